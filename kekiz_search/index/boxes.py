"""The words of a PDF on their pages, packed: a document of 80 pages has 40,000 of them."""

from __future__ import annotations

import json
import zlib
from collections.abc import Sequence
from dataclasses import astuple

from kekiz_search.types import Box


def pack_boxes(boxes: Sequence[Box]) -> bytes:
    """Return the boxes as bytes; nothing for none."""
    if not boxes:
        return b""
    return zlib.compress(json.dumps([astuple(box) for box in boxes], separators=(",", ":")).encode())


def unpack_boxes(packed: bytes) -> tuple[Box, ...]:
    """Return what was packed, in the order of the text."""
    return tuple(Box(*box) for box in json.loads(zlib.decompress(packed))) if packed else ()
