"""Where a parser's method looks: its syntax tree as the places and cuts of a site rule (ingest/pages/site_file.py)."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

Member = Callable[[str], ast.expr | ast.FunctionDef | None]

_PASSED_THROUGH = frozenset(  # what only turns a value into text, or a text into names
    "generic_author_parsing generic_nodes_to_text strip_nodes_to_text normalize_whitespace str strip list "
    "apply_substitution_pattern_over_list text_content generic_text_extraction_with_css".split()
)
_CUTTING = ("apply_substitution_pattern_over_list",)
_CUT = ("pattern", "substitution_pattern")
_PAGE = "self.precomputed."
_SIMPLE_PATH = re.compile(r"\(?/{0,2}(\w+)//?(\w+(?:/\w+)*)\)?(?:\[1\])?")
_SIMPLE_KEY = re.compile(r"//(\w+)")
_FLAGS = re.compile(r"\(\?([a-z]+)\)")


class UnknownForm(Exception):
    """A piece of Python that says more than places and cuts."""


def meta_place(name: str) -> str:
    """``og:title``, ``meta:title``."""
    return name if name.startswith("og:") else f"meta:{name}"


def structured_place(path: str) -> str:
    """``ld:NewsArticle/headline`` for a path through linked data; raises UnknownForm for more than names."""
    below, anywhere = _SIMPLE_PATH.fullmatch(path.strip()), _SIMPLE_KEY.fullmatch(path.strip())
    if anywhere:
        return f"ld:{anywhere[1]}"
    if below:
        return f"ld:{below[1]}/{below[2]}"
    raise UnknownForm(path)


_LOOKS: Mapping[str, Callable[[str], str]] = {
    "meta.get": meta_place,
    "ld.bf_search": "ld:{}".format,
    "ld.xpath_search": structured_place,
}


@dataclass(frozen=True, slots=True)
class Looked:
    """Places as the grammar of site rules writes them, in their order, and expressions for what is cut."""

    places: tuple[str, ...] = ()
    cuts: tuple[str, ...] = ()

    def then(self, other: Looked) -> Looked:
        """These, and behind them others that are asked where these find nothing."""
        return Looked((*self.places, *other.places), (*self.cuts, *other.cuts))


@dataclass(slots=True)
class Reading:
    """One method being read: the class's members and the local names known so far."""

    member: Member
    names: dict[str, ast.expr] = field(default_factory=dict)

    def method(self, statements: list[ast.stmt]) -> Looked:
        """All places that its returns give, in their order; raises UnknownForm."""
        looked, otherwise = Looked(), Looked()
        for statement in statements:
            found = self._statement(statement)
            if isinstance(statement, ast.If) and isinstance(statement.test, ast.UnaryOp):  # if not …: what comes last
                otherwise = found.then(otherwise)
            else:
                looked = looked.then(found)
        return looked.then(otherwise)

    def _statement(self, statement: ast.stmt) -> Looked:
        match statement:
            case ast.Return(value=None) | ast.Expr(value=ast.Constant()) | ast.Pass():
                return Looked()
            case ast.Return(value=ast.expr() as value):
                return self.expression(value)
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                self.names[name] = value
            case ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value):
                self.names[name] = value
            case ast.If(test=test, body=body, orelse=orelse):
                return self._branches(test, body, orelse)
            case _:
                raise UnknownForm(ast.unparse(statement))
        return Looked()

    def _branches(self, test: ast.expr, body: list[ast.stmt], orelse: list[ast.stmt]) -> Looked:
        """A test is only for whether there is something: a rule goes on to its next place by itself."""
        for node in ast.walk(test):
            if isinstance(node, ast.NamedExpr):
                self.names[node.target.id] = node.value
            if isinstance(node, ast.Call) and ast.unparse(node.func) in ("re.search", "re.match"):
                raise UnknownForm(ast.unparse(test))
        return self.method(body).then(self.method(orelse))

    def expression(self, node: ast.expr) -> Looked:
        """The places that a value is taken from; raises UnknownForm."""
        within = self._within(node)
        if within is not None:
            return self.expression(within)
        match node:
            case ast.Constant() | ast.List(elts=[]):
                return Looked()
            case ast.BoolOp(op=ast.Or(), values=values):
                return self.method([ast.Return(value) for value in values])
            case ast.IfExp(test=test, body=body, orelse=orelse):
                return self._branches(test, [ast.Return(body)], [ast.Return(orelse)])
            case ast.Call():
                return self._call(node)
        raise UnknownForm(ast.unparse(node))

    def _within(self, node: ast.expr) -> ast.expr | None:
        """The value that a name stands for, or that an item, a text or a list is taken from; None for others."""
        match node:
            case ast.Name(id=name):
                return self.names.get(name)
            case ast.NamedExpr(target=target, value=value):
                self.names[target.id] = value
                return value
            case ast.Subscript(value=value, slice=ast.Constant(value=0)) | ast.Attribute(value=value, attr="text"):
                return value
            case ast.ListComp(elt=elt, generators=[ast.comprehension(target=ast.Name(id=name), iter=each, ifs=[])]):
                self.names[name] = each
                return elt
        return None

    def _call(self, node: ast.Call) -> Looked:
        place = self._place(node)
        if place:
            return Looked((place,))
        name = ast.unparse(node.func).rpartition(".")[2]
        if name in ("sub", "replace"):
            return self._substituted(node, name)
        if name in _PASSED_THROUGH:
            return self._passed(node, name)
        raise UnknownForm(ast.unparse(node))

    def _place(self, node: ast.Call) -> str:
        """The place that a call looks into, ``""`` for one that looks into none; raises UnknownForm."""
        called = ast.unparse(node.func)
        if called.startswith(_PAGE) and called.removeprefix(_PAGE) in _LOOKS:
            return _LOOKS[called.removeprefix(_PAGE)](self.text(node.args[0]))
        if [ast.unparse(each) for each in node.args] != [f"{_PAGE}doc"]:
            return ""
        return "css:title" if called.endswith("parse_title_from_root") else self.selected(node.func)

    def _substituted(self, node: ast.Call, name: str) -> Looked:
        """``re.sub(pattern, "", value)``, ``value.replace("text", "")``; raises UnknownForm for other substitutes."""
        if self.text(node.args[1]) or not isinstance(node.func, ast.Attribute):
            raise UnknownForm(ast.unparse(node))
        if name == "sub":
            return self.expression(node.args[2]).then(Looked(cuts=(self.pattern(node.args[0]),)))
        cut = re.escape(self.text(node.args[0])).replace("\\ ", " ").replace("\\-", "-")
        return self.expression(node.func.value).then(Looked(cuts=(cut,)))

    def _passed(self, node: ast.Call, name: str) -> Looked:
        """A value that a function makes texts or names of, with what it cuts; raises UnknownForm."""
        said = {keyword.arg: keyword.value for keyword in node.keywords}
        value = node.args[0] if node.args else getattr(node.func, "value", None)
        if not isinstance(value, ast.expr) or "split_on" in said:
            raise UnknownForm(ast.unparse(node))
        cut = [*(node.args[1:2] if name in _CUTTING else ()), *(said[key] for key in _CUT if key in said)]
        dropped = [f"[^,;|]*(?:{self.pattern(said[key])})[^,;|]*" for key in ("result_filter",) if key in said]
        return self.expression(value).then(Looked(cuts=(*map(self.pattern, cut), *dropped)))

    def value(self, node: ast.expr) -> ast.expr:
        """What a class attribute or a local name stands for."""
        if isinstance(node, ast.Name) and node.id in self.names:
            return self.value(self.names[node.id])
        if isinstance(node, ast.Attribute) and ast.unparse(node.value) == "self":
            found = self.member(node.attr)
            if isinstance(found, ast.expr):
                return self.value(found)
        return node

    def text(self, node: ast.expr) -> str:
        """A text as it stands, also within ``XPath("…")``; raises UnknownForm."""
        match self.value(node):
            case ast.Constant(value=str(text)):
                return text
            case ast.Call(func=ast.Name(id="XPath"), args=[inner]):
                return self.text(inner)
        raise UnknownForm(ast.unparse(node))

    def pattern(self, node: ast.expr) -> str:
        """A regular expression, its flags only for itself; raises UnknownForm."""
        value, flags = self.value(node), ""
        if isinstance(value, ast.Call) and ast.unparse(value.func) == "re.compile":
            given = [*value.args[1:], *(keyword.value for keyword in value.keywords)]
            flags = "i" if any("IGNORECASE" in ast.unparse(flag) for flag in given) else ""
            value = value.args[0]
        text = self.text(value)
        inline = _FLAGS.match(text)
        flags += inline[1].replace("u", "") if inline else ""
        bare = text[inline.end() :] if inline else text
        return f"(?{flags}:{bare})" if flags else bare

    def selected(self, node: ast.expr) -> str:
        """``CSSSelector("…")`` and ``XPath("…")`` as places; raises UnknownForm."""
        match self.value(node):
            case ast.Call(func=ast.Name(id="CSSSelector"), args=[inner]):
                return f"css:{self.text(inner)}"
            case ast.Call(func=ast.Name(id="XPath"), args=[inner, *_]):
                return f"xpath:{self.text(inner)}"
        raise UnknownForm(ast.unparse(node))
