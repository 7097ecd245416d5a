"""Whether a value of a claim and one of a source say the same: dates of any precision, names, nouns."""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz.distance import OSA

from kekiz_search.answering.values.number_agreement import Agreement
from kekiz_search.answering.words.concepts import bag_of, build_concept, match_concept
from kekiz_search.german.analyzer import analyze
from kekiz_search.german.dates import DateMention
from kekiz_search.german.normalise import fold, word_set
from kekiz_search.german.numbers import NumberMention
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

_MONTHS = {"monat": 1, "quartal": 3, "halbjahr": 6, "jahr": 12}

_SHORTEST_SLIP_CHARS = 6
_COUNTED = 0.75  # the claim's noun must be the source's own, or the head of its compound


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


def months_of(number: NumberMention) -> float | None:
    """Return how many months a number of years, half-years or months makes, None for any other."""
    nouns = analyze(number.counted) if number.counted and number.unit is None else []
    in_one = next((_MONTHS[one.lemma] for one in nouns[:1] if one.lemma in _MONTHS), None)
    return in_one and number.value * in_one


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
