"""Check a document of the corpus: form, sources, and that the fact base says what the document says.

Each check takes values and returns sentences that name the problem; an empty list means that all is well.
"""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import TypedDict

from corpus_figures import figures_in, gazetteer, is_supported, official_names, people_in, places_in, titled_people_in
from corpus_reading import MARK, CorpusDocument, statements_of

DIGEST = Path(__file__).with_name("facts.json")
WORDLIST = Path(__file__).with_name("wordlist.txt")

WORD_RANGE = (120, 400)  # with headings: what a reader takes in at one go
FIELDS = ("title", "kind", "publisher", "published", "sources")
ADDRESS = re.compile(r"[\w.+-]+@[\w-]+\.\w+")
# Seven digits or more with the separators of a telephone number: a slash, brackets or a leading +49.
TELEPHONE = re.compile(
    r"(?<!\d)(?:\+\d{2}[\s/()-]*|\(?0\d{2,5}\)?[\s/-]+)\d[\d\s-]{4,}\d(?!\d)|\b(?:Tel\.|Telefon:|Fax)\s*\d"
)


class Said(TypedDict):
    """What the fact base gives under one source id."""

    figures: list[str]
    places: list[str]
    people: list[str]


class Digest(TypedDict):
    """The whole digest: every person it knows, and what each source says."""

    people: list[str]
    sources: dict[str, Said]


def read_digest(path: Path = DIGEST) -> Digest:
    """Read ``facts.json``."""
    digest: Digest = json.loads(path.read_text(encoding="utf-8"))
    return digest


def check_form(document: CorpusDocument) -> list[str]:
    """Front matter complete, one title, sections with words below them, a length one reads at one go."""
    problems = [f"front matter lacks {field}" for field in FIELDS if not document.front.get(field)]
    if document.front.get("kind") != "editorial":
        problems.append("kind is not editorial")
    levels = [level for level, _ in document.headings]
    if levels.count(1) != 1 or levels[:1] != [1]:
        problems.append("a document begins with its one title")
    if levels.count(2) < 2:
        problems.append("fewer than two sections")
    if re.search(r"^## .+\n+(?=#|\Z)", document.body + "\n", re.MULTILINE):
        problems.append("a section without words")
    least, most = WORD_RANGE
    length = len(document.words) + sum(len(words.split()) for _, words in document.headings)
    if not least <= length <= most:
        problems.append(f"{length} words, wanted {least} to {most}")
    return problems


def check_kommune(document: CorpusDocument) -> list[str]:
    """A document of ``kommunen/`` names its Kommune as the official list does; others name none."""
    kommune = document.front.get("kommune")
    if not document.file.startswith("kommunen/"):
        return [f"names the Kommune {kommune}"] if kommune else []
    return [] if kommune in official_names() else [f"{kommune} is no official name"]


def check_sources(document: CorpusDocument, register: dict[str, str]) -> list[str]:
    """Each mark is defined, listed and registered; nothing is defined or listed that isn't used; addresses agree."""
    used = set(MARK.findall(document.body))
    listed, defined = document.sources, document.definitions
    problems = [f"[^{source}] is used but not defined" for source in sorted(used - set(defined))]
    problems += [f"[^{source}] is defined but not used" for source in sorted(set(defined) - used)]
    problems += [f"{source} is used but not in sources" for source in sorted(used - set(listed))]
    problems += [f"{source} is in sources but not used" for source in sorted(set(listed) - used)]
    problems += [f"{source} is not in the register" for source in sorted(used - set(register))]
    for source, url in sorted(defined.items()):
        if register.get(source, url) != url:
            problems.append(f"{source} has the address {url}, the register {register[source]}")
    if len(set(listed)) < len(listed):
        problems.append("a source is listed twice")
    return problems


def check_private(document: CorpusDocument) -> list[str]:
    """No telephone number and no e-mail address."""
    found = [match[0] for rule in (ADDRESS, TELEPHONE) for match in rule.finditer(document.body)]
    return [f"private data: {what}" for what in found]


def check_figures(document: CorpusDocument, digest: Digest) -> list[str]:
    """Every number, year and date of a statement stands in the fact base under the sources that the statement cites."""
    problems = []
    for statement in statements_of(document):
        said = {figure for one in _said_by(statement.sources, digest) for figure in one["figures"]}
        figures = figures_in(statement.text, number_words=bool(statement.sources))
        problems += [f"figure {what}: {statement.text[:80]!r}" for what in figures if not is_supported(what, said)]
    said = {figure for one in _said_by(document.sources, digest) for figure in one["figures"]}
    for text in _titles(document):
        figures = figures_in(text, number_words=False)
        problems += [f"figure {what}: heading {text!r}" for what in figures if not is_supported(what, said)]
    return problems


