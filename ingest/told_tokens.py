"""A sentence as tokens, and patterns of tokens that are found in it.

A sentence is cut where spaCy's German rules cut it, as far as the patterns can tell: both find the same phrases in all
of 6,660 sentences that may tell a fact, of corpora, tests, debates and law. Importing spaCy took each worker 0.6 s.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

_OUTSIDE = re.escape("…,:;!?¿¡()[]{}<>_#*&'\"”“`‘´’‚„»«›‹")
_CHUNK = re.compile(r"\S+")
_PREFIX = re.compile(rf"[{_OUTSIDE}§%=—–$£€]|\+(?!\d)|\.\.+")
_SUFFIX = re.compile(
    rf"(?:[{_OUTSIDE}/]|\.\.+|(?<=\d)[+%$£€]|(?<=[^\W\d_A-ZÄÖÜ])\.|(?<=[%²+\-{_OUTSIDE}])\.|(?<=[A-ZÄÖÜ]{{2}})\.)$"
)
_LETTER = r"[^\W\d_]"
_INFIX = re.compile(
    rf"\.\.+|…|(?<=[a-zäöüß])\.(?=[A-ZÄÖÜ])|(?<={_LETTER})[,!?:<>=\"”“`´„»«)(\[\]](?={_LETTER})|(?<=[^\W_])/(?=[^\W_])|"
    rf"(?<={_LETTER})--(?={_LETTER})|(?<=\d)-(?=\d)"
)
_WHOLE = re.compile(rf"{_LETTER}\.$|(?:https?://|www\.)\S+[^\W_]$")
_ABBREVIATED = frozenset(
    "abb. abk. abs. abt. apr. art. aug. bd. betr. bhf. bsp. bspw. bzgl. bzw. ca. co. dez. dipl. dr. ehem. etc. ev. "
    "evtl. febr. feb. fr. frl. geb. gem. ggf. hr. hrn. hrsg. ing. jan. jh. jr. jul. jun. jur. kath. max. min. mio. "
    "mrd. mr. mrs. ms. nat. nov. nr. okt. pers. phil. proz. rer. sa. sen. sept. so. st. std. str. tel. u.a. usf. usw. "
    "v.a. vgl. vol. vs. wiss. z.b. z.t. z.zt. zzgl. d.h. e.v. i.d.r. i.v. o.ä. o.g. p.a. s.o. s.u. u.u.".split()
)


class Token(NamedTuple):
    """A token with its place in the sentence; ``entity`` names what it is a part of, "" where it is of nothing."""

    text: str
    start: int
    end: int
    entity: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """One place of a pattern: between ``least`` and ``most`` tokens that fit."""

    fits: Callable[[Token], bool]
    least: int = 1
    most: int = 1

    def times(self, least: int, most: int) -> Step:
        """Return the step with other bounds."""
        return replace(self, least=least, most=most)


def word(*words: str) -> Step:
    """Fit one of some words in small letters."""
    known = frozenset(words)
    return Step(lambda token: token.text.lower() in known)


def form(pattern: str) -> Step:
    """Fit tokens that are, in small letters, wholly of a form."""
    compiled = re.compile(pattern)
    return Step(lambda token: compiled.fullmatch(token.text.lower()) is not None)


def split_tokens(text: str, entities: Sequence[tuple[str, int, int]]) -> list[Token]:
    """Cut a sentence into tokens; of ``entities`` (name, start, end) that share a token the first one counts."""
    spans = [span for chunk in _CHUNK.finditer(text) for span in _split_chunk(text, *chunk.span())]
    names = [""] * len(spans)
    for name, start, end in entities:
        inside = [place for place, span in enumerate(spans) if span[0] < end and start < span[1]]
        if not any(names[place] for place in inside):
            for place in inside:
                names[place] = name
    return [Token(text[start:end], start, end, name) for (start, end), name in zip(spans, names, strict=True)]


def pattern_ends(pattern: Sequence[Step], tokens: Sequence[Token], at: int) -> set[int]:
    """Return every place behind which a pattern that begins at a token can end."""
    ends = {at}
    for step in pattern:
        ends = {end for begin in ends for end in _step_ends(step, tokens, begin)}
        if not ends:
            break
    return ends


def is_punctuation(token: Token) -> bool:
    """Say whether a token is made of punctuation alone."""
    return all(unicodedata.category(sign).startswith("P") for sign in token.text)


def _step_ends(step: Step, tokens: Sequence[Token], at: int) -> Iterator[int]:
    if step.least == 0:
        yield at
    for taken in range(1, step.most + 1):
        if at >= len(tokens) or not step.fits(tokens[at]):
            return
        at += 1
        if taken >= step.least:
            yield at


def _split_chunk(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Take signs off both ends of what white space parts, then cut inside it."""
    before: list[tuple[int, int]] = []
    behind: list[tuple[int, int]] = []
    while start < end and not _is_whole(text[start:end]):
        if prefix := _PREFIX.match(text[start:end]):
            before.append((start, start + prefix.end()))
            start += prefix.end()
        elif suffix := _SUFFIX.search(text[start:end]):
            behind.append((start + suffix.start(), end))
            end = start + suffix.start()
        else:
            break
    inside = _cut_inside(text, start, end) if start < end else []
    return [*before, *inside, *reversed(behind)]


def _is_whole(chunk: str) -> bool:
    return chunk.lower() in _ABBREVIATED or _WHOLE.match(chunk) is not None


def _cut_inside(text: str, start: int, end: int) -> list[tuple[int, int]]:
    if _is_whole(text[start:end]):
        return [(start, end)]
    found: list[tuple[int, int]] = []
    position = start
    for sign in _INFIX.finditer(text[start:end]):
        found += [(position, start + sign.start()), (start + sign.start(), start + sign.end())]
        position = start + sign.end()
    found.append((position, end))
    return [span for span in found if span[0] < span[1]]
