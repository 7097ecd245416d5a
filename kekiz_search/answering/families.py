"""Words that stand for each other in this field: relations (families) and near meanings; all folded lemmas."""

from __future__ import annotations

from collections.abc import Mapping

# One family: a question that uses a word of it is met by a sentence or heading that uses another.
FAMILIES: dict[str, frozenset[str]] = {
    "zusammenarbeit": frozenset(
        "zusammenarbeit zusammenarbeiten kooperation kooperieren kooperationspartner kooperativ partner "
        "partnerschaft gemeinsam netzwerk vernetzen vernetzung verbund buendnis beteiligen beteiligt beteiligung "
        "einbinden einbindung einbeziehen abstimmen abstimmung abgestimmt schulterschluss zusammenwirken "
        "zusammenspiel mitwirken mitwirkung verzahnen verzahnung verknuepfen kooperationsvereinbarung runde tisch "
        "arbeitskreis steuerungsgruppe lenkungskreis lenkungsgruppe gremium akteur mitglied angehoeren gehoeren "
        "zusammenschliessen zusammenbringen zusammenkommen zusammenarbeitend verantwortungsgemeinschaft zusammentun "
        "zusammenfuehren schnittstelle kooperationsvertrag vertrag".split()
    ),
    "teilnahme": frozenset(
        "dabei teilnehmen teilnahme teilnehmer teilnehmend mitmachen beteiligen beteiligt beitreten beitritt "
        "modellkommune projektkommune programmkommune mitwirken angehoeren gehoeren aufnehmen aufgenommen "
        "auswaehlen ausgewaehlt zaehlen mitglied ernennen einsteigen hinzukommen dazukommen "
        "dazugekommen hinzugekommen hinzustossen".split()
    ),
    "leitung": frozenset(
        "leiten leiter leiterin leitung fuehren vorsitz vorsitzende vorsitzender vorstehen spitze chef chefin "
        "verantworten verantwortlich direktor direktorin geschaeftsfuehrer geschaeftsfuehrerin".split()
    ),
    "koordination": frozenset(
        "koordinieren koordination koordinierung koordinator koordinatorin koordinierend koordinierungsstelle "
        "federfuehrend federfuehrung steuern steuerung zustaendig zustaendigkeit verantwortlich".split()
    ),
    "zusammensetzung": frozenset(
        "bilden bestehen umfassen zusammensetzen zusammensetzung enthalten gehoeren angehoeren zaehlen mitglied".split()
    ),
    # Who takes part in something is told by its size as well: "das Netzwerk umfasst 40 Kommunen".
    "umfang": frozenset(
        "dabei teilnehmen teilnahme teilnehmer mitmachen beteiligen beteiligt beitreten mitglied angehoeren gehoeren "
        "umfassen netzwerk verbund teilnehmerkommune".split()
    ),
    "foerderung": frozenset(
        "foerdern foerderung foerdermittel finanzieren finanzierung bezuschussen zuschuss foerdersumme mittel "
        "bekommen erhalten bewilligen bewilligt zuwendung fliessen bereitstellen landesfoerderung".split()
    ),
}

# Near meanings that no derivation joins: asked for by the words before the arrow, told by those behind it as well.
# Source: failures of the development half of tests/quality/gold.jsonl.
_NEAR: tuple[str, ...] = (
    "besuchen besuch aufsuchen > besuchen besuch aufsuchen hausbesuch vorsprechen klingeln willkommensbesuch "
    "babybesuch "
    "besuchsdienst babybesuchsdienst elternbesuch babybegruessungsdienst",
    "neugeboren neugeborene neugeborenes neugeborener saeugling > neugeboren neugeborene neugeborenes neugeborener "
    "baby "
    "saeugling geburt willkommensbesuch babybesuch babybegruessung",
    "willkommensbesuch babybesuch hausbesuch begruessungsbesuch > willkommensbesuch babybesuch babybesuchsdienst "
    "elternbesuch begruessungsbesuch babybegruessungsdienst babybegruessungsbesuch neugeborenenbesuch erstbesuch",
    "hause zuhause daheim > hause zuhause daheim wohnung hausbesuch willkommensbesuch babybesuch haustuer aufsuchen",
    "kita kindertagesstaette kindergarten kindertageseinrichtung >",
    "klinik krankenhaus klinikum hospital geburtsklinik >",
    "praevention vorbeugung praeventionsarbeit > praevention vorbeugung vorbeugen praeventiv praeventionsarbeit",
    "evaluieren evaluation auswerten untersuchen > evaluieren evaluation auswerten auswertung untersuchen untersuchung "
    "begleitforschung",
    "beginnen beginn starten start anfangen anfang einfuehren einfuehrung > beginnen beginn begonnen starten start "
    "gestartet anfangen anfang einfuehren einfuehrung",
    "eroeffnen eroeffnung > eroeffnen eroeffnung oeffnen einweihen",
    "gruenden gruendung entstehen entstehung >",
    "enden ende > enden ende einstellen beenden auslaufen wegfallen entfallen",
    "erweitern erweiterung ausweiten ausweitung ausbauen ausbau >",
    "forschen untersuchen > forschen forschung untersuchen untersuchung begleitforschung evaluieren",
    "oeffnen geoeffnet oeffnungszeit >",
    "bezahlen zahlen finanzieren finanzierung > bezahlen zahlen finanzieren finanzierung tragen aufkommen",
    "kosten kostet ausgeben ausgabe > kosten kostet betragen ausgeben ausgabe ausgegeben preis gebuehr sachkosten",
    "kritik kritisieren > kritik kritiker kritisieren beklagen bemaengeln vermissen scheitern",
    "internet online website webseite homepage >",
    "betreiben traeger betreiber > betreiben traeger tragen traegerschaft betreiber",
    "helfen hilfe unterstuetzen unterstuetzung >",
    "liegen sitz sitzen befinden unterbringen > liegen sitz sitzen befinden unterbringen finden beziehen",
    "minderjaehriger minderjaehrige > minderjaehriger minderjaehrige kind jugendlicher",
    "ueberreichen uebergeben >",
    "angestellter mitarbeiter mitarbeiterin beschaeftigen beschaeftigte > angestellter mitarbeiter beschaeftigen "
    "vollzeitkraft stelle personal",
    "erreichen annehmen nutzen >",
    "gespraech beratung >",
    "personalkosten personalausgabe > personalkosten personal",
    "motto leitsatz leitspruch leitwort leitgedanke slogan >",
    "schreiben verfassen autor autorin >",
)


def _alike_by_word(lines: tuple[str, ...]) -> Mapping[str, frozenset[str]]:
    alike: dict[str, frozenset[str]] = {}
    for line in lines:
        asked, _, told = line.partition(">")
        words = frozenset((told or asked).split())
        for word in asked.split():
            alike[word] = alike.get(word, frozenset()) | words
    return alike


ALIKE = _alike_by_word(_NEAR)
