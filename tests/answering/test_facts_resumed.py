"""Facts told by what resumes a thing named before: "das Büro", "sie", "im Jahr darauf", a yes below a question."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]

TEXT = """Stadt Dülmen: Was für Familien getan wird

Am Marktplatz liegt seit vorigem Herbst das Familienbüro. Eltern kommen mit allen Fragen, vom Kindergeld bis zum Streit.

Auch die Nachbarn sind zufrieden, die Wege sind kürzer geworden, und der Platz ist belebt.

Geleitet wird das Büro von der Pädagogin Jette Ostendorf, ihr zur Seite steht eine Verwaltungskraft.

Am Kanal bauten Jugendliche im Sommer ein Floß. Das Projekt kostete 3.480 Euro, bezahlt hat es die Sparkasse.

Die Stillberatung wächst: 2021 wurden 76 Mütter beraten, im Jahr darauf 93.

Im Krümelcafé kostet eine Tasse Kaffee 60 Cent.

Gefragt wurden auch die Väter. Das Institut Wegmarke hat im Frühjahr 240 Väter befragt.
"""
DUELMEN = {"duelmen.txt": TEXT, "sources.csv": "file,title,kommune\nduelmen.txt,Dülmen,Dülmen\n"}


@pytest.fixture(scope="module")
def duelmen(asking: Asking) -> Kekiz:
    return asking(DUELMEN)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Wer leitet das Familienbüro in Dülmen?", "Jette Ostendorf"),
        ("was hat das floß in dülmen gekostet", "3.480 Euro"),
        ("Wie viele Mütter wurden 2021 in Dülmen bei der Stillberatung beraten?", "76"),
        ("Wie viele Mütter wurden 2022 in Dülmen bei der Stillberatung beraten?", "93"),
        ("Was kostet in Dülmen eine Tasse Kaffee im Krümelcafé?", "60 Cent"),
        ("Wer hat in Dülmen die Väter befragt?", "Institut Wegmarke"),
    ],
)
def test_what_resumes_a_thing_tells_of_it(duelmen: Kekiz, question: str, value: str) -> None:
    assert value in duelmen.ask(question).to_dict()["answer"].split("–")[0]


@pytest.mark.parametrize(
    "question",
    [
        "Wer leitet das Bürgerbüro in Dülmen?",
        "was hat das boot in dülmen gekostet",
        "Wie viele Mütter wurden 2023 in Dülmen bei der Stillberatung beraten?",
        "Was kostet in Dülmen eine Tasse Tee im Krümelcafé?",
        "Wer hat in Dülmen die Mütter befragt?",
        "Wer leitet das Familienbüro in Coesfeld?",
    ],
)
def test_what_resumes_another_thing_does_not(duelmen: Kekiz, question: str) -> None:
    assert duelmen.ask(question).status == "no_evidence"
