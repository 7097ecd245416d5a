"""The words that web pages put around their content: menus, links, search boxes."""

from __future__ import annotations

from ingest.lines import Line, words_in
from kekiz_search.german.normalise import fold

WEB_WORD_CHARS = 40
# Folded; a line must be one of these as a whole.
WEB_WORDS = words_in(
    "sprache|language|sprachen|deutsch|english|leichte sprache|gebaerdensprache|menue|menu|navigation|"
    "hauptnavigation|startseite|home|suche|suchen|suchbegriff|sitemap|inhalt|inhaltsverzeichnis|kontakt|"
    "kontaktformular|impressum|datenschutz|datenschutzerklaerung|barrierefreiheit|cookie-einstellungen|login|"
    "anmelden|abmelden|registrieren|newsletter|rss|drucken|seite drucken|druckversion|teilen|"
    "artikel teilen|seite teilen|weiterempfehlen|merken|twittern|facebook|twitter|instagram|youtube|"
    "linkedin|xing|whatsapp|e-mail|pinterest|nach oben|zum seitenanfang|zurueck|zurueck zur uebersicht|"
    "zur uebersicht|weiter|mehr|mehr erfahren|mehr lesen|weiterlesen|mehr dazu|zur website|zur webseite|"
    "zur homepage|website|webseite|informationen|weitere informationen|mehr informationen|"
    "weiterfuehrende informationen|downloads|download|links|externe links|weiterfuehrende links|zum thema|"
    "mehr zum thema|das koennte sie auch interessieren|auch interessant|pressemitteilungen|pressemitteilung|"
    "aktuelles|presse|service|ueber uns|keine ergebnisse|keine treffer|keine eintraege|no results|"
    "zum inhalt springen|zum hauptinhalt|direkt zum inhalt|direkt zum hauptinhalt|sie sind hier|kommentare|"
    "kommentar schreiben|kommentar hinterlassen|schlagwoerter|tags|meistgelesen|schriftgroesse|kontrast|"
    "schliessen",
    separator="|",
)


def is_web_word(line: Line) -> bool:
    """Tell whether the line is a word of the web and nothing else."""
    return len(line.text) <= WEB_WORD_CHARS and fold(line.text.strip(" -–•*#|»›>:.")) in WEB_WORDS
