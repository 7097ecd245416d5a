"""Kill -9 beside others: FAISS ``write_index`` and txtai ``save`` over an index that exists, at random moments.

    PEERS/bin/python benchmarks/kill_writers.py --kills 200

The same question as tests/index/protocols/kill_ingest.py asks of ours: after a kill, does the index at its place open,
and is it wholly the old one or wholly the new one? Each writer replaces an index of one number by one of the next.
Merges its counts into benchmarks/results/kill_writers.json.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

# A forked child has none of its parent's threads, and may wait for one of them for ever.
os.environ |= {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "TOKENIZERS_PARALLELISM": "false"}
os.environ["ALLOW_RESOLVE_TRANSFORM"] = "True"  # else txtai takes no vectors of ours

import numpy as np

ROWS, DIMENSIONS = 20_000, 256
ENCODE = "kill_writers.encode_numbers"
RESULT = Path(__file__).resolve().parent / "results" / "kill_writers.json"
Write = Callable[[Path, int], None]
Read = Callable[[Path], set[int]]


def write_faiss(folder: Path, number: int) -> None:
    """Write a flat index whose vectors all hold one number."""
    import faiss

    index = faiss.IndexFlatIP(DIMENSIONS)
    index.add(np.full((ROWS, DIMENSIONS), number, dtype=np.float32))
    faiss.write_index(index, str(folder / "index.faiss"))


def read_faiss(folder: Path) -> set[int]:
    """Return the numbers of all vectors; raise where there are not as many as were written."""
    import faiss

    index = faiss.read_index(str(folder / "index.faiss"))
    if index.ntotal != ROWS:
        raise ValueError(f"{index.ntotal} vectors")
    return {int(number) for number in np.unique(index.reconstruct_n(0, ROWS))}


def write_txtai(folder: Path, number: int) -> None:
    """Save a hybrid index with content whose texts and vectors all hold one number."""
    from txtai import Embeddings

    texts = [f"Im Hort {row} gibt es {number} Gruppen." for row in range(2000)]
    embeddings = Embeddings(method="external", transform=ENCODE, content=True, keyword=False, hybrid=True)
    embeddings.index(texts)
    embeddings.save(str(folder / "index"))


def read_txtai(folder: Path) -> set[int]:
    """Return the numbers of the texts that are found."""
    from txtai import Embeddings

    embeddings = Embeddings(method="external", transform=ENCODE)
    embeddings.load(str(folder / "index"))
    if embeddings.count() != 2000:
        raise ValueError(f"{embeddings.count()} texts")
    rows = embeddings.database.search("select text from txtai limit 2000")
    return {int(row["text"].split()[-2]) for row in rows}


def encode_numbers(texts: list[str]) -> np.ndarray:
    """Return vectors that hold the number of their text."""
    numbers = [1.0 + int(text.split()[-2]) / 1e6 for text in texts]
    return np.repeat(np.array(numbers, dtype=np.float32)[:, None], DIMENSIONS, axis=1)


def kill_many(write: Write, read: Read, kills: int, seed: int) -> Counter[str]:
    """Count what became of the index; an unusable one is written anew before the next kill."""
    moments = random.Random(seed)
    found: Counter[str] = Counter(unusable=0, mixed=0)
    with tempfile.TemporaryDirectory() as room:
        folder = Path(room)
        write(folder, 1)
        read(folder)
        started = time.perf_counter()
        _in_child(write, folder, 1, None)
        longest_s = 1.1 * (time.perf_counter() - started)
        number = 1
        while found["kills"] < kills:
            ended = _in_child(write, folder, number + 1, moments.uniform(0, longest_s))
            found.update({"ended" if ended else "kills": 1})
            try:
                numbers = read(folder)
            except Exception as error:  # noqa: BLE001 - whatever it is, this index cannot be used
                found.update({"unusable": 1, f"unusable: {type(error).__name__}": 1})
                write(folder, number)
                continue
            found.update({"mixed": int(numbers not in ({number}, {number + 1}))})
            number = max(numbers)
    return found


def _in_child(write: Write, folder: Path, number: int, after_s: float | None) -> bool:
    child = os.fork()
    if child == 0:
        write(folder, number)
        os._exit(0)
    if after_s is not None:
        time.sleep(after_s)
        os.kill(child, signal.SIGKILL)
    return os.WIFEXITED(os.waitpid(child, 0)[1])


def main() -> None:
    """Print the counts and write them down."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--kills", type=int, default=200)
    words.add_argument("--only", choices=["FAISS write_index", "txtai save"])
    chosen = words.parse_args()
    writers = {"FAISS write_index": (write_faiss, read_faiss), "txtai save": (write_txtai, read_txtai)}
    result = json.loads(RESULT.read_text(encoding="utf-8")) if RESULT.is_file() else {}
    for name, (write, read) in writers.items():
        if chosen.only in (None, name):
            result[name] = dict(kill_many(write, read, chosen.kills, seed=7))
            sys.stdout.write(f"{name}: {json.dumps(result[name])}\n")
    RESULT.parent.mkdir(exist_ok=True)
    RESULT.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
