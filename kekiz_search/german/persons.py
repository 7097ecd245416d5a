"""Persons in German text, by rules: a title, Herr or Frau, a common first name, or an office beside the name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from kekiz_search.german.analyzer import analyze
from kekiz_search.german.cut_words import across_cuts
from kekiz_search.german.dictionary import known_lemma
from kekiz_search.german.first_names import is_first_name
from kekiz_search.german.kommunen_register import forms_by_first_word
from kekiz_search.german.normalise import fold
from kekiz_search.german.offices import FULL_OFFICE, OFFICE, is_high_office, is_office


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A person in a text; ``name`` is the span's words, academic title included, Herr and Frau not."""

    name: str
    start: int
    end: int
    office: str | None
    office_start: int | None
    office_end: int | None


@dataclass(frozen=True, slots=True)
class _Part:
    text: str
    end: int
    particle: bool


_UPPER = r"A-ZÄÖÜÀ-ÖØ-ÞŁŞŚŠŻŽÇČİĞ"
_TOKEN = re.compile(rf"(?<![\w-])(?:(?:[dD]['’])?[{_UPPER}][\w\u0300-\u036f’']*(?:-[\w\u0300-\u036f]+)*)")
_TITLE = (
    r"(?:(?:Prof\.|Professor(?:in)?|PD|Dr\.|Dipl\.-[A-ZÄÖÜ][\w-]*\.?)"
    r"(?:[ -]?(?:med|phil|jur|iur|rer|nat|pol|oec|soc|paed|päd|theol|habil|dent|mult|Ing|h|c)\.)*[ \u00a0])+"
)
_TITLES = re.compile(rf"(?<![\w-]){_TITLE}")
_TITLE_BEFORE = re.compile(rf"(?<![\w-]){_TITLE}\Z")
_SALUTATION = re.compile(r"(?<![\w-])(?:Herrn?|Frau)[ \u00a0](?:Kolleg(?:e|en|in)[ \u00a0])?(?=[^\W\d_a-zäöüß])")
_PARTICLE = (
    r"(?:von und zu|(?:von|van|op|aus|auf|in) de[rmn]?|von|van|vom|zum|zur|zu|de|der|den|di|da|del|du|ten|ter|el|al)"
)
_NEXT = re.compile(
    rf"[ \u00a0](?:(?P<initial>[A-Z]\.)|(?P<particle>{_PARTICLE}[ \u00a0])?"
    rf"(?P<token>(?:[dD]['’])?[{_UPPER}][\w\u0300-\u036f’']*(?:-[\w\u0300-\u036f]+)*))(?!\w)"
)
_INSTITUTION = re.compile(
    r".*(?:schule|kolleg|gymnasium|stiftung|straße|strasse|str|platz|weg|allee|haus|zentrum|institut|kita"
    r"|kindergarten|halle|preis|park"
    r"|gmbh|verlag|akademie|universität|werk|klinik|hospital|krankenhaus|bibliothek|kirche|ring|brücke|archiv"
    r"|museum|stadion|hochschule"
    r"|gesellschaft|verein|verband|ufer|gasse|tage?|modell|studie|fonds|film|heim|campus|orchester|theater|chor)s?",
    re.IGNORECASE,
)
_ORDINARY = re.compile(
    r".*(?:ung|ungen|heit|keit|schaft|tion|tät|amt|amte?s|hilfen?|diens?te?s?|bereichs?|stelle|arbeit|center"
    r"|büro|stadt|städte|gemeinden?"
    r"|kommunen?|kreis|kreise?s|bund|schutz|politik|ministeriums?|netzwerke?s?|kinder|jugend|jugendlichen?"
    r"|familien?|soziales|sport"
    r"|gesundheit|kultur|nrw|westfalen|uhr|euro|prozent|ketten?|projekte?|programme?|land|landes|bundes|team"
    r"|kitas?|eltern|schulen|referat"
    r"|dezernat|fachbereich|abteilung|prävention)"
    r"|eine?[rsmn]?|die|der|das|dem|den|des|sie|er|wir|es|und|in|im|am|an|mit|für|zum|zur|auch|dies\w*|nach"
    r"|seit|bei|als|wie|aus|von|alle"
    r"|viele|kein\w*|jede\w?|sein\w*|ihr\w*|unser\w*|hier|dort|so|frühe|wer|was|wo|wann|herrn?|frau|telefon|kolleg\w*|dr|doktor"
    r"|mail|e-mail|fax|montag\w*"
    r"|dienstag\w*|mittwoch\w*|donnerstag\w*|freitag\w*|samstag\w*|sonntag\w*",
    re.IGNORECASE,
)
# Surnames may end like houses and streets: "Iris Neuhaus", "Frau Döring", "Herr Hellweg".
_ENDING_SHARED = re.compile(r"\w{2,}(?:haus|ring|heim|weg|werk|park|land|bund|kreis|tag|ung)")
_SURNAMES = frozenset(
    "Jung Freitag Sonntag Montag Döring Hering Behring Nehring Mehring Hornung Hartung Backhaus Steinhaus "
    "Kreis Bund Park Freytag".split()
)
_NO_NAME_BEFORE = re.compile(
    r"(?:\b(?:St\.|Sankt|Heilige[rn]?|[Ii]m|Anfang|Mitte|Ende|Stadt|(?!(?:19|20)\d\d\b[^.])\d+\.?)|[\w)]-|"
    r"\b\w*(?:[Kk]rankenhaus|[Kk]linik(?:um)?|[Ss]chule|[Kk]ita|[Kk]indergarten|[Hh]eim|[Hh]aus|[Zz]entrum) „)"
    r"[ \u00a0]?\Z"
)
_OFFICE_BEFORE = re.compile(rf"(?P<office>{FULL_OFFICE})(?P<gap>[,:]?[ \u00a0\n])(?:(?:Herrn?|Frau)[ \u00a0])?\Z")
_OFFICE_NEXT = re.compile(rf"(?P<office>{OFFICE})(?:(?:Herrn?|Frau) )?[ \u00a0](?:{_TITLE})?(?=[{_UPPER}])")
_OFFICE_AFTER = re.compile(
    rf"(?:,[ \n]|[ \n]\(|[ ][–-][ ]|[ ]ist[ ]|\n)(?:(?:der|die|seit \d{{4}}|als|unser|unsere) "
    rf")?(?P<office>{FULL_OFFICE})"
)
_STRANGER_BEFORE = re.compile(
    rf"(?:^|\n|[„“\"»,] ?(?:so )?|\b(?:sagte?|erklärte?|betonte?|von|und|mit|durch|laut|so) )"
    rf"(?P<name>[{_UPPER}][\w’'-]+ [{_UPPER}][\w’'-]+), (?:(?:der|die) )?\Z"
)
_BEFORE_CHARS = 160
# No dictionary has "Hierzu", which is no name.
_POINTING = re.compile(r"(?:Hier|Da|Wo)r?(?:an|auf|aus|bei|durch|für|gegen|hin|in|mit|nach|über|um|unter|von|vor|zu)")


