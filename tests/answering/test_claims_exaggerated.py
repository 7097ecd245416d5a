"""Claims that say more than a source: a plan told as done, some told as all, a number of another thing."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]
Verdict = Callable[[str], str]

FILES = {
    "sources.csv": (
        "file,title,kommune,publisher,kind,published,url\n"
        "werl.txt,kinderstark in Werl,Werl,Redaktion der Tests,municipal,2023-05-09,\n"
        "erwitte.txt,Erwitte macht mit,Erwitte,Redaktion der Tests,press,2023-06-16,\n"
        "land.txt,Kein Kind zurücklassen: Stand der Dinge,,Redaktion der Tests,ministry,2022-09-14,\n"
    ),
    "werl.txt": (
        "kinderstark in Werl\n\n"
        "Die Präventionskette wird entlang der Lebensphasen aufgebaut. Prävention bedeutet, früh zu helfen. "
        "Das Elterncafé wurde 2020 eingerichtet. Die Stadt baut ein Familienportal auf. "
        "An drei Schulen plante Werl im Jahr 2021 Familiengrundschulzentren. "
        "Die Netzwerke in den Stadtteilen arbeiten zusammen. Ziel ist es, alle Kinder zu erreichen.\n\n"
        "An anderer Stelle nennt der Bericht für 2022 rund 310 Geburten. "
        "Im Mai 2022 fand die Familienkonferenz zum dritten Mal statt.\n\n"
        "Leiterin des Jugendamtes ist Marlies Otte.\n"
    ),
    "erwitte.txt": (
        "Erwitte macht mit\n\n"
        "Erwitte nimmt seit 2021 an kinderstark teil. Der Zusatz „Für ganz NRW“ stand über dem Antrag der Stadt. "
        "Im Januar 2022 kamen elf Vereine hinzu, sodass das Bündnis auf 25 wuchs. "
        "Am 4. Mai 2022 war in Erwitte das 17. Treffen der Koordinierenden.\n"
    ),
    "land.txt": (
        "Kein Kind zurücklassen: Stand der Dinge\n\n"
        "141 von 186 Jugendämtern nehmen an kinderstark teil. "
        "Das Familienministerium führt das Programm kinderstark weiter.\n"
    ),
}


@pytest.fixture(scope="module")
def check(asking: Asking) -> Verdict:
    """Return what gives the verdict on the last sentence of a text."""
    kekiz = asking(FILES)
    return lambda text: kekiz.check(text).sentences[-1].verdict


@pytest.mark.parametrize(
    "claim",
    [
        "Werl hat eine Präventionskette aufgebaut.",
        "In Werl gibt es seit 2018 eine Präventionskette.",
        "Werl hat ein Familienportal aufgebaut.",
        "Werl hat 2021 drei Familiengrundschulzentren eröffnet.",
        "Das Netzwerk erreicht alle Kinder in NRW.",
        "Werl erreicht alle Kinder.",
    ],
)
def test_what_is_aimed_at_or_being_built_is_not_there(check: Verdict, claim: str) -> None:
    assert check(claim) == "no_evidence"


def test_what_is_being_built_is_said_to_be_in_the_making(asking: Asking) -> None:
    (sentence,) = asking(FILES).check("Werl hat ein Familienportal aufgebaut.").sentences

    assert sentence.differs == "Die Quelle sagt nur, dass daran gearbeitet wird."


def test_what_was_done_is_told_as_done(check: Verdict) -> None:
    assert check("Werl hat 2020 ein Elterncafé eingerichtet.") == "supported"
    assert check("Werl baut ein Familienportal auf.") == "supported"
    assert check("Die Präventionskette wird in Werl aufgebaut.") == "supported"


@pytest.mark.parametrize(
    "claim",
    ["Ganz NRW macht bei kinderstark mit.", "Alle Jugendämter machen bei kinderstark mit.", "Werl macht überall mit."],
)
def test_a_part_is_not_the_whole(check: Verdict, claim: str) -> None:
    assert check(claim) != "supported"


def test_the_programme_is_not_ended_by_what_stands_somewhere_else(check: Verdict) -> None:
    assert check("Kinderstark wurde 2022 eingestellt.") != "supported"


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("In Werl fand die Familienkonferenz 2022 zum dritten Mal statt.", "supported"),
        ("In Werl fand die Familienkonferenz 2022 zum 3. Mal statt.", "supported"),
        ("In Werl fand die Familienkonferenz 2022 zum achten Mal statt.", "contradicted"),
        ("In Erwitte war das 17. Treffen der Koordinierenden.", "supported"),
        ("In Erwitte war das 19. Treffen der Koordinierenden.", "no_evidence"),
    ],
)
def test_a_rank_is_the_same_or_another(check: Verdict, claim: str, verdict: str) -> None:
    assert check(claim) == verdict


def test_a_number_that_stands_there_is_not_denied_by_the_one_beside_it(check: Verdict) -> None:
    assert check("Anfang 2022 wuchs das Bündnis in Erwitte auf 25 Vereine.") != "contradicted"


TOLD = {
    "sources.csv": (
        "file,title,kommune,publisher,kind,published,url\n"
        "balve.txt,Balver Rundbrief,Balve,Redaktion der Tests,municipal,2024-06-03,\n"
        "faq.md,Fragen,Balve,Redaktion der Tests,municipal,,\n"
        "liste.md,Bescheide,,Redaktion der Tests,ministry,2024-02-01,\n"
    ),
    "balve.txt": (
        "Balver Rundbrief\n\n"
        "In Balve hat am 22. April das Familienhaus „Insel“ geöffnet. Leiterin ist Anne Sommer.\n\n"
        "Der Besuchsdienst „Guten Tag“ hat im Berichtsjahr 312 Familien erreicht, 14 mehr als im Vorjahr. "
        "Im Mai 2022 startete das Familienmobil. Der Beirat trifft sich zweimal im Jahr. "
        "14 von 20 Kitas sind Familienzentrum. Von rund 220 Geburten erreicht der Lotsendienst bis zu 70 Prozent.\n\n"
        "2021 wählte der Rat eine neue Dezernentin. Bürgermeister war damals Karl Mertens.\n\n"
        "Das Projekt „Nachtlicht“ sollte Eltern helfen. Es kamen nur vier Familien. Im Mai 2023 wurde es beendet. "
        "Rückblickend war der Ort schlecht gewählt.\n\n"
        "Die Stadt kündigte an, den Elternordner ins Arabische zu übersetzen. Bisher liegt er nur auf Deutsch vor.\n\n"
        "Das Personal bezahlt die Stadt über das Programm „Bildung bewegt“, für das der Rat 83.000 Euro bewilligte.\n\n"
        "Ein Kinder- und Jugendparlament hat Balve nicht; das Jugendforum trat an seine Stelle.\n"
    ),
    "faq.md": (
        "# Fragen\n\n### Ist das Elternbüro ein Teil des Jugendamtes?\n\n"
        "Nein. Das Jugendamt ist beim Märkischen Kreis angesiedelt.\n"
    ),
    "liste.md": "# Bescheide\n\nDie Bescheide im Einzelnen:\n\n- Stadt Lage: 74.500 Euro\n- Stadt Werl: 80.000 Euro\n",
}


@pytest.fixture(scope="module")
def check_told(asking: Asking) -> Verdict:
    """Return what gives the verdict on the last sentence of a text."""
    kekiz = asking(TOLD)
    return lambda text: kekiz.check(text).sentences[-1].verdict


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Der Beirat in Balve trifft sich zweimal im Jahr.", "supported"),
        ("Der Beirat in Balve trifft sich einmal im Monat.", "contradicted"),
        ("14 der 20 Kitas in Balve sind Familienzentrum.", "supported"),
        ("12 der 20 Kitas in Balve sind Familienzentrum.", "contradicted"),
        ("Der Lotsendienst in Balve erreicht bis zu 70 Prozent der rund 220 Geburten.", "supported"),
        ("Der Lotsendienst in Balve erreicht bis zu 70 Prozent der rund 550 Geburten.", "contradicted"),
        ("Bürgermeister von Balve war 2021 Karl Mertens.", "supported"),
        ("Bürgermeister von Balve war 2021 Otto Brandt.", "contradicted"),
        ("Das Familienmobil in Balve fährt seit Mai 2022.", "supported"),
        ("Das Familienmobil in Balve ist seit 2019 unterwegs.", "contradicted"),
        ("Der Besuchsdienst „Guten Tag“ erreichte im Berichtsjahr in Balve 312 Familien.", "supported"),
        ("Lage erhielt einen Bescheid über 74.500 Euro.", "supported"),
        ("Lage erhielt einen Bescheid über 47.500 Euro.", "contradicted"),
        ("In Balve gibt es ein Jugendparlament.", "contradicted"),
    ],
)
def test_one_value_or_word_decides(check_told: Verdict, claim: str, verdict: str) -> None:
    assert check_told(claim) == verdict


@pytest.mark.parametrize(
    "claim",
    [
        "Balve hat im Juni 2024 ein Familienhaus eröffnet.",
        "Das Projekt „Nachtlicht“ in Balve läuft weiter.",
        "Der Elternordner in Balve liegt auf Arabisch vor.",
        "70 Prozent der Hebammen in Balve erreicht der Lotsendienst.",
        "Der Sportverein „Guten Tag“ erreichte im Berichtsjahr in Balve 312 Familien.",
    ],
)
def test_what_stands_around_a_sentence_tells_no_other_deed(check_told: Verdict, claim: str) -> None:
    assert check_told(claim) != "supported"


def test_who_was_in_office_denies_nobody_who_is(check_told: Verdict) -> None:
    assert check_told("Bürgermeister von Balve ist Otto Brandt.") == "no_evidence"


def test_a_sum_of_another_programme_denies_none_of_this_one(check_told: Verdict) -> None:
    assert check_told("Aus kinderstark erhält Balve 38.000 Euro.") == "no_evidence"


def test_the_words_of_a_question_answered_with_no_support_nothing(check_told: Verdict) -> None:
    assert check_told("Das Elternbüro in Balve ist ein Teil des Jugendamtes.") == "contradicted"


def test_two_nouns_share_the_verb_behind_them(asking: Asking) -> None:
    text = "Um die Teilnahme haben sich 52 Städte und Kreise beworben."
    (sentence,) = (
        asking({"a.txt": "Um die Teilnahme am Modellvorhaben hatten sich 52 Kommunen beworben."}).check(text).sentences
    )

    assert sentence.verdict == "supported"
