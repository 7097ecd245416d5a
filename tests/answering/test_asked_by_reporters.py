"""What a reporter asks first: who gave and did what, for how much, from when to when, and whether it is so yet."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": (
        "file,title,kommune\nnieheim.txt,Die Spielscheune,Nieheim\nsendenhorst.md,Protokoll,Sendenhorst\n"
        "wadersloh.txt,Familien in Wadersloh,Wadersloh\nlotsen.md,Lotsendienste,Wadersloh\n"
    ),
    "nieheim.txt": """Nieheim

Die Spielscheune in Nieheim ist fertig. 9.000 Euro hat der Ausbau gekostet. 4.000 Euro davon gab die
Volksbank, 1.500 Euro der Kegelverein, den Rest zahlte die Stadt. Für den Unterhalt rechnet die Verwaltung mit
7.000 Euro im Jahr.

Das Leitbild haben das Sozialamt und sechs Vereine gemeinsam erarbeitet; der Rat hat es im Mai 2021 gebilligt.
Das Konzept, mit dem sich Nieheim um den Lesepreis beworben hat, wurde im Winter in Kooperation mehrerer städtischer
Dienste entwickelt. Aus den Kitas und den beiden Büchereien bildet sich ein Leseverbund.

Die Familienkette reicht von der Geburtsklinik bis zum Abschluss der Lehre.
Kennzahl: Im Jahr 2021 wurden in Nieheim 130 Erstbesuche gemacht, für 2023 sind 150 geplant.
Nachdem in 12 von 17 Kitas die Elternabende stattgefunden haben, werten die Kitas sie aus. Für die 17 Kitas geht es nun
in die nächste Runde.
""",
    "sendenhorst.md": """# Stadt Sendenhorst
Protokoll der 3. Sitzung des Beirats „Kinder zuerst“

Anwesend: Jutta Brandes (Sitzungsleitung), Emre Kaya (Arbeitsagentur Beckum), Nils Peters (Protokoll), Ina Holt

## TOP 1 Besuche
Frau Brandes berichtet, dass seit Januar 88 Erstbesuche gemacht wurden. Besucht werde durch zwei Hebammen und eine
Krankenschwester.

## TOP 2 Elternbüro
Das Elternbüro in der Weststraße ist montags, mittwochs und freitags von 9 bis 11 Uhr geöffnet. Leiterin ist Frau Maren
Thiel. Herr Kaya bietet an, dort eine Sprechstunde der Arbeitsagentur einzurichten. Eine Vereinbarung mit dem Sportbund
wird vorbereitet. Die Musikschule ist seit 2022 nicht mehr dabei.
Frau Brandes verneint: Das Kulturamt gehöre zum Kreis, eine Zusammenarbeit bestehe nicht.

## TOP 3 Planung
Begrüßungspakete werden nicht verteilt, weil die Klinik eigene verschenkt.
""",
    "wadersloh.txt": """Wadersloh

Die Elternberatung ist täglich außer freitags geöffnet. Das gelingende Aufwachsen aller Kinder ist das Ziel des
Programms in Wadersloh.
Wadersloh erscheint auf einer Liste als „Modellkommune Radverkehr“. Modellkommune der Landesinitiative war Wadersloh
damit nicht.
Von den Willkommenslotsinnen werden in Wadersloh 45 Familien begleitet, die Willkommensbesuche, die von Ehrenamtlichen
des Dorfvereins gemacht werden, erreichen weitere. Die Zahl der Einsätze ging von 26 im Jahr 2017 auf
15 im Jahr 2023 zurück. So kamen 310 Hausbesuche zustande; fast jede vierte Familie lehnte ab. Wadersloh ist seit 2020
im Landesprogramm; ein Austausch mit Everswinkel besteht seit 2022. Jedes Neugeborene bekommt in Wadersloh ein Buch.
""",
    "foerderung.md": """# Land fördert Elternhäuser

| Kommune | Summe | Geplante Eröffnung |
|---|---|---|
| Beelen | 12.000 Euro | Oktober 2024 |
| Sassenberg | 14.000 Euro | Mai 2025 |
""",
    "lotsen.md": """# Lotsendienste in Wadersloh

| Baustein | Träger | Teilnehmende | Kosten |
|---|---|---|---|
| Sprachlotsinnen | Dorfverein | 91 | 4.100 Euro |
| Bewegungslotsen | Turnverein | 37 | 2.600 Euro |

