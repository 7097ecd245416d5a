"""What the kinds of question add: limits, periods, comparisons, names, roles, values told by what is around."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.answering.answer import Answer
from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]
Supported = Callable[[Answer], list[str]]

DOCUMENTS = {
    "sources.csv": (
        "file,title,kommune,publisher,kind,published,url\n"
        "xanten.txt,Xanten heute,Xanten,Stadt Xanten,press,2022-05-04,\n"
        "kalkar.txt,Etat Kalkar,Kalkar,Stadt Kalkar,municipal,2023,\n"
        "gespraech.md,Ein Gespräch,Rees,Niederrhein-Post,press,2021-09,\n"
        "liste.txt,Zahlen im Vergleich,,Verbund der Tests,association,2023,\n"
        "verein.txt,Über uns,,Verein Kleine Brücken,association,2020,\n"
    ),
    "xanten.txt": (
        "Xanten. Der Spieletag findet heute im Dompark statt.\n\n"
        "In Xanten gibt es jetzt neun Elterntreffs, drei weitere Elterntreffs sind beschlossen. "
        "Der Sprachkurs wurde 2021 eingestellt.\n\n"
        "Seit 2018 nimmt Xanten an der Initiative „Kein Kind zurücklassen“ teil. "
        "Bürgermeisterin von Xanten ist seit dem Herbst Wendelgard Zyska.\n\n"
        "Das Vorlesemobil trägt den Namen „Rollende Seite“. Es kostete 41.000 Euro.\n"
    ),
    "kalkar.txt": (
        "Etat Kalkar\n\nPosten | Ansatz 2023 | Ansatz 2024\n--- | --- | ---\n"
        "Elternschule | 12.500 Euro | 13.900 Euro\nBabytreff | 4.200 Euro | 3.100 Euro\n\n"
        "In Kalkar gibt es vier Elterntreffs. Ein Lesegarten fehlt in Kalkar noch. "
        "Die Gemeinde Issum gehört nicht zum Verbund von Kalkar.\n"
    ),
    "gespraech.md": (
        "# Ein Gespräch\n\n## Wie viele Familien besuchen Sie in Rees im Monat?\n\nKranz: Etwa 70.\n\n"
        "## Seit wann gehört Rees zu den Kommunalen Präventionsketten?\n\nKranz: Seit 2021.\n"
    ),
    "liste.txt": (
        "Kommune | Einwohner | Koordination\n--- | --- | ---\nXanten | 21.500 | Ida Plum\nKalkar | 33.800 | Jo Wirtz\n"
        "Rees | 21.200 | Ulla Bense\n"
    ),
    "verein.txt": (
        "Der Verein Kleine Brücken wurde in Straelen gegründet. Er hat 64 Mitglieder. "
        "Ihn führt Dr. Almuth Terbrüggen.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(DOCUMENTS)


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("Welche Kommunen haben zwischen 20.000 und 30.000 Einwohner?", ["Rees", "Xanten"]),
        ("Welche Kommunen haben über 30.000 Einwohner?", ["Kalkar"]),
        ("Welche Kommunen haben mehr als 5 Elterntreffs?", ["Xanten"]),
        ("Welche Kommunen kamen zwischen 2017 und 2019 dazu?", ["Xanten"]),
        ("Welche Kommunen kamen nach 2020 dazu?", ["Rees"]),
        ("Welche Kommunen sind seit 2021 dabei?", ["Rees"]),
        ("Welche Kommunen haben keinen Lesegarten?", ["Kalkar"]),
    ],
)
def test_limits_and_periods_choose_the_rows(kekiz: Kekiz, typed: str, names: list[str], supported: Supported) -> None:
    assert supported(kekiz.ask(typed)) == names


@pytest.mark.parametrize(
    ("typed", "opening"),
    [
        ("Ist Kalkar größer als Xanten?", "Ja. "),
        ("Ist Rees größer als Xanten?", "Nein. "),
        (
            "Wer hat mehr Elterntreffs, Kalkar oder Xanten?",
            "Den größeren Wert der beiden hat Xanten",
        ),
    ],
)
def test_comparisons_say_who_and_cite_both(kekiz: Kekiz, typed: str, opening: str) -> None:
    answer = kekiz.ask(typed)

    assert answer.answer.startswith(opening)
    assert len(answer.statements) == 2
    assert all(statement.citations for statement in answer.statements)


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("Wie viele Familien werden in Rees im Monat besucht?", "Etwa 70"),
        ("Seit wann ist Rees dabei?", "2021"),
        ("Wie viel Geld ist 2024 in Kalkar für die Elternschule vorgesehen?", "13.900 Euro"),
        ("Wie hoch war der Ansatz für den Babytreff in Kalkar 2023?", "4.200 Euro"),
        ("Wer koordiniert in Rees?", "Ulla Bense"),
        ("Wer ist Bürgermeisterin von Xanten?", "Wendelgard Zyska"),
        ("Wann findet der Spieletag in Xanten statt?", "heute (4. Mai 2022)"),
        ("Wie viele Elterntreffs gibt es in Xanten?", "neun"),
        ("Wie heißt das Vorlesemobil in Xanten?", "Rollende Seite"),
        ("Was hat das Vorlesemobil in Xanten gekostet?", "41.000 Euro"),
        ("Wie viele Mitglieder hat der Verein Kleine Brücken?", "64"),
        ("Wer führt den Verein Kleine Brücken?", "Dr. Almuth Terbrüggen"),
        ("Seit wann macht Xanten bei kinderstark mit?", "2018"),
    ],
)
def test_a_value_may_lean_on_what_stands_around_it(kekiz: Kekiz, typed: str, value: str) -> None:
    answer = kekiz.ask(typed)

    assert answer.status == "answered"
    assert value in answer.statements[0].text


@pytest.mark.parametrize(
    "typed",
    [
        "Wie viele Mitglieder hat der Verein Große Brücken?",
        "Wer gründete das Vorlesemobil in Xanten?",
        "Wer ist Landrat in Kalkar?",
        "Wie viele Schulen gibt es in Xanten?",
        "Was kostet der Babytreff in Rees?",
        "Wann wurde der Babytreff in Kalkar gegründet?",
        "Wer war 1998 Bürgermeister von Xanten?",
        "Wie viele Einwohner wurden in Xanten befragt?",
        "Wie viele Elterntreffs hat die Stadt Rees?",
    ],
)
def test_near_misses_are_not_answered(kekiz: Kekiz, typed: str) -> None:
    assert kekiz.ask(typed).status == "no_evidence"


def test_an_institution_at_the_head_of_a_sentence_does_what_it_says(asking: Asking) -> None:
    texts = {
        "lob.txt": "Das Büro Lindenhof hat die Elternschule 2019 ausgewertet. Die Elternschule lobt das Amt.\n",
        "geld.txt": "Zuschüsse für die Elternschule bekam 2019 der Verein Kleine Brücken.\n",
    }
    kekiz = asking({**DOCUMENTS, **texts})

    assert kekiz.ask("Wer hat die Elternschule ausgewertet?").statements[0].text.startswith("Büro Lindenhof")
    assert kekiz.ask("Wer fördert die Elternschule?").status == "no_evidence"


def test_seit_wann_is_told_by_a_beginning(asking: Asking) -> None:
    texts = {"garten.txt": "2023 kamen 90 Kinder in den Lesegarten von Straelen.\n"}
    assert asking({**DOCUMENTS, **texts}).ask("Seit wann gibt es den Lesegarten in Straelen?").status == "no_evidence"
    begun = {"garten.txt": "Den Lesegarten gibt es in Straelen seit 2016. 2023 kamen 90 Kinder in den Lesegarten.\n"}
    answer = asking({**DOCUMENTS, **begun}).ask("Seit wann gibt es den Lesegarten in Straelen?")
    assert [statement.text.split(" –")[0] for statement in answer.statements] == ["Straelen: 2016"]


def test_two_kommunen_asked_after_together_must_both_be_named(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Gehört Issum zum Verbund von Kalkar?")

    assert [row.verdict for row in answer.rows] == ["contradicted"]


def test_a_count_says_what_was_stated_and_what_was_counted(asking: Asking, supported: Supported) -> None:
    texts = {**DOCUMENTS, "bilanz.txt": "In 38 Kommunen gibt es nach Angaben des Landes Elterntreffs.\n"}
    answer = asking(texts).ask("In wie vielen Kommunen gibt es Elterntreffs?")

    assert "In den Quellen genannt:\n38" in answer.answer
    assert "In den Dokumenten gezählt: Belegt für 2 von 3 Kommunen: Kalkar, Xanten." in answer.answer
    assert supported(answer) == ["Kalkar", "Xanten"]


def test_what_ended_is_no_yes(kekiz: Kekiz, supported: Supported) -> None:
    assert supported(kekiz.ask("Welche Kommunen haben einen Sprachkurs?")) == []


def test_confidence_is_no_part_of_the_json(kekiz: Kekiz) -> None:
    answered, silent = kekiz.ask("Wer koordiniert in Rees?"), kekiz.ask("Wie viele Schulen gibt es in Xanten?")

    assert 0 == silent.confidence < answered.confidence <= 1
    assert "confidence" not in answered.to_dict()
