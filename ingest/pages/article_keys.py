"""The keys under which articles come as JSON or front matter: which of them say what, and where articles lie. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from ingest.addresses import is_web
from ingest.text.dates import moment

# Of several that have a value the first counts; the others stay with the article as unknown keys. Case, "_", "-" and
# what else is no letter make no other key. Seen with: schema.org, NewsAPI, the Guardian's and the NYT's interfaces,
# Event Registry, WordPress, trafilatura, news-please, newspaper, Hugo, Jekyll, and people who write German.
_NAMES = {
    "text": (
        "text body content articlebody fulltext articletext contenttext bodytext bodyhtml contenthtml maintext"
        " plaintext cleanedtext volltext inhalt artikeltext paragraphs html"
    ),
    "title": "title headline titel überschrift ueberschrift webtitle articletitle",
    "url": "url link canonicalurl permalink weburl articleurl pageurl sourceurl href mainentityofpage uri",
    "source": (
        "source outlet publisher publication sourcename sitename newspaper quelle zeitung medium provider"
        " sourcehostname hostname"
    ),
    "author": "author authors byline creator dccreator writer autor autoren verfasser",
    "published": (
        "published publishedat dategmt datetimepub date datepublished pubdate publisheddate publishdate publicationdate"
        " publishedtime publishedon publishtime firstpublished firstpublishedat webpublicationdate dcdate datum"
        " veröffentlicht erschienen issued createdat created timestamp datetime"
    ),
    "updated": (
        "updated updatedat modifiedgmt datemodified dateupdated modified modifiedat modifieddate lastmod lastmodified"
        " lastupdated lastmodifieddate updateddate aktualisiert geändert"
    ),
    "language": "language lang inlanguage languagecode sprache locale",
}  # fmt: skip
_DATED = {  # what begins so is a day, too, if its value is one
    "published": re.compile(
        r"(?:date|first|web|original|online)?(?:publish|publi[ck]ation|erschein|veröffentlich|pub(?:date|time))"
    ),
    "updated": re.compile(r"(?:date|last|zuletzt)?(?:modif|updat|aktualisier|geänder)"),
}
_TEASERS = "description summary abstract excerpt teaser snippet lead standfirst dek zusammenfassung"
_FIELD_OF = {name: (field, place) for field, names in _NAMES.items() for place, name in enumerate(names.split())}
_TEASER_PLACES = {name: place for place, name in enumerate(_TEASERS.split())}
_NO_LETTER = re.compile(r"[\W\d_]+")
# Of an object in a word's place, and of one in a text's; how the keys of a name's parts begin.
_INNER = tuple("name rendered main original value #text @value $date $numberLong text @id url".split())
_PARTS = tuple("rendered text content body html paragraph value #text @value".split())
_NAME = tuple("first given vor last family sur nach".split())
_OPENING, _WHOLE = 1, 1_000  # a list of teasers counts less than one text
_BESIDE = re.compile(
    r"comment|kommentar|repl(?:y|ies)|media|image|photo|picture|bild|galler|video|author|autor|tag|categor|keyword|"
    r"section|^sources?$|related|embed|facet|aggregation",
    re.IGNORECASE,
)
_BESIDE_AN_ADDRESS = ("sourcehostname", "hostname", "sitename")  # trafilatura's: its "source" is the article's address
_DEEPEST = 4  # objects within objects that are looked into for articles


def found(record: Mapping[Any, Any]) -> dict[str, list[Any]]:
    """The keys of a record by what they say, those that count before others first."""
    placed: dict[str, list[tuple[int, Any]]] = {}
    names = {key: _NO_LETTER.sub("", key.casefold()) if isinstance(key, str) else "" for key in record}
    addressed = any(name in _BESIDE_AN_ADDRESS for name in names.values())
    for key, name in names.items():
        field, place = _FIELD_OF.get(name, ("", 0))
        if field == "source" and addressed and is_web(str(record[key])):
            placed.setdefault("url", []).append((len(_FIELD_OF), key))
        elif field:
            placed.setdefault(field, []).append((place, key))
        elif dated := next((field for field, begins in _DATED.items() if begins.match(name)), ""):
            if moment(record[key]) is not None:
                placed.setdefault(dated, []).append((len(_FIELD_OF), key))
        elif name in _TEASER_PLACES:
            placed.setdefault("teaser", []).append((_TEASER_PLACES[name], key))
    return {field: [key for _, key in sorted(keys, key=lambda one: one[0])] for field, keys in placed.items()}


def first(record: Mapping[Any, Any], keys: list[Any]) -> Any:
    """The first of the keys that has a value; None where none has."""
    return next((key for key in keys if record[key] not in (None, "", [], {})), None)


def worded(value: Any) -> str:
    """Text from a string, a number, a list of names, or an object that holds them in a key of its own."""
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        return next((words for key in _INNER if (words := worded(value.get(key)))), "") or _full_name(value)
    if isinstance(value, list | tuple):
        parts = (worded(entry) for entry in value[:20] if not isinstance(entry, list))
        return ", ".join(part for part in parts if part)
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""


def _full_name(value: Mapping[Any, Any]) -> str:
    parts = {str(key).lower(): part for key, part in value.items() if isinstance(part, str)}
    return " ".join(part for begins in _NAME for key, part in parts.items() if key.startswith(begins))


def prose(value: Any) -> Any:
    """A text given as a list of paragraphs or within an object, as one string; any other value as it is."""
    if isinstance(value, list) and value and all(isinstance(part, str | Mapping) for part in value):
        return "\n\n".join(filter(None, map(_part, value)))
    return _part(value) if isinstance(value, Mapping) else value


def _part(value: Any) -> str:
    """A paragraph, as a string or within an object."""
    if isinstance(value, str):
        return value
    inner = next((value[key] for key in _PARTS if value.get(key)), "")
    return inner if isinstance(inner, str) else ""


def text_key(record: Mapping[Any, Any]) -> Any:
    """The key of an article's text, else of its teaser; None where it has neither."""
    keys = found(record)
    text = first(record, keys.get("text", []))
    return first(record, keys.get("teaser", [])) if text is None else text


