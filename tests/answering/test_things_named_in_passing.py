"""What a thing is, for whom and since when is told by what is said of it, and not wherever it is named."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.answering.reading.that import name_initiative
from kekiz_search.engine import Kekiz
from kekiz_search.index.opened import Index

Asking = Callable[[Mapping[str, str]], Kekiz]

DOCUMENTS = {
    "sources.csv": (
        "file,title,kommune,publisher,kind,published,url\n"
        "goch.md,Hilfen in Goch,Goch,Stadt Goch,municipal,2023,\n"
        "haan.md,Hilfen in Haan,Haan,Stadt Haan,municipal,2023,\n"
        "rees.md,Hilfen in Rees,Rees,Stadt Rees,municipal,2023,\n"
        "verl.md,Häuser,,Verband,association,2023,\n"
    ),
    "goch.md": (
        "# Hilfen in Goch\n\n## Wege\n\n"
        "Das Spieleatelier liegt gleich neben der Kleiderkammer. "
        "Nach Schätzung des Sportamts fehlen zwölf Hallen. "
        "Fünf Chöre arbeiten mit Bücherei, Sportamt und Musikschule zusammen.\n\n"
        "## Eltern\n\nFachkräfte unterstützen Eltern und begleiten ihre Kinder auf Wegen.\n\n"
        "## Treff\n\nIm Nähcafé lernen Großmütter und Enkel voneinander. Im Nähcafé stehen vier Maschinen.\n"
    ),
    "haan.md": (
        "# Hilfen in Haan\n\n## Besuche\n\nDie Hausbesuche haben wir 2022 beendet, da die Stelle gestrichen wurde. "
        "Den Anstoß dazu gab nicht das Sportamt.\n\n"
        "## Bad\n\nDas Bad ist für Kinder samstags kostenlos.\n\n"
        "## Amt\n\nDas Sportamt sucht Räume.\n\n## Halle\n\nDas Sportamt baut.\n\n"
        "## Urteil\n\nDas Urteil der Eltern über den Rollerverleih fiel positiv aus.\n"
    ),
    "rees.md": (
        "# Hilfen in Rees\n\n"
        "Eine Sprechstunde des Amts gibt es in Rees in der Sternwarte, sie findet also im Planetarium statt.\n\n"
        "- Seit wann dabei: 2020\n- Phase: Ort seit 2020\n\n"
        "## Kurse\n\nEin Töpferkurs ist in Rees angefragt, aber noch nicht eingerichtet.\n"
    ),
    "verl.md": (
        "# Häuser\n\n| Kommune | Einwohner | Kletterhallen |\n|---|---|---|\n"
        "| Werl | 31.000 | 15 |\n| Goch | 34.500 | 8 |\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(DOCUMENTS)


@pytest.mark.parametrize(
    "question",
    [
        "Was ist die Kleiderkammer in Goch?",
        "Wofür ist die Kleiderkammer da?",
        "Was macht das Sportamt in Goch?",
        "Wie funktioniert das Sportamt in Goch?",
        "Was ist die Elternbegleitung in Goch?",
        "Warum gibt es die Elternbegleitung in Goch?",
    ],
)
def test_a_thing_that_is_named_beside_another_is_not_told_of(kekiz: Kekiz, question: str) -> None:
    assert kekiz.ask(question).status == "no_evidence"


def test_what_a_kommune_has_to_do_with_a_thing_is_told_where_it_is_named(kekiz: Kekiz) -> None:
    assert "neben der Kleiderkammer" in kekiz.ask("Was hat Goch mit der Kleiderkammer zu tun?").answer


@pytest.mark.parametrize("question", ["Für wen ist das Nähcafé?", "Wer darf ins Nähcafé?"])
def test_for_whom_a_thing_is_tells_a_sentence_that_names_somebody(kekiz: Kekiz, question: str) -> None:
    answer = kekiz.ask(question)

    assert "Großmütter" in answer.answer
    assert "Maschinen" not in answer.answer


def test_what_one_kommune_has_no_more_is_no_denial_for_all(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Gibt es Hausbesuche?")

    assert answer.status == "partial"
    assert "beendet" in answer.answer


def test_that_a_thing_exists_is_told_by_its_name_alone(kekiz: Kekiz) -> None:
    assert not kekiz.ask("Gibt es eine Elternbegleitung?").answer.startswith("Ja")


def test_how_a_judgement_fell_denies_nothing(kekiz: Kekiz) -> None:
    assert kekiz.ask("Gibt es einen Rollerverleih?").answer.startswith("Ja")


def test_what_is_asked_for_but_not_yet_there_is_denied(kekiz: Kekiz) -> None:
    assert kekiz.ask("Gibt es einen Töpferkurs in Rees?").answer.startswith("Nein")


@pytest.mark.parametrize(
    "question",
    [
        "Muss man sich für die Kletterhalle in Werl anmelden?",
        "Ist das Sportamt kostenlos?",
        "Seit wann gibt es die Kletterhalle in Werl?",
        "Seit wann gibt es das Planetarium?",
        "Wo ist das Sportamt in Haan?",
        "In welchem Gebäude sitzt das Nähcafé?",
    ],
)
def test_another_thing_another_deed_or_a_number_is_no_answer(kekiz: Kekiz, question: str) -> None:
    assert kekiz.ask(question).status == "no_evidence"


def test_a_noun_behind_das_is_what_was_founded(opened: Index) -> None:
    assert name_initiative("Wer hat das Jobcenter gegründet?", opened.terms) == ("Wer hat das Jobcenter gegründet?", {})
    assert "KeKiz" in name_initiative("Wer hat das damals gegründet?", opened.terms)[0]
