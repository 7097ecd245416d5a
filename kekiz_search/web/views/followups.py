"""Where to go on from an answer: profiles, comparisons, the facts that are known of a Kommune."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
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
        attributes = {fact.attribute for fact in facts if fact.subject == kommune}
        for attribute, question in _QUESTIONS.items():
            subject, place = with_article(kommune)
            words = question.format(subject=subject, place=place)
            if attribute in attributes and _plain(words) != _plain(str(answer.get("question"))):
                yield question_href(words), words
        yield page_href(state.SIMILAR_PATH, **{state.KOMMUNE: kommune}), texts.FOLLOW_SIMILAR.format(kommune=kommune)
    if len(kommunen) > 1:
        chosen = kommunen[:MOST_SIDE_BY_SIDE]
        words = texts.FOLLOW_COMPARE.format(kommunen=" und ".join(filter(None, (", ".join(chosen[:-1]), chosen[-1]))))
        yield page_href(state.COMPARE_PATH, **{state.SIDE_BY_SIDE: chosen}), words
