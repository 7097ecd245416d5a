"""What the numbers of a source's sentence count whose noun or unit stands elsewhere: further readings of a number."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kekiz_search.answering.claims.values import match_noun
from kekiz_search.answering.words.vocabulary import KOMMUNE_NOUNS
from kekiz_search.german.analyzer import Token, analyze, is_stopword
from kekiz_search.german.normalise import fold
from kekiz_search.german.numbers import NumberMention, find_numbers

# Where a number counts what was counted before: "2022 waren es 405", "heute sind es neun".
ELLIPSIS = re.compile(
    r"\b(?:waren|sind|wurden|werden|seien) es\b|\bes (?:waren|sind)\b|\bes (?=(?:noch|nur|schon|erst) )"
)
_OF_THEM = re.compile(r"\s(?:von ihnen|davon)\b")
_WHOLE = re.compile(r"\W*(?:Von|Unter) (?:den|allen|unseren) (?:[a-zäöüß]+en )*(?P<noun>[A-ZÄÖÜ][\w-]+)")
_HALVES = re.compile(r"\b(?:je )?zur Hälfte\b")
_BOTH = re.compile(r"\b[Bb]eiden?[ \u00a0](?:[a-zäöüß]+(?:en|e)[ \u00a0])?(?P<noun>[A-ZÄÖÜ][\w-]+)")
# "Bis zu ein Jahr" lasts as long as twelve months do.
_ONE_SPAN = re.compile(
    r"\b(?:(?P<hedge>bis zu|mindestens|höchstens|maximal|rund|etwa|gut|knapp|über|mehr als|fast)|für|binnen|innerhalb|"
    r"nach|vor|seit|auf|dauert|dauerte|dauern|gilt|läuft|lief|[A-ZÄÖÜ][a-zäöüß]{3,}) "
    r"(?P<one>eine?[msn]? (?P<half>halbe[nrs]? )?(?P<noun>Jahr|Monat)(?:e?s)?)\b"
)
NUMBER_OF = re.compile(r"\b(?:An)?[Zz]ahl (?:der|an|von) (?:[a-zäöüß]+en )?(?P<noun>[A-ZÄÖÜ][\w-]+)")
_LABEL = re.compile(r"[-–•*\s]*(?P<label>[A-ZÄÖÜ][^:|.!?\n]{1,60}):\s")
_ASKED = re.compile(
    r"\b[Ww]ie ?viele (?:[a-zäöüß]+ )*(?P<noun>[A-ZÄÖÜ][\w-]+)\s"
    r"(?:gibt|gab|hat|haben|sind|leben|arbeiten)\b[^?]*\?\s*\Z"
)
_TWO = re.compile(
    r"\s(?:[a-zäöüß]+(?:e|en|er)\s)?(?P<one>[A-ZÄÖÜ][\w-]+)\s(?:und|sowie)\s(?P<other>[A-ZÄÖÜ][\w-]+)(?! \d)"
)
_FEMININE = re.compile(r"in(?:nen)?\Z")
_PAIRED = re.compile(r"\s(?:und|sowie|oder|bzw\.)\s(?P<noun>[A-ZÄÖÜ][\w-]+)")
_AS = re.compile(r"[^.;:]{0,60}?\bals\s(?:[a-zäöüß]+e\s)?(?P<noun>[A-ZÄÖÜ][\w-]+)")
_LATER = re.compile(
    r"[,;(]\s?(?:und\s)?(?:im (?:Vorjahr|Folgejahr)|(?:im|ein) Jahr (?:später|davor|zuvor|darauf|danach)|heute|"
    r"inzwischen|zuletzt|davor|danach|(?:im Jahr )?(?:19|20)\d\d)\b[^,;]*\Z"
)
_GREW = re.compile(
    r" (?:(?:an)?wuchs|(?:an)?gewachsen|anstieg|gestiegen)\b"
)  # "22 Orte kamen, sodass das Netz auf 40 wuchs"
_LEAST_SHARED = 100  # a smaller bare number beside a sum or a share is no sum by chance


def numbers_in_place(text: str, numbers: Sequence[NumberMention], before: str, above: str) -> list[NumberMention]:
    """Return the numbers of a sentence with all readings of each, by what stands before and above it."""
    earlier = _last_counted(before)
    asked = asked_noun(before, above)
    numbers = [*_of_whole(text, numbers)]
    readings = [*numbers, *_told_in_words(text)]
    readings = [*_of_label(text, readings), *_of_nouns_beside(text, numbers), *_of_shared(text, numbers)]
    readings = [*readings, *_of_ellipsis(text, readings, earlier)]
    readings += _of_named(text, numbers, before)
    if asked:
        readings += [replace(one, counted=asked) for one in numbers if _is_bare(one)]
    return [*readings, *_of_heads(readings, f"{above}\n{before}")]


def asked_noun(before: str, above: str) -> str | None:
    """Return the noun of a question how many there are, right before or above a sentence."""
    asked = next((found for one in (before, above.partition("\n")[0]) if (found := _ASKED.search(one))), None)
    return asked["noun"] if asked else None


def end_of_counted(text: str, number: NumberMention) -> int:
    """Return where the noun ends that a number counts, else where the number does."""
    at = text.find(number.counted, number.end) if number.counted else -1
    return at + len(number.counted or "") if at >= 0 else number.end


def counts_others_too(text: str, number: NumberMention, claim: str) -> bool:
    """Say whether a number counts two kinds of which a claim names one: "340 Mütter und Väter" are not 340 Väter."""
    two = _TWO.match(text, number.end) if number.unit is None else None
    if two is None or _are_one_kind(two["one"], two["other"]):
        return False
    return len({match_noun(noun, claim) for noun in two.groups()}) > 1


def _are_one_kind(one: str, other: str) -> bool:
    """ "Bürgerinnen und Bürger" are the same people, and Kreise are Kommunen, too."""
    if {token.lemma for word in (one, other) for token in analyze(word)} <= KOMMUNE_NOUNS | {"kreis"}:
        return True
    stem, longer = sorted((_FEMININE.sub("", fold(word)) for word in (one, other)), key=len)
    return longer.startswith(stem) and any(_FEMININE.search(word) for word in (one, other))


def _is_bare(number: NumberMention) -> bool:
    return number.counted is None and number.unit is None


def _last_counted(before: str) -> str | None:
    return next((one.counted for one in reversed(find_numbers(before)) if one.counted), None)


def _of_whole(text: str, numbers: Sequence[NumberMention]) -> Iterator[NumberMention]:
    """ "Von den Familien nutzen 40 Prozent den Pass" tells a share of the Familien."""
    for number in numbers:
        whole = _WHOLE.match(text) if number.unit == "percent" and number.counted is None else None
        yield replace(number, counted=whole["noun"]) if whole and whole.end() <= number.start else number


def _told_in_words(text: str) -> Iterator[NumberMention]:
    for match in _HALVES.finditer(text):
        yield NumberMention(50.0, match.start(), match.end(), match[0], None, None, "percent", None)
    for match in _BOTH.finditer(text):
        yield NumberMention(2.0, match.start(), match.start() + 6, "beiden", None, None, None, match["noun"])
    for match in _ONE_SPAN.finditer(text):
        value, at = 0.5 if match["half"] else 1.0, match.start("hedge") if match["hedge"] else None
        yield NumberMention(value, *match.span("one"), match["one"], match["hedge"], at, None, match["noun"])


def _of_label(text: str, numbers: Sequence[NumberMention]) -> Iterator[NumberMention]:
    """The number behind a label counts what the label names, too: "Familienpaten: derzeit 32 Ehrenamtliche"."""
    label = _LABEL.match(text)
    yield from numbers
    first = next((one for one in numbers if label and one.start >= label.end()), None)
    if label and first and first.unit is None:
        yield replace(first, counted=label["label"])


def _of_nouns_beside(text: str, numbers: Iterable[NumberMention]) -> Iterator[NumberMention]:
    """ "34 Kreise und Kommunen" counts both, "32 Ehrenamtliche als Paten" the Paten."""
    for number in numbers:
        at = text.find(number.counted, number.end) if number.counted else -1
        end = at + len(number.counted or "")
        for match in (_PAIRED.match(text, end), _AS.match(text, end)) if at >= 0 else ():
            if match:
                yield replace(number, counted=match["noun"])


def _of_shared(text: str, numbers: Sequence[NumberMention]) -> Iterator[NumberMention]:
    """A bare number shares the noun behind it, or the unit before it: "2.540, im Vorjahr 2.391 Kinder"."""
    for at, number in enumerate(numbers):
        if not _is_bare(number):
            continue
        behind = next((one for one in numbers[at + 1 :] if not _is_bare(one)), None)
        if behind and behind.counted and behind.unit is None:
            yield replace(number, counted=behind.counted)
        ahead = numbers[at - 1] if at else None
        later = ahead is not None and (_LATER.search(text, ahead.end, number.start) or _GREW.match(text, number.end))
        if ahead and ahead.counted and ahead.unit is None and later:
            yield replace(number, counted=ahead.counted)
        if number.value >= _LEAST_SHARED or not number.value.is_integer():
            united = next((one for one in (*reversed(numbers[:at]), *numbers[at + 1 :]) if one.unit), None)
            if united:
                yield replace(number, unit=united.unit, counted=united.counted)


def _of_ellipsis(text: str, numbers: Sequence[NumberMention], earlier: str | None) -> Iterator[NumberMention]:
    """The bare numbers behind "waren es" count what was counted last, those behind "die Zahl der" what follows it."""
    named, found = NUMBER_OF.search(text), ELLIPSIS.search(text)
    within = [one.counted for one in numbers if found and one.start < found.start() and one.counted]
    counted = within[-1] if within else earlier
    for number in numbers:
        if not _is_bare(number):
            continue
        if named and number.start >= named.end():
            yield replace(number, counted=named["noun"])
        elif found and counted and number.start >= found.end():
            yield replace(number, counted=counted)


def _of_named(text: str, numbers: Sequence[NumberMention], before: str) -> Iterator[NumberMention]:
    """ "Elf von ihnen" are of those named first here or in the sentence before, "waren es 201" of what that ends on."""
    last = before.rstrip(".! ").rpartition(". ")[2]
    nouns = [one.text for one in analyze(last) if one.text[0].isupper() and not is_stopword(one)]
    for at, number in enumerate(numbers):
        ahead = [one.counted for one in numbers[:at] if one.counted and one.unit is None]
        if _OF_THEM.match(text, number.end) and (ahead or nouns):
            yield replace(number, counted=[*ahead, *nouns][0])
        elif nouns and _is_bare(number) and ELLIPSIS.search(text, 0, number.start):
            yield replace(number, counted=nouns[-1])


def _of_heads(numbers: Sequence[NumberMention], context: str) -> Iterator[NumberMention]:
    """ "1.960 Pässe" are Familienpässe, where the text before or above speaks of one."""
    whole = {token.parts[-1]: token.text for token in analyze(context) if token.parts}
    for number in numbers:
        head = _head(number)
        if head and not head.parts and head.lemma in whole:
            yield replace(number, counted=whole[head.lemma])


def _head(number: NumberMention) -> Token | None:
    return analyze(number.counted)[-1] if number.counted and number.counted.isalpha() else None
