"""Who acts, where a sentence goes on about a thing: by "das Projekt", by "dort", by a share of its cost."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kekiz_search.engine import Kekiz

Asking = Callable[[Mapping[str, str]], Kekiz]

TEXT = """Stadt Rees: Neues für Familien

Der „Kochbus“ hält jede Woche an zwei Kitas. Bezahlt wird er vom Lesekreis und der Parkstiftung.

Ein Spielwagen steht samstags am Deich. An Bord sind Bälle und Seile. Gestiftet hat ihn der Rotary Club Niers.

Drei Schulschwestern arbeiten seit März an den Schulen. Das Projekt ist auf drei Jahre angelegt und wird von der
Radkasse Nord mitfinanziert.

Am Abend tagt die Lenkungsrunde Sprache. Geleitet wird die Runde von der Planerin Iris Neuhaus.

Die Elternlotsinnen helfen bei Anträgen. Bezahlt werden die Stellen aus dem Bildungsfonds.

Ob der Lesesommer wirkt, hat die Rhein-Universität Goch erforscht.

Der Dank gilt dem Diakonieverein für die Region Niers, der die Babylotsinnen anstellt, und dem Leiter Jan Kamp.

An der Deichschule gibt es jeden Morgen ein Frühstück. Der Ruderklub gibt 2.000 Euro im Jahr dazu.

Das Schwimmen kostet 4 Euro je Kind. Davon übernimmt die Sparkasse Rees die Hälfte.

Das Beratungshaus liegt am Markt. Dort arbeiten Jugendamt, Wohngeldstelle und Jobcenter zusammen.

Entwickelt wird die Deich-App mit der Fachhochschule Kleve.

Ein Lenkungskreis besteht seit Mai. Beteiligt sind Jugendamt, Sozialamt und Caritas.

Ein Elternbeirat tagt viermal im Jahr. Ihm gehören Kitas, Schulen und die Polizei an.

Im Jahr 2021 sind 120 von 140 Familien besucht worden. Die Willkommensbesuche laufen seit 2014.

Wer im Repaircafé mithelfen will, meldet sich bei der Ehrenamtsbörse.
"""
REES = {"rees.txt": TEXT, "sources.csv": "file,title,kommune\nrees.txt,Neues,Rees\n"}


@pytest.fixture(scope="module")
def rees(asking: Asking) -> Kekiz:
    return asking(REES)


@pytest.mark.parametrize(
    ("question", "agent"),
    [
        ("Wer bezahlt den Kochbus in Rees?", "Lesekreis und der Parkstiftung"),
        ("Wer hat in Rees den Spielwagen gestiftet, der am Deich steht?", "Rotary Club Niers"),
        ("Wer finanziert die Schulschwestern in Rees mit?", "Radkasse Nord"),
        ("Wer leitet die Lenkungsrunde Sprache in Rees?", "Iris Neuhaus"),
        ("Wer bezahlt die Elternlotsinnen in Rees?", "Bildungsfonds"),
        ("Welche Hochschule hat den Lesesommer in Rees erforscht?", "Rhein-Universität Goch"),
        ("Wer stellt die Babylotsinnen in Rees an?", "Diakonieverein"),
        ("Wer gibt Geld für das Frühstück an der Deichschule in Rees?", "Ruderklub"),
        ("Wer bezahlt das Schwimmen in Rees?", "Sparkasse Rees"),
        ("Wer arbeitet im Beratungshaus in Rees?", "Jugendamt, Wohngeldstelle und Jobcenter"),
        ("Mit wem entwickelt Rees die Deich-App?", "Fachhochschule Kleve"),
        ("Wer gehört zum Lenkungskreis in Rees?", "Jugendamt, Sozialamt und Caritas"),
        ("Wer sitzt im Elternbeirat in Rees?", "Kitas, Schulen und die Polizei"),
        ("Bei wem kann man sich melden, wenn man im Repaircafé in Rees mithelfen will?", "Ehrenamtsbörse"),
    ],
)
def test_who_acts_is_told_by_a_sentence_that_goes_on(rees: Kekiz, question: str, agent: str) -> None:
    assert agent in rees.ask(question).answer.split(" – ")[0]


@pytest.mark.parametrize(
    "question",
    [
        "Wer bezahlt das Beratungshaus in Rees?",
        "Wer bezahlt den Lesesommer in Rees?",
        "Wer macht die Willkommensbesuche in Rees?",
        "Mit wem betreibt Rees das Beratungshaus?",
    ],
)
def test_what_is_told_of_the_next_thing_is_told_of_no_other(rees: Kekiz, question: str) -> None:
    assert rees.ask(question).status == "no_evidence"
