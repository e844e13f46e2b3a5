"""sayso: on whose say-so?  Who says what about a contested event, on whose authority, in which words."""

from sayso.version import __version__

__all__ = ["__version__"]
