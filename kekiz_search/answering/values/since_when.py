"""Since when something is there: which of the dates of a sentence tells that it began."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.anaphora import opens_with_pronoun
from kekiz_search.answering.sentences.clause import clause_around
from kekiz_search.answering.words.concepts import bag_of, match_concept
from kekiz_search.answering.words.near_meanings import words_alike
from kekiz_search.german.dates import DateMention
from kekiz_search.types import Span

SINCE_WHEN = re.compile(r"(?:ab|seit) (?:wann|welche[mrn] \w*(?:jahr|monat|zeit|zeitpunkt|datum|tag))\b")
# When something is held or begins, as a rule or still to come, and not when it was opened, or joined.
WHEN_HELD = re.compile(
    r"wann (?:beginnt|beginnen|startet|starten|endet|enden|findet|finden|"
    r"(?:ist|sind)(?!.* (?:\w*ge\w+(?:t|en)|(?:be|er|ver|ent)\w+(?:t|en))\b))\b"
)
# What was founded, or who took an office, has been there since.
_COMES_TO_BE = re.compile(
    r"\b(?:[Gg]egründete?[nrms]?|gründeten?|[Gg]ründung|[Ee]ntstanden|entstand|[Ee]ingeführt|[Ee]ingerichtete?[nrms]?|"
    r"[Ee]inrichtung|[Gg]eschaffen|[Aa]ufgebaut|[Ee]röffnung|gefolgt|folgte|übernahm|übernommen|Nachfolge|angetreten|"
    r"berufen|gewählt|ernannt|bestellt)\b|\bins Leben (?:gerufen|rief)|\briefe?n? [^.;]*\bins Leben\b|"
    r"\brichteten? [^.;,]*\bein\b|\bkam(?:en)? [^.;,]*\b(?:hin|da)zu\b|\bführten? [^.;,]*\bein\b"
)
# Since then another thing goes on with it: who leads it, pays for it, when else it is open.
_GOES_ON_WITH_IT = re.compile(
    r"\b(?:leite(?:t|n)|koordinier(?:t|en)|förder(?:t|n)|finanzier(?:t|en)|bezahl(?:t|en)|heißt|untersteht|"
    r"auch (?:\w+tags|am|mittwochs|abends|online)|Leiter(?:in)?|Träger(?:in)?|Sprecher(?:in)?|Koordinator(?:in)?|"
    r"Vorsitzende[rn]?|Geschäftsführer(?:in)?|Schirmherr(?:in)?|Partner(?:in)?|getragen|geleitet|begleitet)\b"
)
_GROWS = re.compile(  # since when there are so many
    r"\b(?:wuchs|gewachsen|stieg|gestiegen|erweitert\w*|ausgeweitet|Ausweitung|hinzu|dazu|kamen|gehör\w+|umfass\w+)\b"
)
_SINCE = re.compile(r"\b[Ss]eit\b")
_BEGINS = re.compile(r"\b(?:start(?:et)?e?n?|gestartet|begann(?:en)?|begonnen|beginnt|ab)\b")
_RESUMES = re.compile(r"\b(?:es|sie|er|dieses?|dieser)\b")
_OPENS = re.compile(r"\b(?:(?:er)?öffneten?|(?:[Ee]r|ge)öffnet)\b")  # which of several things, its sentence must tell
_ALREADY = re.compile(r"\b(?:[Bb]ereits|[Ss]chon|[Ee]rstmals)\s(?:(?:im|ab) )?(?:Jahr(?:e)? )?$")


def may_be_beginning(date: DateMention, text: str, question: Question) -> bool:
    """Say whether a date tells since when: behind "seit" or "ab", unless something else goes on, or of a beginning."""
    if date.relation in {"seit", "ab"}:
        deeds = question.attribute or question.persons or any(one.verb for one in question.concepts)
        return bool(deeds) or not _goes_on_with_another(_clause_of(text, date.start), question)
    if _ALREADY.search(text[: date.start]) or _COMES_TO_BE.search(text) or (question.figures and _GROWS.search(text)):
        return True
    if _OPENS.search(text) and (
        opens_with_pronoun(text) or all(one.lemma in bag_of(text).pieces for one in question.hard)
    ):
        return True
    return bool(words_alike("beginnen") & bag_of(text).pieces) or any(
        concept.family == "teilnahme" and match_concept(concept, bag_of(text)) for concept in question.concepts
    )


def _goes_on_with_another(clause: str, question: Question) -> bool:
    """Say whether a clause tells since when another thing goes on: "Träger ist seit 2016 die Stiftung"."""
    other = _GOES_ON_WITH_IT.search(clause)
    return other is not None and not any(match_concept(one, bag_of(other.group())) for one in question.concepts)


def of_beginning(text: str, dates: Sequence[Span], question: Question) -> list[Span]:
    """Of several dates return those of the clause that names what is asked for, and tells that it began."""

    def fits(date: Span) -> int:
        clause = _clause_of(text, date.start)
        told = bag_of(clause)
        named = _RESUMES.search(clause) is not None or any(match_concept(one, told) for one in question.hard)
        begun = any(one.search(clause) for one in (_COMES_TO_BE, _OPENS, _SINCE, _BEGINS))
        return named + begun

    most = max(map(fits, dates))
    return [one for one in dates if fits(one) == most]


def _clause_of(text: str, at: int) -> str:
    return text[slice(*clause_around(text, at, at))]
