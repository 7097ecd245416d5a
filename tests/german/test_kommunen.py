"""Kommunen in running text and in questions: the right ones, at the right place, and none that is a mere word."""

from __future__ import annotations

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kekiz_search.german.kommunen import (
    all_kommunen,
    find_kommunen,
    kommune_named,
    resolve_kommunen,
    suggest_kommunen,
)


def _names(text: str) -> list[str]:
    return [mention.name for mention in find_kommunen(text)]


def test_the_register_is_complete() -> None:
    kommunen = all_kommunen()
    assert len(kommunen) == 396 + 31
    assert sum(kommune.kind == "Kreis" for kommune in kommunen) == 31
    assert sum(kommune.kind == "kreisfreie Stadt" for kommune in kommunen) == 22
    assert [kommunen[0].name, kommunen[9].name, kommunen[-1].name] == ["Aachen", "Altenberge", "Zülpich"]
    assert len({kommune.name for kommune in kommunen}) == len(kommunen)


def test_a_kreis_has_the_inhabitants_of_its_municipalities() -> None:
    for kreis in (kommune for kommune in all_kommunen() if kommune.kind == "Kreis"):
        assert kreis.inhabitants == sum(k.inhabitants or 0 for k in all_kommunen() if k.kreis == kreis.name)


def test_a_town_knows_its_kreis() -> None:
    unna, herne = kommune_named("Unna"), kommune_named("Herne")
    assert unna is not None
    assert herne is not None
    assert (unna.kind, unna.kreis, unna.key) == ("Stadt", "Kreis Unna", "05978036")
    assert (herne.kind, herne.kreis) == ("kreisfreie Stadt", None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hamm liegt nicht in Hamminkeln.", ["Hamm", "Hamminkeln"]),
        ("Der Hammer fiel, es hämmerte.", []),
        ("Unnaer Straße, Unnacht, Unnatur", []),
        ("Hernes Kitas, Hamms Lotsen, Duisburgs Ämter", ["Herne", "Hamm", "Duisburg"]),
        ("Das Dortmunder Jugendamt und Gelsenkirchener Kitas", ["Dortmund", "Gelsenkirchen"]),
        ("Ratinger und Münsteraner Familien", ["Ratingen", "Münster"]),
        ("Büro: Dortmunder Straße 12", []),
        ("Das Hammer Jugendamt berät.", ["Hamm"]),
        ("Bergkamen, Kamen und Lünen", ["Bergkamen", "Kamen", "Lünen"]),
        (
            "Bergisch Gladbach, Castrop-Rauxel und Bad Oeynhausen",
            ["Bergisch Gladbach", "Castrop-Rauxel", "Bad Oeynhausen"],
        ),
        ("Horn-Bad Meinbergs Rat", ["Horn-Bad Meinberg"]),
        ("St. Augustin und Mülheim a. d. Ruhr", ["Sankt Augustin", "Mülheim an der Ruhr"]),
        ("Fröndenberg und Fröndenberg/Ruhr", ["Fröndenberg/Ruhr", "Fröndenberg/Ruhr"]),
        (
            "Menden (Sauerland), Stolberg (Rheinland) und Gronau/Westf.",
            ["Menden (Sauerland)", "Stolberg (Rhld.)", "Gronau (Westf.)"],
        ),
        ("Die Kita in Duisburg-Marxloh", ["Duisburg"]),
        ("KREIS UNNA und HERNE", ["Kreis Unna", "Herne"]),
        ("info@herne.de und www.stadt-unna.de", []),
        ("Neunkirchen (Saar) und Halle (Saale)", []),
        ("Der LWL und der LVR helfen in Westfalen-Lippe.", []),
        ("Laut Bonner General-Anzeiger und Herner Neuer Zeitung steigt die Zahl in Kerpen.", ["Kerpen"]),
        ("Der Neue Anzeiger Soest und die Essener Bank geben Geld, der Düsseldorfer Landtag auch.", []),
        ("Der Essener Kinderschutzbund und die Klinik in Soest geben Auskunft.", ["Essen", "Soest"]),
    ],
)
def test_municipalities_are_found(text: str, expected: list[str]) -> None:
    assert _names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der Kreis Unna und die Kreisstadt Unna", ["Kreis Unna", "Unna"]),
        ("die Stadt Unna, kurz Unna", ["Unna", "Unna"]),
        ("im Gebiet des Kreises Unna", ["Kreis Unna"]),
        ("In den Kreisen Düren, Unna und Warendorf", ["Kreis Düren", "Kreis Unna", "Kreis Warendorf"]),
        ("die Kreise Soest und Rhein-Sieg sowie Hamm", ["Kreis Soest", "Rhein-Sieg-Kreis", "Hamm"]),
        ("Kreis Düren und Hamm", ["Kreis Düren", "Hamm"]),
        ("Das Kreisjugendamt Unna", ["Kreis Unna"]),
        ("Der Arbeitskreis Unna tagt.", ["Unna"]),
        ("im Märkischen Kreis, des Oberbergischen Kreises", ["Märkischer Kreis", "Oberbergischer Kreis"]),
        ("der Ennepe-Ruhr-Kreis (EN-Kreis) und das Team des HSK", ["Ennepe-Ruhr-Kreis"] * 2 + ["Hochsauerlandkreis"]),
        ("im Rhein-Kreis Neuss und in Neuss", ["Rhein-Kreis Neuss", "Neuss"]),
        ("Städteregion Aachen und Stadt Aachen", ["Städteregion Aachen", "Aachen"]),
        ("Hochsauerlandkreises, Rhein-Erft-Kreises", ["Hochsauerlandkreis", "Rhein-Erft-Kreis"]),
        ("Im Hochsauerlandkreis, vom Hochsauerlandkreis", ["Hochsauerlandkreis", "Hochsauerlandkreis"]),
        ("Kreis Minden-Lübbecke, Siegen-Wittgenstein", ["Kreis Minden-Lübbecke", "Kreis Siegen-Wittgenstein"]),
    ],
)
def test_a_kreis_is_not_its_town(text: str, expected: list[str]) -> None:
    assert _names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Das gesunde Essen in Essen schmeckt.", ["Essen"]),
        ("Beim Essen reden alle, das Essen ist gut.", []),
        ("Die Freizeit am Möhnesee, ein Ausflug zum Möhnesee", []),
        ("Wandern im Ennepetal", []),
        ("Die Gemeinde Möhnesee, beim Dortmund-Marathon, vom Kreis Unna", ["Möhnesee", "Dortmund", "Kreis Unna"]),
        ("Zuschüsse für Essen und Kleidung", []),
        ("Im Jahr 2022 wurden in Essen 3.200 Familien besucht", ["Essen"]),
        ("2022 lasen in Essen 45 Paten vor.", ["Essen"]),
        ("Eltern zahlen für Essen 3 Euro", []),
        ("Essen und Duisburg kooperieren.", ["Essen", "Duisburg"]),
        ("Essens Bürgermeister lobt den Duft des Essens.", ["Essen"]),
        ("Stadt Essen", ["Essen"]),
        ("Die Präventionskette Essen wächst.", ["Essen"]),
        ("Das Jobcenter Essen hilft.", ["Essen"]),
        ("Orte:\n\nEssen\nHagen\n", ["Essen", "Hagen"]),
        ("Kamen die Kinder spät, wurde gewartet.", []),
        ("Kamen ist seit Jahren dabei.", ["Kamen"]),
        ("Auch in Kamen geht es los.", ["Kamen"]),
        ("Senden Sie uns Post. Wenden Sie sich an uns.", []),
        ("Wetter und Essen im Überblick", []),
        ("Das Wetter wird schön.", []),
        ("Die Stadt Wetter, also Wetter (Ruhr)", ["Wetter (Ruhr)", "Wetter (Ruhr)"]),
        ("Wetter\n", []),
        ("Die Stadt Lage ist dazu in der Lage.", ["Lage"]),
        ("Je nach Lage hilft man anders.", []),
        ("- Lage: 71.500 Euro für Stadtteileltern", ["Lage"]),
        ("- Essen: 4,50 Euro je Kind", []),
        ("In Halle 3 wird gespielt.", []),
        ("Urlaub in den Alpen, Ferien in Alpen", ["Alpen"]),
        ("Höhere Löhne aus öffentlichen Geldern", []),
        ("Es gibt Schlangen vor den Heiden.", []),
        ("Frau Hagen und Daniel Brühl lesen vor.", []),
        ("Ein Buch von Karl von Hagen", []),
        ("Dr. Hamm kommt aus Hamm.", ["Hamm"]),
        ("Hagen liegt am Rand des Ruhrgebiets.", ["Hagen"]),
        ("Im Münster singt ein Chor aus Münster.", ["Münster"]),
        ("Das Freiburger Münster", []),
        ("Mit frechen Kindern; Frechen liegt bei Köln.", ["Frechen", "Köln"]),
    ],
)
def test_ordinary_words_need_a_place_beside_them(text: str, expected: list[str]) -> None:
    assert _names(text) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("was macht hamm?", ["Hamm"]),
        ("kreis unna", ["Kreis Unna"]),
        ("projekte in essen", ["Essen"]),
        ("essen und hagen", ["Essen", "Hagen"]),
        ("von hagen bis witten", ["Hagen", "Witten"]),
        ("jugendamt hagen", ["Hagen"]),
        ("Was macht Essen?", ["Essen"]),
        ("was macht hagen für familien", ["Hagen"]),
        ("Wie viele Einwohner hat Lage?", ["Lage"]),
        ("Wie viel Geld vom Land bekommt Geldern für die Lotsen?", ["Geldern"]),
        ("Wie viele Kinder bekommen Essen?", []),
        ("ist hagen dabei?", ["Hagen"]),
        ("Seit wann macht Kamen mit?", ["Kamen"]),
        ("Ist Essen eine Modellkommune?", ["Essen"]),
        ("Ist Essen eine Frage der Erziehung?", []),
        ("Seit welchem Jahr macht Lage mit?", ["Lage"]),
        ("Hat Wetter eine Präventionskette?", ["Wetter (Ruhr)"]),
        ("Hat Lage mehr Einwohner als Werl?", ["Lage", "Werl"]),
        ("Hat Unna mehr Einwohner als Lage?", ["Unna", "Lage"]),
        ("Hat Essen 600.000 Einwohner?", ["Essen"]),
        ("Hat Hagen 100.000 Einwohner mehr als Werl?", ["Hagen", "Werl"]),
        ("Ist Essen eine Großstadt?", ["Essen"]),
        ("Bekommt Lage Fördermittel?", ["Lage"]),
        ("Gibt Hagen mehr als 10.000 Euro aus?", ["Hagen"]),
        ("Gibt es Essen für 100 Kinder?", []),
        ("Kostet Essen 100 Euro im Monat?", []),
        ("Wie bringt Lage Kinder in den Sport?", ["Lage"]),
        ("Warum hat Halle das Café geschlossen?", ["Halle (Westf.)"]),
        ("Wie oft tagte in Lage 2023 der Beirat?", ["Lage"]),
        ("Was empfiehlt sie den Herfordern?", ["Herford"]),
        ("Arbeitet Löhne mit dem Jobcenter zusammen?", ["Löhne"]),
        ("Bietet Essen Elternkurse an?", ["Essen"]),
        ("Welche Angebote hat Geldern für Familien?", ["Geldern"]),
        ("Welche Wirkung hat Essen auf Kinder?", []),
        ("Was kostet Essen in der Mensa?", []),
        ("Gibt es Essen oder Trinken?", []),
        ("Was ist wichtiger als die Lage?", []),
        ("Was macht das Wetter?", []),
        ("Welche Rolle spielt Essen in der Kita?", []),
        ("Wer hilft in duesseldorf und in LUENEN?", ["Düsseldorf", "Lünen"]),
        ("castrop rauxel", ["Castrop-Rauxel"]),
        ("Essen", ["Essen"]),
        ("Wie wird das Wetter morgen?", []),
        ("wie wird das wetter?", []),
        ("was gibt es zu essen?", []),
        ("wie ist die lage der kinder", []),
        ("welche kinder essen mittags in der schule", []),
        ("wann kamen die ersten besuche", []),
    ],
)
def test_questions_may_be_typed_in_small_letters(question: str, expected: list[str]) -> None:
    mentions = resolve_kommunen(question)
    assert [mention.name for mention in mentions] == expected
    assert all(mention.certain for mention in mentions)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Was macht Erfstadt?", "Erftstadt"),
        ("hilfe in kamp-linfort", "Kamp-Lintfort"),
        ("Gelsenkrichen", "Gelsenkirchen"),
        ("kitas bielefeldt", "Bielefeld"),
        ("Dortmnud", "Dortmund"),
        ("Ibbenbühren", "Ibbenbüren"),
        ("koln", "Köln"),
        ("bergisch gladbch", "Bergisch Gladbach"),
        ("Kreis Recklinghausn", "Kreis Recklinghausen"),
        ("Mülheim an der Rhur", "Mülheim an der Ruhr"),
        ("Wer ist Bürgermeister der Stadt Laage?", "Lage"),
        ("Was macht man in Hallle?", "Halle (Westf.)"),
    ],
)
def test_a_slip_is_understood_and_said_to_be_a_guess(question: str, expected: str) -> None:
    guesses = [mention for mention in resolve_kommunen(question) if not mention.certain]
    certain = [mention for mention in resolve_kommunen(question) if mention.certain]
    assert [mention.name for mention in guesses] == [expected] or [m.name for m in certain] == [expected]


