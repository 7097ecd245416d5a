"""Single facts asked in other words than a text tells them: times, actors, numbers, what a sentence goes on about."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]

LEMGO = """Stadt Lemgo
Familie und Bildung

Die Stadt Lemgo hat im Herbst ihr Familienbüro an der Mittelstraße bezogen. Es ist seit dem 4. April 2019 der erste Weg
für Eltern. Geöffnet ist dienstags bis freitags von 9 bis 13 Uhr.

Der Vätertreff „Halbzeit“ besteht seit 2021. Er trifft sich mittwochs um 18 Uhr in der Alten Post.

Das Ferienlager in Brake begann im Juli 2022. Anmelden können sich Familien bis zum 9. Mai.

Die Lesehilfe wird von der Bürgerstiftung Lemgo bezahlt. Den Mittagstisch gibt es im Haus der Begegnung, das die
Diakonie betreibt. Seit 2020 trägt die Sparkasse die Kosten der Schwimmkurse.

Leiterin der Fachstelle Kinderschutz ist Henrike Ottensmeier. Ihre Stellvertreterin ist Lore Vahle.

Der Elternbrief erscheint viermal im Jahr. Im Jahr 2015 gab es in Lemgo drei Schulbegleiterinnen. Heute sind es elf.

Die Lotsenstelle im Klinikum ist beliebt. Die Stelle kostet im Jahr 47.500 Euro.

Lemgo zählte 52 Familienlotsen-Gespräche im Quartal.

