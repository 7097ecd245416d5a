"""The Kommunen that a list leaves out: "Welche Städte außer Herne und Hamm haben …?"."""

from __future__ import annotations

import re

from kekiz_search.german.kommunen import find_kommunen

_LIST = re.compile(r"(?:(?:in|bei|aus|mit) )?(?:welche\w*|wie ?viele\w*|wo|wer)\b", re.IGNORECASE)
_BUT = re.compile(
    r",?\s(?:außer|ausser|abgesehen von|mit Ausnahme (?:von|der)|ausgenommen)\s"
    r"(?:(?:in|der|dem|den|die|Stadt|Gemeinde) )*$",
    re.IGNORECASE,
)
_JOINED = re.compile(r"\s*(?:,|\bund\b|\boder\b|\bsowie\b)(?:\s+(?:in|die|der|den|dem))*\s*")


def leave_out(text: str) -> tuple[str, tuple[str, ...]]:
    """Return a list's question without the Kommunen that stand behind "außer" and the like, and their names."""
    mentions = find_kommunen(text) if _LIST.match(text) else []
    first = next((at for at, one in enumerate(mentions) if _BUT.search(text[: one.start])), None)
    if first is None:
        return text, ()
    excluded = [mentions[first]]
    for mention in mentions[first + 1 :]:
        if not _JOINED.fullmatch(text, excluded[-1].end, mention.start):
            break
        excluded.append(mention)
    but = _BUT.search(text[: excluded[0].start])
    start = but.start() if but else excluded[0].start
    return f"{text[:start]}{text[excluded[-1].end :]}", tuple(dict.fromkeys(one.name for one in excluded))
