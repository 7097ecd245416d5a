"""Files that want to harm, or were harmed: each with what is to be said of it."""

from __future__ import annotations

import io
import os
import socket
import zlib
from pathlib import Path

from made_files import (
    content_of,
    make_docx,
    make_html,
    make_odt,
    make_pdf_page,
    make_pptx,
    make_rtf,
    make_txt,
    pack_odt,
    pack_zip,
    repacked,
)
from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

_MEGABYTE = 1024**2
_XXE = '<!DOCTYPE x [<!ENTITY geheim SYSTEM "file:///etc/passwd">]>'
_LAUGHS = (
    '<!DOCTYPE x [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefghi", "bcdefghij", strict=True))
    + "]>"
)
WRONG, DAMAGED, LOCKED, EMPTY = "passt nicht zur Endung", "beschädigt", "Kennwort", "leer"
SLOW = "Rechenzeit|länger als|Speicher|abgestürzt"


def hostile_files() -> dict[str, tuple[bytes, str | None]]:
    """Return file name to contents and what its refusal says; None where it may be read as well."""
    return {**_empty(), **_disguised(), **_truncated(), **_locked(), **_bombs(), **_documents_with_traps(), **_texts()}


def write_odd_things(folder: Path) -> dict[str, str]:
    """Put into a folder what is no ordinary file; return name to what is said of it."""
    os.mkfifo(folder / "rohr.txt")
    (folder / "kreis-a.txt").symlink_to(folder / "kreis-b.txt")
    (folder / "kreis-b.txt").symlink_to(folder / "kreis-a.txt")
    (folder / "hinaus.txt").symlink_to("/etc/hostname")
    (folder / "geraet.txt").symlink_to("/dev/zero")
    (folder / "im-kreis").symlink_to(folder, target_is_directory=True)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(folder / "dose.txt"))
    (folder / "ordner.pdf").mkdir()
    (folder / "ordner.pdf" / "zweiter.pdf").mkdir()
    huge = folder / "riesig.txt"
    huge.touch()
    os.truncate(huge, 200 * _MEGABYTE)
    (folder / os.fsdecode("Müll.txt".encode("latin-1"))).write_text("Ein Satz.", encoding="utf-8")
    link = "Verknüpfung"
    return {
        "rohr.txt": "keine gewöhnliche Datei",
        "kreis-a.txt": link,
        "kreis-b.txt": link,
        "hinaus.txt": link,
        "geraet.txt": link,
        "im-kreis": link,
        "dose.txt": "keine gewöhnliche Datei",
        "riesig.txt": "größer als 100 MB",
        "M\\xfcll.txt": "nicht in UTF-8",
    }


def _empty() -> dict[str, tuple[bytes, str | None]]:
    kinds = ("txt", "md", "html", "pdf", "docx", "odt", "pptx", "rtf", "eml")
    return {f"null.{kind}": (b"", EMPTY) for kind in kinds} | {"weiss.txt": (b" \n\t\n", EMPTY)}


def _disguised() -> dict[str, tuple[bytes, str | None]]:
    content = content_of(1)
    return {
        "pdf-als.txt": (make_pdf_page(content), WRONG),
        "docx-als.pdf": (make_docx(content), WRONG),
        "odt-als.docx": (make_odt(content), WRONG),
        "html-als.txt": (make_html(content), WRONG),
        "rtf-als.docx": (make_rtf(content), WRONG),
        "text-als.pptx": (make_txt(content), WRONG),
        "bild-als.txt": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), WRONG),
        "foto-als.pdf": (b"\xff\xd8\xff\xe0" + bytes(range(256)), WRONG),
        "programm-als.docx": (b"\x7fELF" + bytes(range(256)), WRONG),
        "zip-als.docx": (pack_zip({"lesen.txt": b"Hallo"}), WRONG),
        "alt.doc": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "wird nicht gelesen"),
        "tabelle.xlsx": (pack_zip({"xl/workbook.xml": b"<x/>"}), "unbekannt"),
        "ohneendung": (make_txt(content), "unbekannt"),
    }


