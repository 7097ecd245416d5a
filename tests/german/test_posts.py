"""Posts as shares of a full one."""

from __future__ import annotations

import pytest

from kekiz_search.german.posts import find_posts, post_of_field


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("zunächst mit einer halben Stelle, seit 2021 mit einer vollen Stelle", [0.5, 1.0]),
        ("Ihr stehen 1,5 Stellen zur Verfügung", [1.5]),
        ("die sich anderthalb Stellen teilen", [1.5]),
        ("zwei halbe Stellen", [1.0]),
        ("mit 19,5 Wochenstunden", [0.5]),
        ("39 Stunden in der Woche", [1.0]),
        ("50 Prozent einer Stelle", [0.5]),
        ("eine Dreiviertelstelle", [0.75]),
        ("Sie arbeitet in Vollzeit.", [1.0]),
        ("eine halbe Stunde", []),
        ("an 19 Stellen im Ort", [19.0]),
        ("Der Kurs dauert 30 Stunden.", []),
    ],
)
def test_posts_are_found_in_running_text(text: str, posts: list[float]) -> None:
    assert [one.value for one in find_posts(text)] == posts


def test_a_post_spans_its_words() -> None:
    text = "mit einer halben Stelle"
    found = find_posts(text)[0]

    assert text[found.start : found.end] == "halben Stelle"


@pytest.mark.parametrize(
    ("label", "value", "post"),
    [
        ("Stellenanteil", "0,75", 0.75),
        ("Stellenanteil", "75 %", 0.75),
        ("Wochenstunden", "19,5", 0.5),
        ("Koordination", "Ute Amsel (halbe Stelle)", 0.5),
        ("Koordination", "Ute Amsel", None),
        ("Einwohner", "0,75", None),
    ],
)
def test_a_field_tells_a_post_by_its_label_or_value(label: str, value: str, post: float | None) -> None:
    assert post_of_field(label, value) == post
