"""What anybody asks of the portrait of a Kommune: plainly, in other words, or with a premise that is not so."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]

GOCH = (
    "# Goch\n\n- Seit wann dabei: 2016\n- Art: kreisangehörige Stadt\n\n"
    "## Lage\n\nIm März 2016 kam Goch neu zur Landesinitiative. "
    "Goch war 2016 Pilotstadt und bekam in dieser Phase 12.500 Euro Landesförderung. "
    "Im Jahr 2018 stellte Goch das Heft „Kurz“ vor: 48 Seiten mit Adressen. "
    "41 Kreise und Kommunen hatten sich beworben; Goch war unter den 19, die im Herbst 2015 die Zusage erhielten. "
    "Im Mai 2017 war Ulrike Mohn Bürgermeisterin der Stadt Goch.\n\n"
    "## Partner\n\nZu den Partnern der Stadt Goch gehören Kitas, Vereine und Kirchen. "
    "Hebammen und Jugendarbeit gehören in Goch zum Netzwerk.\n\n"
    "## Angebote\n\nZu Festen lädt das Elternbüro Goch ein; es kümmert sich daneben um Familienbildung. "
    "Das Spielhaus Goch hält Stunden ab, übernimmt die Termine und vermittelt Tagesmütter. "
    "Kitas und Praxen treffen sich bei einem Fachtag, der Gocher Kinderkonferenz. "
    "2024 fand die Kinderkonferenz in Goch zum vierten Mal statt, mit rund 90 Gästen. "
    "Das Elternportal Goch zeigt im Internet Kurse und Adressen. "
    "An Familien mit kleinen Kindern wendet sich in Goch das Vorhaben „LIQ – Lotsen im Quartier“. "
    "Der Fachdienst für Eltern und Kinder (FEK) gehört in Goch zur Verwaltung. "
    "Auf goch-berufe.de finden Jugendliche in Goch Hinweise zur Lehre. "
    "2020 waren in Goch 9 von 33 Kitas Bewegungskita. "
    "Mehr als 700 Babybegrüßungspakete übergab das Rathaus Goch im Jahr 2019. "
    "Goch will Eltern von der Schwangerschaft an stärken. "
    "„Ohr auf“ hieß das Gocher Vorlesejahr, an dem Buchhändler mitwirkten.\n\n"
    "## Stand\n\nZuständig war im April 2018 das Rathaus Goch; der Bericht über das Spielhaus ist undatiert. "
    "Auf der Liste des Landes fehlt Goch. In der Aufstellung von 2016 ist Goch enthalten.\n"
)
REES = (
    "# Rees\n\n- Seit wann dabei: 2015\n- Art: kreisfreie Stadt\n- Einwohnerzahl: 21.300 (Stand 2014)\n\n"
    "## Lage\n\nDie Einwohnerzahl von Rees geht auf das Landesamt zurück; der Bericht dazu gibt als Prognose für 2040 "
    "die Zahl 19.870 an. Im Jahr 2014, unter Bürgermeister Jochen Brandt, entstand das Haus am Wall. "
    "Petra Winkel ist laut der Seite der Stadt Rees seit Oktober 2015 Bürgermeisterin. "
    "Zum Auftakt in Haldern kamen im April 2018 Fachkräfte aus Rees zusammen; Dieter Kolb hielt einen Vortrag. "
    "„Fit am Deich“ nennt sich ein Vorhaben in Bienen, einem Ort mit 512 Kindern. "
    "Am 4. Juni 2019 tagte in Rees der Rat der Jüngsten. "
    "Für Rees entwickelten Stadt und Caritas 2021 einen Leitfaden von der Geburt bis zur Lehre. "
    "Der Rees-Kurier nennt Kleve als Pilotstadt.\n"
)


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking({"goch.md": GOCH, "rees.md": REES})


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Wie viel Geld bekam Goch in der Pilotphase?", "12.500 Euro"),  # no "Phase 12"
        ("Wie hoch war die Landesförderung für Goch?", "12.500 Euro"),  # no pages
        ("Wie viele Kommunen haben sich mit Goch beworben?", "41"),
        ("Wie viele Kommunen erhielten im Herbst 2015 die Zusage?", "19"),
        ("Wer kümmert sich in Goch um Familienbildung?", "Elternbüro Goch"),
        ("Wer vermittelt in Goch Tagesmütter?", "Spielhaus Goch"),
        ("Wer gehört in Goch zum Netzwerk?", "Hebammen und Jugendarbeit"),
        ("Wo finden Jugendliche in Goch Hinweise zur Lehre?", "goch-berufe.de"),
        ("Wie viele Kitas gibt es in Goch?", "33"),
        ("Wie viele Bewegungskitas gab es 2020 in Goch?", "9"),
        ("Ab wann will Goch Eltern stärken?", "von der Schwangerschaft an"),
        ("Wer wirkte beim Vorlesejahr mit?", "Buchhändler"),
        ("Wie viele Menschen werden 2040 in Rees leben?", "19.870"),
        ("Wann kam Goch zur Landesinitiative?", "2016"),
        ("Wer entwickelte den Leitfaden für Rees?", "Stadt und Caritas"),
    ],
)
def test_the_value_that_is_asked_for(kekiz: Kekiz, question: str, value: str) -> None:
    answer = kekiz.ask(question)
    assert answer.status == "answered"
    assert value in answer.answer.split(" – ")[0] + answer.answer[:60]


@pytest.mark.parametrize(
    ("question", "opens"),
    [
        ("War Dieter Kolb Bürgermeister von Goch?", None),
        ("War Ulrike Mohn Bürgermeisterin von Goch?", "Ja"),
        ("War Dieter Kolb 2017 Bürgermeister von Goch?", "Nein"),
        ("Hielt Dieter Kolb in Haldern einen Vortrag?", "Ja"),
        ("Hat Rees in Bienen begonnen?", None),
        ("Ist Goch eine kreisfreie Stadt?", "Nein"),
        ("Gehört Goch zu einem Kreis?", "Ja"),
        ("Gehört Rees zu einem Kreis?", "Nein"),
        ("Hatte Goch 2020 33 Bewegungskitas?", None),
        ("Gibt es in Goch ein Begrüßungspaket für Babys?", "Ja"),
        ("Steht Goch auf der Aufstellung von 2016?", "Ja"),
    ],
)
def test_yes_and_no(kekiz: Kekiz, question: str, opens: str | None) -> None:
    answer = kekiz.ask(question)
    if opens is None:
        assert answer.status in {"no_evidence", "partial"}
    else:
        assert answer.status == "answered"
        assert answer.answer.startswith(opens)


@pytest.mark.parametrize(
    "question",
    [
        "Wann war die erste Kinderkonferenz in Goch?",
        "In welchem Kreis liegt Goch?",
        "Was ist goch.nrw?",
        "Wer ist Dezernentin in Goch?",
    ],
)
def test_what_nothing_tells_stays_open(kekiz: Kekiz, question: str) -> None:
    assert kekiz.ask(question).status == "no_evidence"


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Bekam Goch 50.000 Euro?", "12.500 Euro"),
        ("Kamen 2024 in Goch 300 Gäste zur Kinderkonferenz?", "rund 90"),
        ("Von wann ist der Bericht über das Spielhaus in Goch?", "undatiert"),
    ],
)
def test_what_is_not_so_is_met_by_what_is(kekiz: Kekiz, question: str, told: str) -> None:
    answer = kekiz.ask(question)
    assert answer.status == "partial"
    assert told in answer.answer


@pytest.mark.parametrize(
    ("question", "status", "told"),
    [
        ("Was ist die Gocher Kinderkonferenz?", "answered", "bei einem Fachtag"),
        ("Was ist LIQ?", "answered", "Lotsen im Quartier"),
        ("Wofür steht FEK?", "answered", "Fachdienst für Eltern und Kinder"),
        ("Was ist das Elternportal Goch?", "partial", "zeigt im Internet"),
        ("Was findet man im Elternportal Goch?", "answered", "zeigt im Internet"),
        ("Wer sind die Partner in Goch?", "answered", "Kitas, Vereine und Kirchen"),
        ("An wen wendet sich LIQ?", "answered", "An Familien mit kleinen Kindern"),
        ("Welches Amt hatte Ulrike Mohn?", "answered", "Bürgermeisterin der Stadt Goch"),
        ("Wer ist Bürgermeister von Rees?", "answered", "Petra Winkel"),
        ("Was geschah am 4. Juni 2019?", "answered", "Rat der Jüngsten"),
        ("Zu welchem Kreis gehört Rees?", "answered", "kreisfreie Stadt"),
        ("Wen will Goch stärken?", "answered", "Eltern von der Schwangerschaft an"),
        ("Wo fehlt Goch?", "answered", "Liste des Landes"),
    ],
)
def test_what_is_told(kekiz: Kekiz, question: str, status: str, told: str) -> None:
    answer = kekiz.ask(question)
    assert answer.status == status
    assert told in answer.answer


KLEVE = (
    "# Kleve\n\nDas Rathaus prüft Anträge, zahlt Zuschüsse und berät Eltern. "
    "Die Caritas lädt zum Frühstück ein; sie kümmert sich auch um Kleiderspenden. "
    "Im Spielhaus, Emmericher Straße 12, treffen sich in Kleve Mütter. "
    "Seit 2020 gab es in Kleve 1.400 Hausbesuche, etwa 350 im Jahr. "
    "65 Prozent der Familien in Kleve nahmen den Besuch an. "
    "Bürgermeister war 2019 Bernd Kamp, und Ina Wolf leitete die Bücherei. "
    "Wann das Heft erschien, ist nicht bekannt; das Spielhaus gibt es seit 2023. "
    "In der ersten Phase bekam Kleve 10.000 Euro, in der zweiten Phase 20.000 Euro. "
    "Das Netzwerk LeseKette soll in Kleve Kinder und Bücher verbinden. "
    "Nach Angaben der Stadt läuft das Projekt in Kleve seit Juli 2021. "
    "Familien mit Kindern unter sechs sucht das Spielhaus in zwölf Klever Ortsteilen auf.\n\n"
    "## Pläne\n\nDer Antrag auf einen Lesebus wird beraten. Im Lesebus sollen Väter vorlesen.\n"
)


@pytest.fixture(scope="module")
def kleve(asking: Asking) -> Kekiz:
    return asking({"kleve.md": KLEVE})


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Wer berät in Kleve Eltern?", "Rathaus"),
        ("Wer kümmert sich in Kleve um Kleiderspenden?", "Caritas"),
        ("Wo treffen sich in Kleve Mütter?", "Emmericher Straße 12"),
        ("Wie viele Hausbesuche gibt es in Kleve im Jahr?", "350"),
        ("Wie viel Geld bekam Kleve in der ersten Phase?", "10.000 Euro"),
        ("Seit wann läuft das Projekt in Kleve?", "Juli 2021"),
    ],
)
def test_who_where_and_how_many_in_one_sentence_with_more(kleve: Kekiz, question: str, value: str) -> None:
    answer = kleve.ask(question)
    assert answer.status == "answered"
    assert value in answer.answer.split(" – ")[0]


@pytest.mark.parametrize(
    ("question", "opens"),
    [
        ("Nahmen alle Familien in Kleve den Besuch an?", "Nein"),
        ("War Bernd Kamp Bürgermeister von Kleve?", "Ja"),
        ("War Ina Wolf Bürgermeisterin von Kleve?", None),
        ("Hat Kleve einen Lesebus?", None),
        ("Wann erschien das Heft in Kleve?", None),
        ("Wie viele Spielhäuser gibt es in Kleve?", None),
    ],
)
def test_nobody_and_nothing_is_taken_for_another(kleve: Kekiz, question: str, opens: str | None) -> None:
    answer = kleve.ask(question)
    assert answer.status == "no_evidence" if opens is None else answer.answer.startswith(opens)
