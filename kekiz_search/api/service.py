"""The service as an ASGI app, and as a server on a port."""

from __future__ import annotations

import sys
from importlib import metadata
from pathlib import Path
from typing import Any, Final

import uvicorn
from fastapi import FastAPI
from starlette.middleware import Middleware

from kekiz_search.api.guard import Guard
from kekiz_search.api.protocol import GermanProtocol
from kekiz_search.api.records import DESCRIPTIONS
from kekiz_search.api.refusals import tell_errors
from kekiz_search.api.routes import router
from kekiz_search.engine import open_index
from kekiz_search.ports import LOCAL_HOST, address_of
from kekiz_search.shared_engine import SharedEngine

# The names of this machine to itself.
LOCAL_HOSTS: Final = (LOCAL_HOST, "localhost", "::1")
_CLOSING_S = 5  # how long answers that are being made may take when the server is stopped
_DESCRIPTION: Final = (
    "Antworten auf deutsche Fragen zu kommunalen Präventionsketten in NRW, jede Aussage mit einem wörtlich geprüften "
    "Zitat. Dieselbe Anfrage an denselben Stand des Index gibt dasselbe JSON, von „timings_ms“ abgesehen."
)


def create_app(index: Path, host: str = LOCAL_HOST) -> FastAPI:
    """Return the app over an index; served on a local host, it answers to local names alone."""
    app = FastAPI(
        title="KeKiz-Suche",
        version=metadata.version("kekiz-search"),
        description=_DESCRIPTION,
        docs_url=None,  # the pages that FastAPI brings along load scripts from a foreign server
        redoc_url=None,
        redirect_slashes=False,
        generate_unique_id_function=lambda route: route.name,
        # It could send addresses, and with them questions, to wherever the environment says.
        telemetry={"tracing": False, "metrics": False, "logs": False, "auto_configure": False},
        middleware=[Middleware(Guard, hosts=LOCAL_HOSTS if host in LOCAL_HOSTS else ())],
    )
    app.include_router(router)
    app.state.index = index
    app.state.shared = SharedEngine(open_index)
    tell_errors(app)
    app.openapi = lambda: _german_schema(app)  # type: ignore[method-assign]
    return app


def run(index: Path, port: int, host: str) -> None:
    """Serve an index on a free port until stopped; raise KekizError where the index cannot be opened."""
    app = create_app(index, host)
    app.state.shared.current(index)  # what is wrong with it is said now, and nobody waits for it later
    sys.stderr.write(f"Der REST-Dienst läuft unter {address_of(host, port)} – beenden mit Strg+C.\n")
    uvicorn.run(
        app,
        host=host,
        port=port,
        http=GermanProtocol,
        ws="none",
        access_log=False,  # a question stands in its address, and nobody's questions are written down
        log_config=None,
        log_level="error",
        server_header=False,
        timeout_graceful_shutdown=_CLOSING_S,
    )


def _german_schema(app: FastAPI) -> dict[str, Any]:
    """Return the OpenAPI schema, in which the docstrings of our values are replaced by German words."""
    if app.openapi_schema is None:
        for name, shape in FastAPI.openapi(app)["components"]["schemas"].items():
            shape["description"] = DESCRIPTIONS[name]
    schema = app.openapi_schema
    assert schema is not None
    return schema
