"""What the user says of a document that it does not say itself."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Given:
    """Facts given by the user: they go before what the page says.  `published` is EDTF."""

    outlet: str | None = None
    published: str | None = None
    url: str | None = None
