"""The port that a server of ours listens on."""

from __future__ import annotations

import errno

from kekiz_search.errors import KekizError

LAST_PORT = 65535
LOCAL_HOST = "127.0.0.1"
_OTHER_PORT = 8601


def require_free_port(host: str, port: int, command: str) -> None:
    """Raise KekizError where an address is not of this machine, or another program holds the port."""
    import socket  # here, since every command loads this module, and only servers open a port

    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        with socket.socket(family) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((host, port))
    except (OSError, TypeError) as error:  # a name that no host can have is a TypeError
        if isinstance(error, socket.gaierror | TypeError) or error.errno == errno.EADDRNOTAVAIL:
            raise KekizError(
                f"Die Adresse {host} gibt es auf diesem Rechner nicht.",
                hint=f"Lassen Sie --host weg; dann ist es {LOCAL_HOST}, nur von hier aus erreichbar.",
            ) from error
        raise KekizError(
            f"Der Port {port} auf {host} ist belegt oder nicht erlaubt.",
            hint=f"Nennen Sie einen anderen: kekiz {command} --port {port + 1 if port < LAST_PORT else _OTHER_PORT}",
        ) from error


def address_of(host: str, port: int) -> str:
    """Return the address under which a browser finds a server."""
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
