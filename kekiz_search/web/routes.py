"""The page's own routes: its small files, and the same pages without JavaScript."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Final

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import Route

from kekiz_search.web import state
from kekiz_search.web.bodies import places
from kekiz_search.web.engine_cache import shared_engine
from kekiz_search.web.places import select_places
from kekiz_search.web.texts import karte
from kekiz_search.web.views.map import PICTURE, PICTURE_NARROW, describe
from kekiz_search.web.views.map_picture import draw_picture

_HERE = Path(__file__).parent
_ASSETS: Final = {"page.js": "text/javascript", "styles.css": "text/css", "mark.svg": "image/svg+xml"}
# Every address of ours lies below both views, so that a link of a page works in either.
VIEWS: Final = ("", "/einfach")


def own_routes() -> list[Route]:
    """Return all of them."""
    from kekiz_search.web.plain.exports import export_routes
    from kekiz_search.web.plain.site import plain_routes

    assets = [_route(f"{view}/kekiz/{name}", _asset(name, kind)) for view in VIEWS for name, kind in _ASSETS.items()]
    pictures = [
        _route(f"{view}/{path}", _picture(path == PICTURE_NARROW))
        for view in VIEWS
        for path in (PICTURE, PICTURE_NARROW)
    ]
    return [*assets, *pictures, *export_routes(), *plain_routes()]


def _route(path: str, endpoint: Callable[[Request], Awaitable[Response]]) -> Route:
    return Route(path, endpoint, methods=["GET"])


def _asset(name: str, media: str) -> Callable[[Request], Awaitable[Response]]:
    async def send_asset(_request: Request) -> Response:
        return FileResponse(_HERE / name, media_type=media, headers={"cache-control": "no-cache"})

    return send_asset


def _picture(narrow: bool) -> Callable[[Request], Awaitable[Response]]:
    async def send_picture(request: Request) -> Response:
        drawn = await run_in_threadpool(_draw_map, request, narrow)
        return Response(drawn, media_type="image/svg+xml", headers={"cache-control": "no-cache"})

    return send_picture


def _draw_map(request: Request, narrow: bool) -> str:
    phase, size = (request.query_params.get(name, "") for name in (state.PHASE, state.SIZE))
    selected = select_places(places(shared_engine()), karte.phase_key(phase), karte.size_key(size))
    return draw_picture(selected, describe(selected), narrow)
