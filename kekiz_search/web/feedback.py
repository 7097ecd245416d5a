"""Feedback on an answer, kept in a local file; off unless the operator names the file."""

from __future__ import annotations

import json
import logging
import threading
from datetime import UTC, datetime
from pathlib import Path

import streamlit as st

from kekiz_search.errors import KekizError
from kekiz_search.web.settings import settings
from kekiz_search.web.texts import feedback as words

_LOCK = threading.Lock()
_LOG = logging.getLogger(__name__)
_MOST_BYTES = 10_000_000  # some 40,000 lines; then nothing more is kept until the operator has read the file


def draw_feedback(question: str, version: str) -> None:
    """Ask whether an answer helped, where the operator wants to know."""
    try:
        file = settings().feedback
    except KekizError as error:
        _LOG.warning("%s", error)  # the pages of the operator say it to the visitor
        return
    if file is None:
        return
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="rueckmeldung"):
        st.html(f"<p>{words.QUESTION}</p>", width="content")
        for said, label in words.ANSWERS.items():
            if st.button(label, key=f"rueckmeldung-{said}"):
                kept = keep_feedback(file, question, said, version)
                st.html(f'<p role="status">{words.THANKS if kept else words.FAILED}</p>', width="content")


def keep_feedback(file: Path, question: str, said: str, version: str) -> bool:
    """Append one line of JSON; return whether it was kept."""
    line = {
        "zeit": datetime.now(UTC).isoformat(timespec="seconds"),
        "frage": question,
        "urteil": said,
        "index": version,
    }
    with _LOCK:
        try:
            if file.exists() and file.stat().st_size > _MOST_BYTES:
                return False
            with file.open("a", encoding="utf-8") as target:
                target.write(json.dumps(line, ensure_ascii=False) + "\n")
        except OSError as error:
            _LOG.error("feedback not kept: %s", error)
            return False
    return True
