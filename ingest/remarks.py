"""What is odd about a document that could be read: warnings for its keeper, each one German sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kekiz_search.types import Document, Passage

# Two sentences of average length; less is an empty page, a redirect or a scan with a stamp.
LITTLE_TEXT_CHARS = 200
# Umlauts, ß and quotation marks of UTF-8 that were once read as Windows-1252, or letters that were already lost.
_WRONG_ENCODING = re.compile("Ã[¤¶¼„–œŸ\x84\x96\x9c\x9f]|â€[œžš™“”\x9d\x9e]|\ufffd")

NO_DATE = "Es ist kein Datum bekannt; tragen Sie es in sources.csv ein (Spalte published)."
WRONG_ENCODING = "Einige Zeichen sehen nach einer falschen Kodierung aus (wie „Ã¤“ statt „ä“)."
NOTHING_TO_QUOTE = "Die Datei enthält keinen Satz, der gefunden oder zitiert werden könnte."


def remark_on(document: Document, passages: Sequence[Passage]) -> tuple[str, ...]:
    """Return what its keeper should look at."""
    remarks = []
    quotable_chars = sum(passage.end - passage.start for passage in passages)
    if not quotable_chars:
        remarks.append(NOTHING_TO_QUOTE)
    elif quotable_chars < LITTLE_TEXT_CHARS:
        remarks.append(f"Die Datei enthält wenig Text ({quotable_chars} Zeichen); ist er vollständig?")
    if _WRONG_ENCODING.search(document.text):
        remarks.append(WRONG_ENCODING)
    if document.origin.as_of is None and document.origin.published is None:
        remarks.append(NO_DATE)
    return tuple(remarks)
