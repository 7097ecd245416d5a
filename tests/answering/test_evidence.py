"""Which sentences count as evidence, for which Kommune, and what of them is quoted."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.answering.answer import Answer
from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]
HEADER = "file,title,kommune,publisher,kind,published,url\n"


def about(**texts: str) -> dict[str, str]:
    """Return one document for each Kommune, whose name may be written with _ for a space."""
    names = {name: name.replace("_", " ") for name in texts}
    rows = "".join(f"{name.lower()}.txt,Bericht {kommune},{kommune},Redaktion,,,\n" for name, kommune in names.items())
    files = {f"{name.lower()}.txt": text for name, text in texts.items()}
    return {"sources.csv": HEADER + rows, **files}


def verdicts(answer: Answer) -> dict[str, str]:
    return {row.kommune: row.verdict for row in answer.rows}


def quotes(answer: Answer) -> list[str]:
    return [citation.quote for citation in answer.citations]


def test_hamm_is_not_hamminkeln(asking: Asking) -> None:
    kekiz = asking(
        about(
            Hamm="Die Stadt Hamm hat einen Spielplatzrat.\n",
            Hamminkeln="Die Stadt Hamminkeln verleiht Lastenräder an junge Familien.\n",
        )
    )

    assert verdicts(kekiz.ask("Welche Kommunen verleihen Lastenräder?")) == {
        "Hamm": "no_evidence",
        "Hamminkeln": "supported",
    }
    assert kekiz.ask("Verleiht Hamm Lastenräder?").status == "no_evidence"


def test_a_kreis_is_not_its_town(asking: Asking) -> None:
    kekiz = asking(
        about(
            Kreis_Unna="Der Kreis Unna bezahlt drei Schwimmlehrerinnen.\n",
            Unna="In Unna öffnet jeden Freitag eine Nähwerkstatt für Eltern.\n",
        )
    )

    assert verdicts(kekiz.ask("Welche Kommunen haben Schwimmlehrerinnen?")) == {
        "Kreis Unna": "supported",
        "Unna": "no_evidence",
    }
    assert verdicts(kekiz.ask("Welche Kommunen haben eine Nähwerkstatt?")) == {
        "Kreis Unna": "no_evidence",
        "Unna": "supported",
    }
    assert kekiz.ask("Gibt es in Unna Schwimmlehrerinnen?").status == "no_evidence"


def test_a_sentence_on_another_kommune_does_not_count_for_the_document(asking: Asking) -> None:
    kekiz = asking(
        about(
            Moers="Die Stadt Moers baut einen Wasserspielplatz. Rheinberg besitzt dafür eine Erfinderwerkstatt.\n",
            Rheinberg="Rheinberg liegt am Rhein.\n",
        )
    )

    assert verdicts(kekiz.ask("Welche Kommunen haben eine Erfinderwerkstatt?")) == {
        "Moers": "no_evidence",
        "Rheinberg": "supported",
    }


def test_a_sentence_without_a_name_is_about_the_kommune_of_its_document(asking: Asking) -> None:
    kekiz = asking(about(Moers="Eine Erfinderwerkstatt steht allen Kindern offen.\n", Rheinberg="Ein Wort zuvor.\n"))

    assert verdicts(kekiz.ask("Welche Kommunen haben eine Erfinderwerkstatt?")) == {
        "Moers": "supported",
        "Rheinberg": "no_evidence",
    }


def test_a_sentence_elsewhere_that_names_the_kommune_counts_for_it(asking: Asking) -> None:
    kekiz = asking(
        {
            **about(Moers="Ein Wort zuvor.\n"),
            "verbund.txt": "In Moers gibt es eine Erfinderwerkstatt für Kinder ab sechs Jahren.\n",
        }
    )

    assert verdicts(kekiz.ask("Welche Kommunen haben eine Erfinderwerkstatt?"))["Moers"] == "supported"


@pytest.mark.parametrize(
    "sentence",
    [
        "In Moers gibt es keine Erfinderwerkstatt.",
        "Eine Erfinderwerkstatt hat Moers nicht.",
        "Die Stadt Moers kommt ohne Erfinderwerkstatt aus.",
        "Moers hat weder eine Erfinderwerkstatt noch ein Labor.",
    ],
)
def test_a_sentence_that_denies_it_contradicts(asking: Asking, sentence: str) -> None:
    answer = asking(about(Moers=sentence + "\n")).ask("Gibt es in Moers eine Erfinderwerkstatt?")

    assert verdicts(answer) == {"Moers": "contradicted"}
    assert answer.answer.startswith("Nein")
    assert quotes(answer) == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "Bei „Kein Kind zurücklassen!“ entstand in Moers eine Erfinderwerkstatt.",
        "Nicht nur für Kinder hat Moers eine Erfinderwerkstatt eröffnet.",
        "Wer keinen Platz in der Kita hat, darf in Moers in die Erfinderwerkstatt.",
    ],
)
def test_a_negation_of_something_else_denies_nothing(asking: Asking, sentence: str) -> None:
    answer = asking(about(Moers=sentence + "\n")).ask("Gibt es in Moers eine Erfinderwerkstatt?")

    assert verdicts(answer) == {"Moers": "supported"}


def test_a_contradicted_kommune_is_no_statement_of_a_list(asking: Asking) -> None:
    answer = asking(about(Moers="In Moers gibt es keine Erfinderwerkstatt.\n")).ask(
        "Welche Kommunen haben eine Erfinderwerkstatt?"
    )

    assert (answer.status, verdicts(answer)) == ("no_evidence", {"Moers": "contradicted"})
    assert not [row for row in answer.rows if row.verdict == "supported"]


@pytest.mark.parametrize("bullet", ["- ", "• ", "* ", "– ", "1. ", "2) "])
def test_a_list_item_is_quoted_without_its_bullet(asking: Asking, bullet: str) -> None:
    text = f"Angebote in Moers\n\n{bullet}Erfinderwerkstatt an der Rheinschule in Moers\n{bullet}Chor\n"
    answer = asking(about(Moers=text)).ask("Welche Kommunen haben eine Erfinderwerkstatt?")

    assert quotes(answer) == ["Erfinderwerkstatt an der Rheinschule in Moers"]


def test_a_footnote_mark_before_the_sentence_is_not_quoted(asking: Asking) -> None:
    text = (
        "# Moers\n\nDie Stadt Moers zählt mit.[^1] Eine Erfinderwerkstatt öffnet jeden Montag ihre Türen.[^2]\n\n"
        "[^1]: Eigene Zählung.\n[^2]: Aushang.\n"
    )
    files = {"sources.csv": HEADER + "moers.md,Bericht,Moers,,,,\n", "moers.md": text}
    answer = asking(files).ask("Wann öffnet in Moers die Erfinderwerkstatt? ")
    listed = asking(files).ask("Welche Kommunen haben eine Erfinderwerkstatt?")

    assert all(not quote.startswith("[^") for quote in (*quotes(answer), *quotes(listed)))
    assert quotes(listed)[0].startswith("Eine Erfinderwerkstatt öffnet")


def test_two_neighbouring_sentences_may_carry_it_together(asking: Asking) -> None:
    text = "Die Stadt Moers führt eine Erfinderwerkstatt. Mit im Boot ist die Sparkasse am Markt.\n"
    answer = asking(about(Moers=text)).ask("Welche Kommunen haben eine Erfinderwerkstatt mit der Sparkasse?")

    assert verdicts(answer) == {"Moers": "supported"}
    assert quotes(answer) == [text.strip()]


def test_sentences_far_apart_do_not_carry_it_together(asking: Asking) -> None:
    between = "Der Regen kam spät. Die Leute lachten viel. Am Abend war Musik. "
    text = f"Die Stadt Moers führt eine Erfinderwerkstatt. {between}Die Sparkasse am Markt hat renoviert.\n"
    answer = asking(about(Moers=text)).ask("Welche Kommunen haben eine Erfinderwerkstatt mit der Sparkasse?")

    assert verdicts(answer) == {"Moers": "no_evidence"}


HEADED = "# Moers\n\n## Erfinderwerkstatt\n\nDie Kosten liegen bei 12.400 Euro im Jahr.\n\n## Chor\n\nAlle singen.\n"


def test_a_heading_carries_the_topic_of_a_value(asking: Asking) -> None:
    files = {"sources.csv": HEADER + "moers.md,Bericht,Moers,,,,\n", "moers.md": HEADED}
    answer = asking(files).ask("Wie hoch sind die Kosten der Erfinderwerkstatt in Moers?")

    assert answer.status == "answered"
    assert quotes(answer) == ["Die Kosten liegen bei 12.400 Euro im Jahr."]
    assert answer.citations[0].heading == "Erfinderwerkstatt"


def test_a_heading_alone_supports_no_row(asking: Asking) -> None:
    files = {"sources.csv": HEADER + "moers.md,Bericht,Moers,,,,\n", "moers.md": HEADED}

    assert verdicts(asking(files).ask("Welche Kommunen haben eine Erfinderwerkstatt?")) == {"Moers": "no_evidence"}


def test_an_advertisement_is_no_evidence(asking: Asking) -> None:
    text = "In Moers wird gebaut.\n\nAnzeige: Erfinderwerkstatt Moers zum halben Preis!\n\nDas Rathaus ist neu.\n"
    answer = asking(about(Moers=text)).ask("Welche Kommunen haben eine Erfinderwerkstatt?")

    assert verdicts(answer) == {"Moers": "no_evidence"}


def test_the_same_words_twice_are_quoted_once(asking: Asking) -> None:
    sentence = "In Moers gibt es eine Erfinderwerkstatt."
    answer = asking(about(Moers=f"{sentence}\n\nDer Frühling kam.\n\n{sentence}\n")).ask(
        "Welche Kommunen haben eine Erfinderwerkstatt?"
    )

    assert quotes(answer) == [sentence]


@pytest.mark.parametrize("word", ["Lastenrad", "lastenraeder", "LASTENRÄDER", "Lastenrädern"])
def test_forms_and_spellings_of_a_word_find_the_same(asking: Asking, word: str) -> None:
    answer = asking(about(Moers="In Moers gibt es zwei Lastenräder.\n")).ask(f"Welche Kommunen haben {word}?")

    assert verdicts(answer) == {"Moers": "supported"}


def test_a_part_of_the_word_is_not_the_word(asking: Asking) -> None:
    answer = asking(about(Moers="In Moers gibt es eine Schulbücherei.\n")).ask("Welche Kommunen haben eine Schule?")

    assert verdicts(answer) == {"Moers": "no_evidence"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Eine Erfinderwerkstatt ist in Moers angedacht.",
        "Moers plant für 2027 eine Erfinderwerkstatt.",
        "In Moers soll eine Erfinderwerkstatt entstehen.",
        "Der Ausschuss empfiehlt, in Moers eine Erfinderwerkstatt einzurichten.",
        "Für Moers ist eine Erfinderwerkstatt beantragt.",
        "Ein Ratsherr erkundigt sich nach einer Erfinderwerkstatt für Moers.",
        "Von einer Erfinderwerkstatt hat Moers Abstand genommen.",
        "Die Erfinderwerkstatt in Moers wurde 2021 eingestellt.",
        "Der Rat von Moers hat eine Erfinderwerkstatt abgelehnt.",
    ],
)
def test_what_is_planned_asked_for_or_ended_supports_no_row(asking: Asking, sentence: str) -> None:
    kekiz = asking(about(Moers=sentence + "\n"))

    assert verdicts(kekiz.ask("Welche Kommunen haben eine Erfinderwerkstatt?"))["Moers"] != "supported"


@pytest.mark.parametrize(
    "sentence",
    [
        "Der Rat hat sich für eine Erfinderwerkstatt in Moers entschieden, die seit 2021 geöffnet ist.",
        "Die Erfinderwerkstatt in Moers plant ein Sommerfest.",
        "Wer basteln will, geht in Moers in die Erfinderwerkstatt.",
    ],
)
def test_a_plan_of_something_else_takes_nothing_away(asking: Asking, sentence: str) -> None:
    kekiz = asking(about(Moers=sentence + "\n"))

    assert verdicts(kekiz.ask("Welche Kommunen haben eine Erfinderwerkstatt?"))["Moers"] == "supported"


def test_yes_is_not_said_to_a_plan(asking: Asking) -> None:
    kekiz = asking(about(Moers="Eine Erfinderwerkstatt ist in Moers angedacht.\n"))

    assert verdicts(kekiz.ask("Gibt es in Moers eine Erfinderwerkstatt?"))["Moers"] != "supported"


def test_a_pair_with_a_denial_is_no_yes(asking: Asking) -> None:
    text = "Mit der Polizei kam keine Vereinbarung zustande. Dafür arbeitet Moers mit der Musikschule zusammen.\n"
    answer = asking(about(Moers=text)).ask("Arbeitet Moers mit der Polizei zusammen?")

    assert verdicts(answer)["Moers"] != "supported"


def test_a_share_is_no_count(asking: Asking) -> None:
    text = "In Moers lebt mehr als ein Drittel der Kinder in Mietwohnungen. Die Stadt zählt 17.340 Kinder.\n"
    answer = asking(about(Moers=text)).ask("Wie viele Kinder leben in Moers?")

    assert "17.340" in answer.answer
    assert "Drittel –" not in answer.answer


def test_a_place_is_that_of_the_year_asked_for(asking: Asking) -> None:
    text = "Das Netztreffen 2021 fand in Kleve statt, das Netztreffen 2022 in Rheine. Für 2023 bewirbt sich Viersen.\n"
    answer = asking({"treffen.txt": text}).ask("Wo findet das Netztreffen 2023 statt?")

    assert not answer.answer.startswith(("Kleve", "Rheine"))


def test_which_towns_is_told_by_a_sentence_that_enumerates_them(asking: Asking) -> None:
    kekiz = asking(
        {
            "verbund.txt": "Im Jahr 2015 wurde der Kreis Kleve zur Modellregion für den Verbund ernannt. "
            "Die Modellregion im Kreis Kleve besteht aus Goch, Kalkar und Rees. "
            "Das hat viele in der Modellregion gefreut."
        }
    )
    quotes = [
        citation.quote for citation in kekiz.ask("Welche Städte gehören zur Modellregion im Kreis Kleve?").citations
    ]
    assert quotes == ["Die Modellregion im Kreis Kleve besteht aus Goch, Kalkar und Rees."]


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        (
            "Wie viele Gemeinden betreut das Jugendamt in Goch?",
            "Das Jugendamt betreut elf Gemeinden, die kein Jugendamt haben.",
        ),
        ("Wie viele Lotsinnen hat Goch?", "Auf die 3 Lotsinnen möchte in Goch niemand mehr verzichten."),
        ("Wann wurde in Goch das Leitbild beschlossen?", "Das Leitbild „Keiner geht verloren“ beschloss der Rat 2019."),
        ("Wann hat Goch das Elterncafé aufgegeben?", "Das Elterncafé wurde im Mai 2023 aufgegeben."),
    ],
)
def test_what_is_not_denied_of_the_matter_is_no_denial(asking: Asking, question: str, sentence: str) -> None:
    answer = asking({"goch.txt": f"Goch\n\nAus der Stadt\n\n{sentence}"}).ask(question)
    assert (answer.status, [one.quote for one in answer.citations]) == ("answered", [sentence])


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Wie viele Plätze hat das Elterncafé in Goch?", "Die Plätze im Elterncafé sind auf acht begrenzt."),
        ("Was kostet das Frühstück in Goch?", "Für das Frühstück zahlen Kinder einen Euro."),
        ("Was kostet der Kakao in Goch?", "Der Kakao kostet 50 Cent."),
        ("Wo trifft sich der Elternkreis in Goch?", "Der Elternkreis: mittwochs um zehn im Bürgerhaus."),
        ("Wer bietet im Steintor eine Sprechstunde an?", "Im Steintor bietet Hanna Brückner eine Sprechstunde an."),
    ],
)
def test_values_that_stand_apart_from_what_is_asked(asking: Asking, question: str, told: str) -> None:
    text = (
        "Goch\n\nAus der Stadt\n\n"
        "Die Plätze im Elterncafé sind auf acht begrenzt. Für das Frühstück zahlen Kinder einen Euro. "
        "Der Kakao kostet 50 Cent. Der Elternkreis: mittwochs um zehn im Bürgerhaus. "
        "Im Steintor bietet Hanna Brückner eine Sprechstunde an."
    )
    answer = asking({"goch.txt": text}).ask(question)
    assert (answer.status, [one.quote for one in answer.citations]) == ("answered", [told])


def test_what_one_kommune_plans_is_not_what_the_initiative_does(asking: Asking) -> None:
    kekiz = asking({"goch.txt": "Goch\n\nHaushalt\n\nFür Familien gibt das Land der Stadt Goch 2024 noch 90.000 Euro."})
    assert kekiz.ask("Wie viel Geld gibt das Land 2024 für kinderstark?").status == "no_evidence"


def test_a_row_is_about_what_its_first_cell_names(asking: Asking) -> None:
    table = (
        "| Angebot | Ort | Familien |\n|---|---|---|\n| Lotsendienst | Goch | 948 |\n| Elternpost | kreisweit | 83 |"
    )
    kekiz = asking({"kreis-kleve.md": f"# Kreis Kleve\n\n## Erreichte Familien\n\n{table}\n"})
    answer = kekiz.ask("Wie viele Familien erreichte der Lotsendienst im Kreis Kleve?")
    assert "948" in answer.answer


def test_a_figure_in_small_letters_must_stand_in_the_evidence(asking: Asking) -> None:
    kekiz = asking(
        {"verbund.txt": "Wir machen mit, sagen alle Kommunen im Verbund. Im Verbund machen jetzt 40 Kommunen mit."}
    )
    quotes = [one.quote for one in kekiz.ask("stimmt es dass 40 kommunen mitmachen").citations]
    assert quotes == ["Im Verbund machen jetzt 40 Kommunen mit."]


def test_what_is_so_now_is_so_in_the_year_of_the_document(asking: Asking) -> None:
    sources = "file,title,kommune,publisher,kind,published,url\nverbund.txt,Verbund,,Redaktion,press,2017-03-08,\n"
    told = "Mit den 18 Kommunen, die 2012 begannen, umfasst der Verbund jetzt 40 Kommunen."
    kekiz = asking({"sources.csv": sources, "verbund.txt": f"Aus dem Verbund\n\n{told}\n"})
    assert "40" in kekiz.ask("Wie viele Kommunen umfasste der Verbund 2017?").answer
    assert kekiz.ask("Wie viele Kommunen umfasste der Verbund 2020?").status == "no_evidence"


def test_who_supports_children_is_not_who_funds_the_initiative(asking: Asking) -> None:
    kekiz = asking({"goch.txt": "Mit kinderstark unterstützen wir alle Kinder.\nBürgermeisterin Dr. Ute Amsel\n"})
    assert kekiz.ask("Wer fördert die Initiative?").status == "no_evidence"
