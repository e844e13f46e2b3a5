"""Text to parses.  The only package that imports spaCy; its objects never leave it."""

from sayso.language.blocks import blocks
from sayso.language.parser import MODEL, model_versions, parse, parse_all

__all__ = ["MODEL", "blocks", "model_versions", "parse", "parse_all"]
