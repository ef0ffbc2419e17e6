"""How an answer came about, as plain lines, from its receipt. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.terminal.plain import INDENT, address_lines, quoted
from bot.terminal.untrusted import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from vectorstore.record.receipts import Feedback, Receipt

NAMES = {"until": "before", "as_of": "as of"}
VERDICTS = {"supported": "✓", "partly": "~", "unsupported": "✗"}


def receipt_lines(receipt: Receipt, feedback: Iterable[Feedback] = (), *, whole: bool = False) -> list[str]:
    """Question, outcome, sentences with their verdicts, passages with their ranks, what was passed over and why.

    ``whole``: with the answer and its quotes, which stay when their articles are gone.
    """
    content = receipt.content
    return [
        *_head(receipt),
        *(_answer(content["answer"]) if whole else ()),
        *_sentences(content.get("sentences", ())),
        *_passages(content["answer"]["passages"], content.get("ranked", ())),
        *_dropped(content.get("dropped", ())),
        *(f"Feedback: {one.verdict}" + (f": {one_line(one.reason)}" if one.reason else "") for one in feedback),
    ]


def receipt_line(receipt: Receipt) -> str:
    """Id, outcome and question."""
    return f"{receipt.id}  {receipt.status.ljust(8)}  {one_line(receipt.question)}"


def _head(receipt: Receipt) -> list[str]:
    content = receipt.content
    answer = content["answer"]
    status = answer["status"] + (f": {one_line(answer['reason'])}" if answer["reason"] else "")
    timings = ", ".join(f"{name} {value:.0f} ms" for name, value in answer["timings_ms"].items())
    coverage = answer["coverage"]
    articles, sources = _counted(coverage["articles"], "article"), _counted(coverage["sources"], "outlet")
    newest = (coverage["newest"] or "undated")[:10]
    lines = [
        f"Answer: {receipt.id}",
        f"Question: {one_line(receipt.question)}",
        f"Outcome: {status} · writer {one_line(answer['writer'])} · {timings}",
        f"Filters: {_filters(content.get('filters', {}))}",
        f"Searched: {articles}, {sources}, newest {newest}",
    ]
    lines[2:2] = _understood(content, receipt.question)
    if answer["period"] and any(answer["period"].values()):
        since, until = (answer["period"][name] for name in ("since", "until"))
        bounds = [*([f"from {_moment(since)}"] if since else []), *([f"before {_moment(until)}"] if until else [])]
        lines.append(f"Period: {', '.join(bounds)}")
    return [*lines, *_evidence(content), *(f"Note: {one_line(note)}" for note in answer["notes"])]


def _counted(number: int, name: str) -> str:
    return f"{number} {name}" if number == 1 else f"{number} {name}s"


def _understood(content: Mapping[str, Any], question: str) -> list[str]:
    """The question as it stands alone, who made it so, and why no model did."""
    asked, by, why = (one_line(content.get(name, "")) for name in ("asked", "asked_by", "asked_why"))
    lines = [f"Understood as: {asked}"] if content.get("asked", question) != question else []
    if step := content.get("step"):
        lines.append(f"Step before: {one_line(step['question'])} – {one_line(step['name'])} ({step['reading']:+.2f})")
    lines += [f"Made to stand alone by: {by}"] if by else []
    return [*lines, f"Not by the model: {why}"] if why else lines


def _answer(answer: Mapping[str, Any]) -> list[str]:
    lines = ["Said:", *(INDENT + one_line(line) for line in answer["answer"].splitlines())]
    for one in answer["citations"]:
        lines += [
            f"[{one['n']}] {_headline(one)}",
            *address_lines(one["url"]),
            INDENT + quoted(one["quote"], answer["language"]),
        ]
    return lines


def _evidence(content: Mapping[str, Any]) -> list[str]:
    lines = []
    evidence, usage = content.get("evidence"), content.get("usage") or {}
    if evidence:
        score = "none" if evidence["score"] is None else f"{evidence['score']:+.2f}"
        lines.append(f"Evidence: {score} (answered from {evidence['floor']:+.2f})")
    if content.get("untold"):
        lines.append(f"Not told: {one_line(content['untold'])}")
    if usage.get("tokens_in") or usage.get("tokens_out"):
        cost = f", cost {usage['cost']:.4f}" if usage["cost"] else ""
        about = "about " if usage["estimated"] else ""
        lines.append(f"Model: {about}{usage['tokens_in']} tokens read, {usage['tokens_out']} written{cost}")
    return lines


def _filters(filters: Mapping[str, Any]) -> str:
    """Without the number of passages and what merely repeats the language; the end of a window is not part of it."""
    shown = {NAMES.get(name, name): value for name, value in filters.items() if name not in ("k", "answer_language")}
    words = {name: ", ".join(value) if isinstance(value, list) else _moment(value) for name, value in shown.items()}
    return " · ".join(f"{name} {one_line(value)}" for name, value in words.items()) or "none"


def _moment(text: str) -> str:
    """A midnight is a day."""
    return text.removesuffix("T00:00:00Z")


def _sentences(sentences: Iterable[Mapping[str, Any]]) -> list[str]:
    lines = []
    for one in sentences:
        verdict = f"{VERDICTS.get(one['verdict'], '?')} {one['verdict']}"
        gone = "" if one["outcome"] == "shown" else f", {one['outcome']}"
        opinion = f" · second opinion: {one['opinion']}" if one.get("opinion") else ""
        reasons = f": {'; '.join(map(one_line, one['reasons']))}" if one["reasons"] else ""
        lines += [f"{verdict}{gone}{reasons}{opinion}", INDENT + one_line(one["text"])]
    return ["Sentences:", *lines] if lines else []


def _passages(passages: Iterable[Mapping[str, Any]], ranked: Iterable[Mapping[str, Any]]) -> list[str]:
    ranks = {one["passage_id"]: one for one in ranked}
    lines = []
    for one in passages:
        lines += [f"{one['rank']}. {_headline(one)}", *_placed(ranks.get(one["passage_id"], {}), one["text"])]
    return ["Passages:", *lines] if lines else []


def _dropped(dropped: Iterable[Mapping[str, Any]]) -> list[str]:
    lines = []
    for one in dropped:
        lines += [f"– {_headline(one)}", f"{INDENT}dropped: {one_line(one['reason'])}", *_placed(one, one["text"])]
    return ["Passed over:", *lines] if lines else []


def _placed(one: Mapping[str, Any], text: str) -> list[str]:
    legs = ", ".join(f"{leg} {place}" for leg, place in sorted(one.get("ranks", {}).items())) or "–"
    return [f"{INDENT}score {one.get('score', 0.0):.4f} · ranks: {legs}", INDENT + one_line(text)]


def _headline(one: Mapping[str, Any]) -> str:
    parts = (one_line(one["source"]), (one["published"] or "undated")[:10], one_line(one["title"]) or "untitled")
    return " · ".join(part for part in parts if part)