def _truncated() -> dict[str, tuple[bytes, str | None]]:
    content = content_of(2)
    halves = {
        "docx": make_docx(content),
        "odt": make_odt(content),
        "pptx": make_pptx(content),
        "rtf": make_rtf(content),
    }
    cut = {f"halb.{kind}": (data[: len(data) // 2], f"{DAMAGED}|vollständig|{WRONG}") for kind, data in halves.items()}
    pdf = make_pdf_page(content)
    return cut | {"halb.pdf": (pdf[: len(pdf) // 2], f"{DAMAGED}|Bilder"), "kopf.pdf": (pdf[:12], DAMAGED)}


def _locked() -> dict[str, tuple[bytes, str | None]]:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, encrypt=StandardEncryption("geheim", ownerPassword="auch"))
    canvas.drawString(60, 700, "Das soll niemand lesen.")
    canvas.save()
    package = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le")
    manifest = b"<manifest:manifest><manifest:encryption-data/></manifest:manifest>"
    flagged = bytearray(make_docx(content_of(3)))
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = flagged.find(mark)
        while at >= 0:
            flagged[at + place] |= 1
            at = flagged.find(mark, at + 1)
    return {
        "zu.pdf": (buffer.getvalue(), LOCKED),
        "zu.docx": (package, LOCKED),
        "zu.pptx": (package, LOCKED),
        "zu.odt": (repacked(make_odt(content_of(3)), {"META-INF/manifest.xml": manifest}), LOCKED),
        "zu-im-archiv.docx": (bytes(flagged), LOCKED),
    }


def _bombs() -> dict[str, tuple[bytes, str | None]]:
    docx, odt = make_docx(content_of(4)), make_odt(content_of(4))
    blanks = bytes(20 * _MEGABYTE)
    many = {f"word/teil{number}.xml": b"<x/>" for number in range(4100)}
    return {
        "bombe.docx": (repacked(docx, {"word/document.xml": blanks}), "gepackt"),
        "bombe.odt": (repacked(odt, {"content.xml": blanks}), "gepackt"),
        "bombe.pptx": (repacked(make_pptx(content_of(4)), {"ppt/media/bild.png": blanks}), "gepackt"),
        "viele.docx": (repacked(docx, many), "mehr als 4000 Teile"),
        "strom.pdf": (_pdf(_packed_twice(2048), "/Filter [/FlateDecode /FlateDecode]"), f"Bilder|{DAMAGED}|{SLOW}"),
        "seiten.pdf": (_many_pages(200_000), "mehr als 5000 Seiten"),
        "seiten-im-kreis.pdf": (_page_loop(), f"mehr als 5000 Seiten|Bilder|{DAMAGED}|{SLOW}"),
    }


def _documents_with_traps() -> dict[str, tuple[bytes, str | None]]:
    docx, odt, pptx = make_docx(content_of(5)), make_odt(content_of(5)), make_pptx(content_of(5))
    entity = "<office:text><text:p>&j;&geheim;</text:p></office:text>"
    deep = "<text:span>" * 5_000 + "tief" + "</text:span>" * 5_000
    outside = b'<Relationship Id="rId99" Type="x" Target="file:///etc/passwd" TargetMode="External"/>'
    return {
        "xxe.odt": (pack_odt(entity, _XXE), "DTD"),
        "xxe.docx": (repacked(docx, {"word/document.xml": f"{_XXE}<x>&geheim;</x>".encode()}), "DTD"),
        "xxe.pptx": (repacked(pptx, {"ppt/presentation.xml": f"{_XXE}<x>&geheim;</x>".encode("utf-16")}), "DTD"),
        "gelaechter.odt": (pack_odt(entity, _LAUGHS), "DTD"),
        "gelaechter.docx": (repacked(docx, {"docProps/core.xml": f"{_LAUGHS}<x>&j;</x>".encode()}), "DTD"),
        "gelaechter.xhtml": (f"{_LAUGHS}<html><body><p>Ein Satz steht hier: &j;</p></body></html>".encode(), None),
        "hinaus.docx": (repacked(docx, {"../../../etc/passwd": b"x"}), "hinausführt"),
        "wurzel.odt": (repacked(odt, {"/etc/passwd": b"x"}), "hinausführt"),
        "laufwerk.pptx": (repacked(pptx, {"C:\\boot.ini": b"x"}), "hinausführt"),
        "verweis.docx": (repacked(docx, {"docProps/app.xml": outside}), None),
        "tief.odt": (pack_odt(f"<office:text><text:p>{deep}</text:p></office:text>"), DAMAGED),
        "tief.html": (b"<p>Oben.</p>" + b"<div>" * 100_000 + b"tief unten", "verschachtelt"),
        "tief.rtf": (b"{\\rtf1 " + b"{" * 100_000 + b"tief" + b"}" * 100_000 + b"}", "verschachtelt"),
        "tief.eml": (_deep_mail(3000), "verschachtelt"),
        "leer-innen.docx": (repacked(docx, {"word/document.xml": b""}), DAMAGED),
        "muell-innen.docx": (repacked(docx, {"word/document.xml": bytes(range(256)) * 40}), DAMAGED),
        "muell-innen.pptx": (repacked(pptx, {"ppt/slides/slide1.xml": b"<a><b></a>"}), DAMAGED),
        "ohne-betreff.eml": (b"Das ist keine E-Mail, sondern ein Satz.\n\nUnd noch einer.\n", "keine E-Mail"),
        "ohne-text.eml": (b"Subject: Nichts\r\nContent-Type: image/png\r\n\r\nxxxx", "keinen Text"),
        "scan.pdf": (_pdf(b"q 100 0 0 100 50 50 cm Q", ""), "Bilder"),
    }


def _texts() -> dict[str, tuple[bytes, str | None]]:
    sentence = "Die größte Stadt öffnet ihre Türen. "
    return {
        "nul.txt": (b"Kinder\0und\0Eltern und noch mehr Text", "NUL"),
        "surrogate.txt": (b"Ein Satz mit \xed\xa0\x80 und \xed\xbf\xbf darin steht hier.", "Zeichenkodierung"),
        "zufall.txt": (bytes(range(128, 256)) * 4, "Zeichenkodierung"),
        "steuerzeichen.md": (b"Text\x01\x02\x03\x04" * 50, "Steuerzeichen"),
        "gemischt.txt": (sentence.encode() + sentence.encode("cp1252"), "Zeichenkodierung"),
        "utf16-halb.txt": (sentence.encode("utf-16")[:-1], DAMAGED),
        "menue.html": (b"<nav><a href=x>Start</a></nav>", "Navigation"),
        "klammern.md": (b"[" * 50_000 + b"(" * 50_000 + "Ein Satz für alle.".encode(), None),
        "striche.txt": (b"| - | : " * 20_000, None),
        "eine-zeile.txt": (b"wort " * 100_000, None),
        "ziffern.txt": (b"7" * 500_000, None),
        "kommentar.html": (b"<p>Ein Satz steht hier.</p>" + b"<!--" * 200_000, None),
        "attribute.html": (b"<p " + b"a=1 " * 100_000 + "b>Ein Satz über Kinder.</p>".encode(), None),
        "anker.md": (_yaml_laughs(), None),
    }


def _packed_twice(megabytes: int) -> bytes:
    """Pack so many megabytes of zeros; the blocks are alike, so only one of them has to be made."""
    packer = zlib.compressobj(9)
    head = packer.compress(b"") + packer.flush(zlib.Z_FULL_FLUSH)
    block = packer.compress(bytes(16 * _MEGABYTE)) + packer.flush(zlib.Z_FULL_FLUSH)
    return zlib.compress(head + block * (megabytes // 16) + packer.flush(zlib.Z_FINISH), 9)


def _yaml_laughs() -> bytes:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    return ("---\n" + "\n".join(lines) + "\ntitle: *a11\n---\nEin Satz steht hier für alle.\n").encode()


def _deep_mail(depth: int) -> bytes:
    head = b"Subject: Tief\r\nMIME-Version: 1.0\r\n"
    parts = [b'Content-Type: multipart/mixed; boundary="b%d"\r\n\r\n--b%d\r\n' % (n, n) for n in range(depth)]
    return head + b"".join(parts) + b"Content-Type: text/plain\r\n\r\nEin Satz.\r\n"


def _pdf(stream: bytes, filters: str, kids: str = "[3 0 R]", count: int = 1) -> bytes:
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids {kids} /Count {count} >>".encode(),
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>",
        f"<< /Length {len(stream)} {filters} >>\nstream\n".encode() + stream + b"\nendstream",
    ]
    data, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    return data + head + table + b"trailer << /Size 5 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % len(data)


def _many_pages(count: int) -> bytes:
    return _pdf(b"BT ET", "", "[" + "3 0 R " * count + "]", count)


def _page_loop() -> bytes:
    return _pdf(b"BT ET", "", "[2 0 R 2 0 R 3 0 R]", 1_000_000)
