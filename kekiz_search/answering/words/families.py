"""Families of words by which the relations of this field are told; all folded lemmas."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kekiz_search.german.normalise import word_set

# Of a relation these tell the other side: who receives is not who gives.
RECEIVING = word_set("bekommen erhalten")

# Whoever does so pays, or a part.
PAYING = word_set(
    "bezahlen zahlen finanzieren mitfinanzieren foerdern bezuschussen aufkommen spendieren sponsern unterstuetzen "
    "zuschiessen dazugeben beisteuern"
)

# One family: a question that uses a word of it is met by a sentence or heading that uses another.
FAMILIES: dict[str, frozenset[str]] = {
    "zusammenarbeit": word_set(
        "zusammenarbeit zusammenarbeiten kooperation kooperieren kooperationspartner kooperativ partner "
        "partnerschaft gemeinsam netzwerk vernetzen vernetzung verbund buendnis beteiligen beteiligt beteiligung "
        "einbinden einbindung einbeziehen abstimmen abstimmung abgestimmt schulterschluss zusammenwirken "
        "zusammenspiel mitwirken mitwirkung "
        "mitarbeiten mitarbeit verzahnen verzahnung verknuepfen kooperationsvereinbarung runde "
        "arbeitskreis steuerungsgruppe lenkungskreis lenkungsgruppe gremium akteur mitglied angehoeren gehoeren "
        "zusammenschliessen zusammenbringen zusammenkommen zusammenarbeitend verantwortungsgemeinschaft zusammentun "
        "zusammenfuehren schnittstelle kooperationsvertrag vertrag "
        "vertreten beteiligte mitwirkende mitmachen steuerungskreis steuerkreis lenkungsrunde steuerungsrunde kernteam "
        "beirat netzwerkpartner arbeitsgruppe planungsgruppe projektgruppe mittragen"
    ),
    "teilnahme": word_set(
        "dabei teilnehmen teilnahme teilnehmer teilnehmend mitmachen beteiligen beteiligt beitreten beitritt "
        "modellkommune projektkommune programmkommune mitwirken angehoeren gehoeren aufnehmen aufgenommen "
        "auswaehlen ausgewaehlt zaehlen mitglied ernennen einsteigen hinzukommen dazukommen "
        "dazugekommen hinzugekommen hinzustossen eintreten eintritt"
    ),
    "leitung": word_set(
        "leiten leiter leiterin leitung fuehren vorsitz vorsitzende vorsitzender vorstehen spitze chef chefin "
        "boss oberhaupt verantworten verantwortlich direktor direktorin geschaeftsfuehrer geschaeftsfuehrerin"
    ),
    "koordination": word_set(
        "koordinieren koordination koordinierung koordinator koordinatorin koordinierend koordinierungsstelle "
        "federfuehrend federfuehrung steuern steuerung zustaendig zustaendigkeit verantwortlich"
    ),
    "zusammensetzung": word_set(
        "bilden bestehen umfassen zusammensetzen zusammensetzung enthalten gehoeren angehoeren zaehlen mitglied"
    ),
    # Who takes part in something is told by its size as well: "das Netzwerk umfasst 40 Kommunen".
    "umfang": word_set(
        "dabei teilnehmen teilnahme teilnehmer mitmachen beteiligen beteiligt beitreten mitglied angehoeren gehoeren "
        "umfassen netzwerk verbund teilnehmerkommune"
    ),
    "foerderung": word_set(
        "foerdern foerderung foerdermittel finanzieren finanzierung bezuschussen zuschuss foerdersumme mittel "
        "bekommen erhalten bewilligen bewilligt bewilligung zuwendung zuweisung fliessen bereitstellen "
        "landesfoerderung landesmittel landeszuschuss foerderbetrag"
    ),
}

# As the first or last part of a compound these are no money: "Mittelpunkt", "Lebensmittel", "Sprachförderung".
_PUBLIC = word_set("land bund staat projekt programm eu jahr anschub stadt kreis regel folge grund stiftung mit ko")
_THINGS = word_set(
    "leben nahrung verkehr arznei hilf hilfe heil putzen waschen reinigung spiel lernen lehr suchen unterricht"
)


def families_of(lemmas: frozenset[str], compounds: Iterable[Sequence[str]]) -> frozenset[str]:
    """Return the families that some words are of, by themselves or by a part of a compound."""
    pieces = lemmas.union(*[filter(None, (_as_told(part, parts) for part in parts)) for parts in compounds])
    return frozenset(name for name, words in FAMILIES.items() if words & pieces)


def _as_told(part: str, parts: Sequence[str]) -> str | None:
    first, last = parts[0], parts[-1]
    if part == "mittel" and (last != "mittel" or first in _THINGS):
        return None
    return None if part == last == "foerderung" and first not in _PUBLIC else part
