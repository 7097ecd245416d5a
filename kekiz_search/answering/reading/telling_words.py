"""What a word of a question does there: it tells which people are meant, how much of a thing, or nothing of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from kekiz_search.answering.reading.question_counted import MANY
from kekiz_search.answering.words.vocabulary import COMMON_NOUNS, PEOPLE_TOLD
from kekiz_search.german.analyzer import Token, is_stopword
from kekiz_search.german.normalise import fold, word_set
from kekiz_search.german.offices import is_office
from kekiz_search.german.processes import names_process
from kekiz_search.german.verbs import is_verb_form

NEW = word_set("neu weiter zusaetzlich jetzig heutig aktuell")
_NAMED_KINDS = frozenset({"programm", "projekt", "initiative"})
_QUANTITIES = word_set("tasse glas stueck packung portion teller flasche stunde tag woche monat")
_BEFORE_WHOM = frozenset("mit für fuer von bei an der die den aus um gegen ohne".split())
_PARTICIPLE = re.compile(r"\w*ge\w{2,}(?:t|en)|(?:be|er|ver|ent|zer)\w{2,}(?:t|en)")  # "mitgefahren" tells a deed
_COMPARATIVE = re.compile(r"[a-zäöüß]{3,}er")
_UNDER_AGE = word_set("minderjaehrig jung")
_ADJECTIVE_CHARS = 4  # no shorter one is inflected: "arme"
_HOW_MANY = MANY | word_set("gesamte gesamten gemeldete gemeldeten")  # they tell how many, and not which
_COUNTED_PEOPLE = (PEOPLE_TOLD | {"einwohner", "bewohner"}) - {"mitarbeiter", "beschaeftigte", "fachkraft", "kraft"}
# What a name may stand behind that tells what it names: "das Café Löwenzahn", "die App HöxFam".
_CLASSES = word_set(
    "angebot app aktion ausstellung buch buero cafe dienst einrichtung fest gruppe haus heft "
    "initiative internetseite kampagne kurs laden magazin netzwerk portal preis programm projekt reihe "
    "seite stiftung team treff treffpunkt turnier vorhaben wettbewerb zentrum zeitschrift"
)
_ARTICLES = frozenset("der die das den dem des im am beim vom zum zur ins".split())
_AT_FIRST = frozenset({"anfang", "beginn", "ende", "schluss"})
_AT = frozenset({"am", "zu", "zum"})


def names_thing_before(kind: Token, name: Token) -> bool:
    """Say whether a word stands right behind what it is the name of: "das Programm Rucksack"."""
    return _last_part(kind) in _NAMED_KINDS and name.start == kind.end + 1 and name.text[0].isupper()


def measures(quantity: Token, noun: Token) -> bool:
    """Say whether a word only says how much of a thing there is: "eine Tasse Kaffee", "eine Woche Ferienspaß"."""
    return quantity.lemma in _QUANTITIES and noun.start == quantity.end + 1 and noun.text[0].isupper()


def describes(before: Token, word: Token, noun: Token) -> bool:
    """Say whether a participle tells of what people a question is: "mit behinderten Kindern"."""
    return before.text.lower() in _BEFORE_WHOM and word.text.islower() and noun.lemma in COMMON_NOUNS


def telling_which(tokens: Sequence[Token]) -> set[int]:
    """Return where adjectives tell which people are counted, and no others: "arme Kinder", "sind arm"."""
    said = {one.start for one, two in pairwise(tokens) if two.lemma in _COUNTED_PEOPLE and not _is_finite(one)}
    said = {one.start for one in tokens if one.start in said and len(one.text) >= _ADJECTIVE_CHARS}
    if any(token.lemma in _COUNTED_PEOPLE for token in tokens) and any(token.lemma == "sein" for token in tokens):
        said |= {one.start for one in tokens[-1:] if not (is_verb_form(one.text) or _PARTICIPLE.fullmatch(one.text))}
    return {
        token.start
        for token in tokens
        if token.start in said
        and token.text.islower()
        and token.lemma not in NEW | _UNDER_AGE
        and not (is_stopword(token) or fold(token.text) in _HOW_MANY)
    }


def comparing_how(tokens: Sequence[Token]) -> set[int]:
    """Return where words tell how something is done: "leichter finden"; of "kranker Eltern" they tell who."""
    return {one.start for one, two in pairwise(tokens) if _COMPARATIVE.fullmatch(one.text) and is_verb_form(two.text)}


def needless(tokens: Sequence[Token]) -> set[int]:
    """Return where words stand that evidence need not hold: "am Anfang", "laut Jugendamtsleiter", "das Café Löwenzahn".

    A name tells what it names, and who said it stands in what they said, or nowhere.
    """
    pairs = list(pairwise(tokens))
    said = {two.start for one, two in pairs if one.text.lower() == "laut" and is_office(two.text)}
    triples = list(zip(tokens, tokens[1:], tokens[2:], strict=False))
    times = {three.start for one, two, three in triples if _is_at_first(one, two, three)}
    return times | said | {two.start for one, two, three in triples if _is_class(one, two, three)}


def sorts_of_names(tokens: Sequence[Token]) -> dict[int, str]:
    """Return where names stand behind a noun for what they name, with the lemma of its last part."""
    triples = zip(tokens, tokens[1:], tokens[2:], strict=False)
    return {three.start: _last_part(two) for one, two, three in triples if _is_class(one, two, three)}


def _last_part(word: Token) -> str:
    return (word.parts or (word.lemma,))[-1]


def _is_at_first(before: Token, at: Token, time: Token) -> bool:
    """Say whether a phrase only tells when: "am Anfang", but not "mehr als am Anfang"."""
    return at.text.lower() in _AT and time.lemma in _AT_FIRST and before.text.lower() != "als"


def _is_class(article: Token, word: Token, name: Token) -> bool:
    """Say whether a word only tells of what kind the thing is whose name stands right behind it."""
    if article.text.lower() not in _ARTICLES or not (word.text[0].isupper() and name.text[0].isupper()):
        return False
    return (
        _last_part(word) in _CLASSES
        and name.start == word.end + 1
        and not names_process(name.text)  # "die App Nutzung" is typed apart
    )


def _is_finite(token: Token) -> bool:
    """Say whether a word is a verb and no adjective, which would be inflected: "schenken Eltern", "besucht Kinder"."""
    return is_verb_form(token.text) and (token.text.endswith("t") or token.lemma == fold(token.text))
