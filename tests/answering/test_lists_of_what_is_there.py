"""A list names who has a thing: not who lost it, wishes for it, talks about it or waits for a decision on it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.answering.answer import Answer
from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]
Supported = Callable[[Answer], list[str]]

NOT_THERE = {
    "Ahaus": "Die Lesepaten, die es in Ahaus bislang nicht gibt, sollen im kommenden Jahr folgen.",
    "Borken": "Lesepaten gab es in Borken bis 2018; der Verein löste sich auf.",
    "Datteln": "Lesepaten wären aus Sicht der Verwaltung ein sinnvoller Schritt.",
    "Eschweiler": "Ob Eschweiler Lesepaten bekommt, entscheidet der Rat im Herbst.",
    "Frechen": "Die Verwaltung wird beauftragt, den Aufbau von Lesepaten zu prüfen.",
    "Goch": "Auf der Wunschliste der Schulen stehen Lesepaten ganz oben.",
    "Hilden": "Von den Lesepaten hat man sich 2020 wieder verabschiedet.",
    "Jülich": "Jülich diskutiert über Lesepaten.",
    "Kempen": "Die Lesepaten übernimmt in Kempen der Kreis Viersen.",
}
THERE = {
    "Lemgo": "Die Lesepaten, die es seit 2015 in Lemgo gibt, sollen Verstärkung bekommen.",
    "Marl": "Zwei Lesepaten suchen die Kinder in der Kita auf.",
    "Nettetal": "Ohne die Lesepaten wäre vieles nicht möglich, sagt die Rektorin.",
    "Oelde": "Die Lesepaten in Oelde kommen jeden Freitag, sofern sie nicht absagen.",
    "Rees": "Lesepaten gab es in Rees anfangs bis zum Mittag, heute lesen sie den ganzen Tag.",
    "Selm": "In Selm diskutieren die Lesepaten mit den Kindern über Bücher.",
    "Telgte": "Die Lesepaten fragen, ob jemand Lust auf eine Geschichte hat.",
    "Verl": "Lesepaten? Die gibt es in Verl seit 2019.",
    "Wesel": "Der Rat von Wesel hat 2019 beschlossen, Lesepaten zu suchen; seit 2020 sind sie da.",
}


@pytest.fixture(scope="module")
def kekiz(profiles: Asking) -> Kekiz:
    return profiles({name: f"{name}\n\n{told}\n" for name, told in {**NOT_THERE, **THERE}.items()})


@pytest.mark.parametrize(
    "question",
    ["Welche Kommunen haben Lesepaten?", "Wo gibt es Lesepaten?", "Welche Städte setzen Lesepaten ein?"],
)
def test_a_list_keeps_to_what_is_there(kekiz: Kekiz, supported: Supported, question: str) -> None:
    assert supported(kekiz.ask(question)) == sorted(THERE)


def test_that_a_thing_exists_is_no_word_of_its_topic(kekiz: Kekiz, supported: Supported) -> None:
    assert supported(kekiz.ask("In welchen Kommunen bestehen Lesepaten?")) == sorted(THERE)


def test_who_calls_on_families_plans_nothing(profiles: Asking, supported: Supported) -> None:
    asked = profiles(
        {
            "Ahaus": "Ahaus\n\nZwei Fachkräfte suchen Familien mit einem Neugeborenen auf.\n",
            "Borken": "Borken\n\nVom nächsten Jahr an will die Stadt Familien mit einem Neugeborenen aufsuchen.\n",
        }
    )
    assert supported(asked.ask("Welche Kommunen suchen Familien mit einem Neugeborenen auf?")) == ["Ahaus"]


OFFICES = {
    "Ahaus": "Ahaus\n\nDie Stadt hat kein eigenes Jugendamt. Zu Gast war das Kreisjugendamt Borken.\n",
    "Borken": "Borken\n\nDas Jugendamt der Stadt hat zwölf Stellen, die Zahlen wurden nicht geprüft.\n",
}


@pytest.mark.parametrize(
    ("question", "having"),
    [("Welche Städte haben ein Jugendamt?", ["Borken"]), ("Welche Städte haben kein eigenes Jugendamt?", ["Ahaus"])],
)
def test_the_office_of_the_kreis_is_not_the_towns_own(
    profiles: Asking, supported: Supported, question: str, having: list[str]
) -> None:
    assert supported(profiles(OFFICES).ask(question)) == having


@pytest.mark.parametrize("few", ["fünf", "fuenf", "5"])
def test_a_bound_may_be_typed_without_umlauts(profiles: Asking, supported: Supported, few: str) -> None:
    counted = profiles(
        {
            "Ahaus": "Ahaus\n\nAhaus hat acht Familienzentren.\n",
            "Borken": "Borken\n\nBorken hat zwei Familienzentren.\n",
        }
    )
    assert supported(counted.ask(f"In wie vielen Kommunen gibt es mehr als {few} Familienzentren?")) == ["Ahaus"]
