"""Every page at both widths before axe-core, the rules of WCAG 2.2 AA as a program checks them."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from served import CHROMIUM, EVERYWHERE, WIDTHS, Visit

pytest.importorskip("playwright.sync_api", reason="needs playwright, which is not installed")

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.skipif(CHROMIUM is None, reason="needs chromium on the machine, and there is none"),
]
AXE_VARIABLE = "KEKIZ_AXE"  # a file axe.min.js; otherwise npm fetches it once into the cache of pytest
AXE_PACKAGE = "axe-core@4"
NPM_S = 60
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
GRAVE = {"serious", "critical"}
# Rule to a part of the selector of elements that Streamlit makes and that we cannot reach.
STREAMLITS_OWN = {
    # The box of a choice of several is as narrow as its cursor once something is chosen; the whole field takes taps.
    "target-size": ("react-aria",),
}
# Where Kommunen lie close together the links of the map overlap; the table below it has the same ones, large enough.
# Source: WCAG 2.2, success criterion 2.5.8, exception "Equivalent".
EQUIVALENT_BELOW = {"target-size": ('class="kk-spot"',)}
PAGES: dict[str, tuple[str, dict[str, Any]]] = {
    "start": ("", {}),
    "answer": ("", {"frage": "Welche Kommunen haben ein Elterncafé?"}),
    "no evidence": ("", {"frage": "Wo steht die Seilbahn?"}),
    "narrowed": ("", {"frage": "Welche Kommunen haben ein Elterncafé?", "nur": ["Ahlen"], "bis": "2021"}),
    "refused": ("", {"frage": "x" * 2100}),
    "names": ("kommunen", {}),
    "profile": ("kommunen", {"kommune": "Ahlen"}),
    "map": ("karte", {}),
    "side by side": ("vergleichen", {"mit": ["Ahlen", "Herne"]}),
    "alike": ("aehnlich", {"kommune": "Ahlen"}),
    "claim": ("pruefen", {"beispiel": "1"}),
    "sources": ("quellen", {}),
    "glossary": ("glossar", {}),
    "about": ("ueber", {}),
    "imprint": ("impressum", {}),
    "privacy": ("datenschutz", {}),
    "access": ("barrierefreiheit", {}),
}
# Those whose plain view has a form or a shape of its own; all of them with the longer protocol.
_SHORT = ("answer", "map", "side by side", "claim")
PLAIN_PAGES = [name for name in PAGES if name != "narrowed" and (name in _SHORT or os.environ.get(EVERYWHERE))]


@pytest.fixture(scope="module")
def axe(pytestconfig: pytest.Config) -> str:
    """The source of axe-core; skips with the reason where it cannot be had."""
    named = os.environ.get(AXE_VARIABLE)
    if named:
        return Path(named).read_text(encoding="utf-8")
    cache = getattr(pytestconfig, "cache", None)  # missing where its plugin is off
    room = cache.mkdir("axe-core") if cache else None
    if room is None:
        pytest.skip("axe-core is fetched into the cache of pytest, and that is off")
    found = room / "node_modules" / "axe-core" / "axe.min.js"
    if not found.is_file():
        npm = shutil.which("npm")
        if npm is None:
            pytest.skip(f"axe-core is not here: {AXE_VARIABLE} names no file, and there is no npm")
        call = [npm, "install", "--no-save", "--no-audit", "--no-fund", "--prefix", str(room), AXE_PACKAGE]
        try:
            subprocess.run(call, capture_output=True, timeout=NPM_S, check=True)
        except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as error:
            pytest.skip(f"npm could not fetch axe-core: {error}")
    return found.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def visit(address: str, browser: Any) -> Iterator[Visit]:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="de-DE")
    yield Visit(context.new_page(), address)
    context.close()


def grave_findings(visit: Visit, axe: str) -> list[str]:
    """Return rule, impact and selector of every grave finding that is not Streamlit's own."""
    page = visit.page
    if not page.evaluate("typeof axe === 'object'"):
        page.evaluate(f"{axe}; 0")
    found = page.evaluate("tags => axe.run(document, {runOnly: tags, resultTypes: ['violations']})", RULES)
    return [
        f"{one['id']} ({one['impact']}): {node['target']}"
        for one in found["violations"]
        for node in one["nodes"]
        if one["impact"] in GRAVE and not _is_excused(one["id"], f"{node['target']} {node['html']}")
    ]


def _is_excused(rule: str, element: str) -> bool:
    parts = (*STREAMLITS_OWN.get(rule, ()), *EQUIVALENT_BELOW.get(rule, ()))
    return any(part in element for part in parts)


def look_at(visit: Visit, axe: str) -> dict[int, list[str]]:
    found = {}
    for width in WIDTHS.values():
        visit.page.set_viewport_size({"width": width, "height": 900})
        visit.page.wait_for_timeout(100)
        found[width] = grave_findings(visit, axe)
    return found


@pytest.mark.parametrize("name", list(PAGES))
def test_no_grave_finding_on_a_page(name: str, visit: Visit, axe: str) -> None:
    path, params = PAGES[name]
    if visit.page.url.startswith(visit.address) and "/einfach/" not in visit.page.url:
        visit.go(path, **params)
    else:
        visit.open(path, **params)
    found = look_at(visit, axe)
    assert not any(found.values()), found


@pytest.mark.parametrize("name", PLAIN_PAGES)
def test_no_grave_finding_without_javascript(name: str, visit: Visit, axe: str) -> None:
    path, params = PAGES[name]
    visit.open(f"einfach/{path}", **params)
    found = look_at(visit, axe)
    assert not any(found.values()), found
    visit.assert_sound()
