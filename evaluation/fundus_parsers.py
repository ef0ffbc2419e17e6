"""The parsers of a fundus checkout as syntax trees: which publisher has which, and what its newest version says.

Nothing of fundus is imported or run: its pins clash with ours, and its parsers need no more than reading.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from urllib.parse import urlsplit

Method = ast.FunctionDef
_PACKAGE = "fundus.publishers"
_ALWAYS = (9999,)  # a version without VALID_UNTIL holds for ever


@dataclass(frozen=True, slots=True)
class Found:
    """A class and the module that defines it."""

    path: Path
    node: ast.ClassDef


@dataclass(frozen=True, slots=True)
class Publisher:
    """A publisher's hosts without ``www.``, and its newest parser: the class, then those it inherits from."""

    hosts: tuple[str, ...]
    versions: tuple[Found, ...]

    def member(self, name: str) -> ast.expr | Method | None:
        """A method, or the value of an attribute, from the nearest class that has it."""
        return next((member for found in self.versions for member in _members(found.node, name)), None)


def publishers(checkout: Path) -> Iterator[Publisher]:
    """All publishers, country by country; raises FileNotFoundError where there is no fundus."""
    root = checkout / "src" / "fundus" / "publishers"
    if not root.is_dir():
        raise FileNotFoundError(root)
    for init in sorted(root.glob("*/__init__.py")):
        for node in ast.walk(_tree(init)):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "Publisher":
                said = {keyword.arg: keyword.value for keyword in node.keywords}
                versions = _newest(_class(init, ast.unparse(said["parser"]), root), root)
                yield Publisher(tuple(_hosts(said)), versions)


def _hosts(said: dict[str | None, ast.expr]) -> Iterator[str]:
    given = [said[name] for name in ("domain", "deprecated_domains") if name in said]
    for text in (each.value for value in given for each in ast.walk(value) if isinstance(each, ast.Constant)):
        host = urlsplit(str(text)).hostname or ""
        yield host.partition(".")[2] if host.startswith("www") else host


@lru_cache(maxsize=1_000)
def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def _class(path: Path, name: str, root: Path) -> Found:
    """A class by the name that a module knows it under, ``Parser`` or ``Parser.V1``; raises LookupError."""
    outer, _, inner = name.partition(".")
    for node in _tree(path).body:
        if isinstance(node, ast.ClassDef) and node.name == outer:
            return Found(path, _inner(node, inner) if inner else node)
        if isinstance(node, ast.ImportFrom):
            for alias in node.names:
                if (alias.asname or alias.name) == outer:
                    return _class(_module(path, node, root), ".".join(filter(None, (alias.name, inner))), root)
    raise LookupError(f"{path} knows no {name}")


def _module(path: Path, node: ast.ImportFrom, root: Path) -> Path:
    named = (node.module or "").removeprefix(f"{_PACKAGE}.").split(".")
    folder = path.parents[node.level - 1] if node.level else root
    place = folder.joinpath(*filter(None, named))
    return place / "__init__.py" if place.is_dir() else place.with_suffix(".py")


def _inner(node: ast.ClassDef, name: str) -> ast.ClassDef:
    return next(each for each in _versions(node) if each.name == name)


def _versions(node: ast.ClassDef) -> list[ast.ClassDef]:
    return [each for each in node.body if isinstance(each, ast.ClassDef)]


def _newest(parser: Found, root: Path) -> tuple[Found, ...]:
    """The version that holds longest with those it inherits from."""
    versions = _versions(parser.node)
    if not versions:
        return _newest(_class(parser.path, ast.unparse(parser.node.bases[0]), root), root)
    newest = max(versions, key=_valid_until)
    return tuple(_line(Found(parser.path, newest), parser.node, root))


def _valid_until(version: ast.ClassDef) -> tuple[int, ...]:
    """Year, month, day; an end that is not written as a date is that of an older version."""
    said = next(_members(version, "VALID_UNTIL"), None)
    if said is None:
        return _ALWAYS
    return tuple(
        each.value for each in ast.walk(said) if isinstance(each, ast.Constant) and isinstance(each.value, int)
    )


def _line(version: Found, outer: ast.ClassDef, root: Path) -> Iterator[Found]:
    yield version
    for name in map(ast.unparse, version.node.bases):
        if name == "BaseParser":
            continue
        beside = [each for each in _versions(outer) if each.name == name]
        if beside:
            yield from _line(Found(version.path, beside[0]), outer, root)
        else:
            above = _class(version.path, name.partition(".")[0], root)
            yield from _line(Found(above.path, _inner(above.node, name.partition(".")[2])), above.node, root)


def _members(node: ast.ClassDef, name: str) -> Iterator[ast.expr | Method]:
    for each in node.body:
        if isinstance(each, ast.FunctionDef) and each.name == name:
            yield each
        elif isinstance(each, ast.Assign | ast.AnnAssign) and each.value is not None:
            target = each.targets[0] if isinstance(each, ast.Assign) else each.target
            if ast.unparse(target) == name:
                yield each.value
