"""Load on the page over its websocket, beside a minimal Streamlit page that shows the same ten results.

Both servers stand on this machine, and so does the generator; they take turns, never run at once. Every user opens the
page, then asks, waits for the whole answer, thinks (exponentially, 5 s on average) and asks again. Prints the rows of
the table in benchmarks/README.md. A question that was asked before is answered from memory; ``--fresh`` makes every
question a new one.
"""

from __future__ import annotations

import asyncio
import random
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any

import numpy as np
import typer

from kekiz_search.shipped import shipped_path

QUESTIONS = (
    "Was ist eine Präventionskette?",
    "Was sind Frühe Hilfen?",
    "Welche Kommunen machen Willkommensbesuche?",
    "Welche Kommunen haben ein Familienbüro?",
    "Welche Kommunen arbeiten mit dem Jobcenter zusammen?",
    "Wie viele Einwohner hat Herne?",
    "Wie lange lief die Modellphase?",
    "Welche Kommunen sind seit 2012 dabei?",
    "Was macht Hamm für Familien?",
    "Wie erreichen Kommunen junge Eltern?",
    "Wer berät Eltern in Köln?",
    "Wie viel Geld gab das Land für kinderstark?",
)
# The same ten results of a list, drawn with Streamlit's own elements out of a file made before.
MINIMAL = """
import json, streamlit as st
results = json.loads(open({results!r}, encoding="utf-8").read())
question = st.text_input("Ihre Frage", key="eingabe")
if question:
    st.subheader("Antwort")
    for result in results:
        with st.container(border=True):
            st.markdown("**" + result["title"] + "**")
            st.write(result["quote"])
            st.caption(result["kommune"])
"""
SEED = 20
_START_S, _ANSWER_S = 60, 60


@dataclass(slots=True)
class Load:
    """What the users of one run met."""

    seconds: list[float] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def row(self, name: str, users: int) -> str:
        """Write a row of the table."""
        reached = np.array(self.seconds or [0.0]) * 1000
        p50, p95, p99 = (f"{np.percentile(reached, share):,.0f}" for share in (50, 95, 99))
        return f"| {name} | {users} | {len(self.seconds):,} | {p50} | {p95} | {p99} | {len(self.errors)} |"


