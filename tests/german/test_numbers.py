"""Numbers in German sentences: what they are, what they count, and what is no number."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kekiz_search.german.numbers import NumberMention, find_numbers, parse_number

FOUND = [
    ("Die Stadt zählt 98.765 Einwohner.", [(98765.0, "98.765")]),
    ("Es gab 1.234 neue Plätze und 7 Feste.", [(1234.0, "1.234"), (7.0, "7")]),
    ("Im Ort leben 12 500 Menschen.", [(12500.0, "12 500")]),
    ("Im Ort leben 12\u00a0500 Menschen.", [(12500.0, "12\u00a0500")]),
    ("Das Land gibt 3,5 Millionen Euro.", [(3500000.0, "3,5 Millionen Euro")]),
    ("Das Land gibt 4,2 Mio. Euro und 2 Mrd. €.", [(4200000.0, "4,2 Mio. Euro"), (2e9, "2 Mrd. €")]),
    ("Ein Beitrag von 19,90 € genügt.", [(19.9, "19,90 €")]),
    ("Gefragt sind zweiundzwanzig Orte und achtzehn Träger.", [(22.0, "zweiundzwanzig"), (18.0, "achtzehn")]),
    ("Mit dabei: fünfhundertdreißig Eltern.", [(530.0, "fünfhundertdreißig")]),
    ("Das dauerte anderthalb Jahre.", [(1.5, "anderthalb")]),
    ("Ein Dutzend Lotsen half, später zwei Dutzend.", [(12.0, "Ein Dutzend"), (24.0, "zwei Dutzend")]),
    ("Eine halbe Million Euro floss, dann eine Million.", [(5e5, "Eine halbe Million Euro"), (1e6, "eine Million")]),
    ("Rund die Hälfte kam, zwei Drittel blieben.", [(50.0, "die Hälfte"), (200 / 3, "zwei Drittel")]),
    ("Am Ende waren es 22. Danach war Schluss.", [(22.0, "22")]),
    ("Acht Orte begannen.", [(8.0, "Acht")]),
    ("2015 Kinder nahmen teil.", [(2015.0, "2015")]),
    ("2.015 Kinder nahmen teil.", [(2015.0, "2.015")]),
    ("61000 Einwohner leben dort.", [(61000.0, "61000")]),
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_numbers_are_read(text: str, expected: list[tuple[float, str]]) -> None:
    found = [(mention.value, mention.text) for mention in find_numbers(text)]
    assert [text for _, text in found] == [text for _, text in expected]
    assert [value for value, _ in found] == pytest.approx([value for value, _ in expected])


@pytest.mark.parametrize(
    "text",
    [
        "Am 9. März 2017 begann es.",
        "Wir sind in der 2. Phase.",
        "Der 3. Termin fällt aus.",
        "Telefon 02345 678901",
        "Tel.: +49 234 5678-90",
        "0234/567890",
        "44651 Herne",
        "Rathaus, 44651 Herne",
        "Lindenstraße 17, hinten",
        "Am Alten Markt 3",
        "Nach § 16 Abs. 3 SGB gilt das.",
        "Siehe Absatz 4, Seite 12.",
        "Drucksache 16/4711",
        "Um 14:40 Uhr geht es los.",
        "Seit 2014 läuft das, bis 2018.",
        "Für die Jahre 2012-2016 gilt das.",
        "Vierjährige und 4-jährige spielen.",
        "Gib Acht auf dich.",
        "1. Beratung\n2) Begleitung",
        "Vgl. [3] und [12].",
        "https://example.org/2017/03/seite4",
        "Ein Haus, eine Tür.",
        "",
    ],
)
def test_what_counts_nothing_is_no_number(text: str) -> None:
    assert find_numbers(text) == []


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("rund 61.000 Menschen", "rund"),
        ("ca. 61.000 Menschen", "ca."),
        ("Mehr als 40 Orte", "Mehr als"),
        ("bis zu 500 Euro", "bis zu"),
        ("knapp ein Dutzend Orte", "knapp"),
        ("rd. 61.000 Menschen", "rd."),
        ("mind. 12 Orte", "mind."),
        ("unter 20 Prozent", "unter"),
        ("Kinder unter 18", None),
        ("Sie verfügt heute über zwei Räume", None),
        ("ein Gutschein über 30 Euro", None),
        ("Die Stadt zahlt über 30 Euro", "über"),
        ("61.000 Menschen", None),
    ],
)
def test_a_hedge_belongs_to_its_number(text: str, hedge: str | None) -> None:
    (mention,) = find_numbers(text)
    assert mention.hedge == hedge
    if hedge is not None:
        assert mention.hedge_start == text.index(hedge)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("60 Prozent", "percent"),
        ("60 %", "percent"),
        ("eine 43-prozentige Quote", "percent"),
        ("ein Viertel", "percent"),
        ("30.000 Euro", "euro"),
        ("5 EUR", "euro"),
        ("EUR 1.500,00", "euro"),
        ("3.500,- €", "euro"),
        ("48 TEUR", "euro"),
        ("12 Orte", None),
    ],
)
def test_units_are_named(text: str, unit: str | None) -> None:
    assert [mention.unit for mention in find_numbers(text)] == [unit]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Wir helfen 22 neuen Kommunen.", ["Kommunen"]),
        ("60 Prozent der Kinder und Jugendlichen machen mit.", ["Kinder"]),
        ("In 19 von 22 Kommunen gab es Gespräche.", ["Kommunen", "Kommunen"]),
        ("Zwischen 40 und 60 Familien kommen.", ["Familien", "Familien"]),
        ("Die 18 Bochumer Kitas öffnen.", ["Kitas"]),
        ("Darunter sind 12 Mitarbeiter Tag und Nacht.", ["Mitarbeiter"]),
        ("Es waren 22.", [None]),
        ("22 sind in Bochum dabei.", [None]),
        ("Kinder:\n31.415\nEltern wissen mehr", [None]),
        ("Dazu kommen 22\nKommunen im Land.", ["Kommunen"]),
        ("30.000 Euro für 4 Orte", [None, "Orte"]),
    ],
)
def test_the_counted_noun_is_found(text: str, counted: list[str | None]) -> None:
    assert [mention.counted for mention in find_numbers(text)] == counted


def test_a_range_of_per_cents_has_its_unit_twice() -> None:
    assert [(mention.value, mention.unit) for mention in find_numbers("60 bis 70 Prozent")] == [
        (60.0, "percent"),
        (70.0, "percent"),
    ]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("ca. 61.000", 61000.0),
        (" 98.765 ", 98765.0),
        ("2012", 2012.0),
        ("rund dreißig", 30.0),
        ("2,5 Mio.", 2500000.0),
        ("rd. 61 250,50 EUR", 61250.5),
        ("48 T€", 48000.0),
        ("TEUR 48", 48000.0),
        ("98.765 (Stand 2022)", 98765.0),
        ("05273 392-150", None),
        ("0,5", 0.5),
        ("keine Angabe", None),
        ("Angabe folgt 2025", None),
        ("", None),
    ],
)
def test_a_field_is_parsed(field: str, value: float | None) -> None:
    assert parse_number(field) == value


WORDS = st.sampled_from(
    ["rund", "12", "2,5", "Mio.", "Euro", "TEUR", ",-", "drei", "2017", "Kinder", "%", ".", "\n", "9. März", "§"]
)


@given(st.lists(WORDS | st.text(max_size=5), max_size=12).map(" ".join))
def test_spans_lie_in_the_text_and_in_order(text: str) -> None:
    mentions: list[NumberMention] = find_numbers(text)
    position = 0
    for mention in mentions:
        assert position <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.text
        if mention.hedge is not None and mention.hedge_start is not None:
            assert text[mention.hedge_start :].startswith(mention.hedge)
        assert mention.counted is None or mention.counted in text
        position = mention.end


@given(st.integers(min_value=0, max_value=10**9))
def test_every_integer_is_read_as_it_is_written_in_german(number: int) -> None:
    written = f"{number:,}".replace(",", ".")
    assert [mention.value for mention in find_numbers(f"Es sind {written} Kinder.")] == [float(number)]
    assert parse_number(written) == float(number)
