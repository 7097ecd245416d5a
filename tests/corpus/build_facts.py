"""Digest the fact base into ``facts.json``: figures, places and people by source id, and no sentence.

Run ``python tests/corpus/build_facts.py`` after the fact base (``../shared/facts``) has changed.
"""

from __future__ import annotations

import csv
import json
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from corpus_figures import figures_in, people_in, places_in, titled_people_in, with_parts

FACTS = Path(__file__).resolve().parents[3] / "shared" / "facts"
DIGEST = Path(__file__).with_name("facts.json")
# Named in the fact base without an office before the name.
PEOPLE_WITHOUT_OFFICE = ("Gerhard Micosatt", "Klaus Peter Strohmeier", "Henning Höne", "André Stinka", "Stefan Zimkeit")

Digest = dict[str, dict[str, list[str]]]


def build_digest(folder: Path = FACTS) -> dict[str, object]:
    """Collect what the fact base says under each source id."""
    texts: defaultdict[str, list[str]] = defaultdict(list)
    for source, text in (*_of_sources(folder), *_of_initiative(folder), *_of_kommunen(folder)):
        texts[source].append(text)
    people = sorted(_people(folder, texts))
    digest: Digest = {}
    for source, said in sorted(texts.items()):
        text = "\n".join(said)
        digest[source] = {
            "figures": sorted(with_parts(figures_in(text))),
            "places": sorted(places_in(text, cautious=False)),
            "people": sorted(people_in(text, people, cautious=False)),
        }
    return {"people": people, "sources": digest}


def _of_sources(folder: Path) -> Iterator[tuple[str, str]]:
    with (folder / "sources.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield row["id"], " | ".join((row["title"], row["publisher"], row["published"], row["note"]))


def _of_initiative(folder: Path) -> Iterator[tuple[str, str]]:
    for name in ("initiative.jsonl", "glossary.jsonl"):
        for fact in _lines(folder / name):
            yield str(fact["source_id"]), _said(fact)


def _of_kommunen(folder: Path) -> Iterator[tuple[str, str]]:
    ids = _ids_by_url(folder)
    for kommune in _lines(folder / "kommunen.jsonl"):
        name = str(kommune["name"])
        for source in kommune["sources"]:
            yield source, name
        if kommune["since_source"]:
            yield ids[kommune["since_source"]], f"{name} {kommune['since']}"
        for conflict in kommune["conflicts"]:
            for url in conflict["sources"]:
                yield ids[url], f"{name} {conflict['text']}"
        for field, value in kommune.items():
            label = "Kinder unter 18" if field == "children_under_18" else name
            for fact in value if isinstance(value, list) else [value]:
                if isinstance(fact, dict) and "source_id" in fact:
                    yield str(fact["source_id"]), f"{label} {_said(fact)}"


def _said(fact: dict[str, Any]) -> str:
    """Join the words of a fact, its addresses left out."""
    return " | ".join(str(value) for key, value in fact.items() if key not in ("source", "source_id") and value)


def _people(folder: Path, texts: dict[str, list[str]]) -> set[str]:
    officials = {
        official["name"] for one in _lines(folder / "kommunen.jsonl") for official in one["mayor_or_head_named"]
    }
    titled = {name for said in texts.values() for text in said for name in titled_people_in(text)}
    return officials | titled | set(PEOPLE_WITHOUT_OFFICE)


def _ids_by_url(folder: Path) -> dict[str, str]:
    with (folder / "sources.csv").open(encoding="utf-8", newline="") as file:
        return {row["url"]: row["id"] for row in csv.DictReader(file)}


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def digest_text(folder: Path = FACTS) -> str:
    """The digest as it is stored: one source a line, so that a change is easy to read."""
    digest = build_digest(folder)
    compact = json.dumps(digest, ensure_ascii=False, separators=(",", ":"))
    return re.sub(r'(?<=[}{\]]),?(?="[^"]+":\{)', lambda match: match[0] + "\n", compact) + "\n"


if __name__ == "__main__":
    DIGEST.write_text(digest_text(), encoding="utf-8")
