"""Lists whose texts tell the thing by what somebody does, by a kind of it, or by when and how one may come."""

from __future__ import annotations

import pytest

from kekiz_search.answering.actors.involved import gives, is_involved
from kekiz_search.answering.words.concepts import build_concept
from kekiz_search.engine import Kekiz
from kekiz_search.german.analyzer import analyze
from tests.answering.conftest import Asking

DOCUMENTS = {
    "verl.md": (
        "# Verl\n\nDer Handballverein leitet sonntags eine Ballschule. "
        "Die Beratung ist offen, eine Anmeldung braucht niemand. Zum Team gehören ein Arzt und eine Psychologin.\n\n"
        "Im Jugendraum an der Kirche können junge Leute ab 14 Uhr kochen. "
        "Im August gibt es zwei Wochen lang eine Ferienbaustelle.\n\n"
        "Die Meyer-Stiftung zahlt 900 Euro für Lesekisten. Ehrenamtliche gehen zu den Familien nach Hause.\n\n"
        "Namen gibt die Stadt nur weiter, wenn die Eltern eingewilligt haben. "
        "Das Sprachcafé wurde im Mai beendet.\n"
    ),
    "halle.md": (
        "# Halle (Westf.)\n\nDer Turnverein hat 300 Mitglieder. Ohne Termin geht in der Beratungsstelle nichts. "
        "Wer eine Psychologin sucht, bekommt eine Liste.\n\n"
        "Der Jugendraum öffnet um 19 Uhr. Das Familienbüro ist in den Sommerferien geschlossen.\n\n"
        "Die Stiftung Wohnhilfe gehört zu den ältesten im Land. Die Ausstellung ist bis Mai zu besuchen.\n\n"
        "Die Eltern haben einer Satzung zugestimmt.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(DOCUMENTS)


@pytest.mark.parametrize(
    "question",
    [
        "Wo machen Sportvereine mit?",
        "Wo kann man ohne Anmeldung hingehen?",
        "Wo arbeitet eine Psychologin mit?",
        "In welchen Städten haben Jugendliche nachmittags einen Treffpunkt?",
        "Welche Kommunen bieten etwas in den Ferien an?",
        "In welchen Kommunen schießt eine Stiftung Geld zu?",
        "Wo kommen Helferinnen zu den Familien nach Hause?",
        "Welche Kommunen geben Namen erst weiter, wenn die Eltern zugestimmt haben?",
        "Welche Kommunen haben ein Angebot für Familien eingestellt?",
    ],
)
def test_a_list_is_told_in_other_words_and_not_by_its_words_alone(kekiz: Kekiz, question: str) -> None:
    assert [row.kommune for row in kekiz.ask(question).rows if row.verdict == "supported"] == ["Verl"]


@pytest.mark.parametrize(
    ("text", "who", "involved"),
    [
        ("Geleitet wird die Stunde von einer Trainerin des Turnvereins.", "Turnverein", True),
        ("Im Park leitet der Turnverein einen Kurs.", "Turnverein", True),
        ("Das Team besteht aus einer Ärztin und einer Psychologin.", "Psychologin", True),
        ("Die Stadt unterstützt den Turnverein.", "Turnverein", False),
        ("Der Turnverein hat 300 Mitglieder.", "Turnverein", False),
        ("Keine Psychologin berät die Eltern.", "Psychologin", False),
    ],
)
def test_who_acts_for_others_is_involved(text: str, who: str, involved: bool) -> None:
    assert is_involved(text, build_concept(analyze(who)[0], True, 1.0)) is involved


def test_who_is_given_money_gives_none() -> None:
    foundation = build_concept(analyze("Stiftung")[0], True, 1.0)
    assert gives("Die Stiftung zahlt 900 Euro im Jahr.", foundation)
    assert not gives("Die Stadt zahlt der Stiftung 900 Euro im Jahr.", foundation)


def test_a_yes_is_quoted_with_what_it_answers(asking: Asking) -> None:
    texts = {
        "rees.md": "# Rees: Fragen\n\n### Gibt es in Rees einen Spielebus?\n\nJa, jeden Samstag im Park.\n",
        "goch.md": "# Goch: Fragen\n\n### Gibt es in Goch einen Lesebus?\n\nJa, montags.\n",
    }
    answer = asking(texts).ask("Welche Kommunen haben einen Spielebus?")
    assert [row.kommune for row in answer.rows if row.verdict == "supported"] == ["Rees"]
    assert answer.citations[0].quote == "Gibt es in Rees einen Spielebus?\n\nJa, jeden Samstag im Park."


GRANTS = {
    "land.md": (
        "# Land fördert Deichhöfe\n\nDie Bescheide im Überblick:\n\n"
        "- Stadt Wesel: 41.000 Euro\n- Stadt Werl: 22.000 Euro\n"
    ),
    "wesel.md": "# Wesel\n\nWesel liegt am Rhein.\n",
    "werl.md": "# Werl\n\nWerl gibt für Feste 90.000 Euro aus.\n",
}


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("Welchen Kommunen sagte das Land mehr als 30.000 Euro zu?", ["Wesel"]),
        ("An welche Kommunen gehen mehr als 30.000 Euro?", ["Wesel"]),
        ("Welche Städte können sich über mehr als 30.000 Euro freuen?", ["Wesel"]),
        ("Welche Kommunen unterstützt das Land mit weniger als 30.000 Euro?", ["Werl"]),
        ("Welchen Kommunen sagte das Land mehr als 80.000 Euro zu?", []),  # it spends as much itself
    ],
)
def test_money_is_given_by_many_verbs(asking: Asking, question: str, names: list[str]) -> None:
    assert [row.kommune for row in asking(GRANTS).ask(question).rows if row.verdict == "supported"] == names
