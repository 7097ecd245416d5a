"""Which fact of a Steckbrief a question asks for: inhabitants, head, motto, since when, whom to turn to."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kekiz_search.answering.reading.kinds import detect_comparative, detect_superlative
from kekiz_search.answering.reading.question_numbers import UNDER_AGE
from kekiz_search.answering.reading.telling_words import telling_which
from kekiz_search.answering.words.concepts import Concept
from kekiz_search.answering.words.vocabulary import (
    ATTRIBUTE_WORDS,
    BEGINNING_WORDS,
    CARRIER_NOUNS,
    COMMON_NOUNS,
    FAMILIES,
    INITIATIVE_NAME,
    JOINING_WORDS,
    LIVING_VERBS,
    OFFICE_VERBS,
    REACHING_WORDS,
    TOPIC_NOUNS,
)
from kekiz_search.german.analyzer import Token
from kekiz_search.german.normalise import word_set

_CAME = re.compile(
    r"\b(?:kam|kamen|kommt|kommen|stiess|stiessen|trat|traten|treten|stieg|stiegen|ging|gingen|gegangen)\b.*"
    r"\b(?:dazu|hinzu|bei|ein|dabei)\b|\b(?:dazu|hinzu)(?:gestossen|stossen|gekommen)\b|"
    r"\b(?:kam|kamen|kommt|stiess|stiessen|gelangte)\b.*"
    r"\bzu[rm]? (?:\w+ )?\w*(?:programm|initiative|praeventionskette)\b|"
    r"\b(?:ins?|zu[rm]?|beim?) (?:das |die )?\w*(?:programm|initiative|projekt|praeventionskette|boot)\b.*"
    r"\b(?:gegangen|gekommen|gestossen|eingestiegen|aufgenommen|eingetreten|kam|kamen)\b"
)
_WHERE = re.compile(r"^wo\b|\bwelche strasse\b")  # "Wo sitzt der Ansprechpartner?"
_IN_PROGRAMME = re.compile(r"\b(?:(?:im|beim) (?:landes)?(?:programm|vorhaben)|(?:in|bei) der (?:landes)?initiative)\b")
# To be one of those who take part, where the initiative is named beside it.
_BELONGS = re.compile(
    r"\b(?:gehoer\w*|zaehl\w*)\b.*\bzu[mr]?\b|\bgehoer\w*\b.*\ban\b|\bangehoer\w*|"
    r"\b(?:teil|mitglied) (?:vo[nm]|de[rs]|i[nm]|beim?)\b"
)
_COMING = frozenset({"kommen", "treten", "stossen", "steigen", "kamen", "gehen", "dazustossen", "hinzustossen"})
_BELONGING = frozenset({"gehoeren", "angehoeren", "zaehlen", "mitglied", "teil", "anfang", "beginn"})
_NEWCOMERS = frozenset({"neu", "hinzugekommen", "dazugekommen"})
_OF_KREIS = re.compile(r"\bgehoer\w*\b.*\bzum (?:land)?kreis\b")  # of a Kreis one is no member
_INITIATIVE = re.compile(r"\b(?:landes)?(?:initiative|programms?)\b")
_STARTING = frozenset({"starten"})  # any undertaking starts; not every one of them is the initiative
# Whom to turn to, or how to reach somebody; "An wen wendet sich das Angebot?" asks for whom it is.
_TURNING = re.compile(
    r"^an wen (?!wendet|richtet)|^(?:wen|bei wem) (?:kann|koennen|muss|soll|darf|sollte|melde)\b|"
    r"^wen (?:ruf|frag|kontaktier|sprech)\w* (?:ich|man|wir)\b|"
    r"^wer (?:hilft|kann) (?:mir|uns|einem)\b.*\bweiter(?:helfen)?\W*$"
)
_OF_PARTY = re.compile(
    r"\bwelche[rnms]? (?:partei|fraktion|kirche|religion|konfession|beruf|alter)\b"
)  # what they are besides
_REACHING = re.compile(  # whoever asks how "man Eltern erreicht" wants no number
    r"^wie (?:kontaktier\w*|erreich\w* (?:ich|man|wir)\b"
    r"(?! (?:(?:am besten|die|alle|auch|solche|\w+e|mehr) )*"
    r"(?:eltern|familien|kinder|jugendliche|vaeter|muetter|leute)\b)|"
    r"kann (?:ich|man)\b.*\b(?:erreichen|kontaktieren))\b"
)
_WHOM = re.compile(r"(?:an |bei )?we[rnm]\b")
_PEOPLE = r"(?:menschen|leute|personen|buerger(?:innen)?)"
_LIVING = re.compile(
    rf"\b{_PEOPLE} (?:leb(?:en|ten)|wohn(?:en|ten)|hatte?|zaehlte?|gibts?|gab)\b|"
    rf"\b{_PEOPLE} (?:werden|sollen|wuerden|haben)\b.*\b(?:leben|wohnen|gelebt|gewohnt)\b|"
    rf"\b(?:leben|wohnen|leb|wohn)\w* .*\b{_PEOPLE}\b"
)
_CHILDREN_LIVING = re.compile(
    r"\b(?:viele|mehr|weniger|meisten|wenigsten) (?:kinder|kinder und jugendliche|minderjaehrige\w*)\b"
)
_AGED = re.compile(r"\b(?:ueber|ab|unter|bis|zwischen) (?!18|achtzehn)(?:\d{1,2}|drei|sechs|zehn)\b(?! ?\d{3}|\.)")
_ORDER = frozenset({"neu", "erst", "frueh", "frueher", "spaet", "spaeter", "eher", "lang", "kurz"})
_AT_HEAD = word_set(
    "stadtverwaltung kreisverwaltung gemeindeverwaltung verwaltung rathaus stadtspitze spitze chef chefin"
)
_IN_CHARGE = frozenset({"zustaendig", "verantwortlich", "zustaendigkeit"})
_BEGINNING_ASKED = re.compile(
    r"(?:(?:seit|ab) )?wann\b|(?:in|seit|ab) welchem (?:jahr|monat)\b|an welchem (?:tag|datum)\b"
)
_TIMES = frozenset({"jahr", "datum", "zeitpunkt", "zeit", "monat", "tag"})
_LATER_WORDS = r"zuletzt|spaeter|spaetesten|kuerzer|kuerzesten"
_LATER = re.compile(rf"\b(?:{_LATER_WORDS})\b")
_LONGER = re.compile(rf"\b(?:laenger|frueher|eher|laengsten|fruehesten|zuerst|{_LATER_WORDS})\b")
_WHETHER = re.compile(
    r", ob\b|\w ob (?:de[rnms]|die|das|eine?[nmrs]?|es|er|sie|man|wir|ich|ihr|auch|diese\w*|kein\w*)\b"
)


def read_attribute(
    folded: str, tokens: Sequence[Token], concepts: Sequence[Concept], names_kommune: bool
) -> str | None:
    """Return the fact that a folded question asks for, None where it asks for none.

    A field counts all who live somewhere, and not some of them: "ältere Einwohner", "Einwohner, die arbeiten".
    """
    lemmas = {token.lemma for token in tokens}
    if "ob" in lemmas and _WHETHER.search(folded):
        lemmas.discard("ob")  # it is no Oberbürgermeister
    do_something = any(concept.verb and concept.lemma not in LIVING_VERBS for concept in concepts)
    some = do_something or bool(telling_which(tokens))
    if UNDER_AGE.search(folded) and not some:
        return "kinder_unter_18"
    if _WHERE.search(folded) and lemmas & ATTRIBUTE_WORDS["kontakt"]:
        return "adresse"
    if _WHOM.match(folded) and lemmas & ATTRIBUTE_WORDS["kontakt"]:
        return "kontakt"  # whom to turn to, be it also asked how
    for attribute, words in ATTRIBUTE_WORDS.items():
        if lemmas & words and not (some and attribute == "einwohner") and not _OF_PARTY.search(folded):
            return attribute
    if _REACHING.search(folded):
        return "telefon"
    if _TURNING.search(folded) and all(
        concept.lemma in REACHING_WORDS | COMMON_NOUNS | TOPIC_NOUNS | {"weiter"} for concept in concepts
    ):
        return "kontakt"
    return (
        _living(folded, lemmas, concepts, some)
        or _joined(folded, lemmas, concepts, names_kommune)
        or _led(folded, concepts, names_kommune)
    )


def read_joining(
    folded: str, tokens: Sequence[Token], concepts: Sequence[Concept], about_initiative: bool
) -> str | None:
    """Whether, or which, Kommunen take part, and nothing more, is told by the field that says since when they do."""
    words = JOINING_WORDS | BEGINNING_WORDS
    asked = any(token.lemma in words for token in tokens)
    asked = asked or (about_initiative and _BELONGS.search(folded) is not None)
    asked = asked or _IN_PROGRAMME.search(folded) is not None
    alone = all(concept.lemma in words | _BELONGING | _NEWCOMERS for concept in concepts)
    return "seit" if asked and alone else None


def turn_superlative(folded: str, attribute: str | None, superlative: int) -> int:
    """Whoever takes part longest has the earliest year."""
    if attribute != "seit" or not _LONGER.search(folded):
        return superlative
    return 1 if _LATER.search(folded) else -1


def _living(folded: str, lemmas: set[str], concepts: Sequence[Concept], some: bool) -> str | None:
    """Who lives somewhere, with nothing else said of them, is counted in a Steckbrief."""
    others = {concept.lemma for concept in concepts} - LIVING_VERBS - COMMON_NOUNS - {"jugendliche", "mensch"}
    if some or others or not lemmas & LIVING_VERBS:
        return None
    if _LIVING.search(folded) and all(one.lemma != "jugendliche" for one in concepts):  # "junge Menschen" are not all
        return "einwohner"
    lives = lemmas & {"leben", "wohnen"} and _CHILDREN_LIVING.search(folded) and not _AGED.search(folded)
    return "kinder_unter_18" if lives else None


def _joined(folded: str, lemmas: set[str], concepts: Sequence[Concept], names_kommune: bool) -> str | None:
    others = {concept.lemma for concept in concepts} - FAMILIES["teilnahme"] - TOPIC_NOUNS - _ORDER
    alone = lemmas.isdisjoint(CARRIER_NOUNS - _TIMES)  # "das Vorhaben" may be any
    if names_kommune and alone and concepts and all(one.lemma in BEGINNING_WORDS for one in concepts):
        return "seit" if _BEGINNING_ASKED.match(folded) else None
    if others - _BELONGING - _COMING:
        return None  # as with most
    joins = bool(lemmas & (FAMILIES["teilnahme"] - _STARTING)) or INITIATIVE_NAME.search(folded) is not None
    joins = joins or _IN_PROGRAMME.search(folded) is not None
    if _BELONGS.search(folded) and _INITIATIVE.search(folded):
        joins = True
        others -= _BELONGING
    if _CAME.search(folded):
        joins = True
        others -= _COMING
    if _OF_KREIS.search(folded):
        return None
    timed = re.search(r"\bseit\b|\bwann\b|\bwelche[mns] jahr\b|\b(?:19|20)\d\d\b", folded) or _LONGER.search(folded)
    return "seit" if joins and not others and not folded.startswith("wo ") and timed else None


def _led(folded: str, concepts: Sequence[Concept], names_kommune: bool) -> str | None:
    others = {concept.lemma for concept in concepts}
    if names_kommune and folded.startswith("wer ") and others and others <= OFFICE_VERBS | _AT_HEAD:
        return "leitung"
    if names_kommune and folded.startswith("wer ") and others & _IN_CHARGE and others - TOPIC_NOUNS <= _IN_CHARGE:
        return "kontakt"
    if names_kommune and not others and folded.startswith(("wie gross ist ", "wie gross sind ")):
        return "einwohner"
    compared = detect_superlative(folded) or (names_kommune and detect_comparative(folded))
    by_size = compared and re.search(r"\b(?:groesst|groesser|kleinst|kleiner)", folded)
    return "einwohner" if by_size and not others - FAMILIES["teilnahme"] - TOPIC_NOUNS - {"neu", "erst"} else None
