"""Ask gold questions about another thing: how many are answered still, though no document has a word for it.

    python benchmarks/near_misses.py [SEED]

Builds the indexes of tests/quality aside. In every plain question of dev and practice that is judged right, one noun
gives way to a noun of another folder's questions that stands in no document of its own. A few of these have a word that
means nearly the same, and are answered rightly.
"""

from __future__ import annotations

import random
import sys
from collections import Counter

from slips import SEED, answered_rightly

from kekiz_search.engine import Kekiz
from kekiz_search.german.normalise import fold

LETTERS = 5


def main() -> None:
    """Ask, and print for each kind how many were asked and answered."""
    rng = random.Random(int(sys.argv[1]) if len(sys.argv) > 1 else SEED)
    asked: Counter[str] = Counter()
    answered: Counter[str] = Counter()
    nouns: set[str] = set()
    for kekiz, right in answered_rightly():
        told = fold("\n".join(document.text for document in kekiz.documents()))
        strange = sorted(noun for noun in nouns if fold(noun) not in told)
        for one in (one for one in right if one.answerable):
            own = [noun for noun in _nouns(kekiz, one.question) if noun in one.question]
            nouns.update(own)
            if own and strange:
                other = one.question.replace(rng.choice(own), rng.choice(strange), 1)
                asked[one.kind] += 1
                answered[one.kind] += kekiz.ask(other).status != "no_evidence"
    for kind in sorted(asked):
        sys.stdout.write(f"{kind}: {answered[kind]} of {asked[kind]} answered\n")


def _nouns(kekiz: Kekiz, question: str) -> list[str]:
    concepts = kekiz.ask(question).understood.concepts
    return [one for one in concepts if one[0].isupper() and len(one) >= LETTERS]


if __name__ == "__main__":
    main()
