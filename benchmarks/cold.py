"""Open one system's index in this process, search once, print the hits: what a cold process of it takes.

python benchmarks/cold.py SYSTEM FOLDER QUERY
"""

from __future__ import annotations

import sys
from pathlib import Path

from systems import SYSTEMS


def main() -> None:
    """Search once."""
    system = SYSTEMS[sys.argv[1]]()
    system.open(Path(sys.argv[2]))
    print(system.search(sys.argv[3]))


if __name__ == "__main__":
    main()
