"""Pair the slots of a claim with what a source's sentence holds of the same kind: same, near, or another value."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from kekiz_search.answering.actors.nearness import distance, places_of
from kekiz_search.answering.claims.binding import OF_THOSE, Pair, holding_then, of_date, of_nouns, of_tails, pair_dates
from kekiz_search.answering.claims.clauses import clause_around, deed_around, has_verb, tells_past
from kekiz_search.answering.claims.counted import counts_others_too, end_of_counted
from kekiz_search.answering.claims.mentions import counts_times, names_one, words_of
from kekiz_search.answering.claims.names import pair_name, pair_person
from kekiz_search.answering.claims.parts import Part
from kekiz_search.answering.claims.rates import is_loose_rate
from kekiz_search.answering.claims.regions import Region
from kekiz_search.answering.claims.slots import Slot
from kekiz_search.answering.claims.values import match_any, months_of
from kekiz_search.answering.claims.words import FALLING_ROW, RISING_ROW
from kekiz_search.answering.evidence.sweep import STRICT
from kekiz_search.answering.reading.listed_kinds import counts_kinds, kinds_behind
from kekiz_search.answering.values.members import counts_applicants, speaks_of_applying
from kekiz_search.answering.values.number_agreement import AGREEMENTS, Agreement, agree_numbers
from kekiz_search.answering.words.concepts import bag_of, match_concept
from kekiz_search.german.analyzer import Token, analyze, stem_key
from kekiz_search.german.dates import DateMention
from kekiz_search.german.normalise import fold, word_set
from kekiz_search.german.numbers import NumberMention
from kekiz_search.types import Origin

_PASSIVE = re.compile(r"\b(?:wurden|werden|worden)\b")
# Words between a number and what it counts that add nothing.
_POLLED = word_set("von insgesamt der alle unser dies untersuchen untersucht befragen befragt antworten antwortend")
_SPANS = word_set("jahr monat woche")
_INSTEAD_OF = re.compile(r"\b(?:an)?statt (?:wie )?(?:(?:bisher|zuvor|vorher|bislang|früher|der|den|rund) )*\Z")
_DIFFERENCE = re.compile(r" (?:[A-ZÄÖÜ][\w-]+ )?(?:mehr|weniger) als\b")
_WITHIN = re.compile(r" (?:aus|i[nm]|de[rs]|vo[nm]|beim?) (?:[a-zäöüß\d]+ ){0,4}(?P<thing>[A-ZÄÖÜ][\w-]+)")
_STEP = re.compile(r"\b(?P<way>auf|um) (?:(?:insgesamt|rund|etwa|gut|knapp|mehr als|über) )?\Z")
_STRIKING = 10


def pair_slots(part: Part, region: Region, origin: Origin) -> dict[Slot, Pair]:
    """Find the best partner of every slot in a stretch; slots of whose kind it holds nothing are left out."""
    dates = pair_dates([s for s in part.slots if s.date], region, origin)
    if region.cells and not any(slot.number for slot in part.slots):  # a column dates numbers alone
        dates = {slot: pair for slot, pair in dates.items() if pair.words in region.text}
    pairs = _pair_numbers([s for s in part.slots if s.number], dates, part, region)
    if pairs:
        dates = {slot: holding_then(pair) for slot, pair in dates.items()}
    pairs |= {slot: _of_deed(pair, part, region) for slot, pair in dates.items()}
    for slot in part.slots:
        pair = pair_person(slot, part, region) if slot.person else None
        if slot.kind in ("name", "place", "figure"):
            pair = pair_name(slot, part, region)
        if pair:
            pairs[slot] = pair
    return pairs


def _of_deed(pair: Pair, part: Part, region: Region) -> Pair:
    """A date of another deed is none of the claim's, which has its own: "wurde 2013 eröffnet und ist seit 2020 …"."""
    stems = {verb.stem for verb in part.verbs}
    deeds = {deed_around(region.text, one.start, one.end): one for one in region.mentions.dates if one.end > one.start}
    if pair.agreement != "same" or not pair.at or not stems or len(deeds) < len(("one", "other")):
        return pair
    told = {deed: one for deed, one in deeds.items() if stems & bag_of(region.text[slice(*deed)]).stems}
    own = deed_around(region.text, pair.at.start, pair.at.end)
    if own in told or len(told) != 1:
        return pair
    (date,) = told.values()
    return Pair(pair.slot, "other", date.text, date)


