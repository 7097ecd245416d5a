"""Who greets, or asks what can be asked, is told how; the same words in a question are a question."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz


@pytest.mark.parametrize("typed", ["Hallo", "guten Tag!", "Hi", "Was kannst du?", "Hilfe", "Worüber kann ich fragen?"])
def test_whoever_greets_or_asks_how_to_ask_is_told_it_without_evidence(quality: Kekiz, typed: str) -> None:
    answer = quality.ask(typed)
    assert answer.status == "no_evidence"
    assert "Stellen Sie eine Frage" in answer.answer
    assert not answer.citations


@pytest.mark.parametrize("typed", ["Hallo, wie viele Einwohner hat Hagen?", "Welche Hilfe gibt es in Düren?"])
def test_a_question_is_none_of_these(quality: Kekiz, typed: str) -> None:
    assert "Stellen Sie eine Frage" not in quality.ask(typed).answer
