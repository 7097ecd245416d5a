"""Where a document comes from, and in which order that is believed."""

from __future__ import annotations

import pytest

from ingest.origin import describe_origin
from ingest.readers.plain import read_plain
from ingest.readers.readtext import ReadText
from kekiz_search.types import Origin

LETTER = "Ein Tag im Familienbüro\n\nMorgens ist es ruhig. Später kommen die ersten Eltern.\n"


def _origin(text: str, path: str = "text.txt", row: dict[str, str] | None = None, **meta: str) -> Origin:
    read = ReadText(text=text, headings=read_plain(text).headings, meta=meta, sha256="0")
    return describe_origin(read, row, path)


def test_the_register_comes_before_the_file() -> None:
    row = {"title": "Aus dem Register", "kommune": "Stadt Lünen", "published": "2018", "kind": ""}
    origin = _origin(LETTER, "hamm.txt", row, title="Aus der Datei", kommune="Selm", kind="press", url="https://u")
    assert (origin.title, origin.kommune, origin.published) == ("Aus dem Register", "Lünen", "2018")
    assert (origin.kind, origin.url) == ("press", "https://u")


@pytest.mark.parametrize(
    ("path", "kommune"),
    [
        ("profil_kreis-dueren.html", "Kreis Düren"),
        ("kinderstark-hamm.txt", "Hamm"),
        ("2019_muelheim_an_der_ruhr.txt", "Mülheim an der Ruhr"),
        ("moenchengladbach/profil.txt", "Mönchengladbach"),
        ("hamminkeln.txt", "Hamminkeln"),
        ("selm-und-werne.txt", None),
        ("jahresbericht.txt", None),
    ],
)
def test_the_file_name_may_name_the_kommune(path: str, kommune: str | None) -> None:
    assert _origin(LETTER, path).kommune == kommune


@pytest.mark.parametrize(
    ("text", "kommune"),
    [
        ("Kreis Unna\n\nEinwohner: 390.000\n", "Kreis Unna"),
        ("Ahaus baut aus\n\nEin Satz steht hier.\n", "Ahaus"),
        ("Ahaus: Steckbrief\n\n| Kreis | Borken |\n| Einwohner | 39.000 |\n", "Ahaus"),
        ("Profil von Ahaus\n\nKreis: Borken\nEinwohner: 39.000\n", "Ahaus"),
        ("Selm und Werne bauen aus\n\nEin Satz steht hier.\n", None),
        ("Neue Wege\n\nHagen, Hagen und noch einmal Hagen kommen vor.\n", None),
        (
            "BRIEF AUS DEM LAND\nHeft 3\n\nAhaus\nIn Ahaus hat im Mai eine Lesestube für Kinder von sechs bis zehn "
            "Jahren eröffnet.\n\nWerne\nWerne baut im alten Bahnhof zwei Räume für Eltern um, die im Juni öffnen "
            "sollen.\n",
            None,
        ),
    ],
)
def test_a_title_names_the_kommune_and_mentions_never_do(text: str, kommune: str | None) -> None:
    assert _origin(text).kommune == kommune


@pytest.mark.parametrize("headline", ["{}", "+++ {} +++", "Stadt {}"])
def test_a_name_that_heads_one_part_of_several_is_not_that_of_all(headline: str) -> None:
    parts = "\n\n".join(f"{headline.format(name)}\n- Es gibt eine Lesestube" for name in ("Ahaus", "Werne"))

    assert _origin(f"Treffen am Rand\n\nKurzberichte\n\n{parts}\n").kommune is None
    assert _origin(f"Treffen am Rand\n\n{parts.split('Werne')[0]}\n").kommune == "Ahaus"


