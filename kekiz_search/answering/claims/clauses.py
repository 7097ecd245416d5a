"""Clauses of a sentence: where they begin and end, and which of their words are verbs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from kekiz_search.answering.claims.words import AUXILIARIES
from kekiz_search.german.analyzer import analyze, is_stopword
from kekiz_search.german.kommunen import KommuneMention
from kekiz_search.german.lemmas import lemma
from kekiz_search.german.normalise import fold
from kekiz_search.german.verbs import is_verb_form

_PAST = re.compile(r"\b(?:war|waren|hatten?|wurden?|gab|worden|damals|früher|konnten?)\b")
_PRETERITE = re.compile(r"\b[a-zäöüß]+(?:te|ten)\b")
_TO_DO = re.compile(r"\bzu [a-zäöüß]+n\b")
_IN_IEREN = re.compile(r"(?<!\bv)iert(?:e|en)?\Z")  # that no dictionary need hold: "pausiert"
_DESCRIBING = ("ende", "enden", "ender", "endes")  # "laufende Kosten"
CLAUSE_BREAK = re.compile(r"[;:,]\s|\s[–-]\s")
# A relative clause between commas, behind which the clause goes on.
PUT_IN = re.compile(r",\s(?:[a-zäöü]+\s)?(?:die|der|das|den|dem|deren|dessen|denen)\b[^,;:.]*,")
# What stands for something that was named before.
PRONOUN = re.compile(
    r"\s*(?:[Ee]s(?! gibt\b| gab\b)|[Ss]ie|[Ee]r|[Ii]hr|[Ii]hm|[Ii]hnen|[Dd]ies|[Dd]as(?= [a-zäöü])|[Dd]iese[rsnm]?|"
    r"[Dd]ort|[Dd]avon|[Dd]arin|[Dd]arunter|[Dd]afür|[Dd]azu|[Dd]aran|[Dd]abei|[Hh]ier|[Gg]emeinsam)\b"
)
# A clause that tells which things are meant, by what they lack: "Orte, in denen es fehlt", "Orte ohne Jugendamt".
_ASIDE = re.compile(
    r",\s(?:(?:in|an|auf|mit|von|für|bei|zu|aus|unter)\s)?(?:der|die|das|den|dem|deren|dessen|denen|wo|welche\w*)\s"
    r"(?P<clause>[^,;:.]*)"
)
_WITHOUT = re.compile(
    r"\b(?:ohne\s(?:[a-zäöüß]+\s){0,2}|(?:wegen|aufgrund|trotz|mangels)\s(?:de[rs]\s)?fehlende[nrs]\s)[A-ZÄÖÜ][\w-]+"
)
_LACKING = re.compile(r"\b(?:kein\w*|nicht|nichts|nie|niemals|weder|fehlt?e?n?)\b")
_AND = re.compile(r"\s(?:und|aber|sondern)\s")
_SECTION_BREAK = re.compile(r";\s|:\s|\s[–-]\s")
_GROUP_BREAK = re.compile(r"[,;:]\s|\s(?:und|während|sowie|aber)\s|\s[–-]\s")
_LISTED = re.compile(
    r"[\s,/]*(?:(?:und|sowie|oder|der|die|den|dem|Städte?n?|Stadt|Gemeinden?|Kreise?s?|Kreisstadt)[\s,]*)*"
)


def clause_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the bounds of the clause in which ``[start, end)`` stands."""
    return _between(CLAUSE_BREAK.finditer(text), (start, end), len(text))


def section_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the bounds of the section in which ``[start, end)`` stands, between semicolons, colons and dashes."""
    return _between(_SECTION_BREAK.finditer(text), (start, end), len(text))


def _between(breaks: Iterable[re.Match[str]], place: tuple[int, int], last: int) -> tuple[int, int]:
    first = 0
    for match in breaks:
        if match.end() <= place[0]:
            first = match.end()
        elif match.start() >= place[1]:
            return first, match.start()
    return first, last


def deed_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the bounds of what one verb tells in the clause around a place: "Es zog um | und hat 14 Plätze"."""
    first, last = clause_around(text, start, end)
    for match in _AND.finditer(text, first, last):
        before, behind = text[first : match.start()], text[match.end() : last]
        if not (has_verb(before) and has_verb(behind)) or _share_verb(before, behind):
            continue
        if match.end() <= start:
            first = match.end()
        elif match.start() >= end:
            last = match.start()
            break
    return first, last


