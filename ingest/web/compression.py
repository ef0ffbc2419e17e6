"""Bodies as they come over the wire, decompressed with a cap, so that a small bomb stays small."""

from __future__ import annotations

import zlib
from collections.abc import Iterable

ACCEPTED = "gzip, deflate"
_AUTOMATIC = 47  # zlib's number for "gzip or zlib header, you find out"
_RAW = -15


class TooLarge(Exception):
    """The body is larger than allowed, as sent or decompressed."""


class Damaged(Exception):
    """The body is not what its Content-Encoding says, or ends early."""


def body(chunks: Iterable[bytes], encoding: str, cap: int) -> bytes:
    """The whole body, at most ``cap`` bytes before and after decompression; raises TooLarge or Damaged."""
    name = encoding.strip().lower()
    limited = _limited(chunks, cap)
    if name in ("", "identity"):
        return b"".join(limited)
    if name not in ("gzip", "x-gzip", "deflate"):
        raise Damaged(f"unasked-for compression '{name[:30]}'")
    return _inflated(limited, cap)


def _limited(chunks: Iterable[bytes], cap: int) -> Iterable[bytes]:
    total = 0
    for chunk in chunks:
        total += len(chunk)
        if total > cap:
            raise TooLarge
        yield chunk


def _inflated(chunks: Iterable[bytes], cap: int) -> bytes:
    out = bytearray()
    machine: zlib._Decompress | None = None
    for chunk in chunks:
        machine = machine or _machine_for(chunk)
        machine = _feed(machine, chunk, out, cap)
    if machine is not None and not machine.eof:
        raise Damaged("it ends early")
    return bytes(out)


def _machine_for(first: bytes) -> zlib._Decompress:
    """Some servers send raw deflate where zlib is meant; the first two bytes tell."""
    gzip = first[:2] == b"\x1f\x8b"
    zlib_header = len(first) > 1 and first[0] & 0x0F == 8 and int.from_bytes(first[:2], "big") % 31 == 0  # noqa: PLR2004
    return zlib.decompressobj(_AUTOMATIC if gzip or zlib_header or len(first) == 1 else _RAW)


def _feed(machine: zlib._Decompress, data: bytes, out: bytearray, cap: int) -> zlib._Decompress:
    """Decompress ``data`` onto ``out``; returns the machine for what follows (gzip may have several members)."""
    while data:
        if machine.eof:
            if data[:2] != b"\x1f\x8b":
                return machine  # padding after the end
            machine = zlib.decompressobj(_AUTOMATIC)
        try:
            out += machine.decompress(data, cap + 1 - len(out))
        except zlib.error:
            raise Damaged("it cannot be decompressed") from None
        if len(out) > cap:
            raise TooLarge
        data = machine.unused_data if machine.eof else machine.unconsumed_tail
    return machine
