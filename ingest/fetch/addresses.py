"""Which addresses a download may contact: public ones, by http or https, and none other.

A name is resolved once, every address it stands for is judged, and the connection goes to what was judged.
"""

from __future__ import annotations

import ipaddress
import re
import socket
from urllib.parse import quote, urlsplit

import httpcore2

from kekiz_search.errors import FetchError

Endpoint = tuple[str, int]  # address and port
PORTS = {"http": 80, "https": 443}
_CORRECT = "Berichtigen Sie die Adresse in der Liste der Quellen."
# Networks that lead to an address which another part of theirs names: NAT64, 6to4, Teredo, mapped and compatible IPv4.
_TUNNELS = tuple(
    ipaddress.IPv6Network(net)
    for net in ("64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "2001::/32", "::ffff:0:0/96", "::ffff:0:0:0/96", "::/96")
)
# IANA keeps these for special purposes; not every Python calls all of them not global.
_SPECIAL = tuple(ipaddress.ip_network(net) for net in ("192.0.0.0/24", "192.88.99.0/24", "fec0::/10", "2001:db8::/32"))
_UNSAFE = re.compile(r"[\s\\\x00-\x20\x7f]")
_KEPT_IN_PATHS = "/%:=&?~#+!$,;'@()*[]"


class Refused(FetchError):
    """An address that must not be contacted."""


def is_public(address: str) -> bool:
    """Say whether an IP address belongs to a host of the public internet."""
    try:
        parsed = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(parsed, ipaddress.IPv6Address) and any(parsed in tunnel for tunnel in _TUNNELS):
        return False
    if any(parsed.version == net.version and parsed in net for net in _SPECIAL):
        return False
    return parsed.is_global and not (parsed.is_multicast or parsed.is_reserved or parsed.is_unspecified)


def read_url(url: str, allowed: frozenset[Endpoint] = frozenset()) -> httpcore2.URL:
    """Take a web address apart; raise Refused for one that is not plainly a page of a web server.

    ``allowed`` are endpoints whose ports may be others than those of the web.
    """
    if _UNSAFE.search(url):
        raise Refused("Die Adresse enthält Leer- oder Steuerzeichen.", _CORRECT)
    try:
        parts = urlsplit(url)
        host, port = (parts.hostname or "").encode("idna"), parts.port
    except ValueError as error:  # UnicodeError is one
        raise Refused("Die Adresse ist keine gültige Webadresse.", _CORRECT) from error
    if parts.scheme not in PORTS or not host:
        raise Refused("Geholt wird nur, was mit http:// oder https:// und einem Namen beginnt.", _CORRECT)
    if "@" in parts.netloc:
        raise Refused("Die Adresse enthält einen Benutzernamen.", _CORRECT)
    if port is not None and port not in PORTS.values() and port not in {known for _address, known in allowed}:
        raise Refused(f"Die Adresse nennt den Port {port}; geholt wird nur über 80 und 443.", _CORRECT)
    target = quote(parts.path or "/", safe=_KEPT_IN_PATHS) + (
        f"?{quote(parts.query, safe=_KEPT_IN_PATHS)}" if parts.query else ""
    )
    return httpcore2.URL(scheme=parts.scheme.encode(), host=host, port=port, target=target.encode("ascii"))


def resolve(host: str, port: int, allowed: frozenset[Endpoint] = frozenset()) -> tuple[str, ...]:
    """Return the addresses of a host; raise Refused where one of them is not public and not ``allowed``."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except OSError as error:
        raise FetchError(f"Den Server {host} gibt es nicht, oder er ist nicht zu finden.", _CORRECT) from error
    addresses = tuple(dict.fromkeys(str(entry[4][0]) for entry in found))
    for address in addresses:
        if not is_public(address) and (address, port) not in allowed:
            raise Refused(f"{host} führt zu {address}, einer nicht öffentlichen Adresse.", _CORRECT)
    return addresses
