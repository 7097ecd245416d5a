"""Which of the sentences found for an open question are shown: few, the best, and each said once.

What several sources say in nearly the same words is one statement, with all of them behind it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from kekiz_search.answering.evidence.draft import DraftStatement
from kekiz_search.answering.evidence.found import Found, state_found
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.owners import owners_of
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.values.most_and_least import tells_most
from kekiz_search.answering.words.concepts import match_concept
from kekiz_search.german.analyzer import is_stopword
from kekiz_search.german.normalise import fold

# Share of the words of two sentences that both hold, from which on they say the same if one has all nouns of the
# other. Source: chosen on the open
# questions of dev and practice in tests/quality/gold.jsonl.
_SAME = 0.5
OPEN_STATEMENTS = 5
OPEN_SHARE = 0.65  # of the best sentence's weight, that a further one must have
COURSE_SHARE = 0.5  # how something goes is told in several sentences, of which one names it
_ELSEWHERE = 0.72  # below the best at most, for one that does not stand beside it
# Of one place, house, body or number that is asked for by "welcher" the best tells: "An welcher Schule …?". What role a
# thing plays, or which aim it has, several may tell.
_ONE_ASKED = re.compile(
    r"(?:(?:an|in|auf|bei|mit|aus|von|zu|fuer|unter|nach) )?"
    r"(?:welche[rsm] |welchen |welche (?=(?:\S+ )+?(?:ist|war|hat|wurde|wird|liegt|gehoert|bekommt|erhielt)\b))"
    r"(?P<noun>\w*(?:schule|kita|kindergarten|teil|viertel|zimmer|raum|haus|strasse|platz|gebaeude|einrichtung|stelle|"
    r"zentrum|zahl|verein|klinik|amt|buero|bibliothek|buecherei))\b"
)
_MOST = re.compile(r"\b(?:[Aa]m \w+sten|\w{3,}ste[nrsm]?|meiste[nrsm]?|nur noch|Spitze\w*|Schlusslicht)\b")
_ONE_SHARE = 0.97  # of the best sentence's weight, as between further sentences of single facts
_NUMBER = re.compile(r"\d[\d.,]*")


def state_worthy(search: Search, found: Sequence[Found], share: float = OPEN_SHARE) -> list[DraftStatement]:
    """State what is worth showing of some sentences, the best first: what stands beside the best may be worth less."""
    if not found:
        return []
    best = found[0]
    least, elsewhere = share * best.score, best.score - _ELSEWHERE
    worth = [one for one in found if one.score >= (least if one.unit.row == best.unit.row else max(least, elsewhere))]
    shown = [state_joined(search, some) for some in join_repeats(worth)[:OPEN_STATEMENTS]]
    return [one for at, one in enumerate(shown) if not any(lies_in(one, other) for other in shown[:at])]


def tell_one(question: Question, found: Sequence[Found]) -> Sequence[Found]:
    """Of sentences found for one thing asked for, return those as good as the best that names what it is."""
    one_asked = _ONE_ASKED.match(question.folded)
    if one_asked is None or not found:
        return found
    if question.superlative:  # which school is the largest, no sentence tells that merely names one
        nouns = [one for one in question.concepts if not one.verb]
        found = [one for one in found if tells_most(one.text, _MOST, nouns)]
    if not found:
        return ()
    asked = [one for one in question.concepts if fold(one.text) == one_asked["noun"]]
    worth = [one for one in found if one.score >= OPEN_SHARE * found[0].score]
    told = [one for one in worth if all(match_concept(each, one.unit.bag) for each in asked)] or worth
    return [one for one in told if one.score >= _ONE_SHARE * told[0].score]


def lies_in(one: DraftStatement, other: DraftStatement) -> bool:
    """Say whether a quote is part of another, as an item is of a list that is quoted whole."""
    inner, outer = one.evidence[0], other.evidence[0]
    return inner.document is outer.document and outer.start <= inner.start and inner.end <= outer.end


def join_repeats(found: Sequence[Found]) -> list[tuple[Found, ...]]:
    """Return what was found, in order, each with what repeats it: other words and other numbers are something else."""
    groups: list[list[Found]] = []
    for one in found:
        group = next((some for some in groups if _repeats(one, some[0])), None)
        if group is None:
            groups.append([one])
        else:
            group.append(one)
    return [tuple(some) for some in groups]


def state_joined(search: Search, repeats: Sequence[Found]) -> DraftStatement:
    """State the best of what says the same, with the others as further evidence."""
    stated = [state_found(search, one, _subject_of(one)) for one in repeats]
    by_place = {(one.document.doc_id, one.start, one.end): one for some in reversed(stated) for one in some.evidence}
    return replace(stated[0], evidence=tuple(reversed(by_place.values())))


def _subject_of(found: Found) -> str | None:
    """Return the Kommune whose document it stands in, unless the sentence is of another: "+++ Werl +++"."""
    home, owners = found.unit.document.origin.kommune, owners_of(found.unit)
    if home is None or home in owners or not owners:
        return home
    return owners[0] if len(owners) == 1 else None


def _repeats(one: Found, other: Found) -> bool:
    if one.negated != other.negated or _numbers(one.text) != _numbers(other.text):
        return False
    fewer, more = sorted((_nouns(one), _nouns(other)), key=len)
    mine, theirs = _words(one), _words(other)
    return fewer <= more and len(mine & theirs) >= _SAME * len(mine | theirs)


@lru_cache(maxsize=8192)  # each is compared with all others
def _numbers(text: str) -> frozenset[str]:
    return frozenset(_NUMBER.findall(text))


def _nouns(found: Found) -> set[str]:
    return {token.lemma for token in found.unit.tokens if token.text[0].isupper() and not is_stopword(token)}


def _words(found: Found) -> set[str]:
    return {token.lemma for token in found.unit.tokens if not is_stopword(token)}
