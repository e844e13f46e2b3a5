"""Candidates to drafts: overlaps settled, nesting found, order fixed."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence

from sayso.extraction.attributing.bounds import finite_in, reports
from sayso.extraction.attributing.certainty import certainty
from sayso.extraction.attributing.posts import RULE as SIGNED
from sayso.extraction.attributing.scene import DASHES, Candidate, Scene
from sayso.extraction.attributing.stance import polarity_of, stance_of
from sayso.extraction.attributing.turns import before_turn
from sayso.extraction.attributing.wanted import LEFT_OUT
from sayso.extraction.lexicon.cues import CORE
from sayso.extraction.lexicon.stances import PERSONAL
from sayso.extraction.lexicon.words import words
from sayso.model import FINITE, TENSED, Draft, Parse, Segment
from sayso.model.findings import Kind


def make_drafts(scene: Scene, candidates: list[Candidate], tiles: Sequence[Segment]) -> tuple[Draft, ...]:
    """Drafts in the order of the text."""
    kept, parents = settle(scene, candidates, tiles)
    return tuple(_draft(scene, c, parents[k]) for k, c in enumerate(kept))


def settle(
    scene: Scene, candidates: list[Candidate], tiles: Sequence[Segment]
) -> tuple[list[Candidate], list[int | None]]:
    """The candidates that stay, in order, and for each the index of the one that encloses it."""
    kept = _settle(scene, candidates)
    _leave_to_page(scene, kept)
    _leave_to_teller(scene, kept)
    kept.sort(key=lambda c: (min(a for a, _ in c.pieces), -max(b for _, b in c.pieces), c.cue))
    parents = _parents(scene, kept)
    _place_in_quotations(scene, kept, parents, tiles)
    for c, parent in zip(kept, parents):
        quoted = c.verb >= 0 and scene.mask[c.verb] >= 0 and c.segment is None
        if quoted and (parent is None or kept[parent].source is None):
            c.marks.add(UNHEARD)
    return kept, parents


UNHEARD = "unheard"
"""A mark: the attribution stands in a quotation of which the text does not tell whose it is, so that a link is lost."""
_DOUBTED = 0.5


def _place_in_quotations(
    scene: Scene, kept: list[Candidate], parents: list[int | None], tiles: Sequence[Segment]
) -> None:
    """What stands in an embedded quotation is nested in it, not in the sentence that introduces it."""
    embedded = [s for s in tiles if s.type == "embedded_quote"]
    if not embedded:
        return
    starts = [s.start for s in embedded]
    for k, c in enumerate(kept):
        low, high = _extent(scene, c)
        at = bisect_right(starts, low) - 1
        if at < 0 or high > embedded[at].end or c.rule == SIGNED:
            continue  # a signed post is itself what is quoted
        parent = parents[k]
        if parent is None or _extent(scene, kept[parent])[0] < embedded[at].start:
            c.segment, parents[k] = embedded[at].id, None


def _settle(scene: Scene, candidates: list[Candidate]) -> list[Candidate]:
    """Cut contents free of their own source and cue; drop what is left empty or says the same twice."""
    seen: set[tuple[tuple[int, int], ...]] = set()
    cues = {c.verb: c for c in candidates if c.verb >= 0}
    out = []
    for c in candidates:
        c.pieces = [
            before_turn(scene, c, *_before_tag(scene, c, *_to_lost_break(scene, *piece)))
            for piece in _free_of(scene, c)
        ]
        if "postposed" in c.marks:
            c.pieces = [_behind_colon(scene, c, *piece) for piece in c.pieces]
        if c.pieces and c.verb > 0:
            c.pieces[0] = _behind_his_colon(scene, c, *c.pieces[0])
        if c.verb >= 0 and _set_off(scene.parse, c.verb):
            c.pieces = [_before_dash(scene, c, *piece) for piece in c.pieces]
        c.pieces = [(a, _before_mockery(scene.parse.text, a, b)) for a, b in c.pieces]
        told = [piece for piece in c.pieces if not _another_cue(scene.parse, c, piece, cues)]
        if len(told) == len(c.pieces) or "aside" in c.marks or not told:
            c.pieces = told
        key = tuple(c.pieces)
        if not c.pieces or (key in seen and c.rule in ("evidential",)):
            continue
        seen.add(key)
        out.append(c)
    return out


def _another_cue(p: Parse, c: Candidate, piece: tuple[int, int], cues: Mapping[int, Candidate]) -> bool:
    """Whether a piece of a content is nothing but who says another: ‹the statement said›, and of "the port is shut, he
    said, the agency reported" the end."""
    tokens = p.tokens_in(*piece)
    if len(tokens) > _FEW:
        return False
    other = next((cues[t] for t in tokens if t in cues and cues[t] is not c), None)
    if other is None or other.source is None:
        return False
    return all(other.source[0] <= t < other.source[1] or other.cue[0] <= t < other.cue[1] for t in tokens)


