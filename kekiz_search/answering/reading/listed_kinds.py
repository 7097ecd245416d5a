"""Of which kind the Kommunen are that a list is of: Kreise, towns, those that belong to a Kreis or to none."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kekiz_search.answering.words.concepts import Concept
from kekiz_search.german.kommunen import kommune_named
from kekiz_search.german.kommunen_register import KommuneKind
from kekiz_search.german.normalise import fold
from kekiz_search.german.numbers import find_numbers

_TOWN = r"(?:\w*(?:stadt|staedte|kommunen?|gemeinden?|ort|orte)\b|i[nm]\b|des\b)"
_ONLY_KREISE = re.compile(
    rf"^(?:in )?(?:welche[nmr]?|wie ?viele?n?) (?:(?!{_TOWN})\w+ ){{0,2}}?(?:land)?kreis(?:en?)?\b(?! (?:und|oder) )|"
    r"\b(?:und|die) sind (?:land)?kreise\b"
)
_ONLY_TOWNS = re.compile(
    r"^(?:in |bei |aus )?(?:welche[nr]?|wie ?viele?n?) (?:\w+ ){0,2}?(?:gross|klein)?(?:staedten?|stadt)\b"
    r"(?!.*\bkreise)"
)
_TOWNS: frozenset[KommuneKind] = frozenset({"kreisfreie Stadt", "Stadt", "Gemeinde"})
_BY_WORD: tuple[tuple[re.Pattern[str], frozenset[KommuneKind]], ...] = (
    (
        re.compile(
            r"(?:\bkreisfrei\w* (?:gross)?(?:staedten?|kommunen)|\bwelche[rn]? kreisfrei\w* (?:gross)?stadt)\b"
            r"(?! (?:und|oder) )"
        ),
        frozenset({"kreisfreie Stadt"}),
    ),
    (
        re.compile(
            r"(?:\bkreisangehoerig\w* (?:staedten?|kommunen|gemeinden)|"
            r"\bwelche[rn]? kreisangehoerig\w* (?:stadt|kommune|gemeinde))\b(?!.* (?:und|oder) kreis)"
        ),
        frozenset({"Stadt", "Gemeinde"}),
    ),
    (_ONLY_KREISE, frozenset({"Kreis"})),
    (_ONLY_TOWNS, _TOWNS),
)
# Of the Städteregion, with the rights of a kreisfreie Stadt. Source: § 4 Aachen-Gesetz.
_AS_IF_KREISFREI = frozenset({"Aachen"})
_NOUN_CHARS = 60  # behind a number, its noun stands so near
_WORDS = frozenset({"kreisfrei", "kreisangehoerig", "kreisangehoerige"})


def read_kinds(folded: str) -> frozenset[KommuneKind]:
    """Return the kinds of Kommunen that a folded question is about alone, none where about all."""
    return next((kinds for pattern, kinds in _BY_WORD if pattern.search(folded)), frozenset())


def without_kinds(concepts: Sequence[Concept], kinds: frozenset[KommuneKind]) -> tuple[Concept, ...]:
    """Return the words of a question without those that only tell the kind: the register knows it of every Kommune."""
    return tuple(one for one in concepts if not kinds or one.lemma not in _WORDS)


def is_of_kinds(name: str, kinds: frozenset[KommuneKind]) -> bool:
    """Say whether a Kommune is of one of some kinds, of which none are all."""
    kommune = kommune_named(name)
    if not kinds or kommune is None:
        return not kinds
    return ("kreisfreie Stadt" if name in _AS_IF_KREISFREI else kommune.kind) in kinds


def counts_kinds(kinds: frozenset[KommuneKind], behind: str) -> bool:
    """Say whether the words behind a number count those of some kinds; whoever asks how many towns may mean all."""
    told = kinds_behind(behind)
    return told == kinds or (not told and kinds == _TOWNS)


def kinds_behind(text: str, at: int = 0) -> frozenset[KommuneKind]:
    """Return the kinds of Kommunen that a number counts which ends there, none where it counts others, or all."""
    behind = text[at : at + _NOUN_CHARS]
    further = next((number.start for number in find_numbers(behind)), len(behind))  # "15 Städte und drei Kreise"
    return read_kinds(f"wie viele {fold(behind[:further].strip())}")