def unwrapped(record: Any) -> Any:
    """A record whose article lies in one object within it (``_source``, ``fields``, ``article``), as one object."""
    if not isinstance(record, Mapping) or _extent(record):
        return record
    inner = [(key, value) for key, value in record.items() if _extent(value) == _WHOLE and not _is_beside(key)]
    if len(inner) != 1:
        return record
    key, article = inner[0]
    return {**{other: value for other, value in record.items() if other != key}, **article}


def listed(value: Any) -> list[Any] | None:
    """The list of articles that an object holds around them, however deep; None where it holds none."""
    if not isinstance(value, Mapping) or _extent(value) == _WHOLE:
        return None
    weighed = [
        (sum(_extent(unwrapped(entry)) for entry in entries), entries) for entries in _lists({"": value}, _DEEPEST)
    ]
    weight, entries = max(weighed, key=lambda one: one[0], default=(0, []))
    return entries if weight else None


def _lists(value: Mapping[Any, Any], depth: int) -> Iterator[list[Any]]:
    for key, inner in value.items():
        if _is_beside(key):
            continue
        if isinstance(inner, list):
            yield inner
        elif isinstance(inner, Mapping) and depth:
            if len(inner) > 1 and all(map(_extent, inner.values())):  # by their ids
                yield list(inner.values())
            yield from _lists(inner, depth - 1)


def _extent(value: Any) -> int:
    """How much of an article an object has: its text, a teaser, or nothing."""
    if not isinstance(value, Mapping) or not isinstance(prose(value.get(key := text_key(value))), str):
        return 0
    return _WHOLE if key in found(value).get("text", []) else _OPENING


def _is_beside(key: Any) -> bool:
    """Whether what lies under a key stands beside an article: comments, pictures, persons."""
    return isinstance(key, str) and bool(_BESIDE.search(key))
