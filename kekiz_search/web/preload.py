"""The scripts of Streamlit that our first page will want, so that a browser fetches them together with the first."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Final

import streamlit

STATIC: Final = Path(streamlit.__file__).parent / "static"
# The elements of the first page; Streamlit asks for the script of each only when its server has sent one.
_ELEMENTS: Final = ("Html", "TextInput", "Button")
_NEEDS: Final = re.compile(r"""(?:from|import)\s*["'`]\./([\w.-]+\.js)["'`]""")
_FIRST: Final = re.compile(r"\./static/js/([\w.-]+\.js)")


def preload_links(static: Path) -> bytes:
    """Return link elements for the scripts of these elements and all they need, beyond what the page names itself."""
    _named, later = _named_and_later(static)
    return "".join(f'<link rel="modulepreload" href="./static/js/{name}">' for name in later).encode("ascii")


def first_scripts(static: Path) -> tuple[str, ...]:
    """Return all scripts of the first page, relative to their folder, in the order in which they are asked for."""
    named, later = _named_and_later(static)
    return tuple(f"js/{name}" for name in (*named, *later))


@cache
def _named_and_later(static: Path) -> tuple[list[str], list[str]]:
    folder = static / "static" / "js"
    if not folder.is_dir():
        return [], []
    loaded = _with_needs(folder, _FIRST.findall((static / "index.html").read_text(encoding="utf-8")))
    wanted = [path.name for element in _ELEMENTS for path in sorted(folder.glob(f"{element}.*.js"))]
    return loaded, [name for name in _with_needs(folder, wanted) if name not in loaded]


def _with_needs(folder: Path, names: list[str]) -> list[str]:
    found: dict[str, None] = {}
    waiting = [name for name in names if (folder / name).is_file()]
    while waiting:
        name = waiting.pop(0)
        if name not in found:
            found[name] = None
            waiting += _NEEDS.findall((folder / name).read_text(encoding="utf-8"))
    return list(found)