def test_a_kommune_unknown_to_the_register_of_the_land_is_kept_as_given() -> None:
    assert _origin(LETTER, row={"kommune": "Bremerhaven"}).kommune == "Bremerhaven"


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("8. März 2018", "2018-03-08"),
        ("Mittwoch, 8.3.2018", "2018-03-08"),
        ("Lünen, 8. März 2018. Der Rat tagt.", "2018-03-08"),
        ("Veröffentlicht am 08.03.2018", "2018-03-08"),
        ("Bis zum 8. März 2018 kann man sich anmelden.", None),
        ("Das Fest im März 2018 war schön.", None),
        ("Niederschrift über die 14. Sitzung des Jugendhilfeausschusses am 21. November 2023", "2023-11-21"),
        ("Niederschrift\nüber die 3. Sitzung des Rates\nam Dienstag, dem 21.11.2023, im Saal", "2023-11-21"),
        ("Niederschrift der Sitzung im Rathaus. Am 3. Mai 2021 war der Start.", None),
        ("*Herausgegeben vom Arbeitskreis Frühe Hilfen, Oktober 2024*", "2024-10"),
        ("Vorgelegt vom Jugendamt im Januar 2025", "2025-01"),
        ("Büro für Sozialplanung Goch, vorgelegt im Mai 2022", "2022-05"),
        ("Ein Besuch von Ute Amsel, erschienen am 5. November 2021", "2021-11-05"),
        ("Das Gespräch führte Ute Amsel am 5. November 2021 für das Magazin.", "2021-11-05"),
        ("Gespräch mit der Leiterin Mia Kolbe. Das Interview führte Ute Amsel im Mai 2021.", "2021-05"),
        ("Von unserer Mitarbeiterin Ute Amsel, 5. November 2021", "2021-11-05"),
        ("Blatt für Goch und Umgebung, Ausgabe April 2019", "2019-04"),
        ("Ausgabe 9 | Frühjahr 2025", "2025"),
        ("Ausgabe 2/2023, Juni 2023", "2023-06"),
        ("Gocher Bote, Ausgabe vom 9. November 2023, Lokalteil Goch", "2023-11-09"),
        ("Netzwerkpost – Newsletter Nr. 11, Juli 2024", "2024-07"),
        ("Rundbrief aus Goch, Ausgabe 3/2024", None),
        ("Gocher Rundblick, Samstag, 6. November 2021, Lokales", "2021-11-06"),
        ("Haus am See, Goch, 6. November 2021 – es gilt das gesprochene Wort", "2021-11-06"),
        ("Rede der Landrätin Mia Kolbe zur Eröffnung des Treffs am 6. Mai 2022", "2022-05-06"),
        ("Stadt Goch – Niederschrift über die 9. Sitzung des Beirats am Dienstag, 14. Mai 2024", "2024-05-14"),
        ("Datum: Mittwoch, 8. Juni 2022, 14.00 bis 16.35 Uhr", "2022-06-08"),
        ("Tag: Dienstag, 12. November 2024", "2024-11-12"),
        ("Die Ausgabe der Gutscheine begann im Mai 2021.", None),
        ("Von den Eltern, die im Mai 2021 kamen, blieben viele.", None),
        ("Die Gespräche führten Eltern und Lehrkräfte, bis der Treff am 3. Mai 2021 schloss.", None),
    ],
)
def test_a_dateline_dates_the_document(line: str, published: str | None) -> None:
    origin = _origin(f"Titel des Textes\n\n{line}\n\nEin Satz steht hier.\n")
    assert origin.published == published
    assert origin.as_of_basis == ("published" if published else "unknown")


def test_a_stand_for_the_whole_text_is_stated() -> None:
    origin = _origin(LETTER + "\nStand: 31.12.2019\n")
    assert (origin.published, origin.as_of, origin.as_of_basis) == (None, "2019-12-31", "stated")


def test_a_report_is_dated_where_it_is_signed() -> None:
    assert _origin(LETTER + "\n\nGoch, 24. März 2022\n").published == "2022-03-24"
    assert _origin(LETTER + "\n\nNächste Sitzung: 24. März 2022\n").published is None


def test_the_stand_may_close_a_long_line() -> None:
    words = (
        "Hier steht, was wir am häufigsten gefragt werden, von Eltern, Nachbarn und von Fachkräften. Stand: Mai 2024."
    )
    assert (_origin(f"Fragen\n\n{words}\n").as_of, _origin("Bericht\n\nVom Amt, Stand 31. März 2024\n").as_of) == (
        "2024-05",
        "2024-03-31",
    )


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Bericht zur Kette in Goch\n\nInstitut für Jugend Kleve, vorgelegt im Juni 2024", "Bericht zur Kette in Goch"),
        ("Gocher Rundblick, Samstag, 6. November 2021, Lokales\n\n„Wir sind da“ – ein Tag", "„Wir sind da“ – ein Tag"),
        ("Liebe Kinder, liebe Eltern,\n\nFünf Jahre Treff", "Fünf Jahre Treff"),
    ],
)
def test_what_says_when_a_text_was_published_is_no_title(head: str, title: str) -> None:
    assert _origin(f"{head}\n\nEin Satz steht hier.\n").title == title