_FEW = 8
"""Tokens of a source and its cue."""


def _set_off(p: Parse, verb: int) -> bool:
    """Whether a cue stands in a relative clause behind a dash: "the council – which considers it closed – met"."""
    at = p.left[_clause_of(p, verb)]
    return at > 0 and p.word[at - 1] in DASHES and p.tag[at] in ("WDT", "WP")


def _before_dash(scene: Scene, c: Candidate, a: int, b: int) -> tuple[int, int]:
    """A content in a clause between dashes, up to the second."""
    p = scene.parse
    free = (t for t in p.tokens_in(a, b) if t > c.verb and p.word[t] in DASHES and scene.mask[t] < 0)
    dash = next((t for t in free if p.start[t] > p.end[t - 1]), None)
    return (a, b) if dash is None else (a, p.end[dash - 1])


def _behind_colon(scene: Scene, c: Candidate, a: int, b: int) -> tuple[int, int]:
    """A content without the page's words that a colon parts from the quotation before its tag, and without what is
    reported before a colon already: of "The hall says all is well: “We have tested it,” Ms Lira said" she said that
    they have."""
    p, tokens = scene.parse, scene.parse.tokens_in(a, b)
    for k in tokens[2:-3]:
        if p.word[k] != ":" or scene.mask[k] >= 0 or p.end[tokens[-1]] > p.start[c.verb]:
            continue
        if scene.mask[k + 1] < 0 and finite_in(p, k + 1, tokens.stop) and reports(p, tokens.start, k):
            return p.start[k + 1], b
        if scene.mask[k + 1] >= 0:
            quote = scene.quotes[scene.mask[k + 1]]
            if p.start[k] < quote.start and b - quote.end < _CLOSE and finite_in(p, tokens.start, k):
                return quote.start, b
    return a, b


def _behind_his_colon(scene: Scene, c: Candidate, a: int, b: int) -> tuple[int, int]:
    """A content behind the colon with which the page comes to what somebody tells of himself: "Ms Lira has not made up
    her mind: ‹she will vote›, she says, ‹in May›"."""
    p = scene.parse
    if c.head is None or p.lower[c.head] not in PERSONAL or p.end[c.verb] < b:
        return a, b
    for k in p.tokens_in(a, b)[2:-2]:
        if p.word[k] == ":" and scene.mask[k] < 0 and p.lower[k + 1] == p.lower[c.head]:
            return p.start[k + 1], b
    return a, b


_MOCKERY = re.compile(r"(?<=[”\"]),? as (?:though|if)\b")


def _before_mockery(text: str, a: int, b: int) -> int:
    """The end of a content before the page's own view of a quotation: "calls it “a jail”, as though it were one"."""
    found = _MOCKERY.search(text, a, b)
    return b if found is None or text[found.end() : b].count("“") else found.start()


_CLOSE = 3
"""Characters that may stand behind a quotation that ends a content."""


