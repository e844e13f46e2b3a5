"""Cues that are no verbs of the main clause: "according to", evidential adverbs, "in the words of"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sayso.extraction.attributing.as_told import as_told
from sayso.extraction.attributing.bounds import finite_in
from sayso.extraction.attributing.conditions import by_condition
from sayso.extraction.attributing.further import joined_on
from sayso.extraction.attributing.quoting import grow_to_quotes
from sayso.extraction.attributing.scene import Candidate, Scene
from sayso.extraction.attributing.syntax import kids
from sayso.extraction.attributing.tellings import OPENING, telling
from sayso.extraction.attributing.versions import (
    behind_bracket,
    by_count,
    by_ruling,
    clause_before,
    credit,
    dash,
    in_version,
    in_words_of,
)
from sayso.extraction.lexicon.cues import CORE, VERBS
from sayso.extraction.lexicon.names_roles import OFFICES
from sayso.extraction.lexicon.words import words
from sayso.model import FINITE, Parse

EVIDENTIAL = words("reportedly allegedly supposedly purportedly")
"""Adverbs that say that somebody said so; "apparently" and "ostensibly" tell what the page itself takes to be so."""


def phrase_cues(scene: Scene, first: int, end: int) -> list[Candidate]:
    """Candidates of one sentence."""
    out = []
    for t in range(first, end):
        low = scene.parse.lower[t]
        rules = _RULES.get(low, ())
        cand = next((found for rule in rules if (found := rule(scene, t, first, end)) is not None), None)
        if cand is None and rules and low in OPENING:
            cand = telling(scene, t, first, end)
        if cand is not None:
            grow_to_quotes(scene, cand)
            out.append(cand)
    return out


def _according(scene: Scene, t: int, first: int, end: int) -> Candidate | None:
    """ "According to her, it held", "it held, according to her"."""
    p = scene.parse
    if t + 1 >= end or p.lower[t + 1] not in ("to", "with"):
        return None
    objects = [o for k in [t, t + 1, *kids(p, t, "prep")] for o in kids(p, k, "pobj", "pcomp") if o > t]
    head = objects[0] if objects else None
    stop = p.right[head] + 1 if head is not None else _next_comma(scene, t + 2, end)
    stop = _source_end(scene, t + 2, min(stop, end), end)
    fronted = _opens_clause(p, t, first)
    aside = not fronted and p.word[t - 1] == "," and _runs_on(scene, t, end)
    if fronted or aside:
        stop = _past_citing(scene, _first_clause(scene, t + 2, stop, end, head), end)
    else:
        stop = _before_dash(scene, t + 2, stop)
    kept = scene.trim(t + 2, stop)
    if kept is None or (not fronted and _torn(scene, kept, end)) or _of_nobody(p, head, kept):
        return None
    cand = Candidate(t, (t, t + 2), "accord", "according", source=kept)
    cand.head = head if head is not None and kept[0] <= head < kept[1] else _last_of_name(p, *kept)
    cand.marks |= {"subject", "fronted"} if fronted else {"subject"}
    if fronted:
        pieces = [(_past_opening(p, stop, end), end)]
    elif _supposes(p, low := clause_before(scene, t, first), t):
        return None
    else:
        rest = _rest(scene, t, low, (stop, end), aside)
        cand.marks |= {"split"} if rest is not None else set()
        pieces = [(_past_opening(p, low, t), _before_that_is(p, t)), *([rest] if rest is not None else [])]
    cand.pieces = [x for a, b in pieces if (x := scene.piece(a, b))]
    return cand if cand.pieces else None


def _opens_clause(p: Parse, t: int, first: int) -> bool:
    """Whether a phrase stands before the clause that it belongs to."""
    behind_opener = p.word[t - 1] == "," and p.lower[t - 2] in _CLAUSE_OPENERS - {"and"}
    paused = p.word[t - 1] in (":", ";")
    return t - first <= 2 or paused or p.lower[t - 1] in _CLAUSE_OPENERS or behind_opener


def _rest(scene: Scene, t: int, low: int, behind: tuple[int, int], aside: bool) -> tuple[int, int] | None:
    """Where a clause that begins at `low` goes on behind a source in its midst; `behind`: the tokens there are."""
    p, (stop, end) = scene.parse, behind
    if (aside or _by_whom(p, t, stop, end)) and p.word[min(stop, end - 1)] == ",":
        return behind
    if (close := _goes_on(p, low, t, stop)) is not None:
        return stop, min(close, end)
    return joined_on(scene, t, (low, t), stop, end)


def _of_nobody(p: Parse, head: int | None, source: tuple[int, int]) -> bool:
    """Whether something is done in keeping with a thing and told by nobody, "buried according to custom", or the page
    tells what is known so far, "according to the present findings", and not whose findings they are."""
    if head is None:
        return False
    bare = source[1] - source[0] - (p.pos[source[0]] == "DET")
    so_far = any(p.lower[k] in _SO_FAR for k in range(*source)) and p.lemma[source[1] - 1] in _FOUND
    return (p.lemma[head] in _KEPT and bare == 1) or (so_far and (bare == _TWO or "of knowledge" in _words(p, source)))


def _words(p: Parse, tokens: tuple[int, int]) -> str:
    return " ".join(p.lower[slice(*tokens)])


_TWO = 2
_SO_FAR = words("preliminary present current initial first latest objective available provisional")
_FOUND = words("finding findings data information knowledge result indication")
_KEPT = words(
    """
    custom tradition habit rite ritual schedule plan need size weight height age rank merit taste preference ability
    season weather circumstance procedure protocol
    """
)
"""What something is done in keeping with, where no word tells whose it is."""


def _supposes(p: Parse, low: int, t: int) -> bool:
    """Whether the phrase stands in a condition that opens a sentence: "if a permit is needed according to the law, …"
    says of nothing that it is so."""
    clause = p.head[low]
    return p.lower[low] in ("if", "unless") and p.dep[low] == "mark" and clause < t <= p.right[clause] < p.head[clause]


def _goes_on(p: Parse, low: int, t: int, stop: int) -> int | None:
    """Where a clause behind the source ends that tells when what stands before it was so: "the barge was
    sunk, according to the army, after it left the harbour"; None where none is, where it has another speaker's verb
    or a pause in it, or where more stands behind it in the sentence."""
    opens = stop + 1
    if opens + 2 >= len(p) or p.word[stop] != "," or p.lower[opens] not in _JOINING:
        return None
    clause = p.head[opens]
    joined = p.dep[clause] == "advcl" and p.left[clause] == opens and low <= p.head[clause] < t
    behind = p.right[clause] + 1
    plain = all(p.pos[k] != "PUNCT" and p.lemma[k] not in VERBS for k in range(opens, behind))
    closes = behind >= len(p) or p.word[behind] in (".", "!", "?")
    return behind if joined and plain and closes and p.dep[opens] in ("mark", "advmod") else None


_JOINING = words("after when before until once")


def _by_whom(p: Parse, t: int, stop: int, end: int) -> bool:
    """Whether by whom or what something was done stands behind the source: "was caused, according to them, by fire"."""
    return stop + 2 < end and p.dep[stop + 1] == "agent" and p.head[stop + 1] < t


def _before_dash(scene: Scene, low: int, stop: int) -> int:
    """Where a source behind its content ends before what the page adds: "…, according to two officials – a blow"."""
    return next((k for k in range(low + 1, stop) if dash(scene, k)), stop)


def _past_opening(p: Parse, first: int, end: int) -> int:
    """Where a content begins behind words that only bring it in: "(so) it appears that the mill was sold", "according
    to one of them, he revealed that it was"."""
    at = next((k for k in range(first, end) if p.pos[k] not in ("PUNCT", "ADV", "CCONJ")), first)
    if at + 2 >= end or p.lower[at] not in ("it", "he", "she", "they") or p.tag[at + 1] not in FINITE:
        return first
    verb = p.lemma[at + 1]
    brings = verb in ("appear", "seem", "turn") if p.lower[at] == "it" else verb in CORE
    that = at + 3 if p.lower[at + 2] == "out" else at + 2
    return that + 1 if brings and that + 2 < end and p.lower[that] == "that" else first


