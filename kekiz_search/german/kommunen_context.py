"""Judge by the words around it whether a form is the name of a Kommune there: "in Essen", but "das gesunde Essen"."""

from __future__ import annotations

import re
from typing import Literal

from kekiz_search.german.first_names import is_first_name
from kekiz_search.german.kommunen_register import Form

# "open" counts only in a list with another name: "Kamen und Hagen"; "weak" only in one that holds more than such words:
# "Essen und Duisburg", but not "Essen und Wetter".
Standing = Literal["sure", "open", "weak", "no"]

_BEFORE_CHARS = 48
_GAP = r"[ \u00a0\n]\Z"
_ELSEWHERE = re.compile(
    r" ?(?:\(|/|an der |a\. ?d\. ?|in )(?:Saale|Hessen|Saar|Saarland|Oldenburg|Oldb|Bayern|Odenwald|Eifel|Pfalz"
    r"|Schwaben|Holstein"
    r"|Brandenburg|Sachsen|Thüringen|Niedersachsen|Leine|Wied|Westerwald|Altmark|Österreich|Schweiz|Niederlande)\b"
)
_OPENING, _CLOSING = ("„", "»", "“", '"', "‚"), ("“", "«", "”", '"', "‘")
_DOMAIN = re.compile(r"\.[a-z]")
_TITLE_BEFORE = re.compile(r"\b(?:[Hh]err(?:n|en)?|[Ff]rau|Dr\.|Prof\.)" + _GAP)
_WORD_BEFORE = re.compile(r"([^\W\d_][\w-]*)" + _GAP)
_PARTICLE_BEFORE = re.compile(
    r"([^\W\d_][\w-]*|Dr\.|Prof\.) (?:von(?: de[rm])?|van(?: de[rn]?)?|vom|zu|zur"
    r"|de)" + _GAP
)
_STREET_AFTER = re.compile(
    r"[ \u00a0-](?:Straße|Strasse|Str\b|Weg\b|Platz(?:e?s)?\b|Allee|Landstraße|Chaussee|Ring\b|Damm\b|Tor\b|Ufer|Gasse"
    r"|Brücke\b|straße|str\b|weg\b)"
)
# A newspaper, a station, a bank or the Land's own bodies are called after a town, and tell nothing of it.
_PRESS = (
    r"[\w-]*(?:[Aa]nzeiger|[Nn]achrichten|[Zz]eitung|[Rr]undschau|[Tt]ageblatt|[Vv]olksblatt|[Ww]ochenblatt|[Kk]urier"
    r"|[Ll]okalradio)s?"
)
_NAMED_AFTER = re.compile(
    rf" (?:[A-ZÄÖÜ][\w-]+ )?(?:{_PRESS}|Bote|Presse|Allgemeine|Verlag|Bank|Volksbank|Versicherung|Landtag|"
    r"Landesregierung|[\w-]*[Mm]inisterium|Tabelle)(?:s|e?n)?\b"
)
_PRESS_BEFORE = re.compile(rf"(?<![\w-])(?:{_PRESS}|Rheinische[nr]? Post|WAZ|NRZ|Lokalkompass|Radio|Antenne)" + _GAP)
_CIVIC_BEFORE = re.compile(
    r"(?<![\w-])[\w-]*(?:stadt|städten?|gemeinden?|kommunen?|rathaus|(?:amt|werk)(?:es|s)?|center|zentrum"
    r"|verband|bund|verwaltung|"
    r"universität|hochschule|klinikum|caritas|diakonie|awo|büro|verein|polizei|feuerwehr|bezirk|kreis|sparkasse"
    r"|volkshochschule|vhs"
    r"|standort|wohnort|raum|stadtrat|präventionskette|stadt(?:garten|park|halle|bad)|bürgerhaus|kreishaus|bahnhof"
    r"|museum|schloss|bücherei)" + _GAP,
    re.IGNORECASE,
)
# "Welche Kommunen kamen dazu?": behind a plural, a verb in lower case is a verb.
_SEVERAL_BEFORE = re.compile(r"(?:kommunen|st(?:ä|ae)dten?|kreisen?|gemeinden|orten?)" + _GAP, re.IGNORECASE)
_CIVIC_AFTER = re.compile(
    r"[ \u00a0](?:(?:kommunale|städtische|örtliche)[nrs]? )?(?:Jugend(?:amt|hilfe|ämter)|Jobcenter"
    r"|Gesundheitsamt|Sozialamt|Rathaus|Rat\b|Stadt(?:rat|verwaltung"
    r"|teil|gebiet|bezirk|spitze)|(?:Ober)?[Bb]ürgermeister|Präventions|Kitas?\b|Kindertages|Schulen?\b"
    r"|Grundschul|Familien|Kinder\b"
    r"|Eltern\b|Bürger(?:innen)?\b|Innenstadt|Norden\b|Osten\b|Süden\b|Westen\b|Modell\b|Verwaltung\b|Dezernent"
    r"|Netzwerk|Bahnhof\b)"
)
_PREPOSITION = re.compile(r"(?<![\w-])(?:in|aus|bei|nach|nahe|zwischen|für|von|bis|ab)" + _GAP, re.IGNORECASE)
_MATTER = re.compile(
    r"(?:\b(?:Geld|Kosten|Ausgaben?|Zuschuss|Zuschüsse|Lieferung|Verteilung|Gutscheine?|Beitrag|Beiträge"
    r"|Verkauf|Preise?) (?:für|von)"
    r"|\bje nach|\b(?:[Aa]uswahl|[Mm]enge|[Aa]rt|[Zz]ubereitung) von)" + _GAP,
    re.IGNORECASE,
)
# "für Essen 3 Euro", "in Halle 3", but "in Essen 45 Familien"
_AMOUNT_AFTER = re.compile(r" ?(?!(?:19|20)\d\d\b)\d")
_COUNTED_AFTER = re.compile(r" \d[\d.,]*(?: [A-ZÄÖÜ]|(?<=\d{3}) )")
_INSIDE = re.compile(r"(?<![\w-])[Ii]n" + _GAP)
_MATTER_AFTER = re.compile(
    r" ?(?:gehen\b|zu\b|kochen\b"
    r"|und (?:Trinken|Getränke|Kleidung|Schlafen|Wohnen|Klima|Gehälter|trinken)"
    r"|auf Rädern|oder (?:Trinken|Getränke))"
)
_NOUN_READING = re.compile(
    r"(?<![\w-])(?:(?i:de[rnms]|das|die|eine?[nmrs]?|i[mn]s?|a[mn]s?|beim|zu[mr]|vom|ins|mein\w*|dein\w*|sein\w*"
    r"|ihr\w*|unser\w*|kein\w*|jede\w?|diese\w?"
    r"|alle|viel\w*|wenig\w*|mehr|drei|zwei|vier)|[a-zäöüß]+(?:es|em|ige[rn]?|iche[rn]?|same[rn]?|ende[rn]?"
    r"|rte[rn]?)|[A-ZÄÖÜ]\w{3,}er)" + _GAP
)
_NOT_ADJECTIVE = re.compile(
    r"(?:(?:meister|leiter|sprecher|partner)|(?:^|\W)(?:in|an|Unter|Hinter|Aber|Oder|indes|bereits))" + _GAP
)
_SENTENCE_START = re.compile(r"(?:^|[.!?:\n]|[.!?:\n] ?[\"„“»(–•*-] ?|\n\s*|^\s*[\"„“»(–•*-]\s*)\s*$")
_VERB_AFTER = re.compile(
    r"[ \u00a0](?:hat|hatte|ist|war|wird|wurde|will|kann|soll|muss|setzt|bietet|macht|liegt|gehört|beteiligt"
    r"|nimmt|arbeitet|startet|zeigt"
    r"|geht|plant|baut|fördert|zählt|verfügt|unterstützt|entwickelt|erhält|bekommt|kooperiert|gründet|stellt"
    r"|möchte|profitiert|folgt)\b"
)
# Questions that only a Kommune can be the subject of: "Was macht Essen?", "Wie viele Einwohner hat Lage?".
_ASKED_CHARS = 80
_ASKED = re.compile(
    r"\W*(?:(?:was|wie|womit|wo|warum|weshalb|wieso|wann|seit wann|wofür) (?:macht|tut|plant|unternimmt|leistet"
    r"|arbeitet|hilft|fördert|unterstützt|hat|will|bietet|bringt|sorgt|erreicht|kümmert|beteiligt|begleitet|informiert|bekommt"
    r"|erhält|zahlt|verhindert|entwickelt|organisiert|nutzt|gründete|startete|setzt)"
    r"|(?:wie ?viele?|welche[nrs]? (?!(?:aus)?wirkung|einfl|bedeut|roll|folge))[\w -]{3,50} "
    r"(?:hat|hatte|zählt|bietet|bekommt|bekam|erhält|erhielt|zahlte?)"
    r"|(?:arbeitet|beteiligt|betreibt|bietet|fördert|kooperiert|organisiert|plant|unterhält|verfügt)"
    r"|vergleiche?n?(?: sie)?"
    r"|(?:(?:wie|worin|wodurch|inwiefern) )?unterscheide[nt] sich|was unterscheidet) ",
    re.IGNORECASE,
)
_ASKED_IF = re.compile(
    r"\W*(?:(?:seit|ab) (?:wann|welchem jahr) )?(?:ist|war|hat|hatte|macht|nimmt|gehört|beteiligt sich|"
    r"bekommt|bekam|erhält|erhielt|zahlt|gibt|zählt|welche \w+ hat) ",
    re.IGNORECASE,
)
_ASKED_IF_AFTER = re.compile(
    r" (?:(?:schon|auch|bereits|noch|heute) )?(?:(?:mehr|weniger|größer|groesser|kleiner|länger|laenger)\b"
    r"|dabei|mit\b|teil\b|beteiligt|mitglied|modellkommune|eine? "
    r"(?:modell|projekt|programm|gro(?:ß|ss)|mittel|klein)?(?:kommune|stadt)\b|eine? "
    r"(?:präventions|familien|konzept"
    r"|jugend|netzwerk|büro|stelle)|zu den|zur|am |mehr\b|weniger\b"
    r"|(?:landes|förder)?(?:geld|mittel)\b|förderung"
    r"|(?:(?:rund|etwa|über|unter|fast|knapp|gut|mehr als|weniger als) )?\d[\d.,]* "
    r"(?:einwohner|menschen|kinder|minderjährige|familien|euro|millionen|kitas|schulen|stellen)\b)",
    re.IGNORECASE,
)
# "Hat Unna mehr Einwohner als Lage?", "Wer ist so groß wie Lage?"
_COMPARED_BEFORE = re.compile(r"\b(?:als|oder|(?:groß|gross|lange?|dabei|Jahr) wie)" + _GAP)
_COMPARED_AFTER = re.compile(r"(?: (?:dabei|dazu\w+|hinzu\w+|eingestiegen|beigetreten|gestartet))?\s*\?\s*$")
# "In welchen Stadtteilen testet Essen seinen Ansatz?": what has no article, and something of its own, is no meal.
_DOES_BEFORE = re.compile(r"(?<![\w-])[a-zäöüß]+t" + _GAP)
_ITS_OWN_AFTER = re.compile(r" (?:sich|seine[nmrs]?)\b")
_CAPITAL_AFTER = re.compile(r" [A-ZÄÖÜ]")
# No name of a town takes an article: "am Möhnesee" is the lake. "Beim Dortmund-Marathon" it is that of another noun.
_ARTICLE_BEFORE = re.compile(r"(?<![\w-])(?:[AaIi]m|[Bb]eim|[Vv]om|[Zz]um)" + _GAP)
_NOUN_AFTER = re.compile(r"-\w| [A-ZÄÖÜ]")
_DATELINE_AFTER = re.compile(r" \(|\. [A-ZÄÖÜ]| [–-] |: \d{1,3}\.\d{3}\b")  # "Lage: 71.500 Euro"; a meal costs less