def find_persons(text: str) -> list[PersonMention]:
    """Find the persons, in order and without overlap, each with the office that stands beside the name."""
    return list(_persons_in(text))


@lru_cache(maxsize=8192)  # sentences are looked at anew for every question
@across_cuts
def _persons_in(text: str) -> tuple[PersonMention, ...]:
    spans = sorted(
        {*_by_title(text), *_by_salutation(text), *_by_first_name(text), *_by_office(text)}, key=lambda s: (s[0], -s[1])
    )
    kept: list[tuple[int, int]] = []
    for span in spans:
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return tuple(_with_offices(text, kept))


def holds_name(text: str, known: str = "") -> bool:
    """Say whether a text holds a person, or a word that no dictionary has, no Kommune is called by, and is not known.

    ``known`` are the words of a question, which tell nobody new.
    """
    words = {one for one in _TOKEN.findall(text) if not _POINTING.fullmatch(one)} - set(_TOKEN.findall(known))
    opening = {one for one in words if text.startswith(one) and known_lemma(one.lower())}  # "Im" opens a sentence
    unknown = (one for one in words - opening if any(_is_unknown(part) for part in one.split("-")))
    return bool(find_persons(text)) or any(not _is_kommune(one) for one in unknown)


def _is_unknown(word: str) -> bool:
    return bool(word) and known_lemma(word) is None and not analyze(word)[0].parts


