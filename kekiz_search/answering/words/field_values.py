"""What the value of a field says of the thing that its label names: that there is none, or nothing at all."""

from __future__ import annotations

import re

_NOT_YET = (
    r"(?:(?:leider|bisher|bislang|noch|derzeit|zurzeit|aktuell|momentan|vorerst|seit \d{4}|selbst|es gibt|gibt es) )*"
)
# "keines", "noch nicht", "bis 2019, danach eingestellt", "nicht geplant"; not "keine Gebühr" or "nicht nur freitags".
_DENIED = re.compile(
    rf"{_NOT_YET}(?:nein\b|fehlt\b|entfällt\b|"
    r"(?:[^,;(]*\d{4},? )?(?:(?:wieder|danach|dann|seither|seitdem|inzwischen) )*"
    r"(?:eingestellt|abgeschafft|geschlossen|aufgegeben|beendet|ausgelaufen)\b|"
    r"(?:kein(?:e[nrms]?|s)?(?: eigene?[nrms]?)?|nichts|nicht)(?: mehr| geplant| vorgesehen| vorhanden)*\s*"
    r"(?:$|[,;.(–-]))",
    re.IGNORECASE,
)
_NO_SUCH = re.compile(rf"{_NOT_YET}keine?[nrms]? (?:eigene?[nrms]? )?(?P<thing>[\w-]+)\s*(?:$|[,;.(–-])", re.IGNORECASE)
# Alone in a field: "nein", "noch nicht", "derzeit nicht verfügbar", "0".
_NONE = re.compile(
    rf"{_NOT_YET}(?:nein|keine?[rs]?|nicht(?: mehr)?(?: (?:vorhanden|verfügbar|möglich))?|entfällt|fehlt|0)",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"[-–—/.\s]+|k\. ?A\.?|keine Angaben?|(?:noch )?(?:offen|unklar|unbekannt|ungeklärt)|"
    r"(?:(?:wird|werden) )?(?:(?:noch|derzeit|zurzeit|gerade|aktuell) )*"
    r"(?:geprüft|geklärt|abgestimmt|beraten|diskutiert|verhandelt|angestrebt|angedacht|gewünscht)|"
    r"in (?:Prüfung|Klärung)|"
    r"[^,;]+, (?:aber )?(?:noch|bislang|bisher) nicht (?:bewilligt|genehmigt|zugesagt)",
    re.IGNORECASE,
)
_FIELD = re.compile(r"(?P<label>[^:|]{3,60}?)(?:: ?| \| )(?P<value>.+)")
_BAR = "|"  # between the cells of a row
_ASIDE = re.compile(r" ?\([^()]*\)\s*$")
_UNTICKED = re.compile(r"(?:\[ ?\]|[☐✗✘❌])\s")


def denies_field(label: str, value: str) -> bool:
    """Say whether a value denies what its label names: "Familienbüro: noch nicht", "Angebote: keine Angebote"."""
    if _DENIED.match(value):
        return True
    named = _NO_SUCH.match(value)
    return named is not None and named["thing"].casefold() in label.casefold()


def leaves_open(value: str) -> bool:
    """Say whether a value tells nothing: "–" may be none, or unknown."""
    return _OPEN.fullmatch(value.strip()) is not None


def is_none(line: str) -> bool:
    """Say whether a line is a field, or a row, that says no more than that there is none: "Bus | nein | –"."""
    told = [one for one in _values_of(line) if not leaves_open(one)]
    return bool(told) and all(_NONE.fullmatch(one.rstrip(".")) for one in told)


def is_open(line: str) -> bool:
    """Say whether a line is a field, a row or a box that leaves open whether there is a thing: "Bus: –", "[ ] Bus"."""
    values = _values_of(line)
    return _UNTICKED.match(line) is not None or (bool(values) and all(map(leaves_open, values)))


def _values_of(line: str) -> list[str]:
    """Return the values behind the label of a field or a row, without what stands in brackets behind them."""
    field = _FIELD.fullmatch(line.strip("| "))
    values = [_ASIDE.sub("", one).strip() for one in field["value"].split(_BAR)] if field else []
    return [one for one in values if one]
