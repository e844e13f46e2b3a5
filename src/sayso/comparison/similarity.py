"""How surely two statements answer the same question about the same happening."""

from __future__ import annotations

from sayso.comparison.items import Item, elsewhere
from sayso.comparison.words import is_name, kin, opposite, vocabulary, wider

ELSEWHERE = 0.6
"""Factor where both statements name places and all lie far apart: likely two happenings of one kind."""
SAME_WORDING = 0.62
"""Shared weight from which two statements are the same whatever their syntax."""


def alike(a: Item, b: Item) -> float:
    """0 to 1: predicate, theme, doer and the rest of the words, weighted by rarity.

    A pair whose predicates are not related, or whose themes are different things, scores low whatever else it shares;
    nearly the same words score by the words alone.
    """
    words = overlap(a, b)
    predicate = _predicate(a, b)
    theme = part(a.theme, b.theme, a.idf)
    crossed = _crossed(a, b)
    if theme is None or (crossed is not None and crossed > theme):
        theme = crossed if crossed is not None else theme
    if theme is not None and a.theme and b.theme and vague(a.theme) and vague(b.theme) and not _named(a, b):
        theme *= VAGUE
    doer = part(a.doer, b.doer, a.idf)
    score = 0.35 * predicate + 0.3 * _or(theme, words) + 0.1 * _or(doer, words) + 0.25 * words
    if theme is None:
        score *= 0.85
    elif theme < 0.3:
        score *= 0.55
    if predicate < 0.3:
        score *= 0.5
    if words >= SAME_WORDING:
        score = max(score, words)
    if _rivals(a.doer, b.doer) or _other_cast(a, b):
        score *= RIVALS
    if elsewhere(a, b):
        score *= ELSEWHERE
    return round(score, 4)


def overlap(a: Item, b: Item) -> float:
    """The weight of the shared concepts against the geometric mean of both weights."""
    if not a.weight or not b.weight:
        return 0.0
    shared = sum(a.idf[c] for c in a.concepts & b.concepts)
    return float(round(shared / (a.weight * b.weight) ** 0.5, 6))


VAGUE = 0.6
"""Factor on themes that every account of a conflict has ("the city", "vehicles") where no name is shared."""


def vague(theme: tuple[str, ...]) -> bool:
    """Whether a theme names nothing in particular."""
    return (theme[0] in _COMMON or wider(theme[0]) in _CLASSES) and not any(is_name(c) for c in theme)


_CLASSES = frozenset({"people", "armed", "area", "vehicle", "attack"})
_COMMON = _CLASSES | vocabulary("""vehicle group official thing government attack house man offensive""")


def _named(a: Item, b: Item) -> bool:
    shared = a.concepts & b.concepts
    return any(is_name(c) or a.idf[c] >= 0.6 for c in shared - set(a.what) - set(a.theme))


RIVALS = 0.88
"""Factor where both name who did it and the names have nothing in common."""


def _rivals(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    x, y = {c for c in a if is_name(c)}, {c for c in b if is_name(c)}
    return bool(x) and bool(y) and not x & y


def _other_cast(a: Item, b: Item) -> bool:
    """Whether both name two parties or more and share few of them: another deal, another battle."""
    x, y = _cast(a), _cast(b)
    return len(x) > 1 and len(y) > 1 and 3 * len(x & y) < len(x | y)


def _cast(item: Item) -> set[str]:
    everybody = (*item.doer, *item.theme, *(c for part in item.around for c in part[1:]))
    return {c for c in everybody if is_name(c)}


def tie(a: Item, b: Item) -> float:
    """The weight of what two statements share, the predicate counted half: how specific the likeness is."""
    predicate = set(a.what) | set(b.what)
    return round(sum(a.idf[c] * (0.5 if c in predicate else 1.0) for c in a.concepts & b.concepts), 6)


def anchored(a: Item, b: Item, leaving: frozenset[str]) -> float:
    """How much two statements share apart from some concepts: what ties them to one happening."""
    mine, other = a.concepts - leaving, b.concepts - leaving
    total = sum(a.idf[c] for c in mine) * sum(b.idf[c] for c in other)
    shared = sum(a.idf[c] for c in mine & other)
    return round(shared / total**0.5, 6) if total > 0 else 0.0


def _or(value: float | None, otherwise: float) -> float:
    return otherwise if value is None else value


def _predicate(a: Item, b: Item) -> float:
    best = 0.0
    for x in a.what:
        for y in b.what:
            near = 1.0 if opposite(x, y) else kin(x, y)
            if near:
                rare = min(1.0, 0.35 + max(a.idf.get(x, 0.5), a.idf.get(y, 0.5)))
                best = max(best, near * rare)
    return best


def part(a: tuple[str, ...], b: tuple[str, ...], idf: dict[str, float]) -> float | None:
    """How near two participants are: heads first, then what they share; None where one is not named."""
    if not a or not b:
        return None
    head = kin(a[0], b[0])
    cross = max([kin(a[0], y) for y in b[1:]] + [kin(x, b[0]) for x in a[1:]], default=0.0)
    mine, other = set(a), set(b)
    union = sum(idf.get(c, 0.5) for c in mine | other)
    shared = sum(idf.get(c, 0.5) for c in mine & other) / union if union else 0.0
    return round(max(head * (0.75 + 0.25 * shared), 0.8 * cross, shared), 6)


def _crossed(a: Item, b: Item) -> float | None:
    """Theme against doer where one statement has no doer ("the bomb exploded", "they exploded the bomb")."""
    if bool(a.doer) == bool(b.doer):
        return None
    full, bare = (a, b) if a.doer else (b, a)
    near = part(full.doer, bare.theme, a.idf)
    return None if near is None else 0.8 * near
