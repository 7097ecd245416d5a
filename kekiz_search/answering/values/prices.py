"""What somebody has to pay for a thing, or that it is free: not what was given for it, nor what goes with it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.values.givers import who_gives
from kekiz_search.answering.words.concepts import bag_of, match_concept
from kekiz_search.answering.words.vocabulary import names_land
from kekiz_search.german.numbers import find_numbers
from kekiz_search.types import Span

_PRICE_ASKED = re.compile(r"\b(?:kostet|kosten|teuer|zahlen|bezahlen|zahlt)\b|\bgebühr", re.IGNORECASE)
FREE = re.compile(
    r"\b(?:kostenlos\w*|kostenfrei\w*|gratis|umsonst|gebührenfrei\w*|beitragsfrei\w*|kein Geld|"
    r"keinen (?:[a-zäöüß]+en )?(?:Cent|Euro|Pfennig)|"
    r"(?<=Eintritt ist )frei|(?<=Teilnahme ist )frei|freie[rnm]? Eintritt)\b|^\W*Nichts\b|"
    r"(?<!für )(?<!will )\bnichts\b(?=\W*$|[.,;]| (?:dazu|zu)?(?:zahlen|bezahlen)\b)|"
    r"\b(?:kostet|kosten|kostete|zahlt|zahlen|bezahlt)\b[^.;]{0,40}?\bnichts\b"
)
_COST_ASKED = re.compile(
    r"(?:was|wie ?viel) (?:kostet?\w*|(?:be)?zahl\w+ (?:die )?(?:man|eltern|familien|mütter|besucher\w*))\b|"
    r"wie (?:teuer|hoch)\b",
    re.IGNORECASE,
)
_COSTS_ASKED = re.compile(r"\b(?:kostete?n?|gekostet|teuer)\b")
# What somebody was given tells no price: "wurde mit 15.000 Euro unterstützt".
_GIVEN = re.compile(
    r"\b(?:Spenden?|gespendet\w*|\w*[Pp]reis des|Preisgeld\w*|dotiert|"
    r"(?!Eintritts|Kauf|Miet)[A-ZÄÖÜ]\w+preis(?:es)?|\w*[Ff]örder\w+|gefördert\w*|bewilligt\w*|unterstützt\w*|"
    r"\w*[Zz]uschuss\w*|flie(?:ß|ss)en|floss(?:en)?|zugesagt\w*|sagten?\b[^;]*\bzu(?=[.;,]|$)|"
    r"(?:stehen|stellt|stellen)\b[^.;]*\bbereit)\b"
)
# What somebody has to pay is no grant: "ein Euro pro Familie".
_TO_PAY = re.compile(
    rf"{FREE.pattern}|\b(?:kostete?n?|Eintritt|\w*[Gg]ebühr\w*)\b|"
    r"(?:Euro|€) (?:pro|je) (?:Familie|Kind|Person|Kurs|Abend|Teilnehm\w+)\b"
)
_AT_HAND = re.compile(r"budget|etat\b|mittel|haushalt(?!sgeld)", re.IGNORECASE)
_PART_OF_COST = re.compile(r"\bbeteilig\w* sich\b|\bsich\b[^;]*\bbeteilig\w*\b")
_RECEIVES, _FOR_SUM = re.compile(r"\b(?:bek[ao]m|erh(?:a|ä|ie)lt)\w*\b"), re.compile(r"\bfür (?:je )?[\w.]+ (?:Euro|€)")
_SHARE_OF = re.compile(r"\b(?:[Ee]igena|A)nteil (?:der|des|vom) (?P<who>[A-ZÄÖÜ][\w-]+)")
_COSTS = re.compile(r"\b(?:kostenpflichtig|gebührenpflichtig|nicht (?:kostenlos|umsonst|gratis|kostenfrei))\b")
_PRICED = re.compile(r"\d(?:[.,]\d+)? ?(?:Euro|€|EUR)\b|\d ?€")
_CLAUSE = re.compile(r"[;:]\s|,\s(?!\d)|(?<=[a-zäöüß]) (?:und|während|aber) (?=(?:der|die|das|für|in|beim?)\b)")
_GIVER_ASKED = re.compile(
    r"\b(?:gibt|gab|zahlt|zahlte|trägt|trug|steuert|steuerte) (?:der|die|das) (?P<who>[A-ZÄÖÜ][\w-]+)"
)
# What somebody adds to what a thing costs, and what a Land or Kreis gives: "Wie viel hat das Land beigesteuert?"
_ADDED_ASKED = re.compile(
    r"\b(?:hat|gibt|gab|zahlt|zahlte|schießt|schoss|steuert|steuerte|legt|legte) (?:der|die|das) (?P<who>\w+)\b.*"
    r"\b(?:(?:bei|zu|dazu|hinzu)ge(?:steuert|schossen|geben|legt|zahlt)|(?:dazu|zu|bei)(?=\W*$))|"
    r"\b(?:hat|gibt|gab|zahlt|zahlte|trägt|trug|erstattet\w*|übernimmt|übernahm) (?:der|das) "
    r"(?P<body>land|bund|kreis)\b",
    re.IGNORECASE,
)
_HEAD_CHARS = 4
_OWN_GIVERS = frozenset({"stadt", "gemeinde", "kommune", "verwaltung"})
_COST_TOLD = re.compile(r"\b(?:kostete?n?|gekostet|Gesamtkosten|belaufen sich|beliefen sich)\b")
_COST = re.compile(
    r"[Kk]ost(?:et|en)\b|\b(?:\w*[Gg]ebühr|\w*[Bb]eitrag|Preis|Eintritt\w*|Miete|(?:Kurs|Teilnahme|Essens)geld)\b|"
    r"\bzahl(?:te?n?|en)\b"
)
_FREE_THING = re.compile(
    r"(?:kostenlos|kostenfrei|gebührenfrei|beitragsfrei)e[nrsm]? (?:[a-zäöüß]+ )?(?P<what>[A-ZÄÖÜ][\w-]+)"
)
# What a thing costs whoever keeps it, or costs in a year, is told by a sum: that its guests pay nothing tells none.
_TO_KEEP = re.compile(
    r"\bkoste\w+\b.*\b(?:die|den|das|dem|der) (?:\w+ )?(?:stadt|land|kreis|kommune|gemeinde|bund|\w*stiftung|"
    r"\w*verein|club|träger\w*|steuerzahler)\b|\b(?:im|pro|je) jahr\b|\bjährlich\b|\binsgesamt\b",
    re.IGNORECASE,
)
_OWN_ASKED = re.compile(
    r"\b(?:zahlt|zahlte|bezahlt|gibt|gab|steuert|trägt|finanziert|schießt)\b (?:denn |eigentlich )?"
    r"(?:die (?:stadt|gemeinde|kommune)|der kreis)\b|\bkoste\w+\b.*\b(?:die (?:stadt|gemeinde|kommune)|den kreis)\b|"
    r"\bhat (?:die (?:stadt|gemeinde|kommune)|der kreis)\b.*\b(?:ge|be)zahlt\b",
    re.IGNORECASE,
)
_OWN_TOLD = re.compile(
    r"\b(?:[Ss]tadt|[Ss]tädtisch\w*|[Gg]emeinde|[Kk]reis(?:es)?|[Kk]ommun\w*|\w*[Hh]aushalts?|Rat|Kämmer\w+|[Ww]ir|uns)\b"
)
_OTHERS_GIVE = re.compile(
    r"\b(?:Spenden?|\w*[Ss]tiftung|\w*bank|\w*[Ss]parkasse|Land(?:es)?|Bund(?:es)?|\w*[Vv]erein|Club)\b"
)
_KREIS = re.compile(r"\bKreis(?:es)?\b")
_PAYS_FOR_EACH = re.compile(
    r"\b(?:[Dd]ie (?:Stadt|Gemeinde|Kommune)|[Dd]er Kreis|[Dd]as Land)\b[^,.;]* (?:zahlt|gibt|übernimmt) [^,.;]*"
    r"\b(?:pro|je) (?:Familie|Kind|Person|Platz|Haushalt)\b"
)
_ITEM = re.compile(r"\b(?:größter?|zweitgrößter?|wichtigster?|teuerster?) (?:Posten|Ausgabe|Einzelposten)\b")
_BOUGHT_ASKED = re.compile(r"anschaff|angeschafft|kaufpreis|gekauft|umbau\b|\bbau\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"(?<=[a-zäöüß]\.) ")
_BOUGHT = re.compile(r"\b(?:Anschaffung|angeschafft|gekauft|Kaufpreis)\b|\b(?:hat|haben)\b(?:[^.;]|\d\.)* gekostet\b")
_YEARLY_ASKED = re.compile(r"\bkostet\b.*\b(?:jährlich|im jahr|pro jahr|laufend\w*)\b", re.IGNORECASE)
_RUNNING_COSTS = re.compile(
    r"\blaufende[nr]? Kosten|\bBetriebskosten|\bUnterhalt\b|Euro (?:im|pro) (?:Jahr|Monat)\b|\bjährlich\b"
)
_ITEM_ASKED = re.compile(r"posten|größte|groesste|personal|sachkosten|honorar", re.IGNORECASE)
_BY_MEANS_OF = re.compile(r"\b(?:[Mm]it|[Dd]ank) (?:(?:de[rm]|ein\w*|ihre?[rm]|seine[rm]) )?(?P<what>[A-ZÄÖÜ][\w-]+)")


def asks_price(question: Question) -> bool:
    """Say whether it is asked what somebody has to pay, so that "kostenlos" is an answer."""
    return question.expects == "money" and _asks_price(question.text)


@lru_cache(maxsize=64)  # asked of every sentence that is weighed
def _asks_price(asked: str) -> bool:
    if _PRICE_ASKED.search(asked) is None:
        return False
    return not any(one.search(asked) for one in (FREE, _TO_KEEP))  # what the free breakfast costs is a sum


@lru_cache(maxsize=64)  # asked of every sentence that is weighed
def _asks_cost(asked: str) -> bool:
    return _COSTS_ASKED.search(asked) is not None


def is_grant_label(question: Question, label: str) -> bool:
    """Say whether a column tells what was given, or is at hand, where it is asked what a thing costs."""
    if asks_price(question) and _AT_HAND.search(label):
        return True
    return _asks_cost(question.text) and _GIVEN.search(label.lower()) is not None


def tells_no_price(question: Question, text: str) -> bool:
    """Say whether the sums of a sentence are none that a question asks for."""
    of_cost = asks_price(question) or _asks_cost(question.text)
    if of_cost and (_is_grant_alone(text, question) or _is_means_alone(text, question)):
        return True
    if question.expects == "percent":
        return _is_paid_by_others(text, question)
    if question.expects != "money":
        return False
    told = (
        _is_price_alone,
        _is_share_of_another,
        _is_paid_by_others,
        _is_item_alone,
        _is_paid_for_each,
        _is_of_another_giver,
    )
    return any(tells(text, question) for tells in told)


def _is_item_alone(text: str, question: Question) -> bool:
    """Say whether the only sum of a sentence is one item of what is spent: "Der größte Posten sind die Gehälter".

    Or what a thing costs every year, where it is asked what it was bought for, and the other way round.
    """
    running, bought, is_item = _spent_how(text)
    if running and _BOUGHT_ASKED.search(question.text):
        return True
    if not running and bought and _YEARLY_ASKED.search(question.text):
        return True
    return is_item and _ITEM_ASKED.search(question.text) is None


@lru_cache(maxsize=8192)  # sentences are looked at anew for every question
def _spent_how(text: str) -> tuple[bool, bool, bool]:
    """Say whether a sentence tells running costs, what something was bought for, and one item alone."""
    first = _SENTENCE_END.split(text)[0]
    of_one = _ITEM.search(text) is not None and len([one for one in find_numbers(text) if one.unit == "euro"]) == 1
    return _RUNNING_COSTS.search(first) is not None, _BOUGHT.search(first) is not None, of_one


def _is_share_of_another(text: str, question: Question) -> bool:
    """Say whether the only sum behind "der Anteil der Stadt" is of somebody whom a question does not name."""
    shares = list(_SHARE_OF.finditer(text))
    if len(shares) != 1 or len(find_numbers(text[: shares[0].start()])) > 0:
        return False
    asked = _GIVER_ASKED.search(question.text)
    if asked is None:
        return _COST_ASKED.match(question.text) is not None and _SHARE_OF.search(question.text) is None
    return bag_of(asked["who"]).lemmas.isdisjoint(bag_of(shares[0]["who"]).lemmas)


def find_free(question: Question, text: str) -> Span | None:
    """Return where a sentence tells that a thing costs nothing: not another, and not that with it all else is free."""
    for free in FREE.finditer(text):
        of = _FREE_THING.match(text, free.start())
        if of is None or not question.hard or _is_named_in(question, of["what"]):
            return Span(*free.span())
    return None


def _is_grant_alone(text: str, question: Question) -> bool:
    """Say whether a sentence tells what was given for a thing, where it is asked what that costs."""
    if _COST_ASKED.match(question.text) is None:
        return False
    return _PART_OF_COST.search(text) is not None or (_tells_grant(text) and _COST.search(text) is None)


def _is_price_alone(text: str, question: Question) -> bool:
    """Say whether a sentence tells what somebody has to pay, where it is asked what was given."""
    asked = any(one.family == "foerderung" for one in question.concepts)
    return asked and _TO_PAY.search(text) is not None and not _tells_grant(text)


def _tells_grant(text: str) -> bool:
    return _GIVEN.search(text) is not None or (_RECEIVES.search(text) is not None and _FOR_SUM.search(text) is None)


def _is_means_alone(text: str, question: Question) -> bool:
    """Say whether a sentence names what is asked for only as a means to something else: "mit Familienkarte frei"."""
    asked = {one["what"] for one in _BY_MEANS_OF.finditer(question.text)}  # "Was kostet es mit dem Pass?"
    means = [one for one in _BY_MEANS_OF.finditer(text) if _is_named_in(question, one["what"])]
    with_it = {lemma for what in asked for lemma in bag_of(what).lemmas}
    if not means or any(not with_it.isdisjoint(bag_of(one["what"]).pieces) for one in means):
        return False
    for one in means:
        text = text.replace(one.group(), "")
    return not any(match_concept(concept, bag_of(text)) for concept in question.hard)


def _is_paid_by_others(text: str, question: Question) -> bool:
    """Say whether a sentence tells what others give, where it is asked what a town or Kreis pays itself."""
    if (
        not _asks_own_share(question.text)
        or _OWN_TOLD.search(text if _KREIS.search(question.text) else _KREIS.sub(" ", text))
        or any(re.search(rf"\b{re.escape(one)}\b", text) for one in question.kommunen)
    ):
        return False
    return _OTHERS_GIVE.search(text) is not None or _KREIS.search(text) is not None


@lru_cache(maxsize=64)  # asked of every sentence that is weighed
def _asks_own_share(asked: str) -> bool:
    return _OWN_ASKED.search(asked) is not None


def _is_paid_for_each(text: str, question: Question) -> bool:
    """Say whether a sentence tells what a town pays for each, where it is asked what a thing costs whoever comes."""
    if not _asks_cost(question.text) or _OWN_TOLD.search(question.text):
        return False
    return _PAYS_FOR_EACH.search(text) is not None


def _is_of_another_giver(text: str, question: Question) -> bool:
    """Say whether a sentence tells what a thing costs, or others gave, and nothing of whoever is asked what they gave.

    A town may be told by its name, and the Land by its ministry.
    """
    giver = _giver_asked(question.text)
    if giver is None or giver in bag_of(text).lemmas:
        return False
    if _COST_TOLD.search(text) is not None and not _is_told_among(giver, bag_of(text).lemmas):
        return True
    told = [one.lower() for one in who_gives(text)] if giver not in _OWN_GIVERS else []
    own = (_is_told_among(giver, who.split()) or (giver == "land" and names_land(who)) for who in told)
    return bool(told) and not any(own)


def _is_told_among(giver: str, words: Iterable[str]) -> bool:
    """Say whether words name a giver, be it by its head or as a first part: "Kreis", "Landesregierung"."""
    return any(one.startswith(giver) or (len(one) >= _HEAD_CHARS and giver.endswith(one)) for one in words)


@lru_cache(maxsize=64)  # asked of every sentence that is weighed
def _giver_asked(asked: str) -> str | None:
    added = _ADDED_ASKED.search(asked)
    return None if added is None else (added["who"] or added["body"]).lower()


def _is_named_in(question: Question, noun: str) -> bool:
    return any(match_concept(one, bag_of(noun)) for one in question.hard)


def is_paid_for(question: Question, text: str) -> bool:
    """Say whether a sentence tells that something is paid for, where it is asked whether it is free.

    Of several things each clause tells of its own: "Das Café ist kostenlos, der Kurs kostet 40 Euro".
    """
    if not _asks_if_free(question.text):
        return False
    if _COSTS.search(text) or question.expects is not None:
        return _COSTS.search(text) is not None
    things = [one for one in question.hard if not (one.verb or FREE.search(one.text))]
    clauses = [one for one in _CLAUSE.split(text) if any(match_concept(thing, bag_of(one)) for thing in things)]
    return bool(clauses) and all(_PRICED.search(one) and not FREE.search(one) for one in clauses)


@lru_cache(maxsize=64)  # asked of every sentence that is weighed
def _asks_if_free(asked: str) -> bool:
    return FREE.search(asked) is not None
