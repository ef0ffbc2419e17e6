"""A timeline as lines of text: one bar for each stretch, each outlet with a sign of its own; pure."""

from __future__ import annotations

from bot.topics.timeline import Timeline, outlet_name, shown_outlets

SIGNS = "█▓▒░▚◆·"  # differ in shape, so that no colour is needed
WIDEST = 48  # signs of the longest bar


def chart_lines(timeline: Timeline) -> list[str]:
    """The bars, oldest first, and the legend below them; runs of empty stretches become one line."""
    most = max((stretch.total for stretch in timeline.stretches), default=0)
    if not most:
        return []
    signs = dict(zip((name for name, _ in shown_outlets(timeline)), SIGNS, strict=False))
    scale = max(1, -(-most // WIDEST))
    lines: list[str] = []
    for stretch in timeline.stretches:
        bar = "".join(sign * -(-stretch.counts.get(name, 0) // scale) for name, sign in signs.items())
        line = f"{_label(timeline, stretch.first)}  {bar} {stretch.total}" if stretch.total else "  ⋮"
        if line != "  ⋮" or lines[-1:] != [line]:
            lines.append(line)
    legend = [f"{sign} {outlet_name(name, timeline.language)} {count}" for (name, count), sign
              in zip(shown_outlets(timeline), signs.values(), strict=True)]  # fmt: skip
    return [*lines, "", "   ".join(legend)]


def _label(timeline: Timeline, first: object) -> str:
    return str(first)[: {"month": 7, "year": 4}.get(timeline.unit, 10)]
