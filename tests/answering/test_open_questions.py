"""Open questions and definitions: the sentences beside the one that names the matter, and what defines a term."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]

DOCUMENTS = {
    "sources.csv": "file,title,kommune,publisher,kind,published,url\ngoch.txt,Goch,Goch,Redaktion,press,,\n",
    "goch.txt": (
        "Ein Jahr Spielmobil\n\n"
        "Seit dem Frühjahr rollt das Spielmobil durch Goch. In den Ortsteilen gab es weder Spielplatz noch Jugendhaus. "
        "Weil kein Bus fährt, kamen die Kinder nicht in die Innenstadt. Die Kosten trägt eine Stiftung.\n\n"
        "Elternbriefe\n\n"
        "Ein Elternbrief bringt Wissen in den Briefkasten, passend zum Alter des Kindes. "
        "Ein Elternbrief wurde im Mai an alle Familien verschickt.\n\n"
        "Von Hand zu Hand\n\n"
        "Neu sind die Wickelpaten. Darunter versteht man Ehrenamtliche, die junge Eltern im ersten Jahr begleiten.\n\n"
        "Was Prävention sein soll, hat der Rat festgehalten: Vorsorge ist die Hilfe, bevor jemand sie braucht. "
        "Die Zahl der Nachtkurse ist im Jahr darauf gestiegen.\n\n"
        "- **Lesestart**: ein Buchgeschenk für jedes Kind bei der Vorsorge\n\n"
        "Am Leseprogramm „Silbensalat“ nehmen drei Kitas teil. Seit Mai fährt die Hüpfkiste umher, ein alter Anhänger "
        "mit Seilen und Bällen.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(DOCUMENTS)


def test_a_reason_is_told_by_the_sentences_beside_the_matter(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Warum rollt in Goch ein Spielmobil?")
    assert answer.status == "answered"
    quotes = [citation.quote for citation in answer.citations]
    assert quotes[0].startswith("Seit dem Frühjahr rollt das Spielmobil")
    assert "Weil kein Bus fährt, kamen die Kinder nicht in die Innenstadt." in quotes


def test_what_no_passage_speaks_of_stays_open(kekiz: Kekiz) -> None:
    assert kekiz.ask("Warum hat Goch kein Hallenbad?").status == "no_evidence"


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Was ist ein Elternbrief?", "Ein Elternbrief bringt Wissen in den Briefkasten, passend zum Alter des Kindes."),
        ("Was sind Wickelpaten?", "Darunter versteht man Ehrenamtliche"),
        ("Was ist Lesestart?", "ein Buchgeschenk für jedes Kind"),
        ("Was ist Vorsorge?", "Vorsorge ist die Hilfe, bevor jemand sie braucht."),
        ("Was verbirgt sich hinter Silbensalat?", "Leseprogramm „Silbensalat“"),
        ("was is eigentlich eine hüpfkiste?", "ein alter Anhänger"),
    ],
)
def test_a_definition_is_known_by_its_form(kekiz: Kekiz, question: str, told: str) -> None:
    answer = kekiz.ask(question)
    assert answer.status == "answered"
    assert told in answer.citations[0].quote


def test_what_happened_once_defines_nothing(kekiz: Kekiz) -> None:
    assert "Im Mai" not in " ".join(citation.quote for citation in kekiz.ask("Was ist ein Elternbrief?").citations)


def test_how_many_there_are_defines_nothing(kekiz: Kekiz) -> None:
    assert kekiz.ask("Was sind Nachtkurse?").status == "no_evidence"


SPOKEN = {
    "sources.csv": (
        "file,title,kommune,publisher,kind,published,url\n"
        "verl.md,Verl,Verl,Redaktion,press,,\nkurse.md,Kurse,Wesel,Redaktion,press,,\n"
        "greven.md,Ein Gespräch über Hunger in Greven,Greven,Redaktion,press,,\n"
    ),
    "verl.md": (
        "# Ein Gespräch\n\n"
        "Viele Familien sind nach Verl gezogen. Die Innenstadt hat drei neue Straßen bekommen.\n\n"
        "**Wie finden Sie Familien, die allein bleiben?** Samstags stehen wir mit einem Lastenrad auf dem Wochenmarkt. "
        "Wer mag, trinkt bei uns einen Tee.\n\n"
        "## Das Bündnis\n\n"
        "Das Bündnis Kinderwege hat 40 Mitglieder in ganz Verl. Sein Sitz ist ein früherer Laden am Bahnhof. "
        "Vom Rat verlangt es sichere Radwege bis 2026.\n"
    ),
    "rhede.md": (
        "# Rhede\n\nEin Bericht von Ina Moll über Sommerferien in Rhede\n\n"
        "„In den Sommerferien langweilt sich hier keiner mehr“, sagt die Leiterin Ina Moll. "
        "In den Sommerferien öffnet die Stadt drei Werkstätten für alle Kinder.\n\n"
        "## Der Rufbus\n\n"
        "In den Bauerschaften hält seit Jahren kein Linienbus mehr. "
        "Deshalb holt ein Rufbus die Kinder zum Training ab.\n\n"
        "## Schwerpunkte\n\n- Gesundes Essen in Kitas\n- Bewegung im Alltag\n- Hilfe für Alleinerziehende\n"
    ),
    "greven.md": (
        "# Am Ofen\n\nEin Gespräch über Hunger in Greven\n\nWir backen in drei Horten Brot mit allen, die mögen. "
        "Das Backhaus liegt am alten Hafen. Freitags ist es geschlossen.\n\n"
        "## Der Steg\n\nGreven liegt an zwei Seen. Viele Kinder konnten bisher noch nicht sicher schwimmen. "
        "Seit Mai steht am Ufer ein Badesteg. Er kostet 900 Euro. 400 Gäste waren auf dem Badesteg.\n\n"
        "Die Rutsche ist gescheitert.\n\nDer Rat will im nächsten Jahr einen Turm am Ufer bauen.\n\n"
        "## Stimmen\n\nAuch Lob gibt es. Der Pfarrer nennt die Stunden am Ofen ein Geschenk für den Ort.\n"
    ),
    "kurse.md": (
        "# Angebote\n\n| Angebot | Seit | Zahl |\n|---|---|---|\n| Elternkurse „Leicht gesagt“ | 2019 | 21 Kurse |\n\n"
        "Eltern mit Geldsorgen finden in Wesel Rat. Ein Lastenrad steht vor dem Laden der Stadtwerke in Wesel.\n"
    ),
}


@pytest.fixture(scope="module")
def spoken(asking: Asking) -> Kekiz:
    return asking(SPOKEN)


def test_the_question_of_an_interview_is_answered_by_what_follows(spoken: Kekiz) -> None:
    quotes = [citation.quote for citation in spoken.ask("Wie kommt Verl an Familien, die allein bleiben?").citations]
    assert quotes[0].startswith("Samstags stehen wir")
    assert not any(quote.rstrip("*").endswith("?") for quote in quotes)


def test_a_demand_is_told_by_who_demands_it(spoken: Kekiz) -> None:
    answer = spoken.ask("Was fordert das Bündnis Kinderwege?")
    assert [citation.quote for citation in answer.citations] == ["Vom Rat verlangt es sichere Radwege bis 2026."]


@pytest.mark.parametrize(
    "question",
    [
        "Wie bewertet Wesel die Elternkurse?",
        "Was rät das Bündnis Kinderwege?",
        "Wie beantrage ich Elterngeld?",
        "Wie repariert man ein Lastenrad?",
    ],
)
def test_what_only_resembles_an_answer_is_none(spoken: Kekiz, question: str) -> None:
    assert spoken.ask(question).status == "no_evidence"


def test_what_is_done_comes_before_what_is_said_of_it(spoken: Kekiz) -> None:
    quotes = [citation.quote for citation in spoken.ask("Was bietet Rhede in den Sommerferien?").citations]
    assert quotes[0] == "In den Sommerferien öffnet die Stadt drei Werkstätten für alle Kinder."
    assert not any(quote.startswith("Ein Bericht") for quote in quotes)


def test_a_conclusion_is_read_with_what_it_follows_from(spoken: Kekiz) -> None:
    quotes = [citation.quote for citation in spoken.ask("Was tut Rhede für Kinder in den Bauerschaften?").citations]
    assert quotes[0] == "Deshalb holt ein Rufbus die Kinder zum Training ab."


def test_the_items_below_a_heading_are_told_together(spoken: Kekiz) -> None:
    quotes = [citation.quote for citation in spoken.ask("Worauf will Rhede achten?").citations]
    assert sorted(quotes) == ["Bewegung im Alltag", "Gesundes Essen in Kitas", "Hilfe für Alleinerziehende"]


def test_what_a_document_is_about_is_told_by_what_is_done_in_it(spoken: Kekiz) -> None:
    quotes = [citation.quote for citation in spoken.ask("Was macht Greven gegen Hunger?").citations]
    assert quotes == ["Wir backen in drei Horten Brot mit allen, die mögen."]


def test_what_a_short_sentence_announces_is_quoted_with_it(spoken: Kekiz) -> None:
    quotes = [citation.quote for citation in spoken.ask("Was wird am Backhaus in Greven gelobt?").citations]
    assert quotes == ["Auch Lob gibt es. Der Pfarrer nennt die Stunden am Ofen ein Geschenk für den Ort."]


def test_why_a_thing_has_ended_is_not_asked_of_one_that_goes_on(spoken: Kekiz) -> None:
    assert spoken.ask("Warum hat Greven das Backhaus geschlossen?").status == "no_evidence"


def test_what_does_not_go_well_has_failed(spoken: Kekiz) -> None:
    quotes = [citation.quote for citation in spoken.ask("Was läuft in Greven nicht so gut?").citations]
    assert quotes[0] == "Die Rutsche ist gescheitert."


def test_what_a_kommune_plans_is_told_by_its_plans(spoken: Kekiz) -> None:
    quotes = [citation.quote for citation in spoken.ask("Was plant Greven?").citations]
    assert quotes == ["Der Rat will im nächsten Jahr einen Turm am Ufer bauen."]
