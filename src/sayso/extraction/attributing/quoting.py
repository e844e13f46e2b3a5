"""Quotations and their cues: what the marks enclose belongs together, and to the nearest cue that can bring it in."""

from __future__ import annotations

import re
from bisect import bisect_left

from sayso.extraction.attributing.beside_quotes import inverted_tag, tag_behind
from sayso.extraction.attributing.bounds import finite_in
from sayso.extraction.attributing.colons import introducing_cue
from sayso.extraction.attributing.deeds import to_oneself
from sayso.extraction.attributing.manners import before_colon, before_stop
from sayso.extraction.attributing.pool import Pool
from sayso.extraction.attributing.posts import RULE as SIGNED
from sayso.extraction.attributing.quotes import Quote
from sayso.extraction.attributing.scene import CLOCK, SUBJECTS, Candidate, Scene
from sayso.extraction.attributing.sources import find_source
from sayso.extraction.attributing.syntax import is_title
from sayso.extraction.lexicon.cues import CORE, VERBS
from sayso.extraction.lexicon.names_roles import OFFICES, RANKS
from sayso.extraction.lexicon.words import words
from sayso.model import FINITE, Parse

CARRIED = "carried"
"""A mark: a quotation with no words of its own for who speaks: he is carried over from the report or tag before it."""
_SPOKEN = words("clause quote according as describe object accuse order preposition vow")
_PAUSE = words(", : — – - -- that")
_JOINTS = words("and but because so yet")
"""Conjunctions behind which a report may go on in marks."""
_OPENING = 6
"""Tokens from the opening mark within which a clause has its subject."""


_FEW = 3
"""Words up to which a line in marks may be a title."""


def grow_to_quotes(scene: Scene, cand: Candidate) -> None:
    """Let a content that holds part of a quotation hold all of it, as far as the cue does not stand in the way."""
    low, high = scene.parse.start[cand.cue[0]], scene.parse.end[cand.cue[1] - 1]
    pieces = []
    for a, b in cand.pieces:
        for number in _touching(scene, a, b):
            quote = scene.quotes[number]
            if quote.start <= low < quote.end:
                continue
            if a < quote.start and quote.words > _FEW and scene.parse.text[quote.start - 1] in ".!?”":
                # "It flew.“Did it?” she asked": a sentence of its own, though no space tells.
                if low < quote.start:
                    b = min(b, quote.start)
                    continue
                a = quote.start
            if quote.words < 2 and not (a <= quote.start and quote.end <= b):
                continue
            limit_a = high if high <= quote.start or (a >= high > quote.start) else quote.start
            a, b = min(a, max(quote.start, limit_a)), max(b, quote.end)
            cand.quotes.append(number)
        pieces.append((a, b))
    cand.pieces = merge(pieces, scene.parse.text)


def _touching(scene: Scene, a: int, b: int) -> list[int]:
    return sorted({n for t in scene.parse.tokens_in(a, b) if (n := scene.mask[t]) >= 0})


def merge(pieces: list[tuple[int, int]], text: str) -> list[tuple[int, int]]:
    """Pieces in order; those that overlap or stand side by side become one."""
    out: list[tuple[int, int]] = []
    for a, b in sorted(pieces):
        if out and (a <= out[-1][1] or (not any(c.isalnum() for c in text[out[-1][1] : a]) and a - out[-1][1] < 4)):
            out[-1] = (out[-1][0], max(b, out[-1][1]))
        else:
            out.append((a, b))
    return out


def _described(p: Parse, k: int) -> bool:
    """Whether a verb or auxiliary stands in a relative clause."""
    return "relcl" in (p.dep[k], p.dep[p.head[k]])


_SAYING = 4
"""Words from which a quotation behind a colon is speech and no title."""
_RECEIVING = words(
    """
    get receive read see hear find notice open watch discover spot have face show carry bear include contain follow
    choose use sell love like want win play direct edit
    """
)
"""What somebody does with a text or a title without saying it: "she found a note: “You are next.”"."""
_CREDITING = words("words wrote written read letter message note text signed author")
"""What tells behind a quotation that stands alone whose words it was."""
_CLOSING = "\"”“'’‘»`″ "
"""Marks that close a quotation, and spaces before them."""
_ONLY_CLOCK = re.compile(rf"{CLOCK}x")
_SIGNATURE = re.compile(r"\s*[—–―~]\s*|\s+--?\s+")


