"""What a request may say: the same words in an address and in a JSON body, and no others."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from kekiz_search.limits import MOST_APPROACHES, MOST_HITS, USUAL_HITS
from kekiz_search.types import DocumentKind


def _require_unicode(text: str) -> str:
    """Refuse half of a pair of surrogates: JSON can name one, and it could be neither searched nor shown."""
    if any("\ud800" <= letter <= "\udfff" for letter in text):
        raise ValueError("not Unicode")
    return text


Text = Annotated[str, AfterValidator(_require_unicode)]
Kommunen = Annotated[list[Text], Field(description="Nur diese Kommunen; mehrfach möglich.", examples=[["Herne"]])]


class Words(BaseModel):
    """A misspelt name is refused: passed over, it would narrow nothing and nobody would know."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class AskWords(Words):
    """A question."""

    question: Annotated[
        Text,
        Field(
            description="Die Frage auf Deutsch, höchstens 2.000 Zeichen.", examples=["Was ist eine Präventionskette?"]
        ),
    ]
    kommune: Kommunen = []
    as_of: Annotated[
        Text | None,
        Field(description="Stand: JJJJ, JJJJ-MM oder JJJJ-MM-TT. Was später ist, bleibt außer Betracht."),
    ] = None
    kind: Annotated[list[DocumentKind], Field(description="Nur Dokumente dieser Art; mehrfach möglich.")] = []


class SearchWords(Words):
    """A search."""

    query: Annotated[Text, Field(description="Die Suchwörter, höchstens 2.000 Zeichen.", examples=["Familienbüro"])]
    k: Annotated[int, Field(ge=1, le=MOST_HITS, description="So viele Textstellen höchstens.")] = USUAL_HITS
    kommune: Kommunen = []


class CheckWords(Words):
    """A text to check."""

    text: Annotated[
        Text,
        Field(
            description="Eine Aussage oder ein Text, höchstens 100.000 Zeichen.",
            examples=["Herne ist seit 2012 dabei."],
        ),
    ]


class CompareWords(Words):
    """Kommunen to set side by side."""

    kommune: Annotated[
        list[Text], Field(description="Zwei bis sechs Kommunen, jede einzeln genannt.", examples=[["Herne", "Hamm"]])
    ]


class SimilarWords(Words):
    """What narrows comparable approaches down; the names are those of the command line."""

    ansatz: Annotated[
        Text | None, Field(description="Nur dieser Ansatz, in eigenen Worten.", examples=["Willkommensbesuche"])
    ] = None
    einwohner: Annotated[
        int | None,
        Field(ge=1, le=100, description="Nur Kommunen, deren Einwohnerzahl höchstens so viel Prozent abweicht."),
    ] = None
    art: Annotated[
        Text | None,
        Field(description="Nur: Kreis, kreisfreie Stadt, kreisangehörige Kommune; oder: gleich."),
    ] = None
    phase: Annotated[Text | None, Field(description="Nur dabei seit 2012, 2017 oder 2020; oder: gleich.")] = None
    feld: Annotated[Text | None, Field(description="Nur dieses Handlungsfeld.", examples=["Frühe Hilfen"])] = None
    k: Annotated[int | None, Field(ge=1, le=MOST_APPROACHES, description="So viele Ansätze höchstens.")] = None
