"""Whether a sentence names a thing without saying that it is there: what is wished for, stalled, or sought in vain."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from kekiz_search.answering.factuality.places import places_of
from kekiz_search.answering.sentences.clause import clause_around
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.words.concepts import Concept
from kekiz_search.german.analyzer import Token
from kekiz_search.german.people import names_people

# Up to three words before a noun, none of which says that there is such a thing.
_ADJECTIVES = r"(?:(?!(?:d(?:er|ie|as|e[nmrs])|dies\w*|unser\w*|ihre?\w*)\b)[a-zäöüß]+ ){0,3}"
_INDEFINITE = re.compile(rf"(?:^\W*|[,;:(] ?)(?:[A-ZÄÖÜ][a-zäöüß]+ )?{_ADJECTIVES}$|\b[Ee]ine?[nmrs]? {_ADJECTIVES}$")
# "Der Ruf nach einem Büro", "die Debatte über ein Büro", "Gespräche mit dem Rat über ein Büro".
_LONGED_FOR = re.compile(
    r"\b(?:Rufe?s? nach|(?:Diskussion|Debatte|Streit|Gespräche?|Beratung|Überlegung|Entscheidung|Abstimmung)(?:en)?"
    r"(?: [^,.;:]{1,40})? (?:über|um|zu)|[Tt]raum von|Weg (?:bis )?zu|Kampf (?:um|für)|Vorst(?:oß|öße) für|"
    rf"(?:Vortr(?:ag|äge)|Referate?|Bücher|Buch|Filme?) über|"
    rf"Bemühungen um|Hoffnung auf|Chancen? auf) {_ADJECTIVES}$"
)
_LONGED = re.compile(_LONGED_FOR.pattern.replace("$", ""))  # anywhere in a sentence
_BEFORE = re.compile(rf"\b(?P<how>[Vv]on|[Mm]it|[Gg]egen|[Ff]ür|[Aa]uf|[Nn]ach|[Uu]m|[Ee]inführung von) {_ADJECTIVES}$")
# What is done "von", "gegen" or "für" something that is not there.
_DONE: dict[str, re.Pattern[str]] = {
    "von": re.compile(
        r"\btr(?:ä|a)um(?:t|en|te|ten)\b|\bentfernt\b|\bkeine Rede\b|\bnichts wissen\b|\br(?:ä|ie)t(?:en)?\b.*\bab\b|"
        r"\babgeraten\b"
    ),
    "mit": re.compile(
        r"\brechn(?:et|en)\b[^.;]*\b(?:frühestens|nicht|kaum|erst|20\d\d)\b|\bliebäugel|"
        r"\b(?:will|wollen|möchten?)\b[^.;,]*\b(?:beginnen|starten|anfangen|loslegen)\b"
    ),
    "gegen": re.compile(
        r"\b(?:entsch(?:ie|ei)de[nt]|entschied|ausgesprochen|gestimmt|stimmte?n?|votierte?n?|gewehrt|wehrt)\b"
    ),
    "für": re.compile(
        r"\b(?:plädier|kämpf|werben|wirbt|warb|demonstrier|stark gemacht|sich [^.;]*\b(?:stark|ein)\W*$)|"
        r"\b(?:Unterschriften|Petition|Bürgerbegehren)\b"
    ),
    "auf": re.compile(r"\b(?:dräng(?:t|en)|poch(?:t|en)|hoff(?:t|en))\b"),
    "nach": re.compile(r"\b(?:ruf(?:t|en)|verlang(?:t|en)|sehn(?:t|en))\b"),
    "um": re.compile(r"\b(?:kämpf(?:t|en)|bewirbt|bewerben|bemüh(?:t|en))\b"),
    "einführung von": re.compile(r"\b(?:geprüft|erwogen|diskutiert|beraten|gefordert|beantragt|abgelehnt)\b"),
}
# What is said of a thing that there is none of yet.
_NOT_YET = re.compile(
    r"\b(?:ist|sei|wäre|bleibt|blieb|scheint|erscheint|sind|bleiben)\b[^.;,]*\b(?:denkbar|vorstellbar|wünschenswert|"
    r"kein Thema|keine Option|Zukunftsmusik|ein(?: \w+)? (?:Wunsch|Traum|Wunschtraum|Fernziel)|Wunschdenken|"
    r"(?:eine|nur) Vision|in weiter Ferne|nicht in Sicht)\b|"
    r"\bst(?:eht|ehen|and|anden) zur (?:Abstimmung|Debatte|Diskussion|Wahl)\b|"
    r"\b(?:wird|werden) [^.;,]*\b(?:angestrebt|erhofft|ersehnt|gewünscht|geprüft|erwogen|überlegt)\b|"
    r"\bsteh(?:t|en) [^.;,]*\baus\b(?=\W*$)|\b[Gg]ern(?:e)? hätten?\b|\b(?:[Bb]einahe|[Ff]ast) hätten?\b|"
    r"\b(?:such(?:t|en|te|ten)|wart(?:et|en))\b[^.;,]*\b(?:vergebens|vergeblich|umsonst)\b|"
    r"\b(?:hält|halten)\b[^.;,]*\bfür (?:überflüssig|unnötig|entbehrlich|verzichtbar|"
    r"nicht (?:nötig|notwendig|erforderlich))\b|\bnur in (?:der|den) Nachbar\w+"
)
# A thing that is called by its article, and not there yet either.
_STALLED = re.compile(
    r"\b(?:liegt|liegen|lag) (?:\w+ ){0,3}auf Eis\b|\bl(?:ä|a)ss(?:t|en) [^.;,]*\bauf sich warten\b|"
    r"\b(?:ist|sind|bleibt) (?:nur |noch |bisher )*(?:ein |eine )?(?:Vorhaben|Zukunftsprojekt|Zukunftsplan|Idee)\b|"
    r"\bnoch ein (?:weiter|langer) Weg\b|"
    r"\bverzöger(?:t|n|te|ten) sich\b|\bsich [^.;,]*\bverzöger(?:t|n)\b|"
    r"\b[Uu]m (?:die|eine) (?:Teilnahme|Aufnahme|Förderung|Mitgliedschaft)\b[^.;]*\b(?:beworben|bewirbt|bewarb)\b|"
    r"\b[Üü]ber (?:die|eine) (?:Teilnahme|Aufnahme|Mitgliedschaft)\b[^.;]*"
    r"\b(?:entscheidet|entscheiden|berät|beraten)\b|"
    r"\bliegen (?:\w+ ){0,2}keine (?:\w+ )?(?:Angaben|Informationen|Erkenntnisse|Daten|Unterlagen)\b"
)
# Over a comma: "Wann es öffnet, steht nicht fest", "wird geprüft, beschlossen ist es nicht".
_UNDECIDED = re.compile(
    r"\b[Ww]ann\b[^.;]*\b(?:nicht|un)(?: \w+){0,2} ?(?:fest|klar|bekannt|gewiss|entschieden)\b|"
    r"\bgeprüft\b[^.;]*\bbeschlossen\b[^.;]*\bnicht\b"
)
# "Würde darauf verzichtet, …"
_SUPPOSED = re.compile(r"\W*(?:Würden?|Wären?|Hätten?|Fielen?|Gäben?)\b[^,;.:?]*, ")
_ALL = (_NOT_YET, _STALLED, _UNDECIDED, *_DONE.values())
_ONE_MORE = re.compile(r"\b(?P<which>zweite|dritte|vierte|weitere|zusätzliche|neue)[nrms]? (?:[a-zäöüß]+ )?$")
# "Ein Büro fordern die Eltern": a single one does not in the plural, and no thing wishes for anything.
_OBJECT_FIRST = re.compile(rf"^\W*(?:Eine?n? {_ADJECTIVES})?$")
_WISH = re.compile(r"\W*(?:wünschen sich|fordern|verlangen|erhoffen sich|vermissen|ersehnen)\b")


def is_unasserted(unit: Unit, concepts: Sequence[Concept], said: str) -> bool:
    """Say whether a sentence leaves out, of what is asked for, that it is there: "Wir träumen von einem Büro".

    What has its article, "das Büro", is there even if it is talked about, unless it is put off. Of "ein zweites Büro"
    the first is there, unless it is the second that is ``said`` to be there, or asked for.
    """
    if not may_leave_out(unit.text):
        return False  # as with most
    for concept in concepts:
        places = places_of(unit, [concept])
        if places and all(_is_left_out(unit.text, token, said) for token in places):
            return True
    return False


@lru_cache(maxsize=8192)  # sentences are looked at anew for every question
def may_leave_out(text: str) -> bool:
    """Say whether a text has any words by which a thing is wished for, sought or put off."""
    return any(pattern.search(text) for pattern in (*_ALL, _LONGED, _WISH, _SUPPOSED))


def _is_left_out(text: str, token: Token, said: str) -> bool:
    start, end = clause_around(text, token.start, token.end)
    clause, before = text[start:end], text[start : token.start]
    if _STALLED.search(clause) or _UNDECIDED.search(text, start) or (start == 0 and _SUPPOSED.match(text)):
        return True
    if _LONGED_FOR.search(before):
        return True
    if (prepositional := _BEFORE.search(before)) and _DONE[prepositional["how"].lower()].search(clause):
        return True
    if _OBJECT_FIRST.match(before) and not names_people(token.text) and _WISH.match(text, token.end):
        return True
    if (more := _ONE_MORE.search(before)) and more["which"] not in said:
        return False  # there is one already
    return _INDEFINITE.search(before) is not None and _NOT_YET.search(clause) is not None
