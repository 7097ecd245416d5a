"""The words of a claim's clause: which of them say something, which narrow it, and whether it denies."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from kekiz_search.answering.claims.clauses import is_verb, lacking_asides
from kekiz_search.answering.claims.words import FREE, LIGHT_WORDS, QUALIFIER_ROWS
from kekiz_search.answering.factuality.negation import NOT_ONLY
from kekiz_search.answering.reading.corrections import correct_tokens
from kekiz_search.answering.words.concepts import Concept, build_concept
from kekiz_search.answering.words.forms import BELONGS
from kekiz_search.answering.words.near_meanings import words_for_each_other
from kekiz_search.answering.words.phrases import rephrase
from kekiz_search.answering.words.vocabulary import INITIATIVE_NOUNS, JOINING_WORDS, KOMMUNE_NOUNS, NEGATORS
from kekiz_search.german.analyzer import Token, analyze, is_stopword
from kekiz_search.german.dates import find_dates
from kekiz_search.german.derivation import stem_key
from kekiz_search.german.normalise import fold, word_set
from kekiz_search.german.numbers import find_numbers
from kekiz_search.index.terms import TermIndex

# Nouns of things and groups: the other words of their family do not stand for them, as they do for relations.
_THINGS = word_set(
    "netzwerk verbund buendnis arbeitskreis steuerungsgruppe lenkungskreis lenkungsgruppe gremium akteur mitglied "
    "schnittstelle kooperationsvereinbarung tisch verantwortungsgemeinschaft modellkommune projektkommune "
    "programmkommune mittel foerdersumme zuwendung zuschuss direktor direktorin geschaeftsfuehrer "
    "geschaeftsfuehrerin vorsitz vorsitzende spitze chef chefin koordinator koordinatorin leiter leiterin"
)
# Verbs, and the like, that tell the same of a thing, whichever a source uses, beside those that near meanings join.
_VERBS_ALIKE = (
    "einstellen beenden abschaffen aufgeben enden auslaufen streichen schliessen abschalten aufloesen wegfallen "
    "entfallen abbrechen",
    "ablehnen scheitern verwerfen zurueckweisen",
    "beginnen starten anlaufen anfangen einfuehren aufnehmen",
    "kosten verlangen berechnen erheben",
    "ausgeben verausgaben aufwenden",
    "gruenden entstehen initiieren aufbauen schaffen",
    "beschliessen zustimmen verabschieden billigen",
    "erweitern ausweiten ausbauen vergroessern",
    "leiten fuehren vorstehen",
    "fahren rollen touren",
    "eroeffnen aufgehen aufmachen",
    "stimmberechtigt stimmrecht",
)
_ALIKE_TO: dict[str, frozenset[str]] = {
    verb: frozenset(other for row in _VERBS_ALIKE if verb in row.split() for other in row.split())
    for one in _VERBS_ALIKE
    for verb in one.split()
}

# Beside such a noun a verb adds nothing: who lays "den Schwerpunkt auf Sprache" has it "im Bereich Sprache".
_EMPHASES = word_set("schwerpunkt fokus akzent augenmerk hauptaugenmerk prioritaet")
_EMPHASISING = word_set("setzen legen bilden")
_SPAN = re.compile(r"\b[Vv]o[nm]\b.*\bbis\b.*\breich(?:t|en|te|ten)\b")
_REACHING = word_set("reichen reich")  # the dictionary takes the verb for the adjective
_ENTERING = word_set("start eintritt einstieg")
_JUDGED = re.compile(
    r"(?:nur|lediglich|bloß|gerade|erst)(?: noch| mal| einmal)? (?:(?:in|an|bei|von|mit|auf|für) )?", re.IGNORECASE
)
_AGREED = re.compile(r"(?:ge)?einigt(?:e|en)?")  # which looks like a form of "einige"
_AHEAD = re.compile(r" (?:(?:seit|ab|im|in|am|zum|Anfang|Mitte|Ende) (?:(?:dem|Jahr|Jahre) )*)?")
_NO_MORE = re.compile(r"\b(?:nicht|nichts|nie|niemand|kein\w*)(?: [\w-]+)? \Z")
_NOUNS = word_set("anstieg zunahme rueckgang abnahme zuwachs steigerung einbruch monat")
_SAYING_NOTHING = word_set("gehoeren zuhause gesamt")
_READ_AS = {"rat": frozenset({"rate"})}  # the dictionary takes "des Rates" for a Rate
# Nouns by which one thing is only tied to another.
_LINKING = re.compile(
    r"\b[Ii]m (?:Rahmen|Zuge)\b|\b[Uu]nter (?:dem Titel|dem Namen|der Überschrift)\b|\b[Mm]it Hilfe\b"
)
_FOR_FREE = "kostenlos"
_OF_PRICE = word_set("kosten zahlen bezahlen geld cent euro")


@dataclass(frozen=True, slots=True)
class Wording:
    """What the words of a clause say beside its values; ``tokens`` are all of them, in the words of the sources.

    ``lacked`` are the lemmas of what those lack of whom it speaks, which denies nothing of them.
    """

    tokens: tuple[Token, ...]
    concepts: tuple[Concept, ...]
    rows: frozenset[int]
    negated: bool
    lacked: frozenset[str] = frozenset()


def read_wording(words: str, taken: Sequence[tuple[int, int]], counted: Collection[str], terms: TermIndex) -> Wording:
    """Read what a clause says outside the spans of its values; nouns that are ``counted`` belong to these."""
    taken = [*taken, *(one.span() for one in _LINKING.finditer(words))]
    raw = [one for one in analyze(words) if not any(s < one.end and one.start < e for s, e in taken)]
    corrected, _replaced = correct_tokens(raw, terms)
    raw, tokens = _for_free(words, raw, corrected)
    joined = _without_particles({(token.start, token.end): token for token in rephrase(tokens)}.values())
    telling = [one for one in joined if says_something(one) and one.text not in counted]
    if any(one.lemma in _EMPHASES for one in telling):
        telling = [one for one in telling if one.lemma not in _EMPHASISING]
    telling = [one for one in telling if not (one.lemma in _REACHING and _SPAN.search(words))]
    concepts = [_concept(one, terms) for one in telling if BELONGS.get(one.text.lower()) not in _SAYING_NOTHING]
    concepts = [replace(one, alike=one.alike | _ENTERING) if _enters(one, words) else one for one in concepts]
    narrowing = [one for one in joined if is_qualifier(one) and one.text not in counted]
    rows = [QUALIFIER_ROWS[one.lemma] for one in narrowing if not _says_nothing(one, words)]
    distinct = {concept.lemma: concept for concept in concepts}
    asides = lacking_asides(words)
    main = [one for one in raw if not _stands_in(one, asides)]
    lacked = frozenset(one.lemma for one in telling if _stands_in(one, asides))
    return Wording(tuple(joined), tuple(distinct.values()), frozenset(rows), _is_negated(main), lacked)


def _enters(concept: Concept, words: str) -> bool:
    """ "Der Start ins Berufsleben" is the Eintritt in den Beruf, and no other start."""
    return (
        concept.lemma in _ENTERING
        and re.search(rf"\b{concept.text} (?:ins|in de[nr]|in das|in die)\b", words) is not None
    )


def _stands_in(token: Token, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= token.start < end for start, end in spans)


def _for_free(words: str, raw: Sequence[Token], tokens: Sequence[Token]) -> tuple[list[Token], list[Token]]:
    """What denies a price tells that a thing is free, and denies nothing: "kostet keinen Cent" is "kostenlos"."""
    phrase = FREE.search(words)
    if phrase is None:
        return list(raw), list(tokens)
    first, last = phrase.span()
    kept = [one for one in tokens if not (first <= one.start < last and one.lemma in _OF_PRICE)]
    kept += [replace(one, start=first, end=last) for one in analyze(_FOR_FREE)]
    return [one for one in raw if not first <= one.start < last], kept


def _without_particles(tokens: Iterable[Token]) -> list[Token]:
    """Leave out the end of a verb whose beginning holds all of it: "führt … fort" is fortführen."""
    tokens = list(tokens)
    verbs = [one.lemma for one in tokens if one.text.islower() and not one.lemma.startswith(fold(one.text)[:2])]
    return [one for one in tokens if not any(verb.startswith(fold(one.text)) and verb != one.lemma for verb in verbs)]


def is_qualifier(token: Token) -> bool:
    """Say whether a word widens or narrows what is said; one that begins a name ("Frühe Hilfen") does not."""
    return token.lemma in QUALIFIER_ROWS and (token.text[0].islower() or token.start == 0 or token.lemma in _NOUNS)


def says_something(token: Token) -> bool:
    """Say whether a word tells what is spoken of: none that is light, a figure, or a noun of Kommune or initiative."""
    if (is_stopword(token) and not _AGREED.fullmatch(token.text)) or token.text[0].isdigit() or is_qualifier(token):
        return False
    if token.lemma == "datum" and token.text != "Datum":
        return True  # "Daten" are no day
    return token.lemma not in LIGHT_WORDS | KOMMUNE_NOUNS | NEGATORS | INITIATIVE_NOUNS | JOINING_WORDS


def _says_nothing(token: Token, text: str) -> bool:
    """ "Nur" before a number and "erst" before a number or date say what the writer thinks of it; "meist" says less."""
    if token.text == "meist" or (token.text == "mehr" and _NO_MORE.search(text[: token.start])):
        return True
    ahead = _AHEAD.match(text, token.end) if token.text.lower() == "erst" else None
    if ahead and any(one.start <= ahead.end() < one.end for one in find_dates(text)):
        return True
    judged = _JUDGED.match(text, token.start)
    return judged is not None and any(one.start == judged.end() for one in find_numbers(text))


def _concept(token: Token, terms: TermIndex) -> Concept:
    token = replace(token, lemma=BELONGS.get(token.text.lower(), token.lemma))
    concept = build_concept(token, True, terms.weight(stem_key(token.lemma)))
    family = None if token.lemma in _THINGS else concept.family
    alike = words_for_each_other(token.lemma) if token.text[0].isupper() else concept.alike
    if token.text == "geöffnet":  # what is open was not opened then
        alike = frozenset({"offen", "oeffnungszeit"})
    else:
        alike |= _ALIKE_TO.get(token.lemma, frozenset())
    alike |= _READ_AS.get(token.lemma, frozenset())
    return replace(concept, verb=is_verb(token.text), family=family, alike=alike)


def _is_negated(tokens: Sequence[Token]) -> bool:
    found = [at for at, token in enumerate(tokens) if token.lemma in NEGATORS or fold(token.text) == "nichts"]
    return any(at + 1 >= len(tokens) or tokens[at + 1].lemma not in NOT_ONLY for at in found)
