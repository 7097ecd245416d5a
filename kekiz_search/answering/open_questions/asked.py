"""What an open question asks for: what somebody says, does or plans, or how something goes."""

from __future__ import annotations

import re

from kekiz_search.answering.reading.question import Question, once_known
from kekiz_search.answering.words.concepts import Concept
from kekiz_search.answering.words.vocabulary import COMMON_NOUNS, TOPIC_NOUNS
from kekiz_search.german.normalise import fold, word_set

# Deeds that a sentence tells itself, or the question or heading that it answers: nobody is said to demand what merely
# stands near their name.
_SPOKEN = word_set(
    "raten empfehlen fordern verlangen wuenschen loben kritisieren bemaengeln bewerten beurteilen warnen "
    "vorschlagen anregen"
)
_INSTRUCTS = re.compile(r"wie (?P<deed>\w+) (?P<who>man|ich|wir)\b")
# How people are won over is told by what somebody does, and seldom with these words.
_WINNING = word_set(
    "erreichen gewinnen ansprechen ueberzeugen begeistern einbeziehen beteiligen nehmen helfen unterstuetzen"
)
_DOES = re.compile(
    r"was (?:kriegt|bekommt|gibt es|hat)\b.*\b(?:geboten|angeboten|bieten|alles|angebote)\b|"
    r"was gibt es\b.*\bfuer (?:die )?(?:familien|eltern|kinder)\W*$|"
    r"(?:und |also )?(?:was (?:alles )?(?:tut|tun|macht|machen|bietet|bieten|unternimmt|unternehmen|leistet)|"
    r"welche (?:angebote|hilfen|massnahmen|projekte)|wie geht\b.*\bvor|"
    r"wie (?:begegnet|reagiert|hilft|helfen|unterstuetz\w+|foerder\w+|kuemmer\w+))\b"
)
# "Was macht die Stiftung für Eltern?": what stands before "für" is to act.
_ACTING = re.compile(
    r"(?:und |also )?was (?:alles )?(?:tut|tun|macht|machen|machte\w*|bietet|bieten|unternimmt|unternehmen|leistet|"
    r"leisten)\b (?P<who>.*?)(?=\b(?:an|auf|aus|unter|fuer|gegen|mit|bei|beim|in|im|um|wegen|zu|zum|zur)\b|,|\W*$)"
)
_PLANNING = word_set("planen vorhaben plan zukunft naechst kuenftig")
_HELD_ASKED = re.compile(r"was (?:enthael?te?n?|beinhaltete?n?|umfasste?n?)\b")
_HOLDS = re.compile(
    r"\b(?:enth(?:ä|a|ie)lte?n?|beinhalten?t?|liegt|liegen|lag|lagen|steckt|stecken|umfass\w+|gehör(?:t|en|te|ten)|"
    r"besteht aus|bestehen aus|[Dd]arin|drin)\b"
)
_PLANS = re.compile(r"was (?:plan(?:t|en|te|ten)\b|h(?:at|aben)\b.*\bvor\W*$|beabsichtig)")


def spoken_deed(question: Question) -> Concept | None:
    """Return the verb of a question for what somebody advises, demands, wishes or judges."""
    return next((one for one in question.concepts if one.verb and one.lemma in _SPOKEN), None)


def instruction(question: Question) -> Concept | None:
    """Return what somebody wants to do: "Wie repariert man ein Rad?" is told where something is repaired."""
    asked = _INSTRUCTS.match(question.folded)
    if asked is None:
        return None
    by_man = asked["who"] == "man"
    deeds = [one for one in question.concepts if one.verb and fold(one.text) == asked["deed"]]
    return next((one for one in deeds if not (by_man and one.lemma in _WINNING)), None)


def asks_for_content(question: Question) -> bool:
    """Say whether it is asked what a thing holds."""
    return _HELD_ASKED.match(question.folded) is not None


def tells_content(text: str) -> bool:
    """Say whether a sentence tells what something holds: "Darin stecken ein Buch und ein Ball"."""
    return _HOLDS.search(text) is not None


def asks_for_doing(question: Question) -> bool:
    """Say whether it is asked what somebody does."""
    return _DOES.match(question.folded) is not None


def acting_in(question: Question) -> tuple[Concept, ...]:
    """Return the words for whose deed is asked, where it is no Kommune's: "Stiftung" in "Was macht die Stiftung?"."""
    asked = _ACTING.match(question.folded)
    if asked is None:
        return ()
    words = set(re.findall(r"[\w-]+", asked["who"]))
    return tuple(one for one in question.hard if not one.verb and fold(one.text) in words)


@once_known
def asks_for_course(question: Question) -> bool:
    """Say whether it is asked what happens somewhere, or what some body does all day, and not whether it is there."""
    return names_course(question) or bool(acting_in(question))


def names_course(question: Question) -> bool:
    """Say whether it is asked how something goes, or how one gets to it."""
    return question.aspect is not None and question.aspect.name == "course"


def asks_what_is_planned(question: Question) -> bool:
    """Say whether a question is for plans, whatever they are of."""
    return question.about_plans and question.aspect is None and all(one.lemma in _PLANNING for one in question.hard)


def asks_for_plans_of(question: Question) -> bool:
    """Say whether it is asked what somebody plans, of whatever matter: "Was planen die Grünen?"."""
    return _PLANS.match(question.folded) is not None


def names_no_matter(question: Question) -> bool:
    """Say whether a question names nothing but what all documents are about."""
    return all(one.lemma in COMMON_NOUNS | TOPIC_NOUNS for one in question.hard)
