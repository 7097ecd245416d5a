"""Reasons that a sentence puts a matter down to, in its own paragraph; numbers reckoned with; what is no place."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]

TEXT = """# Rees: Rückblick

In der Spielstube haben viele Mütter andere Familien kennengelernt. Väter werden kaum erreicht, ihr Anteil ist klein.
Die Verfasserinnen führen das auf die Öffnungszeiten zurück.

Der Chat ist seltener genutzt worden als im Vorjahr. Wir führen das auf den Ausfall der Technik zurück. Bald übernimmt
ein neuer Anbieter.

Das Nachtcafé wurde 2022 eingestellt. Das lag an den hohen Kosten.

Die Stadt rechnet mit etwa 900 Gesprächen im Jahr. Das Elterntelefon startete im Oktober 2023.

Die erste Lesestube wurde 2018 in Haldern gegründet. Im Herbst 2022 bestanden sieben Lesestuben, bei Abschluss dieses
Berichts sind es elf. Träger der Lesestuben ist ein Verein, der auch ein Büro im Rathaus eröffnet hat.
"""
FILES = {"rees.md": TEXT, "sources.csv": "file,title,kommune\nrees.md,Rückblick,Rees\n"}


@pytest.fixture(scope="module")
def rees(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    ("question", "reason", "other"),
    [
        ("Warum werden in der Spielstube Väter kaum erreicht?", "Öffnungszeiten", "Technik"),
        ("Warum wurde der Chat weniger genutzt?", "Ausfall der Technik", "Öffnungszeiten"),
        ("Woran lag es, dass der Chat seltener genutzt wurde?", "Ausfall der Technik", "Öffnungszeiten"),
        ("Warum wurde das Nachtcafé eingestellt?", "hohen Kosten", "Technik"),
    ],
)
def test_the_reason_is_that_of_the_paragraph(rees: Kekiz, question: str, reason: str, other: str) -> None:
    answer = rees.ask(question)

    assert answer.status == "answered"
    assert reason in answer.answer
    assert other not in answer.answer


@pytest.mark.parametrize(
    "question", ["Wie viele Gespräche gab es 2023 in Rees?", "Wie viele Gespräche haben wir in Rees geführt?"]
)
def test_a_number_reckoned_with_is_none_that_was(rees: Kekiz, question: str) -> None:
    assert rees.ask(question).status == "no_evidence"


def test_a_number_reckoned_with_is_told_as_such(rees: Kekiz) -> None:
    assert "etwa 900" in rees.ask("Mit wie vielen Gesprächen rechnet Rees?").statements[0].text


def test_the_end_of_a_report_is_no_place(rees: Kekiz) -> None:
    assert "Abschluss –" not in rees.ask("Wo wurde die erste Lesestube eröffnet?").answer


def test_where_a_thing_is_to_be_it_is_not(asking: Asking) -> None:
    text = "# Goch\n\nEin Familienbüro in der Innenstadt ist geplant, ein Standort fehlt.\n"
    kekiz = asking({"goch.md": text, "sources.csv": "file,title,kommune\ngoch.md,Goch,Goch\n"})

    assert kekiz.ask("Wo ist das Familienbüro in Goch?").status != "answered"
    assert "Innenstadt" in kekiz.ask("Wo soll in Goch ein Familienbüro entstehen?").answer


def test_who_was_not_considered_came_away_with_nothing(asking: Asking) -> None:
    text = "# Das Land\n\nAnträge von Rees und Goch wurden wegen fehlender Unterlagen nicht berücksichtigt.\n"
    kekiz = asking({"land.md": text, "sources.csv": "file,title,kommune\nland.md,Das Land,\n"})

    assert "fehlender Unterlagen" in kekiz.ask("Warum gingen Rees und Goch leer aus?").answer


def test_a_thing_with_a_name_of_its_own_is_not_the_one_before(asking: Asking) -> None:
    text = (
        "# Rees\n\nDas Familienbüro in Rees macht Willkommensbesuche bei Eltern Neugeborener. "
        "Das Netzwerk Ankerplatz soll Akteure im Sozialraum verbinden.\n"
    )
    kekiz = asking({"rees.md": text, "sources.csv": "file,title,kommune\nrees.md,Rees,Rees\n"})

    answer = kekiz.ask("Was macht das Familienbüro in Rees?").answer
    assert "Willkommensbesuche" in answer
    assert "Ankerplatz" not in answer


def test_whoever_came_to_terms_with_each_other_did_not_vote(asking: Asking) -> None:
    text = (
        "# Das Land\n\nLand und Stiftung haben sich ab 2016 über die Förderung abgestimmt: "
        "Sie legten gemeinsame Ziele fest.\n"
    )
    kekiz = asking({"land.md": text, "sources.csv": "file,title,kommune\nland.md,Das Land,\n"})

    answer = kekiz.ask("Wie haben sich Land und Stiftung ab 2016 über die Förderung abgestimmt?")
    assert answer.status == "answered"
    assert "gemeinsame Ziele" in answer.answer
