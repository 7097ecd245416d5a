"""What the address of a request says, in both views alike."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.datastructures import QueryParams

from kekiz_search.web import state, texts
from kekiz_search.web.engine_cache import Narrowed


@dataclass(frozen=True, slots=True)
class Address:
    """The parameters of an address; unknown ones are not looked at."""

    params: QueryParams

    def one(self, name: str) -> str:
        """Return a parameter, empty where it is missing."""
        return self.params.get(name, "")

    def several(self, name: str) -> list[str]:
        """Return all values of a parameter, each once, without empty ones."""
        return list(dict.fromkeys(value for value in self.params.getlist(name) if value))

    @property
    def question(self) -> str:
        """The question, without blanks around it."""
        return self.one(state.QUESTION).strip()

    @property
    def narrowed(self) -> Narrowed:
        """What the question is narrowed down to."""
        return Narrowed(tuple(self.several(state.KOMMUNEN)), self.year, texts.kind_keys(self.several(state.KIND)))

    @property
    def year(self) -> str:
        """The year up to which sources count, empty where it is none."""
        year = self.one(state.YEAR)
        return year if len(year) == 4 and year.isascii() and year.isdigit() else ""
