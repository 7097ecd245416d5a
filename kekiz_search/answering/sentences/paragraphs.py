"""What a paragraph is about: the thing that its first sentence names, or to which its pronouns lead back."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kekiz_search.answering.sentences.anaphora import ANY_THING, opens_with_pronoun
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.words.concepts import Concept, bag_of, match_concept
from kekiz_search.german.dictionary import known_lemma
from kekiz_search.german.nouns import is_noun
from kekiz_search.german.people import names_people

_OPENING = re.compile(r"\W*(?:Der|Die|Das|Eine?) (?:[a-zäöüß-]+ )?(?P<what>[A-ZÄÖÜ][\w-]+)")
_NEW = re.compile(
    r"\W*(?:Eine? (?:[a-zäöüß-]+ )?[A-ZÄÖÜ]|(?:Außerdem|Daneben|Zudem|Darüber hinaus|Hinzu kommt|Neu ist|Auch)\b)"
)
_CALLED = re.compile(r"„([^“”.!?,\n]{2,40})[“”]")
_PRONOUN = re.compile(
    r"\b(?:[Ee]r|[Ss]ie|[Ee]s|[Ii]hn|[Ii]hnen|[Ii]hre?[mnrs]?|[Ss]eine?[mnrs]?|[Dd]as sind|[Dd]amit|[Dd]ort)\b"
)
_OF_IT = ANY_THING | {"anmeldung", "voranmeldung"}
_LEAST = 0.75  # as strongly the first sentence must hold it


def is_about_since(search: Search, concept: Concept, unit: Unit) -> bool:
    """Say whether a sentence goes on about a thing: its paragraph opens with it, or its pronoun leads back to it.

    "Was tut das Schwanennest? … Im ersten Jahr kamen 240 Familien": what has a name stays the matter until another
    thing comes up.
    """
    text, units = unit.document.text, search.units_of(unit.row)
    paragraph = [one for one in units if one.start <= unit.start and "\n\n" not in text[one.start : unit.start]]
    return len(paragraph) > 1 and (_opens(concept, paragraph) or _leads_back(concept, paragraph))


def _opens(concept: Concept, paragraph: Sequence[Unit]) -> bool:
    naming = [at for at, one in enumerate(paragraph[:-1]) if match_concept(concept, one.bag) >= _LEAST]
    if naming and _is_name(concept, paragraph[naming[-1]]):
        return not any(_brings_another(concept, one) for one in paragraph[naming[-1] + 1 :])
    if 0 not in naming:
        return False
    first, since = paragraph[0], paragraph[1:]
    noun = next((token.text for token in first.tokens if is_noun(token)), "")
    return match_concept(concept, bag_of(noun)) >= _LEAST and not any(map(opens_with_thing, since))


def _is_name(concept: Concept, unit: Unit) -> bool:
    """Say whether a thing has a name of its own in a sentence: in quotation marks, or a word that no dictionary has."""
    if any(match_concept(concept, bag_of(name)) >= _LEAST for name in _CALLED.findall(unit.text)):
        return True
    return not concept.parts and known_lemma(concept.text.capitalize()) is None


def _brings_another(concept: Concept, unit: Unit) -> bool:
    """Say whether a sentence comes to another thing: by an indefinite article, "außerdem", or another name."""
    if _NEW.match(unit.text):
        return True
    return any(match_concept(concept, bag_of(name)) < _LEAST for name in _CALLED.findall(unit.text))


def opens_with_thing(unit: Unit) -> bool:
    """Say whether a sentence opens with something that is no people, nor "das Angebot": it may tell of that."""
    opening = _OPENING.match(unit.text)
    if opening is None or names_people(opening["what"]):
        return False
    return bag_of(opening["what"]).lemmas.isdisjoint(_OF_IT)


def _leads_back(concept: Concept, paragraph: Sequence[Unit]) -> bool:
    """Say whether a pronoun opens a sentence, and all before it have one, back to that which names the thing."""
    if not opens_with_pronoun(paragraph[-1].text):
        return False
    for one in reversed(paragraph[:-1]):
        if match_concept(concept, one.bag) >= _LEAST:
            return True
        if not _PRONOUN.search(one.text):
            return False
    return False
