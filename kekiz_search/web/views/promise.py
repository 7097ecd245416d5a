"""What the first page promises, and over how much."""

from __future__ import annotations

from kekiz_search.index.manifest import Manifest
from kekiz_search.web import texts
from kekiz_search.web.markup import count, escape, write_date


def draw_promise(manifest: Manifest) -> str:
    """Draw the label of verbatim quotes and the size of the corpus."""
    size = texts.CORPUS_SIZE.format(
        documents=count(manifest.counts.get("documents"), "Dokument", "Dokumente"),
        built=write_date(manifest.built[:10]),
    )
    label = f'<span class="kk-verbatim">{texts.VERBATIM}</span>'
    return f'<p class="kk-promise">{label} <span class="kk-meta">{escape(size)}</span></p>'
