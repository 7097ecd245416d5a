"""Ask an index in several processes while new generations of it are published and old ones removed.

    python tests/index/protocols/readers_while_publishing.py --readers 8 --publications 20 --queries 100000

Every reader opens the index, asks it some times, closes it and opens it again. Held: no error, no answer that shows
two generations, and one generation gives the same bytes to every reader.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import sys
import tempfile
import time
import traceback
from collections import Counter
from pathlib import Path

from scene import SEARCH, MixedError, Scene, look_at

from kekiz_search import open_index

_ONE_FOLDER_S = 0.05


def read_on(scene: Scene, queries: int, searches: int, report: Path) -> None:
    """Ask until the publisher has ended and the queries are used up; write what was seen as JSON.

    Between opening and closing there is one question and so many searches.
    """
    found: Counter[str] = Counter()
    seen: dict[str, set[str]] = {}
    ended = scene.room / "ended"
    while found["queries"] < queries or not ended.exists():
        try:
            with open_index(scene.index) as kekiz:
                look = look_at(kekiz)
                digest = hashlib.sha256(look.answers).hexdigest()
                seen.setdefault(f"{look.version} {look.run}", set()).add(digest)
                first = [(hit.passage.passage_id, hit.score) for hit in kekiz.search(SEARCH)]
                for _search in range(searches):
                    again = [(hit.passage.passage_id, hit.score) for hit in kekiz.search(SEARCH)]
                    found.update({"mixed": int(again != first)})
                found.update({"queries": searches + 3, "openings": 1})
        except MixedError:
            found.update({"mixed": 1})
            traceback.print_exc()
        except Exception:  # noqa: BLE001 - whatever it is, it is one of the errors that are counted
            found.update({"errors": 1})
            traceback.print_exc()
    report.write_text(json.dumps([found, {name: sorted(all_of) for name, all_of in seen.items()}]), encoding="utf-8")


def publish(scene: Scene, publications: int, first_at: float, seconds: float) -> None:
    """Publish one generation after another, spread over the time that the readers take."""
    for run in range(1, publications + 1):
        scene.write_run(run)
        scene.ingest(run)
        wait_s = first_at + seconds * run / publications - time.monotonic()
        time.sleep(max(_ONE_FOLDER_S, wait_s))


def play(scene: Scene, readers: int, publications: int, queries: int, searches: int) -> Counter[str]:
    """Count what all readers saw."""
    scene.write_run(0)
    scene.ingest(0)
    started = time.perf_counter()
    with open_index(scene.index) as kekiz:
        for _search in range(100):
            kekiz.search(SEARCH)
    seconds = (time.perf_counter() - started) / 100 * queries / (os.cpu_count() or 1)
    reports = [scene.room / f"reader{number}.json" for number in range(readers)]
    children = []
    for report in reports:
        child = os.fork()
        if child == 0:
            read_on(scene, queries // readers + 1, searches, report)
            os._exit(0)
        children.append(child)
    publish(scene, publications, time.monotonic(), seconds)
    (scene.room / "ended").touch()
    for child in children:
        os.waitpid(child, 0)
    return _summed(reports)


def _summed(reports: list[Path]) -> Counter[str]:
    found: Counter[str] = Counter(errors=0, mixed=0)
    seen: dict[str, set[str]] = {}
    for report in reports:
        counts, versions = json.loads(report.read_text(encoding="utf-8"))
        found.update(counts)
        for name, digests in versions.items():
            seen.setdefault(name, set()).update(digests)
    found.update({"generations": len({name.split()[0] for name in seen}), "runs": len(seen)})
    found.update({"mixed": sum(len(digests) - 1 for digests in seen.values())})
    return found


def main() -> int:
    """Print the counts as JSON; 1 for any error or mixed answer."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--readers", type=int, default=8)
    words.add_argument("--publications", type=int, default=20)
    words.add_argument("--queries", type=int, default=100_000)
    words.add_argument("--searches", type=int, default=200, help="between opening and closing")
    chosen = words.parse_args()
    started = time.perf_counter()
    with tempfile.TemporaryDirectory() as room:
        found = play(Scene(Path(room)), chosen.readers, chosen.publications, chosen.queries, chosen.searches)
    record = dict(found) | {"seconds": round(time.perf_counter() - started, 1)}
    sys.stdout.write(json.dumps(record) + "\n")
    return 1 if found["errors"] or found["mixed"] or found["generations"] != found["runs"] else 0


if __name__ == "__main__":
    sys.exit(main())
