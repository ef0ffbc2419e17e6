"""Chat models by name through langchain: ``openai:gpt-5-mini``, ``anthropic:…``, ``ollama:…``.

Keys and addresses come from the provider's own environment variables (``OPENAI_API_KEY``, ``OLLAMA_HOST`` and so on).
A llama.cpp, vLLM or other OpenAI-compatible server is ``openai:NAME`` with ``OPENAI_BASE_URL`` set to its address,
for example ``http://127.0.0.1:8080/v1``, and any ``OPENAI_API_KEY``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from vectorstore.encoders.model_names import ALLOWED, INSTALLED_BY, provider_and_model
from vectorstore.errors import ModelError

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

RETRIES = 2  # with back-off, by the provider's own client
TIMEOUT = 60.0  # seconds for one HTTP request
CONTEXT = 8192  # tokens, for ten passages, the rules and the answer; Ollama's own default may be shorter


def load_model(
    spec: str, *, timeout: float = TIMEOUT, retries: int = RETRIES, setting: str = "LLM_MODEL"
) -> BaseChatModel:
    """The chat model that ``provider:model`` names; raises ModelError with what to install, set or write instead."""
    provider, name = _parsed(spec, setting)
    try:
        from langchain.chat_models import init_chat_model

        model: BaseChatModel = init_chat_model(
            name, model_provider=provider, temperature=0, **_limits(provider, timeout, retries)
        )
    except ImportError:
        raise ModelError(
            f'{setting}={spec} needs a package that is not installed: pip install "{INSTALLED_BY[provider]}"'
        ) from None
    except Exception as error:
        raise ModelError(
            f"{setting}={spec} cannot be set up ({type(error).__name__}); check the provider's key and address in the"
            " environment."
        ) from error
    return model


def _parsed(spec: str, setting: str) -> tuple[str, str]:
    provider, name = provider_and_model(spec)
    if not name:
        raise ModelError(
            f"{setting}={spec} names no provider; write it as provider:model, for example openai:gpt-5-mini."
        )
    if not provider:
        raise ModelError(f"{setting}={spec} names an unknown provider; allowed are {ALLOWED}.")
    return provider, name


def _limits(provider: str, timeout: float, retries: int) -> dict[str, Any]:
    """Time, retries and, for Ollama, the length of the context, in the words of each client."""
    if provider == "ollama":
        return {"client_kwargs": {"timeout": timeout}, "num_ctx": CONTEXT}
    return {"timeout": timeout, "max_retries": retries}
