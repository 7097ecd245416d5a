"""No spelling of an address leads to a host that is not public."""

from __future__ import annotations

import socket
from pathlib import Path
from typing import Any

import httpcore2
import pytest

from ingest.fetch.addresses import Refused, is_public, read_url
from ingest.fetch.download import Downloader, Validators
from kekiz_search.errors import FetchError

# What a test may contact when nothing may be contacted: the port is let through, the address is judged.
NOBODY = "192.0.2.77"

LOOPBACK_HOSTS = [
    "127.0.0.1", "127.1", "127.0.1", "127.0.0.2", "127.255.255.254", "2130706433", "0x7f000001", "0x7f.1", "0x7F.0.0.1",
    "0x7f.0x0.0x0.0x1", "017700000001", "0177.1", "0177.0.0.1", "0177.0.0.01", "00000177.0.0.1", "127.0.0.1.", "0",
    "0.0.0.0", "0x0", "00", "localhost", "LOCALHOST", "LocalHost", "localhost.", "[::1]", "[0:0:0:0:0:0:0:1]",
    "[0000::0001]", "[::]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[0:0:0:0:0:ffff:127.0.0.1]", "[::127.0.0.1]",
    "[64:ff9b::7f00:1]", "[64:ff9b:1::7f00:1]", "[2002:7f00:1::]", "[2001:0:7f00:1::]", "[fe80::1]", "[fc00::1]",
    "[fd12:3456::1]", "[ff02::1]", "[fec0::1]", "①②⑦.⓪.⓪.①", "127。0。0。1", "１２７.0.0.1",
]  # fmt: skip
OTHER_HOSTS = [
    "10.0.0.1", "172.16.0.1", "172.31.255.254", "192.168.1.1", "169.254.169.254", "100.64.0.1", "192.0.0.1",
    "198.18.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255", "0xA9FEA9FE", "2852039166", "167772161",
]  # fmt: skip
BAD_URLS = [
    "file:///etc/passwd", "file://127.0.0.1:{port}/", "ftp://127.0.0.1:{port}/", "gopher://127.0.0.1:{port}/_GET",
    "dict://127.0.0.1:{port}/", "data:text/html,hallo", "javascript:alert(1)", "//127.0.0.1:{port}/",
    "http://anna@127.0.0.1:{port}/", "http://example.org@127.0.0.1:{port}/", "http://example.org:80@127.0.0.1:{port}/",
    "http://127.0.0.1:{port}\\@example.org/", "http://127.0.0.1:{port}/ x", "http://\t127.0.0.1:{port}/",
    "http://127.0.0.1:{port}/\r\nHost: example.org", "http:///127.0.0.1:{port}/", "http://[::1", "http://127.0.0.1:99999/",
]  # fmt: skip


def download(url: str, tmp_path: Path, allowed: frozenset[tuple[str, int]]) -> None:
    downloader = Downloader(allowed, pause_s=0)
    try:
        downloader.download(url, tmp_path / "part", Validators())
    finally:
        downloader.close()


@pytest.mark.parametrize("host", [*LOOPBACK_HOSTS, *OTHER_HOSTS])
def test_a_spelling_of_a_host_that_is_not_public_is_never_contacted(host: str, canary: Any, tmp_path: Path) -> None:
    with pytest.raises(FetchError):
        download(f"http://{host}:{canary.port}/", tmp_path, frozenset({(NOBODY, canary.port)}))
    assert canary.asked == []


@pytest.mark.parametrize("url", BAD_URLS)
def test_an_address_that_is_no_plain_web_address_is_refused(url: str, canary: Any, tmp_path: Path) -> None:
    with pytest.raises(Refused):
        download(url.format(port=canary.port), tmp_path, frozenset({(NOBODY, canary.port)}))
    assert canary.asked == []


@pytest.mark.parametrize("target", ["http://127.0.0.1:{port}/", "//localhost:{port}/x", "file:///etc/passwd"])
@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_judged_like_an_address(target: str, status: int, site: Any, canary: Any, tmp_path: Path) -> None:
    site.pages["/weiter"] = (status, {"Location": target.format(port=canary.port)}, b"")
    with pytest.raises(FetchError):
        download(site.url("/weiter"), tmp_path, frozenset({site.endpoint, (NOBODY, canary.port)}))
    assert canary.asked == []


def test_a_redirect_of_robots_txt_is_judged_too(site: Any, canary: Any, tmp_path: Path) -> None:
    site.pages["/robots.txt"] = (302, {"Location": canary.url("/robots.txt")}, b"")
    with pytest.raises(Refused):
        download(site.url("/seite"), tmp_path, frozenset({site.endpoint, (NOBODY, canary.port)}))
    assert canary.asked == []


def test_the_connection_goes_to_the_address_that_was_judged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name server that says something else the second time is asked only once for every connection."""
    answers = iter(["93.184.216.34", "127.0.0.1"])
    contacted = []

    def resolve_differently(_host: str, port: int, **_kinds: object) -> list[Any]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (next(answers), port))]

    def connect(_self: object, host: str, *_rest: object) -> None:
        contacted.append(host)
        raise httpcore2.ConnectError("nobody is there")

    monkeypatch.setattr(socket, "getaddrinfo", resolve_differently)
    monkeypatch.setattr(httpcore2.SyncBackend, "connect_tcp", connect)
    with pytest.raises(FetchError, match="Verbindung"):
        download("http://rebinding.example/", tmp_path, frozenset())
    assert contacted == ["93.184.216.34"]


def test_a_name_that_stands_for_a_public_and_a_local_address_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    both = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (one, 80)) for one in ("93.184.216.34", "10.1.2.3")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_words, **_kinds: both)
    with pytest.raises(Refused, match=r"10\.1\.2\.3"):
        download("http://beides.example/", tmp_path, frozenset())


@pytest.mark.parametrize("address", ["93.184.216.34", "8.8.8.8", "2a00:1450:4001:80e::200e"])
def test_a_public_address_is_public(address: str) -> None:
    assert is_public(address)


def test_a_web_address_is_taken_apart_as_it_will_be_asked_for() -> None:
    url = read_url("https://www.städte.example/über uns".replace(" ", "%20") + "?a=ö#stelle")
    assert (url.host, url.port, url.target) == (
        b"www.xn--stdte-hra.example",
        None,
        b"/%C3%BCber%20uns?a=%C3%B6",
    )
