"""XLM-RoBERTa's unigram tokenizer (Kudo 2018), word by word with a memory.

Why not the ``tokenizers`` package: building its trie of 250,002 pieces costs 1.0 s at every start, this 0.1 s;
the ids are the same (tests compare them), and words repeat, so the memory makes it fast enough: the encoder
behind it takes some twenty times longer.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import pairwise

from vectorstore.encoders.e5_file import Vocabulary

META = "▁"
WORD = re.compile(f"{META}[^{META}]*")
LONGEST_REMEMBERED = 40  # characters
COMMON = 3.0  # what "the" and "die" are: natural logarithm of one in twenty
LEAST_RARITY, UNKNOWN_RARITY = 0.1, 12.0
UNKNOWN_PENALTY = 10.0  # as sentencepiece: the lowest score minus ten


class Unigram:
    """Text to piece ids."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._normal = vocabulary.normal
        self._unknown = vocabulary.unknown
        # Tuples of numbers are no work for the garbage collector: as lists they were 6 ms of its 17, at its every turn.
        bounds, blob = tuple(vocabulary.offsets.tolist()), vocabulary.blob
        self._bounds, self._blob = bounds, bytes(blob)
        self._pieces = {blob[a:b]: i for i, (a, b) in enumerate(pairwise(bounds))}
        self._scores: tuple[float, ...] = tuple(vocabulary.scores.tolist())
        self._floor = min(self._scores) - UNKNOWN_PENALTY
        self._longest = max(b - a for a, b in pairwise(bounds))
        self._word = lru_cache(maxsize=100_000)(self._best_path)

    def ids(self, text: str) -> list[int]:
        """Piece ids of a text, without the start and stop pieces."""
        plain = re.sub(" {2,}", " ", unicodedata.normalize("NFC", text).translate(self._normal)).replace(" ", META)
        if not plain.startswith(META):
            plain = META + plain
        return [piece for word in WORD.findall(plain) for piece in self._path(word)]

    def rarity(self, piece: int) -> float:
        """How much rarer than a common word a piece is, in natural logarithms; 0 for signs."""
        if piece == self._unknown:
            return UNKNOWN_RARITY
        signs = not any(letter.isalnum() for letter in self.spelling(piece))
        return 0.0 if signs else max(-self._scores[piece] - COMMON, LEAST_RARITY)

    def likelihood(self, word: str) -> float:
        """How likely a word is to be written so, natural logarithm, in small letters or with a capital."""
        spelled = {word.lower(), word.lower().capitalize()}
        return max(sum(map(self._score, self.ids(each))) for each in spelled)

    def is_piece(self, word: str) -> bool:
        """Whether a word is common enough, in any language, to be one piece."""
        return any(len(self.ids(each)) == 1 for each in {word, word.lower(), word.lower().capitalize()})

    def _score(self, piece: int) -> float:
        return self._floor if piece == self._unknown else self._scores[piece]

    def spelling(self, piece: int) -> str:
        """The characters of a piece."""
        begin, end = self._bounds[piece], self._bounds[piece + 1]
        return self._blob[begin:end].decode("utf-8", "replace")

    def _path(self, word: str) -> tuple[int, ...]:
        """Only words are remembered: where no spaces are written a "word" is a whole paragraph."""
        return self._word(word) if len(word) <= LONGEST_REMEMBERED else self._best_path(word)

    def _best_path(self, word: str) -> tuple[int, ...]:
        """Viterbi over the word's characters; neighbouring unknown characters become one unknown piece."""
        raw = word.encode("utf-8", "surrogatepass")
        ends = [i for i in range(1, len(raw)) if raw[i] & 0xC0 != 0x80] + [len(raw)]  # noqa: PLR2004 - UTF-8 continuation
        best: dict[int, tuple[float, int, int]] = {0: (0.0, -1, 0)}
        for place, begin in enumerate([0, *ends[:-1]]):
            self._extend(raw, begin, ends[place : place + self._longest], best)
        path: list[int] = []
        at = len(raw)
        while at:
            _, piece, begin = best[at]
            if piece != self._unknown or not path or path[-1] != self._unknown:
                path.append(piece)
            at = begin
        return tuple(reversed(path))

    def _extend(self, raw: bytes, begin: int, ends: list[int], best: dict[int, tuple[float, int, int]]) -> None:
        """Pieces from one place to the ends within reach; the first character may be unknown."""
        score = best[begin][0]
        for end in ends:
            if end - begin > self._longest:
                break
            piece = self._pieces.get(raw[begin:end], self._unknown)
            if piece == self._unknown and end != ends[0]:
                continue
            gain = score + (self._floor if piece == self._unknown else self._scores[piece])
            if end not in best or gain > best[end][0]:
                best[end] = (gain, piece, begin)
