"""Fields and numbers that answer, compared and held against each other."""
