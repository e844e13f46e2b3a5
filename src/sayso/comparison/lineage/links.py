"""Links of a page by which it leans on another site: not its own, and not what stands on every page of the web."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.comparison.lineage.addresses import domain, host_of, site_of
from sayso.comparison.lineage.at_hand import AtHand
from sayso.comparison.lineage.clauses import line
from sayso.model import IN_THREAD, Reading, Span

_SHARING = re.compile(
    r"facebook\.com/(?:share|dialog)|twitter\.com/(?:intent|share|home)|[?&]share=|mailto:|addtoany|pinterest\.|"
    r"linkedin\.com/share|whatsapp|reddit\.com/submit|/(?:tag|tags|category|author|login|subscribe|privacy|about)(?:/|$)",
    re.IGNORECASE,
)
_PROFILE = re.compile(
    r"//(?:\w+\.)?(?:facebook|twitter|x|instagram|linkedin|youtube|tiktok|telegram|vk|weibo)\.com/"
    r"(?![^?#]*(?:/status(?:es)?/|/posts?/|/videos?/|/photos?/|/p/|/reel/|watch\b))|//(?:t\.co|pic\.twitter\.com|t\.me|plus\.google\.com)/",
    re.IGNORECASE,
)
"""Addresses of somebody's account, not of what he posted; short addresses that do not say whose page they lead to."""
_OFFER = re.compile(
    r"\b(?:subscri\w+|newsletters?|sign up|our (?:sister|daily|weekly)|follow (?:us|him|her|me))\b", re.IGNORECASE
)
"""Words of a line that bids the reader to take something."""


def find(reading: Reading, at_hand: AtHand) -> Iterator[tuple[str, Span, str]]:
    """The outlet or host of each link in the article, the words that bear it, and its address."""
    own = host_of(reading.document.url or "")
    quiet = [s for s in reading.segments if s.type in IN_THREAD or s.type == "boilerplate"]
    press = [a.name for a in reading.actors if a.type == "outlet"]
    for link in reading.links:
        if link.span is None or not link.url.startswith(("http:", "https:")):
            continue
        if _SHARING.search(link.url) or _PROFILE.search(link.url) or _offers(reading, link.span):
            continue
        if any(s.start <= link.span.start < s.end for s in quiet):
            continue
        host = host_of(link.url)
        if host and ((host != own and not _is_site(reading, host)) or at_hand.page(link.url)):
            yield at_hand.site(host, press) or host, link.span, link.url


def _is_site(reading: Reading, host: str) -> bool:
    """Whether a host is that of the page's own outlet, by its name."""
    mine = reading.document.outlet.value
    if mine is None or not mine.strip():
        return False
    first = mine.split(maxsplit=1)[0]
    initials = first.isupper() and first != "THE" and not mine.isupper() and len(first) >= _INITIALS
    return (initials and domain(host).startswith(first.lower())) or site_of(host, [mine]) == mine


_INITIALS = 3
"""Letters of initials with which the sites of one house begin: "nbcdfw"."""


def _offers(reading: Reading, span: Span) -> bool:
    """Whether a link stands in a line that bids the reader to subscribe or to follow the page."""
    start, end = line(reading.text, span.start, span.end)
    return end - start <= _BIDDING and _OFFER.search(reading.text, start, end) is not None


_BIDDING = 200
"""Characters of a line that only bids: a longer one tells something too."""
