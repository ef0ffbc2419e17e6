"""The reader as it is trained: what is held stays, and reads the same."""

from __future__ import annotations

import pytest
import torch

from evaluation.reader_model import ReaderModel, batch_of
from vectorstore.encoders.e5_file import E5File, bundled_file
from vectorstore.encoders.reader import ADAPTERS

LOWEST = 6


@pytest.mark.model
def test_held_layers_read_the_same_and_learn_nothing():
    """Merged once, they give what they gave apart, to bfloat16; those above are trained."""
    model = ReaderModel(E5File(bundled_file()))
    model.load(ADAPTERS)
    batch = batch_of([([0, 500, 2, 2, 600, 700, 800, 2], 4), ([0, 500, 2, 2, 900, 2], 4)])
    with torch.no_grad():
        before = torch.softmax(model(batch), 1)
        model.hold(LOWEST)
        assert torch.allclose(torch.softmax(model(batch), 1), before, atol=0.02)
    trained = {name for name, one in model.named_parameters() if one.requires_grad}
    assert trained == {
        name for name, _ in model.named_parameters() if name.startswith(("layers.", "head")) and not _below(name)
    }


def _below(name: str) -> bool:
    """Whether a parameter is of a held layer."""
    return name.startswith("layers.") and int(name.split(".")[1]) < LOWEST
