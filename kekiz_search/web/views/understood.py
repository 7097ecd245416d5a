"""What was understood of a question, which Kommune of two alike was meant, and how to change it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from kekiz_search.german.kommunen import kommune_named
from kekiz_search.german.kommunen_register import all_kommunen, folded_words, kreis_by_short_name
from kekiz_search.web import texts
from kekiz_search.web.markup import escape, question_href

BOX = "frage"  # the id of the question box, put there by our script and by the plain page

Json = Mapping[str, Any]


def draw_understood(answer: Json) -> str:
    """Say what was understood, where the question says it in other letters or where two Kommunen share a name."""
    understood: Json = answer.get("understood") or {}
    question = str(answer.get("question") or "")
    corrections: Mapping[str, str] = understood.get("corrections") or {}
    said = [escape(f"„{meant}“ statt „{typed}“") for typed, meant in corrections.items()]
    for name in understood.get("kommunen") or ():
        other = namesake(str(name))
        if other is not None:
            said.append(_apart(question, str(name), other))
        elif name not in corrections.values() and not _stands_in(str(name), question):
            said.append(escape(name))
    if not said:
        return ""
    words = ", ".join(said)
    change = "" if words.endswith("</a>") else f' – <a href="#{BOX}">{texts.CHANGE}</a>'
    return f'<p class="kk-understood"><strong>{texts.UNDERSTOOD_AS}</strong> {words}{change}</p>'


def namesake(name: str) -> str | None:
    """Return the Kreis that a town shares its name with, or the town of a Kreis; None where there is none."""
    words = folded_words(name)
    kreis = kreis_by_short_name().get(words)
    if kreis is not None and kreis != name:
        return kreis
    towns = (one.name for one in all_kommunen() if one.kind != "Kreis" and one.name != name)
    return next((town for town in towns if kreis_by_short_name().get(folded_words(town)) == name), None)


def in_full(name: str) -> str:
    """Return a name with its kind before it, so that town and Kreis are told apart."""
    known = kommune_named(name)
    if known is None or known.kind == "Kreis":
        return name
    return f"{'Gemeinde' if known.kind == 'Gemeinde' else 'Stadt'} {name}"


def _apart(question: str, name: str, other: str) -> str:
    meant = f"{in_full(name)}, {texts.NOT_THE_OTHER.format(other=in_full(other))}"
    changed = _swapped(question, name, other)
    href = question_href(changed) if changed != question else f"#{BOX}"
    return f'{escape(meant)} – <a href="{escape(href)}">{texts.CHANGE}</a>'


def _swapped(question: str, name: str, other: str) -> str:
    """Return the question about the other one; the article of a Kreis goes with it ("im Kreis Unna", "in Unna")."""
    words = re.sub(rf"(?<!\w)im {re.escape(name)}(?!\w)", lambda _match: f"in {other}", question)
    return re.sub(rf"(?<!\w)(?:de[rnms] )?{re.escape(name)}(?!\w)", lambda _match: other, words)


def _stands_in(name: str, question: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", question) is not None
