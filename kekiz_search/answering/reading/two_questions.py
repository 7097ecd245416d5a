"""Two questions in one sentence, or two things in one question.

"Wie viele Einwohner hat Herne und wer leitet die Stadt?", "Was unterscheidet eine Kita von einem Hort?"
"""

from __future__ import annotations

import re

from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.reading.two_in_one import share_words, write_apart
from kekiz_search.answering.reading.understand import understand
from kekiz_search.german.kommunen import find_kommunen
from kekiz_search.index.terms import TermIndex

_ASKING = (
    r"(?:(?:in|seit|ab|bis|mit|von|an|für|aus|zu) )?"
    r"(?:wie (?:viele?n?|hoch|lange|heißt|heißen|oft|alt|groß|teuer)|"
    r"wie(?= (?:funktioniert|läuft|arbeitet|entstand)\b)|"
    r"wann|wo|wer|wen|wem|was|warum|wieso|welche[rsnm]?)\b"
)
_TWO = re.compile(
    rf"(?P<first>(?:{_ASKING}|(?:gibt|gab) es )[^?]+?),? und (?P<second>{_ASKING}[^?]+)\??", re.IGNORECASE
)
_LEAST_WORDS = 3  # "und wer nicht?" asks nothing by itself
_AT_END = r"(?=(?: [a-zäöüß]+(?:t|en))?\W*$)"  # or before a participle
_TAKEN_UP = re.compile(
    r"\b(?:(?<!gibt )(?<!gab )es|sie|er|das|ihn|ihm|ihr|davon|dafür|damit|darin|diese[rsnm]?|"
    rf"(?:die|den|der|dem){_AT_END})\b"
    r"(?! (?:[a-zäöüß]+e[nrsm]? )?[A-ZÄÖÜ])"
)
# "Wer leitet das Jugendamt und seit wann?", "Wo gibt es Familienbüros, und welches gibt es nicht mehr?"
_ALONE = re.compile(
    r"(?P<first>(?P<asked>wer|wo|was) (?P<verb>\w+) (?P<rest>[^?]+?)),? und (?P<second>(?:seit wann|ab wann|wann|warum|"
    r"wieso|weshalb|wie lange))(?: (?:schon|genau))?\??",
    re.IGNORECASE,
)
_WHICH_OF_THEM = re.compile(
    r"^welche[rsn]?(?: davon| von (?:ihnen|denen))?(?= (?:gibt|gab|wurden?|sind|ist|haben|hat|war|waren)\b)",
    re.IGNORECASE,
)
# "Wie viel gab der Kreis Unna aus und wie viel hatte er geplant?"
_DOES = re.compile(r"\b(?:gab|hat|hatte|bekam|bekommt|zahlt|zahlte|erhielt|erhält)(?P<article> der)? $")
# "Wann begann die Modellphase und wann endete sie?"
_NOUN = r"[A-ZÄÖÜ][\w.-]*\w"
_SUBJECT = re.compile(
    rf"(?i:{_ASKING})(?: {_NOUN})? \w+(?: es)? (?P<article>der|die|das|(?:so )?eine?) "
    rf"(?P<thing>(?:[a-zäöüß]+e[rs]? )?{_NOUN}(?: {_NOUN})?"
    rf"(?: (?:in|im|von|für|als|der|des) (?:(?:der|die|das|den|dem) )?{_NOUN})*)"
)
# "Was ist KeKiz und wer finanziert es?"
_DEFINED = re.compile(r"(?i:was (?:ist|sind|war|waren)|wer (?:ist|war)) (?P<thing>(?:(?:eine?|der|die|das) )?[^?,]+)")
# "Was kam zuerst, KeKiz oder kinderstark?"
_WHICH_FIRST = re.compile(
    r"was (?:kam|war|begann|startete|gab es|gibt es) (?:schon )?(?:zuerst|früher|eher|länger|später|zuletzt)(?: da)?"
    r"[,:]? (?P<one>[^,?]+?) oder (?P<other>[^,?]+?)\W*",
    re.IGNORECASE,
)
_PRONOUNS = {"der": "er|ihn", "die": "sie", "das": "es", "eine": "sie", "ein": "er|es|ihn"}
# Who paid "es" paid for whatever it is: "wer hat's bezahlt".
_PAID_FOR = r"es(?= (?:be|ge)?zahlt| finanziert| gesponsert| gespendet| übernommen)|(?<=zahlt )es\b"
# "Was kostet der Bus und wer hat das bezahlt?", "Gab es Kritik an kinderstark und wer hat die geäußert?"
_THOSE = rf"(?:das|die|den|der){_AT_END}"
_LAST_NAMED = re.compile(rf"(?P<thing>{_NOUN}(?: (?:an|von|für|zu|zum|zur|bei|mit|der|des) [^?]+)?)$")
_BY_WHOM = re.compile(r"wer\b(?! (?:ist|war)\b)", re.IGNORECASE)
_IT = re.compile(r"(?<=\w )(?<!gibt )(?<!gab )(?:er|sie|es)\b")
_IT_DEFINED = re.compile(r"(?<=\w )(?<!gibt )(?<!gab )(?:er|sie|es|ihn|das)\b(?! [A-ZÄÖÜ])")
_THING_LISTED = re.compile(
    r"\b(?:gibt es|haben|hat|bieten|bietet|betreiben)\b(?:[^,?]*?)\b(?P<thing>[A-ZÄÖÜ][\w-]+)\W*$"
)
_ARTICLE = r"(?:(?:der|die|das|dem|den|einer?|einem|einen|dem programm|der initiative) )?"
_END = r"(?: genau)?\s*\??$"
_DIFFERENCES = (
    re.compile(rf"\bunterschiede? (?:gibt es )?zwischen {_ARTICLE}(.+?) und {_ARTICLE}(.+?){_END}", re.IGNORECASE),
    re.compile(
        rf"\bunterscheide(?:t|n)(?: sich)? {_ARTICLE}(.+?) "
        rf"(?:von|und|vom|zu) {_ARTICLE}(.+?){_END}",
        re.IGNORECASE,
    ),
    re.compile(rf"^vergleiche?n?(?: sie)?(?: mal)?(?: bitte)? {_ARTICLE}(.+?) (?:und|mit) {_ARTICLE}(.+?){_END}", re.I),
)
_LONGEST_TERM_WORDS = 5


