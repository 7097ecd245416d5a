"""Who pays for a thing or runs it, where no verb says so: "Das Geld kommt vom Land", "in Trägerschaft der Caritas"."""

from __future__ import annotations

import re

from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.words.concepts import bag_of, match_concept
from kekiz_search.answering.words.families import PAYING
from kekiz_search.types import Span

_MONEY = r"(?:\w*[Gg]eld(?:er)?|\w*[Mm]ittel|Finanzierung|Förderung|\w*Budget)"
_OF = r"(?:de[rsmn] |vo[nm] |ihre[rms] |eine[rms] )"
_WHO = r"(?P<who>(?!\w*[Mm]itteln?\b|\w*[Gg]elder[ns]?\b)[A-ZÄÖÜ][\w-]+(?:(?: (?:und|für|der|des))* [A-ZÄÖÜ][\w-]+)*)"
_PAYS = tuple(
    re.compile(way)
    for way in (
        rf"\b{_MONEY}\b[^.;,]*\b(?:kommt|kommen|kam|kamen|stammt|stammen|stammten?)\b[^.;,]*?"
        rf"(?:\b(?:von|vom|aus) (?:de[rm] )?(?:\w*[Mm]itteln {_OF})?){_WHO}",
        r"^\W*(?:Die|Diese) [^.;,A-ZÄÖÜ]*\d[\d.,]* (?:Millionen |Tausend )?Euro\b[^.;,]*"
        rf"\b(?:kommen|kamen|stammen|stammten)\b[^.;,]*?\b(?:von|vom|aus) (?:de[rm] )?(?:\w*[Mm]itteln {_OF})?{_WHO}",
        rf"\b(?:finanzier(?:t|te|en|ten) sich|leb(?:t|te|en|ten))\b[^.;,]*?"
        rf"\b(?:aus|durch|über|von) (?:\w*[Mm]itteln )?{_OF}?{_WHO}",
        rf"\b[Ff]ür [^.;,]* g(?:i|a)b(?:t|en)? (?:der |die |das ){_WHO} [^.;]*\b(?:Euro|€)",
        rf"\b[Mm]öglich (?:macht|machen|machte|machten)\b[^.;]*\bSpenden? {_OF}{_WHO}",
        rf"\b[Dd]ank (?:einer |der )?(?:\w+ )?(?:Spenden?|Förderung|Zuwendung) {_OF}{_WHO}",
    )
)


_THE = r"(?:de[rmn] |die |das )?"
_RUNS = tuple(
    re.compile(way)
    for way in (
        rf"\b[Tt]rägerschaft (?:des|der) [^.;,]+? (?:liegt|lag|hat|haben|übernahm|übernimmt) (?:bei )?{_THE}{_WHO}",
        rf"\b[Ii]n (?:der )?Trägerschaft {_OF}{_WHO}",
        rf"^\W*Träger(?:in|schaft)? (?:des|der) [^:.;]{{3,60}}: {_WHO}",
    )
)
_RUNNING = frozenset({"traeger", "traegerin", "traegerschaft", "betreiben", "tragen"})


# "Die Caritas ist Träger der Kita, in der das Büro liegt": whose lead is told stands behind.
_RUNS_WHAT = re.compile(r"\bTräger(?:in)? (?:des|der|vom|von) (?P<what>[A-ZÄÖÜ][\w-]+)")


def _asks_who_runs(question: Question) -> bool:
    named = any(one.lemma in _RUNNING for one in question.concepts)
    return named or question.folded.startswith(("wer betreibt ", "wer traegt "))


def runs_another(text: str, question: Question) -> bool:
    """Say whether a text tells of another thing who runs it than of that which is asked for."""
    if not _asks_who_runs(question):
        return False
    things = [one for one in question.hard if not (one.verb or one.lemma in _RUNNING)]
    run = [bag_of(one["what"]) for one in _RUNS_WHAT.finditer(text)]
    return bool(things and run) and not any(match_concept(one, bag) for one in things for bag in run)


def find_by_phrase(text: str, question: Question) -> Span | None:
    """Return who is told to pay, or to run a thing, by a phrase for that, where a question asks for it."""
    if question.expects != "person":
        return None
    pays = any(one.lemma in PAYING for one in question.concepts)
    ways = _PAYS if pays else _RUNS if _asks_who_runs(question) else ()
    told = (found for way in ways if (found := way.search(text)))
    return next((Span(*found.span("who")) for found in told), None)
