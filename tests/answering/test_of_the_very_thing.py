"""Who leads a thing, pays for it, since when it is there, what it costs: told of that very thing, as it is now."""

from __future__ import annotations

import pytest

from tests.answering.conftest import Asking
from tests.answering.one_each import one_each

# Of every question the sentences that meet it, each with the value that it tells; None for none.
TOLD: dict[str, dict[str, str | None]] = {
    "Wer leitet den Spieltreff in {}?": {
        "Pia Kern löste Udo Lanz als Leiterin des Spieltreffs ab.": "Pia Kern",
        "Den Spieltreff leitet seit Mai Pia Kern.": "Pia Kern",
        "Pia Kern, Leiterin des Sportamts, lobt den Spieltreff.": None,
        "Pia Kern hat sich um die Leitung des Spieltreffs beworben.": None,
        "Pia Kern war als Leiterin des Spieltreffs im Gespräch.": None,
        "Pia Kern ist stellvertretende Leiterin des Spieltreffs.": None,
        "Pia Kern gab die Leitung des Spieltreffs 2020 ab.": None,
        "Pia Kern, Leiterin des Spieltreffs, lobt das Sportamt.": "Pia Kern",
    },
    "Wer finanziert den Spieltreff in {}?": {
        "Das Geld für den Spieltreff kommt vom Land.": "Land",
        "Der Spieltreff wird aus Mitteln des Landes bezahlt.": "Mitteln des Landes",
        "Der Spieltreff lebt von Mitteln des Landes.": "Landes",
        "Der Spieltreff finanziert sich aus Spenden.": "Spenden",
        "Möglich macht den Spieltreff eine Spende der Volksbank.": "Volksbank",
        "Der Spieltreff sollte vom Land finanziert werden.": None,
        "Die Stadt hofft, dass das Land den Spieltreff finanziert.": None,
        "Der Spieltreff wird vom Land finanziert.": "Land",
    },
    "Seit wann gibt es den Spieltreff in {}?": {
        "Der 2018 gegründete Spieltreff hilft Eltern.": "2018",
        "Gegründet wurde der Spieltreff im Jahr 2018.": "2018",
        "2018 richtete die Stadt den Spieltreff ein.": "2018",
        "Eröffnung des Spieltreffs: 2018": "2018",
        "2017 beschloss der Rat den Spieltreff, 2018 wurde er eröffnet.": "2018",
        "Seit 2012 nimmt die Stadt teil, der Spieltreff kam 2018 dazu.": "2018",
        "Seit 2020 leitet Pia Kern den Spieltreff.": None,
        "Der Spieltreff ist seit 2020 auch samstags geöffnet.": None,
    },
    "Was kostet der Nähkurs in {}?": {
        "Das Begleitheft zum Nähkurs kostet 9 Euro.": None,
        "Der Raum für den Nähkurs kostet 80 Euro Miete.": None,
        "Der Backkurs kostet 25 Euro, er liegt vor dem Nähkurs.": None,
        "Der Backkurs kostet 40 Euro, der Nähkurs 25 Euro.": "25 Euro",
        "Die Teilnahme am Nähkurs kostet 25 Euro.": "25 Euro",
        "Ein Abend im Nähkurs kostet 5 Euro.": "5 Euro",
        "Der Nähkurs ist beliebt, er kostet die Familien 7 Euro.": "7 Euro",
    },
    "Wo ist der Spieltreff in {}?": {
        "Der Spieltreff lag früher am Markt 3.": None,
        "Der Spieltreff soll an den Markt 3 ziehen.": None,
        "Der Spieltreff stellte sich im Rathaus vor.": None,
        "Der Spieltreff sitzt im alten Bahnhof.": "Bahnhof",
        "Der Spieltreff liegt am Markt 3.": "Markt 3",
    },
    "Wer ist Träger des Spieltreffs in {}?": {
        "Die Diakonie betreibt den Spieltreff.": "Diakonie",
        "Die Trägerschaft des Spieltreffs liegt bei der Diakonie.": "Diakonie",
        "In Trägerschaft der Diakonie hilft der Spieltreff Eltern.": "Diakonie",
        "Träger des Spieltreffs: Diakonie": "Diakonie",
        "Die Diakonie ist Träger der Kita, in der der Spieltreff liegt.": None,
        "Die Diakonie gab die Trägerschaft des Spieltreffs ab.": None,
    },
    "Wann ist der Spieltreff in {} geöffnet?": {
        "Der Spieltreff ist montags von 9 bis 12 Uhr geöffnet.": "montags von 9 bis 12 Uhr",
        "Am Montag von 9 bis 12 Uhr feiert der Spieltreff sein Jubiläum.": None,
        "Der Spieltreff wurde am 3. Mai um 11 Uhr eröffnet.": None,
        "Der Spieltreff war bis 2020 montags von 9 bis 12 Uhr geöffnet.": None,
    },
    "Wer hat den Spieltreff in {} gegründet?": {
        "Gegründet wurde der Spieltreff von Pia Kern.": "Pia Kern",
        "Pia Kern wollte einen Spieltreff gründen.": None,
        "Die Pläne von Pia Kern wurden im Spieltreff gezeigt.": None,
    },
    "Wie viele Plätze hat der Spieltreff in {}?": {
        "Der Spieltreff hat zwölf Plätze.": "zwölf",
        "Der Spieltreff soll zwölf Plätze bekommen.": None,
        "Die Kita hat 60 Plätze, der Spieltreff liegt nebenan.": None,
        "Die Kita hat 60 Plätze, der Spieltreff zwölf.": "zwölf",
    },
    "Für welches Alter ist der Spieltreff in {}?": {
        "Der Spieltreff ist für Kinder von ein bis drei Jahren.": "von ein bis drei Jahren",
        "Die Leiterin des Spieltreffs ist 34 Jahre alt.": None,
    },
    "Wie lange dauert der Nähkurs in {}?": {
        "Der Nähkurs dauert acht Wochen.": "acht Wochen",
        "Die Warteliste für den Nähkurs ist acht Wochen lang.": None,
    },
    "Wie erreicht man den Spieltreff in {} telefonisch?": {
        "Der Spieltreff ist unter 02345 6789 zu erreichen.": "02345 6789",
        "Der Spieltreff hat die Nummer 02345 6789.": "02345 6789",
        "Der Spieltreff ist telefonisch nicht zu erreichen.": None,
    },
    "Wie viele Leute arbeiten im Spieltreff in {}?": {
        "Der Spieltreff begann mit zwei, heute arbeiten dort fünf Fachkräfte.": "fünf",
        "Im Jugendamt arbeiten 30 Leute, der Spieltreff liegt nebenan.": None,
        "Das Team des Spieltreffs besteht aus drei Fachkräften.": "drei",
        "Im Jugendamt arbeiten 30 Leute, im Spieltreff drei.": "drei",
    },
}


@pytest.fixture(scope="module")
def values(asking: Asking) -> dict[str, str | None]:
    """The value that the answer to the question of each sentence opens with."""
    questions = {sentence: question for question, told in TOLD.items() for sentence in told}
    kekiz, told = one_each(asking, list(questions))
    answers = {sentence: kekiz.ask(questions[sentence].format(town)) for sentence, town in told.items()}
    return {
        sentence: None if one.status in {"no_evidence", "partial"} else one.answer.split(": ", 1)[1].split(" – ")[0]
        for sentence, one in answers.items()
    }


@pytest.mark.parametrize(("sentence", "value"), [case for told in TOLD.values() for case in told.items()])
def test_a_value_is_told_of_the_very_thing(values: dict[str, str | None], sentence: str, value: str | None) -> None:
    assert values[sentence] == value
