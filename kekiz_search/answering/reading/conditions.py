"""What Kommunen must be besides, of which a list asks something: so large, with it since then, or Modellkommunen.

"Welche Städte über 100.000 Einwohner, die seit 2012 dabei sind, haben ein Familienbüro?" is three lists in one.
"""

from __future__ import annotations

import re

from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.reading.understand import understand
from kekiz_search.german.kommunen import is_kreis
from kekiz_search.german.normalise import fold
from kekiz_search.index.terms import TermIndex

_SIZE = (
    r"(?:(?:mit|und|ab|bis|zu|von|über|ueber|unter|zwischen|nicht|mehr|weniger|als|mindestens|wenigstens|höchstens|"
    r"hoechstens|maximal|einer|eine|zwei|drei|\w*million(?:en)?|\w*tausend|\w*hundert|\d[\d.,]*) )+"
    r"(?:einwohner|minderjährige|minderjaehrige)\w*(?: und einwohner\w*)?"
)
_KOMMUNEN = r"(?:kommunen?|städten?|staedten?|stadt|gemeinden?|(?:land)?kreisen?|kreis|orten?)"
_ASKED = r"(?:(?:in|bei|aus) )?(?:welche[rnms]?|wie ?viele?n?) (?:der |von den )?(?:\w+ ){0,2}?"
_JOINED = (
    r"(?:(?:erst|schon|bereits|neu|auch) )*(?:(?:seit|ab|im jahr|in|im) )?(?:19|20)\d\d (?:\w+ ){0,3}?"
    r"(?:dabei|dazu\w+|hinzu\w+|teil\w+|mit\w+|aufgenommen|ausgewählt|ausgewaehlt|eingestiegen|beigetreten|gestartet)"
    r"(?: (?:sind|waren|wurden|ist|war|wurde))?"
)
_ADDED = r"(?:aufgenommen|hinzugekommen|dazugekommen|beigetreten|ausgewählt|ausgewaehlt|eingestiegen|gestartet)en"
_THING = r"(?:(?:eine[rnms]?|eigene[rnm]?) )*(?-i:[A-ZÄÖÜ])[\w-]+(?: (?-i:[A-ZÄÖÜ])[\w-]+)?"
_DOES = r"(?:sind|waren|kamen|nehmen|nahmen|machen|haben|arbeiten|kooperieren|beteiligen|bieten|liegen|gehören)"
_WHICH = "Welche Kommunen {told}?"
_ARE, _HAVE = "Welche Kommunen sind {told}?", "Welche Kommunen haben {told}?"
# A condition, what stands in the question in place of it, and the question for the Kommunen that meet it.
_CONDITIONS = tuple(
    (re.compile(pattern, re.IGNORECASE), left, asked)
    for pattern, left, asked in (
        (rf",? (?:die|welche) (?P<told>{_JOINED}),?(?= )", "", _ARE),
        (rf"^(?P<head>{_ASKED}{_KOMMUNEN}), (?:die|welche|in denen|wo) (?P<told>[^,]+), (?=\w)", r"\g<head> ", _WHICH),
        (rf"^(?P<head>{_ASKED}{_KOMMUNEN}) mit (?P<told>{_THING}) (?={_DOES} )", r"\g<head> ", _HAVE),
        (rf"(?P<told>(?:19|20)\d\d) (?:neu )?{_ADDED} (?={_KOMMUNEN}\b)", "", "Welche Kommunen kamen {told} dazu?"),
        (rf"^(?P<head>{_ASKED}{_KOMMUNEN} )(?:sind|waren|kamen) (?P<told>{_JOINED}) und (?=\w)", r"\g<head>", _ARE),
        (rf" und sind (?P<told>{_JOINED})(?=\W*$)", "", _ARE),
        (
            rf"^(?P<head>{_ASKED})modell(?P<told>{_KOMMUNEN})\b",
            r"\g<head>\g<told>",
            "Welche Kommunen waren Modellkommunen?",
        ),
        (rf",? (?:die|welche) (?P<told>{_SIZE}) (?:haben|hatten|zählen|zaehlen),?", "", _HAVE),
        (rf" (?:und )?(?:mit )?(?P<told>{_SIZE})", "", _HAVE),
    )
)
_OF_KOMMUNEN = re.compile(rf"{_ASKED}{_KOMMUNEN}\b", re.IGNORECASE)
_ASKS_NOTHING = re.compile(
    rf"{_ASKED}{_KOMMUNEN} (?:g[ia]bt? es|haben|hat|zaehlen|liegen|sind|waren)(?: (?:das|es))?\W*"
)


def split_conditions(question: Question, terms: TermIndex) -> tuple[Question, ...]:
    """Return what a list asks of Kommunen, and for each of its conditions the list of those that meet it."""
    conditions: list[Question] = []
    rest = question
    while (apart := _split(rest, terms)) is not None:
        rest, condition = apart
        conditions.append(condition)
    return rest, *conditions


def _split(question: Question, terms: TermIndex) -> tuple[Question, Question] | None:
    """Return a list without one of its conditions, and the list of those that meet it; None where it sets none."""
    if question.negated or not all(map(is_kreis, question.kommunen)):
        return None
    for pattern, left, asked in _CONDITIONS:
        told = pattern.search(question.text)
        if told is None:
            continue
        text = f"{question.text[: told.start()]}{told.expand(left)}{question.text[told.end() :]}"
        rest = understand(text, terms)
        asks = bool(rest.concepts or rest.attribute) and not _ASKS_NOTHING.fullmatch(fold(text))
        if asks and (rest.kind in {"list", "count"} or (rest.kommunen and _OF_KOMMUNEN.match(text))):
            return rest, understand(asked.format(told=told["told"]), terms)
    return None
