"""Who pays for a thing, where no verb of paying says so: "Das Geld dafür kommt vom Land", "lebt von Spenden"."""

from __future__ import annotations

import re

from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.words.families import PAYING
from kekiz_search.types import Span

_MONEY = r"(?:\w*[Gg]eld(?:er)?|\w*[Mm]ittel|Finanzierung|Förderung|\w*Budget)"
_OF = r"(?:de[rsmn] |vo[nm] |ihre[rms] |eine[rms] )"
_WHO = r"(?P<who>(?!\w*[Mm]itteln?\b|\w*[Gg]elder[ns]?\b)[A-ZÄÖÜ][\w-]+(?:(?: (?:und|für|der|des))* [A-ZÄÖÜ][\w-]+)*)"
_WAYS = tuple(
    re.compile(way)
    for way in (
        rf"\b{_MONEY}\b[^.;,]*\b(?:kommt|kommen|kam|kamen|stammt|stammen|stammten?)\b[^.;,]*?"
        rf"(?:\b(?:von|vom|aus) (?:de[rm] )?(?:\w*[Mm]itteln {_OF})?){_WHO}",
        rf"\b(?:aus|mit|von) (?:\w*[Mm]itteln|\w*[Gg]eldern?) {_OF}{_WHO}(?=[^.;,]*\b(?:ge\w*|be\w*|\w*ier)t\b|\W*$)",
        rf"\b(?:finanzier(?:t|te|en|ten) sich|leb(?:t|te|en|ten))\b[^.;,]*?\b(?:aus|durch|über|von) {_OF}?{_WHO}",
        rf"\b[Ff]ür [^.;,]* g(?:i|a)b(?:t|en)? (?:der |die |das ){_WHO} [^.;]*\b(?:Euro|€)",
        rf"\b[Mm]öglich (?:macht|machen|machte|machten)\b[^.;]*\bSpenden? {_OF}{_WHO}",
        rf"\b[Dd]ank (?:einer |der )?(?:\w+ )?(?:Spenden?|Förderung|Zuwendung) {_OF}{_WHO}",
    )
)


def asks_who_pays(question: Question) -> bool:
    """Say whether it is asked who pays for something."""
    return question.expects == "person" and any(one.lemma in PAYING for one in question.concepts)


def find_payer(text: str) -> Span | None:
    """Return who is told to pay by where the money comes from."""
    told = (found for way in _WAYS if (found := way.search(text)))
    return next((Span(*found.span("who")) for found in told), None)
