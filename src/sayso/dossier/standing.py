"""How likely a line of who said what is to stand before an editor: whether who, words and stance are right.

`Attribution.certainty` tells of the spans alone; whom a pronoun or a role means, and whether the words say anything by
themselves, is told here.  A logistic model over what can be seen of a line, learned by `evals/train_lines.py` from
lines that readers judged one by one (evals/judged_lines).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from sayso.extraction.lexicon.cues import CORE
from sayso.model import Actor, Attribution, Reading, Span, learned

_WORD = re.compile(r"\w+")
_SENTENCE = re.compile(r"[.!?][\"”’']?\s")
_PRONOUNS = frozenset(["he", "she", "they", "it", "i", "we", "who", "him", "her", "them", "you", "one"])
_TOLD_INSIDE = re.compile(r"\b(?:he|she|they|I|we|it) (?:said|says|added|told)\b|according to")
_VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|should|did|does|do|\w+ed|\w+s)\b"
)
_JOINED = re.compile(r"([,;]?) (and|but|while|although|though|after|as|which|who)\b")
_OPENS = frozenset(["that", "to", "of", "how", "what", "who", "whether", "why", "as", "it", "he", "she", "they", "for"])
_BREAKS = frozenset(["of", "to", "the", "in", "and", "that", "is", "was", "a", "for", "at", "on", "by", "with"])
_NOTS = frozenset(["not", "never", "no"])
_LENGTHS, _PAGES, _GAPS, _SURE = (3, 6, 12, 25, 40), (1200, 2500), (1, 12, 40), (0.5, 0.7, 0.8, 0.9, 0.95)
"""Bounds of the steps for words of a line, characters of a page and between source and cue, and certainty."""


class Lines:
    """The actors of a document, made ready once for all its lines."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self._named: dict[str, Actor] = {}
        for actor in reading.actors:
            self._named.setdefault(actor.name, actor)
        self._persons = sorted((s.start, a.name) for a in reading.actors if a.type == "person" for s in a.mentions)
        self._words = [_told(a.name) for a in reading.actors]
        self._cues = sorted(a.cue.start for a in reading.attributions if a.cue is not None)

    def standing(self, a: Attribution, words: Span) -> float:
        """The probability that a line would stand, with three decimals; `words` are those that it shows."""
        return learned.probability(learned.weights("sayso.dossier", "standing.json"), self.indicators(a, words))

    def indicators(self, a: Attribution, words: Span) -> list[str]:
        """The names of the indicators that hold for a line, in a fixed order."""
        return ["bias", *_of_act(a), *self._of_who(a), *self._of_words(a, words), *self._of_place(a, words)]

    def _of_who(self, a: Attribution) -> Iterator[str]:
        name = a.source_name or ""
        actor = self._named.get(name)
        bare = _told(name.replace("(unnamed)", ""))
        yield f"who={actor.type if actor else 'nobody known'}"
        yield f"how={_how(a, bare)}"
        yield f"hops={min(4, len(a.hops))}"
        yield f"name words={min(6, len(bare))}"
        if any(hop.link for hop in a.hops):
            yield "speaks for"
        if actor is not None:
            yield f"mentions={min(4, len(actor.mentions))}"
        if len(bare) == 1 and "(unnamed)" not in name:
            yield f"one word={'small' if name[0].islower() else 'capital'}"
            if any(bare[0] in longer and len(longer) > 1 for longer in self._words):
                yield "longer known"
        if set(bare) & set(_told(self.reading.document.outlet.value or "")) - {"the", "of", "news"}:
            yield "like the outlet"
        if a.source is not None and _how(a, bare).startswith(("pronoun", "known by")):
            yield from self._of_bond(actor, a.source.start)

    def _of_bond(self, actor: Actor | None, at: int) -> Iterator[str]:
        """How far back the one is named whom a pronoun or a role is taken for, and how many others were named since."""
        before = [s.end for s in actor.mentions if s.end <= at] if actor is not None else []
        if actor is None or not before:
            yield "bond=none before"
            return
        low, high = (bisect_left(self._persons, (place, "")) for place in (before[-1], at))
        others = {name for _, name in self._persons[low:high]} - {actor.name}
        yield f"bond sentences={min(4, len(_SENTENCE.findall(self.reading.text, before[-1], at)))}"
        yield f"bond others={min(2, len(others))}"

    def _of_words(self, a: Attribution, words: Span) -> Iterator[str]:
        text, told = words.text, _told(words.text)
        yield f"length={_step(len(told), _LENGTHS)}"
        yield f"pieces={min(3, len(a.content))}"
        yield f"opens={_opening(text, told)}"
        if told and told[-1] in _BREAKS:
            yield "breaks off"
        if _TOLD_INSIDE.search(text):
            yield "told inside"
        if not _VERB.search(text):
            yield "no verb"
        if re.search(r"[,;] (?:and|but|or) ", text):
            yield "joined inside"
        if _NOTS & set(told) or "n't" in text or "n’t" in text:
            yield f"not, {a.stance}"
        for mark, name in ((";", "semicolon"), (":", "colon"), ("(", "brackets"), ("\n", "line end")):
            if mark in text:
                yield name
        low, high = (bisect_left(self._cues, place) for place in (words.start, words.end))
        own = a.cue is not None and words.start <= a.cue.start < words.end
        if high - low > own:
            yield "cue inside"

    def _of_place(self, a: Attribution, words: Span) -> Iterator[str]:
        text = self.reading.text
        if a.nested_in:
            yield "nested"
        yield f"before={_before(text[max(0, words.start - 25) : words.start])}"
        yield f"after={_after(text[words.end : words.end + 60])}"
        yield f"page={_step(len(text), _PAGES)}"
        yield f"third={3 * words.start // max(1, len(text))}"
        if a.source is not None and a.cue is not None:
            gap = max(a.source.start, a.cue.start) - min(a.source.end, a.cue.end)
            yield f"from source to cue={_step(gap, _GAPS)}"


