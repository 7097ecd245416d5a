"""How far a word reaches that denies: which other words of its sentence it denies."""

from __future__ import annotations

import re
from functools import lru_cache

from kekiz_search.answering.factuality.supposed import names_nothing
from kekiz_search.answering.sentences.clause import CLAUSE_BREAK
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.words.vocabulary import NEGATORS
from kekiz_search.german.analyzer import Token
from kekiz_search.german.verbs import is_verb_form

# Verbs that deny like "nicht" what stands before or behind them: refused, missing, ended.
REFUSALS = frozenset("ablehnen abschaffen verwerfen verzichten".split())
LACKS = frozenset(
    "fehlen fehlende vermissen scheitern entfallen wegfallen aussteigen mangeln ruhen pausieren pausiert "
    "ausfallen absagen austreten ausscheiden zurueckziehen".split()
)
ENDING = frozenset("einstellen beenden aufgeben aufkuendigen abschalten abbrechen schliessen enden".split())
_REACH_WORDS = 8  # a negator reaches this many words, within its clause
_BACKWARD = frozenset({"nicht", "nie", "niemals", "niemand"})  # in German these may end the clause that they deny
# Where some are told apart from the rest: "zehn machen weiter, eine ist ausgestiegen".
_COUNTED_APART = re.compile(r",\s(?:nur\s)?(?:eine[rs]?|zwei|drei|vier|fünf|\d+)\s[^,;]*\Z")
# ", nimmt bisher aber nicht teil", ", ist jedoch nie erschienen": who was named does not take part.
_NO_SUBJECT = re.compile(
    r"[,;–]\s(?:(?:aber|doch|jedoch|dann|und) )?(?:nimmt|nahm|nehmen|nahmen|macht|machen|machte|beteiligte?t?|"
    r"gehört|arbeitet|sitzt|sitzen|kommt|kam|kamen|(?:ist|sind|war|waren)\b[^,;.]*\b(?:dabei|erschienen|gekommen|beigetreten|"
    r"vertreten|beteiligt|mehr))\b|, (?:aber|doch|jedoch) (?:noch|bisher|bislang) nicht [a-zäöüß]+(?:t|en)(?=\W*$)"
)
_NOWHERE = re.compile(r"\b(?:[Ii]n|[Aa]n|[Bb]ei|[Zz]u) $")  # "Ein Büro gibt es in keinem Ortsteil"
# "Die Stadt zahlt dafür keinen Cent": nothing at all.
NO_CENT = re.compile(r"[Kk]einen (?:[a-zäöüß]+en )?(?:Cent|Euro|Pfennig|Groschen|Heller)\b")
_INSIDE = re.compile(r"\b(?:[Ii]m|[Bb]eim|[Aa]m|[Ii]ns|(?:[Ii]n|[Bb]ei|[Aa]uf|[Aa]n|[Mm]it) de[nmr]) (?:[a-zäöüß]+ )?$")
# "Der Bus, der seit 2012 fuhr, ist nicht mehr da": what is put in parts no clause. It goes on where an infinitive hangs
# on it: "Eltern, von denen viele angaben, das Büro nicht zu kennen".
_PUT_IN = re.compile(
    r",\s(?:[a-zäöü]+\s)?(?:die|der|das|den|dem|deren|dessen|denen|wie|wo|weil|da|obwohl|wenn|als|damit)\b[^,;:.]*,"
    r"(?!\s(?!(?:ist|sind|war|waren|hat|haben|braucht|brauchen|scheint)\b)[^,;:.]*\bzu\s[a-zäöüß]+n\b)"
)


