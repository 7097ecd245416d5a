"""Clauses of a sentence and who takes part in them: noun phrases with what stands before them, in order of place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from kekiz_search.german.dictionary import known_lemma
from kekiz_search.german.kommunen import find_kommunen
from kekiz_search.german.lemmas import lemma
from kekiz_search.german.noise import MONTH
from kekiz_search.german.numbers import parse_number
from kekiz_search.german.offices import is_office
from kekiz_search.german.people import names_people
from kekiz_search.german.persons import PersonMention, find_persons, names_institution
from kekiz_search.german.strangers import find_strange_name, is_strange_name
from kekiz_search.german.verbs import is_verb_form
from kekiz_search.types import Span

_PREPOSITIONS = frozenset(
    "ab an am ans auf aufs aus außer bei beim bis dank durch für fürs gegen hinter in im ins laut mit nach neben "
    "ohne pro samt seit statt trotz über übers um unter unterm von vom vor wegen während zu zum zur zwischen als "
    "wie".split()
)
_PARTICLES = frozenset("ab an auf aus bei durch mit nach über um unter vor zu".split())
_ARTICLES = frozenset(
    "der die das den dem des ein eine einen einem einer eines kein keine dieser diese dieses diesem diesen alle "
    "viele mehrere einige beide beiden sein seine seinen seinem seiner ihr ihre ihren ihrem ihrer unser unsere "
    "unserer jede jeder jedes welche welcher welches welchem welchen".split()
)
_OPENING = "|".join(sorted(word.capitalize() for word in _ARTICLES | _PREPOSITIONS))
_UPPER = "A-ZÄÖÜÀ-ÖØ-ÞŁŞŚŠŻŽÇČİĞĐ"
_NOUN = (
    rf"(?:(?:Dr|Prof|St|[A-ZÄÖÜ])\.(?= [A-ZÄÖÜ])|(?:Dr|Prof|St)\.|"
    rf"(?!(?:{_OPENING})\b)(?:(?:al|el|ar|as|az)-)?[{_UPPER}][\w/&’'-]*|e\. ?V\.|kinderstark|kekiz)"
)
_FOR = r"(?:für (?:(?!die|der|das)[a-zäöüß]+e[nrs]? )?)?"  # "Institut für soziale Arbeit"
_PLACES = r"(?!Kommunen|Städte|Kreise|Gemeinden)"  # "lud das Ministerium Kommunen ein"
_NAME = re.compile(rf"(?<![\w-])(?:„[^“”]{{2,80}}[“”]|{_NOUN}(?: {_PLACES}{_FOR}{_NOUN})*)(?![\w-])")
_NAMED = re.compile(r"„[^“”]{2,80}[“”]")  # „Kein Kind zurücklassen“ is no verb
_TIME = re.compile(rf"{MONTH}(?![\w-])")
_DESCRIBES = re.compile(
    r"[a-zäöüß-]{2,}e[nrsm]?|(?!(?:19|20)\d\d\b)\d[\d.,]*|zwei|drei|vier|fünf|sechs|acht|zehn|zwölf|Dr\.|Prof\."
)
_MOST_DESCRIBING, _WORDS_OF_NAME, _QUOTING = 4, 2, frozenset('„“"»')
# "während der Pandemie", but "während Meier das Amt führte"
_GOVERNED = frozenset("der des dem dieser dieses eines einer ihrer ihres seiner seines unserer".split())
_WORD_BEFORE = re.compile(r"([\w.,-]+)[ \n]+\Z")
_STRONG_BREAK = re.compile(r"\s*[;:,](?=\s)\s*|\s[–-]\s|\s*[()]\s*|[!?](?=\s)\s*|\n+(?![a-zäöüß])")
_AND = re.compile(r"\s(?=(?:und|sowie|aber|sondern|doch)\s)")
# "Betrieben wird …", though there are Betriebe as well
_OPENING_PARTICIPLE = re.compile(
    r"\W*(?:Ge\w{2,}|(?:Be|Er|Ver|Ent|Zer|Über|Unter|An|Auf|Aus|Ein|Vor|Zu|Ab)\w{3,})(?:t|en) "
    r"(?:wird|werden?|wurden?|hat|haben|hatten?) "
)
_PARTICIPLE = re.compile(r"\w*ge\w+(?:t|en)e[nrsm]?")
_ASIDE = re.compile(
    r"\b(?:unter ander(?:em|en)|vor allem|zum Beispiel|nach (?:eigenen )?Angaben|laut eigener Angaben?|"
    r"(?:je )?zur Hälfte|zum (?:großen |größten )?Teil)\b|"
    r"[,(] ?(?:(?:Zimmer|Raum|Tel\.|Telefon|Durchwahl|Mobil|Fax):? \d|E-?Mail|Mail)[^;)]*\)?"
)
_PASSIVE = re.compile(r"\b(?:wird|werden|wurden?)\b")
_WITHIN = re.compile(r"\b(?:(?:in|seit|während|nach|vor)(?: de[rmn])?|im|am|zu[rm]) \Z", re.IGNORECASE)
_OPENS = re.compile(r"(?:^|[:.!?„])\s*\Z")
_SMALL = re.compile(r"(?<![\w-])[a-zäöüß][\w-]*")
_PERFECT = frozenset("hat haben hatte hatten wird werden wurde wurden".split())
_PAST = re.compile(r"\b(?:[a-zäöü]*ge[a-zäöüß]{2,}|(?:be|er|ver|ent|zer)[a-zäöüß]{2,}|[a-zäöüß]{2,}ier)(?:t|en)\W*$")
_AUXILIARIES = frozenset("ist sind war waren sei seien".split())
_RELATIVE = re.compile(r"(?:(?!und|sowie|aber)[a-zäöü]+ )?(?:der|die|das|den|dem|deren|dessen|denen|welche[rsmn]?) ")
_OBLIQUE = frozenset("den dem des einen einem eines diesem diesen seinem seinen ihrem ihren welchem welchen".split())
_GENITIVE = frozenset("der des eines einer dieser seiner ihrer unserer".split())
_OF_MANY = re.compile(r"[a-zäöüß]+er")  # "der Dienst katholischer Frauen"
_BY = frozenset({"von", "vom"})
_DATIVE = frozenset({"", "der", "dem", "den", "einem", "einer"})
_AND_BETWEEN = re.compile(r",(?: (?:und|sowie|oder))? | (?:und|sowie|oder) ")


@dataclass(frozen=True, slots=True)
class Participant:
    """A noun phrase: ``start`` to ``end`` is its name, what is attributed to it stands in ``attributes``.

    ``described`` are the adjectives before it. ``preposition`` and ``article`` stand before it, in small letters, ""
    where there is none; ``attached`` says that it stands right behind a noun, so that "von" may make it that one's
    attribute, and ``within`` is the preposition of that noun.
    """

    start: int
    end: int
    text: str
    preposition: str = ""
    article: str = ""
    attributes: str = ""
    attached: bool = False
    within: str = ""
    person: bool = False
    described: str = ""

    @property
    def told(self) -> str:
        """The name with its adjectives and attributes."""
        return f"{self.described} {self.text} {self.attributes}".strip()

    @property
    def may_act(self) -> bool:
        """Say whether it may be a subject by its article, and stands behind no preposition."""
        return not self.preposition and self.article not in _OBLIQUE


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of a sentence around a verb: who takes part in it, and ``small``, its words without a capital.

    ``relative`` says that it opens with a pronoun for what stands before it.
    """

    start: int
    text: str
    participants: tuple[Participant, ...]
    small: str
    relative: bool


