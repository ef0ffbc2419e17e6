"""The mean of trained weights."""

from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest

from evaluation.reader_mean import mean


def test_each_tensor_is_averaged_in_its_precision():
    """Halves stay halves, though they are added as singles."""
    one = {"a": np.array([1.0, 2.0], np.float16), "b": np.array([1.0], np.float32)}
    other = {"a": np.array([3.0, 60000.0], np.float16), "b": np.array([4.0], np.float32)}
    found = mean([one, other])
    assert found["a"].dtype == np.float16
    assert found["a"].tolist() == [2.0, float(np.float16(30001.0))]
    assert found["b"].tolist() == [2.5]


def test_other_tensors_have_no_mean():
    """Files of two encoders are not mixed."""
    with pytest.raises(ValueError, match="same tensors"):
        mean([{"a": np.zeros(2)}, {"a": np.zeros(3)}])


def test_the_command_writes_what_the_reader_reads(tmp_path):
    """As reader_fit saves it."""
    for name, value in (("one", 1.0), ("two", 2.0)):
        np.savez_compressed(tmp_path / name, w=np.full(3, value, np.float32))
    files = [str(tmp_path / name) for name in ("out.npz", "one.npz", "two.npz")]
    subprocess.run([sys.executable, "-m", "evaluation.reader_mean", *files], check=True, timeout=60)
    with np.load(tmp_path / "out.npz") as kept:
        assert kept["w"].tolist() == [1.5, 1.5, 1.5]