def _torn(scene: Scene, source: tuple[int, int], end: int) -> bool:
    """Whether what stands behind "according to" is the subject of the next sentence: where a page's link was lost with
    the name that it bore ("…, according to Lira was taken to the station")."""
    p, after = scene.parse, source[1]
    if after >= end or p.tag[after] not in FINITE or scene.mask[after] >= 0:
        return False
    relative = any(p.tag[k][:1] == "W" for k in range(*source))
    return not relative and p.ent[source[1] - 1] in ("PERSON", "ORG", "GPE", "NORP")


_CLAUSE_OPENERS = words("that as but and because when if although though while where whereas since unless")
"""Words behind which a clause begins: "the field where, according to the army, the mines lie" tells of the mines."""


def _before_that_is(p: Parse, t: int) -> int:
    """Where the content ends before ", that's according to"."""
    taken_up = t > 2 and p.lower[t - 2] == "that" and p.lemma[t - 1] == "be"
    return t - 2 if taken_up else t


def _last_of_name(p: Parse, first: int, end: int) -> int:
    """The last token of the person's name with which a source begins; of the source where it begins with none."""
    stop = first
    while stop < end and p.ent[stop] == "PERSON":
        stop += 1
    return stop - 1 if stop > first else end - 1


def _runs_on(scene: Scene, t: int, end: int) -> bool:
    """Whether the clause that the phrase interrupts still lacks its verb."""
    p = scene.parse
    k = t - 2
    while k > 0 and p.word[k] not in (",", ";", ":", ".") and p.lower[k] not in ("which", "who", "that"):
        if p.tag[k] in FINITE:
            return False
        k -= 1
    return finite_in(p, t + 2, end)


