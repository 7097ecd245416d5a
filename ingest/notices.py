"""Lines that a page says of itself or of other pages, by their words: consent, sharing, teasers, bylines, credits."""

from __future__ import annotations

import re

from ingest.lines import Line, ends_sentence
from ingest.webwords import is_web_word

NOTICE_CHARS = 400
SHORT_CHARS = 160
ENTERED_BY = re.compile(
    r"(?:bild des benutzers|gespeichert von|eingestellt von|submitted by|profilbild von|benutzerbild)\b", re.IGNORECASE
)
CONSENT = r"(?:akzeptier|verwende|nutz|setz|zustimm|einstellung|einverstanden|ablehn|zulass)"
# Wherever in the line; a word that is in all of them spares most lines the search.
COOKIES = re.compile(rf"\bcookies?\b.*\b{CONSENT}|\b{CONSENT}\w*\b.*\bcookies?\b", re.IGNORECASE)
RESERVED = re.compile(r"\b(?:passwort vergessen|alle rechte vorbehalten)\b", re.IGNORECASE)
SAID_ANYWHERE = (("cookie", COOKIES), ("passwort vergessen", RESERVED), ("alle rechte", RESERVED))
# From the beginning of the line.
NOTICES = (
    re.compile(
        r"^\W*(?:auf|per|via|bei|über) (?:facebook|twitter|x|whatsapp|e-mail|linkedin|xing|instagram)\b.*\b"
        r"(?:teilen|senden|versenden|folgen|posten)\W*$",
        re.IGNORECASE,
    ),
    re.compile(
        r"^\W*(?:diese[nrs]?\s)?(?:artikel|beitrag|seite|meldung|text)\s(?:als \w+\s)?"
        r"(?:drucken|teilen|versenden|empfehlen|merken|kommentieren|vorlesen)\W*$",
        re.IGNORECASE,
    ),
    re.compile(r"^(?:bitte )?(?:aktivieren sie javascript|melden sie sich an)\b", re.IGNORECASE),
    re.compile(r"^(?:©|\(c\)|copyright)\s", re.IGNORECASE),
)
# The same, but only where the line is short.
SHORT_NOTICES = (
    re.compile(r"^\W*klick(?:en sie)?,? (?:hier )?um\b.*\b(?:teilen|drucken|senden|öffnen)\b", re.IGNORECASE),
    re.compile(
        r"^\W*(?:lesen sie (?:auch|hier|dazu)|auch interessant|passend dazu|lesetipp|zum weiterlesen|"
        r"das könnte (?:sie|dich) auch interessieren)\s*[:–-]",
        re.IGNORECASE,
    ),
    re.compile(r"^\W*sie (?:sind|befinden sich) hier\b|^\W*(?:startseite|home|start)\s*[>›»/|→]\s", re.IGNORECASE),
    re.compile(r"^\W*(?:schlagw(?:orte?|örter)|stichw(?:orte?|örter)|tags|hashtags)\s*:[^.!?]+$", re.IGNORECASE),
    re.compile(
        r"^\W*(?:fotos?|bild(?:quelle|nachweis|rechte)?|grafik|titelbild)\s*:\s*[^.!?:]*[^\W\d][^.!?:]*$", re.IGNORECASE
    ),
    re.compile(r"^\W*(?:lesezeit|lesedauer)\b[^.!?]{0,40}$", re.IGNORECASE),
    re.compile(r"^\W*(?:jetzt |unseren |den )?newsletter (?:jetzt )?(?:abonnieren|bestellen)\W*$", re.IGNORECASE),
    re.compile(
        r"^\W*(?:jetzt (?:kostenlos )?(?:abonnieren|anmelden|registrieren)|(?:alle|nur .{3,30}) akzeptieren)\W*$",
        re.IGNORECASE,
    ),
    re.compile(r"^melden sie sich .{0,40}\bnewsletter an\b", re.IGNORECASE),
    re.compile(r"^(?:ihre privatsphäre ist uns wichtig|wir und unsere (?:\d+ )?partner\b)", re.IGNORECASE),
    re.compile(r"^(?:zum kommentieren|um (?:einen kommentar|zu kommentieren))\b.*\banmelden\b", re.IGNORECASE),
    re.compile(r"^\W*(?:\d+ )?kommentare?\W*(?:\(\d+\)|\d+)?\W*$|^schreiben sie einen kommentar\b", re.IGNORECASE),
    re.compile(r"^\W*(?:bereits abonnent|sie möchten weiterlesen)\b", re.IGNORECASE),
    re.compile(r"^dieser pressetext ist auch\b|^datenschutzhinweise? (?:betr|zu)\b.*\bmedien\b", re.IGNORECASE),
    re.compile(r"^wenn sie keine \w*(?:mitteilungen|newsletter|e-mails)\b.*\bmehr\b", re.IGNORECASE),
    re.compile(r"^[\W_]*ende (?:der|des) (?:presse)?(?:mitteilung|meldung|textes)[\W_]*$", re.IGNORECASE),
    re.compile(r"^\W*(?:an)?zahl der zeichen\W*[\d.]+\W*$|^\W*zeichen\s*:\s*[\d.]+\W*$", re.IGNORECASE),
    # "Von Anna Probe 14.11.2019, 06:00 Uhr"; a sentence may begin so, but ends with a full stop.
    re.compile(
        r"^von (?:[A-ZÄÖÜ][\w.-]*\s){1,5}\W*(?:(?:vom|am)\s)?\d{1,2}\.\s?(?:\d{1,2}\.|[A-ZÄÖÜ][a-zä]+)\s?\d{4}\b"
        r"[\d\s:,.|–-]*(?:Uhr)?(?:\W*Lesezeit.{0,20})?$",
        re.IGNORECASE,
    ),
)
TEASERS = re.compile(
    r"\W*(?:lesen sie (?:auch|dazu|mehr)|auch interessant|zum weiterlesen|passend zum thema|mehr zum thema|"
    r"das könnte (?:sie|dich|euch) (?:auch )?interessieren|"
    r"(?:weitere|ähnliche|verwandte|neueste|letzte|aktuelle|mehr) (?:artikel|beiträge|meldungen|nachrichten|"
    r"pressemitteilungen|pressemeldungen|news|themen|kommentare|seiten)|mehr aus [A-ZÄÖÜ][\w .-]{1,30}|"
    r"meist ?gelesen\w*|empfehlungen der redaktion|(?:\d+ )?kommentare?\W*(?:\(?\d+\)?)?|schreiben sie einen kommentar|"
    r"(?:artikel |beitrag |seite )?teilen(?: mit)?|folgen sie uns(?: .{0,30})?|newsletter(?: [A-ZÄÖÜ]\w+)?)\W*",
    re.IGNORECASE,
)


def is_notice(line: Line) -> bool:
    """Tell whether a line is nothing but a word of the page on itself."""
    if len(line.text) > NOTICE_CHARS:
        return False
    lowered = line.text.lower()
    if any(word in lowered and notice.search(line.text) for word, notice in SAID_ANYWHERE):
        return True
    if ENTERED_BY.match(line.text) or any(notice.match(line.text) for notice in NOTICES):
        return True
    return len(line.text) <= SHORT_CHARS and any(notice.match(line.text) for notice in SHORT_NOTICES)


def opens_teasers(words: str) -> bool:
    """Tell whether a heading stands above what leads to other pages, or is what readers wrote."""
    return len(words) <= SHORT_CHARS and TEASERS.fullmatch(" ".join(words.split())) is not None


def is_teaser(line: Line) -> bool:
    """Tell whether a line below such a heading may be one of its titles."""
    return len(line.text) <= SHORT_CHARS and not ends_sentence(line.text) and not line.text.endswith(":")


def is_web_block(lines: list[Line]) -> bool:
    """Tell whether lines without a blank one between them are words of the web alone, several of them."""
    return len(lines) > 1 and all(map(is_web_word, lines))
