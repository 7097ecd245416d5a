"""What a sentence tells of a whole and its parts: a Kreis and its towns, a Modellkommune of several."""

from __future__ import annotations

import re

from kekiz_search.german.kommunen import KommuneMention, find_kommunen

_CONSISTS = re.compile(r"\b(?:besteh(?:t|en)|bestand(?:en)?) aus\b|\b(?:umfass(?:t|en|ten?)|bilden|vereint)\b")
_BELONGS = re.compile(r"\b(?:gehör\w*|zähl\w*)\b|\b(?:ist|sind|war|waren) (?:\w+ )?(?:Teil|Mitglied\w*)\b")
_TO = re.compile(r"[^,;:]*\b(?:zum|zur|zu|dem|des)\s(?:\w+\s){0,4}", re.IGNORECASE)
_TO_WHOLE_FIRST = re.compile(r"\b(?:zum|zur|zu (?:dem|der))\s(?:\w+\s){0,3}$", re.IGNORECASE)
_TO_WHICH = re.compile(r",\szu (?:dem|der|denen) (?:\w+ ){0,2}$")
_OPEN = re.compile(r"\b[Oo]b\b|\?\W*$")
_LIES_IN = re.compile(r"\s?(?:,|\(|im|in dem)\s?$")
_NOT = re.compile(r"\b(?:nicht|kein\w*|ohne)\b")


def tells_part(text: str, whole: str, part: str) -> bool:
    """Say whether a sentence tells that one Kommune is a part of another, or of what goes by that one's name."""
    if _OPEN.search(text):
        return False
    mentions = find_kommunen(text)
    return any(
        _joins(text, one, other) for one in mentions if one.name == whole for other in mentions if other.name == part
    )


def denies_part(text: str) -> bool:
    """Say whether a sentence that tells of parts denies one."""
    return _NOT.search(text) is not None


def _joins(text: str, whole: KommuneMention, part: KommuneMention) -> bool:
    if part.end <= whole.start and _LIES_IN.fullmatch(text[part.end : whole.start]):
        return True  # "Wenden im Kreis Olpe"
    if whole.end <= part.start and _TO_WHICH.fullmatch(text[whole.end : part.start]):
        return True
    if any(whole.end <= verb.start() and verb.end() <= part.start for verb in _CONSISTS.finditer(text)):
        return True
    for verb in _BELONGS.finditer(text):
        before, behind = text[: whole.start], text[verb.end() : whole.start]
        if part.end <= verb.start() and verb.end() <= whole.start and _TO.fullmatch(behind):
            return True
        if whole.end <= verb.start() and verb.end() <= part.start and _TO_WHOLE_FIRST.search(before):
            return True
    return False
