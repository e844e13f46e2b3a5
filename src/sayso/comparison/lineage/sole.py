"""The one body that a page means by a common noun: "the ministry" of a page that names none, where all pages on its
story that name a ministry name the Harbour Ministry; and whose spokesman it is who is called no more than that."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from sayso.comparison.lineage.acquaintance import Acquaintance
from sayso.comparison.lineage.alone import FIELDS, beside, told
from sayso.comparison.lineage.mastheads import is_own
from sayso.comparison.lineage.names import is_outlet, key, spelt, words
from sayso.comparison.lineage.nationals import adjective, named_states
from sayso.comparison.lineage.releases import is_issuer
from sayso.model import Citation, Hop, Member, Reading

_NOUNS = frozenset(
    ["ministry", "department", "commission", "inspectorate", "authority", "council", "institute", "observatory"]
)
"""Common nouns for a body of which a story has one more often than not; of courts, hospitals and police it has more."""
_STORY = 2
"""Names that two pages on one story share."""
_NAME = re.compile(r"[A-Z][\w.&’'-]*(?: (?:(?:of|for|and|on) (?:the )?)*[A-Z][\w.&’'-]*)+")
"""A name of two words or more, all but small words with a capital."""


def bodies(found: Iterable[Citation], readings: Sequence[Reading]) -> dict[tuple[str, str], str]:
    """By document and key of a cited common noun for a body, with its field or state at most ("energy department"), the
    one body of that noun that the pages on its story name; none where they name two, or tell of another, nor where the
    page itself does not tell what sets that body apart."""
    asked = [(c.doc, c.to) for c in found if _noun(c.to) is not None and "(" not in c.to]
    if not asked:
        return {}
    known, by = Acquaintance(readings), {r.document.id: r for r in readings}
    out: dict[tuple[str, str], str] = {}
    made: dict[tuple[str, frozenset[str]], str | None] = {}
    for doc, name in asked:
        near = known.around(doc, _STORY)
        if (name, near) not in made:
            made[name, near] = _only(name, [by[d] for d in sorted(near)])
        body = made[name, near]
        if body is None or is_own(by[doc], body) or is_issuer(by[doc], body):
            continue
        if _knows(by[doc], name, body):
            out[doc, key(name)] = body
    return out


def _knows(reading: Reading, name: str, body: str) -> bool:
    """Whether the words that set a body apart from others of its noun stand on a page: else its "council" may be the
    town's, and the Security Council the only one with a capital."""
    noun = _noun(name) or ""
    return _folded(body) - {noun} <= told(noun, reading.text) | _folded(name)


_SPEAKS = re.compile(r"^(?P<role>spokes(?:man|woman|person|people|men|women)) \(unnamed\)$")


def spokesmen(found: Iterable[Citation], readings: Sequence[Reading]) -> dict[tuple[str, str], str]:
    """By document and key, the name of a cited "spokesman" without a name, with the one body that stands before him in
    the chains of his words, where he speaks at it or right after it denied something."""
    by = {r.document.id: r for r in readings}
    out: dict[tuple[str, str], str] = {}
    for c in found:
        if (role := _SPEAKS.match(c.to)) is None:
            continue
        chains = {a.id: a.hops for a in by[c.doc].attributions}
        bodies = {_speaks_for(by[c.doc], m, chains.get(m.attribution or "", ())) for m in c.evidence}
        body = bodies.pop() if len(bodies) == 1 else None
        if body is not None and not is_outlet(body):
            out[c.doc, key(c.to)] = f"{body} {role['role']} (unnamed)"
    return out


def _speaks_for(reading: Reading, told: Member, hops: Sequence[Hop]) -> str | None:
    """The body right before the last of a chain, where the words between show that it is he who answers for it; who
    speaks after a body that accused another may answer for that other."""
    body = hops[-2] if len(hops) > 2 else None
    if body is None or body.span is None or any(a.name == body.name and a.type == "state" for a in reading.actors):
        return None
    between = reading.text[body.span.end : told.span.start]
    at_it = _AT.search(reading.text[max(0, body.span.start - 12) : body.span.start]) and between == ", "
    return body.name if at_it or _DENIED.fullmatch(between) else None


