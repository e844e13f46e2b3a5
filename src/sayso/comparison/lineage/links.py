"""Links of a page by which it leans on another site: not its own, and not what stands on every page of the web."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.comparison.lineage.at_hand import AtHand, host_of
from sayso.model import Reading, Span

_SHARING = re.compile(
    r"facebook\.com/(?:share|dialog)|twitter\.com/(?:intent|share|home)|[?&]share=|mailto:|addtoany|pinterest\.|"
    r"linkedin\.com/share|whatsapp|reddit\.com/submit|/(?:tag|tags|category|author|login|subscribe|privacy|about)(?:/|$)",
    re.IGNORECASE,
)


def find(reading: Reading, at_hand: AtHand) -> Iterator[tuple[str, Span, str]]:
    """The outlet or host of each link in the article, the words that bear it, and its address."""
    own = host_of(reading.document.url or "")
    quiet = [s for s in reading.segments if s.type in ("comment", "boilerplate", "pasted_article")]
    for link in reading.links:
        if link.span is None or _SHARING.search(link.url) or not link.url.startswith(("http:", "https:")):
            continue
        if any(s.start <= link.span.start < s.end for s in quiet):
            continue
        host = host_of(link.url)
        if host and (host != own or at_hand.page(link.url)):
            yield at_hand.site(host) or host, link.span, link.url
