"""The rules by which a sentence tells a fact, one for each attribute."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.told_counts import read_children, read_inhabitants
from ingest.told_patterns import Cue
from ingest.told_sentence import Told, ToldSentence, is_place
from kekiz_search.german.dates import DateMention, year_of
from kekiz_search.german.kommunen import is_kreis, tells_whose
from kekiz_search.german.persons import PersonMention, find_persons

_THE_TOWN = re.compile(r"\b(?:[Dd]ie|[Uu]nsere)\s(?:\w*[Ss]tadt|Gemeinde|Kommune)\b|\b[Dd]er\s(?:Land)?[Kk]reis\b")
_PRONOUN = re.compile(r"\b(?:[Ss]ie|[Ee]r)\b")
_RELATIVE = re.compile(r"\W*(?:die|der|das|und|seit)\b")
_HEAD = re.compile(r"(?:(?<![\w-])Ober|(?<![\w-]))[Bb]ürgermeister(?:in)?(?![\w-])|(?<![\w-])Landr(?:at|ätin)(?![\w-])")
# "Bis 2015 war N. N. Landrat", "N. N. ist seit 2014 die Bürgermeisterin": the verb before or behind the name.
_IS_BEFORE = re.compile(r"\b(?:ist|war|wurde)\s(?:Herr\s|Frau\s)?$")
_OF = r"(?:\s(?:von|der|des|in|im)\s[^,.;:]{3,40}?)?"
_THEN = (
    r"(?:seit|damals|weiterhin|aktuell|derzeit|(?:im|in|zu|zum|laut)(?:\s(?:de[rm]|diese[rmn]))?\s\w+|\w+\s\d{4}|\d{4})"
)
_HEAD_IS = re.compile(
    rf"(?:{_HEAD.pattern}){_OF}\s(?:ist|war|bleibt|heißt|hieß|wurde)(?:\s{_THEN}){{0,4}}\s(?:Herr\s|Frau\s)?$|"
    rf"\b[Aa]ls\s(?:{_HEAD.pattern}){_OF}\s(?:nennt|nannte|führt|führte)"
    r"(?:\s(?!(?:sie|er|mit|von|vo[mr]|zu|für|und|bei|gegen|an|auf|über)\b)[^\s,.;:]+){0,8}(?:,\s(?:dessen|deren)\b[^,.;:]+,)?\s(?:Herrn\s|Frau\s)?$"
)
_WHOSE = re.compile(r"[A-ZÄÖÜ]\w+ de[rs] $")
_COLLEAGUE = re.compile(r" (?:Amts)?[Kk]olleg\w+,? ")  # "ihre Werler Kollegin, Bürgermeisterin N. N."
_FOREIGN = re.compile(r"(?:Partner|Nachbar)(?:stadt|städte|gemeinde|kommune)")
_LINKED = re.compile(
    r"\s(?P<verb>(?:ist|war|wurde|als)\s)?(?:(?:seit|bis|von|im|Jahr|\d{4}|die|der|erste|neue|hauptamtliche[r]?)\s){0,5}"
)
_QUOTED = re.compile(r"[„»\"“«‚]\s?(?P<words>[^„“”\"»«‚‘]{3,120}?)\s?[“”\"«»‘]")
_MOTTO_GAP_CHARS = 60
_MOTTO_BEHIND = re.compile(r"[,\s]*(?:so\s)?(?:lautete?|heißt|hieß|ist|war)?\s?(?:(?:unser|ihr|sein|das|der|ihre)\s)?$")
# "das Motto der Steuerungsgruppe" is not that of the Kommune.
_OWNER = re.compile(r"\s(?:der|des|dieses|dieser)\s(?!\w*[Ss]tadt|Gemeinde|Kommune|Kreis|(?:\w*k|K)ette)[A-ZÄÖÜ]")
_OCCASION = re.compile(
    r"\b\w*(?:fest|tage?|woche|aktion|veranstaltung|kongress|konferenz|tagung|wettbewerb|forum|ausstellung|kampagne|"
    r"kurs|workshop|messe|feier|lauf|projekt)(?:e?[ns]|es)?\b",
    re.IGNORECASE,
)


def read_told(sentence: ToldSentence) -> Iterator[Told]:
    """Yield all that a sentence tells."""
    yield from read_inhabitants(sentence)
    yield from read_children(sentence)
    yield from read_joining(sentence)
    yield from read_heads(sentence)
    yield from read_mottos(sentence)


def read_joining(sentence: ToldSentence) -> Iterator[Told]:
    """Read the year since when the Kommune takes part in the initiative."""
    dates = [one for one in sentence.dates if one.relation in ("seit", "ab", None) and not one.iso_end]
    if sentence.subject is None or not dates or sentence.has("other_programme"):
        return
    for date in dates:
        state = date.relation == "seit" and sentence.has("state", "event", beside=date)
        event = date.relation in (None, "ab") and sentence.has("event", beside=date)
        if not (state or event) or sentence.is_denied(date) or sentence.has("future", beside=date):
            continue
        named = sentence.has("name", "model", "programme") or (state and sentence.has("along", beside=date))
        if named and _is_alone(sentence, date) and _takes_part(sentence, date):
            year = str(year_of(date.iso))
            start = date.start + date.text.find(year)
            if sentence.text.startswith(year, start):
                yield Told("seit", "Dabei seit", sentence.subject, start, start + len(year), float(year))


def _is_alone(sentence: ToldSentence, date: DateMention) -> bool:
    return sum(sentence.share_clause(other, date) for other in sentence.dates) == 1


def _takes_part(sentence: ToldSentence, date: DateMention) -> bool:
    """Say whether the Kommune itself is who takes part, not somebody in it."""
    number = sentence.clause_at(date.start)
    clause = sentence.clause_text(number)
    if _acts(sentence, number) or (sentence.has("model", beside=date) and _PRONOUN.search(clause)):
        return True
    return number > 0 and _RELATIVE.match(clause) is not None and _acts(sentence, number - 1)


def _acts(sentence: ToldSentence, number: int) -> bool:
    mentions = [town for town in sentence.towns if sentence.clause_at(town.start) == number]
    if mentions:
        actors = [town for town in mentions if not (is_place(sentence.text, town) or tells_whose(sentence.text, town))]
        return any(town.name == sentence.subject for town in actors)
    return _THE_TOWN.search(sentence.clause_text(number)) is not None


def read_heads(sentence: ToldSentence) -> Iterator[Told]:
    """Read who is, or at a date was, at the head of the Kommune; nobody where it would have two at a time."""
    if not _HEAD.search(sentence.text):
        return
    persons = find_persons(sentence.text)
    told = [one for person in persons if (one := _head_told(sentence, person, persons))]
    for one in told:
        others = {(other.subject, other.at): sentence.text[other.start : other.end] for other in told if other != one}
        other = others.get((one.subject, one.at))
        if other is None or sentence.text[one.start : one.end].endswith(other.split()[-1]):
            yield one


def _head_told(sentence: ToldSentence, person: PersonMention, persons: Sequence[PersonMention]) -> Told | None:
    office = _office_of(sentence.text, person, persons)
    subject = _governed(sentence, person, office) if office else None
    if office is None or subject is None or sentence.has("deputy"):
        return None
    former = sentence.has("former", beside=person)
    at = _date_in_office(sentence, former)
    return Told("leitung", office[0], subject, person.start, person.end, at=at) if at or not former else None


def _date_in_office(sentence: ToldSentence, former: bool) -> str | None:
    """Return the one date of the sentence; one that has an end ("bis 2030") tells only of a former head."""
    if len(sentence.dates) != 1:
        return None
    date = sentence.dates[0]
    dated = date.relation is None or (former and date.relation == "bis")
    return (date.iso_end or date.iso) if dated else None


def _office_of(text: str, person: PersonMention, persons: Sequence[PersonMention]) -> re.Match[str] | None:
    """Return the word of the office that stands beside a name, or is linked with it by a verb."""
    if person.office_start is not None and person.office_end is not None:
        head = _HEAD.search(text, person.office_start, person.office_end)
        apart = head and (head.start() > person.office_start or text.startswith(",", person.office_end))
        # "der Sprecher der Bürgermeisterin, N. N.," is not she
        return None if head and apart and _WHOSE.search(text[: head.start()]) else head
    linked = _LINKED.match(text, person.end)
    if linked and (linked["verb"] or _IS_BEFORE.search(text[: person.start])):
        behind = _HEAD.match(text, linked.end())
        if behind:
            return behind
    before = _HEAD_IS.search(text, 0, person.start)
    named = before and any(before.start() < other.start < person.start for other in persons)
    return _HEAD.search(text, before.start()) if before and not named else None


def _governed(sentence: ToldSentence, person: PersonMention, office: re.Match[str]) -> str | None:
    """Return the Kommune of an office: named beside it, else the document's, else the only one of the sentence.

    Where the sentence names another than the document's, and not beside the office, either may be meant.
    """
    end = max(office.end(), person.office_end or 0, person.end)
    first, last = min(office.start(), person.start) - 2, end + 2
    if behind := re.compile(r"\s(?:von|der|des|im|in)\s(?:Stadt\s|Gemeinde\s)?").match(sentence.text, end):
        last = behind.end()
    colleagues = {town: _COLLEAGUE.match(sentence.text, town.end) for town in sentence.towns}
    fitting = {town.name for town, of_other in colleagues.items() if _heads(office, town.name) and not of_other}
    beside = {
        town.name
        for town, of_other in colleagues.items()
        if (first <= town.end and town.start <= last) or (of_other and of_other.end() == first + 2)
    }
    own = {sentence.own} if sentence.own and _heads(office, sentence.own) else set()
    names = beside or (set() if _FOREIGN.search(sentence.text) else fitting | own)
    return names.pop() if len(names) == 1 and all(_heads(office, name) for name in names) else None


def _heads(office: re.Match[str], kommune: str) -> bool:
    return is_kreis(kommune) == office[0].startswith("Landr")


def read_mottos(sentence: ToldSentence) -> Iterator[Told]:
    """Read the quoted words of a motto; not that of a feast or a campaign."""
    if sentence.subject is None or not _QUOTED.search(sentence.text):
        return
    for cue in sentence.cues_named("motto"):
        quoted = _words_of_motto(sentence.text, cue)
        if quoted is None or sentence.is_denied(cue):
            continue
        if _OWNER.match(sentence.text, cue.end):
            continue
        around = sentence.text[: quoted.start()] + sentence.text[quoted.end() :]
        if not _OCCASION.search(around):
            yield Told("motto", "Motto", sentence.subject, quoted.start("words"), quoted.end("words"))


def _words_of_motto(text: str, cue: Cue) -> re.Match[str] | None:
    """Return the quotation behind the word, else the one right before it ("„…“ lautet das Motto")."""
    for quoted in _QUOTED.finditer(text):
        if quoted.end() <= cue.start and _MOTTO_BEHIND.match(text[quoted.end() : cue.start]):
            return quoted
        if cue.end <= quoted.start() <= cue.end + _MOTTO_GAP_CHARS:
            return quoted
    return None
