"""How many Kommunen took part in the beginning: those of the first year in which anybody did."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from kekiz_search.answering.evidence.draft import Draft
from kekiz_search.answering.facts.first_phase import first_year
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.reading.understand import understand
from kekiz_search.answering.sentences.search import Search

_WHOM = r"(?:kommunen?|staedten?|staedte und gemeinden|gemeinden|orten?|teilnehmern?)"
_FIRST = (
    r"(?:(?:ganz )?(?:am anfang|zu beginn|zum start|beim start|zum auftakt)|anfangs|von anfang an|urspruenglich|"
    r"zuerst|zunaechst|als erste[sr]?)"
)
_IT = (
    r"(?:kekiz|kein kind zuruecklassen!?|(?:das|die|der) (?:landes)?"
    r"(?:projekt|programm|vorhaben|initiative|modellvorhaben|praeventionsprogramm|modellphase)|es|alles|man)"
)
_TAKES_PART = r"(?:dabei|mit|teil|beteiligt|mitgemacht|teilgenommen|eingestiegen|an)"
_ASKS = re.compile(
    rf"wie ?viele {_WHOM} (?:waren|haben|machten|nahmen|sind|fingen) (?:denn )?"
    rf"(?:(?:bei|an) {_IT} )?{_FIRST} (?:(?:bei|an) {_IT} )?{_TAKES_PART}\W*|"
    rf"mit wie ?vielen {_WHOM} (?:startete|begann|ging|fing|ist|hat) {_IT} ?"
    rf"(?:{_FIRST} ?)?(?:gestartet|begonnen|angefangen|losgegangen|los|an)?\W*",
)
_IN_FIRST_YEAR = "Wie viele Kommunen waren {year} dabei?"


def answer_begun_with(
    search: Search, question: Question, _kommunen: Sequence[str], draft: Callable[[Question], Draft]
) -> Draft | None:
    """Return how many Kommunen took part in the first year in which anybody did; None where it is not asked for."""
    if question.kommunen or question.years or not _ASKS.fullmatch(question.folded):
        return None
    first = first_year(search.index.facts)
    if first is None:
        return None
    return draft(understand(_IN_FIRST_YEAR.format(year=first), search.index.terms))