@lru_cache(maxsize=4096)  # sentences are looked at anew for every question
def clauses_of(text: str) -> tuple[Clause, ...]:
    """Split a text into clauses; what has no verb of its own goes on with the one before it, or opens the next."""
    text = _ASIDE.sub(lambda aside: " " * len(aside.group()), text)  # so that places stay what they are
    spans: list[tuple[int, int]] = []
    for start, end in _pieces(text):
        before = text[slice(*spans[-1])] if spans else ""
        piece = text[start:end]
        alone = _has_verb(piece) and (_has_verb(before) or _opens_relative(piece))
        if spans and (not alone or (_PASSIVE.search(before) and _is_perfect(before, piece))):
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    persons = find_persons(text)
    return tuple(_clause(text, start, end, persons) for start, end in spans)


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """Yield what stands between marks; at "und" where a verb stands before it and another with a noun behind it."""
    begin = 0
    ends = [*((found.start(), found.end()) for found in _STRONG_BREAK.finditer(text)), (len(text), len(text))]
    for end, behind in ends:
        joints = [*_AND.finditer(text, begin, end)]
        for at, joint in enumerate(joints):
            right = text[joint.end() : joints[at + 1].start() if joints[at + 1 :] else end]
            left = text[begin : joint.start()]
            if _has_verb(left) and _has_verb(right) and _NAME.search(right) and not _is_perfect(left, right):
                yield begin, joint.start()
                begin = joint.end()
        if text[begin:end].strip():
            yield begin, end
        begin = behind


