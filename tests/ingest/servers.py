"""A web site on loopback that behaves, or misbehaves, as each test wants."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

HTML = "text/html; charset=utf-8"
RSS = "application/rss+xml; charset=utf-8"


@dataclass(frozen=True)
class Reply:
    """A complete answer."""

    body: bytes | str = b""
    kind: str = HTML
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)


Behaviour = Callable[[BaseHTTPRequestHandler], Reply | None]


class Site:
    """Serves what is put under a path; a function may answer by itself and return None. Keeps the requests it got."""

    def __init__(self) -> None:
        self.routes: dict[str, Reply | Behaviour] = {}
        self.requests: list[tuple[str, dict[str, str]]] = []
        site = self

        class Answering(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                site.requests.append((self.path, {name.lower(): value for name, value in self.headers.items()}))
                found = site.routes.get(self.path, Reply("nothing here", status=404))
                reply = found(self) if callable(found) else found
                if reply is not None:
                    answer(self, reply)

            def log_message(self, *_):
                pass

        class Server(ThreadingHTTPServer):
            daemon_threads = True

            def handle_error(self, *_):
                """Clients that hang up are part of the tests."""

        self._server = Server(("127.0.0.1", 0), Answering)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True)

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, *_):
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    @property
    def port(self) -> int:
        return self._server.server_address[1]

    def url(self, path: str = "/") -> str:
        return f"http://127.0.0.1:{self.port}{path}"

    def put(self, path: str, reply: Reply | Behaviour | str) -> str:
        """Serves a reply under a path and gives its address."""
        self.routes[path] = Reply(reply) if isinstance(reply, str) else reply
        return self.url(path)

    def asked(self, path: str) -> list[dict[str, str]]:
        """The headers of all requests for a path."""
        return [headers for requested, headers in self.requests if requested == path]


def answer(http: BaseHTTPRequestHandler, reply: Reply) -> None:
    """Sends a reply as a decent server would."""
    body = reply.body.encode() if isinstance(reply.body, str) else reply.body
    http.send_response(reply.status)
    if reply.status != 304:
        http.send_header("Content-Type", reply.kind)
        http.send_header("Content-Length", str(len(body)))
    for name, value in reply.headers.items():
        http.send_header(name, value)
    http.end_headers()
    http.wfile.write(body)


def redirect(to: str, status: int = 302) -> Reply:
    """A redirection."""
    return Reply(status=status, headers={"Location": to})
