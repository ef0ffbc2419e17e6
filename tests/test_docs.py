"""README, help texts, `.env.example` and code say the same."""

import re
from pathlib import Path

import pytest

from bot.commands import COMMANDS
from bot.commands.reference import refreshed
from bot.terminal.slash import SLASHES
from vectorstore.entry import WRONG_USE
from vectorstore.errors import UsageError
from vectorstore.settings import Settings, load_settings, setting_names

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text("utf-8")
ENV_EXAMPLE = (ROOT / ".env.example").read_text("utf-8")


@pytest.mark.parametrize("name", setting_names())
def test_every_setting_is_documented(name):
    """Each setting stands in the README's table and, to be filled in, in `.env.example`."""
    assert re.search(rf"^\|\s*`{name}`", README, re.MULTILINE)
    assert re.search(rf"^{name}=", ENV_EXAMPLE, re.MULTILINE)


def test_the_example_names_no_setting_that_does_not_exist():
    """`.env.example` holds our settings and nothing else."""
    assert set(re.findall(r"^(\w+)=", ENV_EXAMPLE, re.MULTILINE)) == set(setting_names())


def test_the_example_holds_the_defaults(tmp_path, monkeypatch):
    """Copied as it is, `.env.example` changes nothing."""
    for name in setting_names():
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    defaults = load_settings()
    (tmp_path / ".env").write_text(ENV_EXAMPLE, encoding="utf-8")
    assert load_settings() == defaults
    assert isinstance(defaults, Settings)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_every_command_is_documented(command):
    """Each command stands in the README."""
    assert f"`dateline {command.name}" in README


@pytest.mark.parametrize("slash", SLASHES, ids=lambda slash: slash.name)
def test_every_slash_command_is_documented(slash):
    """Each command of the chat stands in the README."""
    assert f"`{slash.name}" in README or f" {slash.name}" in README


def test_the_help_in_the_readme_is_the_help_of_the_commands():
    """`python -m bot.commands.reference` would change nothing but, with another Python, the wrapping."""
    assert " ".join(refreshed(README).split()) == " ".join(README.split())


def test_a_readme_without_markers_is_refused():
    """The generator says what it needs."""
    with pytest.raises(UsageError, match="help:start") as caught:
        refreshed("# No markers")
    assert caught.value.exit_code == WRONG_USE
