"""Since when a Kommune belongs to the first phase, begins, or is meant by a short name with a slip."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from kekiz_search.german.kommunen_near import near_short_names
from tests.answering.conftest import Asking

_PROFILE = "{name}\n\nSeit wann dabei:\n{year}\n\nEinwohnerzahl:\n{inhabitants}\n\nIn {name} beraten Lotsen Eltern.\n"


@pytest.fixture(scope="module")
def kekiz(profiles: Asking) -> Kekiz:
    told = (("Ahlen", "2014", "52.503"), ("Moers", "2014", "103.902"), ("Neuss", "2018", "153.896"))
    return profiles({name: _PROFILE.format(name=name, year=year, inhabitants=many) for name, year, many in told})


@pytest.mark.parametrize("typed", ["Wann wurde Ahlen Modellkommune?", "Seit wann ist Moers Modellkommune?"])
def test_who_joined_first_was_a_model(kekiz: Kekiz, typed: str) -> None:
    answer = kekiz.ask(typed)

    assert answer.status == "answered"
    assert "2014" in answer.answer


def test_who_joined_later_is_not_told_to_have_been_a_model(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Wann wurde Neuss Modellkommune?")

    assert answer.status == "partial"
    assert answer.answer.startswith("Dass sie in der ersten Phase dabei war, sagt keine Quelle")


@pytest.mark.parametrize(
    ("typed", "year"),
    [
        ("In welchem Jahr hat Ahlen begonnen?", "2014"),
        ("Wann hat Neuss angefangen?", "2018"),
        ("seit wann startet moers", "2014"),
    ],
)
def test_when_a_kommune_began_is_when_it_joined(kekiz: Kekiz, typed: str, year: str) -> None:
    assert year in kekiz.ask(typed).answer


def test_when_something_else_began_is_not_when_a_kommune_joined(kekiz: Kekiz) -> None:
    assert kekiz.ask("Wann hat Ahlen mit dem Ferienzirkus begonnen?").status == "no_evidence"


@pytest.mark.parametrize(
    ("typed", "kommune"),
    [
        ("wie viele einwohner hat ahln", "Ahlen"),
        ("Wie viele Einwohner hat Moer?", "Moers"),
        ("seit wann dabei ist neus", "Neuss"),
    ],
)
def test_a_short_name_may_lack_a_letter(kekiz: Kekiz, typed: str, kommune: str) -> None:
    answer = kekiz.ask(typed)

    assert answer.understood.kommunen == (kommune,)
    assert kommune in answer.understood.corrections.values()


@pytest.mark.parametrize("typed", ["wie viele einwohner hat hern", "wie viele plätze hat kino", "was macht neu"])
def test_what_the_documents_do_not_name_is_no_slip(kekiz: Kekiz, typed: str) -> None:
    assert kekiz.ask(typed).understood.kommunen == ()


@pytest.mark.parametrize(("written", "names"), [("una", ["Unna"]), ("hamn", ["Haan", "Hamm"]), ("plan", [])])
def test_short_names_a_slip_away(written: str, names: list[str]) -> None:
    assert near_short_names(written) == names
