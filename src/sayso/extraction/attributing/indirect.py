"""What is said by ways round: "would have us believe that …", "would have it that …", "let the press know that …",
"made it clear that …", "…, or so the mayor says", "that the mill would close was announced by its owner"."""

from __future__ import annotations

from sayso.extraction.attributing.asserted import TEAMS, asserted, somebody
from sayso.extraction.attributing.bounds import finite, finite_in, reach, reports
from sayso.extraction.attributing.hearsay import made_to_believe
from sayso.extraction.attributing.quoting import grow_to_quotes
from sayso.extraction.attributing.ranges import place
from sayso.extraction.attributing.scene import Candidate, Scene
from sayso.extraction.attributing.sources import find_source
from sayso.extraction.attributing.syntax import is_passive, kids
from sayso.extraction.attributing.versions import clause_before
from sayso.extraction.lexicon.cues import CORE
from sayso.extraction.lexicon.words import words
from sayso.model import FINITE, TENSED, Parse


def indirect_cues(scene: Scene, first: int, end: int) -> list[Candidate]:
    """Candidates of one sentence."""
    p = scene.parse
    if p.word[end - 1] == "?":
        return []
    out = []
    for t in range(first, end):
        if scene.mask[t] >= 0 or p.pos[t] not in ("VERB", "AUX"):
            continue
        for rule in _BY_LEMMA.get(p.lemma[t], ()):
            if (cand := rule(scene, t, end)) is not None:
                out.append(cand)
                break
        else:
            if (cand := _was_announced(scene, t)) is not None:
                out.append(cand)
    out += [c for t in range(first + 2, end - 2) if (c := _or_so(scene, t, first, end)) is not None]
    return out


def _that_behind(p: Parse, at: int, reach_to: int) -> int | None:
    """The verb of the clause whose "that" stands behind a token, a few words between the two passed over."""
    for k in range(at + 1, min(at + _BETWEEN, reach_to)):
        if p.lower[k] == "that" and p.dep[k] != "det" and (p.dep[k] == "mark" or p.tag[k] == "WDT"):
            clause = p.head[k]
            return clause if clause > k and p.left[clause] == k and finite(p, clause) else None
        if p.word[k] in _STOPS or p.tag[k] in FINITE:
            return None
    return None


_BETWEEN = 9
_STOPS = frozenset({",", ";", ":", ".", "—", "–", "(", "“", '"'})


def _made(scene: Scene, verb: int, cue: tuple[int, int], clause: int, end: int) -> Candidate | None:
    """A candidate whose content is a that-clause, with the subject of its cue as its source."""
    p = scene.parse
    cand = Candidate(verb, cue, p.lemma[verb], "clause", marks={"that"})
    piece = scene.piece(p.left[clause], reach(scene, verb, clause, end))
    if piece is None:
        return None
    cand.pieces = [piece]
    find_source(scene, cand)
    if cand.source is None or cand.head is None or not somebody(p, cand.head):
        return None
    grow_to_quotes(scene, cand)
    return cand


_WOULD = words("would 'd ’d")


def _have_us_believe(scene: Scene, verb: int, end: int) -> Candidate | None:
    """ "The ministry would have us believe that …", "wants the world to believe that …"."""
    p = scene.parse
    believing = next((c for c in kids(p, verb, "ccomp", "xcomp") if made_to_believe(p, c) == verb), None)
    if believing is None or not asserted(p, verb, _WOULD) or is_passive(p, verb):
        return None
    would = any(p.lower[k] in _WOULD for k in kids(p, verb, "aux"))
    if not would and (p.lemma[verb] in ("have", "like") or not finite(p, verb)):
        return None
    clause = next((c for c in kids(p, believing, "ccomp") if c > believing and finite(p, c)), None)
    return None if clause is None else _made(scene, verb, (verb, believing + 1), clause, end)


