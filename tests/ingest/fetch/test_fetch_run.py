"""A run downloads what is new or changed, says what moved or vanished, and loses nothing."""

from __future__ import annotations

import csv
import json
import time
from pathlib import Path
from typing import Any

import pytest

from ingest.fetch.download import Downloader
from ingest.fetch.run import FetchReport, fetch_sources
from ingest.register import read_register
from kekiz_search.cli import run
from kekiz_search.errors import CorpusError

HTML = b"<!doctype html><html><head><title>T</title></head><body><p>In Herne gibt es Besuche.</p></body></html>"


def write_list(path: Path, addresses: dict[str, str]) -> Path:
    rows = [{"id": name, "url": url, "kommune": "Herne", "title": f"Titel {name}"} for name, url in addresses.items()]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, ["id", "title", "kommune", "url"])
        writer.writeheader()
        writer.writerows(rows)
    return path


def fetch(sources: Path, to: Path, site: Any, pause_s: float = 0) -> FetchReport:
    downloader = Downloader(frozenset({site.endpoint}), pause_s)
    return fetch_sources(sources, to, downloader, lambda _words, _done, _total: None)


def outcomes(report: FetchReport) -> dict[str, str]:
    return {source.id: source.outcome for source in report.sources}


@pytest.fixture
def one(tmp_path: Path, site: Any) -> Path:
    site.pages["/a"] = (200, {"Content-Type": "text/html; charset=utf-8"}, HTML)
    return write_list(tmp_path / "liste.csv", {"eins": site.url("/a")})


def test_a_fetched_file_holds_the_bytes_of_the_server(one: Path, site: Any, tmp_path: Path) -> None:
    report = fetch(one, tmp_path / "da", site)
    assert outcomes(report) == {"eins": "new"}
    assert (tmp_path / "da" / "eins.html").read_bytes() == HTML


def test_the_folder_says_where_every_file_comes_from(one: Path, site: Any, tmp_path: Path) -> None:
    fetch(one, tmp_path / "da", site)
    row = read_register(tmp_path / "da").row_for("eins.html")
    assert row is not None
    assert (row["title"], row["kommune"], row["url"]) == ("Titel eins", "Herne", site.url("/a"))
    assert row["retrieved"].count("-") == 2


def test_a_second_run_asks_only_for_what_changed(tmp_path: Path, site: Any) -> None:
    def page(headers: dict[str, str]) -> Any:
        seen = headers.get("if-none-match") == '"v1"'
        return (304, {}, b"") if seen else (200, {"ETag": '"v1"', "Content-Type": "text/html"}, HTML)

    site.pages["/a"] = page
    listed = write_list(tmp_path / "liste.csv", {"eins": site.url("/a")})
    fetch(listed, tmp_path / "da", site)
    assert outcomes(fetch(listed, tmp_path / "da", site)) == {"eins": "unchanged"}
    assert (tmp_path / "da" / "eins.html").read_bytes() == HTML


def test_the_same_bytes_from_a_server_without_versions_are_unchanged(one: Path, site: Any, tmp_path: Path) -> None:
    fetch(one, tmp_path / "da", site)
    assert outcomes(fetch(one, tmp_path / "da", site)) == {"eins": "unchanged"}


def test_other_bytes_are_a_change(one: Path, site: Any, tmp_path: Path) -> None:
    fetch(one, tmp_path / "da", site)
    site.pages["/a"] = (200, {"Content-Type": "text/html"}, HTML.replace(b"Herne", b"Hamm"))
    assert outcomes(fetch(one, tmp_path / "da", site)) == {"eins": "changed"}
    assert b"Hamm" in (tmp_path / "da" / "eins.html").read_bytes()


@pytest.mark.parametrize("status", [404, 410])
def test_what_vanished_stays_here_and_is_told(one: Path, site: Any, tmp_path: Path, status: int) -> None:
    fetch(one, tmp_path / "da", site)
    site.pages["/a"] = (status, {}, b"")
    report = fetch(one, tmp_path / "da", site)
    assert outcomes(report) == {"eins": "vanished"}
    assert (tmp_path / "da" / "eins.html").read_bytes() == HTML
    assert read_register(tmp_path / "da").row_for("eins.html") is not None


