"""The words by which a text speaks of what is yet to be."""

from __future__ import annotations

import re

ACTIVE = re.compile(
    r"\b(?:plant|planen|beabsichtigt|erwägt|beschlossen|beschließt|(?:empfiehlt|empfehlen)(?![^.;,]*\bweiter\b)|"
    r"erkundigt sich|"
    r"erkundigen sich|fragt|fragen|bewirbt sich|wünsch(?:e|t|en)|hoff(?:e|t|en)|würden? gerne?|fordert|fordern|"
    r"braucht|brauchen|sucht|suchen|wartet auf|will|wollen|möchten?|kündigte?n?|angekündigt)\b"
)
PASSIVE = re.compile(
    r"\b(?:geplant|angedacht|erwogen|vorgesehen|beantragt|empfohlen|in Planung|im Gespräch|künftig|"
    r"bis auf Weiteres nicht|"
    r"soll(?:en)?\b.*\b(?:entstehen|eröffnen|öffnen|folgen|starten|kommen|geben|werden|beginnen|einrichten|aufbauen|"
    r"anfahren|fahren|stattfinden|anlaufen|hinzukommen|dazukommen|erscheinen|bekommen|erhalten)|"
    r"werden soll(?:en|te|ten)?)\b"
)


# What is put off, or still being made ready.
UNREADY = re.compile(
    r"\b(?:verschoben|vertagt|in Vorbereitung)\b|\b(?:wird|werden) (?:gerade|derzeit|zurzeit|momentan|aktuell|noch)\b.*"
    r"\b(?:abgestimmt|vorbereitet|erarbeitet|erstellt|entwickelt|geprüft|ausgeschrieben|verhandelt|gesucht|beraten)\b"
)
# Over the items of a list.
PLANS_AHEAD = re.compile(
    r"\b(?:vor(?:haben|genommen)|haben wir vor|ausblick|perspektiven?|geplant\w*|planung(?:en)?|pläne|künftig\w*|"
    r"zukunft|zukünftig\w*|in vorbereitung|nächste[nr]? schritte?|was (?:noch )?kommt|als nächstes|"
    r"wünschen sie|ihr wunsch|wollen wir|wir wollen)\b",
    re.IGNORECASE,
)


def is_planned(text: str) -> bool:
    """Say whether a sentence speaks of what is yet to be: planned, applied for, recommended, asked after."""
    return ACTIVE.search(text) is not None or PASSIVE.search(text) is not None
