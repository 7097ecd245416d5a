"""A thing is there only where a sentence says so: one that is wished for, put off, sought or denied is not."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.answering.conftest import Asking
from tests.answering.one_each import one_each

NOT_THERE = (
    "Ein eigenes Elterncafé wird geprüft, beschlossen ist es nicht.",
    "Ein Elterncafé haben wir in keinem der Ortsteile.",
    "Ein Elterncafé gibt es bisher in keinem Viertel.",
    "Ein Elterncafé wünschen sich viele Eltern.",
    "Ein Elterncafé fordern die Vereine.",
    "Gerne hätten wir ein Elterncafé.",
    "Der Rat hat sich gegen ein Elterncafé entschieden.",
    "Ob ein Elterncafé kommt, ist offen.",
    "Ob es ein Elterncafé geben wird, entscheidet der Rat im Herbst.",
    "Von einem Elterncafé sind wir weit entfernt.",
    "Von einem Elterncafé rät das Jugendamt ab.",
    "Ein Elterncafé sucht man hier vergebens.",
    "Langfristig ist ein Elterncafé vorstellbar.",
    "Wir träumen von einem Elterncafé.",
    "Das Elterncafé wurde eingespart.",
    "Das Elterncafé fiel den Kürzungen zum Opfer.",
    "Mit dem Ende der Förderung verschwand auch das Elterncafé.",
    "Wann ein Elterncafé öffnet, steht noch nicht fest.",
    "Bekommt die Stadt das Geld, richtet sie ein Elterncafé ein.",
    "Ein Elterncafé gibt es nur in der Nachbarstadt.",
    "Der Ruf nach einem Elterncafé wird lauter.",
    "Die Debatte über ein Elterncafé dauert an.",
    "Gespräche mit der Kirche über ein Elterncafé laufen noch.",
    "Das Elterncafé liegt auf Eis.",
    "Von einem Elterncafé ist keine Rede mehr.",
    "Beinahe hätte die Stadt ein Elterncafé bekommen.",
    "Ein Elterncafé ist bei uns kein Thema.",
    "Ein Elterncafé bleibt Zukunftsmusik.",
    "Das Elterncafé lässt auf sich warten.",
    "Mit einem Elterncafé rechnet die Stadt frühestens 2031.",
    "Bis zum Elterncafé ist es noch ein weiter Weg.",
    "Ein Elterncafé hält die Verwaltung für überflüssig.",
    "Ein Elterncafé bietet die Stadt keines an.",
    "Elterncafés bietet die Stadt keine an.",
    "Die Einführung von Elterncafés wird geprüft.",
    "Elterncafés waren einmal.",
    "Die Zeit der Elterncafés ist vorbei.",
    "Elterncafés machte das Jugendamt bis 2018.",
    "Ein Elterncafé wird ab 2031 eingerichtet.",
    "Elterncafé: noch offen",
    "Elterncafé: –",
)
THERE = (
    "Seit 2019 gibt es ein Elterncafé.",
    "Das Elterncafé wurde nicht geschlossen, sondern zog um.",
    "Ohne das Elterncafé wüssten viele Eltern nicht weiter.",
    "Ohne Elterncafé bliebe manche Frage offen.",
    "Das Elterncafé soll ausgebaut werden.",
    "Im Elterncafé muss sich niemand anmelden.",
    "In dem Elterncafé wird niemand weggeschickt.",
    "Das Elterncafé fehlt in keinem Ferienprogramm.",
    "Mit dem Elterncafé ist ein Treff entstanden, der vorher fehlte.",
    "Das Elterncafé ist aus der Stadt nicht mehr wegzudenken.",
    "Ein zweites Elterncafé wird geprüft, das erste besteht seit 2018.",
    "Ein Elterncafé war lange ein Wunsch, seit 2021 ist es da.",
    "Das Elterncafé war ausgesetzt, heute findet es wieder statt.",
    "Durch das Elterncafé wurden Kosten eingespart.",
    "Das Elterncafé hilft, wenn sich ein Antrag verzögert.",
    "Elterncafé: Markt 3",
)
WITHOUT_JOBCENTER = (
    "Eine Zusammenarbeit mit dem Jobcenter wird angestrebt.",
    "Eine Zusammenarbeit mit dem Jobcenter steht noch aus.",
    "Von einer Zusammenarbeit mit dem Jobcenter kann keine Rede sein.",
    "Gespräche mit dem Jobcenter über eine Zusammenarbeit laufen noch.",
    "Zur Zusammenarbeit mit dem Jobcenter liegen keine Angaben vor.",
    "Partner: Jugendamt, Schulen (Jobcenter angefragt)",
    "Partner: Jugendamt, geplant: Jobcenter",
    "Das Jobcenter zahlt Bürgergeld.",
)
WITH_JOBCENTER = (
    "Die Zusammenarbeit mit dem Jobcenter soll fortgesetzt werden.",
    "Das Jobcenter bezahlt eine Fachkraft im Netzwerk.",
    "Partner: Jugendamt, Jobcenter, Schulen",
)


def _told_of(asking: Asking, sentences: Sequence[str], which: str, whether: str) -> dict[str, tuple[str, str]]:
    """Return for every sentence the verdict of a list and the beginning of an answer by yes or no."""
    kekiz, told = one_each(asking, sentences)
    verdicts = {row.kommune: row.verdict for row in kekiz.ask(which).rows}
    answers = {town: kekiz.ask(whether.format(town)).answer.partition(",")[0] for town in told.values()}
    return {sentence: (verdicts[town], answers[town]) for sentence, town in told.items()}


@pytest.fixture(scope="module")
def cafes(asking: Asking) -> dict[str, tuple[str, str]]:
    which, whether = "Welche Kommunen haben ein Elterncafé?", "Gibt es in {} ein Elterncafé?"
    return _told_of(asking, (*NOT_THERE, *THERE), which, whether)


@pytest.fixture(scope="module")
def partners(asking: Asking) -> dict[str, tuple[str, str]]:
    which = "Welche Kommunen arbeiten mit dem Jobcenter zusammen?"
    return _told_of(asking, (*WITHOUT_JOBCENTER, *WITH_JOBCENTER), which, "Arbeitet {} mit dem Jobcenter zusammen?")


@pytest.mark.parametrize("sentence", NOT_THERE)
def test_what_is_not_there_is_neither_listed_nor_affirmed(cafes: dict[str, tuple[str, str]], sentence: str) -> None:
    verdict, answer = cafes[sentence]
    assert (verdict != "supported", answer != "Ja") == (True, True)


@pytest.mark.parametrize("sentence", THERE)
def test_what_is_there_is_listed_and_affirmed(cafes: dict[str, tuple[str, str]], sentence: str) -> None:
    assert cafes[sentence] == ("supported", "Ja")


@pytest.mark.parametrize("sentence", WITHOUT_JOBCENTER)
def test_a_relation_yet_to_come_is_none(partners: dict[str, tuple[str, str]], sentence: str) -> None:
    verdict, answer = partners[sentence]
    assert (verdict != "supported", answer != "Ja") == (True, True)


@pytest.mark.parametrize("sentence", WITH_JOBCENTER)
def test_a_relation_that_is_told_is_one(partners: dict[str, tuple[str, str]], sentence: str) -> None:
    assert partners[sentence] == ("supported", "Ja")


@pytest.fixture(scope="module")
def claimed(asking: Asking) -> dict[str, str]:
    kekiz, told = one_each(asking, (*NOT_THERE, *THERE))
    return {one: kekiz.check(f"In {town} gibt es ein Elterncafé.").sentences[0].verdict for one, town in told.items()}


@pytest.mark.parametrize("sentence", NOT_THERE)
def test_what_is_not_there_supports_no_claim(claimed: dict[str, str], sentence: str) -> None:
    assert claimed[sentence] != "supported"


@pytest.mark.parametrize("sentence", [one for one in THERE if one.startswith(("Seit", "Im", "Mit", "Elterncafé"))])
def test_what_is_there_supports_a_claim(claimed: dict[str, str], sentence: str) -> None:
    assert claimed[sentence] == "supported"


WHETHER = {
    "Muss man sich im Nähtreff in {} anmelden?": {
        "In den Nähtreff können Eltern ohne Anmeldung kommen.": "Nein",
        "Im Nähtreff muss sich niemand anmelden.": "Nein",
        "Der Nähtreff bittet um Anmeldung.": "Ja",
    },
    "Nimmt {} an kinderstark teil?": {
        "Die Stadt nimmt seit 2017 an kinderstark teil.": "Ja",
        "Die Stadt hat sich um die Teilnahme an kinderstark beworben.": None,
        "Über eine Teilnahme an kinderstark entscheidet der Rat im Mai.": None,
    },
}


@pytest.fixture(scope="module")
def whether(asking: Asking) -> dict[str, str | None]:
    questions = {sentence: question for question, told in WHETHER.items() for sentence in told}
    kekiz, told = one_each(asking, list(questions))
    answers = {sentence: kekiz.ask(questions[sentence].format(town)) for sentence, town in told.items()}
    return {one: None if it.status == "no_evidence" else it.answer.partition(",")[0] for one, it in answers.items()}


@pytest.mark.parametrize(("sentence", "said"), [case for told in WHETHER.values() for case in told.items()])
def test_yes_or_no_goes_by_what_is_said(whether: dict[str, str | None], sentence: str, said: str | None) -> None:
    assert whether[sentence] == said


OVER_OR_NOT_YET = (
    "Lange gab es ein Elterncafé. Heute steht das Haus leer.",
    "Das Elterncafé half vielen. Seit 2020 ist es geschlossen.",
    "Ein Elterncafé stand zur Abstimmung. Der Rat war dagegen.",
    "Das Elterncafé ist ein Vorhaben für 2031. Noch ist nichts entschieden.",
    "Was fehlt Ihnen? Ein Elterncafé.",
    "Was wünschen Sie sich? Ein Elterncafé am Park.",
    "Das Land fördert Elterncafés. Unsere Stadt macht das nicht.",
    "Ein Elterncafé ist ein Treff für Eltern. In unserer Stadt gibt es keinen.",
    "Viele Städte haben ein Elterncafé. Wir gehen einen anderen Weg.",
    "Würde auf das Elterncafé verzichtet, bliebe mehr Geld. Der Rat berät im Mai.",
)
THERE_NOW = (
    "Was gibt es für Eltern? Ein Elterncafé am Park.",
    "Das Elterncafé am Park wurde 2019 geschlossen. 2021 öffnete es wieder.",
    "Ein Elterncafé war lange umstritten. 2019 wurde es eröffnet.",
    "Das Elterncafé sucht eine Leiterin. Die Stelle ist noch nicht besetzt.",
)


@pytest.fixture(scope="module")
def in_two(asking: Asking) -> dict[str, tuple[str, str]]:
    which, whether = "Welche Kommunen haben ein Elterncafé?", "Gibt es in {} ein Elterncafé?"
    return _told_of(asking, (*OVER_OR_NOT_YET, *THERE_NOW), which, whether)


@pytest.mark.parametrize("sentences", OVER_OR_NOT_YET)
def test_two_sentences_may_tell_that_there_is_none(in_two: dict[str, tuple[str, str]], sentences: str) -> None:
    verdict, answer = in_two[sentences]
    assert (verdict != "supported", answer != "Ja") == (True, True)


@pytest.mark.parametrize("sentences", THERE_NOW)
def test_two_sentences_may_tell_that_there_is_one(in_two: dict[str, tuple[str, str]], sentences: str) -> None:
    assert in_two[sentences] == ("supported", "Ja")


ELSEWHERE_OR_IN_GENERAL = (
    "Der Kreis Wesel betreibt ein Elterncafé.",
    "Ein Elterncafé gehört in jede Stadt.",
    "Jede Stadt sollte ein Elterncafé haben.",
    "Kommunen mit Elterncafé erreichen mehr Eltern.",
    "Studien zeigen, dass ein Elterncafé Eltern hilft.",
    "Frau Beck hielt einen Vortrag über Elterncafés.",
    "Der Antrag der Opposition: ein Elterncafé.",
    "Das Elterncafé in Hamm half auch Eltern von hier.",
)


@pytest.fixture(scope="module")
def of_others(asking: Asking) -> dict[str, tuple[str, str]]:
    which, whether = "Welche Kommunen haben ein Elterncafé?", "Gibt es in {} ein Elterncafé?"
    return _told_of(asking, ELSEWHERE_OR_IN_GENERAL, which, whether)


@pytest.mark.parametrize("sentence", ELSEWHERE_OR_IN_GENERAL)
def test_what_is_elsewhere_or_in_general_is_not_here(of_others: dict[str, tuple[str, str]], sentence: str) -> None:
    verdict, answer = of_others[sentence]
    assert (verdict != "supported", answer != "Ja") == (True, True)