def _pair_numbers(slots: Sequence[Slot], dates: Mapping[Slot, Pair], part: Part, region: Region) -> dict[Slot, Pair]:
    text = region.text
    pairs: dict[Slot, Pair] = {}
    if not slots:
        return pairs
    numbers = region.mentions.numbers
    if part.concepts and len(slots) == 1:  # what is told of 13 of 17 is not told of 17
        numbers = tuple(one for one in numbers if one.start not in region.mentions.wholes)
    numbers = tuple(one for one in numbers if not counts_others_too(text, one, part.text))
    if not part.rows & {RISING_ROW, FALLING_ROW}:  # "2 Millionen und damit 40.000 Euro mehr als geplant"
        numbers = tuple(one for one in numbers if not _DIFFERENCE.match(text, one.end))
    if not tells_past(part.text):
        numbers = tuple(one for one in numbers if not _INSTEAD_OF.search(text[: one.start]))
    if not speaks_of_applying(part.text):
        numbers = tuple(one for one in numbers if not counts_applicants(text, one))
    alike = {slot: _once([one for one in numbers if counts_alike(slot, one, part)]) for slot in slots}
    alike = {slot: [one for one in some if not _is_step(slot, one, part, text)] for slot, some in alike.items()}
    alike = {slot: _of_kind(slot, _of_those_in(some, part, text), part, region) for slot, some in alike.items()}
    dated = {slot: _of_claimed_date(numbers, dates, region) for slot, numbers in alike.items()}
    nouns = _nouns(part, text)
    told = {slot: of_tails(some, nouns, text) for slot, some in dated.items()}
    meant = {slot: of_nouns(some, nouns, text) for slot, some in told.items()}
    if len(slots) == 1:
        told = {slot: _of_verbs(some, part, text) for slot, some in told.items()}
        meant = {slot: [one for one in some if one in told[slot]] for slot, some in meant.items()}
    at_date = [
        one for one in _of_claimed_date(_places(numbers), dates, region) if not OF_THOSE.search(text[: one.start])
    ]
    places = places_of(text, part.hard)
    taken: list[int] = []
    for wanted in AGREEMENTS:
        for slot in slots:
            if slot in pairs or slot.number is None:
                continue
            agreeing = [one for one in meant[slot] if one.start not in taken and _agree(slot.number, one) == wanted]
            if not agreeing and wanted == "same":
                dated_alike = _of_claimed_date(region.mentions.numbers, dates, region)
                others = {one.start for one in alike[slot]}
                apart = [one for one in dated_alike if not others - {one.start}]
                agreeing = [one for one in apart if _is_named_apart(slot.number, one, text)]
                agreeing = _of_kind(slot, agreeing, part, region)
            if not agreeing or (wanted == "other" and _is_there(slot.number, told[slot], at_date)):
                continue
            one = min(agreeing, key=lambda number: distance(number.start, places))
            taken.append(one.start)
            start = one.start if one.hedge_start is None else one.hedge_start
            exact = _is_exactly_counted(slot.number, one, part, text)
            hedged = bool(one.hedge) and not slot.number.hedge
            pairs[slot] = Pair(slot, wanted, text[start : one.end], one, exact, hedged)
    return pairs


def _is_step(slot: Slot, found: NumberMention, part: Part, text: str) -> bool:
    """Say whether of a claim and a source one tells by how many something grew, and the other to how many."""
    if not part.rows & {RISING_ROW, FALLING_ROW} or slot.text not in part.text:
        return False
    claimed, told = _STEP.search(part.text.partition(slot.text)[0]), _STEP.search(text[: found.start])
    return claimed is not None and told is not None and claimed["way"] != told["way"]


def _of_those_in(numbers: list[NumberMention], part: Part, text: str) -> list[NumberMention]:
    """Of several numbers of one kind keep those that are told of what the claim is of: "die 18 Kommunen aus …"."""
    if len(numbers) < len(("one", "other")):
        return numbers
    behind = {one: _WITHIN.match(text, end_of_counted(text, one)) for one in numbers}
    inside = [
        one
        for one, thing in behind.items()
        if thing and any(match_concept(concept, bag_of(thing["thing"])) >= STRICT for concept in part.hard)
    ]
    return inside or numbers


def _of_kind(slot: Slot, numbers: list[NumberMention], part: Part, region: Region) -> list[NumberMention]:
    """Keep the numbers of that kind of Kommunen which a claim counts; of all, no "15 Städte und drei Kreise" are."""
    asked = kinds_behind(part.text, slot.number.end) if slot.number else frozenset()
    if asked:
        return [one for one in numbers if counts_kinds(asked, region.text[one.end :])]
    told = {one.start: kinds_behind(region.text, one.end) for one in region.mentions.numbers}
    several = len(set(filter(None, told.values()))) > 1
    return [one for one in numbers if not (several and told.get(one.start))]


def _is_there(claimed: NumberMention, told: Sequence[NumberMention], numbers: Sequence[NumberMention]) -> bool:
    """Say whether a number that is told of the same is the claimed one, or a bare one that may be told of it."""
    bare = [one for one in numbers if one.counted is None and one.unit is claimed.unit is None]
    return any(_agree(claimed, one) == "same" for one in (*told, *bare))


def _once(numbers: Sequence[NumberMention]) -> list[NumberMention]:
    """Return one reading of every number."""
    return list({one.start: one for one in reversed(numbers)}.values())[::-1]


