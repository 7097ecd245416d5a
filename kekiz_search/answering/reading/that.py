"""What a newcomer means by "das", "das Programm" or "dahinter": the initiative that all documents are about."""

from __future__ import annotations

import re

from kekiz_search.answering.words.vocabulary import INITIATIVE_NAME, INITIATIVE_TERMS
from kekiz_search.german.analyzer import stem_key
from kekiz_search.german.kommunen import find_kommunen
from kekiz_search.index.terms import TermIndex

_NAME = "KeKiz"
_ASKING = re.compile(
    r"(?:und |also )?(?:we[rmn]|was|wann|wie|wieso|warum|weshalb|wozu|wofür|woher|wovon|womit|seit wann|"
    r"ab wann|wo|lohnt|rechnet|wirkt|funktioniert|klappt|bringt|nützt)\b",
    re.IGNORECASE,
)
_PROJECT = re.compile(r"projekt|vorhaben", re.IGNORECASE)
_END = r"(?=\s*\?|\s*$)"
# What stands alone, or before an article, an adverb or a participle, is no article itself.
_ALONE = (
    rf"(?:{_END}|(?=,|\s+(?:alles|so|schon|wohl|ganze|den|der|dem|für|gut|mit|angefangen|"
    r"begonnen|gestartet|entstanden)\b))"
)
_FORMS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), said)
    for pattern, said in (
        (rf"(?<=\bwas ist )das(?: genau)?(?: für (?:ein|eine) \w+)?{_END}", _NAME),
        (rf"\bwer (?:be)?zahlt (?:das|die)(?: alles| ganze)?{_ALONE}", f"Welche Geldgeber hat {_NAME}"),
        (r"\bwer (?:steckt|steht) dahinter\b", f"Welche Träger hat {_NAME}"),
        # whoever founded it stood behind it from the start
        (
            r"\bwer (?:hat|haben) (?:sich )?(?:das|alles|(?:das |die )(?:landes)?(?:programm|initiative|vorhaben))"
            r"(?: (?-i:[a-zäöü])\w+)?? (?:gegründet|erfunden|ausgedacht|gestartet|initiiert|angestoßen|"
            rf"ins leben gerufen|angefangen|begonnen){_END}",
            f"Welche Träger hat {_NAME}",
        ),
        (rf"\bdafür{_END}", f"für {_NAME}"),
        (r"\bdahinter\b", f"hinter {_NAME}"),
        (rf"(?<!dass )(?<!ist )\bdas(?: alles| ganze)?{_ALONE}", _NAME),
        (r"\bdas (?:landes)?programm\b(?! (?-i:[„\"»A-ZÄÖÜ]))", "die Landesinitiative"),
        (r"\b(?:dem|des) (?:landes)?programms?\b(?! (?-i:[„\"»A-ZÄÖÜ]))", "der Landesinitiative"),
        # of a Kommune that is named, a project may be its own
        (r"\bdas (?:projekt|vorhaben)\b(?! (?-i:[„\"»A-ZÄÖÜ]))", "die Landesinitiative"),
        (r"(?<=\bhat )alles(?= angefangen)", _NAME),
    )
)


def name_initiative(text: str, terms: TermIndex) -> tuple[str, dict[str, str]]:
    """Return a question that names no matter with the initiative named, and what was replaced.

    Only where the documents speak of the initiative.
    """
    known = any(stem_key(term) in terms.vocabulary for term in INITIATIVE_TERMS)
    if not known or INITIATIVE_NAME.search(text) or not _ASKING.match(text):
        return text, {}
    for form, said in _FORMS:
        found = form.search(text)
        if found and not (_PROJECT.search(found.group()) and find_kommunen(text)):
            return f"{text[: found.start()]}{said}{text[found.end() :]}", {found.group(): said}
    return text, {}
