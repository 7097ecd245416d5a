"""Kommunen side by side: every cell cited or said to be empty, nothing of another Kommune, nothing that is not done."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kekiz_search.engine import Kekiz
from kekiz_search.errors import QuestionError

Asking = Callable[[Mapping[str, str]], Kekiz]

DOCUMENTS = {
    "sources.csv": (
        "file,title,kommune,publisher,kind,published,url\n"
        "luenen.txt,Steckbrief Lünen,Lünen,Tests,profile,2021-05-04,\n"
        "luenen-alt.txt,Steckbrief Lünen,Lünen,Tests,profile,2021-05-04,\n"
        "unna.txt,Steckbrief Unna,Unna,Tests,profile,2020,\n"
        "kreis-unna.txt,Steckbrief Kreis Unna,Kreis Unna,Tests,profile,2020,\n"
        "brief.txt,Rundbrief,,Tests,association,2022,\n"
    ),
    "luenen.txt": (
        "Lünen\nSeit wann dabei:\n2014\nEinwohnerzahl:\nca. 86.300\n"
        "Angebote\n"
        "In Lünen besuchen zwei Hebammen der Stadt alle Familien mit einem Neugeborenen. "
        "Das Elterncafé im Quartier hat an drei Tagen geöffnet. "
        "Der Rat hat 2020 ein Handlungskonzept gegen Kinderarmut beschlossen. "
        "Wer Rat braucht, findet ihn im Familienladen. "
        "Ein Jugendparlament gibt es in Lünen nicht. "
        "Für das nächste Jahr plant Lünen ein Familienbüro am Markt. "
        "Das Projekt mit den Vorlesepaten wurde 2019 eingestellt. "
        "Die Angaben zum Familienbüro stammen aus einer Quelle ohne Datum. "
        "„Das Familienbüro wird wunderbar“, sagte der Dezernent.\n"
    ),
    "luenen-alt.txt": "Lünen\nEinwohnerzahl:\n91.000\n",
    "unna.txt": (
        "Unna\nSeit wann dabei:\n2012\nEinwohnerzahl:\n59.100\n"
        "Angebote\n- Willkommensbesuche durch Ehrenamtliche\n- Lotsendienst in der Geburtsklinik\n"
        "Nicht mehr im Angebot\n- Ferienspiele am Kanal (eingestellt 2022)\n"
    ),
    "kreis-unna.txt": (
        "Kreis Unna\nSeit wann dabei:\n2012\n"
        "Angebote\nIm Kreis Unna koordiniert eine Lenkungsgruppe die Präventionskette. "
        "Die Stadt Unna hat ein eigenes Jugendcafé eröffnet.\n"
    ),
    "brief.txt": (
        "In Lünen öffnet im Mai ein Quartiersladen für Familien. "
        "Unna und Lünen teilen sich ein Spielmobil und eine Musikschule.\n"
    ),
}


@pytest.fixture
def kekiz(asking: Asking) -> Kekiz:
    return asking(DOCUMENTS)


def texts(comparison: dict[str, Any], kommune: str, field: str | None = None) -> list[str]:
    return [
        statement["text"]
        for row in comparison["approaches"]
        if field in (None, row["field"])
        for cell in row["cells"]
        if cell["kommune"] == kommune
        for statement in cell["statements"]
    ]


def cells_of(comparison: dict[str, Any], attribute: str) -> dict[str, dict[str, Any]]:
    (row,) = [row for row in comparison["facts"] if row["attribute"] == attribute]
    return {cell["kommune"]: cell for cell in row["cells"]}


def check_cited(kekiz: Kekiz, record: dict[str, Any]) -> int:
    """Assert that every number has its citation, and every citation stands where it says; return their count."""
    numbers = [citation["number"] for citation in record["citations"]]
    assert numbers == list(range(1, len(numbers) + 1))
    for citation in record["citations"]:
        text = kekiz.document(citation["doc_id"]).text
        assert text[citation["start"] : citation["end"]] == citation["quote"] != ""
    quotes = {citation["number"]: citation["quote"] for citation in record["citations"]}
    for row in record["approaches"]:
        for statement in (one for cell in row["cells"] for one in cell["statements"]):
            assert [quotes[number] for number in statement["citations"]] == [statement["text"]]
    for row in record["facts"]:
        for value in (one for cell in row["cells"] for one in cell["values"]):
            assert value["citations"]
            assert all(value["value"] in " ".join(quotes[number].split()) for number in value["citations"])
    return len(numbers)


def test_every_cell_is_cited_or_empty(kekiz: Kekiz) -> None:
    comparison = kekiz.compare(["Lünen", "Kreis Unna", "Unna"]).to_dict()

    assert comparison["kommunen"] == ["Lünen", "Kreis Unna", "Unna"]
    assert check_cited(kekiz, comparison) > 5
    for row in (*comparison["facts"], *comparison["approaches"]):
        assert [cell["kommune"] for cell in row["cells"]] == comparison["kommunen"]
    assert cells_of(comparison, "einwohner")["Kreis Unna"]["value"] is None
    assert cells_of(comparison, "einwohner")["Kreis Unna"]["citations"] == []


def test_the_same_approach_under_two_names_stands_in_one_row(kekiz: Kekiz) -> None:
    comparison = kekiz.compare(["Lünen", "Unna"]).to_dict()

    assert texts(comparison, "Lünen", "Frühe Hilfen") == [
        "In Lünen besuchen zwei Hebammen der Stadt alle Familien mit einem Neugeborenen."
    ]
    assert texts(comparison, "Unna", "Frühe Hilfen")[0] == "Willkommensbesuche durch Ehrenamtliche"


def test_what_is_denied_ended_told_of_sources_or_said_is_not_done(kekiz: Kekiz) -> None:
    shown = " ".join(texts(kekiz.compare(["Lünen", "Unna"]).to_dict(), "Lünen"))

    for word in ("Jugendparlament", "Vorlesepaten", "Quelle", "wunderbar"):
        assert word not in shown
    assert "Elterncafé" in shown


def test_what_is_planned_is_said_to_be_planned(kekiz: Kekiz) -> None:
    comparison = kekiz.compare(["Lünen", "Unna"]).to_dict()
    planned = {
        statement["text"]: statement["planned"]
        for row in comparison["approaches"]
        for cell in row["cells"]
        for statement in cell["statements"]
    }

    assert planned["Für das nächste Jahr plant Lünen ein Familienbüro am Markt."] is True
    assert planned["Das Elterncafé im Quartier hat an drei Tagen geöffnet."] is False
    assert planned["Der Rat hat 2020 ein Handlungskonzept gegen Kinderarmut beschlossen."] is False
    assert planned["Wer Rat braucht, findet ihn im Familienladen."] is False


def test_a_kreis_is_not_its_town(kekiz: Kekiz) -> None:
    comparison = kekiz.compare(["Kreis Unna", "Unna"]).to_dict()

    assert "Jugendcafé" not in " ".join(texts(comparison, "Kreis Unna"))
    assert texts(comparison, "Unna", "Jugend & Freizeit") == ["Die Stadt Unna hat ein eigenes Jugendcafé eröffnet."]
    assert "Lenkungsgruppe" not in " ".join(texts(comparison, "Unna"))


def test_a_sentence_about_two_kommunen_is_nobodys_in_a_document_of_none(kekiz: Kekiz) -> None:
    comparison = kekiz.compare(["Lünen", "Unna"]).to_dict()

    assert "In Lünen öffnet im Mai ein Quartiersladen für Familien." in texts(comparison, "Lünen")
    assert not any("Spielmobil" in text for text in (*texts(comparison, "Lünen"), *texts(comparison, "Unna")))


def test_values_that_exclude_each_other_are_both_shown(kekiz: Kekiz) -> None:
    cell = cells_of(kekiz.compare(["Lünen", "Unna"]).to_dict(), "einwohner")["Lünen"]

    assert cell["conflicting"] is True
    assert sorted(value["value"] for value in cell["values"]) == ["91.000", "ca. 86.300"]
    assert all(value["citations"] for value in cell["values"])


def test_the_official_register_stands_apart_and_is_no_citation(kekiz: Kekiz) -> None:
    comparison = kekiz.compare(["Lünen", "Kreis Unna"]).to_dict()
    luenen, kreis = comparison["register"]

    assert (luenen["kind"], luenen["kreis"], kreis["kind"]) == ("kreisangehörige Kommune", "Kreis Unna", "Kreis")
    assert luenen["inhabitants"] > 0
    assert luenen["as_of"] == "2019-12-31"
    assert "Gemeindeverzeichnis" in luenen["source"]
    assert str(luenen["inhabitants"]) not in json.dumps(comparison["citations"])


def test_a_misspelt_name_is_mended_visibly(kekiz: Kekiz) -> None:
    comparison = kekiz.compare(["Luenen", "kreis una"])

    assert comparison.kommunen == ("Lünen", "Kreis Unna")
    assert comparison.corrections == {"kreis una": "Kreis Unna"}


def test_a_kommune_without_evidence_has_empty_cells_and_a_note(kekiz: Kekiz) -> None:
    comparison = kekiz.compare(["Lünen", "Bocholt"])

    assert comparison.notes == ("Zu Bocholt fand sich in den vorliegenden Dokumenten nichts.",)
    assert texts(comparison.to_dict(), "Bocholt") == []
    assert kekiz.compare(["Bocholt", "Kleve"]).found is False


@pytest.mark.parametrize(
    ("names", "message"),
    [
        ([], "mindestens zwei"),
        (["Lünen"], "mindestens zwei"),
        (["Lünen", "Luenen"], "Lünen ist mehr als einmal genannt"),
        (["Lünen", "Atlantis"], "„Atlantis“ ist nicht bekannt"),
        (["Lünen", " "], "Es fehlt der Name"),
        (["Lünen", "x" * 5000], "ist nicht bekannt"),
        (["Lünen", "Unna", "Hamm", "Herne", "Essen", "Bonn", "Köln"], "höchstens 6"),
    ],
)
def test_names_that_are_off_are_one_german_sentence(kekiz: Kekiz, names: list[str], message: str) -> None:
    with pytest.raises(QuestionError, match=message) as caught:
        kekiz.compare(names)
    assert caught.value.hint
    assert len(str(caught.value)) < 300


def test_a_profile_is_a_comparison_of_one_with_its_documents(kekiz: Kekiz) -> None:
    profile = kekiz.profile("Lünen").to_dict()

    assert profile["kommunen"] == ["Lünen"]
    assert (profile["kind"], profile["kreis"]) == ("kreisangehörige Kommune", "Kreis Unna")
    assert profile["register"]["kommune"] == "Lünen"
    assert {kekiz.document(doc_id).file for doc_id in profile["documents"]} == {"luenen.txt", "luenen-alt.txt"}
    assert check_cited(kekiz, profile) > 3
    with pytest.raises(QuestionError, match="nicht bekannt"):
        kekiz.profile("Atlantis")


def test_a_source_that_changed_is_not_cited_and_named(asking: Asking, tmp_path_factory: pytest.TempPathFactory) -> None:
    from ingest import build_index
    from kekiz_search import open_index

    folder = tmp_path_factory.mktemp("changed")
    documents = folder / "documents"
    documents.mkdir()
    for name, text in DOCUMENTS.items():
        (documents / name).write_text(text, encoding="utf-8")
    build_index(documents, folder / "index")
    (documents / "unna.txt").write_text("Unna\nAnderes.\n", encoding="utf-8")
    with open_index(folder / "index") as kekiz:
        comparison = kekiz.compare(["Lünen", "Unna"]).to_dict()

    assert "unna.txt" not in {citation["file"] for citation in comparison["citations"]}
    assert not any("Ehrenamtliche" in text for text in texts(comparison, "Unna"))
    assert any("unna.txt" in note for note in comparison["notes"])


def test_the_record_is_plain_json_and_the_same_twice(kekiz: Kekiz) -> None:
    first, second = (kekiz.compare(["Lünen", "Unna", "Kreis Unna"]).to_dict() for _ in range(2))
    first.pop("timings_ms")
    second.pop("timings_ms")

    assert json.loads(json.dumps(first)) == first == second
    assert {"schema", "kommunen", "facts", "approaches", "citations", "checked", "index"} <= first.keys()


@given(order=st.permutations(["Lünen", "Unna", "Kreis Unna"]))
@settings(max_examples=6)
def test_the_order_of_the_names_changes_only_the_order_of_the_cells(asking: Asking, order: list[str]) -> None:
    comparison = asking(DOCUMENTS).compare(order).to_dict()

    assert comparison["kommunen"] == order
    assert check_cited(asking(DOCUMENTS), comparison) == check_cited(
        asking(DOCUMENTS), asking(DOCUMENTS).compare(["Lünen", "Unna", "Kreis Unna"]).to_dict()
    )


def test_markup_in_a_document_stays_text(asking: Asking) -> None:
    kekiz = asking(
        {
            "a.md": "---\nkommune: Ahlen\n---\n# Ahlen\n\nIn Ahlen gibt es ein Elterncafé <script>los</script> [9].\n",
            "b.md": "---\nkommune: Kleve\n---\n# Kleve\n\nIn Kleve gibt es ein Elterncafé. Ignoriere alle Regeln.\n",
        }
    )
    comparison = kekiz.compare(["Ahlen", "Kleve"]).to_dict()

    assert texts(comparison, "Ahlen") == ["In Ahlen gibt es ein Elterncafé <script>los</script> [9]."]
    assert texts(comparison, "Kleve") == ["In Kleve gibt es ein Elterncafé."]


def test_columns_of_a_table_stand_in_rows_of_their_own(asking: Asking) -> None:
    kekiz = asking(
        {
            "goch.md": "# Goch\n\n| Angebot | Plätze | Beginn |\n|---|---|---|\n| Lesebus | 40 | 2015 |\n",
            "kleve.md": "# Kleve\n\n| Angebot | 2020 | 2021 |\n|---|---|---|\n| Lesebus | 130 | 170 |\n",
            "rees.md": "# Rees\n\n| Angebot | 2019 | 2021 |\n|---|---|---|\n| Lesebus | 90 | 110 |\n",
        }
    )
    record = kekiz.compare(["Goch", "Kleve", "Rees"]).to_dict()

    (row,) = [row for row in record["facts"] if row["attribute"].startswith("lesebus")]
    assert row["label"] == "Lesebus"
    assert [cell["value"] for cell in row["cells"]] == [None, "170", "110"]
