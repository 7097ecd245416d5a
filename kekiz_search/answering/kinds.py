"""Which kind of question it is and what form its answer must have, read off its folded words."""

from __future__ import annotations

import re

from kekiz_search.answering.question import Expected
from kekiz_search.types import QuestionKind

_PLACES = r"(?:kommunen?|stadt|staedten?|kreis|kreisen?|kreise|gemeinden?|orten?|orte|landkreisen?|jugendaemtern?)"
_SEVERAL = re.compile(
    rf"^(?:(?:und|also|bitte) )?(?:(?:in|aus|mit|fuer|bei|von) )?welche[nrsm]? (?:\w+ ){{0,2}}?{_PLACES}\b"
    rf"|^(?:nenne?|liste|zeige?|finde?|suche)\b.*\b{_PLACES}\b"
    rf"|^(?:alle )?{_PLACES} (?:mit|die|in denen|ohne|seit|ueber|unter)\b"
    r"|^wo (?:gibt|wird|werden|existier\w*|findet man|finde ich|bietet|bieten|hat man)\b"
    rf"|^(?:gibt es|welche sind|kennt ihr|kennen sie) .*\b{_PLACES}\b"
    r"|^wer (?:\w+ )?(?:alles|ausserdem|noch|sonst)\b"
)
_WHICH_PLACES = re.compile(rf"\bwelche[nrsm]? (?:\w+ ){{0,2}}?{_PLACES}\b")
_COUNT = re.compile(
    rf"^(?:(?:in|mit|von|bei) )?wie ?viele?[nr]? (?:\w+ ){{0,2}}?(?:{_PLACES}|\w+kommunen|\w+staedte)\b"
)
_DEFINITION = re.compile(
    r"^(?:was (?:ist|sind|bedeutet|bedeuten|heisst|meint|heissen)(?: eigentlich| genau)? "
    r"(?:(?:mit|unter|ein|eine|einen|einer|der|die|das|den) )*(?P<what>[^?]+?)"
    r"|was versteht man unter (?:\w+ )??(?P<under>[^?]+?)"
    r"|(?:definition|erklaerung|bedeutung) (?:von|des|der|fuer) (?P<of>[^?]+?)"
    r"|(?:definiere|erklaere?)(?: mir)? (?P<explain>[^?]+?))"
    r"(?: gemeint| zu verstehen| eigentlich| genau)*\??$"
)
_WITHIN = re.compile(r"\b(?:von|vom|des|der|in|im|fuer|bei|beim|mit|zum|zur|aus|am|hat|haben|und)\b")
_COMPARISON = re.compile(r"\b(?:vergleich\w*|unterschiede?|unterscheide\w*|gegenueber)\b")
_MOST = re.compile(
    r"\b(?:mehr|groesser|hoeher)\b.*\b(?:als|oder)\b(?! \d)|"
    r"\b(?:meisten?|groesste[nrsm]?|hoechste[nrsm]?|einwohnerstaerkste[nrsm]?|laengsten?|am groessten)\b"
)
_LEAST = re.compile(
    r"\b(?:weniger|kleiner|niedriger)\b.*\b(?:als|oder)\b(?! \d)|"
    r"\b(?:wenigsten?|kleinste[nrsm]?|niedrigste[nrsm]?|geringste[nrsm]?|am kleinsten)\b"
)
_QUESTION_WORD = re.compile(
    r"^(?:(?:in|an|ab|seit|bis|fuer|mit|von|aus|zu|unter|bei|durch|um|auf|ueber|nach|gegen|neben|vor) )?"
    r"(?:wer|wen|wem|wessen|was|wie|wieviele?|wo|woher|wohin|wann|warum|weshalb|wieso|wozu|wofuer|womit|wodurch|worum|"
    r"welche[nrsm]?)\b"
)
_MONEY = r"\b(?:geld|euro|budget|foerder(?:summe|betrag|geld\w*|ung)|zuschuss|kosten|\w*kosten|summe|etat|gekostet)\b"
_PAYS = (
    r"(?:gibt|geben|gab|zahlt|zahlen|zahlte|traegt|tragen|trug|kostet|kosten|kostete|bekommt|bekam|bekommen|erhaelt|"
    r"erhielt|erhalten|investiert|investieren|legt|legte|steuert|bezahlt|schiesst|spendet|foerdert)"
)
_EXPECTS: dict[Expected, re.Pattern[str]] = {
    "percent": re.compile(r"\b(?:prozent|prozentsatz|anteil)\b"),
    "date": re.compile(
        r"^(?:seit |ab |bis )?wann\b|^wie lange\b|^um wie ?viel uhr\b|"
        r"^(?:in |seit |ab |bis )?welche[mn]? (?:jahr|monat|datum|zeitraum|tag)\b"
    ),
    "money": re.compile(
        rf"^(?:fuer |mit )?wie ?(?:viel|hoch|teuer)\b.*{_MONEY}|^wie ?viel {_PAYS}\b|"
        r"^(?:was|wie ?viel) .*kostete?n?\b|^wie teuer\b"
    ),
    "number": re.compile(
        r"^(?:auf |fuer |mit |an |von |in |bei )?wie ?viele?[nr]?\b|^wie (?:hoch|gross|oft|haeufig)\b|"
        r"^welche (?:anzahl|zahl|summe|hoehe)\b"
    ),
    "place": re.compile(r"^(?:wo|wohin|an welche[mn] ort|in welche[rm] (?:ort|stadt))\b"),
    "person": re.compile(
        r"^(?:wer|wen|wem|wessen|an wen|von wem|durch wen)\b|^wie heisst (?:der|die) (?!motto|programm|projekt)"
    ),
}
_FACT = re.compile(r"^(?:wie (?:heisst|heissen|lautet|nennt|hiess)|unter welche[mnr]?|welches|welcher)\b")


def detect_kind(folded: str) -> QuestionKind:
    """Return the kind of a folded question, before its Kommunen are known."""
    if _COMPARISON.search(folded) or (detect_superlative(folded) and _SEVERAL.search(folded)):
        return "comparison"
    if _COUNT.search(folded):
        return "count"
    if _SEVERAL.search(folded):
        return "list"
    if is_definition(folded):
        return "definition"
    if detect_expected(folded) or _FACT.search(folded):
        return "fact"
    return "open"


def is_definition(folded: str) -> bool:
    """Say whether a term is asked for, and not something of or in something else."""
    match = _DEFINITION.match(folded)
    if not match:
        return False
    term = next(part for part in match.groups() if part)
    return not _WITHIN.search(term)


def detect_expected(folded: str) -> Expected | None:
    """Return what the answer must hold, None where nothing in particular."""
    return next((name for name, pattern in _EXPECTS.items() if pattern.search(folded)), None)


def asks_for_kommunen(folded: str) -> bool:
    """Say whether Kommunen are asked for: "Welche Städte gehören zum Verbund?"."""
    return _WHICH_PLACES.search(folded) is not None


def detect_superlative(folded: str) -> int:
    """Return 1 where the most is asked for, -1 for the least, else 0."""
    return 1 if _MOST.search(folded) else -1 if _LEAST.search(folded) else 0


def asks_whether_true(folded: str) -> bool:
    """Say whether a claim is put to the test in so many words."""
    return re.match(r"(?:stimmt es|stimmt das|ist es (?:wahr|richtig|so)|trifft es zu)\b", folded) is not None


def asks_yes_or_no(folded: str) -> bool:
    """Say whether a sentence asks for yes or no: it begins with a verb, or claims something and asks if it is so."""
    if asks_whether_true(folded):
        return True
    return folded.endswith("?") and not _QUESTION_WORD.match(folded)
