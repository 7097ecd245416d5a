"""A checked text: every sentence with its verdict in words, what differs, and the quotes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from kekiz_search.types import Document
from kekiz_search.web import state, texts
from kekiz_search.web.markup import (
    count,
    draw_quoted,
    draw_table,
    escape,
    join_facts,
    page_href,
    write_as_of,
    write_kind,
)
from kekiz_search.web.texts import pruefen
from kekiz_search.web.texts.examples import CLAIM_NUMBER
from kekiz_search.web.views.citing import draw_links
from kekiz_search.web.views.source_cards import draw_quote

Json = Mapping[str, Any]


def draw_private(with_files: bool = False, with_example: bool = False) -> str:
    """Say what becomes of a text and of a file, and offer an example where there is one."""
    href = page_href(state.CHECK_PATH, **{state.EXAMPLE: CLAIM_NUMBER})
    said = f"{pruefen.PRIVATE} {pruefen.FILE_PRIVATE}" if with_files else pruefen.PRIVATE
    example = f' <a href="{href}">{pruefen.EXAMPLE}</a>' if with_example else ""
    return f'<p class="kk-meta">{said}{example}</p>'


def draw_check(check: Json, documents: Mapping[str, Document]) -> str:
    """Draw the counts of the verdicts, then sentence by sentence; ``documents`` are those that are cited."""
    sentences: Sequence[Json] = check.get("sentences") or ()
    numbers = Counter(str(sentence.get("verdict")) for sentence in sentences)
    parts = [f"{numbers[verdict]} {name}" for verdict, name in pruefen.COUNTS.items() if numbers[verdict]]
    said = f"{count(len(sentences), 'Satz', 'Sätze')}: {', '.join(parts)}"
    checked: Json = check.get("checked") or {}
    looked = f"geprüft: {count(checked.get('documents'), 'Dokument', 'Dokumente')}" if checked else ""
    drawn = "".join(_sentence(number, sentence, documents) for number, sentence in enumerate(sentences, start=1))
    return (
        f'<section class="kk-check" aria-labelledby="ergebnis"><h2 id="ergebnis" tabindex="-1">{pruefen.RESULT}</h2>'
        f'<p class="kk-status"><strong>{said}</strong><span class="kk-verbatim">{texts.VERBATIM}</span></p>'
        f'<p class="kk-checked">{looked}</p>{drawn}</section>'
    )


def _sentence(number: int, sentence: Json, documents: Mapping[str, Document]) -> str:
    verdict = str(sentence.get("verdict"))
    sign, word, meaning = pruefen.VERDICT.get(verdict, pruefen.VERDICT["no_evidence"])
    shade = verdict if verdict in pruefen.VERDICT else "no_evidence"
    citations: Sequence[Json] = sentence.get("citations") or ()
    quotes = "".join(_quote(citation, documents.get(str(citation.get("doc_id")))) for citation in citations)
    return (
        f'<article class="kk-sentence kk-{shade}"><h3 class="kk-claim">{draw_quoted(sentence.get("text"))}</h3>'
        f'<p class="kk-status"><span class="kk-badge"><span aria-hidden="true">{sign}</span> {word}</span> '
        f'<span class="kk-meaning">{meaning}</span></p>{_differs(sentence)}'
        f"{_slots(number, sentence.get('slots') or ())}{quotes}</article>"
    )


def _differs(sentence: Json) -> str:
    differs = sentence.get("differs")
    if not differs:
        return ""
    said = ", ".join(map(str, differs)) if isinstance(differs, list | tuple) else str(differs)
    return f"<p><strong>{pruefen.DIFFERS}</strong> {escape(said)}</p>"


def _slots(number: int, slots: Sequence[Json]) -> str:
    rows = [
        (
            escape(pruefen.SLOT_KINDS.get(str(slot.get("kind")), pruefen.SLOT_OTHER)),
            [escape(slot.get("claimed") or texts.NOTHING), escape(slot.get("found") or pruefen.NOT_FOUND)],
        )
        for slot in slots
    ]
    if not rows:
        return ""
    table = draw_table(f"{pruefen.SLOTS}, Satz {number}", pruefen.SLOT_HEADS, rows)
    return f'<details class="kk-rows"><summary>{pruefen.SLOTS}</summary>{table}</details>'


def _quote(citation: Json, document: Document | None) -> str:
    facts = join_facts(
        write_kind(citation.get("kind")),
        citation.get("publisher"),
        write_as_of(citation.get("as_of"), citation.get("as_of_basis")),
        f"{texts.PAGE_NUMBER} {citation['page']}" if citation.get("page") else None,
    )
    title = escape(citation.get("title") or citation.get("file") or texts.NO_TITLE)
    return (
        f'<div class="kk-source"><p class="kk-meta"><strong>{title}</strong> {facts}</p>'
        f'{draw_quote(citation, document)}<p class="kk-links">{draw_links(citation)}</p></div>'
    )
