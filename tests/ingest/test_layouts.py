"""Ten documents of other layouts than the known ones, read from the file to facts and passages."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from ingest.marking import mark_spans
from ingest.origin import describe_origin
from ingest.passages import split_passages
from ingest.readers import read_file
from ingest.steckbrief import read_steckbrief
from kekiz_search.types import Document

PRESS = """Stadtblatt-Online.de
Lokales | Sport | Kultur

Ahlen bekommt ein zweites Familienbüro

Von Petra Lindhoff

Ahlen, 14. Februar 2019. Im Stadtteil Ost öffnet im April ein zweites Familienbüro. Das teilte die Verwaltung \
am Dienstag mit. Rund 40 Familien hatten sich im vergangenen Jahr beraten lassen.

Anzeige
Jetzt Küche planen und sparen!

„Wir wollen da sein, bevor es brennt“, sagte Sozialdezernentin Karla Brandt im Ausschuss. Ziel: kurze Wege \
für alle Eltern, die Fragen haben.

Werbung: Reisewochen im Autohaus

Das Büro wird aus Mitteln des Landes bezahlt. Beteiligt sind der Kinderschutzbund, die Frühförderstelle und \
z. B. zwei Hebammen.

Auf Facebook teilen
Artikel drucken
Wir verwenden Cookies, um unsere Seite zu verbessern. Mit der Nutzung stimmen Sie zu.
© 2019 Stadtblatt Verlag
"""

COUNCIL = """Beschlussvorlage Nr. 123/2018

Stadt Kamen
Der Bürgermeister

1. Sachverhalt

Der Rat hat die Verwaltung am 3. Mai 2017 beauftragt, ein Konzept gem. § 80 Abs. 3 SGB VIII
vorzulegen. Die Kosten betragen rd. 12.500 Euro im Jahr. Sie sind im Haushalt bereits enthalten,
vgl. Anlage 2, S. 12 ff.

2. Beschlussvorschlag

Der Ausschuss nimmt das Konzept zur Kenntnis und beschließt:

1. Die Koordination wird ab Oktober mit einer halben Stelle besetzt.
2. Das Netzwerk berichtet dem Ausschuss einmal im Jahr.
3. Die Elternbefragung wird alle drei Jahre wiederholt.

3. Finanzielle Auswirkungen

keine

Stand: 12. April 2018
"""

PROFILE_TABLE = """<!DOCTYPE html>
<html lang="de"><head><meta charset="utf-8"><title>Soest – Programm Beispielkette</title>
<meta property="og:site_name" content="Beispielkette NRW"><meta property="article:published_time" \
content="2022-06-01T10:00:00+02:00">
<link rel="canonical" href="https://beispielkette.example/soest"></head>
<body><nav><ul><li><a href="/">Start</a></li><li><a href="/k">Kommunen</a></li></ul></nav>
<main><h1>Soest</h1>
<table><tr><th>Einwohnerzahl</th><td>ca. 47.500</td></tr><tr><th>Kinder unter 18</th><td>8.100 (Stand 2021)</td></tr>
<tr><th>Dabei seit</th><td>2020</td></tr></table>
<h2>Unser Weg</h2><p>Soest baut auf Lotsinnen in der Geburtsklinik. Sie kennen die Angebote der Stadt und \
vermitteln weiter.</p>
<ul><li>Elterncafé in jedem Quartier</li><li>Sprechstunde der Hebamme</li></ul>
<dl><dt>Ansprechpartnerin</dt><dd>Mira Kolbe</dd><dt>Telefon</dt><dd>02921 1234-56</dd></dl>
</main><footer><a href="/impressum">Impressum</a></footer></body></html>
"""

FOOTNOTES = """---
title: Dormagen im Überblick
kommune: Dormagen
kind: editorial
published: 2024-03-05
url: https://beispiel.example/dormagen
---

# Dormagen

## Eckdaten

- **Einwohnerinnen und Einwohner:** rund 65.000 (Stand 2022) [^a]
- Minderjährige: 10.900 [^a]
- Im Programm seit: 2012 [^b]

## Ansatz

Dormagen besucht alle Familien nach der Geburt.[^b] Der Besuch ist freiwillig und dauert etwa eine Stunde.[^b]
<!-- hier fehlt noch eine Zahl -->
Ein Ordner sammelt alle Angebote.

[^a]: Statistik der Stadt, 2023. Die Zahl meint den Hauptwohnsitz.
[^b]: Eigene Recherche der Redaktion.
"""

FAQ = """Häufige Fragen

Was kostet die Beratung im Familienbüro?

Die Beratung kostet nichts. Sie brauchen auch keinen Termin.

Wer darf kommen?

Alle Eltern mit Kindern bis zum Schulabschluss dürfen kommen. Großeltern sind ebenso willkommen.

Was muss ich mitbringen?

Bringen Sie bitte mit:
- Ihren Ausweis
- das gelbe Heft Ihres Kindes
- wenn vorhanden: den letzten Bescheid

