"""Mutate good and hostile files and read them all in workers: 0 crashes of the parent, 0 hangs.

    python tests/ingest/fuzz_readers.py --files 50000

A file counts as read, as refused by its reader, or as one that a worker was lost over; every one must be accounted for.
"""

from __future__ import annotations

import argparse
import io
import random
import re
import resource
import sys
import tempfile
import time
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "made"))

from made_files import MAKERS, content_of, repacked
from made_hostile import hostile_files

from ingest.limits import LIMITS
from ingest.reading import read_documents
from ingest.register import Register
from kekiz_search.errors import CorpusError

BATCH = 500
PACKED = ("docx", "pptx", "odt")
MOST_SEED_BYTES = 60_000
LOST = re.compile("abgestürzt|Rechenzeit|dauert länger als|MB Speicher")
TOKENS = (
    b"<",
    b">",
    b"&",
    b"\0",
    b"\xff\xfe",
    b"]]>",
    b"<!--",
    b"{\\",
    b"}",
    b"|",
    b"endobj",
    b"/Kids",
    b"%PDF-",
    b"PK\x03\x04",
)


def mutate(draw: random.Random, data: bytes) -> bytes:
    """Change a file in one to eight places: flip, cut out, double, overwrite, put in, cut off."""
    changed = bytearray(data)
    for _ in range(draw.randint(1, 8)):
        if not changed:
            break
        at, span = draw.randrange(len(changed)), draw.choice((1, 1, 2, 8, 64, 1024))
        kind = draw.randrange(6)
        if kind == 0:
            changed[at] ^= 1 << draw.randrange(8)
        elif kind == 1:
            del changed[at : at + span]
        elif kind == 2:
            changed[at:at] = changed[at : at + span] * draw.randint(1, 4)
        elif kind == 3:
            changed[at : at + span] = draw.randbytes(min(span, len(changed) - at))
        elif kind == 4:
            changed[at:at] = draw.choice(TOKENS)
        elif draw.random() < 0.3:
            del changed[at:]
    return bytes(changed)


def mutants(count: int, seed: int) -> Iterator[tuple[str, bytes]]:
    """Yield names and contents, the same for the same seed."""
    draw = random.Random(seed)
    good = [(kind, make(content_of(number))) for kind, make in MAKERS.items() for number in range(3)]
    named = [(name.rsplit(".", 1)[-1], data) for name, (data, _) in sorted(hostile_files().items())]
    hostile = [(kind, data) for kind, data in named if 0 < len(data) <= MOST_SEED_BYTES]
    for number in range(count):
        kind, data = draw.choice(hostile if number % 4 == 0 else good)
        inside = kind in PACKED and data.startswith(b"PK") and draw.random() < 0.7
        yield f"m{number:06}.{kind}", _mutate_inside(draw, data) if inside else mutate(draw, data)


def _mutate_inside(draw: random.Random, data: bytes) -> bytes:
    """Change one part of an archive, so that it is opened and the change is met."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            name = draw.choice([one for one in archive.namelist() if one.endswith((".xml", ".rels"))])
            part = archive.read(name)
        return repacked(data, {name: mutate(draw, part)})
    except (zipfile.BadZipFile, IndexError, RuntimeError):
        return mutate(draw, data)


def run(count: int, seed: int = 1, tell: bool = False) -> tuple[Counter[str], float]:
    """Read so many mutants; return what became of them and the longest wait for one."""
    found: Counter[str] = Counter()
    longest = 0.0
    stream = mutants(count, seed)
    while found.total() < count:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            files = []
            for file, data in (next(stream) for _ in range(min(BATCH, count - found.total()))):
                (folder / file).write_bytes(data)
                files.append(file)
            began = time.monotonic()
            for _file, answer in read_documents(folder, files, Register()):
                longest, began = max(longest, time.monotonic() - began), time.monotonic()
                refused = isinstance(answer, CorpusError)
                found["lost" if refused and LOST.search(str(answer)) else "refused" if refused else "read"] += 1
        if tell:
            sys.stderr.write(f"\r{found.total()} of {count}: {dict(found)}, longest wait {longest:.1f} s ")
    return found, longest


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--files", type=int, default=50_000)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    found, longest = run(asked.files, asked.seed, tell=True)
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024
    sys.stdout.write(f"\n{dict(found)}; longest wait {longest:.1f} s; parent grew by {grown} MB\n")
    return 0 if found.total() == asked.files and longest <= LIMITS.wall_s + 15 else 1


if __name__ == "__main__":
    sys.exit(main())
