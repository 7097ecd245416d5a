"""Locks on a generation: a reader shares it until it is closed, and what is shared is never removed."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import FileIO
from pathlib import Path

from kekiz_search.index.layout import MANIFEST

if sys.platform != "win32":
    import fcntl

# A file system without locks (some network drives): its readers are not pinned, and everything else works.
_NO_LOCKS = frozenset({errno.ENOLCK, errno.EOPNOTSUPP, errno.EINVAL, errno.ENOSYS})


def pin_generation(generation: Path) -> FileIO | None:
    """Return what holds a generation until it is closed; None where it is gone or just being removed."""
    try:
        held = FileIO(generation / MANIFEST)
    except FileNotFoundError:
        return None
    if lock_file(held, exclusive=False) and os.fstat(held.fileno()).st_nlink:
        return held
    held.close()
    return None


@contextmanager
def claimed(generation: Path) -> Iterator[bool]:
    """Say whether nobody reads a generation, and let nobody begin to while the block runs."""
    try:
        held = FileIO(generation / MANIFEST)
    except FileNotFoundError:
        yield True  # what has no manifest cannot have been opened
        return
    with held:
        yield lock_file(held, exclusive=True)


def lock_file(held: FileIO, exclusive: bool) -> bool:
    """Lock an open file until it is closed, without waiting; False where somebody else has it."""
    if sys.platform == "win32":
        return True  # there an open file cannot be removed anyway
    try:
        fcntl.flock(held.fileno(), (fcntl.LOCK_EX if exclusive else fcntl.LOCK_SH) | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError as error:
        if error.errno not in _NO_LOCKS:
            raise
    return True
