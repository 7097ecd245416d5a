"""Claims in which one small word is another: before for after, a giver, whose share it is, who lacks what, a plan."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": (
        "file,title,kommune,publisher,kind,published\n"
        "rees.txt,Rees berichtet,Rees,Stadt Rees,municipal,2023-05-09\n"
        "goch.txt,Goch im Profil,Goch,Stadt Goch,profile,2022-03-01\n"
        "kalkar.txt,Kalkar im Überblick,Kalkar,Niederrhein-Bote,press,2024-02-17\n"
        "mettmann.txt,Der Kreis Mettmann und seine Städte,Kreis Mettmann,Kreis Mettmann,municipal,2022-06-15\n"
        "land.txt,Land hilft Familien,,Ministerium,ministry,2023-09-14\n"
    ),
    "rees.txt": (
        "Rees berichtet\n\n"
        "Die Stadt Rees baut Kitas in Stadtteilen, wo sie fehlen. Der Spielbus fährt in Dörfer, in denen es keinen "
        "Spielplatz gibt. Die Patinnen besuchen Eltern, die keinen Betreuungsplatz haben.\n\n"
        "Vor der Sommerpause begann die Umsetzung in drei von acht Kitas. "
        "Nach dem Umbau des Familienzentrums zog die Hebammensprechstunde ein.\n\n"
        "Mindestens 60 Familien nutzen den Familienpass. Fast jede zweite Kita hat eine Sprachfachkraft. "
        "Von den Alleinerziehenden bekommen 42 Prozent einen Zuschuss.\n\n"
        "Die Stelle der Familienhebamme wird von 0,5 auf 0,75 aufgestockt. "
        "Derzeit sind elf Elternbegleiterinnen im Einsatz, drei davon sprechen Arabisch. "
        "Die Stadtbücherei wurde 2013 eröffnet und gehört seit 2020 zum Dezernat von Markus Thelen. "
        "71 Prozent der Väter kannten den Lesepass, nur 23 Prozent hatten ihn genutzt.\n\n"
        "Die Werbung um Tagesmütter blieb erfolglos. Der Umbau der Alten Post kostete 2,6 Millionen Euro und damit "
        "400.000 Euro mehr als geplant. Mit den Nachbarstädten verhandeln wir über die Ferienbetreuung. "
        "Die Krankenkassen zahlen nichts zum Babytreff dazu.\n"
    ),
    "goch.txt": (
        "Goch im Profil\n\nSeit wann dabei:\n2017\n\nKinder unter 18:\n6.045\n\n"
        "Angebote\n\n"
        "- Familienbüro im Rathaus an der Marktstraße\n- Elternkurs „Starker Start“ mit sechs Abenden\n\n"
        "Am Krankenhaus arbeitet ein Lotsendienst, der alle Eltern nach der Geburt anspricht und auf Wunsch berät. "
        "Willkommensbesuche bietet die Stadt seit 2014 allen Familien mit Neugeborenen an; 2021 wurden 83 Familien "
        "erreicht. Die Stadt sucht Geld für einen Spielbus, der auch in die Dörfer fährt.\n\n"
        "Die Kosten von 45.000 Euro trägt zur Hälfte das Land. "
        "Mit der Volkshochschule besteht eine Kooperation, mit dem Sportbund nicht. "
        "Unter dem Motto „Hand in Hand“ will Goch Familien früh erreichen.\n"
    ),
    "kalkar.txt": (
        "Kalkar im Überblick\n\n"
        "Bürgermeister Timo Kranz, seit Oktober 2020 im Amt, will im Herbst einen Förderantrag stellen. "
        "Zum Lesefest am 8. Juni werden 500 Kinder erwartet. "
        "Von den Schulkindern nutzen 70 Prozent die Ganztagsbetreuung.\n\n"
        "Der Babytreff in Wissel ist seit Januar geschlossen, der in Grieth läuft weiter. "
        "Teurer wird der Mittagstisch: Ab März kostet er 4,20 Euro statt 3,80 Euro. "
        "Der Familienlotse war zunächst befristet und wird seit 2021 dauerhaft bezahlt. "
        "Im Vorleseclub lesen 90 Kinder unter 10 Jahren.\n\n"
        "Die Stadt übernimmt 35.000 Euro der Kosten des Ferienlagers, das Land gibt 25.000 Euro.\n"
    ),
    "mettmann.txt": (
        "Der Kreis Mettmann und seine Städte\n\n"
        "Unser Kreis hat zehn Städte, und jede hat ein eigenes Jugendamt. Dr. Kirsten Lohe hat das Netzwerk acht Jahre "
        "lang geleitet. Monheim war von Anfang an dabei, Wülfrath kam 2020 hinzu.\n\n"
        "Das Nachhilfeangebot ist neu. Dafür zahlt die Bürgerstiftung 8.400 Euro. Die CDU stimmte dagegen, die Grünen "
        "enthielten sich. Jede dritte Familie, die in die Sprechstunde kommt, sucht einen Krippenplatz.\n\n"
        "Seit August muss eine Familie mit einem Einkommen unter 30.000 Euro nichts mehr für die Kita zahlen.\n"
    ),
    "land.txt": (
        "Land hilft Familien\n\n"
        "An der ersten Förderphase von 2015 bis 2018 nahmen 24 Kommunen teil. "
        "In 19 von 24 Kommunen fanden die Auftaktgespräche statt. "
        "Die zweite Fachtagung findet heute in Münster statt.\n"
    ),
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        # Those are meant who lack something; nothing is denied of what is done for them.
        ("Die Stadt Rees baut Kitas in Stadtteilen.", "supported"),
        ("In Rees besuchen die Patinnen Eltern ohne Betreuungsplatz.", "supported"),
        ("Der Spielbus in Rees fährt nicht in Dörfer, in denen es keinen Spielplatz gibt.", "contradicted"),
        # What comes before, and what after.
        ("Die Hebammensprechstunde zog in Rees vor dem Umbau ins Familienzentrum ein.", "contradicted"),
        ("Die Umsetzung in Rees begann nach der Sommerpause in drei Kitas.", "contradicted"),
        # Numbers that are exact, shares of somebody, from where to where, of whom, by which verb.
        ("In Rees nutzen genau 60 Familien den Familienpass.", "no_evidence"),
        ("Von den Alleinerziehenden in Rees bekommen 24 Prozent einen Zuschuss.", "contradicted"),
        ("In Kalkar nutzen 70 Prozent der Eltern die Ganztagsbetreuung.", "no_evidence"),
        ("Die Stelle der Familienhebamme in Rees wird von 0,75 auf 0,5 verändert.", "no_evidence"),
        ("In Rees sprechen elf Elternbegleiterinnen Arabisch.", "contradicted"),
        ("71 Prozent der Väter in Rees hatten den Lesepass genutzt.", "no_evidence"),
        ("Der Umbau der Alten Post in Rees kostete 2,6 Millionen Euro.", "supported"),
        ("Der Umbau der Alten Post in Rees kostete 400.000 Euro.", "contradicted"),
        ("Der Mittagstisch in Kalkar kostet ab März 3,80 Euro.", "contradicted"),
        ("In Kalkar lesen 90 Kinder unter 6 Jahren im Vorleseclub.", "no_evidence"),
        ("In Goch leben 6.045 Kinder unter 6 Jahren.", "no_evidence"),
        ("In Goch leben 6.045 Kinder und Jugendliche unter 18 Jahren.", "supported"),
        ("In allen 24 Kommunen fanden die Auftaktgespräche statt.", "contradicted"),
        # Another deed's day, the last year of a phase, the day of the publication, the writer's "erst".
        ("Die Stadtbücherei in Rees wurde 2020 eröffnet.", "contradicted"),
        ("Goch bietet seit 2016 Willkommensbesuche an.", "contradicted"),
        ("Die erste Förderphase lief bis 2020.", "contradicted"),
        ("Die zweite Fachtagung fand am 15. September 2023 statt.", "contradicted"),
        ("Goch ist erst seit 2018 dabei.", "contradicted"),
        # Who gives, who has agreed, what is denied beside, which of two.
        ("Die Kosten von 45.000 Euro trägt in Goch zur Hälfte der Kreis.", "no_evidence"),
        ("Die Krankenkassen zahlen in Rees zum Babytreff dazu.", "contradicted"),
        ("Rees hat sich mit den Nachbarstädten über die Ferienbetreuung geeinigt.", "no_evidence"),
        ("Goch kooperiert nicht mit der Volkshochschule.", "contradicted"),
        ("Der Babytreff in Grieth ist geschlossen.", "no_evidence"),
        ("Die Werbung um Tagesmütter in Rees war erfolgreich.", "contradicted"),
        ("Das Motto in Goch lautet „Fuß vor Fuß“.", "contradicted"),
        ("Kirsten Lohe leitet das Netzwerk im Kreis Mettmann.", "no_evidence"),
        ("Der Kreis Mettmann hat ein eigenes Jugendamt.", "no_evidence"),
        ("Wülfrath war von Anfang an dabei.", "no_evidence"),
        ("Der Kreis Mettmann zahlt für das Nachhilfeangebot 8.400 Euro.", "no_evidence"),
        ("Die Bürgerstiftung zahlt im Kreis Mettmann 8.400 Euro für das Nachhilfeangebot.", "supported"),
        ("Die Bürgerstiftung im Kreis Mettmann hört 2022 auf.", "no_evidence"),
        ("Die CDU stimmte im Kreis Mettmann dafür.", "contradicted"),
        ("Die Grünen stimmten im Kreis Mettmann dagegen.", "no_evidence"),
        ("Jede dritte Familie im Kreis Mettmann sucht einen Krippenplatz.", "no_evidence"),
        ("In Kalkar übernimmt das Land 35.000 Euro der Kosten des Ferienlagers.", "contradicted"),
        ("Im Kreis Mettmann muss eine Familie mit einem Einkommen unter 30.000 Euro nichts zahlen.", "supported"),
        # What is only meant to be, or was so at first.
        ("Bürgermeister Timo Kranz hat einen Förderantrag gestellt.", "no_evidence"),
        ("Timo Kranz ist Bürgermeister von Kalkar.", "supported"),
        ("Beim Lesefest in Kalkar waren 500 Kinder.", "no_evidence"),
        ("Der Familienlotse in Kalkar ist befristet.", "no_evidence"),
        # What is denied though it is told to be there, as an item or by a verb.
        ("In Goch gibt es kein Familienbüro.", "contradicted"),
        ("In Goch gibt es keinen Lotsendienst.", "contradicted"),
        ("Goch bietet keine Willkommensbesuche an.", "contradicted"),
        ("In Goch gibt es keinen Spielbus.", "no_evidence"),
    ],
)
def test_one_word_decides(kekiz: Kekiz, claim: str, verdict: str) -> None:
    sentence = kekiz.check(claim).sentences[0]

    assert sentence.verdict == verdict, sentence.differs


def test_a_hedge_before_each_second_is_told(kekiz: Kekiz) -> None:
    assert kekiz.check("In Rees hat jede zweite Kita eine Sprachfachkraft.").sentences[0].differs == (
        "Die Quelle schreibt „Fast jede zweite Kita“."
    )
