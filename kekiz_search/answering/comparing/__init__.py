"""Kommunen side by side, and approaches alike."""