def _would_have_it(scene: Scene, verb: int, end: int) -> Candidate | None:
    """ "The mayor would have it that …", "we have it from the mayor that …"."""
    p = scene.parse
    if p.lower[verb + 1 : verb + 2] != ["it"] or not asserted(p, verb, _WOULD):
        return None
    clause = _that_behind(p, verb + 1, end)
    giver = next((o for k in kids(p, verb, "prep") if p.lower[k] == "from" for o in kids(p, k, "pobj")), None)
    if clause is None or p.head[clause] not in (verb, giver):
        return None
    if giver is None:
        told = p.tag[verb] == "VB" and p.lower[verb + 2 : verb + 3] == ["that"]
        return _made(scene, verb, (verb, verb + 2), clause, end) if told else None
    piece = scene.piece(p.left[clause], reach(scene, verb, clause, end))
    if piece is None or giver > clause or p.pos[giver] not in ("NOUN", "PROPN") or not somebody(p, giver):
        return None
    cand = Candidate(verb, (verb, verb + 2), "have", "clause", marks={"that", "subject"}, pieces=[piece])
    place(scene, cand, giver)
    return cand if cand.source is not None and p.lemma[giver] != "source" else None


def _let_know(scene: Scene, verb: int, end: int) -> Candidate | None:
    """ "The ministry has let the press know that …", "let it be known on Monday that …"."""
    p = scene.parse
    known = next((c for c in kids(p, verb, "ccomp", "xcomp") if p.lemma[c] == "know" and c > verb), None)
    if known is None or p.lower[verb + 1 : known + 2] == ["it", "be", "known", "that"] or not asserted(p, verb):
        return None  # what "let it be known that" brings in is found with the verbs
    clause = _that_behind(p, known, end)
    return None if clause is None else _made(scene, verb, (verb, known + 1), clause, end)


def _made_clear(scene: Scene, verb: int, end: int) -> Candidate | None:
    """ "The mayor made it clear that …", "has made clear to the union that …"."""
    p = scene.parse
    clear = next((k for k in range(verb + 1, min(verb + _CLOSE, end)) if p.lower[k] in _CLEAR), None)
    if clear is None or any(p.pos[k] not in ("PRON", "ADV") or p.lower[k] == "not" for k in range(verb + 1, clear)):
        return None
    if any(p.lower[k] not in ("it", "that") for k in range(verb + 1, clear) if p.pos[k] == "PRON"):
        return None
    clause = _that_behind(p, clear, end)
    if clause is None or is_passive(p, verb) or not asserted(p, verb) or p.tag[verb] not in ("VBZ", "VBP", "VBN"):
        return None  # "the striker made it clear that …": it may be by what he did
    past = any(p.tag[k] == "VBD" for k in (clause, *kids(p, clause, "aux", "auxpass")))
    way = [k for v in (verb, clear) for k in kids(p, v, "prep") if p.lower[k] in ("by", "with", "through")]
    if past or way:
        return None
    cand = _made(scene, verb, (verb, clear + 1), clause, end)
    return None if cand is None or (cand.head is not None and p.lemma[cand.head] in TEAMS) else cand


_CLEAR = words("clear plain")
_CLOSE = 5


def _no_doubt(scene: Scene, verb: int, end: int) -> Candidate | None:
    """ "Ana Lira is in no doubt that …", "the guild has no doubt that …"."""
    p = scene.parse
    doubt = next((k for k in range(verb + 1, min(verb + _CLOSE, end)) if p.lower[k] == "doubt"), None)
    none = doubt is not None and p.lower[verb + 1 : doubt] in (["no"], ["in", "no"], ["in", "little"], ["little"])
    if doubt is None or not none or not asserted(p, verb):
        return None
    clause = _that_behind(p, doubt, end)
    return None if clause is None else _made(scene, verb, (verb, doubt + 1), clause, end)


def _points(scene: Scene, verb: int, end: int) -> Candidate | None:
    """ "The guild points the finger at the board"."""
    p = scene.parse
    at = next((k for k in range(verb + 1, min(verb + _CLOSE, end)) if p.lower[k] == "at"), None)
    finger = at is not None and any(p.lemma[k] == "finger" for k in range(verb + 1, at))
    if at is None or not finger or is_passive(p, verb) or not asserted(p, verb):
        return None
    piece = scene.piece(at + 1, p.right[at] + 1)
    cand = Candidate(verb, (verb, at + 1), "blame", "accuse", pieces=[piece] if piece else [])
    find_source(scene, cand)
    known = cand.source is not None and cand.head is not None and somebody(p, cand.head)
    return cand if known and cand.pieces else None


_BY_LEMMA = {
    "have": (_have_us_believe, _would_have_it, _no_doubt), "be": (_no_doubt,), "point": (_points,),
    "want": (_have_us_believe,), "like": (_have_us_believe,),
    "expect": (_have_us_believe,), "ask": (_have_us_believe,), "invite": (_have_us_believe,), "let": (_let_know,),
    "make": (_made_clear,),
}  # fmt: skip


