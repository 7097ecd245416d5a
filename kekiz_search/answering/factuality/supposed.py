"""What is merely supposed, and what a relative clause says is not there: "die Paten, die es bisher nicht gibt"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kekiz_search.answering.sentences.clause import clause_around
from kekiz_search.answering.words.vocabulary import KOMMUNE_NOUNS
from kekiz_search.german.analyzer import Token

# "…, sofern sie nicht absagen", "wenn eine Kraft ausfällt": what may be, is not.
_CONDITION = re.compile(r"(?:^\W*|[,–]\s)(?:[Ss]ofern|[Ww]enn|[Ff]alls|[Ss]oweit|[Ss]olange)\b[^,;.]*$")
_TURNS_OUT = re.compile(  # "Das Urteil fiel positiv aus": nothing was called off
    r"\b(?:positiv|negativ|gut|(?:bess|schlecht|höh|niedrig|gering|größ|klein)er|hoch|niedrig|gering|knapp|deutlich|"
    r"unterschiedlich|verschieden|ähnlich|anders) aus(?:\b|ge?fall|fäll|fiel)"
)
# "Ohne die Lotsen ginge vieles nicht": they are there.
_MIGHT_BE = (
    r"\b(?:wären?|ging(?:e|en)|gäben?|hätten?|würden?|könnten?|kämen?|liefen?|wüssten?|müssten?|bliebe(?:n|)|stünden?|"
    r"fänden?|fehlten?|sähen?|bräuchten?)\b"
)
_WITHOUT_THEM = r"(?:\b[Oo]hne (?:die|den|das|unsere?n?|ihre?n?|diesen?|\d)\b|^\W*Ohne [A-ZÄÖÜ])"
_UNLESS = re.compile(rf"{_WITHOUT_THEM}[^.;]*{_MIGHT_BE}|{_MIGHT_BE}[^.;]*{_WITHOUT_THEM}")
# "Die Paten, die es bisher nicht gibt, sollen folgen": what stands before the comma is denied.
NOT_THERE = re.compile(
    r",\s(?:die|das|den|der)\s(?:es [^,.;]*\bnicht (?:mehr )?g[ia]bt?|"
    r"[^,.;]*\b(?:bisher|bislang|noch|derzeit|zurzeit|aktuell|leider|dort|hier) nicht (?:mehr )?"
    r"(?:existieren|existiert|besteht|bestehen|vorhanden (?:ist|sind)|(?:an)?bietet))\b"
)
# "eine Anlaufstelle, die vorher fehlte"
_FORMERLY = re.compile(r"\b(?:vorher|zuvor|bis dahin|lange)\b[^,;.]*\b(?:gefehlt|fehlten?)\b(?! noch)")
# "Das Büro fehlt in keinem Gespräch": what is missing nowhere is there.
_MISSING_NOWHERE = re.compile(
    r"\bfehl(?:t|en|te|ten)\b (?:\w+ ){0,2}?(?:kein\w*|nie|nirgends)\b|"
    r"\b(?:kein(?:e[nmrs]?)?|nie|nirgends)\b(?: \w+){0,3}? fehl(?:t|en|te|ten)\b"
)
_WHETHER = re.compile(r"\b[Oo]b\s[^,.;:]*$")
# "… will dafür sorgen, dass kein Kind zurückbleibt", "damit niemand hungrig lernt": an aim denies nothing.
_AIM = re.compile(r"(?:\b(?:dafür|darum|Ziel)\b[^.;:]*,\sdass|(?:^|,\s)[Dd]amit)\s[^,.;:]*$")

_WERE_IT = re.compile(r"^\W*(?:Würden?|Wären?|Hätten?|Fielen?|Gäben?)\b[^,;.:]*$")  # "Würde darauf verzichtet, …"


_SUPPOSES = re.compile(r"\b(?:h(?:ä|ae)tten?|w(?:ä|ae)ren?|w(?:ü|ue)rden?)\b", re.IGNORECASE)
# "unentschuldigtes Fehlen in der Schule": who stays away lacks nothing.
_STAYING_AWAY = re.compile(r"entschuldigte[nrsm]? $")


def supposes(text: str) -> bool:
    """Say whether a question or sentence is of what would be, or would have been: "Was hätte es gekostet?"."""
    return _SUPPOSES.search(text) is not None


def is_no_lack(text: str, at: int) -> bool:
    """Say whether a verb of lacking stands in a condition, who may be missing is not, or tells how something went."""
    if _CONDITION.search(text[:at]) or _TURNS_OUT.search(text) or _STAYING_AWAY.search(text[:at]):
        return True
    return _FORMERLY.search(text[slice(*clause_around(text, at, at))]) is not None


def is_missing_nowhere(text: str, at: int) -> bool:
    """Say whether the clause around a place denies that something is missing."""
    return _MISSING_NOWHERE.search(text[slice(*clause_around(text, at, at))]) is not None


def is_unless(text: str) -> bool:
    """Say whether a sentence tells how it would be without somebody who is there."""
    return _UNLESS.search(text) is not None


def names_nothing(clause: Sequence[Token]) -> bool:
    """Say whether "keine" stands for what was named before its clause: "Besuche machen alle, der Kreis keine"."""
    return all(one.text[0].islower() or one.lemma in KOMMUNE_NOUNS for one in clause)


def is_left_open(before: str) -> bool:
    """Say whether a word stands in a clause of what somebody asks, aims at or supposes: "fragte, ob er schließe"."""
    return any(one.search(before) for one in (_WHETHER, _AIM, _WERE_IT))
