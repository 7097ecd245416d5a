"""Names of several sentences, what a thing is called, whose a place or a share is, and who holds an office."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]

TEXT = """# Rees: Familien

Bürgermeisterin: Anna Kolb

Aus dem Bündnis heraus ist das Konzept "Ein Haus. Ein Hof. Ein Herz." entstanden, das der Rat 2013 beschlossen hat.

In Rees werden Vorschulkinder an jedem zweiten Montag in ihre künftige Schule eingeladen. Das Angebot heißt „Probetag“.

Das Leitbild der Präventionskette lautet „Am Deich zu Hause“.

Also gibt es jetzt ein Elterntelefon, jeden Werktag von 8 bis 12 Uhr.

Die Stadt Rees und der Kreis Kleve führen zwei eigenständige Jugendämter. Das Sozialamt führt Bernd Hohl.

Im Ortsteil Haldern leben 38 Prozent der Kinder von Bürgergeld. Im gesamten Stadtgebiet liegt der Anteil bei 24 Prozent.

Gelobt wurden die Stadtteilmütter in Goch, das Rollmobil in Rees und das Zentrum in Moers.

Der Kleiderladen ist montags offen. Termine braucht niemand.

Acht Familienzentren bieten eine Sprechstunde mit einer Hebamme an. Die Sprechstunde ist kostenlos und kommt ohne
Anmeldung aus.
"""
LAND = """# Das Land

Die Kommunen beteiligen sich mit einem Eigenanteil von 20 Prozent. Der Aufruf wurde im Mai vorgestellt.

Dezernentin Dr. Helga Brandt hat das Heft vorgestellt. Familienminister Jens Kolb kam nach Hagen.
"""
FILES = {
    "rees.md": TEXT,
    "land.md": LAND,
    "sources.csv": "file,title,kommune\nrees.md,Rees,Rees\nland.md,Das Land,\n",
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Wie heißt das Konzept von Rees?", "Ein Haus. Ein Hof. Ein Herz."),
        ("Unter welchem Motto steht die Präventionsarbeit in Rees?", "Am Deich zu Hause"),
        ("Welches Motto hat Rees?", "Am Deich zu Hause"),
        ("Wann ist das Elterntelefon in Rees besetzt?", "jeden Werktag von 8 bis 12 Uhr"),
        ("Wer leitet das Sozialamt in Rees?", "Bernd Hohl"),
        ("Wie hoch ist der Anteil der Kinder mit Bürgergeld in ganz Rees?", "24 Prozent"),
        ("Wie viel Prozent der Kinder im Ortsteil Haldern leben von Bürgergeld?", "38 Prozent"),
        ("Wie viel muss eine Kommune selbst zahlen?", "20 Prozent"),
        ("wieviel muss eine kommune bei der förderung selber zahlen", "20 Prozent"),
        ("Wer hat das Heft vorgestellt?", "Dr. Helga Brandt"),
    ],
)
def test_the_value_is_told(kekiz: Kekiz, question: str, told: str) -> None:
    answer = kekiz.ask(question)

    assert answer.status == "answered"
    assert told in answer.statements[0].text.split(" – ")[0]


def test_what_is_named_is_described_by_the_sentence_before(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Was ist der Probetag?")

    assert answer.status == "answered"
    assert answer.citations[0].quote.startswith("In Rees werden Vorschulkinder")
    assert answer.citations[0].quote.endswith("„Probetag“.")


@pytest.mark.parametrize(
    "question",
    ["brauch ich einen termin im kleiderladen in rees?", "muss man sich in rees bei der sprechstunde anmelden"],
)
def test_nobody_needs_it(kekiz: Kekiz, question: str) -> None:
    assert kekiz.ask(question).answer.startswith("Nein")


@pytest.mark.parametrize(
    "question",
    [
        "Wer leitet das Jugendamt in Rees?",
        "Welche Partei stellt die Bürgermeisterin in Rees?",
        "Wie viel Prozent der Kinder leben in Rees von Bürgergeld und in Armut?",
    ],
)
def test_what_is_beside_it_is_no_answer(kekiz: Kekiz, question: str) -> None:
    assert kekiz.ask(question).status == "no_evidence"


@pytest.mark.parametrize(
    ("question", "wrong"),
    [
        ("Wo hält das Rollmobil in Rees?", "Rees: Goch"),
        ("Welcher Minister hat das Heft vorgestellt?", "Jens Kolb –"),
    ],
)
def test_the_place_or_person_of_another_is_not_told(kekiz: Kekiz, question: str, wrong: str) -> None:
    assert wrong not in kekiz.ask(question).answer


def test_guessed_years_do_not_hide_what_sources_say(asking: Asking) -> None:
    files = {
        "rees.md": "# Rees\n\nSeit wann dabei: 2018\n",
        "land.md": "# Das Land\n\nRees sei seit 2017 bei der Landesinitiative dabei.\n",
        "sources.csv": "file,title,kommune\nrees.md,Rees,Rees\nland.md,Das Land,\n",
    }
    answer = asking(files).ask("Seit wann ist Rees bei der Landesinitiative, 2017 oder 2018?")

    assert answer.status == "conflicting"
    assert "2017" in answer.answer
    assert "2018" in answer.answer
