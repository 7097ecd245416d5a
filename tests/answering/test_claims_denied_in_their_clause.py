"""Claims whose words stand in the clause of a denial, or of what is only looked into: nothing there bears them out."""

from __future__ import annotations

import pytest

from tests.answering.conftest import Asking

FILES = {
    "sources.csv": "file,title,kommune\nnetz.md,Netzwerk Brückenbauer,\nland.md,Programm „Sternstunde“,\n"
    "marl.md,Studie,Marl\n",
    "netz.md": (
        "# Netzwerk Brückenbauer\n\nIm Netzwerk „Brückenbauer“ helfen fünf Städte jungen Eltern.\n\n"
        "Datteln hospitierte 2022, trat dem Netzwerk aber nicht bei. Die Stadt Marl ist nicht Mitglied, ihre Familien "
        "können die Kurse aber besuchen. Herten ist Mitglied, zahlt aber keinen Beitrag.\n"
    ),
    "marl.md": (
        "# Leseecken in Marl\n\nEine Leseecke ist ein Raum mit Büchern. Unser Leitspruch blieb: „Keine Seite ohne "
        "Bild.“ Er stammt nicht aus dem Amt, sondern von einer Schülerin der Parkschule.\n\n"
        "Empfehlungen\n\n- Leseecken auch in den Ferien öffnen\n- Hunde nicht weiter einsetzen\n\n"
        "Hinweis: Gezählt sind Leseecken mit mindestens 20 Büchern.\n"
    ),
    "land.md": (
        "# Programm „Sternstunde“\n\nEine zweite Runde von „Sternstunde“ mit bis zu acht weiteren Städten wird für "
        "2026 geprüft. Eine erste Runde von „Sternstunde“ mit zwölf Städten lief 2024.\n\nAnders als frühere "
        "Programme verlangt „Sternstunde“ keinen Eigenanteil.\n\nPressekontakt: Pressestelle, Frau Ilse Brink\n"
    ),
}


@pytest.mark.parametrize(
    "claim",
    [
        "Datteln trat dem Netzwerk „Brückenbauer“ 2022 nach einer Hospitation bei.",
        "Die Stadt Marl gehört dem Netzwerk „Brückenbauer“ an.",
        "Die zweite Runde von „Sternstunde“ startete 2026 mit acht weiteren Städten.",
        "Die Leseecken in Marl sind auch in den Ferien geöffnet.",  # that is but recommended
    ],
)
def test_is_not_borne_out(asking: Asking, claim: str) -> None:
    assert [one.verdict for one in asking(FILES).check(claim).sentences] != ["supported"]


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Herten ist Mitglied im Netzwerk „Brückenbauer“.", "supported"),
        ("Die erste Runde von „Sternstunde“ lief 2024.", "supported"),
        (
            "Der Leitspruch in Marl „Keine Seite ohne Bild“ stammt nicht aus dem Amt, sondern von einer Schülerin der "
            "Parkschule.",
            "supported",
        ),
        ("Eine erste Runde von „Sternstunde“ mit zwölf Städten lief 2024.", "supported"),  # word for word
    ],
)
def test_what_is_told_is_borne_out(asking: Asking, claim: str, verdict: str) -> None:
    assert [one.verdict for one in asking(FILES).check(claim).sentences] == [verdict]


def test_a_line_without_any_word_of_a_claim_is_no_other_source(asking: Asking) -> None:
    checked = asking(FILES).check("„Sternstunde“ verlangt keinen Eigenanteil.").sentences[0]
    assert checked.verdict == "supported"
    assert checked.differs is None
