"""Discord's rules for what a bot sends, as pure checks: each gives the sentences that say what is broken.

From Discord's documentation of API v10; a real client would see these as errors, lost messages or unwanted pings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

CONTENT = 2000
COMPONENTS = 40
COMPONENT_TEXT = 4000
EMBEDS_TOTAL = 6000
EMBED_LIMITS = {"title": 256, "description": 4096}
NAME = re.compile(r"[-_'\w]{1,32}")
COMPONENTS_V2 = 1 << 15
EPHEMERAL = 1 << 6
PRIVILEGED_INTENTS = (1 << 1) | (1 << 8) | (1 << 15)  # members, presences, message content
ROW, BUTTON, TEXT_INPUT, TEXT_DISPLAY, CONTAINER, LABEL = 1, 2, 4, 10, 17, 18
MEDIA_GALLERY = 12
MEDIA_GALLERY = 12
IN_CONTAINER = {1, 9, 10, 12, 13, 14}
AT_TOP = {*IN_CONTAINER, CONTAINER}
LOCALES = frozenset(
    re.findall(
        r"\S+",
        "id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th "
        "zh-CN ja zh-TW ko",
    )
)


def length(text: str) -> int:
    """Counted the strict way: UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2


def broken_by_message(body: dict[str, Any], before: dict[str, Any] | None = None) -> list[str]:
    """What a message breaks; ``before`` is the message as it stands when the body is an edit."""
    after = {**(before or {}), **body}
    return [*_size(after), *_components(body, after, before), *_mentions(body), *_reference(body), *_pictures(body)]


def _size(after: dict[str, Any]) -> Iterator[str]:
    content, embeds = after.get("content") or "", after.get("embeds") or []
    if length(content) > CONTENT:
        yield f"content has {length(content)} characters, at most {CONTENT} are allowed"
    if not (content or embeds or after.get("components")):
        yield "the message is empty"
    if len(embeds) > 10:
        yield f"{len(embeds)} embeds, at most 10 are allowed"
    for embed in embeds:
        yield from _embed(embed)
    total = sum(map(length, embed_texts(embeds)))
    if total > EMBEDS_TOTAL:
        yield f"embeds have {total} characters together, at most {EMBEDS_TOTAL} are allowed"


def _embed(embed: dict[str, Any]) -> Iterator[str]:
    for name, limit in EMBED_LIMITS.items():
        if length(embed.get(name) or "") > limit:
            yield f"an embed's {name} has more than {limit} characters"
    if length(embed.get("footer", {}).get("text", "")) > 2048:
        yield "an embed's footer has more than 2048 characters"
    fields = embed.get("fields", [])
    if len(fields) > 25 or any(length(f["name"]) > 256 or length(f["value"]) > 1024 for f in fields):
        yield "an embed has too many or too long fields"


def embed_texts(embeds: list[dict[str, Any]]) -> list[str]:
    """All text that counts towards the limit over all embeds."""
    texts = []
    for embed in embeds:
        texts += [embed.get("title") or "", embed.get("description") or "", embed.get("footer", {}).get("text", "")]
        texts += [embed.get("author", {}).get("name", "")]
        texts += [text for field in embed.get("fields", []) for text in (field["name"], field["value"])]
    return texts