_AT = re.compile(r"\b(?:at|for) (?:the )?\Z", re.IGNORECASE)
_DENIED = re.compile(
    r" (?:(?:has|had|also|later) )?(?:(?:denie[sd]|rejects|rejected|disputes|disputed) "
    r"(?:it|this|that|(?:the|any|all|these|those) \w+)|(?:declined to|would not) comment)"
    r"(?:[.;:,]| [–—])(?: and| but)? "
)
"""Between the name of a body and who speaks for it: that it took back what was said of it, and of nobody else."""


def of_their_own(cited: Sequence[Citation]) -> tuple[Citation, ...]:
    """The citations without those whose words only tell whose the somebody or something is that the page cites: the
    mayor of "the mayor's spokesman says"."""
    owned: dict[str, list[Citation]] = {}
    for c in cited:
        if "'s " in c.to or "’s " in c.to:
            owned.setdefault(c.doc, []).append(c)
    return tuple(c for c in cited if c.how != "cites" or not any(_only_whose(c, o) for o in owned.get(c.doc, ())))


def _only_whose(mine: Citation, other: Citation) -> bool:
    if not other.to.startswith((f"{mine.to}'s ", f"{mine.to}’s ")):
        return False
    return all(any(m.span.overlap(o.span) for o in other.evidence) for m in mine.evidence)


def _only(name: str, near: Sequence[Reading]) -> str | None:
    """The one name of a body on some pages that holds all words of a shorter one, or of one in lower case, where these
    pages tell of no other body of that kind."""
    noun, asked = _noun(name), _folded(name)
    forms = Counter[str]()
    for reading in near:
        forms.update({form: times for form, times in _forms(reading) if _noun(form) == noun})
    named = {form: _folded(form) for form in forms}
    whole = max(named.values(), key=len, default=frozenset[str]())
    if noun is None or not asked <= whole or any(not has <= whole for has in named.values()):
        return None
    fits = [form for form, has in named.items() if asked < has or name.islower()]
    if not fits or not _one_told(noun, whole, near):
        return None
    return min(fits, key=lambda f: (-forms[f], -len(f), f))


def _one_told(noun: str, whole: frozenset[str], near: Sequence[Reading]) -> bool:
    """Whether what stands beside a noun on some pages is of one body: its own words, who heads it, or its one state."""
    heads = {w for r in near for a in r.actors if a.type == "person" for w in words(a.name)}
    more = {w for r in near for w in beside(noun, r.text)} - whole - heads
    return not more or (len(more) == 1 and more.isdisjoint(FIELDS) and whole.isdisjoint(named_states()))


def _forms(reading: Reading) -> Iterator[tuple[str, int]]:
    """The names of bodies on a page, in full, with how often they stand there."""
    for actor in reading.actors:
        if actor.type == "organisation":
            yield from ((f, len(actor.mentions)) for f in (actor.name, *actor.aliases) if _is_name(f))


def _is_name(form: str) -> bool:
    return _NAME.fullmatch(form) is not None and not is_outlet(form)


def _folded(name: str) -> frozenset[str]:
    """The words of a name, those of peoples as their states."""
    return frozenset(adjective(spelt(w)) for w in words(name))


_BEHIND = re.compile(r"^(?:the )?(?P<noun>\w+) (?:of|for|on) ", re.IGNORECASE)


def _noun(name: str) -> str | None:
    """The common noun of a body with which its name ends, or that stands in it before "of"."""
    behind = _BEHIND.match(name)
    noun = behind["noun"].lower() if behind else "".join(words(name)[-1:])
    return noun if noun in _NOUNS else None
