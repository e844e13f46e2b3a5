"""What a page's head says of it: OpenGraph, other meta elements, JSON-LD, links to the canonical copy."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Any
from urllib.parse import urlsplit

from lxml.etree import _Element as Element

from sayso.model import Fact
from sayso.model.facts.organs import state_in
from sayso.reading.article.shapes import is_byline
from sayso.reading.dates import first_day
from sayso.reading.facts.authors import names
from sayso.reading.facts.names import is_outlet
from sayso.reading.html import jsonld
from sayso.reading.html.tree import inline, tokens
from sayso.reading.tables import wordset

EARLIEST = 1980
"""Years before which no page was published: sites write 0001-01-01 or 1970-01-01 for a date that they lack."""
_ARTICLE = wordset(
    "analysisnewsarticle article backgroundnewsarticle blogposting liveblogposting newsarticle opinionnewsarticle "
    "report reportagenewsarticle reviewnewsarticle socialmediaposting webpage"
)
_DATES = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "pubdate",
    "publishdate", "publish_date", "publication_date", "parsely-pub-date", "sailthru.date", "dc.date.issued",
    "dcterms.created", "dc.date", "date", "cxenseparse:recs:publishtime", "article.published", "dcterms.issued",
    "citation_publication_date", "rnews:datepublished", "published_time_telegram", "og:pubdate", "ptime", "bt:pubdate",
)  # fmt: skip
_WRITERS = (
    "article:author",
    "author",
    "byl",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "article:author_name",
    "citation_author",
    "dcterms.creator",
)
_ISO = re.compile(r"^\s*(\d{4})-(\d\d)-(\d\d)")
_BASIC = re.compile(r"^\s*(\d{4})(\d\d)(\d\d)(?:T?\d{4,6}Z?)?\s*$")


@dataclass(frozen=True, slots=True)
class Meta:
    """What the head states.  `elsewhere` are addresses of the copies that the page says it comes from."""

    title: str | None = None
    outlet: Fact = field(default_factory=Fact)
    published: Fact = field(default_factory=Fact)
    authors: tuple[str, ...] = ()
    elsewhere: tuple[str, ...] = ()
    address: str | None = None
    declared: int | None = None
    language: str | None = None


def read(tree: Element, url: str | None, latest: dt.date | None) -> Meta:
    """The head of a page.  Dates after `latest` are refused; `url` is the address given by the user."""
    tags = _meta_elements(tree)
    article = _json_ld(tree)
    canonical = _canonical(tree) or tags.get("og:url")
    outlet = _outlet(tags, article, canonical, url)
    address = _own_address(tags, _canonical(tree), outlet)
    return Meta(
        title=_clean_title(article.get("headline") or tags.get("og:title") or tags.get("twitter:title")),
        outlet=outlet,
        published=_published(tree, tags, article, url or address, latest),
        authors=_authors(tree, tags, article),
        elsewhere=_elsewhere(tags, article, canonical, url),
        address=address,
        declared=_count(article),
        language=(tree.get("lang") or tags.get("og:locale") or "")[:2].lower() or None,
    )


def _meta_elements(tree: Element) -> dict[str, str]:
    out: dict[str, str] = {}
    for element in tree.iter("meta"):
        key = element.get("property") or element.get("name") or element.get("itemprop") or element.get("http-equiv")
        value = jsonld.words(element.get("content"))
        if key and value:
            out.setdefault(key.lower().strip(), value)
    return out


def _canonical(tree: Element) -> str | None:
    for element in tree.iter("link"):
        if (element.get("rel") or "").lower() == "canonical" and (element.get("href") or "").startswith("http"):
            return str(element.get("href"))
    return None


# ---------------------------------------------------------------- JSON-LD
_WANTED = {"headline", "author", "datePublished", "publisher", "commentCount"}


def _json_ld(tree: Element) -> jsonld.Thing:
    """The first article that the page's JSON-LD describes; nothing where it describes none."""
    best: jsonld.Thing = {}
    for _, thing in jsonld.things(tree):
        if jsonld.types(thing) & _ARTICLE and len(thing.keys() & _WANTED) > len(best.keys() & _WANTED):
            best = thing
    return best


def _count(article: jsonld.Thing) -> int | None:
    number = article.get("commentCount")
    return int(number) if isinstance(number, int) or (isinstance(number, str) and number.isdecimal()) else None


# ---------------------------------------------------------------- facts
def _clean_title(title: Any) -> str | None:
    words = jsonld.words(title)
    return words if 3 <= len(words) <= 400 else None


