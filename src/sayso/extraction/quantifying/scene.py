"""The scene of a figure: the words that say where, or in what happening, it counts, whether or not a gazetteer knows
the name: "in the two villages", "at the General", "in this war"."""

from __future__ import annotations

from collections.abc import Iterator, Set

from sayso.extraction.lexicon.names_reference import WHEN
from sayso.extraction.lexicon.quantity_scenes import HAPPENINGS, MOVING, PLACES, UPON, WAYS
from sayso.extraction.quantifying import phrases, scope
from sayso.model import Parse

_NAMED = WAYS - {"on", "under", "among", "along", "above", "behind", "beyond"}
"""Those that do so before any name: "on" leads to days, channels and subjects too."""
_THITHER = frozenset({"to", "into", "from", "onto"})
"""After a verb of going or sending they tell where those counted are, or were."""
_REACHED = frozenset({"reach", "enter", "fill", "crowd", "occupy", "inhabit"})
"""Verbs of which the object is where those are of whom they are told."""
_STRUCK = frozenset({"hit", "strike", "enter", "reach", "flood", "engulf", "bomb", "shell", "attack", "raid", "sweep"})
"""Verbs whose object is the scene of what is told beside them: "died when a shell hit the school"."""
_SHORT = 3
"""Tokens from a preposition to its noun in a turn of phrase: nothing but an article between."""
_FAR = 40
"""Tokens between a figure and the words of its scene."""
_NOT_NAMES = WHEN | {"LANGUAGE", "LAW"}


def of(p: Parse, token: int, noun: int | None, sentence: tuple[int, int], dated: Set[int]) -> str | None:
    """The words that tell the scene of the figure that begins at `token` and counts `noun`, in one line; `dated`: the
    tokens that tell a time."""
    mine = noun if noun is not None and sentence[0] <= noun < sentence[1] else token
    verbs = _verbs(p, mine)
    ranked = [
        (rank, abs(k - token), k)
        for k in _ways(p, mine, (max(sentence[0], token - _FAR), min(sentence[1], token + _FAR)), dated)
        for rank in (_rank(p, k, token, mine, verb) for verb in verbs)
        if rank is not None
    ]
    if ranked:
        return _words(p, min(ranked)[2], token)
    found = (_reached(p, mine, v) or _beside(p, v, dated) for v in verbs)
    return next((words for words in found if words), None)


def _verbs(p: Parse, noun: int) -> list[int]:
    """The verb of the clause that counts something; where that is a participle on it ("126 injured") the one above too,
    and what is joined to it in short ("12 were killed and 30 hurt in the village"): one scene for both."""
    verb = scope.clause(p, noun)
    above = p.head[verb]
    inner = verb == noun or (p.dep[verb] in ("acl", "amod") and p.tag[verb] in ("VBN", "VBG"))
    found = [verb, scope.clause(p, above)] if inner and above != verb else [verb]
    return found + [c for v in found for c in p.children[v] if p.dep[c] == "conj" and c > noun and not _goes_on(p, c)]


def names_another(scene: str | None, place: str | None) -> bool:
    """Whether a scene names another place than the one that stands near a figure: that one is another figure's."""
    if scene is None or place is None or place in scene:
        return False
    return any(word[:1].isupper() for word in scene.split()[1:])


def _ways(p: Parse, noun: int, near: tuple[int, int], dated: Set[int]) -> Iterator[int]:
    """The prepositions in a range of tokens that lead to a scene."""
    for k in range(*near):
        if (p.lower[k] in WAYS or p.lower[k] in _THITHER) and p.pos[k] in ("ADP", "SCONJ"):
            there = next((c for c in p.children[k] if p.dep[c] == "pobj"), None)
            if there is not None and there != noun and there not in dated and _is_scene(p, k, there):
                yield k


_IDIOMS = frozenset({("on", "ground"), ("in", "field"), ("in", "end"), ("on", "side"), ("on", "floor"), ("at", "home")})
_BARE = frozenset({("in", "place"), ("in", "part"), ("at", "bay"), ("in", "water"), ("to", "earth"), ("in", "force")})
"""Turns of phrase that have no article: "half of the fence is in place"."""


