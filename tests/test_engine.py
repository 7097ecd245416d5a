"""The opened engine: the same answer for the same question, whoever asks, however often, from wherever."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ingest import build_index
from kekiz_search import open_index
from kekiz_search.answering.answer import Answer
from kekiz_search.engine import Kekiz
from kekiz_search.errors import KekizError, QuestionError

ROOT = Path(__file__).resolve().parents[1]
DOCUMENTS = Path(__file__).resolve().parent / "quality" / "documents"
QUESTIONS = (
    "Welche Kommunen machen Willkommensbesuche?",
    "welche staedte kooperieren mit jobcentern",
    "Wie viele Einwohner hat Siegen?",
    "Was ist eine Netzwerkkoordination?",
    "Vergleiche Hagen und Düren.",
    "Welche Kommune hat die meisten Einwohner?",
    "Warum gibt es Kritik an den Lotsen?",
    "Wie wird das Wetter morgen?",
)
BUDGET = settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
ASK_ALL = """
import json, sys
from kekiz_search import open_index
with open_index(sys.argv[1]) as kekiz:
    for question in json.loads(sys.argv[2]):
        answer = kekiz.ask(question).to_dict()
        del answer["timings_ms"]
        sys.stdout.buffer.write(json.dumps(answer, ensure_ascii=False).encode() + b"\\n")
