"""Whether a sentence denies what a claim speaks of: by its own words, or by the heading above it; and how much."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from kekiz_search.answering.claims.clauses import clause_around, is_verb, lacking_asides
from kekiz_search.answering.claims.lines import is_in_list
from kekiz_search.answering.claims.mentions import words_of
from kekiz_search.answering.claims.parts import Part
from kekiz_search.answering.claims.regions import Region
from kekiz_search.answering.claims.sharing import both_say
from kekiz_search.answering.claims.shortened import is_narrowed
from kekiz_search.answering.claims.slots import words_in_order
from kekiz_search.answering.claims.wording import says_something
from kekiz_search.answering.claims.words import ENDING, FREE, FREE_WORDS, REFUSING, RUNNING_VERBS
from kekiz_search.answering.evidence.sweep import STRICT
from kekiz_search.answering.factuality.existence import is_labelled_none, shows_nothing
from kekiz_search.answering.factuality.negation import denies, ends_or_denies, is_negated
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.words.concepts import (
    Bag,
    Concept,
    bag_of,
    bag_of_word,
    build_bag,
    family_concept,
    match_concept,
)
from kekiz_search.answering.words.families import FAMILIES
from kekiz_search.answering.words.vocabulary import INITIATIVE_NAME, NEGATORS
from kekiz_search.german.normalise import word_set

_WAIVED = re.compile(
    r"\bverzichtet\w*\b|\bVerzicht\b|\bausgeschlossen\b|\bausgenommen\b|"
    r"\b[Vv]on\b[^.;:]{2,60}\b(?:hat|haben|wird|wurde|ist)\b[^.;:]{0,30}\babgesehen\b|\bsah(?:en)?\b[^.;:]*\bvon\b[^.;:]*\bab\b"
)
_DENYING = re.compile(
    r"kein\w*|nicht|nichts|ohne|weder|nie|niemals|niemand\w*|abgelehnt|eingestellt|beendet|aufgegeben|geschlossen|abgeschafft|"
    r"abgeschaltet|dichtgemacht|gescheitert|ausgestiegen|entfaellt|entfallen|fehl(?:en|t|te|ten|end\w*)|verzicht\w*|verworfen|zurueck|abgesagt"
)

_DENIES, _ONLY = re.compile(r"nicht|nie|niemals"), re.compile(r"\bnicht (?:nur|allein|bloß)\b")
_IN_IT = FAMILIES["teilnahme"] - word_set("auswaehlen ausgewaehlt ernennen aufnehmen aufgenommen zaehlen")
_NOTHING = re.compile(r"\bnichts\b")
_NO_LONGER = re.compile(r"\bnicht (?:mehr|wieder)\b")  # what was so then is not denied


def is_denied(search: Search, part: Part, region: Region) -> bool:
    """A sentence is denied by its own words, or by a heading such as "Nicht mehr im Angebot"."""
    unit = _without_hedges(region)
    if ENDING.search(part.text):
        return _denies_end(unit)
    if _NO_LONGER.search(unit.text) and any(slot.date for slot in part.slots):
        return False
    told = [one for one in part.concepts if one.lemma not in part.lacked]
    if told:
        denied = is_negated(_without_asides(unit, told), [*told, *_short_forms(part, region)])
    else:
        denied = denies(_without_asides(unit, ())) or REFUSING.search(unit.text) is not None
    asked = not part.slots or _NOTHING.search(part.text)
    counts = any(slot.number for slot in part.slots)  # "Besuche: 0" bears out that there were 0
    denied = denied or (not counts and is_labelled_none(region.unit))
    denied = denied or (bool(asked) and _has_nothing(told, unit.text)) or _denies_joining(part, unit)
    return denied or _WAIVED.search(unit.text) is not None or _is_denied_above(search, unit)


def _denies_joining(part: Part, unit: Unit) -> bool:
    """Say whether a sentence denies that somebody joined, or is in it, by whatever word, of which a claim tells that.

    Words for that say nothing of what it is that they are in: "gehört dem Netzwerk an", "ist nicht Mitglied".
    """
    if _IN_IT.isdisjoint(one.lemma for one in words_of(part.text)):
        return False
    clauses = _clauses_denied(unit)
    return any(not _IN_IT.isdisjoint(bag.lemmas) for bag in clauses)


def _clauses_denied(unit: Unit) -> list[Bag]:
    spans = [clause_around(unit.text, one.start, one.end) for one in unit.tokens if _DENIES.fullmatch(one.text)]
    return [bag_of(unit.text[first:last]) for first, last in spans if not _ONLY.search(unit.text[first:last])]


def denies_beside(part: Part, region: Region) -> bool:
    """Say whether the clause of a denial holds all that a stretch tells of a claim, which itself denies nothing.

    "Lage trat dem Netzwerk nicht bei" says nothing for a claim that it did, whatever word it is that is denied. Where
    the verb of a claim says nothing by itself, one of its words in that clause is enough.
    """
    if part.negated or part.lacked or region.told is not region.unit:
        return False
    unit = _without_hedges(region)
    told = [one for one in part.concepts if match_concept(one, unit.bag) >= STRICT]
    enough = all if part.verbs or not told else any
    return any(enough(match_concept(one, bag) >= STRICT for one in told) for bag in _clauses_denied(unit))


def _without_hedges(region: Region) -> Unit:
    """ "Nicht einmal die Hälfte" denies no more than a number."""
    unit = region.told
    hedges = [(one.hedge_start, one.start) for one in region.mentions.numbers if one.hedge_start is not None]
    tokens = tuple(one for one in unit.tokens if not any(start <= one.start < end for start, end in hedges))
    return replace(unit, tokens=tokens) if len(tokens) < len(unit.tokens) else unit


def _has_nothing(concepts: Sequence[Concept], text: str) -> bool:
    """ "Die Kassen zahlen nichts dazu" denies that they pay; that a thing costs nothing tells that it is free."""
    if any(one.lemma in FREE_WORDS for one in concepts):
        return False
    spans = [clause_around(text, *match.span()) for match in (*_NOTHING.finditer(text), *FREE.finditer(text))]
    bags = [bag_of(text[first:last]) for first, last in spans]
    return any(one.verb and match_concept(one, bag) >= STRICT for one in concepts for bag in bags)


def _without_asides(unit: Unit, concepts: Sequence[Concept]) -> Unit:
    """Leave out what those lack of whom a sentence speaks, where it holds some words outside of that."""
    asides = lacking_asides(unit.text)
    main = tuple(one for one in unit.tokens if not any(start <= one.start < end for start, end in asides))
    bag = build_bag(main)
    return replace(unit, tokens=main) if all(match_concept(one, bag) >= STRICT for one in concepts) else unit


def lacks_nothing(part: Part, region: Region) -> bool:
    """Say whether a claim tells by what they lack who is meant, and a sentence with its words denies nothing."""
    return bool(part.lacked) and not ends_or_denies(region.told)


def _short_forms(part: Part, region: Region) -> list[Concept]:
    """Return the ends of compounds that stand for them: "solche Besuche gibt es nicht"."""
    ends = [one.parts[-1] for one in part.hard if one.parts and match_concept(one, region.bag) < STRICT]
    return [family_concept("", end) for end in ends if end in region.bag.lemmas]


def _is_denied_above(search: Search, unit: Unit) -> bool:
    """A heading such as "Nicht mehr im Angebot" denies what is only named below it; a sentence speaks for itself."""
    heading = search.index.passages[unit.row].heading or ""
    if any(is_verb(token.text) for token in unit.tokens):
        return False
    return any(token.lemma in NEGATORS for token in words_of(INITIATIVE_NAME.sub(" ", heading)))


def denies_alike(part: Part, region: Region) -> bool:
    """Say whether a sentence denies and ends things by the very words of the claim, which then says the same."""
    if "," not in part.text and _denies_beside(part, region.unit.text):
        return False
    named = Counter(word for slot in part.slots if slot.kind == "name" for word in words_in_order(slot.text))
    told = Counter(word for word in words_in_order(region.unit.text) if _DENYING.fullmatch(word))
    claimed = Counter(word for word in part.sentence if _DENYING.fullmatch(word))
    claimed -= named  # „Keiner bleibt allein“ is called so
    return bool(told) and told == claimed


def _denies_beside(part: Part, text: str) -> bool:
    """ "Mit der Caritas besteht ein Vertrag, mit dem Sportbund nicht" denies by the last word none of the former."""
    clauses = {clause_around(text, one.start, one.end) for one in words_of(text) if one.lemma in NEGATORS}
    bags = [bag_of(text[first:last]) for first, last in clauses if not text.startswith(":", last)]
    return bool(part.concepts) and any(all(match_concept(one, bag) < STRICT for one in part.concepts) for bag in bags)


def _denies_end(unit: Unit) -> bool:
    """ "Das Café wird nicht geschlossen" denies an end, "es wird geschlossen, da kein Träger da ist" does not."""
    end = ENDING.search(unit.text)
    if end is None:
        return denies(unit)
    first, last = clause_around(unit.text, *end.span())
    return any(token.lemma in NEGATORS for token in unit.tokens if first <= token.start < last)


_OWN, _NOUN = "(?:eigene[nsr]? )?", r"(?P<noun>[A-ZÄÖÜ][\w-]+)"
_NARROWING = r"(?: (?:für|bei|in|im|mit|zu|zum|zur|an|am|auf|aus|von|vom|unter|des|der)\b)"
_NONE_OF_A_KIND = (
    re.compile(rf"\b[Kk]ein(?:e|en|er|es|em)? {_OWN}{_NOUN}(?!{_NARROWING})"),
    re.compile(rf"\b[Ee]ine?n? {_OWN}{_NOUN} (?:gibt|gab) es\b[^.,;:]*\bnicht\b"),
)
_THING_DENIED = re.compile(rf"\b[Kk]eine?[nrsm]? {_OWN}(?:[a-zäöüß]+ )?{_NOUN}")
# "gibt es eine offene ⟨Sprechstunde⟩", "Es arbeitet ein ⟨Lotsendienst⟩", not "sucht Geld für einen ⟨Lotsendienst⟩".
_ONE_OF_IT = re.compile(
    r"(?<!für)(?<!zu)(?<!mit)(?<!über)(?<!von)(?<!an)(?<!auf)(?<!um)(?<!durch)(?:^|\s|\b[Ee]s )"
    r"(?:[Ee]ine?n?|(?:gibt|gab) es|hat|haben|macht|bietet|betreibt|auch|bereits|schon) (?:[a-zäöüß]+ ){0,3}$"
)
_SOME_PLACE = re.compile(
    r"\b(?:[Ii]n|[Ii]m|[Aa]m|[Aa]n|[Aa]uf|[Bb]ei|[Bb]eim|[Zz]um|[Ff]ür)\s(?:(?:der|den|dem|die)\s)?"
    r"(?P<place>(?!(?:Stadt|Kreis|Gemeinde)\b)[A-ZÄÖÜ\d][\w-]*)"
)
_NO_PLACES = word_set("betracht frage sicht kraft anspruch betrieb arbeit planung")  # "kommt nicht in Betracht"
_BEING_THERE = re.compile(r"\b(?:gibt|gab|geben|hat|haben|hatte|macht|bietet|betreibt|besteht|existiert|vorhanden)\b")


def denies_whole(missing: Sequence[Concept], part: Part, region: Region) -> bool:
    """Say whether a stretch denies that there is any of what a claim tells more of: "keine Besuche" denies all of them.

    What is not there does nothing, and is there for nobody.
    """
    if part.negated or part.slots or not part.kommunen:
        return False
    for match in (match for pattern in _NONE_OF_A_KIND for match in pattern.finditer(region.text)):
        noun = bag_of(match["noun"])
        first, last = clause_around(region.text, *match.span())
        denied = [one for one in part.hard if one not in missing and match_concept(one, noun) >= STRICT]
        clause = region.text[first:last]
        if _BEING_THERE.search(clause):
            return any(_tells_more_of(one, missing, part) for one in denied)
    return False


_ON_IT = rf"[Aa]uf (?:eine?n?|das|den|die|ihre?n?|seine?n?) {_OWN}(?:[a-zäöüß]+ )?"
_DONE_WITHOUT = re.compile(
    rf"\b{_ON_IT}{_NOUN}[^.;:]*\bverzicht|\bverzichte\w*\b[^.;:]*\b{_ON_IT}(?P<behind>[A-ZÄÖÜ][\w-]+)"
)
_GIVING = word_set(
    "schenken ueberreichen ueberreicht uebergeben verteilen verschenken verschicken aushaendigen ausgeben bringen "
    "mitbringen erhalten bekommen einfuehren zahlen finanzieren"
)
_RECEIVERS = word_set(
    "eltern familie kind mutter vater baby neugeborene neugeborener neugeborenes erstklaessler jugendliche schulkind"
)


def does_without(missing: Sequence[Concept], part: Part, region: Region) -> bool:
    """Say whether somebody does without the thing which a claim has given to somebody: nobody gives it then."""
    told = _DONE_WITHOUT.search(region.text)
    if told is None or part.slots or part.negated:
        return False
    thing = bag_of(told["noun"] or told["behind"])
    if is_narrowed(told.end("noun" if told["noun"] else "behind"), region.text, part):
        return False
    given = any(one not in missing and match_concept(one, thing) >= STRICT for one in part.hard)
    return given and all(one.lemma in _GIVING | _RECEIVERS for one in missing)


def is_told_to_be_there(part: Part, region: Region) -> bool:
    """Say whether a stretch tells that there is the very thing which a claim denies: as an item, or by a verb."""
    denied = _THING_DENIED.search(part.text)
    if denied is None or shows_nothing(region.unit):
        return False
    text, thing = region.text, next((one for one in part.hard if one.text == denied["noun"]), None)
    nouns = [one for one in words_of(text) if thing and one.text[0].isupper()]
    named = next((one for one in nouns if thing and match_concept(thing, bag_of_word(one)) >= STRICT), None)
    if named is None:
        return False
    first, last = clause_around(text, named.start, named.end)
    if not any(is_verb(one.text) for one in region.unit.tokens):
        return is_in_list(region.unit) and named == nouns[0]
    being = _BEING_THERE.search(text, first, last) or _runs(text[first:last])
    opens = not text[first : named.start].strip() and is_verb(text[named.end :].strip().partition(" ")[0])
    return bool(being) and (opens or _ONE_OF_IT.search(text[first : named.start]) is not None)


def _runs(clause: str) -> bool:
    return any(one.lemma in RUNNING_VERBS and is_verb(one.text) for one in words_of(clause))


def denies_narrower(part: Part, region: Region) -> bool:
    """Say whether a stretch denies a thing for some alone, of whom a claim does not speak: "keine Kurse für Väter"."""
    said, text = bag_of(part.text), region.text
    clauses = {clause_around(text, one.start, one.end) for one in words_of(text) if one.lemma in NEGATORS}
    places = {match.start("place") for clause in clauses for match in _SOME_PLACE.finditer(text, *clause)}
    nouns = [one for one in words_of(text) if one.start in places and says_something(one)]
    return any(one.lemma not in _NO_PLACES and not both_say(one, said) for one in nouns)


def _tells_more_of(thing: Concept, missing: Sequence[Concept], part: Part) -> bool:
    """Say whether a claim tells the missing words of a thing: what it does, or behind it what it is for."""
    does = re.search(rf"\b(?:[Ee]ine?|[Dd](?:er|ie|as)) {_OWN}{re.escape(thing.text)}\b", part.text) is not None
    behind = re.search(rf"\b{re.escape(thing.text)}{_NARROWING}(?P<rest>.*)", part.text)
    nouns = [one for one in missing if not one.verb]
    return does or (behind is not None and all(one.text in behind["rest"] for one in nouns))
