"""Questions for a reason without "warum": "Woran liegt es, dass …", "Was war der Grund für …"."""

from __future__ import annotations

import re

_REASON = r"(?:Grund|Gründe|Gruende|Ursachen?|Anlass|Auslöser|Ausloeser)"
_IN_OTHER_WORDS = re.compile(
    r"(?:aus welche[mn] (?:Grund|Gründen|Gruenden)|"
    r"woran (?:liegt|lag) (?:es|das),? (?:dass|wenn)|"
    r"wie (?:kommt|kam) es(?: dazu)?,? dass|"
    rf"(?:was (?:ist|war|sind|waren)|welche(?:r|n)? (?:ist|war|sind|waren)) (?:der|die) {_REASON} "
    r"(?:(?:dafür|dafuer|daran|davon),? (?:dass|warum|weshalb|wieso)|(?:für|fuer)|warum|weshalb|wieso)|"
    rf"welche(?:n|r)? {_REASON} (?:gibt|gab|hat|hatte) es (?:(?:dafür|dafuer),? dass|(?:für|fuer)))\b",
    re.IGNORECASE,
)


def ask_why(text: str) -> str:
    """Return a question for a reason with "Warum" in front, any other as it is."""
    return _IN_OTHER_WORDS.sub("Warum", text, count=1) if _IN_OTHER_WORDS.match(text) else text
