"""Ask the documents of the initiative "Kein Kind zurücklassen! / kinderstark – NRW schafft Chancen"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kekiz_search.engine import Kekiz, open_index

__all__ = ["Kekiz", "open_index"]


def __getattr__(name: str) -> Any:
    """Load the engine when it is first asked for, so that importing the package costs nothing."""
    if name in __all__:
        from kekiz_search import engine

        return getattr(engine, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