def check_places(document: CorpusDocument, digest: Digest) -> list[str]:
    """Every place of a statement stands there too; a document may always name its own Kommune."""
    own = places_in(str(document.front.get("kommune", "")), cautious=False)
    problems = []
    for text, sources in _cited_texts(document):
        said = {place for one in _said_by(sources, digest) for place in one["places"]}
        problems += [f"place {place}: {text[:80]!r}" for place in sorted(places_in(text) - said - own)]
    return problems


def check_people(document: CorpusDocument, digest: Digest) -> list[str]:
    """Every person of a statement stands there too, and nobody is named whom the fact base doesn't know."""
    known = {person.split()[-1] for person in digest["people"]}
    problems = []
    for text, sources in _cited_texts(document):
        said = {person for one in _said_by(sources, digest) for person in one["people"]}
        problems += [f"person {name}: {text[:80]!r}" for name in sorted(people_in(text, digest["people"]) - said)]
        strangers = {name for name in titled_people_in(text) if name.split()[-1] not in known}
        problems += [f"unknown person {name}: {text[:80]!r}" for name in sorted(strangers)]
    return problems


def _titles(document: CorpusDocument) -> list[str]:
    return [str(document.front.get("title", "")), *(words for _, words in document.headings)]


def _cited_texts(document: CorpusDocument) -> list[tuple[str, tuple[str, ...]]]:
    """Statements with their sources, and headings with all sources of the document."""
    stated = [(statement.text, statement.sources) for statement in statements_of(document)]
    return stated + [(title, tuple(document.sources)) for title in _titles(document)]


def _said_by(sources: Iterable[str], digest: Digest) -> list[Said]:
    return [digest["sources"][source] for source in sources if source in digest["sources"]]


def with_figures_changed(text: str) -> list[tuple[str, str]]:
    """Each way to change one figure of a document's body by one: the figure, and the text that then stands there."""
    start = text.index("\n---\n", 4) + 5
    end = re.search(r"^\[\^[^\]]+\]: ", text, re.MULTILINE)
    changed = []
    for match in re.finditer(
        r"(?<![\w^-])\d+(?:\.\d{3})*(?:,\d+)?|(?<=-)\d+(?=-)", text[: end.start() if end else None]
    ):
        if match.start() < start or re.search(r"\[\^[^\]]*$", text[: match.start()]):
            continue
        digits = match[0].replace(".", "").replace(",", "")
        figure = _as_written(str(int(digits) + 1).zfill(len(digits)), match[0])
        changed.append((match[0], text[: match.start()] + figure + text[match.end() :]))
    return changed


def _as_written(digits: str, like: str) -> str:
    """Set the dots and the comma of ``like`` into ``digits``."""
    signs = [(len(like) - place, sign) for place, sign in enumerate(like) if sign in ".,"]
    for from_end, sign in reversed(signs):
        at = len(digits) - from_end + 1
        digits = digits[:at] + sign + digits[at:]
    return digits


def words_to_spell(document: CorpusDocument) -> set[str]:
    """The words a dictionary should know: without addresses, and compounds at a hyphen in their parts."""
    text = re.sub(r"\S+\.(?:de|nrw|at|tv)\b", " ", MARK.sub(" ", document.body))
    return set(re.findall(r"[^\W\d_]+", text))


def misspelt(words: set[str], known: set[str]) -> list[str]:
    """Words that neither hunspell's German dictionary nor ``known`` has; a genitive -s is allowed to the latter."""
    answer = subprocess.run(
        ["hunspell", "-d", "de_DE", "-i", "utf-8", "-l"],
        input="\n".join(sorted(words - known)),
        capture_output=True,
        check=True,
        text=True,
        encoding="utf-8",
    )
    return sorted({word for word in answer.stdout.split() if word not in known and word.removesuffix("s") not in known})


def own_words(digest: Digest) -> set[str]:
    """Our own word list, and the names of places and people."""
    listed = {line.strip() for line in WORDLIST.read_text(encoding="utf-8").splitlines() if not line.startswith("#")}
    names = " ".join([*gazetteer(cautious=False), *digest["people"]])
    return listed | set(re.findall(r"[^\W\d_]+", names))
