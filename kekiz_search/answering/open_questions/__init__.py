"""Sentences that say most about an open question."""