def _outlet(tags: dict[str, str], article: jsonld.Thing, canonical: str | None, url: str | None) -> Fact:
    for name, why in (
        (tags.get("og:site_name"), "og:site_name"),
        (next(jsonld.names(article.get("publisher")), None), "the publisher in its JSON-LD"),
        (tags.get("application-name"), "the application-name of the page"),
    ):
        said = _SLOGAN.split(jsonld.words(name).lstrip("@"), maxsplit=1)[0].strip()
        if 1 < len(said) <= 80 and not said.startswith("http") and said.lower() not in _NO_OUTLET:
            return Fact(said, "stated", f"from {why}")
    for address, why in ((canonical, "its canonical address"), (url, "its address")):
        named = host(address)
        if named:
            return Fact(named, "inferred", f"the host of {why}")
    return Fact()


def title_end(tree: Element, title: str | None) -> Fact:
    """The site's name at the end of the window's title, behind the headline that the page itself shows."""
    shown = next((words for e in tree.iter("title") if (words := inline(e))), "")
    if not title or not shown.startswith(title):
        return Fact()
    parts = [part.strip() for part in _SLOGAN.split(shown[len(title) :]) if part.strip()]
    name = parts[-1] if parts and _SLOGAN.match(shown[len(title) :]) else ""
    generic = {word.lower() for word in name.split()} <= _NO_OUTLET | _SECTIONS
    if not 2 <= len(name) <= 40 or len(name.split()) > 6 or not name[0].isupper() or generic:
        return Fact()
    return Fact(name, "inferred", "the end of the page's title")


def window(tree: Element) -> list[str]:
    """The parts of the window's title."""
    shown = next((words for e in tree.iter("title") if (words := inline(e))), "")
    return [part for words in _SLOGAN.split(shown) if (part := words.strip())]


def organ(tree: Element) -> Element | None:
    """The element above the headline whose line says that the outlet is a state's: whose voice a page is tells who
    stands behind its words."""
    for element in islice(tree.iter(), _TOP):
        if element.tag == "h1":
            return None
        text = element.text
        if text is None or " " not in text or len(element) or element.tag in _UNSEEN:
            continue
        if isinstance(element.tag, str) and state_in(" ".join(text.split())) is not None:
            return element
    return None


_TOP = 250
"""Elements and remarks of a page among which its masthead stands."""
_UNSEEN = wordset("meta noscript script style template title")


def is_dossier(tree: Element) -> bool:
    """Whether a page was made by `sayso report`."""
    return any(
        (e.get("name") or "").lower() == "generator" and (e.get("content") or "").startswith("sayso ")
        for e in tree.iter("meta")
    )


def saved_from(markup: str) -> str | None:
    """The address that a browser noted when it saved the page."""
    found = _SAVED.search(markup[:4000])
    return found[1] if found else None


_SAVED = re.compile(r"<!--\s*saved from url=\(\d{1,6}\)(https?://[^\s<>]{1,2000})\s*-->")
_SECTIONS = wordset(
    "amp business culture europe feed friendly live local mobile opinion page politics print printable printer sport "
    "sports the today top version video videos view"
)
_SLOGAN = re.compile(r"\s[|–—»:]\s|\s-\s")
_NO_OUTLET = wordset("blog default home hosted index international main news u.k. u.s. uk us website wordpress world")


def host(address: str | None) -> str | None:
    """The host of an address, without `www.`; None where it has none."""
    try:
        named = urlsplit(address or "").hostname
    except ValueError:
        return None
    return named.removeprefix("www.") if named else None


_LETTERS = re.compile(r"[a-z0-9]+")
_LEAST = 3
"""Letters of a word of an outlet's name that shows that a host is the outlet's."""


def _own_address(tags: dict[str, str], canonical: str | None, outlet: Fact) -> str | None:
    """The address that a page gives as its own: its canonical link and `og:url`, where both are of one host and the
    host's name has a word or the initials of the outlet's.  A copy of another site's page gives that page's address,
    and then nothing tells its own."""
    given = [a for a in (canonical, tags.get("og:url")) if a and a.startswith("http")]
    hosts = {host(a) for a in given}
    if len(hosts) != 1 or outlet.value is None:
        return None
    return next(filter(_has_path, given), None) if _is_site_of(hosts.pop() or "", outlet.value) else None


def _has_path(address: str) -> bool:
    """Whether an address is of a page, and not of a site."""
    try:
        return len(urlsplit(address).path) > 1
    except ValueError:
        return False


def _is_site_of(site: str, outlet: str) -> bool:
    """Whether a host's name, without its ending, has a word of an outlet's name or its initials."""
    label = "".join(_LETTERS.findall(site.lower().rpartition(".")[0]))
    words = _LETTERS.findall(outlet.lower())
    initials = "".join(word[0] for word in words)
    own = [word for word in words if word not in _NO_OUTLET]
    return any(len(word) >= _LEAST and word in label for word in (*own, initials))


