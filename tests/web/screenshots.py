"""Make a picture of every page and state at both widths: ``python tests/web/screenshots.py FOLDER [--index DIR]``.

Without an index, one over the shipped corpus is built first.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
from playwright.sync_api import Page, sync_playwright
from served import CHROMIUM, FLAGS, WIDTHS, Visit, serve_index

# Name of the picture, path and parameters.
STATES: dict[str, tuple[str, dict[str, str | list[str]]]] = {
    "start": ("", {}),
    "definition": ("", {"frage": "Was ist eine Präventionskette?"}),
    "liste": ("", {"frage": "Welche Kommunen machen Willkommensbesuche?"}),
    "angabe": ("", {"frage": "Wie viele Einwohner hat der Kreis Düren?"}),
    "widerspruch": ("", {"frage": "Wann endete die Modellphase?"}),
    "kein-beleg": ("", {"frage": "Welche Kommune hat eine Seilbahn?"}),
    "tippfehler": ("", {"frage": "Was macht Luenenn?"}),
    "eingegrenzt": ("", {"frage": "Was gibt es für Eltern?", "nur": ["Herne", "Hamm"], "bis": "2019"}),
    "fehler": ("", {"frage": "x" * 2100}),
    "dokument": ("", {"dokument": "gibt-es-nicht"}),
    "kommunen": ("kommunen", {}),
    "kommune": ("kommunen", {"kommune": "Herne"}),
    "karte": ("karte", {}),
    "karte-auswahl": ("karte", {"phase": "Modellphase (2012 bis 2016)"}),
    "vergleichen-leer": ("vergleichen", {}),
    "vergleichen": ("vergleichen", {"mit": ["Herne", "Hamm", "Lünen"]}),
    "vergleichen-sechs": ("vergleichen", {"mit": ["Herne", "Hamm", "Lünen", "Köln", "Bonn", "Unna"]}),
    "aehnlich-leer": ("aehnlich", {}),
    "aehnlich": ("aehnlich", {"kommune": "Dormagen"}),
    "pruefen-leer": ("pruefen", {}),
    "pruefen": ("pruefen", {"beispiel": "1"}),
    "quellen": ("quellen", {}),
    "quellen-leer": ("quellen", {"suche": "gibt es nicht"}),
    "glossar": ("glossar", {}),
    "ueber": ("ueber", {}),
    "impressum": ("impressum", {}),
    "datenschutz": ("datenschutz", {}),
    "barrierefreiheit": ("barrierefreiheit", {}),
    "einfach-start": ("einfach/", {}),
    "einfach-antwort": ("einfach/", {"frage": "Welche Kommunen machen Willkommensbesuche?"}),
    "einfach-vergleichen": ("einfach/vergleichen", {"mit": ["Herne", "Hamm"]}),
    "einfach-pruefen": ("einfach/pruefen", {"beispiel": "1"}),
    "einfach-karte": ("einfach/karte", {}),
}
# What stands behind a link of one of these, or below a fold: name of the picture, the state, the words to click.
BEHIND = {
    "dokument-stelle": ("definition", "Im Dokument lesen"),
    "zitat": ("definition", "Zitieren"),
    "eingrenzen-offen": ("start", "Eingrenzen"),
    "warum-gefunden": ("kein-beleg", "Warum gefunden?"),
    "mitnehmen": ("liste", "Antwort mitnehmen"),
    "einfach-dokument": ("einfach-antwort", "Im Dokument lesen"),
}
_TALLEST = 6000  # pixels; longer pages are cut


def main() -> None:
    """Read the call, serve, and take the pictures."""
    call = argparse.ArgumentParser(description=__doc__)
    call.add_argument("folder", type=Path)
    call.add_argument("--index", type=Path)
    call.add_argument("--only", nargs="*", default=[*STATES, *BEHIND])
    call.add_argument("--dark", action="store_true")
    asked = call.parse_args()
    asked.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as room:
        index = asked.index or _built(Path(room) / "index")
        with serve_index(index) as address, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
            shade = "dark" if asked.dark else "light"
            for width in WIDTHS.values():
                context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=shade)
                page = context.new_page()
                for name in asked.only:
                    state, click = BEHIND.get(name, (name, ""))
                    _take(Visit(page, address), state, click, asked.folder / f"{name}-{width}.png")
                context.close()
            browser.close()


def _take(visit: Visit, state: str, click: str, target: Path) -> None:
    page: Page = visit.page
    path, params = STATES[state]
    width = page.viewport_size["width"] if page.viewport_size else 1280
    page.set_viewport_size({"width": width, "height": 900})
    visit.open(path, **params)
    if click:
        page.get_by_text(click, exact=True).locator("visible=true").first.click()
    page.wait_for_timeout(600 if click else 300)
    height = page.evaluate("(document.querySelector('[data-testid=stMain]') || document.documentElement).scrollHeight")
    page.set_viewport_size({"width": width, "height": min(int(height) + 20, _TALLEST)})
    page.wait_for_timeout(200)
    page.screenshot(path=str(target))
    sys.stdout.write(f"{target}\n")


def _built(index: Path) -> Path:
    from ingest import build_index
    from kekiz_search.shipped import shipped_path

    build_index(shipped_path("corpus"), index)
    return index


if __name__ == "__main__":
    main()
