"""Comparisons of numbers: of facts, of cells, told by sentences, computed of two, or made by the source itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.answering.answer import Answer
from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]

SOURCES = (
    "file,title,kommune,publisher,kind,published,url\n"
    "ahlen.txt,Ahlen im Profil,Ahlen,Stadt Ahlen,profile,2023,\n"
    "goch.txt,Goch im Profil,Goch,Stadt Goch,profile,2023,\n"
    "kreis.txt,Bericht des Kreises Kleve,Kreis Kleve,Kreis Kleve,municipal,2023,\n"
    "gelder.md,Zuschüsse des Fonds,,Fonds Morgenrot,association,2023,\n"
)
DOCUMENTS = {
    "sources.csv": SOURCES,
    "ahlen.txt": (
        "Ahlen\nSeit wann dabei:\n2018\nEinwohnerzahl:\n53.000\nKinder unter 18:\n9.540\n\n"
        "Treffpunkte\n\nIn Ahlen gibt es vierzehn Spielgruppen. Das Ferienlager kostet 60 Euro je Kind.\n\n"
        "Spielgruppen für Väter\n\nDie Gruppen zählten 2019 noch 40 Väter, heute sind es 75.\n"
    ),
    "goch.txt": (
        "Goch\nSeit wann dabei:\n2015\nEinwohnerzahl:\n34.000\nKinder unter 18:\n6.800\n\n"
        "Treffpunkte\n\nIn Goch treffen sich neun Spielgruppen. Das Ferienlager kostet 45 Euro je Kind.\n"
    ),
    "kreis.txt": (
        "Bericht des Kreises Kleve\n\nKinderarmut\n\n"
        "Wie viele Kinder arm sind, ist von Ort zu Ort verschieden. "
        "Am niedrigsten ist die Quote in Weeze mit 4,1 Prozent, "
        "am höchsten in Geldern mit 15,2 Prozent.\n"
    ),
    "gelder.md": (
        "# Zuschüsse des Fonds Morgenrot\n\n"
        "| Empfänger | Betrag | Zweck | Hinweis |\n|---|---|---|---|\n"
        "| Stadt Ahlen | 12.500 | Spielgruppen | |\n| Stadt Goch | 31.000 | | Festbetrag |\n"
        "| Stadt Rees | 8.700 | Bus | |\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(DOCUMENTS)


def leads(answer: Answer) -> str:
    return answer.answer.splitlines()[0]


def quoted(answer: Answer) -> str:
    return " ".join(citation.quote for citation in answer.citations)


@pytest.mark.parametrize(
    ("question", "first", "told"),
    [
        ("Wer ist länger dabei, Ahlen oder Goch?", "Goch (2015)", ("2018", "2015")),
        ("Wer ist später dazugekommen, Ahlen oder Goch?", "Ahlen (2018)", ("2018", "2015")),
        ("Wo leben mehr Kinder, in Ahlen oder in Goch?", "hat Ahlen", ("9.540", "6.800")),
        ("Wo gibt es mehr Spielgruppen, in Goch oder in Ahlen?", "hat Ahlen", ("vierzehn", "neun")),
        ("Ist das Ferienlager in Ahlen teurer als in Goch?", "Ja. ", ("60 Euro", "45 Euro")),
        ("Bekam Ahlen oder Goch mehr Zuschuss?", "hat Goch", ("12.500", "31.000")),
        ("Hat Goch mehr Einwohner als Ahlen?", "Nein. ", ("34.000", "53.000")),
    ],
)
def test_both_operands_are_cited_and_the_first_is_named(
    kekiz: Kekiz, question: str, first: str, told: tuple[str, str]
) -> None:
    answer = kekiz.ask(question)

    assert answer.status == "answered"
    assert first in leads(answer)
    assert all(words in quoted(answer) for words in told)


def test_a_question_for_one_of_two_is_none_for_yes_or_no(kekiz: Kekiz) -> None:
    assert not leads(kekiz.ask("Hat Ahlen oder Goch mehr Spielgruppen?")).startswith(("Ja", "Nein"))


def test_one_operand_alone_is_told_but_not_compared(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Wo gibt es mehr Spielgruppen, in Ahlen oder in Bocholt?")

    assert answer.status == "partial"
    assert "Vergleichen lässt es sich nicht" in leads(answer)
    assert "Ohne Angabe: Bocholt." in answer.answer


def test_without_a_number_nothing_is_compared(kekiz: Kekiz) -> None:
    assert kekiz.ask("Ist Bocholt größer als der Kreis Kleve?").status == "no_evidence"


def test_a_table_of_amounts_holds_towns_without_a_document(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Welche Kommune erhielt den kleinsten Zuschuss?")

    assert "hat Rees" in leads(answer)
    assert [row.kommune for row in answer.rows] == ["Ahlen", "Goch", "Kreis Kleve"]


def test_a_share_is_computed_of_two_facts(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Wo ist der Anteil der unter 18-Jährigen höher, in Ahlen oder in Goch?")

    assert "hat Goch" in leads(answer)
    assert "Goch: 20,0 % (6.800 von 34.000)" in answer.answer
    assert {"53.000", "9.540"} <= {citation.quote.split()[-1] for citation in answer.citations}


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Wo im Kreis Kleve ist die Kinderarmut am geringsten?", "Weeze mit 4,1 Prozent"),
        ("In welcher Stadt leben laut dem Bericht die meisten armen Kinder?", "Geldern mit 15,2 Prozent"),
        ("Ist die Zahl der Väter in den Spielgruppen in Ahlen gestiegen?", "2019 noch 40 Väter, heute sind es 75"),
    ],
)
def test_what_a_source_compares_itself_is_quoted(kekiz: Kekiz, question: str, told: str) -> None:
    answer = kekiz.ask(question)

    assert answer.status == "answered"
    assert told in quoted(answer)


def test_a_question_for_a_town_compares_no_kreis(kekiz: Kekiz) -> None:
    answer = kekiz.ask("In welcher Stadt leben die wenigsten Kinder?")

    assert "hat Goch" in leads(answer)
    assert "Kreis Kleve" not in answer.answer


def test_amounts_of_anything_are_not_compared(kekiz: Kekiz) -> None:
    assert kekiz.ask("Wer gibt am meisten Geld aus?").rows == ()


PARTS = {
    "sources.csv": (
        "file,title,kommune,publisher,kind,published,url\n"
        "hamm.txt,Hamm im Profil,Hamm,Stadt Hamm,profile,2023,\n"
        "unna.txt,Unna im Profil,Unna,Stadt Unna,profile,2023,\n"
        "selm.txt,Selm im Blatt,Selm,Blatt,press,2021-05-20,\n"
    ),
    "hamm.txt": (
        "Hamm\n\nDer Spielepark wurde im April 2017 eröffnet. Ein Tag dort kostet 4 Euro.\n\n"
        "Kinder im SGB-II-Bezug 2022\n\nOrtsteil | Kinder | Anteil\n--- | --- | ---\nHeessen | 310 | 31,5 %\n"
        "Rhynern | 402 | 9,5 %\nStadt insgesamt | 3.120 | 21,4 %\n\n"
        "2022 nahmen 71 Prozent der Eltern den Babybesuch an.\n"
    ),
    "unna.txt": (
        "Unna\n\nSeit September 2020 gibt es in Unna einen Spielepark. Ein Tag dort kostet 6 Euro.\n\n"
        "In Unna leben 14,1 Prozent der Kinder von Leistungen nach dem SGB II, im Stadtteil Massen 30 Prozent.\n\n"
        "2022 haben 83 Prozent der Eltern den Babybesuch angenommen.\n"
    ),
    "selm.txt": "Selm. Am Freitag hat die Bürgermeisterin den Spielepark eröffnet.\n",
}


@pytest.fixture(scope="module")
def parts(asking: Asking) -> Kekiz:
    return asking(PARTS)


@pytest.mark.parametrize(
    ("question", "opening", "told"),
    [
        ("Wo leben anteilig mehr Kinder von SGB II, in Unna oder in Hamm?", "hat Hamm", ("21,4 %", "14,1 Prozent")),
        ("Welchen Spielepark gibt es länger, den in Unna oder den in Hamm?", "in Hamm (2017)", ("2017", "2020")),
        ("Welcher Spielepark ist der älteste?", "in Hamm (2017)", ("2017", "2020", "Am Freitag")),
        ("Wo erreichte der Babybesuch 2022 einen größeren Teil der Eltern, Unna oder Hamm?", "hat Unna", ("71", "83")),
        ("Wo ist der Spielepark günstiger, in Unna oder Hamm?", "hat Hamm", ("4 Euro", "6 Euro")),
    ],
)
def test_shares_and_beginnings_are_those_of_the_whole_kommune(
    parts: Kekiz, question: str, opening: str, told: tuple[str, ...]
) -> None:
    answer = parts.ask(question)

    assert answer.status == "answered"
    assert opening in leads(answer)
    assert all(words in quoted(answer) for words in told)


@pytest.mark.parametrize(
    "question",
    [
        "Wo ist die Arbeitslosigkeit größer, in Unna oder in Hamm?",
        "Wer hat mehr Spieleparks, Unna oder Hamm?",
        "Gibt es das Elterncafé länger in Unna oder in Hamm?",
    ],
)
def test_what_nobody_counted_is_not_compared(parts: Kekiz, question: str) -> None:
    assert parts.ask(question).status == "no_evidence"


def test_values_of_different_years_say_so(asking: Asking) -> None:
    folder = {
        "hamm.txt": "Hamm\n\n2020 zählte Hamm 40 Lesepaten.\n",
        "unna.txt": "Unna\n\n2023 zählte Unna 55 Lesepaten.\n",
    }
    answer = asking(folder).ask("Wer hat mehr Lesepaten, Hamm oder Unna?")

    assert "hat Unna" in leads(answer)
    assert "verschiedenen Jahren" in answer.answer


def test_a_beginning_may_stand_under_another_label(asking: Asking) -> None:
    others = {
        "rees.txt": "Rees\n\nEinwohner: 21.000\nBeginn: 1. März 2012\n\nAngebote\n",
        "uebersicht.md": (
            "# Übersicht\n\n| Kommune | Beginn | Kitas |\n|---|---|---|\n| Uedem | 2021 | 4 |\n| Kalkar | 2016 | 7 |\n"
        ),
        "sources.csv": f"{SOURCES}rees.txt,Rees im Profil,Rees,Stadt Rees,profile,2023,\n",
    }
    kekiz = asking({**DOCUMENTS, **others})

    answer = kekiz.ask("Ist Rees länger dabei als Goch?")
    assert answer.answer.startswith("Ja. ")
    assert "1. März 2012" in quoted(answer)

    answer = kekiz.ask("Wer ist länger dabei, Uedem oder Goch?")
    assert "Goch (2015)" in leads(answer)
    assert "2021" in quoted(answer)


POSTS = {
    "sources.csv": (
        "file,title,kommune,publisher,kind,published,url\n"
        "rees.txt,Rees im Profil,Rees,Stadt Rees,profile,2023,\nuedem.txt,Uedem berichtet,Uedem,Uedem,press,2023,\n"
    ),
    "rees.txt": "Rees\n\nEinwohner: 21.000\nKoordination: Ida Kamp (halbe Stelle)\n\nAngebote\n",
    "uedem.txt": (
        "Uedem\n\nUm die Koordination kümmern sich in Uedem zwei Fachkräfte. Zusammen haben sie anderthalb Stellen.\n"
    ),
    "tabelle.md": (
        "# Koordination der Ketten\n\n| Kommune | Kitas | Stellenanteil |\n|---|---|---|\n| Kalkar | 7 | 0,75 |\n"
        "| Kerken | 5 | 1,0 |\n"
    ),
}


@pytest.mark.parametrize(
    ("question", "first", "told"),
    [
        ("Wo sitzt mehr Personal in der Koordination: Rees oder Uedem?", "hat Uedem", ("halbe", "anderthalb")),
        ("Hat Rees eine größere Koordinationsstelle als Kalkar?", "Nein. ", ("halbe", "0,75")),
        ("wo ist die koordination besser ausgestattet, in kalkar oder in kerken", "hat Kerken", ("0,75", "1,0")),
        ("Wo ist die Koordination schwächer besetzt, in Kerken oder Rees?", "hat Rees", ("1,0", "halbe")),
        ("Welche Kommune hat den größten Stellenanteil für die Koordination?", "hat Uedem", ("anderthalb", "1,0")),
    ],
)
def test_posts_are_compared_as_shares_of_a_full_one(
    asking: Asking, question: str, first: str, told: tuple[str, ...]
) -> None:
    answer = asking(POSTS).ask(question)

    assert answer.status == "answered"
    assert first in leads(answer)
    assert all(words in quoted(answer) for words in told)


@pytest.mark.parametrize(
    "question",
    [
        "Wo sitzt mehr Personal in der Kita: Rees oder Uedem?",
        "Wer hat mehr Stellen für Sprachförderung, Rees oder Kalkar?",
        "Hat Rees mehr Beratungsstellen als Kerken?",
    ],
)
def test_posts_of_something_else_are_none(asking: Asking, question: str) -> None:
    assert asking(POSTS).ask(question).status == "no_evidence"


EACH = {
    "sources.csv": (
        "file,title,kommune,publisher,kind,published,url\n"
        "rees.txt,Rees,Rees,Rees,municipal,2023,\nuedem.txt,Uedem,Uedem,Uedem,municipal,2023,\n"
        "kreis.txt,Bericht,Kreis Kleve,Kreis Kleve,municipal,2023,\n"
    ),
    "rees.txt": "Rees\n\nDas Familiencafé in Rees wurde 2018 eröffnet.\n\nIn Rees helfen zwölf Lesepaten.\n",
    "uedem.txt": (
        "Uedem\n\nDer Familientreff in Uedem öffnete im Mai 2014.\n\nIn Uedem helfen 20 Lesepaten für 5 Euro am Tag.\n"
    ),
    "kreis.txt": (
        "Bericht\n\nAls erste Kommune des Kreises stieg 2012 Kalkar in das Landesprogramm ein. "
        "Kerken folgte 2016, zuletzt trat 2021 Issum bei.\n"
    ),
}


def test_each_kommune_is_asked_by_its_own_word(asking: Asking) -> None:
    answer = asking(EACH).ask("Welcher Treff ist älter, das Familiencafé in Rees oder der Familientreff in Uedem?")

    assert answer.status == "answered"
    assert "Uedem (2014)" in leads(answer)
    assert "2018" in quoted(answer)


@pytest.mark.parametrize(
    "question",
    ["Verdienen Lesepaten in Uedem mehr als in Rees?", "Wo ist das Gehalt der Lesepaten höher, in Rees oder in Uedem?"],
)
def test_wages_are_told_by_a_word_for_them_alone(asking: Asking, question: str) -> None:
    assert asking(EACH).ask(question).status == "no_evidence"


@pytest.mark.parametrize(
    "question",
    [
        "Vergleiche die Zahl der Spielgruppen in Ahlen und Goch",
        "Wie unterscheidet sich die Anzahl der Spielgruppen in Ahlen und Goch?",
        "Vergleiche Ahlen und Goch bei der Zahl der Spielgruppen.",
    ],
)
def test_a_number_of_things_is_compared_though_nothing_says_more(kekiz: Kekiz, question: str) -> None:
    answer = kekiz.ask(question)
    assert answer.status == "answered"
    assert {row.value for row in answer.rows} == {"vierzehn", "neun"}


def test_what_is_asked_behind_a_colon_is_compared_and_not_affirmed(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Vergleiche Ahlen und Goch: Wer trifft sich in Spielgruppen?")
    assert not answer.to_dict()["answer"].startswith(("Ja", "Nein"))


@pytest.mark.parametrize(
    "question",
    [
        "Wer bekam mehr Geld aus kinderstark, Haan oder Werne?",
        "Welche Stadt bekam mehr Mittel aus kinderstark, Haan oder Werne?",
    ],
)
def test_money_that_was_granted_is_compared_as_money(asking: Asking, question: str) -> None:
    files = {
        "sources.csv": "file,kommune\nhaan.txt,Haan\nwerne.txt,Werne\n",
        "haan.txt": "Haan erhielt 2021 aus kinderstark 80.000 Euro. 20 Prozent der Kinder in Haan sind arm.\n",
        "werne.txt": "Werne erhielt 2021 aus dem Programm kinderstark 55.000 Euro.\n",
    }
    answer = asking(files).ask(question)
    assert answer.status == "answered"
    assert answer.statements[0].text.startswith("Haan: 80.000 Euro")
