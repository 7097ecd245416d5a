"""The training program on a few hundred sentences: a model comes out, and an interruption changes nothing."""

from __future__ import annotations

import itertools
import json
import lzma
import random
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from kekiz_search.encoder import SHIPPED_MODEL
from kekiz_search.encoder.static import StaticEncoder, is_static_model
from kekiz_search.errors import CorpusError

pytestmark = pytest.mark.slow  # torch alone takes seconds to import

PLAIN = ("bundestag", "gesetze", "revosax")
WHO = ("Die Hebamme", "Der Kreis", "Eine Lehrerin", "Das Jugendamt", "Unsere Bücherei", "Ein Großvater")
DOES = ("besucht", "unterstützt", "begrüßt", "begleitet", "fördert", "informiert")
WHOM = ("junge Familien", "alle Schulkinder", "die Nachbarschaft", "werdende Mütter", "viele Jugendliche")
WHEN = ("am Nachmittag", "in der Frühe", "jeden Dienstag", "während der Ferien", "kostenlos vor Ort")
STEPS = 12
ASKED = "Warum zahlt der Kreis die Hebamme eigentlich nicht selbst?"
TOLD = "Weil das Land die Mittel dafür erst im kommenden Jahr bereitstellt, wie wir alle wissen."
SUBJECT, LAW = "Besuche bei jungen Familien", "Landesgesetz über frühe Hilfen"
SECTION = "Jede Familie wird nach der Geburt eines Kindes einmal zu Hause besucht, wenn sie es wünscht."
SPOKEN = {
    "bundestag": [f"{ASKED} {TOLD}"],
    "gesetze": [],
    "revosax": [f"{LAW} § 12a {SUBJECT}", SECTION, f"{LAW} § 13 Schluss", "Kurz."],
}

Train = Callable[[Path, Path], None]