def split_questions(text: str) -> tuple[str, ...]:
    """Return the two questions of a cleaned one, or itself alone: where the second takes up a word of the first."""
    text = write_apart(text)
    if shared := share_words(text):
        return shared
    if alone := _ALONE.fullmatch(text):
        whom = " jemand" if alone["asked"].lower() == "wer" else ""
        first, second = alone["first"], f"{alone['second']} {alone['verb']}{whom} {alone['rest']}"
        return f"{first[0].upper()}{first[1:]}?", f"{second[0].upper()}{second[1:]}?"
    if (first := _WHICH_FIRST.fullmatch(text)) and not find_kommunen(text):
        return f"Wann begann {first['one']}?", f"Wann begann {first['other']}?"
    match = _TWO.fullmatch(text)
    if match is None:
        return (text,)
    second = _name_again(match["first"], match["second"])
    parts = (match["first"], second)
    if any(len(part.split()) < _LEAST_WORDS for part in parts) or _TAKEN_UP.search(second):
        return (text,)
    return tuple(f"{part[0].upper()}{part[1:]}?" for part in parts)


def _name_again(first: str, second: str) -> str:
    """Return the second of two questions with the thing, or the Kommune, of the first that it takes up."""
    listed = _THING_LISTED.search(first)
    if listed:
        second = _WHICH_OF_THEM.sub(f"welche {listed['thing']}", second)
    if subject := _SUBJECT.match(first):
        article = subject["article"].removeprefix("so ")
        pronouns = rf"(?:{_PRONOUNS[article]})\b|{_THOSE}|{_PAID_FOR}"
        taken_up = re.compile(rf"(?<=\w )(?<!gibt )(?<!gab )(?:{pronouns})")
        done_to = ("ihn", "den", "das", "es") if _BY_WHOM.match(second) else ("ihn", "den")
        den = article == "der"
        return taken_up.sub(lambda it: f"{'den' if den and it[0] in done_to else article} {subject['thing']}", second)
    if defined := _DEFINED.fullmatch(first):
        return _IT_DEFINED.sub(lambda _it: defined["thing"], second, count=1)
    if (last := _LAST_NAMED.search(first)) and not find_kommunen(last["thing"]):
        second = re.sub(rf"(?<=\w ){_THOSE}", lambda those: f"{those[0]} {last['thing']}", second)
    named = find_kommunen(first)
    does = _DOES.search(first[: named[0].start]) if len(named) == 1 else None
    return _IT.sub(f"{'der ' if does['article'] else ''}{named[0].name}", second) if does else second


def understand_all(text: str, terms: TermIndex) -> list[Question]:
    """Return a cleaned question as understood; the second of two is asked of the first one's Kommune too."""
    first, *rest = split_questions(text)
    read = [understand(first, terms)]
    for part in rest:
        second = understand(part, terms)
        if read[0].kommunen and not second.kommunen and second.kind not in {"list", "count"}:
            second = understand(f"{part.removesuffix('?')} in {read[0].kommunen[0]}?", terms)
        read.append(second)
    return read


def read_contrast(text: str) -> tuple[str, str] | None:
    """Return the two terms of a question for their difference, None where it asks for none."""
    for form in _DIFFERENCES:
        found = form.search(text)
        if found and all(len(term.split()) <= _LONGEST_TERM_WORDS for term in found.groups()):
            return found[1].strip(" ,"), found[2].strip(" ,")
    return None
