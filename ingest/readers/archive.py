"""Office files are ZIP archives of XML: what is in one is weighed before anything is unpacked."""

from __future__ import annotations

import io
import re
import zipfile
import zlib

from lxml import etree

from kekiz_search.errors import CorpusError

# A brochure of 80 pages with its pictures has 300 entries and unpacks to some 50 MB; one XML part of it to 5 MB.
MAX_ENTRIES = 4000
MAX_UNPACKED_BYTES = 400 * 1024**2
MAX_PART_BYTES = 64 * 1024**2
# Text packs to a tenth, seldom to a fiftieth; small parts of nothing but blanks reach more.
MAX_RATIO = 200
RATIO_FREE_BYTES = 1024**2
_DECLARATION = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_LEADS_OUT = re.compile(r"^(?:[/\\]|[A-Za-z]:)|(?:^|[/\\])\.\.(?:[/\\]|$)")
_BROKEN_HINT = "Öffnen Sie sie im Programm, mit dem sie geschrieben wurde, und speichern Sie sie neu."
_BOMB_HINT = "Speichern Sie den Text als neue Datei."
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError)


def open_archive(data: bytes) -> zipfile.ZipFile:
    """Open an archive whose sizes are within reason; CorpusError where they are not, or where it is damaged."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        entries = archive.infolist()
    except _DAMAGED as error:
        raise CorpusError("Die Datei ist beschädigt.", _BROKEN_HINT) from error
    if len(entries) > MAX_ENTRIES:
        raise CorpusError(f"Die Datei packt mehr als {MAX_ENTRIES} Teile in sich.", _BOMB_HINT)
    if sum(entry.file_size for entry in entries) > MAX_UNPACKED_BYTES:
        raise CorpusError(f"Ausgepackt wäre die Datei größer als {MAX_UNPACKED_BYTES // 1024**2} MB.", _BOMB_HINT)
    for entry in entries:
        _require_sound(entry)
    return archive


def read_part(archive: zipfile.ZipFile, name: str) -> bytes | None:
    """Unpack one part up to its limit; None where there is none of this name."""
    try:
        with archive.open(name) as part:
            content = part.read(MAX_PART_BYTES + 1)
    except KeyError:
        return None
    except (*_DAMAGED, RuntimeError) as error:
        raise CorpusError("Die Datei ist beschädigt.", _BROKEN_HINT) from error
    if len(content) > MAX_PART_BYTES:
        raise CorpusError(f"Ein Teil der Datei ist ausgepackt größer als {MAX_PART_BYTES // 1024**2} MB.", _BOMB_HINT)
    return content


def require_plain_xml(archive: zipfile.ZipFile) -> None:
    """Refuse an archive with an XML part that declares a document type: there entities could hide."""
    for entry in archive.infolist():
        if entry.filename.lower().endswith((".xml", ".rels")):
            content = read_part(archive, entry.filename) or b""
            if _DECLARATION.search(content.replace(b"\0", b"")):
                raise CorpusError(
                    "Die Datei enthält eine Dokumenttyp-Deklaration (DTD), die nicht gelesen wird.", _BROKEN_HINT
                )


def parse_part(content: bytes) -> etree._Element:
    """Parse one XML part: no entities, nothing fetched."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
    try:
        return etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise CorpusError("Die Datei ist beschädigt.", _BROKEN_HINT) from error


def _require_sound(entry: zipfile.ZipInfo) -> None:
    if entry.flag_bits & 0x1:
        raise CorpusError(
            "Die Datei ist mit einem Kennwort geschützt.", "Speichern Sie sie ohne Kennwort und versuchen Sie es neu."
        )
    if _LEADS_OUT.search(entry.filename):
        raise CorpusError("Ein Teil der Datei trägt einen Namen, der aus ihr hinausführt.", _BROKEN_HINT)
    if entry.file_size > RATIO_FREE_BYTES and entry.file_size > MAX_RATIO * max(1, entry.compress_size):
        raise CorpusError(f"Ein Teil der Datei ist auf weniger als ein {MAX_RATIO}stel gepackt.", _BOMB_HINT)