def reached_by(unit: Unit, at: int) -> list[Token]:
    """Return the words that a denying word at a place of a sentence denies."""
    negator = unit.tokens[at]
    behind = unit.tokens[at + 1 : at + 1 + _REACH_WORDS]
    if negator.lemma in ENDING or negator.lemma in LACKS:
        apart = _COUNTED_APART.search(unit.text[: negator.start])
        first = apart.start() if apart else 0
        return [other for other in unit.tokens if other is not negator and other.start >= first]
    if negator.lemma == "ohne":
        behind = _up_to_noun(behind)
    nowhere = negator.lemma == "kein" and (
        _NOWHERE.search(unit.text[: negator.start]) is not None
        or NO_CENT.match(unit.text, negator.start) is not None
        or _stands_alone(unit, negator)
    )
    backward = nowhere or negator.lemma in _BACKWARD or negator.lemma not in NEGATORS
    reaches_back = backward and not _sets_apart(unit, negator)
    inside = [match.span() for match in _PUT_IN.finditer(unit.text)] if reaches_back else []
    whole = [other for other in unit.tokens[:at] if not any(a <= other.start < b for a, b in inside)]
    first = 0 if _ends_its_clause(unit, negator) else _REACH_WORDS
    before = whole[-first:] if reaches_back else ()
    if negator.lemma == "niemand":  # "Im Büro muss sich niemand anmelden": the Büro is there
        before = [one for one in before if not _INSIDE.search(unit.text[: one.start])]
    reached = [other for other in (*before, *behind) if in_one_clause(unit, negator, other)]
    if negator.lemma == "kein" and names_nothing(
        own := [one for one in unit.tokens if in_one_clause(unit, negator, one)]
    ):
        return [*unit.tokens[:at], *own]
    return [*_subject_before(unit, negator), *reached] if negator.lemma in _BACKWARD else reached


def _subject_before(unit: Unit, negator: Token) -> list[Token]:
    """ "Das Jobcenter wurde eingeladen, nimmt aber nicht teil": without a subject, a clause has that of the one before.

    That is what stands before the first verb there.
    """
    breaks = [found.start() for found in CLAUSE_BREAK.finditer(unit.text, 0, negator.start)]
    if not breaks or not _NO_SUBJECT.match(unit.text, breaks[-1]):
        return []
    first = breaks[-2] + 1 if len(breaks) > 1 else 0
    opening = [other for other in unit.tokens if first <= other.start < breaks[-1]]
    verb = next((at for at, one in enumerate(opening) if one.text.islower() and is_verb_form(one.text)), None)
    return opening[:verb]


def _stands_alone(unit: Unit, negator: Token) -> bool:
    """ "Besuche bietet die Stadt keine an": where no noun follows, that is denied which stands before."""
    end = CLAUSE_BREAK.search(unit.text, negator.end)
    rest = unit.text[negator.end : end.start() if end else len(unit.text)]
    return rest == rest.lower()


def _ends_its_clause(unit: Unit, negator: Token) -> bool:
    """ "Einen Bus für alle Kinder aus den Dörfern bietet die Stadt nicht an": at its end it denies the whole clause."""
    end = CLAUSE_BREAK.search(unit.text, negator.end)
    return len(unit.text[negator.end : end.start() if end else len(unit.text)].split()) < 2


def _sets_apart(unit: Unit, negator: Token) -> bool:
    """ "nach dem Bedarf und nicht nach Köpfen": what stands before is so."""
    return negator.lemma in NEGATORS and unit.text[: negator.start].endswith((" und ", " aber ", " statt "))


def _up_to_noun(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "Ohne" denies its own noun, and those joined to it: "Orte ohne Jugendamt haben einen Besuchsdienst"."""
    for at, token in enumerate(tokens):
        joined = at + 1 < len(tokens) and tokens[at + 1].text in ("und", "oder", "sowie")
        if token.text[0].isupper() and not joined:
            return tokens[: at + 1]
    return tokens


def in_one_clause(unit: Unit, one: Token, other: Token) -> bool:
    """Say whether two words stand in one clause, what is put into it left out."""
    first, last = (one, other) if one.start <= other.start else (other, one)
    between = [at for at in _breaks(unit.text) if first.end <= at < last.start]
    if not between:
        return True  # as with most
    inside = [match.span() for match in _PUT_IN.finditer(unit.text)]
    inside = [(start, end) for start, end in inside if first.end <= start and end <= last.start]
    return all(any(start <= at < end for start, end in inside) for at in between)


@lru_cache(maxsize=4096)
def _breaks(text: str) -> tuple[int, ...]:
    return tuple(match.start() for match in CLAUSE_BREAK.finditer(text))
