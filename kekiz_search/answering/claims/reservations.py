"""What keeps a sentence from deciding a claim: it speaks of a plan, with doubt, or of what ended."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from kekiz_search.answering.actors.roles import LEADING
from kekiz_search.answering.claims.aligning import Alignment
from kekiz_search.answering.claims.clauses import governing, is_verb, tells_past
from kekiz_search.answering.claims.judged import Reservation
from kekiz_search.answering.claims.mentions import words_of
from kekiz_search.answering.claims.parts import Part
from kekiz_search.answering.claims.pending import awaits_vote
from kekiz_search.answering.claims.regions import Region
from kekiz_search.answering.claims.succession import has_left, held_before
from kekiz_search.answering.claims.words import ALL_ROW, ENDING, HAVING, RUNNING_VERBS, TO_COME
from kekiz_search.answering.evidence.sweep import STRICT
from kekiz_search.answering.factuality.ended import has_ended
from kekiz_search.answering.factuality.existence import shows_nothing
from kekiz_search.answering.factuality.once import is_over
from kekiz_search.answering.factuality.planning import is_sketched, plans
from kekiz_search.answering.factuality.replaced import is_replaced
from kekiz_search.answering.factuality.unasserted import is_unasserted, may_leave_out
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.words.concepts import bag_of, match_concept
from kekiz_search.answering.words.plans import is_planned
from kekiz_search.answering.words.vocabulary import JOINING_WORDS
from kekiz_search.german.analyzer import analyze, stem_key
from kekiz_search.german.normalise import word_set
from kekiz_search.german.offices import is_office
from kekiz_search.german.succession import FORMER_OFFICE

# Verbs of what is there only when it is done, and the nouns of doing it.
_COMPLETING = word_set(
    "aufbauen bauen ausbauen umbauen errichten einrichten schaffen entwickeln erarbeiten erstellen einfuehren umsetzen "
    "verwirklichen abschliessen eroeffnen gruenden aufbau ausbau umbau bau errichtung einrichtung entwicklung "
    "erarbeitung erstellung umsetzung"
)
# Words by which a clause tells of what was done.
_DONE = re.compile(r"\b(?:hat|haben|hatten?|wurden?|worden|ist|sind|war|waren|seit)\b")
# A contract is not at its end when it is concluded.
_CONTRACT = r"\w*(?:[Vv]ereinbarung|[Vv]ertrag|[Bb]ündnis|[Pp]akt|[Pp]artnerschaft)\w*"
_CONCLUDED = re.compile(
    rf"\b{_CONTRACT}\b[^.;:]*\b(?:ge|be)?schl(?:ossen|ießen)\b|\bschl(?:oss|ossen|ießt|ießen)\b[^.;:]*\b{_CONTRACT}\b"
)
# Words by which a thing is called one that is no more.
_FORMER = re.compile(r"\b(?:ehemalig\w*|frühere[rns]?|vormalig\w*|einstige\w*)\b")
# What was to be is told beside what is: "200.000 Euro mehr als geplant".
_THAN_PLANNED = re.compile(
    r"\b(?:als|wie) (?:[a-zäöüß]+ )?(?:geplant|vorgesehen|veranschlagt|erwartet|beantragt|gedacht)\b"
)
_LED = re.compile(r"\bgeleitet (?:hat|hatte)\b|\b(?:hat|hatte)\b[^.;]*\bgeleitet\b")
_AT_FIRST = re.compile(r"\b(?:zunächst|anfangs|ursprünglich|einst|vormals)\b")
# Words by which a source leaves open whether it is so.
_DOUBT = re.compile(
    r"\b(?:vermutlich|vielleicht|möglicherweise|angeblich|mutmaßlich|wohl|umstritten|strittig|unklar|offenbar|"
    r"könnten?|würden?|falls|ob|nach [^.;]{3,60} gefragt|gewünscht)\b",
    re.IGNORECASE,
)

_MAY = re.compile(r"\b(?:kann|können|darf|dürfen|offen(?:steh\w*)?)\b")
_UNDER_NAME = re.compile(
    r"\b[Uu]nter (?:de[mr]|ihre[mr]|seine[mr]) (?:\w+ )?"
    r"\w*(?:[Mm]otto|Titel|Namen|Leitsatz|Leitwort|Leitgedanken|Überschrift) "
    r"[„“\"»][^“”\"«]*[“”\"«]"
)
# Who applies for something is not in yet, nor has it; who was taken in, has.
_APPLIED = re.compile(
    r"\b(?:Antr(?:ag|äge)\b[^.;]*\b(?:gestellt|eingereicht)|(?:stell|reich)(?:t|te|ten)\b[^.;]*\bAntr(?:ag|äge)|"
    r"[Bb]eantragt(?:e|en)?|[Bb]eworben|[Bb]ewirbt|[Bb]ew(?:a|e)rben|[Bb]ewarb|Bewerbung\b[^.;]*\b(?:eingereicht|läuft)|"
    r"Aufnahmeantrag|Beitrittsantrag)\b"
)
_GRANTED = re.compile(
    r"\b(?:bewilligt\w*|genehmigt\w*|zugestimmt|stattgegeben|angenommen|aufgenommen|ausgewählt|erfolgreich|"
    r"erhielt(?:en)?|erhalten|bekam(?:en)?|bekommen|Zuschlag|Zusage|zugesagt)\b"
)
_BEING_IN = JOINING_WORDS | word_set("aufnehmen aufnahme mitglied mitgliedschaft teilnehmen erhalten bekommen")
_LIKENED = re.compile(r", wie [^,;:]*(?:,|$)")
# What is told of a thing first, and then denied of it: "wurde eingeladen, hat aber nicht teilgenommen".
_DENIED_THEN = re.compile(
    r",\s(?:hat|haben|ist|sind|war|waren|wurden?|konnten?|kann|können)\s(?:aber|jedoch)\b[^,;]*\bnicht\b"
)


@dataclass(frozen=True, slots=True)
class _Telling:
    """A part beside a sentence; ``governing`` are the clauses that may say how what the part speaks of is meant."""

    part: Part
    region: Region
    alignment: Alignment
    governing: str

    @property
    def text(self) -> str:
        return self.region.text


def reservation_of(part: Part, region: Region, alignment: Alignment, first: Unit | None) -> Reservation | None:
    """What a sentence says of a plan, with doubt, or of an end, where the claim does not."""
    places = [place for _slot, place in alignment.places] or _places_of(part, region.text)
    doing = bool(part.verbs)
    told = " | ".join(governing(region.text, *place, doing) for place in places) if places else region.text
    telling = _Telling(part, region, alignment, f"{told} | {first.text}" if first else told)
    return next((reservation for reservation, tells in _RULES if tells(telling)), None)


def _speaks_of_plans(one: _Telling) -> bool:
    """Leave out what the claim says too: "beschlossen" plans an office, but not where a decision is claimed."""
    part = one.part
    if part.planned or _tells_office(part) or _is_called_so(one):
        return False
    stems = {concept.stem for concept in part.verbs}
    words = _THAN_PLANNED.sub(" ", _uncapitalised(one.governing))
    said = sorted({(token.start, token.end) for token in analyze(words) if stem_key(token.lemma) in stems})
    for start, end in reversed(said):
        words = words[:start] + words[end:]
    return is_planned(words) or (TO_COME.search(words) is not None and TO_COME.search(part.text) is None)


def _only_applied(one: _Telling) -> bool:
    """Say whether who is a member in a claim, or has got something, is told to have applied for it."""
    part = one.part
    if _APPLIED.search(part.text) or not any(token.lemma in _BEING_IN for token in words_of(part.text)):
        return False
    return _APPLIED.search(one.governing) is not None and _GRANTED.search(one.text) is None


def _leaves_out(one: _Telling) -> bool:
    """Say whether a sentence wishes for what a claim says, seeks it or puts it off, and the claim does not."""
    part, unit = one.part, one.region.unit
    if part.planned or part.negated or any(slot.number for slot in part.slots) or may_leave_out(part.text):
        return False
    if is_unasserted(unit, part.hard, part.text):
        return True
    if not all(verb.lemma in HAVING for verb in part.verbs):
        return False
    tells_otherwise = (is_sketched, plans, is_replaced)
    return shows_nothing(unit) or any(tells(unit, part.hard) for tells in tells_otherwise)


def _is_called_so(one: _Telling) -> bool:
    """Say whether a claim's name is that under which something is planned: "Unter dem Motto „…“ will die Stadt …"."""
    names = [words for slot, words in one.alignment.found if slot.kind == "name"]
    called = [match[0] for match in _UNDER_NAME.finditer(one.text)]
    return bool(names) and all(any(name in words for words in called) for name in names)


