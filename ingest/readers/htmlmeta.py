"""What an HTML page says of itself: title, publisher, date, address, language."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

ISO_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?(?!\d)")
PUBLISHER_NAMES = ("publisher", "dc.publisher", "dcterms.publisher", "article:publisher", "og:site_name", "author")
DATE_NAMES = ("article:published_time", "datepublished", "dc.date", "dcterms.date", "dcterms.created", "date")
NEWS_TYPES = ("NewsArticle", "ReportageNewsArticle", "BackgroundNewsArticle")
CHANGED_NAMES = ("article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "last-modified")
ARTICLE_TYPES = re.compile(r"article|page|report|posting", re.IGNORECASE)


def read_meta(root: etree._Element, titles: list[str]) -> tuple[dict[str, str], tuple[str, ...]]:
    """Read the known keys and say what was broken; ``titles`` are the page's headings of level 1."""
    named = _named_values(root)
    data, warnings = _read_json_ld(root)
    meta = {
        "title": named.get("og:title") or data.get("title") or _page_title(root, titles),
        "publisher": data.get("publisher") or _first(named, PUBLISHER_NAMES),
        "published": _iso_date(_first(named, DATE_NAMES)) or _iso_date(data.get("published")) or _time_element(root),
        "modified": _iso_date(_first(named, CHANGED_NAMES)) or _iso_date(data.get("modified")),
        "kind": data.get("kind"),
        "url": _address(root, named),
        "language": (root.get("lang") or "").split("-")[0].lower() or None,
    }
    return {key: value for key, value in meta.items() if value}, warnings


def _named_values(root: etree._Element) -> dict[str, str]:
    values: dict[str, str] = {}
    for element in root.iter("meta"):
        name = (element.get("property") or element.get("name") or element.get("itemprop") or "").lower()
        content = " ".join((element.get("content") or "").split())
        if name and content and not (name == "article:publisher" and content.startswith("http")):
            values.setdefault(name, content)
    return values


def _first(values: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((values[name] for name in names if name in values), None)


def _iso_date(value: str | None) -> str | None:
    found = ISO_DATE.match(value or "")
    return found.group() if found else None


def _time_element(root: etree._Element) -> str | None:
    for element in root.iter("time"):
        date = _iso_date(element.get("datetime"))
        if date:
            return date
    return None


def _page_title(root: etree._Element, titles: list[str]) -> str | None:
    """Take the <title>, or the heading that it repeats with the site's name behind it."""
    element = root.find(".//head/title")
    title = " ".join("".join(element.itertext()).split()) if element is not None else ""
    inside = [heading for heading in titles if heading and heading in title]
    return (max(inside, key=len) if inside else title) or (titles[0] if titles else None)


def _address(root: etree._Element, named: dict[str, str]) -> str | None:
    links = [link.get("href") or "" for link in root.iter("link") if (link.get("rel") or "").lower() == "canonical"]
    addresses = [*links, named.get("og:url", "")]
    return next((address for address in addresses if address.startswith(("http://", "https://"))), None)


def _read_json_ld(root: etree._Element) -> tuple[dict[str, str], tuple[str, ...]]:
    found: dict[str, str] = {}
    warnings: tuple[str, ...] = ()
    for script in root.iter("script"):
        if (script.get("type") or "").strip().lower() != "application/ld+json":
            continue
        try:
            data = json.loads("".join(script.itertext()))
        except (json.JSONDecodeError, RecursionError):
            warnings = ("Die Angaben der Seite über sich selbst (JSON-LD) sind fehlerhaft und wurden übergangen.",)
            continue
        for node in _nodes(data):
            for key, value in _describe_node(node):
                found.setdefault(key, value)
    return found, warnings


def _nodes(data: Any) -> Iterator[dict[str, Any]]:
    if isinstance(data, list):
        for item in data:
            yield from _nodes(item)
    elif isinstance(data, dict):
        if ARTICLE_TYPES.search(str(data.get("@type", ""))):
            yield data
        yield from _nodes(data.get("@graph", []))


def _describe_node(node: dict[str, Any]) -> Iterator[tuple[str, str]]:
    publisher = node.get("publisher")
    publisher = publisher[0] if isinstance(publisher, list) and publisher else publisher
    name = publisher.get("name") if isinstance(publisher, dict) else publisher
    values = (
        ("title", node.get("headline")),
        ("published", node.get("datePublished")),
        ("modified", node.get("dateModified")),
        ("publisher", name),
        ("kind", "press" if str(node.get("@type")) in NEWS_TYPES else None),
    )
    for key, value in values:
        if isinstance(value, str) and value.strip():
            yield key, " ".join(value.split())
