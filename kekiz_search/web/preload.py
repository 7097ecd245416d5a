"""The scripts of Streamlit that our first page will want, so that a browser fetches them together with the first."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Final

# The elements of the first page; Streamlit asks for the script of each only when its server has sent one.
_ELEMENTS: Final = ("Html", "TextInput", "Button")
_NEEDS: Final = re.compile(r"""(?:from|import)\s*["'`]\./([\w.-]+\.js)["'`]""")
_FIRST: Final = re.compile(r"\./static/js/([\w.-]+\.js)")


@cache
def preload_links(static: Path) -> bytes:
    """Return link elements for the scripts of these elements and all they need, beyond what the page names itself."""
    folder = static / "static" / "js"
    if not folder.is_dir():
        return b""
    named = _FIRST.findall((static / "index.html").read_text(encoding="utf-8"))
    loaded = _with_needs(folder, named)
    wanted = [path.name for element in _ELEMENTS for path in sorted(folder.glob(f"{element}.*.js"))]
    later = [name for name in _with_needs(folder, wanted) if name not in loaded]
    return "".join(f'<link rel="modulepreload" href="./static/js/{name}">' for name in later).encode("ascii")


def _with_needs(folder: Path, names: list[str]) -> list[str]:
    found: dict[str, None] = {}
    waiting = [name for name in names if (folder / name).is_file()]
    while waiting:
        name = waiting.pop(0)
        if name not in found:
            found[name] = None
            waiting += _NEEDS.findall((folder / name).read_text(encoding="utf-8"))
    return list(found)
