"""Grants that the Land announces for several Kommunen: lists of names with sums, with and without bullets."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.answering.answer import Answer
from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]
Supported = Callable[[Answer], list[str]]

RELEASE = """Land hilft sechs Kommunen

Düsseldorf, 5. März 2024. Die Ministerin hat die Förderbescheide der ersten Runde übergeben.

Die Mittel verteilen sich wie folgt:
{mark}Ahaus: 40.000 Euro
{mark}Beckum: 55.000 Euro
{mark}Nideggen: 29.000 Euro

Im Verbund sind Ahaus, Rees, Goch und Kalkar.
"""
OWN = {
    "ahaus.md": "# Ahaus\n\nAhaus verleiht Spiele.\n",
    "beckum.md": "# Beckum\n\nBeckum baut um.\n",
    "werl.md": "# Werl\n\nLandesmittel: 30.000 Euro im Jahr, noch nicht bewilligt\n",
}
REGISTER = "file,title,kommune\nahaus.md,Ahaus,Ahaus\nbeckum.md,Beckum,Beckum\nwerl.md,Werl,Werl\nland.txt,Das Land,\n"


@pytest.mark.parametrize("mark", ["- ", ""])
@pytest.mark.parametrize(
    "question",
    [
        "Welche Kommunen haben 2024 einen Förderbescheid bekommen?",
        "Welche Kommunen haben Zuwendungsbescheide erhalten?",
        "Welche Kommunen bekommen Geld vom Land?",
    ],
)
def test_who_is_named_with_a_sum_is_given_it(asking: Asking, supported: Supported, question: str, mark: str) -> None:
    answer = asking({**OWN, "land.txt": RELEASE.format(mark=mark), "sources.csv": REGISTER}).ask(question)

    assert supported(answer) == ["Ahaus", "Beckum"]
    assert "Ohne eigenes Dokument: Nideggen – „Nideggen: 29.000 Euro“" in answer.answer
    assert "noch nicht bewilligt" not in answer.answer
    assert "Im Verbund" not in answer.answer


def test_those_whom_one_quote_names_are_told_together(asking: Asking) -> None:
    kekiz = asking({**OWN, "land.txt": RELEASE.format(mark="- "), "sources.csv": REGISTER})

    assert "Goch, Kalkar, Rees – „Im Verbund sind" in kekiz.ask("Welche Kommunen sind im Verbund?").answer
