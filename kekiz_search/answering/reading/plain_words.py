"""Colloquial and fixed expressions of a question, written out in the plain words that documents use."""

from __future__ import annotations

import re

_UMLAUTS = {"ä": "(?:ä|ae)", "ö": "(?:ö|oe)", "ü": "(?:ü|ue)", "ß": "(?:ß|ss)"}
_OPINION = "angaben?|ansicht|einschätzung|auffassung|aussagen?|darstellung|meinung|worten"

_GROUP = "(?:gruppe|team|kreis|schar|riege|mannschaft)"
_MEMBERS = "(?:leuten?|personen|menschen|köpfen?|mitgliedern?)"

# What is typed, as a pattern without capitals, and what it says; \1 keeps the words between the parts of an expression.
_EXPRESSIONS: tuple[tuple[str, str], ...] = (
    (r"gib(?:t['’]?s|ts)", "gibt es"),
    (r"geht(?:['’]s|s)", "geht es"),
    (r"['’]?nen", "einen"),
    (r"['’]?nem", "einem"),
    (r"['’]?ner", "einer"),
    (r"['’]?ne(?= \w)", "eine"),
    (r"is", "ist"),
    (r"['’]?n(?= \w)", "ein"),
    (r"hat(?:['’]s|s)", "hat es"),
    (r"nix", "nichts"),
    (r"(kommunen|städte|gemeinden|kreise|orte|wir|die|sie) ham", r"\1 haben"),
    (r"(?:erzähle?n?|berichte)(?: sie)?(?: mir| uns)?(?: mal)?(?: was| etwas| mehr)? (?:über|von)", "Information über"),
    (r"stell(?:en?)?(?: sie)?(?: mir| uns)?(?: mal)? (\w+(?: \w+)?) vor", r"Information über \1"),
    (r"welche (kommunen|städte|gemeinden|kreise) (?:gibt es|sind (?:das|es))(?=\??$)", r"welche \1 sind dabei"),
    (r"(?:sgb|hartz)[ -]?(?:ii|2|iv|4)(?:[ -](?:bezug|leistung(?:en)?|bezieher|empfänger))?", "SGB II"),
    (r"(?:hätte|hätten)( .*?) gerne?", r"wünscht\1"),
    (r"(?:ging|gingen|geht|gehen)( .*?)in die hose", r"ging\1schief"),
    (r"in die hose gegangen", "schiefgegangen"),
    (r"wo (hakt|hapert|klemmt)", r"was \1"),
    (r"grad", "gerade"),
    (r"wei(?:ss|ß) man(?= )", "weiß man"),
    (
        r"(?:klappte?|läuft|lief|funktionierte?|gelingt)( .*?)nicht(?: so)?(?: gut| toll| rund| richtig)?",
        r"scheitert\1",
    ),
    (r"auf (?:dem|ihrem|seinem) weg(?= (?:in|zu|zum|zur) )", ""),
    (r"(wann|wie lange) (?:hat|haben)( .*?)(?: denn| eigentlich)? (?:auf|offen)(?= *\?? *$)", r"\1 ist\2 geöffnet"),
    (r"(ist|sind|war|waren)( .*?) (?:wieder )?zu(?= *\?? *$)", r"\1\2 geschlossen"),
    (r"warn", "waren"),
    (rf"wie groß (?:ist|war) (?:die|das|der) {_GROUP} (?:der|von|aus)", "wie viele"),
    (
        rf"(?:aus )?wie vielen? {_MEMBERS} (?:besteht|bestand|hat|umfasst) (?:die|das|der) {_GROUP} (?:der|von|aus)",
        "wie viele",
    ),
    (r"wie (?:fiele|file|vile)", "wie viele"),
    (r"(welche|welcher|der|die) statt", r"\1 Stadt"),
    (r"(wie ?viel) (?:kohle|knete|moneten|zaster)", r"\1 Geld"),
    (r"(?:in|im|zum|bis zum) (?:vergangenen|letzten|vorigen|laufenden|selben|gleichen) jahr(?! de[rs]| vor)", ""),
    (r"(?:pro|je|im|jedes) jahr(?! \d| de[rs])", "jährlich"),
    (r"ins leben (?:gerufen|rufen)", "gegründet"),
    (r"aus der taufe gehoben|auf die beine gestellt", "gegründet"),
    (r"(?:kam|kamen|kommen|kommt)( .*?)(?:zur|auf die) welt", r"wurden\1geboren"),
    (r"(?:zur|auf die) welt (?:gekommen|kamen|kommen)", "geboren"),
    (r"(?:hat|haben|hatte|hatten)( .*?)den hut auf", r"ist\1zuständig"),
    (r"den hut auf ?(?:hat|haben)", "zuständig ist"),
    (r"(?:kam|kamen|kommt|kommen)( .*?)(?:dazu|hinzu)(?=\W*$)", r"sind\1hinzugekommen"),
    (r"neu dabei", "hinzugekommen"),
    (
        r"neuen? (kommunen|städte|kreise|gemeinden) (?:gibt es|sind dabei|machen mit|nehmen teil)",
        r"\1 sind hinzugekommen",
    ),
    (r"wie ?viel (?:kriegt|kriegen|bekommt|bekommen)", "wie viel Geld bekommt"),
    (r"was (?:kriegt|bekommt)(?= (?:der kreis|die (?:stadt|gemeinde)) \w+\W*$)", "wie viel Geld bekommt"),
    (r"in anspruch (?:genommen|nehmen|nahmen)", "genutzt"),
    (r"(?:nehmen|nahmen|nimmt|nahm)( .*?)in anspruch", r"nutzen\1"),
    (r"unter die arme (?:gegriffen|greifen)", "unterstützt"),
    (r"dicht ?gemacht|zugemacht", "geschlossen"),
    (r"an den start (?:gegangen|gebracht)", "gestartet"),
    (r"(?:ging|gingen|gehen|geht)( .*?)an den start", r"startete\1"),
    (r"zu ende gegangen", "geendet"),
    (r"(?:ging|gingen|gehen|geht)( .*?)zu ende", r"endete\1"),
    (r"in angriff genommen", "begonnen"),
    (r"(?:unter die lupe genommen|auf den prüfstand gestellt)", "untersucht"),
    (r"auf eis gelegt", "unterbrochen"),
    (r"ans herz gelegt", "empfohlen"),
    (r"(?:mit )?ins boot geholt", "beteiligt"),
    (r"hin(?:zu)?blättern|berappen|blechen|löhnen|hinlegen", "bezahlen"),
    (r"mit(?: an bord| im boot)|an bord", "dabei"),
    (rf"(?:nach|laut) (?:\w+er |den |der )?(?:{_OPINION})(?: von| der| des)?", "laut"),
    (r"aus (?:der )?sicht(?: von| der| des)?", "laut"),
    (r"zur verfügung", ""),
    (
        r"(?:kein|zu wenig) (?:personal|fachpersonal)(?: für)?( .*?)(?= finden| haben| bekommen|\\?|$)",
        r"unbesetzte Stellen\1",
    ),
)


def _compile(pattern: str) -> re.Pattern[str]:
    spelt = "".join(_UMLAUTS.get(char, char) for char in pattern)
    return re.compile(rf"(?<![\w'’])(?:{spelt})(?!\w)", re.IGNORECASE)


_COMPILED = tuple((_compile(pattern), said) for pattern, said in _EXPRESSIONS)


def write_out(text: str) -> str:
    """Return a question with its colloquial and fixed expressions in plain words."""
    for pattern, said in _COMPILED:
        text = pattern.sub(said, text)
    return " ".join(text.split()).replace(" ?", "?")