def _before_tag(scene: Scene, c: Candidate, a: int, b: int) -> tuple[int, int]:
    """A content without the tag that ends it: of "he said all was quiet, a statement said" he said that it was."""
    p, tokens = scene.parse, scene.parse.tokens_in(a, b)
    verb = tokens[-1] if len(tokens) > _FEW else -1
    if verb < 0 or scene.mask[verb] >= 0 or c.verb >= verb or p.tag[verb] not in TENSED:
        return a, b
    subject = next((k for k in p.children[verb] if p.dep[k] == "nsubj" and k < verb), None)
    tagged = p.lemma[verb] in CORE and subject is not None and p.right[subject] + 1 == verb
    if not tagged or subject is None or p.word[p.left[subject] - 1] != "," or p.left[subject] - 2 <= tokens.start:
        return a, b
    return a, p.end[p.left[subject] - 2]


def _to_lost_break(scene: Scene, a: int, b: int) -> tuple[int, int]:
    """A content up to where the text goes on in a new line that it does not show: "the bridge was shut In the town"."""
    p = scene.parse
    for t in p.tokens_in(a, b)[2:-1]:
        if p.word[t] in _OPENERS and p.word[t - 1].islower() and p.word[t - 1].isalpha() and scene.mask[t] < 0:
            if p.pos[t - 1] in ("NOUN", "VERB", "ADJ", "ADV") and p.tag[t] not in ("NNP", "NNPS") and not p.ent[t]:
                return a, p.end[t - 1]
    return a, b


_OPENERS = words(
    "Its His Her Their In At On He She It They But And After When While According Asked Meanwhile However There This"
    " These"
)
"""Words with a capital in the middle of a sentence only where a line begins with them."""


def _leave_to_page(scene: Scene, kept: list[Candidate]) -> None:
    """End a content before a relative clause, a comma before it, in which somebody else speaks or thinks: "she asked
    them to stop, which both sides knew would fail" is the page's knowledge, not hers."""
    p = scene.parse
    for d in kept:
        at = _relative_of(p, d.verb) if d.verb >= 0 and d.source is not None and scene.mask[d.verb] < 0 else None
        if at is None or d.source is None or d.head is None or d.source[0] <= at:
            continue
        if p.pos[d.head] == "PRON" and p.lower[d.head] != "we":
            continue
        cut, close = p.end[at - 2], p.end[p.right[_clause_of(p, d.verb)]]
        for c in kept:
            a, b = c.pieces[-1]
            inside = c is not d and a < cut and b >= close - 1 and c.verb < at and c.cue[1] <= p.tokens_in(a, b).stop
            if inside and len(p.tokens_in(close, b)) <= 1 and c.rule != "according":
                c.pieces[-1] = (a, cut)


def _leave_to_teller(scene: Scene, kept: list[Candidate]) -> None:
    """End a content before "according to" and the source with which it closes: whoever that is tells the whole."""
    p = scene.parse
    for d in kept:
        if d.rule != "according" or d.source is None or "fronted" in d.marks or scene.mask[d.verb] >= 0:
            continue
        start, close = p.start[d.cue[0]], p.end[d.source[1] - 1]
        opens, stops = d.pieces[0]
        colon = p.text.rfind(":", max(0, opens - 3), opens)
        for c in kept:
            a, b = c.pieces[-1]
            if c.rule != "according" and c.verb < d.verb and a < colon < stops <= b:
                c.pieces[-1] = (a, colon)
            elif c.rule != "according" and c.verb < d.verb and a < start and close <= b <= close + 1:
                c.pieces[-1] = (a, p.end[d.cue[0] - (2 if p.word[d.cue[0] - 1] == "," else 1)])


def _clause_of(p: Parse, verb: int) -> int:
    """The head of the relative clause in which a verb stands, itself where it stands in none."""
    at = verb
    for _ in range(4):
        if p.dep[at] == "relcl":
            return at
        if p.dep[at] not in ("ccomp", "xcomp", "conj", "advcl") or p.head[at] == at:
            break
        at = p.head[at]
    return verb


