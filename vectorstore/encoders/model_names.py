"""What the settings for models may name, known before anything heavy is loaded: providers, names and folders."""

from __future__ import annotations

import re

from vectorstore.typed_path import typed_path

EMBEDDING_ALLOWED = (
    "empty for the bundled encoder, or the folder of a sentence-transformers model, or its name such as "
    "intfloat/multilingual-e5-base"
)
RERANK_ALLOWED = (
    "empty for none, or the folder of a sentence-transformers cross-encoder, or its name such as "
    "cross-encoder/mmarco-mMiniLMv2-L12-H384-v1"
)
_WORD = r"[A-Za-z0-9_](?:[\w.-]*[A-Za-z0-9_])?"
_NAME = re.compile(rf"(?!.*(?:--|\.\.)){_WORD}(?:/{_WORD})?", re.ASCII)  # as the model hub has them
_MODEL_FILES = ("modules.json", "config.json")
# Provider of langchain's init_chat_model -> what to install: an extra of ours, or a package.
INSTALLED_BY = {
    "openai": "dateline[openai]",
    "azure_openai": "dateline[azure]",
    "azure_ai": "langchain-azure-ai",
    "anthropic": "dateline[anthropic]",
    "ollama": "dateline[ollama]",
    "deepseek": "dateline[deepseek]",
    "google_genai": "dateline[google]",
    "mistralai": "dateline[mistral]",
    "bedrock_converse": "langchain-aws",
    "cohere": "langchain-cohere",
    "fireworks": "langchain-fireworks",
    "google_vertexai": "langchain-google-vertexai",
    "groq": "langchain-groq",
    "ibm": "langchain-ibm",
    "nvidia": "langchain-nvidia-ai-endpoints",
    "openrouter": "langchain-openrouter",
    "perplexity": "langchain-perplexity",
    "together": "langchain-together",
    "xai": "langchain-xai",
}
SHORT_FORMS = {"azure": "azure_openai", "google": "google_genai", "mistral": "mistralai"}
ALLOWED = ", ".join(sorted({*INSTALLED_BY, *SHORT_FORMS}))


def provider_and_model(spec: str) -> tuple[str, str]:
    """Both parts of ``provider:model``, the provider as langchain calls it; empty where missing or unknown."""
    prefix, _, model = spec.partition(":")
    written = prefix.strip().lower().replace("-", "_")
    provider = SHORT_FORMS.get(written, written)
    return (provider if provider in INSTALLED_BY else ""), model.strip()


def is_name_or_path(value: str) -> bool:
    """Whether a value has the form of a model's name or of a path, be there something or not."""
    return bool(_NAME.fullmatch(value)) or ("/" in value and "://" not in value)


def folder_lacks(model: str) -> str:
    """Why a path cannot be the folder of a model; "" where it may be, and for a name."""
    path = typed_path(model)
    if _NAME.fullmatch(model) and not path.exists():
        return ""
    if not path.exists():
        return "there is no such folder"
    if not path.is_dir():
        return "it is a file, not a folder"
    return "" if any((path / name).is_file() for name in _MODEL_FILES) else "the folder holds no model (config.json)"


def unusable(setting: str, model: str, why: str, allowed: str) -> str:
    """The sentence for a model that a setting names and that cannot be used."""
    return f'{setting} "{model}" cannot be used: {why.rstrip(".")}; allowed is {allowed}.'


def first_line(error: Exception) -> str:
    """What an error says first, its type where it says nothing."""
    return (str(error).strip().splitlines() or [type(error).__name__])[0][:200]
