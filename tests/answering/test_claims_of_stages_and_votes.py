"""Stages of a project that need not name it, and votes that are still to come."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]

FILES = {
    "sources.csv": (
        "file,title,kommune,publisher,kind,published,url\n"
        "foerderung.txt,Land hilft Städten,,Ministerium der Tests,press,2023-03-01,\n"
        "lemgo.txt,Lemgo für Familien,Lemgo,Redaktion der Tests,municipal,2022-05-03,\n"
    ),
    "foerderung.txt": (
        "Land hilft Städten\n"
        "\n"
        "Für „Sprungbrett“ stehen den neun ausgewählten Städten 2,7 Millionen Euro bereit. Die Mittel "
        "fließen von 2023 bis 2026.\n"
        "\n"
        "Beworben hatten sich 24 Kommunen. Über die Auswahl entschied ein Beirat. Der Eigenanteil beträgt 15 "
        "Prozent.\n"
        "\n"
        "In Goch gibt es schon seit 2020 ein „Lernlabor“, in dem Jugendliche werken. Dort trifft sich jeden "
        "Montag eine Lesegruppe.\n"
        "\n"
        "Die Abschlussveranstaltung findet am 3. Juni 2026 im Kurhaus von Soest statt. Eine Verlängerung ist "
        "nicht geplant. Die Leitung des Lernlabors hat Wiebke Asmussen. Die Evaluation für das Land macht "
        "ein Büro in Bonn. Ein Zwischenbericht soll 2025 erscheinen.\n"
    ),
    "lemgo.txt": (
        "Lemgo für Familien\n"
        "\n"
        "Die Sanierung der Kita Spatzennest wird vorbereitet; ein Beschluss des Rates steht noch aus. Den "
        "Bau einer Jugendhalle hat der Rat im März beschlossen. Über die Schulsozialarbeit ist noch nicht "
        "entschieden.\n"
        "\n"
        "Der Neubau der Bücherei ist genehmigt; ein Beschluss über die Brücke steht noch aus. Der Kreistag "
        "berät im Mai über die Lesepaten, eine Entscheidung steht noch aus. Das Ferienprogramm startet im "
        "Juli. Die Genehmigung für den Bolzplatz liegt noch nicht vor.\n"
    ),
}


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Die Leitung von „Sprungbrett“ hat Wiebke Asmussen.", "no_evidence"),
        ("In Lemgo ist der Neubau der Bücherei genehmigt.", "supported"),
        ("In Lemgo ist über die Lesepaten entschieden.", "contradicted"),
        ("Die Brücke in Lemgo ist beschlossen.", "contradicted"),
        ("Die Bücherei in Lemgo ist beschlossen.", "no_evidence"),
        ("Im Rahmen von „Sprungbrett“ stehen neun Städten 2,7 Millionen Euro bereit.", "supported"),
        ("Im Rahmen von „Sprungbrett“ stehen neun Städten 3,7 Millionen Euro bereit.", "contradicted"),
        ("Im Rahmen von „Sprungtuch“ stehen neun Städten 2,7 Millionen Euro bereit.", "no_evidence"),
        ("Die Abschlussveranstaltung zu „Sprungbrett“ findet am 3. Juni 2026 in Soest statt.", "supported"),
        ("Die Abschlussveranstaltung zu „Sprungbrett“ findet am 3. Juni 2026 in Werl statt.", "contradicted"),
        ("Die Abschlussveranstaltung zum „Lernlabor“ findet am 3. Juni 2026 in Soest statt.", "no_evidence"),
        ("Eine Verlängerung von „Sprungbrett“ ist bereits geplant.", "contradicted"),
        ("Eine Verlängerung vom „Lernlabor“ ist bereits geplant.", "no_evidence"),
        ("Eine Verlängerung von „Sprungbrett“ ist nicht geplant.", "supported"),
        ("Der Eigenanteil bei „Sprungbrett“ beträgt 15 Prozent.", "supported"),
        ("Der Eigenanteil bei „Sprungbrett“ beträgt 25 Prozent.", "contradicted"),
        ("Bei „Sprungbrett“ trifft sich jeden Montag eine Lesegruppe.", "no_evidence"),
        ("Der Rat der Stadt Lemgo hat die Sanierung der Kita Spatzennest bereits beschlossen.", "contradicted"),
        ("Der Rat der Stadt Lemgo hat den Bau einer Jugendhalle beschlossen.", "supported"),
        ("In Lemgo steht der Beschluss des Rates zur Sanierung der Kita Spatzennest noch aus.", "supported"),
        ("Der Rat in Lemgo hat die Sanierung der Kita Spatzennest noch nicht beschlossen.", "supported"),
        ("Über die Schulsozialarbeit ist in Lemgo entschieden.", "contradicted"),
        ("Der Bolzplatz in Lemgo ist genehmigt.", "contradicted"),
        ("Der Rat in Lemgo hat das Ferienprogramm beschlossen.", "no_evidence"),
        ("In Lemgo wurde das Spatzennest im März beschlossen.", "no_evidence"),
    ],
)
def test_stages_are_of_the_project_and_votes_to_come_decide_nothing(asking: Asking, claim: str, verdict: str) -> None:
    assert asking(FILES).check(claim).sentences[-1].verdict == verdict
