"""Settings from the environment and `.env`."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.retrieval.rerank import load_reranker
from vectorstore.encoders.loading import load_encoder
from vectorstore.encoders.model_names import EMBEDDING_ALLOWED, RERANK_ALLOWED
from vectorstore.entry import REFUSED
from vectorstore.errors import DatelineError, SettingError
from vectorstore.misspelt import slips
from vectorstore.settings import foreign_entries, load_settings, misspelt_settings, setting_names


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """An empty working folder and no setting in the environment."""
    for name in setting_names():
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_everything_has_a_default(folder):
    """Without environment and `.env` the defaults of the contract of the outside (README) hold."""
    settings = load_settings()
    assert str(settings.data_dir) == "data"
    assert settings.model_dump(exclude={"data_dir", "discord_token"}) == {
        "embedding_model": "",
        "rerank_model": "",
        "llm_model": "",
        "llm_daily_tokens": None,
        "llm_daily_cost": None,
        "llm_price_in": 0.0,
        "llm_price_out": 0.0,
        "check_model": "",
        "check_sentences": "doubtful",
        "chroma_url": "",
        "discord_guild_id": None,
        "discord_shard": "",
        "questions_per_person": None,
        "questions_per_server": None,
        "questions_per_day": None,
        "metrics_port": None,
        "retention_days": None,
        "allow_private_addresses": False,
        "site_rules": None,
        "log_format": "text",
        "log_level": "INFO",
    }


def test_the_environment_wins_and_empty_means_default(folder, monkeypatch):
    """`.env` sets, the environment overrides, and an empty value brings the default back."""
    (folder / ".env").write_text("LLM_MODEL=openai:x\nRETENTION_DAYS=30\nLOG_LEVEL=debug\nUNKNOWN=1\nDATA_DIR= \n")
    monkeypatch.setenv("LLM_MODEL", "")
    monkeypatch.setenv("RETENTION_DAYS", "7")
    settings = load_settings()
    assert (settings.llm_model, settings.retention_days, settings.log_level) == ("", 7, "DEBUG")
    assert str(settings.data_dir) == "data"


@pytest.mark.parametrize(
    ("line", "allowed"),
    [
        ("RETENTION_DAYS=soon", "from 1 to 36500"),
        ("RETENTION_DAYS=0", "from 1 to 36500"),
        ("ALLOW_PRIVATE_ADDRESSES=perhaps", "true or false"),
        ("LOG_LEVEL=loud", "DEBUG, INFO"),
        ("LOG_FORMAT=xml", "text or json"),
        ("DISCORD_SHARD=2/2", "such as 0/2"),
        ("METRICS_PORT=0", "a port on which"),
        ("QUESTIONS_PER_PERSON=-1", "how many questions a person may ask"),
        ("LLM_MODEL=gpt", "provider:model"),
        ("LLM_MODEL=openai:", "provider:model"),
        ("LLM_MODEL=:x", "provider:model"),
        ("LLM_MODEL=foo:bar", "with a provider of anthropic, azure, azure_ai, "),
        ("LLM_MODEL=foo:bar", " google, google_genai, "),
        ("LLM_MODEL=foo:bar", " mistral, mistralai, "),
        ("CHROMA_URL=localhost:8000", "http://localhost:8000"),
        ("CHROMA_URL=http://u:geheim@host", "without user or password"),
        ("CHROMA_URL=http://host:8000/?tenant=a", "without user or password, ? or #"),
        ("CHROMA_URL=http://host:99999", "http://localhost:8000"),
        ("DISCORD_GUILD_ID=my server", "Copy Server ID"),
        ('DISCORD_TOKEN="geheim geheim"', "without spaces"),
        ("DATA_DIR=.env/data", "a folder"),
        ("DATA_DIR=~nosuchuser/data", '("~nosuchuser/data"); allowed is a folder'),
        (f"DATA_DIR={300 * 'd'}", "a folder, or a path where one can be made"),
        ("SITE_RULES=~nosuchuser/sites.toml", '("~nosuchuser/sites.toml"); allowed is empty, or the path'),
        (f"SITE_RULES={300 * 's'}", "allowed is empty, or the path of a file of rules that is there"),
        ("EMBEDDING_MODEL=~nosuchuser/e5", '("~nosuchuser/e5"); allowed is empty for the bundled'),
        (f"EMBEDDING_MODEL={300 * 'e'}", "allowed is empty for the bundled"),
        ("SITE_RULES=none.toml", '("none.toml"); allowed is empty, or the path of a file of rules that is there'),
        ("EMBEDDING_MODEL=https://hub.example/e5", '("https://hub.example/e5"); allowed is empty for the bundled'),
        ("EMBEDDING_MODEL=multilingual e5", "or its name such as intfloat/multilingual-e5-base"),
        ("RERANK_MODEL=-nope", '("-nope"); allowed is empty for none, or the folder of'),
        ("RERANK_MODEL=https://u:geheim@hub.example/x", "or its name such as cross-encoder/"),
    ],
)
def test_a_wrong_value_is_named_with_its_line_and_what_is_allowed(folder, line, allowed):
    """The sentence has the setting, the line of `.env` and the allowed values, and never a secret."""
    (folder / ".env").write_text(f"# settings\n\nexport {line}\nFOO=1\n")
    with pytest.raises(SettingError) as caught:
        load_settings()
    sentence = str(caught.value)
    assert sentence.startswith(f"{line.partition('=')[0]} in .env line 3 ")
    assert allowed in sentence
    assert "geheim" not in sentence


def test_models_are_named_or_lie_in_a_folder(folder, monkeypatch):
    """Names as model hubs have them, folders there or not yet, and ~ for one's own pass, for what needs no model."""
    (folder / "my model").mkdir()
    for value in ("e5", "intfloat/e5-base_v2.1", "/no/such", "./here", "a/b/c", "my model"):
        monkeypatch.setenv("EMBEDDING_MODEL", value)
        monkeypatch.setenv("RERANK_MODEL", value)
        assert (load_settings().embedding_model, load_settings().rerank_model) == (value, value)
    monkeypatch.setenv("HOME", "/home/me")
    monkeypatch.setenv("EMBEDDING_MODEL", "~/e5")
    assert load_settings().embedding_model == "/home/me/e5"


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("none", "there is no such folder"),
        ("file", "it is a file, not a folder"),
        ("empty", "the folder holds no model (config.json)"),
    ],
)
@pytest.mark.parametrize(
    ("setting", "load", "allowed"),
    [("EMBEDDING_MODEL", load_encoder, EMBEDDING_ALLOWED), ("RERANK_MODEL", load_reranker, RERANK_ALLOWED)],
)
def test_a_folder_without_a_model_is_named_with_its_setting(folder, name, why, setting, load, allowed):
    """Setting, value, what is wrong with it and what is allowed, as something unavailable, before anything loads."""
    (folder / "file").touch()
    (folder / "empty").mkdir()
    with pytest.raises(DatelineError) as caught:
        load(str(folder / name))
    assert str(caught.value) == f'{setting} "{folder / name}" cannot be used: {why}; allowed is {allowed}.'
    assert caught.value.exit_code == REFUSED


