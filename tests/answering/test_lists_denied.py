"""What never was, ran out, or is yet to be gives a list no row; nor does the place where something was written."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.answering.answer import Answer
from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]
Supported = Callable[[Answer], list[str]]

XANTEN = "Xanten\n\nIn Xanten gibt es einen Lesebus und einen Elternkurs. Der Elternkurs wird gern besucht.\n"


@pytest.mark.parametrize(
    "told",
    [
        "Einen Lesebus hat die Stadt Rees nie betrieben.",
        "Einen Lesebus betreibt in Rees niemand.",
        "Der Lesebus in Rees lief im Mai aus, weil das Geld fehlte.",
        "Ab 2031 soll in Rees in den Ferien ein Lesebus stattfinden.",
    ],
)
def test_what_is_not_so_gives_no_row(asking: Asking, supported: Supported, told: str) -> None:
    kekiz = asking({"xanten.txt": XANTEN, "rees.txt": f"Rees\n\n{told}\n"})

    assert supported(kekiz.ask("Welche Kommunen haben einen Lesebus?")) == ["Xanten"]


def test_a_row_of_a_table_that_is_planned_is_no_support(asking: Asking, supported: Supported) -> None:
    table = "# Rees\n\n| Angebot | Stand | Kosten |\n| --- | --- | --- |\n| Lesebus | geplant ab 2031 | 9.000 Euro |\n"
    kekiz = asking({"xanten.txt": XANTEN, "rees.md": table})

    assert supported(kekiz.ask("Welche Kommunen haben einen Lesebus?")) == ["Xanten"]


@pytest.mark.parametrize(
    "value",
    ["bis 2021, danach eingestellt", "keiner", "noch nicht", "nein, nicht geplant", "Kreis Kleve", "kein Lesebus"],
)
def test_a_field_that_denies_or_names_the_kreis_gives_no_row(asking: Asking, supported: Supported, value: str) -> None:
    kekiz = asking({"xanten.txt": XANTEN, "rees.txt": f"Steckbrief Rees\n\nEinwohner: 21.000\nLesebus: {value}\n"})

    assert supported(kekiz.ask("Welche Kommunen haben einen Lesebus?")) == ["Xanten"]


def test_a_field_that_needs_no_booking_is_no_denial(asking: Asking, supported: Supported) -> None:
    steckbrief = "Steckbrief Rees\n\nEinwohner: 21.000\nLesebus: keine Anmeldung nötig\n"
    kekiz = asking({"xanten.txt": XANTEN, "rees.txt": steckbrief})

    assert supported(kekiz.ask("Welche Kommunen haben einen Lesebus?")) == ["Rees", "Xanten"]


@pytest.mark.parametrize(
    "told",
    [
        "Einen Lesebus hätten wir in Rees gern.",
        "Für den Lesebus müsste Rees mehr tun, da haben wir noch nichts.",
    ],
)
def test_a_wish_gives_no_row(asking: Asking, supported: Supported, told: str) -> None:
    kekiz = asking({"xanten.txt": XANTEN, "rees.txt": f"Rees\n\n{told}\n"})

    assert supported(kekiz.ask("Welche Kommunen haben einen Lesebus?")) == ["Xanten"]


def test_who_was_asked_and_stays_away_takes_no_part(asking: Asking, supported: Supported) -> None:
    kekiz = asking(
        {
            "xanten.txt": "Xanten\n\nIm Steuerungskreis von Xanten ist die Feuerwehr vertreten.\n",
            "rees.txt": "Rees\n\nZum Netzwerk in Rees gehören Schulen. "
            "Die Feuerwehr wurde eingeladen, nimmt bisher aber nicht teil.\n",
        }
    )

    assert supported(kekiz.ask("Wo sitzt die Feuerwehr in der Steuerungsgruppe?")) == ["Xanten"]


def test_what_is_planned_for_somebody_gives_no_row(asking: Asking, supported: Supported) -> None:
    kekiz = asking(
        {
            "xanten.txt": "Xanten\n\nFür Alleinerziehende gibt es in Xanten einen Abendtreff.\n",
            "rees.txt": "Rees\n\nFür Alleinerziehende plant Rees nach diesem Vorbild ebenfalls einen Treff.\n",
        }
    )

    assert supported(kekiz.ask("Welche Kommunen haben Angebote für Alleinerziehende?")) == ["Xanten"]


def test_a_clause_without_a_subject_denies_of_that_of_the_one_before(asking: Asking) -> None:
    kekiz = asking({"rees.txt": "Rees\n\nDas Jobcenter wurde eingeladen, nimmt aber nicht teil.\n"})

    (row,) = kekiz.ask("Nimmt das Jobcenter in Rees teil?").rows

    assert row.verdict == "contradicted"
