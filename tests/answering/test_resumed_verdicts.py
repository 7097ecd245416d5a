"""Yes or no told by a sentence that does not name the thing, and by the sentence that names a member."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": "file,title,kommune\nselm.md,Familien in Selm,Selm\nnetz.md,Netzwerk Leuchtturm Kind,\n",
    "selm.md": (
        "# Familien in Selm\n\n"
        "Im Kinderhaus gibt es Krabbelgruppen und ein Frühstück. Eine Anmeldung ist nicht nötig. "
        "Die Sprechstunde des Kinderarztes findet montags statt. Eine Anmeldung ist erforderlich.\n\n"
        "Das Sorgentelefon erreichen Eltern montags bis donnerstags. Am Freitag ist es nicht besetzt. "
        "Am Wochenende ist das Telefon nicht erreichbar.\n\n"
        "Der Spatzenchor probt im Pfarrheim. Noten lesen muss dafür niemand können. "
        "Eltern müssen die Kinder nicht begleiten.\n\n"
        "Die Lotsinnen helfen bei Anträgen. Sie füllen keine Formulare aus. Der Bus fährt nach Bork. Er hält nicht in "
        "Cappenberg. Zum Fest kommen 500 Gäste. Eine Anmeldung ist nicht nötig, um zu helfen.\n"
    ),
    "netz.md": (
        "# Netzwerk Leuchtturm Kind\n\nMitglieder sind die Städte Werne und Lünen. Die Stadt Selm ist nicht Mitglied. "
        "Der Kreis Borken gehört dem Netzwerk nicht an. Ahlen nahm 2021 als Gast teil, trat aber nicht bei.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    ("question", "verdict", "told"),
    [
        ("Muss man sich für die Krabbelgruppen im Kinderhaus in Selm anmelden?", "Nein", "nicht nötig"),
        ("Muss ich mich für das Frühstück im Kinderhaus anmelden?", "Nein", "nicht nötig"),
        ("Ist eine Anmeldung für das Kinderhaus in Selm nötig?", "Nein", "nicht nötig"),
        ("Muss man sich für die Sprechstunde des Kinderarztes in Selm anmelden?", "Ja", "ist erforderlich"),
        ("Ist das Sorgentelefon in Selm auch freitags besetzt?", "Nein", "Am Freitag"),
        ("Ist das Sorgentelefon in Selm auch sonntags erreichbar?", "Nein", "Am Wochenende"),
        ("Muss man für den Spatzenchor in Selm Noten lesen können?", "Nein", "Noten lesen"),
        ("Füllen die Lotsinnen in Selm Formulare aus?", "Nein", "keine Formulare"),
        ("Hält der Bus in Selm auch in Cappenberg?", "Nein", "hält nicht"),
        ("Ist die Stadt Selm Mitglied im Netzwerk Leuchtturm Kind?", "Nein", "nicht Mitglied"),
        ("Gehört der Kreis Borken zum Netzwerk Leuchtturm Kind?", "Nein", "gehört dem Netzwerk nicht an"),
        ("Ist Ahlen Mitglied im Netzwerk Leuchtturm Kind?", "Nein", "trat aber nicht bei"),
        ("Ist Werne Mitglied im Netzwerk Leuchtturm Kind?", "Ja", "Mitglieder sind"),
    ],
)
def test_is_told_by_the_sentence_that_goes_on(kekiz: Kekiz, question: str, verdict: str, told: str) -> None:
    answer = kekiz.ask(question)
    assert answer.status == "answered"
    assert answer.answer.startswith(verdict)
    assert told in answer.citations[0].quote


@pytest.mark.parametrize(
    "question",
    [
        "Muss man sich für den Spatzenchor in Selm anmelden?",
        "Ist das Sorgentelefon in Selm auch dienstags besetzt?",
        "Ist das Kinderhaus in Selm auch freitags besetzt?",
        "Begleiten die Eltern den Spatzenchor in Selm?",
        "Muss man für den Spatzenchor in Selm vorsingen?",
        "Muss man sich für das Fest in Selm anmelden?",
        "Ist Hamm Mitglied im Netzwerk Leuchtturm Kind?",
        "Ist Selm Mitglied im Netzwerk Sternwarte?",
    ],
)
def test_is_told_of_no_other_thing(kekiz: Kekiz, question: str) -> None:
    assert kekiz.ask(question).status == "no_evidence"
