"""The reader as torch trains it: the encoder's weights held fast, low-rank additions (Hu et al. 2021).

vectorstore/encoders/reader.py runs it. Layers whose additions are held too are merged once, and nothing is kept of them
for the way back. Products are in bfloat16 where the processor has AMX; without it these took 1.6 times as long as plain
ones, with which and the lower six of twelve layers held 4,000 pieces took 1.9 s on two cores.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple, cast

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from vectorstore.encoders.e5_file import E5File, unpack
from vectorstore.encoders.reader import SCALE

RANK = 32
NOWHERE = -1e4  # logit of what cannot be chosen
PAD = 1
PRODUCTS = torch.bfloat16 if torch.cpu.get_capabilities().get("amx_bf16") else torch.float32


class Batch(NamedTuple):
    """Texts side by side: piece ids (n, pieces), how many pieces each has, how many of them are the question's."""

    ids: np.ndarray
    lengths: Tensor
    asked: Tensor


class Adapter(nn.Module):
    """A linear layer of the encoder with a low-rank addition and a bias that are trained."""

    def __init__(self, file: E5File, tensor: str, rows: int, columns: int) -> None:
        super().__init__()
        self.register_buffer("plain", torch.from_numpy(file.matrix(f"{tensor}.w", rows, columns)).to(PRODUCTS))
        self.b = nn.Parameter(torch.from_numpy(file.floats(f"{tensor}.b").copy()))
        self.A = nn.Parameter(torch.randn(RANK, columns) / math.sqrt(columns))
        self.B = nn.Parameter(torch.zeros(rows, RANK))
        self._merged: tuple[Tensor, Tensor] | None = None

    def hold(self) -> None:
        """Train no more: weight and bias are merged once."""
        self.requires_grad_(requires_grad=False)
        self._merged = self.get_buffer("plain") + (SCALE * self.B @ self.A).to(PRODUCTS), self.b.to(PRODUCTS)

    def forward(self, x: Tensor) -> Tensor:
        """(…, columns) of PRODUCTS' precision to (…, rows)."""
        if self._merged is not None:
            return functional.linear(x, *self._merged)
        added = functional.linear(functional.linear(x, self.A.to(PRODUCTS)), self.B.to(PRODUCTS))
        return functional.linear(x, self.get_buffer("plain"), self.b.to(PRODUCTS)) + added * SCALE


def _norm(file: E5File, tensor: str) -> nn.LayerNorm:
    norm = nn.LayerNorm(file.sizes.width, file.sizes.epsilon)
    norm.weight.data = torch.from_numpy(file.floats(f"{tensor}.w").copy())
    norm.bias.data = torch.from_numpy(file.floats(f"{tensor}.b").copy())
    return norm


