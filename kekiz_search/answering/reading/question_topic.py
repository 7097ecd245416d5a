"""What of the words of a question is its topic, and what its form says already."""

from __future__ import annotations

import re
from dataclasses import replace

from kekiz_search.answering.reading.question import Expected
from kekiz_search.answering.words.aspects import Aspect, says_aspect
from kekiz_search.answering.words.concepts import Concept, family_concept
from kekiz_search.answering.words.near_meanings import words_alike
from kekiz_search.answering.words.vocabulary import COMMON_NOUNS, FAMILIES, INITIATIVE_TERMS, RESEARCH, TOPIC_NOUNS
from kekiz_search.german.normalise import fold, word_set

# What one does till then goes without saying.
_SIGNING_UP = frozenset({"anmelden", "bewerben", "einschreiben"})  # this has another deadline than the thing itself
_DEADLINE = re.compile(r"^(?:bis|ab) wann\b|^(?:bis|bis zu|ab) welche[mnr] \w+\b")
_CALLED = word_set("telefonnummer rufnummer nummer durchwahl handynummer mail e-mail mailadresse e-mail-adresse email")
_WAY = re.compile(
    r"\b(?:uebergang|uebergaenge|wechsel|wechseln|weg|sprung|schritt|start) (?:von|vom|aus|zwischen) "
    r"(?:der |dem |den )?(?P<start>\w+) (?:in|zu|zur|zum|ins|auf|und) "
)
_WAITING = re.compile(r"wie lange?\b.*\b(?:warte\w*|wartezeit\w*)\b")
_WAITED_FOR = frozenset({"termin", "platz", "hilfe", "behandlung"})
# "Gehört Hamm zu den Modellkommunen?" asks whether it is one.
_ONE_OF = re.compile(
    r"\b(?:gehoer\w*|zaehl\w*)\b.*\bzu (?:den|der) (?:\w+ )?\w*(?:kommunen?|staedten?|stadt|kreisen?|gemeinden?)\b"
)
_BELONGING = frozenset({"gehoeren", "zaehlen", "angehoeren"})
_COORDINATING = frozenset(word for word in FAMILIES["koordination"] if word.startswith(("koordin", "federfuehr")))
_PAGE = re.compile(r"\b(?P<name>[\w-]+)\.(?P<land>nrw|de|com|org|info|net|eu)\b")
_IDEA_ASKED = re.compile(r"(?:und |also )?(?:(?:auf |von )?we(?:ssen|r|m)\b).*\bidee\b")
# Heads of compounds that say that something is done about what stands before them.
_DOINGS = word_set("foerderung arbeit angebot unterstuetzung hilfe massnahme bildung")
# Where a value stands is told by no source: "in der Tabelle", "laut den Dokumenten".
_IN_SOURCES = re.compile(
    r"\b(?:in|laut|aus|nach|gemaess) (?:(?:de[rnm]|dieser|diesen|ihre[rn]|eure[rn]) "
    r"(?:tabellen?|uebersicht(?:en)?|liste|aufstellung|auflistung|dokumenten?|unterlagen|quellen|texten?)|"
    r"(?:de[rnm] )?(?:kommunenprofil|profil|steckbrief|datenblatt))\b"
)
_SOURCES = word_set(
    "kommunenprofil profil steckbrief datenblatt tabelle uebersicht liste aufstellung auflistung dokument unterlage "
    "quelle text"
)
_BY_INITIATIVE = frozenset({"money", "number", "percent", "person", "place"})
_BEGINNING, _END = (
    replace(family_concept("", verb), verb=True, alike=words_alike(verb)) for verb in ("beginnen", "enden")
)
_FOUNDED = word_set("gruenden entstehen einfuehren auflegen schaffen entwickeln initiieren")
_JUDGED = word_set("erfolgreich wirksam sinnvoll nuetzlich gut schlecht umstritten bekannt beliebt")
_IS_LIKE = re.compile(r"(?:ist|war|wird|wurde|bleibt) ")
_UNTIL = re.compile(r"bis (?:wann|zu welchem)\b")
_NAMED = replace(family_concept("", INITIATIVE_TERMS[0]), alike=frozenset(INITIATIVE_TERMS))

