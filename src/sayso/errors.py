"""Every exception that sayso raises on purpose.

The tree::

    SaysoError
    ├── InputError              a document could not be read; the run goes on with the others
    │   ├── NotFound            no such file
    │   ├── NotPermitted        the file may not be opened
    │   ├── EmptyInput          nothing in it, or nothing but white space
    │   ├── NotText             a document without any words in it, such as a scan
    │   ├── WrongKind           no document of a kind that is read: a folder, a picture, a list of feeds
    │   ├── Damaged             broken or cut short
    │   ├── Locked              protected by a password
    │   ├── TooLarge            over a limit of size, depth or expansion
    │   ├── BadEncoding         bytes that no known encoding explains
    │   └── FetchError          an address could not be fetched
    │       ├── BadAddress      no address of the web, or one that carries a password
    │       ├── AddressRefused  it leads into a private network, or to a port that is not of the web
    │       ├── RobotsRefused   the site's robots.txt asks programs to stay away
    │       ├── Unreachable     no such name, no connection, a bad certificate, cut off, too slow
    │       ├── TryLater        the server is busy, or asks for a pause
    │       ├── StatusRefused   the server answered with an error
    │       └── UnfitResponse   redirects without end, a type that is not read, a coding nobody asked for
    ├── UsageError              what was asked makes no sense (a bad date, an unknown format)
    ├── CaseError               something about a case file
    │   ├── NotACase            the file is no sayso case
    │   ├── CaseTooNew          written by a newer version of sayso
    │   ├── CaseLocked          another process is writing to it
    │   └── StorageFull         the disk is full
    ├── ModelMissing            a language model or a data file that must be installed is not there
    └── BrokenInvariant         a bug: a span that is not in its text, a reference to nothing

`InputError` is caught once, by the pipeline, and becomes a `Problem` beside the document it belongs to.  All
the others end the command with one line on standard error.  Each class has an exit status, listed in docs/cli.md.
"""

from __future__ import annotations


class SaysoError(Exception):
    """Root of the tree.  `str(error)` is one line that names the input and the way out."""

    exit_status = 1


class InputError(SaysoError):
    """A document could not be read.  `reason` is a stable word for reports; each class has its own, and the one of
    this class stands for what none of the others is."""

    exit_status = 3
    reason = "unreadable"


class NotFound(InputError):
    """No such file."""

    reason = "not found"


class NotPermitted(InputError):
    """The file may not be opened by this user."""

    reason = "no permission"


class EmptyInput(InputError):
    """The file holds nothing, or nothing but white space."""

    reason = "empty"


class NotText(InputError):
    """A document of a kind that is read, in which there are no words."""

    reason = "no text"


class WrongKind(InputError):
    """No document of a kind that is read: a folder, a picture, a program, a list of feeds."""

    reason = "not a page"


class Damaged(InputError):
    """The bytes are broken or cut short."""

    reason = "damaged"


class Locked(InputError):
    """A password protects it."""

    reason = "password"


class TooLarge(InputError):
    """Over a limit of size, depth or expansion."""

    reason = "too large"


class BadEncoding(InputError):
    """No encoding that sayso knows explains the bytes."""

    reason = "unknown encoding"


class FetchError(InputError):
    """An address could not be fetched."""

    reason = "not fetched"


class BadAddress(FetchError):
    """No address of the web, or one that carries a user name and a password."""

    reason = "bad address"


class AddressRefused(FetchError):
    """The address leads into a private or reserved network, or to a port that is not of the web."""

    reason = "address refused"


class RobotsRefused(FetchError):
    """The site's robots.txt asks programs to stay away from the page."""

    reason = "robots.txt"


class Unreachable(FetchError):
    """No such name, no connection, a bad certificate, an answer cut off or too slow."""

    reason = "unreachable"


class TryLater(FetchError):
    """The server is busy; `seconds` says for how long it asks us to wait, where it says so."""

    reason = "try later"

    def __init__(self, message: str, seconds: float | None = None) -> None:
        super().__init__(message)
        self.seconds = seconds


class StatusRefused(FetchError):
    """The server answered with an error; `status` is its number."""

    reason = "refused by the server"

    def __init__(self, message: str, status: int) -> None:
        super().__init__(message)
        self.status = status


class UnfitResponse(FetchError):
    """Redirects without end, a type that is not read, a coding that nobody asked for."""

    reason = "unfit response"


class UsageError(SaysoError):
    """What was asked makes no sense."""

    exit_status = 2


class CaseError(SaysoError):
    """Something about a case file."""

    exit_status = 4


class NotACase(CaseError):
    """The file is no sayso case."""


class CaseTooNew(CaseError):
    """The case was written by a newer version of sayso."""


class CaseLocked(CaseError):
    """Another process is writing to the case."""


class StorageFull(CaseError):
    """The disk is full."""


class ModelMissing(SaysoError):
    """A language model or data file that must be installed is not there."""

    exit_status = 5


class BrokenInvariant(SaysoError):
    """A bug in sayso: a span that is not in its text, a reference to nothing."""

    exit_status = 70


def input_error(reason: str, message: str) -> InputError:
    """The error that a recorded reason stands for; an `InputError` where no class has that reason."""
    kinds = [InputError]
    for kind in kinds:
        kinds += kind.__subclasses__()
    return next((k for k in reversed(kinds) if k.reason == reason), InputError)(message)
