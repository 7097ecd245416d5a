"""Claims of a rise, a fall or a comparison, told by two values beside each other."""

from __future__ import annotations

import pytest

from kekiz_search.engine import Kekiz
from tests.answering.conftest import Asking

FILES = {
    "sources.csv": (
        "file,title,kommune\nlage.txt,Lagebericht,Datteln\nmarl.txt,Aus Marl,Marl\nborken.txt,Der Kreis,Kreis Borken\n"
        "stadt.txt,Die Stadt,Borken\n"
    ),
    "lage.txt": (
        "2018 brachen 64 Jugendliche in Datteln ihre Lehre ab, 2022 waren es noch 41. Die Quote der Impfungen "
        "kletterte von 71 auf 88 Prozent. Im Jahr 2019 gab es 6 Lerncafés, im Jahr 2025 sollen es 11 sein.\n\n"
        "Viele Kinder in Datteln leben in Haushalten mit Bürgergeld. Am Hafen sind es 40 Prozent, in Horneburg "
        "8 Prozent. In der Altstadt wohnen 900 Kinder, in Meckinghoven 1.300. Im Süden gibt es 7 Spielplätze, im "
        "Westen 5 Sportplätze.\n\n"
        "2017 zählte das Lerncafé 310 Besuche. Im Jahr 2021 waren es 480.\n"
    ),
    "marl.txt": "2018 brachen 30 Jugendliche in Marl ihre Lehre ab, 2022 waren es 55.\n",
    "borken.txt": (
        "Der Kreis Borken gehört seit 2013 zur Landesinitiative und hilft auch Orten ohne eigenes Jugendamt.\n"
    ),
    "stadt.txt": "Die Stadt Borken gehört seit 2018 zur Landesinitiative.\n",
}


@pytest.fixture(scope="module")
def kekiz(asking: Asking) -> Kekiz:
    return asking(FILES)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Die Zahl der Jugendlichen, die ihre Lehre abbrechen, sank in Datteln von 64 auf 41.", "supported"),
        ("Die Zahl der Jugendlichen, die ihre Lehre abbrechen, stieg in Datteln von 41 auf 64.", "contradicted"),
        ("Die Zahl der Jugendlichen, die ihre Lehre abbrechen, sank in Datteln von 64 auf 38.", "no_evidence"),
        ("Die Zahl der Jugendlichen, die ihre Lehre abbrechen, sank in Marl von 64 auf 41.", "no_evidence"),
        ("Die Zahl der Jugendlichen, die ihre Schule abbrechen, sank in Datteln von 64 auf 41.", "no_evidence"),
        ("Die Quote der Impfungen ist in Datteln von 88 auf 71 Prozent gesunken.", "contradicted"),
        ("Die Zahl der Lerncafés stieg in Datteln von 6 auf 11.", "no_evidence"),
        ("Die Zahl der Besuche im Lerncafé stieg in Datteln von 310 auf 480.", "supported"),
        ("Die Zahl der Besuche im Lerncafé sank in Datteln von 480 auf 310.", "contradicted"),
    ],
)
def test_two_counts_of_their_time_tell_a_change(kekiz: Kekiz, claim: str, verdict: str) -> None:
    assert kekiz.check(claim).sentences[0].verdict == verdict


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("2022 brachen in Datteln weniger Jugendliche ihre Lehre ab als 2018.", "supported"),
        ("2022 brachen in Datteln mehr Jugendliche ihre Lehre ab als 2018.", "contradicted"),
        ("2022 brachen in Marl mehr Jugendliche ihre Lehre ab als 2018.", "supported"),
        ("2022 brachen in Datteln weniger Jugendliche ihre Lehre ab als 2019.", "no_evidence"),
        ("2025 gab es in Datteln mehr Lerncafés als 2019.", "no_evidence"),
        ("Am Hafen in Datteln ist der Anteil der Kinder mit Bürgergeld höher als in Horneburg.", "supported"),
        ("In Horneburg ist der Anteil der Kinder mit Bürgergeld höher als am Hafen in Datteln.", "contradicted"),
        ("Am Hafen in Datteln ist der Anteil mit Bürgergeld fünfmal so hoch wie in Horneburg.", "supported"),
        (
            "Am Hafen in Datteln ist der Anteil mit Bürgergeld doppelt so hoch wie in Horneburg.",
            "contradicted",
        ),
        ("Am Hafen in Datteln ist der Anteil der Kinder mit Brille höher als in Horneburg.", "no_evidence"),
        ("In der Altstadt von Datteln wohnen weniger Kinder als in Meckinghoven.", "supported"),
        ("In der Altstadt von Datteln wohnen mehr Kinder als in Meckinghoven.", "contradicted"),
        ("In der Altstadt von Datteln wohnen mehr Senioren als in Meckinghoven.", "no_evidence"),
        ("Im Süden von Datteln gibt es mehr Spielplätze als im Westen.", "no_evidence"),
    ],
)
def test_two_values_decide_what_is_more(kekiz: Kekiz, claim: str, verdict: str) -> None:
    assert kekiz.check(claim).sentences[0].verdict == verdict


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Der Kreis Borken ist länger in der Landesinitiative als die Stadt Borken.", "supported"),
        ("Die Stadt Borken ist länger in der Landesinitiative als der Kreis Borken.", "contradicted"),
        ("Die Stadt Borken ist länger in der Landesinitiative als Marl.", "no_evidence"),
    ],
)
def test_both_must_be_told_since_when_they_take_part(kekiz: Kekiz, claim: str, verdict: str) -> None:
    assert kekiz.check(claim).sentences[0].verdict == verdict
