"""Read a question: its kind, its Kommunen, its concepts, the form of its answer."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from kekiz_search.answering.reading import kinds
from kekiz_search.answering.reading.ages import read_ages, without_ages
from kekiz_search.answering.reading.attributes import turn_superlative
from kekiz_search.answering.reading.listed_kinds import read_kinds, without_kinds
from kekiz_search.answering.reading.margins import without_margin
from kekiz_search.answering.reading.post_limits import read_post_limit, without_post
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.reading.question_counted import read_counted, without_light_verbs
from kekiz_search.answering.reading.question_form import Form, asks_for_name, read_form, read_topic, settle_attribute
from kekiz_search.answering.reading.question_kind import direction_of, is_bare
from kekiz_search.answering.reading.question_names import find_names, mark_surnames
from kekiz_search.answering.reading.question_numbers import (
    UNDER_AGE,
    read_figures,
    read_limit,
    read_most_of,
    read_ordinals,
    read_period,
)
from kekiz_search.answering.reading.question_topic import settle_aspect, settle_beginning
from kekiz_search.answering.reading.typed_question import TypedQuestion, is_inside, read_typed
from kekiz_search.answering.words.aspects import read_aspect
from kekiz_search.answering.words.concepts import Concept
from kekiz_search.answering.words.plans import is_planned
from kekiz_search.answering.words.vocabulary import COMMON_NOUNS, NEGATORS, PEOPLE_TOLD
from kekiz_search.german.normalise import fold
from kekiz_search.index.terms import TermIndex

_PEOPLE_COUNTED = PEOPLE_TOLD | COMMON_NOUNS | {"einwohner", "mensch", "person", "bewohner", "maedchen", "junge"}
_TO_COME = re.compile(r"\b(?:soll|sollen|sollte|sollten|wollten?|geplant\w*|weitere|beantragten?)\b")
_WHICH_THERE_ARE = re.compile(r"welche[ns]?\b.*\b(?:gibt|gibts|bestehen|existieren)\b")
_JOINED = re.compile(r"\s*(?:,|/|\bund\b|\boder\b|\bsowie\b)(?:\s+(?:in|die|der|den|dem|Stadt|aus))*\s*")
_REASON_ASKED = re.compile(r"(?:warum|weshalb|wieso|weswegen|aus welche[mn] gr(?:und|uenden))\b")


def understand(text: str, terms: TermIndex) -> Question:
    """Return a cleaned question as understood against the words of an index."""
    typed = read_typed(text, terms)
    text, folded, tokens = typed.text, typed.folded, typed.tokens
    form = read_form(typed)
    aspect = read_aspect(folded) if form.kind in {"open", "comparison"} else None
    concepts = settle_aspect(read_topic(typed, terms, form), aspect)
    if len(typed.mentions) > 1:
        concepts = without_margin(concepts, folded)
    concepts = mark_surnames(concepts, text, typed.persons)
    counted = read_counted(tokens, terms)
    concepts = without_light_verbs(concepts, counted)
    ages = () if counted is None or UNDER_AGE.search(folded) else _ages_of(counted, text)
    of_many = form.kind in {"list", "count", "comparison"}
    topic = without_kinds(concepts, read_kinds(folded)) if of_many else concepts
    attribute = None if ages else settle_attribute(typed, topic, form)
    if form.kind == "open" and attribute is not None and is_bare(text):
        form = replace(form, kind="fact")
    if typed.about_initiative and not typed.mentions and attribute is None:
        concepts = settle_beginning(folded, concepts, form.expects)
    post = read_post_limit(folded, text) if form.kind in {"list", "count"} else None
    about_plans = is_planned(text[0].lower() + text[1:]) or _TO_COME.search(folded) is not None
    question = Question(
        text=text,
        kind=form.kind,
        kommunen=tuple(dict.fromkeys(mention.name for mention in typed.mentions)),
        excluded=typed.excluded,
        concepts=without_post(concepts) if post else concepts,
        counted=counted,
        ages=ages,
        attribute=attribute,
        expects=form.expects,
        post=post,
        superlative=0 if read_most_of(folded) else turn_superlative(folded, attribute, direction_of(typed)),
        yes_no=form.yes_no,
        negated=any(token.lemma in NEGATORS and not is_inside(token, typed.quoted) for token in tokens),
        asks_existence=(form.yes_no or form.kind in {"list", "count"} or _asks_which(form, folded)) and not about_plans,
        about_plans=about_plans,
        asks_name=form.expects is None and asks_for_name(folded),
        asks_reason=_REASON_ASKED.match(folded) is not None,
        whether=kinds.asks_yes_or_no(folded),
        aspect=aspect,
        about_initiative=typed.about_initiative,
        corrections=typed.corrections,
    )
    return _bound(question, typed)


def _asks_which(form: Form, folded: str) -> bool:
    """Say whether it is asked which things of a kind there are in a Kommune: none that is only wished for."""
    return form.kind == "fact" and form.expects is None and _WHICH_THERE_ARE.match(folded) is not None


def _bound(question: Question, typed: TypedQuestion) -> Question:
    """Add the names, dates and numbers that an answer must keep to."""
    text, folded, mentions = typed.text, typed.folded, typed.mentions
    names, named = find_names(text, typed.tokens)
    other = without_ages(text) if question.ages else text
    return replace(
        question,
        persons=tuple(person.name for person in typed.persons),
        years=tuple(date.iso for date in typed.dates),
        period=read_period(folded, typed.dates),
        limit=None if question.post else read_limit(fold(other), other),
        ordinals=read_ordinals(folded, text),
        figures=() if question.ages else read_figures(folded, text, typed.dates),
        names=names,
        named=named,
        listed_kinds=read_kinds(folded),
        related=len(mentions) > 1 and not all(_JOINED.fullmatch(text, a.end, b.start) for a, b in pairwise(mentions)),
    )


def _ages_of(counted: Concept, text: str) -> tuple[float, ...]:
    """Ages bound those who are counted, not the places or courses for them."""
    return read_ages(text) if counted.lemma in _PEOPLE_COUNTED else ()
