"""Quotations: a sentence that quotes somebody's words, and who says them, in a claim or beside a quote of a source."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from kekiz_search.answering.claims.clauses import has_verb
from kekiz_search.german.analyzer import analyze
from kekiz_search.german.dictionary import known_lemma
from kekiz_search.german.kommunen import find_kommunen
from kekiz_search.german.offices import is_office
from kekiz_search.german.persons import find_persons

_SAYS = (
    r"(?:(?:sag|erklär|beton|mein|erzähl|erläuter|äußer|lob|kritisier|mahn|forder|ergänz|versicher|wünsch)"
    r"(?:t|te|en|ten)|freu(?:t|te|en|ten) sich|(?:bericht|antwort)(?:et|ete|en|eten)|unterstr(?:eicht|ich)|so)"
)
QUOTE = re.compile(r"[„“\"»](?P<words>[^„“”\"«»\n]+)[“”\"«]")
SAID_BEHIND = re.compile(rf"\s*[,.]?\s*{_SAYS}\s(?P<who>.+)")
SAID_AHEAD = re.compile(rf"(?P<who>[^:]+?)\s{_SAYS}\b[^:„“\"»]*:\s*")
_FEWEST_WORDS = 3  # fewer are a name


@dataclass(frozen=True, slots=True)
class Saying:
    """Some words in quotation marks, and the words of the sentence that tell ``who`` says them."""

    words: tuple[str, ...]
    who: str


@lru_cache(maxsize=1024)
def read_saying(text: str) -> Saying | None:
    """Return what a sentence quotes of whom, None where it tells more, or of nobody."""
    quotes = list(QUOTE.finditer(text))
    if len(quotes) != 1:
        return None
    (quote,) = quotes
    words = tuple(re.findall(r"\w+", quote["words"]))
    ahead, behind = text[: quote.start()].strip(), text[quote.end() :]
    told = SAID_BEHIND.fullmatch(behind) if not ahead else SAID_AHEAD.fullmatch(text[: quote.start()])
    if told is None or len(words) < _FEWEST_WORDS or (ahead and behind.strip(" .!?")):
        return None
    who = told["who"].strip(" .!,")
    somebody = name_in(who) or any(is_office(word) for word in re.findall(r"[A-ZÄÖÜ][\w-]+", who))
    return Saying(words, who) if somebody and not has_verb(who) else None


def name_in(who: str) -> str | None:
    """Return the person who is named to say something: with a first name, an office, or by the surname alone."""
    persons = find_persons(who)
    if persons:
        return persons[0].name if len(persons) == 1 else None
    alone = re.match(r"(?P<name>[A-ZÄÖÜ][\w-]+)(?:\W|$)", who)
    if alone is None or find_kommunen(alone["name"]):
        return None
    known = known_lemma(alone["name"]) is not None or bool(analyze(alone["name"])[0].parts)
    return None if known else alone["name"]
