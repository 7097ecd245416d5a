"""Which of several people, offices, sums and places is asked for, and what merely stands beside it."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": (
        "file,title,kommune\nsoest.txt,Soest,Soest\ngoch.txt,Goch,Goch\nkreis.txt,Kreis Kleve,Kreis Kleve\n"
        "treffen.txt,Treffen der Kommunen,\n"
    ),
    "soest.txt": (
        "# Soest\n\nSeit wann dabei: 2018\n\nZuständig: Amt für Schule, Jugend und Sport\n\n"
        "Kinder und Jugendliche bis 18 Jahre: 8.412\n\nEinwohnerzahl: 47.000\n\n"
        "Nach dem Profil lebt in Soest jedes sechste Kind in Armut.\n\n"
        "Am Runden Tisch, der die Kette in Soest steuert, sitzen Politik, Kirchen und freie Träger.\n\n"
        "Die FDP beantragte, dass sich die Stadt Soest um die Aufnahme ins Programm bewirbt.\n\n"
        "Im März wurde der Landtag mit Soest befasst: Ein Abgeordneter fragte, ob das Vorhaben vor dem Start beendet "
        "werde.\n\n"
        "Zwei Jahre lang lernt Soest im Verbund mit: Was die Modellphase an Erfahrungen brachte, kommt auch hier "
        "zugute.\n\n"
        "Für 2024 nennt Soest rund 12 Millionen Euro für die Jugendhilfe, davon 400.000 Euro für Sprachförderung.\n\n"
        "Von rund 540 Geburten im Jahr erreicht der Besuchsdienst in Soest bis zu 80 Prozent.\n\n"
        "Beim Projekt Wiegenlied arbeitet die Geburtsklinik mit.\n\n"
        "Die Stadt hat schon 2007 damit begonnen, die Hilfen für Eltern zu verbessern.\n"
    ),
    "goch.txt": (
        "# Goch\n\nSeit wann dabei: 2012\n\n"
        "Damals war Erik Brandt Bürgermeister und Olga Nissen Kämmerin von Goch.\n\n"
        "Eröffnet wurde das Elternbüro in Goch im Mai 2021; zu Gast war Sabine Wolters.\n"
        "Träger des Elternbüros in Goch ist der Verein Alte Mühle.\n\n"
        "Eine Anlaufstelle in Goch ist das Elterncafé Am Anger am Johann-Voss-Ring in Pfalzdorf.\n\n"
        "Goch ging mit dem Vorhaben „Rückenwind“ an den Start; in der Modellphase galt der höchste Satz.\n"
    ),
    "kreis.txt": "Zwölf Städte und Gemeinden im Kreis Kleve haben kein eigenes Jugendamt.\n",
    "treffen.txt": (
        "Eine Zusammenarbeit mit den Modellkommunen von „Kein Kind zurücklassen!“ startet am 3. April 2017 beim "
        "nächsten Treffen im Kulturpark in Rheine.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Wie viele arme Kinder leben in Soest?", "jedes sechste Kind"),
        ("Wie viele Kinder in Soest sind arm?", "jedes sechste Kind"),
        ("Wie viel gibt Soest für Sprachförderung aus?", "400.000 Euro"),
        ("Wie viel gibt Soest für die Jugendhilfe aus?", "rund 12 Millionen Euro"),
        ("Wie viele Geburten gibt es in Soest im Jahr?", "rund 540"),
        ("Wer sitzt am Runden Tisch in Soest?", "Politik, Kirchen und freie Träger"),
        ("Wer hat in Soest die Aufnahme beantragt?", "FDP"),
        ("Wer hat in Soest im Landtag nachgefragt?", "Abgeordneter"),
        ("Seit wann verbessert Soest die Hilfen für Eltern?", "2007"),
        ("Wer war Bürgermeister von Goch?", "Erik Brandt"),
        ("Wer war Kämmerin von Goch?", "Olga Nissen"),
        ("Wo ist das Elterncafé in Goch?", "Johann-Voss-Ring"),
        ("Wie viele Gemeinden im Kreis Kleve haben kein eigenes Jugendamt?", "Zwölf"),
    ],
)
def test_the_value_of_what_is_asked_for_is_told(kekiz: Kekiz, question: str, value: str) -> None:
    assert kekiz.ask(question).statements[0].text.split(" – ")[0].partition(": ")[2] == value


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("Wie viele Kinder wohnen in Soest?", "Kinder und Jugendliche bis 18 Jahre: 8.412"),
        ("Wie viele junge Menschen leben in Soest?", "Kinder und Jugendliche bis 18 Jahre: 8.412"),
        ("Wer ist in Soest zuständig?", "Zuständig: Amt für Schule, Jugend und Sport"),
    ],
)
def test_a_field_of_nearly_the_same_label_is_told(kekiz: Kekiz, question: str, quote: str) -> None:
    assert quote in kekiz.ask(question).answer


def test_whoever_is_merely_named_beside_a_thing_does_not_run_it(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Wer betreibt das Elternbüro in Goch?")
    assert [one.text.split(" – ")[0] for one in answer.statements] == ["Goch: Verein Alte Mühle"]


@pytest.mark.parametrize(
    "question",
    [
        "Wie viele ausländische Kinder leben in Soest?",
        "In welchem Stadtteil fing Goch an?",
        "Seit wann macht Rheine bei der Initiative mit?",
    ],
)
def test_what_stands_beside_is_no_answer(kekiz: Kekiz, question: str) -> None:
    assert kekiz.ask(question).status == "no_evidence"


@pytest.mark.parametrize(
    "question", ["War Soest in der Modellphase dabei?", "War Soest in der Modellphase Modellkommune?"]
)
def test_whoever_learns_from_the_first_phase_was_none_of_it(kekiz: Kekiz, question: str) -> None:
    answer = kekiz.ask(question)
    assert answer.status == "partial"
    assert "Seit wann dabei: 2018" in answer.answer


HEADED = {
    "wert.txt": (
        "Vorbeugen – Zukunft gestalten\n\n"
        "Vorbeugung senkt die Kosten von morgen.\n"
        "Wer früh hilft, muss später weniger ausgeben und gewinnt Zeit für anderes.\n\n"
        "- das Erkennen von Lücken im Angebot und das Schließen der Lücken durch Besuche\n"
    )
}


def test_a_heading_that_is_a_sentence_asserts_something(asking: Asking) -> None:
    answer = asking(HEADED).ask("Stimmt es, dass man mit Vorbeugung Kosten spart?")
    assert "Vorbeugung senkt die Kosten von morgen." in answer.answer


def test_gaps_that_are_closed_are_no_criticism(asking: Asking) -> None:
    assert asking(HEADED).ask("Welche Kritik gibt es?").status == "no_evidence"
