"""Site rules drawn from a checkout of parsers: which version counts, what code says, what is left to a hand."""

import tomllib

import pytest

from evaluation import site_rules
from evaluation.drawn_places import UnknownForm, structured_place
from evaluation.fundus_parsers import publishers
from ingest.pages.site_file import read_site_rules

INIT = """
from fundus.publishers.base_objects import Publisher, PublisherGroup
from ..shared import SharedParser
from .bote import BoteParser
from .kurier import KurierParser

class XX(metaclass=PublisherGroup):
    Bote = Publisher(name="Bote", domain="https://www.bote.example/", parser=BoteParser, sources=[],
                     deprecated_domains=["https://alt.bote.example/"])
    Kurier = Publisher(name="Kurier", domain="https://nord.kurier.example", parser=KurierParser, sources=[])
    Shared = Publisher(name="Shared", domain="https://www1.shared.example/", parser=SharedParser, sources=[])
"""
BOTE = """
import datetime, re
from lxml.cssselect import CSSSelector
from lxml.etree import XPath

class BoteParser(ParserProxy):
    class V1(BaseParser):
        VALID_UNTIL = datetime.date(2024, 1, 31)
        _author_selector = CSSSelector("p.by")
        _bloat = re.compile(r"(?i)bote$")

        @attribute
        def title(self):
            return self.precomputed.meta.get("title")

        @attribute
        def authors(self):
            return generic_author_parsing(generic_nodes_to_text(self._author_selector(self.precomputed.doc)),
                                          result_filter=self._bloat)

    class V2(V1):
        _author_selector = XPath("//p[@class='who']/text()")

        @attribute
        def title(self):
            # the section stands behind it
            if not (title := self.precomputed.meta.get("og:title")):
                return self.precomputed.ld.xpath_search("//NewsArticle/headline", scalar=True)
            return re.sub(re.compile(" - Bote$", flags=re.IGNORECASE), "", title).replace(" | Sport", "")
"""
KURIER = """
from ..shared.shared import SharedParser
class KurierParser(ParserProxy):
    class V1(SharedParser.V1):
        @attribute
        def authors(self):
            for name in self.precomputed.meta.get("author"):
                return [name]
"""
SHARED = """
class SharedParser(ParserProxy):
    class V1(BaseParser):
        @attribute
        def title(self):
            return self.precomputed.ld.bf_search("headline") or parse_title_from_root(self.precomputed.doc)

        @attribute
        def authors(self):
            return []
"""


@pytest.fixture
def checkout(tmp_path):
    root = tmp_path / "fundus" / "src" / "fundus" / "publishers"
    for name, text in {
        "xx/__init__.py": INIT,
        "xx/bote.py": BOTE,
        "xx/kurier.py": KURIER,
        "shared/__init__.py": "from .shared import SharedParser\n",
        "shared/shared.py": SHARED,
    }.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text)
    return tmp_path / "fundus"


def drawn(checkout, tmp_path):
    target = tmp_path / "drawn.toml"
    assert site_rules.main([str(checkout), "--to", str(target)]) == 0
    read_site_rules(target)
    return tomllib.loads(target.read_text("utf-8"))


def test_the_newest_version_says_where_things_stand(checkout, tmp_path):
    """With what it inherits, its own selectors, and substitutions as one expression."""
    rules = drawn(checkout, tmp_path)
    assert rules["bote.example"] == {
        "title": ["og:title", "ld:NewsArticle/headline"],
        "title_cut": r"(?i: - Bote$)| \| Sport",
        "author": ["xpath://p[@class='who']/text()"],
        "author_cut": r"[^,;|]*(?:(?i:bote$))[^,;|]*",
    }
    assert rules["alt.bote.example"] == rules["bote.example"]


def test_parsers_are_shared_and_inherited_across_modules(checkout, tmp_path, capsys):
    """What is code beyond places is named and left out; the rest of that publisher is drawn."""
    rules = drawn(checkout, tmp_path)
    assert rules["shared.example"] == rules["nord.kurier.example"] == {"title": ["ld:headline", "css:title"]}
    assert "nord.kurier.example: author is said by more than places" in capsys.readouterr().err


def test_what_is_said_by_hand_counts_and_hosts_take_anothers_rules():
    """Field by field, over what was drawn."""
    both = site_rules.completed(
        {"a.example": {"title": ["og:title"], "author": ["ld:author"]}, "b.example": {}},
        {"a.example": {"author": ["css:p"]}, "c.example": {"same_as": "a.example", "title": ["css:h1"]}},
    )
    assert both == {
        "a.example": {"title": ["og:title"], "author": ["css:p"]},
        "c.example": {"title": ["css:h1"], "author": ["css:p"]},
    }


def test_a_path_through_linked_data_is_a_place_only_where_it_is_plain():
    """Predicates and unions are left to a hand."""
    assert structured_place("(//Article//headline)[1]") == "ld:Article/headline"
    assert structured_place("//headline") == "ld:headline"
    with pytest.raises(UnknownForm):
        structured_place("(//Article | //NewsArticle)/author")


def test_a_folder_that_is_none_is_refused(tmp_path):
    """There is nothing to draw from."""
    with pytest.raises(FileNotFoundError):
        list(publishers(tmp_path))


def test_the_bundled_rules_hold_what_is_said_by_hand():
    """The file that is used was written after the last change by hand."""
    by_hand = tomllib.loads(site_rules.BY_HAND.read_text("utf-8"))
    used = tomllib.loads(site_rules.TARGET.read_text("utf-8"))
    for host, said in by_hand.items():
        other = used[said["same_as"]] if "same_as" in said else {}
        whole = {**other, **{key: said[key] for key in said if key != "same_as"}}
        assert {key: used[host][key] for key in whole} == whole
