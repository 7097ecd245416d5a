"""A server over an index and a visitor who notes what goes wrong: what browser tests and screenshots share."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

ROOT = Path(__file__).resolve().parents[2]
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--no-first-run",
)  # fmt: skip
WIDTHS = {"desktop": 1280, "phone": 390}
_START_S = 60
# Turns on the longer protocols: the journeys over the shipped corpus and the shared documents, axe-core over all pages.
EVERYWHERE = "KEKIZ_BROWSER_EVERYWHERE"
SENTENCE = "Die Stadt Witten arbeitet beim Lotsendienst eng mit dem Jobcenter und dem Jugendamt zusammen."
FILLER = "\n\n".join(f"Im Bericht Nummer {number} steht allerlei über Spielplätze und Vereine." for number in range(80))
DOCUMENTS = {
    "witten.txt": f"Lotsendienst in Witten\n\n{FILLER}\n\n{SENTENCE} Das Büro liegt am Markt.\n\n{FILLER}\n",
    "ahlen.txt": "Ahlen stellt sich vor\n\nSeit wann dabei:\n2017\n\n"
    "Ahlen lädt alle Eltern zum Frühstück in das Elterncafé im Stadtteilhaus ein. "
    "Dort gibt es <script>document.title = 'fremd'</script> Kaffee und Rat.\n",
    "herne.txt": "Herne stellt sich vor\n\nSeit wann dabei:\n2012\n\nEinwohnerzahl:\n156.000\n\n"
    "In Herne gibt es ein Elterncafé, das Eltern zweimal in der Woche zum Frühstück einlädt.\n",
    "glossar.md": "---\ntitle: Glossar\n---\n# Glossar\n\n## Elterncafé\n\n"
    "Ein Elterncafé ist ein offener Treff, in den Eltern ohne Anmeldung kommen können.\n",
}
REGISTER = (
    "file,title,kommune,publisher,kind,published,url\n"
    "witten.txt,Lotsendienst <b>kompakt</b>,Witten,Stadt Witten,municipal,2019-05-06,https://www.witten.example/lotsen\n"
    "ahlen.txt,Ahlen,Ahlen,Stadt Ahlen,profile,,javascript:alert(1)\n"
    "herne.txt,Herne,Herne,Stadt Herne,profile,2020,https://www.herne.example/\n"
)


@contextmanager
def serve_index(index: Path, environment: dict[str, str] | None = None) -> Iterator[str]:
    """Serve an index on a free port and yield the address."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    program = f"from pathlib import Path; from kekiz_search.web.serve import run; run(Path({str(index)!r}), {port})"
    address = f"http://127.0.0.1:{port}"
    with (index.parent / "server.log").open("wb") as log:
        server = subprocess.Popen([sys.executable, "-c", program], cwd=ROOT, stdout=log, stderr=log, env=environment)
        try:
            await_server(address, server)
            yield address
        finally:
            server.terminate()
            server.wait(timeout=20)


def await_server(address: str, server: subprocess.Popen[bytes]) -> None:
    """Wait until a server answers; raise where it ends or stays silent."""
    until = time.monotonic() + _START_S
    while time.monotonic() < until and server.poll() is None:
        try:
            with urllib.request.urlopen(f"{address}/_stcore/health", timeout=2):
                return
        except OSError:
            time.sleep(0.1)
    raise RuntimeError("the server did not start")


class Visit:
    """A page in a browser that remembers what it asked for and what it complained about."""

    def __init__(self, page: Any, address: str) -> None:
        self.page, self.address = page, address
        self.foreign: list[str] = []
        self.complaints: list[str] = []
        page.set_default_timeout(30_000)
        page.on("request", self._note_request)
        page.on("console", self._note_complaint)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def _note_request(self, request: Any) -> None:
        own = (self.address, self.address.replace("http", "ws", 1), "data:", "blob:")
        if not request.url.startswith(own):
            self.foreign.append(request.url)

    def _note_complaint(self, said: Any) -> None:
        # Opened below the root, Streamlit first looks for its server beside the page, and finds it at the root.
        looked_beside = "/_stcore/" in said.location.get("url", "") and "404" in said.text
        if said.type == "error" and not looked_beside:
            self.complaints.append(f"{said.text} {said.location.get('url')}")

    def open(self, path: str = "", **params: str | list[str]) -> None:
        """Open a page of ours and wait until it stands."""
        query = f"?{urlencode(params, doseq=True)}" if params else ""
        self.page.goto(f"{self.address}/{path}{query}")
        self.page.wait_for_selector("h1")
        self.settle()

    def go(self, path: str = "", **params: str | list[str]) -> None:
        """Follow an address within the page, as a link of ours does."""
        query = f"?{urlencode(params, doseq=True)}" if params else ""
        self.page.evaluate("document.querySelector('.kk-foot').remove()")
        self.page.evaluate(
            "href => { history.pushState({}, '', href); dispatchEvent(new PopStateEvent('popstate', {state: {}})) }",
            f"./{path}{query}",
        )
        self.settle()

    def settle(self) -> None:
        """Wait until the script of the page has run to its end: the footer is the last thing it draws."""
        self.page.wait_for_selector(".kk-foot")
        self.page.wait_for_selector('[data-testid="stApp"][data-test-script-state="notRunning"], .kk-plain')

    def assert_sound(self) -> None:
        """Assert what holds for every page: language, one title, no sideways scrolling, no stranger, no error."""
        assert self.page.locator("html").get_attribute("lang") == "de"
        assert self.page.locator("h1").count() == 1
        assert self.page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
        assert "fremd" not in self.page.title()
        assert not self.foreign, self.foreign
        assert not self.complaints, self.complaints
