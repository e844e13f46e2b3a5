"""Clauses: the predicates of a parse, the words that belong to each, and who plays which part in it."""

from __future__ import annotations

from collections.abc import Collection, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sayso.extraction.attributing.speakers import can_speak
from sayso.extraction.stating import happenings
from sayso.extraction.stating.clause import Clause
from sayso.extraction.stating.denying import denied, not_one
from sayso.extraction.stating.footing import Footing, footing, unreal
from sayso.extraction.stating.lexicon import CAUSATIVES, HEDGING, NEGATIVES, RAISING, REPORTING, UNDOING
from sayso.extraction.stating.supposing import assured, hedge, supposed
from sayso.model import FINITE, Parse

_HEADS = frozenset(
    {"ROOT", "ccomp", "conj", "advcl", "relcl", "acl", "parataxis", "pcomp", "csubj", "csubjpass", "dep"}
)
_CUT = frozenset({"conj", "ccomp", "advcl", "parataxis", "csubj", "csubjpass"})
_SCENE = frozenset(
    ["random", "range", "metre", "meter", "order", "command", "spot", "scene", "meeting", "will", "time", "night",
     "dawn", "dusk", "noon", "market", "street"]
)  # fmt: skip
"""What is no target behind "fired at" or "on"."""
_INSIDE = frozenset({"relcl", "acl"})
_RELATIVE = frozenset({"that", "which", "who", "whom"})
_PLACING = frozenset({"in", "at", "on", "from", "of", "near"})
_SOMEBODY = frozenset({"nobody", "none", "somebody", "someone", "anybody", "anyone", "everybody", "everyone", "those"})
_EDGE = frozenset({"cc", "mark", "punct", "preconj", "intj"})
_RANKS = frozenset(["first", "second", "third", "fourth", "fifth", "last", "latest", "only", "sole"])
_TOLD_WITH = frozenset({"denied", "open"})
LONGEST = 320
"""Characters: a longer clause loses the relative clauses at its right end."""
_LONGEST_WITH = 480
"""Characters of a clause with what is said of it: a longer one could not be shown with its denial."""


@dataclass(frozen=True, slots=True)
class Reported:
    """What is known of tokens by the attributions of a page.  `cues` introduce somebody's words and state nothing
    themselves; `told` are the tokens of such words; `apart`: those of them for which the attribution tells already what
    stands over them; `verdicts`: what a page says of the claims that it checks, for the tokens of their words;
    `judging`: verbs that only say of what was said before that it is not so."""

    cues: Collection[int]
    told: Collection[int]
    apart: Collection[int]
    verdicts: Mapping[int, Footing]
    judging: Collection[int]


