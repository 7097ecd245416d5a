"""What a thing is or does, told below a heading that is its name, though none of the sentences there names it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kekiz_search.answering.evidence.draft import Draft
from kekiz_search.answering.evidence.found import Found, state_found
from kekiz_search.answering.evidence.strengths import LENIENT
from kekiz_search.answering.factuality.endings import tells_end
from kekiz_search.answering.factuality.negation import ends_or_denies
from kekiz_search.answering.factuality.telling import is_item
from kekiz_search.answering.open_questions.bearing import words_of_heading
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.owners import is_about
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.sentences.unit import BAR, Unit
from kekiz_search.answering.words.concepts import Concept, match_concept
from kekiz_search.answering.words.plans import is_planned

_ASKED = re.compile(
    r"(?:und |also )?(?:was (?:alles )?(?:ist|sind|tut|tun|macht|machen|bietet|bieten|leistet|passiert|geschieht)|"
    r"wie (?:funktioniert|funktionieren|arbeitet|arbeiten|laeuft|laufen))\b"
)
_BEGINNING_CHARS = 4
_SENTENCES = 3


def answer_headed_thing(search: Search, question: Question) -> Draft | None:
    """Return the first sentences below a heading that is the thing asked for; None where they name it, or it ended.

    "Das Spielmobil: Ein Bauwagen steht jeden Mittwoch auf einem Schulhof" tells what it is, and more than "Ein zweites
    Spielmobil ist gewünscht" does.
    """
    things = [one for one in question.hard if not one.verb]
    asked = _ASKED.match(question.folded) is not None and len(things) == len(question.hard) > 0
    if not asked or question.years or question.negated or question.about_plans or question.expects:
        return None
    for units in _sections_of(search, question, things):
        told = units[:_SENTENCES]
        if any(match_concept(one, unit.bag) >= LENIENT for unit in units for one in things):
            continue
        if is_planned(told[0].text) or any(tells_end(one.text) for one in units) or ends_or_denies(told[0]):
            continue
        kommune = question.kommunen[0] if len(question.kommunen) == 1 else None
        found = [Found(one, one.start, one.end, 1.0) for one in told if not is_planned(one.text)]
        return Draft("answered", tuple(state_found(search, one, kommune or one.unit.home) for one in found))
    return None


def _sections_of(search: Search, question: Question, things: Sequence[Concept]) -> Iterator[list[Unit]]:
    """Yield the sentences below each heading that is the things asked for and nothing else."""
    begins = things[0].lemma[:_BEGINNING_CHARS]
    lemmas = {one.lemma for one in things}
    for row, folded in enumerate(search.units.folded_headings):
        if begins not in folded:  # so most are passed over without a closer look
            continue
        heading = search.index.passages[row].heading or ""
        if words_of_heading(heading) != lemmas:
            continue
        units = [one for one in search.units_of(row) if is_about(one, question.kommunen)]
        units = [one for one in units if one.text.strip() != heading]
        if units and not any(is_item(one) or BAR in one.text or "?" in one.text for one in units):
            yield units
