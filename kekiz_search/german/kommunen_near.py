"""Names of Kommunen that a misspelt word is near to, by optimal string alignment (Damerau-Levenshtein) distance.

Words of German that happen to be as near ("sondern" and Sundern) are listed in ``kommunen_near_words.txt``.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from kekiz_search.german.dictionary import known_lemma
from kekiz_search.german.first_names import is_first_name
from kekiz_search.german.kommunen_register import Form, all_kommunen, folded_words, forms_by_first_word
from kekiz_search.german.normalise import fold

_WORDS = Path(__file__).parent.parent / "data" / "kommunen_near_words.txt"
_MIN_CHARS = 5  # below, every other word is one letter away from some name
_SHORT_CHARS = 7  # up to here one error counts as a slip, above two
_SUGGESTION_ERRORS = 4
_PLAIN_VOWELS = str.maketrans("äöüÄÖÜ", "aouAOU")


@lru_cache(maxsize=8192)  # questions share most of their words
def near_name(written: str) -> str | None:
    """Find the one Kommune that is a slip away; None for a German word, and where two are as near."""
    words = folded_words(written)
    joined = " ".join(words)
    if len(joined) < _MIN_CHARS or joined in near_words() or words in _targets_by_words() or is_first_name(written):
        return _without_dots(words)
    if len(words) == 1 and joined in forms_by_first_word():
        return None
    allowed = 1 if len(joined) <= _SHORT_CHARS else 2
    best = _nearest(words, allowed)
    return best.pop() if len(best) == 1 else None


def near_homonym(written: str) -> str | None:
    """Find the one Kommune whose name is a word as well and that is one slip away from what no dictionary knows."""
    from rapidfuzz.distance import OSA

    typed = fold(written)
    if len(typed) < _MIN_CHARS or any(known_lemma(form) for form in (written, written.lower(), written.capitalize())):
        return None
    near = {name for word, name in _homonyms() if word[0] == typed[0] and OSA.distance(typed, word) == 1}
    return near.pop() if len(near) == 1 else None


@lru_cache(maxsize=8192)  # questions share most of their words
def near_adjective(written: str) -> str | None:
    """Find the one Kommune whose adjective is one slip away from what no dictionary knows: "Geldener", "Herfoder"."""
    from rapidfuzz.distance import OSA

    typed = fold(written)
    if len(typed) <= _SHORT_CHARS or not typed.endswith("er") or typed in near_words():
        return None
    if any(known_lemma(form) for form in (written, written.lower(), written.capitalize())):
        return None
    near = {name for word, name in _adjectives() if word[0] == typed[0] and OSA.distance(typed, word) == 1}
    return near.pop() if len(near) == 1 else None


def near_short_names(written: str) -> list[str]:
    """Return the Kommunen with a short name of which one letter was left out, or two were swapped: "hern", "una"."""
    from rapidfuzz.distance import OSA

    typed = fold(written)
    short = {
        form.words[0]: form.name for options in forms_by_first_word().values() for form in options if _is_short(form)
    }
    near = {name for word, name in short.items() if word[0] == typed[0] and OSA.distance(typed, word) == 1}
    return sorted(near)


def _is_short(form: Form) -> bool:
    return len(form.words) == 1 and len(form.words[0]) <= _MIN_CHARS and form.kind not in ("adjective", "doubtful")


def near_names(written: str, count: int) -> list[str]:
    """Rank the names by their distance; none that is farther than four letters or half of the word."""
    from rapidfuzz.distance import OSA  # here, since only a misspelt name needs it

    joined = " ".join(folded_words(written))
    allowed = min(_SUGGESTION_ERRORS, max(1, len(joined) // 2))
    ranked: dict[str, int] = {}
    for words, name in _targets_by_words().items():
        distance = OSA.distance(joined, " ".join(words), score_cutoff=allowed)
        if distance <= allowed:
            ranked[name] = min(distance, ranked.get(name, distance))
    return sorted(ranked, key=lambda name: (ranked[name], name))[:count]


@lru_cache(maxsize=1)
def near_words() -> frozenset[str]:
    """Load the German words that are as near to a name as a slip."""
    return frozenset(_WORDS.read_text(encoding="utf-8").split())


def _nearest(words: tuple[str, ...], allowed: int) -> set[str]:
    joined = " ".join(words)
    targets = _targets_by_size().get((joined[0], len(words)))
    if not targets:
        return set()  # as with most that are of several words
    from rapidfuzz.distance import OSA  # here, since only a misspelt name needs it
    from rapidfuzz.process import extract

    near = extract(joined, targets.keys(), scorer=OSA.distance, score_cutoff=allowed, limit=None)
    distances = [(distance, targets[target]) for target, distance, _at in near]
    least = min(distances, default=(0, ""))[0]
    return {name for distance, name in distances if distance == least}


def _without_dots(words: tuple[str, ...]) -> str | None:
    """Read Koln and Munster, where the keyboard has no umlauts."""
    return _plain_spellings().get(words)


@lru_cache(maxsize=1)
def _targets_by_words() -> dict[tuple[str, ...], str]:
    forms = [form for options in forms_by_first_word().values() for form in options]
    return {
        form.words: form.name
        for form in forms
        if form.kind in ("plain", "noun") and len(" ".join(form.words)) >= _MIN_CHARS
    }


@lru_cache(maxsize=1)
def _homonyms() -> tuple[tuple[str, str], ...]:
    forms = [form for options in forms_by_first_word().values() for form in options]
    return tuple((form.words[0], form.name) for form in forms if form.kind in ("word", "verb", "name"))


@lru_cache(maxsize=1)
def _adjectives() -> tuple[tuple[str, str], ...]:
    forms = [form for options in forms_by_first_word().values() for form in options]
    return tuple((form.words[0], form.name) for form in forms if form.kind == "adjective" and len(form.words) == 1)


@lru_cache(maxsize=1)
def _targets_by_size() -> dict[tuple[str, int], dict[str, str]]:
    """Index the names by their first letter and by how many words they have at least."""
    targets: dict[tuple[str, int], dict[str, str]] = {}
    for words, name in sorted(_targets_by_words().items()):
        joined = " ".join(words)
        for size in range(1, len(words) + 1):
            targets.setdefault((joined[0], size), {})[joined] = name
    return targets


@lru_cache(maxsize=1)
def _plain_spellings() -> dict[tuple[str, ...], str]:
    known = forms_by_first_word()
    plain = {}
    for kommune in all_kommunen():
        words = tuple(fold(word) for word in kommune.name.translate(_PLAIN_VOWELS).replace("-", " ").split())
        if kommune.kind != "Kreis" and words[0] not in known:
            plain[words] = kommune.name
    return plain
