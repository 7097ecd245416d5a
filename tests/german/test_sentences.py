"""Sentence bounds as a German reader sets them, with exact places."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kekiz_search.german.sentences import split_sentences

# Each case: the sentences of one text, which stand behind one another with one space between.
RUNNING = [
    ["Die Leitung hat Frau Dipl.-Päd. Ute Amsel.", "Sie ist neu."],
    ["Das gilt z. B. für Kitas.", "Auch z.B. Schulen sind dabei."],
    ["Dr. Kern leitet das Amt.", "Prof. Dr. Brandt berät sie."],
    ["Ca. 40 Kinder kommen, d. h. fast alle.", "Siehe Abs. 3 und Rd. 5."],
    ["Vgl. S. 12 ff. und Nr. 4 bzw. 5.", "Inkl. Anhang sind es 90 Seiten."],
    ["Gem. § 8a gilt eine Pflicht.", "Das Amt zahlt ggf. mehr."],
    ["Im 19. Jh. gab es das nicht.", "Seit Okt. 2016 gibt es das."],
    ["Am 9. März 2017 ging es los.", "Im 3. Quartal folgte mehr."],
    ["In der 2. Phase kamen neue dazu.", "Zum 1. Januar endet sie."],
    ["Es waren nur 40.", "Danach kamen viele.", "Das war 2017.", "Die Stadt wuchs."],
    ["J. Müller kam mit H.-J. Stolz.", "A. Weber blieb fort."],
    ["Es gab Obst, Brot usw. für alle.", "Wir kochten, sangen usw.", "Kinder lieben das."],
    ["Der Verein heißt Lichtblick e. V.", "Er sitzt in Selm."],
    ["Das Café liegt in der Hauptstr. 5 am Markt.", "Dort gibt es u. a. Kuchen."],
    ["In Werne leben 29.662 Menschen.", "Das kostet 2.500 Euro.", "Es sind 3,5 Prozent."],
    ["Mehr steht auf www.beispiel.de im Netz.", "Fragen an amt@beispiel.de bitte.", "Danke."],
    ["„Wir fangen früh an“, sagt sie.", "„Das hilft“.", "Er nickt."],
    ["Sie sagt: „Das ist gut.“", "Dann geht sie."],
    ["(Stand 2021.)", "Der Rest folgt [siehe unten].", "Ende."],
    ["„Wir beugen vor!“ – so heißt das Heft.", "Es ist neu."],
    ["Kommt alle!", "Wir freuen uns.", "Wer macht mit?", "Alle."],
    ["Und dann ... kam nichts.", "Warten wir…", "Die Zeit läuft."],
    ["Das ist so?!", "Ja."],
    ["Das Projekt wächst.", "kinderstark fördert es."],
    ["Er wohnt im 2. OG. und mag es.", "Sie nicht."],
    ["I. d. R. dauert es drei Tage.", "Das ist i. d. R. genug."],
    ["1. Die Stadt lädt ein.", "2. Für alle gibt es Tee.", "II. Der Rat stimmt zu."],
    ["Geöffnet ist Mo. bis Fr. von 9 bis 12 Uhr.", "Sonst nicht."],
]
NAME = [
    ['Im Zuge von "Kein Kind zurücklassen! Für ganz NRW" wird gebaut.', "Das ist neu."],
    ["Das Vorhaben „Kein Kind zurücklassen! Kommunen in NRW beugen vor“ begann 2012.", "Es lief vier Jahre."],
    ['Die Initiative "Kein Kind zurücklassen!" wurde größer.', "Das half."],
    ["Die Initiative Kein Kind zurücklassen! wurde größer.", "Das half."],
    ["Aus Kein Kind zurücklassen! Kommunen in NRW beugen vor stammt die Idee.", "Sie trug."],
    ['Es heißt "Kein Kind zurücklassen!“ und gilt weiter.', "Gut so."],
    ['Von den "Kein Kind zurücklassen!"-Städten kam viel.', "Das blieb."],
    ["Das Motto war »Nicht warten! Handeln« in jenem Jahr.", "Es kam an."],
]


def _sentences(text: str) -> list[str]:
    return [text[span.start : span.end] for span in split_sentences(text)]


@pytest.mark.parametrize("sentences", RUNNING, ids=lambda sentences: sentences[0][:30])
def test_running_text_breaks_where_a_reader_breaks_it(sentences: list[str]) -> None:
    assert _sentences(" ".join(sentences)) == sentences


@pytest.mark.parametrize("sentences", NAME, ids=lambda sentences: sentences[0][:40])
def test_mark_inside_a_name_ends_no_sentence(sentences: list[str]) -> None:
    assert _sentences(" ".join(sentences)) == sentences


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Selm\n\nEin Ort\nmit Fluss", ["Selm", "Ein Ort\nmit Fluss"]),
        (
            "Seit wann dabei:\n2014\nEinwohnerzahl:\nca. 26.000",
            ["Seit wann dabei:", "2014", "Einwohnerzahl:", "ca. 26.000"],
        ),
        (
            "Wir wollen:\n- Kinder stärken\n- eltern beraten\n• feiern",
            ["Wir wollen:", "- Kinder stärken", "- eltern beraten", "• feiern"],
        ),
        ("Ziele\n1. Beraten\n2. Helfen", ["Ziele", "1. Beraten", "2. Helfen"]),
        (
            "Jugendamt\nMarktplatz 1\nT 02389 1\nanna@beispiel.de",
            ["Jugendamt", "Marktplatz 1", "T 02389 1", "anna@beispiel.de"],
        ),
        ("Ein Satz ohne Punkt\nNoch einer", ["Ein Satz ohne Punkt", "Noch einer"]),
    ],
)
def test_lines_of_lists_and_fields_are_kept_apart(text: str, sentences: list[str]) -> None:
    assert _sentences(text) == sentences


def test_wrapped_lines_are_one_sentence() -> None:
    text = (
        "Wer in unserer Stadt ein Kind erwartet, bekommt Besuch von einer Hebamme und\n"
        "Post vom Amt. Der Besuch dauert meist eine Stunde und kostet nichts. Auch die\n"
        "Väter sind dabei. Wer am\n"
        "3. März kommt, erhält ein Buch."
    )
    assert [sentence.replace("\n", " ")[:12] for sentence in _sentences(text)] == [
        "Wer in unser",
        "Der Besuch d",
        "Auch die Vät",
        "Wer am 3. Mä",
    ]


def test_heading_above_wrapped_lines_stands_alone() -> None:
    text = (
        "Was wir tun\n"
        "Wer in unserer Stadt ein Kind erwartet, bekommt Besuch von einer Hebamme und\n"
        "Blumen vom Amt. Der Besuch dauert meist eine Stunde und kostet nichts. In der\n"
        "Regel kommt er früh."
    )
    assert _sentences(text)[0] == "Was wir tun"
    assert len(_sentences(text)) == 4


def test_footnote_marks_belong_to_no_sentence() -> None:
    assert _sentences("Das ist neu.[^a] Das auch.[^1][^2]\n\nEnde[^b] hier.") == [
        "Das ist neu.",
        "Das auch.",
        "Ende[^b] hier.",
    ]


def test_offsets_are_those_of_the_whole_text() -> None:
    text = "Erster Satz. Zweiter Satz. Dritter Satz."
    (span,) = split_sentences(text, 13, 26)
    assert text[span.start : span.end] == "Zweiter Satz."


def test_long_speech_holds_sentences_of_its_own() -> None:
    speech = "„" + "Wir haben viel vor und fangen heute damit an. " * 5 + "Kommt alle! Wir warten.“"
    assert _sentences(speech)[-2:] == ["Kommt alle!", "Wir warten.“"]


TEXTS = st.text(alphabet=st.sampled_from('aB1. !?„“"\n-:()…[^]§–') | st.characters(), max_size=200)


@given(TEXTS)
def test_sentences_are_trimmed_in_order_and_inside(text: str) -> None:
    last = 0
    for span in split_sentences(text):
        assert last <= span.start < span.end <= len(text)
        assert text[span.start : span.end].strip() == text[span.start : span.end]
        last = span.end


@given(st.text(alphabet=st.sampled_from('aB1. !?„“"\n-:()…§–') | st.characters(exclude_characters="[^]"), max_size=200))
def test_every_character_is_in_a_sentence(text: str) -> None:
    inside = {place for span in split_sentences(text) for place in range(span.start, span.end)}
    assert all(place in inside for place, char in enumerate(text) if not char.isspace())


@given(TEXTS, st.integers(0, 60), st.integers(0, 60))
def test_no_sentence_leaves_the_asked_range(text: str, start: int, length: int) -> None:
    stop = min(len(text), start + length)
    assert all(start <= span.start and span.end <= stop for span in split_sentences(text, start, start + length))


@pytest.mark.parametrize("unit", ["Ein Satz. ", '"', "„", "! ", "„a“! ", "[^a]", "a\n", ". ", "A.[^1] ", ".", " ", "x"])
def test_work_grows_with_the_length_of_the_text(unit: str) -> None:
    # A quadratic step would take minutes here and hang the run; the time itself is not asserted.
    text = unit * (60_000 // len(unit))
    spans = split_sentences(text)
    assert sum(span.end - span.start for span in spans) <= len(text)


def test_each_row_of_a_table_stands_for_itself() -> None:
    text = "Angebot | Start | Ort\nLotsendienst | 2018 | kreisweit\nelternpost | 2012 | Goch"
    assert [text[span.start : span.end] for span in split_sentences(text)] == text.split("\n")


def test_columns_set_with_blanks_make_rows() -> None:
    text = "Gremium              Termin          Aufgabe\nRat                  14.03.2024      Entscheidung"
    assert [text[span.start : span.end] for span in split_sentences(text)] == text.split("\n")


BESCHEIDE = [
    "Moers: 71.450 Euro für Schwimmkurse und Hilfen beim Wohnen",
    "Kreis Wesel: 118.600 Euro für Familienhebammen und Besuche",
    "Xanten: 44.050 Euro für eine Sprechstunde",
    "Rees: 86.200 Euro für den Bus",
]


def test_neighbouring_lines_of_one_form_are_items() -> None:
    assert _sentences("\n".join(BESCHEIDE)) == BESCHEIDE


def test_an_item_may_go_on_in_the_next_line() -> None:
    longer = [f"{item} von April an und im\nWinter am Nachmittag" for item in BESCHEIDE]
    assert _sentences("\n".join(longer)) == longer


def test_a_range_inside_wrapped_lines_is_split_as_the_whole() -> None:
    text = (
        "Wer in unserer Stadt ein Kind erwartet, bekommt Besuch von einer Hebamme und\n"
        "Blumen vom Amt. Danach. Die Stelle für Eltern im Rathaus hilft beim Antrag der\n"
        "Familie Brandt."
    )
    start = text.index("Die Stelle")
    assert len(split_sentences(text, start)) == 1


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        (
            'Das Konzept "Ein Haus. Ein Hof." gilt. Es ist neu.',
            ['Das Konzept "Ein Haus. Ein Hof." gilt.', "Es ist neu."],
        ),
        ("Es heißt „Rein. Und raus.“ Dann kam mehr.", ["Es heißt „Rein. Und raus.“", "Dann kam mehr."]),
        ('"Wir helfen. Das ist gut", sagte sie.', ['"Wir helfen.', 'Das ist gut", sagte sie.']),
        (
            "Er sagte: „Das war viel. Es reicht.“ Mehr nicht.",
            ["Er sagte: „Das war viel.", "Es reicht.“", "Mehr nicht."],
        ),
    ],
)
def test_a_name_of_several_sentences_is_one(text: str, sentences: list[str]) -> None:
    assert [text[one.start : one.end] for one in split_sentences(text)] == sentences
