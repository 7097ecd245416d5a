"""What holds for each document of the corpus, and for all of them together."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from itertools import combinations
from pathlib import Path

import pytest
from checker import check_form, check_kommune, check_private, check_sources, misspelt, own_words, read_digest
from checker import words_to_spell as spelt
from corpus_reading import WORD, CorpusDocument, read_documents, read_register, sequences

SHARED_DOCUMENTS = Path(__file__).resolve().parents[3] / "shared" / "documents"
DOCUMENTS = read_documents()
# Measured over the prose of all pairs on 2026-11-22: 6 at most, both times the common end of a listed range of ages.
MOST_COMMON_SEQUENCES = 8
# The programme's own name is eight words long; naming it copies nobody's sentence.
PROGRAMME_NAME = re.compile(
    r"Kein Kind zurücklassen!?[“\"]?(?: Kommunen in NRW beugen vor| Für ganz NRW!?)?", re.IGNORECASE
)


def problems(check: Callable[[CorpusDocument], list[str]]) -> list[str]:
    """What the check finds in any document, with its file."""
    return [f"{document.file}: {problem}" for document in DOCUMENTS for problem in check(document)]


def prose(document: CorpusDocument) -> list[str]:
    """The words of the running text; the list of key data is a form on purpose."""
    body = PROGRAMME_NAME.sub("KeKiz", re.sub(r"^- .*$", "", document.body, flags=re.MULTILINE))
    return CorpusDocument(document.file, document.front, body, {}).words


@pytest.mark.parametrize(("folder", "least"), [("kommunen", 60), ("initiative", 12), ("glossar", 4)])
def test_there_are_enough_documents(folder: str, least: int) -> None:
    assert sum(document.file.startswith(f"{folder}/") for document in DOCUMENTS) >= least


def test_there_are_enough_glossary_entries() -> None:
    terms = [words for one in read_documents("glossar") for level, words in one.headings if level == 2]
    assert len(terms) == len(set(terms)) >= 35


def test_each_document_is_complete_and_readable() -> None:
    assert problems(check_form) == []


def test_each_kommune_bears_its_official_name() -> None:
    assert problems(check_kommune) == []


def test_no_kommune_has_two_documents() -> None:
    names = [document.front["kommune"] for document in read_documents("kommunen")]
    assert len(names) == len(set(names))


def test_each_mark_leads_to_a_registered_original() -> None:
    register = {row["id"]: row["url"] for row in read_register()}
    assert problems(lambda document: check_sources(document, register)) == []


def test_no_document_gives_private_data() -> None:
    assert problems(check_private) == []


def test_a_glossary_entry_begins_with_a_sentence_that_names_its_term() -> None:
    nameless = []
    for document in read_documents("glossar"):
        for term, first in re.findall(r"^## (.+)\n+([^.!?]+)", document.body, re.MULTILINE):
            head = re.sub(r" \(.*\)", "", term)
            nameless += [] if head in first else [term]
    assert nameless == []


def test_no_two_documents_are_one_form_filled_in_twice() -> None:
    runs = {document.file: sequences(prose(document)) for document in DOCUMENTS}
    alike = {pair: len(runs[pair[0]] & runs[pair[1]]) for pair in combinations(runs, 2)}
    assert {pair: count for pair, count in alike.items() if count > MOST_COMMON_SEQUENCES} == {}


@pytest.mark.skipif(shutil.which("hunspell") is None, reason="hunspell with its German dictionary is not installed")
def test_german_is_spelt_as_the_dictionary_spells_it() -> None:
    words = {word for document in DOCUMENTS for word in spelt(document)}
    assert misspelt(words, own_words(read_digest())) == []


@pytest.mark.shared
@pytest.mark.skipif(not SHARED_DOCUMENTS.is_dir(), reason="the real documents are not beside the checkout")
def test_no_eight_words_in_a_row_are_copied_from_a_real_document() -> None:
    copied = []
    for path in sorted(SHARED_DOCUMENTS.glob("*.txt")):
        real = sequences(WORD.findall(PROGRAMME_NAME.sub("KeKiz", path.read_text(encoding="utf-8"))))
        copied += [(path.name, one.file, run) for one in DOCUMENTS for run in sequences(prose(one)) & real]
    assert copied == []
