"""Ask gold questions about another thing: how many are answered still, though no document has a word for it.

    python benchmarks/near_misses.py [SEED]

Builds the indexes of tests/quality aside. In every plain question of dev and practice that is judged right, one noun
gives way to a noun of another folder's questions that stands in no document of its own. A few of these have a word that
means nearly the same, and are answered rightly.
"""

from __future__ import annotations

import random
import sys
import tempfile
from collections import Counter
from pathlib import Path

from answers import open_gold

from ingest import build_index
from kekiz_search import open_index
from kekiz_search.engine import Kekiz
from kekiz_search.evaluation import Gold, evaluate_all, read_gold
from kekiz_search.german.normalise import fold

SEED = 7
LETTERS = 5


def main() -> None:
    """Ask, and print for each kind how many were asked and answered."""
    rng = random.Random(int(sys.argv[1]) if len(sys.argv) > 1 else SEED)
    asked: Counter[str] = Counter()
    answered: Counter[str] = Counter()
    gold, nouns = open_gold(), set[str]()
    with tempfile.TemporaryDirectory() as aside:
        for name, folder in sorted(gold.FOLDERS.items()):
            build_index(folder, Path(aside) / name)
            with open_index(Path(aside) / name) as kekiz:
                questions = [one for split in gold.splits_of(name) for one in read_gold(gold.GOLD, name, split)]
                right = _answered_rightly(kekiz, [one for one in questions if one.split != "test"])
                told = fold("\n".join(document.text for document in kekiz.documents()))
                strange = sorted(noun for noun in nouns if fold(noun) not in told)
                for one in right:
                    own = [noun for noun in _nouns(kekiz, one.question) if noun in one.question]
                    nouns.update(own)
                    if own and strange:
                        other = one.question.replace(rng.choice(own), rng.choice(strange), 1)
                        asked[one.kind] += 1
                        answered[one.kind] += kekiz.ask(other).status != "no_evidence"
    for kind in sorted(asked):
        sys.stdout.write(f"{kind}: {answered[kind]} of {asked[kind]} answered\n")


def _answered_rightly(kekiz: Kekiz, gold: list[Gold]) -> list[Gold]:
    plain = [one for one in gold if one.style == "plain" and one.answerable]
    return [one for one, judged in zip(plain, evaluate_all(kekiz, plain), strict=True) if judged.correct]


def _nouns(kekiz: Kekiz, question: str) -> list[str]:
    concepts = kekiz.ask(question).understood.concepts
    return [one for one in concepts if one[0].isupper() and len(one) >= LETTERS]


if __name__ == "__main__":
    main()