def _write_xz(path: Path, lines: list[str]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with lzma.open(path, "wt", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of training text, drawn with a fixed seed from four lists of words."""
    choose = random.Random(3)
    folder = tmp_path_factory.mktemp("training")

    def sentences(count: int) -> str:
        who, whom = choose.choice(WHO), choose.choice(WHOM)
        return " ".join(f"{who} {choose.choice(DOES)} {whom} {choose.choice(WHEN)}." for _ in range(count))

    for name in PLAIN:
        _write_xz(folder / "plain" / f"{name}.txt.xz", [sentences(5) for _ in range(60)] + SPOKEN[name])
    pairs = [f"test\t{sentences(1)}\tThe midwife visits young families {number} times." for number in range(40)]
    _write_xz(folder / "parallel" / "sentences_de_en.tsv.xz", pairs)
    groups = [f"{word}\tBüro {word}\tAmt {word}" for word in ("Hebamme", "Bücherei", "Kreis", "Familie")]
    (folder / "openthesaurus_groups.tsv").write_text("\n".join(groups) + "\n", encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def quick() -> Iterator[Train]:
    """Return what trains a few steps without a teacher, on one thread; checkpoints are written every fifth step."""
    import torch

    from kekiz_search.encoder.train import __main__ as program
    from kekiz_search.encoder.train import stages

    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(stages, "_CHECKPOINT_STEPS", 5)
        yield lambda data, out: program.train(data, out, steps=STEPS, taught_steps=0)
    torch.set_num_threads(threads)


@pytest.fixture(scope="module")
def trained(data: Path, quick: Train, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("trained") / "model"
    quick(data, out)
    return out


def test_training_gives_a_model_that_can_be_loaded(trained: Path) -> None:
    assert is_static_model(trained)
    encoder = StaticEncoder.load(trained)
    assert len(encoder.table) == encoder.tokenizer.get_vocab_size() < 1000
    assert encoder.table.dtype == np.float16
    assert np.linalg.norm(encoder.encode_query("Die Hebamme besucht Familien")) == pytest.approx(1, abs=1e-5)
    np.testing.assert_array_equal(encoder.encode_query("BÜCHEREI"), encoder.encode_query("buecherei"))
    assert not encoder.encode_query("漢字").any()


def test_training_lays_out_the_files_of_the_shipped_model(trained: Path) -> None:
    written = {path.name for path in trained.iterdir()}
    assert written == {path.name for path in SHIPPED_MODEL.iterdir()} | {"work"}
    assert json.loads((trained / "config.json").read_text()) == json.loads((SHIPPED_MODEL / "config.json").read_text())
    card = (trained / "README.md").read_text(encoding="utf-8")
    assert f"steps {STEPS}, taught_steps 0" in card
    assert "{" not in card


def test_a_trained_model_brings_neighbours_together(trained: Path, data: Path) -> None:
    from kekiz_search.encoder.train.texts import draw_neighbours

    queries, contexts = draw_neighbours(data, seed=5)
    encoder = StaticEncoder.load(trained)
    cosines = encoder.encode_passages(queries) @ encoder.encode_passages(contexts).T
    assert cosines.diagonal().mean() > cosines.mean()


@pytest.mark.parametrize("after_steps", [3, 8])
def test_an_interrupted_training_ends_as_an_uninterrupted_one(
    data: Path, trained: Path, tmp_path: Path, quick: Train, after_steps: int
) -> None:
    from kekiz_search.encoder.train import __main__ as program

    out = tmp_path / "resumed"
    (out / "work").mkdir(parents=True)
    shutil.copy(trained / "work" / "tokenizer.json", out / "work")  # learned anew, it could differ where counts tie
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(program, "pair_loss", _cut_off(program.pair_loss, after_steps))
        with pytest.raises(KeyboardInterrupt):
            quick(data, out)
    assert not (out / "model.safetensors").exists()
    assert (out / "work" / "neighbours.pt").exists() == (after_steps >= 5)
    quick(data, out)
    for name in ("model.safetensors", "tokenizer.json"):
        assert (out / name).read_bytes() == (trained / name).read_bytes()


def _cut_off(make_loss: Callable[..., Callable[..., object]], after_steps: int) -> Callable[..., Callable[..., object]]:
    """Return a loss whose program is stopped after some steps."""
    steps = itertools.count()

    def make(*words: object, **named: object) -> Callable[..., object]:
        loss = make_loss(*words, **named)

        def cut_off(rng: np.random.Generator) -> object:
            if next(steps) == after_steps:
                raise KeyboardInterrupt
            return loss(rng)

        return cut_off

    return make


def test_a_finished_training_is_not_run_twice(data: Path, trained: Path, quick: Train) -> None:
    before = (trained / "model.safetensors").read_bytes()
    checkpoint = (trained / "work" / "neighbours.pt").stat().st_mtime_ns
    quick(data, trained)
    assert (trained / "model.safetensors").read_bytes() == before
    assert (trained / "work" / "neighbours.pt").stat().st_mtime_ns == checkpoint


def test_every_missing_file_is_named(data: Path, tmp_path: Path) -> None:
    from kekiz_search.encoder.train import __main__ as program

    everything = [*(f"plain/{name}.txt.xz" for name in PLAIN), "parallel/sentences_de_en.tsv.xz"]
    with pytest.raises(CorpusError, match="fehlen Trainingsdaten") as caught:
        program.train(tmp_path / "leer", tmp_path / "model")
    assert all(name in caught.value.message for name in [*everything, "openthesaurus_groups.tsv"])
    assert "openthesaurus_groups.tsv" in caught.value.hint
    assert not (tmp_path / "model").exists()


def test_a_pair_is_a_sentence_and_its_surroundings_without_it(data: Path) -> None:
    from kekiz_search.encoder.train.texts import draw_neighbours

    queries, contexts = draw_neighbours(data, seed=1)
    assert len(queries) == len(contexts) == 3 * 60 * 2 + 1  # and one of the question with its answer
    assert (queries, contexts) == draw_neighbours(data, seed=1)
    assert all(len(context) <= 800 and context for context in contexts)
    paragraphs = set()
    for name in PLAIN:
        with lzma.open(data / "plain" / f"{name}.txt.xz", "rt", encoding="utf-8") as lines:
            paragraphs |= {line.strip() for line in lines}
    for query, context in zip(queries[:20], contexts[:20], strict=True):
        assert any(query in paragraph and context.split(". ")[0] in paragraph for paragraph in paragraphs)


def test_a_heading_of_law_asks_for_its_section(data: Path) -> None:
    from kekiz_search.encoder.train.pairs import draw_headings

    assert list(draw_headings(data)) == [(f"{SUBJECT} {LAW}", SECTION)]


def test_a_question_asks_for_what_is_said_next(data: Path) -> None:
    from kekiz_search.encoder.train.pairs import draw_questions

    assert list(draw_questions(data)) == [(ASKED, TOLD)]


def test_a_row_keeps_one_piece_at_least_and_its_order() -> None:
    from kekiz_search.encoder.train.stages import drop_pieces

    ids, offsets = np.arange(40), np.array([0, 1, 2, 20])
    for seed in range(20):
        kept, begins = drop_pieces(ids, offsets, 1.0, np.random.default_rng(seed))
        rows = np.split(kept, begins[1:])
        assert all(len(row) for row in rows)
        assert kept.tolist() == sorted(kept.tolist())
        assert [(row >= first).all() for row, first in zip(rows, offsets, strict=True)] == [True] * 4
    assert drop_pieces(ids, offsets, 0.0, np.random.default_rng(1))[0].tolist() == ids.tolist()


def test_rows_of_a_block_are_every_other_one() -> None:
    from kekiz_search.encoder.train.pieces import Ragged
    from kekiz_search.encoder.train.stages import Pairs

    many = Ragged(np.arange(400, dtype=np.int32), np.arange(401))
    rows = Pairs(many, many, batch=8, block=4).draw_rows(np.random.default_rng(1))
    assert len(rows) == 8
    assert sorted(np.diff(rows).tolist())[:6] == [2] * 6
    few = Ragged(np.arange(3, dtype=np.int32), np.arange(4))
    assert set(Pairs(few, few, batch=8, block=4).draw_rows(np.random.default_rng(1))) <= {0, 1, 2}


def test_the_rate_falls_to_the_horizon_and_cools_down_at_the_end() -> None:
    from kekiz_search.encoder.train.stages import Stage

    stage = Stage("stage", 1000, 1.0, 2000)
    rates = [stage.rate_at(step) for step in (0, 99, 200, 500, 750, 999)]
    assert rates == pytest.approx([0.01, 1 - 99 / 2000, 0.9, 0.75, 0.5, 0.02])


def test_ragged_rows_are_taken_in_the_order_asked_for() -> None:
    from kekiz_search.encoder.train.pieces import Ragged

    rows = Ragged(np.array([10, 20, 21, 30, 31, 32], dtype=np.int32), np.array([0, 1, 3, 6]))
    flat, offsets = rows.take(np.array([2, 0, 2, 1]))
    assert flat.tolist() == [30, 31, 32, 10, 30, 31, 32, 20, 21]
    assert offsets.tolist() == [0, 3, 4, 7]
    assert len(rows) == 3


def test_contrast_is_low_where_rows_belong_together() -> None:
    import torch

    from kekiz_search.encoder.train.stages import SCALE, contrast_loss

    rows = torch.eye(2)
    right = float(contrast_loss(rows, rows))
    assert right == pytest.approx(float(np.log1p(np.exp(-SCALE))), abs=1e-6)
    assert float(contrast_loss(rows, rows.flip(0))) == pytest.approx(SCALE + right, abs=1e-4)


def test_the_second_stage_runs_on_few_groups_and_pairs(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from kekiz_search.encoder.train import __main__ as program

    def teach(sentences: list[str], _folder: Path) -> np.ndarray:
        vectors = np.random.default_rng(2).normal(size=(len(sentences), program.TEACHER_DIMENSIONS))
        return (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float16)

    monkeypatch.setattr(program, "encode_with_teacher", teach)
    program.train(data, tmp_path / "model", steps=2, taught_steps=2)
    assert np.isfinite(StaticEncoder.load(tmp_path / "model").table).all()
