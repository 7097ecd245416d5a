"""Who does something is somebody, and does it to the very thing that is asked for; else nobody is named."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]

DOCUMENTS = {
    "rees.txt": (
        "Rees\n\nMehr Wege führen in Rees zu einem Abbau der Folgekosten am Deich.\n\n"
        "Leiter des Sportamts der Stadt Rees war in der Gründungszeit Karl-Dieter Ederkötter.\n\n"
        "Aus dem Fonds Morgenrot werden in Rees die Lesestuben, das Bürgerportal und die Obstwiese gefördert.\n\n"
        "Landrat war damals Anton Vogt, Fachbereichsleiter Paul Kern, und beide lobten in Rees die Gartentage.\n\n"
        "Das Tauschhaus in Rees ist der Verein, der die Mieten bezahlt.\n\n"
        "Die Nordstiftung bezahlt in Rees das Spielschiff, und die Fachberatung hilft dem Waldhort.\n\n"
        "Die Deichrunde half Rees beim Bau der Skaterbahn; bezahlt wurde sie vom Lippeverband.\n\n"
        "Zuständig: Forstamt, Abteilung Wege in Rees\n\n"
        "Für die Obstwiese wurde der Stadt Rees 2021 ein Zuschuss in Aussicht gestellt.\n\n"
        "Zum Kreis der Freunde in Rees gehören die AWO und die Imkerei.\n\n"
        "Als Vorbild führte Ministerin Eva Brand 2016 Rees und den Rodelclub an.\n\n"
        "Der Leitgedanke des Rodelclubs in Rees ist Mo.Ve.\n\n"
        "Am Hallenbad in Rees sprach Ida Wolters.\n"
    )
}


@pytest.fixture
def rees(asking: Asking) -> Kekiz:
    return asking(DOCUMENTS)


@pytest.mark.parametrize(
    ("question", "who"),
    [
        ("Wer leitet das Sportamt in Rees?", "Karl-Dieter Ederkötter"),  # a Leiter tells by whom it is led
        ("Wer fördert das Bürgerportal in Rees?", "Fonds Morgenrot"),
        ("Wer bezahlt das Spielschiff in Rees?", "Nordstiftung"),
    ],
)
def test_whoever_does_it_is_named(rees: Kekiz, question: str, who: str) -> None:
    assert rees.ask(question).answer.startswith(f"Rees: {who} –")


@pytest.mark.parametrize(
    "question",
    [
        "Wer leitet den Deich in Rees?",  # what "führt zu" something leads nothing
        "Wer leitet die Gartentage in Rees?",  # who leads another thing, or holds another office
        "Wer bezahlt das Tauschhaus in Rees?",  # which pays itself
        "Wer bezahlt den Waldhort in Rees?",  # another thing is paid for
        "Wer bezahlt die Skaterbahn in Rees?",
        "Wer ist für das Forstamt in Rees zuständig?",  # which is in charge itself
        "Wer bezahlt die Abteilung Wege in Rees?",
        "Wem gehört die Imkerei in Rees?",  # which belongs to others
        "Wer leitet den Rodelclub in Rees?",
        "Wer macht das Hallenbad in Rees?",  # whoever is merely there
    ],
)
def test_nobody_is_named_who_does_something_else(rees: Kekiz, question: str) -> None:
    assert rees.ask(question).status == "no_evidence"


@pytest.mark.parametrize(
    "question", ["Wer betreibt das Forstamt?", "Von wem wird das Forstamt geprüft?", "Wer bietet das Hallenbad an?"]
)
def test_of_one_thing_no_kommune_that_has_it_is_who_does_it(rees: Kekiz, question: str) -> None:
    assert rees.ask(question).status == "no_evidence"


def test_whom_to_call_is_told_of_nothing_that_is_not_there(asking: Asking) -> None:
    text = "Vreden\n\nDie Lesestube in Vreden ist neu.\n\nKontakt:\nInga Holt\nStadt Vreden\nTelefon: 02564 1234\n"
    vreden = asking({"vreden.txt": text})
    assert "Inga Holt" in vreden.ask("Wer ist Ansprechpartnerin für die Lesestube in Vreden?").answer
    assert vreden.ask("Wer ist Ansprechpartnerin für den Eselhof in Vreden?").status == "no_evidence"
