"""Pair the slots of a claim with what a source's sentence holds of the same kind: same, near, or another value."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from kekiz_search.answering.claims.binding import of_date, of_nouns, of_tails
from kekiz_search.answering.claims.mentions import counts_times, read_mentions, words_of
from kekiz_search.answering.claims.names import pair_name, pair_person
from kekiz_search.answering.claims.pairs import AGREEMENTS, Pair, Stretch, match_any
from kekiz_search.answering.claims.parts import Part
from kekiz_search.answering.claims.slots import Slot
from kekiz_search.answering.claims.values import Agreement, agree_dates, agree_numbers
from kekiz_search.answering.claims.words import ALL_ROW, LOOKING_BACK, QUALIFIER_ROWS
from kekiz_search.german.analyzer import Token, analyze, stem_key
from kekiz_search.german.dates import DateMention
from kekiz_search.german.normalise import fold, word_set
from kekiz_search.german.numbers import NumberMention, find_numbers
from kekiz_search.types import Origin

_RATE = re.compile(
    r"[ \u00a0](?:je|pro|im|in der|am) (?P<by>Stunde|Tag|Woche|Monat|Jahr|Kind|Person|Kopf|Familie|Platz|Fall)\b"
)
_RATE_CHARS = 30  # behind a sum
_POLLED = word_set("der untersuchen untersucht befragen befragt antworten antwortend")  # who is asked is no other
_STRIKING = 10


def pair_slots(part: Part, stretch: Stretch, origin: Origin) -> dict[Slot, Pair]:
    """Find the best partner of every slot in a stretch; slots of whose kind it holds nothing are left out."""
    dates = _pair_dates([s for s in part.slots if s.date], stretch, origin)
    pairs = _pair_numbers([s for s in part.slots if s.number], dates, part, stretch)
    if pairs:
        dates = {slot: _holding_then(pair) for slot, pair in dates.items()}
    pairs |= dates
    for slot in part.slots:
        if slot.person:
            pairs |= pair_person(slot, part, stretch)
        elif slot.kind in ("name", "place"):
            pairs |= pair_name(slot, part, stretch)
    return pairs


def _pair_numbers(slots: Sequence[Slot], dates: Mapping[Slot, Pair], part: Part, stretch: Stretch) -> dict[Slot, Pair]:
    text = stretch.text
    pairs: dict[Slot, Pair] = {}
    if not slots:
        return pairs
    numbers = stretch.mentions.numbers
    if part.concepts and len(slots) == 1:  # what is told of 13 of 17 is not told of 17
        numbers = tuple(one for one in numbers if one.start not in stretch.mentions.wholes)
    alike = {slot: _once([one for one in numbers if counts_alike(slot, one, part)]) for slot in slots}
    dated = {slot: _of_claimed_date(numbers, dates, stretch) for slot, numbers in alike.items()}
    nouns = _nouns(part, text)
    meant = {slot: of_tails(of_nouns(some, nouns, text), nouns, text) for slot, some in dated.items()}
    taken: list[int] = []
    for wanted in AGREEMENTS:
        for slot in slots:
            if slot in pairs or slot.number is None:
                continue
            agreeing = [one for one in meant[slot] if one.start not in taken and _agree(slot.number, one) == wanted]
            if not agreeing and wanted == "same":
                told = _of_claimed_date(_places(stretch.mentions.numbers), dates, stretch)
                agreeing = [one for one in told if _is_named_apart(slot.number, one, text)]
            if not agreeing or (wanted == "other" and any(_agree(slot.number, one) == "same" for one in dated[slot])):
                continue
            one = min(agreeing, key=lambda number: _remoteness(number, part, text))
            taken.append(one.start)
            start = one.start if one.hedge_start is None else one.hedge_start
            exact = _is_exactly_counted(slot.number, one, part.text, text)
            hedged = bool(one.hedge) and not slot.number.hedge
            pairs[slot] = Pair(slot, wanted, text[start : one.end], one, exact, hedged)
    return pairs


def _once(numbers: Sequence[NumberMention]) -> list[NumberMention]:
    """Return one reading of every number."""
    return list({one.start: one for one in reversed(numbers)}.values())[::-1]


def _of_claimed_date(
    numbers: Sequence[NumberMention], dates: Mapping[Slot, Pair], stretch: Stretch
) -> list[NumberMention]:
    told = [one.at for one in dates.values() if one.agreement == "same" and isinstance(one.at, DateMention)]
    if len(told) == 1 and told[0] in stretch.mentions.dates:
        return of_date(numbers, told[0], stretch.mentions.dates, stretch.text)
    return list(numbers)


def _places(numbers: Sequence[NumberMention]) -> list[NumberMention]:
    """Return one reading of every number, the one that counts nothing where there is one."""
    return list({one.start: one for one in sorted(numbers, key=lambda one: one.counted is None)}.values())


def _nouns(part: Part, text: str) -> list[Token]:
    stems = {concept.stem for concept in part.hard}
    return [token for token in words_of(text) if stem_key(token.lemma) in stems]


def _remoteness(number: NumberMention, part: Part, text: str) -> int:
    """Return how far a number stands behind the part's words, or twice as far before them."""
    stems = {concept.stem for concept in part.hard}
    ends = [token.end for token in words_of(text) if stem_key(token.lemma) in stems]
    return min((number.start - end if number.start >= end else 2 * (end - number.start) for end in ends), default=0)


