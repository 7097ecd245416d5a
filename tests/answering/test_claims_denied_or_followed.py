"""Who followed whom, two kinds counted together, and what is denied of some alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.answering.claims.clauses import tells_past
from kekiz_search.answering.claims.succession import role_of
from kekiz_search.engine import Kekiz
from kekiz_search.german.kommunen import find_kommunen

Asking = Callable[[Mapping[str, str]], Kekiz]
Verdict = Callable[[str], str]

FILES = {
    "sources.csv": (
        "file,title,kommune,publisher,kind,published,url\n"
        "metelen.txt,Was wir für Kinder tun,Metelen,Gemeinde Metelen,municipal,2024-02-01,\n"
        "metelen-ausschuss.md,Niederschrift,Metelen,Gemeinde Metelen,municipal,2023-11-08,\n"
        "rundbrief.md,Rundbrief,,Redaktion der Tests,editorial,2024-06-20,\n"
    ),
    "metelen.txt": (
        "Was wir für Kinder tun\n\n"
        "In Naendorf gibt es kein Familienbüro. Das Familienbüro im Rathaus berät Eltern dienstags.\n\n"
        "Die Gemeinde selbst macht keine Schnupperkurse. Einen Lotsendienst gibt es in Metelen nicht.\n\n"
        "Einen Bücherbus wünschen sich viele. Bisher hat Metelen keinen.\n\n"
        "Auf Gerda Lammers, die in den Ruhestand ging, folgte 2022 Ina Welp als Leiterin der Volkshochschule.\n\n"
        "In den beiden Kitas werden 120 Mädchen und Jungen betreut. Einen Kurs haben 340 Mütter und Väter besucht, "
        "davon 41 Väter. 14 Lehrerinnen und Lehrer haben die Fortbildung besucht.\n\n"
        "Für die 17 Vereine, die beim Ferienpass mitmachen, gibt es ein Fest.\n\n"
        "Bisherige Trägerin der Kita Sonnenblume ist die Awo.\n\n"
        "Seit dem Frühjahr 2022 bekommt jede Familie mit einem Neugeborenen Besuch von einer der drei "
        "Babylotsinnen.\n\n"
        "Der Elternlotsendienst lief Ende 2022 aus. "
        "Der Kochkurs, den wir 2017 begonnen hatten, wurde 2019 aufgegeben.\n"
    ),
    "metelen-ausschuss.md": (
        "# Niederschrift über die 11. Sitzung des Jugendhilfeausschusses\n\n"
        "## TOP 4 Antrag auf kostenloses Mittagessen in allen Grundschulen\n\n"
        "Frau Thelen begründet ihn. Der Antrag wird mit 8 zu 5 Stimmen abgelehnt.\n\n"
        "## TOP 6 Ferienbetreuung\n\n"
        "| Ferien | Kinder 2022 | Kinder 2023 |\n|---|---|---|\n| Ostern | 48 | 52 |\n| Sommer | 110 | 134 |\n"
    ),
    "rundbrief.md": (
        "# Rundbrief\n\n"
        "**Xanten:** Die Stadt hat als dritte Kommune im Kreis Wesel ein Kinderbüro eröffnet. Es ist im Rathaus. "
        "Die Kosten von 72.000 Euro trägt zu 60 Prozent das Land.\n"
    ),
}


@pytest.fixture
def verdict_on(asking: Asking) -> Verdict:
    kekiz = asking(FILES)
    return lambda claim: kekiz.check(claim).sentences[-1].verdict


@pytest.mark.parametrize(
    "claim",
    [
        "Ina Welp leitet die Volkshochschule in Metelen.",
        "In Metelen werden in den beiden Kitas 120 Kinder betreut.",
        "41 Väter in Metelen haben einen Kurs besucht.",
        "14 Lehrer in Metelen haben die Fortbildung besucht.",
        "17 Vereine in Metelen machen beim Ferienpass mit.",
        "Seit dem Frühjahr 2022 werden in Metelen alle Familien mit einem Neugeborenen besucht.",
        "In den Sommerferien 2023 wurden in Metelen 134 Kinder betreut.",
        "In Xanten zahlt das Land 60 Prozent der Kosten für das Kinderbüro.",
    ],
)
def test_the_same_in_other_words_is_supported(verdict_on: Verdict, claim: str) -> None:
    assert verdict_on(claim) == "supported"


@pytest.mark.parametrize(
    "claim",
    [
        "In Metelen gibt es fünf Babylotsinnen.",
        "In Metelen begrüßt ein Lotsendienst Eltern in der Klinik.",
        "Metelen macht Schnupperkurse für Väter.",
        "Der Elternlotsendienst in Metelen läuft weiter.",
        "Der Kochkurs in Metelen wurde 2021 aufgegeben.",
        "Der Jugendhilfeausschuss in Metelen stimmte dem kostenlosen Mittagessen in allen Grundschulen zu.",
        "In den Sommerferien 2023 wurden in Metelen 110 Kinder betreut.",
        "Das Kinderbüro in Xanten hat 27.000 Euro gekostet.",
    ],
)
def test_the_contrary_in_other_words_is_contradicted(verdict_on: Verdict, claim: str) -> None:
    assert verdict_on(claim) == "contradicted"


@pytest.mark.parametrize(
    "claim",
    [
        "Gerda Lammers leitet die Volkshochschule in Metelen.",
        "340 Väter in Metelen haben einen Kurs besucht.",
        "Trägerin der Kita Sonnenblume in Metelen ist die Awo.",
        "In Metelen gibt es kein Familienbüro.",
        "Metelen hat einen Bücherbus.",
    ],
)
def test_who_left_and_what_is_true_of_some_support_nothing(verdict_on: Verdict, claim: str) -> None:
    assert verdict_on(claim) != "supported"


def test_an_office_that_is_denied_in_one_place_is_there_in_another(verdict_on: Verdict) -> None:
    assert verdict_on("Das Familienbüro in Metelen berät Eltern.") == "supported"


@pytest.mark.parametrize(
    ("text", "took"),
    [
        ("Auf Gerda Lammers, die in den Ruhestand ging, folgt Ina Welp.", True),
        ("Ina Welp folgte 2022 auf Gerda Lammers.", True),
        ("Ina Welp löste Gerda Lammers im Mai ab.", True),
        ("Gerda Lammers übergab die Leitung an Ina Welp.", True),
        ("Die Nachfolge von Gerda Lammers tritt Ina Welp an.", True),
        ("Gerda Lammers arbeitet mit Ina Welp zusammen.", None),
    ],
)
def test_successor_and_predecessor_are_told_apart(text: str, took: bool | None) -> None:
    new, old = (
        role_of((text.index(name), text.index(name) + len(name)), text) for name in ("Ina Welp", "Gerda Lammers")
    )
    assert (new, old) == (("took", "left") if took else (None, None))


def test_only_a_preterite_tells_what_was() -> None:
    assert tells_past("Drei Lotsinnen arbeiteten dort")
    assert not tells_past("Drei Lotsinnen arbeiten heute mit guten Karten in der Präventionskette Hopsten")


def test_a_town_that_ends_in_stadt_has_an_adjective() -> None:
    assert [one.name for one in find_kommunen("121 Bergneustädter Familien")] == ["Bergneustadt"]
