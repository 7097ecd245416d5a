"""Numbers in German text: 160.727, 8,4 Mio. Euro, rund 60 Prozent, achtzehn, ein Dutzend, die Hälfte.

Left out are dates and years, ordinals, and all that ``noise`` names. A share in words ("ein Drittel") is read as per cent.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from kekiz_search.german.dates import find_dates
from kekiz_search.german.noise import COUNT_NOUNS, MONTH, digit_windows, find_noise, overlaps

Unit = Literal["percent", "euro"]


@dataclass(frozen=True, slots=True)
class NumberMention:
    """A number in a text; its span covers figure, scale and unit ("8,4 Mio. Euro"), not the hedge ("rund").

    ``counted`` is the noun that is counted, as it stands in the text.
    """

    value: float
    start: int
    end: int
    text: str
    hedge: str | None
    hedge_start: int | None
    unit: Unit | None
    counted: str | None


_SCALES = {"hundert": 1e2, "tausend": 1e3, "tsd": 1e3, "mio": 1e6, "million": 1e6, "mrd": 1e9, "milliarde": 1e9}
_SCALE = r"(?:[ \u00a0\n]?(?P<scale>[Hh]undert|[Tt]ausend|Tsd\.?|Mio\.?|Mill(?:ion(?:en)?|\.)|Mrd\.?|Milliarden?)(?![\w]))?"
_UNIT = (
    r"(?:[ \u00a0\n]?(?P<percent>%(?:ig\w*)?|v\. ?H\.)|[ \u00a0\n]?(?P<euro>€)|[ \u00a0\n](?P<percent_word>Prozent)(?!\w)"
    r"|-?(?P<percent_adjective>prozentig\w*)|[ \u00a0\n](?P<euro_word>Euros?|EUR)(?!\w))?"
)
_DIGITS = re.compile(
    r"(?<![\w§])(?<![\d\w][.,:/–-])(?<!\w[–-])(?P<figure>\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,3}(?:[\u00a0\u202f]\d{3})+|\d+(?:,\d+)?)"
    + _SCALE + _UNIT + r"(?![.,:]?\d|-?\w|/\d)"
)
_ORDINAL = re.compile(
    r"\.[ \u00a0\n](?:[a-zäöü]|" + MONTH + r"|(?:Halb)?[Jj]ahr|Quartal|Jahrhundert|Phase|Klasse|Lebensjahr|Platz|Rang|Mal\b|Auflage)"
)
_DETERMINER = re.compile(r"(?:\b(?:der|die|das|dem|den|des|am|im|zum|zur|vom|beim|ins|jede[rnms]?|ihre[rnms]?|seine[rnms]?)) $")
_HEDGE = re.compile(
    r"(?<!\w)(rund|ca\.?|circa|zirka|über|unter|fast|knapp|etwa|gut|ungefähr|nahezu|annähernd|mehr als|weniger als|mindestens|wenigstens"
    r"|höchstens|maximal|bis zu|schätzungsweise|um die)[ \u00a0\n]+(?:die |der |den |das )?$",
    re.IGNORECASE,
)
_SHARES = {"hälfte": 2, "drittel": 3, "viertel": 4, "fünftel": 5, "sechstel": 6, "achtel": 8, "zehntel": 10}
_WORD = re.compile(
    r"(?<![\w-])(?:(?P<half>[Dd](?:ie|er) Hälfte)"
    r"|(?P<share>(?:(?P<parts>[Ee]in|[Zz]wei|[Dd]rei|[Vv]ier)(?:em|es)? )(?P<part>Drittel|Viertel|Fünftel|Sechstel|Achtel|Zehntel)n?s?)"
    r"|(?P<dozen>(?P<dozens>[Ee]in|[Zz]wei|[Dd]rei|[Vv]ier) (?P<half_dozen>halbe[ns]? )?Dutzend)"
    r"|(?P<one>[Ee]ine[rn]?(?P<half_one> halben?)?(?= Mill?i)|[Ee]in(?= Prozent\b))"
    r"|(?=(?i:zw|dre|vie|fün|sech|sieb|ach|neu|zehn|elf|ein[suhet]|hund|taus|anderth))(?P<word>[A-Za-zÄÖÜäöüß]{3,30}))(?![\w-])"
)
_WORD_TAIL = re.compile(_SCALE + _UNIT)
_ONES = ("null", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf")
_TENS = ("zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig")
_IRREGULAR = {16: "sechzehn", 17: "siebzehn"}
_LINK = re.compile(r"[ \u00a0\n]?(?:von(?: (?:den|insgesamt))?|bis|oder|und|bzw\.|–|-|statt)[ \u00a0\n]?(?:rund |etwa |ca\. |insgesamt |über )?$")
_STEP = re.compile(r"([ \u00a0]|\n(?!\n))\"?„?(?P<word>[\wÄÖÜäöüß][\wÄÖÜäöüß-]*)")
_ARTICLES = frozenset("der des den dem die aller alle allen dieser diesen unserer ihrer seiner jener und".split())
_STOPPERS = frozenset(
    "sind waren wurden werden haben hatten kommen nehmen können sollen wollen müssen dürfen machen gehen stehen arbeiten"
    " leben wohnen wurde werde habe hatte sollte konnte musste wollte gegenüber ohne seine ihre eine einen einer einem eines"
    " wegen neben zwischen unter über oder aber außer entlang während statt gegen bis hinter weder".split()
)


def find_numbers(text: str) -> list[NumberMention]:
    """Find all numbers, in the order of the text and without overlap."""
    taken = sorted({*find_noise(text), *((date.start, date.end) for date in find_dates(text))})
    matches = [*_find_figures(text, _without_overlap(taken)), *_find_words(text)]
    matches.sort(key=lambda found: (found[1], -found[2]))
    kept: list[tuple[float, int, int, Unit | None]] = []
    for found in matches:
        if not kept or found[1] >= kept[-1][2]:
            kept.append(found)
    return _with_context(text, kept)


def parse_number(text: str) -> float | None:
    """Read the number of one field ("ca. 61.000"), which may stand before a noun; None where it does not begin with one."""
    field = text.strip()
    hedge = re.match(r"(?:rund|ca\.?|circa|etwa|über|fast|knapp|ungefähr|mehr als|mindestens|bis zu|gut)\s+", field, re.IGNORECASE)
    start = hedge.end() if hedge else 0
    digits = _DIGITS.match(field, start)
    if digits:
        return _value(digits["figure"], digits["scale"])
    return next((value for value, begin, _, _ in _find_words(field) if begin == start), None)


def _without_overlap(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in spans:
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _find_figures(text: str, taken: list[tuple[int, int]]) -> list[tuple[float, int, int, Unit | None]]:
    found = []
    for start, end in digit_windows(text):
        for match in _DIGITS.finditer(text, start, end):
            if overlaps(taken, *match.span("figure")) or _is_ordinal(text, match):
                continue
            found.append((_value(match["figure"], match["scale"]), match.start(), match.end(), _unit(match)))
    return found


def _is_ordinal(text: str, match: re.Match[str]) -> bool:
    if match.end() != match.end("figure") or not text.startswith(".", match.end()):
        return False
    if _ORDINAL.match(text, match.end()):
        return True
    before = text[max(0, match.start() - 8) : match.start()]
    return _DETERMINER.search(before) is not None and re.match(r"\.[ \u00a0]\w", text[match.end() : match.end() + 3]) is not None


def _find_words(text: str) -> list[tuple[float, int, int, Unit | None]]:
    found: list[tuple[float, int, int, Unit | None]] = []
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
        tail = _WORD_TAIL.match(text, match.end())
        scale = tail["scale"] if tail else None
        end = tail.end() if tail and tail[0] else match.end()
        found.append((value * _scale(scale), match.start(), end, _unit(tail) if tail else None))
    return found


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
    """Write out 2 to 999 and a few more, in both spellings of ß."""
    below: dict[int, str] = {number: word for number, word in enumerate(_ONES) if number > 0}
    below.update({number: _IRREGULAR.get(number, _ONES[number - 10] + "zehn") for number in range(13, 20)})
    for tens, word in enumerate(_TENS, 2):
        below[tens * 10] = word
        below.update({tens * 10 + one: f"{_ONES[one]}und{word}" for one in range(1, 10)})
    words: dict[str, float] = {word: float(number) for number, word in below.items() if number > 1}
    words |= {"eins": 1.0, "hundert": 100.0, "tausend": 1000.0, "eintausend": 1000.0, "anderthalb": 1.5, "eineinhalb": 1.5, "zwo": 2.0}
    for hundreds in range(1, 10):
        stem = f"{_ONES[hundreds]}hundert"
        words[stem] = hundreds * 100.0
        for number, word in below.items():
            words[stem + (word if number > 1 else "eins")] = words[f"{stem}und{word}"] = hundreds * 100.0 + number
    words |= {f"{_ONES[one]}einhalb": one + 0.5 for one in range(2, 10)}
    words |= {f"{_ONES[one]}tausend": one * 1000.0 for one in range(2, 10)}
    return words | {word.replace("ß", "ss"): value for word, value in words.items()}


def _value(figure: str, scale: str | None) -> float:
    plain = re.sub(r"[.\u00a0\u202f]", "", figure).replace(",", ".")
    return round(float(plain) * _scale(scale), 6)


def _scale(written: str | None) -> float:
    if not written:
        return 1.0
    word = written.lower().rstrip(".")
    return next(factor for stem, factor in _SCALES.items() if word.startswith(stem) or (word == "mill" and stem == "mio"))


def _unit(match: re.Match[str]) -> Unit | None:
    if match["percent"] or match["percent_word"] or match["percent_adjective"]:
        return "percent"
    return "euro" if match["euro"] or match["euro_word"] else None


def _with_context(text: str, kept: list[tuple[float, int, int, Unit | None]]) -> list[NumberMention]:
    """Add hedges and what is counted; "19 von 22 Kommunen" and "60 bis 70 Prozent" share noun and unit."""
    nouns = [_counted(text, start, end, unit) for _, start, end, unit in kept]
    units = [unit for _, _, _, unit in kept]
    for index, (left, right) in reversed(list(enumerate(pairwise(kept)))):
        if nouns[index] is None and units[index] is None and _LINK.fullmatch(text[left[2] : right[1]]):
            nouns[index] = nouns[index + 1]
            if "von" not in text[left[2] : right[1]]:
                units[index] = units[index + 1]
    mentions = []
    for (value, start, end, _), unit, noun in zip(kept, units, nouns, strict=True):
        hedge = _hedge(text, start, value, unit)
        mentions.append(
            NumberMention(value, start, end, text[start:end], hedge[0] if hedge else None, hedge[1] if hedge else None, unit, noun)
        )
    return mentions


def _hedge(text: str, start: int, value: float, unit: Unit | None) -> tuple[str, int] | None:
    offset = max(0, start - 24)
    found = _HEDGE.search(text[offset:start])
    if not found or (found[1].lower() == "unter" and unit is None and value < 100):
        return None  # "Kinder unter 18" is an age
    return found[1], offset + found.start(1)


def _counted(text: str, start: int, end: int, unit: Unit | None) -> str | None:
    """Find the first capitalised word after the number, over articles and adjectives; not past a figure alone on its line."""
    line_start = text.rfind("\n", 0, start) + 1
    alone = not text[line_start:start].strip(" \tca.rund") and text.startswith("\n", end)
    position, steps = end, 0
    while not alone and steps < 5 and (step := _STEP.match(text, position)):
        word = step["word"]
        position, steps = step.end(), steps + 1
        if word[0].isupper():
            following = _STEP.match(text, position)
            adjective = word.endswith("er") and following and following["word"][0].isupper() and not COUNT_NOUNS.match(word)
            if not adjective:
                return word
        elif not _may_stand_between(word, unit):
            return None
    return None


def _may_stand_between(word: str, unit: Unit | None) -> bool:
    if word in _ARTICLES or (word == "von" and unit == "percent"):
        return True
    return len(word) > 3 and word not in _STOPPERS and word.isalpha() and word.endswith(("e", "en", "er", "es", "em"))
