"""Since when something is there: sentences that tell that a Kommune joined, or that a thing began."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kekiz_search.answering.evidence.found import Found
from kekiz_search.answering.evidence.leaning import stands_around
from kekiz_search.answering.factuality.endings import tells_end
from kekiz_search.answering.sentences.search import Search
from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.words.concepts import family_concept, match_concept
from kekiz_search.answering.words.vocabulary import INITIATIVE_NAME
from kekiz_search.german.normalise import fold, word_set

# Who joined is told by words that say so, or by words that say it of an initiative that is named.
_JOINING = replace(
    family_concept("", "teilnehmen"),
    alike=word_set(
        "dabei teilnahme teilnehmer mitmachen beitreten beitritt modellkommune projektkommune programmkommune "
        "teilnehmerkommune einsteigen hinzukommen dazukommen dazugekommen hinzugekommen hinzustossen"
    ),
)
_JOINING_ELSE = replace(_JOINING, alike=_JOINING.alike - {"dabei"})
# "Seit 2019 ist Hamm dabei", and not "gezählt ist dabei nur der erste Besuch"
_IS_IN = re.compile(
    r"\bdabei\b(?=\W*(?:$|[.,;:)|]|seit\b|ab\b|sein\b|ist\b|war\b|sind\b|waren\b|gewesen\b|bleib|blieb|und\b|20\d\d))"
)
# The deed, and not the name of those who did it: "das Projekt der Modellkommunen ist bis 2015 dokumentiert" tells none.
_DEED = replace(_JOINING, alike=_JOINING.alike - {"teilnehmer", *(one for one in _JOINING.alike if "kommune" in one)})
NAMED_JOINING = family_concept("teilnahme", "teilnehmen")
# Words that are looked for besides, and tell it only as below: "gehört" is read as a form of "hören", too.
SWEPT_JOINING = replace(NAMED_JOINING, alike=word_set("angehoeren anhoeren hoeren anschliessen bord boot"))
# "Seit 2020 sind wir bei kinderstark dabei": no index holds "dabei", and the passage is found by what is joined.
JOINED = replace(
    family_concept("", "kinderstark"),
    hard=False,
    alike=word_set("landesprogramm landesinitiative modellvorhaben modellphase programm initiative"),
)
# A chain that began: "Begonnen hat alles 2019", "aus dem 2021 die Präventionskette hervorgegangen ist".
BEGUN = replace(
    family_concept("", "beginnen"),
    alike=word_set(
        "beginnen beginn anfangen anfang starten start aufbau aufbauen hervorgehen entstehen gruenden anlaufen"
    ),
)
_CHAIN = replace(
    family_concept("", "praeventionskette"),
    alike=word_set("landesprogramm landesinitiative kinderstark modellvorhaben"),
)
_BEGAN = (
    r"(?:beg[aio]nn\w*|start\w*|anf[ai]ng\w*|f[ai]ng\w*|angefangen|entst(?:and|eh)\w*|hervorgeg\w*|aufgebaut|ging\w*|"
    r"lief\w*)"
)
_IS_CHAIN = r"(?:die|eine|ihre|unsere|der|einer|ihrer|unserer|seiner|seine) (?:[a-z]+ )?(?:praeventions)?kette"
_CHAIN_BEGAN = re.compile(
    rf"\b{_BEGAN}\b[^.;]*\b(?:(?<!der )(?:die|eine|ihre|unsere) (?:[a-z]+ )?(?:praeventions)?kette|"
    rf"mit (?:dem aufbau |der arbeit )?(?:an )?{_IS_CHAIN})\b|"
    rf"\bmit (?:dem aufbau |der arbeit )?(?:an )?{_IS_CHAIN} (?:[a-z]+ ){{0,3}}{_BEGAN}\b|"
    rf"\b(?:aufbau|arbeit|start|beginn|anfang|anfaenge) (?:an )?{_IS_CHAIN}\b|"
    rf"^\W*(?:die|eine|ihre|unsere) (?:praeventions)?kette\b[^.;,]*\b{_BEGAN}\b"
)
_ALL_BEGAN = re.compile(
    rf"\b{_BEGAN}\b[^.;]*\b(?:alles|das ganze)\b|\b(?:alles|das ganze)\b[^.;]*\b{_BEGAN}\b|"
    rf"^(?!.*\bmit (?:dem|der|den|unser\w+) (?!arbeit|aufbau|(?:praeventions)?kette))"
    rf".*(?:\b{_BEGAN}\b[^.;]*\bwir\b|\bwir\b[^.;]*\b{_BEGAN}\b)"
)
_PROGRAMME = re.compile(rf"{INITIATIVE_NAME.pattern}|\b(?:landes|modell)\w+", re.IGNORECASE)
# "Seit 2023 gibt es kinderstark in Haan": the programme has been there since, where the sentence names the Kommune.
_RUNS_SINCE = re.compile(
    r"\b(?:seit|ab|erstmals)\b[^.;]*\b(?:gibt es|laeuft|lief|besteht|existiert|aktiv|umgesetzt|gehoert|"
    r"ist\b[^.;]*\bteil|foerdert|gefoerdert|an bord)\b|"
    r"\b(?:gibt es|laeuft|besteht|existiert|foerdert|ist)\b[^.;]*\b(?:seit|ab)\b|"
    r"\b(?:startete|gestartet|eingefuehrt|angelaufen|losgegangen)\b|\b(?:ging|lief)\b[^.;]*\b(?:los|an)\b"
)
_HERE = re.compile(r"\b(?:bei uns|hier|vor ort|(?:in )?unsere[rn]? (?:stadt|gemeinde|kreis)|wir)\b")
_EVERYWHERE = re.compile(r"\b(?:landesweit\w*|in (?:ganz )?(?:nrw|nordrhein-westfalen))\b")
# Who takes part is told apart by it, and not that they do: "alle 40 teilnehmenden Kommunen wurden 2022 befragt".
_TELLS_APART = re.compile(r"\b(?:teilnehmend|mitmachend|beteiligt)e[nrms]? (?!sich\b|a[nm]\b|beim?\b|wir\b)(?=\w)")
_TELLS_STILL = re.compile(
    r"\b(?:dabei|mitgemacht|beigetreten|beitritt\w*|teilnahm\w*|teilgenommen|nehmen|nimmt|nahm\w*|mitglied\w*|seit|"
    r"modellkommune\w*|projektkommune\w*|programmkommune\w*|(?:hinzu|dazu)(?:ge|k|st)\w+)\b"
)
# What anybody takes part in for a day is no initiative: "An der Befragung nahm Hamm 2022 teil."
_OCCASION = re.compile(
    r"\b(?:an|am|bei|beim) (?:(?:der|dem|den|einer|einem) )?(?:[a-z]+en )?\w*(?:befragung|umfrage|erhebung|studie|"
    r"untersuchung|tagung|treffen|konferenz|fachtag|wettbewerb|workshop|schulung|fortbildung|sitzung|kongress)\w*\b"
)
_THE_PROGRAMME = r"(?:\w*[Pp]rogramm|\w*[Ii]nitiative|[Ll]ernnetzwerk|\w*[Vv]orhaben)s?\b(?! [„\"A-ZÄÖÜ])"
_TOLD_OTHERWISE = re.compile(
    rf"\bgehör\w*\b[^.;]*\b(?:dem|der|zum|zur) {_THE_PROGRAMME}|"
    rf"\b(?:dem|der|zum|zur) {_THE_PROGRAMME}[^.;]*\bgehör\w*\b|"
    rf"\b(?:uns|sich)\b[^.;]*\b(?:dem|der) {_THE_PROGRAMME}[^.;]*\bangeschlossen\b|"
    r"\b(?:[Ss]eit|[Aa]b)\b(?:[^.;]|\d\.)*\b\d{4} gehör(?:t|en)\b[^.;]*\bdazu\b|"
    rf"\bschloss(?:en)?\b[^.;]*\b(?:uns|sich)\b[^.;]*\b(?:dem|der) {_THE_PROGRAMME}|\ban Bord\b|\bmit im Boot\b"
)
# That it was decided, or applied for, to join, tells no joining: "2019 beschloss der Rat, sich zu beteiligen".
_DECIDED = re.compile(
    r"\b(?:beschl[io]\w+|entschied\w*|entschloss\w*|stimmte\w*|votierte\w*|beantragte\w*|empfahl\w*|bewarb\w*|regte\w*)\b"
    r"[^.;]*, [^.;]*\b(?:zu (?:beteiligen|werden)|beizutreten|mitzumachen|teilzunehmen|einzusteigen|anzuschliessen)\b"
)
_OF_KOMMUNE = re.compile(r"\b(?:\w*[Ss]tadt|[Gg]emeinde|\w*[Kk]reis|\w*[Kk]ommunen?|[Ww]ir|uns|[Uu]nser\w*)\b")
_BY_PEOPLE = re.compile(
    r"\b(?:kinder[n]?|eltern|familien|muettern?|vaetern?|jugendlichen?|schuelerinnen|schuelern?|menschen|personen|"
    r"teilnehmerinnen|teilnehmern?|fachkraeften?|kitas|schulen|einrichtungen|vereinen?|betrieben?)\b"
)
_NEIGHBOUR = re.compile(r"\b(?:die|der|unsere?|unser) nachbar(?:stadt|gemeinde|kommune|kreis|n)?\b")
_IN_SOME = re.compile(r"\bin (?:[a-z]+ )?(?:\d+|[a-z]+) (?:kommunen|staedten|gemeinden|kreisen|orten)\b")
_MEMBERS = re.compile(
    r"\b(?:landes|modell|projekt|programm)\w+|\b(?:initiative|programms?|vorhabens?)\b|"
    r"\b(?:teilnehm\w*|teilgenommen|teilnahm\w*|beteilig\w*|mitglied\w*|mitmach\w*|beigetreten|dabei)\b|"
    r"\b(?:nehmen|nahmen|nimmt|nahm)\b[^.;]*\bteil\b|\b(?:mach|beteilig)t?en\b[^.;]*\b(?:mit|sich)\b",
    re.IGNORECASE,
)
_NAMED_OTHERWISE = re.compile(r"\b(?:Initiative|Programms?|Vorhabens?) [„»\"]?[A-ZÄÖÜ]\w+")
_BEGINS = re.compile(
    r"\b(?:seit|ab|erstmals|\w*eroeffne\w*|oeffneten?|(?:ge)?gruende\w*|gegruendet|\w*gestartet|start\w*|beg[aio]nn\w*|begonnen|"
    r"eingerichtet|eingefuehrt|eingeweiht|entst(?:an|eh)\w*|ging\w*|gibt es|besteht|aufgebaut|aufgenommen|anfing|"
    r"anfang)\b|\b(?:fuehrte|richtete|weihte)n?\b[^.;]*\bein\b|\brief(?:en)?\b[^.;]*\bins leben\b|"
    r"\bnahm(?:en)?\b[^.;]*\b(?:arbeit|betrieb)\b[^.;]*\bauf\b|\bbauten?\b[^.;]*\bauf\b"
)
# A day that is told from the day on which a text was written.
_LATELY = re.compile(
    r"\b(?:heute|gestern|vorgestern|am (?:mon|diens|donners|frei|sams|sonn)tag|am mittwoch|diese woche)\b"
)


def tells_of_joining(unit: Unit) -> bool:
    """ "Das Vorhaben nahm mit 18 Kommunen die Arbeit auf" tells of a beginning, though it says "aufnehmen"."""
    return match_concept(NAMED_JOINING, unit.bag) > 0 and "beginnen" not in unit.bag.lemmas


def tells_joining_of(found: Found) -> bool:
    """Say whether a sentence tells that somebody joined: by a word for it, or of an initiative that it names."""
    text = fold(found.text)
    if _tells_of_others(text) or _DECIDED.search(text):
        return False
    if names_programme(found):
        return True
    if not _is_of_kommune(found) and (tells_end(found.text) or _BY_PEOPLE.search(text)):
        return False  # "2021 nahmen 42 Kinder teil"
    return match_concept(_JOINING if _IS_IN.search(text) else _JOINING_ELSE, found.unit.bag) > 0


def _is_of_kommune(found: Found) -> bool:
    """Say whether a sentence names a Kommune, or calls one so, beside whatever people it tells of."""
    return bool(found.unit.kommunen) or _OF_KOMMUNE.search(found.text) is not None


def _tells_of_others(text: str) -> bool:
    if _OCCASION.search(text) is not None and _PROGRAMME.search(text) is None:
        return True
    if _NEIGHBOUR.search(text):
        return True
    return _TELLS_APART.search(text) is not None and _TELLS_STILL.search(text) is None


def counts_who_takes_part(found: Found, kommunen: Sequence[str]) -> bool:
    """Say whether a number of Kommunen is of those in the initiative, not in another or where somebody else works.

    What stands beside one Kommune, where none is asked about, counts those of a network there.
    """
    if INITIATIVE_NAME.search(found.text) is not None:
        return True
    if _NAMED_OTHERWISE.search(found.text) or (len(found.unit.kommunen) == 1 and not kommunen):
        return False
    folded = fold(found.text)
    return _MEMBERS.search(folded) is not None or _IN_SOME.search(folded) is None


def tells_when_joined(found: Found) -> bool:
    """Say whether a sentence that tells of joining tells the deed, or a start, and not merely who takes part."""
    return tells_start(found.text) or match_concept(_DEED, found.unit.bag) > 0


def tells_begin_of_chain(search: Search, found: Found) -> bool:
    """Say whether a sentence tells that the chain of a Kommune began, or "alles" in a text about it."""
    text = fold(found.text)
    if _CHAIN_BEGAN.search(text) is not None:
        return True
    about = match_concept(_CHAIN, found.unit.bag) > 0 or stands_around(search, _CHAIN, found.unit)
    return about and _ALL_BEGAN.search(text) is not None


def tells_programme_begun(found: Found) -> bool:
    """Say whether a sentence tells since when the initiative, by one of its names, is there in a Kommune it names."""
    text = fold(found.text)
    here = bool(found.unit.kommunen) or _HERE.search(text) is not None
    named = INITIATIVE_NAME.search(found.text) is not None and _EVERYWHERE.search(text) is None
    return here and named and _RUNS_SINCE.search(text) is not None


def names_programme(found: Found) -> bool:
    """Say whether a sentence names a programme and that somebody takes part."""
    if _TOLD_OTHERWISE.search(found.text) and _is_of_kommune(found):
        return True
    return _PROGRAMME.search(found.text) is not None and match_concept(NAMED_JOINING, found.unit.bag) > 0


def tells_start(text: str) -> bool:
    """Say whether a sentence tells that something began, or since when it goes on."""
    return _BEGINS.search(fold(text)) is not None


def tells_start_lately(text: str) -> bool:
    """Say whether a sentence tells that something began on a day near the one on which it was written."""
    return tells_start(text) and _LATELY.search(fold(text)) is not None
