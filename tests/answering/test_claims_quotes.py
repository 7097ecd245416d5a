"""Whatever is claimed or asked: every quote is the text of its source at its offsets.

``KEKIZ_GENERATED=10000`` makes as many claims and questions; by default it is a hundredth of that.
"""

from __future__ import annotations

import os
import random

import pytest

from kekiz_search.answering.answer import Citation
from kekiz_search.engine import Kekiz
from kekiz_search.german.sentences import split_sentences

GENERATED = int(os.environ.get("KEKIZ_GENERATED", "100"))
QUESTIONS_IN_FIVE = 2  # of five, the others are claims
SEED = 20170308
TEMPLATES = (
    "{kommune} ist seit {year} dabei.",
    "{kommune} hat {number} Einwohner.",
    "{kommune} arbeitet mit {thing} zusammen.",
    "In {kommune} gibt es {thing}.",
    "{number} Kommunen seit {year}",
    "{kommune} und {other} haben {thing} und sind seit {year} dabei.",
)
QUESTIONS = (
    "Seit wann ist {kommune} dabei?",
    "Wie viele Einwohner hat {kommune}?",
    "Welche Kommunen haben {thing}?",
    "Was ist {thing}?",
    "Arbeitet {kommune} mit {thing} zusammen?",
    "Wer leitet {thing} in {kommune}?",
)


def sentences_of(kekiz: Kekiz) -> list[str]:
    """Return all sentences of all documents of an index."""
    return [
        document.text[span.start : span.end]
        for document in kekiz.documents()
        for span in split_sentences(document.text)
    ]


def changed(sentence: str, chance: random.Random) -> str:
    """Return a sentence of a source with some of its words or digits changed."""
    words = sentence.split()[:40]
    for _ in range(chance.randrange(3)):
        at = chance.randrange(len(words))
        words[at] = chance.choice(["nicht", "Hamm", "2012", "17", words[0], words[at].lower(), words[at][::-1]])
    return " ".join(words)


def fill(template: str, kekiz: Kekiz, words: list[str], chance: random.Random) -> str:
    """Return a template with names and words of the index, and numbers of nowhere."""
    return template.format(
        kommune=chance.choice(kekiz.kommunen),
        other=chance.choice(kekiz.kommunen),
        thing=chance.choice(words),
        year=chance.randrange(2005, 2026),
        number=chance.choice([18, 40, 22, 1_000, 52_388, chance.randrange(10**6)]),
    )


def holds(kekiz: Kekiz, citation: Citation) -> bool:
    """Say whether a quote and its surroundings are those of the stored text."""
    text = kekiz.document(citation.doc_id).text
    before, behind = text[: citation.start], text[citation.end :]
    return (
        text[citation.start : citation.end] == citation.quote != ""
        and before.endswith(citation.prefix)
        and behind.startswith(citation.suffix)
    )


@pytest.mark.slow
def test_every_quote_is_the_text_at_its_offsets(quality: Kekiz) -> None:
    chance = random.Random(SEED)
    sentences = sentences_of(quality)
    words = sorted(
        {word.strip('.,:;!?()„“"') for sentence in sentences for word in sentence.split() if word[0].isupper()}
    )
    told = [sentence for sentence in sentences if not sentence.endswith("?")]
    quotes = 0
    for _ in range(GENERATED):
        if chance.randrange(5) < QUESTIONS_IN_FIVE:
            answer = quality.ask(fill(chance.choice(QUESTIONS), quality, words, chance))
            citations = list(answer.citations)
            numbers = {citation.number for citation in citations}
            assert all(set(statement.citations) <= numbers for statement in answer.statements)
        else:
            template = chance.choice([*TEMPLATES, ""])
            claim = fill(template, quality, words, chance) if template else changed(chance.choice(told), chance)
            text = claim if any(letter.isalnum() for letter in claim) else "leer"
            checked = quality.check(text)
            assert all(text[one.start : one.end] == one.text for one in checked.sentences)
            citations = [citation for one in checked.sentences for citation in one.citations]
            assert all(one.citations for one in checked.sentences if one.verdict != "no_evidence")
        quotes += len(citations)
        assert all(holds(quality, citation) for citation in citations)

    assert quotes > GENERATED // 5, "too little was quoted for the promise to mean anything"
