"""Start the page as a server."""

from __future__ import annotations

import os
import sys
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from kekiz_search.ports import address_of, require_free_port
from kekiz_search.shipped import shipped_path
from kekiz_search.web import texts
from kekiz_search.web.engine_cache import INDEX_VARIABLE

SCRIPT: Final = Path(__file__).with_name("pages") / "main.py"
CONFIG: Final = shipped_path(".streamlit/config.toml")


def run(index: Path, port: int, host: str = "127.0.0.1") -> None:
    """Serve the page until stopped; raise KekizError where the port is not free."""
    import streamlit as st

    from kekiz_search.web.middleware import own_middleware
    from kekiz_search.web.parts import report_failure
    from kekiz_search.web.routes import own_routes
    from kekiz_search.web.warm_up import warm_up

    require_free_port(host, port, "serve")
    os.environ[INDEX_VARIABLE] = str(index)
    app = st.App(
        SCRIPT, lifespan=warm_up, routes=own_routes(), middleware=own_middleware(), on_script_error=report_failure
    )
    sys.stderr.write(texts.SERVER_ONLINE.format(address=address_of(host, port)) + "\n")
    own = {"server.port": port, "server.address": host, "logger.hideWelcomeMessage": True}
    app.run(config=read_settings(CONFIG) | own)


def read_settings(path: Path) -> dict[str, Any]:
    """Read a Streamlit configuration as dotted names, so that it holds from whatever folder the server starts."""
    with path.open("rb") as file:
        return flatten(tomllib.load(file))


def flatten(tables: Mapping[str, Any], prefix: str = "") -> dict[str, Any]:
    """Write nested tables as one with dotted names."""
    flat: dict[str, Any] = {}
    for name, value in tables.items():
        if isinstance(value, Mapping):
            flat |= flatten(value, f"{prefix}{name}.")
        else:
            flat[f"{prefix}{name}"] = value
    return flat
