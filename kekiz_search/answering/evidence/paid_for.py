"""Whether money is told of for another thing than that asked about: by what it funds, or by what was named before."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kekiz_search.answering.evidence.strengths import LENIENT
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.anaphora import ANY_THING, opens_with_pronoun
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.words.concepts import Concept, bag_of, match_concept
from kekiz_search.answering.words.families import PAYING
from kekiz_search.german.normalise import fold

# "Das Land fördert die Familienzentren mit 40 Millionen Euro": what stands between tells who pays, and for what.
_FUNDS = re.compile(
    r"\b(?:förder|unterstütz|bezuschuss|finanzier)(?:n|t|te|en|ten)\s(?P<between>[^.;]+?)\smit\s[^.;]*$"
)
_NOUN = re.compile(r"\b(?:[Dd](?:ie|as|en|er|em)|eine?n?|[A-ZÄÖÜ]\w+)\s(?:[a-zäöüß]+\s)?(?P<noun>[A-ZÄÖÜ][\w-]+)")
_FUNDING = re.compile(r"(?:land|bund|kreis|stadt|gemeinde|\w*stiftung|\w*ministerium|nrw|eu|verein)")
_OF_IT = re.compile(r"\b(?:davon|dafür|daran|dazu)\b", re.IGNORECASE)


def funds_another(unit: Unit, things: Sequence[Concept], place: int) -> bool:
    """Say whether the sum at a place is told as what another thing than those asked about is funded with."""
    funds = _FUNDS.search(unit.text[: max(place, 0)])
    nouns = [one["noun"] for one in _NOUN.finditer(funds["between"])] if funds else []
    told = [bag_of(one) for one in nouns if not _FUNDING.fullmatch(fold(one))]
    heads = {one.parts[-1] for one in things if one.parts}
    return bool(told) and all(one.lemmas.isdisjoint(ANY_THING | heads) for one in told)


def pays_for_another(search: Search, question: Question, units: Sequence[Unit]) -> bool:
    """Say whether "davon" pays for what the sentence before names, and that is none of the things asked about.

    "Die Miete beträgt 900 Euro. Das Land trägt 60 Prozent davon" tells not who paid for the Wagen.
    """
    if question.expects != "person" or not _OF_IT.search(units[-1].text):
        return False  # as with most
    things = [one for one in question.hard if not one.verb]
    if not things or not any(one.lemma in PAYING for one in question.concepts):
        return False
    before = [one for one in search.units_of(units[0].row) if one.start < units[0].start][-1:] if len(units) < 2 else []
    told = (*before, *units)[-2:]
    if len(told) < 2 or opens_with_pronoun(told[0].text):
        return False
    return not any(match_concept(one, unit.bag) >= LENIENT for one in things for unit in told)
