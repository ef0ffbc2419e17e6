"""The house rules, held by the code itself: import direction, light imports, small typed functions, names, places."""

from __future__ import annotations

import ast
import statistics
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
FLOORS = ("vectorstore", "ingest", "bot")  # each may import itself and what stands before it
PACKAGES = (*FLOORS, "evaluation")
WITHIN = {  # the parts of a package, from the ground up
    "vectorstore": ("text", "encoders", "record", "index"),
    "ingest": ("text", "web", "pages", "files", "feeds"),
    "bot.answering": (
        *("words", "asked", "check", "notes", "disagreement", "selection", "refusal", "models", "followup"),
    ),
}
FACES = ("ingest", "discord", "rich", "prompt_toolkit", "bot.discordbot", "bot.terminal", "bot.commands")
HEAVY = (
    "chromadb",
    "discord",
    "httpx",
    "langchain",
    "langgraph",
    "matplotlib",
    "onnx",
    "onnxruntime",
    "prompt_toolkit",
    "sentence_transformers",
    "torch",
    "trafilatura",
)
LIGHTEST = (*HEAVY, "langchain_core", "numpy", "pydantic", "pydantic_settings", "rich")
FORBIDDEN = ("utils", "util", "helper", "manager", "processor", "handler", "service", "core", "common", "misc")
TOP_LEVEL = {
    *PACKAGES,
    "tests",
    "samples",
    "pyproject.toml",
    "README.md",
    "LICENSE",
    "CHANGELOG.md",
    "Makefile",
}
MEDIAN_LINES, MOST_LINES, MODULE_LINES = 10, 50, 300


@dataclass(frozen=True)
class Module:
    """A module of the product: dotted name, path and syntax tree."""

    name: str
    path: Path
    tree: ast.Module


def modules() -> list[Module]:
    """Every module of the four packages."""
    paths = sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))
    return [Module(dotted(path), path, ast.parse(path.read_text("utf-8"))) for path in paths]


def dotted(path: Path) -> str:
    """A file's dotted module name."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = modules()


def imports(module: Module) -> Iterator[str]:
    """The dotted names a module imports anywhere in it, also inside functions and for types only."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = absolute(module, node)
            yield from (f"{base}.{alias.name}" for alias in node.names)


def absolute(module: Module, node: ast.ImportFrom) -> str:
    """What a from-import names, with leading dots resolved."""
    if not node.level:
        return node.module or ""
    package = module.name.split(".")
    inside = package if module.path.name == "__init__.py" else package[:-1]
    parts = inside[: len(inside) - node.level + 1]
    return ".".join([*parts, node.module] if node.module else parts)


def within(name: str, packages: tuple[str, ...]) -> bool:
    """Whether a dotted name lies in one of the packages."""
    return any(name == package or name.startswith(package + ".") for package in packages)


def wrong_imports(inside: str, forbidden: tuple[str, ...]) -> list[str]:
    """Imports of forbidden packages from modules inside a package, as lines to read."""
    return [
        f"{module.name} imports {name}"
        for module in MODULES
        if within(module.name, (inside,))
        for name in imports(module)
        if within(name, forbidden)
    ]


def needed(module: Module) -> set[str]:
    """The modules of the product that one imports; a name of a package counts for the module where there is one."""
    known = {one.name for one in MODULES}
    longest = {name if name in known else name.rpartition(".")[0] for name in imports(module)}
    return (longest & known) - {module.name}


def circles(needs: dict[str, set[str]]) -> list[str]:
    """The names that come back to themselves, or are needed only by those: what is left without loose ends."""
    left = {name: set(others) for name, others in needs.items()}
    while ends := {name for name, others in left.items() if not others & left.keys()}:
        left = {name: others for name, others in left.items() if name not in ends}
    while tops := left.keys() - {other for others in left.values() for other in others}:
        left = {name: others for name, others in left.items() if name not in tops}
    return sorted(left)


