"""The whole chain in a real browser: documents, index, server, page."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from served import CHROMIUM, EVERYWHERE, ROOT, SENTENCE, WIDTHS, Visit, serve_index

sync_api = pytest.importorskip("playwright.sync_api", reason="needs playwright, which is not installed")

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.skipif(CHROMIUM is None, reason="needs chromium on the machine, and there is none"),
]
QUESTION = "Welche Kommunen arbeiten mit dem Jobcenter zusammen?"


@dataclass(frozen=True)
class Corpus:
    """What the journeys ask of a folder of documents."""

    term: str
    list_question: str
    pair: tuple[str, str]
    claim: str


CORPORA = {
    "own": Corpus("Elterncafé", QUESTION, ("Ahlen", "Herne"), "Herne ist seit 2017 dabei."),
    "shipped": Corpus("Präventionskette", QUESTION, ("Hamm", "Herne"), "Herne ist seit 2012 dabei."),
    "shared": Corpus("Präventionskette", QUESTION, ("Hamm", "Herne"), "Herne ist seit 2012 dabei."),
}


def visit_at(browser: sync_api.Browser, address: str, width: int) -> Visit:
    context = browser.new_context(viewport={"width": width, "height": 844}, locale="de-DE")
    return Visit(context.new_page(), address)


@pytest.fixture(params=list(WIDTHS.values()), ids=list(WIDTHS))
def visit(request: pytest.FixtureRequest, browser: sync_api.Browser, address: str) -> Iterator[Visit]:
    visit = visit_at(browser, address, request.param)
    yield visit
    visit.page.context.close()


def walk_newcomer(visit: Visit, corpus: Corpus) -> None:
    """Ask what a word means, read on in the document, look the word up."""
    page = visit.page
    visit.open()
    visit.assert_sound()
    page.get_by_label("Ihre Frage").fill(f"Was ist eine {corpus.term}?")
    page.keyboard.press("Enter")
    page.locator(".kk-source mark").first.wait_for()
    page.get_by_text("Wörtliche Zitate, kein KI-Text").first.wait_for()
    visit.assert_sound()
    page.get_by_role("link", name="Im Dokument lesen").first.click()
    sync_api.expect(page.locator("mark#stelle").first).to_be_in_viewport()
    page.get_by_role("link", name="Zurück zur Antwort").click()
    page.locator(".kk-source mark").first.wait_for()
    visit.go("glossar")
    page.get_by_role("heading", name=corpus.term, exact=True).wait_for()
    visit.assert_sound()


def walk_kommune(visit: Visit, corpus: Corpus) -> None:
    """Ask for a list, read a profile, put two side by side, look for what is alike."""
    page = visit.page
    visit.open(frage=corpus.list_question)
    page.locator(".kk-checked", has_text="geprüft:").wait_for()
    visit.assert_sound()
    visit.go("kommunen", kommune=corpus.pair[0])
    page.get_by_role("heading", name="Eckdaten").wait_for()
    visit.assert_sound()
    visit.go("vergleichen", mit=list(corpus.pair))
    page.get_by_role("rowheader", name="Dabei seit").wait_for()
    visit.assert_sound()
    page.locator(".kk-ref").first.click()
    sync_api.expect(page.locator("#quelle-1")).to_be_focused()
    visit.go("aehnlich", kommune=corpus.pair[0])
    visit.assert_sound()
    assert page.locator(".kk-approach").count() or page.get_by_text("kein ähnlicher Ansatz").count()


def walk_journalist(visit: Visit, corpus: Corpus) -> None:
    """Check a claim, see what differs, take the citation along; the claim stays out of the address."""
    page = visit.page
    visit.open("pruefen")
    page.get_by_label("Text mit Behauptungen").fill(corpus.claim)
    page.get_by_role("button", name="Text prüfen").click()
    page.locator(".kk-badge", has_text="widersprochen").wait_for()
    assert "seit" not in page.url
    visit.assert_sound()
    page.get_by_role("link", name="Zitieren").first.click()
    page.get_by_text("abgerufen am").wait_for()
    visit.assert_sound()


WALKS = {"newcomer": walk_newcomer, "kommune": walk_kommune, "journalist": walk_journalist}


@pytest.mark.parametrize("audience", list(WALKS))
def test_each_audience_reaches_its_end(visit: Visit, audience: str) -> None:
    WALKS[audience](visit, CORPORA["own"])


@pytest.mark.skipif(not os.environ.get(EVERYWHERE), reason=f"walks other corpora only with {EVERYWHERE}=1")
@pytest.mark.parametrize("name", ["shipped", "shared"])
def test_each_audience_reaches_its_end_everywhere(
    name: str, browser: sync_api.Browser, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    from ingest import build_index

    folder = ROOT / "corpus" if name == "shipped" else request.getfixturevalue("shared_documents")
    build_index(folder, tmp_path / "index")
    with serve_index(tmp_path / "index") as address:
        for width in WIDTHS.values():
            visit = visit_at(browser, address, width)
            for audience, walk in WALKS.items():
                if name == "shipped" or audience != "newcomer":  # the shared documents define no term
                    walk(visit, CORPORA[name])
            visit.page.context.close()


def test_a_question_is_followed_into_its_document_and_to_its_original(visit: Visit) -> None:
    page = visit.page
    visit.open(frage=QUESTION)
    page.locator(".kk-source mark", has_text=SENTENCE).wait_for()
    assert page.locator(".kk-badge").inner_text().split()[-1] == "Belegt"
    assert "geprüft: 3 von 3 Kommunen, 4 Dokumente" in page.locator(".kk-checked").inner_text()
    original = page.get_by_role("link", name="Original öffnen").first.get_attribute("href")
    assert original is not None
    assert original.startswith("https://www.witten.example/lotsen#:~:text=")
    page.locator(".kk-text .kk-ref").first.click()
    sync_api.expect(page.locator("#quelle-1")).to_be_focused()
    sync_api.expect(page.locator("#quelle-1")).to_be_in_viewport()
    page.get_by_role("link", name="Im Dokument lesen").first.click()
    place = page.locator("mark#stelle")
    place.wait_for()
    assert place.inner_text() == SENTENCE
    sync_api.expect(place).to_be_in_viewport()
    assert page.locator("h1").inner_text() == "Lotsendienst <b>kompakt</b>"
    visit.assert_sound()


def test_own_links_are_followed_without_loading_anew_and_the_way_back_works(visit: Visit) -> None:
    page = visit.page
    visit.open(frage=QUESTION)
    page.locator(".kk-source").first.wait_for()
    page.evaluate("window.stays = true")
    navigation = page.get_by_role("navigation", name="Seiten")
    navigation.get_by_role("link", name="Glossar").click()
    page.get_by_role("heading", name="Glossar", level=1).wait_for()
    assert page.url.endswith("/glossar")
    sync_api.expect(page.locator("h1")).to_be_focused()
    assert [link.inner_text().strip() for link in navigation.locator('[aria-current="page"]').all()] == ["Glossar"]
    assert page.evaluate("window.stays")
    page.go_back()
    page.locator(".kk-source mark", has_text=SENTENCE).wait_for()
    assert page.get_by_label("Ihre Frage").input_value() == QUESTION
    assert page.get_by_text("Skip to main content").count() == 0
    visit.assert_sound()


def test_a_sign_of_the_map_leads_to_its_kommune_by_keyboard(visit: Visit) -> None:
    page = visit.page
    visit.open("karte")
    spot = page.get_by_role("list", name="Kommunen auf der Karte").get_by_role("link", name="Herne, Modellphase")
    spot.focus()
    page.get_by_text("Herne, Modellphase (2012 bis 2016)").wait_for()
    visit.assert_sound()
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Eckdaten").wait_for()
    assert page.locator("h1").inner_text() == "Herne"
    visit.assert_sound()


def test_hostile_words_of_a_document_stay_words(visit: Visit) -> None:
    visit.open("quellen")
    visit.page.get_by_role("link", name="Ahlen", exact=True).click()
    visit.page.get_by_text("<script>document.title = 'fremd'</script>").wait_for()
    assert visit.page.locator("a[href^='javascript']").count() == 0
    visit.assert_sound()


def test_the_page_without_javascript_answers_the_same(browser: sync_api.Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    page.get_by_role("link", name="Weiter zur Ansicht ohne JavaScript").click()
    page.get_by_label("Ihre Frage").fill(QUESTION)
    page.keyboard.press("Enter")
    page.locator(".kk-source mark", has_text=SENTENCE).wait_for()
    page.get_by_role("link", name="Im Dokument lesen").first.click()
    assert page.locator("mark#stelle").inner_text() == SENTENCE
    page.get_by_role("navigation", name="Seiten").get_by_role("link", name="Behauptung prüfen").click()
    page.get_by_label("Text mit Behauptungen").fill("Herne ist seit 2017 dabei.")
    page.get_by_role("button", name="Text prüfen").click()
    page.locator(".kk-badge", has_text="widersprochen").wait_for()
    assert page.url.endswith("/einfach/pruefen")
    context.close()