Der Wegweiser für Familien liegt in Arztpraxen aus. Er erscheint auf Deutsch, Türkisch und Arabisch.
"""
DEEDS = {"lemgo.txt": LEMGO, "sources.csv": "file,title,kommune\nlemgo.txt,Lemgo,Lemgo\n"}


@pytest.fixture(scope="module")
def lemgo(asking: Asking) -> Kekiz:
    return asking(DEEDS)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Wann hat das Familienbüro in Lemgo auf?", "dienstags bis freitags von 9 bis 13 Uhr"),
        ("Wann kann ich in Lemgo ins Familienbüro gehen?", "dienstags bis freitags von 9 bis 13 Uhr"),
        ("Seit wann gibt es das Familienbüro in Lemgo?", "4. April 2019"),
        ("Wann trifft sich in Lemgo der Vätertreff Halbzeit?", "mittwochs um 18 Uhr"),
        ("Um wie viel Uhr trifft sich in Lemgo der Vätertreff?", "18 Uhr"),
        ("Bis wann kann man sich in Lemgo zum Ferienlager anmelden?", "9. Mai"),
        ("Wie oft erscheint der Elternbrief in Lemgo?", "viermal im Jahr"),
        ("Von wem wird in Lemgo der Mittagstisch betrieben?", "Diakonie"),
        ("Wer trägt in Lemgo die Kosten der Schwimmkurse?", "Sparkasse"),
        ("Wer ist stellvertretende Leiterin der Fachstelle Kinderschutz in Lemgo?", "Lore Vahle"),
        ("Wer leitet die Fachstelle Kinderschutz in Lemgo?", "Henrike Ottensmeier"),
        ("Wie viele Schulbegleiterinnen gibt es in Lemgo?", "elf"),
        ("Was kostet die Lotsenstelle in Lemgo?", "47.500 Euro"),
        ("In welchen Sprachen gibt es in Lemgo den Wegweiser für Familien?", "Deutsch, Türkisch und Arabisch"),
    ],
)
def test_the_value_is_told(lemgo: Kekiz, question: str, value: str) -> None:
    answer = lemgo.ask(question)
    assert value in answer.answer, answer.answer


@pytest.mark.parametrize(
    "question",
    [
        "Wie viele Familienlotsen arbeiten in Lemgo?",  # their talks are counted, not they
        "Wann wurde der Vätertreff in Lemgo geschlossen?",
        "Wie viele Leute wohnen in Lemgo?",
        "Muss man sich in Lemgo für das Familienbüro vormerken lassen?",
        "Bis wann ist der Vätertreff in Lemgo?",
    ],
)
def test_what_nobody_tells_is_not_answered(lemgo: Kekiz, question: str) -> None:
    assert lemgo.ask(question).status == "no_evidence"


def test_a_question_that_a_text_asks_is_no_yes(asking: Asking) -> None:
    text = "Häufige Fragen in Lemgo\n\nHat Lemgo ein Spielmobil? Danach werden wir oft gefragt. Die Antwort ist nein.\n"
    kekiz = asking({"lemgo.txt": text, "sources.csv": "file,title,kommune\nlemgo.txt,Fragen,Lemgo\n"})
    assert "Ja, belegt" not in kekiz.ask("Hat Lemgo ein Spielmobil?").answer


def test_words_without_a_verb_ask_for_a_field(asking: Asking) -> None:
    text = "Am 31. Dezember 2022 lebten im Stadtgebiet 41.207 Menschen. Sie wohnen in Lemgo gern.\n"
    kekiz = asking({"lemgo.txt": text, "sources.csv": "file,title,kommune\nlemgo.txt,Lemgo,Lemgo\n"})
    assert "41.207" in kekiz.ask("Einwohnerzahl von Lemgo?").answer


def test_a_line_of_a_list_leans_on_what_opens_it(asking: Asking) -> None:
    text = (
        "Ministerium für Kinder\n\nDas Land hat heute die Förderbescheide übergeben.\n\n"
        "Die Bescheide im Einzelnen:\n\nLemgo: 71.300 Euro\nDetmold: 80.100 Euro\n"
    )
    kekiz = asking({"land.txt": text})
    assert "71.300" in kekiz.ask("Wie hoch ist der Förderbescheid für Lemgo?").answer


RIVALS = {
    "lemgo.txt": (
        "Stadt Lemgo\n\nEinwohnerzahl: 41.207\nKinder unter 18: 6.910\n\n"
        "Die Patenschaft „Rückenwind“ begleitet in Lemgo 64 Familien.\n\n"
        "Wann die Spielgruppe „Wiesel“ entstand, ist offen. Die Stadt Lemgo nennt 2014. "
        "Die Zeitung schreibt, die Spielgruppe „Wiesel“ sei 2013 entstanden.\n"
    ),
    "zeitung.txt": (
        "Lemgo, 3. Mai 2024. In Lemgo leben nach Angaben des Rathauses 7.350 Minderjährige.\n\n"
        "Die Patenschaft „Rückenwind“ ist beliebt. Sie begleitet in Lemgo nur noch 51 Familien.\n"
    ),
    "sources.csv": "file,title,kommune\nlemgo.txt,Lemgo,Lemgo\nzeitung.txt,Aus Lemgo,Lemgo\n",
}


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("Wie viele Kinder unter 18 hat Lemgo?", ("6.910", "7.350")),
        ("Wie viele Familien begleitet in Lemgo die Patenschaft Rückenwind?", ("64", "51")),
        ("Wann entstand in Lemgo die Spielgruppe Wiesel?", ("2013", "2014")),
    ],
)
def test_values_that_differ_stand_side_by_side(asking: Asking, question: str, values: tuple[str, ...]) -> None:
    answer = asking(RIVALS).ask(question)
    assert answer.status == "conflicting"
    assert all(any(value in citation.quote for citation in answer.citations) for value in values), answer.answer


def test_what_counts_something_far_smaller_is_no_other_value(asking: Asking) -> None:
    text = "Stadt Lemgo\n\nKinder unter 18: 6.910\n\nIm Ferienlager waren in Lemgo 120 Kinder.\n"
    kekiz = asking({"lemgo.txt": text, "sources.csv": "file,title,kommune\nlemgo.txt,Lemgo,Lemgo\n"})
    assert kekiz.ask("Wie viele Kinder unter 18 hat Lemgo?").status == "answered"


def test_a_common_word_may_be_told_otherwise(asking: Asking) -> None:
    text = (
        "Stadt Lemgo\n\nWer einen Termin braucht, ruft an. Ein Termin ist kostenlos.\n\n"
        "Die Wartezeiten bei der Erziehungsberatung liegen im Schnitt bei acht Wochen.\n"
    )
    kekiz = asking({"lemgo.txt": text, "sources.csv": "file,title,kommune\nlemgo.txt,Lemgo,Lemgo\n"})
    answer = kekiz.ask("Wie lange muss man in Lemgo auf einen Termin bei der Erziehungsberatung warten?")
    assert "acht Wochen" in answer.answer
    assert (
        kekiz.ask("Wie lange muss man in Lemgo auf die Erziehungsberatung in Hillentrup warten?").status != "answered"
    )


def test_who_belongs_to_something_else_has_not_joined(asking: Asking) -> None:
    text = "Aus Lemgo\n\nSeit 2016 gehört Lemgo zum Verbund der Büchereien in Lippe.\n"
    sources = "file,title,kommune\nlemgo.txt,Aus Lemgo,Lemgo\n"
    assert asking({"lemgo.txt": text, "sources.csv": sources}).ask("Seit wann ist Lemgo dabei?").status == "no_evidence"
    joined = f"{text}\nLemgo ist seit 2018 beim Landesprogramm dabei.\n"
    assert "2018" in asking({"lemgo.txt": joined, "sources.csv": sources}).ask("Seit wann ist Lemgo dabei?").answer
