"""What somebody of another town plans and asks for; who is hired, and who pays for what."""

from __future__ import annotations

import pytest

from kekiz_search.answering.reading.core_question import core_question
from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking, Supported

FILES = {
    "sources.csv": "file,title,kommune\nahlen.md,Ahlen,Ahlen\nselm.md,Selm,Selm\nwerne.md,Werne,Werne\n",
    "ahlen.md": (
        "# Ahlen\n\nDrei fest angestellte Logopädinnen besuchen die Kitas. Die Kinder lernen, was ein Museum ist.\n"
    ),
    "selm.md": (
        "# Selm\n\nSeit 2022 fährt ein Spielmobil durch die Dörfer. Eigene Logopädinnen beschäftigt die Stadt Selm "
        "nicht; im Notfall hilft der Nachbarort.\n\nDer Wagen kostete 40.000 Euro. Die Miete für das Büro beträgt "
        "900 Euro. Das Land trägt 60 Prozent davon.\n"
    ),
    "werne.md": "# Werne\n\nEin Spielmobil ist für 2026 geplant. Die Eltern erfahren im Café, welche Hilfen es gibt.\n",
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("Wir planen ein Spielmobil. Wer hat damit schon Erfahrungen?", "Welche Kommunen haben ein Spielmobil?"),
        (
            "Wir überlegen, Ärztinnen fest einzustellen. Wer hat damit Erfahrung?",
            "Welche Kommunen haben Ärztinnen fest einstellen?",
        ),
        ("Unsere Stadt möchte ein Café einrichten – wer macht das schon?", "Welche Kommunen haben ein Café?"),
        ("Wir denken über ein Spielmobil nach. Gibt es dafür Vorbilder?", "Welche Kommunen haben ein Spielmobil?"),
        ("Wir planen ein Fest. Wer leitet das Jugendamt?", "Wer leitet das Jugendamt?"),
    ],
)
def test_a_plan_is_asked_of_those_who_have_done_so(typed: str, asked: str) -> None:
    assert core_question(typed) == asked


@pytest.mark.parametrize(
    ("question", "kommunen"),
    [
        ("Wir überlegen, Logopädinnen fest einzustellen. Wer hat damit Erfahrung?", ["Ahlen"]),
        ("Wir wollen ein Spielmobil anschaffen. Welche Kommunen haben das schon?", ["Selm"]),
        ("Welche Kommunen haben Erfahrung mit einem Spielmobil?", ["Selm"]),
        ("Wir überlegen, ein Jugendcafé zu eröffnen. Wer hat damit Erfahrung?", []),
    ],
)
def test_who_has_experience(kekiz: Kekiz, supported: Supported, question: str, kommunen: list[str]) -> None:
    assert supported(kekiz.ask(question)) == kommunen


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("Wer hat Logopädinnen eingestellt?", []),
        ("Wer hat den Wagen bezahlt?", []),
        ("Wer zahlt die Miete für das Büro?", ["Land"]),
    ],
)
def test_who_does_it_or_pays(kekiz: Kekiz, question: str, values: list[str]) -> None:
    told = [one.text.split(" – ")[0] for one in kekiz.ask(question).statements]
    assert [one.removeprefix("Selm: ") for one in told] == values
