"""What a heading, a paragraph's opening or the sentence before names; whoever pays, votes; when, and not since when."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": "file,title,kommune\noelde.md,Angebote,Oelde\nsoest.md,Kreis Soest,Kreis Soest\n"
    "unna.md,Kreis Unna,Kreis Unna\nwarstein.md,Warstein,Warstein\ngronau.md,Aus dem Rat,Gronau (Westf.)\n",
    "oelde.md": (
        "# Angebote in Oelde\n\n## Der Spielewagen\n\n"
        "Ein alter Bauwagen steht jeden Mittwoch auf einem anderen Schulhof. Zwei Erzieherinnen bauen Hütten. "
        "Die Sparkasse zahlt das Holz.\n\n"
        "## Leseclub\n\nJede Woche kamen zwölf Kinder. Im Juni 2023 wurde er eingestellt.\n\n"
        "## Ausblick\n\nEin zweiter Spielewagen ist gewünscht, das Geld fehlt aber noch.\n\n"
        "## Familien\n\n"
        "Oelde hat im Mai sein erstes Familiencafé eröffnet. Wer Fragen zum Kindergeld hat, kann ohne Anmeldung "
        "vorbeischauen.\n\n"
        "Der Bund fördert das Familiencafé mit 61.000 Euro im Jahr. Oelde gehört seit 2019 zum Programm. "
        "Die Stadt gibt 12.000 Euro dazu, das ist ein Sechstel der Kosten. "
        "Die Förderung ist bis Ende 2026 zugesagt.\n\n"
        "Die Stadt betreibt seit 2018 eine Stillberatung im Ortsteil Stromberg. Sie ist mittwochs von 9 bis 10 Uhr "
        "besetzt. Das Land trägt die Kosten.\n\n"
        "Seit 2016 gibt es eine Schuldnerberatung im Rathaus. Sie liegt im Erdgeschoss. Der Kreis unterhält daneben "
        "eine Wohnberatung. Diese wurde 2021 eröffnet.\n"
    ),
    "soest.md": "# Kreis Soest\n\nDer Kreis Soest besteht aus den Städten Soest, Lippstadt und Werl.\n",
    "unna.md": "# Kreis Unna\n\nDer Kreis Unna hilft Familien in Bergkamen und Kamen.\n",
    "warstein.md": "# Warstein\n\nJugendliche verfügen in Warstein über ein eigenes Budget von 5.000 Euro.\n",
    "gronau.md": (
        "# Aus dem Rat\n\n## Neubau\n\nÜber die Standortfrage wurde lange gestritten. Die Opposition wollte das "
        "Spielhaus am Bahnhof. Der Rat votierte schließlich mit neun zu sieben Stimmen für den Hafen.\n\n"
        "## Lesewoche\n\nDie Lesewoche wurde einstimmig beschlossen.\n"
    ),
}
_WAGON = "Ein alter Bauwagen steht jeden Mittwoch auf einem anderen Schulhof."
_HARBOUR = "Der Rat votierte schließlich mit neun zu sieben Stimmen für den Hafen."


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("Was macht der Spielewagen in Oelde?", _WAGON),
        ("Was ist der Spielewagen in Oelde?", _WAGON),
        ("Wie funktioniert der Spielewagen?", _WAGON),
        ("Wie knapp war die Entscheidung für den Hafen?", _HARBOUR),
        ("Wie knapp war der Beschluss zum Standort Hafen?", _HARBOUR),
        ("Wie ging die Abstimmung über das Spielhaus aus?", _HARBOUR),
        ("Gab es Gegenstimmen bei der Lesewoche?", "Die Lesewoche wurde einstimmig beschlossen."),
        (
            "Welche Städte gehören zum Kreis Soest?",
            "Der Kreis Soest besteht aus den Städten Soest, Lippstadt und Werl.",
        ),
        ("Welche Orte gibt es im Kreis Soest?", "Der Kreis Soest besteht aus den Städten Soest, Lippstadt und Werl."),
        (
            "Welche Kommune lässt Jugendliche über eigenes Geld entscheiden?",
            "Jugendliche verfügen in Warstein über ein eigenes Budget von 5.000 Euro.",
        ),
    ],
)
def test_quotes_the_sentence_that_tells_it(kekiz: Kekiz, question: str, first: str) -> None:
    answer = kekiz.ask(question)
    assert answer.status == "answered"
    assert answer.citations[0].quote == first


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Was lässt sich der Bund das Familiencafé in Oelde kosten?", "Oelde: 61.000 Euro"),
        ("Was kostet den Bund das Familiencafé in Oelde?", "Oelde: 61.000 Euro"),
        ("Bis wann ist das Geld für das Familiencafé in Oelde sicher?", "Oelde: Ende 2026"),
        ("Bis wann läuft die Förderung des Familiencafés in Oelde?", "Oelde: Ende 2026"),
        ("Wie lange ist das Familiencafé in Oelde noch finanziert?", "Oelde: Ende 2026"),
        ("Wann ist die Stillberatung in Oelde?", "Oelde: mittwochs von 9 bis 10 Uhr"),
        ("Wann ist die Stillberatung in Oelde-Stromberg?", "Oelde: mittwochs von 9 bis 10 Uhr"),
        ("Mit wie vielen Stimmen wurde der Hafen beschlossen?", "neun zu sieben"),
        ("Seit wann gibt es die Schuldnerberatung in Oelde?", "Oelde: 2016"),
    ],
)
def test_tells_the_value_of_whom_and_what_is_asked(kekiz: Kekiz, question: str, value: str) -> None:
    assert kekiz.ask(question).statements[0].text.split(" – ")[0] == value


def test_whoever_may_come_without_needs_none(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Brauche ich für das Familiencafé in Oelde eine Anmeldung?")
    assert answer.answer.startswith("Nein")
    assert "ohne Anmeldung vorbeischauen" in answer.citations[0].quote


@pytest.mark.parametrize(
    "question",
    [
        "Was macht das Spielhaus in Oelde?",
        "Wie knapp war die Entscheidung für die Bücherei?",
        "Welche Städte gehören zum Kreis Unna?",
        "Wann ist die Schuldnerberatung in Oelde?",  # since when, tells it not
        "Wann ist die Stillberatung in Oelde-Lette?",
        "Wie viele Kinder kommen in Oelde-Lette zum Leseclub?",
        "Bis wann läuft die Förderung der Stillberatung in Oelde?",
        "Brauche ich für die Stillberatung in Oelde eine Anmeldung?",
        "Wo dürfen Kinder in Oelde über Geld bestimmen?",
    ],
)
def test_what_nobody_tells_is_no_evidence(kekiz: Kekiz, question: str) -> None:
    assert kekiz.ask(question).status == "no_evidence"


def test_a_date_of_another_thing_is_not_told(kekiz: Kekiz) -> None:
    assert "2021" not in kekiz.ask("Wann wurde die Schuldnerberatung in Oelde eröffnet?").answer


def test_what_ended_is_not_told_as_going_on(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Was macht der Leseclub in Oelde?")
    assert [one.quote for one in answer.citations] != ["Jede Woche kamen zwölf Kinder."]
