"""Find the Kommunen of North Rhine-Westphalia in running text and in what users type."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from kekiz_search.german.cut_words import across_cuts
from kekiz_search.german.dictionary import known_lemma
from kekiz_search.german.kommunen_context import Standing, judge
from kekiz_search.german.kommunen_near import near_adjective, near_homonym, near_name, near_names
from kekiz_search.german.kommunen_register import (
    Form,
    Kommune,
    all_kommunen,
    folded_words,
    forms_by_first_word,
    is_kreis_head,
    kreis_by_short_name,
)
from kekiz_search.german.normalise import fold
from kekiz_search.german.sentence_words import STARTERS

__all__ = [
    "Kommune",
    "KommuneMention",
    "all_kommunen",
    "find_kommunen",
    "kommune_named",
    "resolve_kommunen",
    "suggest_kommunen",
    "tells_whose",
    "words_naming",
]


@dataclass(frozen=True, slots=True)
class KommuneMention:
    """A Kommune that a text names; ``certain`` is False where the spelling had to be guessed."""

    name: str
    start: int
    end: int
    certain: bool


_CAPITALISED = re.compile(r"(?<![\w\u0300-\u036f])[A-ZÄÖÜ][\w\u0300-\u036f]*")
_ANY_CASE = re.compile(r"(?<![\w\u0300-\u036f])[^\W\d_][\w\u0300-\u036f]*")
_NEXT = re.compile(r"(?:\.?(?:[-–/]|[ \u00a0\n]\(?|\()|\.)([^\W_][\w\u0300-\u036f]*)")
_KREIS_LIST_HEAD = re.compile(r"(?:Kreisen?|Landkreisen?|kreisen?|landkreisen?)$")
# "Die acht neuen Kreise sind Unna, Soest und …": what may stand between "Kreise" and the first of them.
_KREIS_LIST_VERB = re.compile(r"(?:\s+(?:sind|waren|heißen|hießen)|:)(?=\s)")
_ITEM_GAP = re.compile(r"(?:,| und| sowie| oder| bzw\.|, und)?[ \u00a0\n](?:de[nmr] |die )?")
_LIST_GAP = re.compile(
    r"(?:\s\([^()\n]{1,40}\))?\s*(?:,|/|;|&|\||·|•|–|\n[ \t]*[-–•*]?|,?\s(?:und|oder|sowie|bzw\.|bis|wie|und auch|aber "
    r"auch)\s)\s*(?:(?:in|aus|von|für|nach|bei)\s)?"
)
_PREFIX = re.compile(
    r"(?:die )?(?:[\w-]*(?:stadt|gemeinde|kommune)|stadtverwaltung|gemeindeverwaltung|verwaltung|jugendamt)(?: "
    r"der stadt)?\s+",
    re.IGNORECASE,
)
# "das Jobcenter Kreis Unna", "der Rat der Stadt Hamm": the noun before a name tells whose it is.
_OWNED = re.compile(
    r"(?P<owned>(?!Stadt|Kreis|Gemeinde|Kommune)[A-ZÄÖÜ][\w-]{3,}) (?:(?:der|des|im) )?"
    r"(?:(?:Stadt|Kreisstadt|Gemeinde) )?$"
)
_NEIGHBOUR, _AS = re.compile(r"\bNachbar(?:stadt|gemeinde|kommune) $"), re.compile(r"\b(?:wie|als)\b[^.;]*$")
_MEDIUM = re.compile(
    r"-(?:\w*(?:[Bb]log|[Zz]eitung|[Aa]nzeiger|[Kk]urier|[Rr]undschau|[Nn]achrichten|[Mm]agazin|[Rr]eport|[Ee]cho))\b"
)
_SET_AGAINST = re.compile(
    r"\b(?:anders als|im (?:Gegensatz|Unterschied) zu[rm]?)(?: (?:in|bei))?(?: de[rm])?(?: \w*(?:stadt|gemeinde))? $",
    re.IGNORECASE,
)
_WORKED_BEFORE = re.compile(r", d(?:ie|er) (?:zuvor|vorher|früher|zuletzt|bis dahin|bisher)\b[^,.;]*$")
# "Mohn, die als Ärztin in Kamen gearbeitet hat", "Mohn stammt aus Kamen"
_RELATIVE = re.compile(r"[A-ZÄÖÜ][\w-]+, d(?:ie|er)\b[^,.;]*$")
_HAS_WORKED = re.compile(r"[^,.;]*\b(?:gearbeitet|gewohnt|gelebt|studiert|unterrichtet|gelernt) hat(?:te)?\b")
_STEMS = re.compile(r"\b(?:stammt|kommt)(?: (?:ursprünglich|gebürtig|selbst|eigentlich))? aus $")
_PLACED = re.compile(r"(?:\b(?:in|aus|bei|von|für)|stadt|gemeinde)\s+", re.IGNORECASE)
_TYPED = re.compile(r"[^\W\d_][\w\u0300-\u036f-]*")
_PUNCTUATION = re.compile(r"[^\w\s-]")


def find_kommunen(text: str) -> list[KommuneMention]:
    """Find all Kommunen in running text, in order and without overlap.

    Small letters count only where the text has no others.
    """
    return list(_kommunen_in(text))


@lru_cache(maxsize=8192)  # sentences are looked at anew for every question
@across_cuts
def _kommunen_in(text: str) -> tuple[KommuneMention, ...]:
    return tuple(_find(text, any_case=text == text.lower()))


def tells_whose(text: str, mention: KommuneMention) -> bool:
    """Say whether a mention is set against another, or merely tells whose an institution is ("das Jobcenter Unna")."""
    if _MEDIUM.match(text, mention.end) or is_set_against(text, mention):
        return True  # "der Bergkamen-Infoblog nennt Kamen"
    owned = _OWNED.search(text[: mention.start])
    return owned is not None and owned["owned"].lower() not in STARTERS and not _tells_of_neighbour(text, mention)


def _tells_of_neighbour(text: str, mention: KommuneMention) -> bool:
    """Say whether a text tells of a neighbouring town, and does not only compare with it: "wie ihn … kennt"."""
    before = text[: mention.start]
    return _NEIGHBOUR.search(before) is not None and _AS.search(before) is None


def is_set_against(text: str, mention: KommuneMention) -> bool:
    """Say whether a text tells of another what is not so of a mention: "anders als in Kamen gibt es hier keine".

    Nor is it told of where somebody worked before or comes from: "Anna Mohn, die zuvor in Kamen arbeitete".
    """
    before = text[: mention.start]
    if any(one.search(before) for one in (_SET_AGAINST, _WORKED_BEFORE, _STEMS)):
        return True
    return _HAS_WORKED.match(text, mention.end) is not None and _RELATIVE.search(before) is not None


def resolve_kommunen(question: str) -> list[KommuneMention]:
    """Find the Kommunen that a user means: capitals may be missing, umlauts be written out, a letter be wrong."""
    mentions = _find(question, any_case=True)
    return sorted([*mentions, *_guess(question, mentions)], key=lambda mention: mention.start)


def kommune_named(name: str) -> Kommune | None:
    """Look up one name as it stands in a register or after an option; without any guess."""
    canonical = _lookup().get(folded_words(name))
    if canonical is None and (prefix := _PREFIX.match(name.strip())):
        canonical = _lookup().get(folded_words(name.strip()[prefix.end() :]))
    return _by_name()[canonical] if canonical else None


@lru_cache(maxsize=512)
def words_naming(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the folded words of every form of a Kommune's name: where none has all of its words, it isn't named."""
    forms = {form.words for options in forms_by_first_word().values() for form in options if form.name == name}
    return tuple(sorted(forms | {words for words, kreis in kreis_by_short_name().items() if kreis == name}))


