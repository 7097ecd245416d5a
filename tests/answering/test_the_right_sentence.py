"""Of several sentences about a thing, the one that tells what is asked is quoted, and none beside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]

DOCUMENTS = {
    "sources.csv": (
        "file,title,kommune,publisher,kind,published,url\n"
        "haltern.txt,Haltern am See,Haltern am See,Stadt Haltern am See,municipal,2024-05-01,\n"
        "bescheide.txt,Zuwendungen 2024,,Ministerium,ministry,2024-06-01,\n"
        "kerpen.txt,Kerpen,Kerpen,Stadt Kerpen,municipal,2024-05-01,\n"
        "sprachkoffer.txt,Der Sprachkoffer NRW,,Ministerium,ministry,2024-06-01,\n"
    ),
    "haltern.txt": (
        "Haltern am See\n\n"
        "Lernwerkstatt: im Schulzentrum, seit August 2022.\n"
        "Träger ist der Kinderschutzbund.\n\n"
        "Seit sechs Jahren gibt es den Spielkreis Pusteblume, und am Samstag wurde mit Kuchen gefeiert. "
        "Ins Leben gerufen hat den Spielkreis Beate Lünemann mit zwei Nachbarinnen.\n\n"
        "Der Betrieb des Bücherbusses kostet im Jahr 46.000 Euro, und die zahlt der Kreis allein.\n"
    ),
    "bescheide.txt": (
        "Zuwendungen des Landes 2024\n\n"
        "- Hemer: 55.000 Euro für einen Lotsen\n- Lage: 71.500 Euro für Stadtteileltern\n"
        "- Werl: 12.000 Euro für einen Bus\n"
    ),
    "kerpen.txt": (
        "Kerpen\n\n"
        "Der Elternkurs wird bis zum 31. Dezember 2027 fortgeführt. Begonnen hat der Elternkurs im Mai 2019.\n\n"
        "Die Zahl der Wickelkurse wird für 2021 mit zwölf angegeben. Wickelkurse gibt es seit 2015.\n\n"
        "Wer heute nach dem Anfang der Leseinsel fragt, bekommt keine Antwort.\n\n"
        "Der Jugendtreff feierte Geburtstag, am Samstag wurde im Jugendtreff gegrillt. "
        "Der Jugendtreff hat dienstags und freitags auf.\n\n"
        "Für das Spielhaus gibt die Stadt 90.000 Euro aus, weil darin auch die Heizung enthalten ist.\n\n"
        "Ein eigener Bus für die Waldgruppe würde 38.000 Euro kosten. "
        "Für die Waldgruppe gibt die Stadt 21.000 Euro aus.\n\n"
        "Rund 300 Kinder essen jeden Tag in der Mensa.\n\n"
        "Landrat in der Gründungszeit war Jörg Tamm. Landrat ist heute Dr. Ute Keil.\n\n"
        "Den Antrag auf Lesegeld müssen Eltern bis zum 30. September 2024 abgeben. "
        "Über das Lesegeld soll der Rat im Dezember entscheiden.\n"
    ),
    "sprachkoffer.txt": (
        "Der Sprachkoffer NRW\n\n"
        "Der „Sprachkoffer NRW“ bringt Bilderbücher in zwölf Sprachen in die Kitas. Die Bücher bleiben ein Jahr.\n\n"
        "Für den Koffer stehen 200.000 Euro bereit. Erdacht wurde er von der Werkstatt Sprache in Hagen.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(DOCUMENTS)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Wer betreibt in Haltern die Lernwerkstatt?", ["Träger ist der Kinderschutzbund."]),
        ("Wer hat den Spielkreis Pusteblume in Haltern gegründet?", ["Ins Leben gerufen hat den Spielkreis Beate"]),
        ("Wer hat den Sprachkoffer NRW erdacht?", ["Erdacht wurde er von der Werkstatt Sprache in Hagen."]),
        ("Seit welchem Jahr läuft der Elternkurs in Kerpen?", ["Begonnen hat der Elternkurs im Mai 2019."]),
        ("Seit wann gibt es in Kerpen Wickelkurse?", ["Wickelkurse gibt es seit 2015."]),
        ("An welchen Tagen hat der Jugendtreff in Kerpen auf?", ["Der Jugendtreff hat dienstags und freitags auf."]),
        ("Wer war in der Gründungszeit Landrat?", ["Landrat in der Gründungszeit war Jörg Tamm."]),
        ("Bis wann muss man in Kerpen den Antrag auf Lesegeld abgeben?", ["Den Antrag auf Lesegeld müssen Eltern bis"]),
        ("Was gibt Kerpen für die Waldgruppe aus?", ["Für die Waldgruppe gibt die Stadt 21.000 Euro aus."]),
        ("Wie viel bekam Hemer 2024 vom Land?", ["Hemer: 55.000 Euro für einen Lotsen"]),
        ("Wie viel Geld bekam Lage 2024 vom Land?", ["Lage: 71.500 Euro für Stadtteileltern"]),
    ],
)
def test_the_sentence_that_tells_is_quoted_alone(kekiz: Kekiz, question: str, told: list[str]) -> None:
    quotes = [citation.quote for citation in kekiz.ask(question).citations]
    assert len(quotes) == len(told)
    assert all(quote.startswith(one) for quote, one in zip(quotes, told, strict=True))


@pytest.mark.parametrize(
    "question",
    [
        "Wer hat den Bücherbus in Haltern zur Hälfte gestiftet?",
        "Wer leitet die Lernwerkstatt in Haltern?",
        "Seit wann gibt es in Kerpen die Leseinsel?",
        "Wann wurde der Elternkurs in Kerpen ausgezeichnet?",
        "Was kostet die Heizung des Spielhauses in Kerpen?",
        "Wie viele Kinder in Kerpen sind arm?",
        "Wie viel bekam Soest 2024 vom Land?",
    ],
)
def test_a_sentence_beside_it_tells_nothing(kekiz: Kekiz, question: str) -> None:
    assert kekiz.ask(question).status == "no_evidence"
