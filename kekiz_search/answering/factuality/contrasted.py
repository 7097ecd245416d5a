"""What a sentence affirms beside what it denies, and what it denies of a thing that is there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.words.concepts import Bag, Concept, bag_of, match_concept
from kekiz_search.answering.words.vocabulary import KOMMUNE_NOUNS
from kekiz_search.german.analyzer import Token
from kekiz_search.german.kommunen import find_kommunen
from kekiz_search.german.lemmas import lemma
from kekiz_search.german.normalise import fold
from kekiz_search.german.verbs import is_verb_form

# "Das Jobcenter macht nicht mit, das Gesundheitsamt dagegen schon", "nicht im Jugendamt, sondern im Gesundheitsamt"
_BUT_SO = re.compile(
    r"[,;]\s(?:(?:und|aber|doch|jedoch) )?(?P<who>[^,;.]{3,60}?) (?:dagegen|hingegen|aber|jedoch|sehr wohl|"
    r"wohl) ?(?:schon|ja)?\W*$|"
    r",\s(?:sondern|wohl aber|aber wohl|dafür aber)\s(?P<but>[^,;.]{3,80})"
)
_WORD = re.compile(r"[\wäöüß-]+")
_NOT = re.compile(r"\b(?:nicht|kein\w*)\b")
# "Das Büro ist nicht barrierefrei", "wird nicht geschlossen", "ist nicht samstags geöffnet": it is there.
_PROPERTY = re.compile(
    r"nicht (?:(?:ganz|immer|mehr|rund um die Uhr|am Wochenende|an Feiertagen|[a-zäöüß]+tags|mittwochs|vormittags|"
    r"nachmittags|abends) )*"
    r"(?:[\wäöüß]+(?:frei|gerecht|pflichtig)|öffentlich|erreichbar|zuständig|verpflichtend|ausgelastet|groß|teuer|bekannt|"
    r"geöffnet|offen|besetzt|geschlossen|eingestellt|abgeschafft|verkauft|gefährdet|(?:bei|an|"
    r"in) \w+ [A-ZÄÖÜ]\w+ angestellt)\b"
)
# "Über Geld verfügt der Kinderrat nicht", "Der Kinderrat darf nicht mitstimmen": whoever has not, or may not, is there.
_HAS_NOT = re.compile(
    r"(?:^|[,;:–] )\W?(?P<front>[^,;:.]+?) (?:verfügt?|verfügen|besitzt|besitzen|bekommt|bekommen|erhält|erhalten|hat|"
    r"haben|darf|dürfen|muss|müssen|braucht|brauchen|kennt|kennen)"
    r"(?: (?P<named>[A-ZÄÖÜ][\w-]+))?"
    r"(?: (?P<article>der|die|das|diese[rs]?) (?:[a-zäöüß]+e )?(?P<behind>[A-ZÄÖÜ][\w-]+))?"
    r"[^.;]*\bnicht\b(?! (?:mehr|nur|allein)\b)"
)
_DEFINITE = re.compile(r"(?:Der|Die|Das|Diese[rs]?|Unsere?) (?:[a-zäöüß]+e )?(?P<who>[A-ZÄÖÜ][\w-]+)")
# "Das Jobcenter macht im Familienbüro nicht mit": what others stay away from is there.
_NOT_JOINED = re.compile(
    r"^\W*(?P<who>[^,;.]*?)\b(?:an|am|im|in|bei|beim|zum|zur|zu) (?P<what>[^,;.]+?) (?:\w+ )?"
    r"nicht (?:beteiligt|dabei|vertreten|eingebunden|teil|mit)\b(?! \w*(?:en|t)\b)"
)
_VACANT = frozenset({"unbesetzt", "vakant"})
_NOT_FILLED = re.compile(r"nicht (?:[a-zäöüß]+ ){0,2}(?:nach)?besetzt\b")


def affirms_beside(unit: Unit, concepts: Sequence[Concept]) -> bool:
    """Say whether a thing that is asked for is only named by the half of a sentence that is set against its denial."""
    if not _NOT.search(unit.text):
        return False  # as with most
    denied, affirmed = _halves(unit.text)
    if not affirmed or _NOT.search(affirmed):
        return False
    told, besides = bag_of(affirmed), bag_of(denied)
    own = [match_concept(one, told) > match_concept(one, besides) for one in concepts if not one.verb]
    if any(word.islower() and is_verb_form(word) for word in _WORD.findall(affirmed)):  # it tells a deed of its own
        return bool(own) and all(own)
    return any(own)


@lru_cache(maxsize=2048)
def _halves(text: str) -> tuple[str, str]:
    """Return what a sentence denies, and what it sets against it; the latter is empty where there is nothing."""
    found = _BUT_SO.search(text)
    if found is None or not _NOT.search(text, 0, found.start()):
        return text, ""
    return text[: found.start()], found["who"] or found["but"]


def denies_property(unit: Unit, negator: Token, concepts: Sequence[Concept]) -> bool:
    """Say whether a "nicht" denies what a thing is like, and nothing that is asked for; "nicht besetzt" is vacant."""
    if any(one.lemma in _VACANT for one in concepts) and _NOT_FILLED.match(unit.text, negator.start):
        return True
    denied = _PROPERTY.match(unit.text, negator.start)
    return denied is not None and not any(match_concept(one, bag_of(denied.group())) for one in concepts)


@lru_cache(maxsize=2048)
def who_has_not(text: str) -> Bag | None:
    """Return who has not, or may not, what a sentence denies: somebody who is there; None where nobody is told to."""
    found = _HAS_NOT.search(text)
    if found is None or (found["named"] and find_kommunen(found["named"])):
        return None  # as with most; "Das Büro hat Unna nicht"
    front, behind = _DEFINITE.match(found["front"]), found["behind"]
    first = front is None or found["article"] == "der" or fold(lemma(behind or "")) in KOMMUNE_NOUNS
    who = behind if behind and first else front and front["who"]
    return bag_of(who) if who else None


@lru_cache(maxsize=2048)
def what_others_miss(text: str) -> Bag | None:
    """Return what somebody has no part in, which is there nonetheless; None where no other than a Kommune is told to.

    "Die Stadt ist am Familienbüro nicht beteiligt" may tell that she has none.
    """
    found = _NOT_JOINED.search(text)
    if found is None or find_kommunen(found["who"]) or not bag_of(found["who"]).lemmas.isdisjoint(KOMMUNE_NOUNS):
        return None  # as with most
    return bag_of(found["what"])
