"""Whether two numbers of one thing say the same, by their hedges and by how they are rounded."""

from __future__ import annotations

from typing import Literal

# "near" is neither a match nor a contradiction: a rounded or less precise value.
Agreement = Literal["same", "near", "other"]
AGREEMENTS: tuple[Agreement, ...] = ("same", "near", "other")

EXACTLY = "genau"  # a hedge that is none: a number with any other one is not said to be so
_ABOVE = frozenset({"über", "mehr als", "mindestens", "wenigstens"})
_BELOW = frozenset({"unter", "weniger als", "höchstens", "maximal", "bis zu"})
_THRESHOLDS = frozenset({"über", "unter"})
_LIMITS = frozenset({"mindestens", "wenigstens", "höchstens", "maximal", "bis zu"})
_JUST_BELOW = frozenset({"knapp", "fast", "nahezu", "annähernd"})
_JUST_ABOVE = frozenset({"gut"})
_MOST_ROUNDED = 0.05  # "rund 100" for 98, not for 112: what is rounded is off by a twentieth at most
_CLEARLY_OFF = 0.10  # a rounded number that is off by more than a tenth says something else
_ROUND_DIGITS = 2  # "182.000" may be meant as rounded where the source is more precise by two digits


def agree_numbers(claimed: float, hedge: str | None, found: float, found_hedge: str | None) -> Agreement:
    """Compare two numbers of one thing; hedges are the words before them ("rund"), None for a plain number."""
    spoken, source = (hedge or "").lower(), (found_hedge or "").lower()
    if spoken == EXACTLY:
        agreement = agree_numbers(claimed, None, found, found_hedge)
        return "near" if source and agreement == "same" else agreement
    if claimed == found:
        return _same_figure(spoken, source)
    if spoken == source and spoken in _THRESHOLDS:
        return "near"  # "unter 30 Jahren" may be a limit, and another one than "unter 40 Jahren"
    if spoken in _LIMITS and source in _LIMITS:
        return "other"
    if spoken in _LIMITS:  # "bis zu 90 Prozent" is not said by "61 Prozent"
        return "other" if (found < claimed) == (spoken in _ABOVE) else "near"
    if spoken in _ABOVE:
        return "other" if found < claimed else "near" if source in _BELOW else "same"
    if spoken in _BELOW:
        return "other" if found > claimed else "near" if source in _ABOVE else "same"
    if source in _ABOVE | _BELOW:
        outside = claimed < found if source in _ABOVE else claimed > found
        return "other" if outside and not spoken else "near"
    off = abs(claimed - found)
    if (spoken in _JUST_BELOW and found > claimed) or (spoken in _JUST_ABOVE and found < claimed):
        return "near" if off <= _MOST_ROUNDED * found else "other"
    if spoken and not source:
        doubtful = max(_CLEARLY_OFF * found, 1.0)
        return "same" if off <= _rounding(claimed) else "near" if off <= doubtful else "other"
    if source or _is_rounding(claimed, found):
        return "near" if off <= max(_rounding(found), _rounding(claimed)) else "other"
    return "other"


def _same_figure(spoken: str, source: str) -> Agreement:
    """ "über 100" is not said by "unter 100", nor "100" by either."""
    if (spoken in _ABOVE and source in _BELOW) or (spoken in _BELOW and source in _ABOVE):
        return "other"
    if spoken in (_ABOVE | _BELOW) - _LIMITS:
        return "same" if source else "near"
    return "same"


def _rounding(value: float) -> float:
    """Return by how much a rounded number may be off: half of its last digit that is not 0, a twentieth at most."""
    if value == 0:
        return 0.0
    digits = 0
    whole = abs(value)
    while whole % 10 == 0:
        whole //= 10
        digits += 1
    unit = 10.0**digits if float(value).is_integer() else 0.1
    return min(unit / 2, _MOST_ROUNDED * abs(value))


def _is_rounding(claimed: float, found: float) -> bool:
    """Say whether a plain number ends on noughts and the source's number is more precise."""
    if not (claimed.is_integer() and found.is_integer()) or claimed % 10**_ROUND_DIGITS:
        return False
    return found % 10 != 0 or _noughts(found) < _noughts(claimed)


def _noughts(value: float) -> int:
    words = str(int(value))
    return len(words) - len(words.rstrip("0"))
