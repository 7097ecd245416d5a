"""E-mails: the subject is the title, the text part is the text; attachments are named, not read."""

from __future__ import annotations

import email
import email.policy
import re
from email.errors import MessageError
from email.message import EmailMessage, MIMEPart

from ingest.readers.decoding import decode
from ingest.readers.html import declared_charset, read_html
from ingest.readers.plain import find_headings
from ingest.readers.readtext import Extract
from kekiz_search.errors import CorpusError
from kekiz_search.types import Mark

_MAX_PARTS = 1000
_HINT = "Speichern Sie die E-Mail aus Ihrem Mailprogramm neu oder ihren Text als Textdatei."
_HEADERS = ("subject", "from", "date")

# "Am 2. Mai schrieb Ute Amsel:" and the lines below it, which are those of another e-mail.
_QUOTED = re.compile(r"^(?:[^\n>]{0,120}\bschrieb\b[^\n]{0,80}:?[ \t]*\n\s*)?>[^\n]*(?:\n[ \t]*>[^\n]*)*", re.MULTILINE)
_ANSWERED = re.compile(r"^(?:(?:AW|WG|RE|FW|FWD|Antwort)\s*:\s*)+", re.IGNORECASE)


def read_eml(data: bytes) -> Extract:
    """Read an .eml file; addresses of the head are no text."""
    try:
        message = email.message_from_bytes(data, policy=email.policy.default)
        if not any(message[name] for name in _HEADERS):
            raise CorpusError("Die Datei ist keine E-Mail.", _HINT)
        body = message.get_body(preferencelist=("plain", "html"))
        attached = [part.get_filename() or "ohne Namen" for part in message.iter_attachments()][:_MAX_PARTS]
        meta = _meta(message)
        content = body.get_payload(decode=True) if body is not None else None
    except RecursionError as error:
        raise CorpusError("Die E-Mail ist zu tief verschachtelt.", _HINT) from error
    except (MessageError, LookupError, ValueError, AttributeError, IndexError, TypeError) as error:
        raise CorpusError("Die E-Mail ist beschädigt.", _HINT) from error
    if body is None or not isinstance(content, bytes) or not content.strip():
        raise CorpusError("Die E-Mail enthält keinen Text.", _HINT)
    extract = _read_body(content, body)
    warnings = list(extract.warnings)
    if attached:
        names = ", ".join(attached[:5]) + (" …" if len(attached) > 5 else "")
        warnings.append(f"Anhänge wurden nicht gelesen: {names}. Legen Sie sie einzeln in den Ordner.")
    return Extract(extract.text, extract.headings, meta, extract.marks, tuple(warnings))


def _read_body(content: bytes, body: MIMEPart) -> Extract:
    declared = body.get_content_charset()
    if body.get_content_type() == "text/html":
        decoded = decode(content, declared or declared_charset(content))
        return read_html(decoded.text)
    decoded = decode(content, declared)
    marks = tuple(Mark(*found.span(), "repeated") for found in _QUOTED.finditer(decoded.text))
    return Extract(decoded.text, find_headings(decoded.text), marks=marks, warnings=decoded.warnings)


def _meta(message: EmailMessage) -> dict[str, str]:
    sender = message["from"]
    date = message["date"]
    senders = sender.addresses if sender is not None and hasattr(sender, "addresses") else ()
    sent = date.datetime if date is not None and hasattr(date, "datetime") else None
    meta = {
        "title": _ANSWERED.sub("", " ".join(str(message["subject"] or "").split())),
        "publisher": senders[0].display_name if senders else "",
        "published": sent.date().isoformat() if sent is not None else "",
    }
    return {key: value for key, value in meta.items() if value}
