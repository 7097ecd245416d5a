"""How somebody is bound to a Kommune: by words for it, by what they do for others there, by the money they give."""

from __future__ import annotations

import re
from functools import lru_cache

from kekiz_search.answering.actors.by_phrase import find_by_phrase
from kekiz_search.answering.actors.involved import gives, is_involved
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.sentences.homes import ITEM, ITEM_CHARS
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.words.concepts import Bag, Concept, bag_of, join_bags, match_concept
from kekiz_search.answering.words.families import PAYING, RECEIVING
from kekiz_search.answering.words.vocabulary import COMMON_NOUNS, COOPERATING
from kekiz_search.german.normalise import fold, word_set
from kekiz_search.german.people import names_people

GIVERS = frozenset("land bund eu stiftung ministerium landesregierung landschaftsverband sparkasse".split())
_SUM = re.compile(r"\d (?:Millionen |Tausend )?(?:Euro\b|€)")
_INVOLVING = word_set("mitmachen mitarbeiten mitwirken mithelfen beteiligen beteiligt mitziehen")
_OWN = word_set("verwaltung politik rat jugendamt gremium")  # what they do, the Kommune does itself

_MONEY = re.compile(r"\b(?:Euro|Geld|Mark)\b|€|\b[Dd]en Rest\b")
_IS_IN = re.compile(r"\b(?:ist|sind|war|waren)\b[^.;,]*\bdabei(?=\W*$|[.;,])")  # "Das Jobcenter ist nicht mehr dabei"
_BEARS_COST = re.compile(
    r"\bKosten\b[^.;]*\b(?:übern(?:immt|ehmen|ahm\w*)|trägt|tragen|trug\w*)\b|"
    r"\b(?:übern(?:immt|ehmen|ahm\w*)|trägt|tragen|trug\w*)\b[^.;]*\bKosten\b"
)
_SHARE = re.compile(
    r"\b(?:[Dd]avon|[Dd]afür|[Hh]ierfür|[Dd]en Rest|[Dd]ie (?:andere |eine )?Hälfte|"
    r"[Dd]ie (?:[a-zäöüß]+en )?(?:Kosten|Ausgaben)|"
    r"[Dd]en (?:größten|anderen) Teil|[Ee]in Drittel)\b"
)
_ADDS = re.compile(
    r"\b(?:gibt|geben|gab|gaben|leg(?:t|en|ten?)|schieß(?:t|en)|schoss(?:en)?|zahl(?:t|en|ten?)|steuer(?:t|n|ten?))\b"
    r"(?:[^.;]|\.(?=\d))*\b(?:dazu|hinzu|drauf|zu|bei)(?=\W*$|[,;]| (?:und|damit|sodass)\b)|"
    r"\b(?:(?:bei|zu|dazu|hinzu)ge(?:steuert|schossen|geben|legt|zahlt)|spendete?n?|gespendet|stiftete?n?|gestiftet|"
    r"spendierte?n?|sponsert\w*|gesponsert)\b"
)


def tells_relation(search: Search, question: Question, relation: Concept, unit: Unit) -> bool:
    """Say whether a sentence, or what it stands below, tells how somebody is bound to a Kommune.

    That is the heading, a question before it and what opens its list; a sum beside a giver tells that it is given.
    """
    above = (search.units.heading_of(unit), search.units.asked_before(unit), _opening_of(search, unit))
    if tells_besides_names(question, relation, unit, unit.bag) or any(match_concept(relation, some) for some in above):
        return True
    if relation.family == "zusammenarbeit" and _IS_IN.search(unit.text):
        return True
    if relation.lemma in _INVOLVING and any(is_involved(unit.text, one) for one in question.hard):
        return True
    partners = [one for one in question.hard if _may_be_partner(one)] if relation.lemma in COOPERATING else []
    if any(is_involved(unit.text, one) for one in partners):
        return True
    givers = [one for one in question.hard if one.lemma in GIVERS]
    if relation.lemma in PAYING and any(gives(unit.text, one) for one in givers):
        return True
    if find_by_phrase(unit.text, question) is not None:
        return True
    if relation.lemma in RECEIVING and _BEARS_COST.search(unit.text):
        return True  # whoever bears what something costs gives as much
    return relation.family == "foerderung" and bool(givers) and _SUM.search(unit.text) is not None


def _may_be_partner(concept: Concept) -> bool:
    """Families are whom it is done for, and who works in a Kommune by trade need not work with it: a body does."""
    return not (names_people(concept.text) or concept.lemma in COMMON_NOUNS | _OWN)


def tells_besides_names(question: Question, relation: Concept, unit: Unit, bag: Bag) -> bool:
    """Say whether words besides a name in the question tell a relation: a "Runder Tisch" is but called so."""
    if not match_concept(relation, bag):
        return False
    left = folded = fold(unit.text)
    for name in question.names:
        left = name.sub(lambda called: called.group().split()[-1], left)
    return left == folded or match_concept(relation, bag_of(left)) > 0


def _opening_of(search: Search, unit: Unit) -> Bag:
    """Return the words of the sentence that opens the list in which an item stands."""
    if ITEM.search(unit.document.text[max(0, unit.start - ITEM_CHARS) : unit.start]) is None:
        return join_bags(())
    before = [one for one in search.units_of(unit.row) if one.start < unit.start and one.text.endswith(":")]
    return join_bags(one.bag for one in before[-1:])


@lru_cache(maxsize=8192)  # sentences are looked at anew for every question
def adds_money(text: str) -> bool:
    """Say whether somebody adds to a sum, which tells who pays and not what a thing costs: "gibt 600 Euro dazu"."""
    return _MONEY.search(text) is not None and _ADDS.search(text) is not None


def shares_cost(text: str) -> bool:
    """Say whether a sentence goes on about what something costs: "Davon übernimmt die Stiftung die Hälfte"."""
    return _SHARE.search(text) is not None or adds_money(text)
