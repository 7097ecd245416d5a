"""The numbers and years of a question: limits, periods, figures that evidence must hold."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from kekiz_search.answering.reading.kinds import asks_yes_or_no
from kekiz_search.answering.reading.question import Limit, Relation
from kekiz_search.german.dates import DateMention, year_of
from kekiz_search.german.lemmas import lemma
from kekiz_search.german.normalise import fold
from kekiz_search.german.numbers import NumberMention, find_numbers

UNDER_AGE = re.compile(
    r"\b(?:kinder|kindern|minderjaehrige\w*|jugendliche\w*|einwohner\w*|menschen|personen)\b.*"
    r"\b(?:unter (?:18|achtzehn)|minderjaehrig\w*)|"
    r"\bminderjaehrige\w*|\bunter[ -](?:18|achtzehn)[ -]?jaehrige\w*"
)
# In this order: "nicht mehr als" holds "mehr als".
_RELATIONS: tuple[tuple[Relation, re.Pattern[str]], ...] = (
    ("at_least", re.compile(r"\b(?:mindestens|wenigstens|nicht (?:weniger|unter)(?: als)?|ab)\b|\boder mehr\b")),
    ("at_most", re.compile(r"\b(?:hoechstens|maximal|nicht (?:mehr als|ueber)|bis zu|bis)\b|\boder weniger\b")),
    ("over", re.compile(r"\b(?:ueber|(?:mehr|groesser|hoeher|teurer) als)\b")),
    ("under", re.compile(r"\b(?:unter|(?:weniger|kleiner|niedriger|geringer|billiger|guenstiger) als)\b")),
)
_ROUND = re.compile(r"\b(?:rund|etwa|circa|ca\.|ungefaehr|knapp|gut|fast|um die|so um die) $")
_ABOUT = 0.1  # so much more or less is still about as much
_BETWEEN = re.compile(r"\bzwischen\b|\bvon\b.* bis\b|\d (?:bis|-|–) \d")
_MORE_THAN_ONE = re.compile(r"\bmehr als eine?[nmr]?\b")
_RELATION_WORDS = 4  # between a relation and its number stand at most "einer ganzen"
_BOUND = re.compile(r"\b(vor|bis|ab|nach)(?: dem jahr| ende| anfang)? (?:19|20)\d\d\b")
_BOUND_BEHIND = re.compile(r"\b(?:19|20)\d\d (?:oder|und) (spaeter|frueher)\b")
_BOUNDED = r"\b(?:mehr als|weniger als|mindestens|wenigstens|hoechstens|maximal|ueber|unter|genau) "
_BOUNDED_BEHIND = r" oder (?:mehr|weniger)\b"
_ORDINAL = re.compile(r"\b(\d{1,3}\.)(?= [A-ZÄÖÜ])(?! (?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez))")
_FIRST_OF = re.compile(r"\berste[nrsm]? (?P<what>\w{4,})", re.IGNORECASE)
_LATER_OF = re.compile(
    r"\b(?:(?:zwei|drit|vier|fünf|sechs|sieb|ach|neun|zehn)te[nrsm]?|(?!0?1\.)\d{1,2}\.) (?P<what>[A-ZÄÖÜ]\w{3,})"
)
_FIRST_TIME = re.compile(r"\berst(?:e[nrsm]?|mals|malig\w*)\b(?! (?:phase|schritt|linie))")
# "zum dritten Mal", "der jüngste Fachtag": it is not the first.
_LATER_TIME = re.compile(
    r"\bzum (?:zweiten|dritten|vierten|fuenften|sechsten|siebten|achten|neunten|zehnten|\d+\.|wiederholten|letzten) "
    r"mal\b|"
    r"\b(?:juengst|letzt|neuest)e[nrsm]?\b"
)
_ORDINAL_WORD = re.compile(  # a fifth birthday is no fifth of several, and one may "achten" on something
    r"\b(zweit|dritt|viert|fuenft|sechst|siebt|neunt|zehnt|"
    r"(?:(?<=\bde[rnm] )|(?<=\bdie )|(?<=\bdas )|(?<=[biz][eu]m )|(?<=[ai]m ))acht)e[nrsm]?\b"
    r"(?! (?:geburtstag|jahrestag|jubilaeum))"
)
# Of things, no Kommunen or numbers, the one that is most so: "Wer leitet die größte Kita?". The oldest is the first.
_MOST_SO = {"aeltest": "aeltest|erst", "neuest": "neuest|juengst", "juengst": "juengst|neuest"}
_MOST_OF = re.compile(
    r"(?:wer|wem|wen|wann|was|wie|warum|wieso|weshalb|wozu|womit|(?:seit|ab|bis) wann|in welchem jahr)\b.*?"
    r"\b(?:der|die|das|den|dem|des|vom|im|am|zum|zur|beim) "
    r"(?P<most>groesst|kleinst|aeltest|juengst|neuest|teuerst|guenstigst|billigst|wichtigst|bekanntest|laengst)e[nrs]? "
    r"(?!\w*(?:kommunen?|staedten?|stadt|gemeinden?|kreis|kreise[ns]?|orte?s?|zahl|teil|betrag|summe|wert|geldgeber\w*|"
    r"foerder\w*|zuschuss|etat|einwohner\w*)\b)(?P<what>\w{3,})"
)
_BEHIND_PREDICATE = frozenset({"im", "in", "der", "des", "von", "unter"})
_ALL = re.compile(r"\b(?:[Aa]lle[nr]?|[Ss]ämtliche[nr]?) (?:der )?$")
_EVERY = re.compile(
    r"\b(?:[Aa]llen?|[Ss]ämtlichen?|[Jj]ede[rsmn]?) (?P<what>(?!Jahr|Monat|Woche|Tag)[A-ZÄÖÜ][\w-]{3,})"
)
_EACH = re.compile(r"\b(?:[Aa]lle|[Ss]ämtliche|[Jj]ede)[nrsm]?\b")
_NEAR_WORDS = 5
_FIRST_YEAR, _LAST_YEAR = 1900, 2099


def read_period(folded: str, dates: Sequence[DateMention]) -> tuple[int, int] | None:
    """Return the years that a question spans: from one to another, or before, after, up to one."""
    if len(dates) == 2 and re.search(r"\bzwischen\b|\bvon \d{4} bis\b", folded):
        first, last = sorted(year_of(date.iso) for date in dates)
        return first, last
    if len(dates) != 1:
        return None
    date, year = dates[0], year_of(dates[0].iso)
    if date.iso_end:
        return year, year_of(date.iso_end)
    if behind := _BOUND_BEHIND.search(folded):
        return (year, _LAST_YEAR) if behind[1] == "spaeter" else (_FIRST_YEAR, year)
    found = _BOUND.search(folded)
    if found is None:
        return None
    bounds = {
        "vor": (_FIRST_YEAR, year - 1),
        "bis": (_FIRST_YEAR, year),
        "ab": (year, _LAST_YEAR),
        "nach": (year + 1, _LAST_YEAR),
    }
    return bounds[found[1]]


def read_ordinals(folded: str, text: str) -> tuple[str, ...]:
    """Return the places in a row that are asked for, "30." or "zweit"; the first goes without saying.

    So is what is most so of all: "groesst".
    """
    return (*_ORDINAL.findall(text), *_ORDINAL_WORD.findall(folded), *read_most_of(folded))


def read_most_of(folded: str) -> tuple[str, ...]:
    """Return what the thing that is asked for is most of its kind, with its noun: "groesst kita"."""
    found = _MOST_OF.match(folded)
    return (f"{found['most']} {fold(lemma(found['what'].capitalize()))}",) if found else ()


def names_ordinal(ordinal: str, text: str) -> bool:
    """Say whether a text names a place in a row, and of what is most of its kind, that it is so of this thing."""
    most, _, what = ordinal.partition(" ")
    if what:
        told = re.finditer(rf"\b(?:{_MOST_SO.get(most, most)})e[nrsm]?\b(?P<behind>[^.;!?]*)", fold(text))
        return any(_is_of(what, one["behind"]) for one in told)
    if not ordinal.isalpha():
        return ordinal in text
    return re.search(rf"\b{ordinal}(?:e[nrsm]?)?\b", fold(text)) is not None


def _is_of(what: str, behind: str) -> bool:
    """Say whether the words behind an adjective name a thing next, or none is near: "ist das größte im Land"."""
    words = [word.strip(",:") for word in behind.split()[:_NEAR_WORDS]]
    if not words or words[0] in _BEHIND_PREDICATE:
        return True
    return any(fold(lemma(word.capitalize())).endswith(what) for word in words)


def is_later_one(question: str, text: str) -> bool:
    """Say whether a text tells of the second or a later one of what is asked for as the first."""
    asked, first_time = _first_asked(question)
    if first_time and _LATER_TIME.search(folded := fold(text)) and not _FIRST_TIME.search(folded):
        return True
    if not asked or any(fold(one["what"]) in asked for one in _FIRST_OF.finditer(text)):
        return False  # it tells of both
    return any(fold(one["what"]).endswith(tuple(asked)) for one in _LATER_OF.finditer(text))


@lru_cache(maxsize=256)  # it is asked of every sentence
def _first_asked(question: str) -> tuple[frozenset[str], bool]:
    """Return the nouns whose first is asked for, and whether the first time is."""
    nouns = frozenset(fold(one["what"]) for one in _FIRST_OF.finditer(question))
    return nouns, _FIRST_TIME.search(fold(question)) is not None


def counts_fewer(question: str, text: str) -> bool:
    """Say whether a question speaks of all so many, and a text of fewer out of them: "141 von 186 Ämtern"."""
    wholes = {one.value for one in find_numbers(question) if _ALL.search(question[: one.start])}
    if not wholes:
        return False
    told = [one for one in find_numbers(text) if one.unit is None]
    nouns = {one.counted for one in told if one.value in wholes}
    if any(_ALL.search(text[: one.start]) for one in told):
        return False
    return bool(nouns) and any(one.value < min(wholes) and one.counted in {None, *nouns} for one in told)


def tells_of_all(question: str, text: str) -> bool:
    """Say whether a text tells of all of those, too, that a question calls all: "allen Orten mit einem Jugendamt"."""
    asked = _EVERY.search(question)
    if asked is None:
        return True
    noun = fold(lemma(asked["what"]))
    behind = (text[one.end() :].split()[:_NEAR_WORDS] for one in _EACH.finditer(text))
    return any(fold(lemma(word.strip(".,;:!?"))) == noun for words in behind for word in words)


_MOST_IN_NAME = 100
_QUOTED = re.compile(r"[„\"»‚][^„“”\"«»]{2,60}[“”\"«‘]")
_NAME_BEFORE = re.compile(r"(?:in|von|im|am|des|vom|das|der) [A-ZÄÖÜ][\w-]+ $")


def read_figures(folded: str, text: str, dates: Sequence[DateMention]) -> tuple[float, ...]:
    """Return the counts in a question that are neither dates nor limits: "Stimmt es, dass 40 Kommunen mitmachen?".

    Written out they count where yes or no is asked: "Hat Hamm zwei Familienbüros?", but not "Nenne zwei Orte".
    """
    if UNDER_AGE.search(folded) or read_limit(folded, text):
        return ()
    whether = asks_yes_or_no(folded)
    numbers = [one for one in find_numbers(text) if text[one.start].isdigit() or (whether and one.value >= 2)]
    free = [one for one in numbers if not any(date.start < one.end and one.start < date.end for date in dates)]
    return tuple(number.value for number in free if not _is_in_name(text, number))


def _is_in_name(text: str, number: NumberMention) -> bool:
    """Say whether a number belongs to a name, and counts nothing: "der Umbau von Flöz 7", "„Anschluss 16“"."""
    if any(one.start() < number.start < one.end() for one in _QUOTED.finditer(text)):
        return True
    if number.counted is not None or number.unit is not None or number.value >= _MOST_IN_NAME:
        return False
    return _NAME_BEFORE.search(text[: number.start]) is not None


def read_limit(folded: str, text: str) -> Limit | None:
    """Return the bound on a number that a question sets; a small number is one only behind "mehr als" and the like."""
    numbers = [number for number in find_numbers(text) if number.value >= 1000 or _is_bounded(folded, number)]
    if not numbers:
        return Limit("over", 1.0) if _MORE_THAN_ONE.search(folded) else None
    if len(numbers) > 1 and _BETWEEN.search(folded):
        low, high = sorted(number.value for number in numbers[:2])
        return Limit("between", low, high)
    if relation_about(text[: numbers[0].start]):
        spare = _ABOUT * numbers[0].value
        return Limit("between", numbers[0].value - spare, numbers[0].value + spare)
    told = [relation for relation, words in _RELATIONS if words.search(folded)]
    return Limit(told[0] if told else "exactly", numbers[0].value)


def relation_about(before: str) -> bool:
    """Say whether the word right before a number makes it a round one: "rund 60.000 Einwohner"."""
    return _ROUND.search(fold(before)) is not None


def relation_before(before: str) -> Relation | None:
    """Return the relation that the words right before a number set, None where they set none: "mehr als eine "."""
    told = fold(" ".join(before.split()[-_RELATION_WORDS:]))
    return next((relation for relation, words in _RELATIONS if words.search(told)), None)


def _is_bounded(folded: str, number: NumberMention) -> bool:
    typed = rf"\b{re.escape(fold(number.text))}\b"
    bounded = re.search(rf"{_BOUNDED}{typed}|{typed}{_BOUNDED_BEHIND}", folded)
    return bounded is not None and not UNDER_AGE.search(folded)
