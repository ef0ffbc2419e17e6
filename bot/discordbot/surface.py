"""Where an answer appears: the response to an interaction, or messages in a channel."""

from __future__ import annotations

import secrets
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

import discord

from bot.discordbot.card import INVALID_FORM, Forms, changed, new
from bot.discordbot.pacing import SurfaceGone
from bot.discordbot.rendering import Page

# Discord's error codes: the interaction's token is unknown or past its 15 minutes, so edits go nowhere.
_TOKEN_OVER = frozenset({10015, 10062, 50027})
_CLOSED = frozenset({50083, 160005})  # the thread is archived, or locked
_NO_LOOKING_BACK = 160002  # replies need the permission to read the message history

FOLLOW_UPS = 5

_Sent = TypeVar("_Sent")


@contextmanager
def _gone_when_refused() -> Iterator[None]:
    """A deleted message or channel, a closed thread or a missing permission will not come back by trying again."""
    try:
        yield
    except discord.HTTPException as error:
        if isinstance(error, discord.NotFound | discord.Forbidden) or error.code in _CLOSED:
            raise SurfaceGone(error.text) from error
        raise


class _Formed:
    """What both surfaces share: cards until Discord refuses one here, embeds from then on."""

    def __init__(self, place: int | None, forms: Forms | None) -> None:
        self._place = place
        self._forms = forms or Forms()
        self.plain = self._forms.plain(place)

    async def _in_form(self, write: Callable[[], Awaitable[_Sent]]) -> _Sent:
        """Write; where the card is refused as such, once more as an embed."""
        try:
            return await write()
        except discord.HTTPException as error:
            if error.code != INVALID_FORM or self.plain:
                raise
            self._forms.refused(self._place)
            self.plain = True
            return await write()


class ChannelSurface(_Formed):
    """Messages in a channel, the first one a reply to the question where there is one to reply to."""

    def __init__(
        self,
        channel: discord.abc.Messageable,
        question: discord.Message | None = None,
        *,
        place: int | None = None,
        forms: Forms | None = None,
    ) -> None:
        super().__init__(place, forms)
        self._channel = channel
        self._question = question
        self._messages: list[discord.Message] = []
        self._nonces: dict[tuple[int, bool], int] = {}

    @property
    def message_ids(self) -> tuple[int, ...]:
        """The messages that this answer consists of."""
        return tuple(message.id for message in self._messages)

    async def show(self, page: Page) -> None:
        """Send or edit the first message."""
        with _gone_when_refused():
            if self._messages:
                await self._messages[0].edit(**changed(page, plain=self.plain))
            else:
                await self._send(page, self._question)

    async def add(self, page: Page) -> None:
        """Send a further message."""
        with _gone_when_refused():
            await self._send(page, self._messages[-1] if self._messages else None)

    async def _send(self, page: Page, replied_to: discord.Message | None) -> None:
        reference: dict[str, Any] = {}
        if replied_to is not None:
            reference["reference"] = replied_to.to_reference(fail_if_not_exists=False)

        async def write() -> discord.Message:
            # The same nonce for every attempt: Discord then keeps one message even if an attempt failed after commit.
            nonce = self._nonces.setdefault((len(self._messages), self.plain), secrets.randbits(63))
            return await self._channel.send(
                mention_author=False, nonce=nonce, **reference, **new(page, plain=self.plain)
            )

        try:
            self._messages.append(await self._in_form(write))
        except discord.HTTPException as error:
            if error.code != _NO_LOOKING_BACK or not reference:
                raise
            reference.clear()
            self._messages.append(await self._in_form(write))


class InteractionSurface(_Formed):
    """The deferred response to an interaction; a public one goes on as a normal message when its token is over."""

    def __init__(self, interaction: discord.Interaction[Any], *, private: bool, forms: Forms | None = None) -> None:
        super().__init__(interaction.guild_id or interaction.channel_id, forms)
        self._interaction = interaction
        self._private = private
        self._original: int | None = None
        self._channel = None if private else _writable_channel(interaction)
        self._in_channel: ChannelSurface | None = None
        # Where the bot is no member, Discord takes the response and five messages after it.
        self.most = None if self._channel is not None or interaction.is_guild_integration() else 1 + FOLLOW_UPS

    @property
    def message_ids(self) -> tuple[int, ...]:
        """The messages that this answer consists of, as far as one can reply to them."""
        first = () if self._original is None else (self._original,)
        return (*first, *(self._in_channel.message_ids if self._in_channel else ()))

    async def show(self, page: Page) -> None:
        """Edit the response, or, once its token is over, a message in the channel."""
        if self._original is None and self._in_channel is not None:
            return await self._in_channel.show(page)
        try:
            with _gone_when_refused():
                await self._edit(page)
        except (SurfaceGone, discord.HTTPException) as error:
            cause = error.__cause__ if isinstance(error, SurfaceGone) else error
            if getattr(cause, "code", None) not in _TOKEN_OVER:
                raise
            await self._go_on_in_channel(page)
        return None

    async def add(self, page: Page) -> None:
        """Send a further message: in the channel where we may, for a nonce guards that one against doubling."""
        with _gone_when_refused():
            if self._in_channel is not None or self._channel is not None:
                self._in_channel = self._in_channel or self._in_known_channel()
                await self._in_channel.add(page)
            else:
                await self._in_form(
                    lambda: self._interaction.followup.send(
                        ephemeral=self._private, wait=True, **new(page, plain=self.plain)
                    )
                )

    async def _edit(self, page: Page) -> None:
        message = await self._in_form(
            lambda: self._interaction.edit_original_response(**changed(page, plain=self.plain))
        )
        self._original = message.id

    async def _go_on_in_channel(self, page: Page) -> None:
        self._original = None
        self._in_channel = self._in_known_channel()
        await self._in_channel.show(page)

    def _in_known_channel(self) -> ChannelSurface:
        if self._channel is None:
            raise SurfaceGone("the interaction's token is over and there is no channel to go on in")
        return ChannelSurface(self._channel, place=self._place, forms=self._forms)


def _writable_channel(interaction: discord.Interaction[Any]) -> discord.abc.Messageable | None:
    """The interaction's channel if the bot is a member there and may write."""
    channel = interaction.channel
    if not isinstance(channel, discord.abc.Messageable):
        return None
    if isinstance(channel, discord.DMChannel):
        return channel if interaction.context.dm_channel else None
    allowed = interaction.app_permissions
    writing = allowed.send_messages_in_threads if isinstance(channel, discord.Thread) else allowed.send_messages
    return channel if interaction.is_guild_integration() and allowed.view_channel and writing else None
