"""Addresses on the web: which are allowed to be fetched, and which two mean the same article. Pure functions."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from urllib.parse import SplitResult, quote, unquote, urljoin, urlsplit, urlunsplit

from vectorstore.errors import SourceError
from vectorstore.record.rows import storable

IPAddress = ipaddress.IPv4Address | ipaddress.IPv6Address

_TRACKING = re.compile(
    r"^(utm_\w*|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|mc_cid|mc_eid|_hsenc|_hsmi|"
    r"mkt_tok|vero_id|vero_conv|oly_enc_id|oly_anon_id|wt_mc|wt_zmc|at_medium|at_campaign|at_custom\d|at_bbc_team|"
    r"cmpid|ns_campaign|ns_mchannel|ns_source|ns_linkname|xtor|ito|__twitter_impression|guccounter|guce_referrer\w*|"
    r"spm|ref_src|ref_url|smid|sh_kit|traffic_source|pk_campaign|pk_kwd|mtm_\w*|cmp|ocid|emc|srsltid|_ga|_gl|xing_share|"
    r"__cf_chl\w*|__s)$",
    re.IGNORECASE,
)
# Parameters that only by their value tell where a reader came from, or how the page is shown.
_BY_VALUE = re.compile(
    r"^(?:(?:ref|source|src|from|via|partner|origin|medium|share|link)="
    r"(?:rss\w*|feeds?|atom|news-?letter|nl|e?mail|push|social|share|twitter|x|facebook|fb|whatsapp|linkedin|telegram|google\w*)|"
    r"amp(?:=(?:1|true|yes)?)?|(?:outputtype|format|layout|view|mode|service)=(?:amp|print)|share=(?:1|true)|print(?:view)?=(?:1|true|yes|print)?)$",
    re.IGNORECASE,
)
# Parameters that tell whose session it is, some only by their value.
_SESSION_PAIR = re.compile(
    r"^(?:(?:phpsessid|jsessionid|aspsessionid\w*|session_?id)(?:=.*)?|"
    r"s(?:id|ess|ession)?=(?:[0-9a-f]{12,}|(?=[a-z_-]*\d)[\w-]{20,}))$",
    re.IGNORECASE | re.DOTALL,
)
_SIGN_IN = re.compile(r"//[^/?#\s]*@")
_KEY = re.compile(  # parameters that by their name are a reader's
    r"(?<=[?&;])([^=?&;#\s]*(?:key|token|secret|passw(?:or)?d|signature|sess(?:ion)?_?id)|"
    r"(?:[^=?&;#\s]*[_.-])?(?:auth|sig|pass|pwd?|sid))=[^&;#\s]+",
    re.IGNORECASE,
)
_FEED_SCHEME = re.compile(r"^\s*feed:(?:(https?://)|//)", re.IGNORECASE)
_SESSION = re.compile(r";(?:jsessionid|phpsessid|sid)=[^/;]*", re.IGNORECASE)
_HANDHELD = ("m", "mobil", "mobile", "touch", "amp")  # hosts that show the same pages to telephones
_HANDHELD_HOST = re.compile(rf"^(?:{'|'.join(_HANDHELD)})\.(?=[^.]+\.)")
_AMP_PATH = re.compile(r"^/amp(?=/.)|(?<=.)/amp/?$|\.amp(?=\.html?$)", re.IGNORECASE)
# The form on paper, behind or before what may be an article's path, and the file that a folder stands for.
_PRINT_PATH = re.compile(
    r"^/print(?=/(?:.{8}|\d{3}))|(?:(?<=[\w.-]{8})|(?<=\d{3}))/(?:print|drucken|druckversion|imprimir|imprimer|stampa)/?$|\.print(?=\.html?$)",
    re.IGNORECASE,
)
_INDEX = re.compile(r"/(?:index|default)\.(?:s?html?|php|aspx?|jsp)$", re.IGNORECASE)
_CACHED = re.compile(  # copies of telephones' pages that search engines keep, with the page's address behind theirs
    r"^https?://(?:[\w-]+\.cdn\.ampproject\.org/[a-z]/|(?:www\.)?google\.[a-z.]{2,6}/amp/)(s/)?(?=[\w-]+\.[\w.-]+/)",
    re.IGNORECASE,
)
_DEFAULT_PORTS = {"http": 80, "https": 443}
# Bytes that mean the same quoted or not (RFC 3986, section 2.3 and sub-delimiters that sites use literally in paths).
_PATH_SAFE = "/:@!$&'()*+,;=~-._"
_CLOSED = tuple(
    ipaddress.ip_network(net)
    for net in (
        "100.64.0.0/10",  # carrier-grade NAT, where some clouds keep their metadata service
        "168.63.129.16/32",  # a cloud's own service behind a public address
        "192.0.0.0/24",  # protocol assignments, and another cloud's metadata service
        "192.88.99.0/24",  # 6to4 relays
        "64:ff9b:1::/48",  # NAT64 into local networks
        "2002::/16",  # 6to4
        "2001::/32",  # Teredo
        "fec0::/10",  # site-local, of old
    )
)
_NAT64 = ipaddress.ip_network("64:ff9b::/96")  # how networks with IPv6 alone reach the whole of IPv4


def is_web(address: str) -> bool:
    """True for an http or https address with a host."""
    try:
        parts = urlsplit(address.strip())
        return parts.scheme.lower() in _DEFAULT_PORTS and bool(parts.hostname)
    except ValueError:
        return False


def listed_addresses(text: str) -> tuple[str, ...]:
    """The addresses in a text that holds nothing else, one a line; none where it holds anything else.

    Prose is told by its spaces first, for urllib remembers all it was given to split.
    """
    lines = [line.strip() for line in text.lstrip("\ufeff").splitlines() if line.strip()]
    return tuple(lines) if all(" " not in line and is_web(line) for line in lines) else ()


def plain_scheme(address: str) -> str:
    """``feed:https://…`` and ``feed://…``, by which programs hand feeds to each other, as what they stand for."""
    return _FEED_SCHEME.sub(lambda match: match[1] or "http://", address)


