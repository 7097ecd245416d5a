"""The map as an SVG picture: all municipalities as faint points, who takes part as signs, the larger with names."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from kekiz_search.german.kommunen_register import Kommune, all_kommunen
from kekiz_search.web.places import Place

# Degrees: the frame around North Rhine-Westphalia, and the latitude at which a degree of longitude is measured.
_WEST, _EAST, _SOUTH, _NORTH, _MIDDLE = 5.8, 9.55, 50.28, 52.58, 51.45
_WIDE, _NARROW = 940, 400  # units of the drawing, about a pixel each on the screens they are made for
_FONT = 14
_LETTER = 0.56 * _FONT  # mean width of a letter, rounded up
_RADII: Final = {None: 5.0, "klein": 5.0, "mittel": 6.5, "gross": 8.0, "sehr-gross": 10.0}
# Fill by phase, light and dark; a test holds each to 3:1 against its ground.
COLOURS: Final = {
    "modell": ("#0b5a73", "#7fcbe3"),
    "ausbau": ("#8a4b00", "#f2c06b"),
    "land": ("#155b38", "#7fd6a4"),
    "offen": ("#4a5c65", "#a9b8bf"),
}
GROUNDS: Final = ("#ffffff", "#12191d")
_WORDS: Final = ("#1b2930", "#e6edf0")
_FAINT: Final = ("#c3ced3", "#3c4a52")


@dataclass(frozen=True, slots=True)
class _Box:
    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: _Box) -> bool:
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )


def draw_picture(places: Sequence[Place], title: str, narrow: bool = False) -> str:
    """Draw the map; ``narrow`` is the one for phones, with fewer names."""
    width = _NARROW if narrow else _WIDE
    height = _height(width)
    points = "".join(_point(kommune, width) for kommune in all_kommunen() if kommune.kind != "Kreis")
    drawn = [place for place in places if place.register and place.register.latitude is not None]
    drawn.sort(key=lambda place: (-_RADII[place.size], place.name))
    signs = "".join(_sign(place, width) for place in drawn)
    names = "".join(_names(drawn, width, height))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
        f"role=\"img\" aria-label={quoteattr(title)}>{_style()}<g class='p'>{points}</g>{signs}{names}</svg>"
    )


def share_of(kommune: Kommune) -> tuple[float, float]:
    """Return where a Kommune lies in either picture, in percent of its width and height from the left and the top."""
    x, y = _at(kommune, _WIDE)
    return round(100 * x / _WIDE, 2), round(100 * y / _height(_WIDE), 2)


def _height(width: int) -> int:
    return round(width * (_NORTH - _SOUTH) / ((_EAST - _WEST) * math.cos(math.radians(_MIDDLE))))


def _style() -> str:
    shades = []
    for shade in (0, 1):
        rules = "".join(
            f".{phase}{{fill:{pair[shade]};stroke:{GROUNDS[shade]}}}.{phase}.k{{fill:none;stroke:{pair[shade]}}}"
            for phase, pair in COLOURS.items()
        )
        words = f"text{{fill:{_WORDS[shade]};stroke:{GROUNDS[shade]}}}.p{{fill:{_FAINT[shade]}}}"
        shades.append(rules + words)
    font = f"text{{font:{_FONT}px system-ui,sans-serif;stroke-width:3px;paint-order:stroke;stroke-linejoin:round}}"
    return f"<style>{font}.k{{stroke-width:2.5}}{shades[0]}@media(prefers-color-scheme:dark){{{shades[1]}}}</style>"


def _at(kommune: Kommune, width: int) -> tuple[float, float]:
    scale = width / (_EAST - _WEST)
    x = ((kommune.longitude or _WEST) - _WEST) * scale
    y = (_NORTH - (kommune.latitude or _NORTH)) * scale / math.cos(math.radians(_MIDDLE))
    return round(x, 1), round(y, 1)


def _point(kommune: Kommune, width: int) -> str:
    x, y = _at(kommune, width)
    return f'<circle cx="{x}" cy="{y}" r="{2 if width == _WIDE else 1.2}"/>'


def _sign(place: Place, width: int) -> str:
    assert place.register is not None
    x, y = _at(place.register, width)
    r = _RADII[place.size] * (1 if width == _WIDE else 0.7)
    kind = f"{place.phase} k" if place.register.kind == "Kreis" else place.phase
    shape = {
        "modell": f'<circle cx="{x}" cy="{y}" r="{r:.1f}"',
        "ausbau": f'<rect x="{x - r:.1f}" y="{y - r:.1f}" width="{2 * r:.1f}" height="{2 * r:.1f}"',
        "land": f'<path d="M{x} {y - r * 1.2:.1f}l{r * 1.2:.1f} {r * 2:.1f}h{-r * 2.4:.1f}z"',
        "offen": f'<path d="M{x} {y - r * 1.3:.1f}l{r * 1.3:.1f} {r * 1.3:.1f}l{-r * 1.3:.1f} {r * 1.3:.1f}'
        f'l{-r * 1.3:.1f} {-r * 1.3:.1f}z"',
    }[place.phase]
    return f'{shape} class="{kind}"/>'


def _names(places: Sequence[Place], width: int, height: int) -> Iterable[str]:
    """Yield the names that find room beside their sign, those of the largest Kommunen first."""
    taken = [_around(place, width) for place in places]
    for place in sorted(places, key=_rank):
        own = _around(place, width)
        for box, x, y, anchor in _beside(place.name, own):
            inside = box.left > 0 and box.right < width and box.top > 0 and box.bottom < height
            if inside and not any(box.meets(other) for other in taken if other != own):
                taken.append(box)
                yield f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{escape(place.name)}</text>'
                break


def _rank(place: Place) -> tuple[int, str]:
    assert place.register is not None
    return (-(place.register.inhabitants or 0), place.name)


def _around(place: Place, width: int) -> _Box:
    assert place.register is not None
    x, y = _at(place.register, width)
    r = _RADII[place.size] * (1 if width == _WIDE else 0.7)
    return _Box(x - r, y - r, x + r, y + r)


def _beside(name: str, sign: _Box) -> Iterable[tuple[_Box, float, float, str]]:
    length, gap = len(name) * _LETTER, 4
    x, y = (sign.left + sign.right) / 2, (sign.top + sign.bottom) / 2
    low, high = y - _FONT * 0.6, y + _FONT * 0.6
    yield _Box(sign.right + gap, low, sign.right + gap + length, high), sign.right + gap, y + _FONT * 0.35, "start"
    yield _Box(sign.left - gap - length, low, sign.left - gap, high), sign.left - gap, y + _FONT * 0.35, "end"
    for base in (sign.top - gap, sign.bottom + gap + _FONT * 0.8):
        yield _Box(x - length / 2, base - _FONT * 0.9, x + length / 2, base + _FONT * 0.3), x, base, "middle"
