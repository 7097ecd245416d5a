"""Questions for yes or no that name no Kommune: affirmed, denied, disputed, or told without a clear word."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]

DOCUMENTS = {
    "sources.csv": (
        "file,title,kommune,publisher,kind,published,url\nbund.md,Das Bündnis,,Bündnis,association,2023-05,\n"
    ),
    "bund.md": (
        "# Das Bündnis\n\n## Was das Bündnis tut\n\n"
        "Das Bündnis berät Städte beim Bau von Spielplätzen und schult Ehrenamtliche.\n\n"
        "## Geld\n\n"
        "Die Stiftung Morgenrot bezahlte bis 2020 die Kurse. "
        "Seit 2021 beteiligt sich die Stiftung Morgenrot nicht mehr an den Kosten. "
        "Laut Stiftung Morgenrot kamen 2019 genau 412 Ehrenamtliche zu den Kursen. "
        "Ein Spielmobil darf jede Stadt ausleihen, die Mitglied ist.\n\n"
        "## Streit\n\n"
        "Der Landkreistag behauptete 2022, der Zuschuss sei gestrichen worden. "
        "Der Geschäftsführer erklärte, der Zuschuss werde nicht gestrichen.\n\n"
        "## Ausblick\n\n"
        "Geplant ist ein Ferienlager für das Jahr 2024. Das Schwimmprojekt wurde 2022 eingestellt. "
        "Ob das Bündnis auch Bücher kauft, ist noch nicht entschieden. Das Bündnis hat 58 Mitglieder. "
        "Die Besuche zu Hause sind freiwillig.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(DOCUMENTS)


@pytest.mark.parametrize(
    ("asked", "lead", "quoted"),
    [
        ("Hat das Bündnis Mitglieder?", "Ja, belegt:", "58 Mitglieder"),
        ("Gibt es ein Spielmobil?", "Ja, belegt:", "Spielmobil"),
        ("Sind die Besuche freiwillig?", "Ja, belegt:", "Besuche zu Hause sind freiwillig"),
        ("Ist die Stiftung Morgenrot noch beteiligt?", "Nein, die Quelle", "nicht mehr an den Kosten"),
        ("Gibt es das Schwimmprojekt noch?", "Nein, die Quelle", "eingestellt"),
    ],
)
def test_a_clear_word_leads_what_affirms_or_denies(kekiz: Kekiz, asked: str, lead: str, quoted: str) -> None:
    answer = kekiz.ask(asked)

    assert answer.answer.startswith(lead)
    assert answer.status == "answered"
    assert quoted in answer.statements[0].text


def test_a_denial_of_what_is_still_so_stands_alone(kekiz: Kekiz) -> None:
    assert len(kekiz.ask("Ist die Stiftung Morgenrot noch beteiligt?").statements) == 1


def test_both_sides_are_shown_where_one_claims_what_the_other_denies(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Wurde der Zuschuss gestrichen?")

    assert answer.status == "conflicting"
    assert "nicht gestrichen" in answer.statements[0].text
    assert "behauptete" in answer.statements[1].text


@pytest.mark.parametrize(
    ("asked", "quoted"),
    [
        ("Gibt es ein Ferienlager?", "Geplant ist ein Ferienlager"),
        ("Kauft das Bündnis Bücher?", "noch nicht entschieden"),
        ("Kann jede Stadt ein Spielmobil ausleihen?", "die Mitglied ist"),
    ],
)
def test_what_is_planned_open_or_bound_to_a_condition_is_no_yes(kekiz: Kekiz, asked: str, quoted: str) -> None:
    answer = kekiz.ask(asked)

    assert answer.answer.startswith("Ein klares Ja oder Nein")
    assert answer.status == "partial"
    assert quoted in answer.statements[0].text


@pytest.mark.parametrize(
    "asked",
    [
        "Gibt es eine Kita?",
        "Ist die Stiftung Abendrot noch beteiligt?",
        "Wurden die Kurse verboten?",
    ],
)
def test_silence_is_neither_yes_nor_no(kekiz: Kekiz, asked: str) -> None:
    assert kekiz.ask(asked).status == "no_evidence"
