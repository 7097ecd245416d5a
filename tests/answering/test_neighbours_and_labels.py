"""What is told of a neighbouring town, behind another label, in another column or of another office answers nothing."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": "file,title,kommune\ndatteln.md,Datteln,Datteln\nlage.md,Lage,Lage\nkamen.md,Kamen,Kamen\n"
    "werl.md,Werl,Werl\nbrilon.md,Brilon,Brilon\n",
    "datteln.md": (
        "# Datteln\n\n## Umschau\n\n"
        "In der Nachbarstadt Waltrop betreibt die AWO ein Repaircafé, das Holger Busse leitet. "
        "Es hat auch eine Nähstube.\n\n## Besuch\n\nDattelns Bürgermeister Arno Finke besuchte den Babytreff in Oer. "
        "Das Lesezelt in Datteln leitet Nele Kraft.\n"
    ),
    "lage.md": (
        "# Lage\n\nDas Bewegungsbad (Leitung: Petra Ilg, Träger: Stadtwerke) liegt am Drostenplatz 2.\n\n"
        "Die Musikkiste (Leitung: Onno Redder, Träger: Lebenshilfe) liegt an der Friedrichstraße 8.\n"
    ),
    "kamen.md": (
        "# Kamen\n\n| Angebot | Träger | Leitung |\n| --- | --- | --- |\n| Bauspielplatz | Falken | Iris Danz |\n"
        "| Mittagstisch | Caritas | Rolf Ebert |\n"
    ),
    "brilon.md": (
        "# Brilon\n\nDas Nähcafé ist in der Derkeren Straße 5. Die Caritas befindet sich am Steinweg 9.\n\n"
        "Die Teestube (Leitung: Hanna Blum, Träger: Kolping) liegt am Markt. "
        "Die Malschule (Leitung: Timo Steg, Träger: "
        "Malteser) liegt am Wall.\n"
    ),
    "werl.md": (
        "# Werl\n\n## Eröffnung\n\nBürgermeister Torben Grab und Bücherei-Leiterin Silke Amsel begrüßten die Gäste.\n\n"
        "## Ehrung\n\nDen Ehrenamtspreis überreichte Landrätin Carla Weiß an Trainer Mirko Lang.\n\n"
        "## Termine\n\n"
        "Die Waldgruppe hat mittwochs geöffnet. Der Verein betreibt eine Fahrschule. Sie leitet Enno Fuchs.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("Wer leitet das Repaircafé in Datteln?", []),
        ("Gibt es in Datteln ein Repaircafé?", []),
        ("Gibt es in Datteln eine Nähstube?", []),
        ("Wer leitet das Lesezelt in Datteln?", ["Datteln: Nele Kraft"]),
        ("Wer ist Träger des Bewegungsbads in Lage?", ["Lage: Stadtwerke"]),
        ("Wer leitet das Bewegungsbad in Lage?", ["Lage: Petra Ilg"]),
        ("Wer ist Träger der Musikkiste?", ["Lebenshilfe"]),
        ("Wer leitet die Musikkiste?", ["Onno Redder"]),
        ("Wer ist Träger des Mittagstischs in Kamen?", ["Kamen: Caritas"]),
        ("Wer leitet den Mittagstisch in Kamen?", ["Kamen: Rolf Ebert"]),
        ("Wer leitet die Bücherei in Werl?", ["Werl: Silke Amsel"]),
        ("Wer erhielt den Ehrenamtspreis in Werl?", ["Werl: Mirko Lang"]),
        ("Wer überreichte den Ehrenamtspreis in Werl?", ["Werl: Carla Weiß"]),
        ("Wer leitet die Waldgruppe in Werl?", []),
        ("Wer leitet die Fahrschule in Werl?", ["Werl: Enno Fuchs"]),
    ],
)
def test_each_is_told_where_it_is_and_of_whom_it_is(kekiz: Kekiz, question: str, values: list[str]) -> None:
    assert [one.text.partition(" – ")[0] for one in kekiz.ask(question).statements] == values


def test_a_thing_in_another_town_is_not_that_of_whoever_visits_it(asking: Asking) -> None:
    kekiz = asking(
        {
            "sources.csv": "file,title,kommune\nsoest.md,Soest,Soest\n",
            "soest.md": "# Soest\n\n"
            "Soests Bürgermeister Ole Wirth besuchte den Babytreff in Lippstadt. Dort zeigte ihm "
            "Leiterin Maren Pohl die Räume.\n",
        }
    )
    assert kekiz.ask("Hat Soest einen Babytreff?").status == "no_evidence"
    assert kekiz.ask("Wer leitet den Babytreff in Soest?").status == "no_evidence"


@pytest.mark.parametrize(
    "question", ["Ist das Nähcafé in Brilon am Steinweg?", "Ist Malteser Träger der Teestube in Brilon?"]
)
def test_what_the_next_sentence_tells_of_another_thing_is_not_affirmed(kekiz: Kekiz, question: str) -> None:
    assert not kekiz.ask(question).answer.startswith("Ja")


def test_what_the_same_sentence_tells_is_affirmed(kekiz: Kekiz) -> None:
    assert kekiz.ask("Ist die Caritas in Brilon am Steinweg?").answer.startswith("Ja")