def _unspoken(p: Parse, verb: int) -> bool:
    """Whether a cue is only thought of: "I'd have said “no”", "if they had said “no”"."""
    helping = [p.lower[k] for k in p.children[verb] if p.dep[k] == "aux"]
    if "had" in helping and any(p.lower[k] == "if" for k in p.children[verb]):
        return True
    return "have" in helping and any(h in ("would", "'d", "’d", "could", "might", "should") for h in helping)


class Attacher:
    """Gives every quotation that no content holds yet to a cue, to the quotation before it, or to nobody."""

    def __init__(self, scene: Scene, pool: Pool) -> None:
        self.scene = scene
        self.pool = pool
        p = scene.parse
        self.quoting = [
            t
            for t in range(len(p))
            if p.pos[t] == "VERB" and scene.mask[t] < 0 and "q" in VERBS.get(p.lemma[t], "") and not to_oneself(p, t)
        ]
        self.by_verb = {c.verb: c for c in pool.all}
        self.owner: dict[int, Candidate] = {}
        for c in pool.all:
            for number in c.quotes:
                if number not in self.owner or (len(c.pieces) and not c.marks & {"inside"}):
                    self.owner.setdefault(number, c)

    def run(self) -> None:
        """Attach all quotations, in the order of the text."""
        for number, quote in enumerate(self.scene.quotes):
            if number not in self.owner:
                self._attach(number, quote)

    def _attach(self, number: int, quote: Quote) -> None:
        tokens = self.scene.parse.tokens_in(quote.start, quote.end)
        if not tokens or self._covered(quote):
            return
        opener = self._introduced(quote)
        if opener is not None:
            self._append(opener, number, quote)
            return
        verb = self._cue_near(quote, tokens.start, tokens.stop)
        if verb is None and self._whole_sentence(quote):
            verb = tag_behind(self.scene, quote, tokens.stop)
        if verb is not None:
            self._give(number, quote, verb)
        elif told := self._told_by_manner(quote, tokens.start) or inverted_tag(self.scene, quote, tokens.stop):
            self._bring_in(told, number, quote)
        elif (before := self._speaker_before(number, quote) or self._joined_to(quote, tokens)) is not None:
            self._append(before, number, quote)
        elif (before := self._reported_before(quote, tokens.start)) is not None:
            if self._quotes(before) and self.scene.block_at(before.verb) == quote.block:
                self._append(before, number, quote)
            else:
                self._go_on(before, number, quote)
        elif (told := self._after_manner(quote, tokens)) is not None:
            self._bring_in(told, number, quote)
        elif self._stands_alone(quote) or self._signed_line(quote):
            self._free(number, quote, tokens)

    def _introduced(self, quote: Quote) -> Candidate | None:
        """The cue of the paragraph before, where that ends with a colon and the quotation begins the next."""
        block = quote.block
        if block == 0 or quote.start != self.scene.block_chars[block][0] or not self.scene.in_article(block - 1):
            return None
        p = self.scene.parse
        end = p.block_starts[block]
        if p.word[end - 1] != ":":
            return None
        cand = introducing_cue(self.scene, self.pool.of_block(block - 1), end)
        if cand is not None:
            cand.pieces = cand.pieces or [(quote.start, quote.end)]
            self.pool.add(cand)
            self.by_verb.setdefault(cand.verb, cand)
        return cand

    def _covered(self, quote: Quote) -> bool:
        """Whether a content of its paragraph (no block quotation) holds all of a quotation."""
        return any(
            a <= quote.start and quote.end <= b
            for c in self.pool.of_block(quote.block)
            if "block" not in c.marks
            for a, b in c.pieces
        )

    def _cue_near(self, quote: Quote, first: int, stop: int) -> int | None:
        """The verb that brings a quotation in: behind it where it ends with a comma, else before a pause in front."""
        p = self.scene.parse
        behind = p.sentence_of(max(first, stop - 1))
        end = behind[1]
        if stop == end and quote.ends_sentence(p.text) and end < len(p) and self.scene.block_at(end) == quote.block:
            # The sentence splitter may part `"…?" Ms Lira asked.` after the mark.
            following = p.sentence_of(end)
            if p.word[end][:1].islower() or self._tag_line(*following):
                end = following[1]
        if end < len(p) and p.lower[end - 1 if p.word[end - 1] != "." else end - 2].rstrip(".") in RANKS:
            end = p.sentence_of(end)[1]  # "“…,” Detective Sgt. Ana Lira said.": the splitter may part at the rank
        if quote.ends_sentence(p.text) or (stop < end and p.word[stop] == ","):
            found = self._forward(stop, end)
            if found is not None:
                return found
        begin = p.sentence_of(first)[0]
        if begin == first and first > 0 and p.word[first - 1] == ":" and self.scene.block_at(first - 1) == quote.block:
            begin = p.sentence_of(first - 1)[0]
        return self._backward(begin, first, quote)

    def _tag_line(self, first: int, end: int) -> bool:
        """A sentence that is nothing but a speaker and a cue: "Ms Lira asked.", "the mayor told us."."""
        p = self.scene.parse
        for t in range(first, min(end, first + 12)):
            if self.scene.mask[t] >= 0:
                return False
            if p.pos[t] == "VERB":
                plain = (
                    p.lemma[t] in CORE and t > first and not any(p.dep[c] in ("ccomp", "xcomp") for c in p.children[t])
                )
                return (plain and p.word[min(t + 1, end - 1)] in (".", ",", ":")) or (
                    plain and p.lemma[t] in ("say", "ask", "tell") and end - t < 9
                )
        return False

    def _forward(self, stop: int, end: int) -> int | None:
        p = self.scene.parse
        for t in range(stop, min(end, stop + 30)):
            if self.scene.mask[t] >= 0:
                return None
            if p.pos[t] == "VERB" and "q" in VERBS.get(p.lemma[t], "") and p.dep[t] not in ("amod", "compound"):
                if p.tag[t] in ("VBG", "VB") or _unspoken(p, t):
                    return None
                subject = next((p.left[k] for k in p.children[t] if p.dep[k] == "nsubj" and stop <= k < t), t)
                if any(p.tag[k] in FINITE and not _described(p, k) for k in range(stop, subject)):
                    return None  # "the “Free For All” plan did not appeal to her, the mayor said": a phrase of the page
                near = t - stop <= 4 or any(p.head[k] == t and p.dep[k] == "nsubj" and k < t for k in range(stop, t))
                return t if near or p.lemma[t] in CORE else None
        return None

    def _backward(self, begin: int, first: int, quote: Quote) -> int | None:
        p = self.scene.parse
        if begin >= first:
            return None
        last = p.word[first - 1]
        before = bisect_left(self.quoting, first) - 1
        if before < 0 or self.quoting[before] < begin:
            return self._told_by_colon(begin, first, quote) if last == ":" else None
        verb = self.quoting[before]
        if _unspoken(p, verb):
            return None
        if quote.words < 9 and not quote.ends_sentence(p.text) and last not in (":", "that") and self._titled(quote):
            return None
        linked = last in _PAUSE or first - verb <= 2
        return verb if linked and (quote.words > 2 or last in (",", ":")) else None

    def _told_by_colon(self, begin: int, first: int, quote: Quote) -> int | None:
        """The main verb of "Ms Lira stormed: “Never again.”", "the mayor put it like this: …": any verb of somebody's
        without an object brings a quotation in by a colon, but for those of getting and finding one."""
        p = self.scene.parse
        span = range(begin, first - 1)
        mains = (t for t in span if p.pos[t] in ("VERB", "AUX") and (p.head[t] == t or p.head[t] >= first))
        verb = next(mains, None)
        if verb is None or quote.words < _SAYING or self.scene.mask[verb] >= 0 or p.lemma[verb] in _RECEIVING:
            return None
        subject = next((k for k in p.children[verb] if p.dep[k] == "nsubj" and begin <= k < verb), None)
        done = [k for k in p.children[verb] if p.dep[k] == "dobj" and k < first and p.lower[k] != "it"]
        if subject is None or p.tag[verb] not in FINITE or done:
            return None
        named = any(p.ent[t] == "PERSON" for t in range(p.left[subject], subject + 1))
        somebody = named or p.lower[subject] in ("he", "she", "they") or p.lemma[subject] in OFFICES
        return verb if somebody else None

    def _told_by_manner(self, quote: Quote, first: int) -> Candidate | None:
        """Who speaks by a sentence that ends in a colon without a verb of speech: "Her verdict was short: “…”"."""
        p = self.scene.parse
        colon = first - 1
        inside = colon > 1 and p.word[colon] == ":" and self.scene.block_at(colon) == quote.block
        if not inside or self.scene.mask[colon] >= 0 or quote.words < _SAYING or self._titled(quote):
            return None
        stop = p.tokens_in(quote.start, quote.end).stop
        if stop < len(p) and p.tag[stop] in FINITE and self.scene.block_at(stop) == quote.block:
            return None  # "condemned the attack: “Death to the mill” was written on the wall"
        return before_colon(self.scene, p.sentence_of(colon)[0], colon, p.tokens_in(quote.start, quote.end))

    def _after_manner(self, quote: Quote, tokens: range) -> Candidate | None:
        """Who speaks by the sentence right before a quotation that is one or more of its own: "Ms Lira was blunt."."""
        p, first, stop = self.scene.parse, tokens.start, tokens.stop
        alone = self._stands_alone(quote) and first > 0 and self.scene.block_at(first - 1) == quote.block
        if not alone or p.text[quote.start : quote.end].rstrip(_CLOSING)[-1:] not in (".", "!", "?", "…"):
            return None
        goes_on = stop < len(p) and self.scene.block_at(stop) == quote.block and not p.word[stop][:1].isupper()
        if goes_on and self.scene.mask[stop] < 0:
            return None  # "“What a day!” cried a woman": its own tag
        if stop < len(p) and any(p.lower[t] in _CREDITING for t in range(stop, min(p.sentence_of(stop)[1], stop + 8))):
            return None  # "Those were the words of her widow."
        return before_stop(self.scene, *p.sentence_of(first - 1), tokens)

    def _bring_in(self, cand: Candidate, number: int, quote: Quote) -> None:
        cand.pieces, cand.quotes = [(quote.start, quote.end)], [number]
        self.pool.add(cand)
        self.by_verb.setdefault(cand.verb, cand)
        self.owner[number] = cand

    def _titled(self, quote: Quote) -> bool:
        """Whether all the long words of a quotation are capitalised, as in the title of a work."""
        return is_title(self.scene.parse, self.scene.parse.tokens_in(quote.start, quote.end))

    def _give(self, number: int, quote: Quote, verb: int) -> None:
        known = self.by_verb.get(verb)
        if known is not None:
            self._append(known, number, quote)
            return
        p = self.scene.parse
        cand = Candidate(
            verb, (verb, verb + 1), p.lemma[verb], "quote", pieces=[(quote.start, quote.end)], quotes=[number]
        )
        find_source(self.scene, cand)
        self.pool.add(cand)
        self.by_verb[verb] = self.owner[number] = cand

    def _append(self, cand: Candidate, number: int, quote: Quote) -> None:
        cand.pieces = merge([*cand.pieces, (quote.start, quote.end)], self.scene.parse.text)
        cand.quotes.append(number)
        cand.marks.add("continued")
        self.owner[number] = cand

    def _go_on(self, before: Candidate, number: int, quote: Quote) -> None:
        """A quotation behind a report in other words: an attribution of its own, to the same source, without a cue."""
        cand = Candidate(
            -1, (before.cue[1], before.cue[1]), "", "again", before.source, before.head,
            pieces=[(quote.start, quote.end)], marks={"continued", CARRIED}, quotes=[number],
        )  # fmt: skip
        self.pool.add(cand)
        self.owner[number] = cand

    def _speaker_before(self, number: int, quote: Quote) -> Candidate | None:
        """The owner of the quotation just before, if nothing but its cue's own sentence stands between the two."""
        if number == 0:
            return None
        last = self.scene.quotes[number - 1]
        owner = self.owner.get(number - 1)
        if owner is None:
            return None
        if last.runs_on:
            return owner
        if last.block != quote.block or not self._whole_sentence(quote):
            return None
        p = self.scene.parse
        between = p.tokens_in(last.end, quote.start)
        own = p.sentence_of(owner.verb) if owner.verb >= 0 else (0, 0)
        if all(own[0] <= t < own[1] or not p.word[t].isalnum() for t in between):
            return owner
        return None

    def _joined_to(self, quote: Quote, tokens: range) -> Candidate | None:
        """The report with which a quotation that is a clause goes on in its sentence behind a conjunction: "the gate
        was shut, she said, but “nobody told me so.”"; none where more follows, which may say whose it is."""
        p, joint = self.scene.parse, tokens.start - 1
        if joint < 1 or p.lower[joint] not in _JOINTS or self.scene.block_at(joint) != quote.block:
            return None
        here = self._spoken(p.sentence_of(joint)[0], joint)
        said = max((p.tokens_in(a, b).stop for c in here for a, b in c.pieces if b <= p.start[joint]), default=0)
        last = max((c.cue[1] for c in here), default=0)
        told = max((c.source[1] for c in here if c.source is not None), default=0)
        if len(here) != 1 or any(p.word[t] != "," for t in range(max(said, last, told), joint)):
            return None
        after = p.word[tokens.stop] if tokens.stop < p.block_of(joint)[1] else ""
        ends = quote.ends_sentence(p.text) or after in ("", ".", ";")
        clause = any(p.dep[t] in SUBJECTS and t - tokens.start <= _OPENING for t in tokens) and finite_in(
            p, tokens.start, tokens.stop
        )
        return here[0] if ends and clause and quote.words >= _SAYING else None

    def _reported_before(self, quote: Quote, first: int) -> Candidate | None:
        """The report which a quotation that is a sentence of its own goes on with; none where a comma ends it, so that
        its own tag follows, though it was not found."""
        if self.scene.parse.text[quote.start : quote.end].rstrip(_CLOSING).endswith(","):
            return None
        return self._sentence_before(quote, first) or self._paragraph_before(quote)

    def _sentence_before(self, quote: Quote, first: int) -> Candidate | None:
        """The attribution of the sentence right before a quotation that is a sentence of its own, in its paragraph."""
        p = self.scene.parse
        if not self._stands_alone(quote) or first == 0 or self.scene.block_at(first - 1) != quote.block:
            return None
        low, high = p.sentence_of(first - 1)
        here = self._spoken(low, high)
        here = here or self._quoted_last(p.block_of(first)[0], high)
        if not here:
            return None
        return max(here, key=lambda c: (sum(b - a for a, b in c.pieces), -c.verb))

    def _quoted_last(self, low: int, high: int) -> list[Candidate]:
        """Who was quoted last in some tokens of a block, if nobody else who is named speaks behind that."""
        spoken = self._spoken(low, high)
        at = next((k for k in range(len(spoken) - 1, -1, -1) if spoken[k].quotes), None)
        if at is None:
            return []
        p = self.scene.parse
        others = (c for c in spoken[at + 1 :] if c.head is not None and p.pos[c.head] != "PRON")
        known = {p.lower[c.head] for c in spoken[: at + 1] if c.head is not None}
        return [spoken[at]] if all(p.lower[c.head or 0] in known for c in others) else []

    def _paragraph_before(self, quote: Quote) -> Candidate | None:
        """The report in the last sentence of the paragraph before one that is only a quotation: one in other words, or
        a quotation with its tag behind it, "“All is lost,” she said."."""
        p, block = self.scene.parse, quote.block
        low, high = self.scene.block_chars[block]
        if block == 0 or not self._stands_alone(quote) or self.scene.part[block] != self.scene.part[block - 1]:
            return None
        if any(c.isalnum() for c in p.text[low : quote.start] + p.text[quote.end : high]):
            return None
        here = self._spoken(*p.sentence_of(p.block_starts[block] - 1))
        return here[-1] if here and (not self._quotes(here[-1]) or self._tagged(here)) else None

    def _tagged(self, here: list[Candidate]) -> bool:
        """Whether a sentence has one speaker, and his tag stands behind his quotation."""
        start = self.scene.parse.start[here[-1].verb]
        return len(here) == 1 and here[-1].rule == "clause" and all(b <= start for _, b in here[-1].pieces)

    def _quotes(self, cand: Candidate) -> bool:
        """Whether a content stands in quotation marks, in part or whole."""
        return any(self.scene.mask[t] >= 0 for a, b in cand.pieces for t in self.scene.parse.tokens_in(a, b))

    def _spoken(self, low: int, high: int) -> list[Candidate]:
        """The attributions with a source whose cue is one of these tokens of a block, by position."""
        found = [
            c
            for c in self.pool.of_block(self.scene.block_at(low))
            if low <= c.verb < high and c.source is not None and c.rule in _SPOKEN and self.scene.mask[c.verb] < 0
        ]
        return sorted(found, key=lambda c: (c.verb, c.cue))

    def _whole_sentence(self, quote: Quote) -> bool:
        text = self.scene.parse.text
        lead = text[self.scene.block_chars[quote.block][0] : quote.start].rstrip()
        return (not lead or lead[-1] in ".!?\"”’'…,") and quote.words > 1

    def _stands_alone(self, quote: Quote) -> bool:
        """A quotation that is a sentence or paragraph of its own, not a phrase in marks."""
        return quote.words >= 5 and quote.ends_sentence(self.scene.parse.text) and self._whole_sentence(quote)

    def _free(self, number: int, quote: Quote, tokens: range) -> None:
        cand = Candidate(
            -1, (tokens.start, tokens.start), "", "free", pieces=[(quote.start, quote.end)], quotes=[number]
        )
        self._sign(cand, quote)
        self.pool.add(cand)
        self.owner[number] = cand

    def _signed_line(self, quote: Quote) -> bool:
        """A line of a ticker that is a time of day, a quotation, a dash and a name."""
        text = self.scene.parse.text
        before = text[text.rfind("\n", 0, quote.start) + 1 : quote.start].strip()
        clock = _ONLY_CLOCK.fullmatch(f"{before} x") is not None
        return clock and quote.words > _FEW and _SIGNATURE.match(text, quote.end) is not None

    def _sign(self, cand: Candidate, quote: Quote) -> None:
        """A line behind a quotation that is a dash and a name: "— Ana Lira, teacher"."""
        p = self.scene.parse
        dash = _SIGNATURE.match(p.text, quote.end)
        if dash is None:
            return
        first = p.tokens_in(dash.end(), len(p.text)).start
        if first >= len(p) or p.start[first] < dash.end() or self.scene.block_at(first) > quote.block + 1:
            return
        end = self._line_end(first, p.block_of(first)[1])
        name = self.scene.trim(first, min(end, first + 25))
        if name is None or p.pos[name[0]] not in ("PROPN", "NOUN", "DET", "ADJ") or end - first > 25:
            return
        if finite_in(p, *name):
            return
        cand.source, cand.head, cand.rule = name, name[0], SIGNED
        while cand.head + 1 < name[1] and p.dep[cand.head] == "compound":
            cand.head += 1
        mark = p.tokens_in(dash.start(), dash.end())
        if len(mark) and p.start[mark.start] >= quote.end:
            cand.cue = (mark.start, mark.start + 1)

    def _line_end(self, first: int, end: int) -> int:
        """The token at which the line or the words outside quotations end."""
        p = self.scene.parse
        for t in range(first + 1, end):
            if self.scene.mask[t] >= 0 or "\n" in p.text[p.end[t - 1] : p.start[t]]:
                return t
        return end
