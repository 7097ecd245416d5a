"""Words by which German tells that an office passes from one person to another."""

from __future__ import annotations

import re

# Somebody comes after somebody: "ihm folgte …", "die Nachfolge", "löste sie ab".
FOLLOWING = re.compile(r"\b(?:[Nn]achfolg\w*|folgt(?:e|en)?|gefolgt|abgelöst)\b|\blöste?\b[^.;]{0,60}\bab\b")
# Somebody takes it over, or hands it on: "hat die Leitung übernommen".
TAKING = re.compile(r"\b(?:[Üü]bern(?:ahm|immt|ommen)|überg(?:ab|ibt|eben)|weitergegeben|abgegeben)\b")
# Somebody goes: "in den Ruhestand", "verabschiedet", "gab die Leitung ab".
LEAVING = re.compile(
    r"\b(?:Ruhestand|in (?:Rente|Elternzeit)|ausgeschieden|verabschiedet|abgelöst|verlassen|verlässt|verließ|wechselte|"
    r"gewechselt)\b|\bg[ai]bt?\b[^.;]{0,60}\bab\b"
)
# Somebody held it before: "die Vorgängerin", "bis dahin"; an office of before is named by an adjective.
FORMER = re.compile(r"\b(?:[Vv]orgänger(?:in)?|[Zz]uvor|bis dahin|[Vv]orher)\b")
FORMER_OFFICE = re.compile(
    r"\b(?:(?:[Ee]hemalig|[Ff]rüher|[Dd]amalig|[Vv]ormalig|[Bb]isherig|[Ee]instig)e[rnsm]?|"
    r"(?:[Ee]inst|[Ee]hemals|[Ff]rüher|[Vv]ormals)(?: (?:auch|ebenfalls|einmal|lange))?)\s(?P<office>[A-ZÄÖÜ][\w-]+)"
)
