"""How questions are read: kind, Kommunen, corrections, and the form that an answer must have."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from kekiz_search.answering.reading import respelling
from kekiz_search.answering.reading.question import Question, once_known
from kekiz_search.answering.reading.typed_question import clean_question
from kekiz_search.errors import QuestionError
from kekiz_search.german.analyzer import analyze
from tests.answering.conftest import Asking

Read = Callable[[str], Question]

KINDS = {
    "list": """
        Welche Kommunen haben Lotsinnen?
        welche kommunen haben lotsinnen
        WELCHE KOMMUNEN HABEN LOTSINNEN?
        Welche Städte arbeiten mit Moscheen zusammen?
        welche staedte arbeiten mit moscheen zusammen
        In welchen Kreisen gibt es Spielebusse?
        in welchen gemeinden werden eltern zu hause besucht
        Nenne Kommunen, die ein Elterncafé betreiben.
        Liste die Gemeinden mit einem Spielzeugverleih auf.
        Zeige mir alle Städte mit Berufslotsen
        Städte mit Familienpass
        alle kommunen mit einem kinderbeirat
        Wer macht Hausbesuche?
        wer macht hausbesuche
        Wer bietet Sprachförderung an?
        Wer kooperiert mit den Landfrauen?
        Wer arbeitet mit Sportvereinen zusammen?
        Wo gibt es Quartiersläden?
        wo werden babylotsen eingesetzt
        Welche Kommunen haben mehr als 50.000 Einwohner?
        Welche Kommunen haben kein Familienbüro?
        Mit welchen Kommunen arbeitet die Caritas zusammen?
        bitte welche gemeinden haben eine hebamme
        Wer hat denn alles einen Familienpass?
        Wer bekommt Geld aus dem Programm Starke Wege?
        Wo lernen Kinder mit Hilfe der Vereine schwimmen?
        Wo sitzt die Polizei in der Steuerungsgruppe?
        wo ist das gesundheitsamt im netzwerk dabei
        Wo kümmern die sich um Väter?
        Wo hilft man Eltern bei Anträgen?
        Wer ist 2021 ins Landesprogramm gekommen?
        Wer kam 2018 dazu?
        """,
    "count": """
        Wie viele Kommunen haben Lotsinnen?
        wieviele staedte haben einen familienpass
        Wieviele Kreise bieten Hausbesuche an?
        wie viele gemeinden arbeiten mit der polizei zusammen?
        Wie viele Modellkommunen gibt es?
        Bei wie vielen kriegen Eltern Besuch nach der Geburt?
        In wie vielen sitzt die Polizei mit am Tisch?
        """,
    "fact": """
        Wie viele Einwohner hat Witten?
        wie viele einwohner hat witten
        Wieviel Prozent der Familien wurden besucht?
        Wer leitet die Fachstelle in Witten?
        wer leitet die netzwerkstelle
        Wer ist Landrat im Kreis Düren?
        Wer koordiniert das Vorhaben in Hamminkeln?
        Seit wann ist Wetter dabei?
        seit wann gibt es in gladbeck familienlotsen
        Wann wurde der Verbund gegründet?
        In welchem Jahr begann die Sprachbrücke?
        Wo findet der Fachtag statt?
        Wie hoch ist der Mitgliedsbeitrag?
        Was kostet das Frühstück?
        Wie lautet das Motto von Hagen?
        Wie heißt das Elterncafé in Düren?
        Macht Marl Hausbesuche?
        Stimmt es, dass Soest ein Familienbüro hat?
        Gibt es in Velbert ein Jugendcafé?
        hat velbert ein jugendcafé?
        In welcher Stadt fand der erste Fachtag statt?
        Wo tagt der Beirat?
        Wo trifft sich die Steuerungsgruppe?
        Wer ist in Hamm zum Netzwerk dazugekommen?
        Wer hat die Befragung durchgeführt?
        """,
    "definition": """
        Was ist ein Spielebus?
        was ist ein spielebus
        Was sind Babylotsinnen?
        Was bedeutet Sozialraum?
        Was heißt Prävention?
        Was versteht man unter einem Familienlotsen?
        was versteht man unter armutssensibilitaet
        Definition von Netzwerkkoordination
        Erkläre mir Sozialraum
        Was ist mit Verweisungswissen gemeint?
        Was versteht man in Witten unter einem Familienlotsen?
        Was steckt hinter dem Begriff Sozialraum?
        Was verbirgt sich hinter einem Spielebus?
        Was hat es mit der Lotsenkarte auf sich?
        Wie wird Sozialraum definiert?
        """,
    "comparison": """
        Vergleiche Witten und Siegen.
        Was ist der Unterschied zwischen Düren und dem Kreis Düren?
        Worin unterscheiden sich Witten und Wetter?
        Welche Kommune hat die meisten Einwohner?
        welche stadt ist am größten
        Welche Stadt hat die wenigsten Kinder unter 18?
        Ist der Kurs in Witten teurer als in Wetter?
        Bekam Witten oder Wetter mehr Zuschüsse?
        Wer bekam am meisten Zuschuss?
        """,
    "open": """
        Was macht Essen?
        Was tut Hamminkeln für Familien?
        Warum ist Netzwerkarbeit wichtig?
        Wie funktioniert die Sprachbrücke?
        Kritik an den Lotsen
        präventionskette siegen
        """,
}
WORDINGS = [(kind, line.strip()) for kind, lines in KINDS.items() for line in lines.strip().splitlines()]


@pytest.mark.parametrize(("kind", "typed"), WORDINGS, ids=[typed for _kind, typed in WORDINGS])
def test_kind_is_read_off_the_wording(read: Read, kind: str, typed: str) -> None:
    assert read(typed).kind == kind


@pytest.mark.parametrize("politeness", ["Bitte ", "bitte ", "Hallo, ", "Ich möchte wissen, ", "Und "])
def test_politeness_changes_nothing(read: Read, politeness: str) -> None:
    polite, plain = read(f"{politeness}welche Kommunen haben Lotsinnen?"), read("welche Kommunen haben Lotsinnen?")

    assert (polite.kind, polite.hard) == (plain.kind, plain.hard)


@pytest.mark.parametrize(
    ("typed", "kommunen"),
    [
        ("Wie viele Einwohner hat Hamm?", ("Hamm",)),
        ("Wie viele Einwohner hat Hamminkeln?", ("Hamminkeln",)),
        ("Wie viele Einwohner hat der Kreis Unna?", ("Kreis Unna",)),
        ("wie viele einwohner hat unna", ("Unna",)),
        ("Was macht Essen gegen Kinderarmut?", ("Essen",)),
        ("Welche Kommunen bieten Kindern ein warmes Essen an?", ()),
        ("Wie wird das Wetter morgen?", ()),
        ("Wie viele Einwohner hat Wetter?", ("Wetter (Ruhr)",)),
        ("Worin unterscheiden sich Unna und der Kreis Unna?", ("Unna", "Kreis Unna")),
        ("was tut luenen für familien", ("Lünen",)),
        ("Was tut MINDEN für Familien?", ("Minden",)),
        ("Wer leitet in der Stadt Haltern das Jugendamt?", ("Haltern am See",)),
    ],
)
def test_kommunen_are_told_from_their_homonyms(read: Read, typed: str, kommunen: tuple[str, ...]) -> None:
    assert read(typed).kommunen == kommunen


@pytest.mark.parametrize(
    ("typed", "wrong", "meant"),
    [
        ("Welche Kommunen arbeiten mit dem Jobcentre zusammen?", "Jobcentre", "Jobcenter"),
        ("Wer leitet in Erfstadt das Jugendamt?", "Erfstadt", "Erftstadt"),
        ("Wie viele Einwohner hat Kamp-Linfort?", "Kamp-Linfort", "Kamp-Lintfort"),
        ("Welche Kommunen haben Babylotsinen?", "Babylotsinen", "Babylotsinnen"),
        ("Wer ist Leiterrin der Fachstelle in Witten?", "Leiterrin", "Leiterin"),
        ("Was hatt Witten beschlossen?", "hatt", "hat"),
        ("Ist die Zahl der Besuche in Witten gestigen?", "gestigen", "gestiegen"),
        ("Wo steht das Familien Büro in Velbert?", "Familien Büro", "Familienbüro"),
        ("Welche Kita in Velbert war die lezte?", "lezte", "letzte"),
        ("Wie viele Briefe schickt die Stadt Laage?", "Laage", "Lage"),
        ("Wie viele Menschn wohnen in Witten?", "Menschn", "Menschen"),
        ("Welche Kommnen haben einen Familienpass?", "Kommnen", "Kommunen"),
        ("Welche Nmmer hat das Familienbüro in Velbert?", "Nmmer", "Nummer"),
        ("welche kommunen habn einen familienpass", "habn", "haben"),
        ("wer leited die fachstelle in witten", "leited", "leitet"),
    ],
)
def test_corrections_are_shown(quality, typed: str, wrong: str, meant: str) -> None:  # type: ignore[no-untyped-def]
    assert quality.ask(typed).to_dict()["understood"]["corrections"] == {wrong: meant}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Wie viele Kindr leben in Witten?", "Wie viele Kinder leben in Witten?"),
        ("Wer arbetet mit dem Jobcenter zusmmen?", "Wer arbeitet mit dem Jobcenter zusammen?"),
    ],
)
def test_a_mended_question_is_read_as_if_typed_so(quality, typed: str, meant: str) -> None:  # type: ignore[no-untyped-def]
    mended, plain = (quality.ask(one).to_dict() for one in (typed, meant))

    assert mended["answer"] == plain["answer"]
    assert mended["understood"]["kommunen"] == plain["understood"]["kommunen"]


@pytest.mark.parametrize(("letters", "most"), [("Wolkenschieber" * 4, 60), ("Wolkenschieber" * 20, 0)])
def test_a_word_without_end_is_not_tried_in_all_its_forms(
    read: Read, monkeypatch: pytest.MonkeyPatch, letters: str, most: int
) -> None:
    tried: list[str] = []
    monkeypatch.setattr(respelling, "analyze", lambda form: tried.append(form) or analyze(form))
    assert read(f"Was ist {letters}?").corrections == {}
    assert len(tried) <= most


@pytest.mark.parametrize("typed", ["Wie viele Einwohner hat Luenen?", "Welche Kommunen machen Babybesuche?"])
def test_what_is_spelt_right_is_not_corrected(read: Read, typed: str) -> None:
    assert read(typed).corrections == {}


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("Macht Marl Hausbesuche?", ["hausbesuch"]),
        ("Stimmt es, dass Soest ein Familienbüro hat?", ["familienbuero"]),
        ("Wie heißt das Familienmobil?", ["familienmobil"]),
        ("Welche Kommunen haben bitte Lotsinnen?", ["lotse"]),
        ("welche kommunen haben denn eigentlich lotsinnen", ["lotse"]),
        ("Gibt es in Velbert ein Jugendcafé?", ["jugendcafe"]),
        ("Worum geht's beim Fachtag überhaupt?", ["fachtag"]),
        ("Bis wann muss die Anmeldung eingegangen sein?", ["anmeldung"]),
        ("Wie hoch war das Minus beim Ferienlager?", ["ferienlager"]),
        ("Was hat Marianne Kolbe zum Ferienlager gesagt?", ["kolbe", "ferienlager"]),
        ("An welchem Wochentag tagt der Beirat?", ["beirat"]),
        ("In welchem Stadtteil von Witten liegt das Elterncafé?", ["elterncafe"]),
        ("Welche Ärztin berät im Elterncafé in Witten?", ["arzt", "elterncafe"]),
    ],
)
def test_only_the_words_of_the_topic_must_be_met(read: Read, typed: str, asked: list[str]) -> None:
    assert [concept.lemma for concept in read(typed).hard] == asked


def test_a_particle_that_stands_apart_belongs_to_its_verb(read: Read) -> None:
    apart, joined = read("Wer arbeitet mit Moscheen zusammen?"), read("Wer kann mit Moscheen zusammenarbeiten?")

    assert [concept.lemma for concept in apart.concepts if "arbeiten" in concept.lemma] == ["zusammenarbeiten"]
    assert {concept.lemma for concept in apart.concepts} == {concept.lemma for concept in joined.concepts}


@pytest.mark.parametrize(
    ("typed", "negated"),
    [
        ("Welche Kommunen haben kein Familienbüro?", True),
        ("welche städte machen nicht mit", True),
        ("Welche Kommunen kommen ohne Lotsen aus?", True),
        ("Welche Kommunen haben ein Familienbüro?", False),
        ("Welche Kommunen gehören zu „Kein Kind zurücklassen!“?", False),
        ("welche kommunen sind bei kein kind zurücklassen dabei", False),
    ],
)
def test_negation_is_seen_and_not_in_the_name_of_the_initiative(read: Read, typed: str, negated: bool) -> None:
    assert read(typed).negated is negated


@pytest.mark.parametrize(
    ("typed", "yes_no"),
    [
        ("Macht Marl Hausbesuche?", True),
        ("Gibt es in Velbert ein Jugendcafé?", True),
        ("Stimmt es, dass Soest ein Familienbüro hat?", True),
        ("Arbeitet die Stadt Gladbeck mit der Polizei zusammen?", True),
        ("Was macht Marl?", False),
        ("Mit wem arbeitet Gladbeck zusammen?", False),
        ("Worauf will Gladbeck achten?", False),
        ("In welchem Stadtteil von Düren gibt es ein Elterncafé?", False),
    ],
)
def test_yes_or_no_is_asked_by_a_verb_in_front(read: Read, typed: str, yes_no: bool) -> None:
    assert read(typed).yes_no is yes_no


@pytest.mark.parametrize(
    ("typed", "superlative"),
    [
        ("Welche Kommune hat die meisten Einwohner?", 1),
        ("welche stadt ist die größte", 1),
        ("Welche Kommune hat die wenigsten Kinder unter 18?", -1),
        ("Welche ist die kleinste Kommune?", -1),
        ("Welche Kommunen haben mehr als 50.000 Einwohner?", 0),
        ("Wie viele Einwohner hat Witten?", 0),
    ],
)
def test_superlatives_know_their_direction(read: Read, typed: str, superlative: int) -> None:
    assert read(typed).superlative == superlative


@pytest.mark.parametrize(
    ("typed", "limit"),
    [
        ("Welche Kommunen haben mehr als 50.000 Einwohner?", ("over", 50_000)),
        ("Welche Kommunen haben über 100.000 Einwohner?", ("over", 100_000)),
        ("Welche Städte haben weniger als 30.000 Einwohner?", ("under", 30_000)),
        ("Welche Städte haben unter 30000 Einwohner?", ("under", 30_000)),
        ("Welche Städte haben mindestens 30.000 Einwohner?", ("at_least", 30_000)),
        ("Welche Städte haben nicht mehr als 30.000 Einwohner?", ("at_most", 30_000)),
        ("Welche Kommunen haben zwei oder mehr Familienzentren?", ("at_least", 2)),
        ("Wie viele Städte betreiben fünf oder weniger Elterncafés?", ("at_most", 5)),
        ("In welchen Städten gibt es genau drei Lotsinnen?", ("exactly", 3)),
        ("Welche Kommunen haben ein Familienbüro?", None),
    ],
)
def test_limits_are_read_with_their_direction(read: Read, typed: str, limit: tuple[str, float] | None) -> None:
    found = read(typed).limit

    assert (found and (found.relation, found.value)) == limit


@pytest.mark.parametrize(
    ("typed", "years"),
    [
        ("Welche Kommunen sind seit 2020 dabei?", {"2020"}),
        ("Wie viele Familien wurden 2022 in Wetter besucht?", {"2022"}),
        ("Wie viele Kommunen waren es 2021, wie viele 2023?", {"2021", "2023"}),
        ("Was geschah am 9. März 2023 in Hagen?", {"2023"}),
        ("Wer leitet das Jugendamt in Siegen?", set()),
        ("Welche Kommunen haben mehr als 2022 Einwohner?", set()),
    ],
)
def test_years_are_read(read: Read, typed: str, years: set[str]) -> None:
    assert {date[:4] for date in read(typed).years} == years


@pytest.mark.parametrize(
    ("typed", "expects"),
    [
        ("Wer leitet das Jugendamt in Siegen?", "person"),
        ("Wo findet der Fachtag statt?", "place"),
        ("Wann wurde der Verbund gegründet?", "date"),
        ("Wie hoch ist der Anteil armer Kinder in Hagen?", "percent"),
        ("Wie viele Kitas gibt es in Troisdorf?", "number"),
        ("Was macht Essen?", None),
    ],
)
def test_the_form_of_the_answer_is_known(read: Read, typed: str, expects: str | None) -> None:
    assert read(typed).expects == expects


@pytest.mark.parametrize("typed", ["", " ", " \t\n ", "\x00\x01\x1b", "\u200b\u200e", "\ufeff", "\x07 \x08"])
def test_nothing_to_ask_is_an_error(typed: str) -> None:
    with pytest.raises(QuestionError, match=r"Die Frage ist leer\."):
        clean_question(typed)


def test_too_long_a_question_is_an_error_that_counts() -> None:
    assert clean_question("ä" * 2000) == "ä" * 2000
    with pytest.raises(QuestionError, match=r"2001 Zeichen, erlaubt sind 2000"):
        clean_question("ä" * 2001)
    with pytest.raises(QuestionError, match="100000 Zeichen"):
        clean_question("Wer? " * 20_000)


@pytest.mark.parametrize(
    ("typed", "cleaned"),
    [
        ("  Wer\tleitet \n das  Amt? ", "Wer leitet das Amt?"),
        ("Wer leitet das\x00 Amt?", "Wer leitet das Amt?"),
        ("Lu\u0308nen?", "Lünen?"),
        ("👶", "👶"),
        ("Was ist ein 👶-Paket?", "Was ist ein 👶-Paket?"),
        ("?", "?"),
    ],
)
def test_a_question_is_tidied_and_keeps_its_words(typed: str, cleaned: str) -> None:
    assert clean_question(typed) == cleaned


def test_an_error_says_what_to_do() -> None:
    with pytest.raises(QuestionError) as caught:
        clean_question("")

    assert caught.value.hint


@pytest.mark.parametrize("typed", ["Welche Kreise machen Hausbesuche?", "Welche Kreise liegen am Rhein?"])
def test_a_verb_behind_kreise_is_no_kreis(read: Read, typed: str) -> None:
    assert (read(typed).kind, read(typed).kommunen) == ("list", ())


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("wan wurde der verbund gegründet", {"wan": "wann"}),
        ("Welce Kommunen haben Lotsinnen?", {"Welce": "Welche"}),
        ("wi heist das moto von hagen", {"wi": "wie", "heist": "heisst", "moto": "motto"}),
        ("Seid wann ist Wetter dabei?", {}),
        ("Werl Einwohner", {}),
    ],
)
def test_words_that_open_a_question_are_mended(read: Read, typed: str, meant: dict[str, str]) -> None:
    assert read(typed).corrections == meant


def test_since_when_is_told_from_you_are(read: Read) -> None:
    assert read("Seid wann ist Wetter dabei?").attribute == "seit"


@pytest.mark.parametrize(
    ("typed", "only"),
    [
        ("Welcher Kreis macht Hausbesuche?", True),
        ("In welchem Landkreis gibt es Spielebusse?", True),
        ("Welche anderen Kreise machen mit?", True),
        ("Welche Kreise und Städte machen mit?", False),
        ("Welche Stadt im Kreis Unna macht mit?", False),
        ("Welcher Arbeitskreis tagt in Hamm?", False),
    ],
)
def test_kreise_alone_are_listed_where_only_they_are_asked_for(read: Read, typed: str, only: bool) -> None:
    assert (read(typed).listed_kinds == {"Kreis"}) is only


@pytest.mark.parametrize("typed", ["Seit wann läuft das Landesprogramm?", "Seit wann existiert die Landesinitiative?"])
def test_since_when_the_initiative_goes_on_is_told_where_something_begins(read: Read, typed: str) -> None:
    question = read(typed)
    assert (question.expects, [one.lemma for one in question.hard]) == ("date", ["beginnen"])


def test_whoever_does_a_work_is_no_misspelt_work(asking: Asking) -> None:
    kekiz = asking({"goch.txt": "Goch\n\nAn drei Schulen in Goch gibt es Schulsozialarbeit.\n"})

    assert kekiz.ask("Wie viele Schulsozialarbeiter hat Goch?").to_dict()["understood"]["corrections"] == {}


def test_what_is_read_of_a_question_alone_is_read_once_for_each() -> None:
    asked: list[str] = []

    @once_known
    def read_kind(question: Question) -> str:
        asked.append(question.text)
        return question.kind

    first = Question("Wer leitet das Büro?", "fact")
    other = replace(first, kind="open")
    assert [read_kind(one) for one in (first, first, other)] == ["fact", "fact", "open"]
    assert asked == [first.text, other.text]
