"""Where money comes from: "Woher kommt das Geld für das Projekt?" asks who pays for it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from kekiz_search.answering.evidence.draft import Draft, keep_told
from kekiz_search.answering.open_answers import answer_open
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.reading.understand import understand
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.words.concepts import bag_of, match_concept
from kekiz_search.german.normalise import word_set

_SUM = r"(?:(?:f(?:ö|oe)rder|landes|bundes|eigen|finanz|haushalts|stiftungs|spenden)?(?:geld(?:er)?|mittel))"
_MONEY = rf"(?:das|die|der) (?:ganzen? )?(?:{_SUM}|euros?|finanzierung|f(?:ö|oe)rderung|finanzen)"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        r"(?:woher|von wem|von welche[mnr] \w+|aus welche[mnr] \w+) "
        rf"(?:kommt|kommen|kamen?|stammt|stammen|stammten?|fließt|fließen) {_MONEY}"
        r"(?: (?:für|von|zu[rm]?|hinter) (?P<thing>.+?))?\W*",
        r"(?:wie|woher|wovon|womit|woraus|wodurch|aus welche[nmr] \w+|mit welche[nm] \w+) "
        r"(?:wird|werden|wurden?|ist|sind) (?P<thing>.+?) (?:finanziert|bezahlt)\W*",
        r"(?:wie|wovon|womit|woraus) finanzier(?:t|en|te|ten) sich (?P<thing>.+?)\W*",
    )
)
_GIVERS = word_set("geldgeber geldgeberin sponsor foerdergeber")
_PAYING = word_set("finanzieren bezahlen zahlen")
_MONEY_WORDS = word_set("geld mittel foerdergeld foerdermittel finanzierung foerderung finanzen euro topf")
_INITIATIVE = "KeKiz"
_WHO = "Wer finanziert {thing}?"
# What tells of money; that children are given "Förderung" does not.
_TELLS_MONEY = re.compile(
    r"(?:\b|förder|spenden|landes|bundes|eigen|steuer|preis)geld(?:er|ern|es|s)?\b|geldgeber|\bfinan[zc]|"
    r"\b(?:förder|landes|bundes|eigen|haushalts|stiftungs|spenden|dritt)?mitteln?\b|\beuro\b|€|bezahl|\bzahl(?:t|te|en)\b|"
    r"kosten\b|haushalts?(?!\w)|\betat|budget|spende|sponsor|zusch[uü]ss|beitr[aä]ge?\b|"
    r"\b(?:ge)?fördert\w*|förder(?:programm|topf|verein|bescheid|summe)|förderung (?:durch|vom|aus|über|des landes)\b|"
    r"\b(?:trägt|trage|tragen|trug)\b(?! (?:dazu|zu[rm]?)\b|[^.;]*\bbei\b)|"
    r"\b(?:übernimmt|übernahm|übernommen|stiftet\w*|gestiftet|schenkt\w*|geschenkt)\b",
    re.IGNORECASE,
)


def answer_financing(
    search: Search, question: Question, _kommunen: Sequence[str], answer: Callable[[Question], Draft]
) -> Draft | None:
    """Return who pays for what a question asks the money of, else what is told of money there; None for others.

    ``answer`` answers the question who pays for it.
    """
    form = next((found for one in _FORMS if (found := one.fullmatch(question.text))), None)
    if form is None:
        return None
    who = answer(understand(_WHO.format(thing=form["thing"] or _INITIATIVE), search.index.terms))
    if who.statements:
        return who
    return _keep_money(_keep_things(question, answer_open(search, replace(question, kind="open", attribute=None))))


def keep_money(question: Question, draft: Draft) -> Draft:
    """Return a draft, where it is asked who pays, without what tells nothing of money."""
    asks = question.expects == "person" or any(one.lemma in _GIVERS for one in question.hard)
    return _keep_money(draft) if asks and any(one.lemma in _GIVERS | _PAYING for one in question.concepts) else draft


def _keep_money(draft: Draft) -> Draft:
    return keep_told(draft, lambda told: _TELLS_MONEY.search(told.quote) is not None)


def _keep_things(question: Question, draft: Draft) -> Draft:
    """Return a draft without what does not name all the things that a question asks for."""
    things = [one for one in question.concepts if not one.verb and one.lemma not in _MONEY_WORDS]
    return keep_told(draft, lambda told: all(match_concept(one, bag_of(told.quote)) for one in things))
