"""How something goes is told by what happens there; objections, money and bodies are sides of a matter."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.answering.words.aspects import read_aspect
from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]

DOCUMENTS = {
    "sources.csv": (
        "file,title,kommune,publisher,kind,published,url\n"
        "ahlen.txt,Lesepaten,Ahlen,Stadt Ahlen,press,2023,\n"
        "goch.md,Familienbüro,Goch,Stadt Goch,municipal,2023,\n"
        "haan.txt,Vorlage 12/2023,Haan,Stadt Haan,municipal,2023,\n"
        "rees.txt,Interview mit Petra Holl,Rees,Stadt Rees,press,2023,\n"
        "verl.txt,Kette der Hilfen,Verl,Stadt Verl,profile,2023,\n"
        "werl.txt,Niederschrift,Werl,Stadt Werl,municipal,2023,\n"
    ),
    "ahlen.txt": (
        "Lesepaten gesucht\n\nDas Projekt Lesepaten in Ahlen ist beliebt. Es wurde 2019 gegründet.\n\n"
        "Mittwochs kommen Ehrenamtliche in die Klassen und lesen mit einem Kind, was ihm gefällt. "
        "Danach erzählt das Kind die Geschichte nach.\n\n"
        "Ein Vater befürchtete, dass der Unterricht zu kurz komme.\n"
    ),
    "goch.md": (
        "# Familienbüro\n\nDas Familienbüro der Stadt Goch wurde 2016 eröffnet.\n\n"
        "## Aufgaben\n\n- Beratung zum Elterngeld\n- Hilfe bei Anträgen\n- Vermittlung von Tagesmüttern\n\n"
        "Herausgegeben von: Stadt Goch, Presseamt\n"
    ),
    "haan.txt": (
        "Betreff: Einrichtung einer Schulkrankenschwester\n\nBeschlussvorschlag:\n\n"
        "Die Stadt Haan stellt zum Sommer eine Schulkrankenschwester ein.\n\nBegründung:\n\n"
        "Die Fachkraft soll kranke Kinder versorgen und Eltern beraten. "
        "Gegen die Stelle spricht, dass die Kassen nichts dazugeben.\n\n"
        "Finanzielle Auswirkungen:\n\n31.000 Euro im Jahr\n"
    ),
    "rees.txt": (
        "Interview mit Petra Holl\n\nWas läuft gut?\n\nDie Ärzte machen mit.\n\nUnd was nicht?\n\n"
        "Die Schulen erreichen wir kaum. Kalkar ist für mich das beste Vorbild.\n"
    ),
    "verl.txt": (
        "Kette der Hilfen in Verl\n\n"
        "Organisation: Der Lenkungskreis tagt unter Leitung der Dezernentin. Darunter arbeiten zwei Fachgruppen.\n\n"
        "Finanzierung: Zwei Drittel trägt das Land, ein Drittel die Stadt.\n\n"
        "Das Elterncafé in Verl gibt es seit 2020. Bei Kaffee und Kuchen sprechen Eltern mit einer Hebamme.\n"
    ),
    "werl.txt": (
        "Niederschrift Jugendhilfeausschuss Werl\n\nHerr Baum stellt die neue Kita an der Hammer Straße vor. "
        "Anna Moll (r.) leitet die Kita.\n\nSie öffne schon um sechs Uhr, denn viele Eltern arbeiteten in Schichten. "
        "Frau Lang (Grüne) hält die langen Zeiten für bedenklich. Die CDU begrüßt das Vorhaben.\n\n"
        "Zum Elterntelefon teilt Herr Baum mit, es sei mangels Nachfrage abgeschaltet worden. "
        "„Wir achten mehr auf die Familien“, sagt Oberärztin Kurz.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(DOCUMENTS)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Wie funktionieren die Lesepaten in Ahlen?", "Mittwochs kommen Ehrenamtliche"),
        ("Womit beschäftigt sich das Familienbüro in Goch?", "Hilfe bei Anträgen"),
        ("Was macht das Familienbüro Goch?", "Hilfe bei Anträgen"),
        ("Was soll die Schulkrankenschwester in Haan tun?", "soll kranke Kinder versorgen"),
        ("Was spricht gegen die Schulkrankenschwester in Haan?", "dass die Kassen nichts dazugeben"),
        ("Welche Einwände gab es gegen die Lesepaten in Ahlen?", "dass der Unterricht zu kurz komme"),
        ("Was klappt in Rees nicht so gut?", "Die Schulen erreichen wir kaum."),
        ("Was sagt Petra Holl über Kalkar?", "Kalkar ist für mich das beste Vorbild."),
        ("Wie ist die Kette der Hilfen in Verl aufgebaut?", "Der Lenkungskreis tagt"),
        ("Wie wird die Kette der Hilfen in Verl finanziert?", "Zwei Drittel trägt das Land"),
        ("Was passiert beim Elterncafé in Verl?", "sprechen Eltern mit einer Hebamme"),
        ("Warum öffnet die Kita in Werl um sechs Uhr?", "denn viele Eltern arbeiteten in Schichten"),
        ("Warum gibt es das Elterntelefon in Werl nicht mehr?", "mangels Nachfrage"),
        ("Welche Bedenken hatten die Grünen in Werl gegen die Kita?", "für bedenklich"),
    ],
)
def test_what_happens_is_told_and_not_that_it_is_there(kekiz: Kekiz, question: str, told: str) -> None:
    answer = kekiz.ask(question)
    assert answer.status == "answered"
    assert any(told in one.quote for one in answer.citations[:3])


@pytest.mark.parametrize(
    "question",
    [
        "Wie funktionieren die Lesepaten in Goch?",
        "Wie wird das Familienbüro in Goch finanziert?",
        "Wie ist das Familienbüro in Goch organisiert?",
        "Welche Einwände gab es gegen das Familienbüro in Goch?",
        "Welche Bedenken gibt es in Verl gegen das Elterncafé?",
        "Wie hat sich die Schulkrankenschwester in Haan bewährt?",
        "Warum ging das Elterncafé in Verl ein?",
        "Warum gibt es in Ahlen die Lesepaten nicht mehr?",
        "Was sagt Petra Holl über Kleve?",
        "Wie läuft die Sprachförderung in Verl ab?",
        "Welche Einwände hatte die CDU in Verl gegen das Elterncafé?",
        "Was planen die Grünen in Werl?",
        "Was sagt Oberärztin Kurz über das Jugendamt?",
    ],
)
def test_what_is_told_of_no_such_matter_or_side_stays_open(kekiz: Kekiz, question: str) -> None:
    assert kekiz.ask(question).status == "no_evidence"


def test_imprints_and_bare_labels_say_nothing(kekiz: Kekiz) -> None:
    asked = ("Was macht das Familienbüro Goch?", "Was soll die Schulkrankenschwester in Haan tun?")
    quotes = [one.quote for question in asked for one in kekiz.ask(question).citations]
    assert quotes
    assert not any(quote.startswith(("Herausgegeben", "Finanzielle", "Beschlussvorschlag")) for quote in quotes)
    assert "(r.)" not in kekiz.ask("Was macht die Kita in Werl?").answer


@pytest.mark.parametrize(
    ("folded", "name"),
    [
        ("welche einwaende hatte die opposition?", "objection"),
        ("was haben die eltern auszusetzen?", "objection"),
        ("wovon wird das bezahlt?", "finance"),
        ("wie ist das netzwerk strukturiert?", "organisation"),
        ("wie viel wird bezahlt?", None),
    ],
)
def test_a_side_is_known_by_how_it_is_asked_for(folded: str, name: str | None) -> None:
    aspect = read_aspect(folded)
    assert (aspect.name if aspect else None) == name