def _is_scene(p: Parse, way: int, there: int) -> bool:
    if (p.lower[way], p.lower[there]) in _IDIOMS and there - way < _SHORT:
        return False  # "troops on the ground" are in the country
    if (p.lower[way], p.lower[there]) in _BARE and there - way == 1:
        return False
    if p.lower[way] == "on" and not {p.lower[there], p.lemma[there]} & UPON:
        return False  # "an attack on a village"
    if p.lower[there] in PLACES or p.lemma[there] in PLACES:
        return p.lower[there] != "part" or p.lower[way] == "in"
    if p.lower[there] in HAPPENINGS or p.lemma[there] in HAPPENINGS:
        return p.lower[way] in ("in", "during", "at")
    named = p.lower[way] in _NAMED or p.lower[way] in _THITHER
    name = p.pos[there] == "PROPN" and p.word[there][:1].isupper() and p.ent[there] not in _NOT_NAMES
    return name and named


def _rank(p: Parse, way: int, token: int, noun: int, verb: int) -> int | None:
    """0: on the counted noun or the number; 1: on its clause; 2: on the subject of its clause; None: elsewhere."""
    head = p.head[way]
    if p.lower[way] in _THITHER:
        return 2 if head == verb and p.lemma[verb] in MOVING else None
    if p.left[way] <= token <= p.right[way]:
        return None
    if head in (noun, token):
        return 0
    if scope.of_another_figure(p, token, way) and way > token:
        return None
    if head == verb and p.pos[verb] in ("VERB", "AUX"):
        return 1
    if p.lower[head] in WAYS and head != way:  # "on a road in the valley" goes with the first
        return None
    if p.dep[head] in ("dobj", "attr", "nsubjpass", "nsubj", "acomp", "advmod", "prt") and p.head[head] == verb:
        return None if p.dep[head] == "nsubj" and p.lemma[verb] in scope.SAYING else 2
    if p.dep[head] == "acl" and p.head[head] == noun:
        return 0
    return None


def _goes_on(p: Parse, verb: int) -> bool:
    """Whether a clause joined to another tells something by itself: not "30 hurt", but "and their boats towed in"."""
    if p.tag[verb] != "VBN" or any(p.dep[c] in ("aux", "auxpass") for c in p.children[verb]):
        return True
    subject = next((c for c in p.children[verb] if p.dep[c] in ("nsubj", "nsubjpass")), verb)
    return subject != verb and not any(p.tag[k] == "CD" for k in range(p.left[subject], subject + 1))


def _beside(p: Parse, verb: int, dated: Set[int]) -> str | None:
    """The scene of the happening beside which a clause tells the figure: "12 died when a bus fell into a gorge"."""
    for c in p.children[verb]:
        if p.dep[c] != "advcl" or not any(p.lower[k] in ("when", "as", "after", "where") for k in p.children[c]):
            continue
        for k in p.children[c]:
            there = next((n for n in p.children[k] if p.dep[n] == "pobj"), k)
            way = p.lower[k] in WAYS or p.lower[k] == "into"
            if way and there != k and there not in dated and _is_scene(p, k, there):
                return _words(p, k, p.left[c])
            if p.lemma[c] in _STRUCK and p.dep[k] == "dobj" and (p.lower[k] in PLACES or p.pos[k] == "PROPN"):
                return _whole(p, k)
    return None


def _words(p: Parse, way: int, token: int) -> str:
    end = phrases.cut(p, way, p.right[way] + 1)
    if way < token:
        end = min(end, token)
    return phrases.text(p, way, end)


def _reached(p: Parse, noun: int, verb: int) -> str | None:
    """ "Forty wounded had reached the clinic": where they are."""
    subject = next((c for c in p.children[verb] if p.dep[c] == "nsubj"), verb)
    if p.lemma[verb] not in _REACHED or subject == verb or not p.left[subject] <= noun <= p.right[subject]:
        return None
    there = next((c for c in p.children[verb] if p.dep[c] == "dobj"), None)
    if there is None or not (p.lower[there] in PLACES or p.pos[there] == "PROPN"):
        return None
    return _whole(p, there)


def _whole(p: Parse, noun: int) -> str:
    """The words of the phrase of a noun."""
    first = p.left[noun]
    return phrases.text(p, first, phrases.cut(p, first, p.right[noun] + 1))