class Layer(nn.Module):
    """One transformer layer (post-norm BERT)."""

    def __init__(self, file: E5File, name: str) -> None:
        super().__init__()
        width, inner = file.sizes.width, file.sizes.inner
        self.heads = file.sizes.heads
        self.q, self.k, self.v, self.ao = (
            Adapter(file, f"{name}.{part}", width, width) for part in ("q", "k", "v", "ao")
        )
        self.fi, self.fo = Adapter(file, f"{name}.fi", inner, width), Adapter(file, f"{name}.fo", width, inner)
        self.aln, self.oln = _norm(file, f"{name}.aln"), _norm(file, f"{name}.oln")

    def hold(self) -> None:
        """Train no more."""
        self.requires_grad_(requires_grad=False)
        for part in (self.q, self.k, self.v, self.ao, self.fi, self.fo):
            part.hold()

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """(n, pieces, width) of PRODUCTS' precision to the same."""
        x = self.aln(x + self.ao(self._attended(x, mask)))
        out: Tensor = self.oln(x + self.fo(functional.gelu(self.fi(x))))
        return out

    def _attended(self, x: Tensor, mask: Tensor) -> Tensor:
        """Attention written out: the fused operator is three times as slow with a mask on these processors."""
        n, pieces, width = x.shape
        query, key, value = (
            part(x).view(n, pieces, self.heads, -1).transpose(1, 2) for part in (self.q, self.k, self.v)
        )
        chances = torch.softmax(query * (width // self.heads) ** -0.5 @ key.transpose(2, 3) + mask, -1)
        attended: Tensor = (chances @ value).transpose(1, 2).reshape(n, pieces, width)
        return attended


class ReaderModel(nn.Module):
    """Where an answer begins and ends; the first piece stands for a text that does not say."""

    def __init__(self, file: E5File) -> None:
        super().__init__()
        width = file.sizes.width
        self._words = file.words()
        self.register_buffer("places", torch.from_numpy(file.places()))
        self.first = _norm(file, "emb.ln")
        self.layers = nn.ModuleList(Layer(file, f"l{number}") for number in range(file.sizes.layers))
        self.asked = nn.Parameter(torch.zeros(width))
        self.head = nn.Linear(width, 2)

    def hold(self, lowest: int) -> None:
        """Train only the layers above so many; all of them where it is none."""
        if not lowest:
            return
        self.asked.requires_grad = False
        self.first.requires_grad_(requires_grad=False)
        for layer in list(self.layers)[:lowest]:
            cast("Layer", layer).hold()

    def forward(self, batch: Batch) -> Tensor:
        """Logits (n, pieces, 2) float32 to begin and to end an answer; the question's pieces cannot."""
        there = torch.arange(batch.ids.shape[1])[None]
        in_question, kept = there < batch.asked[:, None], there < batch.lengths[:, None]
        x = self._embedded(batch.ids) + self.get_buffer("places")[: batch.ids.shape[1]]
        x = self.first(x + in_question[..., None] * self.asked).to(PRODUCTS)
        mask = torch.zeros(kept.shape, dtype=PRODUCTS).masked_fill(~kept, NOWHERE)[:, None, None]
        with torch.autocast("cpu", PRODUCTS, enabled=torch.bfloat16 == PRODUCTS):
            for layer in self.layers:
                x = layer(x, mask)
        logits: Tensor = self.head(x.float())
        return logits.masked_fill(~(kept & (~in_question | (there == 0)))[..., None], NOWHERE)

    def _embedded(self, ids: np.ndarray) -> Tensor:
        different, places = np.unique(ids, return_inverse=True)
        return torch.from_numpy(unpack(self._words[different])[places.reshape(ids.shape)])

    def load(self, path: Path) -> None:
        """What ``save`` wrote, to be trained on."""
        with np.load(path, allow_pickle=False) as kept:
            for name, values in self.named_parameters():
                values.data = torch.from_numpy(kept[_name(name)].astype(np.float32))

    def save(self, path: Path) -> None:
        """What was trained, by the names vectorstore/encoders/reader.py looks for; matrices in half precision."""
        trained = {_name(name): values.detach().float().numpy() for name, values in self.named_parameters()}
        half = {name: values.astype(np.float16) for name, values in trained.items() if name.endswith((".A", ".B"))}
        np.savez_compressed(path, allow_pickle=False, **(trained | half))


def _name(parameter: str) -> str:
    """The wheel's name of a tensor, "l3.q.A" for layers.3.q.A and "emb.ln.w" for first.weight."""
    name = parameter.replace("layers.", "l").replace("first.", "emb.ln.")
    return name.replace(".weight", ".w").replace(".bias", ".b")


def batch_of(texts: Sequence[tuple[Sequence[int], int]]) -> Batch:
    """Piece ids with how many of them are the question's, as one batch."""
    ids = np.full((len(texts), max(len(pieces) for pieces, _ in texts)), PAD, np.int64)
    for row, (pieces, _) in enumerate(texts):
        ids[row, : len(pieces)] = pieces
    return Batch(ids, torch.tensor([len(pieces) for pieces, _ in texts]), torch.tensor([asked for _, asked in texts]))
