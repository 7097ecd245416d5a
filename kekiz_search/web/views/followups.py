"""Where to go on from an answer: profiles, comparisons, the facts that are known of a Kommune."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from kekiz_search.german.kommunen import is_kreis
from kekiz_search.types import Fact
from kekiz_search.web import state, texts
from kekiz_search.web.markup import escape, kommune_href, page_href, question_href

MOST_SIDE_BY_SIDE = 6
_MOST = 5
_QUESTIONS: Final[Mapping[str, str]] = {
    "seit": "Seit wann ist {subject} dabei?",
    "einwohner": "Wie viele Einwohner hat {subject}?",
    "kinder_unter_18": "Wie viele Kinder unter 18 leben {place}?",
}
_ARTICLES: Final = re.compile(r"\b(?:der|die|das|im|in der|in)\b ?")


def draw_followups(answer: Mapping[str, Any], facts: Iterable[Fact], known: Iterable[str]) -> str:
    """Draw links to questions and pages that follow; only such as have something to show."""
    links = list(_links(answer, facts, frozenset(known)))[:_MOST]
    if not links:
        return ""
    items = "".join(f'<li><a href="{escape(href)}">{escape(words)}</a></li>' for href, words in links)
    return f'<section class="kk-follow"><h3>{texts.FOLLOW_UP}</h3><ul>{items}</ul></section>'


def with_article(kommune: str) -> tuple[str, str]:
    """Return a Kommune as the subject of a sentence and as the place where something is: a Kreis has an article."""
    if not is_kreis(kommune):
        return kommune, f"in {kommune}"
    if kommune.startswith("Städteregion"):
        return f"die {kommune}", f"in der {kommune}"
    stem = kommune.removesuffix("er Kreis")
    return ("der " + kommune, "im " + kommune) if stem == kommune else (f"der {stem}e Kreis", f"im {stem}en Kreis")


def fact_questions(kommune: str, facts: Iterable[Fact]) -> list[str]:
    """Return what may be asked of a Kommune by the facts that are known of it."""
    attributes = {fact.attribute for fact in facts if fact.subject == kommune}
    subject, place = with_article(kommune)
    return [asked.format(subject=subject, place=place) for known, asked in _QUESTIONS.items() if known in attributes]


def similar_words(kommune: str) -> str:
    """Return the question for those who do what a Kommune does."""
    return texts.FOLLOW_SIMILAR.format(kommune=with_article(kommune)[0])


def compare_link(kommunen: Sequence[str]) -> tuple[str, str]:
    """Return the address of some Kommunen side by side, and its words."""
    words = texts.FOLLOW_COMPARE.format(kommunen=" und ".join(filter(None, (", ".join(kommunen[:-1]), kommunen[-1]))))
    return page_href(state.COMPARE_PATH, **{state.SIDE_BY_SIDE: kommunen}), words


def _plain(question: str) -> str:
    return _ARTICLES.sub("", question.casefold())


def _links(answer: Mapping[str, Any], facts: Iterable[Fact], known: frozenset[str]) -> Iterable[tuple[str, str]]:
    named = [name for name in (answer.get("understood") or {}).get("kommunen") or () if name in known]
    found = [row["kommune"] for row in answer.get("rows") or () if row.get("verdict") == "supported"]
    cited = [one.get("kommune") for one in answer.get("citations") or ()]
    kommunen = list(dict.fromkeys(name for name in (*named, *found, *cited) if name in known))
    if len(kommunen) == 1 or named:
        kommune = kommunen[0]
        yield kommune_href(kommune), texts.FOLLOW_PROFILE.format(kommune=kommune)
        for words in fact_questions(kommune, facts):
            if _plain(words) != _plain(str(answer.get("question"))):
                yield question_href(words), words
        yield page_href(state.SIMILAR_PATH, **{state.KOMMUNE: kommune}), similar_words(kommune)
    if len(kommunen) > 1:
        yield compare_link(kommunen[:MOST_SIDE_BY_SIDE])
