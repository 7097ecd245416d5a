"""The pages about, imprint, privacy and accessibility as escaped HTML; what the operator owes stands out."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kekiz_search.index.manifest import Manifest
from kekiz_search.web import state
from kekiz_search.web.markup import count, escape, write_date
from kekiz_search.web.settings import WORDS, Settings
from kekiz_search.web.texts import legal
from kekiz_search.web.views.frame import draw_error

_NAME = re.compile(r"\{([a-z]+\.[a-z]+)\}")


def draw_about(manifest: Manifest | None) -> str:
    """Draw what this is and where it ends, with the size of the corpus where an index is open."""
    sections = list(legal.ABOUT)
    if manifest is not None:
        text = legal.ABOUT_CORPUS_TEXT.format(
            documents=count(manifest.counts.get("documents"), "Dokument", "Dokumente"),
            passages=count(manifest.counts.get("passages"), "Textstelle", "Textstellen"),
            built=write_date(manifest.built[:10]),
        )
        sections.append((legal.ABOUT_CORPUS, text))
    return _article(sections, Settings())


def draw_operator_page(path: str, settings: Settings) -> str:
    """Draw a page of the operator; above it, loudly, whether words are missing."""
    sections = legal.OPERATOR_PAGES[path]
    if path == state.PRIVACY_PATH and settings.feedback is not None:
        sections = (*sections[:3], legal.FEEDBACK_ON, *sections[3:])
    if path == state.PRIVACY_PATH and settings.upload:
        sections = (*sections[:3], legal.UPLOAD_ON, *sections[3:])
    owed = {name for _title, text in sections for name in _NAME.findall(text)} & set(settings.missing)
    hint = legal.MISSING_HINT.format(number=count(len(owed), "Angabe", "Angaben"))
    return (draw_error(legal.MISSING_TITLE, hint) if owed else "") + _article(sections, settings)


def _article(sections: Iterable[tuple[str, str]], settings: Settings) -> str:
    drawn = "".join(f"<h2>{escape(title)}</h2>{_paragraph(text, settings)}" for title, text in sections)
    return f'<article class="kk-about">{drawn}</article>'


def _paragraph(text: str, settings: Settings) -> str:
    lines = [_NAME.sub(lambda match: _word(match.group(1), settings), escape(line)) for line in text.split("\n")]
    return f"<p>{'<br>'.join(lines)}</p>"


def _word(name: str, settings: Settings) -> str:
    if name in settings.words:
        return "<br>".join(escape(line) for line in settings.words[name].splitlines())
    return f'<mark class="kk-owed">[{escape(legal.PLACEHOLDER.format(what=WORDS[name]))}]</mark>'
