"""What "it" means in the words of those who are named by what they know: "aides who had seen the memo said it …"."""

from __future__ import annotations

from sayso.extraction.lexicon.words import words
from sayso.model import Attribution, Parse

_SEEN = words("see read review examine study obtain hear")
_TOLD = {
    "brief": words("on about"),
    "inform": words("of about on"),
    "familiar": words("with"),
    "knowledge": words("of"),
    "acquaint": words("with"),
    "access": words("to"),
}
"""Words for what somebody knows, each with the prepositions before it."""
_VAGUE = words("matter situation issue thinking case subject topic thing people event")
"""What the others know is no thing that "it" goes on about."""
_ONE, _MANY = words("it"), words("they")


def known(p: Parse, a: Attribution) -> tuple[int, int] | None:
    """The pronoun that is the first subject of what somebody says, and the noun that it means: the thing by the
    knowledge of which the speaker is described.  None where he is not, or where the two do not agree in number."""
    if a.source is None or not a.content or a.content[0].start < a.source.end:
        return None
    told = p.tokens_in(a.content[0].start, a.content[0].end)
    first = next((t for t in told if t > told.start or p.lower[t] != "that"), None)
    if first is None or p.lower[first] not in _ONE | _MANY or p.dep[first] not in ("nsubj", "nsubjpass"):
        return None
    source = p.tokens_in(a.source.start, a.source.end)
    head = next((k for k in source if p.head[k] not in source or p.head[k] == k), None)
    noun = None if head is None else next((n for k in range(head, first) if (n := _object(p, k)) is not None), None)
    if noun is None or p.lemma[noun].lower() in _VAGUE or not _within(p, noun, head):
        return None
    plural = p.tag[noun] == "NNS"
    agrees = p.lower[noun] == "data" or plural == (p.lower[first] in _MANY)
    return (first, noun) if agrees else None


def _object(p: Parse, k: int) -> int | None:
    """The thing that a word for knowing is followed by."""
    lemma = p.lemma[k].lower()
    if lemma in _SEEN and p.pos[k] == "VERB":
        return next((c for c in p.children[k] if p.dep[c] == "dobj" and p.pos[c] == "NOUN"), None)
    preps = (c for c in p.children[k] if p.dep[c] == "prep" and p.lower[c] in _TOLD.get(lemma, ()))
    return next((x for c in preps for x in p.children[c] if p.dep[x] == "pobj" and p.pos[x] == "NOUN"), None)


def _within(p: Parse, noun: int, head: int | None) -> bool:
    """Whether a noun hangs on the speaker."""
    at = noun
    for _ in range(8):
        if at == head:
            return True
        at = p.head[at]
    return False
