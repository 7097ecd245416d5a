"""What stands only inside the name of another thing is not what bears the name."""

from __future__ import annotations

from tests.answering.conftest import Asking

TEXT = (
    "Die Tagung im Mai hieß „Zeit für kommunale Präventionsketten“ und fand in Goch statt.\n\n"
    "Das Ferienprogramm heißt „Niersinsel“.\n\nSeit 2019 arbeitet in Goch das „Netzwerk Kinderzukunft“.\n"
)


def test_a_conference_is_no_praeventionskette(asking: Asking) -> None:
    kekiz = asking({"sources.csv": "file,title,kommune\ngoch.txt,Goch,Goch\n", "goch.txt": TEXT})
    assert kekiz.ask("Wie heißt die Präventionskette in Goch?").status == "no_evidence"
    assert "Niersinsel" in kekiz.ask("Wie heißt das Ferienprogramm in Goch?").answer
    assert "Kinderzukunft" in kekiz.ask("Wie heißt das Netzwerk in Goch?").answer