@pytest.mark.parametrize(("status", "moved"), [(301, True), (308, True), (302, False), (307, False)])
def test_only_a_permanent_redirect_is_a_move(tmp_path: Path, site: Any, status: int, moved: bool) -> None:
    site.pages["/alt"] = (status, {"Location": "/neu"}, b"")
    site.pages["/neu"] = (200, {"Content-Type": "text/html"}, HTML)
    listed = write_list(tmp_path / "liste.csv", {"eins": site.url("/alt")})
    source = fetch(listed, tmp_path / "da", site).sources[0]
    assert (source.outcome, source.moved_to) == ("new", site.url("/neu") if moved else None)


def test_a_loop_of_redirects_ends(tmp_path: Path, site: Any) -> None:
    site.pages["/rund"] = (302, {"Location": "/rund"}, b"")
    listed = write_list(tmp_path / "liste.csv", {"eins": site.url("/rund")})
    assert outcomes(fetch(listed, tmp_path / "da", site)) == {"eins": "failed"}
    assert len(site.paths()) < 10


def test_robots_txt_is_kept(tmp_path: Path, site: Any) -> None:
    site.pages["/robots.txt"] = (200, {"Content-Type": "text/plain"}, b"User-agent: *\nDisallow: /zu/\n")
    site.pages["/zu/a"] = site.pages["/auf/b"] = (200, {"Content-Type": "text/html"}, HTML)
    listed = write_list(tmp_path / "liste.csv", {"zu": site.url("/zu/a"), "auf": site.url("/auf/b")})
    assert outcomes(fetch(listed, tmp_path / "da", site)) == {"zu": "refused", "auf": "new"}
    assert site.paths() == ["/robots.txt", "/auf/b"]


def test_a_server_whose_robots_txt_fails_is_left_alone(tmp_path: Path, site: Any, one: Path) -> None:
    site.pages["/robots.txt"] = (503, {}, b"")
    assert outcomes(fetch(one, tmp_path / "da", site)) == {"eins": "failed"}
    assert "/a" not in site.paths()


def test_two_requests_to_one_host_have_a_pause_between_them(tmp_path: Path, site: Any, one: Path) -> None:
    times: list[float] = []

    def page(_headers: dict[str, str]) -> Any:
        times.append(time.monotonic())
        return 200, {"Content-Type": "text/html"}, HTML

    site.pages["/robots.txt"] = site.pages["/a"] = page
    fetch(one, tmp_path / "da", site, pause_s=0.2)
    assert times[1] - times[0] >= 0.2


def test_a_broken_download_goes_on_where_it_stopped(tmp_path: Path, site: Any) -> None:
    whole = HTML + b"<p>Noch ein Satz.</p>" * 100

    def page(headers: dict[str, str]) -> Any:
        kind = {"Content-Type": "text/html", "ETag": '"v1"'}
        if headers.get("if-range") == '"v1"':
            at = int(headers["range"].removeprefix("bytes=").removesuffix("-"))
            return 206, {**kind, "Content-Range": f"bytes {at}-{len(whole) - 1}/{len(whole)}"}, whole[at:]
        return 200, {**kind, "Content-Length": str(len(whole)), "Connection": "close"}, whole[:700]

    site.pages["/a"] = page
    listed = write_list(tmp_path / "liste.csv", {"eins": site.url("/a")})
    site.pages["/b"] = (404, {}, b"")
    first = fetch(listed, tmp_path / "da", site)
    assert outcomes(first) == {"eins": "failed"}
    assert outcomes(fetch(listed, tmp_path / "da", site)) == {"eins": "new"}
    assert (tmp_path / "da" / "eins.html").read_bytes() == whole


def test_a_run_that_was_cut_off_goes_on_where_it_stopped(tmp_path: Path, site: Any) -> None:
    for name in "abc":
        site.pages[f"/{name}"] = (200, {"Content-Type": "text/html"}, HTML)
    listed = write_list(tmp_path / "liste.csv", {name: site.url(f"/{name}") for name in "abc"})

    def cut_off(words: str, _done: int, _total: int) -> None:
        if words.endswith(" c"):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fetch_sources(listed, tmp_path / "da", Downloader(frozenset({site.endpoint}), 0), cut_off)
    site.asked.clear()
    report = fetch(listed, tmp_path / "da", site)
    assert site.paths() == ["/robots.txt", "/c"]
    assert outcomes(report) == {"a": "unchanged", "b": "unchanged", "c": "new"}


