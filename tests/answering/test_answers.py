"""What comes back for each kind of question, over small documents of our own."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.answering.answer import Answer
from kekiz_search.engine import Kekiz
from kekiz_search.errors import QuestionError

Asking = Callable[[Mapping[str, str]], Kekiz]

SOURCES = (
    "file,title,kommune,publisher,kind,published,url\n"
    "kleve.txt,Steckbrief Kleve,Kleve,Redaktion,profile,2020,\n"
    "rheine.txt,Steckbrief Rheine,Rheine,Redaktion,profile,2021-03,\n"
    "soest.txt,Steckbrief Soest,Soest,Redaktion,profile,2023-06-30,\n"
    "viersen.txt,Viersen in Zahlen,Viersen,Redaktion,press,2022,\n"
    "verbund.txt,Der Verbund,,Verbund der Tests,association,2022-05,\n"
)
DOCUMENTS = {
    "sources.csv": SOURCES,
    "kleve.txt": (
        "Kleve\nSeit wann dabei:\n2019\nEinwohnerzahl:\n52.388\nKinder unter 18:\n8.904\n\n"
        "Was Kleve tut\n\n"
        "Die Stadt Kleve betreibt zwei Spielebusse, die jede Woche in sechs Ortsteile fahren. "
        "Die Bücherei arbeitet dabei eng mit der Volkshochschule zusammen.\n\n"
        "Kontakt\n\nDas Fachbüro Prävention leitet Hanna Brückner.\n"
    ),
    "rheine.txt": (
        "Rheine\nSeit wann dabei:\n2014\nEinwohnerzahl:\nca. 76.500\nKinder unter 18:\n13.120\n\n"
        "Was Rheine tut\n\n"
        "In Rheine gibt es keinen Spielebus. "
        "Dafür wurden 41 Prozent aller Kitas zu Familienzentren ausgebaut.\n"
    ),
    "soest.txt": (
        "Soest\nSeit wann dabei:\n2019\nEinwohnerzahl:\n47.212\n\n"
        "Was Soest tut\n\n"
        "Seit April 2021 lädt die Stadt Soest junge Eltern zu einem Stadtteilfrühstück ein. "
        "Der Auftakt fand im Bürgerzentrum Schendelpark statt.\n"
    ),
    "viersen.txt": (
        "Viersen in Zahlen\n\nEinwohnerzahl: 77.100\n\nIn einem anderen Bericht der Stadt steht eine andere Zahl.\n\n"
        "Einwohnerzahl: 79.400\n"
    ),
    "verbund.txt": (
        "Der Verbund\n\n"
        "Ein Spielebus ist ein umgebauter Bus, der Spielzeug und eine Fachkraft in die Wohngebiete bringt.\n\n"
        "Vom Stadtteilfrühstück war auf der letzten Tagung lange die Rede.\n\n"
        "Der Verbund wurde am 4. Mai 2016 gegründet.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(DOCUMENTS)


def quotes(answer: Answer) -> list[str]:
    return [citation.quote for citation in answer.citations]


def verdicts(answer: Answer) -> dict[str, str]:
    return {row.kommune: row.verdict for row in answer.rows}


def test_list_supports_who_does_it_and_leaves_the_others_open(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Welche Kommunen arbeiten mit der Volkshochschule zusammen?")

    assert (answer.status, answer.understood.kind) == ("answered", "list")
    assert verdicts(answer) == {
        "Kleve": "supported",
        "Rheine": "no_evidence",
        "Soest": "no_evidence",
        "Viersen": "no_evidence",
    }
    assert quotes(answer) == ["Die Bücherei arbeitet dabei eng mit der Volkshochschule zusammen."]


@pytest.mark.parametrize("typed", ["Welche Kommunen haben Spielebusse?", "Welche Kommunen haben eine Sternwarte?"])
def test_every_kommune_of_the_index_has_a_row_in_the_same_order(kekiz: Kekiz, typed: str) -> None:
    answer = kekiz.ask(typed)

    assert [row.kommune for row in answer.rows] == ["Kleve", "Rheine", "Soest", "Viersen"]
    assert (answer.checked.kommunen, answer.checked.documents) == (4, 5)


def test_list_says_how_much_was_checked(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Welche Kommunen arbeiten mit der Volkshochschule zusammen?")

    assert "1 von 4 Kommunen" in answer.answer
    assert "3 weitere Kommunen" in answer.answer
    assert answer.checked.passages >= answer.checked.documents


def test_list_knows_who_does_not(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Welche Kommunen haben einen Spielebus?")

    assert verdicts(answer)["Kleve"] == "supported"
    assert verdicts(answer)["Rheine"] == "contradicted"
    assert "Rheine" not in answer.answer.splitlines()[0]


def test_list_of_years_is_read_from_the_fields(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Welche Kommunen sind seit 2019 dabei?")

    assert [row.kommune for row in answer.rows if row.verdict == "supported"] == ["Kleve", "Soest"]
    assert verdicts(answer)["Rheine"] == "contradicted"
    assert verdicts(answer)["Viersen"] == "no_evidence"


@pytest.mark.parametrize(
    ("typed", "supported"),
    [
        ("Welche Kommunen haben mehr als 70.000 Einwohner?", {"Rheine", "Viersen"}),
        ("Welche Kommunen haben weniger als 50.000 Einwohner?", {"Soest"}),
    ],
)
def test_list_with_a_limit_compares_the_fields(kekiz: Kekiz, typed: str, supported: set[str]) -> None:
    answer = kekiz.ask(typed)

    assert {row.kommune for row in answer.rows if row.verdict == "supported"} == supported
    assert verdicts(answer)["Kleve"] == "contradicted"


def test_list_from_a_question_by_who(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Wer arbeitet mit der Volkshochschule zusammen?")

    assert answer.understood.kind == "list"
    assert [row.kommune for row in answer.rows if row.verdict == "supported"] == ["Kleve"]


def test_negated_list_supports_none_from_silence(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Welche Kommunen arbeiten nicht mit der Volkshochschule zusammen?")

    assert answer.status == "no_evidence"
    assert not [row for row in answer.rows if row.verdict == "supported"]
    assert "lässt sich aus fehlenden Belegen nicht schließen" in answer.answer
    assert "Das Gegenteil ist belegt für: Kleve." in answer.answer


def test_negated_list_supports_who_says_so(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Welche Kommunen haben keinen Spielebus?")

    assert [row.kommune for row in answer.rows if row.verdict == "supported"] == ["Rheine"]
    assert quotes(answer)[0] == "In Rheine gibt es keinen Spielebus."


def test_count_has_rows_and_the_number_found(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Wie viele Kommunen arbeiten mit der Volkshochschule zusammen?")

    assert answer.understood.kind == "count"
    assert [row.kommune for row in answer.rows if row.verdict == "supported"] == ["Kleve"]
    assert "1 von 4 Kommunen" in answer.answer


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("Wie viele Einwohner hat Kleve?", "52.388"),
        ("wie viele einwohner hat kleve", "52.388"),
        ("Einwohnerzahl von Soest?", "47.212"),
        ("Wie viele Kinder unter 18 leben in Rheine?", "13.120"),
        ("Seit wann ist Soest dabei?", "2019"),
    ],
)
def test_fact_is_the_value_of_a_field(kekiz: Kekiz, typed: str, value: str) -> None:
    answer = kekiz.ask(typed)

    assert answer.status == "answered"
    assert value in answer.answer
    assert value in answer.citations[0].quote


def test_hedge_of_a_number_stays_with_it(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Wie viele Einwohner hat Rheine?")

    assert "ca. 76.500" in answer.answer
    assert "ca. 76.500" in answer.citations[0].quote


def test_conflicting_fields_are_both_shown(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Wie viele Einwohner hat Viersen?")

    assert answer.status == "conflicting"
    assert "widersprechen" in answer.answer
    assert {value for value in ("77.100", "79.400") if any(value in quote for quote in quotes(answer))} == {
        "77.100",
        "79.400",
    }


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("Wer leitet das Fachbüro Prävention in Kleve?", "Hanna Brückner"),
        ("Wo fand der Auftakt in Soest statt?", "Bürgerzentrum Schendelpark"),
        ("Wann wurde der Verbund gegründet?", "4. Mai 2016"),
        ("Seit wann gibt es in Soest das Stadtteilfrühstück?", "April 2021"),
        ("Wie viel Prozent der Kitas wurden in Rheine zu Familienzentren ausgebaut?", "41 Prozent"),
        ("Wie viele Spielebusse betreibt Kleve?", "zwei"),
    ],
    ids=["person", "place", "date", "since", "percent", "number"],
)
def test_fact_from_a_sentence_holds_what_was_asked_for(kekiz: Kekiz, typed: str, value: str) -> None:
    answer = kekiz.ask(typed)

    assert answer.status == "answered"
    assert value in answer.answer
    assert value in answer.citations[0].quote


@pytest.mark.parametrize(
    "typed",
    [
        "Wer leitet das Fachbüro Prävention in Soest?",
        "Wie viele Spielebusse betreibt Soest?",
        "Wann wurde das Fachbüro Prävention in Kleve gegründet?",
        "Wie viele Einwohner hat Bielefeld?",
        "Wie hoch ist das Budget von Kleve?",
        "Wie wird das Wetter morgen?",
        "Welche Kommunen haben eine Sternwarte?",
        "Was ist eine Sternwarte?",
    ],
)
def test_what_no_document_says_has_no_evidence_but_hits(kekiz: Kekiz, typed: str) -> None:
    answer = kekiz.ask(typed)

    assert answer.status == "no_evidence"
    assert (answer.statements, answer.citations) == ((), ())
    assert [hit.rank for hit in answer.hits] == list(range(1, len(answer.hits) + 1)) != []
    assert "kein" in answer.answer


@pytest.mark.parametrize("typed", ["Was ist ein Spielebus?", "was bedeutet spielebus", "Erkläre mir Spielebus"])
def test_definition_quotes_the_sentence_that_defines(kekiz: Kekiz, typed: str) -> None:
    answer = kekiz.ask(typed)

    assert (answer.status, answer.understood.kind) == ("answered", "definition")
    assert quotes(answer) == [
        "Ein Spielebus ist ein umgebauter Bus, der Spielzeug und eine Fachkraft in die Wohngebiete bringt."
    ]


def test_what_merely_names_a_term_explains_nothing(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Was ist ein Stadtteilfrühstück?")

    assert (answer.status, answer.citations) == ("no_evidence", ())
    assert any("Stadtteilfrühstück" in hit.passage.text for hit in answer.hits)


def test_superlative_cites_all_it_compared(asking: Asking) -> None:
    kekiz = asking({name: text for name, text in DOCUMENTS.items() if name != "viersen.txt"})
    answer = kekiz.ask("Welche Kommune hat die meisten Einwohner?")

    assert answer.status == "answered"
    assert "Rheine" in answer.answer.splitlines()[0]
    assert {value for value in ("52.388", "76.500", "47.212") if any(value in quote for quote in quotes(answer))} == {
        "52.388",
        "76.500",
        "47.212",
    }


def test_least_is_the_other_end(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Welche Kommune hat die wenigsten Kinder unter 18?")

    assert "Kleve" in answer.answer.splitlines()[0]
    assert "Ohne Angabe: Soest, Viersen." in answer.answer


@pytest.mark.parametrize(
    ("typed", "opening", "verdict"),
    [
        ("Gibt es in Kleve Spielebusse?", "Ja", "supported"),
        ("Gibt es in Rheine einen Spielebus?", "Nein", "contradicted"),
        ("Arbeitet Kleve mit der Volkshochschule zusammen?", "Ja", "supported"),
    ],
)
def test_yes_or_no_is_answered_with_its_source(kekiz: Kekiz, typed: str, opening: str, verdict: str) -> None:
    answer = kekiz.ask(typed)

    assert (answer.status, answer.answer.split()[0].strip(",.")) == ("answered", opening)
    assert [row.verdict for row in answer.rows] == [verdict]
    assert answer.rows[0].citations


def test_silence_is_never_a_no(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Gibt es in Soest einen Spielebus?")

    assert answer.status == "no_evidence"
    assert "Nein" not in answer.answer
    assert [row.verdict for row in answer.rows] == ["no_evidence"]
    assert answer.checked.kommunen == 1


def test_only_the_chosen_kommunen_are_looked_at(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Welche Kommunen sind seit 2019 dabei?", kommunen=["Soest", "Rheine"])

    assert verdicts(answer) == {"Rheine": "contradicted", "Soest": "supported"}
    assert {citation.kommune for citation in answer.citations} == {"Soest", "Rheine"}
    assert answer.checked.kommunen == 2
    assert {hit.document.origin.kommune for hit in answer.hits} <= {"Soest", "Rheine"}


def test_a_chosen_kommune_stands_for_one_that_is_not_named(kekiz: Kekiz) -> None:
    assert "52.388" in kekiz.ask("Wie viele Einwohner?", kommunen=["Kleve"]).answer


def test_chosen_kommunen_may_be_typed_without_capitals(kekiz: Kekiz) -> None:
    question = "Welche Kommunen sind seit 2019 dabei?"

    assert kekiz.ask(question, kommunen=["soest"]).rows == kekiz.ask(question, kommunen=["Soest"]).rows


def test_an_unknown_kommune_is_an_error_that_suggests_one(kekiz: Kekiz) -> None:
    with pytest.raises(QuestionError, match="„Kleeve“ ist nicht bekannt") as caught:
        kekiz.ask("Wie viele Einwohner?", kommunen=["Kleeve"])

    assert "Kleve" in caught.value.hint


def test_a_kommune_of_the_question_has_a_row_even_without_a_document(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Gibt es in Bielefeld einen Spielebus?")

    assert verdicts(answer)["Bielefeld"] == "no_evidence"


@pytest.mark.parametrize(
    ("as_of", "supported"),
    [(None, ["Soest"]), ("2024", ["Soest"]), ("2023", ["Soest"]), ("2023-06", ["Soest"]), ("2022", [])],
)
def test_as_of_leaves_out_what_is_later(kekiz: Kekiz, as_of: str | None, supported: list[str]) -> None:
    answer = kekiz.ask("Welche Kommunen laden zum Stadtteilfrühstück ein?", as_of=as_of)

    assert [row.kommune for row in answer.rows if row.verdict == "supported"] == supported
    assert answer.understood.as_of == as_of


def test_as_of_leaves_out_later_fields_too(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Wie viele Einwohner hat Soest?", as_of="2019")

    assert not [citation for citation in answer.citations if (citation.as_of or "") > "2019"]


@pytest.mark.parametrize("as_of", ["gestern", "2017-13", "17", "2017-02-30", ""])
def test_as_of_must_be_a_date(kekiz: Kekiz, as_of: str) -> None:
    with pytest.raises(QuestionError, match="ist kein Datum"):
        kekiz.ask("Wie viele Einwohner hat Soest?", as_of=as_of)


@pytest.mark.parametrize(("typed", "shown"), [("Was tut Soest?", "Soest"), ("Was macht Kleve?", "Kleve")])
def test_a_kommune_alone_gives_its_outline(kekiz: Kekiz, typed: str, shown: str) -> None:
    answer = kekiz.ask(typed)

    assert answer.status == "answered"
    assert {citation.kommune for citation in answer.citations} == {shown}


def test_comparison_states_both_sides(kekiz: Kekiz) -> None:
    answer = kekiz.ask("Vergleiche die Einwohnerzahl von Kleve und Soest.")

    assert answer.understood.kind == "comparison"
    assert "52.388" in answer.answer
    assert "47.212" in answer.answer


def test_documents_are_found_by_their_id(kekiz: Kekiz) -> None:
    first = kekiz.documents()[0]

    assert kekiz.document(first.doc_id) == first
    with pytest.raises(QuestionError, match="„gibtesnicht“"):
        kekiz.document("gibtesnicht")


def test_search_ranks_from_one_and_keeps_to_its_count(kekiz: Kekiz) -> None:
    hits = kekiz.search("Spielebus im Ortsteil", k=3)

    assert [hit.rank for hit in hits] == [1, 2, 3]
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    assert "Spielebus" in hits[0].passage.text
    assert {hit.document.origin.kommune for hit in kekiz.search("Spielebus", kommunen=["Rheine"])} == {"Rheine"}
