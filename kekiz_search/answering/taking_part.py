"""Who may take part, and what for: "Wie kann meine Stadt mitmachen?" is told by who may apply, or must do what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kekiz_search.answering.evidence.draft import Draft
from kekiz_search.answering.evidence.found import Found, sort_found, state_found
from kekiz_search.answering.evidence.strengths import STRICT
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.owners import is_about, owners_of
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.words.concepts import Concept, join_bags, match_concept
from kekiz_search.german.normalise import word_set

_MAY = r"(?:kann|koennen|koennte|koennten|darf|duerfen)"
_PART = (
    r"(?:mitmachen|mitwirken|teilnehmen|dabei sein|dabeisein|einsteigen|beitreten|bewerben|aufgenommen werden|"
    r"(?:ein )?teil (?:davon|\w+ \w+) werden|einen antrag stellen)"
)
_TO_PART = r"(?:mitzumachen|teilzunehmen|dabei zu sein|einzusteigen|beizutreten|zu bewerben|aufgenommen zu werden)"
_WHO = (
    r"(?:ich|wir|man|jede[rs]?|alle|(?:(?:auch|noch|weitere|andere|neue|meine|unsere|deine|eure|eine|jede|die|alle|"
    r"interessierte) ){0,3}(?:stadt|staedte|kommunen?|gemeinden?|orte?|kreise?|landkreise?))"
)
_ASKED = tuple(
    re.compile(form)
    for form in (
        rf"^(?:wie |wo |als was |unter welche[nr] \w+ )?{_MAY} (?:sich )?{_WHO}(?: .+?)? {_PART}\W*$",
        rf"^(?:wer|welche (?:kommunen?|staedte|gemeinden|orte|kreise)) {_MAY}(?: .+?)? {_PART}\W*$",
        rf"^was (?:muss|muessen|brauchen?|braucht) {_WHO}(?: .+?)? {_TO_PART}\W*$",
        rf"^was (?:muss|muessen|brauchen?|braucht) {_WHO}(?: .+?)?,? um .*"
        r"\b(?:foerder\w*|geld|mittel|zuschuss|zuschuesse)\b",
        r"^(?:welche|was sind die|was fuer) (?:voraussetzung|bedingung|anforderung)(?:en)?\b.*"
        rf"(?:\b(?:teilnahme|aufnahme|bewerbung|beitritt|mitmachen)\b|{_TO_PART})",
        rf"^wie (?:wird|werden) {_WHO} (?:zur |zu )?(?:teil|mitglied|modell\w+|programm\w+|projekt\w+)\b.*",
    )
)
# Who may do it, who does, or what it takes; that somebody did it tells nobody else how.
_TAKES_PART = r"(?:mitmachen|mitwirken|teilnehmen|bewerben|beantragen|beitreten|dabei sein|Anträge?|aufgenommen werden)"
_TELLS = re.compile(
    rf"\b(?:[Kk]ann|[Kk]önnen|[Dd]arf|[Dd]ürfen|[Kk]onnten?|[Dd]urften?|[Mm]uss|[Mm]üssen)\b[^.;]*\b{_TAKES_PART}\b|"
    rf"\b{_TAKES_PART}\b[^.;]*\b(?:kann|können|darf|dürfen|konnten?|durften?|muss|müssen)\b|"
    r"\b\w*(?:antrags|teilnahme|bewerbungs)berechtigt\w*|\bsteht\b[^.;]*\boffen\b|"
    r"\b(?:Voraussetzung|Bedingung)(?:en)?\b[^.;]*\b(?:Teilnahme|Aufnahme|Bewerbung|Förderung|Antrag)\b|"
    r"\b(?:stell(?:t|en)|richte[nt])\b[^.;]*\b(?:den|einen|ihren|die|ihre) Antr(?:ag|äge)\b|"
    r"\b(?:Bewerb(?:ung|ungen|en)|Anträge|Antrag)\b[^.;]*\b(?:bis (?:zum|Ende)|möglich)\b"
)
_ONCE = re.compile(r"\b(?:konnten?|durften?|musste[nt]?|hatten?|waren?)\b")
_ONCE_SHARE = 0.5  # of the weight of what may still be done
_PARTAKING = word_set(
    "mitmachen mitwirken teilnehmen teilnahme dabei dabeisein einsteigen beitreten beitritt bewerben bewerbung "
    "aufnehmen aufnahme antrag stellen voraussetzung bedingung anforderung kommune stadt gemeinde ort kreis teil "
    "mitglied modellkommune programmkommune projektkommune werden tun machen brauchen weit neu interessiert sein "
    "erfuellen gelten vorweisen mitbringen kommen bekommen erhalten foerdermittel foerdergeld foerderung geld mittel "
    "zuschuss"
)
_TOWNS = re.compile(r"\b(?:\w*[Kk]ommunen?|Städten?|Stadt|Gemeinden?|\w*[Kk]reisen?)\b")
_MOST_STATEMENTS = 3


def answer_taking_part(search: Search, question: Question, _kommunen: Sequence[str]) -> Draft | None:
    """Return who may take part in what a question names, and how; None for other questions.

    With nothing named it is the initiative: what is told of towns. Of a thing that no such sentence names, any other
    answer may tell more.
    """
    if not any(form.search(question.folded) for form in _ASKED):
        return None
    matter = [one for one in question.hard if one.lemma not in _PARTAKING]
    found = sort_found(list(_find(search, question, matter)))[:_MOST_STATEMENTS]
    if not found:
        return None if matter else Draft("no_evidence")
    return Draft("answered", tuple(state_found(search, one, next(iter(owners_of(one.unit)), None)) for one in found))


def _find(search: Search, question: Question, matter: Sequence[Concept]) -> Iterator[Found]:
    for row in search.best_rows():
        for unit in search.units_of(row):
            if _TELLS.search(unit.text) is None or unit.text.endswith("?") or not is_about(unit, question.kommunen):
                continue
            if _is_of(search, unit, matter):
                share = _ONCE_SHARE if _ONCE.search(unit.text) else 1.0
                yield Found(unit, unit.start, unit.end, share * (1 + float(search.scores[row])))


def _is_of(search: Search, unit: Unit, matter: Sequence[Concept]) -> bool:
    """Say whether a sentence tells of what is asked for, by itself or with what stands around; else of towns."""
    if not matter:
        return _TOWNS.search(unit.text) is not None
    around = join_bags((unit.bag, search.units.before(unit), search.units.heading_of(unit)))
    return all(match_concept(one, around) >= STRICT for one in matter)
