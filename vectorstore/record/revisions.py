"""What changed between two revisions of an article, sentence by sentence. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from vectorstore.domain import Article, Span
from vectorstore.text.sentences import sentences
from vectorstore.text.trivial import essential, is_trivial_line

Kind = Literal["added", "removed", "altered"]
ALTERED = 0.5  # of the words in common, in order: less and one sentence went while another came; a judgement


@dataclass(frozen=True, slots=True)
class Change:
    """One sentence (or the title) that was added, removed or altered, as the old and the new revision have it.

    ``old_at`` and ``new_at`` are its places in the old and the new text; None where it is missing there, and for a
    title. ``figures`` says that a number in it changed.
    """

    kind: Kind
    old: str = ""
    new: str = ""
    part: Literal["title", "text"] = "text"
    old_at: Span | None = None
    new_at: Span | None = None

    @property
    def figures(self) -> bool:
        """Whether the numbers of an altered sentence differ."""
        return self.kind == "altered" and _figures(self.old) != _figures(self.new)


def changes(old: Article, new: Article) -> tuple[Change, ...]:
    """What the newer revision says otherwise, in reading order: its title first, then sentence by sentence.

    Trivial edits (white space, quotation marks, counters, stamps) and sentences that only moved are no changes.
    """
    found = text_changes(old.text, new.text)
    if essential(old.title) == essential(new.title):
        return found
    kind: Kind = "altered" if old.title and new.title else "added" if new.title else "removed"
    return (Change(kind, old.title, new.title, "title"), *found)


def text_changes(old: str, new: str) -> tuple[Change, ...]:
    """The sentences of two texts that were added, removed or altered."""
    before, after = _told(old), _told(new)
    keys = [key for key, _ in before], [key for key, _ in after]
    everywhere = set(keys[0]) & set(keys[1])
    found: list[Change] = []
    for tag, start, stop, new_start, new_stop in SequenceMatcher(None, *keys, autojunk=False).get_opcodes():
        if tag != "equal":
            gone = [span for key, span in before[start:stop] if key not in everywhere]
            come = [span for key, span in after[new_start:new_stop] if key not in everywhere]
            found += _paired(old, new, gone, come)
    return tuple(found)


def _told(text: str) -> list[tuple[str, Span]]:
    """The sentences with what they say, trivial ones left out."""
    spans = sentences(text)
    return [
        (essential(text[span.start : span.end]), span)
        for span in spans
        if not is_trivial_line(text[span.start : span.end])
    ]


def _paired(old: str, new: str, gone: Sequence[Span], come: Sequence[Span]) -> Iterator[Change]:
    """Sentences of one changed place: those alike are one altered sentence, in order; the rest went or came."""
    at = 0
    for span in gone:
        likeness = [_likeness(old[span.start : span.end], new[other.start : other.end]) for other in come[at:]]
        best = max(range(len(likeness)), key=likeness.__getitem__, default=None)
        if best is None or likeness[best] < ALTERED:
            yield Change("removed", old=old[span.start : span.end], old_at=span)
            continue
        yield from (_added(new, other) for other in come[at : at + best])
        other = come[at + best]
        yield Change("altered", old[span.start : span.end], new[other.start : other.end], "text", span, other)
        at += best + 1
    yield from (_added(new, other) for other in come[at:])


def _added(new: str, span: Span) -> Change:
    return Change("added", new=new[span.start : span.end], new_at=span)


def _likeness(one: str, other: str) -> float:
    matcher = SequenceMatcher(None, essential(one).split(), essential(other).split(), autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= ALTERED else 0.0


def _figures(text: str) -> list[str]:
    return [word for word in essential(text).split() if any(sign.isdigit() for sign in word)]
