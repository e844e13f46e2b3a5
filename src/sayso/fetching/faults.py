"""What goes wrong on the network, in one line with the way out."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from contextlib import contextmanager

import httpcore

from sayso.errors import StatusRefused, Unreachable
from sayso.fetching.settings import FetchSettings

SAVE = "save the page yourself and add the file"
_LATER = "try again later"
_MEANINGS = {
    400: f"does not understand the request; {SAVE}",
    401: f"asks for a login; {SAVE}",
    402: f"asks for payment; {SAVE}",
    403: f"refuses programs; {SAVE}",
    404: "knows no such page; check the address",
    406: f"refuses programs; {SAVE}",
    410: "says that the page is gone; an archive may have it",
    451: "may not show the page for legal reasons; an archive may have it",
}
_PROTOCOL_ERRORS = (httpcore.ProtocolError, httpcore.UnsupportedProtocol)


def status_refused(where: str, status: int) -> StatusRefused:
    """The error for a status that brings no page."""
    meaning = _MEANINGS.get(status) or (f"is in trouble; {_LATER}" if status >= 500 else f"gives no page; {SAVE}")
    return StatusRefused(f"{where}: the server {meaning} (status {status})", status)


@contextmanager
def network_errors(where: str, settings: FetchSettings) -> Iterator[None]:
    """Errors of sockets, TLS and httpcore as ours."""
    try:
        yield
    except ssl.SSLCertVerificationError as error:
        what = " ".join(error.verify_message.rstrip(".").split())
        raise Unreachable(f"{where}: its certificate does not hold ({what}); check the address") from None
    except (TimeoutError, httpcore.TimeoutException):
        bounds = f"silent for {settings.read_s:g} seconds, or not done in {settings.total_s:g}"
        raise Unreachable(f"{where}: too slow ({bounds}); {_LATER}") from None
    except _PROTOCOL_ERRORS as error:
        raise Unreachable(f"{where}: the answer was cut off or is not HTTP ({_one_line(error)}); {_LATER}") from None
    except (OSError, httpcore.NetworkError) as error:
        raise Unreachable(f"{where}: no connection ({_one_line(error)}); {_LATER}") from None


def _one_line(error: BaseException) -> str:
    text = getattr(error, "strerror", None) or str(error) or type(error).__name__
    return "".join(c for c in " ".join(str(text).split()) if c.isprintable())[:200]
