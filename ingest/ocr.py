"""Scans: where the extra ``ocr`` is installed, OCRmyPDF lays a text under the pictures of a PDF.

It is a program of its own, in a process of its own with limits; what it writes is read like any other PDF.
"""

from __future__ import annotations

import resource
import shutil
import subprocess
import sys
from functools import lru_cache
from pathlib import Path

# A page of print takes tesseract 5 to 20 s; a whole report may take its time, but not for ever.
_PAGE_S = 60
_TOTAL_S = 900
_MEMORY_BYTES = 3 * 1024**3
_WRITTEN_BYTES = 1024**3
_LANGUAGE = "deu"


@lru_cache(maxsize=1)
def can_read_scans() -> bool:
    """Tell whether OCRmyPDF and the German words of tesseract are installed."""
    tesseract = shutil.which("tesseract")
    if _program() is None or tesseract is None:
        return False
    listed = subprocess.run([tesseract, "--list-langs"], capture_output=True, timeout=_PAGE_S, check=False)
    return _LANGUAGE.encode() in listed.stdout.split()


def lay_text(scan: Path, result: Path) -> bool:
    """Write a copy of a scanned PDF with a text layer; tell whether it worked."""
    program = _program()
    if program is None:
        return False
    words = [program, "-l", _LANGUAGE, "--skip-text", "--output-type", "pdf", "--jobs", "1", "--quiet"]
    words += ["--tesseract-timeout", str(_PAGE_S), "--", str(scan.resolve()), str(result.resolve())]
    try:
        done = subprocess.run(
            words,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=_TOTAL_S,
            preexec_fn=_confine,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0 and result.is_file()


def _program() -> str | None:
    """Find OCRmyPDF beside this Python first, then wherever programs are."""
    beside = shutil.which("ocrmypdf", path=str(Path(sys.executable).parent))
    return beside or shutil.which("ocrmypdf")


def _confine() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY_BYTES, _MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_FSIZE, (_WRITTEN_BYTES, _WRITTEN_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (_TOTAL_S, _TOTAL_S))
