"""The words of a source around its head: without cue, contents and what stands beside it."""

from __future__ import annotations

from sayso.extraction.attributing.remarks import SUMMING
from sayso.extraction.attributing.scene import SUBJECTS, Candidate, Scene
from sayso.extraction.attributing.speakers import can_speak
from sayso.extraction.attributing.syntax import NOUN_LIKE, behind_place, behind_setting, kids
from sayso.extraction.lexicon.cues import CORE, NOUNS, VERBS
from sayso.extraction.lexicon.names_roles import OFFICES, RANKS
from sayso.extraction.lexicon.words import words
from sayso.model import FINITE, TENSED, Parse

_WHEN = words(
    """
    late early monday tuesday wednesday thursday friday saturday sunday yesterday today meanwhile earlier later
    """
)


def somebody_at(p: Parse, noun: int) -> int:
    """The person of "a man at her hotel, who said": where somebody stands or comes from says nothing itself."""
    prep = p.head[noun]
    person = p.head[prep]
    if p.dep[noun] != "pobj" or p.lower[prep] not in _PLACING or p.lemma[noun] in OFFICES:
        return noun
    several = p.tag[person] == "NNS" and can_speak(p, person) and p.ent[noun] in ("GPE", "LOC", "FAC", "ORG")
    return person if p.lemma[person] in OFFICES or several else noun


def of_the_place(p: Parse, person: int) -> list[int]:
    """The clauses that the parser hung on the place where somebody is found."""
    places = (o for c in kids(p, person, "prep") if p.lower[c] in _PLACING for o in kids(p, c, "pobj"))
    return [
        k for o in places if somebody_at(p, o) == person for k in kids(p, o, "relcl") if p.lower[p.left[k]] == "who"
    ]


_PLACING = words("at from in on near outside inside behind")
"""Prepositions that tell where somebody is found."""


def subject_before(p: Parse, head: int) -> int | None:
    """The person of "Dr Ana Lira of the charity Harbour Aid said", the officials of "officials from the rival Orlen
    said" and of "officials quoted by the agency Orlen said": the parser gives the verb two subjects, the second of them
    a name that ends the first."""
    for c in kids(p, p.head[head], "nsubj") if p.dep[head] == "nsubj" and p.pos[head] == "PROPN" else ():
        linked = any(p.lower[k] in ("of", "from", "at", "with") for k in kids(p, c, "prep"))
        nouns = (c, *(o for k in kids(p, c, "prep") for o in kids(p, k, "pobj")))  # "sources in Orvan quoted by …"
        quoted = (k for n in nouns for k in kids(p, n, "acl") if p.lemma[k] in ("quote", "cite"))
        linked = linked or any(kids(p, k, "agent") for k in quoted)
        if c < head and (p.ent[c] == "PERSON" or p.tag[c] == "NNS") and p.right[c] + 1 == p.left[head] and linked:
            return c
    return None


def beholder(p: Parse, verb: int) -> int | None:
    """The diplomat of "a diplomat who has seen the letter said": the parser takes what somebody saw for who speaks."""
    seen = next((c for c in reversed(kids(p, verb, "nsubj")) if c < verb), None)
    saw = p.left[seen] - 1 if seen is not None else 0
    who = saw > 0 and p.dep[saw] == "relcl" and any(p.lower[c] in ("who", "that") for c in kids(p, saw, "nsubj"))
    if not who or kids(p, saw, "dobj") or p.lemma[saw] in VERBS.keys() - _SEEING:
        return None
    noun = p.head[saw]
    lost = p.dep[noun] == "ROOT" and p.head[verb] == saw and p.dep[verb] == "ccomp"
    told = noun < saw and (lost or (p.dep[noun] == "nsubj" and p.head[noun] == verb))
    return noun if told and p.pos[noun] in NOUN_LIKE and can_speak(p, noun) else None


_SEEING = words("see watch hear read review examine inspect film")
"""Verbs for how somebody comes to know a document."""


