"""Ask gold questions typed otherwise: how many of those that are answered rightly are lost by the way they are typed.

    python benchmarks/slips.py [WAY ...] [--seed N] [--share S]

Builds the indexes of tests/quality aside. Every plain question of dev and practice that is judged right is typed in
each way (WAYS below; all of them unless some are named), and the same gold judges the answer. An unanswerable question
is lost by a false answer.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from answers import open_gold

from ingest import build_index
from kekiz_search import open_index
from kekiz_search.engine import Kekiz
from kekiz_search.evaluation import Gold, evaluate_all, read_gold
from kekiz_search.german.compounds import split_compound
from kekiz_search.german.normalise import fold

WORD = re.compile(r"[A-Za-zÄÖÜäöüß]{6,}")
NOUN = re.compile(r"(?<=\s)[A-ZÄÖÜ](?=[a-zäöüß])")
COMPOUND = re.compile(r"\b[A-ZÄÖÜ][a-zäöüß]{7,}\b")
LETTERS = "eantirs"
SEED = 7
WRITTEN_OUT = {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"}
WITHOUT_DOTS = {"ä": "a", "ö": "o", "ü": "u", "Ä": "A", "Ö": "O", "Ü": "U"}


def main() -> None:
    """Ask, and print for every way how many were asked, lost, and answered falsely."""
    options = _options()
    asked: Counter[str] = Counter()
    lost: Counter[str] = Counter()
    false: Counter[str] = Counter()
    for kekiz, right in answered_rightly():
        for way in options.ways or WAYS:
            typed = list(_typed(right, way, options.seed, options.share))
            judged = evaluate_all(kekiz, typed)
            asked[way] += len(typed)
            lost[way] += sum(not one.correct for one in judged)
            false[way] += sum(one.false_answer for one in judged)
    for way in asked:
        share = f"{lost[way] / asked[way]:.3f}" if asked[way] else "–"
        sys.stdout.write(f"{way:13} {asked[way]:5} asked {lost[way]:4} lost {share}, false {false[way]}\n")


def _options() -> argparse.Namespace:
    reads = argparse.ArgumentParser(description="Ask gold questions typed otherwise.")
    reads.add_argument("ways", nargs="*", metavar="WAY", help=", ".join(WAYS))
    reads.add_argument("--seed", type=int, default=SEED)
    reads.add_argument("--share", type=float, default=1.0, help="of the questions")
    options = reads.parse_args()
    if unknown := set(options.ways) - WAYS.keys():
        reads.error(f"unknown: {', '.join(sorted(unknown))}")
    return options


def answered_rightly() -> Iterator[tuple[Kekiz, list[Gold]]]:
    """Yield an engine for every index, with its plain questions that are answered rightly."""
    gold = open_gold()
    with tempfile.TemporaryDirectory() as aside:
        for name, folder in sorted(gold.FOLDERS.items()):
            build_index(folder, Path(aside) / name)
            halves = [split for split in gold.splits_of(name) if split != "test"]
            with open_index(Path(aside) / name) as kekiz:
                all_of = [one for split in halves for one in read_gold(gold.GOLD, name, split) if one.style == "plain"]
                judged = evaluate_all(kekiz, all_of)
                yield kekiz, [one for one, judgement in zip(all_of, judged, strict=True) if judgement.correct]


def _typed(right: list[Gold], way: str, seed: int, share: float) -> Iterator[Gold]:
    """Type questions otherwise; those that the way leaves as they are, are not asked."""
    for one in right:
        rng = random.Random(f"{seed} {way} {one.id}")
        question = WAYS[way](one.question, rng) if rng.random() < share else one.question
        if question != one.question:
            yield replace(one, question=question)


def slip(text: str, rng: random.Random) -> str:
    """Return a text in which one letter of a word is missing, doubled, swapped with the next, or another."""
    words = [match.span() for match in WORD.finditer(text)]
    if not words:
        return text
    word = rng.choice(words)
    at = rng.randrange(word[0] + 1, word[1] - 1)
    before, letter, behind = text[:at], text[at], text[at + 1 :]
    ways = (behind, letter * 2 + behind, behind[0] + letter + behind[1:], rng.choice(LETTERS) + behind)
    return before + rng.choice(ways)


def without_blank(text: str, rng: random.Random) -> str:
    """Return a text in which two words are one."""
    at = rng.choice([match.start() for match in re.finditer(" ", text)] or [len(text)])
    return text[:at] + text[at + 1 :]


def in_halves(text: str, rng: random.Random, between: str) -> str:
    """Return a text in which one compound stands in two words."""
    ways = [(match.start() + at, match.end()) for match in COMPOUND.finditer(text) if (at := _last_part(match[0]))]
    if not ways:
        return text
    at, end = rng.choice(ways)
    return f"{text[:at]}{between}{text[at:end].capitalize()}{text[end:]}"


def _last_part(word: str) -> int | None:
    """Say where the last part of a compound begins."""
    parts = split_compound(word)
    begin = parts[-1][: max(4, len(parts[-1]) - 2)] if parts else ""
    places = (at for at in range(len(word) - 3, 2, -1) if begin and fold(word[at:]).startswith(begin))
    return next(places, None)


def _replace_all(text: str, letters: dict[str, str]) -> str:
    return text.translate(str.maketrans(letters))


WAYS: dict[str, Callable[[str, random.Random], str]] = {
    "slip": slip,
    "small": lambda text, _rng: text.lower(),
    "capitals": lambda text, _rng: text.upper(),
    "some-small": lambda text, rng: NOUN.sub(lambda at: at[0].lower() if rng.random() < 0.5 else at[0], text),
    "ae": lambda text, _rng: _replace_all(text, WRITTEN_OUT),
    "without-dots": lambda text, _rng: _replace_all(text, WITHOUT_DOTS),
    "no-mark": lambda text, _rng: text.rstrip("?"),
    "hurried": lambda text, _rng: _replace_all(text, WRITTEN_OUT).lower().rstrip("?"),
    "wieviele": lambda text, _rng: text.replace("ie viel", "ieviel"),
    "no-blank": without_blank,
    "hyphen": lambda text, rng: in_halves(text, rng, "-"),
    "two-words": lambda text, rng: in_halves(text, rng, " "),
}


if __name__ == "__main__":
    main()
