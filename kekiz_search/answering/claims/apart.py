"""Whether a sentence with the words of a claim tells of another thing, part, body or deed than the claim does."""

from __future__ import annotations

import re

from kekiz_search.answering.claims.carrying import Reading
from kekiz_search.answering.claims.clauses import PRONOUN, clause_around, deed_around, has_verb
from kekiz_search.answering.claims.doers import gives_share_of_another, is_done_by_another, tells_sole_deed
from kekiz_search.answering.claims.mentions import words_of
from kekiz_search.answering.claims.parts import Part
from kekiz_search.answering.claims.regions import Region
from kekiz_search.answering.claims.sharing import both_say
from kekiz_search.answering.claims.topics import DAY, is_other
from kekiz_search.answering.claims.wording import says_something
from kekiz_search.answering.evidence.sweep import STRICT
from kekiz_search.answering.sentences.search import YEAR
from kekiz_search.answering.values.givers import givers_in
from kekiz_search.answering.words.concepts import bag_of, match_concept
from kekiz_search.german.analyzer import Token
from kekiz_search.german.numbers import find_numbers

_OBJECT = re.compile(r"\W*Den (?:[a-zäöüß]+ )?(?P<what>[A-ZÄÖÜ][\w-]+)")
_WHO = re.compile(r"(?: (?:der |aller )?[A-ZÄÖÜ][\w-]+)?, (?:die|der|das|denen|deren) (?P<who>[^,;.]*)")
_FURTHER = re.compile(r"\b(?:weitere\w*|zusätzliche\w*|dazu|hinzu|neue[nr]?)\b")
_DATED = re.compile(r"(?P<noun>[A-ZÄÖÜ][\w-]+) (?:im|am|ab|seit|in)(?: Jahr)? \Z")  # "seit dem Start im Mai 2019"
_COLON = re.compile(r":\s(?=[A-ZÄÖÜ])")
_PLACED = re.compile(
    r"\b(?P<how>beim?|von|vom|durch|aus) (?:de[rnm] |das |die )?(?:[a-zäöüß]+ )?(?P<noun>[A-ZÄÖÜ][\w-]+)"
)
_TOLD_THERE = 2  # words of a claim
_OTHERS = re.compile(r"\b(?:übrigen|anderen|restlichen|weiteren) (?:\w+ )?(?:Städten?|Gemeinden?|Kommunen|Orten?)\b")
_OF_IT = re.compile(r"\W*(?:Davon|Hiervon|Darunter)\b")


def tells_of_another(part: Part, reading: Reading) -> bool:
    """Say whether a sentence with all values of a part tells them of something else."""
    region = reading.region
    if _counts_others(part, reading) or _is_share_of_some(part, reading) or _counts_further(part, reading):
        return True
    if _is_for_the_others(part, reading):
        return True
    if _is_dated_around(reading) or (reading.carried.above and _does_to_another(part, reading)):
        return True
    if _did_another(part, reading) or is_done_by_another(part, region) or _is_placed_ahead(part, region):
        return True
    return _is_part_of_it(part, reading) or gives_share_of_another(part, region)


def gives_value_of_another(part: Part, reading: Reading) -> bool:
    """Say whether another value in a sentence is that of another thing, or of what somebody else does."""
    return _acts_elsewhere(reading) or _tells_nothing_of_it(part, reading) or _is_of_another_giver(part, reading)


def _is_of_another_giver(part: Part, reading: Reading) -> bool:
    """What one giver of several paid, told with who it was, is nothing of the one whom a claim names."""
    differing, said = reading.alignment.differing, bag_of(part.text)
    place = dict(reading.alignment.places).get(differing) if differing and differing.number else None
    if place is None or differing is None or differing.number is None or differing.number.unit is None:
        return False
    givers = givers_in(reading.region.text)
    own = [one for one in givers if one.number.start == place[0]] if len(givers) > 1 else []
    return any(not any(both_say(token, said) for token in words_of(one.who)) for one in own)


def _is_for_the_others(part: Part, reading: Reading) -> bool:
    """What serves "die übrigen Städte" does not serve the one that the sentence sets against them."""
    if not part.kommunen or _OTHERS.search(part.text):
        return False
    first = reading.carried.first
    text = f"{first.text} {reading.region.text}" if first else reading.region.text
    others = _OTHERS.search(text)
    if others is None:
        return False  # as with most
    clause = bag_of(text[slice(*clause_around(text, others.start(), others.end()))])
    return sum(match_concept(one, clause) > 0 for one in part.hard) >= _TOLD_THERE


def _counts_others(part: Part, reading: Reading) -> bool:
    """Who is counted below a caption does what the sentence says, which is not what the claim says they do."""
    carried = reading.carried
    counts = any(slot.number and slot.number.unit is None for slot in part.slots)
    return counts and carried.above and carried.first is None and bool(carried.unsaid)