"""


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("engine") / "index"
    build_index(DOCUMENTS, path)
    return path


@pytest.fixture(scope="module")
def kekiz(index: Path) -> Iterator[Kekiz]:
    with open_index(index) as opened:
        yield opened


def untimed(kekiz: Kekiz, question: str) -> dict[str, Any]:
    answer = kekiz.ask(question).to_dict()
    del answer["timings_ms"]
    return answer


def ask_or_refuse(kekiz: Kekiz, question: str, **options: Any) -> Answer | None:
    """Ask; a question that is refused must be refused with a message and a hint, anything else is a crash."""
    try:
        return kekiz.ask(question, **options)
    except QuestionError as error:
        refusal = error
    assert refusal.message
    assert refusal.hint
    return None


def check_quotes(kekiz: Kekiz, question: str) -> None:
    """Ask; where there is an answer, all of its citations must verify and it must be JSON."""
    answer = ask_or_refuse(kekiz, question)
    if answer is None:
        return
    for citation in answer.citations:
        assert kekiz.document(citation.doc_id).text[citation.start : citation.end] == citation.quote != ""
    json.dumps(answer.to_dict(), allow_nan=False).encode()


def test_two_engines_give_the_same_answers(kekiz: Kekiz, index: Path) -> None:
    with open_index(index) as other:
        backwards = {question: untimed(other, question) for question in reversed(QUESTIONS)}

    assert {question: untimed(kekiz, question) for question in QUESTIONS} == backwards


def test_asking_again_gives_the_same_answer(kekiz: Kekiz) -> None:
    assert [untimed(kekiz, question) for question in QUESTIONS] == [untimed(kekiz, question) for question in QUESTIONS]


def test_no_hash_seed_shows_in_an_answer(index: Path, bare_environment: Callable[..., dict[str, str]]) -> None:
    printed = [
        subprocess.run(
            [sys.executable, "-c", ASK_ALL, str(index), json.dumps(QUESTIONS)],
            capture_output=True,
            check=True,
            cwd=ROOT,
            env=bare_environment(PYTHONHASHSEED=seed),
        ).stdout
        for seed in ("1", "4242")
    ]

    assert printed[0] == printed[1]
    assert len(printed[0].splitlines()) == len(QUESTIONS)


def test_two_builds_of_the_same_folder_give_the_same_answers(kekiz: Kekiz, tmp_path: Path) -> None:
    build_index(DOCUMENTS, tmp_path / "index")
    with open_index(tmp_path / "index") as other:
        answers = [untimed(other, question) for question in QUESTIONS]
    expected = [untimed(kekiz, question) for question in QUESTIONS]
    for answer in (*answers, *expected):
        del answer["index"]["built"]

    assert answers == expected


def test_threads_that_share_an_engine_get_the_same_answers(index: Path, kekiz: Kekiz) -> None:
    expected = [untimed(kekiz, question) for question in QUESTIONS]
    with open_index(index) as shared, ThreadPoolExecutor(8) as threads:
        rounds = list(threads.map(lambda _round: [untimed(shared, question) for question in QUESTIONS], range(8)))

    assert all(answers == expected for answers in rounds)


def test_spaces_around_a_question_change_nothing(kekiz: Kekiz) -> None:
    assert untimed(kekiz, f"  {QUESTIONS[0]}\n") == untimed(kekiz, QUESTIONS[0])


def test_decomposed_umlauts_change_nothing(kekiz: Kekiz) -> None:
    assert untimed(kekiz, "Wie viele Einwohner hat Du\u0308ren?") == untimed(kekiz, "Wie viele Einwohner hat Düren?")


@pytest.mark.parametrize(
    "question",
    [
        "?", "!", ".", "👶", "👶🏽👨‍👩‍👧", "0", "1.000.000.000.000", "²", "½", "ß", "ẞ", "ﬁ", "İ", "ſ", "a", "wer",
        "und", "-", "nicht", "kein", "Stadt", "der die das", "Wie viele", "Was ist", "Was ist?", "Was ist ein",
        "seit", "seit 2012", "über 50.000", "mehr als", "„“", '"', "'", "[1]", "<b>", "%s", "{}", "\\", "../../etc",
        "SELECT * FROM passage", "Kinder- und", "- -", "-und Jugend", "Hamm Hamm Hamm", "hamm-unna-hagen", "9. März",
        "31.02.2020", "2017-13-45", "٣", "一二三", "привет", "كيف", "a\u0308" * 300, "ab " * 600, "Hamm " * 400,
        "Kindergartenkinder" * 100, "x" * 2000, "1" * 2000, "1 " * 1000, "." * 2000, "(" * 2000, "Wer leitet " * 180,
        "kein " * 400,
    ],
)  # fmt: skip
def test_odd_questions_are_answered_or_refused(kekiz: Kekiz, question: str) -> None:
    check_quotes(kekiz, question)


@BUDGET
@given(st.text(max_size=2000))
def test_any_text_gives_verified_quotes_or_a_refusal(kekiz: Kekiz, question: str) -> None:
    check_quotes(kekiz, question)


WORDS = (
    "welche wer was wie viele wo wann seit warum ist sind hat haben macht gibt es Kommunen Städte Kreis Gemeinde kein "
    "nicht ohne mehr als weniger über unter 18 50.000 2020 2012 die meisten wenigsten größte Einwohner Kinder Prozent "
    "Jobcenter Polizei Siegen Hagen Kreis Düren Wetter Essen Hamm Lotsen Willkommensbesuche leitet kostet zusammen und "
    "oder arbeiten mit ? ! , : „Kein Kind zurücklassen!“ kinderstark Vergleiche Unterschied zwischen Anteil Budget "
    "Bürgermeister 31.12.2022 Kinder- Jugendhilfe"
).split()


@BUDGET
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=14).map(" ".join))
def test_any_words_of_the_field_give_verified_quotes(kekiz: Kekiz, question: str) -> None:
    check_quotes(kekiz, question)


@BUDGET
@given(st.text(max_size=60), st.one_of(st.none(), st.text(max_size=12)), st.lists(st.text(max_size=20), max_size=2))
def test_any_options_are_used_or_refused(kekiz: Kekiz, question: str, as_of: str | None, kommunen: list[str]) -> None:
    ask_or_refuse(kekiz, question or "Was?", kommunen=kommunen, as_of=as_of)


def test_search_refuses_what_cannot_be_asked(kekiz: Kekiz) -> None:
    with pytest.raises(QuestionError, match="leer"):
        kekiz.search(" ")


def test_search_with_more_asked_for_than_there_is(kekiz: Kekiz) -> None:
    hits = kekiz.search("Familienbüro", k=100_000)

    assert [hit.rank for hit in hits] == list(range(1, len(hits) + 1))
    assert len({hit.passage.passage_id for hit in hits}) == len(hits)


def test_an_engine_pins_its_generation(tmp_path: Path) -> None:
    (tmp_path / "documents").mkdir()
    path = tmp_path / "documents" / "moers.txt"
    path.write_text("Die Stadt Moers verleiht Lastenräder.\n", encoding="utf-8")
    build_index(tmp_path / "documents", tmp_path / "index")
    with open_index(tmp_path / "index") as pinned:
        path.write_text("Die Stadt Moers verleiht Laufräder.\n", encoding="utf-8")
        build_index(tmp_path / "documents", tmp_path / "index")
        with open_index(tmp_path / "index") as newest:
            assert pinned.version != newest.version
            assert "Laufräder" in newest.documents()[0].text
        assert "Lastenräder" in pinned.documents()[0].text


def test_a_missing_index_is_an_error_with_a_hint(tmp_path: Path) -> None:
    with pytest.raises(KekizError) as caught:
        open_index(tmp_path / "nirgends")

    assert "kekiz ingest" in caught.value.hint
