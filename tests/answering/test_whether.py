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


ENDINGS = {
    "verein.md": (
        "# Der Verein Lichtblick\n\n"
        "Der Verein Lichtblick unterstützt Alleinerziehende. Das Frühstück ist nicht kostenlos, es kostet zwei Euro. "
        "Einen Fahrdienst gab es bis 2019. Männer dürfen nicht mitmachen. Mitglieder brauchen einen Ausweis. "
        "Das Fest fiel 2021 größer aus als sonst. Das Urteil über die Kurse fiel positiv aus. "
        "Die Kosten, die ohne den Verein entstehen, sind hoch. "
        "Die Namensliste des Beirats lag der Redaktion nicht vor.\n"
    ),
    "land.md": (
        "# Das Programm\n\nDas Programm kinderstark begann 2020. Das Kabinett beschloss 2021, kinderstark auf Dauer "
        "weiterzuführen. Für 2026 stellt das Land 14 Millionen Euro für kinderstark bereit.\n"
    ),
}


@pytest.mark.parametrize(
    ("asked", "lead"),
    [
        ("Ist das Frühstück kostenlos?", "Nein"),
        ("Dürfen Männer mitmachen?", "Nein"),
        ("Gibt es einen Fahrdienst?", "Ein klares"),  # there was one
        ("Braucht der Verein einen Ausweis?", "Ein klares"),  # who needs it is another
        ("Fiel das Urteil über die Kurse aus?", "Ja"),
        ("Ist der Beirat noch da?", "Ein klares"),  # what sources lack is no denial
        ("Läuft kinderstark noch?", "Zuletzt sagen"),
    ],
)
def test_a_word_for_yes_or_no_is_given_with_care(asking: Asking, asked: str, lead: str) -> None:
    assert asking(ENDINGS).ask(asked).answer.startswith(lead)


def test_whether_it_goes_on_is_told_by_the_latest_and_what_was_decided(asking: Asking) -> None:
    statements = [one.text for one in asking(ENDINGS).ask("Läuft das Programm kinderstark noch?").statements]

    assert "2026" in statements[0]
    assert any("auf Dauer" in one for one in statements)


DISPUTED = {
    "streit.md": (
        "# Der Streit um die Bescheide\n\n"
        "Ein Stopp der Bescheide für die Jahre 2019 und 2020 wurde im Mai 2018 in einer Zeitung behauptet. "
        "Minister Kamp widersprach 2018: Einen Stopp der Bescheide gebe es nicht.\n\n"
        "Zur Erweiterung steuerte die Stiftung Abendrot nur noch ihr Wissen bei. "
        "An der Erweiterung beteiligte sich die Stiftung Abendrot mit Geld nicht.\n\n"
        "## Hilfen\n\n"
        "Die Familienhilfe ist eine Leistung des Jugendamts; sie reicht von der Beratung bis zum Ferienheim. "
        "Die Sprachkurse sind freiwillige Angebote für Eltern.\n"
    )
}


def test_a_claim_and_the_objection_to_it_stand_side_by_side(asking: Asking) -> None:
    answer = asking(DISPUTED).ask("Wurden 2018 die Bescheide gestoppt?")
    assert answer.status == "conflicting"
    assert {one.quote.split()[0] for one in answer.citations} == {"Ein", "Minister"}


def test_a_denial_that_tells_as_much_stands_beside_what_affirms(asking: Asking) -> None:
    answer = asking(DISPUTED).ask("Stimmt es, dass sich die Stiftung Abendrot an der Erweiterung beteiligt hat?")
    assert answer.status == "conflicting"
    assert any("nicht" in one.quote for one in answer.citations)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Gehört das Ferienheim auch zur Familienhilfe?", "bis zum Ferienheim"),
        ("Sind die Sprachkurse freiwillig oder muss man da hin?", "freiwillige Angebote"),
    ],
)
def test_a_definition_affirms_what_it_holds(asking: Asking, question: str, told: str) -> None:
    answer = asking(DISPUTED).ask(question)
    assert answer.answer.startswith("Ja, belegt:")
    assert told in answer.statements[0].text


LAW = {
    "recht.md": (
        "# Zum Recht\n\nDas Landesschulgesetz gilt seit 2022 und verpflichtet die Schulen zu Sprechstunden. "
        "Lesepaten nennt dieses Gesetz nicht. "
        "Ein eigenes Programm für Lesepaten gibt es in Hessen, wo seit 2022 zehn Orte mitarbeiten.\n"
    )
}


def test_what_a_thing_named_right_before_is_denied_of_is_told_by_its_head(asking: Asking) -> None:
    assert "nennt dieses Gesetz nicht" in asking(LAW).ask("Stehen Lesepaten im Landesschulgesetz?").answer


def test_who_has_more_is_told_by_no_sentence_that_compares_nothing(asking: Asking) -> None:
    asked = "Gibt Nordrhein-Westfalen für Lesepaten mehr aus als Hessen?"
    assert asking(LAW).ask(asked).status == "no_evidence"
