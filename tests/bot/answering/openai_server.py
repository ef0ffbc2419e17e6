"""A small OpenAI-compatible server on loopback that streams an answer, or fails the way a test wants."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

HEAD = {"id": "c1", "object": "chat.completion.chunk", "created": 1, "model": "test"}


class OpenAIServer(ThreadingHTTPServer):
    """Answers request number n with plan[n] (the last one again after that) and remembers what it was sent.

    A plan is a text to stream, a status code, or "cut", "garbled", "slow", "silent" before that text.
    """

    daemon_threads = True

    def __init__(self, *plan: int | str | tuple[str, str]) -> None:
        super().__init__(("127.0.0.1", 0), _Exchange)
        self.plan = plan
        self.received: list[dict[str, Any]] = []
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
        self.server.received.append(json.loads(body))
        try:
            if isinstance(step, int):
                self._refuse(step)
            elif step[0] == "whole":
                self._whole(step[1])
            else:
                self._stream(*(("", step) if isinstance(step, str) else step))
        except (BrokenPipeError, ConnectionResetError):
            self.server.gone.set()
            self.close_connection = True
        if not isinstance(step, str):
            self.close_connection = True

    def _refuse(self, status: int) -> None:
        body = json.dumps({"error": {"message": "no, sk-secret-key", "type": "test", "code": None}}).encode()
        self.send_response(status)
        for name, value in (("content-type", "application/json"), ("content-length", str(len(body)))):
            self.send_header(name, value)
        self.send_header("retry-after-ms", "1")
        self.end_headers()
        self.wfile.write(body)

    def _whole(self, text: str) -> None:
        """An answer in one piece, as a client that does not stream gets it, with its usage."""
        message = {"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": text}}
        usage = {"prompt_tokens": 11, "completion_tokens": 7, "total_tokens": 18}
        head = {**HEAD, "object": "chat.completion", "model": "test"}
        body = json.dumps({**head, "choices": [message], "usage": usage}).encode()
        self.send_response(200)
        for name, value in (("content-type", "application/json"), ("content-length", str(len(body)))):
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def _stream(self, fault: str, text: str) -> None:
        self.send_response(200)
        self.send_header("content-type", "text/event-stream")
        self.send_header("transfer-encoding", "chunked")
        self.end_headers()
        words = text.split(" ")
        for place, word in enumerate(words):
            delta = word + (" " if place + 1 < len(words) else "")
            self._event({**HEAD, "choices": [{"index": 0, "delta": {"role": "assistant", "content": delta}}]})
            if fault == "slow":
                time.sleep(0.02)
        if fault == "silent":
            self.server.closing.wait(20)
        if fault == "cut":
            return
        if fault == "garbled":
            self._chunk(b'data: {"choices": [{"delta": \n\n')
        self._event({**HEAD, "choices": [{"index": 0, "delta": {}, "finish_reason": "stop"}]})
        self._chunk(b"data: [DONE]\n\n")
        self.wfile.write(b"0\r\n\r\n")

    def _event(self, event: dict[str, Any]) -> None:
        self._chunk(f"data: {json.dumps(event)}\n\n".encode())

    def _chunk(self, data: bytes) -> None:
        self.wfile.write(f"{len(data):x}\r\n".encode() + data + b"\r\n")
        self.wfile.flush()

    def log_message(self, *_: Any) -> None:
        """Quiet."""


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
