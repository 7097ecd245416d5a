"""What somebody said: the words that a document quotes beside a name or an office."""

from __future__ import annotations

import re
from functools import lru_cache

from kekiz_search.answering.evidence.strengths import LENIENT
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.search import Search, is_later
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.words.concepts import bag_of, join_bags, match_concept
from kekiz_search.answering.words.vocabulary import ATTRIBUTE_WORDS
from kekiz_search.german.normalise import fold, word_set
from kekiz_search.types import Fact

_SAYS = re.compile(
    r"^(?:was|wie|womit)\b.*\b(?:sagen|sagt|sagte|sagten|gesagt|meinen|meint|meinte|gemeint|aeusser\w*|geaeussert|beton\w*|denkt|dachte|"
    r"(?:findet|fand)(?! (?:man|ich|sich|wir)\b)(?!.*\b(?:heraus|statt)\b)|haelt(?!.*\b(?:bereit|ab|vor|zusammen)\W*$)|"
    r"kommentier\w*|zitat|zitier\w*|worten?)\b"
)
_SAYING = word_set("sagen meinen aeussern betonen denken finden halten kommentieren zitat zitieren wort haben")
_SAID = re.compile(
    r"\b(?:sag(?:t|te|ten|en)|mein(?:t|te|ten|en)|beton(?:t|te)|erklär(?:t|te)|lob(?:t|te|en)|so \w+ [A-ZÄÖÜ])\b"
)
_BY_ACCOUNT = re.compile(
    r"\b(?:[Nn]ach (?:der )?(?:Darstellung|Angaben?|Auskunft|Ansicht)|[Ll]aut|zufolge|nann?ten?|nennt|"
    r"beschr(?:eibt|ieb)|datiert|spr(?:icht|ach)en?|berichten?t?e?n?|schr(?:eibt|ieb)|versteht)\b"
)
_QUOTE = re.compile(r"[„“”\"»«]")
_HEAD_CHARS = 600  # of a text, that say whether it is an interview
_INTERVIEW = re.compile(r"\b(?:Interview|(?:Im|Ein) Gespräch|(?:Drei|Vier|Fünf|Sieben|Zehn|\d+) Fragen an)\b")
_ABOUT = re.compile(r"\b(?:ueber|zu|zum|zur|von|vom)\b(?P<topic>.*)$")
_WORD = re.compile(r"\w[\w'’-]+")


def asks_for_words(question: Question) -> bool:
    """Say whether it is asked what somebody said or thinks."""
    return _asks_for_words(question.folded)


@lru_cache(maxsize=64)  # asked of every sentence that is weighed
def _asks_for_words(folded: str) -> bool:
    return _SAYS.match(folded) is not None


def tells_words(question: Question, text: str) -> bool:
    """Say whether a sentence opens, holds or ends a quotation, or tells that somebody says something.

    What a body says, and no person, is told by what is so by its account as well.
    """
    by_account = not question.persons and _BY_ACCOUNT.search(text) is not None
    return by_account or _QUOTE.search(text) is not None or _SAID.search(text) is not None


def in_interview(question: Question, unit: Unit) -> bool:
    """Say whether a sentence stands in an interview with somebody whose words are asked for: all in it is theirs."""
    text = unit.document.text
    head = f"{unit.document.origin.title or ''}\n{text[:_HEAD_CHARS]}"
    surnames = [re.escape(name.split()[-1]) for name in question.persons]
    return _INTERVIEW.search(head) is not None and any(re.search(rf"\b{name}\b", text) for name in surnames)


def speaks_of_topic(search: Search, question: Question, unit: Unit) -> bool:
    """Say whether what somebody says is of what they are asked about: "Was sagt sie über das Jugendamt?"."""
    behind = _ABOUT.search(question.folded) if asks_for_words(question) else None
    if behind is None:
        return True
    words = set(_WORD.findall(behind["topic"]))
    topics = [one for one in question.hard if fold(one.text) in words]
    told = join_bags((unit.bag, search.units.right_before(unit), search.units.asked_before(unit)))
    return all(match_concept(one, told) >= LENIENT for one in topics)


def words_of_head(search: Search, question: Question) -> list[Fact]:
    """Return the quoted words of a Kommune's head, who is asked for by name or by office."""
    if not asks_for_words(question):
        return []
    asked = frozenset(fold(word) for word in _WORD.findall(question.text))
    heads = [fact for fact in search.index.facts if fact.attribute == "leitung" and _is_asked(question, fact, asked)]
    named = frozenset(fold(word) for fact in heads for word in _WORD.findall(fact.value))
    documents = {fact.doc_id for fact in heads}
    quoted = [fact for fact in search.index.facts if fact.attribute == "zitat" and fact.doc_id in documents]
    topics = [
        concept
        for concept in question.concepts
        if (concept.hard or not concept.verb)
        and concept.lemma not in _SAYING | ATTRIBUTE_WORDS["leitung"]
        and fold(concept.text) not in named
    ]
    return [
        fact
        for fact in quoted
        if search.of_kind(fact.doc_id)
        and not is_later(fact.as_of, search.as_of)
        and all(match_concept(concept, bag_of(fact.value)) >= LENIENT for concept in topics)
    ]


def _is_asked(question: Question, head: Fact, asked: frozenset[str]) -> bool:
    words = _WORD.findall(head.value)
    by_name = bool(words) and fold(words[-1]) in asked
    by_office = any(concept.lemma in ATTRIBUTE_WORDS["leitung"] for concept in question.concepts)
    return by_name or (by_office and head.subject in question.kommunen)
