"""Two questions of one thing that share their words: "Wann und wo tagt der Rat?", "Wie viel Geld gibt es bis wann?"."""

from __future__ import annotations

import re

_WORD = r"(?:wann|wo|wer|wie lange|wie oft|ab wann|seit wann|bis wann|von wem|mit wem|für wen|warum)"
# "Wann und wo findet der Fachtag statt?"
_BOTH = re.compile(rf"(?P<first>{_WORD}) und (?P<second>{_WORD}) (?P<rest>(?!und\b)[^?]+)\??", re.IGNORECASE)
# "Wie viele Millionen gibt es für das Programm und bis wann?"
_SUM = re.compile(
    r"(?P<first>wie ?viele? (?:geld|mittel|euro|mio\.?|millionen(?: euro)?|milliarden(?: euro)?) "
    r"(?P<verb>[a-zäöüß]+) (?P<rest>[^?]+?))"
    r",? und (?P<second>(?:bis|ab|seit) wann)\??",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"(?:(?:es|sie|er|wir) )?")
# "Wer leitet das Büro heute und wer war vorher dran?"
_WHO = re.compile(
    r"(?P<first>wer (?P<verb>[a-zäöüß]+) (?P<rest>[^?]+?)),? und wer (?:war|hat|machte|tat)(?: es| das)? "
    r"(?P<when>vorher|davor|zuvor|früher)(?: dran| es| das| da)?(?: gemacht| getan)?\??",
    re.IGNORECASE,
)
_PAST = {"ist": "war", "sind": "waren", "hat": "hatte", "vertritt": "vertrat", "steht": "stand", "spricht": "sprach"}
# "Gibt es dort Frühstück und was muss man zahlen?"
_PRICE = re.compile(
    r"(?P<first>(?:gibt|gab) es [^?]+?),? und "
    r"(?:was (?:muss|müssen|soll) (?:man|ich|wir|eltern) (?:dafür |da )?(?:be)?zahle?n|"
    r"(?:was|wie ?viel) kostet (?:das|es|der|die)(?: denn)?)\??",
    re.IGNORECASE,
)
_THING = re.compile(r"(?<!\bin )(?<!\bim )(?<!\ban )(?<!\bam )(?<!\bbei )(?<!\bder )(?<!\bfür )\b([A-ZÄÖÜ][\w-]+)")
_WRITTEN_TOGETHER = re.compile(r"\b(gibt|hat|zahlt|bezahlt|macht)['’]?s\b", re.IGNORECASE)
_NOW = re.compile(r" (?:heute|jetzt|derzeit|aktuell|inzwischen|momentan|gerade)\b")


def write_apart(text: str) -> str:
    """Return a question with "gibt's" and "hats" as two words."""
    return _WRITTEN_TOGETHER.sub(r"\1 es", text)


def share_words(text: str) -> tuple[str, str] | None:
    """Return the two questions of a text, each with the words that they share; None where it is not such a one."""
    if both := _BOTH.fullmatch(text):
        return _ask(both["first"], both["rest"]), _ask(both["second"], both["rest"])
    if (price := _PRICE.fullmatch(text)) and (things := _THING.findall(price["first"])):
        return _ask(price["first"]), _ask("was kostet", things[-1])
    if money := _SUM.fullmatch(text):
        rest = _PRONOUN.sub(lambda it: f"{it.group()}Geld ", money["rest"], count=1)
        return _ask(money["first"]), _ask(money["second"], money["verb"], rest)
    if who := _WHO.fullmatch(text):
        verb, rest = who["verb"].lower(), _NOW.sub("", f" {who['rest']}").strip()
        past = _PAST.get(verb) or (f"{verb}e" if verb.endswith("t") else verb)
        return _ask(who["first"]), _ask("wer", past, who["when"], rest)
    return None


def _ask(*words: str) -> str:
    asked = " ".join(words)
    return f"{asked[0].upper()}{asked[1:]}?"