def _elsewhere(tags: dict[str, str], article: jsonld.Thing, canonical: str | None, url: str | None) -> tuple[str, ...]:
    """The copies that a page says it comes from: syndication tags, `isBasedOn` in JSON-LD, a canonical address on
    another host than the page's own."""
    found = [tags.get("syndication-source"), tags.get("original-source"), *jsonld.addresses(article.get("isBasedOn"))]
    if host(url) and host(canonical) and host(canonical) != host(url):
        found.append(canonical)
    return tuple(dict.fromkeys(x for x in found if x and x.startswith("http")))


def day_in(value: str | None) -> dt.date | None:
    """The day that an ISO, compact or English date begins with."""
    if not value:
        return None
    found = _ISO.match(value) or _BASIC.match(value)
    if found:
        try:
            return dt.date(int(found[1]), int(found[2]), int(found[3]))
        except ValueError:
            return None
    return first_day(value[:120])


_DATED = re.compile(r"/(\d{4})[/-](\d\d?|[a-z]{3})[/-](\d\d?)[/-]")


def _day_in_address(address: str | None) -> dt.date | None:
    """The day in the path of an address, by which many sites file their pages: "/2019/11/05/", "/2019/nov/05/"."""
    found = _DATED.search(address or "")
    if found is None:
        return None
    year, month, day = found.groups()
    return day_in(f"{year}-{month:0>2}-{day:0>2}") if month.isdigit() else first_day(f"{day} {month} {year}")


def _published(
    tree: Element, tags: dict[str, str], article: jsonld.Thing, address: str | None, latest: dt.date | None
) -> Fact:
    refused = None
    for value, why in _dates(tree, tags, article):
        day = day_in(value)
        if day is None or day.year < EARLIEST:
            continue
        if latest is not None and day > latest:
            refused = day
            continue
        return Fact(day.isoformat(), "stated", f"from {why}")
    filed = _day_in_address(address)
    if filed is not None and filed.year >= EARLIEST and (latest is None or filed <= latest):
        return Fact(filed.isoformat(), "inferred", "the day in its address")
    if refused is not None:
        return Fact(None, "unknown", f"the page's {refused.isoformat()} lies after what is on it: not believed")
    return Fact(None, "unknown", "the page gives no full date of publication")


def _dates(tree: Element, tags: dict[str, str], article: jsonld.Thing) -> Iterator[tuple[str | None, str]]:
    yield (article.get("datePublished") if isinstance(article.get("datePublished"), str) else None), "its JSON-LD"
    for key in _DATES:
        yield tags.get(key), f"its meta element {key}"
    for element in tree.iter("time"):
        marked = (
            element.get("itemprop") == "datePublished"
            or element.get("pubdate") is not None
            or "published" in (element.get("class") or "").lower()
        )
        if marked:
            yield element.get("datetime") or inline(element), "its time element"


def _authors(tree: Element, tags: dict[str, str], article: jsonld.Thing) -> tuple[str, ...]:
    """Persons (or agencies) named as writers: in JSON-LD, meta elements, or `rel=author`; the outlet itself is none."""
    for group in _writers(tree, tags, article):
        found = dict.fromkeys(
            n for text in group if len(text) <= 160 and not text.startswith("http") for n in names(text)
        )
        kept = tuple(name for name in found if not is_outlet(name) or len(found) == 1)
        if kept:
            return kept
    return ()


def _writers(tree: Element, tags: dict[str, str], article: jsonld.Thing) -> Iterator[list[str]]:
    """Where a page names its writers, the surest first."""
    yield list(jsonld.names(article.get("author")))
    yield from ([tags[key]] for key in _WRITERS if key in tags)
    yield [inline(e) for e in tree.iter("a") if (e.get("rel") or "").lower() == "author"][:4]
    yield [line for line in [_shown_byline(tree)] if line]


_NAMES_WRITER = re.compile(r"^(?:by|authors?|writers?)$|(?:^|[-_])(?:authors?|writers?)(?:$|[-_](?:names?|line)$)")
_SAYS_BYLINE = re.compile(r"(?:^|[-_])by-?lines?(?:$|[-_](?:names?|authors?|text)$)")
_NOT_HEAD = wordset("aside footer form nav table")
_BELOW = 25
"""Elements under the headline among which its byline is looked for: other stories and comments stand further down."""


def _shown_byline(tree: Element) -> str | None:
    """The line right under the only headline that names its writers: by its class, or by its class and "By"."""
    if len(heads := list(tree.iter("h1"))) != 1:
        return None
    for element in islice((e for e in heads[0].itersiblings() if isinstance(e.tag, str)), _NEAR):
        for part in islice((e for e in element.iter() if isinstance(e.tag, str)), _BELOW):
            if part.tag in _NOT_HEAD:
                break
            named = tokens(part)
            byline = any(_SAYS_BYLINE.search(t) for t in named)
            if not byline and not any(_NAMES_WRITER.search(t) for t in named):
                continue
            line = inline(part)
            if byline or is_byline(line):
                return line if names(line) else None
    return None


_NEAR = 4
"""Elements beside the headline that may hold its byline."""
