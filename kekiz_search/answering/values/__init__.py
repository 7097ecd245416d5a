"""The spans of a sentence that a typed question asks for: numbers, sums, shares, times, persons, places."""
