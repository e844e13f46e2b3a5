"""Attributions: source, cue and content spans with kind, stance and polarity."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.extraction.attributing.answers import answer_cues, without_answered, without_taken_up
from sayso.extraction.attributing.assemble import make_drafts, settle
from sayso.extraction.attributing.backwards import backwards
from sayso.extraction.attributing.beside_quotes import name_speakers
from sayso.extraction.attributing.checks import checked_claims
from sayso.extraction.attributing.counts import count_cues, gapped_counts, without_tags
from sayso.extraction.attributing.credited import credited_lines
from sayso.extraction.attributing.cues import verb_cues
from sayso.extraction.attributing.falsehoods import falsehood_cues, without_reports
from sayso.extraction.attributing.headlines import headline
from sayso.extraction.attributing.indirect import indirect_cues
from sayso.extraction.attributing.inline_labels import inline_labels
from sayso.extraction.attributing.interviews import as_told, interview
from sayso.extraction.attributing.introductions import introduce, refine
from sayso.extraction.attributing.labels import label_lines
from sayso.extraction.attributing.leaning import (
    after_citing,
    before_others,
    only_cited,
    parted_cues,
    with_givers,
    without_parted,
    without_spliced,
)
from sayso.extraction.attributing.nouns import noun_cues
from sayso.extraction.attributing.papers import paper_cues
from sayso.extraction.attributing.phrases import phrase_cues, without_hearsay
from sayso.extraction.attributing.pool import Pool
from sayso.extraction.attributing.posts import posts
from sayso.extraction.attributing.predicates import predicates
from sayso.extraction.attributing.quoting import Attacher
from sayso.extraction.attributing.reactions import reactions
from sayso.extraction.attributing.scene import Candidate, Scene, make_scene
from sayso.extraction.attributing.sums import sum_cues
from sayso.extraction.attributing.tags import closing_tags
from sayso.extraction.attributing.transcripts import behind_labels, transcript
from sayso.extraction.attributing.whats import what_cues
from sayso.extraction.attributing.wishes import wish_cues
from sayso.model import Draft, Parse, Segment


@dataclass(frozen=True, slots=True)
class Found:
    """The drafts in the order of the text, and the tiling refined by embedded quotations that needed the parse."""

    drafts: tuple[Draft, ...]
    segments: tuple[Segment, ...]


def find(parse: Parse, segments: Sequence[Segment]) -> Found:
    """Every attribution in title, body and embedded quotations."""
    scene, candidates, tiles = _gather(parse, segments)
    return Found(make_drafts(scene, candidates, tiles), tiles)


def search(parse: Parse, segments: Sequence[Segment]) -> tuple[Scene, list[Candidate], list[int | None]]:
    """What `find` finds before it becomes drafts: the scene, the candidates in order, and the parent of each."""
    scene, candidates, tiles = _gather(parse, segments)
    return scene, *settle(scene, candidates, tiles)


def _gather(parse: Parse, segments: Sequence[Segment]) -> tuple[Scene, list[Candidate], tuple[Segment, ...]]:
    scene = make_scene(parse, segments)
    candidates: list[Candidate] = []
    for first, end, _ in scene.article_sentences():
        candidates += _of_sentence(scene, first, end)
    talk = transcript(scene)
    behind_labels(scene, candidates, talk.turns)
    taken = talk.own | {scene.block_at(c.cue[0]) for c in talk.turns}
    candidates += [*talk.turns, *(c for c in _headlines(scene) if scene.block_at(c.cue[0]) not in taken)]
    pool = Pool(scene, candidates)
    for more in (label_lines, inline_labels, reactions, backwards):
        for c in more(scene, pool):
            pool.add(c)
    for c in (
        *checked_claims(scene),
        *posts(scene),
        *credited_lines(scene),
        *([] if talk.turns else interview(scene) or as_told(scene)),
    ):
        pool.add(c)
    sure = introduce(scene, pool)
    Attacher(scene, pool).run()
    name_speakers(scene, pool.all)
    tiles = refine(segments, parse.text, [(a, b, *parse.chars(*c.source)) for c, a, b in sure if c.source])
    return scene, pool.all, tiles


def _of_sentence(scene: Scene, first: int, end: int) -> list[Candidate]:
    """The candidates whose cue stands in one sentence of the article."""
    p = scene.parse
    false, parted = falsehood_cues(scene, first, end), parted_cues(scene, first, end)
    answers, told = answer_cues(scene, first, end), count_cues(scene, first, end)
    verbs = without_answered(without_reports(verb_cues(scene, first, end), false, p), answers, p)
    verbs = [*parted, *(c for c in without_parted(verbs, parted, p) if not only_cited(p, c)), *false, *answers]
    sums = _told_once(verbs, sum_cues(scene, first, end))
    after_citing(scene, verbs, first)
    tags = closing_tags(scene, first, end, verbs)
    lost = {c.verb for c in tags}
    verbs = without_tags(p, [*(c for c in verbs if c.verb not in lost), *tags], told)
    for more in (paper_cues(scene, first, end), told):
        known = {c.verb for c in (*verbs, *sums)}
        sums += [c for c in more if c.verb not in known]
    sums += gapped_counts(scene, end, [*sums, *verbs])
    phrases = with_givers(p, without_parted(phrase_cues(scene, first, end), parted, p), verbs)
    phrases = without_hearsay(p, without_answered(phrases, answers, p))
    before_others(p, [c for c in phrases if c.rule == "according"], [*verbs, *sums])
    clauses = [c for c in verbs if c.rule == "clause"]
    before_others(p, clauses, sums)
    without_spliced(p, clauses)
    known, counted = {c.verb for c in (*verbs, *sums)}, {c.verb for c in sums}
    nouns = without_reports(noun_cues(scene, first, end, {piece for c in verbs for piece in c.pieces}), false, p)
    nouns = without_taken_up(p, nouns, answers)
    joined = (c for cues in (predicates, indirect_cues, wish_cues, what_cues) for c in cues(scene, first, end))
    return [
        *verbs,
        *(c for c in nouns if c.verb not in counted),
        *(c for c in phrases if not (c.verb in known or _holds_cue(p, c, verbs))),
        *sums,
        *(c for c in joined if c.verb not in known),
    ]


def _told_once(verbs: Sequence[Candidate], sums: Sequence[Candidate]) -> list[Candidate]:
    """The figures without those that are somebody's by a verb of speech as well: "estimated the crowd on Monday at 300"
    is what he says, up to the number."""
    said = {c.verb: c for c in verbs if c.rule == "object" and len(c.pieces) == 1}
    out = []
    for c in sums:
        other = said.get(c.verb)
        if other is None or len(c.pieces) != 1:
            out.append(c)
        elif c.pieces[0][1] > other.pieces[0][1]:
            other.pieces = [(min(c.pieces[0][0], other.pieces[0][0]), c.pieces[0][1])]
    return out


def _holds_cue(parse: Parse, c: Candidate, verbs: Sequence[Candidate]) -> bool:
    """Whether what an "as" behind it takes up is what somebody says already: "…, said a guard, as reported by the Post"
    tells through whom the guard is heard."""
    before = [(a, b) for a, b in c.pieces if c.rule == "as" and b <= parse.start[c.verb]]
    return any(a <= parse.start[v.verb] < b and v.source is not None for a, b in before for v in verbs)


def _headlines(scene: Scene) -> list[Candidate]:
    """Headlines with a colon: in titles, in the article's first block, and shouted names anywhere."""
    out: list[Candidate] = []
    blocks = scene.article_blocks()
    for block in blocks:
        titled = scene.type_of(block) == "title" or block == blocks[0]
        cand = headline(scene, block, titled)
        if cand is not None:
            out.append(cand)
    return out
