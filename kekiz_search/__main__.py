"""``kekiz``, or ``python -m kekiz_search``; it can be interrupted while it still loads, like later on."""

from __future__ import annotations

import os
import signal
from types import FrameType


def main() -> None:
    """Load the program and run it."""
    may_be_interrupted = signal.getsignal(signal.SIGINT) is signal.default_int_handler
    if may_be_interrupted:
        signal.signal(signal.SIGINT, _end)
    from kekiz_search import cli

    if may_be_interrupted:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    cli.main()


def _end(number: int, _frame: FrameType | None) -> None:
    """End at once and silently, with the status of whoever is interrupted; there is nothing to tidy up yet."""
    os._exit(128 + number)


if __name__ == "__main__":
    main()