def is_kreis(name: str) -> bool:
    """Say whether a canonical name is that of a Kreis."""
    return name in _by_name() and _by_name()[name].kind == "Kreis"


def towns_of(kreis: str) -> tuple[str, ...]:
    """List the municipalities of a Kreis, by name; none of what is no Kreis."""
    return _towns_by_kreis().get(kreis, ())


def suggest_kommunen(name: str) -> list[str]:
    """Name up to three Kommunen that are spelt nearly so, the nearest first."""
    return near_names(name, 3)


@lru_cache(maxsize=1)
def _towns_by_kreis() -> dict[str | None, tuple[str, ...]]:
    kreise = dict.fromkeys(one.kreis for one in all_kommunen())
    return {kreis: tuple(one.name for one in all_kommunen() if one.kreis == kreis) for kreis in kreise if kreis}


@lru_cache(maxsize=1)
def _by_name() -> dict[str, Kommune]:
    return {kommune.name: kommune for kommune in all_kommunen()}


@lru_cache(maxsize=1)
def _lookup() -> dict[tuple[str, ...], str]:
    forms = [form for options in forms_by_first_word().values() for form in options]
    named = {form.words: form.name for form in forms if form.kind not in ("adjective", "doubtful")}
    turned = {(*words, "kreis"): name for words, name in kreis_by_short_name().items()}
    return {**kreis_by_short_name(), **turned, **named}


def _find(text: str, *, any_case: bool) -> list[KommuneMention]:
    found: list[tuple[KommuneMention, Standing]] = []
    position = 0
    for match in (_ANY_CASE if any_case else _CAPITALISED).finditer(text):
        if match.start() < position:
            continue
        if _KREIS_LIST_HEAD.match(match[0]) and (items := _kreis_items(text, match.end())):
            found += [(item, "sure") for item in items]
            position = items[-1].end
        elif (candidate := _form_at(text, match)) is not None:
            form, end, genitive = candidate
            standing = judge(text, match.start(), end, form, genitive=genitive)
            if standing != "no":
                found.append((KommuneMention(form.name, match.start(), end, True), standing))
                position = end
    return _settle(text, found)


