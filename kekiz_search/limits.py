"""How much is shown at most, whoever asks for it."""

from __future__ import annotations

MOST_HITS = 1000
MOST_APPROACHES = 100
USUAL_HITS = 10
