"""German linguistics as pure functions: words, lemmas, compounds, sentences, Kommunen, numbers, dates, persons."""
