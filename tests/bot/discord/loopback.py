"""A small Discord on loopback: HTTP API v10 and gateway, for the unmodified discord.py client.

It records all it is told, holds the client to Discord's rules (``violations``), and injects faults.
"""

from __future__ import annotations

import asyncio
import json
import re
import time
from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import web

from tests.bot.discord.buckets import Buckets, Limited
from tests.bot.discord.gateway import Gateway, Session
from tests.bot.discord.payloads import (
    AUTOCOMPLETE,
    COMMAND,
    COMPONENT,
    FORM,
    Person,
    Place,
    application_json,
    guild_json,
    interaction_json,
    options_json,
    snowflake,
)
from tests.bot.discord.records import ANSWER_WITHIN, Fault, Shown, Used
from tests.bot.discord.rules import (
    EPHEMERAL,
    broken_by_choices,
    broken_by_commands,
    broken_by_form,
    broken_by_message,
    length,
    nested,
)

TOKEN = "bot-token-for-tests"
BOT = Person("1000", "Dateline", bot=True)
GUILD = "2000"
CHANNEL = Place("2001", GUILD)
THREAD = Place("2002", GUILD, "a thread", parent=CHANNEL.id)
ANNA = Person("3000", "Anna", "de")
BEN = Person("3001", "Ben", "en-GB")
GUILD_MESSAGES, DIRECT_MESSAGES = 1 << 9, 1 << 12
FOLLOW_UPS = 5
MAY_ANSWER = {COMMAND: {4, 5, 9}, COMPONENT: {4, 5, 6, 7, 9}, AUTOCOMPLETE: {8}, FORM: {4, 5, 6, 7}}


class Refusal(Exception):
    """An error as Discord's API answers with it."""

    def __init__(self, status: int, code: int, message: str) -> None:
        super().__init__(message)
        self.status, self.code = status, code


