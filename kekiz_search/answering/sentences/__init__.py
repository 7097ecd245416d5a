"""Sentences of an index: analysed, where they are looked for, and which Kommune each is about."""