def _was_announced(scene: Scene, verb: int) -> Candidate | None:
    """ "That the mill would close was announced by its owner"."""
    p = scene.parse
    clause = next((c for c in kids(p, verb, "csubjpass", "csubj") if c < verb), None)
    if clause is None or p.lower[p.left[clause]] != "that" or p.dep[p.left[clause]] != "mark":
        return None
    by = kids(p, verb, "agent")
    if not by or p.lemma[verb] not in CORE or not asserted(p, verb):
        return None
    piece = scene.piece(p.left[clause], p.right[clause] + 1)
    agent = next(iter(kids(p, by[0], "pobj")), None)
    if piece is None or agent is None or not somebody(p, agent):
        return None
    cand = Candidate(verb, (verb, verb + 1), p.lemma[verb], "clause", marks={"that", "subject"}, pieces=[piece])
    place(scene, cand, agent)
    return cand if cand.source is not None else None


_OPENERS = (
    ("or", "so"), ("or", "at", "least", "so"), ("at", "least", "so"), ("so", "at", "least"),
    ("or", "that", "is", "what"), ("or", "that", "'s", "what"), ("or", "at", "least", "that", "is", "what"),
    ("or", "at", "least", "that", "'s", "what"), ("at", "least", "that", "is", "what"),
    ("at", "least", "that", "'s", "what"), ("that", "is", "what"), ("that", "'s", "what"), ("is", "how"),
    ("was", "how"), ("that", "is", "how"), ("that", "'s", "how"), ("which", "is", "how"),
)  # fmt: skip
_HOW = words("put puts tell tells told describe describes described remember remembers remembered")
_SAYS = CORE | {"have"}


def _or_so(scene: Scene, t: int, first: int, end: int) -> Candidate | None:
    """ "The quay is safe, or so the mayor says", "…, at least that is what the mayor says", "…, is how the mayor puts
    it": a clause whose teller follows."""
    p = scene.parse
    if p.word[t - 1] not in (",", "—", "–", "--", ";") or scene.mask[t] >= 0:
        return None
    opener = next((o for o in _OPENERS if tuple(p.lower[t : t + len(o)]) == o), None)
    if opener is None:
        return None
    low, stop = t + len(opener), next((k for k in range(t, end) if p.word[k] in _ENDS), end)
    how = opener[-1] == "how"
    verb = next((k for k in range(low, stop) if _tells(p, k, how)), None)
    if verb is None or not _ends_with(p, verb, stop) or any(p.tag[k][:1] == "W" for k in range(low, stop)):
        return None
    party = [k for k in range(low, stop) if k != verb and p.head[k] == verb and p.dep[k] in ("nsubj", "dobj", "attr")]
    party = [k for k in party if p.pos[k] in ("NOUN", "PROPN", "PRON") and p.lower[k] != "they"]
    begin = clause_before(scene, t - 1, first)
    piece = scene.piece(begin, t - 1) if finite_in(p, begin, t - 1) else None
    if (
        piece is None
        or not party
        or not somebody(p, party[0])
        or reports(p, first, t - 1)
        or p.lower[begin] in ("if", "when", "while")
    ):
        return None
    cand = Candidate(verb, (verb, verb + 1), p.lemma[verb], "clause", marks={"postposed", "subject"}, pieces=[piece])
    place(scene, cand, party[0])
    return cand if cand.source is not None else None


_ENDS = frozenset({".", ",", ";", "!", "—", "–", ")"})


def _tells(p: Parse, k: int, how: bool) -> bool:
    if how:
        return p.lower[k] in _HOW and p.lower[k + 1 : k + 2] in (["it"], ["things"], ["that"])
    would = p.lemma[k] == "have" and p.lower[k + 1 : k + 2] == ["it"] and p.lower[k - 1] == "would"
    return would or (p.lemma[k] in _SAYS - {"have"} and p.tag[k] in TENSED and not kids(p, k, "neg"))


def _ends_with(p: Parse, verb: int, stop: int) -> bool:
    """Whether no more than a short party or object stands behind the verb."""
    behind = [k for k in range(verb + 1, stop) if p.tag[k] in FINITE or p.pos[k] == "SCONJ"]
    return not behind and stop - verb < _BETWEEN
