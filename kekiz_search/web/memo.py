"""Values that are kept, each made once: who asks for one that is being made waits for it."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

Value = TypeVar("Value")
# Python works at one thing at a time, so that answers begun together would all come late; and what several of them
# load for the first time would be loaded several times. Held while the engine warms up, too.
WORKING = threading.Lock()


@dataclass(slots=True)
class Memo(Generic[Value]):
    """The last ``most`` values by their keys; a value that could not be made is not kept."""

    most: int
    kept: OrderedDict[Hashable, Value] = field(default_factory=OrderedDict)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def recall(self, key: Hashable, make: Callable[[], Value]) -> Value:
        """Return the value of a key, made now where it is not kept."""
        found = self._find(key)
        if found is not None:
            return found
        with WORKING:
            found = self._find(key)
            if found is None:
                found = make()
                self._keep(key, found)
            return found

    def _find(self, key: Hashable) -> Value | None:
        with self.lock:
            if key in self.kept:
                self.kept.move_to_end(key)
            return self.kept.get(key)

    def _keep(self, key: Hashable, value: Value) -> None:
        with self.lock:
            self.kept[key] = value
            while len(self.kept) > self.most:
                self.kept.popitem(last=False)
