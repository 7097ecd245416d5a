"""The register of the 396 municipalities and 31 Kreise of North Rhine-Westphalia, and all forms their names take.

Its data and their origin: ``kekiz_search/data/README.md``.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

from kekiz_search.german.normalise import fold

KommuneKind = Literal["kreisfreie Stadt", "Stadt", "Gemeinde", "Kreis"]
# What else a form can be. "word": a noun as well (Essen); "verb": a verb or adjective, so that a capital at the
# beginning of a sentence says nothing (Kamen); "name": a first name (Hagen); "noun": a noun, but rarely without an
# article (Münster); "adjective": Dortmunder; "doubtful": an adjective that is a word or surname (Hammer, Werner).
FormKind = Literal["plain", "word", "verb", "name", "noun", "adjective", "doubtful"]

_DATA = Path(__file__).parent.parent / "data"
_DOUBTFUL = frozenset({"hammer", "werner", "schwerter", "lager", "haller", "hiller", "recker", "lotter", "kaller"})
_KREIS_HEADS = (
    "kreis kreises landkreis landkreises kreisverwaltung kreisjugendamt kreisjugendamts kreisjugendamtes kreishaus"
    " kreishauses kreisgebiet kreispolizeibehörde kreistag kreistags kreistages"
).split()
_WRITTEN_OUT = {"rhld": "rheinland", "westf": "westfalen"}
_PART = re.compile(r"[^\W_][\w\u0300-\u036f]*")


@dataclass(frozen=True, slots=True)
class Kommune:
    """A municipality or Kreis; ``key`` is the official one (8 digits, 5 for a Kreis), ``inhabitants`` of 31.12.2019."""

    name: str
    kind: KommuneKind
    key: str
    kreis: str | None
    inhabitants: int | None
    latitude: float | None
    longitude: float | None


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write a Kommune, as folded words."""

    words: tuple[str, ...]
    name: str
    kind: FormKind


def folded_words(text: str) -> tuple[str, ...]:
    """Fold a name and take its words apart: Kamp-Lintfort, Kamp Lintfort and kamp/lintfort are the same."""
    return tuple(fold(match[0]) for match in _PART.finditer(text))


@lru_cache(maxsize=1)
def all_kommunen() -> tuple[Kommune, ...]:
    """List all municipalities and Kreise, sorted by name."""
    kreis_names = {row["kurz"]: row["name"] for row in _rows("nrw_kreise.csv")}
    kommunen = [_read_kommune(row, row["art"], None) for row in _rows("nrw_kreise.csv")]
    for row in _rows("nrw_gemeinden.csv"):
        short = row["kreis"].removesuffix("-Kreis").removesuffix(" Kreis")
        short = short.removeprefix("Rhein-Kreis ").removeprefix("Städteregion ")
        kommunen.append(_read_kommune(row, row["art"], kreis_names[short] if short else None))
    return tuple(sorted(kommunen, key=lambda kommune: (fold(kommune.name), kommune.key)))


@lru_cache(maxsize=1)
def forms_by_first_word() -> dict[str, tuple[Form, ...]]:
    """Index all forms by their first folded word, those of most words first."""
    index: dict[str, dict[tuple[str, ...], Form]] = {}
    for form in (*_municipal_forms(), *_kreis_forms(), *_alias_forms()):
        index.setdefault(form.words[0], {}).setdefault(form.words, form)
    return {first: tuple(sorted(forms.values(), key=lambda form: -len(form.words))) for first, forms in index.items()}


@lru_cache(maxsize=1)
def kreis_by_short_name() -> dict[tuple[str, ...], str]:
    """Index the Kreise by what stands after "Kreise" in a list ("die Kreise Unna und Rhein-Sieg")."""
    return {folded_words(row["kurz"]): row["name"] for row in _rows("nrw_kreise.csv")}


def is_kreis_head(folded: str) -> bool:
    """Tell whether a folded word makes the name after it that of a Kreis ("kreises", "kreisjugendamt")."""
    return folded in _KREIS_HEADS


