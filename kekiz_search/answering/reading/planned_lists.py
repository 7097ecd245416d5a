"""Lists of what is yet to be: "Wer plant ein Spielmobil?"."""

from __future__ import annotations

import re
from dataclasses import replace

from kekiz_search.answering.reading.question import Question
from kekiz_search.german.normalise import word_set

_PLANNING = re.compile(
    r"\b(?:plan(?:t|en)|wünsch(?:t|en) sich|wuensch(?:t|en) sich|geplant|beabsichtig\w+|vorgesehen)\b", re.IGNORECASE
)
_INTENDING = re.compile(
    r"(?:wer|wo|welche\w*)\b.*\b(?:will|wollen|m(?:ö|oe)chten?)\b.*\b(?:einf(?:ü|ue)hren|einrichten|er(?:ö|oe)ffnen|"
    r"(?:auf)?bauen|schaffen|gr(?:ü|ue)nden|starten|anschaffen|anlegen|ausbauen)\b",
    re.IGNORECASE,
)

_MORE = word_set("neu weiter zusaetzlich")  # what is yet to be is that anyway


def asks_for_plans(question: Question) -> bool:
    """Say whether a list is of what is yet to be."""
    if question.kind not in {"list", "count"}:
        return False
    return _PLANNING.search(question.text) is not None or _INTENDING.match(question.text) is not None


def settle_plans(question: Question) -> Question:
    """Return a question for plans without the word for planning, and without the deed where a thing is named."""
    concepts = tuple(one for one in question.concepts if not _PLANNING.match(one.text))
    things = tuple(one for one in concepts if not one.verb and one.lemma not in _MORE)
    named = asks_for_plans(question) and any(one.hard for one in things)
    return replace(question, concepts=things if named else concepts)
