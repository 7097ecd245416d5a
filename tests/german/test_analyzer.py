"""Tokens and terms: what is indexed is what is asked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kekiz_search.german.analyzer import Token, analyze, index_terms, index_texts, is_stopword
from kekiz_search.german.normalise import fold


def _token(text: str, surface: str) -> Token:
    return next(token for token in analyze(text) if token.text == surface)


def _lemmas(text: str) -> list[str]:
    return [token.lemma for token in analyze(text)]


def test_terms_are_lemmas_followed_by_parts_without_stop_words() -> None:
    assert index_terms("Die Jugendämter der Stadt") == ["jugendamt", "jugend", "amt", "stadt"]


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("praeventionskette", "Präventionskette"),
        ("PRÄVENTIONSKETTEN", "Präventionskette"),
        ("staedte", "Städte"),
        ("STÄDTE", "Städte"),
        ("jugendaemter", "Jugendämter"),
        ("frauenhaeuser", "Frauenhäuser"),
        ("strassen", "Straßen"),
        ("Bürger:innen", "Bürger"),
        ("kita-platz", "Kita-Platz"),
        ("160727", "160.727"),
    ],
)
def test_terms_do_not_hang_on_the_way_of_typing(typed: str, right: str) -> None:
    assert index_terms(typed) == index_terms(right)


@pytest.mark.parametrize(
    ("text", "surface", "lemma", "parts"),
    [
        ("Kinder- und Jugendhilfe", "Kinder-", "kinderhilfe", ("kind", "hilfe")),
        ("Auf- und Ausbau", "Auf-", "aufbau", ()),
        ("Vor- und Nachteile", "Vor-", "vorteil", ()),
        ("Bildungs-, Kultur- und Sportangebote", "Bildungs-", "bildungsangebot", ("bildung", "angebot")),
        ("Bildungs-, Kultur- und Sportangebote", "Kultur-", "kulturangebot", ("kultur", "angebot")),
        ("Schul- und Kita-Leitungen", "Schul-", "schulleitung", ("schule", "leitung")),
        ("interne (Beratungs-)Angebote", "Beratungs-", "beratungsangebot", ("beratung", "angebot")),
        ("stadtinterne und -externe Stellen", "-externe", "stadtextern", ("stadt", "extern")),
    ],
)
def test_elliptic_halves_are_made_whole(text: str, surface: str, lemma: str, parts: tuple[str, ...]) -> None:
    token = _token(text, surface)
    assert (token.lemma, token.parts) == (lemma, parts)


def test_elliptic_half_without_an_end_stands_for_itself() -> None:
    assert _lemmas("Die Kinder-. Neue Jugendhilfe")[1] == "kind"


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Welche Städte arbeiten mit dem Jobcenter zusammen?", "zusammenarbeiten"),
        ("Arbeiten Hamm, Werne und Selm eng zusammen?", "zusammenarbeiten"),
        ("Wo fand das erste Treffen statt?", "stattfinden"),
        ("Lünen nimmt seit drei Jahren teil.", "teilnehmen"),
        ("Die Stadt baut ihr Netz aus und wirbt dafür.", "ausbauen"),
        ("Sie lassen niemanden zurück, so das Amt.", "zuruecklassen"),
        ("Der Rat lehnte den Plan am 14. Juni mit acht Stimmen ab.", "ablehnen"),  # no noun, no end of a sentence
    ],
)
def test_separated_verbs_are_joined_on_the_span_of_the_verb(text: str, verb: str) -> None:
    found = [token for token in analyze(text) if token.lemma == verb]
    assert len(found) == 1
    assert text[found[0].start : found[0].end] == found[0].text


@pytest.mark.parametrize(
    "text",
    [
        "Er arbeitet. Alle zusammen!",
        "Das Haus steht auf dem Berg.",
        "Mit Kindern und Eltern zusammen",
        "Mit sechs Stimmen ab.",
    ],
)
def test_particles_without_their_verb_join_nothing(text: str) -> None:
    assert len(analyze(text)) == len(text.split())


def test_hyphenated_words_have_the_parts_of_their_parts() -> None:
    assert _token("Fachbereich Kinder-Jugend-Familie", "Kinder-Jugend-Familie").parts == ("kind", "jugend", "familie")
    assert _token("U3-Betreuung", "U3-Betreuung").parts == ("u3", "betreuung")


@pytest.mark.parametrize("word", ["der", "Welche", "und", "ist", "wurde", "für", "Wie", "nicht"])
def test_function_words_are_stop_words(word: str) -> None:
    assert is_stopword(analyze(word)[0])


@pytest.mark.parametrize("word", ["Stadt", "Weg", "Würde", "Herne", "2017", "viele", "neu", "Kein-Kind"])
def test_words_with_content_are_no_stop_words(word: str) -> None:
    assert not is_stopword(analyze(word)[0])


@given(st.text(alphabet=st.sampled_from("aeinKJhUdorzusmn- ,.\n()2äß") | st.characters(), max_size=200))
def test_tokens_lie_in_the_text_in_order(text: str) -> None:
    places = [(token.start, token.end) for token in analyze(text)]
    assert places == sorted(places)
    for token in analyze(text):
        assert text[token.start : token.end] == token.text
        assert token.lemma == fold(token.lemma)
        assert len(token.parts) != 1


def test_many_texts_are_read_as_each_alone() -> None:
    texts = [
        "Kinder- und Jugendhilfe arbeiten zusammen.",
        "",
        "interne und -externe Stellen der Stadt",
        "Die Kitas 2,5-",
    ]
    terms, words = index_texts(texts)
    assert terms == [index_terms(text) for text in texts]
    assert words["Kitas"] == " ".join(index_terms("Kitas"))
    assert words["Die"] == ""
    assert not {"Kinder-", "-externe"} & words.keys()
