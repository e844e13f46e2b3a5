"""Text to parses and vectors.  The only package that imports spaCy; its objects never leave it."""

from sayso.language.ahead import load_small_models
from sayso.language.blocks import blocks
from sayso.language.joint import Opinion, Told, joint
from sayso.language.models import fingerprint
from sayso.language.parser import MODEL, model_versions, parse, parse_all
from sayso.language.vectors import Meaning, Passage, Vector, meanings, packed, unpacked

__all__ = [
    "MODEL",
    "Meaning",
    "Opinion",
    "Passage",
    "Told",
    "Vector",
    "blocks",
    "fingerprint",
    "joint",
    "load_small_models",
    "meanings",
    "model_versions",
    "packed",
    "parse",
    "parse_all",
    "unpacked",
]
