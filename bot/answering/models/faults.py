"""What went wrong with a model, in one sentence without the provider's own words, which may hold parts of a key."""

from __future__ import annotations

_BY_STATUS = {
    401: "refused our key (401); check the provider's key in the environment",
    403: "refused our key (403); check the provider's key in the environment",
    404: "does not exist at this provider (404); check {setting}",
    429: "takes no more requests now (429); wait or set {setting} to another model",
}
_UNREACHED = {"ConnectError", "ConnectTimeout", "ClientConnectorError", "ConnectionRefusedError", "gaierror"}
_OTHERWISE = "ask again or set {setting} to another model"


def causes(error: BaseException) -> list[BaseException]:
    """The error and what it came from, the latest first."""
    found: list[BaseException] = []
    cause: BaseException | None = error
    while cause is not None and cause not in found:
        found.append(cause)
        cause = cause.__cause__ or cause.__context__
    return found


def is_unread(error: BaseException) -> bool:
    """Whether no model read what was sent: its service was not reached, or turned the request away unread."""
    chain = causes(error)
    return any(type(one).__name__ in _UNREACHED or getattr(one, "status_code", None) in _BY_STATUS for one in chain)


def explained(name: str, error: Exception, timeout: float, setting: str = "LLM_MODEL") -> str:
    """What happened and what to do; ``timeout`` in seconds, ``setting`` names the model."""
    chain = causes(error)
    status = next((code for one in chain if isinstance(code := getattr(one, "status_code", None), int)), None)
    kinds = " ".join(type(one).__name__ for one in chain)
    otherwise = _OTHERWISE.format(setting=setting)
    if status is not None and status >= 400:  # noqa: PLR2004 - an error of HTTP; a wrong content type comes with 200
        known = _BY_STATUS.get(status, f"answered with an error ({status}); {_OTHERWISE}")
        return f"{name} {known.format(setting=setting)}."
    if "Timeout" in kinds:
        return f"{name} took longer than {timeout:g} s; ask again or set {setting} to a faster model."
    if "Connect" in kinds or "Protocol" in kinds:
        return f"{name} cannot be reached or broke off; check the network and the provider's address."
    if any(isinstance(one, ValueError) for one in chain):  # broken JSON, a proxy's page, another shape
        return f"{name} sent what is no answer of a model; check the provider's address, or {otherwise}."
    return f"{name} failed ({type(error).__name__}); {otherwise}."
