"""A question as its writer would have typed it with care: blanks, umlauts, capitals, and one mark at its end."""

from __future__ import annotations

import re

from kekiz_search.answering.reading.kinds import OPENS_WITH_VERB, QUESTION_WORD
from kekiz_search.answering.reading.recasing import recase
from kekiz_search.answering.reading.umlauts import restore_umlauts
from kekiz_search.answering.reading.word_bounds import join_halves, part_words
from kekiz_search.german.normalise import fold
from kekiz_search.german.relative_years import say_years_counted
from kekiz_search.german.verbs import is_verb_form
from kekiz_search.index.terms import TermIndex

_END = re.compile(r"[\s?!.…]*$")
_MUST = re.compile(r"\bmus\b")
_HOW_MANY = re.compile(r"\b(w)ieviel(e[nr]?)?\b", re.IGNORECASE)


def well_typed(text: str, terms: TermIndex) -> str:
    """Return a cleaned question with the blanks, the umlauts, the capitals and the question mark that it lacks."""
    marked = _MUST.sub("muss", _HOW_MANY.sub(r"\1ie viel\2", _with_mark(text)))
    marked = say_years_counted(marked)
    cased = recase(part_words(restore_umlauts(marked, terms), terms), terms)
    return join_halves(cased, terms)


def _with_mark(text: str) -> str:
    """End with one question mark what ends with several, or opens as a question does."""
    body = _END.sub("", text)
    marks = text[len(body) :]
    if not body:
        return text
    if "?" in marks or ("?" not in body and _opens_question(body)):
        return f"{body}?"
    return body if len(marks) > 1 or marks == "!" else text


def _opens_question(text: str) -> bool:
    folded, first = fold(text), text.partition(" ")[0].lower()
    verb = first.endswith("t") and is_verb_form(first)
    return verb or QUESTION_WORD.match(folded) is not None or OPENS_WITH_VERB.match(folded) is not None