@pytest.mark.parametrize("spec", ["azure:d", "google:g", "mistral:m", "Google-GenAI:g", "ollama:qwen3:4b"])
def test_every_way_to_write_a_provider_is_allowed(folder, monkeypatch, spec):
    """Short forms, dashes and capitals pass; the value is kept as written."""
    monkeypatch.setenv("LLM_MODEL", spec)
    assert load_settings().llm_model == spec


def test_a_wrong_value_of_the_environment_is_named_as_such(folder, monkeypatch):
    """Where both have a value, the environment is to blame, for it wins."""
    (folder / ".env").write_text("RETENTION_DAYS=30\n")
    monkeypatch.setenv("RETENTION_DAYS", "-1")
    with pytest.raises(SettingError, match=r'RETENTION_DAYS in the environment variable .*"-1"'):
        load_settings()


@pytest.mark.parametrize("content", [b"\n\xff\xfe", b"\nthis is not it\n"])
def test_an_unreadable_env_file_is_named(folder, content):
    """A `.env` that is no UTF-8 or no list of settings is refused in one sentence."""
    (folder / ".env").write_bytes(content)
    with pytest.raises(SettingError, match=r"\.env (line 2 )?cannot be"):
        load_settings()


def test_a_byte_order_mark_does_not_hide_the_first_setting(folder):
    """What a Windows editor saved is read."""
    (folder / ".env").write_bytes(b"\xef\xbb\xbfRETENTION_DAYS=9\r\nLOG_LEVEL=ERROR\r\n")
    settings = load_settings()
    assert (settings.retention_days, settings.log_level) == (9, "ERROR")


