"""Whether a sentence tells of the time that a question asks of: once, or as a rule; the next one, or the first."""

from __future__ import annotations

import re

from kekiz_search.answering.reading.question import Question, once_known
from kekiz_search.german.dictionary import known_lemma
from kekiz_search.german.people import names_people

_PAST = re.compile(
    r"\b(?:war|waren|wurden?|hatten?|gab(?:en)?|kam(?:en)?|betrug(?:en)?|kostete[n]?|gekostet|(?:be)?zahlten?|"
    r"(?<= )(?:be|ge)zahlt|ausgegeben|schlug|schlugen|floss|flossen|bekam(?:en)?|erhielt(?:en)?|bekommen hat|"
    r"lag(?:en)?|saß(?:en)?|stand(?:en)?|befand(?:en)?|hieß(?:en)?|"
    r"[a-zäöüß]{3,}te[n]?)\b"
)
_PRESENT = re.compile(
    r"\b(?:ist|sind|wird|werden|hat|haben|gibt|geben|kostet|kosten|beträgt|betragen|zahlt|zahlen|bekommt|erhält|steht|"
    r"stehen|arbeitet|arbeiten|kommt|kommen|übernimmt|übernehmen|heute|derzeit|inzwischen|zurzeit|aktuell|jetzt)\b"
)
# "hat gekostet", "wurden beraten": what helps another verb is no present.
_PERFECT = re.compile(
    r"\b(?:hat|haben|ist|sind)\b[^.;]*\b(?:\w*ge\w+(?:t|en)|(?:be|er|ver|ent|zer)\w+(?:t|en)|\w+iert|worden)\b(?=\W*$|[,;])"
)
_YEARS_AGO = re.compile(r"\W*(?:Vor (?:\w+|\d+) Jahren|Damals|Anfangs|Zu Beginn|Zum Start|Ursprünglich)\b")
_IN_ORDER = re.compile(r"\b(?P<which>nächst|erst|letzt|jüngst|ältest|neuest)e[nrsm]?\b", re.IGNORECASE)
# Who took up an office then may hold it still.
TOOK_UP = re.compile(
    r"\b(?:übern(?:ahm|ommen)\w*|folgte|gefolgt|gewählt|trat|angetreten|berufen|ernannt|Nachfolg\w+)\b"
)
HOLDS_SINCE = re.compile(rf"{TOOK_UP.pattern}|\b(?:seit|neue[rn]?)\b")


def is_of_other_tense(question: Question, text: str) -> bool:
    """Say whether a sentence tells what is, where it was asked what was, or the other way; a year decides by itself."""
    if question.years:
        return False
    asked, told = is_past(question.text), is_past(text)
    if asked is False and _YEARS_AGO.match(text):
        return True
    return asked is not None and told is not None and asked != told


@once_known
def asks_what_was(question: Question) -> bool:
    """Say whether it is asked what once was, so that what is over answers it."""
    return is_past(question.text[:1].lower() + question.text[1:]) is True


def is_past(text: str) -> bool | None:
    """Say whether a text tells what was; None where both tenses are used, or none."""
    perfect = _PERFECT.search(text) is not None
    past = perfect or any(not _tells_no_past(one.group()) for one in _PAST.finditer(text))
    present = not perfect and _PRESENT.search(text) is not None
    return None if past == present else past


def _tells_no_past(word: str) -> bool:
    """ "leisten" ends as "machten" does, and tells what is; so do "gesamten" and "paten"."""
    base = known_lemma(word)
    if base is None:
        return names_people(word)
    return word.endswith(("te", "ten")) and (base == word or not base.endswith("n"))


def names_place_in_order(question: Question, text: str) -> bool:
    """Say whether a text names the next, the first or the last, where that is asked for."""
    asked = {one["which"].lower() for one in _IN_ORDER.finditer(question.text)}
    return bool(asked) and any(one["which"].lower() in asked for one in _IN_ORDER.finditer(text))
