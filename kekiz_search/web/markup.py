"""Escaped HTML out of untrusted text: every word of a document, question or address passes through here."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Sequence
from urllib.parse import quote, urlencode, urlsplit

from kekiz_search.german.normalise import fold
from kekiz_search.quoting import between_marks
from kekiz_search.web import state, texts

# Long quotes name only their first and last words in a text fragment; browsers look for the range between.
_FRAGMENT_WORDS = 5
_CONTROL = re.compile(r"[\x00-\x20\x7f-\x9f\u2028\u2029]")
_UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_ISO_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def escape(text: object) -> str:
    """Return text that a browser shows as it is; control and direction-changing characters become U+FFFD."""
    return html.escape(_UNSEEN.sub("\N{REPLACEMENT CHARACTER}", str(text)), quote=True)


def safe_url(url: object) -> str | None:
    """Return an http or https address with a host, None for anything else."""
    if not isinstance(url, str) or _CONTROL.search(url):
        return None
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        return None
    return url if parts.scheme in {"http", "https"} and host else None


def original_href(url: object, quote_text: str = "") -> str | None:
    """Return the address of an original, for a web page with a text fragment at the quote."""
    address = safe_url(url)
    if address is None:
        return None
    words = quote_text.split()
    if not words or urlsplit(address).path.lower().endswith((".pdf", ".docx")):
        return address
    is_long = len(words) > 2 * _FRAGMENT_WORDS
    ends = [words[:_FRAGMENT_WORDS], words[-_FRAGMENT_WORDS:]] if is_long else [words]
    fragment = ",".join(_fragment_part(" ".join(end)) for end in ends)
    return f"{address}{'' if '#' in address else '#'}:~:text={fragment}"


def _fragment_part(words: str) -> str:
    return quote(words, safe="").replace("-", "%2D")


def original_link(url: object, quote_text: str = "") -> str:
    """Return a link to the original that names its host, or nothing where the address is not a web address."""
    href = original_href(url, quote_text)
    if href is None:
        return ""
    host = escape(str(urlsplit(href).hostname).removeprefix("www."))
    window = f'<span class="kk-unseen">, {texts.NEW_WINDOW}</span>'
    return (
        f'<a href="{escape(href)}" target="_blank" rel="noopener noreferrer">'
        f'{texts.OPEN_ORIGINAL} <span class="kk-host">({host}{window})</span></a>'
    )


def page_href(path: str = "", **params: str | Iterable[str]) -> str:
    """Return the page's own address of a page and its state; parameters without a value are left out."""
    pairs = [
        (name, value)
        for name, values in params.items()
        for value in ([values] if isinstance(values, str) else values)
        if value
    ]
    return f"./{path}" + (f"?{urlencode(pairs)}" if pairs else "")


def document_href(doc_id: str, start: int | None = None, end: int | None = None, frage: str = "") -> str:
    """Return the page's own address of a stored document, at a place in it where one is named."""
    place = {} if start is None or end is None else {state.START: str(start), state.END: str(end)}
    return page_href(**{state.DOCUMENT: doc_id}, **place, **{state.QUESTION: frage})


def citation_href(doc_id: str, start: object, end: object) -> str:
    """Return the address of the page that gives a place of a document as a citation to take along."""
    return page_href("zitat", **{state.DOCUMENT: doc_id, state.START: str(start), state.END: str(end)})


def question_href(frage: str, **filters: str | Iterable[str]) -> str:
    """Return the page's own address of a question."""
    return page_href("", **{state.QUESTION: frage, **filters})


def kommune_href(kommune: str) -> str:
    """Return the page's own address of the profile of a Kommune."""
    return page_href(state.KOMMUNEN_PATH, **{state.KOMMUNE: kommune})


def write_date(iso: object) -> str:
    """Write an ISO date of any precision in German words; anything else stays as it is."""
    match = _ISO_DATE.fullmatch(str(iso))
    if match is None:
        return str(iso)
    year, month, day = match.groups()
    if month is None or not 1 <= int(month) <= len(texts.MONTHS):
        return str(iso)
    name = texts.MONTHS[int(month) - 1]
    return f"{int(day)}. {name} {year}" if day else f"{name} {year}"


def write_as_of(as_of: object, basis: object) -> str:
    """Write the Stand and how it was found, in words."""
    if not as_of or basis == "unknown":
        return texts.AS_OF_BASIS["unknown"]
    words = texts.AS_OF_BASIS.get(str(basis), texts.AS_OF_BASIS["published"])
    return f"{words}: {write_date(as_of)}"


def write_kind(kind: object) -> str:
    """Write the kind of a document in German."""
    return texts.KIND.get(str(kind), texts.KIND_UNKNOWN)


def draw_quoted(words: object) -> str:
    """Draw words between quotation marks."""
    return escape(between_marks(str(words or "")))


def write_section(heading: object, title: object = None) -> str:
    """Write below which heading a place stands, nothing where that is the title of its document."""
    if not heading or fold(str(heading)) == fold(str(title or "")):
        return ""
    return f"{texts.BELOW_HEADING} {between_marks(str(heading))}"


def join_facts(*facts: object) -> str:
    """Return the given facts that are there as one escaped line."""
    return ' <span aria-hidden="true">·</span> '.join(escape(fact) for fact in facts if fact)


def count(number: object, one: str, many: str) -> str:
    """Write a number with its noun."""
    value = number if isinstance(number, int) else 0
    return f"{value:,}".replace(",", ".") + f" {one if value == 1 else many}"


def draw_cell(head: str, drawn: str) -> str:
    """Draw a cell that carries the head of its column, for screens too narrow for columns."""
    empty = ' class="kk-none"' if drawn == texts.NOTHING else ""
    return f'<td{empty} data-head="{head}">{drawn}</td>'


def draw_table(caption: str, heads: Sequence[str], rows: Iterable[tuple[str, Sequence[str]]], shape: str = "") -> str:
    """Draw a table of drawn cells, each row with its drawn head first; the caption is for the ear."""
    above = "".join(f'<th scope="col">{escape(head)}</th>' for head in heads)
    body = "".join(
        f'<tr><th scope="row">{name}</th>'
        + "".join(draw_cell(escape(head), cell) for head, cell in zip(heads[1:], cells, strict=True))
        + "</tr>"
        for name, cells in rows
    )
    kind = f' class="{shape}"' if shape else ""
    return (
        f'<table{kind}><caption class="kk-unseen">{escape(caption)}</caption>'
        f"<thead><tr>{above}</tr></thead><tbody>{body}</tbody></table>"
    )