def judge(text: str, start: int, end: int, form: Form, *, genitive: bool) -> Standing:
    """Judge one form that stands at ``[start, end)``."""
    before, after = text[max(0, start - _BEFORE_CHARS) : start], text[end : end + _BEFORE_CHARS]
    if before.endswith(("@", "-", "_", "//", ".")) and not before.endswith((" -", "\n-", " .")) and before != "-":
        return "no"
    if before.endswith(_OPENING) and after.startswith(_CLOSING):
        return "no"  # „Lotte“ is the name of something else
    if _ELSEWHERE.match(after) or _DOMAIN.match(after):
        return "no"
    if _PRESS_BEFORE.search(before) or (len(form.words) == 1 and _is_surname(before)):
        return "no"
    if form.kind in ("adjective", "doubtful"):
        return _judge_adjective(form, after)
    if form.kind == "plain":
        alone = len(form.words) == 1 and not form.name.endswith("kreis")  # a Kreis is no landscape
        landscape = alone and _ARTICLE_BEFORE.search(before) and not _NOUN_AFTER.match(after)
        return "no" if landscape else "sure"
    return _judge_homonym(text, (start, end), form, genitive=genitive)


def _is_surname(before: str) -> bool:
    if _TITLE_BEFORE.search(before):
        return True
    if particle := _PARTICLE_BEFORE.search(before):
        return particle[1] in ("Dr.", "Prof.") or is_first_name(particle[1])
    word = _WORD_BEFORE.search(before)
    return word is not None and word[1] != "August" and is_first_name(word[1])


