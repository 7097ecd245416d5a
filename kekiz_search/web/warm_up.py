"""What a server loads and asks before its first visitor comes."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from kekiz_search.errors import KekizError
from kekiz_search.shared_engine import settle_memory
from kekiz_search.web.assets import load_first_assets
from kekiz_search.web.engine_cache import is_built, shared_engine
from kekiz_search.web.examples import choose_examples


@asynccontextmanager
async def warm_up(_app: object) -> AsyncIterator[None]:
    """Open the engine and compress the scripts while the first visitor's browser is still loading the page."""
    loop = asyncio.get_running_loop()
    warming = [loop.run_in_executor(None, work) for work in (_open_and_choose, load_first_assets)]
    yield
    for work in warming:
        work.cancel()


def _open_and_choose() -> None:
    if not is_built():
        return
    try:
        for _examples in choose_examples(shared_engine()):
            pass  # what they ask loads all that a visitor's question needs
        settle_memory()
    except KekizError:
        return  # the log was told, and the visitor will be on the page
