"""Sentences that carry what a question asks."""