def _first_clause(scene: Scene, low: int, stop: int, end: int, head: int | None) -> int:
    """Where a source in front of its content ends: at the first comma, past an apposition that has no verb of its own
    when a clause with a subject follows it."""
    p = scene.parse
    for c in p.children[head] if head is not None else ():
        if p.dep[c] == "appos" and low < p.left[c] < stop and p.word[p.left[c] - 1] != "," and p.pos[c] != "PROPN":
            return p.left[c]
    for k in range(low + 1, min(stop, end)):
        if p.pos[k] == "DET" and p.pos[k - 1] == "PROPN":
            return k
    commas = [k for k in range(low, end) if p.word[k] == "," and scene.mask[k] < 0][:2]
    head = commas[0] - 1 if head is None and commas else head
    if len(commas) == 2 and head is not None and head < commas[0] and _office(scene, head, (commas[0], commas[1]), end):
        return commas[1]
    if not commas or (commas[0] >= stop and stop < end):
        return stop
    if len(commas) == 2 and p.tag[commas[0] + 1] in ("WP", "WDT") and finite_in(p, commas[1], end):
        return commas[1]  # "according to a report by Ana Lira, who saw it, …"
    if len(commas) == 2 and commas[1] <= stop and not finite_in(p, commas[0], commas[1]):
        rest = p.pos[min(commas[1] + 1, end - 1)]
        if rest in ("DET", "PRON", "NOUN", "PROPN", "NUM", "ADJ") and p.lower[min(commas[0] + 1, end - 1)] not in (
            "the",
        ):
            return commas[1]
    return commas[0]


def _office(scene: Scene, head: int, commas: tuple[int, int], end: int) -> bool:
    """Whether between two commas behind a person's name stands nothing but what the person is: "Ana Lira, head of the
    port, the ships …"."""
    p = scene.parse
    opening, closing = commas
    if p.ent[head] != "PERSON" or finite_in(p, opening, closing) or not finite_in(p, closing, end):
        return False
    nouns = (k for k in range(opening + 1, closing) if p.pos[k] in ("NOUN", "PROPN"))
    office = next((k for k in nouns if p.lemma[k].lower() in OFFICES or p.lower[k] in OFFICES), None)
    before = range(opening + 1, office) if office is not None else ()
    return office is not None and all(
        p.pos[k] in ("DET", "ADJ", "NOUN", "PROPN", "PART", "PUNCT", "ADV") for k in before
    )


