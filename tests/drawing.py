"""Discord messages drawn as SVG from the payloads a bot sent: cards, text, quotes, buttons, menus. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from html import escape
from typing import Any

WIDTH = 720
LEFT, CARD, INNER = 72, 80, 96
SIZES = {"text": (15, 22), "small": (12, 18), "button": (14, 20)}  # font size and line height
COLOURS = {"ground": "#313338", "card": "#2b2d31", "text": "#dbdee1", "small": "#949ba4", "link": "#00a8fc",
           "name": "#f2f3f5", "quote": "#4e5058", "primary": "#5865f2", "secondary": "#4e5058", "danger": "#da373c",
           "code": "#1e1f22"}  # fmt: skip
STYLES = {1: "primary", 2: "secondary", 3: "primary", 4: "danger"}
NARROW, WIDE = "iljtfrI.,:;'!|()[] ", "mwMWOQGDHNU—…"
_PARTS = re.compile(r"(\*\*.+?\*\*|`[^`]+`|<t:\d+:\w>|<https?://[^>]+>|<#\d+>)")
_MONTHS = "January February March April May June July August September October November December".split()


@dataclass
class Drawing:
    """Shapes so far, and how far down they reach."""

    now: float
    y: float = 16
    shapes: list[str] = field(default_factory=list)

    def text(self, x: float, words: list[tuple[str, str, bool]], size: str) -> None:
        """One line of runs: text, colour, bold."""
        font, height = SIZES[size]
        runs = "".join(
            f'<tspan fill="{COLOURS[colour]}"{" font-weight=" + chr(34) + "700" + chr(34) if bold else ""}>'
            f"{escape(run)}</tspan>"
            for run, colour, bold in words
        )
        at = self.y + height * 0.74
        self.shapes.append(f'<text x="{x}" y="{at:.1f}" font-size="{font}" xml:space="preserve">{runs}</text>')
        self.y += height


def picture(messages: list[tuple[str, dict[str, Any]]], now: float) -> str:
    """The messages below each other, each with its author; ``now`` (UTC seconds) is what relative times refer to."""
    drawing = Drawing(now)
    for author, body in messages:
        _message(drawing, author, body)
    height = drawing.y + 8
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height:.0f}" viewBox="0 0 {WIDTH} '
        f'{height:.0f}" font-family="gg sans, Noto Sans, Helvetica Neue, Helvetica, Arial, sans-serif">'
    )
    ground = f'<rect width="100%" height="100%" rx="8" fill="{COLOURS["ground"]}"/>'
    return "\n".join([head, ground, *drawing.shapes, "</svg>", ""])


def _message(drawing: Drawing, author: str, body: dict[str, Any]) -> None:
    bot = author == "Dateline"
    colour = COLOURS["primary"] if bot else "#3ba55c"
    drawing.shapes.append(f'<circle cx="40" cy="{drawing.y + 20}" r="20" fill="{colour}"/>')
    drawing.shapes.append(
        f'<text x="40" y="{drawing.y + 26}" font-size="17" fill="#fff" text-anchor="middle">{author[0]}</text>'
    )
    if bot:
        badge = LEFT + width(author, 15, bold=True) + 6
        drawing.shapes.append(f'<rect x="{badge}" y="{drawing.y + 3}" width="34" height="16" rx="4" fill="{colour}"/>')
        drawing.shapes.append(
            f'<text x="{badge + 17}" y="{drawing.y + 15}" font-size="10" fill="#fff" text-anchor="middle">APP</text>'
        )
    drawing.text(LEFT, [(author, "name", True)], "text")
    drawing.y += 2
    for line in lines(body.get("content") or "", WIDTH - LEFT - 24, drawing.now):
        drawing.text(LEFT, line, "text")
    for component in body.get("components") or []:
        _component(drawing, component)
    drawing.y += 14


def _component(drawing: Drawing, component: dict[str, Any]) -> None:
    if component["type"] == 17:
        top, place = drawing.y, len(drawing.shapes)
        drawing.y += 12
        for part in component["components"]:
            _part(drawing, part)
        drawing.y += 8
        tone = f"#{component.get('accent_color') or 0x1E1F22:06x}"
        box = f'x="{LEFT}" y="{top}" width="{WIDTH - LEFT - 16}" height="{drawing.y - top:.1f}"'
        drawing.shapes.insert(
            place, f'<rect x="{LEFT}" y="{top}" width="4" height="{drawing.y - top:.1f}" fill="{tone}"/>'
        )
        drawing.shapes.insert(place, f'<rect {box} rx="6" fill="{COLOURS["card"]}"/>')
        drawing.y += 6
    elif component["type"] == 1:
        _row(drawing, component["components"])


def _part(drawing: Drawing, part: dict[str, Any]) -> None:
    if part["type"] == 14:
        drawing.y += 7
        drawing.shapes.append(
            f'<rect x="{INNER}" y="{drawing.y}" width="{WIDTH - INNER - 34}" height="1" fill="{COLOURS["quote"]}"/>'
        )
        drawing.y += 8
        return
    for paragraph in str(part.get("content", "")).split("\n"):
        small, quoted = paragraph.startswith("-# "), paragraph.startswith("> ")
        size, x = ("small" if small else "text"), INNER + (14 if quoted else 0)
        text = re.sub(r"^(-# |> )", "", paragraph)
        text = re.sub(r"^- ", "• ", text)
        top = drawing.y
        for line in lines(text, WIDTH - x - 34, drawing.now, size):
            drawing.text(x, line, size)
        if quoted:
            drawing.shapes.append(
                f'<rect x="{INNER}" y="{top + 1}" width="4" height="{drawing.y - top - 2}" rx="2" '
                f'fill="{COLOURS["quote"]}"/>'
            )


def _row(drawing: Drawing, parts: list[dict[str, Any]]) -> None:
    x, y = LEFT, drawing.y + 2
    for part in parts:
        if part["type"] != 2:
            chosen = [option["label"] for option in part.get("options", []) if option.get("default")]
            label = (chosen or [part.get("placeholder") or ""])[0]
            _box(drawing, x, y, 560, label, COLOURS["code"], menu=True)
            continue
        emoji = (part.get("emoji") or {}).get("name", "")
        label = " ".join(filter(None, [emoji, part.get("label", "")]))
        wide = width(label, 14) + 28
        if x + wide > WIDTH - 16:
            x, y = LEFT, y + 40
        _box(drawing, x, y, wide, label, COLOURS[STYLES.get(part.get("style", 2), "secondary")])
        x += wide + 8
    drawing.y = y + 40


def _box(drawing: Drawing, x: float, y: float, wide: float, label: str, fill: str, *, menu: bool = False) -> None:
    drawing.shapes.append(f'<rect x="{x:.1f}" y="{y}" width="{wide:.1f}" height="32" rx="6" fill="{fill}"/>')
    anchor, at = ("start", x + 12) if menu else ("middle", x + wide / 2)
    drawing.shapes.append(
        f'<text x="{at:.1f}" y="{y + 21}" font-size="14" fill="#fff" text-anchor="{anchor}">{escape(label)}</text>'
    )
    if menu:
        drawing.shapes.append(f'<text x="{x + wide - 24}" y="{y + 21}" font-size="12" fill="#b5bac1">▾</text>')


def lines(text: str, room: float, now: float, size: str = "text") -> Iterator[list[tuple[str, str, bool]]]:
    """Discord's Markdown as lines of runs that fit."""
    plain = "small" if size == "small" else "text"
    line: list[tuple[str, str, bool]] = []
    used = 0.0
    for run, colour, bold in runs(text, plain, now):
        for word in re.findall(r"\S+\s*|\s+", run):
            wide = width(word, SIZES[size][0], bold=bold)
            if line and used + width(word.rstrip(), SIZES[size][0], bold=bold) > room:
                yield line
                line, used = [], 0.0
            line.append((word, colour, bold))
            used += wide
    if line:
        yield line