def _share_verb(before: str, behind: str) -> bool:
    """ "… hat die Ketten 2017 | und 2018 untersucht" tells one deed."""
    verbs = [word for word in re.findall(r"[^\W\d_]+", before) if is_verb(word)]
    return before[-1:].isdigit() and behind[:1].isdigit() and all(fold(one) in AUXILIARIES for one in verbs)


def governing(text: str, start: int, end: int, doing: bool = False) -> str:
    """Return what may tell how ``[start, end)`` is meant: its clause, and those before it in its section.

    "Der Rat empfiehlt, ein Büro zu öffnen" plans the office, "Das Büro ist offen, ein zweites ist geplant" does not.
    "Der Versuch, Paten zu gewinnen, steht noch aus" has its verb behind; so has what somebody is ``doing`` who is named
    with more: "Bürgermeisterin Alt, seit 2023 im Amt, will sparen".
    """
    first, last = clause_around(text, start, end)
    begin, _last = section_around(text, start, end)
    while aside := PUT_IN.match(text, last):
        last = clause_around(text, aside.end(), aside.end())[1]
    while text.startswith(",", last) and not has_verb(text[begin:last]) and (doing or _TO_DO.search(text[first:last])):
        last = clause_around(text, last + 2, last + 2)[1]
    if text.startswith(":", last):  # a label is governed by what it labels
        last = section_around(text, last + 1, last + 1)[1]
    return text[begin:last]


def stretch_about(text: str, mentions: Sequence[KommuneMention], kommune: str) -> tuple[int, int]:
    """Cut at the break between the Kommune's group of names and the groups before and behind it."""
    groups: list[list[KommuneMention]] = []
    for mention in mentions:
        if groups and _LISTED.fullmatch(text[groups[-1][-1].end : mention.start]):
            groups[-1].append(mention)
        else:
            groups.append([mention])
    at = next((at for at, group in enumerate(groups) if _names(group, kommune)), None)
    start, end = 0, len(text)
    if at is None:
        return start, end
    if at > 0 and not _names(groups[at - 1], kommune):
        breaks = list(_GROUP_BREAK.finditer(text, groups[at - 1][-1].end, groups[at][0].start))
        start = breaks[-1].end() if breaks else start
    if at + 1 < len(groups) and not _names(groups[at + 1], kommune):
        breaks = list(_GROUP_BREAK.finditer(text, groups[at][-1].end, groups[at + 1][0].start))
        end = breaks[-1].start() if breaks else end
    return start, end


def _names(group: Sequence[KommuneMention], kommune: str) -> bool:
    return any(one.name == kommune for one in group)


def has_verb(text: str) -> bool:
    """Say whether a clause has a verb of its own; an infinitive with "zu" hangs on another."""
    return any(is_verb(word) for word in re.findall(r"[^\W\d_]+", _TO_DO.sub(" ", text)))


@lru_cache(maxsize=20_000)
def lacking_asides(text: str) -> tuple[tuple[int, int], ...]:
    """Return where a text tells what those lack of whom it speaks, in a relative clause or with "ohne"."""
    clauses = [one for one in _ASIDE.finditer(text) if _LACKING.search(one["clause"]) and _ends_on_verbs(one["clause"])]
    return tuple(one.span() for one in (*clauses, *_WITHOUT.finditer(text)))


def _ends_on_verbs(clause: str) -> bool:
    """A relative clause has its verbs at its end; "die Stadt hat keine gebaut" has not, and is none."""
    verbs = [is_verb(word) for word in re.findall(r"[^\W\d_]+", clause)]
    return any(verbs) and all(verbs[verbs.index(True) :])


@lru_cache(maxsize=8192)
def is_verb(word: str) -> bool:
    """Say whether a word is a form of sein, haben, werden, or in small letters one of a verb that says something."""
    if not word[0].islower() or fold(word) in AUXILIARIES:
        return fold(word) in AUXILIARIES
    if is_stopword(analyze(word)[0]) or (word.endswith(_DESCRIBING) and lemma(word) != word):
        return False
    return _IN_IEREN.search(word) is not None or is_verb_form(word)


@lru_cache(maxsize=20_000)
def tells_past(text: str) -> bool:
    """Say whether a text tells what was: "arbeiten" and "guten" end as "arbeiteten" does, and tell nothing of it."""
    if _PAST.search(text):
        return True
    return any(is_verb(word) and lemma(word) != word for word in _PRETERITE.findall(text) if word != "bitte")