INITIATIVE = (_NAMED,)  # any of its names, as the one word that evidence must carry

# "Angebote für Väter", "Hilfen gegen Einsamkeit": what there is is told by whom or what it is for.
_OFFERED = re.compile(
    r"\b(?:angebote?n?|massnahmen?|projekte?n?|hilfen?|aktionen|unterstuetzung|veranstaltungen) "
    r"(?:\w+ ){0,2}?(?:fuer|gegen|rund um|speziell)\b|\b(?:hilfe|unterstuetzung) (?:bei|beim)\b"
)
_OFFERS = word_set("angebot massnahme projekt hilfe aktion unterstuetzung veranstaltung")
_EMPHASES = word_set("speziell gezielt ausdruecklich spezial extra")
_CARING = word_set("kuemmern beschaeftigen")
# That a thing is there is what a list of those who have it asks.
_OF_ANY_SUM = word_set("euro bereitstehen verfuegung")
_BEING_THERE = word_set("bestehen besitzen vorhalten bereithalten bereitstehen aufweisen vorweisen pflegen")
# Who has set a thing up has it, whatever tells so; not where it is asked when, or what is new.
_SET_UP = word_set("einrichten errichten aufbauen etablieren schaffen einfuehren eroeffnen installieren")
_HAVE_SET_UP = re.compile(
    r"(?!.*\b(?:\d{4}|neu\w*|zuerst|erstmals|frueh\w*|seit|selbst|geplant)\b).*\b(?:haben|hat|wurden?|ist|sind)\b.*"
    r"\b(?:(?:einge|er)richtet|aufgebaut|etabliert|geschaffen|eingefuehrt|eroeffnet|installiert)(?: (?:haben|hat))?\W*$"
)


def settle_offered(folded: str, concepts: tuple[Concept, ...]) -> tuple[Concept, ...]:
    """Return the words of a list, without those that say only that something is offered, where it is said for whom."""
    idle = _EMPHASES | _CARING | _BEING_THERE | (_OFFERS if _OFFERED.search(folded) else frozenset())
    idle |= _SET_UP if _HAVE_SET_UP.match(folded) else frozenset()
    kept = tuple(one for one in concepts if one.lemma not in idle)
    if not any(not one.verb for one in kept):
        return concepts
    hard = any(one.hard for one in kept)
    return kept if hard else tuple(replace(one, hard=not one.verb) for one in kept)


def settle_topic(folded: str, concepts: tuple[Concept, ...], of_initiative: Expected | None) -> tuple[Concept, ...]:
    """Return the words that carry the topic, without what the form of the question says already."""
    if _IN_SOURCES.search(folded) and any(one.lemma not in _SOURCES for one in concepts):
        concepts = tuple(one for one in concepts if one.lemma not in _SOURCES)
    concepts = _of_page(folded, _without_start(folded, concepts))
    if _IDEA_ASKED.match(folded):  # that it was somebody's is told in any words
        return tuple(one for one in concepts if not one.verb)
    if _ONE_OF.search(folded) and any(not one.verb for one in concepts):
        return tuple(one for one in concepts if one.lemma not in _BELONGING)
    if _WAITING.match(folded):  # for what, is told by who has it to give: "Wartezeit beim Zahnarzt"
        kept = tuple(one for one in concepts if one.lemma not in _WAITED_FOR)
        return kept if any(not one.verb for one in kept) else concepts
    if _DEADLINE.match(folded) and any(not one.verb for one in concepts):
        return tuple(one for one in concepts if not one.verb or one.lemma in _SIGNING_UP)
    if of_initiative in _BY_INITIATIVE and all(one.verb or one.lemma in COMMON_NOUNS for one in concepts):
        return (_NAMED, *(replace(one, hard=False) for one in concepts))
    return concepts


