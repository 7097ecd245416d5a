"""What form an open question's answer takes: who advises or demands says so, and no question answers another."""

from __future__ import annotations

import re
from functools import lru_cache

from kekiz_search.answering.evidence.found import opens_list
from kekiz_search.answering.evidence.search import Search
from kekiz_search.answering.evidence.telling import has_verb, is_item, is_unfinished, lists_contacts, tells_doing
from kekiz_search.answering.evidence.unit import BAR, Unit
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.words.concepts import Bag, Concept, match_concept
from kekiz_search.german.normalise import fold, word_set

# Deeds that a sentence tells itself, or the question or heading that it answers: nobody is said to demand what merely
# stands near their name.
_SPOKEN = word_set(
    "raten empfehlen fordern verlangen wuenschen loben kritisieren bemaengeln bewerten beurteilen warnen "
    "vorschlagen anregen"
)
_DEED = 0.7  # as strongly a verb is met by its derivation, its family or a near meaning
_SHORT_STEM = 3
_NOISE = re.compile(r"^\W*\+\+\+|^\||\bFrage, (?:ob|wie|warum|was|wer|wo)\b")
_IMPRINT = re.compile(
    r"\W*(?:Herausgegeben von|Herausgeber\w*|Redaktion|Impressum|Verfasst von|Autor(?:in)?|Foto|Bild\w*|Stand)\b\W*:"
)
_CAPTION = re.compile(r"\((?:r|l|re|li|rechts|links|Mitte|v\. ?l\.|von links[^)]*)\.?\)")  # "Anna Moll (r.) liest vor"
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
_THEREFORE = re.compile(r"\b(?:[Dd]eshalb|[Dd]eswegen|[Dd]aher|[Dd]arum|[Dd]agegen|[Ii]nfolgedessen)\b")
_DOING_BONUS = 0.3  # where it is asked what somebody does, for a sentence that tells something done
_MARKS = "*_ \"“”«»'"
_BULLET_CHARS, _LABELLED_CHARS = 12, 600
_BULLET = re.compile(r"\s*\n\s*(?:[-*•–]|\d{1,2}[.)])\s")
_LABEL_LINE = re.compile(r"^[*_# ]*(?P<label>[A-ZÄÖÜ][^:.!?|\n]{2,50})[*_]*:[*_ ]*$", re.MULTILINE)
_LABEL = re.compile(r"[*_ ]*(?P<label>[A-ZÄÖÜ][\w-]+(?: (?:und|der|des|von|[A-ZÄÖÜ][\w-]+)){0,3})[*_]*:[*_]*[ \n]")


def is_asking(text: str) -> bool:
    """Say whether a sentence asks something."""
    return text.rstrip(_MARKS).endswith("?")


def may_answer(unit: Unit) -> bool:
    """Questions, rows of tables, adverts, contacts and captions say nothing by themselves."""
    noise = _is_noise(unit.text) or is_unfinished(unit)
    return (not noise or opens_list(unit)) and not is_label(unit)


@lru_cache(maxsize=8192)  # sentences are looked at anew for every question
def _is_noise(text: str) -> bool:
    if is_asking(text) or BAR in text or lists_contacts(text):
        return True
    return (_NOISE.search(text) or _IMPRINT.match(text) or _CAPTION.search(text)) is not None


def label_of(unit: Unit) -> str:
    """Return the label that opens the line of a unit, or stands alone above it: "Organisation:", "Begründung:"."""
    text = unit.document.text
    begin = text.rfind("\n", 0, unit.start) + 1
    label = _LABEL.match(text, begin)
    if label is not None and label.start("label") <= unit.start:
        return label["label"]
    first = max(0, begin - _LABELLED_CHARS)
    return _last_label(text[text.find("\n", first - 1) + 1 if first else 0 : begin])


@lru_cache(maxsize=8192)
def _last_label(lines: str) -> str:
    labels = list(_LABEL_LINE.finditer(lines))
    return labels[-1]["label"] if labels else ""


def is_label(unit: Unit) -> bool:
    """Say whether a line is a label without items below it: "Finanzielle Auswirkungen:"."""
    behind = unit.document.text[unit.end : unit.end + _BULLET_CHARS]
    return unit.text.endswith(":") and not has_verb(unit) and _BULLET.match(behind) is None


def spoken_deed(question: Question) -> Concept | None:
    """Return the verb of a question for what somebody advises, demands, wishes or judges."""
    return next((one for one in question.concepts if one.verb and one.lemma in _SPOKEN), None)


def is_told(deed: Concept, bag: Bag) -> bool:
    """Say whether words tell a deed; a short stem tells none by itself: the Rat of a town gives no advice."""
    if len(deed.stem) <= _SHORT_STEM and not (deed.alike | {deed.lemma}) & bag.lemmas:
        return False
    return match_concept(deed, bag) >= _DEED


def tells_deed(search: Search, deed: Concept, unit: Unit) -> bool:
    """Say whether a sentence tells a deed, or answers a question or stands under a heading that names it."""
    asked = question_above(search, unit)
    told = (unit.bag, search.units.heading_of(unit), *([asked.bag] if asked else []))
    return any(is_told(deed, bag) for bag in told)


def instruction(question: Question) -> Concept | None:
    """Return what somebody wants to do: "Wie repariert man ein Rad?" is told where something is repaired."""
    asked = _INSTRUCTS.match(question.folded)
    if asked is None:
        return None
    by_man = asked["who"] == "man"
    deeds = [one for one in question.concepts if one.verb and fold(one.text) == asked["deed"]]
    return next((one for one in deeds if not (by_man and one.lemma in _WINNING)), None)


def question_above(search: Search, unit: Unit) -> Unit | None:
    """Return the question that a sentence of an interview answers: the last one before it in its passage."""
    if not search.units.holds_question(unit.row):
        return None  # as with most
    before = [other for other in search.units_of(unit.row) if other.start < unit.start]
    return next((other for other in reversed(before) if is_asking(other.text)), None)


def asks_for_doing(question: Question) -> bool:
    """Say whether it is asked what somebody does."""
    return _DOES.match(question.folded) is not None


def doing_bonus(question: Question, unit: Unit) -> float:
    """What it adds that a sentence tells something done, where that is asked; what somebody said is none of it."""
    if is_item(unit) or not asks_for_doing(question):
        return 0.0
    return _DOING_BONUS * any(tells_doing(unit, kommune) for kommune in question.kommunen or ("",))


def draws_conclusion(unit: Unit) -> bool:
    """Say whether a sentence tells what followed from the one before it: "Deshalb kommt der Bus ins Dorf"."""
    return _concludes(unit.text)


@lru_cache(maxsize=8192)
def _concludes(text: str) -> bool:
    return _THEREFORE.search(text) is not None
