"""The whole chain in a real browser: documents, index, server, page."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest

sync_api = pytest.importorskip("playwright.sync_api", reason="needs playwright, which is not installed")

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.skipif(CHROMIUM is None, reason="needs chromium on the machine, and there is none"),
]
ROOT = Path(__file__).resolve().parents[2]
FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--no-first-run",
)  # fmt: skip
SENTENCE = "Die Stadt Witten arbeitet beim Lotsendienst eng mit dem Jobcenter und dem Jugendamt zusammen."
FILLER = "\n\n".join(f"Im Bericht Nummer {number} steht allerlei über Spielplätze und Vereine." for number in range(80))
DOCUMENTS = {
    "witten.txt": f"Lotsendienst in Witten\n\n{FILLER}\n\n{SENTENCE} Das Büro liegt am Markt.\n\n{FILLER}\n",
    "ahlen.txt": "Ahlen stellt sich vor\n\nAhlen lädt alle Eltern zum Frühstück in das Stadtteilhaus ein. "
    "Dort gibt es <script>document.title = 'fremd'</script> Kaffee und Rat.\n",
}
REGISTER = (
    "file,title,kommune,publisher,kind,published,url\n"
    "witten.txt,Lotsendienst <b>kompakt</b>,Witten,Stadt Witten,municipal,2019-05-06,https://www.witten.example/lotsen\n"
    "ahlen.txt,Ahlen,Ahlen,Stadt Ahlen,profile,,javascript:alert(1)\n"
)
QUESTION = "Welche Kommunen arbeiten mit dem Jobcenter zusammen?"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Build an index out of two documents and serve it."""
    from ingest import build_index

    folder = tmp_path_factory.mktemp("documents")
    for name, text in {**DOCUMENTS, "sources.csv": REGISTER}.items():
        (folder / name).write_text(text, encoding="utf-8")
    index = tmp_path_factory.mktemp("served") / "index"
    build_index(folder, index)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    program = f"from pathlib import Path; from kekiz_search.web.serve import run; run(Path({str(index)!r}), {port})"
    log = (index.parent / "server.log").open("wb")
    server = subprocess.Popen([sys.executable, "-c", program], cwd=ROOT, stdout=log, stderr=log)
    try:
        await_server(f"http://127.0.0.1:{port}", server)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(timeout=20)
        log.close()


def await_server(address: str, server: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + 60
    while time.monotonic() < until and server.poll() is None:
        try:
            with urllib.request.urlopen(f"{address}/_stcore/health", timeout=2):
                return
        except OSError:
            time.sleep(0.2)
    pytest.fail("the server did not start")


class Visit:
    """A page that remembers what it asked for and what it complained about."""

    def __init__(self, page: sync_api.Page, address: str) -> None:
        self.page, self.address = page, address
        self.foreign: list[str] = []
        self.complaints: list[str] = []
        page.set_default_timeout(30_000)
        page.on("request", self._note_request)
        page.on("console", lambda said: self.complaints.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def _note_request(self, request: sync_api.Request) -> None:
        own = (self.address, self.address.replace("http", "ws", 1), "data:", "blob:")
        if not request.url.startswith(own):
            self.foreign.append(request.url)

    def open(self, **params: str) -> None:
        self.page.goto(f"{self.address}/?{urlencode(params)}")
        self.page.wait_for_selector("h1")

    def assert_sound(self) -> None:
        assert self.page.locator("html").get_attribute("lang") == "de"
        assert self.page.locator("h1").count() == 1
        assert self.page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
        assert "fremd" not in self.page.title()
        assert self.foreign == []
        assert self.complaints == []


@pytest.fixture(scope="module")
def browser() -> Iterator[sync_api.Browser]:
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture(params=[1280, 390], ids=["desktop", "phone"])
def visit(request: pytest.FixtureRequest, browser: sync_api.Browser, address: str) -> Iterator[Visit]:
    context = browser.new_context(viewport={"width": request.param, "height": 844}, locale="de-DE")
    yield Visit(context.new_page(), address)
    context.close()


def test_a_question_is_typed_answered_and_followed_into_its_document(visit: Visit) -> None:
    page = visit.page
    visit.open()
    visit.assert_sound()
    page.get_by_label("Ihre Frage").fill(QUESTION)
    page.keyboard.press("Enter")
    page.locator(".kk-source mark", has_text=SENTENCE).wait_for()
    assert page.locator(".kk-badge").inner_text().split()[-1] == "Belegt"
    assert "frage=" in page.url
    assert "geprüft: 2 von 2 Kommunen, 2 Dokumente" in page.locator(".kk-checked").inner_text()
    visit.assert_sound()
    original = page.get_by_role("link", name="Original öffnen").first.get_attribute("href")
    assert original is not None
    assert original.startswith("https://www.witten.example/lotsen#:~:text=")

    page.get_by_role("link", name="Im Dokument lesen").first.click()
    place = page.locator("mark#stelle")
    place.wait_for()
    assert place.inner_text() == SENTENCE
    sync_api.expect(place).to_be_in_viewport()
    assert page.locator("h1").inner_text() == "Lotsendienst <b>kompakt</b>"
    visit.assert_sound()

    page.get_by_role("link", name="Zurück zur Antwort").click()
    page.locator(".kk-source mark", has_text=SENTENCE).wait_for()
    visit.assert_sound()


def test_a_mark_in_the_answer_leads_to_its_card(visit: Visit) -> None:
    visit.open(frage=QUESTION)
    visit.page.locator(".kk-text .kk-ref").first.click()
    sync_api.expect(visit.page.locator("#quelle-1")).to_be_focused()
    sync_api.expect(visit.page.locator("#quelle-1")).to_be_in_viewport()
    visit.assert_sound()


def test_no_evidence_is_shown_and_the_way_back_works(visit: Visit) -> None:
    visit.open(frage=QUESTION)
    visit.page.locator(".kk-source").first.wait_for()
    visit.page.get_by_label("Ihre Frage").fill("Wie wird das Wetter morgen?")
    visit.page.get_by_role("button", name="Antwort suchen").click()
    visit.page.get_by_text("Kein Beleg gefunden").wait_for()
    visit.assert_sound()
    visit.page.go_back()
    visit.page.locator(".kk-source mark", has_text=SENTENCE).wait_for()
    assert visit.page.get_by_label("Ihre Frage").input_value() == QUESTION


def test_navigation_is_one_for_the_ear_and_in_german(visit: Visit) -> None:
    visit.open()
    navigation = visit.page.get_by_role("navigation", name="Seiten")
    navigation.wait_for()
    here = navigation.locator('[aria-current="page"]')
    assert [link.inner_text().strip() for link in here.all()] == ["Fragen"]
    assert visit.page.get_by_text("Skip to main content").count() == 0


def test_hostile_words_of_a_document_stay_words(visit: Visit) -> None:
    visit.open()
    visit.page.get_by_role("link", name="Quellen", exact=True).click()
    visit.page.get_by_role("link", name="Ahlen", exact=True).click()
    visit.page.get_by_text("<script>document.title = 'fremd'</script>").wait_for()
    assert visit.page.locator("a[href^='javascript']").count() == 0
    visit.assert_sound()
