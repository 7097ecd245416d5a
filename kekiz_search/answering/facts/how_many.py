"""How many of a thing there are: told by a number of that very thing, and of all that the question asks of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kekiz_search.answering.evidence.deeds import tells_existence
from kekiz_search.answering.evidence.found import Found
from kekiz_search.answering.evidence.strengths import STRICT
from kekiz_search.answering.facts.set_against import mention_of
from kekiz_search.answering.reading.counting import asks_how_many_there_are
from kekiz_search.answering.reading.listed_kinds import counts_kinds, kinds_behind
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.owners import owners_of
from kekiz_search.answering.values.bare_numbers import counts_bare, counts_by_what_stands_by
from kekiz_search.answering.values.counted_people import (
    bag_of_counted,
    counts_births,
    counts_called,
    counts_titled,
)
from kekiz_search.answering.values.wholeness import wholeness
from kekiz_search.answering.words.concepts import DERIVED, Concept, bag_of, match_concept
from kekiz_search.answering.words.vocabulary import KOMMUNE_NOUNS, LIVING_VERBS, PEOPLE_TOLD, names_land
from kekiz_search.german.analyzer import analyze
from kekiz_search.german.kommunen import is_kreis
from kekiz_search.german.normalise import word_set
from kekiz_search.german.numbers import NumberMention, find_numbers
from kekiz_search.german.people import names_people
from kekiz_search.german.processes import names_process
from kekiz_search.types import Span

_IN_ALL = re.compile(
    r"\bwie viele (?!\w*kommunen|\w*staedte)\w+ .*\bin (?:\w+ )?(?:\w*kommunen|staedten|gemeinden|kreisen)\b"
)
_IN_ALL_OF_IT = re.compile(r"\bin allen (?:\w+ )?(?:\w*[Kk]ommunen|Städten|Gemeinden|Orten)\b")
_SHARE_OF = re.compile(r"\s(?:der|aller|von|unserer)\s(?:[a-zäöüß]+\s)?(?P<whom>[A-ZÄÖÜ][\w-]+)")
_SHARE_TOLD = re.compile(rf"(?:Prozent|%){_SHARE_OF.pattern}")
_WITH_SOME = re.compile(r"\b(?:[Mm]it|[Ff]ür|[Ii]n|[Bb]ei|[Aa]us|[Aa]n) (?:\w+ )?$")
_OF_A_SHARE = re.compile(r"(?:Prozent|%|Hälfte|Drittel|Viertel) (?:von|der) (?:rund |etwa |den )?$")
_BESIDES = re.compile(r"\W*(?:Da|Hin)zu (?:kommen|kommt|kamen)\b")
_OF_WHOLE = re.compile(r"\W*(?:Von|Unter) (?:den|allen|sämtlichen) ")
_RESUMED = re.compile(r";[^;.]*\b(?:sie|ihnen|ihre[rnms]?|diese[nr]?|dort|davon|eines|darin)\b")
# Whoever came to a meeting is not all that there are.
_ATTENDING = word_set("kommen treffen zusammenkommen teilnehmen beteiligen mitwirken versammeln erscheinen betreffen")


def keep_counts_of_all(question: Question, found: Sequence[Found]) -> list[Found]:
    """Return what tells how many there are of what is counted, where nothing else is asked; else all.

    Kommunen of a kind are told by a number of that kind alone.
    """
    counted, kinds = question.counted, question.listed_kinds
    if question.kind == "count" and kinds:
        found = [one for one in found if one.value is None or _counts_of_kind(question, one, one.value)]
    if counted is None or question.attribute:
        return list(found)
    found = _of_own_noun(counted, found)
    if question.kind == "count" and counted.lemma in KOMMUNE_NOUNS:
        found = [one for one in found if _counts_kommunen(question, one)]
    if not asks_how_many_there_are(question):
        return list(found)
    return [one for one in found if _counts_all(question, counted, one)]


def _of_own_noun(counted: Concept, found: Sequence[Found]) -> list[Found]:
    """Where a number counts a thing by its own noun, leave out those of things that only have parts of its name.

    "160 Familienschulzentren" are no Familienzentren.
    """
    numbers = [mention_of(one) if one.value else None for one in found]
    named = [match_concept(counted, bag_of(one.counted)) if one and one.counted else None for one in numbers]
    if not any(told is not None and told >= STRICT for told in named):
        return list(found)
    return [one for one, told in zip(found, named, strict=True) if told is None or not 0 < told < STRICT]


def _counts_kommunen(question: Question, found: Found) -> bool:
    """Say whether a number may count Kommunen that have a thing: it counts no other noun, and where its sentence names
    the thing, its own clause does so: no "Besuche, rund 1.000 im Jahr".
    """
    number = mention_of(found)
    if number is None or (number.counted is not None and not _is_kommune(number.counted)):
        return number is None
    begins, ends = found.text.rfind(";", 0, number.start) + 1, found.text.find(";", number.end)
    told = found.text[begins : ends if ends >= 0 and not _RESUMED.match(found.text, ends) else len(found.text)]
    clause, kommunen = bag_of(told), found.unit.bag
    things = [one for one in question.hard if not one.verb and one.lemma not in KOMMUNE_NOUNS]
    named = [one for one in things if match_concept(one, found.unit.bag) >= DERIVED]
    of_some = number.counted is not None or not KOMMUNE_NOUNS.isdisjoint(kommunen.lemmas | kommunen.ends)
    return not named or (of_some and all(match_concept(one, clause) >= DERIVED for one in named))


def _counts_of_kind(question: Question, found: Found, value: Span) -> bool:
    """Say whether the noun behind a number is of a kind, or that of the whole: "Von den Kreisen waren acht dabei".

    Who came later is not all of them, where no year is asked for.
    """
    kinds, place = question.listed_kinds, Span(value.start - found.start, value.end - found.start)
    if not question.years and wholeness(question, found.text, place) < 0:
        return False
    whole = _OF_WHOLE.match(found.text)
    of_kind = whole is not None and kinds_behind(found.text, whole.end()) == kinds
    return of_kind or counts_kinds(kinds, found.text[place.end :])


def _counts_all(question: Question, counted: Concept, found: Found) -> bool:
    number = mention_of(found)
    if number is None or number.unit is not None or not _is_counted(question, counted, number, found.text):
        return False
    before = found.text[: number.start if number.hedge_start is None else number.hedge_start]
    if _OF_A_SHARE.search(before) or (names_people(counted.text) and _tells_of_attending(found)):
        return False
    if counted.lemma in KOMMUNE_NOUNS and (question.kommunen or names_land(question.text)):
        of_all = all(map(is_kreis, question.kommunen)) and _is_kommune(number.counted or "")
        of_all = of_all and (names_land(found.text) or not names_land(question.text))
        return of_all and _WITH_SOME.search(before) is None and tells_existence([found.unit])
    if question.kommunen:  # "54 Zentren in 18 Kommunen" are not those of one
        if all(map(is_kreis, question.kommunen)) and _IN_ALL_OF_IT.search(found.text):
            return True
        return not any(_is_kommune(one.counted or "") for one in find_numbers(found.text))
    of_land = not owners_of(found.unit) or names_land(found.text)
    return of_land or any(map(_is_kommune, counted.parts[-1:]))  # "18 Modellkommunen" there are, in whosever text


def _tells_of_attending(found: Found) -> bool:
    return any(token.lemma in _ATTENDING for token in found.unit.tokens) and _BESIDES.match(found.text) is None


def _is_kommune(noun: str) -> bool:
    return not bag_of(noun).lemmas.isdisjoint(KOMMUNE_NOUNS)


def _is_counted(question: Question, counted: Concept, number: NumberMention, text: str) -> bool:
    """Say whether a number counts a thing by its name, or by one near in meaning for the same sort of thing."""
    if number.counted is None:
        return counts_bare(number, counted, text) or counts_by_what_stands_by(number, question.hard, text)
    if any(counts(number, counted, text) for counts in (counts_called, counts_titled, counts_births)):
        return True
    noun = bag_of_counted(number.counted)
    if match_concept(counted, noun) >= DERIVED or not noun.lemmas.isdisjoint(counted.parts[-1:]):
        return True  # "18 Kommunen" of the Modellphase
    return not counted.alike.isdisjoint(noun.lemmas) and _is_of_a_sort(counted, number.counted)


def _is_of_a_sort(counted: Concept, noun: str) -> bool:
    """Say whether two nouns both name people, both people of any kind, or both what happens, and then by one head.

    A Fachkraft need not be a Hebamme; a Hausbesuch is a Besuch, and a Geburt is none.
    """
    if names_people(noun) != names_people(counted.text) or names_process(noun) != names_process(counted.text):
        return False
    if bag_of(noun).lemmas.isdisjoint(PEOPLE_TOLD) != (counted.lemma not in PEOPLE_TOLD):
        return False
    parts = analyze(noun)[0].parts
    return not parts or not names_process(noun) or parts[-1] in counted.alike | {*counted.parts, counted.lemma}


def counts_some_people(question: Question) -> bool:
    """Say whether it is asked how many of some people do, have or are something."""
    if question.expects != "number" or question.counted is None or question.counted.lemma not in PEOPLE_TOLD:
        return False
    return any(one.lemma not in PEOPLE_TOLD | LIVING_VERBS for one in question.concepts)


def keep_deed_counted(question: Question, found: Sequence[Found]) -> list[Found]:
    """Return what tells the deed as well, where it is asked how many people anywhere do something, and nothing else.

    Of all Kommunen no number of one of them tells.
    """
    things = [one for one in question.hard if not one.verb and one != question.counted]
    if not question.kommunen and _IN_ALL.search(question.folded):
        found = [one for one in found if not owners_of(one.unit)]
    if things or question.kommunen or not counts_some_people(question):
        return list(found)
    return [one for one in found if _tells_deed(question, one)]


def _tells_deed(question: Question, found: Found) -> bool:
    deeds = [one for one in question.concepts if one.verb and one.lemma not in LIVING_VERBS]
    return not deeds or any(match_concept(deed, bag_of(found.text)) > 0 for deed in deeds)


def shares_of(question: Question, found: Found) -> bool:
    """Say whether a share is one of those who are counted: two thirds of the Kommunen are no children."""
    if found.value is None or question.counted is None or found.negated:
        return False
    if not (question.kommunen or _tells_deed(question, found)):
        return False
    of = _SHARE_OF.match(found.unit.document.text, found.value.end)
    if of is None and question.kommunen:
        return True  # of one, all else is at home
    of = of or _SHARE_TOLD.search(found.text)  # "30 Prozent der Kinder, landesweit 18 Prozent"
    return of is not None and match_concept(question.counted, bag_of(of["whom"])) >= STRICT
