"""What the user says of a document that it does not say itself."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Given:
    """Facts given by the user: they go before what the page says.  `published` is EDTF.

    `url` is of the file itself, never of what is inside an archive.  `today` (`YYYY-MM-DD`) is the day on which the
    page was at hand: a later date of publication is not believed, and "2 weeks ago" over a comment counts from it.
    Reading looks at no clock, so without it only the page's own dates can refute a date.
    """

    outlet: str | None = None
    published: str | None = None
    url: str | None = None
    today: str | None = None
