"""Pure functions from answers, documents and facts to escaped HTML."""
