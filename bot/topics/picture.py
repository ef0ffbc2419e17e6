"""A timeline as PNG or SVG: stacked bars, outlets told apart by colour and hatching, turning points numbered.

matplotlib draws, with its Agg and SVG backends alone: importing it takes 0.6 s of CPU and 55 MB of memory, so it is
loaded when a first picture is asked for. Pillow would take 0.02 s, but the only font in its wheel has no umlauts.
"""

from __future__ import annotations

import io
import threading
from typing import TYPE_CHECKING, Any, Literal

from bot.topics.timeline import Timeline, alt_text, beginning, counts_words, outlet_name, shown_outlets
from bot.topics.words import phrase

if TYPE_CHECKING:
    from matplotlib.figure import Figure

Form = Literal["png", "svg"]
# Okabe and Ito's colours, which eyes with any colour vision keep apart, each with a hatching of its own.
LOOKS = (
    ("#0072B2", ""), ("#E69F00", "//"), ("#009E73", ".."), ("#D55E00", "\\\\"), ("#CC79A7", "xx"), ("#56B4E9", "--"),
    ("#8A8A8A", "++"),
)  # fmt: skip
PAPER, INK = "#FFFFFF", "#1B1B1B"  # a card of its own, so that the page around it may be dark or light
SIZE, DPI = (9.0, 5.0), 120  # inches and dots: 1080 x 600, wide enough for Discord's full width
LABELS = 12  # dates on the axis; more run into each other
LONGEST_TITLE = 60

_one_at_a_time = threading.Lock()


def picture(timeline: Timeline, form: Form = "png") -> bytes:
    """The timeline drawn; it must have stretches. Runs in any thread, one drawing at a time."""
    import matplotlib as mpl

    settings: Any = {"svg.fonttype": "none", "svg.hashsalt": "dateline", "hatch.linewidth": 0.6}
    with _one_at_a_time, mpl.rc_context(settings):
        figure = _drawn(timeline)
        file = io.BytesIO()
        about = {"Title": timeline.topic, "Description": alt_text(timeline)}
        figure.savefig(file, format=form, metadata=about | ({"Date": None} if form == "svg" else {}), facecolor=PAPER)
    return file.getvalue()


def _drawn(timeline: Timeline) -> Figure:
    from matplotlib.figure import Figure

    figure = Figure(figsize=SIZE, dpi=DPI, layout="constrained")
    axes = figure.add_subplot()
    _bars(axes, timeline)
    _numbers(axes, timeline)
    _axis(axes, timeline)
    title = timeline.topic if len(timeline.topic) <= LONGEST_TITLE else timeline.topic[: LONGEST_TITLE - 1] + "…"
    axes.set_title(_plain(phrase(timeline.language, "timeline", topic=title)), color=INK, fontsize=14, loc="left")
    figure.supxlabel(_plain(counts_words(timeline)), color=INK, fontsize=9)
    axes.legend(loc="upper left", bbox_to_anchor=(1.0, 1.0), frameon=False, fontsize=9, labelcolor=INK)
    return figure


def _bars(axes: Any, timeline: Timeline) -> None:
    places = range(len(timeline.stretches))
    floor = [0] * len(timeline.stretches)
    for (name, total), (colour, hatch) in zip(shown_outlets(timeline), LOOKS, strict=False):
        heights = [stretch.counts.get(name, 0) for stretch in timeline.stretches]
        label = _plain(f"{outlet_name(name, timeline.language)[:28]} ({total})")
        axes.bar(places, heights, bottom=floor, color=colour, hatch=hatch, edgecolor=PAPER, linewidth=0.4, label=label,
                 width=0.8)  # fmt: skip
        floor = [low + more for low, more in zip(floor, heights, strict=True)]


def _numbers(axes: Any, timeline: Timeline) -> None:
    """The turning points' numbers above their bars."""
    above: dict[int, list[str]] = {}
    for number, place in numbered_places(timeline):
        above.setdefault(place, []).append(str(number))
    for place, found in above.items():
        axes.annotate(", ".join(found), (place, timeline.stretches[place].total), ha="center", va="bottom",
                      xytext=(0, 2), textcoords="offset points", fontsize=9, fontweight="bold", color=INK)  # fmt: skip


def numbered_places(timeline: Timeline) -> list[tuple[int, int]]:
    """Each turning point's number, from 1, and the place of its stretch."""
    from datetime import UTC, datetime

    places = {stretch.first: at for at, stretch in enumerate(timeline.stretches)}
    found = []
    for number, point in enumerate(timeline.points, 1):
        day = datetime.fromtimestamp(point.story.article.published or 0.0, UTC).date()
        found.append((number, places[beginning(timeline.unit, day)]))
    return found


def _axis(axes: Any, timeline: Timeline) -> None:
    from matplotlib.ticker import MaxNLocator

    step = max(1, -(-len(timeline.stretches) // LABELS))
    places = range(0, len(timeline.stretches), step)
    form = {"day": "%Y-%m-%d", "week": "%Y-%m-%d", "month": "%Y-%m", "year": "%Y"}[timeline.unit]
    labels = [timeline.stretches[place].first.strftime(form) for place in places]
    axes.set_xticks(list(places), labels, rotation=35, ha="right", fontsize=9, color=INK)
    axes.set_xlim(-0.8, max(len(timeline.stretches), 5) - 0.2)
    axes.yaxis.set_major_locator(MaxNLocator(integer=True, nbins=6))
    axes.set_ylim(0, max(stretch.total for stretch in timeline.stretches) * 1.15)
    axes.tick_params(colors=INK)
    axes.grid(axis="y", color="#DDDDDD", linewidth=0.7)
    axes.set_axisbelow(True)
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)


def _plain(text: str) -> str:
    """Dollar signs would begin a formula."""
    return " ".join(text.split()).replace("$", r"\$")