def _judge_adjective(form: Form, after: str) -> Standing:
    if _STREET_AFTER.match(after) or _NAMED_AFTER.match(after):
        return "no"
    return "sure" if form.kind == "adjective" or _CIVIC_AFTER.match(after) else "no"


def _judge_homonym(text: str, span: tuple[int, int], form: Form, *, genitive: bool) -> Standing:
    start, end = span
    before, after = text[max(0, start - _BEFORE_CHARS) : start], text[end : end + _BEFORE_CHARS]
    if form.kind == "verb" and text[start].islower() and _SEVERAL_BEFORE.search(before):
        return "no"
    if _CIVIC_BEFORE.search(before) or _is_asked_about(text, start, after):
        return "sure"
    if text[start].isupper() and _COMPARED_BEFORE.search(before) and _COMPARED_AFTER.match(text, end):
        return "sure"
    if _MATTER.search(before) or _MATTER_AFTER.match(after):
        return "no"
    if _AMOUNT_AFTER.match(after) and not (_INSIDE.search(before) and _COUNTED_AFTER.match(after)):
        return "no"
    if _PREPOSITION.search(before):
        return "sure"
    if _NOUN_READING.search(before) and not _NOT_ADJECTIVE.search(before):
        return "no"
    if re.match(r"-\w", after):
        return "no"
    capital = text[start].isupper()
    if capital and _ITS_OWN_AFTER.match(after) and _DOES_BEFORE.search(before):
        return "sure"
    if (genitive and capital) or _is_line(text, start, end, form):
        return "sure"
    return _judge_bare(form, after, capital=capital, starts=_SENTENCE_START.search(before) is not None)


