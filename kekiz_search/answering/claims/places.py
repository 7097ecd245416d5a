"""A claim on where something happened or is, or which Kommune made it, against the one that the sources give for it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kekiz_search.answering.claims.clauses import clause_around
from kekiz_search.answering.claims.holding import opens_row
from kekiz_search.answering.claims.judged import Finding, JudgedPart
from kekiz_search.answering.claims.mentions import words_of
from kekiz_search.answering.claims.parts import DEFINITE, Part
from kekiz_search.answering.evidence.sweep import STRICT
from kekiz_search.answering.words.concepts import bag_of, bag_of_word, match_concept
from kekiz_search.german.kommunen import find_kommunen
from kekiz_search.german.normalise import word_set
from kekiz_search.german.sentences import split_sentences
from kekiz_search.types import Evidence

_HAPPENED = re.compile(
    r"\bf(?:a|i)nde?t?(?:en)?\b.*\bstatt\b|\bstatt(?:gefunden|fand|finde[tn])\b|\btagte?n?\b|\btraf(?:en)? sich\b|"
    r"\b(?:wurden?|worden|wird)\b.*\b(?:abgehalten|gefeiert|durchgeführt|veranstaltet|vorgestellt|ausgerichtet)\b"
)
# What is there in many places was first in one.
_OPENED = re.compile(r"\b(?:eröffnete?|wurde\b.*\b(?:eröffnet|eingeweiht|gegründet))\b")
_RANKED = re.compile(r"\b(?:[Dd](?:er|ie|as)|[Zz]u[rm]|[Bb]eim) (?:(?:[Aa]ller)?erste[nrsm]?|\d{1,3}\.) ")
# What has one seat, and words by which it has it.
_SEATS = word_set("geschaeftsstelle koordinierungsstelle koordinationsstelle zentrale sekretariat hauptsitz")
_SEATED = re.compile(r"\b(?:Sitz|sitzt|liegt|befindet sich|angesiedelt|untergebracht)\b")
_OPENING_CHARS = 300
_TOGETHER = word_set("gemeinsam zusammen")
_LOCATED = word_set("sitz sitzen liegen befinden ansiedeln angesiedelt unterbringen")
# What a thing with a name of its own has one maker of.
_MADE = r"(?:entwickelt|erfunden|erdacht|konzipiert|erarbeitet)"
_MADE_BY = r"\bwurden? (?:[^.;,]* )?(?:von|vom)(?: der Stadt| dem Kreis| der Gemeinde)? {}\b[^.;]*" + rf"\b{_MADE}\b"
_HAS_MADE = r"(?:^|\bhat )(?:[Dd]ie (?:Stadt|Gemeinde) |[Dd]er )?{} [^.;]*" + rf"\b{_MADE}\b"


def claimed_place(part: Part) -> str | None:
    """Return in which Kommune a part tells that a certain thing happened, or has its seat, or which one made it."""
    return _where_it_was(part) or _where_it_sits(part) or _who_made_it(part)


def without_asides(part: Part) -> Part:
    """Leave out how a part tells that a thing has its seat or its maker, and whose seat, which may stand above."""
    if _where_it_sits(part):
        verbs = tuple(one for one in part.verbs if one.lemma not in _LOCATED)
        return replace(part, hard=tuple(one for one in part.hard if one.lemma in _SEATS), verbs=verbs)
    aside = _TOGETHER if _who_made_it(part) else frozenset[str]()
    return replace(part, hard=tuple(one for one in part.hard if one.lemma not in aside))


def _where_it_sits(part: Part) -> str | None:
    certain = DEFINITE.match(part.text) and _SEATED.search(part.text) and _is_plain(part) and not part.slots
    if not certain or len(part.kommunen) != 1 or not any(one.lemma in _SEATS for one in part.hard):
        return None
    return part.kommunen[0] if re.search(rf"\bin (?:der Stadt )?{re.escape(part.kommunen[0])}\b", part.text) else None


def _who_made_it(part: Part) -> str | None:
    if not _is_plain(part) or len(part.kommunen) != 1 or not any(slot.kind == "name" for slot in part.slots):
        return None
    name = re.escape(part.kommunen[0])
    return part.kommunen[0] if any(re.search(one.format(name), part.text) for one in (_MADE_BY, _HAS_MADE)) else None


def _is_plain(part: Part) -> bool:
    return not (part.negated or part.planned or part.each)


def _where_it_was(part: Part) -> str | None:
    """ "Die Tagung fand in Soest statt": of a Kommune that it belongs to, it must be told which one of several."""
    ranked = _RANKED.search(part.text) is not None
    certain = ranked or DEFINITE.match(part.text) is not None or any(slot.date for slot in part.slots)
    happened = _HAPPENED.search(part.text) or (ranked and _OPENED.search(part.text))
    if not (certain and happened and part.hard) or part.negated or part.planned or part.each:
        return None
    named = [one for one in part.kommunen if re.search(rf"\bin (?:der Stadt )?{re.escape(one)}\b", part.text)]
    return named[0] if len(named) == 1 and (ranked or len(part.kommunen) == 1) else None


def judge_place(part: Part, place: str, findings: Sequence[Finding]) -> JudgedPart | None:
    """Return that a part is contradicted where the sources tell it of one other place.

    ``findings`` are what supports the part wherever it was. Sources of a single Kommune count where the part names it
    beside the place, and those alone that name what happened in the sentence itself.
    """
    beside = {one for one in part.kommunen if one != place}
    homes: set[str | None] = {*beside} or {None}
    own = [one for one in findings if one.evidence.document.origin.kommune in homes]
    seated = _where_it_sits(part) is not None
    names_all = _names_owner if seated else _names_all
    told = [one for one in own if names_all(part, one.evidence)]
    cut = _clause_of_seat if seated else _sentence_of_maker if _who_made_it(part) else _whole
    quotes = [cut(part, one.evidence.quote) for one in told]
    places = [{found.name for found in find_kommunen(quote)} - beside for quote in quotes]
    placed = [(one, names) for one, names in zip(told, places, strict=True) if names]
    others = set().union(*(names for _, names in placed))
    if len(others) != 1 or place in others:
        return None
    (other,) = others
    words = f"Die Quelle nennt {other}, nicht {place}."
    against = tuple(replace(one, evidence=replace(one.evidence, kommune=other)) for one, _ in placed)
    return JudgedPart("contradicted", against, computed=words, elsewhere=other)


def _whole(_part: Part, text: str) -> str:
    return text


def _sentence_of_maker(part: Part, text: str) -> str:
    """Return the sentence in which a text tells who made what has a name."""
    names = [slot.text for slot in part.slots if slot.kind == "name"]
    sentences = [text[one.start : one.end] for one in split_sentences(text)]
    made = [one for one in sentences if re.search(rf"\b{_MADE}\b", one) and all(name in one for name in names)]
    return made[0] if made else ""


def _clause_of_seat(part: Part, text: str) -> str:
    """Return the clause in which a text tells of what has its seat somewhere."""
    seat = next(one for one in part.hard if one.lemma in _SEATS)
    named = [one for one in words_of(text) if match_concept(seat, bag_of_word(one)) >= STRICT]
    return text[slice(*clause_around(text, named[-1].start, named[-1].end))] if named else ""


def _names_all(part: Part, evidence: Evidence) -> bool:
    told, bag = without_asides(part).hard, bag_of(evidence.quote)
    return all(match_concept(one, bag) >= STRICT or opens_row(one, part, evidence.quote) for one in told)


def _names_owner(part: Part, evidence: Evidence) -> bool:
    """Say whether a document tells at its beginning, in its title or beside a seat whose seat a part tells of."""
    document = evidence.document
    told = bag_of(f"{document.origin.title or ''}\n{document.text[:_OPENING_CHARS]}\n{evidence.quote}")
    asked = [one for one in part.hard if one.lemma not in _SEATS | _LOCATED]
    return bool(asked) and all(match_concept(one, told) >= STRICT for one in asked)