@pytest.mark.parametrize(
    "question",
    [
        "Was ist eine Präventionskette?",
        "nicht warten sondern vielen helfen",
        "Welche Kommunen arbeiten mit der Feuerwehr zusammen?",
        "Wo liegt Hamburg, wo der Rhein, wo die Weser?",
        "wer leitet das projekt und welche ziele hat es",
        "Wie viele Familien wurden von Werner beraten?",
        "Welche Städte kooperieren mit Jobcentern?",
        "gibt es hebammen und frühe hilfen für mütter",
    ],
)
def test_german_words_are_never_guessed_to_be_a_place(question: str) -> None:
    assert resolve_kommunen(question) == []


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Unna", "Unna"),
        ("stadt unna", "Unna"),
        ("Kreis Unna", "Kreis Unna"),
        ("Unna (Kreis)", "Kreis Unna"),
        ("Landeshauptstadt Düsseldorf", "Düsseldorf"),
        ("Kolpingstadt Kerpen", "Kerpen"),
        ("Muelheim", "Mülheim an der Ruhr"),
        ("Wetter", "Wetter (Ruhr)"),
        ("Lippe", "Kreis Lippe"),
        ("Siegen-Wittgenstein", "Kreis Siegen-Wittgenstein"),
        ("HSK", "Hochsauerlandkreis"),
        ("Dortmnud", None),
        ("Hamburg", None),
        ("LWL", None),
        ("", None),
    ],
)
def test_one_name_is_looked_up_without_guessing(written: str, name: str | None) -> None:
    found = kommune_named(written)
    assert (found.name if found else None) == name


