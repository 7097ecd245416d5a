"""A server that cannot listen says so in one sentence."""

from __future__ import annotations

import socket

import pytest

from kekiz_search.errors import KekizError
from kekiz_search.ports import address_of, require_free_port


def test_a_taken_port_is_one_german_sentence() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(KekizError, match=f"Port {port}") as error:
            require_free_port("127.0.0.1", port, "serve")
    assert error.value.hint == f"Nennen Sie einen anderen: kekiz serve --port {port + 1}"


@pytest.mark.parametrize("host", ["192.0.2.1", "nirgends.invalid", "ä" * 80])
def test_an_address_of_another_machine_is_one_german_sentence(host: str) -> None:
    with pytest.raises(KekizError, match="gibt es auf diesem Rechner nicht"):
        require_free_port(host, 8600, "api")


def test_an_address_can_be_followed() -> None:
    assert address_of("127.0.0.1", 8600) == "http://127.0.0.1:8600"
    assert address_of("::1", 8600) == "http://[::1]:8600"
