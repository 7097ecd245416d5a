"""The forms of the plain view: every choice that the other view offers as a widget, sent by address."""

from __future__ import annotations

from collections.abc import Iterable

from kekiz_search.web import state, texts
from kekiz_search.web.markup import escape
from kekiz_search.web.plain.address import Address
from kekiz_search.web.texts import karte, pruefen
from kekiz_search.web.texts import kommunen as words
from kekiz_search.web.upload import KINDS, MOST_MB
from kekiz_search.web.views.claims import draw_private
from kekiz_search.web.views.understood import BOX


def draw_question_form(address: Address) -> str:
    """Draw the question box; filters in the address stay."""
    kept = "".join(
        _hidden(name, value) for name in (state.KOMMUNEN, state.KIND, state.YEAR) for value in address.several(name)
    )
    box = _input(state.QUESTION, texts.QUESTION_LABEL, address.one(state.QUESTION), BOX)
    return _form("./", f"{box}{kept}", texts.ASK_BUTTON)


def draw_kommune_form(path: str, address: Address, kommunen: Iterable[str], more: str = "") -> str:
    """Draw the choice of one Kommune."""
    chosen = address.one(state.KOMMUNE)
    options = [("", texts.CHOOSE), *((name, name) for name in kommunen)]
    return _form(f"./{path}", _select(state.KOMMUNE, words.CHOOSE, options, chosen) + more, texts.SHOW)


def draw_similar_fields(address: Address) -> str:
    """Draw what narrows similar approaches down."""
    from kekiz_search.answering.comparing.field_words import field_names
    from kekiz_search.answering.comparing.narrowing import KINDS, PHASES, SAME

    any_one = ("", words.SIMILAR_ANY)
    sizes = [any_one, (SAME, words.SIMILAR_SAME_SIZE)]
    return (
        _select(state.SIZE, words.SIMILAR_SIZE, sizes, address.one(state.SIZE))
        + "".join(
            _select(name, label, [any_one, *((one, one) for one in options)], address.one(name))
            for name, label, options in (
                (state.KIND, words.SIMILAR_KIND, KINDS),
                (state.PHASE, words.SIMILAR_PHASE, PHASES),
                (state.FIELD, words.SIMILAR_FIELD, field_names()),
            )
        )
        + _input(state.APPROACH, words.SIMILAR_APPROACH, address.one(state.APPROACH))
    )


def draw_compare_form(address: Address, kommunen: Iterable[str]) -> str:
    """Draw the choice of several Kommunen."""
    chosen = address.several(state.SIDE_BY_SIDE)
    boxes = "".join(
        f'<li><label><input type="checkbox" name="{state.SIDE_BY_SIDE}" value="{escape(name)}"'
        f"{' checked' if name in chosen else ''}> {escape(name)}</label></li>"
        for name in kommunen
    )
    field = f'<fieldset class="kk-names"><legend>{words.COMPARE_CHOOSE}</legend><ul>{boxes}</ul></fieldset>'
    return _form(f"./{state.COMPARE_PATH}", field, texts.SHOW)


def draw_map_form(address: Address) -> str:
    """Draw the filters of the map."""
    phases = [("", karte.ALL), *((key, name) for key, (_sign, name) in karte.PHASES.items())]
    sizes = [("", karte.ALL), *karte.SIZES.items()]
    fields = _select(state.PHASE, karte.PHASE_LABEL, phases, karte.phase_key(address.one(state.PHASE)))
    fields += _select(state.SIZE, karte.SIZE_LABEL, sizes, karte.size_key(address.one(state.SIZE)))
    return _form(f"./{state.MAP_PATH}", fields, texts.SHOW)


def draw_sources_form(address: Address) -> str:
    """Draw the words that narrow the list of documents."""
    return _form(
        f"./{state.SOURCES_PATH}", _input(state.WORDS, texts.SOURCES_FILTER, address.one(state.WORDS)), texts.SHOW
    )


def draw_claim_form(text: str, with_files: bool = False, with_example: bool = False) -> str:
    """Draw the box for a text, and for a file where one may be sent; posted, so that it never stands in an address."""
    box = (
        f'<p class="kk-field"><label for="behauptung">{pruefen.LABEL}</label>'
        f'<textarea id="behauptung" name="text" rows="7">{escape(text)}</textarea></p>'
    )
    if with_files:
        kinds = ",".join(f".{kind}" for kind in KINDS)
        box += (
            f'<p class="kk-field"><label for="datei">{pruefen.FILE_LABEL.format(most=MOST_MB)}</label>'
            f'<input type="file" id="datei" name="datei" accept="{kinds}"></p>'
        )
    way = 'post" enctype="multipart/form-data' if with_files else "post"
    return _form(f"./{state.CHECK_PATH}", box, pruefen.BUTTON, way) + draw_private(with_files, with_example)


def _form(action: str, fields: str, button: str, method: str = "get") -> str:
    send = f'<button type="submit">{button}</button>'
    return f'<form class="kk-form" action="{action}" method="{method}">{fields}{send}</form>'


def _input(name: str, label: str, value: str, place: str = "") -> str:
    place = place or f"feld-{name}"
    return (
        f'<p class="kk-field"><label for="{place}">{escape(label)}</label>'
        f'<input type="text" id="{place}" name="{name}" value="{escape(value)}" autocomplete="off"></p>'
    )


def _select(name: str, label: str, options: Iterable[tuple[str, str]], chosen: str) -> str:
    drawn = "".join(
        f'<option value="{escape(value)}"{" selected" if value == chosen else ""}>{escape(shown)}</option>'
        for value, shown in options
    )
    return (
        f'<p class="kk-field"><label for="feld-{name}">{escape(label)}</label>'
        f'<select id="feld-{name}" name="{name}">{drawn}</select></p>'
    )


def _hidden(name: str, value: str) -> str:
    return f'<input type="hidden" name="{name}" value="{escape(value)}">'