def _by_title(text: str) -> Iterator[tuple[int, int]]:
    for match in _TITLES.finditer(text):
        if (end := _name_end(text, match.end())) is not None:
            yield match.start(), end


def _by_salutation(text: str) -> Iterator[tuple[int, int]]:
    for match in _SALUTATION.finditer(text):
        start = match.end()
        office = _OFFICE_NEXT.match(text, start)
        begin = office.end("office") + 1 if office else start
        titles = _TITLES.match(text, begin)
        if (end := _name_end(text, titles.end() if titles else begin)) is not None:
            yield begin, end


def _by_first_name(text: str) -> Iterator[tuple[int, int]]:
    position = 0
    for match in _TOKEN.finditer(text):
        if match.start() < position or not is_first_name(match[0]) or is_office(match[0]):
            continue
        before = text[max(0, match.start() - 40) : match.start()]
        if _NO_NAME_BEFORE.search(before) or _is_place(text, match):
            continue
        end = _name_end(text, match.start(), first_name_needed=True)
        if end is not None:
            titles = _TITLE_BEFORE.search(before)
            yield (match.start() - len(titles[0]) if titles else match.start()), end
            position = end


def _by_office(text: str) -> Iterator[tuple[int, int]]:
    """Find names that no list knows, by the office before or behind them."""
    for match in _TOKEN.finditer(text):
        if not is_office(match[0]):
            continue
        offset = max(0, match.start() - _BEFORE_CHARS)
        named = _STRANGER_BEFORE.search(text[offset : match.start()])
        if named and all(_may_be_surname(word) and not _is_kommune(word) for word in named["name"].split(" ")):
            yield offset + named.start("name"), offset + named.end("name")
        if text[match.end() : match.end() + 1] in (" ", "\u00a0"):
            yield from _after_office(text, match)


def _after_office(text: str, office: re.Match[str]) -> Iterator[tuple[int, int]]:
    start = office.end() + 1
    titles = _TITLES.match(text, start)
    parts = _parts(text, titles.end() if titles else start)
    strange = [part for part in parts[:2] if _may_be_surname(part.text) and not _is_kommune(part.text)]
    if len(strange) == 2 and not _names_institution(parts[2:]):
        yield start, _with_further(parts, strange[1].end)
    elif len(strange) == len(parts) == 1 and is_high_office(office[0]):
        yield start, parts[0].end


def _name_end(text: str, start: int, *, first_name_needed: bool = False) -> int | None:
    """Find where the name ends: first names and initials, then one surname with its particle."""
    parts = _parts(text, start)
    firsts = 0
    while firsts < len(parts) and (is_first_name(parts[firsts].text) or re.fullmatch(r"[A-Z]\.", parts[firsts].text)):
        firsts += 1
    if not parts or (first_name_needed and firsts == 0):
        return None
    taken = firsts
    if firsts < len(parts) and _may_end_like_house(parts[firsts].text, addressed=not first_name_needed):
        taken = firsts + 1
        return None if _names_institution(parts[taken : taken + 1]) else parts[firsts].end
    if firsts < len(parts) and _may_be_surname(parts[firsts].text):
        taken = firsts + 1
        if firsts == 0 and len(parts) > 1 and _may_be_surname(parts[1].text) and not _is_kommune(parts[1].text):
            taken = 2
    elif firsts == 1 and first_name_needed:
        return None
    if taken == 0 or _names_institution(parts[taken - 1 : taken + 1]) or parts[taken - 1].text.endswith("."):
        return None
    return _with_further(parts, parts[taken - 1].end)


