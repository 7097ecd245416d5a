"""Fields of action are told by words, in any form and under any name; what only sounds like one tells none."""

from __future__ import annotations

import pytest

from kekiz_search.answering.comparing.field_words import field_names, read_cues
from kekiz_search.answering.comparing.fields import match_fields
from kekiz_search.answering.words.concepts import bag_of
from kekiz_search.german.analyzer import analyze, stem_key
from kekiz_search.german.normalise import fold


def fields_of(sentence: str, heading: str | None = None) -> dict[str, list[str]]:
    matches = match_fields(analyze(sentence), bag_of(heading) if heading else None)
    return {match.field: [name for name, _cue in match.approaches] for match in matches}


@pytest.mark.parametrize(
    ("sentence", "field", "approach"),
    [
        ("Zwei Hebammen besuchen alle Familien mit einem Neugeborenen.", "Frühe Hilfen", "Willkommensbesuch"),
        ("Der Babybegrüßungsdienst kommt im zweiten Monat.", "Frühe Hilfen", "Willkommensbesuch"),
        ("In der Geburtsklinik sprechen Lotsinnen die Eltern an.", "Frühe Hilfen", "Lotsendienst rund um die Geburt"),
        (
            "Der Wechsel von der Kita in die Grundschule fällt leichter.",
            "Übergänge",
            "Übergang von der Kita in die Grundschule",
        ),
        ("Am Familiengrundschulzentrum gibt es Kurse.", "Schule & Ganztag", "Familiengrundschulzentrum"),
        (
            "Lotsen begleiten den Eintritt in den Beruf.",
            "Übergang Schule–Beruf",
            "Übergang von der Schule in den Beruf",
        ),
        ("Der Sportverein bietet Bewegung für Kinder.", "Gesundheit & Bewegung", "Bewegungsangebot"),
        ("Ein Bündnis bekämpft die Armut von Kindern.", "Armut & Teilhabe", "Bekämpfung von Kinderarmut"),
        ("Das Elterncafé hat dienstags geöffnet.", "Elternbildung & Familienzentren", "Elterncafé"),
        ("Im Familienladen gibt es Rat.", "Familienbüro & Information", "Familienbüro"),
        ("Drei Quartiersläden sind offen.", "Sozialraum & Quartier", "Quartiersarbeit"),
        ("Eine Lenkungsgruppe tagt viermal im Jahr.", "Netzwerk & Steuerung", "Steuerungsgremium"),
        ("Das Kinderparlament tagt im Rathaus.", "Beteiligung", "Beteiligung von Kindern und Jugendlichen"),
        ("Der Sozialbericht zeigt jeden Stadtteil.", "Daten & Monitoring", "Sozial- und Bildungsbericht"),
        ("Deutschkurse finden am Vormittag statt.", "Sprache & Integration", "Sprachförderung"),
        (
            "Eine Gruppe hilft Kindern suchtkranker Eltern.",
            "Kinderschutz & belastete Familien",
            "Kinder psychisch oder suchtkranker Eltern",
        ),
        ("Das Jugendcafé öffnet am Abend.", "Jugend & Freizeit", "Jugendtreff"),
    ],
)
def test_a_kind_of_approach_tells_its_field(sentence: str, field: str, approach: str) -> None:
    assert approach in fields_of(sentence)[field]


@pytest.mark.parametrize(
    "sentence",
    [
        "Der Rat tagt am Donnerstag.",
        "Die Stadt hat 61.000 Einwohner.",
        "Der Kinderschutzbund hat neue Räume.",
        "Das Gesundheitsamt zieht um.",
        "Kinder spielen im Park.",
    ],
)
def test_what_only_sounds_like_a_field_tells_none(sentence: str) -> None:
    assert fields_of(sentence) == {}


def test_a_heading_helps_but_tells_nothing_alone() -> None:
    assert fields_of("Zum Beruf gibt es Rat.") == {}
    assert list(fields_of("Zum Beruf gibt es Rat.", "Berufsorientierung")) == ["Übergang Schule–Beruf"]
    assert fields_of("Am Freitag ist geschlossen.", "Berufsorientierung") == {}


def test_a_sentence_may_speak_of_several_fields_the_clearest_first() -> None:
    matches = match_fields(analyze("Im Familienbüro beraten Familienhebammen mit Babysprechstunde und Elterncafé."))

    assert matches[0].field == "Frühe Hilfen"
    assert {match.field for match in matches} >= {"Elternbildung & Familienzentren", "Familienbüro & Information"}
    assert [match.score for match in matches] == sorted((match.score for match in matches), reverse=True)


def test_every_cue_is_folded_and_every_field_has_approaches() -> None:
    cues = read_cues()

    assert [cue for cue in cues for word in cue.words for part in word.parts if not part or part != fold(part)] == []
    assert {cue.field for cue in cues if cue.approach} == set(field_names())
    assert len({(cue.field, cue.words) for cue in cues}) == len(cues)


def test_no_kind_of_approach_lies_in_two_fields() -> None:
    places = {(cue.approach, cue.field) for cue in read_cues() if cue.approach}

    assert len(places) == len({approach for approach, _field in places})


@pytest.mark.parametrize("word", ["Willkommensbesuch", "Familienbüro", "Präventionskonzept"])
def test_inflection_changes_nothing(word: str) -> None:
    plural = {"Familienbüro": "Familienbüros"}.get(word, f"{word}e")

    assert stem_key(analyze(word)[0].lemma) == stem_key(analyze(plural)[0].lemma)
    assert fields_of(f"Es gibt ein {word}.") == fields_of(f"Es gibt zwei {plural}.") != {}
