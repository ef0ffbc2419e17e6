"""Discord's gateway on loopback: HELLO, IDENTIFY, READY, heartbeats, dispatch with sequence numbers, RESUME."""

from __future__ import annotations

import asyncio
import json
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from aiohttp import WSMsgType, web

from tests.bot.discord.rules import PRIVILEGED_INTENTS

DISPATCH, HEARTBEAT, IDENTIFY, RESUME, RECONNECT, INVALID, HELLO, ACK = 0, 1, 2, 6, 7, 9, 10, 11
MESSAGE_CONTENT = 1 << 15


@dataclass
class Session:
    """What a connection identified as; outlives the connection until it can no longer be resumed."""

    id: str
    intents: int
    sent: list[dict[str, Any]] = field(default_factory=list)
    socket: Socket | None = None
    shard: tuple[int, int] = (0, 1)

    def has(self, guild: str | None) -> bool:
        """Whether a server's events go to this shard; direct messages go to the first."""
        number, count = self.shard
        return (int(guild) >> 22) % count == number if guild else number == 0


class Socket:
    """One websocket, compressed as the client asked."""

    def __init__(self, ws: web.WebSocketResponse, *, compressed: bool) -> None:
        self.ws = ws
        self._deflate = zlib.compressobj() if compressed else None

    async def send(self, payload: dict[str, Any]) -> None:
        """One gateway message; a connection that is gone is no error, its session keeps the event."""
        text = json.dumps(payload)
        try:
            if self._deflate is None:
                await self.ws.send_str(text)
            else:
                data = self._deflate.compress(text.encode()) + self._deflate.flush(zlib.Z_SYNC_FLUSH)
                await self.ws.send_bytes(data)
        except ConnectionError:
            return


class Gateway:
    """Accepts connections, keeps their sessions, and replays to a resumed one what it missed."""

    def __init__(
        self, token: str, ready: Callable[[Session], list[tuple[str, Any]]], heartbeat_ms: int = 41_250
    ) -> None:
        self._token = token
        self._ready = ready
        self._heartbeat_ms = heartbeat_ms
        self.sessions: dict[str, Session] = {}
        self.violations: list[str] = []
        self.identified = 0
        self.resumed = 0
        self.heartbeats = 0
        self.changed = asyncio.Condition()

    async def connect(self, request: web.Request) -> web.WebSocketResponse:
        """The websocket endpoint."""
        ws = web.WebSocketResponse(max_msg_size=0)
        await ws.prepare(request)
        socket = Socket(ws, compressed=request.query.get("compress") == "zlib-stream")
        if request.query.get("v") != "10" or request.query.get("encoding") != "json":
            self.violations.append(f"the gateway was asked for as {dict(request.query)}")
        await socket.send({"op": HELLO, "d": {"heartbeat_interval": self._heartbeat_ms}})
        async for message in ws:
            if message.type is WSMsgType.TEXT:
                await self._received(socket, json.loads(message.data))
        return ws

    async def _received(self, socket: Socket, payload: dict[str, Any]) -> None:
        op, data = payload["op"], payload.get("d")
        if op == HEARTBEAT:
            self.heartbeats += 1
            await socket.send({"op": ACK})
        elif op == IDENTIFY:
            await self._identify(socket, data)
        elif op == RESUME:
            await self._resume(socket, data)
        async with self.changed:
            self.changed.notify_all()

    async def _identify(self, socket: Socket, data: dict[str, Any]) -> None:
        if data["token"] != self._token:
            await socket.ws.close(code=4004, message=b"Authentication failed.")
            return
        if data["intents"] & PRIVILEGED_INTENTS:
            self.violations.append("a privileged intent was asked for")
            await socket.ws.close(code=4014, message=b"Disallowed intents")
            return
        shard = tuple(data.get("shard") or (0, 1))
        session = Session(f"session-{len(self.sessions) + 1}", data["intents"], socket=socket, shard=shard)
        self.sessions[session.id] = session
        for name, event in self._ready(session):
            await self._emit(session, name, event)
        self.identified += 1

    async def _resume(self, socket: Socket, data: dict[str, Any]) -> None:
        session = self.sessions.get(data["session_id"])
        if session is None or data["token"] != self._token:
            await socket.send({"op": INVALID, "d": False})
            return
        session.socket = socket
        for payload in session.sent[data["seq"] or 0 :]:
            await socket.send(payload)
        await self._emit(session, "RESUMED", {})
        self.resumed += 1

    async def dispatch(self, name: str, event: dict[str, Any], intent: int = 0) -> None:
        """Send an event to every session that asked for its intent."""
        for session in self.sessions.values():
            if (not intent or session.intents & intent) and session.has(event.get("guild_id")):
                await self._emit(session, name, event)

    async def _emit(self, session: Session, name: str, event: Any) -> None:
        payload = {"op": DISPATCH, "t": name, "s": len(session.sent) + 1, "d": event}
        session.sent.append(payload)
        if session.socket is not None and not session.socket.ws.closed:
            await session.socket.send(payload)

    async def drop(self, code: int = 4000) -> None:
        """Close all connections; what is dispatched from now on waits for a RESUME."""
        for session in self.sessions.values():
            socket, session.socket = session.socket, None
            if socket is not None:
                await socket.ws.close(code=code)

    async def ask_to_reconnect(self) -> None:
        """Tell the clients to connect anew and resume, as Discord does before maintenance."""
        for session in self.sessions.values():
            if session.socket is not None:
                await session.socket.send({"op": RECONNECT, "d": None})

    async def forget(self) -> None:
        """Lose all sessions: resuming is refused from now on."""
        await self.drop()
        self.sessions.clear()
