"""Happenings named by a noun: which of them a text tells, and which it only speaks of."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.extraction.stating.denying import denied
from sayso.extraction.stating.footing import unreal
from sayso.extraction.stating.lexicon import AIMING, ALLEGED, EVENT_NOUNS, GROUNDS
from sayso.model import Parse

_MARKS = frozenset("\"“”'‘’")


def is_told(p: Parse, i: int) -> bool:
    """Whether a noun tells of a happening with who or what took part in it; not where what governs it says that it was
    not, or is only meant to be."""
    if p.pos[i] != "NOUN" or p.lemma[i].lower() not in EVENT_NOUNS or p.dep[i] == "compound":
        return False
    hangs = {p.dep[c] for c in p.children[i]}
    named = any(p.ent[c] or p.pos[c] in ("PROPN", "NOUN") for c in p.children[i] if p.dep[c] in ("amod", "compound"))
    owned = "poss" in hangs and not _of_a_day(p, i)
    takes_part = ("prep" in hangs or owned) and (named or owned or "amod" in hangs)
    return takes_part and not unreal(p, i) and not any(_leaves_undone(p, k, i) for k in _governors(p, i))


def _of_a_day(p: Parse, i: int) -> bool:
    """Whether a noun's possessive is when it was and it is told on whom or by whom in no other way: "Monday's flood in
    the town" says nothing that happened in it."""
    day = any(p.dep[c] == "poss" and p.ent[c] in ("DATE", "TIME") for c in p.children[i])
    return day and not any(p.dep[c] in ("prep", "agent") and p.lower[c] in _ON_WHOM for c in p.children[i])


_ON_WHOM = frozenset({"of", "on", "against", "by"})


def _governors(p: Parse, i: int) -> Iterator[int]:
    """The words on which a noun hangs as object, up to the first verb."""
    for _ in range(4):
        if p.dep[i] not in ("dobj", "pobj", "prep", "attr", "conj", "agent"):
            return
        i = p.head[i]
        if p.dep[i] != "prep" and p.pos[i] != "ADP":
            yield i
        if p.pos[i] in ("VERB", "AUX"):
            return


def _leaves_undone(p: Parse, k: int, noun: int) -> bool:
    """ "Planned an attack", "did not launch one", "the threat of one", "would resume"."""
    if p.lemma[k].lower() in AIMING:
        return True
    if p.pos[k] not in ("VERB", "AUX") or p.head[noun] != k:
        return False
    return denied(p, k) or (p.tag[k] == "VB" and any(p.tag[c] == "MD" or p.lower[c] == "to" for c in p.children[k]))


def hedged(p: Parse, i: int) -> str | None:
    """The word under which a happening is no more than a question or a suspicion: "evidence of a strike" tells of
    none, "no evidence of a strike" leaves it open, and "the alleged strike" and "the “strike”" are somebody's word."""
    for c in p.children[i]:
        if p.dep[c] == "amod" and p.lower[c] in ALLEGED:
            return p.lower[c]
    if _in_marks(p, i):
        return "supposed"
    over = p.head[p.head[i]]
    if p.dep[i] != "pobj" or p.lower[p.head[i]] not in ("of", "for") or p.lemma[over].lower() not in GROUNDS:
        return None
    lacking = any(p.lower[c] in ("no", "any", "little") for c in p.children[over])
    return "?" if lacking or denied(p, p.head[over]) else p.lemma[over].lower()


def _in_marks(p: Parse, i: int) -> bool:
    """Whether a noun alone, or with one word before it, stands between marks of quotation."""
    if i + 1 >= len(p) or p.word[i + 1] not in _MARKS:
        return False
    return any(p.word[k] in _MARKS for k in (i - 1, i - 2) if k >= 0)
