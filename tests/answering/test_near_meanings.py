"""The file of near meanings: every word can be met, no group is empty, what is not the same stays apart."""

from __future__ import annotations

from pathlib import Path

import pytest
from marisa_trie import BytesTrie

import kekiz_search
from kekiz_search.answering.words import near_meanings
from kekiz_search.answering.words.concepts import (
    NEAR_DERIVED,
    NEAR_MEANING,
    NEAR_SCATTERED,
    TAKEN_APART,
    bag_of,
    build_concept,
    match_concept,
)
from kekiz_search.answering.words.forms import BELONGS
from kekiz_search.answering.words.near_meanings import words_alike
from kekiz_search.german.analyzer import analyze
from kekiz_search.german.tries import SHIPPED, load_trie

FILE = Path(kekiz_search.__file__).parent / "data" / "near_meanings.txt"
GROUPS = [line for line in FILE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
SIBLINGS = [
    ("mutter", "vater"),
    ("kita", "schule"),
    ("stadt", "kreis"),
    ("buergermeister", "landrat"),
    ("jobcenter", "arbeitsagentur"),
    ("jugendamt", "sozialamt"),
    ("hebamme", "arzt"),
    ("beginnen", "enden"),
    ("eroeffnen", "schliessen"),
    ("einnahme", "ausgabe"),
    ("junge", "maedchen"),
    ("grundschule", "gymnasium"),
    ("kita", "tagesmutter"),
    ("miete", "kauf"),
    ("erhoehen", "senken"),
    ("steigen", "sinken"),
    ("fordern", "foerdern"),
    ("beantragen", "bewilligen"),
    ("planen", "beschliessen"),
    ("einwohner", "mensch"),
    ("schueler", "lehrer"),
    ("stadtrat", "kreistag"),
    ("ausbildung", "studium"),
    ("gewinn", "verlust"),
    ("taeter", "opfer"),
    ("oma", "opa"),
    ("vermieten", "mieten"),
    ("kaufen", "verkaufen"),
    ("hallenbad", "freibad"),
    ("buergergeld", "elterngeld"),
    ("elternbeitrag", "essensgeld"),
    ("zeitung", "radio"),
    ("wohngeld", "kindergeld"),
    ("jugendparlament", "kinderparlament"),
    ("ausschuss", "stadtrat"),
    ("zuhause", "heim"),
]


def asked_of(group: str) -> list[str]:
    return group.partition(">")[0].split()


def words_of(group: str) -> list[str]:
    return group.replace(">", " ").split()


def test_the_file_has_groups_for_every_room_of_a_town_hall() -> None:
    assert len(GROUPS) > 3800


def test_a_group_joins_two_words_at_least_and_none_twice() -> None:
    words = [words_of(group) for group in GROUPS]

    assert [some for some in words if len(some) < 2 or len(some) != len(set(some))] == []
    assert [group for group in GROUPS if not asked_of(group)] == []


def test_no_group_stands_twice() -> None:
    assert len({frozenset(words_of(group)) for group in GROUPS}) == len(GROUPS)


def test_every_word_is_a_lemma_that_the_analyzer_gives() -> None:
    words = sorted({word for group in GROUPS for word in words_of(group)})

    assert [word for word in words if word not in lemmas_of(word)] == []


def lemmas_of(word: str) -> set[str]:
    """Of the word in small letters, as a noun, and of a verb's third person: "tagen" alone is taken for days."""
    stem = word.removesuffix("en")
    third = f"{stem}et" if stem.endswith(("d", "t")) else f"{stem}t"
    tokens = [token for form in (word, word.capitalize(), third) for token in analyze(form)]
    return {BELONGS.get(token.text, token.lemma) for token in tokens}


def test_words_before_the_arrow_are_told_by_all_of_their_group() -> None:
    told = {(word, other) for group in GROUPS for word in asked_of(group) for other in words_of(group)}

    assert [(word, other) for word, other in sorted(told) if other not in words_alike(word)] == []


def test_words_behind_the_arrow_are_not_asked_by_those_before() -> None:
    assert "kind" in words_alike("minderjaehrige")
    assert "minderjaehrige" not in words_alike("kind")


def test_a_word_without_near_meanings_has_none() -> None:
    assert words_alike("fahrradkeller") == frozenset()


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Minus", "Das Defizit liegt bei 300 Euro."),
        ("aufgemacht", "Zur Eröffnung kamen viele."),
        ("Freiwillige", "Vierzig Ehrenamtliche helfen."),
        ("Ausländer", "Zugewanderte Familien finden Rat."),
        ("abgeschafft", "Der Fahrdienst wurde eingestellt."),
        ("Azubis", "Zwölf Auszubildende fangen an."),
        ("Frist", "Einsendeschluss ist der 3. Mai."),
        ("Leute", "Achthundert Menschen leben hier."),
        ("Babys", "Alle Säuglinge werden begrüßt."),
    ],
)
def test_a_text_tells_by_another_word_what_is_asked(asked: str, told: str) -> None:
    assert match_concept(build_concept(analyze(asked)[0], True, 1.0), bag_of(told)) == NEAR_MEANING


