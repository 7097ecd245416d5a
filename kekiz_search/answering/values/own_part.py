"""Of several values of a sentence, that whose own part of it tells of what is asked for.

"Das Frühstück ist kostenfrei, der Kochkurs kostet 15 Euro", "80 Prozent trägt das Land, 20 Prozent der Kreis",
"bei 25 Stunden 90 Euro, bei 45 Stunden 175 Euro". A part without a verb has all that the one before it tells, too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from kekiz_search.answering.actors.participants import is_verb
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.search import YEAR
from kekiz_search.answering.values.labelled_numbers import time_before
from kekiz_search.answering.values.plan_and_fact import changed_value, former_value, losses_by_side, names_side
from kekiz_search.answering.values.rates import find_rates
from kekiz_search.answering.values.rival_values import Rival, rivals_in
from kekiz_search.answering.words.concepts import Bag, Concept, bag_of, match_concept
from kekiz_search.answering.words.plans import is_planned
from kekiz_search.answering.words.vocabulary import names_land
from kekiz_search.german.analyzer import analyze, is_stopword
from kekiz_search.german.kommunen import find_kommunen
from kekiz_search.german.normalise import fold, word_set
from kekiz_search.german.relative_years import find_years_by_another
from kekiz_search.types import Span

_SEVERAL = 2
_NAMED = 0.55
_NOUN, _VERB = 1.0, 0.5  # as much as each word of a question counts
_DEED = 5.0  # when it was decided is told beside "beschlossen", whatever was
_VERY_WORD = 0.25  # and that it is told by itself, and not by a word like it
_BREAK = re.compile(r"[,;:](?=\s)|\s[–-]\s|\s\((?=davon|darunter)|(?<=\s)(?=statt\b)")
_AND = re.compile(r"\s(?:und|sowie|oder|bzw\.)\s")
_SENTENCE = re.compile(r"(?:(?<=[a-zäöüß)%€]{2})|(?<=\d{4}))[.!?]\s+(?=[A-ZÄÖÜ„])|(?<=\))\.\s+(?=\d)|\n")
_TABLE = re.compile(r"[|<>]")
_BEING = re.compile(r"\b(?:wurden?|wird|werden|ist|sind|war|waren|hat|haben|hatten?)\b")
_PARTICIPLE = re.compile(r"(?:\w*ge\w{2,}|(?:be|er|ver|ent|zer)\w{2,}|\w+ier)(?:t|en)")
# "davon 48 mehrfach", "bislang waren es 5", "den Rest trägt der Kreis": what was told before, told on.
_GOES_ON = re.compile(
    r"\b(?:davon|darunter|wovon|von denen|waren es|sind es|wurden es|werden es|gibt es|gab es|statt|"
    r"(?:den|der|die andere) (?:Rest|Hälfte))\b"
)
_REST = re.compile(
    r"\b(?:[Dd]en|[Dd]ie) (?:Rest|(?:andere )?Hälfte) [a-zäöüß]+ (?:der|die|das) (?P<who>[A-ZÄÖÜ][\w-]+)"
)
_INSTEAD = re.compile(r"\b[Ss]tatt (?:der |den |wie )?(?:[a-zäöüß]+ )?$")
_RANGE = re.compile(r"\b[Zz]wischen $")
# Whoever is not of those that were named: of them a question may speak in words of its own.
_ELSE = re.compile(r"\b(?:alle anderen|alle übrigen|sonst|ansonsten|andernfalls|regulär)\b")
_SOURCE = re.compile(r"\blaut (?:(?:de[rmn]|eine[rmn]) )?[\w-]+(?: (?:von|vom) \d{4})?")
_ALL_ASKED = re.compile(r"\b(?:insgesamt|zusammen|alles in allem|in Summe)\b")
_IN_ALL = re.compile(
    r"\b(?:[Ii]nsgesamt|[Zz]usammen|[Aa]lles in allem|[Ii]n Summe)(?: (?:rund|etwa|knapp|gut|also|sind das))* $"
)
_OF_ALL = re.compile(r"\b(?:insgesamt|zusammen|alles in allem|in Summe|davon|darunter|[Gg]esamt\w*|inklusive|statt)\b")
_OUT_OF_ALL = re.compile(r"[,(] ?bei (?:insgesamt )?$")  # "141 nehmen teil, bei 186 im ganzen Land"
_FIGURE = re.compile(r"(?<![\w.,])\d+(?:[.,]\d+)?(?![\w%])")
_SMALL = re.compile(r"(?<![\w-])[a-zäöüß]+")
# What a question asks with, and what sets no value apart from another.
_ASKED_WITH = word_set(
    "hoch viel wie wert kosten zahlen bezahlen betragen geben haben sein werden liegen prozent anteil euro geld summe "
    "preis zahl anzahl insgesamt jahr monat alt alter gross lange lang eigentlich denn genau"
)
_SAYS_LITTLE = _ASKED_WITH | word_set(
    "heute jetzt inzwischen mittlerweile derzeit aktuell bereits schon noch nur etwa rund damit zuletzt davon darunter "
    "dann darauf zuvor vorher spaeter weitere neu jeweils knapp fast ueber sogar erst einmal wieder wenige mehr "
    "vorjahr folgejahr woche tag stunde zeit ende anfang monatlich jaehrlich woechentlich taeglich"
)

Tells = Callable[[str, Bag], bool]
Keys = tuple[tuple[float, Tells], ...]  # how much each word of a question weighs, and whether a text tells it


@dataclass(frozen=True, slots=True)
class _Part:
    """A stretch of a sentence with values; ``goes_on`` says that it has no verb of its own, or goes on about them.

    ``opened`` says that it stands behind a colon.
    """

    text: str
    rivals: tuple[Rival, ...]
    goes_on: bool
    opened: bool


def of_own_part(text: str, question: Question, value: Span, others: Sequence[Span] = ()) -> Span | None:
    """Return a value, or the one beside it in whose part more is told of what is asked; None where that holds none.

    ``others`` are the values beside it, where they are no numbers.
    """
    if _TABLE.search(text) or _OUT_OF_ALL.search(text[: value.start]):
        return value
    if other := former_value(text, question, value) or changed_value(text, question, value):
        return other
    start = max((one.end() for one in _SENTENCE.finditer(text, 0, value.start)), default=0)
    end = next((one.start() for one in _SENTENCE.finditer(text, value.end)), len(text))
    sentence, own = text[start:end], Span(value.start - start, value.end - start)
    beside = [Span(one.start - start, one.end - start) for one in others if start <= one.start < end]
    rivals = rivals_in(sentence, question, own, beside)
    parts = _parts_of(sentence, rivals) if len(rivals) >= _SEVERAL else []
    if len(parts) < _SEVERAL:
        return value
    if summed := _summed(sentence, question, rivals):
        return Span(summed.start + start, summed.end + start)
    if _is_told_apart(sentence, question, own):
        return value
    at = next(place for place, part in enumerate(parts) if any(one.span == own for one in part.rivals))
    best = _best_of(question, parts, at)
    if best is None or best == at:
        return None if best is None else value
    told = [one.span for one in parts[best].rivals if one.answers]
    return Span(told[0].start + start, told[0].end + start) if told else None


def _summed(sentence: str, question: Question, rivals: Sequence[Rival]) -> Span | None:
    """Return the only value that is called the whole, where all is asked for: "30 Euro je Kind, insgesamt 960 Euro"."""
    if question.years or not _ALL_ASKED.search(question.text):
        return None
    told = [one.span for one in rivals if one.answers and _IN_ALL.search(sentence[: one.span.start])]
    return told[0] if len(told) == 1 else None


def _is_told_apart(sentence: str, question: Question, value: Span) -> bool:
    """Say whether a value was chosen by its time, its rate or its Land, which say more than its part."""
    if names_land(question.text) or any(find_rates(question.text)) or find_years_by_another(sentence):
        return True
    if question.years and len(set(YEAR.findall(sentence))) >= _SEVERAL:
        return True
    timed = time_before(sentence, value.start) is not None and not is_planned(sentence)
    return timed and not names_side(question)


def _parts_of(sentence: str, rivals: Sequence[Rival]) -> list[_Part]:
    """Return the parts of a sentence that is parted between one value and the next."""
    groups, starts, ends = [[rivals[0]]], [0], []
    for before, behind in pairwise(rivals):
        if gap := _gap(sentence, before.span, behind.span):
            groups.append([])
            ends.append(gap.start)
            starts.append(gap.end)
        groups[-1].append(behind)
    texts = [sentence[start:end] for start, end in zip(starts, [*ends, len(sentence)], strict=True)]
    return [
        _Part(text, tuple(group), place > 0 and _is_going_on(text, texts[0]), sentence[:start].endswith(":"))
        for place, (text, group, start) in enumerate(zip(texts, groups, starts, strict=True))
    ]


def _gap(sentence: str, before: Span, behind: Span) -> Span | None:
    """Return what parts two values, from the first break between them to the last."""
    if _RANGE.search(sentence[: before.start]):
        return None
    if _INSTEAD.search(sentence[: before.start]):
        return Span(before.end, before.end)
    found = list(_BREAK.finditer(sentence, before.end, behind.start))
    found = found or list(_AND.finditer(sentence, before.end, behind.start))
    return Span(found[0].start(), found[-1].end()) if found else None


def _is_going_on(text: str, first: str) -> bool:
    if _GOES_ON.search(text):
        return True
    verbs = [word for word in _SMALL.findall(text) if is_verb(word)]
    if _BEING.search(first) and not _BEING.search(text):
        verbs = [word for word in verbs if not _PARTICIPLE.fullmatch(word)]  # "… wurden bewilligt, 6 abgelehnt"
    return not verbs


def _best_of(question: Question, parts: Sequence[_Part], at: int) -> int | None:
    """Return which part tells most of what is asked, ``at`` where no other one tells more.

    None where all is asked for, and parts tell of several.
    """
    keys = keys_of(question)
    told = [told_keys(keys, part.text) for part in parts]
    counted = told_keys(keys, question.counted.text) if question.counted else frozenset()
    lost = losses_by_side(question, [part.text for part in parts])
    direct = [weigh(keys, own) - loss for own, loss in zip(told, lost, strict=True)]
    scores, base = [], 0
    for place, part in enumerate(parts):
        base = base if part.goes_on else place
        besides = counted & told[base - 1] if base and all(one.bare for one in part.rivals) else frozenset()
        scores.append(weigh(keys, told[base] | told[place] | besides) - lost[place])
    most = [place for place, score in enumerate(scores) if score == max(scores)]
    if len(most) > 1 and _ALL_ASKED.search(question.text) and not question.years:
        return at if any(part.opened or _OF_ALL.search(part.text) for part in parts) else None
    if any(_ELSE.search(part.text) for part in parts) and set().union(*told) < set(range(len(keys))):
        return at
    if at in most and (question.years or not (parts[at].goes_on and _sets_apart(question, parts, at))):
        return at
    best = max(most, key=lambda one: direct[one])
    of_rest = not any(one.answers for one in parts[best].rivals) and (rest := _REST.search(parts[best].text))
    if of_rest and rest and bag_of(question.text).lemmas.isdisjoint(bag_of(rest["who"]).lemmas):
        return at  # what the Land gave, the rest that the town gave does not tell
    return best


def told_keys(keys: Keys, text: str) -> frozenset[int]:
    """Return which words of a question a text tells."""
    bag = bag_of(text)
    return frozenset(at for at, (_weight, tells) in enumerate(keys) if tells(text, bag))


def weigh(keys: Keys, told: frozenset[int]) -> float:
    return sum(keys[at][0] for at in told)


def _sets_apart(question: Question, parts: Sequence[_Part], at: int) -> bool:
    """Say whether a part names something that is neither asked about nor named first: "20 Prozent der Kreis"."""
    known = bag_of(question.text).lemmas | bag_of(parts[0].text).lemmas | _SAYS_LITTLE
    own = [one for one in analyze(parts[at].text) if one.text.isalpha() and not is_stopword(one)]
    return any(one.lemma not in known for one in own)


def keys_of(question: Question) -> Keys:
    """Return the words of a question that set one value apart from another."""
    deed = _DEED if question.expects == "date" else _VERB
    text = _SOURCE.sub(" ", question.text)
    concepts = tuple(one for one in question.concepts if one.text in text or one.text not in question.text)
    return _keys(text, concepts, question.kommunen, question.years, deed)


@lru_cache(maxsize=64)  # asked of every sentence that is weighed
def _keys(
    text: str, concepts: tuple[Concept, ...], kommunen: tuple[str, ...], years: tuple[str, ...], deed: float
) -> Keys:
    keys: list[tuple[float, Tells]] = [
        (deed if one.verb else _NOUN, _by_concept(one))
        for one in concepts
        if not (one.lemma in _ASKED_WITH and one.verb)
    ]
    keys += [(_VERY_WORD, _by_lemma(one.lemma)) for one in concepts if not one.verb]
    known = {fold(word) for one in concepts for word in one.text.split()}
    places = find_kommunen(text)
    for token in analyze(text):
        inside = any(one.start <= token.start < one.end for one in places)
        if inside or is_stopword(token) or token.lemma in _ASKED_WITH or fold(token.text) in known:
            continue
        if token.text.isalpha():
            keys.append((_NOUN if token.text[0].isupper() else _VERB, _by_lemma(token.lemma)))
    keys += [(_NOUN, _by_town(one)) for one in kommunen]
    keys += [(_NOUN, _by_word(one[:4])) for one in years]
    keys += [(_NOUN, _by_word(one)) for one in _FIGURE.findall(text) if one not in {year[:4] for year in years}]
    return tuple(keys)


def _by_concept(concept: Concept) -> Tells:
    return lambda _text, bag: match_concept(concept, bag) >= _NAMED


def _by_lemma(lemma: str) -> Tells:
    return lambda _text, bag: lemma in bag.lemmas


def _by_word(word: str) -> Tells:
    pattern = re.compile(rf"(?<![\w,]){re.escape(word)}(?!\w)")
    return lambda text, _bag: pattern.search(text) is not None


def _by_town(name: str) -> Tells:
    return lambda text, _bag: any(one.name == name for one in find_kommunen(text))
