"""Checking claims: a pasted text, sentence by sentence, against what the sources say."""