def _is_unfinished(one: _Telling) -> bool:
    """Say whether a claim has something done of which words tell that it is being done: "wird aufgebaut"."""
    part, told = one.part, one.governing
    deeds = {verb.lemma for verb in part.verbs if verb.lemma in _COMPLETING}
    if not deeds or not _DONE.search(part.text) or part.planned or part.negated:
        return False
    tokens = [token for token in words_of(told) if token.lemma in _COMPLETING]
    past = any(is_verb(token.text) and token.text.endswith(("te", "ten")) for token in tokens)
    return bool(tokens) and not past and _DONE.search(told) is None


def _held_before(one: _Telling) -> bool:
    """Say whether the person whom a claim names is told to have left an office: "zuvor Frau Rehbein"."""
    part, places = one.part, [place for slot, place in one.alignment.places if slot.person]
    if not any(slot.person for slot in part.slots) or has_left(part.text, part.text):
        return False
    if not places:
        return has_left(one.text, part.text)
    return any(held_before(place, one.text, part.text) for place in places)


def _was_so(one: _Telling) -> bool:
    """Say whether a sentence tells of who was what a claim speaks of: "bisheriger Träger ist …"."""
    if tells_past(one.part.text) or _FORMER.search(one.part.text):
        return False
    former = [bag_of(match["office"]) for match in FORMER_OFFICE.finditer(one.text)]
    return any(match_concept(concept, bag) >= STRICT for concept in one.part.concepts for bag in former)


