"""Arrays on disk in numpy's own format, written so that a full disk is always noticed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt


def write_array(path: Path, array: npt.NDArray[Any]) -> None:
    """Write an array as ``np.save`` does, by columns where it lies so in memory, else by rows.

    ``np.save`` can leave half a file on a full disk and raise nothing.
    """
    unbroken = array if array.flags.f_contiguous else np.ascontiguousarray(array)
    with path.open("wb") as file:
        np.lib.format.write_array_header_1_0(file, np.lib.format.header_data_from_array_1_0(unbroken))
        file.write(unbroken.reshape(-1, order="A").view(np.uint8).data)
