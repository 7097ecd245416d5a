"""One system in a process of its own, told what to do in lines of JSON and answering each with one.

    python benchmarks/worker.py SYSTEM FOLDER

``{"build": PASSAGES}``, ``{"open": true}``, ``{"search": QUERY}``, ``{"encode": TEXTS}`` answer with the milliseconds
that they took here, without the way of the words; ``{"memory": true}`` with the resident bytes; ``{"versions": true}``.
"""

from __future__ import annotations

import json
import os
import sys
import time
from importlib import metadata
from pathlib import Path
from typing import Any

from systems import SYSTEMS, System, read_passages


def answer(system: System, folder: Path, asked: dict[str, Any]) -> dict[str, Any]:
    """Do what one line asks for."""
    if "memory" in asked:
        return {"rss_bytes": _resident_bytes()}
    if "versions" in asked:
        return {name: _version_of(name) for name in system.packages}
    started = time.perf_counter()
    hits = None
    if "build" in asked:
        folder.mkdir(parents=True, exist_ok=True)
        system.build(read_passages(Path(asked["build"])), folder)
    elif "open" in asked:
        system.open(folder)
    elif "search" in asked:
        hits = system.search(asked["search"])
    else:
        system.encode(asked["encode"])  # type: ignore[attr-defined]
    return {"ms": (time.perf_counter() - started) * 1000, "hits": hits}


def _version_of(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return "from the checkout"


def _resident_bytes() -> int:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


def main() -> None:
    """Answer line by line until the input ends; what libraries print goes to stderr."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    system = SYSTEMS[sys.argv[1]]()
    for line in sys.stdin:
        answers.write(json.dumps(answer(system, Path(sys.argv[2]), json.loads(line))) + "\n")
        answers.flush()


if __name__ == "__main__":
    main()