def _has_led(one: _Telling) -> bool:
    """Say whether a person who leads in a claim is told to have led: "die das Netz acht Jahre lang geleitet hat"."""
    leads = any(slot.person for slot in one.part.slots) and any(verb.family in LEADING for verb in one.part.verbs)
    return leads and _LED.search(one.text) is not None and not (tells_past(one.part.text) or _LED.search(one.part.text))


def _was_at_first(one: _Telling) -> bool:
    """Say whether what a claim tells of today was so at first: "war zunächst befristet"."""
    return _AT_FIRST.search(one.governing) is not None and tells_past(one.governing) and not tells_past(one.part.text)


def _ran_then(one: _Telling) -> bool:
    """Say whether a thing that a claim says to run is told to have run: "arbeitete eine Babylotsin"."""
    part = one.part
    running = {verb.lemma for verb in part.verbs if verb.lemma in RUNNING_VERBS}
    if not running or part.slots or tells_past(part.text):
        return False
    return any(token.lemma in running and token.text.endswith(("te", "ten")) for token in words_of(one.text))


def _is_likened(one: _Telling) -> bool:
    """Say whether a word of the claim stands in a comparison alone: "…, wie andere Städte ein Büro führen, …"."""
    if not _LIKENED.search(one.text):
        return False
    whole, rest = bag_of(one.text), bag_of(_LIKENED.sub(",", one.text))
    return any(match_concept(concept, rest) < STRICT <= match_concept(concept, whole) for concept in one.part.hard)


def _is_doubted(one: _Telling) -> bool:
    return _DOUBT.search(one.governing) is not None and _DOUBT.search(one.part.text) is None


def _all_only_may(one: _Telling) -> bool:
    """Say whether all are told to be free to do what a claim says that they all do: "jede Stadt kann beitreten"."""
    part = one.part
    return ALL_ROW in part.rows and _MAY.search(one.text) is not None and _MAY.search(part.text) is None


def _is_denied_then(one: _Telling) -> bool:
    part = one.part
    return not part.verbs and not part.slots and not part.negated and _DENIED_THEN.search(one.text) is not None


def _has_ended(one: _Telling) -> bool:
    part = one.part
    if ENDING.search(part.text) or _FORMER.search(part.text):
        return False
    told = _CONCLUDED.sub(" ", one.governing)
    if not part.slots and (has_ended(one.region.unit, part.hard) or _was_there(one)):
        return True
    return ENDING.search(told) is not None or (not part.slots and _FORMER.search(one.governing) is not None)


def _was_there(one: _Telling) -> bool:
    """Say whether a thing that a claim says to be there is told of years that are over: "gab es bis 2018"."""
    there = all(verb.lemma in HAVING for verb in one.part.verbs)
    return there and not tells_past(one.part.text) and is_over(one.region.unit, one.part.hard)


_RULES: tuple[tuple[Reservation, Callable[[_Telling], bool]], ...] = (
    ("planned", _speaks_of_plans),
    ("planned", _only_applied),
    ("planned", lambda one: awaits_vote(one.part, one.text)),
    ("planned", _leaves_out),
    ("unfinished", _is_unfinished),
    ("ended", _held_before),
    ("ended", _was_so),
    ("ended", _has_led),
    ("ended", _was_at_first),
    ("ended", _ran_then),
    ("doubtful", _is_likened),
    ("doubtful", _is_doubted),
    ("doubtful", _all_only_may),
    ("doubtful", _is_denied_then),
    ("ended", _has_ended),
)


def _tells_office(part: Part) -> bool:
    """Who holds an office holds it, whatever else is planned."""
    return not part.verbs and any(is_office(concept.text) for concept in part.hard)


def _uncapitalised(text: str) -> str:
    return re.sub(r"(?:^|\| )\W*\w", lambda first: first[0].lower(), text)


def _places_of(part: Part, text: str) -> list[tuple[int, int]]:
    stems = {concept.stem for concept in part.concepts}
    return [(one.start, one.end) for one in words_of(text) if stem_key(one.lemma) in stems]
