"""What to try with the index that is open: each example has been answered out of it before it is offered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice

from kekiz_search.errors import KekizError
from kekiz_search.types import Fact
from kekiz_search.web import state
from kekiz_search.web.engine_cache import Engine, Narrowed, answer
from kekiz_search.web.memo import WORKING
from kekiz_search.web.texts import examples as words
from kekiz_search.web.texts.examples import Example
from kekiz_search.web.views.followups import compare_link, fact_questions, similar_words, with_article

_EACH = 5  # for an audience
_TRIED = 5  # Kommunen, or claims, until an example that needs one is given up
_BESIDE = 3
_TOLD = {"answered", "conflicting"}

Examples = Mapping[str, Sequence[Example]]
_CHOSEN: dict[Engine, Examples] = {}


def chosen_examples(engine: Engine) -> Examples:
    """Return the examples by their audience, none before all are chosen."""
    return _CHOSEN.get(engine, {})


def choose_examples(engine: Engine) -> Iterator[Examples]:
    """Ask what may be offered; yield what was answered so far, none to begin with; all of it is kept."""
    if engine not in _CHOSEN:
        found: dict[str, list[Example]] = {}
        yield found
        for audience, example in _answered(engine):
            found.setdefault(audience, []).append(example)
            yield found
        for former in list(_CHOSEN)[:-1]:
            _CHOSEN.pop(former, None)
        _CHOSEN[engine] = found
    yield _CHOSEN[engine]


def _answered(engine: Engine) -> Iterator[tuple[str, Example]]:
    known = ranked_kommunen(engine)[:_TRIED]
    deeds = [deed.format(subject=with_article(name)[0]) for deed in words.DEEDS for name in known]
    since = [words.SINCE_YEAR.format(year=year) for year in since_years(engine.facts())]
    figures = [question for name in known for question in fact_questions(name, engine.facts())]
    offered: tuple[tuple[str, Sequence[str], Sequence[Example | None]], ...] = (
        (words.NEWCOMERS, [*words.TERMS, *deeds[:1], *words.GENERAL, *deeds[1:]], []),
        (words.STAFF, words.LISTS, [compare_example(engine), similar_example(engine)]),
        (words.PRESS, [*words.HISTORY, *since[:1], *words.FIGURES, *figures], [check_example(engine)]),
    )
    for audience, questions, pages in offered:
        ready = [example for example in pages if example is not None]
        asked = (Example(question) for question in questions if is_answered(engine, question))
        yield from ((audience, example) for example in islice(asked, _EACH - len(ready)))
        yield from ((audience, example) for example in ready)


def is_answered(engine: Engine, question: str) -> bool:
    """Say whether the documents answer a question in full."""
    try:
        with WORKING:  # a visitor's question may come between
            found = answer(engine, question, Narrowed())
    except KekizError:
        return False
    return found["status"] in _TOLD and bool(found["citations"])


@lru_cache(maxsize=2)
def ranked_kommunen(engine: Engine) -> tuple[str, ...]:
    """Return the Kommunen of which the documents tell most: by their facts, then by the length of their documents."""
    facts = Counter(subject for subject, _told in {(fact.subject, fact.attribute) for fact in engine.facts()})
    chars: Counter[str | None] = Counter()
    for document in engine.documents():
        chars[document.origin.kommune] += len(document.text)
    return tuple(sorted(engine.kommunen, key=lambda name: (-facts[name], -chars[name], name)))


def since_years(facts: Iterable[Fact]) -> list[int]:
    """Return the years in which Kommunen joined: those of several first, the earliest first."""
    joined = {(fact.subject, int(fact.number)) for fact in facts if fact.attribute == "seit" and fact.number}
    numbers = Counter(year for _subject, year in joined)
    return sorted(numbers, key=lambda year: (numbers[year] < 2, year))


@lru_cache(maxsize=2)
def compare_example(engine: Engine) -> Example | None:
    """Return Kommunen of which each has something to set beside the others."""
    told = (name for name in ranked_kommunen(engine) if engine.profile(name).to_dict()["approaches"])
    beside = tuple(islice(told, _BESIDE))
    if len(beside) < 2:
        return None
    return Example(compare_link(beside)[1], state.COMPARE_PATH, {state.SIDE_BY_SIDE: beside})


@lru_cache(maxsize=2)
def similar_example(engine: Engine) -> Example | None:
    """Return the first Kommune that others resemble in what they do."""
    from kekiz_search.answering.comparing.narrowing import NO_FILTERS

    for name in ranked_kommunen(engine)[:_TRIED]:
        with WORKING:
            if engine.similar(name, filters=NO_FILTERS).to_dict()["approaches"]:
                return Example(similar_words(name), state.SIMILAR_PATH, {state.KOMMUNE: (name,)})
    return None


def check_example(engine: Engine) -> Example | None:
    """Lead to the claim that can be checked here."""
    params = {state.EXAMPLE: (words.CLAIM_NUMBER,)}
    return Example(words.CHECK, state.CHECK_PATH, params) if example_claim(engine) else None


@lru_cache(maxsize=2)
def example_claim(engine: Engine) -> str:
    """Return a sentence that is supported, one contradicted and one unheard of; empty where one of them is missing."""
    known = ranked_kommunen(engine)[:_TRIED]
    right, wrong = [], []
    for fact in sorted(engine.facts(), key=lambda fact: fact.attribute != "seit"):
        if fact.subject in known and fact.attribute in words.CLAIMS:
            other = next(value for value in words.OTHER_VALUES[fact.attribute] if value != fact.value)
            right.append(_sentence(fact.attribute, fact.subject, fact.value))
            wrong.append(_sentence(fact.attribute, fact.subject, other))
    unheard = [words.UNHEARD.format(subject=with_article(name)[0]) for name in known]
    wanted = (("supported", right), ("contradicted", wrong[::-1]), ("no_evidence", unheard[::-1]))
    found = [_first_judged(engine, verdict, sentences[:_TRIED]) for verdict, sentences in wanted]
    return " ".join(found) if all(found) else ""


def _sentence(attribute: str, kommune: str, value: str) -> str:
    return words.CLAIMS[attribute].format(subject=with_article(kommune)[0], value=value)


def _first_judged(engine: Engine, verdict: str, sentences: Iterable[str]) -> str:
    for sentence in sentences:
        said = sentence[:1].upper() + sentence[1:]
        with WORKING:
            if [one["verdict"] for one in engine.check(said).to_dict()["sentences"]] == [verdict]:
                return said
    return ""
