"""Facts that a reader finds at once: a number to call, how long one waits, an address, who bears a title."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]

TEXT = """Stadt Goch: Aus dem Rathaus

Die Lotsenstelle ist eine Anlaufstelle in der Altstadt. Sie liegt in der Niersstraße 7.

Unter der Nummer 02823 555-41 erreichen Familien samstags und sonntags eine Beraterin.

Drei Kitas tragen das Siegel „Forscherkita“ des Landes. Eingeladen wurden alle Schüler der Stadt. Am
Deichlauf beteiligten sich 412 Kinder und Jugendliche.

Im Ausschuss ging es um die ergotherapeutischen Wartezeiten. Diese lägen in Goch bei fünf Monaten.

Das Angebot heißt „Turnzwerge“ und erreicht 90 Kinder. Neu ist der Buchscheck: Jedes Kind bekommt zum Schulstart einen
Scheck über 25 Euro für die Bücherei.

Küster Kurt Brömmel kennt alle. Er ist seit 22 Jahren an der Deichschule.

Goch: Die Stadt hat eine Stelle für die Planung ausgeschrieben. Bewerbungsschluss ist der 4. Mai.

Der TV Niers bietet eine offene Turnhalle an. Der Eintritt ist frei. Der Schulgarten hat 300 Kilo Gemüse gebracht.

Seit April gibt es vier Marktlotsinnen. Jeden Mittwoch stehen sie auf dem Wochenmarkt.

Das Hallenbad am Deich ist seit März geschlossen. Mit 12 Kindern begann der Lesekurs.

Die Musikberaterin Ute Kamp hilft gern; sie ist mittwochs im Familienbüro zu erreichen.
"""
GOCH = {"goch.txt": TEXT, "sources.csv": "file,title,kommune,published\ngoch.txt,Rathaus,Goch,2024-03-01\n"}


@pytest.fixture(scope="module")
def goch(asking: Asking) -> Kekiz:
    return asking(GOCH)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Wo finde ich die Lotsenstelle in Goch?", "Niersstraße 7"),
        ("Unter welcher Telefonnummer erreichen Familien in Goch am Wochenende eine Beraterin?", "02823 555-41"),
        ("Wie viele Forscherkitas hat Goch?", "Drei"),
        ("Wie viele Schüler haben in Goch am Deichlauf teilgenommen?", "412"),
        ("Wie lange wartet man in Goch auf einen Termin beim Ergotherapeuten?", "fünf Monaten"),
        ("Wie lange ist Küster Brömmel schon an der Deichschule?", "seit 22 Jahren"),
        ("Bis wann kann man sich in Goch auf die Stelle bewerben?", "4. Mai"),
        ("Was kostet der Eintritt in die offene Turnhalle in Goch?", "frei"),
        ("Wie viel Gemüse hat der Schulgarten in Goch gebracht?", "300 Kilo"),
        ("Seit wann ist das Hallenbad in Goch geschlossen?", "März"),
        ("Wann stehen die Marktlotsinnen in Goch auf dem Wochenmarkt?", "Mittwoch"),
        ("Wann kann man in Goch die Musikberaterin sprechen?", "mittwochs"),
    ],
)
def test_a_plain_fact_is_told_by_the_sentence_that_goes_on(goch: Kekiz, question: str, value: str) -> None:
    assert value in goch.ask(question).answer.split(" – ")[0]


@pytest.mark.parametrize(
    "question",
    [
        "Was kosten die Turnzwerge in Goch?",
        "Unter welcher Telefonnummer erreicht man in Goch die Feuerwehr?",
        "Um wie viel besser lesen Kinder nach dem Lesekurs in Goch?",
    ],
)
def test_a_value_of_the_next_thing_is_none_of_this(goch: Kekiz, question: str) -> None:
    assert goch.ask(question).status == "no_evidence"


def test_a_table_that_goes_on_in_a_passage_is_read_by_its_own_head(asking: Asking) -> None:
    names = "Ahlen Beckum Datteln Dorsten Erwitte Geseke Herten Kamen Lünen Marl Oelde Rheine Selm Unna Werl Witten"
    rows = "\n".join(
        f"| {name} | 20{10 + at} | Schwerpunkt {at} | Lotsenpunkt |" for at, name in enumerate(names.split())
    )
    head = "# Überblick\n\n| Kommune | Dabei seit | Thema | Angebot |\n|---|---|---|---|"
    text = f"{head}\n{rows}\n| Goch | 2021 | Sport | – |\n"
    assert asking({"liste.md": text}).ask("Seit wann gibt es in Goch einen Lotsenpunkt?").status == "no_evidence"


def test_how_many_take_part_is_not_how_many_there_are(asking: Asking) -> None:
    rows = "| Goch | Rucksack | 8 |\n| Rees | – | 3 |\n"
    kekiz = asking({"liste.md": f"# Kurse\n\n| Kommune | Kurs | Beteiligte Kitas |\n|---|---|---|\n{rows}"})
    assert "8" not in kekiz.ask("Wie viele Kitas gibt es in Goch?").answer
    assert "8" in kekiz.ask("Wie viele beteiligte Kitas gibt es in Goch?").answer


def test_the_names_behind_the_best_sentence_are_shown(asking: Asking) -> None:
    text = "Aus den Zahlen werden Schwerpunktviertel abgeleitet. Zurzeit sind dies Altstadt, Deich und Mühle.\n"
    goch = asking({"goch.txt": text, "sources.csv": "file,title,kommune\ngoch.txt,Viertel,Goch\n"})
    assert "Altstadt, Deich und Mühle" in goch.ask("Um welche Ecken von Goch kümmert man sich besonders?").answer


def test_a_thing_that_is_named_by_its_head_and_ended_is_nowhere(asking: Asking) -> None:
    text = "In Goch gab es eine Hebammensprechstunde. Leider sei die Sprechstunde am Deich 2022 eingestellt worden.\n"
    goch = asking({"goch.txt": text, "sources.csv": "file,title,kommune\ngoch.txt,Hilfen,Goch\n"})
    assert "Deich –" not in goch.ask("Wo gibt es die Hebammensprechstunde in Goch?").answer


YEARS = (
    "Bei der Untersuchung 2022 hatte der Anteil der Kinder mit Karies bei 24 Prozent gelegen. Fünf Jahre zuvor waren "
    "es 18 Prozent.\n\nZweitens die Elternlotsinnen. Zwölf Frauen haben wir ausgebildet. Sie gehen mit zum Amt. Wir "
    "machen das, weil ein Merkblatt noch keine Brücke ist.\n\nUm "
    "acht steht Hausmeister Kurt Brömmel am Tor der Deichschule.\n"
)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Wie hoch war in Goch fünf Jahre vor 2022 der Anteil der Kinder mit Karies?", "Goch: 18 Prozent"),
        ("Wie hoch war in Goch 2017 der Anteil der Kinder mit Karies?", "Goch: 18 Prozent"),
        ("Warum macht Goch das mit den Elternlotsinnen?", "Goch – „Wir machen das, weil"),
        ("Wie heißt der Hausmeister der Deichschule in Goch?", "Goch: Kurt Brömmel"),
    ],
)
def test_years_apart_reasons_and_trades_are_told(asking: Asking, question: str, told: str) -> None:
    goch = asking({"goch.txt": YEARS, "sources.csv": "file,title,kommune\ngoch.txt,Bericht,Goch\n"})
    assert goch.ask(question).answer.startswith(told)