def place(scene: Scene, cand: Candidate, head: int) -> None:
    """The source's token range: the subtree of its head without the cue, the contents and stray marks."""
    p = scene.parse
    first, end = p.subtree(head)
    first = _titled(p, head, first)
    if (behind := behind_place(p, first, head)) > first:
        _with_place(scene, cand, first, behind)
        first = behind
    first = behind_setting(p, first, head)
    if (party := _past_participle(p, head, min(end, cand.cue[0]))) is not None:
        first, head = party
    low, high = cand.cue
    if first <= cand.verb < end:
        # The cue hangs inside the noun phrase ("the report saying that …"): keep what stands on the head's side.
        first, end = (first, low) if head < cand.verb else (high, end)
    if head < cand.verb:
        end = min(end, low if low > head else cand.verb)
    else:
        first = max(first, high if high <= head else cand.verb + 1)
    for a, b in cand.pieces:
        for t in (*range(first, head),):
            if p.start[t] < b and p.end[t] > a:
                first = max(first, t + 1)
        for t in range(head + 1, end):
            if p.start[t] < b and p.end[t] > a:
                end = t
                break
    aside = next((p.left[c] for c in kids(p, head, "parataxis") if c > head and p.tag[c] in FINITE), end)
    end = min(end, aside)  # "the operator, Linhas do Sul, denies": a name that the parser takes for a clause
    for c in (*p.children[head], *of_the_place(p, head)):
        if p.dep[c] == "acl" and c > head and p.tag[c] == "VBG" and p.word[p.left[c] - 1] == "," and cand.verb > c:
            end = min(end, p.left[c])
        if p.dep[c] == "relcl" and c > head and (p.left[c] <= cand.verb <= p.right[c] or _has_cue(p, c)):
            end = min(end, p.left[c])
    end = min(end, _described_at_length(p, head, end), _before_topic(p, cand.verb, head, end))
    if head > cand.verb:
        end = min(end, _goes_on(p, head, end))
    twice = any(subject_before(p, c) == head for c in kids(p, p.head[head], "nsubj"))
    if twice or beholder(p, cand.verb) == head or _infinitive_behind(p, cand.verb, head):
        end = max(end, low)
    kept = _bounded(scene, first, end, head)
    if kept is not None and kept[0] <= head < kept[1] and p.pos[kept[1] - 1] != "CCONJ":
        cand.source, cand.head = _to_name_of_rank(p, kept, head)


def _goes_on(p: Parse, head: int, end: int) -> int:
    """The comma behind who is named behind his verb, where the sentence goes on with what was said: "they took in nine
    guards, says the nurse, and forty boys"; two who speak are joined without one, more of them, or one who is told of
    between commas, with more."""
    joint = next((k for k in range(head + 1, end) if p.dep[k] == "conj" and p.head[k] == head), end)
    comma = next((k for k in range(head + 1, joint) if p.dep[k] == "cc" and p.head[k] == head), end) - 1
    alone = p.word[comma] == "," and "," not in p.word[head:comma]
    return comma if joint < end and alone else end


def _with_place(scene: Scene, cand: Candidate, first: int, behind: int) -> None:
    """Give the words before a speaker the place back with which they end."""
    p = scene.parse
    if cand.pieces and first > 0 and cand.pieces[-1][1] in (p.start[first], p.end[first - 1]):
        cand.pieces[-1] = (cand.pieces[-1][0], p.end[behind - 2])


def _to_name_of_rank(p: Parse, kept: tuple[int, int], head: int) -> tuple[tuple[int, int], int]:
    """A source and its head, on to the name behind the rank with which it ends: the splitter may part "said Capt." and
    "Ana Lira"."""
    end = kept[1] if p.word[kept[1] : kept[1] + 1] != ["."] else kept[1] + 1
    cut = end < len(p) and end == p.sentence_of(end)[0] and p.lower[kept[1] - 1].rstrip(".") in RANKS
    if not cut or p.ent[end] != "PERSON" or p.block_of(end) != p.block_of(head):
        return kept, head
    stop = end + 1
    while stop < len(p) and p.ent[stop] == "PERSON" and not p.ent_start[stop]:
        stop += 1
    return (kept[0], stop), stop - 1


def _past_participle(p: Parse, head: int, end: int) -> tuple[int, int] | None:
    """The party behind "Speaking on Radio Orvan, the mayor", which the parser may take for one phrase: its first token
    and its head."""
    if p.tag[p.left[head]] != "VBG" or p.left[head] != p.sentence_of(head)[0] or p.dep[head] not in SUBJECTS:
        return None
    opening = [k for k in range(p.left[head] + 2, end - 1) if p.word[k] == "," and _opens_party(p, k + 1)]
    k = next((k for k in reversed(opening) if k < head), opening[0] if opening else None)
    if k is None:
        return None
    nouns = (t for t in range(k + 1, end) if p.pos[t] in NOUN_LIKE - {"DET", "ADJ"})
    found = next((t for t in nouns if p.dep[t] not in ("compound", "poss", "nmod", "amod")), None)
    return None if found is None else (k + 1, found)


def _opens_party(p: Parse, k: int) -> bool:
    """Whether a word can begin the name or description of a speaker, and is no place: "in Orvan, Teland, the mayor"."""
    bare = p.pos[k] in ("NOUN", "PROPN") and not p.ent[k]
    return bare or p.tag[k] in ("DT", "PRP$", "PRP") or p.ent[k] == "PERSON"


