"""A pasted text, sentence by sentence: what a source says, what it says otherwise, and what no source says."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.answering.claims.checked import CheckedSentence
from kekiz_search.engine import Kekiz
from kekiz_search.errors import QuestionError

Asking = Callable[[Mapping[str, str]], Kekiz]

FILES = {
    "sources.csv": (
        "file,title,kommune,publisher,kind,published,url\n"
        "kleve.txt,Kommunenprofil Kleve,Kleve,Redaktion der Tests,profile,,\n"
        "goch.txt,Kommunenprofil Goch,Goch,Redaktion der Tests,profile,2019,\n"
        "goch-neu.txt,Goch zählt neu,Goch,Redaktion der Tests,press,2023-05-02,\n"
        "kreis-kleve.txt,Kommunenprofil Kreis Kleve,Kreis Kleve,Redaktion der Tests,profile,,\n"
        "ministerium.txt,Start der Werkstätten,,Redaktion der Tests,ministry,2018-03-05,\n"
    ),
    "kleve.txt": (
        "Kleve\nSeit wann dabei:\n2016\nEinwohnerzahl:\n52.388\nKinder unter 18:\n8.904\nMotto:\n„Hand in Hand“\n"
        "Bürgermeisterin Dorothea Lammers\n\n"
        "Kleve arbeitet mit der Bücherei und der Volkshochschule zusammen. "
        "Mit der Feuerwehr gibt es in Kleve keine Vereinbarung.\n\n"
        "Am 4. Juni 2021 eröffnete die Stadt Kleve das Elterncafé „Ankerplatz“ in der Innenstadt. "
        "Das Elterncafé kostete in Kleve 48.500 Euro.\n\n"
        "Ein zweites Elterncafé ist in Kellen geplant. "
        "Die Sprechstunde im Krankenhaus hat Kleve 2020 eingestellt.\n\n"
        "In Kleve machen 17 Schulen beim Vorlesetag mit.\n"
    ),
    "goch.txt": "Goch\nSeit wann dabei:\n2018\nEinwohnerzahl:\n33.900\nBürgermeister Ulrich Knickrehm\n",
    "goch-neu.txt": "Goch hat jetzt 34.712 Einwohner, das ist ein Höchststand. Bürgermeister ist Georg Hollanders.\n",
    "kreis-kleve.txt": (
        "Kreis Kleve\nSeit wann dabei:\n2019\nEinwohnerzahl:\nrund 312.000\n\n"
        "Der Kreis Kleve arbeitet mit dem Jobcenter und den Hebammen zusammen.\n"
    ),
    "ministerium.txt": (
        "Die erste Werkstatt fand am 5. März 2018 in Geldern statt. "
        "Die Landesinitiative wurde zwischen 2012 und 2016 mit 18 Kommunen erprobt. "
        "2017 kamen 22 Kommunen dazu, sodass das Netzwerk 40 Kommunen zählt.\n"
    ),
}


@pytest.fixture
def checked(asking: Asking) -> Callable[[str], CheckedSentence]:
    """Return what checks a text of one sentence."""
    kekiz = asking(FILES)

    def check(text: str) -> CheckedSentence:
        (sentence,) = kekiz.check(text).sentences
        return sentence

    return check


Check = Callable[[str], CheckedSentence]


@pytest.mark.parametrize(
    "claim",
    [
        "Kleve ist seit 2016 dabei.",
        "Kleve nimmt seit 2016 an „Kein Kind zurücklassen“ teil.",
        "In Kleve leben 52.388 Menschen.",
        "Kleve hat 52.388 Einwohner und 8.904 Kinder unter 18 Jahren.",
        "kleve hat 8904 kinder unter 18",
        "Kleve hat rund 52.000 Einwohner.",
        "Kleve hat über 50.000 Einwohner.",
        "Bürgermeisterin von Kleve ist Dorothea Lammers.",
        "Das Motto von Kleve lautet „Hand in Hand“.",
        "Kleve arbeitet mit der Volkshochschule zusammen.",
        "- Kleve kooperiert mit der Buecherei",
        "2021 eröffnete Kleve das Elterncafé „Ankerplatz“.",
        "Das Elterncafé in Kleve kostete 48.500 Euro und wurde am 4. Juni 2021 eröffnet.",
        "In Kleve gibt es keine Vereinbarung mit der Feuerwehr.",
        "In Kleve ist ein zweites Elterncafé geplant.",
        "Der Kreis Kleve arbeitet mit dem Jobcenter zusammen.",
        "Stimmt es, dass Kleve seit 2016 dabei ist?",
        "Die erste Werkstatt fand in Geldern statt.",
        "40 Kommunen machen mit.",
        "2017 waren es 22 Kommunen.",
        "Insgesamt sind es 40 Kommunen.",
    ],
)
def test_what_a_source_says_is_supported(checked: Check, claim: str) -> None:
    sentence = checked(claim)

    assert sentence.verdict == "supported", sentence.differs
    assert sentence.citations
    assert all(slot.found is not None for slot in sentence.slots)


@pytest.mark.parametrize(
    ("claim", "differs"),
    [
        ("Kleve ist seit 2012 dabei.", "Die Quelle nennt 2016, nicht 2012."),
        ("Kleve hat 52.389 Einwohner.", "Die Quelle nennt 52.388, nicht 52.389."),
        ("Kleve hat rund 60.000 Einwohner.", "Die Quelle nennt 52.388, nicht rund 60.000."),
        ("Kleve hat unter 50.000 Einwohner.", "Die Quelle nennt 52.388, nicht unter 50.000."),
        ("Bürgermeister von Kleve ist Ulrich Knickrehm.", "Die Quelle nennt Dorothea Lammers, nicht Ulrich Knickrehm."),
        ("Das Motto von Kleve lautet „Fuß vor Fuß“.", "Die Quelle nennt „Hand in Hand“, nicht Fuß vor Fuß."),
        ("2020 eröffnete Kleve das Elterncafé „Ankerplatz“.", "Die Quelle nennt 4. Juni 2021, nicht 2020."),
        ("Am 5. Juni 2021 eröffnete Kleve das Elterncafé.", "Die Quelle nennt 4. Juni 2021, nicht 5. Juni 2021."),
        ("Das Elterncafé kostete in Kleve 45.800 Euro.", "Die Quelle nennt 48.500 Euro, nicht 45.800 Euro."),
        ("Kleve hat eine Vereinbarung mit der Feuerwehr.", "Die Quelle verneint das."),
        ("Kleve arbeitet nicht mit der Bücherei zusammen.", "Die Quelle sagt das Gegenteil."),
        ("In Kleve machen 18 Schulen beim Vorlesetag mit.", "Die Quelle nennt 17, nicht 18."),
    ],
)
def test_what_a_source_says_otherwise_is_contradicted_with_what_differs(
    checked: Check, claim: str, differs: str
) -> None:
    sentence = checked(claim)

    assert (sentence.verdict, sentence.differs) == ("contradicted", differs)
    assert sentence.citations


@pytest.mark.parametrize(
    "claim",
    [
        "Kleve arbeitet mit dem Jobcenter zusammen.",  # the Kreis does
        "Goch arbeitet mit der Bücherei zusammen.",  # Kleve does
        "Kranenburg ist seit 2016 dabei.",  # no document of its own
        "Kleve hat 17 Schulen.",  # 17 of them read aloud
        "Kleve hat 20 Schulen.",
        "Alle Schulen in Kleve machen beim Vorlesetag mit.",
        "Nur Kleve arbeitet mit der Bücherei zusammen.",
        "Kleve schloss das Elterncafé „Ankerplatz“.",
        "Kleve hat ein zweites Elterncafé in Kellen.",  # planned
        "Kleve bietet eine Sprechstunde im Krankenhaus an.",  # it ended
        "Kleve baut eine Seilbahn.",
        "Das ist schön.",
        "„Ankerplatz“",
        "Dresden ist seit 2016 dabei.",
        "2021 hatte Kleve 52.388 Einwohner.",  # the source has no date
        "Der Kreis Kleve hat 52.388 Elterncafés.",
    ],
)
def test_what_no_source_says_has_no_evidence(checked: Check, claim: str) -> None:
    assert checked(claim).verdict == "no_evidence"


def test_a_bare_number_since_a_year_is_caught(checked: Check) -> None:
    sentence = checked("40 Kommunen seit 2016")

    assert sentence.verdict == "contradicted"
    assert sentence.differs is not None
    assert "18" in sentence.differs


@pytest.mark.parametrize(
    ("claim", "remark"),
    [
        ("Kleve hat ein zweites Elterncafé in Kellen.", "Die Quelle spricht nur von einem Vorhaben."),
        ("Kleve bietet eine Sprechstunde im Krankenhaus an.", "Die Quelle spricht von etwas, das geendet hat."),
        ("2021 hatte Kleve 52.388 Einwohner.", "Die Quelle nennt 52.388 ohne Datum."),
        ("Kleve hat 52.000 Einwohner.", "Gerundet passt es: Die Quelle nennt 52.388."),
        ("Kleve ist seit 2016 dabei und baut eine Seilbahn.", "Belegt ist nur ein Teil: „Kleve ist seit 2016 dabei“."),
    ],
)
def test_why_there_is_no_evidence_is_said(checked: Check, claim: str, remark: str) -> None:
    sentence = checked(claim)

    assert (sentence.verdict, sentence.differs) == ("no_evidence", remark)


def test_a_question_among_claims_is_called_one(asking: Asking) -> None:
    _claim, question = asking(FILES).check("Kleve ist dabei. Wie viele Einwohner hat Kleve?").sentences

    assert (question.verdict, question.differs) == ("no_evidence", "Das ist eine Frage und keine Aussage.")


def test_a_hedge_of_the_source_is_kept(checked: Check) -> None:
    sentence = checked("Der Kreis Kleve hat 312.000 Einwohner.")

    assert (sentence.verdict, sentence.differs) == ("supported", "Die Quelle schreibt „rund 312.000“.")


def test_one_source_that_says_so_supports_and_the_others_are_named(checked: Check) -> None:
    sentence = checked("Goch hat 33.900 Einwohner.")

    assert sentence.verdict == "supported"
    assert sentence.differs == (
        "Andere Quellen nennen 34.712 (veröffentlicht 2. Mai 2023; zu verschiedenen Zeiten, also kein Widerspruch)."
    )
    assert {citation.file for citation in sentence.citations} == {"goch.txt", "goch-neu.txt"}


def test_one_wrong_slot_of_several_contradicts_the_sentence(checked: Check) -> None:
    sentence = checked("Kleve ist seit 2016 dabei und hat 99.999 Einwohner.")

    assert sentence.verdict == "contradicted"
    assert [(slot.claimed, slot.found) for slot in sentence.slots] == [
        ("Kleve", "Kleve"),
        ("2016", "2016"),
        ("99.999", "52.388"),
    ]


def test_each_kommune_of_a_list_needs_its_own_evidence(checked: Check) -> None:
    assert checked("Kleve und der Kreis Kleve sind seit 2016 dabei.").verdict == "contradicted"
    assert checked("Kleve und Kranenburg sind seit 2016 dabei.").verdict == "no_evidence"


def test_sentences_keep_their_place_in_the_text(asking: Asking) -> None:
    text = "Kleve ist seit 2016 dabei.\r\n\r\n• Sie hat 8.904 Kinder unter 18.\n2) Goch liegt am Meer!"
    sentences = asking(FILES).check(text).sentences

    assert [text[one.start : one.end] for one in sentences] == [one.text for one in sentences]
    assert [one.text for one in sentences] == [
        "Kleve ist seit 2016 dabei.",
        "Sie hat 8.904 Kinder unter 18.",
        "Goch liegt am Meer!",
    ]


def test_a_pronoun_stands_for_the_kommune_of_the_sentence_before(asking: Asking) -> None:
    kekiz = asking(FILES)

    told = kekiz.check("Kleve ist seit 2016 dabei. Die Stadt hat 52.388 Einwohner.").sentences
    alone = kekiz.check("Kleve ist seit 2016 dabei.\n\nDie Stadt hat 52.388 Einwohner.").sentences

    assert [one.verdict for one in told] == ["supported", "supported"]
    assert [one.verdict for one in alone] == ["supported", "no_evidence"]


def test_citations_are_numbered_over_the_whole_check(asking: Asking) -> None:
    checked = asking(FILES).check("Kleve ist seit 2016 dabei. Kleve hat 52.388 Einwohner. Kleve ist seit 2016 dabei.")

    assert [[citation.number for citation in one.citations] for one in checked.sentences] == [[1], [2], [1]]


def test_the_same_text_gives_the_same_json(asking: Asking) -> None:
    text = "Kleve ist seit 2012 dabei. Goch hat 33.900 Einwohner. Kleve baut eine Seilbahn."
    first, second = (asking(FILES).check(text).to_dict() for _ in range(2))

    assert {**first, "timings_ms": {}} == {**second, "timings_ms": {}}


def test_decomposed_umlauts_are_read_alike(checked: Check) -> None:
    assert checked("Bürgermeisterin von Kleve ist Dorothea Lammers.").verdict == "supported"


@pytest.mark.parametrize("text", ["", " \n\t ", "…!?", "a" * 100_001, "Kleve\0"])
def test_a_text_that_cannot_be_checked_is_an_error(asking: Asking, text: str) -> None:
    with pytest.raises(QuestionError, match="Der Text"):
        asking(FILES).check(text)


def test_a_sentence_without_end_is_not_checked(checked: Check) -> None:
    sentence = checked("Kleve und " * 300)

    assert (sentence.verdict, sentence.differs) == ("no_evidence", "Der Satz ist zu lang, um ihn zu prüfen.")


def test_progress_is_told_for_every_sentence(asking: Asking) -> None:
    told: list[tuple[int, int]] = []
    asking(FILES).check("Kleve ist dabei. Goch ist dabei.", lambda _stage, done, total: told.append((done, total)))

    assert told == [(0, 2), (1, 2), (2, 2)]
