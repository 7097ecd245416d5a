"""Whether a number of people, of what is done for them, or of places counts what a question asks for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.values.bare_numbers import COUNTED_STRICTLY
from kekiz_search.answering.words.concepts import AS_MODIFIER, DERIVED, Bag, Concept, bag_of, match_concept
from kekiz_search.answering.words.vocabulary import HELPERS, KOMMUNE_NOUNS, PEOPLE, PEOPLE_BY_ROLE, PEOPLE_TOLD
from kekiz_search.german.lemmas import lemma
from kekiz_search.german.normalise import fold
from kekiz_search.german.numbers import NumberMention
from kekiz_search.german.people import names_people
from kekiz_search.german.persons import names_institution

_COUNTED_ENOUGH = 0.55
_GROWN = HELPERS | {"mann", "frau"}
_PUPILS = frozenset({"schueler", "schuelerin"})
_YOUNG = frozenset({"kind", "jugendlicher", "jugendliche"})  # members and participants may be children
_BORN = frozenset({"kind", "baby", "neugeborenes", "neugeborene", "saeugling", "maedchen", "junge"})
_INTO_THE_WORLD = re.compile(r"\bzur Welt\b|\bgeboren\b")
_ONE_EACH = re.compile(r"\b(?:[Ee]ine?[nmr]?|ihre?n?) (?:[a-zäöüß]+ )?(?P<noun>[A-ZÄÖÜ][\w-]+)")
_JOINED = re.compile(r" [A-ZÄÖÜ][\w-]+ und (?P<noun>[A-ZÄÖÜ][\w-]+)")
_ARE = re.compile(r"\b(?:sind|waren|wurden|werden)\b[^.;:]*$")
_PREDICATE = re.compile(
    r"(?: von (?:den |insgesamt )?[\d.]+)?(?: [a-zäöüß]+e[nr]?)? [A-ZÄÖÜ][\w-]+ (?P<what>[A-ZÄÖÜ][\w-]+)(?=\W*$|[.,;])"
)
_SENTENCE_END = re.compile(r"[.!?]\s")
# Behind these stands what some are called or have become.
_TITLED = re.compile(
    r"[^.;,\d]*\b(?:(?:tragen|führen|haben|hatten|besitzen|erhielten|erhalten|bekamen|bekommen|erwarben)\b[^.;,\d]*"
    r"\b(?:\w*[Ss]iegel|Titel|\w*[Zz]ertifikat|Auszeichnung|Prädikat|Namen|Status|Label|Bezeichnung)\b|"
    r"(?:sind|wurden|arbeiten|gelten)\b[^.;,\d]*\b(?:als|zu|zum|zur)\b)"
)
_CALLED = re.compile(r"\b(?P<what>[A-ZÄÖÜ][\w-]+)(?:, (?:das|dies) sind|, (?:derzeit|insgesamt)| sind) $")
# The verb may stand before them: "Heute arbeiten zwölf Schulen als Treff".
_AS, _WORKS_AS = re.compile(r"\s[A-ZÄÖÜ][\w-]+ als\b"), re.compile(r"\b(?:sind|wurden|arbeiten|arbeiteten|gelten)\b")


def counts_places(number: NumberMention, counted: Concept, text: str) -> bool:
    """Say whether places are counted: "Zwölf Städte und Gemeinden" are so many Orte, and so many with the Gemeinden."""
    if counted.lemma == "ort" and number.counted and names_institution(lemma(number.counted)):
        return True
    if KOMMUNE_NOUNS.isdisjoint(bag_of(number.counted or "").lemmas):
        return False
    if counted.lemma == "gemeinde" and fold(number.counted or "").startswith("kommune"):
        return True  # whoever asks for Gemeinden means towns as well
    joined = _JOINED.match(text, number.end)
    return counted.lemma == "ort" or (joined is not None and fold(joined["noun"]).startswith(counted.lemma))


def counts_births(number: NumberMention, counted: Concept, text: str) -> bool:
    """Say whether children who were born are counted, where Geburten are: "578 Kinder kamen zur Welt"."""
    born = counted.lemma == "geburt" and not bag_of(number.counted or "").lemmas.isdisjoint(_BORN)
    return born and _INTO_THE_WORLD.search(text) is not None


def counts_people(number: NumberMention, counted: Concept, text: str) -> bool:
    """Of people it may be told in what role they are: "Gronau hat Lesepaten: 45 Ehrenamtliche kommen in die Kitas"."""
    if number.counted is None or not bag_of(number.counted).lemmas & PEOPLE_BY_ROLE:
        return False
    if counted.lemma in _YOUNG:
        return not bag_of(number.counted).lemmas & _GROWN
    named = counted.lemma in PEOPLE_TOLD or names_people(counted.text)
    return named and match_concept(counted, bag_of(text)) >= COUNTED_STRICTLY


def counts_receivers(number: NumberMention, counted: Concept, text: str) -> bool:
    """ "318 Familien haben einen Willkommensbesuch bekommen" counts the visits."""
    if number.unit or number.counted is None or PEOPLE_TOLD.isdisjoint(bag_of(number.counted).lemmas):
        return False
    behind = _SENTENCE_END.split(text[number.end :])[0]
    each = (match_concept(counted, bag_of(one["noun"])) for one in _ONE_EACH.finditer(behind))
    return any(strength >= COUNTED_STRICTLY for strength in each)


def counts_pupils(number: NumberMention, question: Question, text: str) -> bool:
    """Say whether children are counted who do what is asked of pupils: "An der Umfrage beteiligten sich 80 Kinder"."""
    if question.counted is None or question.counted.lemma not in _PUPILS or number.counted is None:
        return False
    done = any(one.verb and match_concept(one, bag_of(text)) >= COUNTED_STRICTLY for one in question.concepts)
    return done and bool(bag_of(number.counted).lemmas & _YOUNG)


def counts_called(number: NumberMention, counted: Concept, text: str) -> bool:
    """Say whether a number tells how many a thing named right before it are: "die Lesepaten, das sind 27 Rentner"."""
    called = _CALLED.search(text[: number.start if number.hedge_start is None else number.hedge_start])
    return called is not None and match_concept(counted, bag_of(called["what"])) >= DERIVED


def counts_titled(number: NumberMention, counted: Concept, text: str) -> bool:
    """ "Vier Kitas tragen das Siegel Bewegungskita" counts those, and "Drei Schulen sind als Treff anerkannt"."""
    if number.counted is None:
        return False
    titled = _TITLED.match(text, number.end)
    if titled is None and _WORKS_AS.search(text, 0, number.start):
        titled = _AS.match(text, number.end)
    if titled is None:
        return _counts_what_they_are(number, counted, text)
    return match_concept(counted, bag_of(text[titled.end() :])) >= COUNTED_STRICTLY


def _counts_what_they_are(number: NumberMention, counted: Concept, text: str) -> bool:
    """Say whether those are counted who are what is asked for: "2019 waren 14 von 57 Kitas Familienzentrum"."""
    told = _PREDICATE.match(text, number.end) if _ARE.search(text[: number.start]) else None
    return told is not None and match_concept(counted, bag_of(told["what"])) >= COUNTED_STRICTLY


def counts_doers(number: NumberMention, question: Question) -> bool:
    """Say whether those are counted who are called by the deed: of "wie viele Leute helfen" 40 Helfer tell."""
    if question.counted is None or question.counted.lemma not in PEOPLE or number.counted is None:
        return False
    return names_people(number.counted) and counts_noun(number, [one for one in question.concepts if one.verb])


def counts_noun(number: NumberMention, concepts: Sequence[Concept]) -> bool:
    """A number before the head of a compound counts the compound too: 18 Kommunen ~ Modellkommunen."""
    if number.counted is None:
        return False
    bag = bag_of_counted(number.counted)
    heads = (concept.parts[-1] for concept in concepts if concept.parts)
    strengths = [match_concept(concept, bag) for concept in concepts]
    counted = any(one >= _COUNTED_ENOUGH and one != AS_MODIFIER for one in strengths)  # no Lotsen in "Lotsen-Gespräche"
    return counted or any(head in bag.lemmas for head in heads)


def bag_of_counted(noun: str) -> Bag:
    """Return the words of a noun that is counted, of any gender: "22 Mittlerinnen" are Mittler, "Patinnen" Paten."""
    stem = noun.removesuffix("innen")
    return bag_of(f"{noun} {stem} {stem}e" if stem != noun else stem)
