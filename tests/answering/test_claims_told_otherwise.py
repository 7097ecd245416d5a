"""Claims that a source tells in other words, and those that only look the same."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]
Verdict = Callable[[str], str]

FILES = {
    "sources.csv": (
        "file,title,kommune,publisher,kind,published,url\n"
        "gescher.txt,Jahresbericht 2022 der Glockenstadt,Gescher,Redaktion der Tests,municipal,2023-05-09,\n"
        "halle.txt,Satt in den Tag,Halle (Westf.),Redaktion der Tests,press,2023-11-16,\n"
        "land.txt,Land gibt Geld für Kinder,,Redaktion der Tests,ministry,2021-09-14,\n"
        "vreden.md,Fragen und Antworten,Vreden,Redaktion der Tests,municipal,2024-05-27,\n"
        "zahlen.md,Kennzahlen,,Redaktion der Tests,association,2023-10,\n"
        "stadtlohn.txt,Kommunenprofil Stadtlohn,Stadtlohn,Redaktion der Tests,profile,,\n"
        "suedlohn.txt,Kommunenprofil Südlohn,Südlohn,Redaktion der Tests,profile,,\n"
    ),
    "gescher.txt": (
        "Jahresbericht 2022 der Glockenstadt\n\n"
        "Die Spielabende, die von 2014 bis 2018 stattfanden, sind nicht wieder aufgenommen worden. "
        "Die Zahl der Fehlstunden ist um 12 Prozent gesunken. Die Koordinierungsstelle ist seit 2018 besetzt. "
        "Sie verfügt über zweieinhalb Stellen. Das Nachtcafé wurde 2022 nach elf Monaten aufgegeben.\n\n"
        "2021 kamen 240, im Berichtsjahr noch 215 Kinder zur Welt. Der Beirat kommt dreimal im Jahr zusammen. "
        "64.000 Euro kostet die Holzwerkstatt, von denen der Kreis Borken 30.000 und die Sparkasse 12.000 trägt.\n\n"
        "Der Versuch, in allen Kitas ein warmes Frühstück anzubieten, ist gescheitert. "
        "Der Rat lehnte den Vorschlag am 14. Juni 2022 mit 25 zu 12 Stimmen ab. "
        "Die Beratung im Rathaus kostet nichts und ist ohne Termin möglich. "
        "Die Leiterin des Jugendamtes, Frau Petra Rensing, erläutert den Plan.\n\n"
        "Das Elterncafé „Anker“ ist seit dem 3. April 2019 die erste Anlaufstelle für Familien. "
        "Seit Juni 2021 ist der Spielbus unterwegs, ein umgebauter Kleinbus. "
        "In der Runde arbeiten Jobcenter, Gesundheitsamt und Jugendamt zusammen.\n\n"
        "Mit der Polizei besteht keine Zusammenarbeit, weil dafür der Kreis Borken zuständig ist. "
        "Mit der Caritas hat die Stadt im Oktober 2021 eine Vereinbarung über die Zusammenarbeit geschlossen. "
        "Im Jahr 2022 wurden 148 von 181 Familien besucht; die übrigen wollten keinen Besuch. "
        "Das Lesecafé pausiert bis auf Weiteres. 2020 zählte man 87 Kurse, im Jahr darauf 104.\n\n"
        "Im alten Zollhaus trifft sich dienstags der Elterntreff „Strom“. Eine Anmeldung ist nicht nötig. "
        "Geleitet wird er von der Erzieherin Wiebke Sander. Der Familienwegweiser „Lotte“ ist seit Juni 2021 online. "
        "Bürgermeister Jan Temming hat ein zweites Familienbüro in Hochmoor versprochen. "
        "Zwölf Orte ohne eigenes Schwimmbad haben einen Badebus.\n\n"
        "Das Sorgentelefon nahm 2022 264 Anrufe entgegen. "
        "Im Jahrgang 2022 sprachen 27 Prozent der untersuchten Kinder altersgemäß Deutsch.\n\n"
        "Ein Brief kündigt die Glockenbesuche an. Sie gibt es seit dem 1. April 2019.\n\n"
        "Der Wegweiser hat einen neuen Namen. Er verzeichnet 412 Angebote.\n\n"
        "3.1 Begrüßungspakete: Ab 2025 sollen Familien mit Neugeborenen ein Paket bekommen. "
        "Seit 2019 nimmt Gescher am Landesprogramm „kinderstark“ teil.\n\n"
        "Vreden geht einen anderen Weg. Dort teilen sich vier Schulen zwei Sozialarbeiterinnen.\n\n"
        "Neu ist auch das Kinderparlament. Es tagte im April 2022 zum ersten Mal und hat 18 Mitglieder zwischen acht "
        "und zwölf Jahren. Schulwegpläne hat Gescher für sämtliche acht Grundschulen. "
        "Drei der fünf Kitas machen beim Waldtag mit. Einmal im Jahr lädt die Stadt zum Familienfest ein. "
        "Es fand am 9. September 2022 am Glockenmuseum statt und hatte 840 Gäste. "
        "Der Verein „Wolke“ wurde 1999 von der früheren Lehrerin Sabine Kortmann gegründet.\n\n"
        "Was wir wissen und was nicht\n\n"
        "Die Hochschule Rhein-Waal begleitet die Stadt seit 2020 bei der Auswertung ihrer Zahlen.\n\n"
        "Nicht mehr im Angebot\n\n- Krabbelcafé am Marktplatz\n- Ferienlager am Haltener See mit Reiten\n"
    ),
    "halle.txt": (
        "Satt in den Tag\n\n"
        "Hebammen fehlten in der Stadt, und ein eigenes Jugendamt hat sie nicht. "
        "Das Schwimmprogramm läuft seit 2019. Im Schuljahr 2021/22 legten 287 Kinder das Abzeichen ab.\n"
    ),
    "land.txt": (
        "Land gibt Geld für Kinder\n\n"
        "Die Landesregierung verteilt in diesem Jahr 7,3 Millionen Euro an Städte und Kreise. "
        "Familienministerin Hedwig Oppen hat heute in Düsseldorf die Förderbescheide übergeben. "
        "Beworben hatten sich 34 Kreise und Kommunen.\n\n"
        "Die Bescheide im Einzelnen:\n\nVreden: 96.000 Euro\nAhaus: 54.800 Euro\n"
    ),
    "vreden.md": (
        "# Fragen und Antworten\n\n## Wie viele Paten gibt es?\n\n"
        "Zurzeit sind 19 im Einsatz, im Vorjahr waren es 24.\n\n"
        "## Arbeiten Sie mit dem Jobcenter zusammen?\n\nNoch nicht. Gespräche laufen seit Januar.\n\n"
        "## Was kostet eine Ersatzkarte?\n\nFür eine Ersatzkarte bei Verlust berechnen wir 5 Euro.\n"
    ),
    "zahlen.md": (
        "# Kennzahlen\n\n| Stadt | Kitas | Grundschulen | Koordination |\n|---|---|---|---|\n"
        "| Ahaus | 14 | 6 | Ina Vogt (zuvor Karl Menne) |\n| Legden | 3 | 1 | Marlon Deppe |\n\n"
        "Das Modellvorhaben lief von 2012 bis 2016.\n"
    ),
    "stadtlohn.txt": "Stadtlohn\n\nSeit wann dabei:\n2012\n\nEinwohnerzahl:\n20.400\n",
    "suedlohn.txt": (
        "Südlohn\n\nSeit wann dabei:\n2017\n\nMit den Modellkommunen von 2012 bis 2016 bildet sich ein Netzwerk. "
        "Davon lernt nun Südlohn.\n"
    ),
}


@pytest.fixture
def verdict_on(asking: Asking) -> Verdict:
    """Return what gives the verdict on the last sentence of a text."""
    kekiz = asking(FILES)
    return lambda text: kekiz.check(text).sentences[-1].verdict


@pytest.mark.parametrize(
    "claim",
    [
        "Spielabende gab es in Gescher von 2014 bis 2018.",  # what a relative clause dates is not denied behind it
        "Die Koordinierungsstelle in Gescher hat zweieinhalb Stellen.",  # "verfügt über" hedges nothing
        "Gescher hat das Nachtcafé 2022 abgeschafft.",
        "2022 kamen in Gescher 215 Kinder zur Welt.",  # the year of the report
        "2021 kamen in Gescher 240 Kinder zur Welt.",  # the noun that two numbers share
        "Der Beirat in Gescher trifft sich dreimal im Jahr.",
        "Der Rat in Gescher lehnte das Frühstück am 14. Juni 2022 ab.",
        "Die Beratung im Rathaus von Gescher ist kostenlos.",
        "Jugendamtsleiterin in Gescher ist Petra Rensing.",
        "Das Elterncafé „Anker“ in Gescher hat am 3. April 2019 begonnen.",
        "Der Spielbus in Gescher fährt seit Juni 2021.",
        "Gescher arbeitet mit dem Jobcenter und dem Gesundheitsamt zusammen.",
        "Das Kinderparlament in Gescher hat 18 Mitglieder.",
        "In Gescher machen drei von fünf Kitas beim Waldtag mit.",
        "Das Familienfest in Gescher fand am 9. September 2022 statt.",
        "Der Verein „Wolke“ wurde 1999 von Sabine Kortmann gegründet.",  # a teacher once, not the founder
        "Die Hochschule Rhein-Waal begleitet Gescher seit 2020.",  # a heading with "nicht" denies no sentence
        "Halle hat kein eigenes Jugendamt.",
        "Gescher arbeitet nicht mit der Polizei zusammen.",  # the Kreis is named only behind it
        "Gescher arbeitet seit Oktober 2021 mit der Caritas zusammen.",  # a contract that is concluded is no end
        "2022 wurden in Gescher 148 von 181 Familien besucht.",  # the rest of the sentence denies another thing
        "2021 zählte Gescher 104 Kurse.",  # a year later
        "Bürgermeister von Gescher ist Jan Temming.",  # whatever he promises
        "Der Wegweiser in Gescher enthält 412 Angebote.",
        "Die Glockenbesuche gibt es in Gescher seit April 2019.",  # only the letter announces
        "Den Elterntreff „Strom“ in Gescher leitet Wiebke Sander.",
        "Der Familienwegweiser „Lotte“ ist in Gescher seit Juni 2021 online.",  # no town in quotes
        "In Halle (Westf.) legten im Schuljahr 2021/22 287 Kinder das Schwimmabzeichen ab.",
        "2021 stellte das Land 7,3 Millionen Euro bereit.",
        "34 Kommunen und Kreise hatten sich beworben.",
        "In Vreden gibt es 19 Paten.",
        "In Vreden gibt es 19 Paten. Im Vorjahr waren es 24.",
        "Vreden verlangt für eine Ersatzkarte fünf Euro.",
        "Vreden arbeitet nicht mit dem Jobcenter zusammen.",
        "Ahaus hat 14 Kitas und sechs Grundschulen.",
        "Die Koordination in Ahaus liegt bei Ina Vogt.",
    ],
)
def test_the_same_in_other_words_is_supported(verdict_on: Verdict, claim: str) -> None:
    assert verdict_on(claim) == "supported"


@pytest.mark.parametrize(
    "claim",
    [
        "Die Zahl der Fehlstunden stieg in Gescher um 12 Prozent.",
        "Der Beirat in Gescher trifft sich viermal im Jahr.",
        "Der Spielbus in Gescher fährt seit Juni 2020.",
        "Die Beratung im Rathaus von Gescher ist nicht kostenlos.",
        "Das Kinderparlament in Gescher hat 28 Mitglieder.",
        "Das Familienfest in Gescher fand am 9. August 2022 statt.",
        "Der Verein „Wolke“ wurde 1989 von Sabine Kortmann gegründet.",
        "Gescher hat Schulwegpläne für alle zwölf Grundschulen.",
        "2021 zählte Gescher 87 Kurse.",
        "72 Prozent der Kinder sprachen in Gescher 2022 altersgemäß Deutsch.",
        "Das Sorgentelefon nahm 2022 246 Anrufe entgegen.",  # of the one that there is
        "Vreden arbeitet mit dem Jobcenter zusammen.",
        "Ahaus hat 14 Kitas und acht Grundschulen.",
        "Die Koordination in Ahaus liegt bei Karl Menne.",
        "In Gescher machen alle Kitas beim Waldtag mit.",
        "Den Elterntreff „Strom“ in Gescher leitet Sabine Kortmann.",
        "Gescher ist dem Landesprogramm 2016 beigetreten.",
        "Familienministerin Hedwig Oppen hat die Förderbescheide am 4. Oktober 2021 übergeben.",
    ],
)
def test_another_value_in_other_words_is_contradicted(verdict_on: Verdict, claim: str) -> None:
    assert verdict_on(claim) == "contradicted"


@pytest.mark.parametrize(
    ("claim", "never"),
    [
        ("2021 kamen in Gescher 215 Kinder zur Welt.", "supported"),  # those are of the year of the report
        ("Der Beirat in Gescher trifft sich dreimal im Monat.", "supported"),
        ("Gescher bietet ein Krabbelcafé am Marktplatz an.", "supported"),  # an item below "Nicht mehr im Angebot"
        ("In Gescher teilen sich vier Schulen zwei Sozialarbeiterinnen.", "supported"),  # "dort" is Vreden
        ("Südlohn ist seit 2017 Modellkommune.", "supported"),  # those were others, and before
        ("Südlohn ist seit 2017 Modellkommune.", "contradicted"),
        ("Gescher betreibt ein Lesecafé.", "supported"),  # it rests
        ("Gescher hat ein zweites Familienbüro in Hochmoor.", "supported"),  # it is promised
        ("In Gescher gibt es Begrüßungspakete.", "supported"),  # the label of a plan
        ("Gescher war schon vor 2019 am Landesprogramm beteiligt.", "supported"),
        ("Der Kreis Borken zahlt 30.000 Euro.", "contradicted"),  # the sum before it is of another payer
        ("Ein Sorgentelefon nahm 2022 246 Anrufe entgegen.", "contradicted"),  # some other may have
        ("Das Land gibt 80.000 Euro.", "contradicted"),  # what one town gets is not what all get
        ("Das Familienfest in Gescher fand am 9. August 2021 statt.", "supported"),
    ],
)
def test_what_only_looks_the_same_is_not_read_so(verdict_on: Verdict, claim: str, never: str) -> None:
    assert verdict_on(claim) != never


def test_some_are_not_all_and_the_answer_says_how_many(asking: Asking) -> None:
    (sentence,) = asking(FILES).check("In Gescher machen alle Kitas beim Waldtag mit.").sentences

    assert sentence.differs is not None
    assert sentence.differs.startswith("Die Quelle nennt Drei von fünf, nicht alle Kitas")
