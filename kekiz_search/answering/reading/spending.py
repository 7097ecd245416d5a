"""Questions whether what was spent is what was planned: "Wo wurde mehr ausgegeben als geplant?"."""

from __future__ import annotations

import re
from typing import Literal

from kekiz_search.german.normalise import fold, word_set

# Whether more, less, or anything else was spent than planned, or how much either was.
Turn = Literal["more", "less", "other", "both"]
_PLAN = re.compile(
    r"\b(?:\w*geplante?[nrsm]?|\w*plan\w*|veranschlag\w*|vorgesehen\w*|\w*ansatz|\w*budget\w*|\w*rahmen|"
    r"kalkulier\w*|gedacht|bewilligt\w*|bereitgestellt|eingestellt|haushalt\w*)\b"
)
_SPENT = re.compile(
    r"\b(?:ausgegeben|ausgaben?|gibt|gab(?:en)?|gekostet|kostete[nt]?|kosten|kostet|verbraucht\w*|rausgehauen|"
    r"verausgabt|bezahlt|teurer|billiger|guenstiger|ist|gesprengt|bleib\w+|blieben?|lag|lagen|liegen)\b|\bgeld\b|\bueberschr"
)
_THE_PLAN = r"(?:dem|den) (?:\w+ )?\w*(?:plan|budget|ansatz|rahmen)"
_MORE = re.compile(
    rf"\b(?:mehr|hoeher|teurer|ueber {_THE_PLAN}|ueberschritt\w*|ueberschreit\w*|gesprengt|ueberzogen|ueberstieg\w*|"
    r"uebertroff\w*)\b"
)
_LESS = re.compile(
    rf"\b(?:weniger|niedriger|geringer|billiger|guenstiger|unter {_THE_PLAN}|unterschritt\w*|eingespart|gespart|"
    r"uebrig)\b"
)
_TOO_LITTLE = re.compile(
    r"\b(?:geld|mittel|budget|ansatz)\b[^?]*\bnicht (?:aus)?gereicht\b|"
    r"\breichte\w* .*\b(?:geld|mittel|budget)\b.* nicht\b"
)
_OTHER = re.compile(
    r"\b(?:ueberein\w*|abweich\w*|weich\w*|unterscheid\w*|ander[es]\w*|verschieden\w*|auseinander\w*|differenz\w*|"
    r"unterschied\w*|eingehalten|gehalten|gereicht|einhalten)\b"
)
_AMOUNT = re.compile(r"(?:und )?(?:wie ?viel|wie hoch|was)\b")
_OF_NOTHING = word_set("geld euro mittel summe betrag ausgegeben bereitgestellt")
_ASKED_APART = re.compile(r"\bund\b.*\b(?:wie ?viel|wie hoch|was)\b")  # two questions, for either amount


def read_turn(text: str) -> Turn | None:
    """Return how what was spent is to differ from what was planned, None where that is not asked."""
    folded = fold(text)
    if _TOO_LITTLE.search(folded):
        return "more"
    if not (_PLAN.search(folded) and _SPENT.search(folded)):
        return None
    if _ASKED_APART.search(folded):
        return "both"
    if _MORE.search(folded):
        return "more"
    if _LESS.search(folded):
        return "less"
    return "other" if _OTHER.search(folded) else None


def read_amount(text: str) -> Literal["planned", "spent"] | None:
    """Return which of the two amounts a question asks for, None where it asks for neither, or for both."""
    folded = fold(text)
    planned, spent = _PLAN.search(folded) is not None, _SPENT.search(folded) is not None
    if not _AMOUNT.match(folded) or planned == spent:
        return None
    return "planned" if planned else "spent"


def tells_amount(word: str) -> bool:
    """Say whether a word of a question is for an amount itself, and names nothing that it is of."""
    folded = fold(word)
    return bool(_PLAN.fullmatch(folded) or _SPENT.fullmatch(folded)) or folded in _OF_NOTHING
