"""Block quotations: a sentence that ends with a colon, and the paragraphs that it brings in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.extraction.attributing.colons import introducing_cue
from sayso.extraction.attributing.headlines import OF_HIMSELF, converses
from sayso.extraction.attributing.pool import Pool
from sayso.extraction.attributing.posts import RULE as SIGNED
from sayso.extraction.attributing.scene import Candidate, Scene
from sayso.extraction.lexicon.cues import DOCUMENTS, VERBS
from sayso.extraction.lexicon.names_outlets import HEADS
from sayso.extraction.lexicon.words import words
from sayso.model import Segment, Span, make_id

_WRITTEN = words("write report explain say note add state continue read publish post conclude describe argue")


def introduce(scene: Scene, pool: Pool) -> list[tuple[Candidate, int, int]]:
    """Give each introduced block to the cue of its introduction.

    Returns the candidates with the characters `(start, end)` of a block that is surely another's text though nothing
    but its introduction says so: the tiling can be refined there.
    """
    p, sure = scene.parse, []
    blocks = list(p.blocks())
    done: set[int] = set()
    for number in range(len(blocks) - 1):
        first, end = blocks[number]
        if not scene.in_article(number) or p.word[end - 1] != ":" or end - first < 3:
            continue
        following = _next_block(scene, number)
        if following is None or any(c.rule == SIGNED for c in pool.of_block(following)):
            continue  # what is signed is the signer's, whoever "he wrote:" before it means
        cand = introducing_cue(scene, pool.of_block(number), end)
        if cand is None:
            continue
        segment = scene.segments[scene.part[following]]
        if segment.type == "embedded_quote" and segment is not scene.segments[scene.part[number]]:
            span = Span.trimmed(p.text, segment.start, segment.end)
            if span is not None and segment.start not in done:
                done.add(segment.start)
                _give(cand, pool, span.start, span.end)
            continue
        a, b = scene.block_chars[following]
        if _quoted(scene, following):
            continue
        if _reproduces(scene, cand, following):
            told = [(a, b), *_going_on(scene, pool, following)]
            for low, high in told:
                _give(cand, pool, low, high)
            if _surely(scene, cand):
                sure += [(cand, low, high) for low, high in told]
    return sure


def _next_block(scene: Scene, number: int) -> int | None:
    """The next block of the article, past a caption or two."""
    near = range(number + 1, min(number + 4, len(scene.part)))
    return next((block for block in near if scene.in_article(block)), None)


def _quoted(scene: Scene, block: int) -> bool:
    """Whether a block begins with a quotation's mark."""
    number = scene.mask[scene.tokens_of(block)[0]]
    return number >= 0 and scene.quotes[number].start <= scene.block_chars[block][0]


def _give(cand: Candidate, pool: Pool, a: int, b: int) -> None:
    cand.pieces.append((a, b))
    cand.blocks.append((a, b))
    cand.marks.add("block")
    pool.add(cand)


def _reproduces(scene: Scene, cand: Candidate, block: int) -> bool:
    """A paragraph without marks counts as another's words where it is prose and its introduction leaves no other use
    of the colon (no list follows)."""
    p = scene.parse
    first, end = scene.tokens_of(block)
    if (
        end - first < 12
        or p.word[first] in ("-", "•", "*", "–", "—")
        or p.pos[first] == "NUM"
        or p.word[end - 1] not in (".", "!", "?", "”", '"', "…")
    ):
        return False
    return cand.rule == "according" or cand.lemma in _WRITTEN or "q" in VERBS.get(cand.lemma, "")


def _going_on(scene: Scene, pool: Pool, block: int) -> list[tuple[int, int]]:
    """The characters of the paragraphs behind one that is reproduced without marks, while both say "we" or "I" and
    bring in nobody else."""
    p, out = scene.parse, []
    while block + 1 < len(scene.part) and converses(p, *scene.tokens_of(block), said=OF_HIMSELF):
        block += 1
        first, end = scene.tokens_of(block)
        if scene.part[block] != scene.part[block - 1] or _quoted(scene, block) or p.word[end - 1] == ":":
            break
        if not converses(p, first, end, said=OF_HIMSELF) or pool.of_block(block):
            break
        out.append(scene.block_chars[block])
    return out


def _surely(scene: Scene, cand: Candidate) -> bool:
    p = scene.parse
    if cand.head is None:
        return False
    return (
        p.lemma[cand.head] in DOCUMENTS
        or p.ent[cand.head] == "ORG"
        or (cand.rule == "introduction" and p.word[cand.head] in HEADS)
        or (cand.lemma == "write" and p.pos[cand.head] == "PROPN")
    )


def refine(segments: Sequence[Segment], text: str, sure: list[tuple[int, int, int, int]]) -> tuple[Segment, ...]:
    """The tiling with embedded quotations cut out of body segments: `(start, end, source start, source end)` each."""
    out: list[Segment] = []
    for segment in segments:
        if segment.type != "body":
            out.append(segment)
            continue
        at = segment.start
        for a, b, low, high in sure:
            if not (segment.start <= a and b <= segment.end) or (a <= at and at != segment.start):
                continue
            if a > at:
                out.append(replace(segment, id=make_id("s", segment.id, at, a), start=at, end=a))
            stop = b
            while stop < segment.end and text[stop].isspace():
                stop += 1
            origin = Span.cut(text, low, high)
            out.append(
                Segment(
                    make_id("s", segment.id, a, stop), a, stop, "embedded_quote", origin=origin.text, origin_span=origin
                )
            )
            at = stop
        if at == segment.start:
            out.append(segment)
        elif at < segment.end:
            out.append(replace(segment, id=make_id("s", segment.id, at, segment.end), start=at, end=segment.end))
    return tuple(out)
