"""Of which of the Kommunen that it names a sentence tells: of no example, no exception, none that is only a place."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.words.concepts import Concept, bag_of, bag_of_word, match_concept
from kekiz_search.answering.words.vocabulary import KOMMUNE_NOUNS
from kekiz_search.german.kommunen import KommuneMention, find_kommunen

_EXAMPLE = re.compile(
    r"\b(?:Vorbild|Vorbilds|Muster|Beispiel|Modell)(?: (?:von|aus|in|der Stadt|des|der|ist|war))*(?: Kreises)? $|"
    r"\b(?:ähnlich wie|so wie|wie) (?:es )?(?:in|im|bei) $"
)
# "…, in Goch und Rees nicht", "…, nur Goch nicht"; "außer in Goch", "mit Ausnahme von Goch und Rees".
_NAMES = r"(?:[A-ZÄÖÜ][\w-]+(?: (?:am|an der|im) [A-ZÄÖÜ]\w+)?(?: \([^()]+\))?(?:, | und | oder | sowie )?){1,5}"
_BUT_NOT = re.compile(
    rf"(?:,|;|–| aber| doch)\s(?:aber |nur |lediglich |allein )?(?:in |bei |d(?:as|ie|er) (?:aus|in|von) )?{_NAMES}"
    r"(?:(?: aber| jedoch| bislang| bisher| noch){1,2})? ?nicht\b"
    r"(?= ?[.;,]|$)"
)
_EXCEPT = re.compile(
    rf"\b(?:[Aa]ußer|[Mm]it Ausnahme(?: von)?|[Bb]is auf|[Aa]usgenommen|[Nn]icht aber)(?: in| bei| der Stadt)? {_NAMES}"
)
# It sits there, and does nothing for the town.
_SEAT = re.compile(
    r"\b(?:\w+-)?(?:Universität|Uni|(?<!Volks)Hochschule|Fachhochschule|FH|TH|TU|Bezirksregierung|(?:Erz)?[Bb]istum|"
    r"Landgericht|Amtsgericht|Regierungsbezirk)\s$"
)
_SEVERAL = re.compile(r"(?:kommunen|städten?|kreisen?|gemeinden|orten?)$")
_ONE_OF = re.compile(
    r"\b(?:[Ee]ine[rs]? (?:der|von)|gehör\w*|zähl\w*|unter den|zu den|als|[Aa]uch|[Ww]ir|[Uu]ns|selbst)\b"
)
_MET = re.compile(
    r"(?:treffens?|tagung|konferenz|workshops?|kongress(?:es)?|sitzung|fachtag(?:e?s)?|veranstaltung)\b[^,;.]*\b(?:in|im|bei)\s"
    r"(?:de[rm]\s)?$",
    re.IGNORECASE,
)
_WITH = re.compile(
    r"\b(?:Austausch|Kontakt|Gespräche?n?|Zusammenarbeit|Kooperation|Partnerschaft|Treffen|tauscht|tauschen)\b[^.;]*"
    r"\bmit (?:(?:der Stadt|dem Kreis|[A-ZÄÖÜ][\w-]+(?:,| und| sowie)) )*$"
)
_PART = re.compile(r",\s(?:und\s)?|\s(?:und|sowie)\s")
_PLACED = re.compile(r"(?:\b(?:in|im|aus|von|bei)\s(?:de[rm]\s)?(?:[a-zäöüß]+(?:en|er|em)\s)?(?:Stadt\s|Kreis\s)?)$")


def is_told_of(unit: Unit, concepts: Sequence[Concept], kommune: str) -> bool:
    """Of "das Haus in Soest, der Bus in Werl und das Café in Hamm" each part is told of its own Kommune alone.

    Only where the parts that name the Kommune and the concept both place something: "in Soest, Werl und Hamm gibt es
    einen Bus" tells it of all three.
    """
    if kommune != unit.home and _names_seat_only(unit, kommune):
        return False
    if kommune not in unit.kommunen and _tells_of_all_members(unit, concepts):
        return False
    hard = [one for one in concepts if one.hard]
    if len(unit.kommunen) < 2 or not hard:
        return True
    if (owners := _named_behind(unit, hard)) and kommune not in owners and _is_place_only(unit, kommune):
        return False
    parts = _parts(unit)
    carrying = [part for part in parts if all(match_concept(one, bag_of(part[0])) for one in hard)]
    if not carrying or any(kommune in {one.name for one in part[1]} for part in carrying):
        return True
    if not all(_places(part) for part in carrying):
        return True
    own = [part for part in parts if kommune in {one.name for one in part[1]}]
    return not own or not all(_places(part) for part in own)


def _tells_of_all_members(unit: Unit, concepts: Sequence[Concept]) -> bool:
    """ "Die Pilotstädte trafen sich viermal" does not say of the town in whose document it stands that it is one."""
    kinds = [one for one in concepts if one.hard and one.parts and one.parts[-1] in KOMMUNE_NOUNS]
    named = [token for token in unit.tokens if any(match_concept(one, bag_of_word(token)) for one in kinds)]
    return bool(named) and all(_SEVERAL.search(token.text) for token in named) and _ONE_OF.search(unit.text) is None


def _names_seat_only(unit: Unit, kommune: str) -> bool:
    """Say whether a Kommune is named only in the name of a body of the Land: "die Ruhr-Universität Bochum"."""
    own = [one for one in find_kommunen(unit.text) if one.name == kommune]
    return bool(own) and all(_SEAT.search(unit.text[: one.start]) for one in own)


def _named_behind(unit: Unit, hard: Sequence[Concept]) -> set[str]:
    """Return the Kommune whose name stands right behind what is asked for: "das Familienbüro Lage war in Köln zu Gast".

    None where the name is one of several, or where the sentence names the thing elsewhere, too.
    """
    mentions = find_kommunen(unit.text)
    naming = [token for token in unit.tokens if any(match_concept(one, bag_of_word(token)) for one in hard)]
    behind = [[one for one in mentions if one.start == token.end + 1] for token in naming]
    if not all(behind) or any(_PART.match(unit.text, one.end) for some in behind for one in some):
        return set()
    return {one.name for some in behind for one in some}


def _is_place_only(unit: Unit, kommune: str) -> bool:
    """Say whether a sentence names a Kommune only as where something happened: "in Köln"."""
    return all(_PLACED.search(unit.text[: one.start]) for one in find_kommunen(unit.text) if one.name == kommune)


def is_excepted(unit: Unit, kommune: str) -> bool:
    """Say whether a sentence takes a Kommune out of what it tells: "in neun Städten, in Goch und Rees nicht"."""
    mentions = find_kommunen(unit.text)
    own = [one for one in mentions if one.name == kommune]
    spans = [found.span() for pattern in (_BUT_NOT, _EXCEPT) for found in pattern.finditer(unit.text)]
    return bool(own) and all(any(start <= one.start < end for start, end in spans) for one in own)


def is_where_met(unit: Unit, kommune: str) -> bool:
    """Say whether a Kommune is named only as where people met: "beim nächsten Treffen im Rathaus in Goch"."""
    own = [one for one in find_kommunen(unit.text) if one.name == kommune]
    return bool(own) and all(_MET.search(unit.text[: one.start]) for one in own)


def is_met_with(unit: Unit, kommune: str) -> bool:
    """Say whether a Kommune is named only as one with which another exchanges or works: "im Austausch mit Lemgo"."""
    own = [one for one in find_kommunen(unit.text) if one.name == kommune]
    return bool(own) and all(_WITH.search(unit.text[: one.start]) for one in own)


def is_example(unit: Unit, kommune: str) -> bool:
    """Say whether a Kommune is named as the one that others follow: "Nach dem Vorbild von Lemgo plant Bocholt …"."""
    own = [one for one in find_kommunen(unit.text) if one.name == kommune]
    return bool(own) and all(_EXAMPLE.search(unit.text[: one.start]) for one in own)


def _parts(unit: Unit) -> list[tuple[str, list[KommuneMention]]]:
    text = unit.text
    mentions = find_kommunen(text)
    bounds, start = [], 0
    for match in _PART.finditer(text):
        if not any(one.start <= match.start() < one.end for one in mentions):
            bounds.append((start, match.start()))
            start = match.end()
    bounds.append((start, len(text)))
    return [(text[a:b], find_kommunen(text[a:b])) for a, b in bounds]


def _places(part: tuple[str, list[KommuneMention]]) -> bool:
    """Say whether a part names a thing with its place: "das Haus in Soest", "das Soester Haus"."""
    words, mentions = part
    for mention in mentions:
        behind = words[mention.end :]
        adjective = words[mention.start : mention.end].endswith("er") and re.match(r"\s[A-ZÄÖÜ]", behind)
        if adjective or (
            _PLACED.search(words[: mention.start]) and re.search(r"\b[A-ZÄÖÜ]\w+", words[: mention.start])
        ):
            return True
    return False
