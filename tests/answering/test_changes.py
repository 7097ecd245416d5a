"""What has become more or less at one place: years side by side, in a table or in a sentence."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.answering.answer import Answer
from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]

DOCUMENTS = {
    "sources.csv": (
        "file,title,kommune,publisher,kind,published,url\n"
        "rees.md,Bericht der Stadt Rees,Rees,Stadt Rees,municipal,2024-02-01,\n"
        "goch.txt,Goch im Blatt,Goch,Blatt,press,2024-03-01,\n"
        "uedem.txt,Uedem im Profil,Uedem,Uedem,profile,2024-03-01,\n"
    ),
    "rees.md": (
        "# Bericht der Stadt Rees\n\n## Familienbüro\n\n| Jahr | Beratungen | Hausbesuche | Ausgaben in Euro |\n"
        "|---|---|---|---|\n| 2021 | 310 | 88 | 51.000 |\n| 2022 | 402 | 95 | 54.500 |\n"
        "| 2023 | 377 | 121 | 60.200 |\n\n"
        "## Gruppen\n\n| Gruppe | 2022 | 2023 |\n|---|---|---|\n| Spielgruppen | 6 | 9 |\n| Vätergruppen | 3 | 2 |\n"
    ),
    "goch.txt": (
        "Goch im Blatt\n\nIm Familienbüro zählte man 2023 genau 640 Beratungen, im Jahr davor waren es 515.\n\n"
        "2021 arbeiteten in Goch drei Familienhebammen.\n\nZur Kette gehören seit 2023 fünf Familienhebammen.\n\n"
        "Früher kamen acht Mütter zum Frühstück, inzwischen sind es dreißig.\n"
    ),
    "uedem.txt": (
        "Uedem\n\nEinwohner: 8.300\nKitas: 4\nBeginn: 2019\nLesepaten 2022: 12\nLesepaten 2023: 17\n\nAngebote\n"
    ),
    "tabelle.md": (
        "# Die Kommunen\n\n| Kommune | Beginn | Kitas |\n|---|---|---|\n| Uedem | 2019 | 4 |\n| Goch | 2020 | 13 |\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(DOCUMENTS)


def quoted(answer: Answer) -> str:
    return " ".join(citation.quote for citation in answer.citations)


@pytest.mark.parametrize(
    ("question", "opening", "told"),
    [
        ("Hat das Familienbüro in Rees 2023 mehr beraten als 2022?", "Nein. ", ("402", "377")),
        ("Gab es in Rees 2023 mehr Hausbesuche als im Vorjahr?", "Ja. ", ("95", "121")),
        ("Hatte Rees 2021 weniger Hausbesuche als heute?", "Ja. ", ("88", "121")),
        ("Gibt Rees heute mehr Geld aus als 2021?", "Ja. ", ("51.000", "60.200")),
        ("hat rees 2023 weniger vätergruppen als 2022", "Ja. ", ("3", "2")),
        ("Sind die Hausbesuche in Rees gestiegen?", "Ja. ", ("88", "121")),
        ("Wie haben sich die Beratungen in Rees entwickelt?", "Die Angaben", ("310", "402", "377")),
    ],
)
def test_a_table_tells_its_years_side_by_side(kekiz: Kekiz, question: str, opening: str, told: tuple[str, ...]) -> None:
    answer = kekiz.ask(question)

    assert answer.status == "answered"
    assert answer.answer.startswith(opening)
    assert all(words in quoted(answer) for words in told)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Hat das Familienbüro in Goch 2023 mehr beraten als 2022?", ("640 Beratungen", "515")),
        ("Kamen früher weniger Mütter zum Frühstück in Goch als heute?", ("acht Mütter", "dreißig")),
    ],
)
def test_a_sentence_tells_two_times(kekiz: Kekiz, question: str, told: tuple[str, ...]) -> None:
    answer = kekiz.ask(question)

    assert answer.status == "answered"
    assert all(words in quoted(answer) for words in told)


@pytest.mark.parametrize(
    "question",
    [
        "Hat das Familienbüro in Rees 2020 mehr beraten als 2019?",
        "Hat Uedem 2023 mehr Hausbesuche gemacht als 2022?",
        "Hat Goch heute mehr Kitas als 2010?",
        "Ist die Zahl der Kitas in Uedem gestiegen?",
        "Hat das Familienbüro in Uedem 2023 mehr beraten als 2022?",
    ],
)
def test_what_no_source_tells_of_two_times_is_no_evidence(kekiz: Kekiz, question: str) -> None:
    assert kekiz.ask(question).status == "no_evidence"


@pytest.mark.parametrize(
    ("question", "lead", "told"),
    [
        ("Wann waren in Rees die meisten Beratungen?", "Am meisten war es 2022:", "402"),
        ("In welchem Jahr gab es in Rees die wenigsten Hausbesuche?", "Am wenigsten war es 2021:", "88"),
    ],
)
def test_the_year_of_the_most_and_the_least(kekiz: Kekiz, question: str, lead: str, told: str) -> None:
    answer = kekiz.ask(question)

    assert answer.answer.splitlines()[0] == lead
    assert told in answer.citations[0].quote


def test_where_something_fell_is_not_told_by_what_grew(kekiz: Kekiz) -> None:
    assert kekiz.ask("Wo ist die Zahl der Beratungen gesunken?").status == "no_evidence"

    grown = kekiz.ask("Wo ist die Zahl der Beratungen gestiegen?")
    assert "640 Beratungen, im Jahr davor waren es 515" in quoted(grown)


def test_a_year_in_which_something_began_dates_no_row(kekiz: Kekiz) -> None:
    assert "Vergleich" not in kekiz.ask("Wie hat sich die Zahl der Kitas in Uedem entwickelt?").answer


SERIES = {
    "sources.csv": "file,title,kommune,publisher,kind,published,url\nselm.txt,Selm,Selm,Blatt,press,2024-05-01,\n",
    "selm.txt": (
        "Selm\n\nVorlesen\n\nLesepaten hatten wir in Selm 2020 zwölf, jetzt haben wir 35.\n\nHebammen\n\n"
        "2021 arbeiteten vier Familienhebammen in Selm, 2023 sind es sieben.\n\nGruppen\n\n"
        "Spielgruppen: 2022 gab es in Selm fünf Spielgruppen, heute sind es nur noch drei.\n\nCafé\n\n"
        "2022 kamen 90 Mütter in das Café, 2023 sind 14 Väter dazugekommen.\n"
    ),
}


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Wie viele Lesepaten hat Selm?", "35"),
        ("Wie viele Lesepaten hatte Selm 2020?", "zwölf"),
        ("Wie viele Familienhebammen gibt es in Selm?", "sieben"),
        ("Wie viele Familienhebammen arbeiteten 2021 in Selm?", "vier"),
        ("Wie viele Spielgruppen gibt es in Selm?", "drei"),
        ("Wie viele Mütter kamen in Selm 2022 in das Café?", "90"),
    ],
)
def test_of_several_times_in_a_sentence_the_last_counts_unless_another_is_asked_for(
    asking: Asking, question: str, value: str
) -> None:
    assert asking(SERIES).ask(question).statements[0].text.startswith(f"Selm: {value}")