def _of_claimed_date(
    numbers: Sequence[NumberMention], dates: Mapping[Slot, Pair], region: Region
) -> list[NumberMention]:
    told = [one.at for one in dates.values() if one.agreement == "same" and isinstance(one.at, DateMention)]
    if len(told) == 1 and told[0] in region.mentions.dates:
        return of_date(numbers, told[0], region.mentions.dates, region.text)
    return list(numbers)


def _places(numbers: Sequence[NumberMention]) -> list[NumberMention]:
    """Return one reading of every number, the one that counts nothing where there is one."""
    return list({one.start: one for one in sorted(numbers, key=lambda one: one.counted is None)}.values())


def _of_verbs(numbers: Sequence[NumberMention], part: Part, text: str) -> list[NumberMention]:
    """Leave out the numbers of a clause that has a verb of its own, where another's clause has that of the claim."""
    stems = {verb.stem for verb in part.verbs}
    clauses = {one: text[slice(*clause_around(text, one.start, one.end))] for one in numbers}
    own = [one for one, clause in clauses.items() if stems & bag_of(clause).stems]
    return [one for one in numbers if not own or one in own or not has_verb(clauses[one])]


def _nouns(part: Part, text: str) -> list[Token]:
    stems = {concept.stem for concept in part.hard}
    return [token for token in words_of(text) if stem_key(token.lemma) in stems]


def _agree(claimed: NumberMention, found: NumberMention) -> Agreement:
    """Other units of time are no other value: "zwölf Monate" is what "ein Jahr" is."""
    value = claimed.value if _lasts_as_long(claimed, found) else found.value
    return agree_numbers(claimed.value, claimed.hedge, value, found.hedge)


def _lasts_as_long(claimed: NumberMention, found: NumberMention) -> bool:
    months = months_of(claimed)
    return months is not None and months == months_of(found)


def _is_named_apart(claimed: NumberMention, found: NumberMention, text: str) -> bool:
    """A striking figure that counts nothing by itself counts the noun that stands elsewhere: "Besuche, rund 1.000".

    So do those that count the kind alone: "480 Gutscheine" are Sportgutscheine.
    """
    if claimed.counted is None or claimed.unit or found.unit or found.value < _STRIKING:
        return False
    if found.counted is not None:
        return _agree(claimed, found) == "same" and _is_head_of(found.counted, claimed.counted)
    return _agree(claimed, found) == "same" and match_any(claimed.counted, text)


def _counts_deed(counted: str, part: Part) -> bool:
    """ "219 Familien wurden besucht" is told by "219 Besuche"; who does something is no deed."""
    suffered = _PASSIVE.search(part.text) is not None or any(verb.lemma == "gebaeren" for verb in part.verbs)
    return suffered and any(match_concept(verb, bag_of(counted)) >= STRICT for verb in part.verbs)


def _is_head_of(head: str, noun: str) -> bool:
    whole, end = analyze(noun), analyze(head)
    return bool(whole and end and whole[-1].parts) and whole[-1].parts[-1] == end[-1].lemma


def counts_alike(slot: Slot, found: NumberMention, part: Part) -> bool:
    """Say whether two numbers count the same; what is paid or shared need not be told beside a sum or a share."""
    claimed = slot.number
    if claimed is None or claimed.unit != found.unit:
        return False
    if counts_times(claimed) and is_loose_rate(found):
        return claimed.value == found.value
    if counts_times(claimed) or counts_times(found):
        return claimed.counted == found.counted and (claimed.value == found.value or not names_one(claimed))
    if claimed.counted is None:
        return found.counted is None or match_any(found.counted, part.text)
    if found.counted is None:
        return claimed.unit is not None
    if match_any(claimed.counted, found.counted) or _lasts_as_long(claimed, found):
        return True
    if _counts_deed(found.counted, part):
        return True
    return claimed.unit is not None and match_any(found.counted, part.text)


def _is_exactly_counted(claimed: NumberMention, found: NumberMention, part: Part, text: str) -> bool:
    """Both count the same noun with the same words around it: "22 neue Kommunen" is not "22 Kommunen"."""
    if claimed.counted is None or found.counted is None:
        return claimed.unit is not None and (found.counted is None or match_any(found.counted, part.text))
    if not match_any(found.counted, claimed.counted):
        return _counts_deed(found.counted, part)
    return _around(part.text, claimed) == _around(text, found)


def _around(text: str, number: NumberMention) -> tuple[frozenset[str], str]:
    at = text.find(number.counted, number.end) if number.counted else -1
    behind = text[number.end : at].partition(",")[0] if at >= 0 else ""
    start = number.start if number.hedge_start is None else number.hedge_start
    before = text[:start].lower().split()[-1:]
    modifying = {"um", "pro", "je", "weitere", "weiteren", "neue", "neuen"}
    lead = fold(before[0]) if before else ""
    inner = frozenset(token.lemma for token in analyze(behind) if token.text.islower() and token.lemma not in _POLLED)
    if any(one.lemma in _SPANS for one in analyze(number.counted or "")[-1:]):
        modifying |= {"seit", "mit"}  # "seit 5 Jahren" is none of "mit 5 Jahren"
    return inner, lead if lead in modifying else ""
