"""Fields of a document: a label and its value, however the page sets them."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise, takewhile

from ingest.lines import FOOTNOTE_MARK, LIST_ITEM, Line, ends_sentence, is_list_item, words_in
from kekiz_search.german.noise import MONTH
from kekiz_search.german.normalise import fold
from kekiz_search.german.numbers import parse_number

MAX_LABEL_WORDS = 6
MAX_LABEL_CHARS = 60
LEAST_IN_COLUMN = 3  # values that stand one below the other: two may be addresses side by side
MAX_BARE_WORDS = 5  # of a label without a colon
MAX_VALUE_CHARS = 200
# A value of so many words that ends like a sentence is prose behind a colon.
PROSE_WORDS = 6
INLINE = re.compile(r"(?P<label>[^:|]{2,80}?)\s*:(?:\*\*|__)?[ \t]+(?P<value>\S.*)")
COLUMNS = re.compile(
    r"(?P<label>[A-ZÄÖÜ](?:(?! {3})[^:|])*?) {3,}(?P<value>(?:(?! {3}).)+)"
)  # set apart by blanks alone
LABEL_ONLY = re.compile(r"(?P<label>[^:|]{2,80}?)\s*:(?:\*\*|__)?")
TABLE_ROW = re.compile(r"\|?[ \t]*(?P<label>[^|]{2,80}?)[ \t]*\|[ \t]*(?P<value>[^|]*[^|\s])[ \t]*\|?")
TABLE_RULE = re.compile(r"\|?[\s:|-]*-{2,}[\s:|-]*")
LABEL_FORM = re.compile(r"[A-ZÄÖÜ0-9][\w\s.,/()&+–-]*")
EMPHASIS = "*_ \t"
# "31. Dezember 2021", "Ende 2019": of "(eröffnet 2019)" the value tells something else.
OF_DATE = (
    r"(?:(?:am|zum|vom|im|[Ee]nde|[Aa]nfang|[Mm]itte|(?:Haushalts|Schul|Kita)?[Jj]ahr|Haushalt|Ansatz|Zensus) ){0,2}"
    rf"(?:\d{{1,2}}\. ?)?(?:{MONTH} )?[\d./]*(?:19|20)\d\d"
)
# Endings of a value that are no part of it: footnote marks, "(Stand 2022)", "(ohne Stichtag)", emphasis.
VALUE_TAIL = re.compile(
    r"(?:\s*(?:\[\^?[\w.-]{1,60}\]|\((?:ohne )?(?:Stand|Datenstand|Stichtag|Datum)\b[^()]*\)|"
    rf"\({OF_DATE}\)|\*\*|__|[⁰¹²³⁴-⁹]+))+\s*$"
)
TRAILING_MARKS = re.compile(r"(?:\s*\[\^[^\]\s]{1,60}\])+\s*$")
PROSE_OPENING = words_in(
    "der die das den dem des ein eine einen einem einer unser unsere ihr ihre sein seine dieser diese dieses dazu "
    "dabei daher denn und aber so also wir sie er es ich man hier doch nicht nur auch wie was wer wo wann warum"
)
# Verbs a label does not hold, folded.
SPEAKING = words_in(
    "ist sind war waren wird werden wurde wurden hat haben hatte sagt sagte sagen so gilt heisst lautet lauten zeigt "
    "erklaert erklaerte betont betonte meint meinte gibt kommt steht stehen folgt folgen umfasst umfassen gehoeren "
    "gehoert zaehlen bedeutet koennen kann soll sollen will wollen muss muessen bietet bieten ergaenzt berichtet freut "
    "weiss fordert sieht"
)
# Labels that stand before anything but a field of what the page is about.
NO_FIELD = words_in(
    "frage antwort hinweis wichtig achtung tipp anmerkung quelle quellen foto fotos bild bildnachweis anzeige werbung "
    "merke beispiel fazit info zitat merkmal kategorie angabe uhrzeit stand http https lesen schlagworte schlagwoerter "
    "stichworte tags"
)
# Words that a label may not end with: "Der Markt. Foto: Ute Amsel".
NO_LABEL_END = words_in("foto fotos bild bilder quelle grafik")
KNOWN_LABELS = (
    (
        "einwohner",
        re.compile(r"(?:zahl der )?einwohner(?:zahl|innen und einwohner|innen|schaft)?\b|bevoelkerung(?:szahl)?\b"),
    ),
    (
        "kinder_unter_18",
        re.compile(
            r"(?:(?:an)?zahl der |davon )?(?:kinder[n]?(?: (?:und|u\.|/) jugendlichen?)? ?\(?unter (?:18|achtzehn)|"
            r"minderjaehrigen?\b|unter[ -]18)"
        ),
    ),
    (
        "seit",
        re.compile(
            r"seit wann(?: dabei)?|dabei seit|(?:programm)?teilnahme seit|beitritt|member since$|"
            r"(?:programm|projekt|modell)kommune seit$|"
            r"(?:programm|projekt)(?:eintritt|beitritt|aufnahme|einstieg)$|(?:eintritts|beitritts|aufnahme)jahr$|"
            r"(?:eintritt|aufnahme|einstieg) (?:ins?|beim?)(?: d(?:as|ie|er))? \w*(?:programm|initiative|vorhaben)$|"
            r"(?:mitglied|im (?:landes)?programm)(?: seit)?$|"
            r"(?:mitglied|teilnahme|teilnehmer(?:in)?|beteiligt|dabei)"
            r"(?: (?:im|am|in|an|bei|beim)(?: \w+){1,2})? seit$|"
            r"(?:mitglied|teil) (?:der|des) \w*(?:programms|initiative|vorhabens) seit$|"
            r"(?:im|in der|beim|bei der) (?:landes|modell)?(?:programm|initiative|vorhaben)(?: dabei)? seit$|"
            r"(?:beginn|start) der (?:teilnahme|mitgliedschaft)$"
        ),
    ),
    ("motto", re.compile(r"(?:unser )?(?:motto|leit(?:satz|spruch|wort|gedanke|motiv)|wahlspruch|slogan)$")),
    ("telefon", re.compile(r"tel\.?$|telefon(?:nummer)?$|fon$|rufnummer$")),
    ("email", re.compile(r"e-?mail\b|mail$")),
    ("kontakt", re.compile(r"kontakt(?:person)?$|ansprechpartner(?:in)?\b|ansprechperson")),
    ("adresse", re.compile(r"(?:post)?adresse$|anschrift$")),
    (
        "leitung",
        re.compile(r"(?:ober)?buergermeister(?:in|(?:/-?|[(:*])in\)?)?$|landr(?:at|aetin)(?:(?:/-?|[(:*])in\)?)?$"),
    ),
)


# Names of attributes that a label may share and not mean: who leads a house heads no town, an offer since 2011 did not
# join then.
_OTHERS = {"leitung": "leitung hier", "stelle": "stelle hier", "seit": "beginn", "zitat": "zitat hier"}
COUNTED = frozenset({"einwohner", "kinder_unter_18", "seit"})  # a value without a number is none of theirs


@dataclass(frozen=True, slots=True)
class Field:
    """A label with its value; ``start`` to ``end`` is all of it, ``attribute`` is None for a label we do not know.

    ``marked`` is False for a label that no colon and no cell marks as one; ``column`` is where in its line the value
    stands that only blanks set apart.
    """

    start: int
    end: int
    label: str
    value_start: int
    value_end: int
    attribute: str | None
    marked: bool = True
    column: int = 0


def known_attribute(label: str) -> str | None:
    """Name the attribute that a label stands for."""
    folded = fold(label)
    return next((name for name, pattern in KNOWN_LABELS if pattern.match(folded)), None)


def attribute_of(label: str) -> str:
    """Name what the value of a label is: an attribute that we know, else by the label itself."""
    folded = fold(label)
    return known_attribute(label) or _OTHERS.get(folded, folded)


def find_fields(lines: list[Line]) -> list[Field]:
    """Find the fields, in order; headings and marked lines are not to be among the lines."""
    filled = [line for line in lines if not line.blank]
    found: list[tuple[int, int, Field]] = []
    place = 0
    while place < len(filled):
        field, used = _field_at(filled, place)
        if field is not None:
            found.append((place, place + used, field))
        place += used
    blanks = [
        before for before, line in zip(accumulate(line.blank for line in lines), lines, strict=True) if not line.blank
    ]
    in_column = Counter((blanks[begins], field.column) for begins, _, field in found)
    aligned = [one for one in found if not one[2].column or in_column[blanks[one[0]], one[2].column] >= LEAST_IN_COLUMN]
    trusted = (
        field for number, (_, _, field) in enumerate(aligned) if _is_labelled(field) or _has_neighbour(aligned, number)
    )
    return list(trusted)


def _is_labelled(field: Field) -> bool:
    """Trust a label that we know wherever a colon or a cell marks it as one."""
    return field.attribute is not None and field.marked


def _has_neighbour(found: list[tuple[int, int, Field]], number: int) -> bool:
    """Trust a label we do not know only right beside another field: alone it may be a title with a colon."""
    begins, ends, _ = found[number]
    above = number > 0 and found[number - 1][1] == begins
    return above or (number + 1 < len(found) and found[number + 1][0] == ends)


def _field_at(lines: list[Line], place: int) -> tuple[Field | None, int]:
    """Read the field that begins at a line, and how many lines it takes."""
    line = lines[place]
    following = lines[place + 1] if place + 1 < len(lines) else None
    if columns := COLUMNS.fullmatch(line.text):
        value = (line.start + columns.start("value"), line.end)
        field = _field(line.text, line.start, value, columns["label"])
        below = _count_below(lines[place:], columns.start("value"))
        return field and replace(field, marked=False, column=columns.start("value")), 1 + below
    if ":" not in line.text and "|" not in line.text:
        field = _bare_field(line, following) if following is not None else None
        return field, 2 if field else 1
    if following is not None and TABLE_RULE.fullmatch(following.text):
        return None, 1
    bullet = LIST_ITEM.match(line.text)
    offset = bullet.end() if bullet else 0
    body = line.text[offset:]
    for pattern in (INLINE, TABLE_ROW):
        found = pattern.fullmatch(body)
        if found:
            start = line.start + offset
            return _field(body, start, (start + found.start("value"), line.end), found.group("label")), 1
    alone = LABEL_ONLY.fullmatch(body)
    if alone and following is not None and _can_be_value(following):
        value = (following.start, following.end)
        field = _field(body, line.start + offset, value, alone.group("label"), following.text)
        return field, 2 if field else 1
    return None, 1


def _count_below(lines: list[Line], column: int) -> int:
    """Count the lines below the first that go on with its value in the same column."""
    indents = (below.start - above.end - 1 for above, below in pairwise(lines))
    return sum(1 for _ in takewhile(lambda indent: indent == column, indents))


def _bare_field(line: Line, following: Line) -> Field | None:
    """Read a label that we know and that stands alone on its line without a colon, with the line below as its value."""
    attribute = known_attribute(line.text) if is_bare_label(line) else None
    if attribute is None or not _can_be_value(following):
        return None
    if attribute in COUNTED and parse_number(VALUE_TAIL.sub("", following.text)) is None:
        return None
    field = _field(line.text, line.start, (following.start, following.end), line.text, following.text)
    return replace(field, marked=False) if field else None


def is_bare_label(line: Line) -> bool:
    """Tell whether a line is nothing but a label that we know: "Einwohnerzahl", without a colon."""
    if len(line.text) > MAX_LABEL_CHARS or len(line.text.split()) > MAX_BARE_WORDS:
        return False
    if not LABEL_FORM.fullmatch(line.text):
        return False
    return any(pattern.fullmatch(fold(line.text)) for _name, pattern in KNOWN_LABELS)


def _can_be_value(line: Line) -> bool:
    """Tell what may be a value from another field; "rund 67.900 (Stand: 2020)" has its colon in the tail."""
    inline = INLINE.fullmatch(VALUE_TAIL.sub("", line.text))
    return not is_list_item(line) and not line.text.endswith(":") and not inline


def _field(words: str, start: int, value: tuple[int, int], label: str, value_words: str | None = None) -> Field | None:
    """Build the field where label and value look like one."""
    clean = FOOTNOTE_MARK.sub("", label).strip(EMPHASIS)
    attribute = known_attribute(clean)
    if len(clean.split()) > MAX_LABEL_WORDS or (attribute is None and not _is_label(clean)):
        return None
    shown = value_words if value_words is not None else words[value[0] - start :]
    kept = VALUE_TAIL.sub("", shown).rstrip("| \t")
    leading = len(kept) - len(kept.lstrip(EMPHASIS))
    kept = kept.strip(EMPHASIS)
    if not kept or len(kept) > MAX_VALUE_CHARS or (attribute is None and _is_prose(kept)):
        return None
    value_start = value[0] + leading
    end = value[0] + len(TRAILING_MARKS.sub("", shown).rstrip())
    return Field(start, end, clean, value_start, value_start + len(kept), attribute)


def _is_label(label: str) -> bool:
    words = [fold(word.strip(".,()")) for word in label.split()]
    if not words or len(label) > MAX_LABEL_CHARS or not LABEL_FORM.fullmatch(label):
        return False
    if not any(map(str.isalpha, label)) or words[0] in PROSE_OPENING or words[0] in NO_FIELD:
        return False
    return words[-1] not in NO_LABEL_END and not any(word in SPEAKING for word in words)


def _is_prose(value: str) -> bool:
    if not ends_sentence(value):
        return False
    return len(value.split()) >= PROSE_WORDS or value[0] in '"„“'
