"""Discord's objects as JSON, as small as the unmodified discord.py client reads them."""

from __future__ import annotations

import itertools
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

EPOCH = 1_420_070_400_000  # the first millisecond of Discord's ids
COMMAND, COMPONENT, AUTOCOMPLETE, FORM = 2, 3, 4, 5
_count = itertools.count(1)
ALL_PERMISSIONS = str((1 << 53) - 1)
# Read, write, embed, attach, look back, use commands, open threads and write there.
EVERYBODYS = sum(1 << bit for bit in (10, 11, 14, 15, 16, 31, 35, 38))
MANAGE_CHANNELS, MANAGE_SERVER = 1 << 4, 1 << 5
MANAGERS, READERS = "7000", "7001"


def snowflake() -> str:
    """A new id that carries the present time, as Discord's do."""
    return str((int(time.time() * 1000) - EPOCH << 22) + next(_count) % (1 << 22))


@dataclass(frozen=True)
class Person:
    """Someone on Discord."""

    id: str
    name: str
    locale: str = "en-US"
    bot: bool = False
    roles: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """A user object."""
        return {
            "id": self.id,
            "username": self.name,
            "global_name": self.name,
            "discriminator": "0",
            "avatar": None,
            "bot": self.bot,
        }

    def member_json(self) -> dict[str, Any]:
        """A member object without its user."""
        manages = MANAGE_SERVER | MANAGE_CHANNELS if MANAGERS in self.roles else 0
        return {
            "roles": list(self.roles),
            "joined_at": now(),
            "deaf": False,
            "mute": False,
            "flags": 0,
            "permissions": str(EVERYBODYS | manages),
        }


@dataclass(frozen=True)
class Place:
    """A channel of a server, or a thread in ``parent``, where ``guild`` is set; else a direct message.

    In a ``foreign`` one the bot is no member; people bring it along, as an app of their own.
    """

    id: str
    guild: str | None = None
    name: str = "news"
    person: Person | None = None
    parent: str | None = None
    foreign: bool = False

    def to_json(self) -> dict[str, Any]:
        """A channel object."""
        base = {"id": self.id, "last_message_id": None, "flags": 0}
        if self.guild is None:
            return {
                **base,
                "type": 3 if self.foreign else 1,
                "recipients": [self.person.to_json()] if self.person else [],
            }
        if self.parent is not None:
            return {**base, **self._thread_json()}
        return {
            **base,
            "type": 0,
            "guild_id": self.guild,
            "name": self.name,
            "position": 0,
            "permission_overwrites": [],
            "nsfw": False,
            "parent_id": None,
            "rate_limit_per_user": 0,
            "topic": None,
            "permissions": ALL_PERMISSIONS,
        }

    def _thread_json(self) -> dict[str, Any]:
        metadata = {"archived": False, "auto_archive_duration": 1440, "archive_timestamp": now(), "locked": False}
        return {
            "type": 11,
            "guild_id": self.guild,
            "name": self.name,
            "parent_id": self.parent,
            "owner_id": "900",
            "message_count": 1,
            "member_count": 1,
            "rate_limit_per_user": 0,
            "thread_metadata": metadata,
            "permissions": ALL_PERMISSIONS,
        }


def now() -> str:
    """The present time as Discord writes it."""
    return datetime.now(UTC).isoformat()


def application_json(application: Person) -> dict[str, Any]:
    """The application of the bot."""
    return {
        "id": application.id,
        "name": application.name,
        "icon": None,
        "description": "",
        "bot_public": True,
        "bot_require_code_grant": False,
        "owner": Person("900", "owner").to_json(),
        "verify_key": "0" * 64,
        "flags": 0,
    }


def role_json(identity: str, name: str, permissions: int) -> dict[str, Any]:
    """A role of a server."""
    return {
        "id": identity,
        "name": name,
        "color": 0,
        "hoist": False,
        "position": 0,
        "permissions": str(permissions),
        "managed": False,
        "mentionable": False,
        "flags": 0,
    }


def guild_json(guild: str, locale: str, places: list[Place], bot: Person) -> dict[str, Any]:
    """A server the bot is in, with its channels and the role everyone has."""
    everyone = role_json(guild, "@everyone", EVERYBODYS)
    return {
        "id": guild,
        "name": "Newsroom",
        "owner_id": "900",
        "preferred_locale": locale,
        "member_count": 3,
        "roles": [everyone, role_json(MANAGERS, "Redaktion", MANAGE_SERVER), role_json(READERS, "Leser", 0)],
        "channels": [place.to_json() for place in places if not place.parent],
        "members": [{**bot.member_json(), "user": bot.to_json()}],
        "threads": [place.to_json() for place in places if place.parent],
        "emojis": [],
        "stickers": [],
        "features": [],
        "voice_states": [],
        "presences": [],
        "unavailable": False,
    }


def message_json(
    identity: str, place: Place, author: Person, body: dict[str, Any], *, edited: str | None = None
) -> dict[str, Any]:
    """A message as the API answers with and the gateway sends it."""
    message = {
        "id": identity,
        "channel_id": place.id,
        "author": author.to_json(),
        "content": body.get("content") or "",
        "timestamp": now(),
        "edited_timestamp": edited,
        "tts": False,
        "mention_everyone": False,
        "mentions": body.get("mentions", []),
        "mention_roles": [],
        "attachments": [],
        "embeds": body.get("embeds") or [],
        "components": body.get("components") or [],
        "pinned": False,
        "type": body.get("type", 0),
        "flags": body.get("flags", 0),
        "nonce": body.get("nonce"),
    }
    if reference := body.get("message_reference"):
        message["message_reference"] = {"type": 0, "channel_id": place.id, **reference}
    if place.guild:
        message |= {"guild_id": place.guild, "member": author.member_json()}
    return message


def interaction_json(
    token: str,
    application: Person,
    person: Person,
    place: Place,
    data: dict[str, Any],
    guild_locale: str,
    *,
    kind: int = COMMAND,
    message: dict[str, Any] | None = None,
) -> dict[str, Any]:
    """A command, a button or a form someone used; where the bot is no member, the person brought it along."""
    interaction = {
        "id": snowflake(),
        "application_id": application.id,
        "type": kind,
        "token": token,
        "version": 1,
        "locale": person.locale,
        "channel": place.to_json(),
        "channel_id": place.id,
        "data": data,
        "app_permissions": ALL_PERMISSIONS,
        "entitlements": [],
        "attachment_size_limit": 10_485_760,
        "authorizing_integration_owners": {"1": person.id} if place.foreign else {"0": place.guild or "0"},
        "context": 0 if place.guild else 2 if place.foreign else 1,
    }
    if message is not None:
        interaction["message"] = message
    if place.guild:
        guild = {"id": place.guild, "locale": guild_locale, "features": []}
        member = {**person.member_json(), "user": person.to_json()}
        return {**interaction, "guild_id": place.guild, "guild_locale": guild_locale, "guild": guild, "member": member}
    return {**interaction, "user": person.to_json()}


def options_json(command: dict[str, Any], given: dict[str, Any], part: str = "") -> list[dict[str, Any]]:
    """The filled-in options with the types the command, or a ``part`` of its group, was registered with."""
    if part:
        inner = next(option for option in command["options"] if option["name"] == part)
        return [{"name": part, "type": 1, "options": options_json(inner, given)}]
    kinds = {option["name"]: option["type"] for option in command.get("options", [])}
    return [{"name": name, "type": kinds[name], "value": value} for name, value in given.items()]
