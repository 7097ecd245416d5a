"""Optimise the table of piece vectors: in-batch contrast, an English teacher, synonyms."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch
import torch.nn.functional as F
from rich.progress import Progress

from .pieces import Ragged

SCALE = 20.0
_WARM_UP_STEPS = 100
_COOL_DOWN_STEPS = 500  # over which the rate falls to its least, at the end of every stage
_LAST_RATE = 0.02
_CHECKPOINT_STEPS = 200
_SYNONYM_WEIGHT = 0.3

Loss = Callable[[np.random.Generator], torch.Tensor]


@dataclass(frozen=True, slots=True)
class Stage:
    """A name, how many steps, the highest learning rate, and the step at which that would have fallen to nothing.

    The rate falls linearly towards ``horizon`` and steeper over the last steps, so that a stage can be made shorter or
    longer without another beginning. Source: the cool-down of Hägele et al. 2024, arXiv:2405.18392.
    """

    name: str
    steps: int
    rate: float
    horizon: int

    def rate_at(self, step: int) -> float:
        """Return the learning rate of a step, counted from 0."""
        left = min(1 - step / self.horizon, (self.steps - step) / min(self.steps, _COOL_DOWN_STEPS))
        return self.rate * min(1, (step + 1) / _WARM_UP_STEPS) * max(_LAST_RATE, left)


class PieceTable(torch.nn.Module):
    """Piece ids to unit vectors: the mean of the pieces' rows, normalised."""

    def __init__(self, vocabulary: int, dimensions: int) -> None:
        super().__init__()
        self.bag = torch.nn.EmbeddingBag(vocabulary, dimensions, mode="mean")
        torch.nn.init.normal_(self.bag.weight, std=0.1)

    def forward(self, ids: npt.NDArray[np.int64], offsets: npt.NDArray[np.int64]) -> torch.Tensor:
        return F.normalize(self.bag(torch.from_numpy(ids), torch.from_numpy(offsets)), dim=1)


def contrast_loss(left: torch.Tensor, right: torch.Tensor) -> torch.Tensor:
    """Return the symmetric in-batch contrastive loss of aligned rows.

    Source: InfoNCE, van den Oord et al. 2018, arXiv:1807.03748; scale 20 as in sentence-transformers.
    """
    scores = left @ right.T * SCALE
    target = torch.arange(len(left))
    return (F.cross_entropy(scores, target) + F.cross_entropy(scores.T, target)) / 2


