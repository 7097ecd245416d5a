"""One bar for a long run: what is being done, how fast it goes, and how long the rest takes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, Task, TextColumn, TimeRemainingColumn
from rich.text import Text

from kekiz_search.cli.usage import visible

SHOWN_CHARS = 48  # of a stage with its file name, so that the bar stays on one line


class RateColumn(ProgressColumn):
    """How many are done in a second."""

    def render(self, task: Task) -> Text:
        """Write the rate, or nothing while it is not known."""
        speed = task.finished_speed or task.speed
        return Text("" if speed is None else f"{speed:.1f}/s".replace(".", ","))


@contextmanager
def open_bar(console: Console) -> Iterator[Callable[[str, int, int], None]]:
    """Yield what moves the bar: stage, done, total; it begins anew where a stage does."""
    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        RateColumn(),
        TextColumn("noch"),
        TimeRemainingColumn(compact=True),
    )
    with Progress(*columns, console=console, transient=True) as bars:
        bar = bars.add_task("", total=None)

        def advance(stage: str, done: int, total: int) -> None:
            task = bars.tasks[0]
            if total != task.total or done < task.completed:
                bars.reset(bar, total=total, completed=done)
            bars.update(bar, description=shorten(visible(stage)), completed=done, total=total)

        yield advance


def shorten(words: str) -> str:
    """Leave out the middle of what is too long: of a path, folder and name tell most at their ends."""
    if len(words) <= SHOWN_CHARS:
        return words
    half = SHOWN_CHARS // 2
    return f"{words[: half - 1]}…{words[-half:]}"
