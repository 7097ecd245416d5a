"""Ask gold questions of documents laid out anew: how many that were answered rightly are lost or answered falsely.

    python benchmarks/layouts.py [FOLDER ...]

FOLDER is the name of a folder of tests/quality ("further", "practice-8"; four where none is named). Its texts and
Markdown files are indexed as they are and in every layout; the questions of dev and practice that are judged right as
they are, are asked of each. Words are compared without the signs between them.
"""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import relaying
from answers import open_gold

from ingest import build_index
from kekiz_search import open_index
from kekiz_search.answering.answer import Answer, Citation
from kekiz_search.evaluation import Gold, Judgement, judge_answer, read_gold

FOLDERS = ("further", "practice-8", "practice-16", "practice-18")
LAYOUTS: dict[str, relaying.Relay] = {
    "broken at 60 characters": relaying.wrapped(60),
    "broken at 72 characters": relaying.wrapped(72),
    "paragraphs on one line": relaying.unwrapped,
    "bullets •": relaying.bulleted("• "),
    "numbers 1.": relaying.bulleted("{n}. "),
    "letters a)": relaying.bulleted("{a}) "),
    "no bullets": relaying.bulleted(""),
    "tables with tabs": relaying.tabled(relaying.separated("\t")),
    "tables with semicolons": relaying.tabled(relaying.separated("; ")),
    "tables with wide gaps": relaying.tabled(relaying.separated("     ")),
    "tables as labels and values": relaying.tabled(relaying.labelled),
    "titles underlined": relaying.titled(relaying.underlined),
    "titles numbered": relaying.titled(relaying.numbered),
    "titles bare": relaying.titled(lambda _level, _number, words: words),
    "protected blanks": relaying.protected,
    "doubled blanks": relaying.doubled,
    "soft hyphens": relaying.hyphenated,
    "quotation marks » «": relaying.quoted("»«"),
    "hyphens for dashes": relaying.dashed,
}
_SIGNS = re.compile(r"[\W_]+")


def main() -> None:
    """Measure every layout and print a table."""
    gold = open_gold()
    names = sys.argv[1:] or FOLDERS
    asked = {
        name: [one for split in gold.splits_of(name) if split != "test" for one in _questions(name, split)]
        for name in names
    }
    sys.stdout.write("| Layout | asked | lost | of these false |\n|---|---|---|---|\n")
    with tempfile.TemporaryDirectory() as aside:
        right = {name: _right(gold.FOLDERS[name], asked[name], Path(aside) / name) for name in names}
        for label, relay in LAYOUTS.items():
            judged = [one for name in names for one in _relaid(gold.FOLDERS[name], relay, right[name])]
            lost, false = sum(not one.correct for one in judged), sum(one.false_answer for one in judged)
            sys.stdout.write(f"| {label} | {len(judged)} | {lost} ({lost / max(1, len(judged)):.1%}) | {false} |\n")
            sys.stdout.flush()


def _questions(name: str, split: str) -> list[Gold]:
    return [_spelt(one) for one in read_gold(open_gold().GOLD, name, split)]


def _right(folder: Path, asked: list[Gold], index: Path) -> list[Gold]:
    return [one.gold for one in _judge(folder, asked, index) if one.correct]


def _relaid(folder: Path, relay: relaying.Relay, asked: list[Gold]) -> list[Judgement]:
    """Judge the questions over a folder laid out anew; none where nothing of it changes."""
    with tempfile.TemporaryDirectory() as aside:
        copy = Path(aside) / "documents"
        shutil.copytree(folder, copy)
        changed = [_lay_out(path, relay) for path in sorted(copy.rglob("*")) if path.suffix in {".txt", ".md"}]
        if not any(changed):
            return []
        return list(_judge(copy, asked, Path(aside) / "index"))


def _lay_out(path: Path, relay: relaying.Relay) -> bool:
    text = path.read_text(encoding="utf-8")
    path.write_text(relay(text), encoding="utf-8")
    return relay(text) != text


def _judge(folder: Path, asked: list[Gold], index: Path) -> Iterator[Judgement]:
    build_index(folder, index)
    with open_index(index) as kekiz:
        for gold in asked:
            yield judge_answer(gold, _plain(kekiz.ask(gold.question)))


def _spelt(gold: Gold) -> Gold:
    """Return a question whose expected words are compared without the signs between them."""
    groups = tuple(tuple(map(plain, group)) for group in gold.quote_contains)
    return replace(gold, quote_contains=groups, value=gold.value and plain(gold.value))


def _plain(answer: Answer) -> Answer:
    quotes: tuple[Citation, ...] = tuple(replace(one, quote=plain(one.quote)) for one in answer.citations)
    return replace(answer, answer=plain(answer.answer), citations=quotes)


def plain(text: str) -> str:
    """Return the words of a text, a blank between them; what a line or a soft hyphen cut is one word."""
    return _SIGNS.sub(" ", re.sub("-\n|\u00ad", "", text)).strip()


if __name__ == "__main__":
    main()