def _form_at(text: str, match: re.Match[str]) -> tuple[Form, int, bool] | None:
    """Find the longest form that begins with this word, its end, and whether it has a genitive s."""
    word = _folded(match[0])
    for form in forms_by_first_word().get(word, ()):
        rest = _rest_end(text, match.end(), form)
        if rest is not None:
            return form, *rest
    if word.endswith("s") and word[-2:-1] not in ("s", "x", "z", ""):
        for form in forms_by_first_word().get(word[:-1], ()):
            if len(form.words) == 1 and form.kind not in ("adjective", "doubtful"):
                return form, match.end(), True
    return None


def _rest_end(text: str, end: int, form: Form) -> tuple[int, bool] | None:
    genitive, bracket = False, False
    for place, expected in enumerate(form.words[1:], 2):
        following = _NEXT.match(text, end)
        if following is None:
            return None
        word = _folded(following[1])
        genitive = place == len(form.words) and word == expected + "s"
        if word != expected and not genitive:
            return None
        bracket = bracket or "(" in text[end : following.start(1)]
        end = following.end()
    if bracket and (closing := re.compile(r"\.?\)").match(text, end)):
        end = closing.end()
    return end, genitive


@lru_cache(maxsize=8192)
def _folded(word: str) -> str:
    return fold(word)


def _kreis_items(text: str, position: int) -> list[KommuneMention]:
    """Read "Unna, Soest und Rhein-Sieg" after "Kreise"; a single Kreis is left to its own form."""
    items: list[KommuneMention] = []
    if verb := _KREIS_LIST_VERB.match(text, position):
        position = verb.end()
    while gap := _ITEM_GAP.match(text, position):
        item = _short_kreis_at(text, gap.end())
        if item is None or (items and not gap[0].strip()):
            break
        items.append(item)
        position = item.end
    return items if len(items) > 1 else []


def _short_kreis_at(text: str, start: int) -> KommuneMention | None:
    first = _ANY_CASE.match(text, start)
    if first is None:
        return None
    second = _NEXT.match(text, first.end())
    pair = (_folded(first[0]), _folded(second[1])) if second else None
    shorts = kreis_by_short_name()
    if second and pair in shorts:
        return KommuneMention(shorts[pair], start, second.end(), True)
    single = shorts.get((_folded(first[0]),))
    return KommuneMention(single, start, first.end(), True) if single else None


def _settle(text: str, found: list[tuple[KommuneMention, Standing]]) -> list[KommuneMention]:
    """Keep what is sure, and what stands in one list with something better."""
    linked = [_LIST_GAP.fullmatch(text, left.end, right.start) is not None for (left, _), (right, _) in pairwise(found)]
    kept, run_start = [], 0
    for index in range(len(found)):
        if index == len(found) - 1 or not linked[index]:
            run = found[run_start : index + 1]
            standings = {standing for _, standing in run}
            if "sure" in standings or (len(run) > 1 and "open" in standings):
                kept += [mention for mention, _ in run]
            run_start = index + 1
    return kept


def _guess(question: str, mentions: list[KommuneMention]) -> list[KommuneMention]:
    """Match words that name nothing with the spelling of the register, three words at a time, then two, then one."""
    words = [match for match in _TYPED.finditer(question) if not _overlaps(*match.span(), mentions)]
    spans = [match.span() for match in words]
    ordinary = [_is_ordinary(match[0]) for match in words]
    parted = [_PUNCTUATION.search(question, one[1], two[0]) is not None for one, two in pairwise(spans)]
    placed = {one.end() for one in _PLACED.finditer(question)}
    guessed: list[KommuneMention] = []
    for size in (4, 3, 2, 1):
        for at in range(len(words) - size + 1):
            start, end = spans[at][0], spans[at + size - 1][1]
            if any(ordinary[at + 1 : at + size]) or any(parted[at : at + size - 1]):
                continue
            if guessed and _overlaps(start, end, guessed):
                continue
            name = near_name(question[start:end])
            if name is None and size == 1:
                name = near_adjective(question[start:end])
            if name is None and size == 1 and start in placed:
                name = near_homonym(question[start:end])
            if name:
                guessed.append(KommuneMention(*_with_kreis(question, name, start), end, False))
    return guessed


def _is_ordinary(word: str) -> bool:
    """Say whether a word in lower case is a verb or the like of the dictionary: "Kreise machen" names no Kreis."""
    form = known_lemma(word) if word.islower() else None
    return form is not None and form[0].islower()


def _with_kreis(question: str, name: str, start: int) -> tuple[str, int]:
    """Make a guessed town a Kreis where "Kreis" stands before it."""
    head = re.search(r"([^\W\d_]+)\s$", question[:start])
    kreis = kreis_by_short_name().get(folded_words(name))
    if head and kreis and is_kreis_head(fold(head[1])):
        return kreis, head.start()
    return name, start


def _overlaps(start: int, end: int, mentions: list[KommuneMention]) -> bool:
    return any(mention.start < end and start < mention.end for mention in mentions)
