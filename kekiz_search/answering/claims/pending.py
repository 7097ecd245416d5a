"""Votes that are still to come: what waits for a decision, a permit or a signature is not decided, and not there."""

from __future__ import annotations

import re

from kekiz_search.answering.claims.clauses import clause_around
from kekiz_search.answering.claims.mentions import words_of
from kekiz_search.answering.claims.parts import Part
from kekiz_search.answering.claims.regions import Region
from kekiz_search.answering.evidence.sweep import STRICT
from kekiz_search.answering.words.concepts import Concept, bag_of, build_concept, match_concept
from kekiz_search.german.normalise import fold, word_set

# What is to be decided: where a vote "steht noch aus", nothing is decided yet.
_DECIDING = word_set(
    "beschliessen beschluss entscheiden entscheidung bewilligen bewilligung genehmigen genehmigung zustimmen "
    "zustimmung entschieden beschlossen genehmigt bewilligt verabschieden zusagen zusage unterzeichnen unterzeichnung "
    "unterschreiben"
)
_VOTE = (
    r"\b(?:\w*[Bb]eschl(?:uss|üsse)|\w*[Ee]ntscheidung|Bewilligung|Genehmigung|Zustimmung|Votum|Zusage|"
    r"Unterschrift)\b"
)
_SO_FAR, _ITS = r"(?:noch |derzeit |bislang )?", r"(?:(?:der|die|das|ein|eine) )?"
_PENDING = re.compile(
    rf"{_VOTE}[^.;]*\b(?:steh(?:t|en) {_SO_FAR}aus\b|noch ausstehend\w*|noch offen\b|liegt noch nicht vor|"
    r"(?:ist|sind|wurde) (?:aber |jedoch )?noch nicht (?:gefallen|getroffen|gefasst|erteilt|da)\b)|"
    rf"\bsteh(?:t|en) {_SO_FAR}{_ITS}{_VOTE}[^.;]* aus\b|\bfehl(?:t|en) (?:noch|bislang|bisher) {_ITS}{_VOTE}|"
    r"\b(?:noch|bislang|bisher) nicht (?:beschlossen|entschieden|bewilligt|genehmigt|verabschiedet|unterzeichnet)\b"
)


_WHO_DECIDES = re.compile(
    r"\w*(?:rat|ausschuss|tag|land|bund|politik|verwaltung|ministerium|regierung|gremium|gremien|parlament|kommission|"
    r"behoerde|amt|stadt|traeger|aufsicht)(?:e?s|en)?"
)
_SAID = 0.55  # as for words that claim and source share


def is_pending(concept: Concept, part: Part, region: Region) -> bool:
    """Say whether what a claim says to be decided still waits for the vote, and no other thing does."""
    pending = _pending_in(concept, part, region.text)
    return pending is not None and _is_of_claim(pending, part, region.text)


def awaits_vote(part: Part, text: str) -> bool:
    """Say whether a text has what a claim says to be decided only where it tells of a vote to come."""
    for concept in part.concepts:
        pending = _pending_in(concept, part, text)
        if pending is not None and match_concept(concept, bag_of(_without(pending, text))) < STRICT:
            return True
    return False


def _pending_in(concept: Concept, part: Part, text: str) -> re.Match[str] | None:
    pending = _PENDING.search(text) if concept.lemma in _DECIDING else None
    return pending if part.negated or _PENDING.search(part.text) is None else None


def _without(match: re.Match[str], text: str) -> str:
    return f"{text[: match.start()]} {text[match.end() :]}"


def _is_of_claim(pending: re.Match[str], part: Part, text: str) -> bool:
    """ "Die Halle ist beschlossen, ein Beschluss über die Brücke steht aus" leaves open the bridge alone."""
    first, last = clause_around(text, *pending.span())
    said = bag_of(part.text)
    nouns = [one for one in words_of(text[first:last]) if one.text[0].isupper() and not re.fullmatch(_VOTE, one.text)]
    told = [one for one in nouns if not _WHO_DECIDES.fullmatch(fold(one.text))]
    if told:
        return all(match_concept(build_concept(one, True, 1.0), said) >= _SAID for one in told)
    return not _DECIDING & bag_of(_without(pending, text)).lemmas
