"""The settings, read once by an entry point from the environment or `.env` and passed down from there."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

from dotenv.parser import parse_stream
from pydantic import AfterValidator, Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from vectorstore.encoders.model_names import (
    ALLOWED,
    EMBEDDING_ALLOWED,
    RERANK_ALLOWED,
    is_name_or_path,
    provider_and_model,
)
from vectorstore.errors import SettingError
from vectorstore.misspelt import meant, surely_meant
from vectorstore.typed_path import typed_path

ENV_FILE = Path(".env")  # in the working folder
ENCODING = "utf-8-sig"  # Windows editors put a byte order mark in front
LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")
SHOWN_WHEN_WRONG = (  # the others may hold a key
    "RETENTION_DAYS", "ALLOW_PRIVATE_ADDRESSES", "LOG_LEVEL", "DATA_DIR", "LLM_DAILY_TOKENS", "LLM_DAILY_COST",
    "LLM_PRICE_IN", "LLM_PRICE_OUT", "CHECK_SENTENCES", "EMBEDDING_MODEL", "RERANK_MODEL", "SITE_RULES",
)  # fmt: skip


def _fitting(typed: Path, fits: Callable[[Path], bool]) -> Path:
    path = typed_path(typed)
    try:
        fit = fits(path) and not str(path).startswith("~")
    except OSError:  # such as a name that is too long, or a folder that we may not look into
        fit = False
    if not fit:
        raise ValueError
    return path


def _usable_folder(path: Path) -> Path:
    return _fitting(path, lambda folder: all(one.is_dir() or not one.exists() for one in (folder, *folder.parents)))


def _file(path: Path) -> Path:
    return _fitting(path, Path.is_file)


def _name_or_folder(value: str) -> str:
    if not value:
        return value
    path = _fitting(Path(value), lambda folder: folder.is_dir() or is_name_or_path(value))
    return str(path) if value.startswith("~") else value


def _provider_and_model(value: str) -> str:
    if value and not all(provider_and_model(value)):
        raise ValueError
    return value


def _server_address(value: str) -> str:
    parts = urlsplit(value)
    if value and not (parts.scheme in ("http", "https") and parts.hostname and "@" not in parts.netloc):
        raise ValueError
    if value and (parts.port == 0 or "?" in value or "#" in value):
        raise ValueError
    return value


def _shard(value: str) -> str:
    number, _, count = value.partition("/")
    if value and not (number.isdecimal() and count.isdecimal() and int(number) < int(count)):
        raise ValueError
    return value


def _level(value: str) -> str:
    if value.upper() not in LEVELS:
        raise ValueError
    return value.upper()


def _one_word(value: SecretStr) -> SecretStr:
    if any(mark.isspace() for mark in value.get_secret_value()):
        raise ValueError
    return value


class Settings(BaseSettings):
    """All settings; each has a default. ``description`` says what is allowed, and an error quotes it."""

    model_config = SettingsConfigDict(
        env_file=ENV_FILE, env_file_encoding=ENCODING, extra="ignore", frozen=True, hide_input_in_errors=True
    )

    data_dir: Annotated[Path, AfterValidator(_usable_folder)] = Field(
        default=Path("data"), description="a folder, or a path where one can be made"
    )
    embedding_model: Annotated[str, AfterValidator(_name_or_folder)] = Field(default="", description=EMBEDDING_ALLOWED)
    rerank_model: Annotated[str, AfterValidator(_name_or_folder)] = Field(default="", description=RERANK_ALLOWED)
    llm_model: Annotated[str, AfterValidator(_provider_and_model)] = Field(
        default="",
        description="empty, or provider:model, such as openai:gpt-5-mini or ollama:qwen3:4b, "
        f"with a provider of {ALLOWED}",
    )
    llm_daily_tokens: int | None = Field(
        default=None, ge=1, description="empty for no limit, or how many tokens language models may use in a day"
    )
    llm_daily_cost: float | None = Field(
        default=None,
        gt=0,
        allow_inf_nan=False,
        description="empty for no limit, or what language models may cost in a day, in the unit of the prices",
    )
    llm_price_in: float = Field(
        default=0.0, ge=0, allow_inf_nan=False, description="the price of a million tokens read, such as 0.25"
    )
    llm_price_out: float = Field(
        default=0.0, ge=0, allow_inf_nan=False, description="the price of a million tokens written, such as 2.00"
    )
    check_model: Annotated[str, AfterValidator(_provider_and_model)] = Field(
        default="",
        description="empty, or provider:model of a model with structured output, such as openai:gpt-5-mini, "
        f"with a provider of {ALLOWED}",
    )
    check_sentences: Literal["doubtful", "all"] = Field(
        default="doubtful", description="doubtful or all: which of a model's sentences CHECK_MODEL is asked about"
    )
    chroma_url: Annotated[str, AfterValidator(_server_address)] = Field(
        default="",
        description="empty, or the address of a Chroma server such as http://localhost:8000 or "
        "https://example.org/chroma, without user or password, ? or #",
    )
    discord_token: Annotated[SecretStr, AfterValidator(_one_word)] = Field(
        default=SecretStr(""), description="the bot's token from Discord's developer portal, without spaces"
    )
    discord_guild_id: int | None = Field(
        default=None, ge=1, lt=2**63, description="empty, or the number that Discord shows with 'Copy Server ID'"
    )
    discord_shard: Annotated[str, AfterValidator(_shard)] = Field(
        default="", description="empty, or the number of this process's shard and of all shards, such as 0/2"
    )
    questions_per_person: int | None = Field(
        default=None, ge=1, description="empty for no limit, or how many questions a person may ask in a day"
    )
    questions_per_server: int | None = Field(
        default=None, ge=1, description="empty for no limit, or how many questions a server may ask in a day"
    )
    questions_per_day: int | None = Field(
        default=None, ge=1, description="empty for no limit, or how many questions all may ask in a day"
    )
    metrics_port: int | None = Field(
        default=None, ge=1, le=65_535, description="empty for none, or a port on which the bot serves its metrics"
    )
    retention_days: int | None = Field(
        default=None, ge=1, le=36_500, description="empty to keep everything, or a whole number of days from 1 to 36500"
    )
    allow_private_addresses: bool = Field(default=False, description="true or false")
    site_rules: Annotated[Path, AfterValidator(_file)] | None = Field(
        default=None, description="empty, or the path of a file of rules that is there, such as sites.toml"
    )
    log_format: Literal["text", "json"] = Field(default="text", description="text or json")
    log_level: Annotated[str, AfterValidator(_level)] = Field(default="INFO", description=f"one of {', '.join(LEVELS)}")

    @field_validator("*", mode="before")
    @classmethod
    def _empty_means_default(cls, value: Any, info: Any) -> Any:
        """`NAME=` in the environment or `.env` is the default, so that an empty one can undo a set one."""
        text = value.strip() if isinstance(value, str) else value
        return cls.model_fields[info.field_name].default if text == "" else text


def setting_names() -> tuple[str, ...]:
    """The names as the environment and `.env` spell them, in the order of the contract of the outside (README)."""
    return tuple(name.upper() for name in Settings.model_fields)


def load_settings() -> Settings:
    """The settings of this process; raises SettingError that names the wrong setting, its place and what is allowed."""
    lines = _lines_of(ENV_FILE)
    try:
        return Settings()
    except ValidationError as error:
        name = str(error.errors()[0]["loc"][0]).upper()
        raise SettingError(_sentence(name, lines)) from None


def foreign_entries() -> dict[str, str]:
    """What `.env` holds beside our settings, such as the key of a model provider; empty ones are left out."""
    ours = set(setting_names())
    return {name: value for name, (_, value) in _lines_of(ENV_FILE).items() if value and name not in ours}


def misspelt_settings() -> list[str]:
    """One sentence for each name in `.env`, or in the environment, that is no setting but nearly one."""
    ours, lines = setting_names(), _lines_of(ENV_FILE)
    placed = {name: (f"Line {number} of .env", meant(name, ours)) for name, (number, _) in lines.items()}
    for name in map(str.upper, os.environ):
        setting = surely_meant(name, ours)
        if name not in placed and not (os.environ.get(setting) or lines.get(setting, (0, ""))[1]):
            placed[name] = ("The environment", setting)
    return [
        f"{place} sets {name}, which is no setting of Dateline and changes nothing; did you mean {setting}?"
        for name, (place, setting) in placed.items()
        if setting
    ]


def _sentence(name: str, lines: dict[str, tuple[int, str]]) -> str:
    in_environment = {key.upper(): value for key, value in os.environ.items()}
    if name in in_environment:
        place, value = "in the environment variable", in_environment[name]
    else:
        number, value = lines.get(name, (0, ""))
        place = f"in .env line {number}"
    shown = f' ("{value}")' if name in SHOWN_WHEN_WRONG and "@" not in value else ""  # as in https://user:key@host
    allowed = Settings.model_fields[name.lower()].description
    return f"{name} {place} has a value that is not allowed{shown}; allowed is {allowed}."


def _lines_of(env_file: Path) -> dict[str, tuple[int, str]]:
    """Every name in the file with its line number and value, the last one counting as it does for python-dotenv."""
    if env_file.is_dir():
        raise SettingError(
            ".env is a folder and holds no settings; remove it, or put a file of NAME=value in its place."
        )
    if not env_file.is_file():
        return {}
    try:
        with env_file.open(encoding=ENCODING) as stream:
            bindings = list(parse_stream(stream))
    except (OSError, UnicodeDecodeError) as error:
        raise SettingError(f".env cannot be read ({error}); save it as UTF-8 text that you may read.") from None
    lines = {}
    for binding in bindings:
        text = binding.original.string
        number = binding.original.line + text[: len(text) - len(text.lstrip())].count("\n")
        if binding.error:
            raise SettingError(f".env line {number} cannot be understood; write NAME=value, or # before a comment.")
        if binding.key:
            lines[binding.key.upper()] = (number, binding.value or "")
    return lines
