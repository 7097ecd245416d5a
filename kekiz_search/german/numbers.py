"""Numbers in German text: 160.727, 8,4 Mio. Euro, rund 60 Prozent, achtzehn, ein Dutzend, die Hälfte.

Left out are dates and years, ordinals, and all that ``noise`` names. A share in words ("ein Drittel") is read as
per cent.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from kekiz_search.german.cut_words import across_cuts
from kekiz_search.german.dates import find_dates
from kekiz_search.german.noise import COUNT_NOUNS, MONTH, digit_windows, find_noise, overlaps
from kekiz_search.german.number_words import SCALE, UNIT, Found, Unit, find_number_words, read_scale, read_unit


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


_DIGITS = re.compile(
    r"(?<![\w§])(?<![\d\w][.,:/–-])(?<!\w[–-])(?P<figure>\d{1,3}(?:\.\d{3})+(?:,\d+)?"
    r"|[1-9]\d{0,2}(?:[ \u00a0\u202f]\d{3}){1,3}(?:,\d+)?(?![ \u00a0]?\d)|\d+(?:,\d+)?)"
    r"(?:,[–-]{1,2})?" + SCALE + UNIT + r"(?![.,:]?\d|[-‑]?\w|/\w| -\w)"
)
_CURRENCY = re.compile(r"(?<!\w)(?<!\d[ \u00a0])(?:T?EUR|T?€)[ \u00a0]\Z")
_YEAR = re.compile(r"(?:19|20)\d\d|\d{1,2}")  # or a month, a class, a ward: what columns are of
_ORDINAL = re.compile(
    r"\.[ \u00a0\n](?:[a-zäöü]|"
    + MONTH
    + r"|(?:Halb)?[Jj]ahr|Quartal|Jahrhundert|Phase|Klasse|Lebensjahr|Platz|Rang|Mal\b|Auflage)"
)
_DETERMINER = re.compile(
    r"(?:\b(?:der|die|das|dem|den|des|am|im|zum|zur|vom|beim|ins|jede[rnms]?|ihre[rnms]?|seine[rnms]?)) $",
    re.IGNORECASE,
)
_HEDGE = re.compile(
    r"(?<!\w)(rund|rd\.?|ca\.?|circa|zirka|über|unter|fast|knapp|etwa|gut|ungefähr|nahezu|annähernd|mehr als|weniger "
    r"als|mindestens|mind\.|wenigstens"
    r"|höchstens|maximal|max\.|bis zu|schätzungsweise|um die)[ \u00a0\n]+(?:die |der |den |das )?$",
    re.IGNORECASE,
)
# "verfügt über zwei Stellen", "ein Gutschein über 30 Euro": the verb or noun wants the word, which hedges nothing.
_GOVERNED = re.compile(
    r"\b(?:verfüg\w+\b[^.,;:]*|\w*(?:[Gg]utschein|[Zz]uschuss|[Bb]escheid|[Ss]check|[Ss]pende|[Zz]uwendung|[Rr]echnung|"
    r"[Ss]chulung|[Kk]urs|[Aa]usbildung|[Vv]ertrag)\w* )über\Z"
)
_LINK = re.compile(
    r"[ \u00a0\n]{0,8}(?:(?P<of>von(?: (?:den|insgesamt))?|der|dieser|unserer)|bis|oder|und|bzw\.|–|-|statt)"
    r"[ \u00a0\n]{0,8}(?:rund |etwa |ca\. |insgesamt |über )?$"
)
_STEP = re.compile(r"([ \u00a0]|\n(?!\n))\"?„?(?P<word>[\wÄÖÜäöüß][\wÄÖÜäöüß-]*)")
_BEHIND_HYPHEN = re.compile(r" (?:und|oder|sowie) (?P<word>[A-ZÄÖÜ][\w-]+)")
_ASIDE = re.compile(r" \([^()\n]{1,24}\)(?= [a-zäöüßA-ZÄÖÜ])")  # "1.388 (0,9 %) Ehepaare"
_MEASURE = re.compile(r"(?:[Mm]eter|[Ll]iter|[Zz]entner)$")  # which no Bochumer is
_ARTICLES = frozenset("der des den dem die aller alle allen dieser diesen unserer ihrer seiner jener und".split())
_ACCUSATIVE = frozenset({"den", "dem", "die"})
_STOPPERS = frozenset(
    "sind waren wurden werden haben hatten kommen nehmen können sollen wollen müssen dürfen machen gehen stehen "
    "arbeiten"
    " leben wohnen wurde werde habe hatte sollte konnte musste wollte gegenüber ohne seine ihre eine einen "
    "einer einem eines"
    " wegen neben zwischen unter über oder aber außer entlang während statt gegen bis hinter weder".split()
)


def find_numbers(text: str) -> list[NumberMention]:
    """Find all numbers, in the order of the text and without overlap."""
    return list(_numbers_in(text))


@lru_cache(maxsize=8192)  # sentences are looked at anew for every question
@across_cuts
def _numbers_in(text: str) -> tuple[NumberMention, ...]:
    taken = sorted({*find_noise(text), *((date.start, date.end) for date in find_dates(text))})
    matches = [*_find_figures(text, _without_overlap(taken)), *find_number_words(text)]
    matches.sort(key=lambda found: (found[1], -found[2]))
    kept: list[Found] = []
    for found in matches:
        if not kept or found[1] >= kept[-1][2]:
            kept.append(found)
    return tuple(_with_context(text, kept))


def parse_number(text: str) -> float | None:
    """Read the number that a field begins with ("ca. 61.000"); None where it begins with none."""
    field = text.strip()
    hedge = re.match(
        r"(?:rund|rd\.?|ca\.?|circa|etwa|über|fast|knapp|ungefähr|mehr als|mindestens|bis zu|gut)\s+",
        field,
        re.IGNORECASE,
    )
    start = hedge.end() if hedge else 0
    currency = re.match(r"(T?)(?:EUR|€)[ \u00a0]", field[start:])
    digits = _DIGITS.match(field, start + (currency.end() if currency else 0))
    if digits:
        if re.match(r"0\d", digits["figure"]):
            return None  # a telephone number
        return _value(digits["figure"], digits["scale"]) * (1000 if currency and currency[1] else 1)
    return next((value for value, begin, _, _ in find_number_words(field) if begin == start), None)


def are_amounts(cells: Sequence[str]) -> bool:
    """Say whether all cells of a row that hold anything are figures of euros, per cent, or other than years: these
    are values, and head no columns."""
    figures = [_DIGITS.fullmatch(cell) for cell in cells if cell]
    return any(figures) and all(one and (read_unit(one) or not _YEAR.fullmatch(one[0])) for one in figures)


def _without_overlap(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in spans:
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _find_figures(text: str, taken: list[tuple[int, int]]) -> list[Found]:
    found = []
    for start, end in digit_windows(text):
        for match in _DIGITS.finditer(text, start, end):
            if overlaps(taken, *match.span("figure")) or _is_ordinal(text, match):
                continue
            value, begin, unit = _value(match["figure"], match["scale"]), match.start(), read_unit(match)
            if not unit and (before := _CURRENCY.search(text, max(0, begin - 5), begin)):
                value, begin, unit = value * (1000 if before[0].startswith("T") else 1), before.start(), "euro"
            found.append((value, begin, match.end(), unit))
    return found


def _is_ordinal(text: str, match: re.Match[str]) -> bool:
    if match.end() != match.end("figure") or not text.startswith(".", match.end()):
        return False
    if _ORDINAL.match(text, match.end()):
        return True
    before = text[max(0, match.start() - 8) : match.start()]
    return (
        _DETERMINER.search(before) is not None
        and re.match(r"\.[ \u00a0]\w", text[match.end() : match.end() + 3]) is not None
    )


def _value(figure: str, scale: str | None) -> float:
    plain = re.sub(r"[. \u00a0\u202f]", "", figure).replace(",", ".")
    return round(float(plain) * read_scale(scale), 6)


def _with_context(text: str, kept: list[Found]) -> list[NumberMention]:
    """Add hedges and what is counted; "19 von 22 Kommunen" and "60 bis 70 Prozent" share noun and unit."""
    nouns = [_counted(text, start, end, unit) for _, start, end, unit in kept]
    units = [unit for _, _, _, unit in kept]
    for index, (left, right) in reversed(list(enumerate(pairwise(kept)))):
        link = _LINK.fullmatch(text[left[2] : right[1]])
        if nouns[index] is None and units[index] is None and link:
            nouns[index] = nouns[index + 1]
            if not link["of"]:
                units[index] = units[index + 1]
    mentions = []
    for (value, start, end, _), unit, noun in zip(kept, units, nouns, strict=True):
        hedge = _hedge(text, start, value, unit)
        mentions.append(
            NumberMention(
                value, start, end, text[start:end], hedge[0] if hedge else None, hedge[1] if hedge else None, unit, noun
            )
        )
    return mentions


def _hedge(text: str, start: int, value: float, unit: Unit | None) -> tuple[str, int] | None:
    offset = max(0, start - 24)
    found = _HEDGE.search(text[offset:start])
    if found and _GOVERNED.search(text[max(0, start - 80) : offset + found.end(1)]):
        return None
    if not found or (found[1].lower() == "unter" and unit is None and value < 100):
        return None  # "Kinder unter 18" is an age
    return found[1], offset + found.start(1)


def _counted(text: str, start: int, end: int, unit: Unit | None) -> str | None:
    """Find the first capitalised word behind articles and adjectives; a figure alone on its line counts nothing."""
    line_start = text.rfind("\n", 0, start) + 1
    alone = line_start > 0 and not text[line_start:start].strip(" \tca.rund") and text.startswith("\n", end)
    if unit is None and (aside := _ASIDE.match(text, end)):
        end = aside.end()
    position, steps = end, 0
    while not alone and steps < 5 and (step := _STEP.match(text, position)):
        word = step["word"]
        if word == "und" and not steps:
            return None  # "der Kreis 40.000 und die Stiftung 31.000"
        position, steps = step.end(), steps + 1
        if word[0].isupper():
            if word.endswith("-") and (whole := _BEHIND_HYPHEN.match(text, position)):
                return whole["word"]  # "1.300 Bilder- und Kinderbücher"
            following = _STEP.match(text, position)
            adjective = (
                word.endswith("er")
                and following
                and following["word"][0].isupper()
                and not (COUNT_NOUNS.match(word) or _MEASURE.search(word))
            )
            if not adjective:
                return word
        elif not _may_stand_between(word, unit) or (unit == "percent" and _opens_object(word, text[end:position])):
            return None
    return None


def _opens_object(word: str, between: str) -> bool:
    """ "34 Prozent den Wegweiser" are no share of it, as "34 Prozent der Eltern" or "von den Eltern" are."""
    return word in _ACCUSATIVE and not between.split()[:-1]


def _may_stand_between(word: str, unit: Unit | None) -> bool:
    if word in _ARTICLES or (word == "von" and unit == "percent"):
        return True
    return len(word) > 3 and word not in _STOPPERS and word.isalpha() and word.endswith(("e", "en", "er", "es", "em"))
