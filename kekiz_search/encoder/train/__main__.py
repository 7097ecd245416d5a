"""The recipe, stage by stage; every stage leaves its result in OUT/work and is not run twice."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Annotated

import numpy as np
import torch
import typer
from tokenizers import Tokenizer

from .card import save_model
from .pairs import Pair, draw_headings, draw_questions
from .pieces import Ragged, build_tokenizer, encode_pieces
from .stages import Pairs, PieceTable, Stage, pair_loss, run_stage, synonym_loss, teacher_loss
from .teacher import encode_with_teacher
from .texts import draw_neighbours, read_parallel, read_synonyms, require_data

SEED = 1
DIMENSIONS = 256
TEACHER_DIMENSIONS = 384
TAUGHT_HORIZON = 2000  # steps
DROPPED = 0.6  # of a query's pieces, at most


def train(
    data: Annotated[Path, typer.Argument(help="Ordner mit plain/, parallel/ und openthesaurus_groups.tsv")],
    out: Annotated[Path, typer.Argument(help="Zielordner des Modells")],
    steps: Annotated[int, typer.Option(help="Schritte der ersten Stufe (Nachbarsätze)")] = 2400,
    taught_steps: Annotated[int, typer.Option(help="Schritte der zweiten Stufe (Lehrer); 0 lässt sie aus")] = 1000,
) -> None:
    """Train the shipped static encoder; a run that was cut off goes on where it stopped."""
    require_data(data)
    started = time.monotonic()
    work = out / "work"
    work.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(SEED)
    tokenizer = build_tokenizer(data, work / "tokenizer.json", SEED)
    near = _encoded_pairs(work / "neighbours.npz", tokenizer, lambda: zip(*draw_neighbours(data, SEED), strict=True))
    table = PieceTable(tokenizer.get_vocab_size(), DIMENSIONS)
    first = pair_loss(table, [Pairs(*near, batch=1024)])
    run_stage(Stage("neighbours", steps, 5e-3, steps), [first], torch.nn.ModuleList([table]), work, SEED)
    if taught_steps:
        _run_taught_stage(data, work, tokenizer, table, near, taught_steps)
    weights = table.bag.weight.detach().numpy()
    settings = {"seed": SEED, "steps": steps, "taught_steps": taught_steps}
    save_model(out, weights, tokenizer, settings, round(time.monotonic() - started))
    typer.echo(f"Modell gespeichert: {out}")


def _encoded_pairs(path: Path, tokenizer: Tokenizer, draw: Callable[[], Iterable[Pair]]) -> tuple[Ragged, Ragged]:
    if not path.exists():
        queries, passages = (encode_pieces(tokenizer, texts) for texts in zip(*draw(), strict=True))
        aside = path.with_suffix(".part.npz")
        np.savez(aside, qf=queries.flat, qb=queries.bounds, cf=passages.flat, cb=passages.bounds)
        aside.replace(path)
    with np.load(path, allow_pickle=False) as arrays:
        return Ragged(arrays["qf"], arrays["qb"]), Ragged(arrays["cf"], arrays["cb"])


def _run_taught_stage(
    data: Path, work: Path, tokenizer: Tokenizer, table: PieceTable, near: tuple[Ragged, Ragged], steps: int
) -> None:
    collections = [
        Pairs(*near, batch=480, block=8),
        Pairs(*_encoded_pairs(work / "headings.npz", tokenizer, lambda: draw_headings(data)), batch=96),
        Pairs(*_encoded_pairs(work / "questions.npz", tokenizer, lambda: draw_questions(data)), batch=192),
    ]
    parallel = read_parallel(data)
    taught = torch.from_numpy(encode_with_teacher([english for _german, english in parallel], work / "teacher"))
    german = encode_pieces(tokenizer, [german for german, _english in parallel], longest=96)
    groups = read_synonyms(data)
    words = encode_pieces(tokenizer, [word for group in groups for word in group])
    ends = np.cumsum([len(group) for group in groups])
    rows = [np.arange(end - len(group), end) for end, group in zip(ends, groups, strict=True)]
    linear = torch.nn.Linear(DIMENSIONS, TEACHER_DIMENSIONS, bias=False)
    losses = [
        pair_loss(table, collections, DROPPED),
        teacher_loss(table, linear, german, taught, batch=768),
        synonym_loss(table, words, rows, batch=768),
    ]
    run_stage(Stage("taught", steps, 2e-3, TAUGHT_HORIZON), losses, torch.nn.ModuleList([table, linear]), work, SEED)


if __name__ == "__main__":
    typer.run(train)
