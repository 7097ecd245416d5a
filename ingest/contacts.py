"""The contact block of a page: whom to reach, where, by which number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.lines import Line, ends_sentence, is_list_item
from kekiz_search.german.first_names import is_first_name
from kekiz_search.german.kommunen import kommune_named

# Above the street stand name, town, department, seldom more.
MAX_LINES_ABOVE = 6
MAX_LINE_CHARS = 80
MAX_LINE_WORDS = 8
# One line ("Fax auf Anfrage") may stand between two that are sure.
MAX_STEP = 2
CODE = r"(?:D-)?\d{5}\s+[A-ZÄÖÜ][\w.()/ -]{1,50}"
HOUSE = r"[A-ZÄÖÜ][\w. -]*?[ .]\d{1,4}\s?[a-z]?(?:\s?[-–/+]\s?\d{1,4}\s?[a-z]?)?"
TOWN_LINE = re.compile(CODE)
STREET_LINE = re.compile(rf"{HOUSE}|Postfach\s[\d ]+")
ADDRESS_LINE = re.compile(rf"(?:(?:Adresse|Anschrift):?\s*)?(?P<value>{HOUSE},\s*{CODE})")
NUMBER = r"(?P<value>\+?[\d(][\d\s()/.–-]{4,}\d)"
# What every line of an address, a number or a mailbox holds; spares most lines the slower patterns.
ADDRESS_SIGN = re.compile(r"\d{2}|@|at[\])]", re.IGNORECASE)
PHONE_LINE = re.compile(
    rf"(?:(?:T|Tel|Telefon|Fon|Phone|Mobil|Ruf|Telefonnummer)\b[.:]*\s*|(?=\+\d|\(?0\d{{2,5}}\)?[ /–-])){NUMBER}",
    re.IGNORECASE,
)
EMAIL_LINE = re.compile(
    r"(?:(?:E-?Mail|Mail|M|E)(?:[.:]\s+|:\s*|\s+))?(?P<value>[\w.+-]+\s?(?:@|\(at\)|\[at\])\s?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,})",
    re.IGNORECASE,
)
NAME_LINE = re.compile(
    r"(?:(?:Frau|Herrn?|Kontakt:?|Ansprechpartner(?:in)?:?)\s+)*(?P<value>(?:(?:Dr|Prof|Dipl\.-\w+|M\.\s?A)\.\s*)*[A-ZÄÖÜ][\wäöüßéè-]+"
    r"(?:\s(?:von|van|zu|zur|der|de|den|[A-ZÄÖÜ]\.))*(?:\s[A-ZÄÖÜ][\wäöüßéè-]+){1,2})(?:,\s.{2,60})?"
)
OFFICE_WORD = re.compile(
    r"(?:amt|amtes|bereich|dienste?|dezernat|büro|abteilung|stelle|referat|koordination|team|sachgebiet|fachgruppe|leitung|service)\b|"
    r"^(?:fachbereich|fachdienst|abteilung|dezernat|referat)\b",
    re.IGNORECASE,
)
BODY_WORD = re.compile(
    r"(?:stadt|kreis|gemeinde|ministerium|verwaltung|verein|e\.\s?v|haus|zentrum|schule|institut|netzwerk|stiftung|verband|"
    r"straße|platz|weg|allee|kinder|jugend|familien?|hilfen?|bildung|website|nrw|region|nordrhein|westfalen|kommunen?|"
    r"präventionsketten?|projekt|programm)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class ContactPart:
    """One piece of a contact block; ``value_start`` to ``value_end`` lies within its lines."""

    attribute: str
    label: str
    start: int
    end: int
    value_start: int
    value_end: int


def find_contact_lines(lines: Sequence[Line]) -> list[Line]:
    """Give all lines of the contact blocks among these lines, blank ones left out."""
    return [line for block in find_contact_blocks(lines) for line in block]


def find_contact_blocks(lines: Sequence[Line]) -> list[list[Line]]:
    """Find runs of lines with at least two of street, town, telephone, e-mail, and the names above them."""
    filled = [line for line in lines if not line.blank]
    groups: list[list[int]] = []
    for place, line in enumerate(filled):
        if _is_sure(line):
            if groups and place - groups[-1][-1] <= MAX_STEP:
                groups[-1].append(place)
            else:
                groups.append([place])
    blocks: list[list[Line]] = []
    for group in groups:
        has_street = group[0] > 0 and _has_street_above(filled, group[0])
        if len(group) > 1 or has_street or ADDRESS_LINE.fullmatch(filled[group[0]].text):
            blocks.append(filled[_top_of(filled, group[0]) : group[-1] + 1])
    return blocks


def read_contact(block: Sequence[Line]) -> list[ContactPart]:
    """Read the pieces of one block, in order."""
    parts: list[ContactPart] = []
    for place, line in enumerate(block):
        if TOWN_LINE.fullmatch(line.text):
            first = block[place - 1] if place and STREET_LINE.fullmatch(block[place - 1].text) else line
            parts.append(ContactPart("adresse", "Adresse", first.start, line.end, first.start, line.end))
            continue
        for attribute, label, pattern in (
            ("adresse", "Adresse", ADDRESS_LINE),
            ("telefon", "Telefon", PHONE_LINE),
            ("email", "E-Mail", EMAIL_LINE),
        ):
            found = pattern.fullmatch(line.text)
            if found:
                start, end = found.span("value")
                parts.append(ContactPart(attribute, label, line.start, line.end, line.start + start, line.start + end))
                break
    return sorted([*_names_of(block), *parts], key=lambda part: part.start)


def person_name(words: str) -> re.Match[str] | None:
    """Match a line that is a person's name, perhaps with a task behind a comma (group ``value`` is the name)."""
    found = NAME_LINE.fullmatch(words)
    if found is None or kommune_named(found.group("value")) is not None:
        return None
    words_of_name = found.group("value").split()
    if has_first_name(words_of_name):
        return found
    return None if any(_is_body(word) for word in words_of_name) else found


