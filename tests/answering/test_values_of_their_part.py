"""Of several values in one sentence each is told of what its own part names: a price, a share, a count, an age."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": "file,title,kommune\nmarl.md,Marl,Marl\nherten.md,Herten,Herten\nkempen.md,Kempen,Kempen\n"
    "selm.md,Selm,Selm\nlohmar.md,Lohmar,Lohmar\n",
    "marl.md": (
        "# Preise\n\nDer Eltern-Kind-Treff ist kostenlos, das Babyschwimmen kostet 38 Euro.\n\n"
        "Der Musikgarten kostet 24 Euro, für Zwillinge 30 Euro.\n\n"
        "Die Randstundenbetreuung kostet bei 10 Stunden 55 Euro, bei 20 Stunden 95 Euro "
        "und bei 30 Stunden 140 Euro.\n\n"
        "Für das erste Kind zahlen Familien im Ferienlager 200 Euro, für das zweite 100 Euro, für das dritte nichts.\n"
    ),
    "herten.md": (
        "# Geld\n\n70 Prozent der Sprachkurse bezahlt das Land, 30 Prozent der Kreis.\n\n"
        "Die Lesewerkstatt kostet jährlich 64.000 Euro, davon 41.000 Euro Personalkosten.\n\n"
        "Das Wohnprojekt wird zu 60 Prozent vom Bund bezahlt, den Rest trägt der Kreis.\n\n"
        "Der Umbau kostete 90.000 Euro, die laufenden Kosten betragen 4.500 Euro im Monat.\n\n"
        "Die Gesamtkosten der Spielwerkstatt betragen 12.000 Euro, davon 3.000 Euro für Material.\n\n"
        "Die Nähwerkstatt kostet 8.000 Euro im ersten Jahr und 9.500 Euro in den Folgejahren.\n"
    ),
    "kempen.md": (
        "# Zahlen\n\nVon 40 Stipendien wurden 31 vergeben und 9 zurückgegeben.\n\n"
        "2023 wurden 118 Mütter beraten, davon 26 telefonisch.\n\n"
        "Es gibt 84 Gartenparzellen, 71 sind verpachtet.\n\n"
        "Drei Patinnen arbeiten in Teilzeit, eine in Vollzeit.\n\n"
        "Das Leihregal wird von 310 Haushalten genutzt, doppelt so oft wie vor fünf Jahren.\n"
    ),
    "selm.md": (
        "# Alter\n\nDer Mini-Treff ist für Kinder bis 10 Monate, die Turnzwerge sind für Kinder ab 20 Monaten.\n\n"
        "Die Schwimmkurse dauern je 45 Minuten und laufen über zehn Wochen.\n\n"
        "Das Notruftelefon ist werktags unter 02592 111222 erreichbar, am Wochenende unter 02592 111333.\n"
    ),
    "lohmar.md": (
        "# Anteile\n\nDie Zahl der Pendler ist seit 2018 um 15 Prozent gestiegen.\n\n"
        "55 Prozent der Befragten waren Väter, ein Drittel wohnte im Umland.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Was kostet der Eltern-Kind-Treff in Marl?", "kostenlos"),
        ("Was kostet das Babyschwimmen in Marl?", "38 Euro"),
        ("Was kostet der Musikgarten in Marl?", "24 Euro"),
        ("Was kostet der Musikgarten in Marl für Zwillinge?", "30 Euro"),
        ("Was kostet die Randstundenbetreuung in Marl bei 10 Stunden?", "55 Euro"),
        ("Was kostet die Randstundenbetreuung in Marl bei 30 Stunden?", "140 Euro"),
        ("Was zahlen Familien im Ferienlager in Marl für das zweite Kind?", "100 Euro"),
        ("Was zahlen Familien im Ferienlager in Marl für das dritte Kind?", "nichts"),
        ("Wie viel Prozent der Sprachkurse bezahlt das Land in Herten?", "70 Prozent"),
        ("Wie viel Prozent der Sprachkurse bezahlt der Kreis in Herten?", "30 Prozent"),
        ("Wie hoch sind die Personalkosten der Lesewerkstatt in Herten?", "41.000 Euro"),
        ("Was kostet die Lesewerkstatt in Herten?", "64.000 Euro"),
        ("Wie hoch sind die laufenden Kosten in Herten?", "4.500 Euro"),
        ("Wie viele Stipendien wurden in Kempen zurückgegeben?", "9"),
        ("Wie viele Mütter wurden 2023 in Kempen beraten?", "118"),
        ("Wie viele Mütter wurden 2023 in Kempen telefonisch beraten?", "26"),
        ("Wie viele Gartenparzellen gibt es in Kempen?", "84"),
        ("Wie viele Gartenparzellen sind in Kempen verpachtet?", "71"),
        ("Wie viele Patinnen arbeiten in Kempen in Vollzeit?", "eine"),
        ("Wie viele Haushalte nutzen das Leihregal in Kempen?", "310"),
        ("Ab welchem Alter können Kinder in Selm zu den Turnzwergen?", "ab 20 Monaten"),
        ("Über wie viele Wochen laufen die Schwimmkurse in Selm?", "über zehn Wochen"),
        ("Welche Nummer hat das Notruftelefon in Selm am Wochenende?", "02592 111333"),
        ("Welche Nummer hat das Notruftelefon in Selm werktags?", "02592 111222"),
        ("Wie hoch ist der Anteil der Väter in Lohmar?", "55 Prozent"),
    ],
)
def test_a_value_is_that_of_its_own_part(kekiz: Kekiz, question: str, value: str) -> None:
    told = kekiz.ask(question).statements
    assert [one.text.partition(" – ")[0].partition(": ")[2] for one in told] == [value]


@pytest.mark.parametrize(
    "question",
    [
        "Wie viel Prozent des Wohnprojekts trägt der Kreis in Herten?",
        "Was kostet die Nähwerkstatt in Herten insgesamt?",
        "Wie viele Haushalte nutzten das Leihregal vor fünf Jahren in Kempen?",
        "Wie hoch ist der Anteil der Pendler in Lohmar?",
    ],
)
def test_what_no_part_tells_is_not_answered(kekiz: Kekiz, question: str) -> None:
    assert kekiz.ask(question).status == "no_evidence"