def _infinitive_behind(p: Parse, verb: int, head: int) -> bool:
    """ "Figures to be published today show …": the parser coordinates the cue with the noun's infinitive."""
    outer = p.head[verb]
    return p.dep[verb] == "conj" and p.head[head] == outer and any(p.tag[k] == "TO" for k in kids(p, outer, "aux"))


def _titled(p: Parse, head: int, first: int) -> int:
    """Where the noun phrase begins: "CEO of the council Ana Lira said" parses as two subjects side by side."""
    for c in kids(p, p.head[head], "nsubj"):
        if c < head and p.right[c] + 1 == first and p.pos[c] == "NOUN" and p.pos[head] == "PROPN":
            return p.left[c]
    return first


def _described_at_length(p: Parse, head: int, end: int) -> int:
    """Keep of "Ana Lira, a baker who left Orvan in May" the name and the noun, the shorter reading of the two."""
    if p.pos[head] != "PROPN":
        return end
    nouns = [c for c in kids(p, head, "appos") if c > head]
    return min([end, *(p.left[k] for c in nouns for k in kids(p, c, "relcl") if k > c)])


def _before_topic(p: Parse, verb: int, head: int, end: int) -> int:
    """Where a speaker behind the cue ends before what he speaks of: "said Ms Lira of talk that she would go"."""
    if head < verb or p.ent[head] != "PERSON":
        return end
    for k in range(head + 1, min(end, head + 3)):
        topics = [o for o in kids(p, k, "pobj") if p.lower[k] in ("of", "about")]
        if any(p.pos[o] == "NOUN" and (p.lemma[o] in NOUNS or p.lemma[o] in _TOPICS) for o in topics):
            return k
    return end


_TOPICS = SUMMING | {"talk", "news", "outcome", "result", "plan", "idea"}


def _has_cue(p: Parse, clause: int) -> bool:
    return any(
        p.lemma[t] in CORE and p.pos[t] == "VERB"
        for t in range(p.left[clause], p.right[clause] + 1)
        if p.tag[t] in TENSED
    )


def _bounded(scene: Scene, first: int, end: int, head: int) -> tuple[int, int] | None:
    """Cut a runaway subtree: at a clause that hangs on the noun wrongly, at a quotation, at forty words."""
    p = scene.parse
    for t in range(first, head):
        if p.word[t] in (";", ":") or (
            scene.mask[t] >= 0 and scene.mask[head] < 0 and scene.quotes[scene.mask[t]].words > 3
        ):
            first = t + 1
    for t in range(head + 1, end):
        long_quote = scene.mask[t] >= 0 and scene.mask[head] < 0 and scene.quotes[scene.mask[t]].words > 4
        close = p.word.index(")", t, end) if p.word[t] == "(" and ")" in p.word[t:end] else end
        remark = p.word[t] == "(" and (close == end or any(p.tag[k] in FINITE for k in range(t, close)))
        if p.word[t] in (";", ":") or remark or long_quote or t - head > 40:
            end = t
            break
    while (
        first < head
        and p.dep[first] in ("cc", "punct", "advmod", "mark", "preconj")
        and p.lower[first] not in ("both", "not", "no", "only")
    ):
        first += 1
    named = p.pos[head] == "PROPN"
    first = min(head, scene.after_dateline(scene.after_clock(first, head + 1), head + 1))
    while first < head and p.lower[first] in _WHEN and (not named or p.dep[first] not in ("compound", "poss", "amod")):
        first += 1
    if first < head and p.tag[first] == "POS":
        first += 1
    if end - 1 > head and p.lower[end - 1] in ("that", "who") and p.tag[end - 1] in ("WDT", "WP"):
        end -= 1
    while end - 1 > head and (p.tag[end - 1] == "IN" or (p.tag[end - 1] == "RB" and p.lower[end - 1][-2:] == "ly")):
        end -= 1  # "the owner of the hotel with", "the prince flatly"
    return scene.trim(_from_rank(p, _from_hyphen(p, first)), end)


def _from_rank(p: Parse, first: int) -> int:
    """Where a speaker's rank begins whose full stop parted it from the name: "army spokesman Lt. Ana Lira said"."""
    first += p.word[first] == "."
    behind = first > 2 and p.word[first - 1] == "." and p.lower[first - 2] in RANKS
    return p.left[first - 2] if behind and p.left[first - 2] >= p.sentence_of(first)[0] else first


def _from_hyphen(p: Parse, first: int) -> int:
    """Where a word begins whose last part the parser cut off at a hyphen: "Ker-Tel said"."""
    while first > 1 and p.word[first - 1] == "-" and p.start[first] == p.end[first - 1] == p.start[first - 1] + 1:
        if p.end[first - 2] != p.start[first - 1] or not p.word[first - 2][0].isalnum():
            break
        first -= 2
    return first