def _is_asked_about(text: str, start: int, after: str) -> bool:
    if start > _ASKED_CHARS:
        return False
    if _ASKED.fullmatch(text, 0, start):
        return re.match(r"(?: \w+){0,2} (?:zu|gehen|morgen)\b|-\w", after) is None
    return _ASKED_IF.fullmatch(text, 0, start) is not None and _ASKED_IF_AFTER.match(after) is not None


def _judge_bare(form: Form, after: str, *, capital: bool, starts: bool) -> Standing:
    if form.kind == "noun":
        return "sure"
    if form.kind == "word":
        return "weak"
    if not capital:
        return "open"
    if form.kind == "name":
        return "open" if _CAPITAL_AFTER.match(after) else "sure"
    return "sure" if not starts or _VERB_AFTER.match(after) else "open"


def _is_line(text: str, start: int, end: int, form: Form) -> bool:
    """Tell whether the name is a line of its own, or stands before a report or a sum; "Wetter" (Ruhr) never is."""
    if "(" in form.name:
        return False
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", end)
    if text[line_start:start].strip(" \t-–•*#·>0123456789."):
        return False
    rest = text[end : len(text) if line_end < 0 else line_end]
    return not rest.strip(" \t:?!,;") or (text[start].isupper() and _DATELINE_AFTER.match(rest) is not None)
