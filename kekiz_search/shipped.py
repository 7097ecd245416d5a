"""Where the shipped documents and the settings of the page lie: inside an installed package, else in the checkout."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def shipped_path(name: str) -> Path:
    """Return where a shipped file or folder lies, such as ``corpus`` or ``.streamlit/config.toml``."""
    installed = _PACKAGE / "_shipped" / name
    return installed if installed.exists() else _PACKAGE.parent / name
