"""Let the tests of ingest import the makers of documents that stand in ``made``."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "made"))