def _with_further(parts: list[_Part], end: int) -> int:
    """A third word that no dictionary has belongs to a name, too: "Ion Graham Shore"."""
    behind = next((part for part in parts if part.end > end), None)
    further = behind and not behind.particle and _is_unknown(behind.text) and not _is_kommune(behind.text)
    return behind.end if behind and further and _may_be_surname(behind.text) else end


def _parts(text: str, start: int) -> list[_Part]:
    """Split off up to five capitalised words that stand in a row on one line, particles with the word after them."""
    first = _TOKEN.match(text, start)
    if first is None:
        return []
    parts = [_Part(first[0], first.end(), False)]
    while len(parts) < 5 and (following := _NEXT.match(text, parts[-1].end)):
        word = following["token"] or following["initial"]
        if (following["particle"] or "").strip() == "zu" and known_lemma(word) is not None:
            break  # "Was sagt Frau Weber zu Kursen?"
        if (following["particle"] or "").strip() == "den" and len(parts) > 1:
            break  # "Hat Jens Aydin den Tauschladen gegründet?"
        parts.append(_Part(word, following.end(), bool(following["particle"])))
    return parts


def _may_be_surname(word: str) -> bool:
    return (
        len(word) > 1
        and not (word.isupper() and len(word) < 5)
        and not (is_office(word) or _INSTITUTION.fullmatch(word) or _ORDINARY.fullmatch(word))
    )


def _may_end_like_house(word: str, *, addressed: bool) -> bool:
    """Say whether a word behind a first name, a title or "Frau" is a surname, though it ends like a house or street."""
    if word in _SURNAMES:
        return True
    shared = _ENDING_SHARED.fullmatch(word) is not None and not _may_be_surname(word) and not is_office(word)
    return shared and (addressed or known_lemma(word) is None)


def names_institution(word: str) -> bool:
    """Say whether a word ends like the name of a house or body: "Grundschule", "Lesehaus"."""
    return _INSTITUTION.fullmatch(word) is not None


def _names_institution(parts: list[_Part]) -> bool:
    return any(not part.particle and names_institution(part.text) for part in parts[:2])


def _is_kommune(word: str) -> bool:
    return any(len(form.words) == 1 for form in forms_by_first_word().get(fold(word), ()))


def _is_place(text: str, match: re.Match[str]) -> bool:
    """Tell whether a first name that is a town as well is the town: "in Hagen Kinder", "Hagen Dortmund"."""
    if not _is_kommune(match[0]):
        return False
    before = re.search(r"\b(?:in|aus|von|nach|bei|Stadt|für)\s\Z", text[max(0, match.start() - 12) : match.start()])
    following = _NEXT.match(text, match.end())
    return before is not None or bool(following and following["token"] and _is_kommune(following["token"]))


def _with_offices(text: str, spans: list[tuple[int, int]]) -> Iterator[PersonMention]:
    used_until = 0
    for index, (start, end) in enumerate(spans):
        following = spans[index + 1][0] if index + 1 < len(spans) else len(text)
        office = _office_of(text, (start, end), used_until, following)
        if office:
            used_until = max(used_until, office[1])
        yield PersonMention(
            text[start:end],
            start,
            end,
            text[slice(*office)] if office else None,
            office[0] if office else None,
            office[1] if office else None,
        )


def _office_of(text: str, span: tuple[int, int], used_until: int, limit: int) -> tuple[int, int] | None:
    """Take the office right before the name, else the one behind it, else one before a comma."""
    start, end = span
    offset = max(used_until, start - _BEFORE_CHARS)
    before = _OFFICE_BEFORE.search(text[offset:start])
    if before and not before["gap"].startswith(","):
        return offset + before.start("office"), offset + before.end("office")
    behind = _OFFICE_AFTER.match(text, end, limit)
    if behind and _closes(text, behind.end("office"), limit):
        return behind.span("office")
    if before:
        return offset + before.start("office"), offset + before.end("office")
    return None


def _closes(text: str, end: int, limit: int) -> bool:
    """Tell whether an office behind a name ends there, and does not belong to the next name ("…, Landrat Weber")."""
    return end != limit - 1 or text[end:limit] not in (" ", "\n")
