"""Who acts: a body or a person, told by the clause of the deed; nobody who only stands near it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]

DOCUMENTS = {
    "goch.txt": (
        "Goch\n\nDas Spielmobil in Goch bezahlt der Förderkreis Niers. Bürgermeisterin war damals Berta Meier.\n\n"
        "Den Nähkurs übernimmt in Goch die Caritas. Träger der Nähstube in Goch ist der Verein Garn und Nadel.\n\n"
        "Fachlich begleitet wird die Fahrradwerkstatt in Goch von der Beratungsstelle Radhaus.\n\n"
        "Beim Sommerfest in Goch stellte Kontor Consulting 2023 die Ergebnisse der Umfrage vor.\n\n"
        "Das Büro für Feste in Goch gehört zum Kulturamt, das den Umzug plant und die Musik bezahlt.\n\n"
        "In die Waldbühne in Goch flossen 90.000 Euro: 60.000 Euro von der Parkstiftung und 30.000 Euro vom Kreis.\n\n"
        "Auch Ferienkurse fördert in Goch der Lesekreis aus Spenden.\n\n"
        "Der Rat will, dass die Feuerwehr die Hüpfburg in Goch bezahlt, sagte Kämmerer Paul Wolters.\n\n"
        "Den Chor in Goch leitet seit 2019 Professorin Ida Brandt.\n\n"
        "Die Leitung des Töpferhauses in Goch liegt bei Vera Kamp.\n\n"
        "Die Stadtwerke baten die Eltern in Goch, Bäume für das Arboretum zu stiften.\n\n"
        "Zuschüsse für den Rodelhang bekam in Goch der Skiklub.\n"
    ),
}


@pytest.fixture
def goch(asking: Asking) -> Kekiz:
    return asking(DOCUMENTS)


@pytest.mark.parametrize(
    ("question", "agent"),
    [
        ("Wer bezahlt in Goch das Spielmobil?", "Förderkreis Niers"),  # the object may come first
        ("Von wem wird in Goch das Spielmobil bezahlt?", "Förderkreis Niers"),
        ("Wer macht in Goch den Nähkurs?", "Caritas"),
        ("Wer betreibt in Goch die Nähstube?", "Verein Garn"),
        ("Wer begleitet in Goch die Fahrradwerkstatt?", "Beratungsstelle Radhaus"),
        ("Wer stellte in Goch die Umfrage vor?", "Kontor Consulting"),
        ("Wer finanzierte in Goch die Waldbühne?", "Parkstiftung und 30.000 Euro vom Kreis"),
        ("Wer fördert in Goch Ferienkurse?", "Lesekreis"),
        ("Wer leitet in Goch den Chor?", "Professorin Ida Brandt"),  # since a year, not since a person
        ("Wer leitet in Goch das Töpferhaus?", "Vera Kamp"),
    ],
)
def test_whoever_is_left_in_the_clause_of_the_deed_acts(goch: Kekiz, question: str, agent: str) -> None:
    answer = goch.ask(question)

    assert answer.statements, answer.answer
    assert answer.statements[0].text.startswith(f"Goch: {agent}"), answer.answer


@pytest.mark.parametrize(
    "question",
    [
        "Wer bezahlt in Goch die Nähstube?",  # a body runs it, and somebody pays for another thing
        "Wer leitet in Goch die Nähstube?",
        "Wer hat in Goch das Spielmobil gegründet?",
        "Wer leitet in Goch die Fahrradwerkstatt?",
        "Wer hat in Goch die Umfrage bezahlt?",
        "Wer bezahlt in Goch den Nähkurs?",  # "übernimmt" tells of costs only where they are named
        "Wer fördert in Goch den Rodelhang?",  # who receives is not who gives
        "Wer finanziert in Goch das Töpferhaus?",
        "Wer leitet in Goch die Waldbühne?",
        "Wer eröffnete in Goch das Sommerfest?",
    ],
)
def test_nobody_acts_who_only_stands_near_a_thing(goch: Kekiz, question: str) -> None:
    assert goch.ask(question).status == "no_evidence"


PASSIVE = (
    "Verein in Rees\n\nDas Sommerfest wird federführend durch das Stadtteilbüro koordiniert. "
    "Das Jugendamt finanziert die Kurse von Hebammen. Die Ferienspiele werden von der Volkshochschule vorbereitet. "
    "Der Lesekreis tagt im Herbst. Der Lesekreis wird im Oktober eröffnet.\n"
)


@pytest.mark.parametrize(
    ("question", "agent"),
    [
        ("Wer koordiniert das Sommerfest in Rees?", "Stadtteilbüro"),
        ("Wer bereitet die Ferienspiele in Rees vor?", "Volkshochschule"),
        ("Wer finanziert die Kurse in Rees?", "Jugendamt"),
    ],
)
def test_a_participle_of_any_make_tells_a_passive(asking: Asking, question: str, agent: str) -> None:
    answer = asking({"rees.txt": PASSIVE}).ask(question)
    assert answer.statements[0].text.startswith(f"Rees: {agent} –")


@pytest.mark.parametrize(
    "question",
    [
        "Wer koordiniert den Lesekreis in Rees?",
        "Wer finanziert die Ferienspiele in Rees?",
        "Wer bereitet die Kurse in Rees vor?",
    ],
)
def test_who_does_one_thing_does_not_do_the_next(asking: Asking, question: str) -> None:
    assert asking({"rees.txt": PASSIVE}).ask(question).status == "no_evidence"


def test_how_the_bearers_share_ends_no_clause(asking: Asking) -> None:
    text = "Den größten Teil zahlte das Land, den Rest übernahmen die Stadt und die Stiftung je zur Hälfte.\n"
    sources = "file,title,kommune\nbrakel.txt,Brakel,Brakel\n"
    answer = asking({"brakel.txt": text, "sources.csv": sources}).ask("Wer übernahm in Brakel den Rest?")
    assert "die Stadt und die Stiftung" in answer.citations[0].quote
