"""Load the small models before they are asked, where one has to wait for something else anyway."""

from __future__ import annotations

import contextlib

from sayso.errors import ModelMissing
from sayso.language import models
from sayso.language.joint import MODEL as JOINT
from sayso.language.vectors import MODEL as ENCODER
from sayso.language.vectors import PIECES


def load_small_models() -> None:
    """Load what comparison is going to ask.  A package that is missing is told when it is asked."""
    with contextlib.suppress(ModelMissing):
        models.session(ENCODER)
        models.session(JOINT)
        models.tokenizer(PIECES)
        models.tokenizer()  # written as it is asked for: with None it would be another, and one of the two go
