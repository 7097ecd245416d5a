"""What stands before an item of a list: a bullet, or its number; for patterns of other modules."""

from __future__ import annotations

BULLET = r"[-–•*+·▪◦‣●■○]"
LIST_MARK = rf"(?:{BULLET}|\d{{1,2}}[.)])"
