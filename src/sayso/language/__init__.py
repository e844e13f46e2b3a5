"""Text to parses and vectors.  The only package that imports spaCy; its objects never leave it."""

from sayso.language.blocks import blocks
from sayso.language.joint import joint
from sayso.language.parser import MODEL, model_versions, parse, parse_all
from sayso.language.vectors import Vector, meanings

__all__ = ["MODEL", "Vector", "blocks", "joint", "meanings", "model_versions", "parse", "parse_all"]
