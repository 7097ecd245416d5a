"""The write side: a folder of documents becomes an index."""

from __future__ import annotations

from .build import build_index
from .report import IngestReport

__all__ = ["IngestReport", "build_index"]
