"""Ask gold questions with one letter wrong: how many of those that are answered rightly are lost by a slip.

    python benchmarks/slips.py [SEED]

Builds the indexes of tests/quality aside. Of every plain question of dev and practice that is judged right, one word of
six letters or more loses, doubles, swaps or changes a letter behind its first, and the same gold judges the answer.
"""

from __future__ import annotations

import random
import re
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from answers import open_gold

from ingest import build_index
from kekiz_search import open_index
from kekiz_search.engine import Kekiz
from kekiz_search.evaluation import Gold, evaluate_all, read_gold

WORD = re.compile(r"[A-Za-zÄÖÜäöüß]{6,}")
LETTERS = "eantirs"
SEED = 7


def main() -> None:
    """Ask, and print how many were asked and lost."""
    rng = random.Random(int(sys.argv[1]) if len(sys.argv) > 1 else SEED)
    gold, asked, lost = open_gold(), 0, 0
    with tempfile.TemporaryDirectory() as aside:
        for name, folder in sorted(gold.FOLDERS.items()):
            build_index(folder, Path(aside) / name)
            with open_index(Path(aside) / name) as kekiz:
                for split in gold.splits_of(name):
                    if split == "test":
                        continue
                    slipped = _slipped(kekiz, read_gold(gold.GOLD, name, split), rng)
                    asked += len(slipped)
                    lost += sum(not one.correct for one in evaluate_all(kekiz, slipped))
    sys.stdout.write(f"{asked} questions with a slip, {lost} lost ({lost / asked:.1%})\n")


def _slipped(kekiz: Kekiz, gold: list[Gold], rng: random.Random) -> list[Gold]:
    """Return the plain questions that are answered rightly, each with a slip."""
    plain = [one for one in gold if one.style == "plain" and WORD.search(one.question)]
    right = [one for one, judged in zip(plain, evaluate_all(kekiz, plain), strict=True) if judged.correct]
    return [replace(one, question=slip(one.question, rng)) for one in right]


def slip(text: str, rng: random.Random) -> str:
    """Return a text in which one letter of a word is missing, doubled, swapped with the next, or another."""
    word = rng.choice([match.span() for match in WORD.finditer(text)])
    at = rng.randrange(word[0] + 1, word[1] - 1)
    before, letter, behind = text[:at], text[at], text[at + 1 :]
    ways = (behind, letter * 2 + behind, behind[0] + letter + behind[1:], rng.choice(LETTERS) + behind)
    return before + rng.choice(ways)


if __name__ == "__main__":
    main()
