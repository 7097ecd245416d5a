"""Lists that want two things together, sums beside each other, and who takes part without a year."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.answering.answer import Answer
from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]
Supported = Callable[[Answer], list[str]]

SOURCES = (
    "file,title,kommune,publisher,kind,published,url\n"
    "ahaus.txt,Ahaus im Profil,Ahaus,Stadt Ahaus,profile,2023-05-02,\n"
    "goch.txt,Goch im Profil,Goch,Stadt Goch,profile,2023-05-02,\n"
    "kleve.md,Kreis Kleve,Kreis Kleve,Kreis Kleve,municipal,2023-05-02,\n"
    "bescheide.txt,Bescheide für Spielhöfe,,Ministerium,ministry,2021-09-14,\n"
    "bahn.txt,Geld für Stege,,Ministerium,ministry,2022-09-14,\n"
)
DOCUMENTS = {
    "sources.csv": SOURCES,
    "ahaus.txt": (
        "Ahaus\n\nDer Werkhof steht allen offen.\n\nFachkräfte begleiten Schwangere in ihrer Wohnung.\n\n"
        "Mit dem Tierheim arbeitet die Stadt zusammen. Auch die Feuerwehr arbeitet mit.\n\n"
        "Bisher nimmt die Stadt nicht an der Landesinitiative teil.\n\n"
        "Im Jahr 2022 lebten 3.100 Kinder in Ahaus, die ein Rad haben.\n\n"
        "Für 2030 ist ein Kletterbaum geplant.\n\nKostenlose Schwimmkurse gibt es für alle ab acht Jahren.\n\n"
        "In den Häusern wurden 40 Öfen geprüft; neue Öfen gibt es nicht.\n\n"
        "**Und die Singstunden in den Schulen?**\n\nHaben wir auch, schon seit 2009.\n\n"
        "Die Drachenwiese ist ein beliebter Platz.\n\n"
        "Gut gedacht war die Ampel-App. Die haben wir nach einem Jahr wieder abgeschaltet.\n\n"
        "Ein Chor probt im Kiosk am Hafen.\n\n"
        "Wer ein Kind bekommen hat, erhält einen Bollerwagen.\n\nFür den Trommelkurs zahlen Eltern nichts.\n"
    ),
    "goch.txt": (
        "Goch\n\nDer Werkhof hat montags offen.\n\nMit dem Tierheim arbeitet die Stadt zusammen.\n\n"
        "Freiwillige lesen den Kindern vor.\n\n2020 wurden wir in die Landesinitiative aufgenommen.\n"
    ),
    "kleve.md": (
        "# Kreis Kleve\n\nDer Kreis unterhält einen Werkhof. Der Besuch ist freiwillig, vorlesen darf jeder.\n\n"
        "| Stadt | Badesteg | Anschrift |\n|---|---|---|\n| Rees | nein | – |\n"
    ),
    "bescheide.txt": (
        "Bescheide für Spielhöfe\n\nDie Bescheide im Einzelnen:\n\nAhaus: 96.000 Euro\nGoch: 88.300 Euro\n"
        "Kreis Kleve: 112.500 Euro\n\nJeder Ort gibt selbst 5.000 Euro dazu.\n"
    ),
    "tabelle.md": (
        "# Was es gibt\n\n| Kommune | Drachenwiese |\n|---|---|\n| Ahaus | ja, seit 2019 |\n| Goch | ja |\n"
    ),
    "bahn.txt": "Geld für Stege\n\nAhaus erhält 4.000 Euro, Goch 7.000 Euro und Xanten 9.000 Euro.\n",
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(DOCUMENTS)


@pytest.mark.parametrize(
    ("question", "kommunen"),
    [
        ("Welche Kommunen haben einen Werkhof und begleiten außerdem Schwangere?", ["Ahaus"]),
        ("Welche Kommunen arbeiten mit dem Tierheim und der Feuerwehr zusammen?", ["Ahaus"]),
        ("Welche Städte haben einen Werkhof?", ["Ahaus", "Goch"]),
        ("Welche Städte und Kreise haben einen Werkhof?", ["Ahaus", "Goch", "Kreis Kleve"]),
        ("Welche Kommunen haben einen Badesteg?", []),
        ("Wo lesen Freiwillige vor?", ["Goch"]),
        ("Welche Kommunen haben 2021 mehr als 90.000 Euro bekommen?", ["Ahaus", "Kreis Kleve"]),
        ("Welche Kommunen haben weniger als 10.000 Minderjährige?", []),
        ("Welche Kommunen machen bei der Landesinitiative mit?", ["Goch"]),
        ("Wer will einen Kletterbaum anschaffen?", ["Ahaus"]),
        ("Wer will einen Werkhof einrichten?", []),
        ("Wo gibt es nach der Geburt einen Bollerwagen?", ["Ahaus"]),
        ("Welche Kommunen bieten einen kostenlosen Trommelkurs?", ["Ahaus"]),
        ("Welche Kommunen haben eine App abgeschafft?", ["Ahaus"]),
        ("Wo können Kinder kostenlos schwimmen lernen?", ["Ahaus"]),
        ("Welche Kommunen prüfen Öfen?", ["Ahaus"]),
        ("Wo gibt es Singstunden in Schulen?", ["Ahaus"]),
        ("Welche Kommunen machen bei der Landesinitiative nicht mit?", ["Ahaus"]),
    ],
)
def test_every_part_of_the_question_is_told(
    kekiz: Kekiz, supported: Supported, question: str, kommunen: list[str]
) -> None:
    assert supported(kekiz.ask(question)) == kommunen


def test_each_of_two_things_is_quoted(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Welche Kommunen haben einen Werkhof und begleiten außerdem Schwangere?")
    row = next(row for row in answer.rows if row.kommune == "Ahaus")
    quotes = [citation.quote for citation in answer.citations if citation.number in row.citations]
    assert quotes == ["Der Werkhof steht allen offen.", "Fachkräfte begleiten Schwangere in ihrer Wohnung."]


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("Wer hat mehr Geld für Spielhöfe bekommen, Goch oder Ahaus?", "Ahaus: 96.000 Euro"),
        ("Bekam Ahaus oder Goch mehr Geld für Stege?", "Goch: 7.000 Euro"),
        ("Welche Kommune erhält das meiste Geld für Stege?", "Xanten: 9.000 Euro"),
    ],
)
def test_sums_that_stand_side_by_side_are_compared(kekiz: Kekiz, question: str, first: str) -> None:
    answer = kekiz.ask(question)
    assert answer.status == "answered"
    assert answer.statements[0].text.startswith(first)


def test_what_is_spent_is_no_sum_that_was_granted(kekiz: Kekiz) -> None:
    assert "96.000" not in kekiz.ask("Gibt Ahaus mehr für Spielhöfe aus als Goch?").answer


def test_a_sentence_is_quoted_before_a_bare_cell(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Wo gibt es eine Drachenwiese?")
    quotes = {row.kommune: [answer.citations[number - 1].quote for number in row.citations] for row in answer.rows}
    assert quotes["Ahaus"][0] == "Die Drachenwiese ist ein beliebter Platz."
    assert quotes["Goch"] == ["Goch | ja"]


def test_a_sentence_that_meets_either_word_is_cited_once(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Welche Kommunen haben einen Chor oder einen Kiosk?")
    assert [row.citations for row in answer.rows if row.kommune == "Ahaus"] == [(1,)]
