"""Since when something is there: sentences that tell that a Kommune joined, or that a thing began."""

from __future__ import annotations

import re
from dataclasses import replace

from kekiz_search.answering.evidence.found import Found
from kekiz_search.answering.words.concepts import family_concept, match_concept
from kekiz_search.answering.words.vocabulary import INITIATIVE_NAME
from kekiz_search.german.normalise import fold, word_set

# Who joined is told by words that say so, or by words that say it of an initiative that is named.
_JOINING = replace(
    family_concept("", "teilnehmen"),
    alike=word_set(
        "dabei teilnahme teilnehmer mitmachen beitreten beitritt modellkommune projektkommune programmkommune "
        "teilnehmerkommune einsteigen hinzukommen dazukommen dazugekommen hinzugekommen hinzustossen"
    ),
)
NAMED_JOINING = family_concept("teilnahme", "teilnehmen")
# "Seit 2020 sind wir bei kinderstark dabei": no index holds "dabei", and the passage is found by what is joined.
JOINED = replace(
    family_concept("", "kinderstark"),
    hard=False,
    alike=word_set("landesprogramm landesinitiative modellvorhaben modellphase programm initiative"),
)
_PROGRAMME = re.compile(rf"{INITIATIVE_NAME.pattern}|\b(?:landes|modell)\w+", re.IGNORECASE)
_BEGINS = re.compile(
    r"\b(?:seit|ab|erstmals|\w*eroeffne\w*|(?:ge)?gruende\w*|gegruendet|\w*gestartet|start\w*|beg[aio]nn\w*|begonnen|"
    r"eingerichtet|eingefuehrt|eingeweiht|entst(?:an|eh)\w*|ging\w*|gibt es|besteht|aufgebaut|aufgenommen|anfing|"
    r"anfang)\b"
)
# A day that is told from the day on which a text was written.
_LATELY = re.compile(
    r"\b(?:heute|gestern|vorgestern|am (?:mon|diens|donners|frei|sams|sonn)tag|am mittwoch|diese woche)\b"
)


def tells_joining_of(found: Found) -> bool:
    """Say whether a sentence tells that somebody joined: by a word for it, or of an initiative that it names."""
    return names_programme(found) or match_concept(_JOINING, found.unit.bag) > 0


def names_programme(found: Found) -> bool:
    """Say whether a sentence names a programme and that somebody takes part."""
    return _PROGRAMME.search(found.text) is not None and match_concept(NAMED_JOINING, found.unit.bag) > 0


def tells_start(text: str) -> bool:
    """Say whether a sentence tells that something began, or since when it goes on."""
    return _BEGINS.search(fold(text)) is not None


def tells_start_lately(text: str) -> bool:
    """Say whether a sentence tells that something began on a day near the one on which it was written."""
    return tells_start(text) and _LATELY.search(fold(text)) is not None