Die Gesamtkosten der Lotsendienste lagen bei 7.300 Euro.
""",
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Wie viel zahlte die Volksbank?", "4.000 Euro"),
        ("Wie viel gab der Kegelverein?", "1.500 Euro"),
        ("Was hat der Ausbau der Spielscheune gekostet?", "9.000 Euro"),
        ("Wie teuer ist der Unterhalt der Spielscheune im Jahr?", "7.000 Euro"),
        ("Wie viele Erstbesuche hat Nieheim gemacht?", "Nieheim: 130"),
        ("In wie vielen Kitas haben Elternabende stattgefunden?", "12"),
        ("Wer hat das Leitbild in Nieheim erarbeitet?", "Nieheim: Sozialamt und sechs Vereine"),
        ("Wer hat das Konzept entwickelt, mit dem sich Nieheim beworben hat?", "Nieheim: mehrerer städtischer Dienste"),
        ("Wer macht die Besuche in Sendenhorst?", "Sendenhorst: Hebammen und eine Krankenschwester"),
        ("Wer führte in Sendenhorst das Protokoll?", "Sendenhorst: Nils Peters"),
        ("Wer macht die Willkommensbesuche in Wadersloh?", "Wadersloh: Ehrenamtlichen"),
        ("Wann ist die Elternberatung in Wadersloh geöffnet?", "Wadersloh: täglich außer freitags"),
        ("Wann ist das Elternbüro geöffnet?", "montags, mittwochs und freitags von 9 bis 11 Uhr"),
        ("Wie hoch waren die Gesamtkosten in Wadersloh?", "Wadersloh: 7.300 Euro"),
    ],
)
def test_the_value_of_what_is_asked_stands_alone(kekiz: Kekiz, question: str, value: str) -> None:
    answer = kekiz.ask(question)
    assert answer.status == "answered"
    assert [one.text.split(" – ")[0] for one in answer.statements] == [value]


@pytest.mark.parametrize(
    "question",
    [
        "Wer leitet die Arbeitsagentur Beckum?",  # who comes from it does not lead it
        "Ist das Programm in Wadersloh gescheitert?",  # what is to succeed has not failed
        "Bietet die Arbeitsagentur im Elternbüro Sendenhorst eine Sprechstunde an?",
        "Arbeitet Sendenhorst mit dem Sportbund zusammen?",
        "Wie viele Sprachlotsinnen gibt es in Wadersloh?",  # the column counts those who take part
        "Welche Stadt bekommt am meisten?",
        "Wie oft wurde in Wadersloh ein Hausbesuch abgelehnt?",
        "Wer war bei der Sitzung in Sendenhorst nicht anwesend?",
        "Macht Everswinkel bei kinderstark mit?",
        "Hat Beelen ein Elternhaus?",  # the column tells when it is planned for
    ],
)
def test_what_stands_near_is_no_answer(kekiz: Kekiz, question: str) -> None:
    assert kekiz.ask(question).status == "no_evidence"


@pytest.mark.parametrize(
    ("question", "quoted"),
    [
        ("Arbeitet Sendenhorst mit der Musikschule zusammen?", "nicht mehr dabei"),
        ("Verteilt Sendenhorst Begrüßungspakete?", "nicht verteilt"),  # below a heading for plans, too
        ("War Wadersloh Modellkommune?", "damit"),
        ("Ist das Kulturamt in Sendenhorst dabei?", "verneint"),
    ],
)
def test_what_is_denied_is_a_plain_no(kekiz: Kekiz, question: str, quoted: str) -> None:
    answer = kekiz.ask(question)
    assert answer.answer.startswith("Nein")
    assert [quoted in one.quote for one in answer.citations] == [True]


def test_from_when_to_when_is_told_by_both_ends(kekiz: Kekiz) -> None:
    assert "bis zum Abschluss" in kekiz.ask("Von wann bis wann reicht die Familienkette?").citations[0].quote


def test_what_it_is_made_of_tells_what_a_thing_is(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Was ist denn dieser Leseverbund?")
    assert answer.status == "partial"
    assert "bildet sich" in answer.citations[0].quote


def test_who_held_an_office_before_is_nobody_who_holds_it_now(asking: Asking) -> None:
    text = "Herdecke\n\nGeleitet wird die Kette in Herdecke von Inka Voss, die zuvor eine Kita geführt hat.\n"
    kekiz = asking({"herdecke.txt": text})
    assert kekiz.ask("Wer war zuvor Leiterin der Kette in Herdecke?").status == "no_evidence"
    assert kekiz.ask("Wer leitet die Kette in Herdecke?").answer.startswith("Herdecke: Inka Voss")
    text = "Herdecke\n\nKoordinatorin der Kette ist Inka Voss, die das Amt 2020 von Gerda Thon übernommen hat.\n"
    told = asking({"herdecke.txt": text}).ask("Wer war vorher Koordinatorin der Kette in Herdecke?")
    assert told.answer.startswith("Herdecke: Gerda Thon")


def test_a_wish_named_in_an_interview_is_none_of_the_things_there_are(asking: Asking) -> None:
    text = "Was wünschen Sie sich für 2030?\n\nKramer: Ein Familienzentrum. Bisher hat Verl keines.\n"
    kekiz = asking({"sources.csv": "file,title,kommune\nverl.txt,Ein Gespräch,Verl\n", "verl.txt": text})
    assert not any(
        one.quote == "Kramer: Ein Familienzentrum."
        for one in kekiz.ask("Welche Familienzentren gibt es in Verl?").citations
    )


def test_behind_a_list_nothing_goes_on_about_its_last_item(asking: Asking) -> None:
    text = (
        "Angebote in Rees\n\nJugend\n- Berufslotsen an allen drei Realschulen in Rees\n\nNicht mehr da\n- Zeltlager\n"
    )
    answer = asking({"rees.txt": text}).ask("Wo gibt es in Rees Berufslotsen?")
    assert answer.statements[0].text.startswith("Rees: Realschulen")


def test_a_round_table_is_worked_at_by_who_sits_there(asking: Asking) -> None:
    text = (
        "Am Runden Tisch, der die Kette in Goch steuert, sitzen Schulamt, Caritas und Polizei.\n"
        "Die Zahl der Treffen am Runden Tisch in Goch stammt aus einer Mitteilung der Stadt.\n"
    )
    answer = asking({"sources.csv": "file,title,kommune\ngoch.txt,Goch,Goch\n", "goch.txt": text}).ask(
        "Wer arbeitet am Runden Tisch mit?"
    )
    assert answer.citations
    assert not any("stammt aus" in one.quote for one in answer.citations)


def test_a_motto_is_told_by_its_name_and_not_by_work(asking: Asking) -> None:
    text = "Unter dem Motto „Türen auf“ will die Stadt Olpe Familien erreichen.\n"
    kekiz = asking({"sources.csv": "file,title,kommune\nolpe.txt,Olpe,Olpe\n", "olpe.txt": text})
    assert "Türen auf" in kekiz.ask("Unter welchem Motto arbeitet Olpe?").citations[0].quote
