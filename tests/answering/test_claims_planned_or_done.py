"""What is planned, applied for, or told of another place ahead of a colon bears out no deed."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]

FILES = {
    "sources.csv": (
        "file,title,kommune,publisher,kind,published,url\n"
        "lemgo.txt,Lemgo für Familien,Lemgo,Redaktion der Tests,municipal,2022-05-03,\n"
        "verbund.txt,Verbund Hellweg,,Redaktion der Tests,association,2023-02-01,\n"
    ),
    "lemgo.txt": (
        "Lemgo für Familien\n"
        "\n"
        "Die Stadt hat 2019 eine Spielothek eröffnet.\n"
        "\n"
        "Das haben wir uns vorgenommen:\n"
        "- ein Vorlesebus für die Dörfer\n"
        "- eine Broschüre über Kitaplätze in fünf Sprachen\n"
        "\n"
        "Das gibt es schon:\n"
        "- ein Elterncafé im Bahnhof\n"
        "- eine Taschengeldbörse für Schülerinnen und Schüler\n"
        "\n"
        "Nächste Schritte:\n"
        "- Ausbau der Spielothek auf 200 Spiele\n"
        "\n"
        "Bücher besorgt nicht die Schule: Der Lesekoffer wird von der Bücherei gepackt.\n"
        "Das Elterncafé hat sich bewährt: Die Fachkräfte beraten dort jede Woche 30 Eltern.\n"
        "Der Sportbund hilft mit: Die Trainer fahren samstags in die Siedlungen.\n"
    ),
    "verbund.txt": (
        "Verbund Hellweg\n"
        "\n"
        "Im Verbund Hellweg arbeiten Soest, Werl und Unna zusammen. Erwitte bewarb sich im März 2022 um die "
        "Aufnahme in den Verbund. Die Versammlung stimmt im Herbst ab. Geseke hat sich 2021 beworben und "
        "wurde im selben Jahr in den Verbund aufgenommen. Anröchte hat 2020 Mittel für ein Familienbüro "
        "beantragt. Warstein ist 2019 dem Verbund Hellweg beigetreten.\n"
    ),
}


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Lemgo hat eine Broschüre über Kitaplätze in fünf Sprachen herausgegeben.", "no_evidence"),
        ("In Lemgo gibt es einen Vorlesebus für die Dörfer.", "no_evidence"),
        ("Lemgo hat einen Vorlesebus für die Dörfer angeschafft.", "no_evidence"),
        ("In Lemgo gibt es eine Taschengeldbörse für Schülerinnen und Schüler.", "supported"),
        ("In Lemgo gibt es ein Elterncafé im Bahnhof.", "supported"),
        ("Erwitte ist 2022 dem Verbund Hellweg beigetreten.", "no_evidence"),
        ("Erwitte wurde im März 2022 in den Verbund Hellweg aufgenommen.", "no_evidence"),
        ("Erwitte ist seit 2022 Mitglied im Verbund Hellweg.", "no_evidence"),
        ("Erwitte bewarb sich 2022 um die Aufnahme in den Verbund.", "supported"),
        ("Geseke wurde 2021 in den Verbund Hellweg aufgenommen.", "supported"),
        ("Anröchte hat 2020 Mittel für ein Familienbüro erhalten.", "no_evidence"),
        ("Anröchte hat 2020 Mittel für ein Familienbüro beantragt.", "supported"),
        ("Warstein ist 2019 dem Verbund Hellweg beigetreten.", "supported"),
        ("Der Lesekoffer wird in Lemgo von der Schule gepackt.", "contradicted"),
        ("Der Lesekoffer wird in Lemgo von der Bücherei gepackt.", "supported"),
        ("Im Elterncafé in Lemgo beraten die Fachkräfte jede Woche 30 Eltern.", "supported"),
        ("Die Trainer des Sportbunds fahren in Lemgo samstags in die Siedlungen.", "supported"),
    ],
)
def test_plans_and_applications_bear_out_no_deed(asking: Asking, claim: str, verdict: str) -> None:
    assert asking(FILES).check(claim).sentences[-1].verdict == verdict
