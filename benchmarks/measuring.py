"""What the benchmarks of speed share: workers on one thread, the machine, and figures that say how they spread."""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from types import TracebackType
from typing import Any

HERE = Path(__file__).resolve().parent
RESULTS = HERE / "results"
_THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "RAYON_NUM_THREADS", "NUMEXPR_NUM_THREADS")
OFFLINE = {"HF_HUB_OFFLINE": "1"}
ONE_THREAD = dict.fromkeys(_THREADS, "1") | {"TOKENIZERS_PARALLELISM": "false"} | OFFLINE


class Worker:
    """A system in a process of its own; ours runs in this environment, the others in that of the peers."""

    def __init__(self, system: str, folder: Path, python: str, threads: dict[str, str] = ONE_THREAD) -> None:
        self.system = system
        paths = os.pathsep.join(filter(None, (str(HERE.parent), os.environ.get("PYTHONPATH"))))
        self.process = subprocess.Popen(
            [python, str(HERE / "worker.py"), system, str(folder)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            env={**os.environ, **threads, "PYTHONPATH": paths if python == sys.executable else ""},
        )

    def __enter__(self) -> Worker:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.close()
        self.process.stdout.close()
        self.process.wait()

    def ask(self, **asked: Any) -> dict[str, Any]:
        """Send one line and return the answer; raise where the worker has ended."""
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write(json.dumps(asked) + "\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        if not line:
            raise RuntimeError(
                f"{self.system}: {next(iter(asked))} failed; run benchmarks/worker.py by hand to see why"
            )
        answered: dict[str, Any] = json.loads(line)
        return answered


def describe_machine() -> dict[str, Any]:
    """Return processor, cores, system, Python and how busy the machine was."""
    info = Path("/proc/cpuinfo")
    names = [line.partition(":")[2].strip() for line in info.read_text().splitlines() if line.startswith("model name")]
    return {
        "processor": names[0] if names else platform.processor(),
        "cores": os.cpu_count(),
        "system": f"{platform.system()} {platform.machine()}",
        "python": platform.python_version(),
        "load_before": [round(load, 1) for load in os.getloadavg()],
    }


def spread(values: Sequence[float]) -> dict[str, float]:
    """Return median, 95th percentile, least and most."""
    ordered = sorted(values)
    last = ordered[min(len(ordered) - 1, int(0.95 * len(ordered)))]
    return {key: round(value, 4) for key, value in zip(
        ("p50", "p95", "least", "most"), (median(ordered), last, ordered[0], ordered[-1]), strict=True
    )}  # fmt: skip


def write_result(name: str, result: dict[str, Any]) -> Path:
    """Write figures as JSON beside the benchmarks and return where."""
    RESULTS.mkdir(exist_ok=True)
    path = RESULTS / f"{name}.json"
    path.write_text(json.dumps(result, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return path
