"""Whether somebody takes part by what they do: who leads a course, pays for it or sits in a Beirat is involved."""

from __future__ import annotations

from kekiz_search.answering.actors.participants import Clause, clauses_of
from kekiz_search.answering.words.concepts import NEAR_MEANING, Concept, bag_of, match_concept
from kekiz_search.german.normalise import word_set
from kekiz_search.german.people import names_people

# What somebody does for others; who merely has members, or wants money, takes no part by it.
_CONTRIBUTES = word_set(
    "leiten anbieten geben stellen uebernehmen begleiten unterstuetzen bezahlen zahlen spenden abnehmen organisieren "
    "helfen schicken betreuen beraten tragen finanzieren foerdern beisteuern veranstalten ausrichten "
    "durchfuehren trainieren unterrichten vermitteln bereitstellen sitzen arbeiten ueberlassen ausgeben verleihen"
)
_WORKING = frozenset({"arbeiten"})  # that Hebammen work there, binds them to nobody
_BY = frozenset({"von", "vom", "durch"})
_GIVES = word_set("geben zahlen bezahlen finanzieren foerdern spenden uebernehmen tragen beisteuern dazugeben")
# What an office pays to whom it is due, whoever works with it.
_DUE_BY_LAW = word_set(
    "buergergeld kindergeld elterngeld wohngeld unterhaltsvorschuss arbeitslosengeld grundsicherung sozialhilfe "
    "kinderzuschlag regelsatz sozialleistung transferleistung"
)


def is_involved(text: str, concept: Concept) -> bool:
    """Say whether somebody acts for others in a sentence, or is one of those whom a team is made of."""
    return any(_acts(clause, concept, _CONTRIBUTES) for clause in clauses_of(text))


def gives(text: str, concept: Concept) -> bool:
    """Say whether somebody gives money or anything else in a sentence."""
    return any(_acts(clause, concept, _GIVES) for clause in clauses_of(text))


def _acts(clause: Clause, concept: Concept, deeds: frozenset[str]) -> bool:
    asked = [one for one in clause.participants if match_concept(concept, bag_of(one.told)) >= NEAR_MEANING]
    if not asked:
        return False
    by_trade = names_people(concept.text)
    told = bag_of(clause.text).lemmas
    done = (deeds - _WORKING if by_trade else deeds) & told
    if done <= _GIVES and not _DUE_BY_LAW.isdisjoint(told):
        return False
    if by_trade and "besteh" in clause.small and any(one.preposition in ("", "aus") for one in asked):
        return True
    acting = [one for one in clause.participants if one.may_act]
    agents = [one for one in (acting if by_trade else acting[:1]) if not one.article.startswith("kein")]
    return bool(done) and any(one.preposition in _BY or one in agents for one in asked)