class Clauses:
    """The clauses of a parse, whose heads state something themselves."""

    def __init__(self, parse: Parse, reported: Reported) -> None:
        self.parse, self.cues, self.told = parse, reported.cues, reported.told
        self.heads = {i for i in range(len(parse)) if self._is_head(i)}
        free = sorted(self.heads - set(reported.apart))
        self._footings = {i: found for i in free if (found := footing(parse, i, self.cues)) is not None}
        verdicts = reported.verdicts
        mains = (self.main(words) for words in _by_verdict(verdicts))
        # Of several things that are called false together, which of them is is not told.
        judged = [one[0] for one in mains if len(one) == 1]
        self._footings |= {i: verdicts[i] for i in judged if i not in self._footings}
        self._judging = {f.over for f in verdicts.values()} | set(reported.judging)
        # What is said of a clause is told with it, and is no statement apart from it.
        self.heads -= self._judging | {f.over for f in self._footings.values() if f.kind in _TOLD_WITH}
        self._closed = _in_brackets(parse)

    def _is_head(self, i: int) -> bool:
        p = self.parse
        if p.pos[i] not in ("VERB", "AUX") or i in self.cues:
            return False
        if p.dep[i] not in _HEADS and not self._is_asked(i):
            return False
        if p.dep[i] == "conj" and p.pos[p.head[i]] not in ("VERB", "AUX"):
            return False
        return not self._only_reports(i) and not self._is_caused(i)

    def main(self, within: Sequence[int]) -> list[int]:
        """The verbs of clauses that hang on no other of some words."""
        return [i for i in within if i in self.heads and self._is_main(i, within)]

    def _is_main(self, i: int, within: Container[int]) -> bool:
        """Whether the clause of a verb stands in no other within some words, but for one that "and" ties it to, and
        under no cue: who denies "the mayor said that it burned" denies that she said it."""
        p = self.parse
        tied = True
        while p.head[i] != i and p.head[i] in within:
            tied = tied and p.dep[i] == "conj"
            i = p.head[i]
            if i in self.cues or (i in self.heads and not tied):
                return False
        return True

    def _is_asked(self, i: int) -> bool:
        """What somebody promises, asks for or denies in an infinitive or gerund: "vowed to stay", "asked the crew to
        turn back", "denied firing"."""
        p = self.parse
        return p.dep[i] == "xcomp" and p.tag[i] in ("VB", "VBG") and i in self.told and p.head[i] in self.cues

    def _is_caused(self, i: int) -> bool:
        """The infinitive of "let them go", "allowed X to escape": one happening with its governor."""
        p = self.parse
        return p.dep[i] == "ccomp" and p.tag[i] == "VB" and p.lemma[p.head[i]].lower() in CAUSATIVES

    def _only_reports(self, i: int) -> bool:
        p = self.parse
        if p.lemma[i].lower() not in REPORTING:
            return False
        if any(p.dep[c] == "prt" for c in p.children[i]):
            return False  # "has been called out" calls nothing
        return any(p.dep[c] in ("ccomp", "parataxis") and p.pos[c] in ("VERB", "AUX") for c in p.children[i])

    def within(self, first: int, end: int) -> Iterator[Clause]:
        """The clauses of a sentence; where it has none, its words as a fragment."""
        found = False
        for i in range(first, end):
            if i in self.heads:
                found = True
                yield from self._told(i)
            elif happenings.is_told(self.parse, i):
                yield self._event(i)
        if not found and not any(i in self.cues or i in self._judging for i in range(first, end)):
            yield self._fragment(first, end)

    # ------------------------------------------------------------ verbs
    def _told(self, i: int) -> Iterator[Clause]:
        """The clause of a verb, with what is said of it; one that is only feigned is none."""
        clause = replace(self.plain(i), footing=self._footings.get(i))
        over = clause.verdict
        if over is None:
            yield clause
        elif over.kind != "unreal":
            first, end = self._bounds(over.over, self._own(over.over))
            first, end = min(first, clause.first), max(end, clause.end)
            if self.parse.end[end - 1] - self.parse.start[first] <= _LONGEST_WITH:
                negated = clause.negated != (over.kind != "passed")
                yield replace(clause, first=first, end=end, negated=negated)

    def plain(self, i: int) -> Clause:
        """The clause of a verb without what stands over it."""
        p = self.parse
        verbs, modal, negated = self._chain(i)
        own, told = self._own(i), i in self._footings
        first, end = self._bounds(i, own)
        clause = Clause(i, "relative" if self._describes(i) and not told else "clause", first, end, own, verbs)
        clause.modal, clause.negated = supposed(p, i) or assured(p, i) or modal, negated
        if self._is_purpose(i):
            clause.form = "purpose"
        elif clause.form == "relative" and unreal(p, self._bearer(i)):
            clause.modal = "?"
        self._parts(clause)
        if (aside := self._closed.get(i)) is not None:
            clause.patient = [k for k in clause.patient if self._closed.get(k) == aside]
        if any(not_one(p, k) for k in (*clause.agent, *clause.patient)):
            clause.negated = not clause.negated
        if any(p.lower[k] in ("nobody", "none", "nothing", "neither") for k in (*clause.agent, *clause.patient)):
            clause.negated = not clause.negated
        return clause

    def _is_purpose(self, i: int) -> bool:
        """An infinitive or gerund without a subject of its own that hangs on a noun or adds an aim."""
        p = self.parse
        subject = any(p.dep[c] in ("nsubj", "nsubjpass") for c in p.children[i])
        if self._did(i) or self._charged(i) is not None:
            return False
        if subject or p.dep[i] not in ("advcl", "acl", "relcl", "pcomp", "conj"):
            return False
        if p.dep[i] == "conj":
            return p.tag[i] in ("VB", "VBG") and self._is_purpose(p.head[i])
        return (p.tag[i] == "VB" and p.dep[i] != "pcomp") or (p.tag[i] == "VBG" and p.dep[i] == "pcomp")

    def _charged(self, i: int) -> int | None:
        """Who is said to have done it: the troops of "accused the troops of shelling the school"."""
        p = self.parse
        prep = p.head[i]
        if p.dep[i] != "pcomp" or p.tag[i] != "VBG" or i not in self.told or p.head[prep] not in self.cues:
            return None
        if p.lower[prep] not in ("of", "for"):
            return None
        return next((c for c in p.children[p.head[prep]] if p.dep[c] in ("dobj", "nsubjpass")), None)

    def _did(self, i: int) -> bool:
        """Whether an infinitive tells who did something: "the first head of state to visit the town"."""
        p = self.parse
        if p.dep[i] not in ("acl", "relcl") or p.tag[i] != "VB":
            return False
        return any(p.lower[c] in _RANKS for c in p.children[p.head[i]] if p.dep[c] in ("amod", "advmod"))

    def _chain(self, i: int) -> tuple[list[int], str | None, bool]:
        """The words of the predicate through infinitives, what hedges it, and whether it is negated."""
        p = self.parse
        words, modal, negated, at = [i], None, False, i
        for _ in range(4):
            modal = modal or hedge(p, at)
            negated ^= denied(p, at)
            if (first := self._shares(at)) is not None:
                modal, negated = modal or hedge(p, first), negated ^ denied(p, first)
            inner = self._infinitive(at)
            if inner is None:
                break
            governor = p.lemma[p.head[inner]].lower()
            if governor in RAISING and not self._is_caused(inner):
                modal = modal or (governor if governor in HEDGING else None)
                negated ^= governor in UNDOING
                words = [inner] + [w for w in words if w != at]
            else:
                words = [inner, *words]
            at = inner
        return words, modal, negated

    def _shares(self, i: int) -> int | None:
        """The verb whose auxiliary a bare one behind "and" or "or" shares, and its negation with it: "leave" in "can
        never enter or leave"."""
        p, at = self.parse, i
        if (
            p.tag[i] != "VB"
            or p.dep[i] != "conj"
            or any(p.dep[c] in ("aux", "nsubj", "nsubjpass", "neg") for c in p.children[i])
        ):
            return None
        while p.dep[at] == "conj" and p.pos[p.head[at]] in ("VERB", "AUX"):
            at = p.head[at]
            if any(p.dep[c] == "aux" and p.tag[c] in FINITE for c in p.children[at]):
                return at
        return None

    def _infinitive(self, i: int) -> int | None:
        p = self.parse
        for c in p.children[i]:
            if (p.dep[c] == "xcomp" and p.pos[c] in ("VERB", "AUX")) or self._is_caused(c):
                return c
            if p.dep[c] in ("acomp", "oprd") and p.lemma[c].lower() in RAISING:
                return next((x for x in p.children[c] if p.dep[x] == "xcomp" and p.pos[x] == "VERB"), None)
        return None

    def _own(self, i: int) -> list[int]:
        """The tokens of a clause without those of the clauses in it, sorted."""
        p = self.parse
        out, stack = [], [i]
        while stack:
            k = stack.pop()
            out.append(k)
            stack += [c for c in p.children[k] if not (c in self.heads or (c in self.cues and p.dep[c] in _CUT))]
        aside = self._closed.get(i)
        return sorted(out if aside is None else (k for k in out if self._closed.get(k) == aside))

    def _bounds(self, i: int, own: list[int]) -> tuple[int, int]:
        p = self.parse
        inner = [c for k in own for c in p.children[k] if c in self.heads and p.dep[c] in _INSIDE | {"pcomp"}]
        solid = [k for k in own if p.pos[k] not in ("PUNCT", "SPACE", "CCONJ") or p.lower[k] == "neither"] or own
        first, end = solid[0], solid[-1] + 1
        reach = max([end, *(p.right[c] + 1 for c in inner)])
        if p.end[reach - 1] - p.start[first] <= LONGEST:
            end = reach
        asides = i in self._closed and any(
            p.dep[c] in ("nsubj", "nsubjpass") and p.lower[c] not in _RELATIVE for c in p.children[i]
        )
        if self._describes(i) and not asides:
            first = min(first, self._noun_start(self._bearer(i)))
        while first < end - 1 and first != i and (p.dep[first] in _EDGE or p.pos[first] in ("PUNCT", "SPACE")):
            if p.lower[first] == "neither":  # without it the clause would say the reverse
                break
            first += 1
        while end - 1 > first and (p.pos[end - 1] in ("PUNCT", "SPACE", "CCONJ") or self._dangles(end - 1, end)):
            end -= 1
        return first, end

    def _dangles(self, i: int, end: int) -> bool:
        """A preposition or conjunction whose complement was cut off."""
        p = self.parse
        return p.pos[i] in ("ADP", "SCONJ") and p.right[i] >= end

    def _noun_start(self, head: int) -> int:
        p = self.parse
        left = [p.left[c] for c in p.children[head] if c < head and p.dep[c] not in ("relcl", "punct")]
        return min([head, *left])

    def _parts(self, clause: Clause) -> None:
        p, verbs = self.parse, clause.verbs
        passive = any(p.dep[c] in ("auxpass", "nsubjpass", "agent") for c in p.children[verbs[0]])
        bare = not any(p.dep[c] in ("mark", "nsubj") for c in p.children[clause.head])  # not "claims that it had gone"
        passive = passive or (p.dep[clause.head] == "acl" and p.tag[clause.head] == "VBN" and bare)
        clause.passive = passive
        for v in (*verbs, *self._governors(clause.head, verbs[0])):
            caused = self._is_caused(v)
            for c in p.children[v]:
                self._part(clause, c, passive or (caused and p.dep[c] == "nsubj"))
        i = clause.head
        if not clause.agent and not (passive and clause.patient) and p.dep[i] in ("conj", "advcl", "xcomp"):
            self._inherit(clause, i, passive)
        if self._describes(i):
            self._antecedent(clause, i, passive)
        if not clause.agent and (charged := self._charged(i)) is not None:
            clause.agent.append(charged)

    def _governors(self, head: int, verb: int) -> list[int]:
        p = self.parse
        out: list[int] = []
        at = verb
        while at != head and p.head[at] != at and len(out) < 4:
            at = p.head[at]
            out.append(at)
        return out

    def _part(self, clause: Clause, c: int, passive: bool) -> None:
        p = self.parse
        dep = p.dep[c]
        if dep in ("nsubj", "nsubjpass", "csubj"):
            (clause.patient if dep == "nsubjpass" or passive else clause.agent).append(c)
        elif dep in ("acomp", "oprd") and p.lemma[c].lower() in RAISING:
            return
        elif dep in ("dobj", "attr", "oprd", "acomp", "dative") and p.pos[c] != "ADP":
            clause.patient.append(c)
        elif dep == "agent":
            clause.agent += [x for x in p.children[c] if p.dep[x] == "pobj"]
        elif dep in ("prep", "dative"):
            named = [x for x in p.children[c] if p.dep[x] == "pobj"]
            if not passive and self._aims(c) and not any(self._is_scene(x) for x in named):
                clause.patient[:0] = named
            else:
                clause.oblique += [(c, x) for x in named]
        elif dep == "npadvmod":
            clause.oblique.append((c, c))

    def _aims(self, prep: int) -> bool:
        """Whether a preposition leads to what is fired at: "fired on the hospital", "opened fire at the crowd"."""
        p, verb = self.parse, self.parse.head[prep]
        opened = p.lemma[verb] == "open" and any(p.dep[c] == "dobj" and p.lower[c] == "fire" for c in p.children[verb])
        fired = p.lemma[verb] in ("fire", "shoot") and not any(p.dep[c] == "dobj" for c in p.children[verb])
        return (opened or fired) and p.lower[prep] in ("on", "at", "upon")

    def _is_scene(self, noun: int) -> bool:
        """Whether a noun behind "on" or "at" tells when, where or how, and not at whom: "fired at random"."""
        p = self.parse
        return p.ent[noun] in ("DATE", "TIME", "QUANTITY", "GPE") or p.lemma[noun].lower() in _SCENE

    def _inherit(self, clause: Clause, i: int, passive: bool) -> None:
        p, at = self.parse, i
        while p.dep[at] in ("conj", "advcl", "xcomp"):
            told = p.dep[at] == "xcomp"
            at = p.head[at]
            hearers = [c for c in p.children[at] if told and p.dep[c] in ("dobj", "dative") and c in self.told]
            if hearers:
                clause.first = min(clause.first, p.left[hearers[0]])
                (clause.patient if passive else clause.agent).append(hearers[0])
                return
            subjects = [c for c in p.children[at] if p.dep[c] in ("nsubj", "nsubjpass")]
            if subjects:
                (clause.patient if passive else clause.agent).extend(subjects)
                return

    def _describes(self, i: int) -> bool:
        """Whether a clause says something of the noun that it hangs on, and is not what the noun is of: "the report
        that the dam broke"."""
        p = self.parse
        if p.dep[i] not in _INSIDE:
            return False
        hangs = {p.dep[c]: c for c in p.children[i]}
        return not ({"nsubj", "nsubjpass", "expl"} & hangs.keys() and p.lower[hangs.get("mark", i)] == "that")

    def _antecedent(self, clause: Clause, i: int, passive: bool) -> None:
        """A relative clause speaks of the noun that it hangs on."""
        p = self.parse
        noun = self._bearer(i)
        adverb = next((c for c in p.children[i] if p.tag[c] == "WRB"), None)
        if adverb is not None:
            clause.oblique.append((adverb, noun))
            return
        relative = {c for c in (*clause.agent, *clause.patient) if p.lower[c] in _RELATIVE}
        if relative:
            clause.agent = [noun if c in relative else c for c in clause.agent]
            clause.patient = [noun if c in relative else c for c in clause.patient]
        elif p.dep[i] == "acl" and p.tag[i] == "VBG":
            clause.agent.append(noun)
        elif not clause.patient or p.dep[i] == "acl" or passive:
            clause.patient.append(noun)

    def _bearer(self, i: int) -> int:
        """The noun that a relative clause is on: of "Town, Province where ..." the town, though the parser says the
        province; of "nobody in the town who ..." nobody."""
        p = self.parse
        noun = p.head[i]
        prep, somebody = p.head[noun], p.head[p.head[noun]]
        placed = p.dep[noun] == "pobj" and p.lower[prep] in _PLACING and not can_speak(p, noun)
        if placed and p.lower[somebody] in _SOMEBODY and any(p.lower[c] == "who" for c in p.children[i]):
            return somebody
        while p.dep[noun] == "appos" and p.pos[noun] == "PROPN" == p.pos[p.head[noun]] and noun - p.head[noun] < 5:
            noun = p.head[noun]
        return noun

    # ------------------------------------------------------------ nouns and fragments
    def _event(self, i: int) -> Clause:
        p = self.parse
        own = [k for k in self._own(i) if p.left[i] <= k]
        first, end = self._bounds(i, own)
        clause = Clause(i, "noun", first, end, own, [i], negated=not_one(p, i), modal=happenings.hedged(p, i))
        for c in p.children[i]:
            if p.dep[c] == "poss" and p.ent[c] in ("DATE", "TIME"):
                continue  # "Monday's attack on the school": nobody's but that day's
            if p.dep[c] == "poss" or (p.dep[c] in ("amod", "compound") and (p.ent[c] or p.pos[c] == "PROPN")):
                clause.agent.append(c)
            elif p.dep[c] == "compound":
                clause.patient.append(c)
            elif p.dep[c] in ("prep", "agent"):
                self._event_prep(clause, c)
        return clause

    def _event_prep(self, clause: Clause, prep: int) -> None:
        p = self.parse
        for x in p.children[prep]:
            if p.dep[x] != "pobj":
                continue
            if p.lower[prep] == "by":
                clause.agent.append(x)
            elif p.lower[prep] in ("of", "on", "against"):
                clause.patient.append(x)
            else:
                clause.oblique.append((prep, x))

    def around(self, verb: int, tokens: range, agent: int, patient: int) -> Clause:
        """A clause of some tokens with its parts."""
        own = [i for i in tokens if self.parse.pos[i] != "SPACE"]
        negated = denied(self.parse, verb)
        return Clause(verb, "clause", tokens.start, tokens.stop, own, [verb], [agent], [patient], negated=negated)

    def phrase(self, tokens: range) -> Clause:
        """Some tokens without a clause as a fragment."""
        return self._fragment(tokens.start, tokens.stop)

    def _fragment(self, first: int, end: int) -> Clause:
        p = self.parse
        root = next((i for i in range(first, end) if not first <= p.head[i] < end or p.head[i] == i), first)
        own = [i for i in range(first, end) if p.pos[i] != "SPACE"]
        while end - 1 > first and p.pos[end - 1] in ("PUNCT", "SPACE"):
            end -= 1
        negated = any(p.lower[i] in NEGATIVES for i in own)
        return Clause(root, "fragment", first, end, own, [], patient=[root], negated=negated)


_ASIDE = 80
"""Words that a pair of brackets holds at most."""


def _in_brackets(p: Parse) -> dict[int, int]:
    """For each token between round brackets the opening one: what is told in an aside goes on to its end, whatever
    the parser hangs on it from behind."""
    inside: dict[int, int] = {}
    opened: int | None = None
    for i, word in enumerate(p.word):
        if word == "(":
            opened = i
        elif word == ")" and opened is not None:
            if i - opened <= _ASIDE and p.block_of(i) == p.block_of(opened):
                inside.update((k, opened) for k in range(opened + 1, i))
            opened = None
    return inside


def _by_verdict(verdicts: Mapping[int, Footing]) -> list[list[int]]:
    """The tokens of each claim that is checked, in order."""
    by: dict[Footing, list[int]] = {}
    for i in sorted(verdicts):
        by.setdefault(verdicts[i], []).append(i)
    return list(by.values())