def _agree(claimed: NumberMention, found: NumberMention) -> Agreement:
    return agree_numbers(claimed.value, claimed.hedge, found.value, found.hedge)


def _is_named_apart(claimed: NumberMention, found: NumberMention, text: str) -> bool:
    """A striking figure that counts nothing by itself counts the noun that stands elsewhere: "Besuche, rund 1.000"."""
    if claimed.counted is None or found.counted is not None or found.unit is not None or found.value < _STRIKING:
        return False
    return _agree(claimed, found) == "same" and match_any(claimed.counted, text)


def counts_alike(slot: Slot, found: NumberMention, part: Part) -> bool:
    """Say whether two numbers count the same; what is paid or shared need not be told beside a sum or a share."""
    claimed = slot.number
    if claimed is None or claimed.unit != found.unit:
        return False
    if counts_times(claimed) or counts_times(found):
        return claimed.counted == found.counted
    if claimed.counted is None:
        return found.counted is None or match_any(found.counted, part.text)
    if found.counted is None:
        return claimed.unit is not None
    if match_any(claimed.counted, found.counted):
        return True
    return claimed.unit is not None and match_any(found.counted, part.text)


def _is_exactly_counted(claimed: NumberMention, found: NumberMention, claim: str, text: str) -> bool:
    """Both count the same noun with the same words around it: "22 neue Kommunen" is not "22 Kommunen"."""
    if claimed.counted is None or found.counted is None:
        return claimed.unit is not None and found.counted is None and _rate(claim, claimed) == _rate(text, found)
    if not match_any(found.counted, claimed.counted):
        return False
    return _around(claim, claimed) == _around(text, found)


def _rate(text: str, number: NumberMention) -> str | None:
    """Return by what a sum is told: "5 Euro je Stunde"; what holds for a year may be told without it."""
    found = _RATE.search(text, number.end, number.end + _RATE_CHARS)
    return None if found is None or found["by"] == "Jahr" else found["by"]


def _around(text: str, number: NumberMention) -> tuple[frozenset[str], str]:
    at = text.find(number.counted, number.end) if number.counted else -1
    behind = text[number.end : at] if at >= 0 else ""
    start = number.start if number.hedge_start is None else number.hedge_start
    before = text[:start].split()[-1:]
    if before == ["von"] and not any(one.end == text[:start].rstrip().rfind(" von") for one in find_numbers(text)):
        before = []  # not "19 von 22", but "von 19 Kommunen gewählt"
    modifying = {"um", "pro", "je", "von", "weitere", "weiteren", "neue", "neuen", "nur", "alle", "allen"}
    lead = fold(before[0]) if before else ""
    if QUALIFIER_ROWS.get(lead.rstrip("nr")) == ALL_ROW:
        lead = "alle"
    inner = frozenset(token.lemma for token in analyze(behind) if token.text.islower() and token.lemma not in _POLLED)
    return inner, lead if lead in modifying else ""


def _pair_dates(slots: Sequence[Slot], stretch: Stretch, origin: Origin) -> dict[Slot, Pair]:
    dates = stretch.mentions.dates
    pairs: dict[Slot, Pair] = {}
    free = list(dates)
    for wanted in AGREEMENTS:
        for slot in slots:
            if slot in pairs or slot.date is None:
                continue
            claimed = slot.date
            agreeing = [one for one in free if agree_dates(claimed, one) == wanted]
            if wanted != "other":
                agreeing = [one for one in agreeing if _same_relation(claimed, one)]
            if agreeing and (wanted != "other" or len(agreeing) == 1):
                free.remove(agreeing[0])
                exact = _same_relation(claimed, agreeing[0])
                pairs[slot] = Pair(slot, wanted, agreeing[0].text, agreeing[0], exact)
            elif wanted == "same" and not dates and (around := _date_around(claimed, stretch)):
                pairs[slot] = Pair(slot, "same", around, None)
            elif wanted == "same" and not dates and _is_of_its_day(claimed, stretch.text, origin):
                pairs[slot] = Pair(slot, "same", origin.published or "", None)
    return pairs


def _holding_then(pair: Pair) -> Pair:
    """A number that a source gives for a period holds in every year of it."""
    period = isinstance(pair.at, DateMention) and pair.at.iso_end is not None
    return replace(pair, agreement="same") if period and pair.agreement == "near" else pair


def _same_relation(claimed: DateMention, found: DateMention) -> bool:
    return all((claimed.relation == one) == (found.relation == one) for one in ("bis", "vor", "nach"))


def _date_around(claimed: DateMention, stretch: Stretch) -> str | None:
    """Return the one date of the sentence before, else of what stands above, where it is the claimed one."""
    if claimed.relation is not None or LOOKING_BACK.search(stretch.text):
        return None
    told = [dates for text in (*stretch.followed[:2], stretch.above) if (dates := read_mentions(text).dates)]
    if not told or len(told[0]) > 1 or agree_dates(claimed, told[0][0]) != "same":
        return None
    return told[0][0].text


def _is_of_its_day(claimed: DateMention, text: str, origin: Origin) -> bool:
    """A sentence that names no date and does not look back is dated by the day of its publication."""
    published = origin.published or ""
    return bool(published) and published.startswith(claimed.iso) and not LOOKING_BACK.search(text)