def nested(components: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Every component, nested ones included."""
    for component in components:
        yield component
        yield from nested(component.get("components", []))
        if "accessory" in component:
            yield component["accessory"]


def texts(message: dict[str, Any]) -> list[str]:
    """The texts a reader sees, in order."""
    shown = [part["content"] for part in nested(message.get("components") or []) if part["type"] == TEXT_DISPLAY]
    return [*filter(None, [message.get("content")]), *filter(None, embed_texts(message.get("embeds") or [])), *shown]


def _components(body: dict[str, Any], after: dict[str, Any], before: dict[str, Any] | None) -> Iterator[str]:
    had = bool((before or {}).get("flags", 0) & COMPONENTS_V2)
    has = bool(body.get("flags", 0) & COMPONENTS_V2) or had
    parts = list(nested(after.get("components") or []))
    if not has:
        if any(part["type"] not in (1, 2, 3, 5, 6, 7, 8) for part in parts):
            yield "components of version 2 without the flag"
        yield from _rows(parts)
        return
    if after.get("content") or after.get("embeds") or after.get("poll"):
        yield "content, embeds or a poll beside components of version 2"
    if len(parts) > COMPONENTS:
        yield f"{len(parts)} components, at most {COMPONENTS} are allowed"
    yield from _component_texts(parts)
    yield from _rows(parts)
    yield from _nesting(after.get("components") or [], parts)


def _component_texts(parts: list[dict[str, Any]]) -> Iterator[str]:
    shown = [part.get("content", "") for part in parts if part["type"] == TEXT_DISPLAY]
    total = sum(map(length, shown))
    if total > COMPONENT_TEXT:
        yield f"text displays have {total} characters together, at most {COMPONENT_TEXT} are allowed"
    if not all(text.strip() for text in shown):
        yield "a text display is empty"
    if any(len(part.get("custom_id") or "") > 100 for part in parts):
        yield "a custom_id has more than 100 characters"


def _rows(parts: list[dict[str, Any]]) -> Iterator[str]:
    """Rows of one to five buttons, each with a label or an emoji, and every custom id once."""
    if any(not 1 <= len(part.get("components", [])) <= 5 for part in parts if part["type"] == ROW):
        yield "a row has no or more than five buttons"
    buttons = [part for part in parts if part["type"] == BUTTON]
    if any(not (button.get("label") or button.get("emoji")) for button in buttons):
        yield "a button has neither label nor emoji"
    if any(length(button.get("label") or "") > 80 for button in buttons):
        yield "a button's label has more than 80 characters"
    ids = [button.get("custom_id") or button.get("url") for button in buttons]
    if None in ids or len(set(ids)) < len(ids):
        yield "a custom_id is missing or stands twice"


def broken_by_form(form: dict[str, Any]) -> list[str]:
    """What a modal breaks."""
    broken = [] if 1 <= length(form["title"]) <= 45 else [f"the form's title has {length(form['title'])} characters"]
    broken += [] if 1 <= len(form["custom_id"]) <= 100 else ["the form's custom_id is empty or too long"]
    components = form["components"]
    broken += [] if 1 <= len(components) <= 5 else ["a form has one to five components"]
    for part in components:
        if part["type"] not in (TEXT_DISPLAY, LABEL):
            broken.append("a form holds labels and texts")
        elif part["type"] == LABEL:
            broken += _labelled(part)
    return broken


def _labelled(part: dict[str, Any]) -> list[str]:
    field = part["component"]
    broken = [] if 1 <= length(part["label"]) <= 45 else ["a label has more than 45 characters"]
    broken += [] if length(part.get("description") or "") <= 100 else ["a label's description is too long"]
    if field["type"] == TEXT_INPUT:
        broken += [] if length(field.get("placeholder") or "") <= 100 else ["a placeholder is too long"]
        broken += [] if 1 <= field.get("max_length", 4000) <= 4000 else ["a text input allows too much"]
    return broken


def broken_by_choices(choices: list[dict[str, Any]]) -> list[str]:
    """What the choices of an autocomplete break."""
    broken = [] if len(choices) <= 25 else ["more than 25 choices"]
    wrong = [c for c in choices if not (1 <= length(c["name"]) <= 100 and 1 <= length(str(c["value"])) <= 100)]
    return broken + [f"choice {choice['name']!r} is empty or too long" for choice in wrong]


def _nesting(top: list[dict[str, Any]], parts: list[dict[str, Any]]) -> Iterator[str]:
    if any(part["type"] not in AT_TOP for part in top):
        yield "a component stands at the top that may not stand there"
    for container in (part for part in parts if part["type"] == CONTAINER):
        inner = container.get("components", [])
        if not inner or any(part["type"] not in IN_CONTAINER for part in inner):
            yield "a container is empty or holds what it may not hold"
        if not 0 <= (container.get("accent_color") or 0) <= 0xFFFFFF:
            yield "a container's colour is none"


def _pictures(body: dict[str, Any]) -> Iterator[str]:
    """Every picture that is shown was sent along or stands there already, and says what it shows."""
    sent = {file["filename"] for file in body.get("attachments") or [] if "filename" in file}
    galleries = (part for part in nested(body.get("components") or []) if part["type"] == MEDIA_GALLERY)
    for item in (item for gallery in galleries for item in gallery["items"]):
        name = item["media"]["url"].removeprefix("attachment://")
        if item["media"]["url"].startswith("attachment://") and name not in sent:
            yield f"the picture {name} was not sent along"
        if not 1 <= length(item.get("description") or "") <= 1024:
            yield f"the picture {name} has no description, or one of more than 1024 characters"


def _mentions(body: dict[str, Any]) -> Iterator[str]:
    allowed = body.get("allowed_mentions")
    if allowed is None:
        yield "allowed_mentions is not given, so that everything in the text would ping"
    elif allowed.get("parse") != [] or allowed.get("users") or allowed.get("roles") or allowed.get("replied_user"):
        yield f"allowed_mentions lets something ping: {allowed}"
    for text in texts(body):
        if re.search(r"@(everyone|here)", text):
            yield "@everyone or @here stands in the text"
        if re.search(r"<@[!&]?\d+>", text):
            yield "a mention stands in the text"


def _reference(body: dict[str, Any]) -> Iterator[str]:
    nonce = body.get("nonce")
    if nonce is not None and len(str(nonce)) > 25:
        yield "the nonce has more than 25 characters"


def broken_by_commands(commands: list[dict[str, Any]]) -> list[str]:
    """What a list of application commands breaks."""
    broken = [] if len(commands) <= 100 else ["more than 100 commands"]
    names = [(command.get("type", 1), command["name"]) for command in commands]
    broken += [] if len(set(names)) == len(names) else ["two commands have one name"]
    menus = [command for command in commands if command.get("type", 1) != 1]
    broken += [] if len(menus) <= 10 else ["more than 5 menus of a kind"]
    for command in commands:
        broken += _menu(command) if command in menus else _named(command, "command")
        options = command.get("options", [])
        if len(options) > 25:
            broken.append("more than 25 options")
        required = [bool(option.get("required")) for option in options]
        if required != sorted(required, reverse=True):
            broken.append("a required option stands behind an optional one")
        for option in options:
            broken += _named(option, "option")
            broken += _choices(option)
    return broken


def _named(thing: dict[str, Any], kind: str) -> list[str]:
    broken = []
    names = {"": thing["name"], **(thing.get("name_localizations") or {})}
    descriptions = {"": thing.get("description", ""), **(thing.get("description_localizations") or {})}
    for locale, name in names.items():
        if not NAME.fullmatch(name) or name != name.lower():
            broken.append(f"{kind} name {name!r} is not allowed {locale}")
    for locale, description in descriptions.items():
        if not 1 <= length(description) <= 100:
            broken.append(f"{kind} description of {thing['name']} has {length(description)} characters {locale}")
    unknown = (set(names) | set(descriptions)) - {""} - LOCALES
    return [*broken, *(f"{locale} is no locale" for locale in unknown)]


def _menu(menu: dict[str, Any]) -> list[str]:
    names = {"": menu["name"], **(menu.get("name_localizations") or {})}
    broken = [f"menu name {name!r} has not 1 to 32 characters" for name in names.values() if not 1 <= len(name) <= 32]
    return broken + (["a menu has a description or options"] if menu.get("description") or menu.get("options") else [])


def _choices(option: dict[str, Any]) -> list[str]:
    choices = option.get("choices") or []
    broken = [] if len(choices) <= 25 else ["more than 25 choices"]
    return broken + [f"choice {c['name']!r} is too long" for c in choices if not 1 <= length(c["name"]) <= 100]
