"""The colours of the theme and of the page's own style sheet can be read by weak eyes."""

from __future__ import annotations

import re
import tomllib

import pytest

from kekiz_search.web.serve import CONFIG, SCRIPT

TEXT_CONTRAST = 4.5  # Source: WCAG 2.2, success criterion 1.4.3
EDGE_CONTRAST = 3.0  # Source: WCAG 2.2, success criterion 1.4.11
THEME = tomllib.loads(CONFIG.read_text(encoding="utf-8"))["theme"]
CSS = (SCRIPT.parents[1] / "styles.css").read_text(encoding="utf-8")
COLOURS = {
    name: (light, dark) for name, light, dark in re.findall(r"--kk-([\w-]+): light-dark\((#\w{6}), (#\w{6})\)", CSS)
}
FALLBACK = dict(re.findall(r"--kk-([\w-]+): (#\w{6})", CSS))


def luminance(colour: str) -> float:
    """Source: WCAG 2.2, relative luminance."""
    shares = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    linear = [share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Source: WCAG 2.2, contrast ratio."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_of_known_pairs() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("shade", ["light", "dark"])
def test_theme_is_readable(shade: str) -> None:
    theme = THEME[shade]
    for ground in (theme["backgroundColor"], theme["secondaryBackgroundColor"]):
        assert contrast(theme["textColor"], ground) >= TEXT_CONTRAST
        assert contrast(theme["linkColor"], ground) >= TEXT_CONTRAST
    assert contrast("#ffffff", theme["primaryColor"]) >= TEXT_CONTRAST
    assert contrast(theme["borderColor"], theme["backgroundColor"]) >= EDGE_CONTRAST


@pytest.mark.parametrize("shade", [0, 1])
@pytest.mark.parametrize("name", ["text", "quiet", "link", "good", "warn", "bad"])
def test_colours_of_the_style_sheet_are_readable(name: str, shade: int) -> None:
    for ground in ("surface", "card"):
        assert contrast(COLOURS[name][shade], COLOURS[ground][shade]) >= TEXT_CONTRAST


@pytest.mark.parametrize("shade", [0, 1])
def test_highlighted_words_are_readable(shade: int) -> None:
    assert contrast(COLOURS["mark-text"][shade], COLOURS["mark"][shade]) >= TEXT_CONTRAST


def test_browsers_without_two_shades_get_the_light_one() -> None:
    assert {name: light for name, (light, _dark) in COLOURS.items()} == FALLBACK


def test_style_sheet_names_no_colour_besides_those_tested() -> None:
    rules = re.sub(r"--kk-[\w-]+:[^;]+;", "", CSS)
    assert not re.search(r"#[0-9a-fA-F]{3,8}\b|rgba?\(|hsla?\(", rules.replace("#stelle", ""))


def test_style_sheet_and_theme_ground_are_the_same() -> None:
    assert COLOURS["surface"] == (THEME["light"]["backgroundColor"], THEME["dark"]["backgroundColor"])
    assert COLOURS["card"] == (THEME["light"]["secondaryBackgroundColor"], THEME["dark"]["secondaryBackgroundColor"])


def test_style_sheet_fetches_nothing_and_calms_motion() -> None:
    assert "url(" not in CSS
    assert "@import" not in CSS
    assert "prefers-reduced-motion" in CSS
    assert ":focus-visible" in CSS
