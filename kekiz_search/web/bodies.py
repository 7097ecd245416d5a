"""What each page shows below its widgets, out of the engine and the address alone; both views of the page draw this."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from kekiz_search.errors import KekizError
from kekiz_search.types import Document, Span
from kekiz_search.web import state, texts
from kekiz_search.web.engine_cache import Engine, Narrowed, Progress, answer, cited_documents
from kekiz_search.web.examples import compare_example, similar_example
from kekiz_search.web.glossary import Term, read_terms, terms_in
from kekiz_search.web.markup import escape, question_href, write_kind
from kekiz_search.web.memo import Memo
from kekiz_search.web.places import Place, read_places, select_places
from kekiz_search.web.reasons import read_reasons
from kekiz_search.web.texts import export, glossar, pruefen
from kekiz_search.web.texts import kommunen as kommunen_words
from kekiz_search.web.views.answer import draw_answer, nearest_hits
from kekiz_search.web.views.claims import draw_check
from kekiz_search.web.views.compare import describe_kommune, draw_comparison, draw_kommunen, draw_profile
from kekiz_search.web.views.document import draw_document
from kekiz_search.web.views.document_list import draw_documents
from kekiz_search.web.views.examples import draw_invitation
from kekiz_search.web.views.export_links import draw_answer_exports, draw_table_export
from kekiz_search.web.views.followups import draw_followups
from kekiz_search.web.views.frame import draw_error, draw_title
from kekiz_search.web.views.glossary import draw_explained, draw_glossary
from kekiz_search.web.views.map import draw_map
from kekiz_search.web.views.similar import draw_similar
from kekiz_search.web.views.unread import draw_unread

# A page of a newspaper; a longer text is better checked paragraph by paragraph.
MOST_CLAIM_CHARS = 20_000
# Drawn answers kept for the sessions that ask the same; a long list is about 100 kB, so this stays below 30 MB.
_DRAWN: Memo[str] = Memo(256)


def answer_body(engine: Engine, question: str, narrowed: Narrowed) -> str:
    """Draw the answer to a question, or say in one sentence why there is none."""
    try:
        return _DRAWN.recall((engine, question, narrowed), lambda: _draw_answer(engine, question, narrowed))
    except KekizError as error:
        return draw_error(error.message, error.hint)


def _draw_answer(engine: Engine, question: str, narrowed: Narrowed) -> str:
    found = answer(engine, question, narrowed)
    filters = [*narrowed.kommunen, *map(write_kind, narrowed.kinds)]
    filters += [texts.FILTERED_YEAR.format(year=narrowed.until)] if narrowed.until else []
    said = f'<p class="kk-meta"><strong>{texts.FILTERED}</strong> {escape(", ".join(filters))}</p>'
    spoken = " ".join((question, str(found.get("answer") or "")))
    more = (
        draw_explained(terms_in(terms(engine), spoken)),
        draw_followups(found, engine.facts(), engine.kommunen),
        draw_answer_exports(question, narrowed, bool(found.get("rows")), bool(found.get("citations"))),
    )
    documents = cited_documents(engine, found)
    reasons = {
        str(hit["passage_id"]): read_reasons(engine, str(found["question"]), hit, documents[str(hit["doc_id"])])
        for hit in nearest_hits(found)
    }
    return (said if filters else "") + draw_answer(found, documents, "".join(more), reasons)


@lru_cache(maxsize=2)
def terms(engine: Engine) -> tuple[Term, ...]:
    """Return the terms of the glossaries of an index."""
    return read_terms(engine.documents())


@lru_cache(maxsize=2)
def places(engine: Engine) -> tuple[Place, ...]:
    """Return the places of the Kommunen of an index."""
    return read_places(engine.kommunen, engine.facts())


def document_body(engine: Engine, doc_id: str, params: state.Params) -> str:
    """Draw a stored document with its title, at the place that the address names."""
    frage = params.get(state.QUESTION, "")[: state.MAX_QUESTION_CHARS]
    ways = (question_href(frage), texts.BACK_TO_ANSWER) if frage else (f"./{state.SOURCES_PATH}", texts.BACK_TO_SOURCES)
    back = f'<p class="kk-links"><a href="{escape(ways[0])}">← {ways[1]}</a></p>'
    document = find_document(engine, doc_id)
    title = draw_title(document_title(engine, doc_id))
    if document is None:
        return back + title + draw_error(texts.DOCUMENT_UNKNOWN, texts.DOCUMENT_UNKNOWN_HINT)
    place = state.read_place(params, len(document.text))
    drawn = draw_document(document, place, state.read_number(params, state.PART), frage)
    return back + title + drawn


def document_title(engine: Engine, doc_id: str) -> str:
    """Return the title of a stored document, or that of the list of all where the address names none."""
    document = find_document(engine, doc_id)
    return document.origin.title or document.file if document else texts.SOURCES_TITLE


def find_document(engine: Engine, doc_id: str) -> Document | None:
    """Return a stored document, None where the address names one that is not here."""
    try:
        return engine.document(doc_id)
    except KekizError:
        return None


def cited_place(engine: Engine, doc_id: str, params: state.Params) -> tuple[Document, Span] | None:
    """Return the document and the place that the address of a citation names, None where there is none."""
    document = find_document(engine, doc_id)
    place = state.read_place(params, len(document.text)) if document else None
    return (document, place) if document and place else None


def glossary_body(engine: Engine) -> str:
    """Draw all terms, or say what would be taken for a glossary."""
    found = terms(engine)
    return draw_glossary(found) if found else draw_invitation(glossar.NONE)


def map_body(engine: Engine, phase: str = "", size: str = "") -> str:
    """Draw the map and its table."""
    drawn = draw_map(select_places(places(engine), phase, size), phase, size)
    return drawn + draw_table_export(export.MAP_FORM, **{state.PHASE: phase, state.SIZE: size})


def profile_body(engine: Engine, kommune: str) -> str:
    """Draw the profile of a Kommune, or all names where none is chosen."""
    if not kommune:
        return draw_kommunen(engine.kommunen)
    try:
        profile = engine.profile(kommune).to_dict()
    except KekizError as error:
        return draw_error(error.message, error.hint) + draw_kommunen(engine.kommunen)
    name = str(next(iter(profile.get("kommunen") or ()), kommune))
    own = [document for document in engine.documents() if document.origin.kommune == name]
    return draw_profile(profile, own)


def profile_head(engine: Engine, kommune: str) -> tuple[str, str]:
    """Return the name of a Kommune and what it is; title and lead of the page where none is chosen or known."""
    try:
        profile = engine.profile(kommune).to_dict() if kommune else {}
    except KekizError:
        profile = {}
    if not profile:
        return kommunen_words.TITLE, kommunen_words.LEAD
    return str(next(iter(profile.get("kommunen") or ()), kommune)), describe_kommune(profile)


def comparison_body(engine: Engine, kommunen: Sequence[str]) -> str:
    """Draw Kommunen side by side."""
    if len(kommunen) < 2:
        return draw_invitation(kommunen_words.COMPARE_TOO_FEW, compare_example(engine))
    try:
        drawn = draw_comparison(engine.compare(kommunen).to_dict())
    except KekizError as error:
        return draw_error(error.message, error.hint)
    return drawn + draw_table_export(export.COMPARISON_FORM, **{state.SIDE_BY_SIDE: kommunen})


def sources_body(engine: Engine, words: str) -> str:
    """Draw the documents that match, what could not be read, and the list as a file."""
    listed = draw_documents(engine.documents(), words) + draw_table_export(export.SOURCES_FORM)
    return listed + draw_unread(engine.manifest)


def similar_body(engine: Engine, kommune: str, wanted: Mapping[str, str]) -> str:
    """Draw what other Kommunen do that is like what one does; ``wanted`` are the filters as the address names them."""
    if not kommune:
        return draw_invitation(kommunen_words.SIMILAR_WAITS, similar_example(engine))
    from kekiz_search.answering.comparing.narrowing import SAME, USUAL_SHARE, Filters

    filters = Filters(
        inhabitants=USUAL_SHARE if wanted.get(state.SIZE) == SAME else None,
        kind=wanted.get(state.KIND) or None,
        phase=wanted.get(state.PHASE) or None,
        field=wanted.get(state.FIELD) or None,
    )
    try:
        similar = engine.similar(kommune, filters=filters, approach=wanted.get(state.APPROACH, "").strip() or None)
    except KekizError as error:
        return draw_error(error.message, error.hint)
    return draw_similar(similar.to_dict())


def check_body(engine: Engine, text: str, progress: Progress | None = None) -> str:
    """Draw a text judged sentence by sentence, or say in one sentence why it cannot be."""
    if not text.strip():
        return draw_error(pruefen.EMPTY, pruefen.EMPTY_HINT)
    if len(text) > MOST_CLAIM_CHARS:
        chars, most = (f"{number:,}".replace(",", ".") for number in (len(text), MOST_CLAIM_CHARS))
        return draw_error(pruefen.TOO_LONG.format(chars=chars), pruefen.TOO_LONG_HINT.format(most=most))
    try:
        check = engine.check(text, progress).to_dict()
        cited = {"citations": [one for sentence in check["sentences"] for one in sentence["citations"]]}
        return draw_check(check, cited_documents(engine, cited))
    except KekizError as error:
        return draw_error(error.message, error.hint)
