"""A time or a sum is told of the very thing asked about: by its own clause, or by one that goes on about it."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

_TEXT = """Aus dem Ort Lemgo

Am 4. Mai 2019 öffnete in Lemgo die Fahrradstube, eine Werkstatt mit Paten für Jugendliche.
Die Nachtbetreuung an Grundschulen entstand in Lemgo 2016.
Das Spielmobil ist im Sommer unterwegs. Es startete 2021 mit zwei Fahrten in der Woche.
Seit Juli 2014 arbeitet in Lemgo ein Fachzirkel; er berät das Gesundheitshaus.
Seit 2011 begrüßt das Standesamt in Lemgo alle Neugeborenen mit einer Karte.
Seit 2013 betreibt die Caritas in Lemgo das Wunschcafé.
Im Oktober 2018 tagte der Landtag zum Thema: Eine Abgeordnete fragte, ob das Projekt am Jahresende beendet werde.
Das Gesundheitshaus hat 40 Plätze. Die Leseoma kommt einmal in der Woche.
"""


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking({"lemgo.txt": _TEXT})


def told(kekiz: Kekiz, typed: str) -> str:
    """Return the value of the first statement."""
    answer = kekiz.ask(typed)
    return answer.statements[0].text.partition(" – ")[0].rpartition(": ")[2] if answer.statements else answer.status


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("Wann wurde die Fahrradstube in Lemgo eröffnet?", "4. Mai 2019"),
        ("Wann wurde die Leseoma in Lemgo eröffnet?", "no_evidence"),
        ("Wann wurde die Grundschule in Lemgo eröffnet?", "no_evidence"),
        ("Wann startete das Spielmobil?", "2021"),
        ("Wann wurde das Gesundheitshaus eröffnet?", "no_evidence"),
        ("Wann wurde die Leseoma in Lemgo beendet?", "no_evidence"),
        ("Seit wann gibt es das Standesamt in Lemgo?", "no_evidence"),
        ("Seit wann gibt es das Wunschcafé in Lemgo?", "2013"),
    ],
)
def test_the_time_of_another_thing_is_none_of_this_one(kekiz: Kekiz, typed: str, value: str) -> None:
    assert told(kekiz, typed) == value


_MONEY = """Was es kostet

Das Lesecafé in Rheine wird vor allem vom Kreis bezahlt, der Anteil der Stadt lag bei 900 Euro.
Ein anerkanntes Lesecafé erhält 7.000 Euro im Jahr.
An den Kosten der Babysprechstunde beteiligt sich der Bund mit 52.000 Euro.
Die Krabbelrunde ist dienstags um neun, zwei Euro pro Familie.
Die Kochkurse kosten 4.000 Euro im Jahr und werden von der Volksbank bezahlt.
"""


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("Was kostet das Lesecafé?", "no_evidence"),
        ("Wie viel Geld bekommt das Lesecafé?", "7.000 Euro"),
        ("Was kostet die Babysprechstunde?", "no_evidence"),
        ("Was kostet die Krabbelrunde?", "zwei Euro"),
        ("Wie hoch ist der Zuschuss für die Krabbelrunde?", "no_evidence"),
        ("Was kosten die Kochkurse?", "4.000 Euro"),
        ("Was kostet die Volksbank?", "no_evidence"),
    ],
)
def test_what_is_given_is_no_price_and_no_price_a_grant(asking: Asking, typed: str, value: str) -> None:
    assert told(asking({"kosten.txt": _MONEY}), typed) == value


_NEAR = {
    "haushalt.txt": """Heimplätze in Rheine

Mehr als vier Millionen Euro im Jahr kosteten 2014 in Rheine die Heimplätze; rund 90 junge Menschen lebten dort.
Leiterin des Standesamts der Stadt Rheine war damals Ute Groll.
""",
    "dolmetscher.txt": """Vom Dolmetschdienst in Rheine

31 Menschen übersetzen gegen 16 Euro je Stunde bei Gesprächen in Schule, Krippe und Rathaus.
""",
    "tabelle.md": """# Vorlesen im Kreis

| Kommune | Programm | Beteiligte Krippen | Stunden je Woche |
|---|---|---|---|
| Rheine | Bücherwurm | 14 | 5 |
| Ahaus | Lesebär | 6 | 4 |
""",
    "hafen.txt": """Vom Hafen

In den Fährdienst fließen 8.200 Euro im Jahr.
""",
    "spieleland.txt": """Aus Rheine

Das Spieleland öffnet im Mai. Es liegt am Waldbad. Die laufenden Kosten betragen 23.000 Euro im Jahr.
""",
}


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("Wie teuer ist das Standesamt in Rheine?", "no_evidence"),
        ("Wie teuer waren die Heimplätze in Rheine?", "vier Millionen Euro"),
        ("Was kostet die Krippe?", "no_evidence"),
        ("Wie viel Geld gibt es für die Krippe in Ahaus?", "no_evidence"),
        ("Wie viel Geld gibt es für den Fährdienst?", "8.200 Euro"),
        ("Was kostet das Spieleland?", "23.000 Euro"),
    ],
)
def test_the_sum_of_what_stands_near_is_none_of_a_thing(asking: Asking, typed: str, value: str) -> None:
    answer = asking(_NEAR).ask(typed)
    assert value in (answer.citations[0].quote if answer.statements else answer.status)
