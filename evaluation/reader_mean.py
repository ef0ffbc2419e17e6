"""The mean of trained weights (Wortsman et al. 2022): `python -m evaluation.reader_mean OUT.npz FILE.npz…`.

Trainings that start from the same weights lie near each other; their mean often does what each does best.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Weights = Mapping[str, NDArray[np.floating]]


def main() -> None:
    """Read, average, save."""
    options = _options()
    np.savez_compressed(options.out, allow_pickle=False, **mean([_read(path) for path in options.trained]))


def mean(trained: Sequence[Weights]) -> dict[str, NDArray[np.floating]]:
    """Each tensor's mean over the trainings, in its own precision.

    Raises ValueError where they do not have the same tensors.
    """
    first = trained[0]
    if any(one.keys() != first.keys() or any(one[name].shape != first[name].shape for name in one) for one in trained):
        raise ValueError("The files do not hold the same tensors.")
    return {name: _mean([one[name] for one in trained]) for name in first}


def _mean(tensors: Sequence[NDArray[np.floating]]) -> NDArray[np.floating]:
    added: NDArray[np.float32] = np.sum([one.astype(np.float32) for one in tensors], axis=0, dtype=np.float32)
    return (added / np.float32(len(tensors))).astype(tensors[0].dtype)


def _read(path: Path) -> Weights:
    with np.load(path, allow_pickle=False) as kept:
        return dict(kept)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path, help="where the mean goes")
    parser.add_argument("trained", type=Path, nargs="+", help="what reader_fit saved")
    return parser.parse_args()


if __name__ == "__main__":
    main()