def test_where_an_institute_sits_tells_nothing_of_the_kommune() -> None:
    head = "Bericht zur Kette in Goch\n\nInstitut für Jugend Kleve, vorgelegt im Juni 2024"
    assert _origin(f"{head}\n\nEin Satz steht hier.\n").kommune == "Goch"


def test_a_date_is_never_invented() -> None:
    origin = _origin(LETTER, published="irgendwann")
    assert (origin.published, origin.as_of, origin.as_of_basis) == (None, None, "unknown")


def test_the_title_falls_back_to_first_line_and_file_name() -> None:
    assert _origin(LETTER).title == "Ein Tag im Familienbüro"
    assert _origin("Beschluss Nr. 4\n\n1. Lage\n\nDer Rat tagt.\n").title == "Beschluss Nr. 4"
    assert _origin("klein geschrieben ohne Titel " * 9, "notiz 3.txt").title == "notiz 3"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Ort;Name;Telefon\nWerl;Mia Kolbe;02922 12\nAhaus;Ute Amsel;02561 72\n", "text"),
        (
            "Protokoll des Beirats\nBeginn: 17 Uhr     Ende: 19 Uhr\n\nZu TOP 1 Kitas\n\nEs gibt neue.\n",
            "Protokoll des Beirats",
        ),
    ],
)
def test_rows_and_points_of_an_agenda_name_no_document(text: str, title: str) -> None:
    assert _origin(text).title == title


def test_the_day_of_retrieval_is_the_last_resort() -> None:
    row = {"retrieved": "2024-05-06"}
    found = _origin(LETTER, row=row)
    assert (found.published, found.as_of, found.as_of_basis) == (None, "2024-05-06", "retrieved")
    assert _origin(LETTER, row={**row, "published": "2019"}).as_of_basis == "published"


def test_a_stand_may_be_a_period_or_stand_behind_the_title() -> None:
    assert _origin(LETTER + "\nStand: 1. Halbjahr 2018\n").as_of == "2018-06"
    assert _origin(LETTER + "\nStand: Schuljahr 2016/17\n").as_of == "2017"
    origin = _origin("Bericht zur Lage der Kinder (Stand: März 2019)\n\nEin Satz steht hier.\n")
    assert (origin.as_of, origin.as_of_basis, origin.as_of_from) == ("2019-03", "stated", "text")


@pytest.mark.parametrize(
    ("stem", "date"),
    [
        ("2017-03-08_presse", "2017-03-08"),
        ("presse_20170308", "2017-03-08"),
        ("08.03.2017 Niederschrift", "2017-03-08"),
        ("meldung_maerz_2017", "2017-03"),
        ("2017-03 Heft", "2017-03"),
        ("bericht-2017", None),
        ("schuljahr-2016-17", None),
        ("planung 2010-11", None),
        ("vorlage-0123-2017", None),
        ("20171399", None),
        ("2017-03-08 bis 2017-03-10", None),
    ],
)
def test_the_file_name_may_date_the_document(stem: str, date: str | None) -> None:
    origin = _origin(LETTER, f"{stem}.txt")
    assert (origin.published, origin.published_from) == (date, "file_name" if date else None)