def _relative_of(p: Parse, verb: int) -> int | None:
    """The "which" or "who" behind a comma that opens the relative clause in which a verb stands."""
    clause = _clause_of(p, verb)
    at = p.left[clause]
    opens = p.dep[clause] == "relcl" and at > 1 and p.lower[at] in ("which", "who", "whom") and p.word[at - 1] == ","
    return at if opens else None


def _free_of(scene: Scene, c: Candidate) -> list[tuple[int, int]]:
    p = scene.parse
    holes = [p.chars(*r) for r in (c.cue, c.source) if r is not None and r[0] < r[1]]
    pieces = list(c.pieces)
    for low, high in holes:
        pieces = [x for a, b in pieces for x in _cut(a, b, low, high)]
    out = []
    for a, b in pieces:
        while a < b and (p.text[a].isspace() or p.text[a] in ",;:"):
            a += 1
        while a < b and (p.text[b - 1].isspace() or p.text[b - 1] in ",;:"):
            b -= 1
        if any(ch.isalnum() for ch in p.text[a:b]):
            out.append((a, b))
    if out and c.cue[0] < c.cue[1] and out[-1][0] >= p.end[c.cue[1] - 1]:
        out[-1] = (out[-1][0], _without_tail(p.text, *out[-1]))
    return out


def _without_tail(text: str, a: int, b: int) -> int:
    """The end of a content without the conjunction that goes on to the next clause."""
    found = _TAIL.search(text, max(a, b - 22), b)
    return found.start() if found is not None and found.start() > a else b


_TAIL = re.compile(r"[\s,;]+(?:and|but|nor|while|although|because|whereas|according to (?:them|him|her|it))$")


def _cut(a: int, b: int, low: int, high: int) -> list[tuple[int, int]]:
    if high <= a or b <= low:
        return [(a, b)]
    return [x for x in ((a, low), (high, b)) if x[0] < x[1]]


def _parents(scene: Scene, kept: list[Candidate]) -> list[int | None]:
    """The smallest other content that holds all of a candidate's words."""
    out: list[int | None] = []
    stack: list[int] = []
    for k, c in enumerate(kept):
        low, high = _extent(scene, c)
        stack = [j for j in stack if max(b for _, b in kept[j].pieces) > low - 5000]
        best, size = None, 1 << 60
        for j in stack[-40:]:
            if kept[j].rule == "again" and scene.parse.text[kept[j].pieces[0][0]].isalnum():
                continue  # a quotation without its opening mark: where it began is not told
            for a, b in _holders(scene, kept[j], c):
                if a <= low and high <= b and b - a < size and (b - a > high - low or _wider(kept[j], c)):
                    best, size = j, b - a
        if best is not None and size == high - low:
            c.marks.add(WHOLE)
        out.append(best)
        stack.append(k)
    return out


def _holders(scene: Scene, outer: Candidate, inner: Candidate) -> list[tuple[int, int]]:
    """The pieces of a content that may hold another attribution; all of them as one where its source stands in the
    first and the rest behind the cue: "the law, he added, guarantees that …" is his word of what the law says."""
    if len(outer.pieces) < 2 or "aside" not in outer.marks or inner.source is None:
        return outer.pieces
    p = scene.parse
    spans = [*inner.pieces, p.chars(*inner.source), *([p.chars(*inner.cue)] if inner.cue[0] < inner.cue[1] else [])]
    apart = all(any(a <= low and high <= b for a, b in outer.pieces) for low, high in spans)
    return [(outer.pieces[0][0], outer.pieces[-1][1])] if apart else outer.pieces


WHOLE = "whole"
"""A mark: the attribution is all that another's content holds, "she said she is sure that …"."""


def _wider(outer: Candidate, inner: Candidate) -> bool:
    """Whether of two contents in the same words the one is the other's: "The group confirmed that A, according to
    reports", "she said he is sure that A"."""
    longest = max(b - a for a, b in inner.pieces)
    return outer.rule == "according" != inner.rule or any(b - a > longest for a, b in outer.pieces)


