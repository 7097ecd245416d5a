"""Whether a value of a claim and one of a source say the same: numbers with hedges, dates of any precision, names."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from rapidfuzz.distance import OSA

from kekiz_search.answering.words.concepts import bag_of, build_concept, match_concept
from kekiz_search.german.analyzer import analyze
from kekiz_search.german.dates import DateMention
from kekiz_search.german.normalise import fold, word_set
from kekiz_search.german.offices import is_office

# Words for the same people, whichever a source counts.
_PEOPLE = (
    word_set("kind maedchen junge"),
    word_set("mensch person einwohner einwohnerin buerger buergerin leute"),
    word_set("mensch person leute mitarbeiter mitarbeiterin mitarbeitende beschaeftigte kraft"),
    word_set("mensch person leute besucher besucherin gast teilnehmer teilnehmerin teilnehmende"),
    word_set("minderjaehrige minderjaehriger jugendliche jugendlicher kind"),
    word_set("ort gemeinde kommune stadt"),
)

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
_SHORTEST_SLIP_CHARS = 6
_COUNTED = 0.75  # the claim's noun must be the source's own, or the head of its compound


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


def agree_dates(claimed: DateMention, found: DateMention) -> Agreement:
    """Compare two dates or periods; a source may be more precise than the claim, not the other way round."""
    if (claimed.iso_end is None) == (found.iso_end is None):
        first = _agree_iso(claimed.iso, found.iso)
        if claimed.iso_end is None or found.iso_end is None:
            return first
        last = _agree_iso(claimed.iso_end, found.iso_end)
        return first if first == last else "other" if "other" in (first, last) else "near"
    if found.iso_end is not None:
        bound = found.iso_end if claimed.relation == "bis" else found.iso
        within = found.iso[:4] <= claimed.iso[:4] <= found.iso_end[:4]
        same_bound = _agree_iso(claimed.iso, bound) == "same"
        return "same" if same_bound else "near" if within else "other"
    edge = claimed.iso_end if found.relation == "bis" else claimed.iso
    return "near" if _agree_iso(edge or claimed.iso, found.iso) == "same" else "other"


def agree_persons(claimed: str, found: str) -> bool:
    """Say whether two names are one person's: titles and a missing first name aside, one slip in a long surname."""
    ours, theirs = _name_words(claimed), _name_words(found)
    if not ours or not theirs or not _same_name(ours[-1], theirs[-1]):
        return False
    return len(ours) == 1 or len(theirs) == 1 or _same_name(ours[0], theirs[0])


def same_office(claimed: str, found: str) -> bool:
    """Say whether two words name one office, whoever holds it: Bürgermeisterin ~ Oberbürgermeister."""
    ours, theirs = _office_root(claimed), _office_root(found)
    return bool(ours and theirs) and (ours.endswith(theirs) or theirs.endswith(ours))


@lru_cache(maxsize=20_000)
def match_any(word: str, text: str) -> bool:
    """Say whether a noun stands in a text, as a word, a compound's head, or another word for those people."""
    if match_noun(word, text):
        return True
    lemmas = {token.lemma for token in analyze(word)[-1:]}
    return any(lemmas & words and words & bag_of(text).lemmas for words in _PEOPLE)


@lru_cache(maxsize=20_000)
def match_noun(word: str, text: str) -> bool:
    """Say whether a noun stands in a text, as a word or as a compound's head."""
    tokens = analyze(word)
    return bool(tokens) and match_concept(build_concept(tokens[-1], True, 1.0), bag_of(text)) >= _COUNTED


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


def _agree_iso(claimed: str, found: str) -> Agreement:
    if found.startswith(claimed):
        return "same"
    return "near" if claimed.startswith(found) else "other"


def _name_words(name: str) -> list[str]:
    return [
        word for word in fold(name).replace(".", " ").split() if word not in {"dr", "prof", "herr", "herrn", "frau"}
    ]


def _same_name(ours: str, theirs: str) -> bool:
    slips = 1 if min(len(ours), len(theirs)) >= _SHORTEST_SLIP_CHARS else 0
    return ours == theirs or OSA.distance(ours, theirs, score_cutoff=slips) <= slips


def _office_root(words: str) -> str:
    nouns = [word for word in words.split() if is_office(word)] or words.split()[:1]
    root = fold(nouns[0]) if nouns else ""
    for ending in ("innen", "in", "s", "n"):
        if root.endswith(ending) and len(root) > len(ending) + 5:
            root = root[: -len(ending)]
            break
    return root.replace("raet", "rat")
