"""How a stretch of a source carries the words of a claim: by itself, or with what it follows on and stands under."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kekiz_search.answering.claims.aligning import Alignment, align_slots
from kekiz_search.answering.claims.clauses import PRONOUN
from kekiz_search.answering.claims.counted import ELLIPSIS
from kekiz_search.answering.claims.denials import denies_whole, does_without
from kekiz_search.answering.claims.holding import is_held, may_spare
from kekiz_search.answering.claims.opposites import is_turned, runs_backward, turns_order, turns_round
from kekiz_search.answering.claims.parts import Part
from kekiz_search.answering.claims.regions import Region
from kekiz_search.answering.claims.sharing import share_of_words
from kekiz_search.answering.claims.topics import is_of_another, is_other, is_topic, names_above, topics_of
from kekiz_search.answering.claims.values import match_any
from kekiz_search.answering.claims.words import (
    DATING_VERBS,
    NEUTRAL_VERBS,
    RESUMING,
    RESUMING_TOPICS,
    RUNNING_VERBS,
)
from kekiz_search.answering.evidence.sweep import STRICT
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.words.concepts import (
    Bag,
    Concept,
    bag_of,
    family_concept,
    join_bags,
    match_concept,
)
from kekiz_search.german.analyzer import Token, analyze
from kekiz_search.german.normalise import word_set

# What a sum is told to be, which it tells by itself; so does what is put "zur Verfügung".
_MONEY_PAID = word_set("bescheid foerderbescheid zuwendungsbescheid zuwendung zuschuss foerderung verfuegung")
# What is done with money, one thing after the other.
_DEALINGS = (
    word_set("beantragen"),
    word_set("bewilligen zusagen genehmigen"),
    word_set("ausgeben verausgaben aufwenden"),
    word_set("zurueckzahlen einsparen"),
)
_LOCATED_VERBS = word_set("sitzen liegen befinden residieren unterbringen ansiedeln")


@dataclass(frozen=True, slots=True)
class Carried:
    """Where the words of a claim stand that a sentence does not hold.

    ``first`` is the sentence farthest before it, ``above`` says that heading or title has some, ``unsaid`` are those
    that stand nowhere; with ``spared`` the sentence tells them in words of its own. With ``opposed`` it tells the
    opposite of a word, with ``deed_before`` a verb stands before it.
    """

    first: Unit | None = None
    above: bool = False
    unsaid: tuple[Concept, ...] = ()
    opposed: bool = False
    deed_before: bool = False
    spared: bool = False

    @property
    def itself(self) -> bool:
        """Whether the sentence holds all by itself."""
        return self.first is None and not self.above and not self.unsaid


@dataclass(frozen=True, slots=True)
class _Asked:
    """A part with the words that it says, those of them that a sentence lacks, and what stands above the sentence."""

    part: Part
    said: Bag
    missing: tuple[Concept, ...]
    above: Bag


def carry(search: Search, part: Part, region: Region, alignment: Alignment, said: Bag) -> Carried | None:
    """Return how a stretch carries every word of a part, None where it does not.

    What it lacks may stand above it for up to half of the words' weight. More may stand above it and before it where
    it holds the claim's values and goes on about what was named there, instead of naming another thing.
    """
    if part.about and not _is_about_one(part, region, alignment):
        return None
    above = names_above(search, region)
    context = join_bags((above, *(unit.bag for unit in region.before)))
    opposed = [one for one in part.concepts if is_turned(one, part, region)]
    missing = [one for one in part.concepts if one not in opposed and not is_held(one, part, region, context)]
    missing = [one for one in missing if not (_is_what_is_paid(one, part) or _is_office_of(one, alignment))]
    missing += _uncounted(region, alignment)
    turned = bool(opposed) or turns_round(part.rows, region.bag) or turns_order(part.text, region.text)
    turned = turned or runs_backward(part, alignment)
    if any(_deals_otherwise(one, region) for one in missing):
        return None
    if missing and (denies_whole(missing, part, region) or does_without(missing, part, region)):
        return Carried()
    if len(missing) == 1 and _goes_without_saying(missing[0], part, region, alignment):
        return Carried(unsaid=tuple(missing), opposed=turned)
    carried = (
        _bound_back(Carried(), region, alignment)
        if not missing
        else _carry_rest(search, _Asked(part, said, tuple(missing), above), region, alignment)
    )
    if carried is None and not turned and may_spare(missing, part, region, alignment):
        carried = Carried(unsaid=tuple(missing), spared=True)
    return replace(carried, opposed=turned) if carried else None


def _is_what_is_paid(concept: Concept, part: Part) -> bool:
    """A sum tells by itself that it is paid, whatever that is called."""
    return concept.lemma in _MONEY_PAID and any(slot.number and slot.number.unit == "euro" for slot in part.slots)


def _is_office_of(concept: Concept, alignment: Alignment) -> bool:
    """What a person is who does in a claim what another one does need not be told of that one."""
    person = alignment.differing.person if alignment.differing else None
    return person is not None and concept.text in (person.office or "").split()


def _deals_otherwise(verb: Concept, region: Region) -> bool:
    """What was granted is not what was spent, nor what was paid back."""
    own = next((row for row in _DEALINGS if verb.lemma in row), None)
    return own is not None and any(row & region.bag.lemmas for row in _DEALINGS if row is not own)


def _is_about_one(part: Part, region: Region, alignment: Alignment) -> bool:
    bags = (region.bag, *(unit.bag for unit in region.before))
    if part.elided and not _names_one(part.about, region.bag):
        if any(one.lemma not in RESUMING_TOPICS for one in topics_of(region, alignment)):
            return False  # it has a subject of its own
        named = next((at for at, unit in enumerate(region.before) if not PRONOUN.match(unit.text)), len(region.before))
        bags = bags[: named + 2]
    return any(_names_one(part.about, bag) for bag in bags)


def _names_one(concepts: Sequence[Concept], bag: Bag) -> bool:
    return any(match_concept(one, bag) >= STRICT for one in concepts)


def _bound_back(carried: Carried, region: Region, alignment: Alignment) -> Carried:
    return replace(carried, first=region.before[alignment.named_before]) if alignment.named_before >= 0 else carried


def _uncounted(region: Region, alignment: Alignment) -> list[Concept]:
    """Return the nouns of sums and shares that a sentence tells without them: "davon 70 Prozent"."""
    counted = [slot.number.counted for slot, _words in alignment.found if slot.number and slot.number.unit]
    nouns = [analyze(word)[-1] for word in counted if word and not match_any(word, region.text)]
    named = [noun.parts[0] if noun.parts else noun.lemma for noun in nouns if noun.lemma not in RESUMING]
    return [replace(family_concept("", word), text=word.capitalize()) for word in named]


def _carry_rest(search: Search, asked: _Asked, region: Region, alignment: Alignment) -> Carried | None:
    part, missing = asked.part, asked.missing
    above = asked.above
    much = sum(concept.weight for concept in missing) > sum(concept.weight for concept in part.concepts) / 2
    if not much and not any(one.verb for one in missing) and _all_in(missing, above):
        return Carried(above=True)
    if not _goes_on(asked, region, alignment):
        return None
    return _borrow(search, asked, region, alignment)


def _borrow(search: Search, asked: _Asked, region: Region, alignment: Alignment) -> Carried | None:
    first, by_heading = alignment.named_before, False
    tells_some = len(asked.missing) < len(asked.part.concepts) or bool(alignment.places)
    person_here = any(slot.person for slot, _place in alignment.places)
    if first >= 0 and any(slot.person for slot in asked.part.slots) and not person_here:
        return None
    unsaid: list[Concept] = []
    spared: list[Concept] = []
    deed_before = False
    for concept in asked.missing:
        at = next((at for at, unit in enumerate(region.before) if match_concept(concept, unit.bag) >= STRICT), None)
        if at == 0 and is_of_another(concept, region):
            return None
        if at is not None:
            first = max(first, at)
            deed_before = deed_before or (concept.verb and not ELLIPSIS.search(region.text))
        elif match_concept(concept, asked.above) >= STRICT or is_topic(search, concept, region, asked.above):
            if concept.verb and not tells_some:
                return None  # a heading alone tells no deed
            by_heading = True
        elif _goes_without_saying(concept, asked.part, region, alignment):
            unsaid.append(concept)
        else:
            spared.append(concept)
    if spared and not (tells_some and may_spare((*unsaid, *spared), asked.part, region, alignment)):
        return None
    if len(unsaid) > 1:
        return None
    start = region.before[first] if first >= 0 else None
    return Carried(start, by_heading, (*unsaid, *spared), deed_before=deed_before, spared=bool(spared))


def _all_in(concepts: Sequence[Concept], bag: Bag) -> bool:
    return all(match_concept(concept, bag) >= STRICT for concept in concepts)


def _goes_without_saying(verb: Concept, part: Part, region: Region, alignment: Alignment) -> bool:
    """A number says what happened nearly by itself, and since when a thing is there that it does what it is for."""
    if verb.lemma in NEUTRAL_VERBS and any(slot.number or slot.kind == "name" for slot in part.slots):
        return True
    if verb.lemma in DATING_VERBS and any(slot.kind == "date" for slot in part.slots):
        return True
    if verb.lemma in _LOCATED_VERBS and any(slot.kind == "place" for slot in part.slots):
        return True
    places = [place for slot, place in alignment.places if slot.date and slot.date.relation == "seit"]
    since = [one for one in region.mentions.dates if one.relation == "seit" and (one.start, one.end) in places]
    return verb.lemma in RUNNING_VERBS and bool(since)


def _goes_on(asked: _Asked, region: Region, alignment: Alignment) -> bool:
    """Say whether a stretch holds the values of a part, or most of its words, and names no other thing before them."""
    part = asked.part
    if part.slots and not alignment.found:
        return False
    if not part.slots and len(asked.missing) == len(part.concepts):
        return False
    much = 2 * sum(one.weight for one in asked.missing) > sum(one.weight for one in part.concepts)
    topics = topics_of(region, alignment)
    if much and not part.slots and topics and not (PRONOUN.match(region.text) or _resumes(asked, topics)):
        return False
    return not any(is_other(token, asked.said, region) for token in topics)


def _resumes(asked: _Asked, topics: Sequence[Token]) -> bool:
    """Say whether a stretch tells what became of what was named: "Der Antrag wird abgelehnt"."""
    only = all(one.lemma in RESUMING_TOPICS for one in topics)
    return only and not any(one.verb for one in asked.missing)


@dataclass(frozen=True, slots=True)
class Reading:
    """A stretch that carries a part, with its values beside the part's, and the share of words that both say."""

    region: Region
    alignment: Alignment
    carried: Carried
    shared: float


def read_region(search: Search, part: Part, region: Region) -> Reading | None:
    """Return how a stretch carries a part, None where it does not, or holds none of its values."""
    if region.cells and not part.slots:
        region = replace(region, bag=region.unit.bag)  # what its column names may be there or not
    said = bag_of(part.text)
    alignment = align_slots(part, region, region.unit.document.origin)
    carried = carry(search, part, region, alignment, said)
    if carried is None or (part.slots and not alignment.found):
        return None
    return Reading(region, alignment, carried, share_of_words(part, region, said, alignment))
