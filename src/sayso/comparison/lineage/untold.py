"""Attributions in which nothing is told to the page: refusals, orders, questions, denials that somebody spoke.

They are lines of who did what with words; a page that reports them leans on nobody for what they hold.
"""

# ruff: noqa: E501 - patterns read better whole

from __future__ import annotations

import re

from sayso.model import Attribution

_ORDERS = re.compile(
    r"\b(?:tell|tells|told|telling|ask(?:s|ed|ing)?|beg(?:s|ged|ging)?|order(?:s|ed|ing)?|instruct(?:s|ed|ing)?|"
    r"command(?:s|ed|ing)?|direct(?:s|ed|ing)?|forb(?:ids?|ade|idding)|summon(?:s|ed|ing)?)$",
    re.IGNORECASE,
)
"""Cues of what somebody wants of others; who demands, urges, appeals or calls for something tells where he stands."""
_TO_US = re.compile(
    r"(?:us|me|this (?:[\w-]+ )?(?:newspaper|paper|reporter|website|station|channel|agency))\b|that\b", re.IGNORECASE
)
"""The beginning of what is asked of the page, which he told it, and of a demand that is put as his view."""
_BEARING = re.compile(r"(?:why|how)\b", re.IGNORECASE)
"""Questions that tell something: who asks why no siren was heard says that none was."""
_NOT = re.compile(r"\b(?:not|never|hardly|no longer)\b|n[’']t\b", re.IGNORECASE)
_SAYING = re.compile(
    r"\b(?:say|said|tell|told|mention|repeat|comment|specif|explain|elaborate|answer|reply|replied|respond|disclose|reveal|"
    r"name|identif|give|given|provide|state|announce|report|discuss|address|speak|spoke|spoken|detail|indicate)\w*$",
    re.IGNORECASE,
)
"""Cues that are silence where they are negated; who does not dispute or believe something tells where he stands."""
_NOBODY = re.compile(
    r"(?:no(?! (?:less|fewer|other)|\.? ?\d)|none|nobody|neither|not (?:one|a single)|nor)\b", re.IGNORECASE
)
_OPENLY = re.compile(r"(?:adamant|insistent)$", re.IGNORECASE)
"""Adjectives of what somebody says again and again; all others ("sure", "convinced") tell what he thinks."""
_EACH_OTHER = re.compile(r"(?:each other|one another)$", re.IGNORECASE)
_OURS = re.compile(
    r"(?:our|my) (?:own )?(?:[\w-]+ ){0,2}?(?:counts?|tally|tallies|figures|numbers|calculations?|estimates?|data|records|notes|"
    r"archives?|analys[ie]s|findings|information|investigations?|inquir(?:y|ies)|research|observations?|surveys?|polls?|logs?)\b",
    re.IGNORECASE,
)
"""Things of the page's own: it says by itself what they tell."""


def untold(a: Attribution) -> bool:
    """Whether an attribution tells that its source did something with words, without telling the page anything, or that
    he said nothing."""
    source = a.source.text if a.source is not None else ""
    if _NOBODY.match(source) or _OURS.match(source) or _EACH_OTHER.match(a.content[0].text):
        return True
    if a.rule == "adjective" and (a.cue is None or not _OPENLY.search(a.cue.text)):
        return True
    if a.kind != "indirect":
        return False  # his words stand on the page, whatever he did with them
    cue, said = a.cue.text if a.cue is not None else "", a.content[0].text
    if a.stance == "decline":
        return True
    if a.stance == "question":
        return _BEARING.match(said) is None
    if a.stance == "request":
        return _ORDERS.search(cue) is not None and _TO_US.match(said) is None
    return a.polarity == "neg" and _NOT.search(cue) is not None and _SAYING.search(cue) is not None
