"""Find the figures, dates, places and people that a German text states, in one spelling each.

Documents and facts are read by the same functions, so that "ca. 8,4 Mio." and "8,4 Millionen" are the same figure.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from functools import cache

from corpus_reading import DATA

MONTHS = ("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
          "Dezember")  # fmt: skip
NUMBER_WORDS = {"drei": "3", "vier": "4", "fünf": "5", "sechs": "6", "sieben": "7", "acht": "8",
                "neun": "9", "zehn": "10", "elf": "11", "zwölf": "12"}  # fmt: skip
MONTH = "(" + "|".join(MONTHS) + ")"
YEAR = r"((?:19|20)\d\d)"
FIGURE = re.compile(
    rf"(?<![\w.,-]){YEAR}-(0[1-9]|1[0-2])(?:-([0-3]\d))?(?![\w-])"  # 2017-03-08
    rf"|(?<![\w.,])([0-3]?\d)\.\s?([01]?\d)\.(?:\s?{YEAR})?(?!\d)"  # 8.3.2017
    rf"|(?<![\w.,])([0-3]?\d)\.\s{MONTH}(?:\s{YEAR})?\b"  # 8. März 2017
    rf"|\b{MONTH}(?:\s{YEAR})?\b"  # März 2017
    r"|(?<![^\W\d_])(\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)"  # 181.832 or 8,4
)
NUMBER_WORD = re.compile(r"(?<![\w-])(" + "|".join(NUMBER_WORDS) + r")(?![\w-])", re.IGNORECASE)

# A title or office makes an ordinary word a name: "Ministerin Paul".
TITLE = (
    r"(?:(?:[A-ZÄÖÜ]\w*)?(?:[Mm]inister|[Mm]eister|[Pp]räsident|[Ss]ekretär|[Ll]eiter|[Dd]ezernent|[Dd]irektor"
    r"|[Aa]bgeordnete|[Bb]eigeordnete)(?:in|r)?|(?:Land|Stadt)r(?:at|ätin)|\w*[Vv]orstand|Dr\.|Prof\.|Frau|Herrn?)"
)
NAME = r"[A-ZÄÖÜ][\wäöüß]+(?:-[A-ZÄÖÜ][\wäöüß]+)*"
TITLED = re.compile(rf"\b{TITLE} (?:Dr\. |Prof\. )*({NAME}(?: {NAME}){{1,2}})")
# Surnames that are words, first names or towns too: they count with a title or a first name before them.
ORDINARY = frozenset(
    (
        *("Anger", "Berger", "Bude", "Hesse", "Keller", "Klein", "Koch", "Kraft", "Link", "Meyer", "Mohn", "Müller"),
        *("Paul", "Roland", "Schmidt", "Schneider", "Stolz", "Tischler"),
    )
)
# "Lage", "Essen" and "Kamen" are towns and ordinary words.
BEFORE_ORDINARY_PLACE = r"(?:Stadt|Städte|Gemeinde|Kreis|Kreise[ns]?|in|aus|nach|und|von|sowie),? "


def figures_in(text: str, number_words: bool = True) -> list[str]:
    """List the numbers and dates of a text in one spelling: ``181832``, ``8.4``, ``2017-03-08``, ``--03-08``.

    With ``number_words``, "drei" to "zwölf" count as numbers; "zwei" mostly counts what the sentence itself lists.
    """
    found = [_spelling(match) for match in FIGURE.finditer(text)]
    if number_words:
        found += [NUMBER_WORDS[match[1].casefold()] for match in NUMBER_WORD.finditer(text)]
    return found


def _spelling(match: re.Match[str]) -> str:
    iso_year, iso_month, iso_day, day, month, year, day2, name, year2, name3, year3, number = match.groups()
    if iso_year:
        return f"{iso_year}-{iso_month}-{iso_day}" if iso_day else f"{iso_year}-{iso_month}"
    if day:
        return f"{year or '-'}-{int(month):02d}-{int(day):02d}"
    if day2:
        return f"{year2 or '-'}-{MONTHS.index(name) + 1:02d}-{int(day2):02d}"
    if name3:
        return f"{year3 or '-'}-{MONTHS.index(name3) + 1:02d}"
    return str(number).replace(".", "").replace(",", ".")


def with_parts(figures: Iterable[str]) -> set[str]:
    """Add what a figure also says: a day its month and year, a span of time nothing more."""
    said = set(figures)
    for figure in list(said):
        parts = re.fullmatch(r"(\d{4}|-)-(\d\d)(?:-(\d\d))?", figure)
        if parts:
            year, month, day = parts.groups()
            said |= {f"{year}-{month}", f"--{month}"} | ({year} if year != "-" else set())
            said |= {f"--{month}-{day}"} if day else set()
    return said


def is_supported(figure: str, said: set[str]) -> bool:
    """Tell whether the facts say this figure; a year may come from beside a date that was given without one."""
    if figure in said:
        return True
    dated = re.fullmatch(r"(\d{4})-(.+)", figure)
    if not dated or dated[1] not in said or f"--{dated[2]}" not in said:
        return False
    return not any(re.fullmatch(rf"\d{{4}}-{dated[2]}", other) for other in said)


@cache
def gazetteer(cautious: bool) -> dict[str, re.Pattern[str]]:
    """Bare name and rule of each municipality and Kreis; ``cautious`` wants a sign that a word is a place."""
    rules: dict[str, str] = {}
    ending = "s?" if cautious else "(?:s|er)?"
    for row in _rows("nrw_gemeinden.csv"):
        name = bare_place(row["name"])
        rules[name] = (BEFORE_ORDINARY_PLACE if cautious and row.get("class") else "") + re.escape(name)
    for row in _rows("nrw_kreise.csv"):
        stem = re.escape(row["kurz"])
        rules.setdefault(row["kurz"], re.sub("r$", "[rsnm]?", stem) if stem.endswith("scher") else stem)
    return {name: re.compile(rf"(?<![\w-]){rule}{ending}(?![\w-])") for name, rule in sorted(rules.items())}


def _rows(file: str) -> Iterator[dict[str, str]]:
    with (DATA / file).open(encoding="utf-8", newline="") as opened:
        yield from csv.DictReader(opened)


def bare_place(name: str) -> str:
    """Strip "Kreis", "am Rhein", "(Westf.)" and the like: what a text must at least say of the place."""
    return re.sub(r"^Kreis | \(.*\)$| (?:am|an der|im) .*$", "", name)


def official_names() -> set[str]:
    """All names a document may carry as its Kommune: municipalities, without additions in brackets, and Kreise."""
    towns = {re.sub(r" \(.*\)$", "", row["name"]) for row in _rows("nrw_gemeinden.csv")}
    return towns | {row["name"] for row in _rows("nrw_kreise.csv")}


def places_in(text: str, cautious: bool = True) -> set[str]:
    """The municipalities and Kreise named in a text, as bare names."""
    return {name for name, rule in gazetteer(cautious).items() if name.rstrip("r") in text and rule.search(text)}


def people_in(text: str, people: Iterable[str], cautious: bool = True) -> set[str]:
    """Which of these people a text names; ``cautious`` wants a title or first name before a surname like "Kraft"."""
    found = set()
    for person in people:
        surname = person.split()[-1]
        if surname not in text:
            continue
        before = rf"(?:{TITLE}|{re.escape(person.split()[0])}) (?:{NAME} )?" if cautious and surname in ORDINARY else ""
        if re.search(rf"(?<![\w-]){before}{re.escape(surname)}s?(?![\w-])", text):
            found.add(person)
    return found


def titled_people_in(text: str) -> set[str]:
    """Full names that follow a title or an office: "Landrat Wolfgang Spelthahn"."""
    found = set()
    for match in TITLED.finditer(text):
        words = match[1].split()
        if len(words) == 3 and words[2] in gazetteer(False):  # "Ministerin Christina Kampmann Bielefeld"
            words.pop()
        if words[-1] not in gazetteer(False):  # "Dr. Mohn Düren"
            found.add(" ".join(words))
    return found
