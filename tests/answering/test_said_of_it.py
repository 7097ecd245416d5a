"""What somebody said of a matter by their name; shares of a year; sums of the Land; who is in charge by now."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": (
        "file,title,kommune,published\nbeckum.txt,Niederschrift,Beckum,2024-05-02\n"
        "hsk.txt,HSK,Hochsauerlandkreis,2023-06-01\n"
        "land.txt,Rundbrief,,2024-09-15\nwerl.txt,Werl,Werl,2024-10-02\nbocholt.txt,Bericht,Bocholt,2023-11-30\n"
        "olpe.txt,Vorlage,Kreis Olpe,2024-05-13\n"
    ),
    "beckum.txt": (
        "Niederschrift des Jugendhilfeausschusses Beckum\n\nTagesordnungspunkt 3: Lotsenstelle\n"
        "Frau Wessling stellt die Stelle vor. Herr Terbrüggen (FDP) hält die Stelle für zu teuer. "
        "Die Wirkung sei nicht belegt. Frau Oelkers widerspricht.\n\n"
        "Tagesordnungspunkt 4: Ferienpass\nDie Verwaltung berichtet, der Ferienpass sei gefragt.\n"
    ),
    "hsk.txt": (
        "Alle Familien bekommen Willkommensbesuche angeboten. Im Jahr 2022 haben 61 Prozent der Familien den Besuch "
        "angenommen, 2021 waren es nur 43 Prozent.\n\n"
        "Die Teilnahme an der Untersuchung U8 stieg im HSK von 79 Prozent im Jahr 2020 auf 88 Prozent im Jahr 2023.\n"
    ),
    "olpe.txt": (
        "Die Koordinierung im Kreis Olpe hat seit März 2024 Frau Dr. Annika Wieland inne. "
        "Ihr Vorgänger, Herr Markus Lüttich, wechselte ins Sozialamt.\n\n"
        "Die Leitung des Familienbüros ging im Kreis Olpe am 1. August 2023 "
        "von Heike Wolters auf Tobias Krings über.\n\n"
        "Das freut im Kreis Olpe Präventionskoordinatorin Nora Esser, die im April auf Anke Südholt gefolgt ist.\n\n"
        "Die Elternschule im Kreis Olpe lag bis Ende 2022 bei Ralf Dünnemann; seit 2023 leitet sie Lars Kahl.\n"
    ),
    "land.txt": (
        "Das Land stellt dafür 14,3 Millionen Euro bereit. Acht Kommunen sind neu dabei, darunter Hilden und Haan.\n"
    ),
    "werl.txt": (
        "Unsere Ansprechpartnerin im Rathaus in Werl war bis zum Sommer Frau Kempken, die jetzt das Schulamt leitet. "
        "Seit August ist Tobias Niehoff für die Präventionskette zuständig.\n\n"
        "Das Projekt „Mitspielen“ in Werl wurde mit dem Heimatpreis ausgezeichnet, dotiert mit 2.000 Euro.\n\n"
        "Als die Stadt uns fragte, ob wir bei „kinderstark“ mitmachen, sagten wir zu. "
        "Unser Projekt heißt „Mitspielen“.\n"
    ),
    "bocholt.txt": (
        "Am 31. Dezember 2022 lebten in Bocholt 10.620 Kinder unter 15 Jahren. "
        "Davon bezogen 1.412 Leistungen nach dem SGB II, das entspricht einer Quote von 13,3 Prozent.\n\n"
        "Die Kinderarmut in Bocholt ist gestiegen. "
        "Der Anstieg der Kinderarmut geht auf den Zuzug geflüchteter Familien zurück.\n\n"
        "Tabelle 4: Kinder in Armut nach Ortsteilen\n\n| Ortsteil | Quote |\n|---|---|\n| Fildeken | 22 |\n\n"
        "Bei der Untersuchung 2022 hatten 19 Prozent der Kinder in Bocholt einen Befund in der Sprachentwicklung.\n\n"
        "Die Zahl der bewilligten Anträge aus kinderstark stieg in Bocholt auf 2.215.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    "question",
    ["Was sagt Herr Terbrüggen von der FDP zur Lotsenstelle?", "Was meint Terbrüggen zur Stelle?"],
)
def test_what_somebody_said_is_told_with_what_goes_on_with_it(kekiz: Kekiz, question: str) -> None:
    (told,) = kekiz.ask(question).citations
    assert told.quote == ("Herr Terbrüggen (FDP) hält die Stelle für zu teuer. Die Wirkung sei nicht belegt.")


def test_of_another_matter_they_said_nothing(kekiz: Kekiz) -> None:
    assert kekiz.ask("Was sagt Herr Terbrüggen zum Ferienpass?").status == "no_evidence"


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Wie viel Prozent der Familien haben 2021 den Willkommensbesuch im HSK angenommen?", "43 Prozent"),
        ("Wie viel Prozent der Familien haben 2022 den Besuch im HSK angenommen?", "61 Prozent"),
        ("Wie hoch war die Teilnahme an der U8 im HSK im Jahr 2023?", "88 Prozent"),
        ("Wie hoch war die Quote der Kinder im SGB-II-Bezug in Bocholt Ende 2022?", "13,3 Prozent"),
        ("Wer ist in Werl im Rathaus für die Präventionskette zuständig?", "Tobias Niehoff"),
        ("Warum ist die Kinderarmut in Bocholt gestiegen?", "Zuzug geflüchteter Familien"),
    ],
)
def test_the_first_statement_holds_it(kekiz: Kekiz, question: str, told: str) -> None:
    assert told in kekiz.ask(question).statements[0].text


@pytest.mark.parametrize(
    ("question", "other"),
    [
        ("Wie viel Geld bekommt Hilden vom Land?", "14,3"),  # for all
        ("Wie viele Fördermittel bekommt Bocholt aus kinderstark?", "2.215"),  # so many applications
        ("Was kostet das Projekt Mitspielen in Werl im Jahr?", "2.000"),  # a prize
        ("Wie heißt das Projekt in Werl?", "Werl: kinderstark"),
        ("Wie viel Prozent der Kinder in Fildeken waren 2022 im SGB-II-Bezug?", "19 Prozent"),
    ],
)
def test_what_is_of_something_else_is_not_told(kekiz: Kekiz, question: str, other: str) -> None:
    assert other not in kekiz.ask(question).answer


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("Wer hat vor Frau Wieland die Präventionskette im Kreis Olpe koordiniert?", "Markus Lüttich"),
        ("Wer war vor Nora Esser für die Prävention im Kreis Olpe zuständig?", "Anke Südholt"),
        ("Wer hat vor Lars Kahl die Elternschule im Kreis Olpe geleitet?", "Ralf Dünnemann"),
        ("Wer war vor Tobias Krings Leiter des Familienbüros im Kreis Olpe?", "Heike Wolters"),
    ],
)
def test_who_was_there_before_somebody(kekiz: Kekiz, question: str, name: str) -> None:
    (told,) = kekiz.ask(question).statements
    assert told.text.startswith(f"Kreis Olpe: {name} – ")


def test_whoever_came_after_was_not_there_before(kekiz: Kekiz) -> None:
    assert kekiz.ask("Wer war vor Heike Wolters Leiterin des Familienbüros im Kreis Olpe?").status == "no_evidence"
