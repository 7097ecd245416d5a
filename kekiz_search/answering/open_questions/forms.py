"""What form a sentence of an open answer has: a statement, a question, a label, or what follows from another."""

from __future__ import annotations

import re
from functools import lru_cache

from kekiz_search.answering.evidence.found import opens_list
from kekiz_search.answering.factuality.telling import (
    has_verb,
    is_unfinished,
    lists_contacts,
)
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.sentences.unit import BAR, Unit
from kekiz_search.answering.words.concepts import Bag, Concept, match_concept
from kekiz_search.quoting import LIST_MARK

_DEED = 0.7  # as strongly a verb is met by its derivation, its family or a near meaning
_SHORT_STEM = 3
_IMPRINT = re.compile(
    r"\W*(?:Herausgegeben von|Herausgeber\w*|Redaktion|Impressum|Verfasst von|Autor(?:in)?|Foto|Bild\w*|Stand)\b\W*:"
)
_LEFT_OUT = re.compile(  # "Angebote aus Nachbarorten sind hier nicht aufgeführt"
    r"\b(?:hier|nachfolgend|an dieser Stelle|in diese[rmn] [A-ZÄÖÜ]\w+) nicht (?:mit |eigens )?"
    r"(?:aufgeführt|enthalten|aufgenommen|berücksichtigt|dargestellt|aufgelistet|erfasst|genannt)\b"
)
_CAPTION = re.compile(r"\((?:r|l|re|li|rechts|links|Mitte|v\. ?l\.|von links[^)]*)\.?\)")  # "Anna Moll (r.) liest vor"
_THEREFORE = re.compile(r"\b(?:[Dd]eshalb|[Dd]eswegen|[Dd]aher|[Dd]arum|[Ii]nfolgedessen)\b|^Dagegen\b")
_MARKS = "*_ \"“”«»'"
_BULLET_CHARS, _LABELLED_CHARS = 12, 600
_BULLET = re.compile(rf"\s*\n\s*{LIST_MARK}\s")
_GOES_ON = re.compile(r"[ \t]+\S")  # behind a question, in its own paragraph
_LABEL_LINE = re.compile(r"^[*_# ]*(?P<label>[A-ZÄÖÜ][^:.!?|\n]{2,50})[*_]*:[*_ ]*$", re.MULTILINE)
_LABEL = re.compile(r"[*_ ]*(?P<label>[A-ZÄÖÜ][\w-]+(?: (?:und|der|des|von|[A-ZÄÖÜ][\w-]+)){0,3})[*_]*:[*_]*[ \n]")
_DONE_BECAUSE = re.compile(
    r"(?:(?:Wir|Sie|Man|Die (?:Stadt|Gemeinde)) (?:mach|tu|tat)\w* (?:das|dies|es)|"
    r"(?:Das|Dies|All das) (?:mach|tu|tat)\w* (?:wir|sie|man|die (?:Stadt|Gemeinde))|(?:Das|Dies) geschieht)\b"
    r"[^.]*\b(?:weil|denn|damit|um)\b"
)


def is_asking(text: str) -> bool:
    """Say whether a sentence asks something."""
    return text.rstrip(_MARKS).endswith("?")


def may_answer(unit: Unit) -> bool:
    """Questions, rows of tables, adverts, contacts and captions say nothing by themselves."""
    noise = _is_noise(unit.text) or is_unfinished(unit)
    return (not noise or opens_list(unit)) and not is_label(unit)


@lru_cache(maxsize=8192)  # sentences are looked at anew for every question
def _is_noise(text: str) -> bool:
    if is_asking(text) or BAR in text or lists_contacts(text):
        return True
    return _IMPRINT.match(text) is not None or any(one.search(text) for one in (_CAPTION, _LEFT_OUT))


def is_label(unit: Unit) -> bool:
    """Say whether a line is a label without items below it: "Finanzielle Auswirkungen:"."""
    behind = unit.document.text[unit.end : unit.end + _BULLET_CHARS]
    return unit.text.endswith(":") and not has_verb(unit) and _BULLET.match(behind) is None


def label_of(unit: Unit) -> str:
    """Return the label that opens the line of a unit, or stands alone above it: "Organisation:", "Begründung:"."""
    text = unit.document.text
    begin = text.rfind("\n", 0, unit.start) + 1
    label = _LABEL.match(text, begin)
    if label is not None and label.start("label") <= unit.start:
        return label["label"]
    first = max(0, begin - _LABELLED_CHARS)
    return _last_label(text[text.find("\n", first - 1) + 1 if first else 0 : begin])


@lru_cache(maxsize=8192)
def _last_label(lines: str) -> str:
    labels = list(_LABEL_LINE.finditer(lines))
    return labels[-1]["label"] if labels else ""


def question_above(search: Search, unit: Unit) -> Unit | None:
    """Return the question that a sentence answers: the last one before it in its passage.

    Within a paragraph somebody answers there what they ask themselves, and in an interview all up to the next question.
    """
    if not search.units.holds_question(unit.row):
        return None  # as with most
    before = [other for other in search.units_of(unit.row) if other.start < unit.start]
    asked = next((other for other in reversed(before) if is_asking(other.text)), None)
    text = unit.document.text
    if asked is None or not ("\n\n" in text[asked.end : unit.start] and _GOES_ON.match(text, asked.end)):
        return asked
    return None


def is_told(deed: Concept, bag: Bag) -> bool:
    """Say whether words tell a deed; a short stem tells none by itself: the Rat of a town gives no advice."""
    if len(deed.stem) <= _SHORT_STEM and not (deed.alike | {deed.lemma}) & bag.lemmas:
        return False
    return match_concept(deed, bag) >= _DEED


def tells_deed(search: Search, deed: Concept, unit: Unit) -> bool:
    """Say whether a sentence tells a deed, or answers a question or stands under a heading that names it."""
    asked = question_above(search, unit)
    told = (unit.bag, search.units.heading_of(unit), *([asked.bag] if asked else []))
    return any(is_told(deed, bag) for bag in told)


def draws_conclusion(unit: Unit) -> bool:
    """Say whether a sentence tells what followed from the one before it: "Deshalb kommt der Bus ins Dorf"."""
    return _concludes(unit.text)


@lru_cache(maxsize=8192)
def _concludes(text: str) -> bool:
    return _THEREFORE.search(text) is not None


def says_why_all(text: str) -> bool:
    """Say whether a sentence gives the reason for all that was told before: "Wir machen das, weil …"."""
    return _DONE_BECAUSE.match(text) is not None
