"""What a sentence says with the sentences, headings and lists around it, and what it does not say in spite of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]

FILES = {
    "sources.csv": (
        "file,title,kommune,publisher,kind,published,url\n"
        "lemgo.txt,Lemgo für Familien,Lemgo,Redaktion der Tests,municipal,2022-05-03,\n"
        "barntrup.md,Barntrup in Zahlen,Barntrup,Redaktion der Tests,municipal,2023-05-03,\n"
        "rundbrief.txt,Rundbrief Lippe,,Redaktion der Tests,association,2021,\n"
    ),
    "lemgo.txt": (
        "Lemgo für Familien\n\n"
        "Seit 2016 hat Lemgo eine Anlaufstelle für Eltern im Rathaus. Sie wird von Sabine Kremer geleitet, ihr "
        "Stellvertreter ist Jonas Ahlers. 2020 zählte sie 310 Anfragen, 2021 waren es 405. "
        "Bezahlt wird das zu 60 Prozent vom Land, den Rest trägt die Stadt.\n\n"
        "Die Elternkurse kosten 40 Euro je Person. Die Beratung ist kostenfrei. "
        "Drei von vier Eltern kennen das Angebot. "
        "Von 16 Kitas machen 11 beim Lesefest mit. Für Bücher stehen 4.000 Euro bereit, für Ausflüge 9.000 Euro.\n\n"
        "Den Antrag auf eine Jugendwerkstatt hat der Rat 2019 abgelehnt. Das Sorgentelefon wurde 2017 eingerichtet. "
        "2021 hat die Stadt das Sorgentelefon abgeschaltet. Die Schwimmhalle bereitet einen Babykurs vor.\n\n"
        "Unsere Gruppen:\n- Krabbelgruppe: 12 Kinder\n- Vorlesekreis mit 30 Freiwilligen\n"
    ),
    "barntrup.md": (
        "# Barntrup in Zahlen\n\n"
        "Der Versuch, Lesepaten zu gewinnen, steht noch aus. "
        "Der Spieltreff, den die Stadt 2015 mit zwei Vereinen begonnen hatte, lief im März 2021 aus.\n\n"
        "Hebammen besuchen junge Eltern. Neun von ihnen sind in Barntrup tätig.\n\n"
        "Der Rat hat am Montag mit 19 gegen 7 Stimmen beschlossen, die Jugendarbeit auszubauen. "
        "Das Elterntelefon startete im April 2022. Es ist freitags von 9 bis 12 Uhr besetzt.\n\n"
        "| Elterntelefon | 2020 | 2023 |\n|---|---|---|\n| Geburten | 80 | 77 |\n\n"
        "## Werden alle Kitas saniert?\n\nNein. Für zwei fehlt das Geld.\n\n"
        "## Wen kann ich fragen?\n\nOle Brakhage, Koordinator der Präventionskette, Telefon 05263 1234.\n"
    ),
    "rundbrief.txt": (
        "Rundbrief Lippe\n\n"
        "Detmold: Das Elterncafé zieht um. Es öffnet im März 2021 an der Langen Straße 7. "
        "Die Koordination liegt bei Frau Andrea Becker.\n\n"
        "Bad Salzuflen: Die Zahl der Familienpaten ist von 18 im Jahr 2019 auf 25 im Jahr 2020 gestiegen.\n"
    ),
}


@pytest.fixture
def verdict_on(asking: Asking) -> Callable[[str], str]:
    """Return what gives the verdict on the last sentence of a text."""
    kekiz = asking(FILES)
    return lambda text: kekiz.check(text).sentences[-1].verdict


@pytest.mark.parametrize(
    "claim",
    [
        "Die Anlaufstelle in Lemgo wird von Sabine Kremer geleitet.",
        "2021 gab es bei der Anlaufstelle in Lemgo 405 Anfragen.",
        "Das Land zahlt in Lemgo 60 Prozent der Kosten der Anlaufstelle.",
        "75 Prozent der Eltern in Lemgo kennen das Angebot.",
        "Elf Kitas in Lemgo machen beim Lesefest mit.",
        "Für Ausflüge stehen in Lemgo 9.000 Euro bereit.",
        "Lemgo hat das Sorgentelefon abgeschaltet.",
        "Der Rat in Lemgo hat der Jugendwerkstatt nicht zugestimmt.",
        "Zum Vorlesekreis in Lemgo gehören 30 Freiwillige.",
        "Das Elterncafé in Detmold öffnet im März 2021.",
        "2020 gab es in Bad Salzuflen 25 Familienpaten.",
        "Lemgo liegt in Lippe. Die Beratung ist dort kostenlos.",
        "Lemgo hat eine Anlaufstelle für Eltern. Sie zählte 2021 405 Anfragen.",
        "In Barntrup arbeiten neun Hebammen.",
        "Das Elterntelefon in Barntrup ist freitags von 9 bis 12 Uhr besetzt.",
        "Koordinator der Präventionskette in Barntrup ist Ole Brakhage.",
    ],
)
def test_a_sentence_is_read_with_what_it_follows_on(verdict_on: Callable[[str], str], claim: str) -> None:
    assert verdict_on(claim) == "supported"


@pytest.mark.parametrize(
    "claim",
    [
        "Die Anlaufstelle in Lemgo leitet Jonas Ahlers.",
        "2021 zählte die Anlaufstelle in Lemgo 310 Anfragen.",
        "Das Land zahlt in Lemgo 80 Prozent der Kosten der Anlaufstelle.",
        "Die Elternkurse in Lemgo kosten 50 Euro je Person.",
        "Die Beratung in Lemgo ist kostenpflichtig.",
        "16 Kitas in Lemgo machen beim Lesefest mit.",
        "Der Rat in Lemgo hat dem Antrag auf eine Jugendwerkstatt zugestimmt.",
        "Lemgo betreibt weiterhin ein Sorgentelefon.",
        "2020 gab es in Bad Salzuflen 18 Familienpaten.",
        "Das Elterncafé in Detmold öffnet an der Langen Straße 9.",
        "Koordinator in Detmold ist Paul Maier.",
        "Der Rat in Barntrup beschloss mit 17 gegen 7 Stimmen, die Jugendarbeit auszubauen.",
        "Das Elterntelefon in Barntrup startete 2020.",
        "In Barntrup werden alle Kitas saniert.",
    ],
)
def test_another_value_in_context_contradicts(verdict_on: Callable[[str], str], claim: str) -> None:
    assert verdict_on(claim) == "contradicted"


@pytest.mark.parametrize(
    "claim",
    [
        "Die Anlaufstelle in Lemgo kostet 40 Euro je Person.",  # another thing is named before the sum
        "Für Bücher stehen in Lemgo 9.000 Euro bereit.",  # told of the other noun
        "Lemgo hat ein Sorgentelefon.",  # it ended later
        "In Lemgo gibt es einen Babykurs.",  # planned
        "Lemgo hat 11 Kitas.",  # some of them
        "Die Krabbelgruppe in Lemgo hat 30 Freiwillige.",  # the next item of the list
        "Die Anlaufstelle in Bad Salzuflen wird von Sabine Kremer geleitet.",
        "Die Jugendwerkstatt in Lemgo zählte 2021 405 Anfragen.",
        "Lemgo hat einen Vorlesekreis. Er zählte 2021 405 Anfragen.",
        "In Barntrup gibt es Lesepaten.",  # the main clause goes on behind what hangs on it
        "Barntrup hat einen Spieltreff.",
        "Das Elterntelefon in Barntrup ist freitags von 9 bis 17 Uhr besetzt.",  # a figure is told as it is
    ],
)
def test_what_stands_near_is_no_evidence_by_itself(verdict_on: Callable[[str], str], claim: str) -> None:
    assert verdict_on(claim) == "no_evidence"


def test_no_sentence_of_a_document_is_contradicted(quality: Kekiz) -> None:
    sentences = sorted({unit.text for row in range(len(quality._index.passages)) for unit in _units(quality, row)})
    told = [text for text in sentences if len(text) > 25 and "|" not in text and not text.endswith("?")]

    assert len(told) > 300
    checked = [sentence for text in told for sentence in quality.check(text).sentences]
    assert [sentence.text for sentence in checked if sentence.verdict == "contradicted"] == []


def _units(kekiz: Kekiz, row: int) -> tuple[Unit, ...]:
    return kekiz._units.of_passage(row)