def _step(value: float, bounds: tuple[float, ...]) -> int:
    return bisect_left(bounds, value)


def _told(text: str) -> list[str]:
    return [w.lower() for w in _WORD.findall(text)]


def _of_act(a: Attribution) -> Iterator[str]:
    yield f"kind={a.kind}"
    yield f"stance={a.stance}"
    yield f"sure={_step(a.certainty, _SURE)}"
    yield from (f"why={word}" for word in a.why)
    cue = _told(a.cue.text) if a.cue is not None else []
    plain = any(w in CORE or w.rstrip("s") in CORE or w in ("said", "told", "according") for w in cue)
    yield f"cue={'none' if not cue else 'plain' if plain else 'other'}"
    if a.stance != "assert":
        yield f"stance by {'a plain' if plain else 'another'} cue"
    if a.polarity == "neg":
        yield "negated"


def _how(a: Attribution, name: list[str]) -> str:
    """In which way the words of the source tell the name."""
    if a.source is None:
        return "no source"
    words = _told(a.source.text)
    if len(words) == 1 and words[0] in _PRONOUNS:
        return f"pronoun {words[0]}"
    if "(unnamed)" in (a.source_name or ""):
        opens = words[0] if words and words[0] in ("the", "a", "an") else "other"
        return f"unnamed, {'one of some' if opens in ('a', 'an') else opens}"
    if name and set(name) <= set(words):
        return "named"
    if name and name[-1] in words:
        return "last name"
    return "part of the name" if set(name) & set(words) else "known by other words"


def _opening(text: str, told: list[str]) -> str:
    if told and told[0] in _OPENS:
        return told[0]
    return "capital" if text[:1].isupper() else "small" if text[:1].islower() else "mark"


def _before(text: str) -> str:
    """What stands in front of the words."""
    if "\n" in text[-3:]:
        return "line"
    end = text.rstrip().rstrip("\"“‘'")
    mark = end[-1:]
    quoted = end != text.rstrip()
    if end.endswith(" that"):
        return "that"
    return f"{'stop' if mark in '.!?' else mark if mark in ',:;' else 'word'}{' and quotation' if quoted else ''}"


def _after(text: str) -> str:
    """What stands behind the words: a mark, an end of line, a word that goes on, or another word."""
    joined = _JOINED.match(text)
    if joined:
        return f"{joined[1]} {joined[2]}"
    rest = text.lstrip("\"”’'")
    if not rest.strip() or rest[:1] == "\n":
        return "line"
    return rest[0] if rest[0] in ".,;:!?—–-" else "word"