Kontakt

Familienbüro Mitte
Lindenweg 4a
58452 Witten
Tel.: 02302 55-0
familienbuero@witten.example
"""

NEWSLETTER = """# Rundbrief Herbst

Liebe Kolleginnen und Kollegen, drei Kommunen berichten in dieser Ausgabe.

## Oberhausen

- Einwohnerzahl: 210.000
- Ansprechstelle: Bereich Chancengleichheit und Bildung im Rathaus

Die Stadt hat im September eine Konferenz zur Prävention veranstaltet.

## Kreis Warendorf

- Einwohnerzahl: 278.000
- Ansprechstelle: Bereich Chancengleichheit und Bildung im Rathaus

Die Stadt hat im September eine Konferenz zur Prävention veranstaltet.

## Termine

Das nächste Treffen findet am 4. November 2023 in Münster statt.
"""

PLAIN_PROFILE = """Navigation
Startseite

Kreis Lippe

Einwohner: 347.000
Minderjährige: rund 57.000
Teilnahme seit: 2017
Art: Kreis

„Wir möchten, dass jedes Kind im Kreis die gleichen Wege offen findet, und wir fangen damit vor der Geburt an.“

Dr. Axel Lehmkuhl, Landrat

Der Kreis arbeitet mit allen sechzehn Städten und Gemeinden zusammen. So sagt es auch der Leiter: Wir gehen \
gemeinsam, oder wir gehen gar nicht.

Erika Sonntag, Koordination
Fachdienst Jugend
Felix-Fechenbach-Straße 5, 32756 Detmold
Telefon 05231 62-4000
e.sonntag[at]kreis-lippe.example

Nach oben
"""

WRAPPED = """Bericht über das zweite Netzwerktreffen

Am 12. Juni 2018 trafen sich die Koordinierenden der neuen Kommunen im
Rathaus. Auf dem Programm stand die Frage, wie Daten aus Schulen und
Kitas zusammengeführt werden können. Frau Dr. Helga Thiel vom Institut
stellte dazu ein Verfahren vor, das in Kürze erprobt wird.

Die Ergebnisse im Einzelnen:

* Die Daten bleiben in der Hand der Kommune und werden nur als Summe
  weitergegeben.
* Jede Kommune benennt eine Person.

Vereinbart wurde ein Treffen im Herbst.
"""

MENU_PAGE = """<html><body><div id="cookie-banner">Cookies akzeptieren?</div>
<div class="field-label">Seit wann dabei</div><div>2020</div>
<form><p>Suchbegriff</p><input></form>
<article><header><h1>Bielefeld lädt ein</h1><time datetime="2021-09-30">30. September 2021</time></header>
<p>Am Samstag feiern Familien im Ravensberger Park<br>von 11 bis 17 Uhr.</p>
<div class="ad-slot"><p>Anzeige: Möbelhaus Müller</p></div>
<p>Der Eintritt ist frei &ndash; f&uuml;r alle.</p>
<blockquote>„Kommen Sie vorbei!“</blockquote></article>
<script>var x = "nicht lesen";</script></body></html>
"""

INTERVIEW = """Gespräch mit Jana Wirth

Frage: Was war der Anfang?
Wirth: Wir haben zuerst gefragt, was es schon gibt, und das war erstaunlich viel.
Frage: Und dann?
Wirth: Dann haben wir die Lücken gesucht. Es waren drei.

Wichtig: Anmeldung bis Freitag.

