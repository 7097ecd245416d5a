"""The shape of what comes back, for OpenAPI alone: drawn from our frozen values, so that neither can drift away.

No answer passes through these models; it is sent as the value itself says it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, make_dataclass
from typing import Any, Final, Literal, get_type_hints

from kekiz_search.answering.answer import SCHEMA, Answer
from kekiz_search.answering.claims.checked import ClaimCheck
from kekiz_search.answering.comparing.comparison import Comparison, Profile, Registered
from kekiz_search.answering.comparing.similar import Similar
from kekiz_search.types import Heading, Mark, Origin


@dataclass(frozen=True, slots=True)
class PlainHit:
    rank: int
    score: float
    passage_id: str
    doc_id: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class FoundHit(PlainHit):
    file: str
    title: str | None
    kommune: str | None
    heading: str | None


@dataclass(frozen=True, slots=True)
class NamedDocument:
    doc_id: str
    file: str
    sha256: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class ListedDocument(NamedDocument):
    chars: int


@dataclass(frozen=True, slots=True)
class StoredDocument(NamedDocument):
    headings: list[Heading]
    marks: list[Mark]
    pages: list[int]
    text: str


@dataclass(frozen=True, slots=True)
class UsedFilters:
    inhabitants: Literal[False] | float
    kind: str | None
    phase: str | None
    field: str | None


def _record(name: str, value: type[Any] | None = None, **changes: Any) -> type[Any]:
    """Return the shape of a record that has the fields of a value; None leaves one out."""
    hints = get_type_hints(value) if value is not None else {}
    own = {one.name: hints[one.name] for one in fields(value)} if value is not None else {}
    kept = [(field, kind) for field, kind in {**own, **changes}.items() if kind is not None]
    return make_dataclass(name, [("schema", Literal[SCHEMA]), *kept], frozen=True, slots=True)


ANSWER = _record("AnswerRecord", Answer, confidence=None, hits=list[PlainHit])
FOUND = _record("SearchRecord", query=str, hits=list[FoundHit])
CHECKED = _record("CheckRecord", ClaimCheck)
COMPARED = _record("ComparisonRecord", Comparison)
PROFILE = _record("ProfileRecord", Profile, register=Registered, kind=str, kreis=str | None)
SIMILAR = _record("SimilarRecord", Similar, filters=UsedFilters)
DOCUMENTS = _record("DocumentsRecord", documents=list[ListedDocument])
DOCUMENT = _record("DocumentRecord", StoredDocument)
KOMMUNEN = _record("KommunenRecord", kommunen=list[str])
HEALTH = _record("HealthRecord", status=Literal["ready"], counts=dict[str, int], index=dict[str, str])
ERROR = _record("ErrorRecord", error=str, hint=str)

# What a reader of openapi.json is told of each shape.
DESCRIPTIONS: Final[Mapping[str, str]] = {
    "AnswerRecord": "Eine Antwort; jede Aussage nennt die Nummern ihrer Belege.",
    "AskWords": "Eine Frage und worauf sie eingegrenzt ist.",
    "CellStatement": "Ein Zitat mit seinen Belegen; „planned“, wo die Quelle von Künftigem spricht.",
    "CheckRecord": "Das Urteil über einen Text, Satz für Satz.",
    "CheckWords": "Ein Text, der geprüft werden soll.",
    "Checked": "Wie viel angesehen wurde.",
    "CheckedSentence": "Das Urteil über einen Satz und was Quellen anderes sagen.",
    "CheckedSlot": "Eine Angabe im Satz und was dazu in den Quellen steht.",
    "Citation": "Ein wörtliches Zitat: die Zeichen „start“ bis „end“ des gespeicherten Textes.",
    "ComparisonRecord": "Kommunen nebeneinander, in der Reihenfolge der Anfrage.",
    "DocumentRecord": "Ein gespeichertes Dokument mit seinem Text.",
    "DocumentsRecord": "Alle Dokumente, ohne ihren Text.",
    "ErrorRecord": "Was nicht ging, in einem Satz, und was zu tun ist.",
    "FactCell": "Die jüngste Angabe einer Kommune und alle, die es gibt.",
    "FactRow": "Eine Angabe aller verglichenen Kommunen.",
    "FieldCell": "Was eine Kommune in einem Handlungsfeld tut; „further“ zählt, was nicht gezeigt ist.",
    "FieldRow": "Ein Handlungsfeld aller verglichenen Kommunen.",
    "FoundHit": "Eine Textstelle mit ihrem Dokument.",
    "Heading": "Eine Überschrift im Text.",
    "HealthRecord": "Welcher Stand des Index bereitsteht und was er zählt.",
    "KommunenRecord": "Die Kommunen, zu denen es ein Dokument gibt.",
    "ListedDocument": "Was über die Herkunft eines Dokuments bekannt ist.",
    "Mark": "Eine Stelle, die weder durchsucht noch zitiert wird, und warum.",
    "Origin": "Woher ein Dokument stammt; „null“, wo nichts bekannt ist.",
    "PlainHit": "Eine Textstelle, die der Frage nahekommt.",
    "ProfileRecord": "Was die Dokumente über eine Kommune sagen.",
    "Registered": "Was im amtlichen Gemeindeverzeichnis steht; kein Dokument belegt es.",
    "Row": "Was zu einer Kommune gefunden wurde; kein Beleg heißt nie nein.",
    "SearchRecord": "Textstellen, die beste zuerst.",
    "SimilarApproach": "Ein Ansatz einer anderen Kommune; „own“ und „other“ nennen das Paar der Belege.",
    "SimilarRecord": "Vergleichbare Ansätze anderer Kommunen, der ähnlichste zuerst.",
    "Statement": "Ein Satz der Antwort und die Nummern seiner Belege.",
    "Understood": "Wie die Frage verstanden wurde; „corrections“ nennt, was berichtigt wurde.",
    "UsedFilters": "Wonach eingegrenzt wurde.",
    "Value": "Was Quellen zu einer Angabe sagen, und die Belege, die darin übereinstimmen.",
}
