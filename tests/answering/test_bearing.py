"""What a sentence of an open question bears on: who acts, what its heading asks, what is said twice."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]

DOCUMENTS = {
    "sources.csv": (
        "file,title,kommune,publisher,kind,published,url\n"
        "bund.md,Das Bündnis,,Bündnis,association,2023-05,\nrees.txt,Rees,Rees,Redaktion,press,2023,\n"
        "studie.md,Die Untersuchung der Spielmobile,,Hochschule,research,2023-03,\n"
    ),
    "bund.md": (
        "# Das Bündnis\n\n## Was das Bündnis tut\n\n"
        "Das Bündnis berät Städte beim Bau von Spielplätzen und schult Ehrenamtliche.\n\n"
        "## Zahlen\n\nDas Bündnis hat heute 58 Mitglieder in elf Kreisen. "
        "Viermal im Jahr trifft sich der Beirat der Spielmobile in Moers.\n"
        "Viermal im Jahr trifft sich der Beirat der Bücherbusse in Moers.\n"
    ),
    "studie.md": (
        "# Die Untersuchung der Spielmobile\n\n## Ablauf\n\n"
        "Die Untersuchung dauerte zwei Jahre und kostete 40.000 Euro.\n\n"
        "## Ergebnisse\n\nKinder spielen seitdem doppelt so oft draußen. "
        "Für Jugendliche ließ sich keine Wirkung nachweisen.\n\n"
        "## Beirat\n\nDer Beirat der Spielmobile trifft sich viermal im Jahr in Moers.\n"
    ),
    "rees.txt": (
        "Rees\n\nIm Elterncafé treffen sich in Rees Eltern mit Babys. "
        "Am 27. März legte der Rat in Rees den Haushalt für zwei Jahre fest. "
        "Dort gibt es auch eine Krabbelgruppe.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(DOCUMENTS)


def test_who_acts_is_told_by_deeds_before_numbers(kekiz: Kekiz) -> None:
    statements = [one.text for one in kekiz.ask("Was macht das Bündnis?").statements]

    assert "berät Städte" in statements[0]


@pytest.mark.parametrize("asked", ["Was hat die Untersuchung ergeben?", "Was fand die Untersuchung heraus?"])
def test_results_stand_below_their_heading(kekiz: Kekiz, asked: str) -> None:
    statements = [one.text for one in kekiz.ask(asked).statements]

    assert {"doppelt so oft" in one or "keine Wirkung" in one for one in statements[:2]} == {True}
    assert not any("kostete" in one for one in statements)


def test_a_sentence_beside_the_best_that_names_its_kommune_anew_goes_on_only_about_the_matter(kekiz: Kekiz) -> None:
    statements = [one.text for one in kekiz.ask("Was passiert in Rees im Elterncafé?").statements]

    assert "Elterncafé" in statements[0]
    assert not any("Haushalt" in one for one in statements)


def test_what_two_sources_say_alike_is_said_once_with_both(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Wie arbeitet der Beirat der Spielmobile?")

    assert len(answer.statements[0].citations) == 2
    assert sum("Spielmobile" in one.text for one in answer.statements) == 1


AIMS = {
    "sources.csv": (
        "file,title,kommune,publisher,kind,published,url\nwesel.md,Wesel,Wesel,Redaktion,profile,2023,\n"
        "begriffe.md,Begriffe,,Redaktion,editorial,2023,\n"
    ),
    "begriffe.md": (
        "# Begriffe\n\n## Spielmobil\n\nEin Spielmobil ist ein Bus voller Spiele, der in die Dörfer fährt.\n\n"
        "## Zahlen\n\nAuf 108 Spielmobile will das Land 2026 kommen. 54 Spielmobile gab es 2024.\n"
    ),
    "wesel.md": (
        "# Wesel\n\n## Schwerpunkte\n\nKinder in Wesel wachsen gesund auf. "
        "Weniger Kosten verspricht sich Wesel davon.\n\n"
        "## Angebote\n\nAn der Schule plante Wesel ein Familiengrundschulzentrum. Das Haus am Ring ist ein Treff; ein "
        "Babycafé gehört dazu. Beratung und Kurse zählen in Wesel dazu. "
        "Ob Wesel ein Kinderrathaus bekommt, ist noch nicht "
        "entschieden.\n"
    ),
}


def test_what_a_thing_is_leads_what_it_does(asking: Asking) -> None:
    assert "ein Bus voller Spiele" in asking(AIMS).ask("Was bietet ein Spielmobil?").statements[0].text


def test_aims_are_told_by_words_or_a_heading_for_them(asking: Asking) -> None:
    told = " ".join(one.text for one in asking(AIMS).ask("Was will Wesel erreichen?").statements)

    assert "verspricht sich" in told
    assert "gesund auf" in told


def test_what_was_planned_is_asked_for_as_a_plan_and_is_not_there(asking: Asking) -> None:
    kekiz = asking(AIMS)

    assert "plante Wesel" in kekiz.ask("Was plant Wesel?").statements[0].text
    assert not kekiz.ask("Gibt es in Wesel ein Familiengrundschulzentrum?").answer.startswith("Ja")


def test_what_is_left_open_is_not_there(asking: Asking) -> None:
    assert not asking(AIMS).ask("Gibt es in Wesel ein Kinderrathaus?").answer.startswith("Ja")