def _is_perfect(left: str, right: str) -> bool:
    """Say whether what stands behind "und" ends the verb before it: "haben das Amt und acht Vereine erarbeitet"."""
    verbs = [word for word in _SMALL.findall(_NAMED.sub(" ", left)) if is_verb(word)]
    return all(word in _PERFECT for word in verbs) and _PAST.search(right) is not None


def _has_verb(piece: str) -> bool:
    return any(is_verb(word) for word in _SMALL.findall(piece))


@lru_cache(maxsize=16_384)
def is_verb(word: str) -> bool:
    """Say whether a word in small letters is the form of a verb; "sieben" is a number."""
    if word in _AUXILIARIES:
        return True
    return is_verb_form(word) and not word.endswith(("ende", "enden", "ender")) and parse_number(word) is None


def _clause(text: str, start: int, end: int, persons: list[PersonMention]) -> Clause:
    words = text[start:end]
    small = [found[0] for found in _SMALL.finditer(words) if not (_describes(words, found) or _governs(words, found))]
    first = words.split()[0].strip("„,.:")
    if first[:1].isupper() and (_is_no_noun(first) or _opens_with_participle(words)):
        small.insert(0, first.lower())  # "Befragt wurden alle"
    relative = start > 0 and _opens_relative(words)
    pronoun = _RELATIVE.match(words) if relative else None
    participants = tuple(_participants(text, Span(start, end), persons, start + pronoun.end() if pronoun else -1))
    return Clause(start, words, participants, " ".join(small), relative)


def _without_pronoun(first: Participant, behind: int) -> Participant:
    """Of "an dem Hebammen mitwirken" the pronoun stands for what was named before, and is no article."""
    return replace(first, preposition="", article="") if first.start == behind and first.preposition else first


def _governs(words: str, word: re.Match[str]) -> bool:
    """Say whether a word stands before a noun as its preposition, and is no particle: "lernen Mütter aus Syrien"."""
    return word[0] in _PARTICLES and words[word.end() + 1 : word.end() + 2].isupper()


def _opens_with_participle(words: str) -> bool:
    """ "Betrieben wird er von …" tells of no Betrieben; "Gebühren werden erhoben" of some."""
    opening = _OPENING_PARTICIPLE.match(words)
    first = opening[0].split()[0].strip("„,.:") if opening else ""
    return bool(first) and is_verb(first.lower())


def _describes(words: str, word: re.Match[str]) -> bool:
    """Say whether a participle stands before its noun: "die geförderten Kommunen"; "gehörten" is none."""
    described = _PARTICIPLE.fullmatch(word[0]) is not None and words[word.end() + 1 : word.end() + 2].isupper()
    return described and not lemma(word[0]).startswith("ge")


def _opens_relative(words: str) -> bool:
    """A clause that opens with a pronoun has its verb at its end."""
    last = words.partition(",")[0].rstrip(" .").rpartition(" ")[2]
    return _RELATIVE.match(words) is not None and last[:1].islower() and is_verb(last)


def _participants(text: str, clause: Span, persons: list[PersonMention], pronoun_end: int) -> list[Participant]:
    found: list[Participant] = []
    told = start = clause.start  # up to where the last of them is, with its attributes: "Leiter des Amts der Stadt"
    for name in _names(text, start, clause.end, persons):
        one, begin = _before(text, start, name)
        one = one if found else _without_pronoun(one, pronoun_end)
        if found and _goes_on(text[found[-1].end : begin], found[-1], one):
            one = replace(one, preposition=found[-1].preposition)
        attached, told = bool(found) and not text[told:begin].strip(), one.end
        if attached:
            one = replace(one, attached=True, within=found[-1].preposition)
            of_it = one.article in _GENITIVE or (not one.article and _OF_MANY.fullmatch(one.described))
            if of_it and not one.preposition and not find_kommunen(found[-1].text):
                found[-1] = replace(found[-1], attributes=f"{found[-1].attributes} {one.text}".strip())
                continue
            if one.preposition in _BY:
                found[-1] = replace(found[-1], attributes=f"{found[-1].attributes} {one.text}".strip())
        person = next((some for some in persons if some.start < one.end and one.start < some.end), None)
        quoted = text[one.start - 1 : one.start] in _QUOTING
        strange = person is None and not quoted and is_strange_name(one.text.split(" "))
        found.append(replace(one, start=person.start, person=True) if person else replace(one, person=strange))
    return found


