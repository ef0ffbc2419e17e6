"""What each button does: acknowledged first, then served from what is kept of its answer."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Literal, Protocol

import discord

from bot.answering.answer_json import restored
from bot.answering.followup.followup import stand_alone
from bot.answering.lengths import longer, shorter
from bot.discordbot.buttons import Action, Button, answer_rows
from bot.discordbot.card import Forms, changed, new
from bot.discordbot.conversation import Conversation
from bot.discordbot.door import Door
from bot.discordbot.escaping import escaped_line
from bot.discordbot.exchange import Exchanges, failure_page
from bot.discordbot.forms import form, typed
from bot.discordbot.memory import Kept, Memory, Where
from bot.discordbot.pacing import INTERVAL
from bot.discordbot.public_words import public_words
from bot.discordbot.question import Question
from bot.discordbot.questions import NotAsked, ask_from
from bot.discordbot.rendering import Page, Tone, answer_pages, notice_page, within
from bot.discordbot.replies import notes_page, sources_pages, why_pages
from bot.discordbot.surface import InteractionSurface
from bot.discordbot.visitors import visitor_of, words_of
from bot.discordbot.words import Words, words_for
from bot.discordbot.words_asking import asking_words
from bot.discordbot.words_errors import in_words_of
from bot.topics.following import FollowStore, add_watch, person_place
from vectorstore.errors import UsageError

if TYPE_CHECKING:
    from bot.answering.answer import Answer
    from vectorstore.domain import Article, Scope

log = logging.getLogger(__name__)

Opinion = Literal["good", "bad"]


class Library(FollowStore, Protocol):
    """What buttons and autocomplete need of the store."""

    def sources(self, scope: Scope = ...) -> list[tuple[str, int]]:
        """Outlets with their number of articles, most first."""
        ...

    def latest(self, scope: Scope = ..., n: int = ...) -> list[Article]:
        """Heads of the newest articles."""
        ...

    def articles(self, ids: Iterable[str]) -> dict[str, Article]:
        """Articles as they are today."""
        ...

    def add_feedback(self, receipt_id: str, asker: str, verdict: Opinion, reason: str = "") -> bool:
        """Note what a reader thought; False when the receipt is gone."""
        ...

    def remove_follow(self, follow_id: int, place: str) -> bool:
        """Stop following."""
        ...


class Presses:
    """Serves buttons and the forms behind them; anyone may read, only who asked may change or continue."""

    def __init__(self, exchanges: Exchanges, memory: Memory, library: Library, forms: Forms, door: Door) -> None:
        self._exchanges, self._memory, self._library, self._forms = exchanges, memory, library, forms
        self._door = door

    async def pressed(self, interaction: discord.Interaction[Any], button: Button) -> None:
        """Serve a button; whatever goes wrong is told to who pressed it."""
        await self._told(interaction, lambda: self._serve(interaction, button))

    async def submitted(self, interaction: discord.Interaction[Any], button: Button) -> None:
        """Serve a form that was sent off."""
        serve = self._follow_up if button.action is Action.FOLLOW else self._disliked
        await self._told(interaction, lambda: serve(interaction, button))

    async def _told(self, interaction: discord.Interaction[Any], serve: Callable[[], Any]) -> None:
        try:
            await serve()
        except discord.HTTPException as error:
            # A lost token or a deleted message: there is nobody left to tell.
            log.info("a button could not be served: %s", error.text)
        except Exception as error:  # noqa: BLE001 - who pressed gets a sentence and an id, the log the traceback
            await self._tell(interaction, failure_page(error, words_of(interaction)))

    async def _serve(self, interaction: discord.Interaction[Any], button: Button) -> None:
        if button.action in (Action.FOLLOW, Action.BAD):
            return await self._open_form(interaction, button)
        if button.action is Action.SHARE:
            return await self._share(interaction, button)
        if button.action in (Action.SHORT, Action.FULL, Action.LONG):
            await interaction.response.defer()
            return await self._resize(interaction, button)
        await interaction.response.defer(ephemeral=True, thinking=True)
        kept = await self._kept(button)
        if kept is None:
            return await self._tell(interaction, notice_page(asking_words(words_of(interaction)).not_kept))
        pages = await asyncio.to_thread(self._read, interaction, button, kept)
        return await self._deliver(
            InteractionSurface(interaction, private=True, forms=self._forms), pages, words_of(interaction)
        )

    def _read(self, interaction: discord.Interaction[Any], button: Button, kept: Kept) -> Sequence[Page]:
        """The reply to a button that only tells or notes something; in a thread."""
        words = words_of(interaction)
        match button.action:
            case Action.SOURCES:
                articles = self._articles(kept)
                return sources_pages(replace(kept, answer=restored(kept.answer, articles)), articles, words)
            case Action.WHY:
                return why_pages(kept, words)
            case Action.WATCH:
                return [notes_page([self._watch(interaction, kept, words)])]
            case _:
                self._library.add_feedback(button.answer, self._memory.key(interaction.user.id), "good")
                return [notes_page([asking_words(words).thanks], Tone.ANSWERED)]

    def _watch(self, interaction: discord.Interaction[Any], kept: Kept, words: Words) -> str:
        said, person = asking_words(words), interaction.user.id
        place, question = person_place(person), stand_alone(kept.ask.question, kept.turns[:-1])
        same = [f for f in self._library.follows(place) if f.kind == "watch" and f.text.lower() == question.lower()]
        for follow in same:
            self._library.remove_follow(follow.id, place)
        if same:
            return said.watched_no_more
        try:
            add_watch(
                self._library,
                place,
                question,
                now=time.time(),
                known=(citation.quote.found.passage.article_id for citation in kept.answer.citations),
                owner=str(person),
                scope=str(kept.where.guild or ""),
                language=words.language,
            )
        except UsageError as error:
            return in_words_of(str(error), words)
        return said.watching

    async def _open_form(self, interaction: discord.Interaction[Any], button: Button) -> None:
        """A form is an acknowledgement itself; one look into the memory comes before, which takes milliseconds."""
        said = asking_words(words_of(interaction))
        kept = await self._kept(button)
        if kept is None:
            return await self._tell(interaction, notice_page(said.not_kept))
        if button.action is Action.FOLLOW and kept.asker != interaction.user.id:
            return await self._tell(interaction, notice_page(said.not_yours))
        await interaction.response.send_modal(form(button, said))
        return None

    async def _follow_up(self, interaction: discord.Interaction[Any], button: Button) -> None:
        """Ask on, where and as privately as the answer stands."""
        kept = await self._kept(button)
        private = kept is None or kept.where.private
        await interaction.response.defer(ephemeral=private, thinking=True)
        words = words_of(interaction) if kept is None else words_for(kept.language)
        surface = InteractionSurface(interaction, private=private, forms=self._forms)
        if kept is None or self._exchanges.closing:
            return await surface.show(notice_page(words.closing if kept else asking_words(words).not_kept))
        try:
            asked = ask_from(typed(interaction), words)
            # A period was about that question.
            ask = replace(kept.ask, question=asked.question, since=None, until=None)
            visitor = visitor_of(interaction)
            ask = self._door.admitted(ask, visitor, words)
        except NotAsked as told:
            return await surface.show(notice_page(str(told)))
        where = Where(interaction.guild_id, interaction.channel_id, private)
        conversation = Conversation(kept.turns)
        give_back = self._door.give_back(visitor)
        return self._exchanges.start(
            Question(interaction.user.id, ask, surface, words, conversation, where, give_back=give_back)
        )

    async def _disliked(self, interaction: discord.Interaction[Any], button: Button) -> None:
        await interaction.response.defer(ephemeral=True, thinking=True)
        asker = self._memory.key(interaction.user.id)
        await asyncio.to_thread(self._library.add_feedback, button.answer, asker, "bad", typed(interaction).strip())
        await self._tell(interaction, notice_page(asking_words(words_of(interaction)).sorry))

    async def _share(self, interaction: discord.Interaction[Any], button: Button) -> None:
        """Show a private answer to all; only its asker sees the button, and a second press shows nothing twice."""
        said = asking_words(words_of(interaction))
        kept = await self._kept(button)
        refusal = said.not_kept if kept is None else said.not_yours if kept.asker != interaction.user.id else ""
        if not refusal and not await asyncio.to_thread(self._memory.share, button.answer):
            refusal = said.shared_already
        if kept is None or refusal:
            return await self._tell(interaction, notice_page(refusal))
        await interaction.response.defer(thinking=True)
        words = self._public_words(interaction, kept)
        shared = asking_words(words).shared.format(name=escaped_line(interaction.user.display_name))
        first, *others = answer_pages(kept.answer, words, answer_rows(kept.answer, words, private=False))
        surface = InteractionSurface(interaction, private=False, forms=self._forms)
        await self._deliver(surface, [Page(first.tone, (shared, *first.blocks), first.rows), *others], words)
        await self._exchanges.noted(kept.answer, interaction.channel_id, surface.message_ids)
        return await asyncio.to_thread(self._memory.shown, button.answer, surface.message_ids)

    def _public_words(self, interaction: discord.Interaction[Any], kept: Kept) -> Words:
        locale = str(interaction.guild_locale) if interaction.guild_locale else None
        told = kept.answer.language if kept.answer.language in ("de", "en") else ""
        return self._door.words(visitor_of(interaction), lambda: public_words(told, locale, kept.language))

    async def _resize(self, interaction: discord.Interaction[Any], button: Button) -> None:
        """Shorter, longer or as it was: in place where both fit one message, else as a further one."""
        kept = await self._kept(button)
        said = asking_words(words_of(interaction))
        if kept is None or kept.asker != interaction.user.id:
            return await self._tell(interaction, notice_page(said.not_yours if kept else said.not_kept))
        words = words_for(kept.language)
        answer = restored(kept.answer, await asyncio.to_thread(self._articles, kept))
        rows = answer_rows(answer, words, private=kept.where.private, length=button.action)
        pages = answer_pages(_resized(answer, button.action), words, rows)
        plain = interaction.message is not None and not interaction.message.flags.components_v2
        one = len(await asyncio.to_thread(self._memory.messages, button.answer)) <= 1
        if one and len(pages) == 1:
            await asyncio.sleep(_rest(interaction.message))
            await interaction.edit_original_response(**changed(pages[0], plain=plain))
            return None
        for page in pages:
            await interaction.followup.send(ephemeral=kept.where.private, wait=True, **new(page, plain=plain))
        return None

    def _articles(self, kept: Kept) -> dict[str, Article]:
        """What is cited, as it is today."""
        return self._library.articles(citation.quote.found.passage.article_id for citation in kept.answer.citations)

    async def _kept(self, button: Button) -> Kept | None:
        return await asyncio.to_thread(self._memory.kept, button.answer)

    async def _tell(self, interaction: discord.Interaction[Any], page: Page) -> None:
        """A line for who pressed, whether the interaction was acknowledged before or not."""
        plain = self._forms.plain(interaction.guild_id or interaction.channel_id)
        response = interaction.response
        if not response.is_done():
            await response.send_message(ephemeral=True, **new(page, plain=plain))
        elif response.type is discord.InteractionResponseType.deferred_channel_message:
            await interaction.edit_original_response(**changed(page, plain=plain))
        else:
            await interaction.followup.send(ephemeral=True, wait=True, **new(page, plain=plain))

    async def _deliver(self, surface: InteractionSurface, pages: Sequence[Page], words: Words) -> None:
        pages = within(pages, surface.most, words)
        await surface.show(pages[0])
        for page in pages[1:]:
            await surface.add(page)


def _rest(message: discord.Message | None) -> float:
    """Seconds until a message may be edited again; its last edit is by Discord's clock, so never more than a second."""
    if message is None or message.edited_at is None:
        return 0.0
    return min(max(message.edited_at.timestamp() + INTERVAL - time.time(), 0.0), INTERVAL)


def _resized(answer: Answer, action: Action) -> Answer:
    if action is Action.SHORT:
        return shorter(answer) or answer
    return (longer(answer) or answer) if action is Action.LONG else answer
