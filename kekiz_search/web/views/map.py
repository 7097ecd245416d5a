"""The map with its legend and the same content as a table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from kekiz_search.types import Fact
from kekiz_search.web import state, texts
from kekiz_search.web.markup import count, document_href, draw_table, escape, kommune_href, page_href
from kekiz_search.web.places import Place
from kekiz_search.web.texts import karte
from kekiz_search.web.views.map_picture import share_of

PICTURE, PICTURE_NARROW = "kekiz/karte.svg", "kekiz/karte-schmal.svg"
_NEAR_EDGE = 33  # percent of the width; there a name opens towards the middle


def draw_map(places: Sequence[Place], phase: str = "", size: str = "") -> str:
    """Draw the picture of the selected places, what its signs mean, and the table."""
    if not places:
        return f"<p>{karte.NONE}</p>"
    query = {state.PHASE: phase, state.SIZE: size}
    wide, narrow = page_href(PICTURE, **query), page_href(PICTURE_NARROW, **query)
    picture = (
        f'<picture><source media="(max-width: 56rem)" srcset="{escape(narrow)}">'
        f'<img src="{escape(wide)}" alt="{escape(describe(places))}"></picture>'
    )
    plan = f'<div class="kk-plan">{picture}{_links(places)}</div>'
    note = f'<figcaption><p><a href="#tabelle">{karte.TO_TABLE}</a></p>{karte.ORIGIN}</figcaption>'
    return (
        f'<div class="kk-map"><figure>{plan}{note}</figure>{_legend(places)}</div>'
        f'<section class="kk-rows" aria-labelledby="tabelle"><h2 id="tabelle" tabindex="-1">{karte.TABLE}</h2>'
        f"{draw_table(karte.TABLE, karte.HEADS, map(_row, places))}</section>"
    )


def describe(places: Sequence[Place]) -> str:
    """Say in words what the picture shows."""
    numbers = Counter(place.phase for place in places)
    parts = ", ".join(f"{numbers[phase]} {name}" for phase, (_sign, name) in karte.PHASES.items() if numbers[phase])
    return karte.ALT.format(kommunen=count(len(places), "Kommune", "Kommunen"), parts=parts)


def _links(places: Sequence[Place]) -> str:
    """Draw a link over every sign; the sanitiser of the other view lets no link stand within a picture."""
    placed = [place for place in places if place.register and place.register.latitude is not None]
    placed.sort(key=lambda place: (-(place.register.inhabitants or 0) if place.register else 0, place.name))
    return f'<ul aria-label="{karte.LINKS}">{"".join(map(_link, placed))}</ul>'


def _link(place: Place) -> str:
    assert place.register is not None
    left, top = share_of(place.register)
    side = "kk-west" if left < _NEAR_EDGE else "kk-east" if left > 100 - _NEAR_EDGE else "kk-mid"
    said = escape(f"{place.name}, {karte.PHASES[place.phase][1]}")
    href = escape(kommune_href(place.name))
    return (
        f'<li style="left:{left}%;top:{top}%"><a class="kk-spot" href="{href}" aria-label="{said}">'
        f'<span class="{side}" aria-hidden="true">{said}</span></a></li>'
    )


def _legend(places: Sequence[Place]) -> str:
    numbers = Counter(place.phase for place in places)
    items = "".join(
        f'<li><span class="kk-sign kk-{phase}" aria-hidden="true">{sign}</span> {name}: '
        f"{count(numbers[phase], 'Kommune', 'Kommunen')}</li>"
        for phase, (sign, name) in karte.PHASES.items()
        if numbers[phase]
    )
    return (
        f'<section class="kk-legend" aria-labelledby="legende"><h2 id="legende">{karte.LEGEND}</h2><ul>{items}</ul>'
        f'<p class="kk-meta">{karte.LEGEND_NOTE}</p></section>'
    )


def _row(place: Place) -> tuple[str, list[str]]:
    name = f'<a href="{escape(kommune_href(place.name))}">{escape(place.name)}</a>'
    register = place.register
    inhabitants = f"{register.inhabitants:,}".replace(",", ".") if register and register.inhabitants else texts.NOTHING
    sign, phase = karte.PHASES[place.phase]
    since = escape(place.since.value) if place.since else texts.NOTHING
    kind = escape(register.kind) if register else texts.NOTHING
    return name, [since, f'<span aria-hidden="true">{sign}</span> {phase}', inhabitants, kind, _source(place)]


def _source(place: Place) -> str:
    fact: Fact | None = place.since
    if fact is None:
        return texts.NOTHING
    href = escape(document_href(fact.doc_id, fact.start, fact.end))
    return f'<a href="{href}" aria-label="{karte.SOURCE}: {escape(place.name)}">{karte.SOURCE}</a>'
