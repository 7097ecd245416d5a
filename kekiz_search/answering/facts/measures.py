"""What a comparison compares: a number, an amount, a share or a beginning, and whether more or less of it is wanted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kekiz_search.answering.facts.bounded_shares import describes, harden_described
from kekiz_search.answering.reading.margins import read_margin
from kekiz_search.answering.reading.post_limits import compares_posts, without_post
from kekiz_search.answering.reading.question import Expected, Question
from kekiz_search.answering.words.concepts import Concept, build_concept
from kekiz_search.answering.words.vocabulary import COMMON_NOUNS, LIVING_VERBS, PEOPLE_TOLD
from kekiz_search.german.analyzer import analyze
from kekiz_search.german.dictionary import is_verb
from kekiz_search.german.kommunen import kommune_named
from kekiz_search.german.normalise import fold
from kekiz_search.german.verbs import is_verb_form

# Of a beginning less is longer: who joined in 2012 is longer there than who joined in 2017.
_LONGER = re.compile(
    r"\b(?:laenger|am laengsten|laengste[nrsm]?|(?P<dated>frueher|am fruehesten|eher|zuerst|als erste[rs]?|"
    r"aelter|am aeltesten|aelteste[nrsm]?))\b"
)
_SHORTER = re.compile(
    r"\b(?:kuerzer|am kuerzesten|(?P<dated>spaeter|am spaetesten|zuletzt|juenger|am juengsten|juengste[nrsm]?))\b"
)
_PLACED_BESIDE = re.compile(r"\b(?:als|oder)\b(?! \d)|\b(?:am )?\w+ste[nrsm]?\b|\b(?:zuerst|zuletzt)\b")
_OR_LATER = re.compile(r"\b(?:19|20)\d\d (?:oder|und) (?:spaeter|frueher)\b")  # a period, nothing to compare
# There for longer is what began earlier; that a course takes longer says nothing of the kind.
_BEING = re.compile(r"\b(?:gibt|gab|besteh\w*|existier\w*|schon|laeuft|bereits)\b")
_TAKES_PART = re.compile(
    r"\b(?:dabei|mit(?:macht|machen|gemacht)|teil(?:nimmt|nehmen|genommen)?|beigetreten|(?:ein|hin|da)zu\w*|eingestiegen|"
    r"(?:landes)?(?:programm|initiative|vorhaben)\w*|kinderstark|kekiz|praeventionsketten?)\b"
)
_DEAR = re.compile(r"\b(?:teurer|so teuer|am teuersten|teuerste[nrsm]?)\b")
_CHEAP = re.compile(r"\b(?:guenstiger|billiger|preiswerter|(?:am )?(?:guenstigste|billigste|preiswerteste)[nrsm]?)\b")
_SHARE = re.compile(
    r"\b(?:\w*anteil\w*|anteilig|prozent\w*|\w*quoten?|\w*armut|(?:groesser|hoeher|kleiner|geringer)\w* teil)\b"
)
_MONEY = re.compile(
    r"\b(?:\w*gelder|\w*geld|euro|\w*mittel|\w*budget|\w*etat|\w*zuschuss|\w*kosten|\w*summe|\w*betrag|\w*bewilligung|\w*bescheid|"
    r"zuwendung|kostet|(?:ge|be)?zahl(?:t|en)|(?:landes)?foerderung)\b|\b(?:gibt|geben|gab|gaben)\b.*\baus\b|\bausgeben\b"
)
_WAGES = re.compile(r"(?:verdien\w*|\w*lohn|\w*loehne|\w*gehalt|\w*gehaelter)")  # told by nothing but such a word
_SIZE = re.compile(
    r"\b(?:groesser|groesste|hoeher|hoechste|niedriger|geringer|kleiner|staerker|verbreitet|umfangreicher|zahlreicher|"
    r"am (?:groess|hoech))\w*"
)
# "Vergleiche die Zahl der Besuche in Goch und Kleve"
_OF_NUMBER = re.compile(
    r"\b(?:(?:an)?zahl|hoehe|\w*anteil|\w*quote|betrag|summe) (?:der|des|an|von|fuer)\b|\bwie ?viele?\b"
)
_MOST = re.compile(r"\b(?:hoechste|groesste|meiste|niedrigste|kleinste|geringste|wenigste)[nrsm]? (?P<noun>[a-z-]+)")
_NUMBER_OF = re.compile(r"\b(?:an)?zahl (?:der|an|von) (?P<noun>[a-z-]+(?: [a-z-]+)?)")
_WHOLE_KREIS = re.compile(r"\boder (?:im|der|den|dem) (?:(?:ganze|gesamte)[nr] )?(?:land)?kreis\b")
_COMPARING = re.compile(
    r"(?:mehr|meist\w*|weniger|wenigst\w*|\w*teuer\w*|teur\w*|guenstig\w*|billig\w*|preiswert\w*|eher|zuerst|zuletzt|"
    r"frueh\w*|spaet\w*|laeng\w*|kuerzer|anteilig|ganze[nrs]?|gesamte[nrs]?|gross\w*|groess\w*|klein\w*|hoeher\w*|"
    r"verbreitet\w*|weiter|umfangreich\w*|zahlreich\w*|hoch|hoechst\w*|niedrig\w*|gering\w*|aelt\w*|juengst\w*|juenger\w*|teil|erste[rs]?)"
)
_TOGETHER = re.compile(r"\b(?:zusammen|gemeinsam|insgesamt)\b")  # "mehr als Goch und Rees zusammen" compares a sum
_HALVES = 2
_MONEY_HEAD = re.compile(r"geld|mittel|summe|betrag|bescheid|zuschuss|foerderung|zuwendung")
_SPENDING = "kosten"  # asked for by "gibt … aus", "teurer"


def read_measures(question: Question) -> tuple[Question, ...]:
    """Return a question as ones for a value of each Kommune, the likelier first; none where nothing is compared."""
    folded = question.folded
    beginning = _beginning_in(folded)
    if question.kind == "comparison" and len(question.kommunen) > 1 and _OF_NUMBER.search(folded):
        question = replace(question, superlative=question.superlative or 1)
    spending = 1 if _DEAR.search(folded) else -1 if _CHEAP.search(folded) else 0
    if _OR_LATER.search(folded) or not (beginning or question.superlative or spending):
        return ()
    margin = read_margin(folded) if len(question.kommunen) > 1 else None
    either = " oder " in folded and not re.search(r"\bals\b", folded)  # it wants one of them, not yes or no
    question = replace(
        question,
        concepts=_compared(question),
        kommunen=_with_kreis(question, folded),
        superlative=question.superlative or spending,
        whether=question.whether and not either and not _TOGETHER.search(folded),
    )
    if margin == "order" and question.attribute is None and _TAKES_PART.search(folded):
        return (replace(question, attribute="seit", superlative=-1, concepts=()),)
    if beginning:
        dated = _read_beginning(question, beginning, folded)
        return (dated,) if dated else ()
    if question.attribute is not None:
        return (question,)
    if question.post is None and compares_posts(folded):  # of posts for anything none is compared with another
        posts = without_post(question.concepts)
        return (replace(question, expects="post", counted=None, concepts=posts),) if posts else ()
    if _counts_children(question):
        return (replace(question, attribute="kinder_unter_18"),)
    if len(question.kommunen) > 1 and describes(question.concepts):  # "Wo sind mehr Kinder arm?"
        question = replace(question, concepts=harden_described(question.concepts))
        return tuple(_expecting(question, one, folded) for one in ("percent", "number"))
    return tuple(_expecting(question, one, folded) for one in _expected(question, folded, spending))


def _compared(question: Question) -> tuple[Concept, ...]:
    """Return the words of a question that say what is compared; a word for wages must be told, and what people do."""
    opening = question.text.split()[0]
    opens = opening if is_verb_form(opening.lower()) else ""  # "Bekam Kleve oder Goch mehr?"
    wages = [one for one in question.concepts if _WAGES.fullmatch(fold(one.text))]
    if question.counted is not None and question.counted.lemma in PEOPLE_TOLD:  # "die meisten Kinder geboren"
        wages += [one for one in question.concepts if one.verb and one.lemma not in LIVING_VERBS]
    return tuple(
        replace(one, hard=True) if one in wages else one
        for one in question.concepts
        if one in wages or not (one.text == opens or _COMPARING.fullmatch(fold(one.text)))
    )


def measure_alone(question: Question) -> Question:
    """Return a question that compares times as one for its value: an amount, a share or a number."""
    folded = question.folded
    expects: Expected | None = "money" if _MONEY.search(folded) else "percent" if _SHARE.search(folded) else None
    concepts = tuple(one for one in question.concepts if not _COMPARING.fullmatch(fold(one.text)))
    return replace(question, expects=expects, concepts=concepts)


def may_be_told_in_words(measures: Sequence[Question]) -> bool:
    """Say whether nothing countable is compared: "Wer tut mehr für Väter?"."""
    return bool(measures) and measures[0].expects == "number" and measures[0].counted is None


def _beginning_in(folded: str) -> re.Match[str] | None:
    """Return the word by which it is compared for how long or since when something goes on."""
    found = _LONGER.search(folded) or _SHORTER.search(folded)
    return found if found and _PLACED_BESIDE.search(folded) else None


def _read_beginning(question: Question, found: re.Match[str], folded: str) -> Question | None:
    """Of what began earlier the date counts; how long something takes is not compared."""
    direction = -1 if _LONGER.search(folded) else 1
    things = tuple(one for one in question.concepts if not one.verb)
    if _TAKES_PART.search(folded) or not question.concepts:
        return replace(question, attribute="seit", superlative=direction, concepts=())
    if not (found["dated"] or _BEING.search(folded)):
        return None
    return replace(question, expects="date", superlative=direction, concepts=things or question.concepts)


def _with_kreis(question: Question, folded: str) -> tuple[str, ...]:
    """ "In der Stadt Kleve oder im ganzen Kreis" names the Kreis too."""
    if len(question.kommunen) != 1 or not _WHOLE_KREIS.search(folded):
        return question.kommunen
    known = kommune_named(question.kommunen[0])
    kreis = kommune_named(known.kreis) if known and known.kreis else None
    return (*question.kommunen, kreis.name) if kreis else question.kommunen


def _expected(question: Question, folded: str, spending: int) -> tuple[Expected, ...]:
    """How many did something may be told as a share of all; what is merely larger is mostly told so."""
    if spending or _MONEY.search(folded) or any(_WAGES.fullmatch(fold(one.text)) for one in question.concepts):
        return ("money",)
    if _SHARE.search(folded):
        return ("percent",)
    noun = _noun_of(question, folded) or question.counted or _noun_apart(question, folded)
    if noun is None and _SIZE.search(folded):
        return ("percent", "number")
    did = len(question.kommunen) > 1 and any(one.verb for one in question.concepts)
    return ("number", "percent") if did else ("number",)


def _expecting(question: Question, expects: Expected, folded: str) -> Question:
    if expects == "money":
        concepts = tuple(_without_money(question.concepts)) if question.kommunen else question.concepts
        concepts = _with_spending(concepts)
        return replace(question, expects=expects, counted=None, concepts=concepts)
    if expects == "percent":
        return replace(question, expects=expects, counted=None)
    return replace(
        question,
        expects=expects,
        counted=question.counted or _noun_of(question, folded) or _noun_apart(question, folded),
    )


def _without_money(concepts: tuple[Concept, ...]) -> Iterator[Concept]:
    """The amount itself tells that it is money; of Landesgeld the Land must be told."""
    for one in concepts:
        if len(one.parts) != _HALVES or _MONEY_HEAD.fullmatch(one.parts[-1]) is None:
            yield one
        elif not is_verb(one.parts[0]):
            yield build_concept(analyze(one.parts[0].capitalize())[0], True, one.weight)


def _counts_children(question: Question) -> bool:
    """All children who live somewhere are those under 18."""
    if (
        question.ages
        or question.counted is None
        or question.counted.lemma not in COMMON_NOUNS - {"familie", "eltern", "hause"}
    ):
        return False
    return all(one.lemma in COMMON_NOUNS or one.lemma in LIVING_VERBS for one in question.concepts)


def _noun_of(question: Question, folded: str) -> Concept | None:
    found = _MOST.search(folded) or _NUMBER_OF.search(folded)
    return next((one for one in question.concepts if found and fold(one.text) in found["noun"].split()), None)


def _noun_apart(question: Question, folded: str) -> Concept | None:
    """Of how far Kommunen lie apart the noun that is left says what is counted: "nach der Zahl der Kitas"."""
    nouns = (one for one in question.concepts if one.hard and not one.verb)
    return next(nouns, None) if read_margin(folded) else None


def _with_spending(concepts: tuple[Concept, ...]) -> tuple[Concept, ...]:
    token = analyze(_SPENDING)[0]
    spending = replace(build_concept(token, False, 1.0), verb=True)
    return (*concepts, spending) if all(one.lemma != spending.lemma for one in concepts) else concepts
