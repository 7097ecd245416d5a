"""The phrases that tell facts: what is asked before the matcher is, and that it never costs a phrase."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.told_patterns import FIGURE, PATTERNS, TOWN, find_cues, may_find
from ingest.told_words import find_words
from kekiz_search.german.kommunen import find_kommunen
from kekiz_search.german.numbers import find_numbers

ROOT = Path(__file__).resolve().parents[2]
SENTENCES = sorted(
    {json.loads(line)["sentence"] for line in (ROOT / "tests/quality/fields.jsonl").read_text("utf-8").splitlines()}
)
LISTED = [
    word
    for patterns in PATTERNS.values()
    for pattern in patterns
    for token in pattern
    for word in token.get("LOWER", {}).get("IN", ())
]
MORE = (
    "Hamm|Kreis Unna|179.000|31.278|2012|seit|Einwohner|Einwohnerzahl|Minderjährige|Kinder|18|leben|wohnten|"
    "Modellkommune|Landesprogramms|Leitspruch|stellvertretende|ehemaliger|vormals|Bundesprogramm|Stadtteil|NRW|nordrhein|-|%|"
    "EINWOHNER|z.B.|3%|Einwohner/innen|Zuwachs|Kein Kind zurücklassen|KeKiz|Präventionsketten|beworben|trat"
).split("|")


def _missed(text: str) -> list[str]:
    """Name the phrases that the matcher finds and that were thought not to be there."""
    figures = [(FIGURE, one.start, one.end) for one in find_numbers(text)]
    towns = [(TOWN, one.start, one.end) for one in find_kommunen(text)]
    return [cue.name for cue in find_cues(text, (*figures, *towns)) if not may_find([cue.name], text)]


def _told_otherwise(text: str) -> list[str]:
    """Name the phrases of one word that are not those the matcher finds."""
    found = [cue for cue in find_cues(text, ()) if find_words([cue.name], text) is not None]
    return [name for name in PATTERNS if find_words([name], text) not in (None, [c for c in found if c.name == name])]


def test_words_of_real_sentences_are_those_the_matcher_finds() -> None:
    assert [told for sentence in SENTENCES for told in _told_otherwise(sentence)] == []
    alone = [find_words([name], sentence) for sentence in SENTENCES for name in ("motto", "negation", "plan", "past")]
    assert sum(bool(words) for words in alone) > 20
    assert find_words(["motto"], "Das „Motto“ gilt.") is find_words(["event"], "Das Motto gilt.") is None


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(sorted({*LISTED, *MORE})), max_size=12), st.sampled_from([" ", "", ", ", "-"]))
def test_words_of_made_sentences_are_those_the_matcher_finds(words: list[str], between: str) -> None:
    assert _told_otherwise(between.join(words)) == []


def test_no_phrase_of_real_sentences_is_missed() -> None:
    assert len(SENTENCES) > 100
    assert [missed for sentence in SENTENCES for missed in _missed(sentence)] == []


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(sorted({*LISTED, *MORE})), max_size=12), st.sampled_from([" ", "", ", ", "-"]))
def test_no_phrase_of_made_sentences_is_missed(words: list[str], between: str) -> None:
    assert _missed(between.join(words)) == []


@pytest.mark.parametrize("name", PATTERNS)
def test_nothing_is_looked_for_where_no_word_of_it_stands(name: str) -> None:
    assert not may_find([name], "Oma las gern.")


def test_most_names_are_ruled_out_in_most_sentences() -> None:
    asked = [may_find([name], sentence) for sentence in SENTENCES for name in ("motto", "deputy", "dwellers", "event")]
    assert sum(asked) < len(asked) / 4


def test_files_without_facts_are_read_without_the_matcher(tmp_path: Path) -> None:
    text = "Die Stadt Hamm baut.\n\nLandrat Kurt Amsel las vor 800 Menschen.\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    script = (
        "import sys; from pathlib import Path; from ingest.cutting import cut_file, load_rules; load_rules();"
        "cut_file(Path(sys.argv[1]), 'a.txt', None, False); print({'spacy', 'numpy'} & set(sys.modules))"
    )
    command = [sys.executable, "-c", script, str(tmp_path)]
    assert subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT).stdout.strip() == "set()"
