"""Flip one bit of a published index, many times, and try to open it.

    python tests/index/protocols/flip_bits.py --flips 2000

Half of the bits are drawn from all bytes alike, half from all files alike, so that small files get their share. Held:
every single one is refused with an error of ours before anything could be asked.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from scene import Scene

from kekiz_search import open_index
from kekiz_search.errors import IndexDamaged, IndexMismatch
from kekiz_search.index.layout import current_generation


def flip_many(scene: Scene, flips: int, seed: int) -> Counter[str]:
    """Count what became of the flips."""
    scene.write_run(0)
    scene.ingest(0)
    sound = scene.look()
    paths = [scene.index / "CURRENT", *sorted(current_generation(scene.index).rglob("*"))]
    contents = {path: path.read_bytes() for path in paths if path.is_file()}
    places = random.Random(seed)
    found: Counter[str] = Counter(files=len(contents))
    for number in range(flips):
        weights = [len(data) if number % 2 else bool(data) for data in contents.values()]
        (path,) = places.choices(list(contents), weights)
        found.update({_try_flipped(scene, path, contents[path], places): 1})
    found.update({"sound afterwards": int(scene.look() == sound)})
    return found


def _try_flipped(scene: Scene, path: Path, data: bytes, places: random.Random) -> str:
    place, bit = places.randrange(len(data)), places.randrange(8)
    path.write_bytes(data[:place] + bytes([data[place] ^ 1 << bit]) + data[place + 1 :])
    try:
        open_index(scene.index).close()
    except (IndexDamaged, IndexMismatch):
        return "refused"
    finally:
        path.write_bytes(data)
    sys.stderr.write(f"opened with bit {bit} of byte {place} of {path.name} flipped\n")
    return "opened"


def main() -> int:
    """Print the counts as JSON; 1 where a flip was not refused."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--flips", type=int, default=2000)
    words.add_argument("--seed", type=int, default=7)
    chosen = words.parse_args()
    started = time.perf_counter()
    with tempfile.TemporaryDirectory() as room:
        found = flip_many(Scene(Path(room)), chosen.flips, chosen.seed)
    record = dict(found) | {"seconds": round(time.perf_counter() - started, 1)}
    sys.stdout.write(json.dumps(record) + "\n")
    return 0 if found["refused"] == chosen.flips and found["sound afterwards"] else 1


if __name__ == "__main__":
    sys.exit(main())