def _goes_on(between: str, before: Participant, one: Participant) -> bool:
    """Say whether a name is enumerated behind another and its preposition: "von der AOK und der Stadt"."""
    if one.preposition or not before.preposition or one.article not in _DATIVE:
        return False
    return _AND_BETWEEN.fullmatch(between) is not None


def _names(text: str, start: int, end: int, persons: list[PersonMention]) -> Iterator[Span]:
    """Yield names; one that holds a person ends with theirs: "Damals war Anna Mohn Ministerin".

    Behind a preposition a noun before it is none of it: "Leiterin war in der Gründungszeit Anna Mohn".
    """
    while (match := _NAME.search(text, start, end)) is not None:
        first = match[0].split()[0]
        person = next((one for one in persons if match.start() <= one.start < match.end()), None)
        time = _TIME.match(match[0])
        if time and (person is None or person.start > match.start()):
            start = match.start() + time.end()  # "seit Juli der Pädagoge Aras"
            continue
        start = min(max(match.start() + 1, person.end if person else match.end()), match.end())
        opens = _OPENS.search(text[: match.start()]) is not None
        if opens and (_is_no_noun(first) or _opens_with_participle(text[match.start() : end])):
            start = match.start() + len(first)
        elif person is None and (apart := _apart(match, start)):
            yield from apart
        elif person and person.start > match.start() and _stands_apart(text[: match.start()], first):
            yield from (Span(match.start(), person.start - 1), Span(person.start, start))
        else:
            yield Span(match.start(), start)


def _stands_apart(before: str, noun: str) -> bool:
    return _WITHIN.search(before) is not None and not (is_office(noun) or names_people(noun) or names_institution(noun))


def _apart(words: re.Match[str], end: int) -> list[Span]:
    """Part a noun from a name behind it that no list has: "schrieb das Konzept Ngozi Wambui"."""
    name = words[0][: end - words.start()].split(" ")
    at = find_strange_name(name) if len(name) > _WORDS_OF_NAME else None
    if at is None:
        return []
    begin = words.start() + len(" ".join(name[:at])) + 1
    return [Span(words.start(), begin - 1), Span(begin, end)]


def _before(text: str, start: int, name: Span) -> tuple[Participant, int]:
    """Return the phrase around a name, and where it begins: with adjectives, an article and a preposition."""
    begin, article, preposition = name.start, "", ""
    for _ in range(_MOST_DESCRIBING):
        word = _WORD_BEFORE.search(text, start, begin)
        if word is None or not _may_describe(word[1] if word.start(1) > start else word[1].lower()):
            break
        begin = word.start(1)
    described = text[begin : name.start].strip()
    word = _WORD_BEFORE.search(text, start, begin)
    if word and word[1].lower() in _ARTICLES:
        article, begin = word[1].lower(), word.start(1)
        word = _WORD_BEFORE.search(text, start, begin)
    opens_clause = word is not None and word[1].lower() == "während" and article not in _GOVERNED
    if word and word[1].lower() in _PREPOSITIONS and not opens_clause:
        preposition, begin = word[1].lower(), word.start(1)
    return Participant(
        name.start, name.end, text[name.start : name.end], preposition, article, described=described
    ), begin


@lru_cache(maxsize=16_384)
def _may_describe(word: str) -> bool:
    describes = _DESCRIBES.fullmatch(word) is not None and not is_verb(word)
    return describes and word.lower() not in _ARTICLES | _PREPOSITIONS


@lru_cache(maxsize=8192)
def _is_no_noun(word: str) -> bool:
    """Say whether a word has a capital because a sentence opens with it: "Fachlich", "Viermal"."""
    known, small = known_lemma(word), word.lower()
    if known is not None and known[0].isupper():
        return False
    return known_lemma(small) is not None or is_verb(small)
