"""Lists of the Kommunen of one Kreis or region, or of some that are named: "Welche Städte im Kreis Unna haben …?"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from kekiz_search.answering.evidence.draft import Draft
from kekiz_search.answering.lists import answer_list
from kekiz_search.answering.reading.qualities import compared_quality
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.reading.understand import understand
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.single_facts import answer_fact
from kekiz_search.answering.words.vocabulary import KOMMUNE_NOUNS
from kekiz_search.german.kommunen import find_kommunen, is_kreis, kommune_named
from kekiz_search.german.regions import find_region, lies_in

_IN_KREIS = re.compile(
    r" (?:im|aus dem|in dem|vom|des|innerhalb des) (?=(?:[\w-]+er )?(?:Land)?Kreis|[\w-]+kreis)", re.IGNORECASE
)
_LYING_THERE = re.compile(r", (?:die|welche) (?:liegen|sind),", re.IGNORECASE)
_SEVERAL = 2
_NAMED_ONLY = "Eine Zahl fand sich nicht. Genannt werden:"
_TOWNS = re.compile(r"(?:(?:in|bei|aus) )?welche[nr]? (?:\w+ )?(?:staedten?|kommunen?|gemeinden?|orten?|stadt)\b")
_JOINED = re.compile(r",? (?:und |oder )?")
_OF_SOME = (
    r"(?:Welche[rs]?|Wer|Wo)(?: (?:der|von|unter|in|aus|den|beiden|beide|zwei|drei|vier|folgenden|genannten))*"
    r"(?: (?:Kommunen?|Städten?|Staedten?|Stadt|Gemeinden?|Kreisen?|Orten?))?"
)
_AMONG = re.compile(rf"{_OF_SOME} ", re.IGNORECASE)
_CHOOSES = re.compile(rf"{_OF_SOME} (?P<asked>.+?)[,:]? ", re.IGNORECASE)
_BESIDES = re.compile(
    r"(?P<deed>\w+) (?:außer|ausser|neben) [\w, -]+? (?:(?:noch|auch|sonst) )+"
    r"(?:jemand|wer|(?:eine )?(?:andere|weitere)(?: Kommunen?| Städte| Stadt| Orte?)?) (?P<rest>.+)",
    re.IGNORECASE,
)
# Of which towns something consists, a sentence tells that names them all.
_CONSISTS = re.compile(
    r"\b(?:gehoer\w*|bild(?:en|et|eten|ete)|besteh\w*|bestand\w*|umfass\w*|zaehl\w*|zusammen\w*|namentlich|formen)\b"
)


def in_region(search: Search, question: Question, kommunen: Sequence[str]) -> tuple[Question, Sequence[str]]:
    """Return a list or comparison over a region as one over those Kommunen of the index that lie in it."""
    region = find_region(question.text)
    if region is None:
        return question, kommunen
    place, keys = region
    elsewhere = _LYING_THERE.sub("", question.text[: place.start] + question.text[place.end :])
    asked = understand(elsewhere, search.index.terms)
    inside = [one for one in kommunen if lies_in(one, keys)]
    counted = {asked.counted.lemma, *asked.counted.parts[-1:]} if asked.counted else set()  # Modellkommunen, too
    of_others = asked.kind == "count" and bool(counted) and counted.isdisjoint(KOMMUNE_NOUNS)
    if asked.kommunen or of_others or not inside or asked.kind not in {"list", "count", "comparison"}:
        return question, kommunen
    asked = replace(asked, within=question.text[place.start : place.end].strip())
    if asked.kind == "comparison":
        asked = replace(asked, kommunen=tuple(inside))
    elif asked.kind == "count":  # a number that a source states is one of all
        asked = replace(asked, kind="list", expects=None)
    return asked, inside


def among_named(search: Search, question: Question, kommunen: Sequence[str]) -> tuple[Question, Sequence[str]]:
    """Return a list that chooses among some named Kommunen, or all but these, as one over them.

    "Wer von Hamm und Herne hat ein Büro?", "Hat außer Hamm noch jemand ein Büro?"
    """
    if question.kind == "comparison" or compared_quality(question) is not None:
        return question, kommunen
    besides = _BESIDES.fullmatch(question.text)
    text = f"Welche Kommunen {besides['deed'].lower()} {besides['rest']}" if besides else _among(question)
    asked = understand(text, search.index.terms) if text else question
    if not text or asked.kind != "list" or asked.kommunen:
        return question, kommunen
    if besides is None:
        return asked, question.kommunen
    return asked, [one for one in kommunen if one not in {*question.excluded, *question.kommunen}]


def _among(question: Question) -> str | None:
    """Return what is asked of those that a question names in a row, as a list of all; None where it asks otherwise."""
    named = find_kommunen(question.text) if len(question.kommunen) >= _SEVERAL else []
    if len(named) < _SEVERAL or any(not _JOINED.fullmatch(question.text, a.end, b.start) for a, b in pairwise(named)):
        return None
    before, behind = question.text[: named[0].start], question.text[named[-1].end :]
    if _AMONG.fullmatch(before):
        return f"Welche Kommunen{behind}"
    chooses = _CHOOSES.fullmatch(before)
    return f"Welche Kommunen {chooses['asked']}?" if chooses and not behind.strip(" ?") else None


def counts_members(question: Question) -> bool:
    """Say whether it is asked how many Kommunen make up something: "Aus wie vielen Städten besteht das Netzwerk?"."""
    counted = question.counted is not None and question.counted.lemma in KOMMUNE_NOUNS
    return counted and question.expects == "number" and _CONSISTS.search(question.folded) is not None


def name_members(search: Search, question: Question) -> Draft:
    """Return who makes up something, where no number of them is told."""
    named = answer_fact(search, replace(question, expects="kommunen", counted=None))
    return replace(named, status="partial", lead=_NAMED_ONLY) if named.statements else named


def answer_towns(search: Search, question: Question, kommunen: Sequence[str]) -> Draft | None:
    """Return a row for every town of the Kreis named; None where none is asked for, or none of them is found.

    ``kommunen`` are those that have a document.
    """
    if _TOWNS.match(question.folded) is None or _CONSISTS.search(question.folded):
        return None
    named = [one for one in find_kommunen(question.text) if is_kreis(one.name)]
    if len(named) != 1 or len(question.kommunen) != 1:
        return None
    begins = _IN_KREIS.search(question.text, 0, named[0].end)
    if begins is None or begins.end() > named[0].start:
        return None
    towns = [one for one in kommunen if (town := kommune_named(one)) is not None and town.kreis == named[0].name]
    if len(towns) < _SEVERAL:
        return None  # a sentence that enumerates them tells more than the one that has a document
    asked = f"{question.text[: begins.start()]}{question.text[named[0].end :]}"
    within = question.text[begins.start() : named[0].end].strip()
    listed = answer_list(search, replace(understand(asked, search.index.terms), within=within), towns)
    return listed if listed.statements else None
