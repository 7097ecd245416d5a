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
        page.on("console", lambda said: self.complaints.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def _note_request(self, request: Any) -> None:
        own = (self.address, self.address.replace("http", "ws", 1), "data:", "blob:")
        if not request.url.startswith(own):
            self.foreign.append(request.url)

    def open(self, path: str = "", **params: str | list[str]) -> None:
        """Open a page of ours and wait until it stands."""
        query = f"?{urlencode(params, doseq=True)}" if params else ""
        self.page.goto(f"{self.address}/{path}{query}")
        self.page.wait_for_selector("h1")
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
        assert self.foreign == []
        assert self.complaints == []
