"""The routes that hand out what can be taken along."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from datetime import date
from typing import Final

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from kekiz_search.errors import KekizError
from kekiz_search.web import bodies, state
from kekiz_search.web.engine_cache import Engine, Json, answer, shared_engine
from kekiz_search.web.exports.markdown import write_markdown
from kekiz_search.web.exports.record import Record, record_at, record_of, write_reference
from kekiz_search.web.exports.references import write_bibtex, write_csl, write_ris
from kekiz_search.web.exports.tables import write_comparison, write_documents, write_places, write_rows
from kekiz_search.web.places import select_places
from kekiz_search.web.plain.address import Address
from kekiz_search.web.plain.today import today
from kekiz_search.web.texts import export, karte

_MEDIA: Final = {
    "csv": "text/csv; charset=utf-8",
    "md": "text/markdown; charset=utf-8",
    "bib": "application/x-bibtex; charset=utf-8",
    "ris": "application/x-research-info-systems; charset=utf-8",
    "json": "application/vnd.citationstyles.csl+json; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
}

Write = Callable[[Engine, Address, date], str]


def export_routes() -> list[Route]:
    """Return the routes of all forms, below both views."""
    return [
        Route(f"{view}/{name}", _sender(name, write), methods=["GET"])
        for view in ("", "/einfach")
        for name, write in WRITERS.items()
    ]


def write_references(form: str, records: list[Record], viewed: date) -> str:
    """Write sources in one of the forms, by the ending of its name."""
    if form == "txt":
        return "".join(f"{write_reference(record, viewed)}\n" for record in records)
    return {"bib": write_bibtex, "ris": write_ris, "json": write_csl}[form](records, viewed)


def _answered(engine: Engine, address: Address) -> Json:
    return answer(engine, address.question, address.narrowed)


def _markdown(engine: Engine, address: Address, viewed: date) -> str:
    return write_markdown(_answered(engine, address), viewed)


def _rows(engine: Engine, address: Address, _viewed: date) -> str:
    return write_rows(_answered(engine, address))


def _references(form: str) -> Write:
    def write(engine: Engine, address: Address, viewed: date) -> str:
        doc_id = address.one(state.DOCUMENT)
        if doc_id:
            found = bodies.cited_place(engine, doc_id, dict(address.params))
            if found is None:
                raise KekizError(export.CITE_NONE, hint=export.CITE_NONE_HINT)
            records = [record_at(*found)]
        else:
            records = [record_of(citation) for citation in _answered(engine, address)["citations"]]
        return write_references(form, records, viewed)

    return write


def _comparison(engine: Engine, address: Address, _viewed: date) -> str:
    return write_comparison(engine.compare(address.several(state.SIDE_BY_SIDE)).to_dict())


def _places(engine: Engine, address: Address, _viewed: date) -> str:
    phase, size = karte.phase_key(address.one(state.PHASE)), karte.size_key(address.one(state.SIZE))
    return write_places(select_places(bodies.places(engine), phase, size))


def _documents(engine: Engine, _address: Address, _viewed: date) -> str:
    return write_documents(engine.documents())


WRITERS: Final[Mapping[str, Write]] = {
    "antwort.md": _markdown,
    "antwort.csv": _rows,
    "vergleich.csv": _comparison,
    "karte.csv": _places,
    "quellen.csv": _documents,
    **{f"zitate.{form}": _references(form) for form in ("bib", "ris", "json", "txt")},
}


def _sender(name: str, write: Write) -> Callable[[Request], Awaitable[Response]]:
    async def send(request: Request) -> Response:
        return await run_in_threadpool(_written, name, write, Address(request.query_params))

    return send


def _written(name: str, write: Write, address: Address) -> Response:
    try:
        content = write(shared_engine(), address, today())
    except KekizError as error:
        return PlainTextResponse(f"{error}\n", status_code=400)
    headers = {"content-disposition": f'attachment; filename="{name}"', "cache-control": "no-store"}
    return Response(content, media_type=_MEDIA[name.rpartition(".")[2]], headers=headers)