def test_every_official_name_is_found_under_itself() -> None:
    for kommune in all_kommunen():
        assert kommune_named(kommune.name) is kommune
        assert [mention.name for mention in resolve_kommunen(f"Projekte in {kommune.name}")] == [kommune.name]


def test_every_kreis_is_found_behind_a_preposition() -> None:
    for one in all_kommunen():
        if one.kind == "Kreis" and one.name.startswith(("Kreis ", "Rhein", "Hoch", "Ennepe")):
            assert _names(f"Was gibt es im {one.name}?") == [one.name]


def test_an_unknown_name_gets_the_nearest_ones_suggested() -> None:
    assert suggest_kommunen("Beilefeld")[0] == "Bielefeld"
    assert len(suggest_kommunen("Hambm")) <= 3
    assert suggest_kommunen("qqqqqqqqqqq") == []


PARTS = st.sampled_from(
    [
        "Essen",
        "essen",
        "Kreis",
        "Kreise",
        "Unna",
        "Bad",
        "Honnef",
        "Mülheim",
        "an",
        "der",
        "Ruhr",
        "(",
        ")",
        ",",
        "und",
        "\n",
        "-",
        "Hamms",
        ".",
    ]
)


@given(st.lists(PARTS | st.text(max_size=4), max_size=12), st.sampled_from([" ", ""]))
def test_spans_lie_in_the_text_and_in_order(parts: list[str], joint: str) -> None:
    text = joint.join(parts)
    for mentions in (find_kommunen(text), resolve_kommunen(text)):
        position = 0
        for mention in mentions:
            assert position <= mention.start < mention.end <= len(text)
            assert kommune_named(mention.name) is not None
            position = mention.end


@pytest.mark.parametrize("text", ["Die Stadt Lünen und der Kreis Düren", "Mülheim an der Ruhr"])
def test_composed_and_decomposed_letters_name_the_same(text: str) -> None:
    assert _names(normalize("NFD", text)) == _names(text) != []
