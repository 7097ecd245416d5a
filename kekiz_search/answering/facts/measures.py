"""What a comparison compares: a number, an amount, a share or a beginning, and whether more or less of it is wanted."""

from __future__ import annotations

import re
from dataclasses import replace

from kekiz_search.answering.reading.question import Expected, Question
from kekiz_search.answering.reading.question_words import is_verb_form
from kekiz_search.answering.words.concepts import Concept, build_concept
from kekiz_search.answering.words.vocabulary import COMMON_NOUNS, LIVING_VERBS
from kekiz_search.german.analyzer import analyze
from kekiz_search.german.kommunen import kommune_named
from kekiz_search.german.normalise import fold

# Of a beginning less is longer: who joined in 2012 is longer there than who joined in 2017.
_LONGER = re.compile(r"\b(?:laenger|am laengsten|(?P<dated>frueher|am fruehesten|eher|zuerst|als erste[rs]?))\b")
_SHORTER = re.compile(r"\b(?:kuerzer|am kuerzesten|(?P<dated>spaeter|am spaetesten|zuletzt))\b")
_PLACED_BESIDE = re.compile(r"\b(?:als|oder)\b(?! \d)|\bam \w+ste?n\b|\b(?:zuerst|zuletzt)\b")
_OR_LATER = re.compile(r"\b(?:19|20)\d\d (?:oder|und) (?:spaeter|frueher)\b")  # a period, nothing to compare
_TAKES_PART = re.compile(
    r"\b(?:dabei|mit(?:macht|machen|gemacht)|teil(?:nimmt|nehmen|genommen)?|beigetreten|(?:ein|hin|da)zu\w*|eingestiegen|"
    r"(?:landes)?(?:programm|initiative|vorhaben)\w*|kinderstark|kekiz|praeventionsketten?)\b"
)
_DEAR = re.compile(r"\b(?:teurer|am teuersten)\b")
_CHEAP = re.compile(r"\b(?:guenstiger|billiger|preiswerter|am (?:guenstigsten|billigsten))\b")
_SHARE = re.compile(r"\b(?:anteil\w*|prozent\w*|\w*quoten?)\b")
_MONEY = re.compile(
    r"\b(?:\w*gelder|\w*geld|euro|\w*mittel|\w*budget|\w*etat|\w*zuschuss|\w*kosten|\w*summe|\w*betrag|\w*bewilligung|"
    r"zuwendung|kostet)\b|\b(?:gibt|geben|gab|gaben)\b.*\baus\b|\bausgeben\b"
)
_MOST = re.compile(r"\b(?:hoechste|groesste|meiste|niedrigste|kleinste|geringste|wenigste)[nrsm]? (?P<noun>[a-z-]+)")
# "Hat Kleve oder Goch mehr Kitas?"
_BEHIND = re.compile(r"\boder\b .+\b(?:mehr|groesser|hoeher|(?P<less>weniger|kleiner|niedriger|geringer))\b(?! als)")
_WHOLE_KREIS = re.compile(r"\boder (?:im|der|den|dem) (?:(?:ganze|gesamte)[nr] )?(?:land)?kreis\b")
_COMPARING = re.compile(
    r"(?:mehr|meist\w*|weniger|wenigst\w*|\w*teuer\w*|teur\w*|guenstig\w*|billig\w*|preiswert\w*|eher|zuerst|zuletzt|"
    r"frueh\w*|spaet\w*|laeng\w*|kuerzer|anteilig|ganze[nrs]?|gesamte[nrs]?|gross\w*|groess\w*|klein\w*|hoeher\w*|"
    r"hoch|hoechst\w*|niedrig\w*|gering\w*|erste[rs]?)"
)
_SPENDING = "kosten"  # asked for by "gibt … aus", "teurer"


def read_measure(question: Question) -> Question | None:
    """Return a question as one for a number of each Kommune, None where nothing is compared."""
    folded = fold(question.text)
    if _OR_LATER.search(folded):
        return None
    question = replace(question, kommunen=_with_kreis(question, folded))
    opening = question.text.split()[0]
    opens = {opening} if is_verb_form(opening.lower()) else set()  # "Bekam Kleve oder Goch mehr?"
    concepts = tuple(
        one for one in question.concepts if one.text not in opens and not _COMPARING.fullmatch(fold(one.text))
    )
    either = " oder " in folded and not re.search(r"\bals\b", folded)  # it wants one of them, not yes or no
    question = replace(question, concepts=concepts, whether=question.whether and not either)
    beginning = _LONGER.search(folded) or _SHORTER.search(folded)
    if beginning and _PLACED_BESIDE.search(folded):
        return _read_beginning(question, beginning, folded)
    if not question.superlative and len(question.kommunen) > 1 and (behind := _BEHIND.search(folded)):
        question = replace(question, superlative=-1 if behind["less"] else 1)
    spending = 1 if _DEAR.search(folded) else -1 if _CHEAP.search(folded) else 0
    if not question.superlative and not spending:
        return None
    question = replace(question, superlative=question.superlative or spending)
    if question.attribute is not None:
        return question
    if _counts_children(question):
        return replace(question, attribute="kinder_unter_18")
    expects = _expected(folded, spending)
    if expects == "money":
        question = replace(question, counted=None, concepts=_with_spending(concepts))
    return replace(question, expects=expects, counted=question.counted or _noun_of(question, folded))


def _read_beginning(question: Question, found: re.Match[str], folded: str) -> Question | None:
    """Of what began earlier the year counts; how long something takes is not compared."""
    direction = -1 if _LONGER.search(folded) else 1
    if _TAKES_PART.search(folded) or not question.concepts:
        return replace(question, attribute="seit", superlative=direction, concepts=())
    return replace(question, expects="date", superlative=direction) if found["dated"] else None


def _with_kreis(question: Question, folded: str) -> tuple[str, ...]:
    """ "In der Stadt Kleve oder im ganzen Kreis" names the Kreis too."""
    if len(question.kommunen) != 1 or not _WHOLE_KREIS.search(folded):
        return question.kommunen
    known = kommune_named(question.kommunen[0])
    kreis = kommune_named(known.kreis) if known and known.kreis else None
    return (*question.kommunen, kreis.name) if kreis else question.kommunen


def _expected(folded: str, spending: int) -> Expected:
    if spending or _MONEY.search(folded):
        return "money"
    return "percent" if _SHARE.search(folded) else "number"


def _counts_children(question: Question) -> bool:
    """All children who live somewhere are those under 18."""
    if question.counted is None or question.counted.lemma not in COMMON_NOUNS - {"familie", "eltern", "hause"}:
        return False
    return all(one.lemma in COMMON_NOUNS or one.lemma in LIVING_VERBS for one in question.concepts)


def _noun_of(question: Question, folded: str) -> Concept | None:
    found = _MOST.search(folded)
    return next((one for one in question.concepts if found and fold(one.text) == found["noun"]), None)


def _with_spending(concepts: tuple[Concept, ...]) -> tuple[Concept, ...]:
    token = analyze(_SPENDING)[0]
    spending = replace(build_concept(token, False, 1.0), verb=True)
    return (*concepts, spending) if all(one.lemma != spending.lemma for one in concepts) else concepts
