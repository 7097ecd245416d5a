"""What had to end, what is aimed at or yet to be; who is told of by "sie"; a sum before another thing is named."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": (
        "file,title,kommune,published\nlohmar.txt,Blatt,Lohmar,2019-05-24\noverath.txt,Blatt,Overath,2019-06-01\n"
        "kleve.txt,Rede,Kreis Kleve,2023-03-02\nduelmen.txt,Meldung,Dülmen,2022-06-20\n"
        "waltrop.md,Fragen,Waltrop,2023-02-01\n"
        "ahlen.txt,Kurz gemeldet,Ahlen,2022-06-20\nland.txt,Rundbrief,,2024-09-15\nhaan.txt,Blatt,Haan,2024-01-01\n"
        "werl.txt,Blatt,Werl,2024-01-01\n"
    ),
    "lohmar.txt": (
        "Viele kennen sie in Lohmar: die „Aggerkette“. So nennt sich das Netzwerk, mit dem die Stadt dafür sorgen "
        "will, dass kein Kind im Ort zurückbleibt.\n"
    ),
    "overath.txt": (
        "Das Babyschwimmen in Overath musste zum Jahreswechsel eingestellt werden, da die Kursleiterin fortzog.\n"
    ),
    "kleve.txt": (
        "Viele im Kreis Kleve kennen Frau Gerda Brühl, die als Ärztin in Rheinberg gearbeitet hat. "
        "Sie hat 2016 die „Rollende Elternstunde“ erfunden.\n\n"
        "Der Kreis Kleve will Patenschaften für Kinder kranker Eltern. "
        "Zwanzig Patenschaften sollen es am Anfang sein.\n\n"
        "Es gibt im Kreis Kleve ein Familientelefon, das werktags von 9 bis 19 Uhr besetzt ist. "
        "Im vergangenen Jahr hatte das Familientelefon 1.480 Anrufe.\n"
    ),
    "duelmen.txt": (
        "Den Umbau in Dülmen förderte das Land. Die übrigen 12.000 Euro zahlte die Stadt. "
        "Die Miete für das Stadtteilbüro ist gesichert.\n\n"
        "Die Tüten können in Dülmen im Stadtteilbüro und im Bürgerhaus abgeholt werden.\n"
    ),
    "waltrop.md": (
        "# Fragen aus Waltrop\n\n## Gibt es noch die Krabbelgruppe im Ortsteil Lever?\n\n"
        "Leider nicht. Die Gruppe wurde Ende 2021 eingestellt, weil der Raum fehlte.\n"
    ),
    "ahlen.txt": (
        "Bürgermeister in Ahlen ist Jan Brühl.\n\nEltern Neugeborener bekommen in Ahlen einen Brief "
        "des Bürgermeisters.\n\n"
        "Die Dezernentin kündigte an, 2021 in Ahlen ein zweites Familienzentrum zu eröffnen.\n\n"
        "Angebote aus Beckum sind hier nicht aufgeführt.\n"
    ),
    "haan.txt": (
        "Katharina Esser leitet das Büro in Haan seit 2020.\n\nViele Kinder in Haan gehen vor dem Essen nach Hause.\n"
    ),
    "werl.txt": (
        "Das Jugendamt in Werl arbeitet mit den Schulen und der Polizei zusammen.\n\n"
        "Mit der Klinik besteht in Werl keine Vereinbarung über eine Zusammenarbeit.\n"
    ),
    "land.txt": "Das erste Spielzentrum gab es 2014 in Gladbeck.\n",
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Wie heißt das Netzwerk in Lohmar?", "So nennt sich das Netzwerk"),
        ("Warum gibt es in Overath kein Babyschwimmen mehr?", "da die Kursleiterin fortzog"),
        ("Wer hat die Rollende Elternstunde im Kreis Kleve erfunden?", "Kreis Kleve: Gerda Brühl"),
        ("Wann ist das Familientelefon im Kreis Kleve zu erreichen?", "werktags von 9 bis 19 Uhr"),
        ("Warum gibt es die Krabbelgruppe in Lever nicht mehr?", "weil der Raum fehlte"),
        ("Was bekommen Eltern in Ahlen vom Bürgermeister?", "einen Brief des Bürgermeisters"),
        ("Äh, wer hat die Rollende Elternstunde im Kreis Kleve erfunden?", "Kreis Kleve: Gerda Brühl"),
        ("Wo, äh, in NRW stand das allererste Spielzentrum?", "Gladbeck"),
    ],
)
def test_what_ended_or_is_aimed_at_is_told(kekiz: Kekiz, question: str, told: str) -> None:
    answer = kekiz.ask(question)
    assert answer.status == "answered"
    assert told in answer.statements[0].text


@pytest.mark.parametrize(
    "question",
    [
        "Wie teuer ist die Miete vom Stadtteilbüro in Dülmen?",
        "Wo ist das Stadtteilbüro in Dülmen?",
        "Wie viele Patenschaften für Kinder kranker Eltern laufen im Kreis Kleve schon?",
        "Welche Angebote gibt es in Beckum?",
    ],
)
def test_what_is_beside_it_or_to_be_is_no_value(kekiz: Kekiz, question: str) -> None:
    assert kekiz.ask(question).status == "no_evidence"


def test_an_announced_opening_has_not_taken_place(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Wann hat das zweite Familienzentrum in Ahlen eröffnet?")
    assert (answer.status, answer.answer.split("\n")[0]) == ("partial", "Die Quellen sprechen nur von einem Vorhaben:")


def test_of_somebody_by_name_no_like_word_tells(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Was hat Katharina Esser in Haan gemacht?")
    assert not any("vor dem Essen" in one.quote for one in answer.citations)


def test_with_whom_somebody_works_and_does_not_are_told_apart(kekiz: Kekiz) -> None:
    partners = [one.quote for one in kekiz.ask("Mit wem arbeitet Werl zusammen?").citations]
    others = [one.quote for one in kekiz.ask("Mit wem arbeitet Werl nicht zusammen?").citations]
    assert [quote[:16] for quote in partners] == ["Das Jugendamt in"]
    assert [quote[:16] for quote in others] == ["Mit der Klinik b"]