def has_first_name(name: Sequence[str]) -> bool:
    """Tell whether words begin with a first name, titles like "Dr." aside."""
    first = next((word for word in name if not word.endswith(".")), "")
    return is_first_name(first)


def _is_body(word: str) -> bool:
    return OFFICE_WORD.search(word) is not None or BODY_WORD.search(word) is not None


def _names_of(block: Sequence[Line]) -> list[ContactPart]:
    parts: list[ContactPart] = []
    for line in block:
        if _is_sure(line) or STREET_LINE.fullmatch(line.text):
            break
        name = person_name(line.text)
        if name and not any(part.attribute == "kontakt" for part in parts):
            start, end = name.span("value")
            parts.append(ContactPart("kontakt", "Kontakt", line.start, line.end, line.start + start, line.start + end))
        elif OFFICE_WORD.search(line.text):
            parts.append(ContactPart("stelle", "Stelle", line.start, line.end, line.start, line.end))
    return parts


def _is_sure(line: Line) -> bool:
    if len(line.text) > MAX_LINE_CHARS or not ADDRESS_SIGN.search(line.text):
        return False
    return any(pattern.fullmatch(line.text) for pattern in (TOWN_LINE, ADDRESS_LINE, PHONE_LINE, EMAIL_LINE))


def _has_street_above(lines: Sequence[Line], place: int) -> bool:
    return all((TOWN_LINE.fullmatch(lines[place].text), STREET_LINE.fullmatch(lines[place - 1].text)))


def _top_of(lines: Sequence[Line], first: int) -> int:
    """Climb to the name above the first sure line; without a name, to the last office or street."""
    top = first
    for place in range(first - 1, max(-1, first - 1 - MAX_LINES_ABOVE), -1):
        line = lines[place]
        too_long = len(line.text) > MAX_LINE_CHARS or len(line.text.split()) > MAX_LINE_WORDS
        if too_long or ends_sentence(line.text) or line.text.endswith(":") or is_list_item(line):
            break
        if person_name(line.text):
            return place
        if STREET_LINE.fullmatch(line.text) or OFFICE_WORD.search(line.text) or kommune_named(line.text):
            top = place
    return top
