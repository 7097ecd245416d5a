"""The addresses of the service: each asks the engine one thing and sends its record."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Body, Depends, Path, Query, Request
from starlette.responses import Response

from kekiz_search import records as written
from kekiz_search.answering.comparing.named import read_kommune
from kekiz_search.answering.comparing.narrowing import Filters
from kekiz_search.api import records
from kekiz_search.api.refusals import NotHere, send_json
from kekiz_search.api.requests import AskWords, CheckWords, CompareWords, SearchWords, SimilarWords
from kekiz_search.engine import Kekiz
from kekiz_search.errors import QuestionError

NO_KOMMUNE = "Eine solche Kommune gibt es nicht."
PERCENT = 100


def current_engine(request: Request) -> Kekiz:
    """Return the engine of the generation that is current at this moment."""
    state = request.app.state
    engine: Kekiz = state.shared.current(state.index)
    return engine


def kommune_in_path(kommune: Annotated[str, Path(description="Name der Kommune.", examples=["Hamm"])]) -> str:
    """Return the Kommune that an address names; raise NotHere for one that is none."""
    try:
        read_kommune(kommune)
    except QuestionError as error:
        raise NotHere(error.message, error.hint) from error
    return kommune


Opened = Annotated[Kekiz, Depends(current_engine)]
Kommune = Annotated[str, Depends(kommune_in_path)]
router = APIRouter(
    responses={
        400: {"model": records.ERROR, "description": "Die Anfrage ist nicht zu lesen."},
        422: {"model": records.ERROR, "description": "Die Angaben passen nicht; der Satz sagt, welche."},
        503: {"model": records.ERROR, "description": "Es ist kein heiler Index da."},
    }
)


def _told(model: type[Any], **more: str) -> dict[str, Any]:
    """Return what OpenAPI says of an address: what comes back, and further answers by status."""
    missing = {404: {"model": records.ERROR, "description": more["missing"]}} if "missing" in more else {}
    return {"response_model": None, "responses": {200: {"model": model, "description": "Gefunden."}, **missing}}


@router.get("/ask", summary="Beantwortet eine Frage mit Belegen", **_told(records.ANSWER))
def ask(kekiz: Opened, words: Annotated[AskWords, Query()]) -> Response:
    return _answered(kekiz, words)


@router.post("/ask", summary="Beantwortet eine Frage mit Belegen, die im Inhalt steht", **_told(records.ANSWER))
def ask_posted(kekiz: Opened, words: Annotated[AskWords, Body()]) -> Response:
    return _answered(kekiz, words)


@router.get("/search", summary="Sucht Textstellen, die beste zuerst", **_told(records.FOUND))
def search(kekiz: Opened, words: Annotated[SearchWords, Query()]) -> Response:
    return send_json(written.search_record(words.query, kekiz.search(words.query, words.k, words.kommune)))


@router.post("/check", summary="Prüft eine Aussage oder einen Text Satz für Satz", **_told(records.CHECKED))
def check(kekiz: Opened, words: Annotated[CheckWords, Body()]) -> Response:
    return send_json(kekiz.check(words.text).to_dict())


@router.get("/compare", summary="Stellt zwei bis sechs Kommunen nebeneinander", **_told(records.COMPARED))
def compare(kekiz: Opened, words: Annotated[CompareWords, Query()]) -> Response:
    return send_json(kekiz.compare(words.kommune).to_dict())


@router.get(
    "/similar/{kommune}",
    summary="Findet vergleichbare Ansätze anderer Kommunen, mit Grund und beiden Belegen",
    **_told(records.SIMILAR, missing=NO_KOMMUNE),
)
def similar(kekiz: Opened, kommune: Kommune, words: Annotated[SimilarWords, Query()]) -> Response:
    share = None if words.einwohner is None else words.einwohner / PERCENT
    filters = Filters(share, words.art, words.phase, words.feld)
    return send_json(kekiz.similar(kommune, filters=filters, approach=words.ansatz, count=words.k).to_dict())


@router.get("/kommunen", summary="Nennt die Kommunen, zu denen es ein Dokument gibt", **_told(records.KOMMUNEN))
def kommunen(kekiz: Opened) -> Response:
    return send_json(written.kommunen_record(kekiz.kommunen))


@router.get(
    "/kommunen/{kommune}",
    summary="Zeigt, was die Dokumente über eine Kommune sagen",
    **_told(records.PROFILE, missing=NO_KOMMUNE),
)
def profile(kekiz: Opened, kommune: Kommune) -> Response:
    return send_json(kekiz.profile(kommune).to_dict())


@router.get("/documents", summary="Nennt alle Dokumente und ihre Herkunft", **_told(records.DOCUMENTS))
def documents(kekiz: Opened) -> Response:
    return send_json(written.documents_record(kekiz.documents()))


@router.get(
    "/documents/{doc_id}",
    summary="Zeigt ein Dokument mit seinem Text",
    **_told(records.DOCUMENT, missing="Ein solches Dokument gibt es nicht."),
)
def document(
    kekiz: Opened, doc_id: Annotated[str, Path(description="Kennung des Dokuments, wie Belege sie nennen.")]
) -> Response:
    try:
        stored = kekiz.document(doc_id)
    except QuestionError as error:
        raise NotHere(error.message, error.hint) from error
    return send_json(written.document_record(stored))


@router.get("/health", summary="Sagt, welcher Stand des Index bereitsteht", **_told(records.HEALTH))
def health(kekiz: Opened) -> Response:
    return send_json(written.health_record(kekiz.manifest))


def _answered(kekiz: Kekiz, words: AskWords) -> Response:
    return send_json(kekiz.ask(words.question, words.kommune, words.as_of, words.kind).to_dict())
