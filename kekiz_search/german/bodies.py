"""Whether a noun may be that of somebody who acts: people, an office, a body or a name; not Phase, not Grundsatz."""

from __future__ import annotations

import re
from functools import lru_cache

from kekiz_search.german.analyzer import analyze
from kekiz_search.german.dictionary import known_lemma
from kekiz_search.german.normalise import fold
from kekiz_search.german.offices import is_office
from kekiz_search.german.people import names_people
from kekiz_search.german.persons import names_institution

_BODY = re.compile(
    r".*(?:amt|aemter|stelle|bereich|referat|dezernat|sekretariat|abteilung|verwaltung|behoerde|ministerium|regierung|kanzlei|"
    r"rat|raete|parlament|(?:land|kreis|bundes|staedte)tag|ausschuss|kommission|gremium|fraktion|partei|politik|"
    r"stadt|staedte|gemeinde|kommune|kreis|land|bund|laender|staat|union|eu|ort|dorf|region|"
    r"verein|verband|verbaende|verbund|bund|buendnis|allianz|netzwerk|gemeinschaft|gesellschaft|genossenschaft|"
    r"initiative|gruppe|runde|tisch|team|kreis|forum|ring|club|klub|clique|chor|orchester|kapelle|band|mannschaft|"
    r"stiftung|fonds|kasse|bank|versicherung|kammer|agentur|firma|unternehmen|betrieb|konzern|service|bauhof|werk|handel|boerse|"
    r"organisation|institution|einrichtung|traeger|dienst|hilfe|mission|diakonie|caritas|kirche|pfarrei|orden|"
    r"schule|kolleg|gymnasium|hochschule|universitaet|akademie|institut|labor|klinik|krankenhaus|praxis|apotheke|"
    r"wohlfahrt|kita|hort|garten|krippe|buecherei|bibliothek|museum|theater|verlag|zeitung|redaktion|sender|"
    r"center|zentrum|zentren|buero|haus|heim|treff|laden|station|polizei|wehr|familie|eltern|jugend|(?<!beg)leitung|spitze|vorstand|"
    r"leute|volk|paar|frau|mann|kind|maenner|mutter|muetter|vater|vaeter|schwester|bruder|kollegium|fuehrung|"
    r"landschaft|wirtschaft|gewerkschaft|nachbarschaft|elternschaft|belegschaft|schaft)(?:e?n|e?s|er|ern|e)?"
)
_UPPER_CHARS = 2
_INFLECTED = frozenset({"e", "en", "er"})


@lru_cache(maxsize=8192)
def may_act(word: str) -> bool:
    """Tell whether a capitalised noun may be that of somebody: what no dictionary has, may be a name."""
    if sum(map(str.isupper, word)) >= _UPPER_CHARS or "-" in word:
        return True  # "AWO", "ProFamilia", "Lions-Club"
    if names_people(word) or is_office(word) or names_institution(word) or _BODY.fullmatch(fold(word)):
        return True
    known, small = known_lemma(word), known_lemma(word.lower())
    if small is not None and word.lower().removeprefix(small) in _INFLECTED:
        return True  # "Ehrenamtliche"
    return known_lemma(f"{known}in") is not None if known else not analyze(word)[0].parts
