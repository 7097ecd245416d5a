"""What was, what stands in for something, what hangs on money, and what is only like this or that."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

PARAGRAPHS = (
    "Früher gab es in Goch eine Babysprechstunde. Seit 2018 wird sie nicht mehr angeboten.",
    "Bis 2017 erhielten Eltern eine Wickeltasche. Heute bekommen sie einen Gutschein.",
    "Goch hatte bis 2020 ein Familienbüro; heute berät das Jugendamt.",
    "Einen Lotsendienst gab es nur während der Modellphase.",
    "Die Lesepaten wurden bis 2020 vom Land bezahlt, seitdem von der Stadt.",
    "Bis 2019 gab es einen Bus, heute gibt es ein Spielmobil.",
    "Anstelle einer Elternschule bietet Goch Onlinekurse an.",
    "Die Elternbriefe wurden durch eine App ersetzt.",
    "Kinderbetreuung: nein. Wickeltische: vorhanden.",
    "Die Polizei ist aus dem Arbeitskreis ausgetreten. Das Gesundheitsamt ist neu dabei.",
    "Das Elterncafé in Goch ist nicht barrierefrei.",
    "Das Jobcenter beteiligt sich bisher nicht am Netzwerk, die Bücherei dagegen schon.",
    "Die Hebammen arbeiten nicht im Jugendamt, sondern im Rathaus.",
    "Wenn die Fördermittel bewilligt werden, richtet Goch drei Werkstätten ein.",
    "Der Bedarf an Logopädinnen ist groß.",
    "Wenn ein Kind geboren wird, kommt ein Willkommensteam.",
    "Die Beratung ist kostenlos. Für die Nähkurse wird ein Beitrag von 15 Euro erhoben.",
    "Der Babytreff ist kostenlos, der Kochkurs kostet 40 Euro.",
    "Der Mütterclub ist dienstags von 9 bis 11 Uhr geöffnet. Donnerstags trifft sich dort die Krabbelgruppe.",
    "Die Werkhalle ist montags geöffnet, samstags bleibt sie geschlossen.",
    "Ist der Hausbesuch Pflicht? Nein, der Besuch ist freiwillig.",
)


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking({"sources.csv": "file,title,kommune\ngoch.txt,Goch,Goch\n", "goch.txt": "\n\n".join(PARAGRAPHS)})


@pytest.mark.parametrize(
    "question",
    [
        "Gibt es in Goch einen Gutschein?",
        "Gab es in Goch eine Babysprechstunde?",
        "Gibt es in Goch Lesepaten?",
        "Gibt es in Goch ein Spielmobil?",
        "Gibt es in Goch Onlinekurse?",
        "Gibt es in Goch eine App?",
        "Arbeitet Goch mit dem Gesundheitsamt zusammen?",
        "Gibt es in Goch ein Elterncafé?",
        "Beteiligt sich die Bücherei in Goch am Netzwerk?",
        "Arbeiten die Hebammen in Goch im Rathaus?",
        "Gibt es in Goch ein Willkommensteam?",
        "Ist die Beratung in Goch kostenlos?",
        "Ist der Babytreff in Goch kostenlos?",
        "Ist der Mütterclub in Goch dienstags geöffnet?",
        "Ist die Werkhalle in Goch montags geöffnet?",
    ],
)
def test_what_is_there_is_affirmed(kekiz: Kekiz, question: str) -> None:
    assert kekiz.ask(question).answer.startswith("Ja")


@pytest.mark.parametrize(
    "question",
    [
        "Gibt es in Goch eine Babysprechstunde?",
        "Bekommen Eltern in Goch eine Wickeltasche?",
        "Gibt es in Goch ein Familienbüro?",
        "Gibt es in Goch einen Lotsendienst?",
        "Bezahlt das Land die Lesepaten in Goch?",
        "Gibt es in Goch einen Bus?",
        "Gibt es in Goch eine Elternschule?",
        "Gibt es in Goch Elternbriefe?",
        "Gibt es in Goch Kinderbetreuung?",
        "Ist die Polizei in Goch im Arbeitskreis?",
        "Ist das Elterncafé in Goch barrierefrei?",
        "Beteiligt sich das Jobcenter in Goch am Netzwerk?",
        "Arbeiten die Hebammen in Goch im Jugendamt?",
        "Gibt es in Goch Werkstätten?",
        "Gibt es in Goch Logopädinnen?",
        "Sind die Nähkurse in Goch kostenlos?",
        "Ist der Kochkurs in Goch kostenlos?",
        "Ist der Mütterclub in Goch donnerstags geöffnet?",
        "Ist die Werkhalle in Goch samstags geöffnet?",
        "Ist der Hausbesuch in Goch Pflicht?",
    ],
)
def test_what_is_not_there_is_not_affirmed(kekiz: Kekiz, question: str) -> None:
    assert not kekiz.ask(question).answer.startswith("Ja")


def test_what_hangs_on_money_is_not_counted(kekiz: Kekiz) -> None:
    assert kekiz.ask("Wie viele Werkstätten gibt es in Goch?").status == "no_evidence"


def test_who_has_what_is_not_barrier_free_is_not_listed_without_it(kekiz: Kekiz) -> None:
    rows = kekiz.ask("Welche Kommunen haben kein Elterncafé?").rows
    assert all(row.verdict != "supported" for row in rows)