def _read_kommune(row: dict[str, str], kind: str, kreis: str | None) -> Kommune:
    return Kommune(
        row["name"],
        _KINDS[kind],
        row["ags"],
        kreis,
        int(row["einwohner_2019"]),
        float(row["breitengrad"]),
        float(row["laengengrad"]),
    )


_KINDS: dict[str, KommuneKind] = {
    "kreisfreie Stadt": "kreisfreie Stadt",
    "Stadt": "Stadt",
    "Gemeinde": "Gemeinde",
    "Kreis": "Kreis",
}


@lru_cache(maxsize=3)
def _rows(file: str) -> list[dict[str, str]]:
    with (_DATA / file).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _municipal_forms() -> Iterator[Form]:
    for row in _rows("nrw_gemeinden.csv"):
        name = row["name"]
        words = folded_words(name)
        short = folded_words(re.split(r" ?[(/]", name)[0])
        yield Form(short, name, _kind(short, row["class"]))
        if short != words:
            yield Form(words, name, "plain")
            yield Form((*words[:-1], _WRITTEN_OUT.get(words[-1], words[-1])), name, "plain")
        yield from _adjectives(short, name)


def _kreis_forms() -> Iterator[Form]:
    for row in _rows("nrw_kreise.csv"):
        name = row["name"]
        *stem, last = words = folded_words(name)
        if words[0] in ("kreis", "rhein") and last != "kreis":
            at = words.index("kreis")
            for head in _KREIS_HEADS if at == 0 else ("kreis", "kreises"):
                yield Form((*words[:at], fold(head), *words[at + 1 :]), name, "plain")
        elif last == "kreis" and stem[-1].endswith("er"):
            for ending, noun in (("r", "kreis"), ("n", "kreis"), ("n", "kreises"), ("n", "kreise"), ("", "kreis")):
                yield Form((*stem[:-1], stem[-1][:-1] + ending, noun), name, "plain")
        else:
            yield Form(tuple(words), name, "plain")
            if last.endswith("kreis"):
                yield Form((*stem, last + "es"), name, "plain")
                yield Form((*stem, last + "s"), name, "plain")


def _alias_forms() -> Iterator[Form]:
    classes = {row["name"]: row["class"] for row in _rows("nrw_gemeinden.csv")}
    for row in _rows("kommunen_aliases.csv"):
        words, name = folded_words(row["alias"]), row["name"]
        if row["note"] == "adjective":
            yield Form(words, name, "adjective")
        else:
            yield Form(words, name, _kind(words, classes.get(name, "")))
            if row["note"] == "short" and not words[-1].endswith("kreis"):
                yield from _adjectives(words, name)


def _kind(words: tuple[str, ...], register_class: str) -> FormKind:
    """Take the class of the register for one-word forms; "Haltern am See" is no ordinary word."""
    kinds: dict[str, FormKind] = {"word": "word", "verb": "verb", "name": "name", "noun": "noun"}
    return kinds[register_class] if register_class and len(words) == 1 else "plain"


def _adjectives(words: tuple[str, ...], name: str) -> Iterator[Form]:
    """Derive Dortmunder(n), Hattinger(n), Herner(n), Lippstädter(n); names in -er have an alias (Münsteraner)."""
    *stem, last = words
    if last.endswith("er") or "am" in words or "an" in words:
        return
    endings = [last + ("r" if last.endswith("e") else "er")]
    if last.endswith("ingen"):
        endings.append(last[:-2] + "er")
    if last.endswith("stadt"):
        endings.append(f"{last.removesuffix('stadt')}staedter")
    for adjective in endings:
        kind: FormKind = "doubtful" if adjective in _DOUBTFUL else "adjective"
        yield Form((*stem, adjective), name, kind)
        yield Form((*stem, f"{adjective}n"), name, kind)  # "den Dortmundern"
