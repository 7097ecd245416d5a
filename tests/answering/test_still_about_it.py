"""Sentences that go on about a thing further above, or answer what a heading asks; and such as do not."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]

TEXT = """# Rees für Familien: häufige Fragen

**Wer sind die Vorleser?**
Jugendliche und Senioren ab 16 Jahren. Zurzeit sind es 21.

**Wo stelle ich den Antrag auf Lernhilfe?**
Im Haus der Bildung, Markt 7. Zuständig ist Frau Ines Kolb.

## Aus den Ortsteilen

Die Klangkiste ist ein Kasten mit zwölf Instrumenten. Die Stadt verleiht sie in Millingen. Auf der Kinderstation des
Waldhospitals spielt eine Musikerin damit.

Das Ferienkonto ist ein Zuschuss zu Reisen. Die Stadt erprobt es seit Mai in Haldern und Bienen.

Das Müttercafé ist ein Ort zum Reden. Es öffnet montags von 9 bis 11 Uhr. Im Schnitt kommen acht Frauen. Eine Anmeldung
ist nicht nötig. Das Angebot ist kostenlos.

Das Café wird vom Land gefördert. 2023 kamen im Schnitt zwölf Frauen. Eine Spende ist nicht nötig.

Der Lesekreis tagt im Rathaus. Ein Fest findet im Juni statt. Eine Anmeldung ist erforderlich.
"""
FILES = {"rees.md": TEXT, "sources.csv": "file,title,kommune\nrees.md,Rees für Familien,Rees\n"}


@pytest.fixture(scope="module")
def rees(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Wie alt muss man in Rees sein, um als Vorleser mitzumachen?", "ab 16 Jahren"),
        ("Wo kann ich in Rees Lernhilfe beantragen?", "Haus der Bildung"),
        ("In welchen Ortsteilen von Rees wird das Ferienkonto ausprobiert?", "Haldern und Bienen"),
        ("In welchem Krankenhaus in Rees gibt es die Klangkiste?", "Waldhospitals"),
    ],
)
def test_a_value_is_that_of_what_stands_above(rees: Kekiz, question: str, value: str) -> None:
    answer = rees.ask(question)

    assert answer.status == "answered"
    assert value in answer.answer


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Muss ich mich in Rees für das Müttercafé anmelden?", "Nein"),
        ("Muss ich mich für das Müttercafé anmelden?", "Nein"),
        ("Ist das Müttercafé in Rees kostenlos?", "Ja"),
        ("Ist das Müttercafé kostenlos?", "Ja"),
        ("Ist in Rees für das Müttercafé eine Spende nötig?", "Nein"),
    ],
)
def test_yes_and_no_are_of_the_thing_of_the_paragraph(rees: Kekiz, question: str, said: str) -> None:
    answer = rees.ask(question)

    assert answer.status == "answered"
    assert answer.answer.startswith(said)


@pytest.mark.parametrize(
    "question",
    [
        "Muss man sich in Rees für den Lesekreis anmelden?",  # or for the Fest
        "Ist der Lesekreis in Rees kostenlos?",
        "Muss man sich in Rees für den Malkurs anmelden?",
        "Wie alt ist in Rees die Klangkiste?",
        "In welcher Schule in Rees gibt es die Klangkiste?",
        "Wo kann ich in Rees Wohngeld beantragen?",
    ],
)
def test_what_is_told_of_another_thing_is_no_answer(rees: Kekiz, question: str) -> None:
    assert rees.ask(question).status == "no_evidence"
