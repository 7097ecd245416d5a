"""German sentences without end, the same in every run; a bar in a word is where a line may cut it."""

from __future__ import annotations

import random
from collections.abc import Iterator

_WHO = (
    "Die Stadt|ver|wal|tung",
    "Das Jugend|amt",
    "Eine Heb|am|me",
    "Das Fa|mi|li|en|zen|trum",
    "Die Grund|schu|le",
    "Der Träger|ver|ein",
    "Die Ko|or|di|na|ti|ons|stel|le",
    "Ein Netz|werk",
    "Die Kinder- und Jugend|hil|fe",
    "Die Bü|che|rei",
)
_DOES = (
    "be|sucht|. jun|ge El|tern",
    "be|glei|tet|. wer|den|de Müt|ter",
    "be|rät|. Fach|kräf|te",
    "för|dert|. Spra|che und Be|we|gung",
    "er|öff|net|. ei|nen Treff|punkt",
    "plant|. ge|mein|sa|me Aus|flü|ge",
    "bie|tet|. kos|ten|lo|se Kur|se an",
    "ver|leiht|. Spiel|ma|te|ri|al",
)
_WHEN = (
    "am Nach|mit|tag",
    "in den ers|ten Wo|chen",
    "wäh|rend der Fe|ri|en",
    "nach ei|ner An|mel|dung",
    "oh|ne lan|ge War|te|zeit",
    "zu|sam|men mit Eh|ren|amt|li|chen",
    "im Stadt|teil|bü|ro",
    "für al|le Kin|der und Ju|gend|li|chen",
    "ge|mein|sam mit der Ge|sund|heits|för|de|rung",
)


def sentences(seed: int = 7) -> Iterator[list[str]]:
    """Yield sentences as lists of words with their bars; each ends with a number of its own."""
    draw = random.Random(seed)
    number = 1000
    while True:
        number += draw.randint(1, 3)
        does, what = draw.choice(_DOES).split("|. ")
        parts = [draw.choice(_WHO), does, what, draw.choice(_WHEN), draw.choice(_WHEN), f"unter Zeichen {number}."]
        yield " ".join(parts).split()


def plain(words: list[str]) -> str:
    """Return a sentence as it reads."""
    return " ".join(words).replace("|", "")
