"""Sentences that fill the rows of a list."""
