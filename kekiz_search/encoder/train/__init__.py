"""Train the shipped static German encoder: ``python -m kekiz_search.encoder.train DATA OUT``."""
