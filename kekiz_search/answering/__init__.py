"""A question to a verified answer: understand, gather evidence, compose, verify."""
