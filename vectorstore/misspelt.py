"""Names that are no setting but nearly one. Pure; names in capitals, as the environment has them."""

from __future__ import annotations

from collections.abc import Iterable

LONG = 10  # letters from which on two slips are one name still
SURE = 12  # letters of a name that another program in the same environment hardly has by chance


def meant(name: str, settings: Iterable[str]) -> str:
    """The setting that a name in our own file is nearly, "" where none is."""
    near = [(slips(name, setting), setting) for setting in settings if abs(len(name) - len(setting)) <= _most(setting)]
    distance, setting = min(near, default=(0, ""))
    return setting if 0 < distance <= _most(setting) else ""


def surely_meant(name: str, settings: Iterable[str]) -> str:
    """The same for the environment, which is everybody's: only for long names of as many words, and no plurals."""
    setting = meant(name, settings)
    alike = len(setting) >= SURE and name.count("_") == setting.count("_")
    return setting if alike and not _is_plural(name, setting) else ""


def slips(one: str, other: str) -> int:
    """How many letters to put in, leave out, replace or swap with their neighbour lie between two names."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one):
        new = [at + 1]
        for place, beside in enumerate(other):
            steps = [row[place + 1] + 1, new[place] + 1, row[place] + (letter != beside)]
            if at and place and letter == other[place - 1] and one[at - 1] == beside:
                steps.append(before[place - 1] + 1)
            new.append(min(steps))
        before, row = row, new
    return row[-1]


def _most(setting: str) -> int:
    return 2 if len(setting) >= LONG else 1


def _is_plural(name: str, setting: str) -> bool:
    """Whether words of the name are those of the setting with an S behind them."""
    pairs = zip(name.split("_"), setting.split("_"), strict=True)
    return all(word in (ours, f"{ours}S") for word, ours in pairs)
