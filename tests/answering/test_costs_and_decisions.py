"""What is given for a thing is not what it costs; what was decided, who came after whom, how many came to an event."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": (
        "file,title,kommune,published\nhaan.txt,Haan,Haan,2023-05-02\nwerl.txt,Werl,Werl,2024-02-01\n"
        "verl.md,Verl,Verl,2024-02-01\nland.md,Förderung,,2023-03-01\nkreis.txt,Kreis Soest,Kreis Soest,2023-09-01\n"
    ),
    "haan.txt": (
        "Das Kinderhaus Sonnenau in Haan hat 58 Plätze. "
        "2021 erhielt es den Familienpreis, der mit 4.000 Euro verbunden ist.\n\n"
        "Zur Fachtagung „Gut beginnen“ kamen 2022 in Haan 160 Fachkräfte.\n\n"
        "In Haan leben 214 geflüchtete Kinder unter 12 Jahren.\n"
    ),
    "werl.txt": (
        "Niederschrift über die Sitzung des Jugendhilfeausschusses in Werl\n\n"
        "TOP 3 Antrag der FDP-Fraktion: Kinderparlament\n"
        "Beschluss: Der Antrag wird mit 7 Neinstimmen bei 6 Jastimmen abgelehnt.\n\n"
        "TOP 4 Koordination\n"
        "Die Koordination hat gewechselt: Auf Jan Hartwig, der die Stadt verlässt, folgte im Mai Selma Aydin.\n"
    ),
    "verl.md": (
        "# Verl\n\n## Eckdaten\n\n- Seit wann dabei: 2019\n- Zuständig: Bildungsbüro\n\n"
        "Verl knüpft seit 2019 an einer Präventionskette.\n\n"
        "Ein Familienpate ist ein Mensch, der Eltern im Alltag zur Seite steht.\n\n"
        "Partner in Verl sind die Quartierspflegedienste und die Schulen.\n"
    ),
    "land.md": (
        "| Kommune | Dabei seit | Förderung 2022 (Euro) | Schwerpunkt |\n|---|---|---|---|\n"
        "| Herne | 2012 | 171.000 | Familienbüro |\n| Unna | 2017 | 83.000 | Lotsendienst |\n"
    ),
    "kreis.txt": (
        "Nur Warstein und Lippstadt halten die Bewilligung für ausreichend. "
        "In sieben Kommunen ist die Koordination unbefristet beschäftigt.\n\n"
        "Minister Laumann schätzte 2019 die Folgekosten von Kinderarmut auf 18 Milliarden Euro.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    "question",
    [
        "Was bezahlen Eltern für einen Platz im Kinderhaus Sonnenau in Haan?",  # a prize was won
        "Was kostet das Familienbüro in Herne die Stadt im Jahr?",  # a grant is told
        "Wer koordiniert die Präventionskette in Warstein?",  # some Kommunen have somebody
        "Was macht ein Quartierspflegedienst?",  # partners are named
    ],
)
def test_what_is_given_or_named_beside_is_no_answer(kekiz: Kekiz, question: str) -> None:
    assert kekiz.ask(question).status == "no_evidence"


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Wie viel Förderung bekam Herne 2022 für das Familienbüro?", "Herne: 171.000"),
        ("Wie viele Fachkräfte besuchten 2022 die Fachtagung in Haan?", "Haan: 160 – "),
        ("Wie viele geflüchtete Kinder wohnen in Haan?", "Haan: 214 – "),
        ("wie viele geflüchtete kinder leben in haan?", "Haan: 214 – "),
        ("Wer koordiniert die Präventionskette in Werl?", "Werl: Selma Aydin – "),
        ("Wer ist für die Präventionskette in Verl zuständig?", "Verl – Zuständig: Bildungsbüro"),
        ("Bei welcher Stelle ist die Präventionskette in Verl angesiedelt?", "Verl – Zuständig: Bildungsbüro"),
        ("Auf wie viele Milliarden schätzte Laumann 2019 die Folgekosten?", "18 Milliarden Euro – "),
        ("Was meint die Stadt mit einem Familienpaten?", "„Ein Familienpate ist ein Mensch"),
    ],
)
def test_the_first_statement_tells_it(kekiz: Kekiz, question: str, value: str) -> None:
    assert kekiz.ask(question).statements[0].text.startswith(value)


@pytest.mark.parametrize(
    "question",
    [
        "Wie ging in Werl die Abstimmung über das Kinderparlament aus?",
        "Was hat der Jugendhilfeausschuss in Werl zum Kinderparlament beschlossen?",
        "Mit wie vielen Stimmen wurde der Antrag zum Kinderparlament in Werl abgelehnt?",
    ],
)
def test_a_vote_is_told_by_the_decision(kekiz: Kekiz, question: str) -> None:
    assert "7 Neinstimmen bei 6 Jastimmen" in kekiz.ask(question).answer


def test_nothing_was_decided_of_another_matter(kekiz: Kekiz) -> None:
    assert kekiz.ask("Was hat der Jugendhilfeausschuss in Werl zum Familienpass beschlossen?").status == "no_evidence"