def _past_citing(scene: Scene, stop: int, end: int) -> int:
    """The source reaches over whom it cites, or who passed it on: "according to the Herald, quoting officials, …",
    "according to Ana Lira, as reported by the Herald, …"."""
    p = scene.parse
    at = stop + 1 if stop < end and p.word[stop] == "," else stop
    cites = at < end and (p.lower[at] in ("quoting", "citing") or _relays(p, at, end))
    if at >= end or not (cites or _passed_on(p, at, end)):
        return stop
    commas = [k for k in range(at, end) if p.word[k] == ","][:2]
    if not commas:
        return stop
    apposed = len(commas) == 2 and commas[1] - commas[0] < 7 and not finite_in(p, *commas)
    return commas[1] if apposed and finite_in(p, commas[1], end) else commas[0]


def _relays(p: Parse, at: int, end: int) -> bool:
    """ "Which quoted", "who cited"."""
    return p.lower[at] in ("which", "who") and at + 1 < end and p.lemma[at + 1] in ("quote", "cite")


def _passed_on(p: Parse, at: int, end: int) -> bool:
    """ "As reported by", "quoted by", "cited in"."""
    verb = at + 1 if p.lower[at] == "as" else at
    return verb + 1 < end and p.lower[verb] in _PASSED and p.lower[verb + 1] in ("by", "in", "on")


_PASSED = words("reported quoted cited relayed carried told noted published interviewed")


def _next_comma(scene: Scene, t: int, end: int) -> int:
    return next((k for k in range(t, end) if scene.parse.word[k] in (",", ".", ";")), end)


def _source_end(scene: Scene, low: int, stop: int, end: int) -> int:
    p = scene.parse
    for k in range(low, min(stop, end)):
        if p.word[k] in (";", ":") or (scene.mask[k] >= 0 and scene.quotes[scene.mask[k]].words > 5):
            return k
    return min(stop, end)


def _evidential(scene: Scene, t: int, first: int, end: int) -> Candidate | None:
    """The clause or phrase that a reporting adverb stands in."""
    p = scene.parse
    head = p.head[t]
    if head == t:
        return None
    cand = Candidate(t, (t, t + 1), p.lower[t], "evidential")
    if p.pos[head] in ("VERB", "AUX"):
        a, b = p.subtree(head)
        a, b = max(a, first), min(b, end)
        a = _own_clause(scene, head, t)
        pieces = [scene.piece(a, t), scene.piece(t + 1, b)]
    else:
        a, b = p.subtree(head)
        pieces = [scene.piece(t + 1, min(b, end))]
    cand.pieces = [x for x in pieces if x]
    cand.marks.add("evidential")
    return cand if cand.pieces else None


def without_hearsay(p: Parse, phrases: Sequence[Candidate]) -> list[Candidate]:
    """Phrases without the adverbs of hearsay of which another tells whose word it is: "58 were reportedly killed,
    according to doctors"; "allegedly" may be the charge that a court's papers tell of."""
    told = [piece for c in phrases if c.rule == "according" for piece in c.pieces]
    hearsay = [c for c in phrases if c.rule == "evidential" and c.lemma == "reportedly"]
    owned = [c for c in hearsay if any(a <= p.start[c.verb] < b for a, b in told)]
    return [c for c in phrases if c not in owned]


def _own_clause(scene: Scene, head: int, t: int) -> int:
    p = scene.parse
    subjects = kids(p, head, "nsubj", "nsubjpass", "expl")
    start = min([p.left[s] for s in subjects if s < head] + [t, head])
    return start if not subjects or p.lower[subjects[0]] not in ("who", "which", "that") else min(t, head)


_Rule = Callable[[Scene, int, int, int], Candidate | None]
_RULES: dict[str, tuple[_Rule, ...]] = {
    "according": (_according,),
    **dict.fromkeys(EVIDENTIAL, (_evidential,)),
    **dict.fromkeys(("by", "on", "under", "at"), (by_count, by_ruling)),
    "as": (as_told,),
    "(": (credit,),
    ")": (behind_bracket,),
    **dict.fromkeys(("if", "to", "going"), (by_condition,)),
    "in": (in_version, in_words_of),
}
"""The rules for a word, in the order in which they are asked."""
