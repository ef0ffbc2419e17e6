"""The providers that LLM_MODEL may name, and what installs each: known before anything heavy is loaded."""

from __future__ import annotations

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
