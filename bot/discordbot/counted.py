"""Numbers in sentences: ``"{n:Frage|Fragen}".format(n=Counted(1))`` is "1 Frage"."""

from __future__ import annotations


class Counted(int):
    """A number that a table's sentence may name with its thing, in the singular and the plural."""

    def __format__(self, spec: str, /) -> str:
        """The number and what stands for it in ``spec`` ("Frage|Fragen"); any other spec is that of a number."""
        one, bar, more = spec.partition("|")
        if not bar:
            return format(int(self), spec)
        return f"{int(self)} {one if self == 1 else more}"
