"""Pair the persons, names and places of a claim with those of a source's sentence, or of the sentences before it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kekiz_search.answering.actors.roles import LEADING
from kekiz_search.answering.claims.binding import Pair
from kekiz_search.answering.claims.mentions import read_mentions
from kekiz_search.answering.claims.parts import Part
from kekiz_search.answering.claims.regions import Region
from kekiz_search.answering.claims.slots import ADDRESS, QUOTED, Slot, words_in_order
from kekiz_search.answering.claims.values import agree_persons, match_any, same_office
from kekiz_search.answering.words.concepts import bag_of
from kekiz_search.answering.words.vocabulary import INITIATIVE_NAME, KOMMUNE_NOUNS
from kekiz_search.german.analyzer import analyze
from kekiz_search.german.normalise import fold, word_set
from kekiz_search.german.offices import is_office
from kekiz_search.german.persons import PersonMention

# Offices that one person holds at a time; another name for one of them is another statement.
_SOLE_OFFICE = re.compile(
    r"(?:bürgermeister|landrat|landrät|dezernent|minister|ministerpräsident|direktor|präsident|geschäftsführer|"
    r"vorsitzende|leiter|koordinator|kämmerer|beigeordnete)",
    re.IGNORECASE,
)

_OFFICE_BEFORE = re.compile(
    r"(?P<office>[A-ZÄÖÜ][\w-]+)[^,;:]{0,40}\b(?:ist|war|heißt|bleibt|wurde|wird)\s(?:Herr |Frau )?\Z"
)
# Of which there is one: another name for it is another statement.
SOLE_NAME_OF = re.compile(r"\b(?:Motto|Leitsatz|Leitwort|Leitgedanken?|Leitspruch|Wahlspruch|Slogan)\b")
_NAME = r"[„“\"»](?P<{}>[^„“”\"«]{{2,60}})[“”\"«]"
_SOLE_NAME = re.compile(
    rf"{SOLE_NAME_OF.pattern}[^.;„“\"»]{{0,30}}{_NAME.format('behind')}|"
    rf"{_NAME.format('before')} (?:heißt|hieß|lautet|lautete|ist|war) (?:das|der|unser|ihr) {SOLE_NAME_OF.pattern}"
)
_OPENING_CHARS = 1500
_MOST_NAME_WORDS = 5
_STAGE_OF = re.compile(
    r"(?P<stage>[A-ZÄÖÜ][\w-]+) (?:von|vom|zu|zum|zur|für|bei|beim|um|des|der|im Rahmen von|unter dem Titel)"
    r"(?: (?:de[rsm] )?[A-ZÄÖÜ][\w-]+)? [„“\"»‚]\Z"
)
_STAGE_TOLD = re.compile(
    r"(?P<stage>[A-ZÄÖÜ][\w-]+) (?:des|der|von|vom|für|zu|zum|zur|beim?)(?: (?:de[rmns]|die|das))? "
    r"(?:[a-zäöüß]+ )?(?P<whose>[A-ZÄÖÜ][\w-]+)"
)
# What any project has one of, so that it need not name the project again.
_STAGES = word_set(
    "auftakt auftaktveranstaltung abschluss abschlussveranstaltung runde foerderrunde jury auswahl vergabe eigenanteil "
    "foerderung laufzeit bewerbung bericht erfahrungsbericht zwischenbericht abschlussbericht evaluation begleitung "
    "leitung koordination projektleitung traegerschaft start beginn ende kosten gesamtkosten budget verlaengerung "
    "fortsetzung finanzierung umsetzung teilnahme"
)
_HE_OR_SHE = re.compile(r"(?:Er|Sie) [a-zäöüß]+(?:t|te)\b")
_DEPUTY = re.compile(r"[Ss]tellvertret|\bVize")
_DUTIES, _HELD = "(?:Leitung|Koordination|Geschäftsführung)", r"\b(?:liegt|lag|obliegt|hat|hatte|übernahm|übernimmt)\b"
_DUTY = re.compile(
    rf"\b{_DUTIES}\b[^.;:]{{0,40}}?{_HELD}|{_HELD}[^.;:]{{0,30}}?\bdie {_DUTIES}\b|"
    r"\b(?:ge)?leitete?t?\b|\bkoordinierte?t?\b"
)
_DUTY_STEMS = ("leit", "koordinat", "geschaeftsfuehr")  # of offices and duties alike


def pair_person(slot: Slot, part: Part, region: Region) -> Pair | None:
    """A person stands for another where both are told to hold the one office that a claim speaks of."""
    if slot.person is None:
        return None
    name, persons = slot.person.name, region.mentions.persons
    office = slot.person.office or _office_in(part.text)
    if named := next((one for one in persons if agree_persons(name, one.name)), None):
        return _pair_named(slot, named, office, part, region)
    at = next((at for at, text in enumerate(region.followed) if _is_the_one(name, text)), None)
    if at is not None and not persons:
        return Pair(slot, "same", name, None, before=at)
    if not persons and _HE_OR_SHE.match(region.text):
        return _pair_before(slot, part, region)
    return _pair_other(slot, _holders(office, part, region))


def _pair_named(slot: Slot, named: PersonMention, office: str | None, part: Part, region: Region) -> Pair | None:
    """The person of a claim is told to be so, unless a sentence gives the office of the claim to another."""
    text, persons = region.text, region.mentions.persons
    if _is_deputy(named, text) and not _DEPUTY.search(part.text):
        return _pair_other(slot, [one for one in persons if not _is_deputy(one, text)])
    if named.office and _leads_other(named.office, part):
        return None
    told = named.office
    same = Pair(slot, "same", named.name, named)
    if not (office and told) or same_office(office, told):
        return same
    holders = [one for one in persons if one != named and one.office and same_office(office, one.office)]
    if not holders and match_any(office.split()[0], text):
        return same if len(persons) == 1 else None
    return _pair_other(slot, holders)


def _pair_before(slot: Slot, part: Part, region: Region) -> Pair | None:
    """Whoever leads as "sie" is the one whom the sentence before names last, where it names one alone."""
    leads = any(concept.family in LEADING and concept.verb for concept in part.concepts)
    before = read_mentions(region.followed[0]).persons if region.followed and leads else ()
    return Pair(slot, "other", before[0].name, None, before=0) if len(before) == 1 else None


def _pair_other(slot: Slot, others: Sequence[PersonMention]) -> Pair | None:
    return Pair(slot, "other", others[0].name, others[0]) if len(others) == 1 else None


def _holders(office: str | None, part: Part, region: Region) -> Sequence[PersonMention]:
    """Return who is told to hold an office of one person at a time, or alone stands where a claim has somebody lead."""
    persons = region.mentions.persons
    alone = persons if len(persons) == 1 else ()
    if not office or not _SOLE_OFFICE.search(office):
        return alone if any(concept.family in LEADING for concept in part.concepts) else ()
    holders = [one for one in persons if one.office and same_office(office, one.office)]
    told = _office_in(region.text)
    if not holders and ((told and same_office(office, told)) or _has_duty(office, region.text)):
        return alone
    return holders


def _leads_other(office: str, part: Part) -> bool:
    """ "Jugendamtsleiter Hüls" leads the Jugendamt, and no other thing that a claim speaks of."""
    leads = _SOLE_OFFICE.search(office) is not None and any(concept.family in LEADING for concept in part.verbs)
    parts = next((token.parts for token in analyze(office) if token.parts), ())
    said = bag_of(part.text)
    return leads and bool(part.hard) and len(parts) > 1 and not said.pieces & set(parts[:-1])


def _has_duty(office: str, text: str) -> bool:
    """Say whether a sentence gives somebody the duty of an office: "Die Koordination liegt bei Frau Weyers"."""
    duty = _DUTY.search(text)
    return duty is not None and any(fold(office).startswith(stem) and stem in fold(duty[0]) for stem in _DUTY_STEMS)


def _is_deputy(person: PersonMention, text: str) -> bool:
    before = _OFFICE_BEFORE.search(text[: person.start])
    return any(_DEPUTY.search(office) for office in (person.office, before and before["office"]) if office)


def _office_in(text: str) -> str | None:
    """Return the one office that a text names."""
    offices = [word for word in re.findall(r"[A-ZÄÖÜ][\w-]+", text) if is_office(word)]
    return offices[0] if len(offices) == 1 else None


def _is_the_one(name: str, text: str) -> bool:
    """Say whether a person is the only one whom a sentence names."""
    persons = read_mentions(text).persons
    return len(persons) == 1 and agree_persons(name, persons[0].name)


def pair_name(slot: Slot, part: Part, region: Region) -> Pair | None:
    """Find a quoted name or an address where it stands, before or above; another number is another address."""
    text, words = region.text, words_in_order(slot.text)
    if written := _written(text, words):
        return Pair(slot, "same", written, None)
    followed = _followed_on(slot, part, region) if slot.kind == "name" else ()
    before = [_written(one, words) for one in followed]
    at = next((at for at, found in enumerate(before) if found), None)
    if at is not None:
        return Pair(slot, "same", before[at] or "", None, before=at)
    if slot.kind == "place":
        return _pair_address(slot, region)
    above = _written(region.above, words) or (_is_of_whole(slot, part, region) if slot.kind == "name" else None)
    if above is None and (told := find_sole_name(text)) and SOLE_NAME_OF.search(part.text):
        return Pair(slot, "other", told, None)
    return Pair(slot, "same", above, None) if above else None


def _followed_on(slot: Slot, part: Part, region: Region) -> Sequence[str]:
    """Return the sentences before that may name a thing; a stage of the whole is told of none of another paragraph."""
    if _stage_of(slot, part) is None or _project_of(region) in (None, words_in_order(slot.text)):
        return region.followed
    text = region.unit.document.text
    return [one.text for one in region.before if "\n" not in text[one.end : region.unit.start]]


def _is_of_whole(slot: Slot, part: Part, region: Region) -> str | None:
    """Return the name of what a document begins with, where a claim names one of its stages: "der Auftakt zu „X“"."""
    stage = _stage_of(slot, part)
    if stage is None or _project_of(region) != words_in_order(slot.text) or not match_any(stage, region.text):
        return None
    told = [one for one in _STAGE_TOLD.finditer(region.text) if match_any(stage, one["stage"])]
    whose = [token for one in told for token in analyze(one["whose"]) if token.lemma not in KOMMUNE_NOUNS]
    return None if any(not match_any(one.text, part.text) for one in whose) else slot.text


def _project_of(region: Region) -> tuple[str, ...] | None:
    text = region.unit.document.text[:_OPENING_CHARS]
    first = next((one for one in QUOTED.finditer(text) if _names_project(one, text)), None)
    return words_in_order(first["words"]) if first else None


def _stage_of(slot: Slot, part: Part) -> str | None:
    """Return what a claim tells of the thing of a name that any project has: "die Jury von „X“"."""
    owned = _STAGE_OF.search(part.text.partition(slot.text)[0])
    return owned["stage"] if owned and _is_stage(owned["stage"]) else None


def _names_project(quote: re.Match[str], text: str) -> bool:
    """Say whether a quotation is the name of something, and neither the initiative's nor what somebody says."""
    words = quote["words"]
    said = words.rstrip().endswith((".", "!", "?")) or text[quote.end() : quote.end() + 1] == ","
    return len(words.split()) <= _MOST_NAME_WORDS and not said and not INITIATIVE_NAME.search(words)


def _is_stage(noun: str) -> bool:
    token = analyze(noun)[-1]
    return token.lemma in _STAGES or (token.parts[-1:] or ("",))[0] in _STAGES


def find_sole_name(text: str) -> str | None:
    """Return the motto that a text names."""
    told = _SOLE_NAME.search(text)
    return told["behind"] or told["before"] if told else None


def _pair_address(slot: Slot, region: Region) -> Pair | None:
    """Another number of one street is another address."""
    street = words_in_order(slot.text)[:-1]
    found = [match for match in ADDRESS.finditer(region.text) if words_in_order(match[0])[:-1] == street]
    return Pair(slot, "other", found[0][0], None) if len(found) == 1 else None


def _written(text: str, wanted: Sequence[str]) -> str | None:
    """Return the words of a text that are some folded words in a row."""
    words = list(re.finditer(r"\w+", text))
    folded, sought = [fold(word[0]) for word in words], list(wanted)
    for at in range(len(words) - len(sought) + 1):
        if sought and folded[at : at + len(sought)] == sought:
            return text[words[at].start() : words[at + len(sought) - 1].end()]
    return None
