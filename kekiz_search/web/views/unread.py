"""What ingest could not read or doubted."""

from __future__ import annotations

from collections.abc import Sequence

from kekiz_search.index.manifest import Manifest
from kekiz_search.web import texts
from kekiz_search.web.markup import count, draw_table, escape


def draw_unread(manifest: Manifest) -> str:
    """Draw the files that were left out and those with a warning, each with the reason."""
    drawn = _draw(texts.UNREAD_TITLE, manifest.skipped) + _draw(texts.WARNINGS_TITLE, manifest.warnings)
    if not drawn:
        return f'<p class="kk-meta">{texts.UNREAD_NONE}</p>'
    return drawn


def _draw(title: str, pairs: Sequence[Sequence[str]]) -> str:
    if not pairs:
        return ""
    table = draw_table(title, texts.UNREAD_HEADS, ((escape(file), [escape(why)]) for file, why in pairs))
    files = count(len(pairs), "Datei", "Dateien")
    return f'<details class="kk-rows kk-unread"><summary>{escape(title)} ({files})</summary>{table}</details>'
