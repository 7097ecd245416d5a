"""Whether a Kommune takes part, and which did from the start: asked in many words, told by one field."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.answering.answer import Answer
from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]
Supported = Callable[[Answer], list[str]]

DOCUMENTS = {
    "ratingen.md": """# Ratingen

- Seit wann dabei: 2012 [^liste]
- Phase: Modellkommune 2012 [^liste]

In Ratingen leitet Ute Klee die Steuerungsgruppe. [^liste]

[^liste]: Liste der Teilnehmer, 2012. https://example.org/liste
""",
    "velbert.md": """# Velbert

- Seit wann dabei: 2020
- Phase: Programmkommune 2020

In Velbert war 2021 das Sozialamt an der Planung beteiligt.
""",
}


@pytest.fixture(scope="module")
def towns(asking: Asking) -> Kekiz:
    return asking(DOCUMENTS)


@pytest.mark.parametrize(
    "question",
    [
        "Ist Velbert dabei?",
        "Macht Velbert mit?",
        "Nimmt Velbert teil?",
        "Ist Velbert an der Landesinitiative beteiligt?",
        "Ist Velbert Teil von kinderstark?",
        "Gehört Velbert zum Landesprogramm?",
        "Ist Velbert Mitglied im Landesprogramm?",
    ],
)
def test_a_kommune_takes_part_as_its_field_tells(towns: Kekiz, question: str) -> None:
    answer = towns.ask(question)
    assert answer.answer.startswith("Ja")
    assert [citation.quote for citation in answer.citations] == ["Seit wann dabei: 2020"]


@pytest.mark.parametrize("question", ["Ist Monheim dabei?", "Ist das Jugendamt in Velbert Teil von kinderstark?"])
def test_nothing_is_told_of_others_that_take_part(towns: Kekiz, question: str) -> None:
    assert towns.ask(question).status == "no_evidence"


@pytest.mark.parametrize(
    "question",
    [
        "Gehört {} zu den Modellkommunen?",
        "Zählte {} zu den Modellkommunen?",
        "Hat {} am Modellvorhaben teilgenommen?",
        "War {} von Anfang an dabei?",
    ],
)
def test_the_first_phase_is_that_of_the_kommunen_that_began(towns: Kekiz, supported: Supported, question: str) -> None:
    assert supported(towns.ask(question.format("Ratingen"))) == ["Ratingen"]
    assert supported(towns.ask(question.format("Velbert"))) == []


def test_who_took_part_from_the_start_is_listed(towns: Kekiz, supported: Supported) -> None:
    assert supported(towns.ask("Welche Kommunen waren von Anfang an dabei?")) == ["Ratingen"]


def test_a_field_is_quoted_without_its_footnote_mark(towns: Kekiz) -> None:
    answer = towns.ask("Gehört Ratingen zu den Modellkommunen?")
    assert [citation.quote for citation in answer.citations] == ["Phase: Modellkommune 2012"]


def test_how_many_take_part_is_told_of_no_other_network(asking: Asking) -> None:
    network = asking(
        {
            "netz.md": "# Netz\n\nIm Januar 2017 kamen 22 Kommunen hinzu, sodass das Netzwerk auf 40 wuchs. [^a]\n\n"
            "Um die Teilnahme hatten sich 52 Kommunen beworben. [^a]\n\n[^a]: Bericht, 2017.\n",
            "lesen.md": "# Lesen\n\nDie Initiative Lesebrücke umfasste 2016 mehr als 80 Büchereien in 61 Kommunen.\n",
            "anderes.md": "# Rheinland\n\nIm Rheinland gab es ein eigenes Programm; beteiligt waren 39 Kommunen.\n",
        }
    )
    answer = network.ask("Wie viele Kommunen sind dabei?")
    assert [citation.quote for citation in answer.citations][:1] == [
        "Im Januar 2017 kamen 22 Kommunen hinzu, sodass das Netzwerk auf 40 wuchs."
    ]
    assert "52" not in answer.answer
    assert "61" not in network.ask("Wie viele Kommunen sind 2016 dabei?").answer
    assert not any(citation.quote.startswith("[^") for citation in answer.citations)


def test_whoever_learns_from_a_phase_has_not_been_in_it(asking: Asking, supported: Supported) -> None:
    documents = {
        "ratingen.txt": "Ratingen\n\nDie Stadt Ratingen nahm an der Erprobungsphase teil.\n",
        "velbert.txt": (
            "Velbert\n\nMit der Teilnahme am Landesprogramm kann Velbert an den Erfahrungen und Erkenntnissen der "
            "Erprobungsphase partizipieren.\n"
        ),
    }
    assert supported(asking(documents).ask("Welche Kommunen nahmen an der Erprobungsphase teil?")) == ["Ratingen"]