def checked(address: str) -> str:
    """The address as it may be fetched; raises SourceError for anything but a well-formed http or https one."""
    try:
        parts = urlsplit(address.strip())
        _ = parts.port
    except ValueError:
        raise SourceError(f"'{shown(address)}' is not a valid web address.") from None
    if parts.scheme.lower() not in _DEFAULT_PORTS:
        raise SourceError(f"'{shown(address)}' is not fetched: only http and https addresses are.")
    if not parts.hostname:
        raise SourceError(f"'{shown(address)}' is not a web address: it names no host.")
    return address.strip()


def without_keys(address: str) -> str:
    """The address, or the text around it, without user name and password, and with asterisks for the values of keys."""
    return _KEY.sub(r"\1=***", _SIGN_IN.sub("//", address))


def shown(address: str, limit: int = 200) -> str:
    """The address for messages: without a password or key, on one line, not longer than ``limit`` characters."""
    clean = without_keys("".join(c for c in address if c.isprintable()))
    return clean if len(clean) <= limit else clean[: limit - 1] + "…"


def is_public(ip: IPAddress) -> bool:
    """True for an address of the open internet: not private, loopback, link-local, metadata, multicast or reserved."""
    mapped = getattr(ip, "ipv4_mapped", None)
    if mapped is not None:
        return is_public(mapped)
    if ip.version == _NAT64.version and ip in _NAT64:
        return is_public(ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF))
    if any(ip.version == net.version and ip in net for net in _CLOSED):
        return False
    return ip.is_global and not ip.is_multicast and not ip.is_reserved


def without_tracking(address: str) -> str:
    """The address without tracking parameters, sessions and user name; the rest, fragment too, stays as it is."""
    if not is_web(address):
        return address
    parts = urlsplit(address.strip())
    query = "&".join(pair for pair in parts.query.split("&") if pair and not _is_tracking(pair))
    host, path = parts.netloc.rpartition("@")[2], _SESSION.sub("", parts.path)
    return urlunsplit((parts.scheme, host, path, query, parts.fragment))


def without_place(address: str) -> str:
    """The address without a fragment that names a place on its page; ``#!`` and ``#/`` are routes and stay."""
    return address if re.search("#[!/]", address) else address.partition("#")[0]


def uncached(address: str) -> str:
    """The address of the page itself where one is that of a search engine's copy; any other as it is."""
    return _CACHED.sub(lambda copy: "https://" if copy[1] else "http://", address.strip())


def canonical(address: str) -> str:
    """The form in which two addresses of one article are equal; ``""`` when it is no web address.

    Lower-case scheme and host, no default port, fragment, user or tracking parameter, the other parameters sorted.
    """
    if not is_web(address):
        return ""
    parts = urlsplit(uncached(storable(address)))
    try:
        port = parts.port
    except ValueError:
        return ""
    scheme, host = parts.scheme.lower(), _host(parts.hostname or "")
    netloc = host if port in (None, _DEFAULT_PORTS[scheme]) else f"{host}:{port}"
    pairs = sorted(pair for pair in parts.query.split("&") if pair and not _is_tracking(pair))
    return urlunsplit((scheme, netloc, _path(parts.path), "&".join(pairs), _meaningful(parts.fragment)))


def readers_own(address: str) -> tuple[str, ...]:
    """What of an address the canonical form leaves out though it may be one reader's alone: sign-in and sessions."""
    if not is_web(address):
        return ()
    parts = urlsplit(uncached(address))
    sessions = sorted(pair for pair in parts.query.split("&") if _is_session(pair))
    return parts.netloc.rpartition("@")[0], *sessions, *_SESSION.findall(unquote(parts.path))


