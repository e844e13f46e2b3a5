"""XML of strangers, made safe to parse: in UTF-8 whatever it says, without entities of its own."""

from __future__ import annotations

import re
from html.entities import html5
from typing import Any

from sayso.reading.decode import decode

_XML_OWN = frozenset({"amp", "lt", "gt", "quot", "apos"})
_DOCTYPE = re.compile(rb"<!DOCTYPE[^<>\[]{0,1000}(?:\[.{0,1000000}?\]\s*)?>", re.S | re.I)
_NAMED = re.compile(rb"&([A-Za-z][A-Za-z0-9]{1,30});")


def disarmed(data: bytes, name: str) -> bytes:
    """A feed or list in UTF-8.  Its own entities go, which are there for nothing but harm; those of HTML, which XML
    knows only with a DTD, become their characters.

    Raises:
        InputError: it is empty, binary or in no encoding that is known.
    """
    text = decode(data, name, markup=True).text
    return _NAMED.sub(_character, _DOCTYPE.sub(b"", text.encode("utf-8", "replace"), count=1))


def _character(found: re.Match[bytes]) -> bytes:
    key = found[1].decode("ascii")
    return found[0] if key in _XML_OWN else html5.get(f"{key};", found[0].decode("ascii")).encode()


def local_name(element: Any) -> str:
    """The name of an element without its namespace; empty for comments and the like."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
