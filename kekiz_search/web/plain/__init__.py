"""The same pages without JavaScript, to print for every reading aid, and what can be taken along."""
