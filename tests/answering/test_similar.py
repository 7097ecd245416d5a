"""Comparable approaches: pairs of sentences that share what is rare, with a reason in their words."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping

import pytest

from kekiz_search.answering.comparing.narrowing import Filters
from kekiz_search.answering.comparing.similar import Similar
from kekiz_search.engine import Kekiz
from kekiz_search.errors import QuestionError

Asking = Callable[[Mapping[str, str]], Kekiz]


def page(kommune: str, since: str, *sentences: str) -> str:
    head = f"---\nkommune: {kommune}\n---\n# {kommune}\n\nSeit wann dabei: {since}\n"
    return f"{head}\n## Angebote\n\n{' '.join(sentences)}\n"


DOCUMENTS = {
    "ahlen.md": page(
        "Ahlen",
        "2017",
        "In Ahlen besuchen Fachkräfte alle Eltern mit einem Neugeborenen und bringen eine Tasche mit.",
        "Eine Lenkungsgruppe steuert in Ahlen die Präventionskette.",
        "Im Netzwerk gegen Armut arbeiten in Ahlen Imker, Gärtner und der Bauhof mit.",
    ),
    "bocholt.md": page(
        "Bocholt",
        "2012",
        "Willkommensbesuche macht die Stadt Bocholt seit 2011 bei allen Familien mit einem Neugeborenen.",
        "Kinder und Familien sind der Stadt Bocholt wichtig, und Beratung gehört zum Netzwerk.",
    ),
    "kleve.md": page(
        "Kleve",
        "2020",
        "Der Babybegrüßungsdienst klingelt in Kleve bei jeder Familie.",
        "Einen Willkommensbesuch gibt es in Kleve im ersten Monat nicht.",
        "Für 2030 plant Kleve eine Lenkungsgruppe.",
    ),
    "kreis-kleve.md": page("Kreis Kleve", "2020", "Im Kreis Kleve steuert eine Lenkungsgruppe mit allen Gemeinden."),
    "unna.md": page("Unna", "2012", "In Unna kümmern sich Imker und Gärtner im Netzwerk um Kinder in Armut."),
}


@pytest.fixture
def kekiz(asking: Asking) -> Kekiz:
    return asking(DOCUMENTS)


def pairs_of(found: Similar) -> dict[tuple[str, str], tuple[str | None, str]]:
    """Return for Kommune and field the own and the other quote."""
    quotes = {citation.number: citation.quote for citation in found.citations}
    return {
        (one.kommune, one.field): (None if one.own is None else quotes[one.own], quotes[one.other])
        for one in found.approaches
    }


def kommunen_of(found: Similar) -> set[str]:
    return {one.kommune for one in found.approaches}


def test_the_same_approach_is_found_under_another_name_with_both_sentences(kekiz: Kekiz) -> None:
    pairs = pairs_of(kekiz.similar("Ahlen"))
    own = "In Ahlen besuchen Fachkräfte alle Eltern mit einem Neugeborenen und bringen eine Tasche mit."

    assert pairs["Bocholt", "Frühe Hilfen"] == (
        own,
        "Willkommensbesuche macht die Stadt Bocholt seit 2011 bei allen Familien mit einem Neugeborenen.",
    )
    assert pairs["Kleve", "Frühe Hilfen"] == (own, "Der Babybegrüßungsdienst klingelt in Kleve bei jeder Familie.")


def test_every_quote_stands_where_it_says(kekiz: Kekiz) -> None:
    found = kekiz.similar("Ahlen")

    assert found.citations
    for citation in found.citations:
        text = kekiz.document(citation.doc_id).text
        assert text[citation.start : citation.end] == citation.quote != ""
    assert {one.number for one in found.citations} == {
        number for one in found.approaches for number in (one.own, one.other)
    }


def test_every_quote_of_every_kommune_stands_where_it_says(quality: Kekiz) -> None:
    quotes = 0
    for kommune in quality.kommunen:
        for record in (quality.similar(kommune), quality.profile(kommune)):
            for citation in record.citations:
                text = quality.document(citation.doc_id).text
                assert text[citation.start : citation.end] == citation.quote != ""
                quotes += 1
    assert quotes > 100


def test_the_reason_names_what_is_shared_in_the_words_of_the_sources(kekiz: Kekiz) -> None:
    found = kekiz.similar("Ahlen")
    visit = next(one for one in found.approaches if (one.kommune, one.field) == ("Kleve", "Frühe Hilfen"))
    gardens = next(one for one in found.approaches if one.kommune == "Unna")

    assert visit.shared[0] == "Willkommensbesuch"
    assert "„Babybegrüßungsdienst“" in visit.reason
    assert visit.reason.startswith("Beide verfolgen den Ansatz „Willkommensbesuch“ (Kleve: „Babybegrüßungsdienst“)")
    assert {"Imker", "Gärtner"} <= set(gardens.shared)
    assert "„Imker“" in gardens.reason
    assert all(one.reason.endswith(".") for one in found.approaches)


def test_what_every_text_says_makes_nothing_comparable(kekiz: Kekiz) -> None:
    shown = [other for _own, other in pairs_of(kekiz.similar("Ahlen")).values()]

    assert not any("sind der Stadt Bocholt wichtig" in text for text in shown)


def test_what_is_denied_is_no_approach_and_what_is_planned_is_said_to_be(kekiz: Kekiz) -> None:
    found = kekiz.similar("Ahlen")
    board = next(one for one in found.approaches if (one.kommune, one.field) == ("Kleve", "Netzwerk & Steuerung"))

    assert not any("Monat nicht" in other for _own, other in pairs_of(found).values())
    assert board.reason.endswith("Geplant oder gewollt ist es in Kleve.")


def test_one_pair_for_each_kommune_and_field_the_best_first(kekiz: Kekiz) -> None:
    found = kekiz.similar("Ahlen").approaches

    assert len({(one.kommune, one.field) for one in found}) == len(found)
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)
    assert all(0 <= one.score <= 1 for one in found)
    assert "Ahlen" not in {one.kommune for one in found}
    assert len(kekiz.similar("Ahlen", count=2).approaches) == 2


def test_filters_narrow_the_others_down(kekiz: Kekiz) -> None:
    def narrowed(**filters: object) -> set[str]:
        return kommunen_of(kekiz.similar("Ahlen", filters=Filters(**filters)))  # type: ignore[arg-type]

    assert kommunen_of(kekiz.similar("Ahlen")) == {"Bocholt", "Kleve", "Kreis Kleve", "Unna"}
    assert narrowed(kind="Kreis") == {"Kreis Kleve"}
    assert narrowed(kind="gleich") == {"Bocholt", "Kleve", "Unna"}
    assert narrowed(phase="2012") == {"Bocholt", "Unna"}
    assert narrowed(phase="gleich") == set()
    assert narrowed(inhabitants=0.4) == {"Bocholt", "Kleve", "Unna"}
    assert narrowed(inhabitants=0.05) == {"Kleve"}
    assert narrowed(field="frühe hilfen") == {"Bocholt", "Kleve"}
    assert narrowed(field="steuerung") == {"Kleve", "Kreis Kleve", "Unna"}


@pytest.mark.parametrize(
    ("filters", "message"),
    [
        (Filters(kind="Bundesland"), "„Bundesland“ ist als Art nicht bekannt"),
        (Filters(phase="1999"), "„1999“ ist als Phase nicht bekannt"),
        (Filters(field="Straßenbau"), "„Straßenbau“ ist als Handlungsfeld nicht bekannt"),
        (Filters(field="und"), "nicht bekannt"),
        (Filters(field=""), "nicht bekannt"),
        (Filters(inhabitants=0.0), "1 bis 100 Prozent"),
        (Filters(inhabitants=1.5), "1 bis 100 Prozent"),
    ],
)
def test_a_filter_that_is_off_is_one_german_sentence(kekiz: Kekiz, filters: Filters, message: str) -> None:
    with pytest.raises(QuestionError, match=message) as caught:
        kekiz.similar("Ahlen", filters=filters)
    assert caught.value.hint


def test_kommunen_of_unknown_phase_are_named_not_dropped_silently(asking: Asking) -> None:
    documents = {**DOCUMENTS, "soest.md": "---\nkommune: Soest\n---\n# Soest\n\nEine Lenkungsgruppe tagt in Soest.\n"}
    found = asking(documents).similar("Ahlen", filters=Filters(phase="2012"))

    assert any("Soest" in note for note in found.notes)
    with pytest.raises(QuestionError, match="Wann Soest dazukam"):
        asking(documents).similar("Soest", filters=Filters(phase="gleich"))


def test_a_described_approach_is_looked_for_alone(kekiz: Kekiz) -> None:
    found = kekiz.similar("Ahlen", approach="Willkommensbesuche")

    assert kommunen_of(found) == {"Bocholt", "Kleve"}
    assert all(one.own is not None for one in found.approaches)


def test_a_described_approach_needs_no_documents_of_ones_own(kekiz: Kekiz) -> None:
    found = kekiz.similar("Essen", approach="Willkommensbesuche bei Familien mit Neugeborenen")

    assert kommunen_of(found) == {"Ahlen", "Bocholt", "Kleve"}
    assert all(one.own is None for one in found.approaches)
    assert found.approaches[0].reason.startswith("Ihrer Beschreibung entspricht der Ansatz „Willkommensbesuch“ (")
    assert found.notes == ()
    with pytest.raises(QuestionError, match="leer"):
        kekiz.similar("Essen", approach="  ")


def test_a_word_that_was_asked_for_need_not_be_rare(kekiz: Kekiz) -> None:
    found = kekiz.similar("Bonn", approach="Armut")

    assert kommunen_of(found) == {"Ahlen", "Unna"}
    assert kekiz.similar("Bonn", approach="Zirkus").approaches == ()
    assert "nichts Vergleichbares" in kekiz.similar("Bonn", approach="Zirkus").notes[0]


def test_a_kommune_without_documents_gets_a_note_and_no_guess(kekiz: Kekiz) -> None:
    found = kekiz.similar("Essen")

    assert found.approaches == ()
    assert len(found.notes) == 1
    assert "kein Ansatz" in found.notes[0]
    with pytest.raises(QuestionError, match="nicht bekannt"):
        kekiz.similar("Atlantis")
    assert kekiz.similar("Bochollt").corrections == {"Bochollt": "Bocholt"}


def test_the_record_is_plain_json_and_the_same_twice(kekiz: Kekiz) -> None:
    first, second = (kekiz.similar("Ahlen", filters=Filters(0.3)).to_dict() for _ in range(2))
    first.pop("timings_ms")
    second.pop("timings_ms")

    assert json.loads(json.dumps(first)) == first == second
    assert first["filters"] == {"inhabitants": 0.3, "kind": None, "phase": None, "field": None}
    assert kekiz.similar("Ahlen").to_dict()["filters"]["inhabitants"] is False


def test_a_kommune_that_is_only_named_is_not_counted_as_checked(asking: Asking) -> None:
    news = "# Brief\n\nDer Arbeitskreis berät heute in Rheine über ein Netzwerk für alle Familien des Landes.\n"
    checked = asking({**DOCUMENTS, "brief.md": news}).similar("Ahlen").checked
    assert (checked.kommunen, checked.documents) == (5, 6)


def test_an_approach_told_by_no_single_word_is_quoted_with_none(quality: Kekiz) -> None:
    reasons = [one.reason for kommune in quality.kommunen for one in quality.similar(kommune).approaches]

    assert reasons
    assert not any("„“" in reason for reason in reasons)