def _extent(scene: Scene, c: Candidate) -> tuple[int, int]:
    p = scene.parse
    spans = [*c.pieces, *(p.chars(*r) for r in (c.cue, c.source) if r is not None and r[0] < r[1])]
    return min(a for a, _ in spans), max(b for _, b in spans)


def _draft(scene: Scene, c: Candidate, parent: int | None) -> Draft:
    p = scene.parse
    source = p.chars(*c.source) if c.source else None
    cue = p.chars(*c.cue) if c.cue[0] < c.cue[1] else None
    kind = kind_of(scene, c)
    nested = parent is not None and WHOLE not in c.marks
    why = (c.rule, *sorted(c.marks | {HEADLESS} if _headless(scene, c) else c.marks))
    sure = certainty(scene, c, kind, nested)
    if c.marks & {UNHEARD, LEFT_OUT}:
        sure = min(sure, _DOUBTED)
    return Draft(
        source, c.head if source else None, cue, c.lemma, tuple(c.pieces), kind, stance_of(scene, c),
        polarity_of(scene, c), parent, c.segment, c.rule, why, sure,
    )  # fmt: skip


HEADLESS = "headless"
"""In a draft's `why`: the content begins with its verb, its subject stands outside ("a bridge that, he said, fell")."""


def _headless(scene: Scene, c: Candidate) -> bool:
    """Whether a content alone says nothing of anybody: one piece that begins with a finite verb."""
    p = scene.parse
    if len(c.pieces) != 1:
        return False
    tokens = p.tokens_in(*c.pieces[0])
    if tokens and c.rule == "clause" and p.tag[tokens[0]] == "VBG" and p.dep[tokens[0]] in ("advcl", "ccomp", "xcomp"):
        return scene.mask[tokens[0]] < 0 and not any(p.dep[k] == "nsubj" for k in p.children[tokens[0]])
    if not tokens or p.tag[tokens[0]] not in FINITE or p.pos[tokens[0]] not in ("VERB", "AUX"):
        return False
    return not any(p.dep[t] in ("nsubj", "nsubjpass", "expl") for t in tokens[1:4]) and scene.mask[tokens[0]] < 0


def kind_of(scene: Scene, c: Candidate) -> Kind:
    """direct: nine words of ten stand in quotation marks; indirect: none; mixed: the rest."""
    p, inside, total = scene.parse, 0, 0
    # A cue within a quotation: the marks around it are those of whoever is quoted, not of what it brings in.
    around = scene.mask[c.verb] if c.verb >= 0 else -1
    for a, b in c.pieces:
        within = _inner_marks(p.text, a, b) if around >= 0 else []
        for t in p.tokens_in(a, b):
            if p.word[t][0].isalnum():
                total += 1
                if any(low <= p.start[t] < high for low, high in within):
                    inside += 1
                    continue
                if "block" in c.marks and (a, b) in c.blocks:
                    inside += 1
                    continue
                inside += scene.mask[t] not in (-1, around) and not _wraps(scene, scene.mask[t], a, b)
    if not inside:
        return "indirect"
    article = p.pos[p.tokens_in(*c.pieces[0]).start] == "DET" and len(c.pieces) == 1
    return "direct" if inside >= 0.9 * (total - article) else "mixed"


def _inner_marks(text: str, a: int, b: int) -> list[tuple[int, int]]:
    """Single quotation marks within a quotation."""
    return [m.span() for m in _INNER.finditer(text, a, b)]


_INNER = re.compile(r"(?<!\w)[‘'](?=\w)[^‘’']{2,200}[’'](?!\w)")


def _wraps(scene: Scene, number: int, a: int, b: int) -> bool:
    """Whether a quotation encloses the content and more: its marks then are another's."""
    quote = scene.quotes[number]
    return quote.start < a - 1 and b + 1 < quote.end