def _is_dated_around(reading: Reading) -> bool:
    """What a sentence before tells is not done on the day of those around it where that sentence has its own."""
    first, placed = reading.carried.first, {slot for slot, _place in reading.alignment.places}
    if not reading.carried.deed_before or first is None or not DAY.search(first.text):
        return False
    around = [words for slot, words in reading.alignment.found if slot.date and slot not in placed]
    return any(words not in first.text for words in around)


def _is_share_of_some(part: Part, reading: Reading) -> bool:
    """ "Jede dritte Familie, die in die Beratung kommt" is none of all Familien."""
    text, said = reading.region.text, bag_of(part.text)
    ends = [place[1] for slot, place in reading.alignment.places if slot.number and slot.number.unit == "percent"]
    behind = [match for end in ends if (match := _WHO.match(text, end))]
    nouns = [[one for one in words_of(match["who"]) if one.text[0].isupper()] for match in behind]
    return any(some and not any(both_say(one, said) for one in some) for some in nouns)


def _counts_further(part: Part, reading: Reading) -> bool:
    """Of "Die Erprobung lief mit 18 Kommunen. 2017 kommen 22 weitere dazu" the 22 took no part in the Erprobung."""
    first = reading.carried.first
    if first is None or not _FURTHER.search(reading.region.unit.text) or _FURTHER.search(part.text):
        return False
    return any(slot.number for slot in part.slots) and bool(find_numbers(YEAR.sub(" ", first.text)))


def _does_to_another(part: Part, reading: Reading) -> bool:
    """Below "Das Büro" the sentence "Den Besuchsdienst übernimmt die Caritas" tells of nobody who runs the Büro."""
    own = _OBJECT.match(reading.region.unit.text)
    return own is not None and not any(match_concept(one, bag_of(own["what"])) for one in part.hard)


def _did_another(part: Part, reading: Reading) -> bool:
    """What a sentence tells that one body alone does, none does of whom the next one tells something else."""
    alone = reading.carried.deed_before and not part.slots and tells_sole_deed(part)
    return alone and PRONOUN.match(reading.region.text) is None


def _is_placed_ahead(part: Part, region: Region) -> bool:
    """Say whether a sentence has the deed of a claim at another place: "Es liegt nicht beim A: Das Büro ist beim B".

    What stands behind a colon is a sentence of its own.
    """
    colon = next((one for one in _COLON.finditer(region.text) if has_verb(region.text[: one.start()])), None)
    own = region.text[colon.end() :] if colon else region.text
    if not has_verb(own):
        return False
    told, said = bag_of(own), bag_of(part.text)
    if not any(match_concept(verb, told) >= STRICT for verb in part.verbs):
        return False
    placed = {one["noun"]: one["how"][:2] for one in _PLACED.finditer(part.text)}
    moved = {placed[one.text] for one in part.hard if one.text in placed and match_concept(one, told) < STRICT}
    others = [one for one in _PLACED.finditer(own) if one["how"][:2] in moved]
    return any(not both_say(token, said) for one in others for token in words_of(one["noun"]))


def _is_part_of_it(part: Part, reading: Reading) -> bool:
    """ "Davon trägt das Land 3 Millionen" tells of no part that a claim says nothing of."""
    text, said = reading.region.text, bag_of(part.text)
    starts = [place[0] for slot, place in reading.alignment.places if slot.number and slot.number.unit == "euro"]
    clauses = [text[slice(*clause_around(text, start, start + 1))] for start in starts]
    told = [[one for one in words_of(clause) if _names_more(one)] for clause in clauses if _OF_IT.match(clause)]
    return any(nouns and not any(both_say(one, said) for one in nouns) for nouns in told)


def _names_more(token: Token) -> bool:
    return token.text[0].isupper() and token.lemma != "euro" and says_something(token)


def _acts_elsewhere(reading: Reading) -> bool:
    """A person who does in one clause what the claim says does not do it with the number of another one."""
    alignment, text = reading.alignment, reading.region.text
    place = next((place for slot, place in alignment.places if slot == alignment.differing and slot.number), None)
    if place is None or not reading.carried.unsaid:
        return False
    first, last = deed_around(text, *place)
    acting = [place for slot, place in alignment.places if slot.person]
    return any(not first <= start < last for start, _end in acting)


def _tells_nothing_of_it(part: Part, reading: Reading) -> bool:
    """Another date is that of another thing where what a claim is about stands above, and the sentence names that."""
    differing, carried, region = reading.alignment.differing, reading.carried, reading.region
    if differing is None or differing.date is None or not part.verbs or not carried.above or carried.first:
        return False
    if not any(match_concept(one, region.bag) >= STRICT for one in part.concepts):
        return True
    if any(match_concept(one, region.bag) >= STRICT or set(one.parts[-1:]) & region.bag.lemmas for one in part.hard):
        return False
    place = dict(reading.alignment.places).get(differing, (0, 0))
    dated, said = _DATED.search(region.text[: place[0]]), bag_of(part.text)
    if dated and any(both_say(one, said) for one in words_of(dated["noun"])):
        return False
    clause = DAY.sub(" ", region.text[slice(*deed_around(region.text, *place))])
    return any(_names_more(one) and is_other(one, said, region) for one in words_of(clause))
