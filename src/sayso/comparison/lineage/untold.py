"""Attributions in which nothing is told to the page: refusals, orders, questions, denials that somebody spoke.

They are lines of who did what with words; a page that reports them leans on nobody for what they hold.
"""

# ruff: noqa: E501 - patterns read better whole

from __future__ import annotations

import re

from sayso.comparison.lineage.clauses import sentence
from sayso.model import Attribution
from sayso.model.facts import states

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
_DOUBTS = re.compile(r"\b(?:question|quer|doubt|challeng)\w*$", re.IGNORECASE)
"""Cues of a question that takes a stand: who questions whether a gate was shut has his doubts."""
_FINDING = re.compile(
    r"\bbecause(?! of)\b|\bhaving (?:found|learned|detected|discovered)\b|\bafter (?:finding|detecting|discovering|"
    r"(?:it|he|she|they) (?:had )?(?:found|learned|detected|discovered|measured|counted|noticed|saw|heard))\b|"
    r"(?<!soon )(?<!long )(?<!far )(?<!well )\bas (?:[\w-]+ ){1,2}?(?:had|has|have)\b|, as (?:[\w-]+ ){1,3}?(?:was|were|is|are)\b|"
    r"\bsince (?:it|he|she|they|there|(?:(?:the|an?|its|his|her|their) )?[\w-]+) (?:had|has|have|was|were|is|are)\b",
    re.IGNORECASE,
)
"""Words behind an order that tell why it was given: what was found, or is so."""
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
_NO_NAME = re.compile(r"No(?P<name>(?: [A-Z][\w’'-]*)+)$")
_ROLES = re.compile(
    r"\b(?:MPs?|MEPs?|Police|Army|Marines?|Minist(?:er|ry)|Ministers|Senators?|Council(?:lors?)?|Democrats?|Republicans?|Conservatives?|Tor(?:y|ies)|Labour)\b"
)
"""Words of those of whom "No" at the beginning of a sentence says that none did."""
_OPENLY = re.compile(r"\b(?:adamant|insistent|certain)$", re.IGNORECASE)
"""Adjectives of what somebody says openly; all others ("sure", "convinced") tell what he thinks."""
_EACH_OTHER = re.compile(r"(?:each other|one another)$", re.IGNORECASE)
_OURS = re.compile(
    r"(?:our|my) (?:own )?(?:[\w-]+ ){0,2}?(?:counts?|tally|tallies|figures|numbers|calculations?|estimates?|data|records|notes|"
    r"archives?|analys[ie]s|findings|information|investigations?|inquir(?:y|ies)|research|observations?|surveys?|polls?|logs?)\b",
    re.IGNORECASE,
)
"""Things of the page's own: it says by itself what they tell."""


def untold(a: Attribution, text: str) -> bool:
    """Whether an attribution of a page's text tells that its source did something with words, without telling the page
    anything, or that he said nothing."""
    source = a.source.text if a.source is not None else ""
    named = _no_is_its_name(a, text)
    if (_NOBODY.match(source) and not named) or _OURS.match(source) or _EACH_OTHER.match(a.content[0].text):
        return True
    if a.rule == "adjective" and (a.cue is None or a.polarity == "neg" or not _OPENLY.search(a.cue.text)):
        return True
    if a.kind != "indirect":
        return False  # his words stand on the page, whatever he did with them
    cue, said = a.cue.text if a.cue is not None else "", a.content[0].text
    if a.stance == "decline":
        return not _leaves_open(a, text) and not (named and _SAYING.search(cue))
    if a.stance == "question":
        return _BEARING.match(said) is None and _DOUBTS.search(cue) is None
    if a.stance == "request":
        return _ORDERS.search(cue) is not None and _TO_US.match(said) is None and not _for_a_reason(a, text)
    return a.polarity == "neg" and _NOT.search(cue) is not None and _SAYING.search(cue) is not None


def _no_is_its_name(a: Attribution, text: str) -> bool:
    """Whether "No" begins a name ("No Name Kitchen"): written large within a sentence, or before two words or more
    written large that are of no people and no office."""
    m = _NO_NAME.match(a.source.text) if a.source is not None else None
    if a.source is None or m is None:
        return False
    before = text[max(0, a.source.start - 2) : a.source.start].rstrip(" ")[-1:]
    if before.isalnum() or before == ",":
        return True
    words = m["name"].split()
    known = states.peoples().keys() | states.names().keys()
    return len(words) > 1 and known.isdisjoint(words) and _ROLES.search(m["name"]) is None


def _leaves_open(a: Attribution, text: str) -> bool:
    """Whether what somebody declines is to rule something out: he tells that it may come."""
    if a.cue is None:
        return False
    begin, end = a.cue.end, a.content[0].end
    return re.match(r" (?:to )?rul(?:e|ing) out\b", text[begin:end]) is not None


def _for_a_reason(a: Attribution, text: str) -> bool:
    """Whether a reason is told with an order, up to the end of the sentence."""
    start, end = a.content[0].start, a.content[-1].end
    _, end = sentence(text, start, end)
    return _FINDING.search(text, start, end) is not None
