"""How much of what a source's clause says a claim says too: what a value is one of, and whether another one differs."""

from __future__ import annotations

import re

from kekiz_search.answering.claims.aligning import Alignment
from kekiz_search.answering.claims.clauses import clause_around, deed_around, is_verb
from kekiz_search.answering.claims.mentions import read_mentions, words_of
from kekiz_search.answering.claims.parts import Part, counts_kommunen
from kekiz_search.answering.claims.regions import Region
from kekiz_search.answering.claims.wording import says_something
from kekiz_search.answering.words.concepts import Bag, Concept, bag_of, build_concept, match_concept
from kekiz_search.answering.words.vocabulary import FAMILIES, INITIATIVE_NAME
from kekiz_search.german.analyzer import Token, stem_key
from kekiz_search.german.kommunen import find_kommunen, is_kreis

# Words by which a sentence speaks of who takes part in the initiative.
OF_INITIATIVE = FAMILIES["teilnahme"] | {"netzwerk", "modellphase"}
_FROM_START = re.compile(r"\bvon (?:Anfang|Beginn) an\b")
_EACH_HAS = re.compile(r"\bjede[rs]? (?:hat|bekommt|betreibt|führt|bietet|besitzt)\b")
_SAID = 0.55  # what a claim's word carries of a source's word, to count as said by both
_ALL = re.compile(
    r"\b(?:[Aa]lle[nrms]?(?! (?:\d+|[a-zäöüß]+) (?:Jahre|Monate|Wochen|Tage)\b)|"
    r"[Jj]ede[nrms]?(?! (?:(?:zwei|drit|vier|fünf|sechs|ach|zehn)te|(?:Jahr|Monat|Woche|Tag)\b))|[Ss]ämtliche[nrms]?|"
    r"[Gg]anz(?:e[nrms]?)?(?= [A-ZÄÖÜ])|[Gg]esamte[nrms]?)\b"
)
_KREIS = re.compile(r"\b(?:der|dem|des|den|vom|beim|zum) Kreis(?:es)?\b(?! [A-ZÄÖÜ])")
_OTHER_BODY = re.compile(r"\b(?:Land|Landes\w*|Bund|Bundes\w*|Stadt|Gemeinde|Stiftung)\b")
_THE_OTHER = re.compile(
    r"[,;]\s(?:und\s|aber\s|doch\s)?(?:der|die|das|jene[rs]?|eine[rs]?)\s"
    r"(?:(?:in|im|am|an|auf|aus|von|vom|bei|für)\s|(?=[A-ZÄÖÜ][\w-]+ [a-zäöü]+(?:t|en|te|ten)\b))(?P<told>[^,;.(]*)"
)
_PAYS = r"(?:zahlt|zahlte|bezahlt|bezahlte|gibt|gab|trägt|trug|übernimmt|übernahm|finanziert|finanzierte|spendete?t?)"
_GIVER = r"(?:das Land|der Bund|(?:die|der|das) [\w-]*(?:stiftung|Stiftung|kasse|verein|Verein|verband|club|Jobcenter))"
_PAYER = re.compile(rf"\b{_PAYS} {_GIVER}\b|(?i:\b{_GIVER}) {_PAYS}\b")
_RELATIVE = re.compile(r",\s(?:[a-zäöü]+\s)?(?:die|der|das|de[nm]|denen|deren|dessen)\s[^,;:.]*")
_FEWEST_WORDS = 2  # a clause of fewer telling words, none of them shared, is weighed with its whole sentence


def share_of_words(part: Part, region: Region, said: Bag, alignment: Alignment) -> float:
    """Return the share of the words that the claim says too, 0 to 1, of the clause in which the value stands.

    What agrees beside the value counts as a word that both say. A person is told by the office.
    """
    text, differing = region.text, alignment.differing
    number = next((place for slot, place in alignment.places if slot.number), None)
    place = next((place for slot, place in alignment.places if slot == differing), number)
    office = _office_at(text, place) if differing and differing.person and place else None
    start, end = office or (deed_around(text, *place) if place else (0, 0))
    met, telling = _count_shared(text[start:end], said, part.initiative)
    if not met and (behind := _RELATIVE.match(text, end)) and _does_same(part, behind[0]):
        met, telling = _count_shared(behind[0], said, part.initiative)
    if telling < _FEWEST_WORDS and not met:
        met, telling = _count_shared(text, said, part.initiative)
    beside = len(alignment.found) - 1 + counts_kommunen(part) if differing else 0
    return (met + beside) / (telling + beside) if telling + beside else 1.0


def _does_same(part: Part, clause: str) -> bool:
    """Say whether a relative clause tells the deed of a claim: "zählt zu den 12 Orten, die der Minister auswählte"."""
    words = bag_of(clause)
    return any(match_concept(verb, words) >= _SAID for verb in part.verbs)


