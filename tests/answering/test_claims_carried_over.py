"""Clauses without a subject, and heads of compounds that take up what a paragraph speaks of."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]

FILES = {
    "sources.csv": (
        "file,title,kommune,publisher,kind,published,url\n"
        "lemgo.txt,Lemgo für Familien,Lemgo,Redaktion der Tests,municipal,2022-05-03,\n"
    ),
    "lemgo.txt": (
        "Lemgo für Familien\n"
        "\n"
        "Die Stadtteilmütter gehen auf Spielplätze. Sie begleiten Kranke zum Arzt und beraten in fünf "
        "Sprachen.\n"
        "\n"
        "Das Bürgerbüro hat samstags geöffnet. Die Musikschule verleiht Geigen an 40 Kinder. Sie hat seit "
        "2020 eine Zweigstelle in Brake.\n"
        "\n"
        "Die Lesepaten kommen jede Woche in die Kitas. Die Ferienspiele kosten 20 Euro. Die Volkshochschule "
        "bietet Schwimmkurse an.\n"
        "\n"
        "Die Babylotsinnen gehören zum Klinikum. Für das Jahr 2021 zählten sie 300 Gespräche. Die SPD "
        "kritisiert die Kosten. Einige Ärzte sind skeptisch. Der Rat hat zugestimmt. Die Kosten steigen. "
        "Kämmerer Uwe Stork nannte das Verfahren umständlich. Er verlangt eine Frist.\n"
    ),
}


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Die Stadtteilmütter in Lemgo gehen auf Spielplätze und begleiten Kranke zum Arzt.", "supported"),
        ("Die Stadtteilmütter in Lemgo begleiten Kranke zum Arzt und beraten in fünf Sprachen.", "supported"),
        ("Die Stadtteilmütter in Lemgo gehen auf Spielplätze und haben samstags geöffnet.", "no_evidence"),
        ("Die Stadtteilmütter in Lemgo gehen auf Spielplätze und verleihen Geigen an 40 Kinder.", "no_evidence"),
        ("Die Musikschule in Lemgo verleiht Geigen an 40 Kinder und hat eine Zweigstelle in Brake.", "supported"),
        ("Die Lesepaten in Lemgo kommen jede Woche in die Kitas und bieten Schwimmkurse an.", "no_evidence"),
        (("Die Lesepaten in Lemgo kommen jede Woche in die Kitas und die Ferienspiele kosten 20 Euro."), "supported"),
        ("Kämmerer Uwe Stork nannte das Lemgoer Babylotsinnenverfahren umständlich.", "supported"),
        (
            ("Kämmerer Uwe Stork nannte das Lemgoer Babylotsinnenverfahren umständlich und verlangt eine Frist."),
            "supported",
        ),
        ("Kämmerer Uwe Stork nannte das Lemgoer Impfverfahren umständlich.", "no_evidence"),
    ],
)
def test_a_clause_without_a_subject_goes_on_about_the_one_before(asking: Asking, claim: str, verdict: str) -> None:
    assert asking(FILES).check(claim).sentences[-1].verdict == verdict