@pytest.mark.parametrize(
    ("headers", "body", "suffix"),
    [
        ({"Content-Type": "application/pdf"}, b"%PDF-1.4 ...", ".pdf"),
        ({"Content-Type": "application/octet-stream"}, b"%PDF-1.4 ...", ".pdf"),
        ({}, HTML, ".html"),
        ({"Content-Type": "text/plain"}, b"Ein Satz.", ".txt"),
    ],
)
def test_a_file_is_named_after_what_it_is(
    tmp_path: Path, site: Any, headers: dict[str, str], body: bytes, suffix: str
) -> None:
    site.pages["/../../x.exe"] = site.pages["/x.exe"] = (200, headers, body)
    listed = write_list(tmp_path / "liste.csv", {"eins": site.url("/x.exe")})
    assert fetch(listed, tmp_path / "da", site).sources[0].file == f"eins{suffix}"


def test_a_kind_that_cannot_be_read_is_not_kept(tmp_path: Path, site: Any) -> None:
    site.pages["/a"] = (200, {"Content-Type": "video/mp4"}, b"\x00\x01")
    listed = write_list(tmp_path / "liste.csv", {"eins": site.url("/a")})
    source = fetch(listed, tmp_path / "da", site).sources[0]
    assert (source.outcome, source.file) == ("refused", None)
    assert "video/mp4" in (source.reason or "")


def test_a_file_that_is_too_large_is_not_kept(
    tmp_path: Path, site: Any, one: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ingest.fetch.download.MOST_BYTES", 20)
    assert outcomes(fetch(one, tmp_path / "da", site)) == {"eins": "refused"}
    assert [path.name for path in (tmp_path / "da").iterdir() if path.suffix in (".html", ".part")] == []


def test_a_server_that_drips_ends_with_its_time(
    tmp_path: Path, site: Any, one: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def page(_headers: dict[str, str]) -> Any:
        time.sleep(0.6)
        return 200, {"Content-Type": "text/html"}, HTML

    monkeypatch.setattr("ingest.fetch.download.WHOLE_S", 0.3)
    site.pages["/a"] = page
    source = fetch(one, tmp_path / "da", site).sources[0]
    assert (source.outcome, "rechtzeitig" in (source.reason or "")) == ("failed", True)


@pytest.mark.parametrize("name", ["../../weg", "a/b", "C:\\x", "ä ö", ".", "x" * 300])
def test_an_id_is_never_a_path(tmp_path: Path, site: Any, name: str) -> None:
    site.pages["/a"] = (200, {"Content-Type": "text/html"}, HTML)
    listed = write_list(tmp_path / "liste.csv", {name: site.url("/a")})
    source = fetch(listed, tmp_path / "da", site).sources[0]
    assert source.file is not None
    assert (tmp_path / "da" / source.file).resolve().parent == (tmp_path / "da").resolve()


def test_a_folder_with_other_files_is_never_written_into(tmp_path: Path, site: Any, one: Path) -> None:
    with pytest.raises(CorpusError, match="andere Dateien"):
        fetch(one, tmp_path, site)
    assert site.asked == []


@pytest.mark.parametrize(
    "content", ["", "id,url\n", "a,b\n1,2\n", "id,url\neins,\n", "id,url\nx,http://a\nx,http://b\n"]
)
def test_an_unusable_list_is_told(tmp_path: Path, site: Any, content: str) -> None:
    (tmp_path / "liste.csv").write_text(content, encoding="utf-8")
    with pytest.raises(CorpusError):
        fetch(tmp_path / "liste.csv", tmp_path / "da", site)


def test_the_command_reports_every_source(
    tmp_path: Path, site: Any, one: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ingest.fetch.download.PAUSE_S", 0)
    words = ["fetch", "--sources", str(one), "--to", str(tmp_path / "da"), "--erlaube", f"127.0.0.1:{site.port}"]
    assert run([*words, "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert [(source["id"], source["outcome"]) for source in report["sources"]] == [("eins", "new")]
    assert run(words) == 0
    assert "1 unverändert" in capsys.readouterr().out


def test_the_command_fails_where_nothing_came(tmp_path: Path, site: Any, capsys: pytest.CaptureFixture[str]) -> None:
    listed = write_list(tmp_path / "liste.csv", {"eins": site.url("/a")})
    assert run(["fetch", "--sources", str(listed), "--to", str(tmp_path / "da")]) == 1
    assert "nicht geholt" in capsys.readouterr().out
