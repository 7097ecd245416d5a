"""A text to check that is sent as a file: read within limits in a process of its own, and kept nowhere.

Off unless the operator turns it on; then nothing that is sent as a file gets past the gate.
"""

from __future__ import annotations

import logging
import tempfile
import threading
from pathlib import Path
from typing import Final

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from kekiz_search.errors import KekizError
from kekiz_search.web.settings import settings
from kekiz_search.web.texts import pruefen

KINDS: Final = ("txt", "pdf", "docx")
MOST_MB: Final = 5  # as maxUploadSize in the configuration; a report of 40 pages with pictures
MOST_BYTES: Final = MOST_MB * 1024**2
_STREAMLITS_WAY: Final = "/_stcore/upload_file"
# A reader may take 1 GB of memory, so that files are read one after another.
_READING = threading.Lock()
_LOG = logging.getLogger(__name__)


def may_upload() -> bool:
    """Say whether the operator lets visitors send files."""
    try:
        return settings().upload
    except KekizError as error:
        _LOG.warning("%s", error)  # the pages of the operator say it to the visitor
        return False


def read_upload(name: str, data: bytes) -> str:
    """Return the text of a file; raise KekizError for another kind, one that is too large, or one that is unreadable.

    The file lies in a folder of its own, under a name of ours, for as long as it is read.
    """
    kind = Path(name).suffix.lower().removeprefix(".")
    if kind not in KINDS:
        raise KekizError(pruefen.WRONG_KIND, hint=pruefen.WRONG_KIND_HINT)
    if len(data) > MOST_BYTES:
        raise KekizError(pruefen.FILE_TOO_LARGE.format(most=MOST_MB), hint=pruefen.FILE_HINT)
    from ingest.reading import read_document

    with _READING, tempfile.TemporaryDirectory(prefix="kekiz-upload-") as room:
        file = f"text.{kind}"
        (Path(room) / file).write_bytes(data)
        return read_document(Path(room), file).text


class UploadGate:
    """Refuse what is sent to Streamlit's own way for files while the operator has not turned it on."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse or pass on one request."""
        if scope["type"] == "http" and _STREAMLITS_WAY in scope["path"] and not may_upload():
            await PlainTextResponse(pruefen.UPLOAD_OFF, 403)(scope, receive, send)
            return
        await self.app(scope, receive, send)
