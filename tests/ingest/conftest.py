"""A store in a temporary folder with the quick encoder."""

import pytest

from tests.ingest.doubles import Clock, WordEncoder
from vectorstore.store import Store
from vectorstore.text.passages import SPLITTER


@pytest.fixture
def encoder():
    return WordEncoder()


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def store(tmp_path, encoder):
    name, dimension = encoder.name, encoder.dimension
    with Store.open(tmp_path / "data", encoder=name, dimension=dimension, splitter=SPLITTER, own=False) as opened:
        yield opened