Uhrzeit: 14:30 Uhr
"""

LAYOUTS = {
    "press.txt": PRESS,
    "council.txt": COUNCIL,
    "profile.html": PROFILE_TABLE,
    "footnotes.md": FOOTNOTES,
    "faq.txt": FAQ,
    "newsletter.md": NEWSLETTER,
    "profile.txt": PLAIN_PROFILE,
    "wrapped.txt": WRAPPED,
    "menu.html": MENU_PAGE,
    "interview.txt": INTERVIEW,
}


def _read(folder: Path, name: str) -> Document:
    (folder / name).write_text(LAYOUTS[name], encoding="utf-8")
    read = read_file(folder / name)
    marks = mark_spans(read.text, read.headings, read.marks)
    return Document(name, name, read.sha256, read.text, describe_origin(read, None, name), read.headings, marks)


def _facts(document: Document) -> dict[str, str]:
    return {fact.attribute: fact.value for fact in read_steckbrief(document)}


def _passages(document: Document) -> list[str]:
    return [document.text[passage.start : passage.end] for passage in split_passages(document)]


@pytest.mark.parametrize("name", LAYOUTS)
def test_passages_hold_whole_unmarked_text(tmp_path: Path, name: str) -> None:
    document = _read(tmp_path, name)
    passages = split_passages(document)
    assert passages
    assert all(one.end <= other.start for one, other in pairwise(passages))
    for fact in read_steckbrief(document):
        assert fact.value in document.text[fact.start : fact.end]
        assert any(passage.start <= fact.start and fact.end <= passage.end + 30 for passage in passages)


@pytest.mark.parametrize("name", [name for name in LAYOUTS if not name.endswith(".html")])
def test_a_quote_is_a_substring_of_its_file(tmp_path: Path, name: str) -> None:
    assert _read(tmp_path, name).text == LAYOUTS[name]


def test_press_article_loses_advertisements_and_frame(tmp_path: Path) -> None:
    document = _read(tmp_path, "press.txt")
    origin = document.origin
    assert (origin.title, origin.kommune) == ("Ahlen bekommt ein zweites Familienbüro", "Ahlen")
    assert (origin.published, origin.as_of_basis) == ("2019-02-14", "published")
    text = "\n".join(_passages(document))
    assert text.startswith("Von Petra Lindhoff")
    assert text.endswith("z. B. zwei Hebammen.")
    assert not any(word in text for word in ("Küche", "Autohaus", "Facebook", "Cookies", "Sport", "©"))
    assert _facts(document) == {}


def test_council_paper_keeps_its_numbered_sections(tmp_path: Path) -> None:
    document = _read(tmp_path, "council.txt")
    assert (document.origin.title, document.origin.kommune) == ("Beschlussvorlage Nr. 123/2018", "Kamen")
    assert (document.origin.as_of, document.origin.as_of_basis) == ("2018-04-12", "stated")
    headings = [passage.heading for passage in split_passages(document)]
    assert headings == [None, "1. Sachverhalt", "2. Beschlussvorschlag"]
    assert "§ 80 Abs. 3 SGB VIII\nvorzulegen" in _passages(document)[1]


def test_profile_table_gives_facts(tmp_path: Path) -> None:
    document = _read(tmp_path, "profile.html")
    assert document.origin.kommune == "Soest"
    assert document.origin.publisher == "Beispielkette NRW"
    assert _facts(document) == {
        "einwohner": "ca. 47.500",
        "kinder_unter_18": "8.100",
        "seit": "2020",
        "kontakt": "Mira Kolbe",
        "telefon": "02921 1234-56",
    }
    assert "Impressum" not in document.text


def test_footnotes_are_no_part_of_facts_or_passages(tmp_path: Path) -> None:
    document = _read(tmp_path, "footnotes.md")
    assert _facts(document) == {"einwohner": "rund 65.000", "kinder_unter_18": "10.900", "seit": "2012"}
    assert not any("Hauptwohnsitz" in text or "hier fehlt" in text for text in _passages(document))


def test_questions_head_their_answers(tmp_path: Path) -> None:
    document = _read(tmp_path, "faq.txt")
    headings = [passage.heading for passage in split_passages(document)]
    assert headings == [
        "Was kostet die Beratung im Familienbüro?",
        "Wer darf kommen?",
        "Was muss ich mitbringen?",
        "Kontakt",
    ]
    assert _facts(document)["adresse"] == "Lindenweg 4a\n58452 Witten"


def test_newsletter_gives_each_kommune_its_own_facts(tmp_path: Path) -> None:
    document = _read(tmp_path, "newsletter.md")
    facts = [(fact.subject, fact.value) for fact in read_steckbrief(document) if fact.attribute == "einwohner"]
    assert document.origin.kommune is None
    assert facts == [("Oberhausen", "210.000"), ("Kreis Warendorf", "278.000")]
    assert sum("Konferenz zur Prävention" in text for text in _passages(document)) == 2


def test_profile_of_a_kreis_is_read_whole(tmp_path: Path) -> None:
    document = _read(tmp_path, "profile.txt")
    facts = _facts(document)
    assert document.origin.kommune == "Kreis Lippe"
    assert {name: facts[name] for name in ("einwohner", "seit", "art", "leitung", "kontakt", "adresse")} == {
        "einwohner": "347.000",
        "seit": "2017",
        "art": "Kreis",
        "leitung": "Dr. Axel Lehmkuhl",
        "kontakt": "Erika Sonntag",
        "adresse": "Felix-Fechenbach-Straße 5, 32756 Detmold",
    }
    assert facts["zitat"].startswith("Wir möchten, dass jedes Kind")


def test_wrapped_text_keeps_its_sentences(tmp_path: Path) -> None:
    document = _read(tmp_path, "wrapped.txt")
    assert _passages(document) == [LAYOUTS["wrapped.txt"].split("\n\n", 1)[1].strip()]


def test_page_with_banner_and_menu_gives_the_article(tmp_path: Path) -> None:
    document = _read(tmp_path, "menu.html")
    assert (document.origin.title, document.origin.published) == ("Bielefeld lädt ein", "2021-09-30")
    assert [text.replace("\n", " ") for text in _passages(document)] == [
        "Am Samstag feiern Familien im Ravensberger Park von 11 bis 17 Uhr.",
        "Der Eintritt ist frei – für alle.  „Kommen Sie vorbei!“",
    ]


def test_interview_is_prose(tmp_path: Path) -> None:
    assert _facts(_read(tmp_path, "interview.txt")) == {}