def functions() -> list[tuple[str, ast.FunctionDef | ast.AsyncFunctionDef]]:
    """Every function and method with the place where it stands."""
    return [
        (f"{module.path.relative_to(ROOT)}:{node.lineno} {node.name}", node)
        for module in MODULES
        for node in ast.walk(module.tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]


def lines_of(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines from `def` to the end."""
    return (node.end_lineno or node.lineno) - node.lineno + 1


@pytest.mark.parametrize(
    ("inside", "forbidden"),
    [
        ("vectorstore", ("ingest", "bot", "evaluation", "tests")),
        ("ingest", ("bot", "evaluation", "tests")),
        ("bot.answering", FACES),
        ("bot.retrieval", FACES),
        ("bot.topics", FACES),
        # The gate looks at what faces show of hostile articles, through their pure modules only.
        ("evaluation", ("tests", "discord", "prompt_toolkit", "bot.terminal.typed", "bot.discordbot.client")),
    ],
)
def test_imports_only_point_downwards(inside, forbidden):
    """Each floor imports only what stands below it, and the answering core knows no face."""
    assert wrong_imports(inside, forbidden) == []


@pytest.mark.parametrize(("base", "number"), [(base, n) for base, names in WITHIN.items() for n in range(len(names))])
def test_a_package_has_floors_of_its_own(base, number):
    """Each part of a package imports none of those above it; what they share lies beside them."""
    names = WITHIN[base]
    above = tuple(f"{base}.{name}" for name in names[number + 1 :])
    assert wrong_imports(f"{base}.{names[number]}", above) == []
    folders = {path.parent.name for path in (ROOT / base.replace(".", "/")).glob("*/__init__.py")}
    assert folders == set(names)


def test_no_two_modules_need_each_other():
    """There are no circles, also none of imports inside functions or for types only: each module can be read alone."""
    assert circles({module.name: needed(module) for module in MODULES}) == []


def test_the_rules_would_notice_a_circle():
    """Of any length, and no chain is taken for one."""
    assert circles({"a": {"b"}, "b": {"c"}, "c": {"a"}, "d": {"a"}}) == ["a", "b", "c"]
    assert circles({"a": {"b", "c"}, "b": {"c"}, "c": set()}) == []


def test_nobody_imports_the_gate_or_the_tests():
    """Only the command table names the gate, as a string; no module of the product imports it or the tests."""
    assert wrong_imports("bot", ("evaluation", "tests")) == []


def test_the_rules_would_notice_a_wrong_import():
    """Imports inside functions, of submodules and relative ones are all seen."""
    source = "def f():\n    import ingest.pages.page\nfrom ..retrieval import retriever\nfrom . import answer\n"
    module = Module("bot.answering.answerer", ROOT / "bot/answering/answerer.py", ast.parse(source))
    assert set(imports(module)) == {"ingest.pages.page", "bot.retrieval.retriever", "bot.answering.answer"}


@pytest.mark.parametrize(
    ("imported", "absent"),
    [
        ("bot.cli", LIGHTEST),
        ("vectorstore.entry", LIGHTEST),
        ("vectorstore.domain", LIGHTEST),
        ("vectorstore.errors", LIGHTEST),
        ("bot.answering.answer", LIGHTEST),
        ("bot.answering.events", LIGHTEST),
        ("ingest.command", HEAVY),
        ("evaluation.command", HEAVY),
    ],
)
def test_an_import_pulls_in_nothing_heavy(imported, absent):
    """Importing a module that is always needed loads none of the packages that take long."""
    code = f"import sys, {imported}; print(*sorted({{name.split('.')[0] for name in sys.modules}}))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert sorted(set(done.stdout.split()) & set(absent)) == []


def test_functions_are_short():
    """Half of all functions have at most ten lines, and none has more than fifty."""
    lengths = {place: lines_of(node) for place, node in functions()}
    assert {place: lines for place, lines in lengths.items() if lines > MOST_LINES} == {}
    assert statistics.median(lengths.values()) <= MEDIAN_LINES


def test_modules_are_short():
    """No module has more than three hundred lines."""
    lengths = {
        str(module.path.relative_to(ROOT)): len(module.path.read_text("utf-8").splitlines()) for module in MODULES
    }
    assert {path: lines for path, lines in lengths.items() if lines > MODULE_LINES} == {}


def untyped(node: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """Whether an argument (but self and cls) or the return value has no type."""
    given = node.args
    named = [*given.posonlyargs, *given.args, *given.kwonlyargs, *filter(None, (given.vararg, given.kwarg))]
    bare = [argument.arg for argument in named if argument.annotation is None]
    return node.returns is None or any(name not in ("self", "cls") for name in bare)


def test_every_function_is_typed():
    """Every argument and every return value of the product has a type."""
    assert [place for place, node in functions() if untyped(node)] == []


def test_modules_are_named_by_the_field():
    """No module or package carries one of the names that say nothing."""
    assert [
        module.name
        for module in MODULES
        for part in module.name.split(".")[-1:]
        for word in part.split("_")
        if word in FORBIDDEN
    ] == []


def test_every_module_says_what_it_is():
    """Every module opens with a docstring."""
    assert [module.name for module in MODULES if not ast.get_docstring(module.tree)] == []


def test_no_inner_module_reads_the_environment():
    """Settings are read at the entry points; other modules do not look into the environment."""
    entries = (
        "vectorstore.settings",
        "vectorstore.entry",
        "bot.cli",
        "bot.entry",
        "bot.__main__",
        "ingest.__main__",
        "evaluation",
    )
    reading = [
        module.name
        for module in MODULES
        if not within(module.name, entries)
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Attribute) and node.attr in ("environ", "getenv")
    ]
    assert reading == []


def test_every_test_says_what_it_shows():
    """Every test has a docstring, so that a failing one reads as the behaviour that was lost."""
    silent = [
        f"{path.relative_to(ROOT)}:{node.lineno} {node.name}"
        for path in sorted((ROOT / "tests").rglob("test_*.py"))
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.name.startswith("test_")
        and not ast.get_docstring(node)
    ]
    assert silent == []


def test_no_test_uses_a_mocking_library():
    """Doubles are small real parts."""
    mocking = [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in sorted((ROOT / "tests").rglob("*.py"))
        for name in imports(Module(dotted(path), path, ast.parse(path.read_text("utf-8"))))
        if within(name, ("unittest.mock", "mock", "pytest_mock"))
    ]
    assert mocking == []


def test_the_top_level_is_the_agreed_one():
    """Only the agreed entries are under version control at the top, besides dot-files."""
    done = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip("not a git checkout")
    tracked = {line.split("/")[0] for line in done.stdout.splitlines()}
    assert {name for name in tracked if not name.startswith(".")} - TOP_LEVEL == set()