def strength(asked: str, told: str) -> float:
    return match_concept(build_concept(analyze(asked)[0], True, 1.0), bag_of(told))


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("weitermachen", "Die Weiterführung ist beschlossen."),
        ("enden", "Die Schließung erfolgte im Mai."),
        ("abgeschafft", "Die Streichung trifft drei Gruppen."),
        ("mitreden", "Sie bestimmten mit."),
    ],
)
def test_what_a_near_word_derives_tells_as_well(asked: str, told: str) -> None:
    assert strength(asked, told) >= NEAR_DERIVED


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Freiwillige", "Er hilft beim Ausfüllen."),  # Helfer
        ("ausgeben", "Empfänger, Betrag und Zweck"),  # betragen
        ("Personal", "Die Stadt stellt Räume."),  # Stelle
    ],
)
def test_who_does_something_and_what_is_spelt_alike_derive_nothing(asked: str, told: str) -> None:
    assert strength(asked, told) < NEAR_DERIVED


def test_a_long_word_without_a_group_has_that_of_its_verb() -> None:
    assert "zusperren" in words_alike("absperrung")
    assert "institution" not in words_alike("institut")


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("abgestaubt", "Das Land bewilligte 40.000 Euro."),
        ("runtergeladen", "Im ersten Jahr gab es 900 Downloads."),
        ("hingeschmissen", "Die Koordinatorin hat gekündigt."),
        ("draufgelegt", "Der Eigenanteil beträgt zehn Prozent."),
        ("rausgeschmissen", "Zwei Kräfte wurden entlassen."),
        ("Hartz-IV", "14 Prozent beziehen Leistungen nach dem SGB II."),
        ("Umfrage", "Der Rücklauf lag bei 40 Prozent."),
        ("Fördergeld", "Der Bescheid nennt 60.000 Euro."),
        ("mitplanen", "Die Jugendlichen entwarfen den Platz."),
        ("Sozialarbeiter", "Die Sozialarbeit wird ausgebaut."),
        ("dick", "Jedes fünfte Kind hat Übergewicht."),
        ("Opa", "Leihgroßeltern springen ein."),
        ("kaputt", "Das Dach ist marode."),
        ("gratis", "Das Angebot ist kostenfrei."),
        ("Zoff", "Der Konflikt ist beigelegt."),
        ("abgeschmettert", "Der Antrag wurde abgelehnt."),
        ("Krankenkasse", "Die AOK fördert es."),
        ("Klamotten", "Kleidung gibt es im Keller."),
    ],
)
def test_an_everyday_word_is_told_by_what_a_document_says(asked: str, told: str) -> None:
    assert strength(asked, told) >= NEAR_DERIVED


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Babylotsin", "Eine Lotsin hilft."),
        ("Familienhebamme", "Eine Hebamme kommt."),
        ("Familienzentrum", "Die Kita ist offen."),
        ("Familienbüro", "Der Familienladen ist offen."),
        ("Fußballverein", "Der Verein lädt ein."),
        ("Tafel", "Lebensmittel sind teuer."),
        ("Kirchturm", "Die Kirche lädt ein."),
    ],
)
def test_a_special_thing_is_not_told_by_a_general_one(asked: str, told: str) -> None:
    assert strength(asked, told) < NEAR_DERIVED


@pytest.mark.parametrize(
    ("spoken", "standard"),
    [("raussuchen", "heraussuchen"), ("reinlegen", "hineinlegen"), ("rumreichen", "herumreichen")],
)
def test_a_spoken_verb_is_told_by_its_standard_form(spoken: str, standard: str) -> None:
    assert standard in words_alike(spoken)
    assert not words_alike("reinlich")


@pytest.mark.parametrize(
    ("asked", "told"), [("Elternumfrage", "Befragt wurden alle Eltern."), ("Kitachef", "Wer leitet die Kita?")]
)
def test_a_compound_is_told_by_its_first_half_and_a_word_near_the_other(asked: str, told: str) -> None:
    assert strength(asked, told) == NEAR_SCATTERED


def test_what_a_hyphen_joins_may_be_near_in_both_halves() -> None:
    assert strength("Gratis-Frühstück", "Eine kostenfreie Mahlzeit am Morgen") == TAKEN_APART


def test_a_period_in_front_of_a_word_must_not_stand_alone() -> None:
    assert strength("Jahrestreffen", "Im Jahr 2025 findet eine Sitzung statt.") < NEAR_SCATTERED


def test_the_packed_groups_are_those_of_the_text() -> None:
    shipped = SHIPPED / near_meanings._name()

    assert shipped.exists(), "run python -m kekiz_search.answering.words.near_meanings"
    packed = load_trie(shipped, BytesTrie)
    assert packed is not None
    assert sorted(packed.items()) == sorted(near_meanings._entries())


@pytest.mark.parametrize(("one", "other"), [*SIBLINGS, *((other, one) for one, other in SIBLINGS)])
def test_siblings_and_contraries_are_not_alike(one: str, other: str) -> None:
    assert other not in words_alike(one)
