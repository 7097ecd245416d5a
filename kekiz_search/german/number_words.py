"""Numbers that are written as words: achtzehn, anderthalb, ein Dutzend, zwei Drittel, eine halbe Million."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from kekiz_search.german.normalise import fold

Unit = Literal["percent", "euro"]
# Value, start, end and unit of a number as it was found, before its surroundings are looked at.
Found = tuple[float, int, int, Unit | None]

_SCALES = {
    "hundert": 1e2,
    "tausend": 1e3,
    "tsd": 1e3,
    "t": 1e3,
    "mio": 1e6,
    "million": 1e6,
    "mrd": 1e9,
    "milliarde": 1e9,
}
SCALE = (
    r"(?:[ \u00a0\n]?(?P<scale>(?:[Hh]undert|[Tt]ausend|Tsd\.?|Mio\.?|Mill(?:ion(?:en)?|\.)|Mrd\.?"
    r"|Milliarden?)(?!\w)|T(?=€|EUR(?!\w))))?"
)
UNIT = (
    r"(?:[ \u00a0\n]?(?P<percent>%(?:ig\w*)?|v\. ?H\.)|[ \u00a0\n]?(?P<euro>€)"
    r"|[ \u00a0\n](?P<percent_word>Prozent)(?!\w)"
    r"|-?(?P<percent_adjective>prozentig\w*)|[ \u00a0\n]?(?P<euro_word>Euros?|EUR)(?!\w))?"
)
_SHARES = {"hälfte": 2, "drittel": 3, "viertel": 4, "fünftel": 5, "sechstel": 6, "achtel": 8, "zehntel": 10}
_WORD = re.compile(
    r"(?<![\w-])(?:(?P<half>[Dd](?:ie|er) Hälfte)"
    r"|(?P<share>(?:(?P<parts>[Ee]in|[Zz]wei|[Dd]rei|[Vv]ier)(?:em|es)? )(?P<part>Drittel|Viertel|Fünftel"
    r"|Sechstel|Achtel|Zehntel)n?s?)"
    r"|(?P<dozen>(?P<dozens>[Ee]in|[Zz]wei|[Dd]rei|[Vv]ier) (?P<half_dozen>halbe[ns]? )?Dutzend)"
    r"|(?P<one>[Ee]ine[rn]?(?P<half_one> halben?)?(?= Mill?i)|[Ee]in(?:e[nm])?(?= Euro\b)|[Ee]in(?= Prozent\b))"
    r"|(?=(?i:zw|dre|vie|fün|fuen|sech|sieb|ach|neu|zehn|elf|ein[suhet]|hund|taus"
    r"|anderth))(?P<word>[A-Za-zÄÖÜäöüß]{3,30}))(?![\w-])"
)
_TAIL = re.compile(SCALE + UNIT)
_ONES = ("null", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf")
_TENS = ("zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig")
_IRREGULAR = {16: "sechzehn", 17: "siebzehn"}


def find_number_words(text: str) -> list[Found]:
    """Find the numbers in words; a share is given in per cent."""
    found: list[Found] = []
    for match in _WORD.finditer(text):
        if match["word"]:
            value = _word_value(text, match)
            if value is None:
                continue
        elif match["half"]:
            found.append((50.0, *match.span(), "percent"))
            continue
        elif match["share"]:
            parts = _ONES.index(match["parts"].lower())
            found.append((100.0 * parts / _SHARES[match["part"].lower()], *match.span(), "percent"))
            continue
        elif match["dozen"]:
            dozens = 6 if match["half_dozen"] else 12
            value = float(_ONES.index(match["dozens"].lower()) * dozens)
        else:
            value = 0.5 if match["half_one"] else 1.0
        tail = _TAIL.match(text, match.end())
        scale = tail["scale"] if tail else None
        end = tail.end() if tail and tail[0] else match.end()
        found.append((value * read_scale(scale), match.start(), end, read_unit(tail) if tail else None))
    return found


def read_number_word(word: str) -> float | None:
    """Read one number word, "zwölf" or "Dreißig"; None where it is none."""
    return _number_words().get(word.lower())


def _word_value(text: str, match: re.Match[str]) -> float | None:
    """Look up a number word; capitalised ones ("Acht geben") count at the beginning of a sentence only."""
    word = match["word"]
    value = _number_words().get(word.lower())
    if value is None or word.islower():
        return value
    before = text[max(0, match.start() - 3) : match.start()].rstrip(' „"»(')
    return value if not before or before[-1] in ".!?:\n" else None


@lru_cache(maxsize=1)
def _number_words() -> dict[str, float]:
    """Write out 2 to 999 and a few more, with umlauts and ß and without."""
    below: dict[int, str] = {number: word for number, word in enumerate(_ONES) if number > 0}
    below.update({number: _IRREGULAR.get(number, _ONES[number - 10] + "zehn") for number in range(13, 20)})
    for tens, word in enumerate(_TENS, 2):
        below[tens * 10] = word
        below.update({tens * 10 + one: f"{_ONES[one]}und{word}" for one in range(1, 10)})
    words: dict[str, float] = {word: float(number) for number, word in below.items() if number > 1}
    words |= {
        "hundert": 100.0,
        "tausend": 1000.0,
        "eintausend": 1000.0,
        "anderthalb": 1.5,
        "eineinhalb": 1.5,
        "zwo": 2.0,
    }
    for hundreds in range(1, 10):
        stem = f"{_ONES[hundreds]}hundert"
        words[stem] = hundreds * 100.0
        for number, word in below.items():
            words[stem + (word if number > 1 else "eins")] = words[f"{stem}und{word}"] = hundreds * 100.0 + number
    words |= {f"{_ONES[one]}einhalb": one + 0.5 for one in range(2, 10)}
    words |= {f"{_ONES[one]}tausend": one * 1000.0 for one in range(2, 10)}
    return words | {fold(word): value for word, value in words.items()}


def read_scale(written: str | None) -> float:
    """Read "Mio." as a factor; 1 where nothing is written."""
    if not written:
        return 1.0
    word = written.lower().rstrip(".")
    return next(
        factor for stem, factor in _SCALES.items() if word.startswith(stem) or (word == "mill" and stem == "mio")
    )


def read_unit(match: re.Match[str]) -> Unit | None:
    """Read the unit from a match of ``UNIT``."""
    if match["percent"] or match["percent_word"] or match["percent_adjective"]:
        return "percent"
    return "euro" if match["euro"] or match["euro_word"] else None
