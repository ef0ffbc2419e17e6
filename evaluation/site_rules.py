"""`python -m evaluation.site_rules CHECKOUT`: writes ingest/pages/sites.toml anew, from fundus' parsers.

What a parser says by more than places and cuts stands in evaluation/site_rules_by_hand.toml, field by field; it also
counts where the parser says something else. A host there with `same_as` has the rules of another one.
"""

from __future__ import annotations

import argparse
import ast
import re
import sys
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import ingest.pages
from evaluation.drawn_places import Reading, UnknownForm
from evaluation.fundus_parsers import Publisher, publishers

TARGET = Path(ingest.pages.__file__).parent / "sites.toml"
BY_HAND = Path(__file__).parent / "site_rules_by_hand.toml"
METHODS = {"title": "title", "author": "authors"}
HEAD = """\
# Where publishers' pages hold title and authors; the README describes the grammar under "Rules for a site".
# Written by `python -m evaluation.site_rules`: changes belong into evaluation/site_rules_by_hand.toml.
# Drawn from the parsers of fundus (https://github.com/flairNLP/fundus), MIT License,
# Copyright (c) 2023 Max Dallabetta, Conrad Dobberstein, Aaron Wey; the licence stands in LICENSE.
"""

Table = dict[str, Any]


def main(argv: Sequence[str] | None = None) -> int:
    """Write the rules; says on standard error which methods need rules by hand and have none."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkout", type=Path, help="a folder with fundus' src/fundus/publishers")
    parser.add_argument("--to", type=Path, default=TARGET, help="where to write (default: the file that is used)")
    args = parser.parse_args(argv)
    by_hand = tomllib.loads(BY_HAND.read_text("utf-8"))
    drawn: dict[str, Table] = {}
    for publisher in publishers(args.checkout):
        for host in publisher.hosts:
            drawn[host] = table(publisher, by_hand.get(host, {}))
    args.to.write_text(written(completed(drawn, by_hand)), encoding="utf-8")
    return 0


def table(publisher: Publisher, by_hand: Table) -> Table:
    """A publisher's table; a field that is said by hand is not drawn."""
    found: Table = {}
    for field, method in METHODS.items():
        if field in by_hand:
            continue
        try:
            found |= drawn_field(publisher, field, method)
        except UnknownForm as form:
            print(f"{publisher.hosts[0]}: {field} is said by more than places: {form}", file=sys.stderr)
    return found


def drawn_field(publisher: Publisher, field: str, method: str) -> Table:
    """A field's places and cut, nothing where the parser has no such method; raises UnknownForm."""
    body = publisher.member(method)
    if not isinstance(body, ast.FunctionDef):
        return {}
    looked = Reading(publisher.member).method(body.body)
    cut = {f"{field}_cut": "|".join(looked.cuts)} if looked.cuts else {}
    return {field: list(dict.fromkeys(looked.places)), **cut} if looked.places else {}


def completed(drawn: dict[str, Table], by_hand: dict[str, Table]) -> dict[str, Table]:
    """The drawn tables with what is said by hand, by host; tables without a rule are left out."""
    both = {host: {**drawn.get(host, {}), **by_hand.get(host, {})} for host in {**drawn, **by_hand}}
    for host, said in list(both.items()):
        if "same_as" in said:
            both[host] = {**both.get(said["same_as"], {}), **{key: said[key] for key in said if key != "same_as"}}
    return {host: said for host, said in sorted(both.items()) if said}


def written(tables: dict[str, Table]) -> str:
    """The tables as TOML."""
    blocks = ("\n".join([f'["{host}"]', *(f"{key} = {_value(each)}" for key, each in said.items())])
              for host, said in tables.items())  # fmt: skip
    return "\n\n".join([HEAD, *blocks]).replace("\n\n\n", "\n\n") + "\n"


def _value(value: str | list[str]) -> str:
    """A text without escapes where it has no apostrophe, a list with its texts one below the other where it is long."""
    if isinstance(value, str):
        line = re.sub(r"\s*\n\s*", " ", value)
        return f"'{line}'" if "'" not in line else '"' + line.replace("\\", "\\\\").replace('"', '\\"') + '"'
    texts = list(map(_value, value))
    short = f"[{', '.join(texts)}]"
    return short if len(short) <= 100 else "[\n" + "".join(f"  {text},\n" for text in texts) + "]"  # noqa: PLR2004


if __name__ == "__main__":
    raise SystemExit(main())
