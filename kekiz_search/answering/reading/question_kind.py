"""What kind of answer a question wants: a list, a value, the greater of two, yes or no."""

from __future__ import annotations

import re

from kekiz_search.answering.reading import kinds
from kekiz_search.answering.reading.margins import read_margin
from kekiz_search.answering.reading.typed_question import TypedQuestion
from kekiz_search.answering.words.vocabulary import ATTRIBUTE_WORDS, FAMILIES, JOINING_WORDS, LIST_VERBS
from kekiz_search.german.analyzer import analyze
from kekiz_search.german.lemmas import lemma
from kekiz_search.german.normalise import fold, word_set
from kekiz_search.german.persons import find_persons
from kekiz_search.german.verbs import is_verb_form
from kekiz_search.types import QuestionKind

_HOW_MANY_KOMMUNEN = re.compile(r"\b\d+ (?:\w+ )?\w*(?:kommunen|staedte|gemeinden|kreise|jugendaemter)\b")
# "Wer hat die Studie durchgeführt?"
_DONE_ONCE = re.compile(r"wer (?:hat|haben) (?:das|die|den) .*(?:ge|be|ver|er|ent)\w+\W*$")
_NOW = re.compile(r"wer (?P<verb>[a-zäöü]+t) ")
_DONE_BY_SOME = re.compile(
    r"wer (?:hat|haben) (?:schon|bereits|auch)?\b ?(?:eine?n?|schon|bereits|sich etwas) .*(?:t|en)(?:,.*)?\W*$|"
    r"wer (?:hat|haben|laesst|lassen|liess) (?:seine?n?|ihre?n?) .*(?:t|en)(?:,.*)?\W*$"
)
# Of one thing it is asked who does it: "Wer betreibt das Kinderhaus?"; of "den Kindern" there are many.
_OF_ONE = re.compile(r"wer \w+ (?:das|den) \w*[a-mo-z]\b")
_INTENDS = re.compile(r"wer (?:will|moechte) (?!wissen)")
_WHERE = re.compile(r"wo\b")
_PARTNERS_OF = re.compile(r"\bdie (?:\w+ )?\w*partner(?:n|innen)? (?:der|des|von|vom|beim|bei der)\b")  # of one thing
_DEFINITE = re.compile(r"\b(?:der|die|das|den|dem|des|beim|im|am|zum|zur)\b")
_PAYING = FAMILIES["foerderung"] | {"bezahlen", "zahlen", "tragen"}  # who pays is seldom a Kommune alone
# Where somebody applies is one office, and no Kommune that has such a thing.
APPLIES = re.compile(
    r"wo(?:hin)?\b.*\b(?:\w*antrag\w*|anmelden|melde\w* \w+ (?:\w+ )*an|bewerb\w*|bewirb\w*|einreich\w*|abgeb\w*)\b"
)
_PARTNERS = word_set("dabei partner kooperationspartner mitglied kooperation zusammenarbeit gemeinsam")
_AUXILIARIES = frozenset({"sein", "haben", "werden"})


def settle_kind(typed: TypedQuestion) -> tuple[QuestionKind, bool]:
    """Return the kind of a question, and whether it is answered by yes or no."""
    text, folded, mentions = typed.text, typed.folded, typed.mentions
    kind = _kind_of(typed)
    compared = direction_of(typed) != 0
    if kinds.asks_for_partners(folded) and (mentions or (_PARTNERS_OF.search(folded) and not typed.names_initiative)):
        return "open", False
    if len(mentions) > 1 and kinds.asks_for_contrast(folded):
        return "comparison", False
    if len(mentions) > 1 and compared:
        kind = "comparison"
    if mentions and kind in {"list", "count"}:
        kind = "fact"  # "Wie viele Lotsen hat die Stadt Hamm?" counts no towns
    yes_no = kinds.asks_yes_or_no(folded) and not compared and not is_bare(text)
    yes_no = yes_no and (
        bool(mentions) or kinds.asks_whether_true(folded) or _HOW_MANY_KOMMUNEN.search(folded) is not None
    )
    if yes_no and kinds.asks_for_worth(folded):
        return "open", False
    if yes_no and kind == "open":
        kind = "fact"
    return kind, yes_no


def _kind_of(typed: TypedQuestion) -> QuestionKind:
    """Return the kind that the words tell; who does a thing in general is asked of all Kommunen."""
    kind = kinds.detect_kind(typed.folded)
    if kind in {"list", "fact"} and _WHERE.match(typed.folded) and find_persons(typed.text):
        return "fact"  # where somebody was is one place
    if APPLIES.match(typed.folded):
        return "fact"
    if kind != "fact" or not re.match(r"wer |wo ", typed.folded) or typed.mentions:
        return kind
    lemmas = {token.lemma for token in typed.tokens}
    behind = typed.names_initiative and not lemmas & JOINING_WORDS  # who stands behind it
    verbs = {token.lemma for token in typed.tokens if is_verb_form(token.text)}
    return "list" if not behind and _asks_who_does(lemmas, verbs, typed.folded) else kind


def direction_of(typed: TypedQuestion) -> int:
    """Return 1 where the most is asked for, or the more of those that are named, -1 for the least, else 0."""
    between = len({mention.name for mention in typed.mentions}) > 1
    if not between:
        return kinds.detect_superlative(typed.folded)
    apart = 1 if read_margin(typed.folded) else 0
    return kinds.detect_superlative(typed.folded) or kinds.detect_comparative(typed.folded) or apart


def is_bare(text: str) -> bool:
    """Say whether no verb was typed: "Einwohner Herne?", "Adresse vom Familienbüro?"."""
    tokens = analyze(text)
    words = [one.text.lower() for one in tokens if one.start == 0 or one.text.islower()]
    return not any(is_verb_form(word) or lemma(word) in _AUXILIARIES for word in words)


def _asks_who_does(lemmas: set[str], verbs: set[str], folded: str) -> bool:
    offices = ATTRIBUTE_WORDS["leitung"] | ATTRIBUTE_WORDS["kontakt"] | FAMILIES["leitung"] | FAMILIES["koordination"]
    does = LIST_VERBS | FAMILIES["zusammenarbeit"] | {"dabei"}
    if verbs - {"haben"}:
        does -= {"haben"}  # there it only helps another verb: "Wer hat … gegründet?"
    if _DONE_ONCE.match(folded) or _OF_ONE.match(folded):
        return False
    if _DONE_BY_SOME.match(folded) and not lemmas & offices:
        return True
    if lemmas & offices:
        return False
    return bool((verbs | (lemmas & _PARTNERS)) & does) or _does_so_now(folded)


def _does_so_now(folded: str) -> bool:
    """Of a thing in general one asks who all does it: "Wer verteilt Obst?", but not "Wer wertet das Programm aus?"."""
    doing, definite = _NOW.match(folded), _DEFINITE.search(folded.partition(",")[0])
    if _INTENDS.match(folded) and not definite:
        return True
    if doing is None or definite:
        return False
    stem = fold(lemma(doing["verb"])).removesuffix("n").removesuffix("e")
    verb = doing["verb"].replace("ae", "a")
    forms = {verb, verb.replace("ie", "e", 1), verb.replace("i", "e", 1)}  # "lässt", "liest", "hilft"
    return f"{stem}en" not in _PAYING and bool(forms & {f"{stem}t", f"{stem}et"})
