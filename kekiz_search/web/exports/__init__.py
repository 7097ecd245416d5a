"""Forms in which answers, sources and tables are taken along: pure functions from JSON to text."""
