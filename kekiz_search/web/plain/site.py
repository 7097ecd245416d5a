"""The pages without JavaScript: the same content below ``/einfach/``, with the same parameters."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Mapping
from functools import partial
from html import unescape
from typing import Final

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import QueryParams, UploadFile
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from kekiz_search.errors import IndexMissing, KekizError
from kekiz_search.index.layout import is_free
from kekiz_search.web import bodies, state, texts
from kekiz_search.web.engine_cache import Engine, index_path, shared_engine
from kekiz_search.web.examples import choose_examples, example_claim
from kekiz_search.web.first_build import FIRST_BUILD
from kekiz_search.web.plain import forms
from kekiz_search.web.plain.address import Address
from kekiz_search.web.plain.cite import CITE_PATH, draw_cite_page
from kekiz_search.web.plain.frame import draw_page
from kekiz_search.web.settings import settings
from kekiz_search.web.texts import glossar, karte, legal, pruefen
from kekiz_search.web.texts import kommunen as words
from kekiz_search.web.texts.examples import CLAIM_NUMBER
from kekiz_search.web.upload import MOST_BYTES, may_upload, read_upload
from kekiz_search.web.views.examples import draw_examples
from kekiz_search.web.views.frame import draw_error, draw_title
from kekiz_search.web.views.legal import draw_about, draw_operator_page
from kekiz_search.web.views.promise import draw_promise

PLAIN: Final = "/einfach"
# A claim of the most characters in the widest encoding, and room for the name of its field.
_MOST_POSTED_BYTES = 1_500_000
# While the first index is built the browser looks again by itself, in seconds.
_ASK_AGAIN: Final = {"refresh": "2", "retry-after": "2"}

_DRAWN_TITLE: Final = re.compile(r"<h1>(.*?)</h1>")

Content = Callable[[Engine, Address], str]


def plain_routes() -> list[Route]:
    """Return the routes of all plain pages."""
    pages = [
        Route(f"{PLAIN}/{path}", _page(path, draw), methods=["GET"]) for path, draw in {"": _ask, **CONTENTS}.items()
    ]
    pages += [Route(f"{PLAIN}/{path}", _operator(path), methods=["GET"]) for path in legal.OPERATOR_PAGES]
    posted = Route(f"{PLAIN}/{state.CHECK_PATH}", _check_posted, methods=["POST"])
    cited = [Route(f"{view}/{CITE_PATH}", _page(CITE_PATH, draw_cite_page), methods=["GET"]) for view in ("", PLAIN)]
    home = Route(PLAIN, _to_home, methods=["GET"])
    return [*pages, posted, *cited, home]


def _ask(engine: Engine, address: Address) -> str:
    question = address.question
    title = draw_title(texts.ASK_TITLE, "" if question else texts.ASK_LEAD, small=bool(question))
    head = title + forms.draw_question_form(address)
    if not question:
        *_growing, examples = choose_examples(engine)
        return head + draw_promise(engine.manifest) + draw_examples(examples)
    return head + bodies.answer_body(engine, question, address.narrowed)


def _sources(engine: Engine, address: Address) -> str:
    head = draw_title(texts.SOURCES_TITLE, texts.SOURCES_LEAD) + forms.draw_sources_form(address)
    return head + bodies.sources_body(engine, address.one(state.WORDS))


def _glossary(engine: Engine, _address: Address) -> str:
    return draw_title(glossar.TITLE, glossar.LEAD) + bodies.glossary_body(engine)


def _map(engine: Engine, address: Address) -> str:
    phase, size = karte.phase_key(address.one(state.PHASE)), karte.size_key(address.one(state.SIZE))
    return draw_title(karte.TITLE, karte.LEAD) + forms.draw_map_form(address) + bodies.map_body(engine, phase, size)


def _profile(engine: Engine, address: Address) -> str:
    kommune = address.one(state.KOMMUNE)
    form = forms.draw_kommune_form(state.KOMMUNEN_PATH, address, engine.kommunen)
    return draw_title(*bodies.profile_head(engine, kommune)) + form + bodies.profile_body(engine, kommune)


def _compare(engine: Engine, address: Address) -> str:
    chosen = address.several(state.SIDE_BY_SIDE)
    drawn = bodies.comparison_body(engine, chosen)
    form = forms.draw_compare_form(address, engine.kommunen)
    return draw_title(words.COMPARE_TITLE, words.COMPARE_LEAD) + (form + drawn if len(chosen) < 2 else drawn + form)


def _similar(engine: Engine, address: Address) -> str:
    names = (state.SIZE, state.KIND, state.PHASE, state.FIELD, state.APPROACH)
    wanted = {name: address.one(name) for name in names}
    fields = forms.draw_similar_fields(address)
    form = forms.draw_kommune_form(state.SIMILAR_PATH, address, engine.kommunen, fields)
    drawn = bodies.similar_body(engine, address.one(state.KOMMUNE), wanted)
    return draw_title(words.SIMILAR_TITLE, words.SIMILAR_LEAD) + form + drawn


def _check(engine: Engine, address: Address) -> str:
    claim = example_claim(engine)
    shown = claim if address.one(state.EXAMPLE) == CLAIM_NUMBER else ""
    return draw_title(pruefen.TITLE, pruefen.LEAD) + forms.draw_claim_form(shown, may_upload(), bool(claim))


def _about(engine: Engine, _address: Address) -> str:
    return draw_title(legal.ABOUT_TITLE) + draw_about(engine.manifest)


CONTENTS: Final[Mapping[str, Content]] = {
    state.KOMMUNEN_PATH: _profile,
    state.MAP_PATH: _map,
    state.COMPARE_PATH: _compare,
    state.SIMILAR_PATH: _similar,
    state.CHECK_PATH: _check,
    state.SOURCES_PATH: _sources,
    state.GLOSSARY_PATH: _glossary,
    state.ABOUT_PATH: _about,
}


def _page(path: str, draw: Content) -> Callable[[Request], Awaitable[Response]]:
    async def send_page(request: Request) -> Response:
        return await run_in_threadpool(_drawn, path, request.query_params, draw)

    return send_page


def _drawn(path: str, params: QueryParams, draw: Content) -> Response:
    address = Address(params)
    doc_id = address.one(state.DOCUMENT)
    if doc_id and path != CITE_PATH:
        draw = partial(_document, doc_id)
    status: int = 200
    headers: Mapping[str, str] = {}
    try:
        body = draw(shared_engine(), address)
    except KekizError as error:
        status = 503
        if isinstance(error.__cause__, IndexMissing) and _is_being_built():
            body, headers = draw_title(texts.BUILDING_TITLE, texts.BUILDING_NOTE), _ASK_AGAIN
        else:
            told = FIRST_BUILD.error or error
            body = draw_title(texts.NAME) + draw_error(told.message, told.hint)
    query = f"?{params}" if params else ""
    return HTMLResponse(draw_page(path, _title(path, address, body), body, query), status, headers)


def _is_being_built() -> bool:
    """Say whether a first index is on its way; where there is none at all, begin one, unless that has failed before."""
    if FIRST_BUILD.error is not None or not (FIRST_BUILD.running() or is_free(index_path())):
        return False
    FIRST_BUILD.start(index_path())
    return True


def _document(doc_id: str, engine: Engine, address: Address) -> str:
    return bodies.document_body(engine, doc_id, dict(address.params))


def _name(path: str) -> str:
    return {**texts.FOOTER, **texts.NAVIGATION}.get(path, texts.CITE)


def _title(path: str, address: Address, body: str) -> str:
    """Return what the browser's tab says: the question, or the one title that the page draws."""
    if address.question and not (path or address.one(state.DOCUMENT)):
        return address.question
    drawn = _DRAWN_TITLE.search(body)
    return unescape(drawn[1]) if drawn and drawn[1] != texts.NAME else _name(path)