class Loopback:
    """One application with its bot, one server with a channel and a thread, and direct messages."""

    def __init__(self, *, token: str = TOKEN, locale: str = "en-US", heartbeat_ms: int = 41_250) -> None:
        self.locale = locale
        self.gateway = Gateway(token, self._ready, heartbeat_ms)
        self.commands: dict[str, list[dict[str, Any]]] = {}
        self.command_writes = 0
        self.messages: dict[str, Shown] = {}
        self.interactions: dict[str, Used] = {}
        self.faults: list[Fault] = []
        self.broken: list[str] = []
        self.typing = 0
        self.files: dict[str, bytes] = {}
        self.guilds: dict[str, list[Place]] = {GUILD: [CHANNEL, THREAD]}
        self.buckets: Buckets | None = None
        self.hides_history = False
        self.places: dict[str, Place] = {CHANNEL.id: CHANNEL, THREAD.id: THREAD}
        self._token = token
        self._nonces: dict[str, Shown] = {}
        self._runner: web.AppRunner | None = None
        self.address = ""

    # --- running

    async def start(self) -> None:
        """Listen on a free port of 127.0.0.1."""
        app = web.Application(middlewares=[self._around])
        app.add_routes(self._routes())
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        host, port = self._runner.addresses[0][:2]
        self.address = f"{host}:{port}"

    async def stop(self) -> None:
        """Close everything."""
        await self.gateway.drop(1001)
        if self._runner is not None:
            await self._runner.cleanup()

    def _routes(self) -> list[web.RouteDef]:
        base, hook = "/api/v10", "/api/v10/webhooks/{application}/{token}"
        return [
            web.get("/gateway/", self.gateway.connect),
            web.get(f"{base}/users/@me", self._me),
            web.get(f"{base}/oauth2/applications/@me", self._application),
            web.get(f"{base}/gateway", self._gateway),
            web.get(f"{base}/gateway/bot", self._gateway),
            web.put(f"{base}/applications/{{application}}/commands", self._write_commands),
            web.put(f"{base}/applications/{{application}}/guilds/{{guild}}/commands", self._write_commands),
            web.post(f"{base}/interactions/{{id}}/{{token}}/callback", self._callback),
            web.post(hook, self._follow_up),
            web.get(hook + "/messages/{message}", self._read_response),
            web.patch(hook + "/messages/{message}", self._edit_response),
            web.post(f"{base}/channels/{{channel}}/messages", self._send),
            web.get(f"{base}/channels/{{channel}}/messages/{{message}}", self._read),
            web.get(f"{base}/channels/{{channel}}/messages", self._history),
            web.get(f"{base}/channels/{{channel}}", self._channel),
            web.patch(f"{base}/channels/{{channel}}/messages/{{message}}", self._edit),
            web.post(f"{base}/channels/{{channel}}/typing", self._type),
            web.post(f"{base}/channels/{{channel}}/messages/{{message}}/threads", self._open_thread),
            web.post(f"{base}/users/@me/channels", self._open_direct),
            web.get("/attachments/{file}", self._file),
        ]

    @web.middleware
    async def _around(
        self, request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
    ) -> web.StreamResponse:
        fault = next((fault for fault in self.faults if fault.hits(request.method, request.path)), None)
        if fault and not fault.after_commit:
            await self._tell()
            if not fault.status and request.transport is not None:
                request.transport.abort()
            return _faulty(fault)
        if self.buckets is not None and (refusal := self.buckets.enter(request.method, request.path)) is not None:
            return _limited(refusal)
        try:
            self._authorise(request)
            response = await handler(request)
        except Refusal as refusal:
            response = _json({"code": refusal.code, "message": str(refusal)}, refusal.status)
        await self._tell()
        if self.buckets is not None and not response.prepared:
            response.headers.update(self.buckets.headers(request.method, request.path))
        return _faulty(fault) if fault else response

    def _authorise(self, request: web.Request) -> None:
        """The bot's token, but for the gateway and what carries an interaction's own token."""
        if re.match(r"/gateway/|/attachments/|/api/v10/(interactions|webhooks)/", request.path):
            return
        if request.headers.get("Authorization") != f"Bot {self._token}":
            raise Refusal(401, 0, "401: Unauthorized")

    async def _tell(self) -> None:
        async with self.gateway.changed:
            self.gateway.changed.notify_all()

    async def until(self, true: Callable[[], Any], seconds: float = 20.0) -> Any:
        """Wait until something holds; fails with what is known after so many ``seconds``."""
        try:
            async with asyncio.timeout(seconds), self.gateway.changed:
                return await self.gateway.changed.wait_for(true)
        except TimeoutError:
            shown = [message.text for message in self.messages.values()]
            raise AssertionError(f"it never came; shown: {shown}; broken: {self.violations()}") from None

    async def pause(self, seconds: float) -> None:
        """Let a person take their time: two edits of one message within a second would be ours to avoid."""
        await asyncio.sleep(seconds)

    def violations(self) -> list[str]:
        """Every rule of Discord's that was broken so far, and what was left hanging."""
        late = [
            f"an interaction of {used.person.name} was never acknowledged"
            for used in self.interactions.values()
            if used.acknowledged is None
        ]
        thinking = [
            f"{used.person.name} sees 'thinking' for ever" for used in self.interactions.values() if used.thinking
        ]
        hasty = [
            f"message {shown.id} was edited more than once a second"
            for shown in self.messages.values()
            if shown.hasty()
        ]
        return [*self.broken, *self.gateway.violations, *late, *thinking, *hasty]

    # --- people

    async def slash(
        self,
        name: str,
        options: dict[str, Any],
        person: Person = ANNA,
        place: Place = CHANNEL,
        resolved: dict[str, Any] | None = None,
    ) -> Used:
        """Someone sends a slash command off; ``name`` may have two words, for a part of a group."""
        whole, _, part = name.partition(" ")
        data = {**self._command(whole, 1), "options": options_json(self._known_command(whole), options, part)}
        if resolved:
            data["resolved"] = resolved
        return await self._use(data, person, place)

    async def upload(self, name: str, file: str, content: bytes, person: Person = ANNA, place: Place = CHANNEL) -> Used:
        """Someone sends a slash command off whose one option is a file."""
        identity = snowflake()
        self.files[identity] = content
        url = f"http://{self.address}/attachments/{identity}"
        attachment = {"id": identity, "filename": file, "size": len(content), "url": url, "proxy_url": url}
        return await self.slash(name, {"file": identity}, person, place, {"attachments": {identity: attachment}})

    async def menu(self, name: str, message: Shown, person: Person = ANNA) -> Used:
        """Someone uses a command from a message's context menu; its content comes along, whatever the intents."""
        data = {**self._command(name, 3), "target_id": message.id}
        data["resolved"] = {"messages": {message.id: message.to_json()}}
        return await self._use(data, person, message.place)

    async def type_in(self, name: str, option: str, text: str, person: Person = ANNA, place: Place = CHANNEL) -> Used:
        """Someone types into an option that completes itself; the choices come back in ``choices``."""
        typed = {**options_json(self._known_command(name), {option: text})[0], "focused": True}
        return await self._use({**self._command(name, 1), "options": [typed]}, person, place, AUTOCOMPLETE)

    async def press(self, message: Shown, action: str, person: Person = ANNA) -> Used:
        """Someone presses a button of a message that they see."""
        data = {"component_type": 2, "custom_id": message.buttons[action]}
        return await self._use(data, person, message.place, COMPONENT, message)

    async def choose(self, message: Shown, custom_id: str, values: list[str], person: Person = ANNA) -> Used:
        """Someone presses the button, or chooses in the menu, that has this custom id."""
        part = next(part for part in nested(message.body["components"]) if part.get("custom_id") == custom_id)
        data = {"component_type": part["type"], "custom_id": custom_id}
        if part["type"] != 2:
            data |= {"values": values, "resolved": {}}
        return await self._use(data, person, message.place, COMPONENT, message)

    async def submit(self, opened: Used, text: str) -> Used:
        """Whoever was shown a form fills in its one field and sends it off."""
        assert opened.form is not None
        field = opened.form["components"][0]["component"]
        filled = {"type": 18, "component": {"type": field["type"], "custom_id": field["custom_id"], "value": text}}
        data = {"custom_id": opened.form["custom_id"], "components": [filled]}
        return await self._use(data, opened.person, opened.place, FORM, opened.on)

    def _known_command(self, name: str) -> dict[str, Any]:
        return next(c for scope in self.commands.values() for c in scope if c["name"] == name)

    def _command(self, name: str, kind: int) -> dict[str, Any]:
        here = {"guild_id": GUILD} if GUILD in self.commands else {}
        return {"id": "4000", "name": self._known_command(name)["name"], "type": kind, **here}

    async def _use(
        self, data: dict[str, Any], person: Person, place: Place, kind: int = COMMAND, message: Shown | None = None
    ) -> Used:
        token = f"interaction-{len(self.interactions) + 1}"
        shown = message.to_json() if message else None
        event = interaction_json(token, BOT, person, place, data, self.locale, kind=kind, message=shown)
        used = self.interactions[token] = Used(event["id"], token, place, person, type=kind, on=message)
        await self.gateway.dispatch("INTERACTION_CREATE", event)
        return used

    async def say(
        self, text: str, person: Person = ANNA, place: Place = CHANNEL, reply_to: str | None = None, **more: Any
    ) -> Shown:
        """Someone writes a message, with ``more`` in it; a reply notifies its author, as it does by default."""
        self.places[place.id] = place
        mentioned = [BOT.to_json()] if f"<@{BOT.id}>" in text or reply_to else []
        body: dict[str, Any] = {"content": text, "mentions": mentioned}
        if reply_to:
            body |= {"type": 19, "message_reference": {"message_id": reply_to}}
        said = Shown(snowflake(), place, person, {})
        said.note(body)
        self.messages[said.id] = said
        await self._announce(said, more)
        return said

    async def _announce(self, message: Shown, more: dict[str, Any] | None = None) -> None:
        """MESSAGE_CREATE, without content for who has neither the intent nor a part in it."""
        event = message.to_json() | (more or {})
        direct = message.place.guild is None
        concerns = direct or message.author is BOT or any(m["id"] == BOT.id for m in event["mentions"])
        hidden = {} if concerns else {"content": "", "embeds": [], "components": []}
        await self.gateway.dispatch("MESSAGE_CREATE", event | hidden, DIRECT_MESSAGES if direct else GUILD_MESSAGES)

    def answers(self) -> list[Shown]:
        """The bot's messages, oldest first."""
        return [message for message in self.messages.values() if message.author is BOT]

    # --- what the client reads

    def _ready(self, session: Session) -> list[tuple[str, Any]]:
        theirs = [guild for guild in self.guilds if session.has(guild)]
        ready = {
            "v": 10,
            "user": BOT.to_json(),
            "guilds": [{"id": guild, "unavailable": True} for guild in theirs],
            "session_id": session.id,
            "resume_gateway_url": f"ws://{self.address}/gateway/",
            "application": {"id": BOT.id, "flags": 0},
        }
        guilds = [("GUILD_CREATE", guild_json(guild, self.locale, self.guilds[guild], BOT)) for guild in theirs]
        return [("READY", ready), *guilds]

    async def _me(self, _: web.Request) -> web.Response:
        return _json(BOT.to_json())

    async def _application(self, _: web.Request) -> web.Response:
        return _json(application_json(BOT))

    async def _gateway(self, _: web.Request) -> web.Response:
        limit = {"total": 1000, "remaining": 999, "reset_after": 0, "max_concurrency": 1}
        return _json({"url": f"ws://{self.address}/gateway/", "shards": 1, "session_start_limit": limit})

    async def _write_commands(self, request: web.Request) -> web.Response:
        commands = await request.json()
        if broken := broken_by_commands(commands):
            self.broken += broken
            raise Refusal(400, 50035, "Invalid Form Body")
        self.command_writes += 1
        scope = request.match_info.get("guild", "")
        if scope not in ("", GUILD):
            raise Refusal(403, 50001, "Missing Access")
        self.commands[scope] = commands
        made = {
            "application_id": BOT.id,
            "type": 1,
            "description": "",
            "version": "1",
            "default_member_permissions": None,
        }
        return _json([{**made, **command, "id": snowflake()} for command in commands])

    # --- what the client says

    async def _callback(self, request: web.Request) -> web.Response:
        used = self._used(request)
        if used.acknowledged is not None:
            self.broken.append("an interaction was acknowledged twice")
            raise Refusal(400, 40060, "Interaction has already been acknowledged.")
        if time.monotonic() - used.at > ANSWER_WITHIN:
            self.broken.append("an interaction was acknowledged after three seconds")
            raise Refusal(404, 10062, "Unknown interaction")
        body = await _body(request)
        data = body.get("data") or {}
        if body["type"] not in MAY_ANSWER[used.type]:
            self.broken.append(f"an interaction of type {used.type} was answered by a response of type {body['type']}")
            raise Refusal(400, 50035, "Invalid Form Body")
        resource: dict[str, Any] = {"type": body["type"]}
        self._respond(used, body["type"], data, resource)
        used.acknowledged, used.kind = time.monotonic(), body["type"]
        interaction = {
            "id": used.id,
            "type": used.type,
            "response_message_loading": used.kind == 5,  # deferred
            "response_message_ephemeral": used.private,
        }
        return _json({"interaction": interaction, "resource": resource})

    def _respond(self, used: Used, kind: int, data: dict[str, Any], resource: dict[str, Any]) -> None:
        """What an acknowledgement brings along: a message, a changed message, choices or a form."""
        used.private = bool(data.get("flags", 0) & EPHEMERAL)
        if kind == 4:  # a message at once
            self._check(data)
            used.original = self._keep(used.place, data, private=used.private)
            resource["message"] = used.original.to_json()
        elif kind in (6, 7) and used.on is not None:  # the message of the button, later or at once
            used.original, used.private = used.on, used.on.private
            if kind == 7:
                self._change(used.on, data)
        elif kind == 8:
            used.choices = data["choices"]
            self.broken += broken_by_choices(used.choices)
        elif kind == 9:
            used.form = data
            self.broken += broken_by_form(data)

    def _used(self, request: web.Request) -> Used:
        used = self.interactions.get(request.match_info["token"])
        if used is None:
            raise Refusal(404, 10015, "Unknown Webhook")
        if used.expired:
            raise Refusal(401, 50027, "Invalid Webhook Token")
        return used

    def _acknowledged(self, request: web.Request) -> Used:
        used = self._used(request)
        if used.acknowledged is None:
            self.broken.append("an interaction was followed up before it was acknowledged")
            raise Refusal(404, 10015, "Unknown Webhook")
        return used

    async def _follow_up(self, request: web.Request) -> web.Response:
        used = self._acknowledged(request)
        body = await _body(request)
        self._check(body)
        if used.place.foreign and len(used.more) == FOLLOW_UPS:
            self.broken.append("more than five follow-ups where the bot is no member")
            raise Refusal(400, 40094, "Maximum number of follow-up messages reached")
        shown = self._keep(used.place, body, private=bool(body.get("flags", 0) & EPHEMERAL))
        used.more.append(shown)
        return _json(shown.to_json())

    async def _edit_response(self, request: web.Request) -> web.Response:
        used = self._acknowledged(request)
        body = await _body(request)
        if used.original is None:
            self._check(body)
            used.original = self._keep(used.place, body, private=used.private)
        else:
            self._change(used.original, body)
        return _json(used.original.to_json())

    async def _read_response(self, request: web.Request) -> web.Response:
        used = self._acknowledged(request)
        if used.original is None:
            raise Refusal(404, 10008, "Unknown Message")
        return _json(used.original.to_json())

    async def _send(self, request: web.Request) -> web.Response:
        place = self.places.get(request.match_info["channel"])
        if place is None or place.foreign:
            raise Refusal(404, 10003, "Unknown Channel")
        body = await _body(request)
        nonce = body.get("nonce") if body.get("enforce_nonce") else None
        if nonce in self._nonces:
            return _json(self._nonces[nonce].to_json())
        self._check(body)
        if self.hides_history and body.get("message_reference"):
            raise Refusal(400, 160002, "Cannot reply without permission to read message history")
        shown = self._keep(place, body)
        if nonce:
            self._nonces[nonce] = shown
        await self._announce(shown)
        return _json(shown.to_json())

    async def _edit(self, request: web.Request) -> web.Response:
        shown = self._known(request)
        self._change(shown, await _body(request))
        return _json(shown.to_json())

    async def _read(self, request: web.Request) -> web.Response:
        return _json(self._known(request).to_json())

    async def _history(self, request: web.Request) -> web.Response:
        """The newest messages first."""
        here = [shown for shown in self.messages.values() if shown.place.id == request.match_info["channel"]]
        return _json([shown.to_json() for shown in reversed(here) if not shown.deleted][: int(request.query["limit"])])

    async def _channel(self, request: web.Request) -> web.Response:
        place = self.places.get(request.match_info["channel"])
        if place is None or place.foreign:
            raise Refusal(404, 10003, "Unknown Channel")
        return _json(place.to_json())

    def _known(self, request: web.Request) -> Shown:
        shown = self.messages.get(request.match_info["message"])
        if shown is None or shown.deleted:
            raise Refusal(404, 10008, "Unknown Message")
        return shown

    async def _open_thread(self, request: web.Request) -> web.Response:
        self._known(request)
        name = (await request.json())["name"]
        if not 1 <= length(name) <= 100:
            self.broken.append(f"a thread's name has {length(name)} characters")
        parent = self.places[request.match_info["channel"]]
        thread = Place(request.match_info["message"], parent.guild, name, parent=parent.id)
        self.places[thread.id] = thread
        return _json(thread.to_json(), 201)

    async def _file(self, request: web.Request) -> web.Response:
        return web.Response(body=self.files[request.match_info["file"]])

    async def _type(self, _: web.Request) -> web.Response:
        self.typing += 1
        return web.Response(status=204)

    async def _open_direct(self, request: web.Request) -> web.Response:
        place = Place(snowflake(), person=Person((await request.json())["recipient_id"], "someone"))
        self.places[place.id] = place
        return _json(place.to_json())

    # --- rules

    def _check(self, body: dict[str, Any], before: dict[str, Any] | None = None) -> None:
        if broken := broken_by_message(body, before):
            self.broken += broken
            raise Refusal(400, 50035, f"Invalid Form Body: {broken}")

    def _keep(self, place: Place, body: dict[str, Any], *, private: bool = False) -> Shown:
        shown = Shown(snowflake(), place, BOT, {}, private=private)
        shown.note(body)
        self.messages[shown.id] = shown
        return shown

    def _change(self, shown: Shown, body: dict[str, Any]) -> None:
        if shown.deleted:
            raise Refusal(404, 10008, "Unknown Message")
        self._check(body, shown.body)
        shown.note(body)


def _json(data: Any, status: int = 200) -> web.Response:
    # As Discord answers: no charset, and "Via", without which the client takes a 429 for a ban.
    headers = {"Content-Type": "application/json", "Via": "1.1 loopback"}
    return web.Response(body=json.dumps(data).encode(), status=status, headers=headers)


async def _body(request: web.Request) -> dict[str, Any]:
    """What was sent, with files or without."""
    if request.content_type != "multipart/form-data":
        return dict(await request.json())
    form = await request.post()
    files = [part.file.read() for name, part in form.items() if name.startswith("files[") and not isinstance(part, str)]
    payload = dict(json.loads(str(form["payload_json"])))
    payload.get("data", payload)["files"] = files
    return payload


def _limited(refusal: Limited) -> web.Response:
    headers = {"Content-Type": "application/json", "Via": "1.1 loopback", **refusal.headers}
    body = {"message": "You are being rate limited.", "retry_after": refusal.after, "global": refusal.everywhere}
    return web.Response(body=json.dumps(body).encode(), status=429, headers=headers)


def _faulty(fault: Fault) -> web.Response:
    body = {"message": "injected", "code": fault.code, "retry_after": fault.retry_after, "global": False}
    return _json(body, fault.status or 500)
