"""Look over the installation and an index, and say what is wrong with them, without changing anything."""

from __future__ import annotations

import platform
import sys
from collections.abc import Sequence
from dataclasses import asdict
from importlib import metadata
from pathlib import Path
from typing import Any

from kekiz_search.errors import KekizError

OLDEST_PYTHON = (3, 11)
DISTRIBUTION = "kekiz-search"


def examine(index: Path) -> dict[str, Any]:
    """Return what is installed, what the index is, every problem as one German sentence, and whether all is sound."""
    packages = read_versions()
    problems = [f"Es fehlt das Paket {name}. Installieren Sie neu: pip install -e ." for name in _missing(packages)]
    if sys.version_info < OLDEST_PYTHON:
        problems.append("Python ist älter als 3.11. Richten Sie eine Umgebung mit einem neueren Python ein.")
    found, index_problems = examine_index(index)
    problems += index_problems
    return {
        "schema": 1,
        "sound": not problems,
        "problems": problems,
        "python": platform.python_version(),
        "packages": packages,
        "index": found,
    }


def read_versions() -> dict[str, str | None]:
    """Return the project and everything it requires, by name, with the installed version; nothing is imported."""
    return {name: _version(name) for name in [DISTRIBUTION, *_required_names()]}


def examine_index(index: Path) -> tuple[dict[str, Any], list[str]]:
    """Return what an index says of itself and what is wrong with it."""
    from kekiz_search.german.analyzer import ANALYZER_VERSION
    from kekiz_search.index.layout import REBUILD_HINT, current_generation
    from kekiz_search.index.manifest import read_manifest, verify_files

    found: dict[str, Any] = {"path": str(index)}
    try:
        generation = current_generation(index)
        manifest = read_manifest(generation)
        found |= {name: value for name, value in asdict(manifest).items() if name != "files"}
        verify_files(generation, manifest)
    except KekizError as error:
        return found, [str(error)]
    if manifest.analyzer != ANALYZER_VERSION:
        found_with = (
            f"Der Index wurde mit der Wortzerlegung {manifest.analyzer} gebaut, benutzt wird {ANALYZER_VERSION}."
        )
        return found, [f"{found_with} {REBUILD_HINT.format(index=index)}"]
    changed = _changed_texts(generation, manifest.files)
    return found, [f"Der gespeicherte Text {name} wurde verändert; er wird nicht mehr zitiert." for name in changed]


def _changed_texts(generation: Path, files: dict[str, str]) -> list[str]:
    from kekiz_search.index.manifest import sha256_of

    names = sorted(files)
    return [name for name in names if not (path := generation / name).is_file() or sha256_of(path) != files[name]]


def _required_names() -> Sequence[str]:
    try:
        wanted = metadata.requires(DISTRIBUTION) or []
    except metadata.PackageNotFoundError:
        return []
    names = [_name_of(requirement) for requirement in wanted if "extra ==" not in requirement]
    return sorted(names, key=str.lower)


def _name_of(requirement: str) -> str:
    letters = (i for i, letter in enumerate(requirement) if not (letter.isalnum() or letter in "-_."))
    return requirement[: next(letters, len(requirement))]


def _version(name: str) -> str | None:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None


def _missing(packages: dict[str, str | None]) -> list[str]:
    return [name for name, version in packages.items() if version is None]