def _operator(path: str) -> Callable[[Request], Awaitable[Response]]:
    async def send_page(_request: Request) -> Response:
        title = legal.OPERATOR_TITLES[path]
        try:
            body = draw_operator_page(path, settings())
        except KekizError as error:
            body = draw_error(error.message, error.hint)
        return HTMLResponse(draw_page(path, title, draw_title(title) + body))

    return send_page


async def _check_posted(request: Request) -> Response:
    with_files = may_upload()
    most = _MOST_POSTED_BYTES + (MOST_BYTES if with_files else 0)
    length = request.headers.get("content-length", "")
    if not length.isdigit() or int(length) > most:
        return await run_in_threadpool(_checked, "x" * (bodies.MOST_CLAIM_CHARS + 1))  # said to be too long, not read
    async with request.form(max_files=int(with_files), max_part_size=_MOST_POSTED_BYTES) as form:
        text, file = str(form.get("text") or ""), form.get("datei")
        if isinstance(file, UploadFile) and file.filename:
            return await run_in_threadpool(_checked_file, file.filename, await file.read())
    return await run_in_threadpool(_checked, text)


def _checked_file(name: str, data: bytes) -> Response:
    try:
        return _checked(read_upload(name, data))
    except KekizError as error:
        head = draw_title(pruefen.TITLE, pruefen.LEAD) + forms.draw_claim_form("", may_upload())
        return HTMLResponse(draw_page(state.CHECK_PATH, pruefen.TITLE, head + draw_error(error.message, error.hint)))


def _checked(text: str) -> Response:
    head = draw_title(pruefen.TITLE, pruefen.LEAD)
    form = forms.draw_claim_form(text[: bodies.MOST_CLAIM_CHARS], may_upload())
    try:
        body = form + bodies.check_body(shared_engine(), text)
    except KekizError as error:
        body = draw_error(error.message, error.hint)
    return HTMLResponse(draw_page(state.CHECK_PATH, pruefen.TITLE, head + body))


async def _to_home(_request: Request) -> Response:
    return RedirectResponse("./einfach/")
