"""How a vote went: the sentence with the votes, below what was voted on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kekiz_search.answering.evidence.draft import Draft
from kekiz_search.answering.evidence.found import Found, sort_found, state_found
from kekiz_search.answering.evidence.strengths import LENIENT, STRICT
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.owners import is_about
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.words.concepts import Bag, Concept, join_bags, match_concept
from kekiz_search.german.normalise import word_set

_ASKED = re.compile(
    r"\bwie ?vielen? (?:gegen|ja|nein)-?stimmen\b|\bwie ?viele (?:\w+ )?(?:stimmten|waren|votierten) (?:[\w-]+ )*"
    r"(?:dafuer|dagegen|fuer|gegen)\b|\bwie ?viele (?:\w+ )?enthielten sich\b|\bwelche[mr] (?:stimmen\w*|mehrheit|"
    r"abstimmungsergebnis|ergebnis)\b.*\b(?:scheiterte\w*|ging|ab|an|abgelehnt|angenommen|beschlossen|beschloss|abgestimmt|zu)\b|"
    r"\bwie (?:ging|fiel|endete|verlief|war|lautete?) (?:die abstimmung|das abstimmungsergebnis|das votum)\b|"
    r"\bwie ?viele waren\b.*\b(?:fuer|gegen)\b|"
    r"\bwie (?:hat|haben|stimmten?)\b.*\b(?:abgestimmt|ab(?=\W*$))|"
    r"\bwie (?:knapp|eindeutig|deutlich|einig)\b.*\b(?:entscheidung|abstimmung|beschluss|votum|beschlossen|abgestimmt|"
    r"entschieden)\b|^gab es\b.*\bgegenstimmen?\b"
)
_VOTES = re.compile(
    r"\b(?:Ja|Nein|Gegen)-?[Ss]timmen?\b|\bgegen \w+ Stimmen?\b|\b[Ee]instimmig\b|\b[Ee]nthaltung(?:en)?\b|"
    r"\bmit (?:knapper |großer |der )?Mehrheit\b|\b\w+ zu \w+ Stimmen\b|\bStimmengleichheit\b"
)
# Who votes, and that it is voted, stands in all minutes.
_VOTING = word_set(
    "stimme gegenstimme jastimme neinstimme ja-stimme nein-stimme stimmenverhaeltnis mehrheit abstimmung ergebnis "
    "abstimmungsergebnis votum ausschuss rat stadtrat gemeinderat kreistag jugendhilfeausschuss mitglied "
    "ausschussmitglied beschluss antrag wunsch vorlage empfehlung einfuehrung vorschlag entscheidung abstimmen "
    "entscheiden beschliessen knapp eindeutig deutlich einig"
)


def answer_vote(search: Search, question: Question, _kommunen: Sequence[str]) -> Draft | None:
    """Return the votes on what a question names, None where it asks for none, or for others than are told."""
    matter = [one for one in question.hard if not (one.verb or one.lemma in _VOTING)]
    if not (question.kommunen or matter) or _ASKED.search(question.folded) is None:
        return None
    if not any(_VOTES.search(unit.text) for unit in _units_about(search, question)):
        # that a body decided something does not tell how it voted; where no town is named, others may be meant
        return Draft("no_evidence") if question.kommunen else None
    found = sort_found(list(_votes_on(search, question, matter))) if matter else []
    subject = question.kommunen[0] if len(question.kommunen) == 1 else None
    if not found:
        return None
    return Draft("answered", (state_found(search, found[0], subject if question.kommunen else found[0].unit.home),))


def _votes_on(search: Search, question: Question, matter: Sequence[Concept]) -> Iterator[Found]:
    """Yield the sentences with votes whose matter stands in them, before them or above; the nearest weighs most."""
    for unit in _units_about(search, question):
        if _VOTES.search(unit.text) is None:
            continue
        if question.years and not any(year[:4] in unit.document.text for year in question.years):
            continue
        if nearness := _nearness(search, unit, matter):
            yield Found(unit, unit.start, unit.end, nearness)


def _units_about(search: Search, question: Question) -> Iterator[Unit]:
    """Yield the sentences about the Kommunen asked for, of the best passages first."""
    for row in search.best_rows():
        yield from (unit for unit in search.units_of(row) if is_about(unit, question.kommunen))


def _nearness(search: Search, unit: Unit, matter: Sequence[Concept]) -> float:
    """Return how near all words of the matter stand, 1 in the sentence or right before it; 0 where one is missing."""
    before = search.units.right_before(unit)
    rings: tuple[Bag, ...] = (unit.bag, before, search.units.before(unit), _section_before(search, unit))
    for distance, _ in enumerate(rings):
        told = join_bags(rings[: distance + 1])
        met = [match_concept(one, told) for one in matter]  # "Standort Markt", where "die Standortfrage" was told
        if max(met) >= STRICT and min(met) >= LENIENT:
            return 1.0 / max(1, distance)
    return 0.0


def _section_before(search: Search, unit: Unit) -> Bag:
    """Return the words of the heading above a sentence and of all that stands between."""
    rows = range(search.units.first_row(unit), unit.row + 1)
    passages = search.index.passages
    same = [row for row in rows if passages[row].heading == passages[unit.row].heading]
    told = [one.bag for row in same for one in search.units_of(row) if one.start < unit.start]
    return join_bags((search.units.heading_of(unit), *told))
