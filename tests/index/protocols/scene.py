"""What all protocols play on: a folder whose documents tell one number, an index over it, and answers that show it.

Run k of the folder lets three documents say k; an answer that shows two numbers mixes two generations. Files are read
in this process, not in workers, and the encoder is loaded once: a forked child that ingests costs some milliseconds.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

# A forked child has none of its parent's threads, and may wait for one of them for ever.
os.environ |= {"TOKENIZERS_PARALLELISM": "false", "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}

import ingest.build
import ingest.preparing
from ingest.completing import cut_section
from ingest.cutting import cut_file
from ingest.reading import Wanted
from ingest.register import Register
from ingest.sections import pack_sections
from ingest.snapshot import take_snapshot
from kekiz_search import open_index
from kekiz_search.encoder import Encoder, open_encoder
from kekiz_search.engine import Kekiz
from kekiz_search.errors import CorpusError

QUESTION = "Wie viele Gruppen gibt es im Hort?"
SEARCH = "Gruppen im Hort"
CHANGING = {
    "hort.txt": "Im Hort am Bach gibt es {k} Gruppen für Kinder. Die Gruppen im Hort teilen sich zwei Küchen.\n",
    "bericht.md": "# Bericht\n\nDer Hort am Bach führt {k} Gruppen. Alle Gruppen gehen einmal im Monat in den Wald.\n",
    "unten/zahlen.txt": "Die Stadt zählt im Hort {k} Gruppen. Für jede Gruppe im Hort gibt es eine eigene Garderobe.\n",
}
CONSTANT = {
    "kleve.txt": "In Kleve gibt es ein Elterncafé. Dort beraten Fachkräfte zu Schlaf, Ernährung und Anträgen.\n",
    "luenen.txt": "Zwei Hebammen aus Lünen besuchen junge Eltern. Sie leihen sich Lastenräder der Stadtwerke aus.\n",
    "sources.csv": "file,title,kommune,publisher,kind,published,url\nkleve.txt,Kleve,Kleve,,profile,2020,\n",
}
_FIRST = 1001  # four digits: no other number of the documents is one of these
_NUMBER = re.compile(r"\b[1-9]\d{3}\b(?= Gruppen)")
_LOADED = open_encoder()


def _loaded(_name: str | None = None) -> Encoder:
    return _LOADED


def _read_here(
    folder: Path, files: Sequence[str], register: Register, wanted: Wanted
) -> Iterator[tuple[str, bytes | CorpusError]]:
    for file in files:
        try:
            cut = cut_file(folder, file, register.row_for(file), wanted.mask_contacts)
            yield file, pack_sections(wanted.names.get(file, ""), cut_section(cut))
        except CorpusError as error:
            yield file, error


ingest.build.open_encoder = _loaded
ingest.preparing.read_documents = _read_here
import kekiz_search.engine  # noqa: E402

kekiz_search.engine.open_encoder = _loaded


@dataclass(frozen=True, slots=True)
class Seen:
    """One look at an index: the generation, the run its words are of, and everything it answered."""

    version: str
    run: int
    answers: bytes


class MixedError(AssertionError):
    """An answer showed two generations, or none."""


@dataclass(frozen=True, slots=True)
class Scene:
    """An index below a room, and a folder for each run: what was cited is not shown once its original has changed."""

    room: Path

    def folder(self, run: int) -> Path:
        """Return the folder of a run."""
        return self.room / f"documents{run}"

    @property
    def index(self) -> Path:
        return self.room / "index"

    def write_run(self, run: int) -> str:
        """Let the documents say what they say in one run; return the version that an index of them has."""
        texts = {name: text.format(k=_FIRST + run) for name, text in CHANGING.items()} | CONSTANT
        for name, text in texts.items():
            path = self.folder(run) / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return take_snapshot(self.folder(run), ingest.build.INGEST_VERSION, False).version(_LOADED)

    def ingest(self, run: int) -> None:
        """Build or update the index with the documents of a run, in this process."""
        ingest.build.build_index(self.folder(run), self.index)

    def look(self) -> Seen:
        """Open the current generation and ask it."""
        with open_index(self.index) as kekiz:
            return look_at(kekiz)


def look_at(kekiz: Kekiz) -> Seen:
    """Ask an opened index; raise MixedError unless all its words are of one run."""
    answer = kekiz.ask(QUESTION).to_dict()
    answer.pop("timings_ms")
    answer["index"].pop("built")
    hits = [(hit.rank, hit.score, hit.passage.passage_id, hit.passage.text) for hit in kekiz.search(SEARCH)]
    shown = json.dumps([answer, hits], ensure_ascii=False, sort_keys=True)
    runs = {int(number) - _FIRST for number in _NUMBER.findall(shown)}
    if len(runs) != 1:
        raise MixedError(f"{kekiz.version} answers of the runs {sorted(runs)}: {shown}")
    return Seen(kekiz.version, runs.pop(), shown.encode())