def both_say(token: Token, said: Bag) -> bool:
    """Say whether a claim, whose words are ``said``, has a word of a source too."""
    return match_concept(build_concept(token, True, 1.0), said) >= _SAID


def _office_at(text: str, place: tuple[int, int]) -> tuple[int, int] | None:
    person = next((one for one in read_mentions(text).persons if (one.start, one.end) == place), None)
    if person is None or person.office_start is None or person.office_end is None:
        return None
    return person.office_start, person.office_end


def _count_shared(text: str, said: Bag, initiative: bool) -> tuple[int, int]:
    """Count the telling words of a stretch that the claim has too, and all; names, dates and figures are none."""
    mentions = read_mentions(text)
    aside = [match.span() for match in INITIATIVE_NAME.finditer(text)]
    aside += [(one.start, one.end) for one in mentions.dates]
    aside += [(one.start, one.end) for one in mentions.numbers if one.unit is None]
    aside += [(one.start, one.end) for one in mentions.persons]
    aside += [(one.start, one.end) for one in find_kommunen(text)]
    telling = [
        token
        for token in words_of(text)
        if says_something(token) and not any(start <= token.start < end for start, end in aside)
    ]
    met = [one for one in telling if both_say(one, said) or (initiative and one.lemma in OF_INITIATIVE)]
    return len(met), len(telling)


def alike_in_scope(claim: str, source: str) -> bool:
    """Say whether a source says of all what the claim says of all: "alle Kitas" is not said by "jede Kommune".

    What "jede hat" of the towns of a Kreis, the Kreis has not; and who came later was not there from the start.
    """
    if _FROM_START.search(claim) and not _FROM_START.search(source):
        return False
    return _scopes(claim) <= _scopes(source) and (not _EACH_HAS.search(source) or bool(_ALL.search(claim)))


def names_body(part: Part, region: Region) -> bool:
    """Say whether a stretch names the Kreis of which a claim tells without a name, where it tells of Land or Stadt."""
    if not _KREIS.search(part.text) or any(is_kreis(one) for one in part.kommunen):
        return True
    told = " ".join((region.text, region.above, *region.followed[:1]))
    return "kreis" in told.lower() or not _OTHER_BODY.search(region.text)


def is_paid_by_another(part: Part, text: str, kommune: str) -> bool:
    """Say whether a claim has a Kommune pay what a clause has somebody else pay, and does not name it."""
    who = re.match(rf"(?:Die |Der )?(?:Stadt |Kreis |Gemeinde )?{re.escape(kommune)} ", part.text)
    sums = [one for one in read_mentions(text).numbers if one.unit == "euro"]
    if who is None or not any(slot.number and slot.number.unit == "euro" for slot in part.slots) or len(sums) != 1:
        return False
    told = text[slice(*clause_around(text, sums[0].start, sums[0].end))]
    return _PAYER.search(told) is not None and not re.search(rf"Stadt|Gemeinde|Haushalt|Kommune|{kommune}", told)


def mixes_things(part: Part, region: Region) -> bool:
    """Say whether a claim tells of one thing what a stretch tells of another: "A ist zu, das in B ist offen"."""
    for match in _THE_OTHER.finditer(region.text):
        verbs = [is_verb(word) for word in re.findall(r"[^\W\d_]+", match["told"])]
        if not any(verbs) or verbs[-1]:
            continue  # a relative clause ends on its verb
        own, rest = bag_of(match[0]), bag_of(region.text[: match.start()] + region.text[match.end() :])
        named = any(not _in(one, rest) and _in(one, own) for one in part.hard if one.text[0].isupper())
        done = any(_in(one, rest) and not _in(one, own) for one in part.concepts if one.text[0].islower())
        done = done or any(word in part.text and word not in match[0] for word in ("dafür", "dagegen"))
        if named and done:
            return True
    return False


def _in(concept: Concept, bag: Bag) -> bool:
    return match_concept(concept, bag) >= _SAID


def widened_nouns(text: str) -> list[Token]:
    """Return the nouns that words such as "alle" widen."""
    if not _ALL.search(text):
        return []
    towns = {one.start for one in find_kommunen(text)}  # "alle zwölf Hammer Schulen" are Schulen
    nouns = [token for token in words_of(text) if token.text[0].isupper() and token.start not in towns]
    widened = [next((one for one in nouns if one.start >= match.end()), None) for match in _ALL.finditer(text)]
    return [noun for noun in widened if noun]


def _scopes(text: str) -> set[str]:
    return {stem_key((noun.parts or (noun.lemma,))[-1]) for noun in widened_nouns(text)}
