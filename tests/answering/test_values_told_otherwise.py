"""Values told in an unusual form, or of somebody whom no list has; and near misses, which tell none."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]

DOCUMENTS = {
    "uedem.txt": (
        "Uedem\n\nDer Lesetreff Zeilensprung ist in Uedem beliebt. Geleitet wird er von Eden Tesfay. Die Stiftung "
        "Ankerplatz wurde 1872 in Uedem gegründet. Die Stiftung hat 1500 Familien geholfen.\n\n"
        "Betrieben wird der Mittagstisch in Uedem von der Diakonie. Geschrieben hat das Konzept Ngozi Wambui mit ihrem "
        "Team. Bei den Elternabenden in Uedem übersetzt Hozan Kurdo.\n\n"
        "Den Vorlesepreis bekam die Initiative Bunte Brücke. Nokuthula Sibeko besuchte die Ausstellung.\n\n"
        "Die Kita Apfelbaum in Uedem ist eine viergruppige Einrichtung. In der Siedlung leben 1.388 (9,2 %) "
        "Alleinerziehende.\n\n"
        "Der Bücherschrank in Uedem steht neben dem Rathaus. Die Nähstube zieht im Mai in die Alte Feuerwache. "
        "Die Patinnen begleiten die Kinder in Uedem bis zur Einschulung. Die Kleiderkammer arbeitet neben der Beratung "
        "auch an Spendenaufrufen.\n\n"
        "Jedes vierte Kind in Uedem lebt in Armut. Im Lesekurs lernen Mütter aus Syrien. Die Satzung hat der Kreistag "
        "beschlossen.\n\n"
        "Koordiniert wird die Lesewoche in Uedem von Birthe Holm.\n\n"
        "Im Haus Linde arbeiten Lotsen. Bezahlt werden sie bis 2027 von der Stiftung Ankerplatz.\n\n"
        "Das Spielmobil kommt in Uedem an jedem Ort gut an. Jeden zweiten Mittwoch kommt das Spielmobil nach Keppeln.\n"
    ),
}


@pytest.fixture
def kekiz(asking: Asking) -> Kekiz:
    return asking(DOCUMENTS)


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("Wer leitet den Lesetreff Zeilensprung?", "Eden Tesfay"),
        ("Wann wurde die Stiftung Ankerplatz gegründet?", "1872"),
        ("Wer betreibt den Mittagstisch in Uedem?", "Diakonie"),
        ("Wer hat das Konzept geschrieben?", "Ngozi Wambui"),
        ("Wer übersetzt bei den Elternabenden in Uedem?", "Hozan Kurdo"),
        ("Wer hat den Vorlesepreis bekommen?", "Initiative Bunte Brücke"),
        ("Wie viele Gruppen hat die Kita Apfelbaum?", "viergruppige"),
        ("Wie viele Alleinerziehende leben in der Siedlung?", "1.388"),
        ("Wo steht der Bücherschrank in Uedem?", "Rathaus"),
        ("Wohin zieht die Nähstube?", "Alte Feuerwache"),
        ("Wie lange begleiten die Patinnen die Kinder?", "bis zur Einschulung"),
        ("Wie oft kommt das Spielmobil?", "Jeden zweiten Mittwoch"),
        ("Wie hoch ist der Anteil der Kinder in Armut?", "Jedes vierte Kind"),
        ("Wer lernt im Lesekurs?", "Mütter"),
        ("Wer hat die Satzung beschlossen?", "Kreistag"),
        ("Wer bezahlt die Lotsen im Haus Linde?", "Stiftung Ankerplatz"),
        ("Wer hält bei der Lesewoche die Fäden in der Hand?", "Birthe Holm"),
    ],
)
def test_a_value_is_recognised(kekiz: Kekiz, typed: str, value: str) -> None:
    answer = kekiz.ask(typed)

    assert answer.statements, answer.answer
    assert value in answer.statements[0].text.split(" – ")[0]


@pytest.mark.parametrize(
    "typed",
    [
        "Wer hat die Ausstellung eröffnet?",  # whoever came to see it did not
        "Wohin zieht die Kleiderkammer?",
        "Wie viele Personen arbeiten in der Kita Apfelbaum?",  # no groups
        "Wann wurde die Initiative Bunte Brücke gegründet?",
        "Wie viele Gruppen hat die Kita in Uedem-Keppeln?",  # which is another part of the town
    ],
)
def test_a_near_miss_tells_no_value(kekiz: Kekiz, typed: str) -> None:
    answer = kekiz.ask(typed)

    assert answer.status == "no_evidence", answer.answer