def test_dates_are_believed_in_order_and_say_where_they_were_found() -> None:
    text = "Titel des Textes\n\n8. März 2018\n\nEin Satz steht hier.\n"
    row = {"published": "2015"}
    told = [
        _origin(text, "2017-03-08.pdf", row, published="2016", created="2016-05-05"),
        _origin(text, "2017-03-08.pdf", None, published="2016", created="2016-05-05"),
        _origin(text, "2017-03-08.pdf", None, created="2016-05-05"),
        _origin(text, "2017-03-08.pdf"),
        _origin(text, "brief.docx", None, created="2013-12-23"),
        _origin(LETTER, "brief.docx", None, created="2013-12-23"),
    ]
    assert [(origin.published, origin.published_from) for origin in told] == [
        ("2015", "register"),
        ("2016", "meta"),
        ("2017-03-08", "file_name"),
        ("2017-03-08", "file_name"),
        ("2018-03-08", "text"),
        ("2013-12-23", "properties"),
    ]


def test_the_head_of_a_paper_and_the_stand_of_its_data_date_it() -> None:
    paper = _origin("Stadt Ahlen\n\nVorlage Nr. 7/2021\tDatum: 04.05.2021\tFederführung: Jugendamt\n\nEin Satz.\n")
    assert (paper.published, paper.published_from) == ("2021-05-04", "text")
    imprint = "Kreis Borken, 46325 Borken. Redaktion: Jugendhilfeplanung. Stand der Daten: 31. Dezember 2022."
    report = _origin(f"Bericht\n\n{imprint}\n")
    assert (report.as_of, report.as_of_basis) == ("2022-12-31", "stated")


def test_title_and_kommune_say_where_they_were_found() -> None:
    origin = _origin("Kreis Unna\n\nEinwohner: 390.000\n")
    assert (origin.title_from, origin.kommune_from) == ("text", "text")
    assert _origin(LETTER, "kinderstark-hamm.txt").kommune_from == "file_name"
    assert _origin(LETTER, row={"kommune": "Hamm", "title": "T"}).kommune_from == "register"


@pytest.mark.parametrize(
    ("line", "kommune"),
    [
        ("Goch, 3. Juli 2024. Die Stadt hat ihr Programm vorgestellt.", "Goch"),
        ("Kamp-Lintfort – Die Stadt hat ihr Programm vorgestellt.", "Kamp-Lintfort"),
        ("Goch, 3. Juli 2024. In Kleve, sagt die Nachbarin, sei das anders; aber Kleve ist weit.", None),
        ("Düsseldorf, 3. Juli 2024. Das Land hat sein Programm vorgestellt.", None),
    ],
)
def test_the_place_of_a_dateline_names_the_kommune(line: str, kommune: str | None) -> None:
    assert _origin(f"Sommer auf dem Platz\n\n{line}\n", "bericht.txt").kommune == kommune


def test_the_file_name_tells_which_of_several_places_in_a_title() -> None:
    text = "Bote – Ausgabe Kleve/Goch/Rees\n\nDas Programm ist fertig, sagt die Leiterin.\n"
    assert _origin(text, "goch-ferien.txt").kommune == "Goch"
    assert _origin(text, "hamm-ferien.txt").kommune is None


@pytest.mark.parametrize(
    ("line", "stand"),
    [
        ("Stand: 1. März 2023. Eigene Angaben der Kommunen.", "2023-03-01"),
        ("Stand: August 2024 · Stadt Selm, Fachbereich Jugend", "2024-08"),
        ("Stand: 12 Plätze. Im Mai 2021 waren es acht.", None),
    ],
)
def test_a_stand_may_open_a_line(line: str, stand: str | None) -> None:
    assert _origin(f"Familienbüros im Überblick\n\n{line}\n\nEin Satz steht hier.\n").as_of == stand


def test_a_dateline_is_no_title() -> None:
    text = "Düsseldorf, 14. März 2023\n\nDas Land fördert Kurse in vielen Orten, teilt das Ministerium mit.\n"
    assert _origin(text, "ministerium.txt", {"title": "Land fördert Kurse"}).kommune is None


@pytest.mark.parametrize("line", ["Köln, 4. September 2023", "Pressemitteilung des Verbandes vom 4. September 2023"])
def test_a_line_that_says_where_and_when_it_was_written_is_no_heading(line: str) -> None:
    text = (
        f"Verband Grüne Höfe\n\n{line}\n\nSelm hat den schönsten Schulhof\n\nDie Jury lobte in Selm viele Menschen.\n"
    )

    assert _origin(text).kommune != "Köln"
    assert line not in [text[heading.start : heading.end] for heading in read_plain(text).headings]