def settle_quality(folded: str, concepts: tuple[Concept, ...]) -> tuple[Concept, ...]:
    """What the initiative is like is told where it is named: "Ist KeKiz freiwillig?" asks of no other offer.

    How it is judged is told without its name.
    """
    qualities = [one for one in concepts if one.text[0].islower() and not one.verb and one.lemma not in _JUDGED]
    return (_NAMED, *concepts) if qualities and _IS_LIKE.match(folded) else concepts


def settle_lead(concepts: tuple[Concept, ...]) -> tuple[Concept, ...]:
    """Whoever leads the Präventionskette or its work as such coordinates it, and leads no part of it alone."""
    if not any(one.lemma in TOPIC_NOUNS for one in concepts):
        return concepts
    if not all(one.lemma in TOPIC_NOUNS | FAMILIES["leitung"] or one.family == "leitung" for one in concepts):
        return concepts
    return tuple(
        replace(one, hard=True, alike=one.alike | TOPIC_NOUNS | _COORDINATING)
        if one.lemma in TOPIC_NOUNS
        else replace(one, hard=False, family="leitung", alike=one.alike | _COORDINATING)
        for one in concepts
    )


def _without_start(folded: str, concepts: tuple[Concept, ...]) -> tuple[Concept, ...]:
    """Where a way leads says from where as well: of "Übergang von der Kita in die Schule" tells one "zur Schule"."""
    way = _WAY.search(folded)
    if way is None:
        return concepts
    return tuple(replace(one, hard=False) if fold(one.text) == way["start"] else one for one in concepts)


def _of_page(folded: str, concepts: tuple[Concept, ...]) -> tuple[Concept, ...]:
    """Of the name of a page its first word tells which it is: "united.nrw"."""
    page = _PAGE.search(folded)
    if page is None or not any(one.lemma == page["name"] for one in concepts):
        return concepts
    kept = [one for one in concepts if one.lemma != page["land"]]
    return tuple(replace(one, hard=True) if one.lemma == page["name"] else one for one in kept)


def settle_sum(concepts: tuple[Concept, ...]) -> tuple[Concept, ...]:
    """That money is there, and in what it is counted, says nothing of what it is for: "Wie viele Euro gibt es?"."""
    kept = tuple(one for one in concepts if one.lemma not in _OF_ANY_SUM)
    return kept if any(one.hard and not one.verb for one in kept) else concepts


def settle_contact(concepts: tuple[Concept, ...]) -> tuple[Concept, ...]:
    """A number to call is told by itself, not by the word for it; what else is asked must be told."""
    others = tuple(one for one in concepts if one.lemma not in _CALLED)
    return others if any(one.hard for one in others) else concepts


def settle_aspect(concepts: tuple[Concept, ...], aspect: Aspect | None) -> tuple[Concept, ...]:
    """Return the words of a question, those soft that only say from which side the matter is asked after."""
    if aspect is None:
        return concepts
    sides = {one.lemma for one in concepts if says_aspect(aspect, one.text) or one.lemma in RESEARCH}
    named = any(one.hard and one.lemma not in sides for one in concepts)
    return tuple(replace(one, hard=(one.hard or not named) and one.lemma not in sides) for one in concepts)


def loosen_doings(concepts: tuple[Concept, ...]) -> tuple[Concept, ...]:
    """Of what is done about a matter the matter tells: Sportförderung is told of wherever there is sport."""
    return tuple(
        replace(one, alike=one.alike | words_alike(one.parts[-2]) | {one.parts[-2]})
        if len(one.parts) > 1 and one.parts[-1] in _DOINGS
        else one
        for one in concepts
    )


def settle_beginning(folded: str, concepts: tuple[Concept, ...], expects: Expected | None) -> tuple[Concept, ...]:
    """Since when the initiative as such goes on, with nothing else said of it, is told where something begins.

    Until when it does, is told where something ends. Nobody founds it as a Verein is founded.
    """
    if expects != "date" or not all(one.verb and one.lemma in _FOUNDED for one in concepts):
        return concepts
    return (_END if _UNTIL.match(folded) else _BEGINNING,)
