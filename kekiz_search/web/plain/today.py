"""The day on which something is taken along, as the calendar of the readers has it."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

_ZONE = ZoneInfo("Europe/Berlin")


def today() -> date:
    """Return the day by the clock; only exports carry it, no answer does."""
    return datetime.now(_ZONE).date()
