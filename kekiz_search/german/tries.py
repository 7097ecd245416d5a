"""Tries derived from word lists: those that came with the package, else those of this machine, else built anew.

What they are derived from is in their names, so that none is ever stale.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from marisa_trie import BytesTrie, Trie

AnyTrie = TypeVar("AnyTrie", Trie, BytesTrie)
SHIPPED = Path(__file__).parent.parent / "data"
CACHE_VARIABLE = "KEKIZ_CACHE"


def open_trie(name: str, kind: type[AnyTrie], build: Callable[[], AnyTrie]) -> AnyTrie:
    """Map a trie into memory; where there is none, build it and keep it for the next time if that can be done."""
    for folder in (SHIPPED, *cache_folders()):
        found = load_trie(folder / name, kind)
        if found is not None:
            return found
    built = build()
    for folder in cache_folders():
        if save_trie(built, folder / name):
            break
    return built


def cache_folders() -> Iterator[Path]:
    """Name where the cache may lie, best first; a later one serves where an earlier one is not writable."""
    named = os.environ.get(CACHE_VARIABLE)
    if named:
        yield Path(named)
    base = os.environ.get("LOCALAPPDATA") if sys.platform == "win32" else os.environ.get("XDG_CACHE_HOME")
    yield (Path(base) if base else _home() / ".cache") / "kekiz"
    yield Path(sys.prefix) / "var" / "kekiz"


def save_trie(trie: Trie | BytesTrie, path: Path) -> bool:
    """Write aside, then rename, so that no other process sees half a file; tell whether it worked."""
    aside = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        trie.save(str(aside))
        os.replace(aside, path)
    except (OSError, RuntimeError):
        return False
    return True


def _home() -> Path:
    try:
        return Path.home()
    except RuntimeError:  # a user without a home
        return Path(sys.prefix)


def load_trie(path: Path, kind: type[AnyTrie]) -> AnyTrie | None:
    """Map the trie into memory; None where there is none, or a damaged one."""
    try:
        found: AnyTrie = kind().mmap(str(path))
    except (OSError, RuntimeError):
        return None
    return found
