"""HTTP as uvicorn speaks it, with a German sentence for bytes that are none."""

from __future__ import annotations

from typing import Final

from uvicorn.protocols.http.h11_impl import H11Protocol

from kekiz_search.api.guard import HEADERS
from kekiz_search.records import dump_record, error_record

_MESSAGE: Final = "Diese Anfrage ist kein gültiges HTTP."
# What happens to whoever types a question after curl.
_HINT: Final = (
    "Umlaute und Leerzeichen dürfen in einer Adresse nicht roh stehen; "
    'mit curl geht es so: curl --get --data-urlencode "question=…" ADRESSE/ask'
)


class GermanProtocol(H11Protocol):
    """Says in our words what uvicorn says in English."""

    def send_400_response(self, msg: str) -> None:  # noqa: ARG002 - always the same English words
        """Answer, and close the connection: what follows on it cannot be read either."""
        body = dump_record(error_record(_MESSAGE, _HINT)).encode("utf-8")
        length = str(len(body)).encode("ascii")
        headers = [*HEADERS, (b"content-type", b"application/json"), (b"content-length", length)]
        head = b"".join(b"%b: %b\r\n" % pair for pair in (*headers, (b"connection", b"close")))
        self.transport.write(b"HTTP/1.1 400 Bad Request\r\n" + head + b"\r\n" + body)
        self.transport.close()
