"""Whether what is cited may be out of date."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from kekiz_search.web import texts

# Offices and figures of a Kommune change with its elections, every five years.
_OLD_AFTER_YEARS = 5
_KINDS = frozenset({"fact", "count"})
# Who names a year or speaks of the past does not ask for what holds today.
_PAST = re.compile(
    r"\b(?:(?:19|20)\d\d|war(?:en)?|gab|fand(?:en)?|wurden?|hatten?|begann(?:en)?|kam(?:en)?|lief(?:en)?|ging(?:en)?|"
    r"hieß(?:en)?|bekam(?:en)?|nahm(?:en)?|erst\w*|damals|früher|seit wann|wann)\b",
    re.IGNORECASE,
)

Json = Mapping[str, Any]


def draw_age(answer: Json) -> str:
    """Say that the newest citation is old, where the question is about today."""
    year = outdated_year(answer)
    if year is None:
        return ""
    words = texts.OLD_TEXT.format(year=year)
    return f'<p class="kk-old"><strong><span aria-hidden="true">⏳</span> {texts.OLD}</strong> {words}</p>'


def outdated_year(answer: Json) -> int | None:
    """Return the year of the newest citation where it lies long before the index was built, else None."""
    understood: Json = answer.get("understood") or {}
    built = str((answer.get("index") or {}).get("built") or "")[:4]
    if understood.get("kind") not in _KINDS or understood.get("as_of") or not built.isdigit():
        return None
    if _PAST.search(str(answer.get("question") or "")):
        return None
    dated = [str(one["as_of"])[:4] for one in answer.get("citations") or () if _is_stated(one)]
    years = [int(year) for year in dated if year.isdigit()]
    if not years or len(years) < len(answer.get("citations") or ()):
        return None
    return max(years) if int(built) - max(years) > _OLD_AFTER_YEARS else None


def _is_stated(citation: Json) -> bool:
    return bool(citation.get("as_of")) and citation.get("as_of_basis") in {"stated", "published"}
