"""What calls of language models took, and the error of a day whose budget for them is spent."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from vectorstore.errors import ModelError


@dataclass(frozen=True, slots=True)
class Usage:
    """Tokens of language models; ``estimated`` where a server did not say; ``cost`` in the unit the prices are in."""

    tokens_in: int = 0
    tokens_out: int = 0
    cost: float = 0.0
    estimated: bool = False

    def __add__(self, other: Usage) -> Usage:
        """Both together."""
        return Usage(
            self.tokens_in + other.tokens_in,
            self.tokens_out + other.tokens_out,
            self.cost + other.cost,
            self.estimated or other.estimated,
        )


Meter = Callable[[Usage], None]  # told what each use of a model took


class BudgetSpent(ModelError):
    """The day's tokens or money for language models are used up."""

    def __init__(self, resets: datetime) -> None:
        """``resets`` is the UTC midnight at which there is a new budget."""
        super().__init__(f"The day's budget for the language model is spent; a new one begins at {resets:%H:%M} UTC.")
        self.resets = resets
