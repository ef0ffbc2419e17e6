"""A small OpenAI-compatible server on loopback that streams an answer, or fails the way a test wants."""

from __future__ import annotations

import json
import socket
import struct
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

HEAD = {"id": "c1", "object": "chat.completion.chunk", "created": 1, "model": "test"}


class OpenAIServer(ThreadingHTTPServer):
    """Answers request number n with plan[n] (the last one again after that) and remembers what it was sent.

    A plan is a text to stream, a status code, or one of these before that text: "cut" after all words, "half" in the
    middle of the last word, "garbled" JSON, "slow" words, "silent" or an "error" event after them, "empty" choices,
    "thinking" beside them, "later" (429), "html", "json" and "reset" instead of a stream, "hang" before the first byte,
    "whole" in one piece, "counted" with the server's usage.
    """

    daemon_threads = True

    def __init__(self, *plan: int | str | tuple[str, str]) -> None:
        super().__init__(("127.0.0.1", 0), _Exchange)
        self.plan = plan
        self.received: list[dict[str, Any]] = []
        self.moments: list[float] = []
        self.gone = threading.Event()
        self.closing = threading.Event()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/v1"


class _Exchange(BaseHTTPRequestHandler):
    server: OpenAIServer
    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["content-length"]))
        step = self.server.plan[min(len(self.server.received), len(self.server.plan) - 1)]
        self.last = not isinstance(step, str)
        self.server.received.append(json.loads(body))
        self.server.moments.append(time.monotonic())
        try:
            if isinstance(step, int):
                self._refuse(step)
            elif not isinstance(step, str) and step[0] in INSTEAD:
                INSTEAD[step[0]](self, step[1])
            else:
                self._stream(*(("", step) if isinstance(step, str) else step))
        except (BrokenPipeError, ConnectionResetError):
            self.server.gone.set()
            self.close_connection = True
        if self.last:
            self.close_connection = True

    def end_headers(self) -> None:
        """A connection that is closed after the answer says so: a client would send its next request into it."""
        if self.last:
            self.send_header("connection", "close")
        super().end_headers()

    def _refuse(self, status: int) -> None:
        body = json.dumps({"error": {"message": "no, sk-secret-key", "type": "test", "code": None}}).encode()
        self.send_response(status)
        for name, value in (("content-type", "application/json"), ("content-length", str(len(body)))):
            self.send_header(name, value)
        self.send_header("retry-after-ms", "1")
        self.end_headers()
        self.wfile.write(body)

    def _later(self, seconds: str) -> None:
        """Too many requests, with the time to wait in whole seconds as most servers send it."""
        self._body(429, "application/json", b'{"error": {"message": "slow down"}}', {"retry-after": seconds})

    def _html(self, text: str) -> None:
        """A proxy's page where the model's stream should be."""
        self._body(200, "text/html", f"<html><body>{text}</body></html>".encode())

    def _json(self, text: str) -> None:
        """A whole answer although a stream was asked for."""
        self._whole(text)

    def _reset(self, _text: str) -> None:
        """The connection is torn down without a word."""
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.connection.close()
        self.close_connection = True

    def _hang(self, _text: str) -> None:
        """No byte ever comes."""
        self.server.closing.wait(20)

    def _body(self, status: int, kind: str, body: bytes, headers: dict[str, str] | None = None) -> None:
        self.send_response(status)
        for name, value in {"content-type": kind, "content-length": str(len(body)), **(headers or {})}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def _whole(self, text: str) -> None:
        """An answer in one piece, as a client that does not stream gets it, with its usage."""
        message = {"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": text}}
        usage = {"prompt_tokens": 11, "completion_tokens": 7, "total_tokens": 18}
        head = {**HEAD, "object": "chat.completion", "model": "test"}
        self._body(200, "application/json", json.dumps({**head, "choices": [message], "usage": usage}).encode())

    def _stream(self, fault: str, text: str) -> None:
        self.send_response(200)
        self.send_header("content-type", "text/event-stream")
        self.send_header("transfer-encoding", "chunked")
        self.end_headers()
        if fault == "thinking":
            for thought in ("Let me", " lie about it."):
                self._delta({"role": "assistant", "content": None, "reasoning_content": thought})
        self._words(fault, text)
        if self._stopped(fault):
            return
        self._event({**HEAD, "choices": [{"index": 0, "delta": {}, "finish_reason": "stop"}]})
        if fault == "counted":
            usage = {"prompt_tokens": 900, "completion_tokens": 40, "total_tokens": 940}
            self._event({**HEAD, "choices": [], "usage": usage})
        self._chunk(b"data: [DONE]\n\n")
        self.wfile.write(b"0\r\n\r\n")

    def _words(self, fault: str, text: str) -> None:
        words = text.split(" ")
        for place, word in enumerate(words):
            last = place + 1 == len(words)
            if fault == "empty":
                self._event({**HEAD, "choices": []})
                continue
            delta = word[:2] if last and fault == "half" else word + " " * (not last)
            self._delta({"role": "assistant", "content": delta})
            if fault == "slow":
                time.sleep(0.02)

    def _stopped(self, fault: str) -> bool:
        """What ends a stream before its end; garbled JSON is sent and the stream goes on."""
        if fault == "silent":
            self.server.closing.wait(20)
        if fault == "garbled":
            self._chunk(b'data: {"choices": [{"delta": \n\n')
        if fault == "error":
            self._event({"error": {"message": "overloaded, sk-secret-key", "type": "server_error", "code": 500}})
        return fault in ("cut", "half", "error")

    def _delta(self, delta: dict[str, Any]) -> None:
        self._event({**HEAD, "choices": [{"index": 0, "delta": delta}]})

    def _event(self, event: dict[str, Any]) -> None:
        self._chunk(f"data: {json.dumps(event)}\n\n".encode())

    def _chunk(self, data: bytes) -> None:
        self.wfile.write(f"{len(data):x}\r\n".encode() + data + b"\r\n")
        self.wfile.flush()

    def log_message(self, *_: Any) -> None:
        """Quiet."""


INSTEAD = {
    "whole": _Exchange._whole,
    "json": _Exchange._json,
    "later": _Exchange._later,
    "html": _Exchange._html,
    "reset": _Exchange._reset,
    "hang": _Exchange._hang,
}


@contextmanager
def serving(*plan: int | str | tuple[str, str]) -> Iterator[OpenAIServer]:
    """The server on a free port, in a thread, until the end of the block."""
    server = OpenAIServer(*plan)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.closing.set()
        server.shutdown()
        server.server_close()
        thread.join(5)
