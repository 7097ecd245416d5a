"""A Kommune for every sentence, each told in a text of its own."""

from __future__ import annotations

from collections.abc import Sequence

from kekiz_search.engine import Kekiz
from kekiz_search.german.kommunen import all_kommunen
from tests.answering.conftest import Asking

_SHORTEST_NAME = 7  # so that no name is a common word


def one_each(asking: Asking, sentences: Sequence[str]) -> tuple[Kekiz, dict[str, str]]:
    """Return an engine, and of which Kommune it tells each sentence; what has a colon stands in a line of its own."""
    towns = [one.name for one in all_kommunen() if one.kind == "Stadt" and len(one.name) > _SHORTEST_NAME]
    told = dict(zip(sentences, towns, strict=False))
    files = {"sources.csv": "file,title,kommune\n"}
    for at, (sentence, town) in enumerate(told.items()):
        files["sources.csv"] += f"{at:03}.txt,Bericht aus {town},{town}\n"
        before, behind = ("", "\nTelefon: 02345 678") if ": " in sentence else ("Die Kette wächst. ", " Viele helfen.")
        files[f"{at:03}.txt"] = f"Bericht aus {town}\n\n{before}{sentence}{behind}\n"
    return asking(files), told