def measure(
    index: Annotated[Path | None, typer.Option(help="An index that exists; else one over the corpus is built.")] = None,
    users: Annotated[list[int] | None, typer.Option(help="Users at once, one run each (50 and 100).")] = None,
    seconds: Annotated[float, typer.Option(help="Length of each run.")] = 60.0,
    think: Annotated[float, typer.Option(help="Mean time between two questions of a user.")] = 5.0,
    fresh: Annotated[bool, typer.Option(help="No question twice: nothing comes from memory.")] = False,
) -> None:
    """Print a table: page, users, answers, p50, p95, p99 in milliseconds, errors."""
    print("| Page | Users | Answers | p50 ms | p95 ms | p99 ms | Errors |\n|---|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as room:
        index = index or build_corpus_index(Path(room) / "index")
        minimal = _write_minimal(Path(room), index)
        for number in users or [50, 100]:
            for name, program in (("KeKiz search", own_page(index)), ("minimal Streamlit page", minimal)):
                with serving(program) as port:
                    load = Load()
                    asyncio.run(run_users(port, number, Run(load, seconds, think, fresh)))
                    print(load.row(name, number), flush=True)
                    for error in sorted(set(load.errors))[:3]:
                        print(f"<!-- {error} -->")


@dataclass(frozen=True, slots=True)
class Run:
    """How long a run takes and what its users do."""

    load: Load
    seconds: float
    think_s: float
    fresh: bool


async def run_users(port: int, users: int, run: Run) -> None:
    """Let so many users come within the first tenth of the run, and ask until its end."""
    stop = time.perf_counter() + run.seconds
    await asyncio.gather(*(_user(port, random.Random(SEED + number), stop, run) for number in range(users)))


async def _user(port: int, dice: random.Random, stop: float, run: Run) -> None:
    import websockets

    await asyncio.sleep(dice.random() * run.seconds / 10)
    address, origin = f"ws://127.0.0.1:{port}/_stcore/stream", f"http://127.0.0.1:{port}"
    try:
        async with websockets.connect(address, subprotocols=["streamlit"], max_size=None, origin=origin) as socket_:
            box = await _rerun(socket_, None, "")
            await asyncio.sleep(dice.random() * run.think_s)
            while time.perf_counter() < stop:
                words = dice.choice(QUESTIONS)
                question = f"{words} {dice.getrandbits(40):x}" if run.fresh else words
                started = time.perf_counter()
                await _rerun(socket_, box, question)
                run.load.seconds.append(time.perf_counter() - started)
                await asyncio.sleep(dice.expovariate(1 / run.think_s))
    except Exception as error:  # noqa: BLE001, every failure of a user counts and is printed
        run.load.errors.append(f"{type(error).__name__}: {error}")


async def _rerun(socket_: Any, box: str | None, question: str) -> str:
    """Send what a browser sends, wait until the script has finished, return the id of the question box.

    Our page takes a question from its address, as every link to one does; the minimal page from its box.
    """
    from urllib.parse import urlencode

    from streamlit.proto.BackMsg_pb2 import BackMsg
    from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

    message = BackMsg()
    message.rerun_script.query_string = urlencode({"frage": question}) if question else ""
    if box is not None:
        widget = message.rerun_script.widget_states.widgets.add()
        widget.id, widget.string_value = box, question
    await socket_.send(message.SerializeToString())
    found = box or ""
    while True:
        answer = ForwardMsg()
        answer.ParseFromString(await asyncio.wait_for(socket_.recv(), _ANSWER_S))
        kind = answer.WhichOneof("type")
        if kind == "delta" and answer.delta.WhichOneof("type") == "new_element":
            element = answer.delta.new_element
            if element.WhichOneof("type") == "text_input":
                found = element.text_input.id
        elif kind == "script_finished":
            return found


@contextmanager
def serving(program: list[str]) -> Iterator[int]:
    """Run a server, its port put in for PORT, until it has answered and the run is over."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    server = subprocess.Popen(
        [part.replace("PORT", str(port)) for part in program], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        until = time.monotonic() + _START_S
        while not _answers(port):
            if time.monotonic() > until or server.poll() is not None:
                raise RuntimeError(f"the server did not start: {program}")
            time.sleep(0.1)
        yield port
    finally:
        server.terminate()
        server.wait()


def _answers(port: int) -> bool:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=1):
            return True
    except OSError:
        return False


def own_page(index: Path) -> list[str]:
    """Return the command that serves an index."""
    return [sys.executable, "-m", "kekiz_search", "serve", "--index", str(index), "--port", "PORT"]


def _write_minimal(room: Path, index: Path) -> list[str]:
    import json

    from kekiz_search import open_index

    with open_index(index) as kekiz:
        hits = kekiz.search("Welche Kommunen haben ein Familienbüro?", k=10)
    results = [
        {"title": hit.document.origin.title, "quote": hit.passage.text, "kommune": hit.document.origin.kommune or ""}
        for hit in hits
    ]
    (room / "results.json").write_text(json.dumps(results), encoding="utf-8")
    script = room / "minimal.py"
    script.write_text(MINIMAL.format(results=str(room / "results.json")), encoding="utf-8")
    options = ["--server.headless=true", "--browser.gatherUsageStats=false", "--server.fileWatcherType=none"]
    return [sys.executable, "-m", "streamlit", "run", str(script), "--server.port=PORT", *options]


def build_corpus_index(index: Path) -> Path:
    """Build an index over the shipped corpus."""
    from ingest import build_index

    build_index(shipped_path("corpus"), index)
    return index


if __name__ == "__main__":
    typer.run(measure)