@dataclass(frozen=True, slots=True)
class Pairs:
    """Queries and the passages that belong to them; ``batch`` of them are drawn for a step.

    With ``block`` above 1 they are drawn so many in a row, every other one, since two neighbours may be of one
    paragraph: what stands near in the collection is the hardest to tell apart.
    """

    queries: Ragged
    passages: Ragged
    batch: int
    block: int = 1

    def draw_rows(self, rng: np.random.Generator) -> npt.NDArray[np.int64]:
        """Draw the rows of a step; those in a row once each, rising."""
        if self.block == 1:
            return rng.integers(0, len(self.queries), self.batch)
        starts = rng.integers(0, max(1, len(self.queries) - 2 * self.block), self.batch // self.block)
        rows = (starts[:, None] + 2 * np.arange(self.block)).ravel()
        return np.unique(rows[rows < len(self.queries)])


def pair_loss(table: PieceTable, collections: Sequence[Pairs], dropped: float = 0.0) -> Loss:
    """A query and its passage belong together, among those of all collections.

    Of every query a share of the pieces is left out, drawn between none and ``dropped``: no single word decides.
    """

    def loss(rng: np.random.Generator) -> torch.Tensor:
        left, right = [], []
        for pairs in collections:
            rows = pairs.draw_rows(rng)
            queries = pairs.queries.take(rows)
            left.append(table(*(drop_pieces(*queries, dropped, rng) if dropped else queries)))
            right.append(table(*pairs.passages.take(rows)))
        return contrast_loss(torch.cat(left), torch.cat(right))

    return loss


def drop_pieces(
    ids: npt.NDArray[np.int64], offsets: npt.NDArray[np.int64], most: float, rng: np.random.Generator
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """Leave out a share of each row's pieces, drawn between none and ``most``; a row keeps one at least."""
    sizes = np.diff(np.append(offsets, len(ids)))
    share = np.repeat(rng.random(len(offsets)) * most, sizes)
    keep = rng.random(len(ids)) >= share
    keep[offsets] |= np.add.reduceat(keep, offsets) == 0
    kept = np.add.reduceat(keep.astype(np.int64), offsets)
    return ids[keep], np.concatenate([[0], np.cumsum(kept)[:-1]])


def teacher_loss(table: PieceTable, linear: torch.nn.Linear, german: Ragged, taught: torch.Tensor, batch: int) -> Loss:
    """A German sentence, mapped linearly, comes close to the teacher's vector of its English translation.

    Source: Reimers and Gurevych 2020, arXiv:2004.09813, with a contrastive term beside the distance.
    """

    def loss(rng: np.random.Generator) -> torch.Tensor:
        rows = rng.integers(0, len(german), batch)
        mapped = F.normalize(linear(table(*german.take(rows))), dim=1)
        target = taught[torch.from_numpy(rows)].float()
        return contrast_loss(mapped, target) + (1 - (mapped * target).sum(1)).mean()

    return loss


def synonym_loss(table: PieceTable, words: Ragged, groups: list[npt.NDArray[np.int64]], batch: int) -> Loss:
    """Two words of one synonym group lie close; ``groups`` holds row numbers of ``words``."""

    def loss(rng: np.random.Generator) -> torch.Tensor:
        chosen = rng.choice(len(groups), min(batch, len(groups)), replace=False)
        pairs = np.array([rng.choice(groups[at], 2, replace=False) for at in chosen])
        return _SYNONYM_WEIGHT * contrast_loss(table(*words.take(pairs[:, 0])), table(*words.take(pairs[:, 1])))

    return loss


def run_stage(stage: Stage, losses: Iterable[Loss], modules: torch.nn.ModuleList, folder: Path, seed: int) -> float:
    """Run one stage to its end and return its last loss; a stage that was cut off goes on at its last checkpoint.

    The draws of a step depend on seed, stage and step alone, so that a resumed run equals an uninterrupted one.
    """
    optimizer = torch.optim.Adam(modules.parameters(), lr=stage.rate, fused=True)  # half the time of a step
    checkpoint = folder / f"{stage.name}.pt"
    first, last_loss = 0, float("nan")
    if checkpoint.exists():
        state = torch.load(checkpoint, weights_only=True)
        modules.load_state_dict(state["modules"])
        optimizer.load_state_dict(state["optimizer"])
        first, last_loss = state["step"], state["loss"]
    losses = list(losses)
    with Progress() as progress:
        task = progress.add_task(stage.name, total=stage.steps, completed=first)
        for step in range(first, stage.steps):
            for group in optimizer.param_groups:
                group["lr"] = stage.rate_at(step)
            rng = np.random.default_rng([seed, *stage.name.encode(), step])
            loss = torch.stack([part(rng) for part in losses]).sum()
            optimizer.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            optimizer.step()
            last_loss = loss.item()
            progress.update(task, advance=1, description=f"{stage.name} {last_loss:.3f}")
            if (step + 1) % _CHECKPOINT_STEPS == 0 or step + 1 == stage.steps:
                _save_checkpoint(checkpoint, modules, optimizer, step + 1, last_loss)
    return last_loss


def _save_checkpoint(
    path: Path, modules: torch.nn.ModuleList, optimizer: torch.optim.Optimizer, step: int, loss: float
) -> None:
    aside = path.with_suffix(".part")
    state = {"modules": modules.state_dict(), "optimizer": optimizer.state_dict(), "step": step, "loss": loss}
    torch.save(state, aside)
    aside.replace(path)
