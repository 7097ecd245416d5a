"""Why a passage was found, in words and folded away."""

from __future__ import annotations

from kekiz_search.web import texts
from kekiz_search.web.markup import escape
from kekiz_search.web.reasons import Met, Reasons


def draw_reasons(reasons: Reasons) -> str:
    """Draw which word met which, and which met none; nothing where the question has no telling word."""
    if not reasons.met and not reasons.unmet:
        return ""
    items = "".join(f"<li>{escape(_say(met))}</li>" for met in reasons.met)
    said = f"<ul>{items}</ul>" if items else f"<p>{texts.WHY_NONE}</p>"
    unmet = ", ".join(f"„{word}“" for word in reasons.unmet)
    missing = f'<p class="kk-meta">{escape(texts.WHY_UNMET.format(words=unmet))}</p>' if items and unmet else ""
    return f'<details class="kk-why"><summary>{texts.WHY}</summary>{said}{missing}</details>'


def _say(met: Met) -> str:
    if not met.same:
        return texts.WHY_AKIN.format(asked=met.asked, told=met.told)
    if met.asked.casefold() == met.told.casefold():
        return texts.WHY_SAME.format(asked=met.asked)
    return texts.WHY_STEM.format(asked=met.asked, told=met.told)