def runs(text: str, plain: str, now: float) -> Iterator[tuple[str, str, bool]]:
    """Runs of one look: bold, code, dates, links and the rest, without the backslashes before signs."""
    for part in _PARTS.split(text):
        if part.startswith("**"):
            yield unescaped(part[2:-2]), plain, True
        elif part.startswith("`") and len(part) > 1:
            yield part[1:-1], "name", False
        elif part.startswith("<t:"):
            _, seconds, style = part[1:-1].split(":")
            yield moment(float(seconds), style, now), plain, False
        elif part.startswith(("<http", "<#")):
            yield (part[1:-1] if part.startswith("<http") else "#news"), "link", False
        elif part:
            yield unescaped(part), plain, False


def unescaped(text: str) -> str:
    """The signs that a reader sees."""
    return re.sub(r"\\([^0-9A-Za-z\s])", r"\1", text)


def moment(seconds: float, style: str, now: float) -> str:
    """A date as Discord shows it to an English reader."""
    if style == "R":
        days = round(abs(now - seconds) / 86_400)
        hours = round(abs(now - seconds) / 3_600)
        span = f"{days} days" if days > 1 else f"{hours} hours"
        return f"{span} ago" if seconds < now else f"in {span}"
    day = datetime.fromtimestamp(seconds, UTC)
    return f"{_MONTHS[day.month - 1]} {day.day}, {day.year}"


def width(text: str, font: float, *, bold: bool = False) -> float:
    """About how wide a text is: fonts differ, so with a little room."""
    units = sum(0.33 if sign in NARROW else 0.86 if sign in WIDE else 1.25 if sign > "\u2fff" else 0.6 for sign in text)
    return units * font * (1.06 if bold else 1.0)
