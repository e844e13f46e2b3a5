"""Who speaks for which body, read from the words around a name: "Ministry spokesman Ivo Kral", "Kral, a spokesman for
the ministry"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from sayso.comparison.families import family, tokens
from sayso.model import Reading

Speakers = Mapping[tuple[str, ...], str]
"""For the words of a person's name: the voice of the body that the person speaks for."""
_REACH = 70
_ROLE = r"(?:chief |deputy |senior |lead )?(?:spokes\w+|press (?:secretary|officer|chief))"
_BEFORE = re.compile(rf"((?:[A-Z][\w.'’-]*[ \u00a0])+)(?i:{_ROLE})(?:[ \u00a0,]+[A-Z][\w.'’-]*){{0,4}}[ \u00a0,]*$")
_AFTER = re.compile(
    rf"^[ \u00a0,]+(?:a|an|the|its)?[ \u00a0]*(?i:{_ROLE})[ \u00a0](?:for|of)[ \u00a0](?:the[ \u00a0])?"
    r"([A-Z][\w.'’ -]*)"
)
_POSSESSED = re.compile(r"['’]s$")


def speakers(readings: Iterable[Reading]) -> Speakers:
    """For the words of a person's name: the voice of the body that the person speaks for."""
    out: dict[tuple[str, ...], str] = {}
    for reading in readings:
        for actor in reading.actors:
            if actor.type != "person":
                continue
            for mention in actor.mentions:
                body = _body(reading.text, mention.start, mention.end)
                if body is not None:
                    out.setdefault(tokens(actor.name), body)
                    break
    return out


def _body(text: str, start: int, end: int) -> str | None:
    head = text[max(0, start - _REACH) : start].replace("\n", " ")
    found = _BEFORE.search(head) or _AFTER.search(text[end : end + _REACH])
    if found is None:
        return None
    name = _POSSESSED.sub("", found[1].strip())
    known = family(name)
    if known is not None and known.kind != "house":
        return known.voice
    return "_".join(tokens(name)) or None
