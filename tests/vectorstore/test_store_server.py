"""A Chroma server instead of the embedded one: a real `chroma run` on loopback."""

import logging
import socket
import subprocess
import sys
import threading
import urllib.error
import urllib.request
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import numpy as np
import pytest
from stores import article, eventually, filled, opened, put, vector

from vectorstore.index.vector_index import ServerChroma, sessions

CHROMA = Path(sys.executable).with_name("chroma")


def free_port():
    """A port nobody listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def answers(port):
    """Whether a Chroma server answers there."""
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/api/v2/heartbeat", timeout=2):
            return True
    except OSError:
        return False


def started(folder, port):
    """A running server over a folder."""
    command = [str(CHROMA), "run", "--path", str(folder), "--host", "127.0.0.1", "--port", str(port)]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    assert eventually(lambda: answers(port))
    return server


def stopped(server):
    """End the server."""
    server.terminate()
    server.wait(timeout=20)


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """A server for the tests that leave it running."""
    port = free_port()
    process = started(tmp_path_factory.mktemp("server"), port)
    yield f"http://127.0.0.1:{port}"
    stopped(process)


@contextmanager
def proxied(server):
    """The address of a proxy that offers the server under /news/chroma, and nothing elsewhere."""

    class Proxy(BaseHTTPRequestHandler):
        def forward(self):
            inside = self.path.removeprefix("/news/chroma")
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            kind = {"Content-Type": "application/json"}
            request = urllib.request.Request(server + inside, body or None, kind, method=self.command)
            status, answer = 404, b""
            if inside != self.path:
                try:
                    with urllib.request.urlopen(request, timeout=10) as given:
                        status, answer = given.status, given.read()
                except urllib.error.HTTPError as error:
                    status, answer = error.code, error.read()
            self.send_response(status)
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        do_GET = do_POST = do_DELETE = forward  # noqa: N815 - http.server's names

        def log_message(self, *_words):
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Proxy) as proxy:
        threading.Thread(target=proxy.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{proxy.server_port}/news/chroma"
        proxy.shutdown()


@pytest.mark.slow
@pytest.mark.parametrize("end", ["", "/"])
def test_a_server_behind_a_path_is_used(server, end):
    """An address with a path reaches the server that a proxy offers there."""
    with proxied(server) as address:
        index = ServerChroma(address + end)
        index.open("proxied-1")
        index.upsert([3, 4], np.eye(2, 8, dtype=np.float32))
        assert index.nearest(np.eye(1, 8, dtype=np.float32)[0], 2) == [3, 4]
        assert sorted(index.keys()) == [3, 4]
        index.discard()


def nearest(store, text):
    """The text of the nearest passage, and how it was found."""
    with store.snapshot() as snapshot:
        (scored,) = snapshot.dense(vector(text), 1)
        return snapshot.found([scored.key])[scored.key].passage.text.strip(), snapshot.dense_by


def test_the_server_takes_the_place_of_the_embedded_one(tmp_path, server):
    """Vectors go to the server in batches it allows, searches come from it, and no folder is made."""
    with filled(tmp_path, 250, chroma_url=server, exact_limit=0) as store:
        assert store.drain() == 750
        assert nearest(store, "Minister 77 spoke") == ("Minister 77 spoke.", "chroma")
        put(store, article(77, "All is different."))
        store.drain()
        assert len(store._owner._index.keys()) == 748
        assert not (tmp_path / "chroma").exists()
    with opened(tmp_path, chroma_url=server, exact_limit=0, own=True) as store:
        store.start_pump()
        assert eventually(lambda: store._owner.is_open)
        assert nearest(store, "Minister 78 spoke") == ("Minister 78 spoke.", "chroma")
        assert store.status().notes == ()


def test_two_stores_may_share_a_server(tmp_path, server):
    """Each record has a collection of its own."""
    with (
        filled(tmp_path / "a", 5, chroma_url=server, exact_limit=0) as one,
        filled(tmp_path / "b", 9, chroma_url=server, exact_limit=0) as other,
    ):
        one.drain()
        other.drain()
        assert (len(one._owner._index.keys()), len(other._owner._index.keys())) == (15, 27)


@pytest.mark.slow
def test_without_the_server_searches_go_on_and_it_is_caught_up_when_it_is_back(tmp_path, caplog):
    """No server at the start, one that comes, goes and comes back empty: said in the status, never an error."""
    port = free_port()
    with (
        caplog.at_level(logging.WARNING),
        filled(tmp_path / "d", 100, chroma_url=f"http://127.0.0.1:{port}", own=True, exact_limit=0) as store,
    ):
        assert store.drain() == 0
        assert "cannot be used" in store.status().notes[0]
        assert "cannot be used" in caplog.text
        assert nearest(store, "Minister 7 spoke") == ("Minister 7 spoke.", "scan")
        server = started(tmp_path / "first", port)
        assert store.drain() == 300
        assert store.status().notes == ()
        assert nearest(store, "Minister 7 spoke") == ("Minister 7 spoke.", "chroma")
        stopped(server)
        assert nearest(store, "Minister 7 spoke") == ("Minister 7 spoke.", "scan")
        put(store, article(7, "All is different."))
        store.drain()
        assert nearest(store, "All is different") == ("All is different.", "scan")
        server = started(tmp_path / "second", port)
        store.start_pump()
        assert eventually(lambda: store.status().index == "ready" and store._owner.is_open)
        assert len(store._owner._index.keys()) == 298
        stopped(server)


@pytest.mark.slow
def test_a_server_that_never_answers_costs_a_moment(tmp_path):
    """Calls to a silent server end by our own timeout."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        url = f"http://127.0.0.1:{listener.getsockname()[1]}"
        with filled(tmp_path, 3, chroma_url=url) as store:
            ended = threading.Event()
            thread = threading.Thread(target=lambda: (store.drain(timeout=1), ended.set()), daemon=True)
            thread.start()
            assert ended.wait(60)
            assert "cannot be used" in store.status().notes[0]
            store.start_pump()
        assert eventually(lambda: not store.owns)


def test_the_client_has_a_timeout(tmp_path, server):
    """chromadb's HTTP client waits for ever by default; ours does not."""
    with filled(tmp_path, 3, chroma_url=server) as store:
        store.drain()
        assert all(session.timeout.read for session in sessions(store._owner._index._client))
