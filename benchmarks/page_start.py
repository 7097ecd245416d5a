"""Time from ``kekiz serve`` on a built index to the first answer in a browser, and of the first page once it is warm.

Every visit has an empty cache. Wants playwright and chromium; prints one row of the table in benchmarks/README.md.
"""

from __future__ import annotations

import shutil
import statistics
import tempfile
import time
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlencode

import typer
from page_load import QUESTIONS, build_corpus_index, own_page, serving


def measure(
    index: Annotated[Path | None, typer.Option(help="An index that exists; else one over the corpus is built.")] = None,
    turns: Annotated[int, typer.Option(min=3, help="Servers started one after the other.")] = 5,
) -> None:
    """Print a Markdown row: median, least and most of both."""
    from playwright.sync_api import sync_playwright

    cold, warm = [], []
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    with tempfile.TemporaryDirectory() as room, sync_playwright() as playwright:
        index = index or build_corpus_index(Path(room) / "index")
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        for _turn in range(turns):
            started = time.perf_counter()
            with serving(own_page(index)) as port:
                address = f"http://127.0.0.1:{port}/"
                _visit(browser, f"{address}?{urlencode({'frage': QUESTIONS[0]})}", ".kk-source")
                cold.append(time.perf_counter() - started)
                warm += [_visit(browser, address, ".kk-examples") for _visit_number in range(3)]
        browser.close()
    print("| `kekiz serve` to the first answer | First page, warm server | Servers |\n|---|---|---|")
    print(f"| {_describe(cold)} | {_describe(warm)} | {turns} |")


def _visit(browser: Any, address: str, sign: str) -> float:
    """Return the seconds until a page shows what it is for and its question box can be typed into."""
    context = browser.new_context()
    page = context.new_page()
    started = time.perf_counter()
    page.goto(address)
    page.wait_for_selector(sign)
    page.get_by_label("Ihre Frage").fill("x")
    seconds = time.perf_counter() - started
    context.close()
    return seconds


def _describe(seconds: list[float]) -> str:
    return f"{statistics.median(seconds):.2f} s ({min(seconds):.2f}–{max(seconds):.2f})"


if __name__ == "__main__":
    typer.run(measure)