def test_secrets_are_not_shown(folder, monkeypatch):
    """Neither the settings' text nor their JSON shows the token."""
    monkeypatch.setenv("DISCORD_TOKEN", "geheim")
    settings = load_settings()
    assert settings.discord_token.get_secret_value() == "geheim"
    assert "geheim" not in f"{settings!r} {settings} {settings.model_dump_json()}"


def test_what_is_not_ours_is_told_apart(folder):
    """Keys of model providers may stand in `.env` and are found there."""
    (folder / ".env").write_text("OPENAI_API_KEY=k\nLLM_MODEL=openai:x\nEMPTY=\n")
    assert foreign_entries() == {"OPENAI_API_KEY": "k"}


@pytest.mark.parametrize(
    ("name", "setting"),
    [
        ("EMBEDING_MODEL", "EMBEDDING_MODEL"),
        ("RETENTION_DAY", "RETENTION_DAYS"),
        ("retention_days_", "RETENTION_DAYS"),
        ("RETENTOIN_DAYS", "RETENTION_DAYS"),
        ("DATADIR", "DATA_DIR"),
        ("DATA_DIRS", "DATA_DIR"),
        ("LLM_MDOEL", "LLM_MODEL"),
        ("LOGLEVEL", "LOG_LEVEL"),
        ("DISCORD_TOCKEN", "DISCORD_TOKEN"),
        ("ALLOW_PRIVATE_ADRESSES", "ALLOW_PRIVATE_ADDRESSES"),
        ("LLM_PRICE_OUTT", "LLM_PRICE_OUT"),
    ],
)
def test_a_name_that_is_nearly_a_setting_is_told_with_its_line(folder, name, setting):
    """In `.env` letters too few, too many, wrong or swapped are told with the setting meant, and no value."""
    (folder / ".env").write_text(f"# settings\n\nOPENAI_API_KEY=k\n{name}=geheim\n")
    (told,) = misspelt_settings()
    assert told.startswith(f"Line 4 of .env sets {name.upper()}, ")
    assert told.endswith(f"did you mean {setting}?")
    assert "geheim" not in told


def test_names_of_other_programs_are_no_slips(folder, monkeypatch):
    """Settings, keys of model providers and what other programs read pass in silence, here and in the environment."""
    others = """
        OPENAI_API_KEY OPENAI_BASE_URL ANTHROPIC_API_KEY POSTGRES_DB DATABASE_URL DATA_PATH DATE_DIRS DB_DIR LANG PATH
        MODEL LLM LLM_API_KEY LLM_URL EMBEDDING_DIM EMBEDDING_API_KEY DISCORD_BOT_TOKEN DISCORD_CLIENT_ID CHROMA_HOST
        LOG_FILE LOGGING RETENTION PORT METRICS_PATH COMPOSE_PROJECT_NAME TZ HF_TOKEN
    """.split()
    (folder / ".env").write_text("".join(f"{name}=1\n" for name in others) + "log_level=INFO\nDATA_DIR=x\n")
    assert misspelt_settings() == []
    for name in (*others, "DATA_DIRS", "XDG_DATA_DIRS", "LOGLEVEL", "LOG_LEVELS", "LLM_MODELS", "EMBEDDING_MODELS"):
        monkeypatch.setenv(name, "1")
    assert misspelt_settings() == []


def test_a_folder_in_place_of_the_env_file_is_named(folder):
    """As docker makes one where a mounted file is missing; before, it was passed over."""
    (folder / ".env").mkdir()
    with pytest.raises(SettingError, match="is a folder"):
        load_settings()


def test_the_environment_is_told_of_what_can_hardly_be_meant_otherwise(folder, monkeypatch):
    """A long name nearly ours is told once; not where the setting meant is set as well."""
    monkeypatch.setenv("EMBEDING_MODEL", "geheim")
    (told,) = misspelt_settings()
    assert told == (
        "The environment sets EMBEDING_MODEL, which is no setting of Dateline and changes nothing; "
        "did you mean EMBEDDING_MODEL?"
    )
    (folder / ".env").write_text("EMBEDDING_MODEL=e5\n")
    assert misspelt_settings() == []


@given(st.text("ABC_", max_size=8), st.text("ABC_", max_size=8))
def test_slips_are_counted_alike_both_ways(one, other):
    """No slip means the same name; as many there as back; never more than the longer name has letters."""
    assert (slips(one, other) == 0) == (one == other)
    assert slips(one, other) == slips(other, one) <= max(len(one), len(other))
