"""``python -m kekiz_search`` is ``kekiz``."""

from kekiz_search.cli import main

main()
