"""What kind of line a unit of a source is that is no sentence of its own: an item, a caption, a bare name."""

from __future__ import annotations

import re

from kekiz_search.answering.claims.clauses import has_verb
from kekiz_search.answering.sentences.unit import BAR, Unit
from kekiz_search.german.dates import find_dates
from kekiz_search.quoting import BULLET

_BULLET = re.compile(rf"\s*{BULLET}\s")
_LABELLED = re.compile(r"[A-ZÄÖÜ][^:.!?]{1,40}: [^.!?]{1,60}\Z")
_ASKS_VALUE = re.compile(r"\b[Ww]ie (?:viele?|hoch|lange|groß)\b|\b[Ww](?:ann|er|en|em)\b|\b[Ww]as kostet\b")
_RULE_BELOW = re.compile(r"[ |]*\n[ |:]*-{3}")
_CAPTION = re.compile(r"[^.!?;\n]{3,90}[^.!?;:,\n]")
_NUMBERED = re.compile(r"(?:TOP|Punkt|Teil|Kapitel) ?\d+(?:\.\d+)*[.:]?\s|\d+(?:\.\d+)+\s")
_DATELINE_CHARS = 60
_DATELINE = re.compile(
    r"\W*[A-ZÄÖÜ][\w-]+(?: (?:[a-z]{2,3} )?[A-ZÄÖÜ(][\w.)-]+){0,3}, (?:(?:den|am|im) )?"
    r"\d[\d.]* ?(?:[A-ZÄÖÜ]\w+ )?(?:\d{4})?\W*"
)
_INFINITIVE = re.compile(r"(?:en|[lr]n|^sein|^tun)$")
_ASKED_CHARS = 120  # so far before an answer, with who gives it, ends the question


def is_item(unit: Unit) -> bool:
    """Say whether a sentence is an item of a list, which does not go on about the item before."""
    line = _line_before(unit)
    if line.strip(" -–•*·>"):
        return False  # it goes on in an item
    labelled = _LABELLED.match(unit.text) is not None
    return labelled or _BULLET.match(line + unit.text) is not None or BAR in unit.text


def is_in_list(unit: Unit) -> bool:
    """Say whether a sentence is an item of a list, or goes on in one."""
    return is_item(unit) or _BULLET.match(_line_before(unit)) is not None


def _line_before(unit: Unit) -> str:
    text = unit.document.text
    return text[text.rfind("\n", 0, unit.start) + 1 : unit.start]


def is_row_of_labels(unit: Unit) -> bool:
    """Say whether a sentence is the first row of a table, which tells nothing by itself."""
    return BAR in unit.text and _RULE_BELOW.match(unit.document.text, unit.end) is not None


def only_names(unit: Unit) -> bool:
    """A noun that answers a question by itself may be wished for or denied."""
    text = unit.document.text
    before = text[max(0, unit.start - _ASKED_CHARS) : unit.start]
    if "?" not in before or _ASKS_VALUE.search(before):
        return False
    first = unit.tokens[0].text if unit.tokens else ""
    return not any(_INFINITIVE.search(one.lemma) for one in unit.tokens if one.text.islower() or one.text == first)


def is_dateline(unit: Unit) -> bool:
    """Say whether a line tells only where and when a text was written: "Soest, 4. März 2020."."""
    if len(unit.text) > _DATELINE_CHARS:
        return False
    return _DATELINE.fullmatch(unit.text) is not None and bool(find_dates(unit.text))


def is_caption(unit: Unit) -> bool:
    if not _CAPTION.fullmatch(unit.text) or BAR in unit.text or has_verb(unit.text):
        return False
    text = unit.document.text
    alone = text[: unit.start].rstrip(" #*_").endswith("\n") and text[unit.end :].lstrip(" *_").startswith("\n\n")
    numbered = _NUMBERED.match(unit.text) is not None
    return (alone and not is_item(unit)) or (numbered and text[unit.end : unit.end + 1] == "\n")
