"""The write side: a folder of documents becomes an index."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .build import build_index
    from .report import IngestReport

__all__ = ["IngestReport", "build_index"]


def __getattr__(name: str) -> Any:
    """Load what is asked for when it is asked for: a worker that reads files needs none of what builds an index."""
    if name == "build_index":
        from .build import build_index

        return build_index
    if name == "IngestReport":
        from .report import IngestReport

        return IngestReport
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
