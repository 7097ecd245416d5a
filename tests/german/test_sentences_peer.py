"""Our sentence bounds beside those of an independent splitter, on German that is hard to split."""

from __future__ import annotations

from itertools import accumulate

import sentencex

from kekiz_search.german.sentences import split_sentences

# Each case: the sentences of one text, which stand behind one another with one space between.
HARD = [
    ["Gem. Abs. 2 zahlt das Land.", "Der Rest bleibt offen."],
    ["Die Frist endet am 4. Okt. 2019.", "Danach gilt das neue Recht."],
    ["Das Heim stammt aus dem 20. Jh. und wird saniert.", "Es öffnet bald."],
    ["Die Reihe „Kein Kind zurücklassen! Für alle“ läuft weiter.", "Der Eintritt ist frei."],
    ["Kein Kind zurücklassen! für Kommunen heißt der Leitfaden.", "Er liegt aus."],
    ["Prof. Dr. med. Inge Voss spricht um 18 Uhr.", "Sie kommt aus Bonn."],
    ["Rd. 300 Familien kamen, d. h. jede dritte.", "Das freut uns."],
    ["Vgl. S. 14 ff. im Bericht.", "Dort steht mehr."],
    ["Am 2. Mai tagt der Rat.", "Am 3. Mai feiert er."],
    ["In der 3. Klasse lernen 24 Kinder.", "In der 4. sind es 26."],
    ["Wir zählten 2.400 Besuche.", "Im Vorjahr waren es 1.900."],
    ["Der Zuschuss beträgt 3,5 Mio. Euro.", "Er wird geteilt."],
    ["Träger ist der Verein Brücke e. V. aus Selm.", "Er hat 80 Mitglieder."],
    ["Die Sprechstunde ist Mo. bis Do. von 9 bis 12 Uhr.", "Freitags ist zu."],
    ["„Kommt ihr mit?“, fragte sie.", "Alle nickten."],
    ["Er rief: „Los jetzt!“", "Dann rannten sie."],
    ["H.-J. Kamp und A. Lenz leiten das Büro.", "Beide sind neu."],
    ["Es gibt Kurse, Cafés usw. für Eltern.", "Die Liste wächst."],
    ["Das Café in der Bahnhofstr. 9 hat offen.", "Es gibt u. a. Tee."],
    ["Ansprechbar ist das Amt gem. § 16 SGB VIII.", "Rufen Sie an."],
    ["Das waren 2012 nur 18.", "Heute sind es mehr."],
    ["Das Programm heißt kinderstark.", "kinderstark fördert Lotsinnen."],
    ["Siehe Nr. 3 bzw. Nr. 5 der Anlage.", "Beides gilt."],
    ["Der Bezirk ist, lt. Bericht, jung.", "Er wächst evtl. noch."],
    ["Die Kita liegt in St. Tönis.", "Sie hat z. Zt. vier Gruppen."],
]


def _bounds(sentences: list[str]) -> set[int]:
    """Return where the sentences of a text end, but for the last; one space stands between two."""
    return set(accumulate((len(sentence) + 1 for sentence in sentences[:-1]), initial=-1)) - {-1}


def _right_cases(found: list[set[int]]) -> int:
    return sum(bounds == _bounds(sentences) for bounds, sentences in zip(found, HARD, strict=True))


def _ours() -> list[set[int]]:
    texts = [" ".join(sentences) for sentences in HARD]
    return [{span.end for span in split_sentences(text)[:-1]} for text in texts]


def _theirs() -> list[set[int]]:
    texts = [" ".join(sentences) for sentences in HARD]
    split = [[str(piece) for piece in sentencex.segment("de", text)] for text in texts]
    assert ["".join(pieces) for pieces in split] == texts
    return [_bounds([piece.rstrip() for piece in pieces]) for pieces in split]


def test_ours_are_right_at_least_as_often_as_theirs() -> None:
    ours, theirs = _right_cases(_ours()), _right_cases(_theirs())
    assert len(HARD) == 25
    assert ours >= theirs
    assert ours >= 24


def test_both_split_what_is_easy() -> None:
    text = "Die Stadt hilft. Die Eltern freuen sich."
    assert [str(piece).strip() for piece in sentencex.segment("de", text)] == [
        text[span.start : span.end] for span in split_sentences(text)
    ]
