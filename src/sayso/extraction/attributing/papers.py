"""Figures and hours that a record gives without a verb of speech: "the log puts the call at 2:14", "the roster lists
nine keepers"."""

from __future__ import annotations

from sayso.extraction.attributing.ranges import place
from sayso.extraction.attributing.scene import Candidate, Scene
from sayso.extraction.attributing.sums import RULE
from sayso.extraction.attributing.syntax import kids
from sayso.extraction.lexicon.words import words
from sayso.model import TENSED, Parse

RECORDS = words(
    """
    log logbook roster register record ledger diary certificate timetable inventory manifest invoice bulletin report
    list sheet minutes file
    """
)
"""Papers in which somebody has entered what was so."""
_ENTERING = words("list give name put record enter note mark log count date time")
_ENDS = frozenset({",", ";", "(", ":"})


def paper_cues(scene: Scene, first: int, end: int) -> list[Candidate]:
    """Candidates of one sentence: a record and the number or hour that it gives."""
    p = scene.parse
    verbs = (t for t in range(first, end) if p.lemma[t] in _ENTERING and p.pos[t] == "VERB" and scene.mask[t] < 0)
    found = (_entered(scene, t) for t in verbs if p.tag[t] in TENSED)
    return [c for c in found if c is not None]


def _entered(scene: Scene, verb: int) -> Candidate | None:
    p = scene.parse
    subject = next((k for k in kids(p, verb, "nsubj") if k < verb and p.lemma[k] in RECORDS), None)
    objects = [k for k in kids(p, verb, "dobj") if k > verb and p.pos[k] != "PRON"]
    if subject is None or not objects or kids(p, verb, "neg") or p.pos[subject] != "NOUN":
        return None
    start = min(p.left[k] for k in (objects[0], *kids(p, verb, "dative")) if k > verb)
    stop = p.right[verb] + 1
    stop = next((k for k in range(objects[0] + 1, stop) if p.word[k] in _ENDS or _parts(p, k)), stop)
    piece = scene.piece(start, stop) if _told_by(p, start, stop) else None
    if piece is None:
        return None
    cand = Candidate(verb, (verb, verb + 1), p.lemma[verb], RULE, pieces=[piece], marks={"subject"})
    place(scene, cand, subject)
    return cand if cand.source is not None else None


def _parts(p: Parse, k: int) -> bool:
    """Whether a conjunction ends what a record gives; a further number behind it is of the record too."""
    return p.pos[k] == "CCONJ" and not (k + 1 < len(p) and p.tag[k + 1] == "CD")


def _told_by(p: Parse, start: int, stop: int) -> bool:
    """Whether some words give a number or an hour."""
    return any(p.tag[k] == "CD" or p.ent[k] in ("TIME", "CARDINAL") for k in range(start, stop))
