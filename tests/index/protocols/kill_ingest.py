"""Kill an ingest with SIGKILL at random moments, many times, and look at the index after each.

    python tests/index/protocols/kill_ingest.py --kills 1000

Held: the index opens, every answer is of one generation, the old answers stay byte-identical until the new generation
is current, a reader that was open before goes on, and in the end the index is what a build from nothing gives.
"""

from __future__ import annotations

import argparse
import faulthandler
import json
import os
import random
import signal
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from scene import Scene, look_at

from kekiz_search import open_index
from kekiz_search.errors import KekizError
from kekiz_search.index.layout import MANIFEST, current_generation

# So often a run is killed at most before it may end: what a killed run leaves is met by a killed run again.
_MOST_KILLS_IN_A_ROW = 6
_CHILD_S = 60.0  # an ingest takes 0.2 s


def run_and_kill(scene: Scene, run: int, after_s: float | None) -> bool:
    """Ingest a run in a child and kill it; return whether it had ended before."""
    child = os.fork()
    if child == 0:
        faulthandler.dump_traceback_later(_CHILD_S, exit=True)
        try:
            scene.ingest(run)
        except BaseException as error:  # noqa: BLE001 - nothing of a child may run on in its parent's place
            sys.stderr.write(f"{type(error).__name__}: {error}\n")
            os._exit(1)
        os._exit(0)
    if after_s is not None:
        time.sleep(after_s)
        os.kill(child, signal.SIGKILL)
    _pid, status = os.waitpid(child, 0)
    if os.WIFEXITED(status) and os.WEXITSTATUS(status) != 0:
        raise RuntimeError("an ingest that was not killed failed")
    return os.WIFEXITED(status)


def duration_of(scene: Scene) -> float:
    """Return how long an ingest of a changed folder takes in a child that nobody kills."""
    scene.write_run(1)
    started = time.perf_counter()
    run_and_kill(scene, 1, None)
    return time.perf_counter() - started


def kill_many(scene: Scene, kills: int, seed: int) -> Counter[str]:
    """Count what became of the index."""
    moments = random.Random(seed)
    found: Counter[str] = Counter()
    scene.write_run(0)
    scene.ingest(0)
    longest_s = 1.1 * duration_of(scene)
    run, row = 2, 0
    version = scene.write_run(run)
    before = scene.look()
    reader = open_index(scene.index)
    while found["kills"] < kills:
        ended = run_and_kill(scene, run, None if row >= _MOST_KILLS_IN_A_ROW else moments.uniform(0, longest_s))
        found.update({"ended": 1} if ended else {"kills": 1})
        row = 0 if ended else row + 1
        try:
            after = scene.look()
        except KekizError as error:
            found.update({"unusable": 1})
            sys.stderr.write(f"{error}\n")
            after = before
        except AssertionError as error:
            found.update({"mixed": 1})
            sys.stderr.write(f"{error}\n")
            after = before
        if after.version == before.version:
            found.update({"old answers changed": int(after.answers != before.answers)})
        else:
            found.update({"switched": 1, "wrong generation": int((after.version, after.run) != (version, run))})
        found.update({"reader lost": int(look_at(reader).answers != before.answers)})
        if after.version == version:
            reader.close()
            run, row = run + 1, 0
            version, before, reader = scene.write_run(run), after, open_index(scene.index)
    reader.close()
    found.update({"left behind": left_behind(scene, run), "differs from a build from nothing": differs(scene, run)})
    return found


def left_behind(scene: Scene, run: int) -> int:
    """Count what is in the index after a run that ended and should not be."""
    run_and_kill(scene, run, None)
    names = {path.name.split("-")[0] for path in scene.index.iterdir()} - {".lock", "CURRENT", "cache", "generations"}
    hidden = [path for path in (scene.index / "generations").iterdir() if path.name.startswith(".")]
    return len(names) + len(hidden) + max(0, len(list((scene.index / "generations").iterdir())) - 3)


def differs(scene: Scene, run: int) -> int:
    """Count the files that differ from those of a build from nothing."""
    fresh = Scene(scene.room / "fresh")
    fresh.write_run(run)
    fresh.ingest(run)
    one, two = (files_of(current_generation(place.index)) for place in (scene, fresh))
    return sum(one.get(name) != two.get(name) for name in one.keys() | two.keys())


def files_of(generation: Path) -> dict[str, bytes]:
    """Return every file of a generation but the manifest, which says when it was built."""
    paths = [path for path in generation.rglob("*") if path.is_file() and path.name != MANIFEST]
    return {path.relative_to(generation).as_posix(): path.read_bytes() for path in paths}


def main() -> int:
    """Print the counts as JSON; 1 where anything was lost."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--kills", type=int, default=1000)
    words.add_argument("--seed", type=int, default=7)
    chosen = words.parse_args()
    started = time.perf_counter()
    with tempfile.TemporaryDirectory() as room:
        found = kill_many(Scene(Path(room)), chosen.kills, chosen.seed)
    losses = {name: count for name, count in found.items() if name not in ("kills", "ended", "switched")}
    record = dict(found) | {"seconds": round(time.perf_counter() - started, 1), "losses": sum(losses.values())}
    sys.stdout.write(json.dumps(record) + "\n")
    return 1 if record["losses"] else 0


if __name__ == "__main__":
    sys.exit(main())
