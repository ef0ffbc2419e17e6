"""Pictures inside a terminal: the escape sequences of kitty, iTerm2 and sixel. Pure but for reading the picture."""

from __future__ import annotations

import base64
import io
from typing import Literal

Protocol = Literal["", "kitty", "iterm2", "sixel"]
CHUNK = 4096  # bytes of base64 that kitty takes at once
COLOURS = 64  # of a sixel picture; the chart has ten and their blends
SIXEL_WIDTH = 800  # pixels: the widest that fits into 100 columns of 8


def inline_picture(png: bytes, protocol: Protocol) -> str:
    """What to print so that the terminal shows the picture; "" where it cannot."""
    if protocol == "kitty":
        return _kitty(png)
    if protocol == "iterm2":
        sizes = f"size={len(png)};inline=1;preserveAspectRatio=1"
        return f"\x1b]1337;File={sizes}:{base64.b64encode(png).decode()}\x07\n"
    return _sixel(png) if protocol == "sixel" else ""


def _kitty(png: bytes) -> str:
    data = base64.b64encode(png).decode()
    chunks = [data[at : at + CHUNK] for at in range(0, len(data), CHUNK)]
    parts = []
    for at, chunk in enumerate(chunks):
        more = int(at + 1 < len(chunks))
        head = f"a=T,f=100,q=2,m={more}" if at == 0 else f"m={more}"  # q=2: the terminal answers nothing
        parts.append(f"\x1b_G{head};{chunk}\x1b\\")
    return "".join(parts) + "\n"


def _sixel(png: bytes) -> str:
    from PIL import Image

    whole = Image.open(io.BytesIO(png)).convert("RGB")
    size = (SIXEL_WIDTH, max(1, whole.height * SIXEL_WIDTH // whole.width))
    image = whole.resize(size).quantize(COLOURS)
    palette = image.getpalette() or []
    used = sorted({index for _, index in image.getcolors() or [] if isinstance(index, int)})
    tables = [
        f"#{index};2;" + ";".join(str(value * 100 // 255) for value in palette[3 * index : 3 * index + 3])
        for index in used
    ]
    pixels, (width, height) = image.tobytes(), image.size
    bands = [_band(pixels, width, top, min(6, height - top)) for top in range(0, height, 6)]
    return f'\x1bPq"1;1;{width};{height}' + "".join(tables) + "-".join(bands) + "\x1b\\\n"


def _band(pixels: bytes, width: int, top: int, rows: int) -> str:
    """Six rows: for each colour in them the bits of its pixels, column by column, repeats counted."""
    lines = [pixels[(top + row) * width : (top + row + 1) * width] for row in range(rows)]
    drawn = []
    for colour in sorted(set().union(*lines)):
        bits = [sum((line[x] == colour) << row for row, line in enumerate(lines)) for x in range(width)]
        drawn.append(f"#{colour}" + _counted(bits))
    return "$".join(drawn)


def _counted(bits: list[int]) -> str:
    """Sixel characters, runs of one shortened."""
    found, at = [], 0
    while at < len(bits):
        end = at
        while end < len(bits) and bits[end] == bits[at]:
            end += 1
        sign = chr(63 + bits[at])
        found.append(f"!{end - at}{sign}" if end - at > 3 else sign * (end - at))  # noqa: PLR2004 - "!4?" is shorter
        at = end
    return "".join(found)
