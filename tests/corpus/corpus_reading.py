"""Read the corpus: documents with front matter and footnotes, and the register of originals."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from pathlib import Path

import yaml

CORPUS = Path(__file__).resolve().parents[2] / "corpus"
DATA = CORPUS.parent / "kekiz_search" / "data"
FOLDERS = ("kommunen", "initiative", "glossar")

FRONT_MATTER = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)
DEFINITION = re.compile(r"^\[\^([^\]]+)\]: (.*) (\S+)$", re.MULTILINE)
MARK = re.compile(r"\[\^([^\]]+)\]")
MARKS = re.compile(r"\s*((?:\[\^[^\]]+\]\s*)+)")
HEADING = re.compile(r"^(#+) (.+)$", re.MULTILINE)
WORD = re.compile(r"[^\W\d_]+(?:[-–][^\W\d_]+)*|\d+(?:[.,]\d+)*")


@dataclass(frozen=True, slots=True)
class CorpusDocument:
    """One file of the corpus; ``body`` is its text without front matter and footnote definitions."""

    file: str
    front: dict[str, object]
    body: str
    definitions: dict[str, str]

    @property
    def sources(self) -> list[str]:
        """The source ids that the front matter names."""
        listed = self.front.get("sources")
        return [str(source) for source in listed] if isinstance(listed, list) else []

    @property
    def headings(self) -> list[tuple[int, str]]:
        """Level and words of each heading."""
        return [(len(match[1]), match[2]) for match in HEADING.finditer(self.body)]

    @property
    def words(self) -> list[str]:
        """The words a reader sees, headings and footnote marks left out."""
        return WORD.findall(MARK.sub(" ", HEADING.sub(" ", self.body)))


@dataclass(frozen=True, slots=True)
class Statement:
    """What stands before a group of footnote marks; ``sources`` is empty where no mark follows."""

    text: str
    sources: tuple[str, ...]


def parse_document(file: str, text: str) -> CorpusDocument:
    """Split the text of a file into front matter, body and footnote definitions."""
    match = FRONT_MATTER.match(text)
    front = yaml.safe_load(match[1]) if match else {}
    body = text[match.end() :] if match else text
    definitions = {found[1]: found[3] for found in DEFINITION.finditer(body)}
    return CorpusDocument(file, front if isinstance(front, dict) else {}, DEFINITION.sub("", body).strip(), definitions)


def read_documents(folder: str | None = None) -> list[CorpusDocument]:
    """Read all documents of one folder, or of all, ordered by file."""
    paths = [path for name in ([folder] if folder else FOLDERS) for path in sorted((CORPUS / name).glob("*.md"))]
    return [parse_document(path.relative_to(CORPUS).as_posix(), path.read_text(encoding="utf-8")) for path in paths]


def read_register() -> list[dict[str, str]]:
    """Read the rows of ``corpus/sources.csv``."""
    with (CORPUS / "sources.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def statements_of(document: CorpusDocument) -> list[Statement]:
    """Cut the body at its footnote marks; headings are left out, a blank line or a list item ends a statement."""
    found = []
    for block in re.split(r"\n\s*\n|\n(?=- )", HEADING.sub("\n\n", document.body)):
        pieces = MARKS.split(block)
        for index in range(0, len(pieces), 2):
            marks = pieces[index + 1] if index + 1 < len(pieces) else ""
            if pieces[index].strip():
                found.append(Statement(pieces[index].strip(), tuple(MARK.findall(marks))))
    return found


def sequences(words: list[str], length: int = 8) -> set[tuple[str, ...]]:
    """All runs of ``length`` words, folded to lower case."""
    folded = [word.casefold() for word in words]
    return {tuple(folded[start : start + length]) for start in range(len(folded) - length + 1)}