@lru_cache(maxsize=1_000)  # asked several times for each article
def plain_form(address: str) -> str:
    """The canonical form under https, without ``www.`` and a slash at the end, which seldom tell two pages apart."""
    parts = urlsplit(canonical(address))
    host = parts.netloc.removeprefix("www.")
    return urlunsplit(("https", host, parts.path.rstrip("/"), parts.query, parts.fragment)) if host else ""


@lru_cache(maxsize=1_000)
def article_form(address: str) -> str:
    """The plain form of the page itself where an address is that of its form for telephones or on paper.

    Such are ``m.``, ``/amp``, ``/print``; ``/index.html`` is the folder it stands in.
    """
    parts = urlsplit(plain_form(address))
    path = _PRINT_PATH.sub("", _AMP_PATH.sub("", _INDEX.sub("", parts.path), count=1), count=1)
    host = _HANDHELD_HOST.sub("", parts.netloc)
    return urlunsplit((parts.scheme, host, path, parts.query, parts.fragment)) if host else ""


def variants(address: str) -> tuple[str, ...]:
    """Other canonical addresses of the same article: the other scheme, with and without ``www.`` and slash.

    Of the forms for telephones and on paper those under https.
    """
    plain = urlsplit(article_form(address))
    if not plain.netloc:
        return ()
    paths = (plain.path, f"{plain.path}/") if plain.path else ("/",)
    hosts = (plain.netloc, f"www.{plain.netloc}")
    forms = (
        urlunsplit((scheme, host, path, plain.query, plain.fragment))
        for scheme in _DEFAULT_PORTS
        for host in hosts
        for path in paths
    )
    return tuple(form for form in (*forms, *_handheld(plain)) if form != address)


def _handheld(plain: SplitResult) -> Iterator[str]:
    """The addresses under which a page is usually shown to telephones and on paper, and the file of a folder."""
    if not plain.path:
        return
    places = [(f"{name}.{plain.netloc}", plain.path + slash) for name in _HANDHELD for slash in ("", "/")]
    places += [(host, path) for host in (plain.netloc, f"www.{plain.netloc}") for path in _other_paths(plain.path)]
    for host, path in places:
        yield urlunsplit(("https", host, path, plain.query, plain.fragment))


def _other_paths(path: str) -> tuple[str, ...]:
    """Paths of a page's forms for telephones and on paper, and of the file that it may be."""
    printed = (other for other in (f"{path}/print", f"/print{path}") if _PRINT_PATH.sub("", other) == path)
    file = () if "." in path.rpartition("/")[2] else (f"{path}/index.html",)
    return f"/amp{path}", f"{path}/amp", f"{path}/amp/", *printed, *file


def same_site(one: str, other: str) -> bool:
    """True when both hosts are equal but for ``www.``, ``m.`` or ``amp.`` in front, or one is under the other."""
    a, b = _bare_host(one), _bare_host(other)
    return bool(a and b) and (a == b or a.endswith("." + b) or b.endswith("." + a))


def site(address: str) -> str:
    """The host without ``www.``, for naming an outlet that does not name itself."""
    return _bare_host(address)


def joined(base: str, link: str) -> str:
    """A link as an absolute address, ``""`` when it is not valid."""
    try:
        address = urljoin(base, link.strip())
        urlsplit(address)  # urljoin looks at no link where there is no base
    except ValueError:
        return ""
    return address


def first_web(candidates: Iterable[str]) -> str:
    """The first candidate that is an http or https address, else ``""``."""
    return next((c.strip() for c in candidates if c and is_web(c)), "")


def _is_tracking(pair: str) -> bool:
    return bool(_TRACKING.match(unquote(pair.partition("=")[0])) or _BY_VALUE.match(pair)) or _is_session(pair)


def _is_session(pair: str) -> bool:
    name, equals, value = pair.partition("=")
    return bool(_SESSION_PAIR.match(f"{unquote(name)}{equals}{value}"))


def _host(host: str) -> str:
    name = host.rstrip(".").lower()
    if ":" in name:
        return f"[{name}]"
    try:
        return name.encode("idna").decode("ascii")
    except UnicodeError:
        return name


def _path(path: str) -> str:
    plain = _SESSION.sub("", unquote(path, errors="surrogateescape"))
    return quote(plain, safe=_PATH_SAFE, errors="surrogateescape") or "/"


def _meaningful(fragment: str) -> str:
    """Only ``#!`` and ``#/`` fragments name another document: the routes of pages that scripts build."""
    return fragment if fragment.startswith("!") or (fragment.startswith("/") and fragment.strip("/")) else ""


def _bare_host(address: str) -> str:
    try:
        host = (urlsplit(address).hostname or "").rstrip(".").lower()
    except ValueError:
        return ""
    return re.sub(r"^(www\d?|m|amp|mobile)\.(?=[^.]+\.)", "", host)
