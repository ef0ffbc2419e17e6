"""A model's reasoning written into its text ("<think>…</think>") is taken out while it streams; pure."""

from __future__ import annotations

_PAIRS = (
    ("<think>", "</think>"),
    ("<thinking>", "</thinking>"),
    ("<thought>", "</thought>"),
    ("<reasoning>", "</reasoning>"),
    ("<reflection>", "</reflection>"),
    ("[think]", "[/think]"),
    ("◁think▷", "◁/think▷"),
    ("<|channel|>analysis<|message|>", "<|end|>"),
    ("<|begin_of_thought|>", "<|end_of_thought|>"),
)
_CLOSING = tuple(close for _, close in _PAIRS)


class ReasoningFilter:
    """Feed it text as it comes; it gives back only what is meant for the reader.

    ``orphaned`` turns True when reasoning ended that never began: some servers swallow the opening tag, so
    everything before the closing one was reasoning, even what was let through already.
    """

    def __init__(self) -> None:
        self.orphaned = False
        self._held = ""
        self._close = ""

    def feed(self, delta: str) -> str:
        """What of the text so far can be shown; a tag cut in two is held back."""
        self._held += delta
        shown = ""
        while True:
            visible, moved = self._step()
            shown += visible
            if self._orphan(moved):
                shown = ""
            if not moved:
                return shown

    def close(self) -> str:
        """What was held back at the end; unfinished reasoning stays hidden."""
        rest, self._held = ("" if self._close else self._held), ""
        return rest

    def _orphan(self, moved: str) -> bool:
        if moved != "orphan":
            return False
        self.orphaned = True
        return True

    def _step(self) -> tuple[str, str]:
        """One move: inside reasoning look for its end, outside for the next tag; "" when more text is needed."""
        text = self._held.lower()
        if self._close:
            return self._skip(text)
        found = [(text.find(tag), tag, close) for tag, close in (*_PAIRS, *((tag, "") for tag in _CLOSING))]
        hits = [hit for hit in found if hit[0] >= 0]
        if hits:
            position, tag, close = min(hits, key=lambda hit: (hit[0], -len(hit[1])))
            visible, self._held, self._close = self._held[:position], self._held[position + len(tag) :], close
            return visible, ("tag" if close else "orphan")
        keep = _partial(text, (*(tag for tag, _ in _PAIRS), *_CLOSING))
        cut = len(self._held) - keep
        visible, self._held = self._held[:cut], self._held[cut:]
        return visible, ""

    def _skip(self, text: str) -> tuple[str, str]:
        position = text.find(self._close)
        if position < 0:
            self._held = self._held[len(self._held) - _partial(text, (self._close,)) :]
            return "", ""
        self._held, self._close = self._held[position + len(self._close) :], ""
        return "", "end"


def visible(text: str) -> str:
    """A whole text without its reasoning."""
    reasoning = ReasoningFilter()
    return reasoning.feed(text) + reasoning.close()


def _partial(text: str, tags: tuple[str, ...]) -> int:
    """How many characters at the end may be the beginning of a tag."""
    longest = max(map(len, tags)) - 1
    sizes = range(min(longest, len(text)), 0, -1)
    return next((size for size in sizes if any(tag.startswith(text[-size:]) for tag in tags)), 0)
