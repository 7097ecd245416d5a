"""What is no question to the documents: a greeting, thanks, or what can be asked here."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kekiz_search.answering.evidence.draft import Draft
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.search import Search

_GREETING = re.compile(
    r"(?:hallo|hi|hey|moin(?: moin)?|servus|guten (?:tag|morgen|abend)|gruess (?:gott|dich)|danke(?: schoen| sehr)?|"
    r"vielen dank|tschuess|test)(?: zusammen| ihr| du)?\W*"
)
_ABOUT_ASKING = re.compile(
    r"(?:hilfe|help|wer bist du|wer seid ihr|was bist du|was (?:kannst|weisst|machst) du(?: so| alles)?|"
    r"wie (?:funktioniert|geht|benutze ich|bedient man) (?:das|dies|es|die suche)(?: hier)?|"
    r"(?:was|wonach|worueber) (?:kann|darf|soll) (?:ich|man) (?:dich |euch |sie |hier |alles )*(?:fragen|suchen)|"
    r"welche fragen (?:kann|darf) (?:ich|man) (?:hier )?stellen)\W*"
)
_EXAMPLES = "zum Beispiel „Welche Kommunen arbeiten mit dem Jobcenter zusammen?“{of_one}."
_OF_ONE = " oder „Was macht {kommune}?“"
_ASK = "Stellen Sie eine Frage zu „Kein Kind zurücklassen!“ oder zu einer Kommune, {examples}"
_HOW = "Antworten kommen hier allein aus den eingelesenen Dokumenten, jede mit wörtlich zitierter Stelle. {ask}"


def answer_greeting(_search: Search, question: Question, kommunen: Sequence[str]) -> Draft | None:
    """Return how to ask, with no evidence, for a greeting and the like; None for a question."""
    greets = _GREETING.fullmatch(question.folded) is not None
    if not greets and not _ABOUT_ASKING.fullmatch(question.folded):
        return None
    of_one = _OF_ONE.format(kommune=kommunen[0]) if kommunen else ""
    ask = _ASK.format(examples=_EXAMPLES.format(of_one=of_one))
    return Draft("no_evidence", lead=ask if greets else _HOW.format(ask=ask))
