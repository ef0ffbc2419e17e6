"""The tokenizer of the bundled encoder against the `tokenizers` package."""

from __future__ import annotations

import random
import unicodedata
from itertools import pairwise

import pytest
from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers

from tests.timing import cpu_below
from vectorstore.encoders.e5_file import E5File, bundled_file
from vectorstore.encoders.unigram import Unigram

pytestmark = pytest.mark.model

TEXTS = [
    "passage: Die Bundesregierung hat am 6. Mai beschlossen, 39 Mrd. Euro auszugeben.",
    "query: How much did Microsoft (MSFT) pay for „Activision“ – $68.7bn?",
    "  zwei  Leerzeichen   am Anfang ",
    "Zeile eins\nZeile zwei\tTabulator\u00a0geschützt\u200bnull\u200dverbunden",
    "ﬁnanz ½ Ⅳ e\u0301 İstanbul'da Größe Ǆ ㎏",
    "政府周三提出了一项养老金法案。" * 6,
    "政府は水曜日に年金に関する法案を提出した。",
    "قدمت الحكومة مشروع قانون",
    "🙂🙃 🇩🇪 ☃ \u0378\u0379 a\u0378b \U0010ffff",
    "Donaudampfschifffahrtsgesellschaftskapitän" * 3,
    "x" * 400,
    "▁▁ a▁b <s> </s> ▁",
]


@pytest.fixture(scope="module")
def vocabulary():
    return E5File(bundled_file()).vocabulary


@pytest.fixture(scope="module")
def unigram(vocabulary):
    return Unigram(vocabulary)


@pytest.fixture(scope="module")
def reference(vocabulary):
    """The same pieces in the `tokenizers` package; characters are normalised by the file's own table in both."""
    bounds = pairwise(vocabulary.offsets.tolist())
    scores = vocabulary.scores.tolist()
    pieces = [(vocabulary.blob[a:b].decode(), score) for (a, b), score in zip(bounds, scores, strict=True)]
    tokenizer = Tokenizer(models.Unigram(pieces, unk_id=vocabulary.unknown))
    tokenizer.normalizer = normalizers.Replace(Regex(" {2,}"), " ")
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(prepend_scheme="always")
    return lambda text: tokenizer.encode(unicodedata.normalize("NFC", text).translate(vocabulary.normal)).ids


def random_text(seed):
    """Characters from all over Unicode with spaces between."""
    choose = random.Random(seed)
    ranges = [(0x20, 0x7F), (0xA0, 0x250), (0x370, 0x600), (0x3040, 0xA000), (0xE000, 0x10FFFF)]
    signs = [chr(choose.randrange(*choose.choice(ranges))) for _ in range(80)]
    return "".join(sign + " " * (choose.random() < 0.2) for sign in signs)


def test_ids_are_those_of_the_tokenizers_package(unigram, reference):
    """News sentences, many scripts, unknown characters and random ones give the same pieces in both."""
    texts = TEXTS + [random_text(seed) for seed in range(200)]
    assert [unigram.ids(text) for text in texts] == [reference(text) for text in texts]


def test_long_runs_without_spaces_take_linear_time(unigram):
    """A hundred thousand characters in one word are tokenized at once (quadratic time is an hour)."""
    with cpu_below(5):
        assert len(unigram.ids("漢字" * 50_000)) > 10_000


def test_lone_surrogates_are_unknown(unigram, vocabulary):
    """What UTF-8 cannot carry becomes the unknown piece."""
    assert unigram.ids("a \ud800 b").count(vocabulary.unknown) == 1


def test_rare_pieces_weigh_more(unigram):
    """An article weighs next to nothing, a name much, signs nothing, what is in no vocabulary most."""
    the, city = (unigram.ids(text)[0] for text in ("die", "Dresden"))
    assert 0 < unigram.rarity(the) < unigram.rarity(city) < unigram.rarity(unigram.ids("\U0010ffff")[-1])
    assert unigram.rarity(unigram.ids("die?")[-1]) == 0
    assert unigram.spelling(city) == "▁Dresden"
