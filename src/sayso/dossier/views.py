"""What the templates show, as values: lines of text with links to their words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from sayso.comparison.origins.retracted import WITHDRAWN
from sayso.dossier import words
from sayso.dossier.pages import Block

MOST_BESIDE = 3
"""Other answers that a line of the summary tells; it says how many more there are."""


UNTITLED = "Dossier"
"""What a dossier is called that nobody gave a title to: what it tells first is put behind it."""


@dataclass(frozen=True, slots=True)
class View:
    """What the reader of a dossier wants to see, what it is called, and how many judgements it could not heed."""

    mask_commenters: bool = True
    min_certainty: float = 0.0
    title: str = UNTITLED
    orphans: int = 0


@dataclass(frozen=True, slots=True)
class Quote:
    """Evidence: the words, where they stand, and a link to them; `withdrawn`: who told them takes them back; `before`
    and `after`: the rest of their sentence, with the white space towards the words; `also`: the same on other pages;
    `parts`: the quotations that stand in its place where its words stand in several places."""

    text: str
    href: str
    where: str
    brief: str = ""
    withdrawn: bool = False
    before: str = ""
    after: str = ""
    also: tuple[Quote, ...] = ()
    parts: tuple[Quote, ...] = ()

    @property
    def words(self) -> str:
        """The words without the marks around them."""
        return self.text[1:-1]


def together(quotes: Iterable[Quote]) -> tuple[Quote, ...]:
    """Quotations as they are listed: a sentence that several pages have is told once, with links to all of them, the
    same words of one page too; words that are taken back stand apart from the same that are not."""
    out: dict[tuple[str, bool], Quote] = {}
    wholes: dict[tuple[str, bool], list[tuple[str, bool]]] = defaultdict(list)
    for q in quotes:
        said = words.bare(q.words), bool(q.withdrawn)
        whole = words.bare(f"{q.before}{q.words}{q.after}"), bool(q.withdrawn)
        alike = (key for key in (said, *wholes[whole]) if key in out and (key == said or out[key].where != q.where))
        key = next(alike, None)
        if key is None:
            out[said] = q
            wholes[whole].append(said)
        elif all(q.href != x.href for x in (out[key], *out[key].also)):
            out[key] = replace(out[key], also=(*out[key].also, q))
    return tuple(out.values())


@dataclass(frozen=True, slots=True)
class Side:
    """A position as it is shown.  `heading` is empty where its label only repeats the words below; `read_as` says
    which interval a vague or open figure is taken for, `few` names one holder and how many more there are; `brief`
    is the heading where a line has to tell what the words beside it are an answer to: "it is not so".  `low` and
    `high` are in the base unit of what is measured; `hour`: the answer is an hour of the day."""

    heading: str
    label: str
    holders: str
    few: str
    read_as: str
    scope: str
    stance: str
    quotes: tuple[Quote, ...]
    low: float | None = None
    high: float | None = None
    denies: bool = False
    hour: bool = False

    @property
    def held(self) -> str:
        """Its holders as they are shown."""
        return words.told_by(self.holders)

    @property
    def scope_beside(self) -> str:
        """Scope and time, without what the heading says already."""
        return "; ".join(x for x in self.scope.split("; ") if x not in self.heading)

    @property
    def figure(self) -> bool:
        """Whether the answer is a number, a measure or an hour."""
        return self.hour or self.low is not None or self.high is not None

    @property
    def plainest(self) -> Quote:
        """The words that stand for a side in the summary: its first, or where one voice holds it the first that are
        shown whole and begin as a sentence does; not to be asked of a side without words."""
        first = self.quotes[0]
        if self.holders != self.few:
            return first  # other words may be another holder's
        whole = (
            q for q in self.quotes if words.LEFT_OUT not in q.brief and q.text[1:2].isupper() and q.where == first.where
        )
        return next(whole, first)

    @property
    def brief(self) -> str:
        """What a line in the summary says of the words, beyond whose they are."""
        if self.figure:
            return "denies" if self.denies else ""
        return (
            ""
            if self.heading.startswith("“") or self.heading in self.few
            else words.cut(self.heading, words.LONGEST_ANSWER)
        )


@dataclass(frozen=True, slots=True)
class OriginLine:
    """An origin as it is shown."""

    name: str
    chain: str
    why: str
    sure: bool
    party: bool
    sole_channel: str | None
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class DriftLine:
    """One telling of what an origin said, and what it changes."""

    name: str
    change: str
    quote: Quote


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim as it is shown.  `suggested`: the likeness of its statements is below that of a claim; `maybe` are words
    that may belong to it, `denied` those of them by which somebody denies what the others agree on; `more` are the
    reasons behind the first, `why`; `unsure`: how unlikely it is to be read rightly: 0 (the surest, and what was not
    weighed), 1, or 2 (marked)."""

    id: str
    number: int
    question: str
    relation: str
    differs: str
    kinds: tuple[str, ...]
    why: str
    more: tuple[str, ...]
    sides: tuple[Side, ...]
    contrary: tuple[Side, ...]
    origins: tuple[OriginLine, ...]
    counts: str
    grades: tuple[tuple[str, str, str], ...]
    plot: str
    documents: int
    sure: int
    possible: int
    drift: tuple[tuple[DriftLine, ...], ...]
    suggested: bool = False
    maybe: tuple[Quote, ...] = ()
    unsure: int = 0
    denied: tuple[Quote, ...] = ()

    @property
    def within(self) -> bool:
        """Whether answers that differ, or agree, all stand in one document."""
        return self.documents == 1 and self.relation != "single"

    @property
    def answer(self) -> str:
        """What those who agree say to a question that asks whether something is so: "yes" or "no"; empty where its
        answers are other words, or where a "not" in the question would leave open what "no" means."""
        if (
            self.relation != "agree"
            or not self.sides
            or not _WHETHER.match(self.question)
            or _NOT.search(self.question)
        ):
            return ""
        if all(s.denies for s in self.sides):
            return "no"
        plainly = all(s.label == SO and not s.stance for s in self.sides)
        return "yes" if plainly else ""

    @property
    def needs_words(self) -> bool:
        """Whether a line of the summary that names it and its one origin says nothing of what is told without words."""
        return self.relation == "agree" and not (self.answer or self.figures or self.question.startswith("“"))

    @property
    def told(self) -> str:
        """The same with whose answer it is: "no, says Ana Lira"."""
        who = self.sides[0].few if self.answer and len(self.sides) == 1 else ""
        if not who or who == words.NOBODY:
            return self.answer
        return f"{self.answer}, {'say' if _SEVERAL.search(who) else 'says'} {who}"

    @property
    def plainly(self) -> bool:
        """Whether its reason is only that accounts agree, so that it stands in the line of the verdict."""
        return self.relation == "agree" and self.why.startswith("the accounts ") and "“" not in self.why

    @property
    def asked(self) -> str:
        """Its question with one word for what has several: whoever was killed died."""
        return _DEATH.sub("died", self.question.lower())

    @property
    def doubtful(self) -> bool:
        """Whether it is marked as one that may be read wrongly."""
        return self.unsure > 1

    @property
    def withdrawn(self) -> bool:
        """Whether who told it takes it back, so that nothing is agreed on or differs."""
        return any(value == "withdrawn" for _, value, _ in self.grades)

    @property
    def parts(self) -> tuple[tuple[str, str, str], ...]:
        """Its grades that say more than the claim itself."""
        return tuple(g for g in self.grades if g[2])

    @property
    def differences(self) -> str:
        """What differs, in plain words; of what agrees not that its words do."""
        told = (d for d in self.kinds if self.relation != "agree" or d != "wording")
        return ", ".join(words.PLAINER.get(d, d) for d in told)

    @property
    def figures(self) -> tuple[Side, ...]:
        """The positions that are numbers, measures or hours."""
        return tuple(s for s in self.sides if s.figure)

    @property
    def beside(self) -> tuple[Side, ...]:
        """The sides that the two shown in the summary leave out; where some are left out there as well, the lowest and
        the highest figure first."""
        left = [s for s in self.sides if all(s is not x for x in self.contrary)]
        told = [s for s in left if (s.low is not None or s.high is not None) and not s.label.endswith(WITHDRAWN)]
        if len(left) > MOST_BESIDE and told:
            ends = [min(told, key=_bottom), max(told, key=_top)]
            left = [*ends[: 1 + (ends[0] is not ends[1])], *(s for s in left if all(s is not x for x in ends))]
        return tuple(left)

    @property
    def beside_text(self) -> str:
        """As many characters as the other sides take in the summary."""
        return _in_line(self.beside[:MOST_BESIDE])

    @property
    def again_text(self) -> str:
        """As many as all of them take where they are told in a line of another claim's entry."""
        return f"asked again: {self.number} {self.question}{_in_line(self.sides[: MOST_BESIDE + 1])}"

    @property
    def answers(self) -> str:
        """What they are, as short as a line of the summary has to be."""
        told = [words.cut(s.label, words.LONGEST_ANSWER) for s in self.figures]
        return words.listed(told, 2) if len(told) > 2 else "; ".join(told)


def _in_line(sides: Iterable[Side]) -> str:
    return "".join(f"; {words.cut(s.label, words.LONGEST_ANSWER)} ({s.few})" for s in sides)


def _bottom(s: Side) -> float:
    return s.low if s.low is not None else s.high or 0


def _top(s: Side) -> float:
    return s.high if s.high is not None else s.low or 0


_DEATH = re.compile(r"\b(?:(?:was|were) killed|(?:was|were) dead|perished|lost (?:his|her|their) li(?:fe|ves))\b")
SO = "it is so"
"""The label of a position that says yes to a claim's question."""
_WHETHER = re.compile(
    r"(?:Did|Was|Were|Is|Are|Has|Have|Had|Does|Do|Will|Would|Can|Could|May|Might|Must|Should)\b.*\?$", re.DOTALL
)
_NOT = re.compile(r"\b(?:not?|never|none|nobody|nothing|neither|nor|without)\b|n[’']t\b", re.IGNORECASE)
_SEVERAL = re.compile(r" and \d+ more$")


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A claim that is only suggested, in a line: for each side whose words, and these; `again`: the others that ask
    the same, `beside`: the number of the one of them that is shown whole, 0 where none is."""

    number: int
    question: str
    relation: str
    sides: tuple[tuple[str, tuple[Quote, ...]], ...]
    again: tuple[Suggestion, ...] = ()
    beside: int = 0


@dataclass(frozen=True, slots=True)
class CitationLine:
    """Whom a document leans on, and how; `press`: an outlet or a document, and not somebody who is quoted.
    `row` is the line's id."""

    row: str
    how: str
    to: str
    press: bool
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class CommonOriginal:
    """An original not at hand on which several pages lean; `shared`: whether two of them have a passage in common."""

    row: str
    name: str
    pages: tuple[str, ...]
    shared: bool
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class AttributionLine:
    """Who says what, in one line; `certainty`: the probability that it stands before an editor."""

    chain: tuple[str, ...]
    cue: str
    stance: str
    kind: str
    negated: bool
    certainty: str
    quote: Quote


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody and all sure lines of his: how the pages call him beyond his name, and in which of them he is heard."""

    row: str
    name: str
    called: Quote | None
    pages: tuple[str, ...]
    lines: tuple[AttributionLine, ...]


@dataclass(frozen=True, slots=True)
class PileLine:
    """A document in the list of all."""

    number: int
    outlet: str
    published: str
    title: str
    attributions: int
    doubtful: int
    left_out: int
    comments: int


@dataclass(frozen=True, slots=True)
class DocumentView:
    """A document as it is shown."""

    number: int
    label: str
    title: str
    outlet: str
    published: str
    authors: str
    facts: tuple[tuple[str, str], ...]
    blocks: tuple[Block, ...]
    crossing: tuple[str, ...]
    attributions: tuple[AttributionLine, ...]
    doubtful: tuple[AttributionLine, ...]
    left_out: int
    comments: int
    declared: int | None
    counts: str


PartyLine = tuple[ClaimView, str, str, Quote | None, str]
"""What a party says on a claim: the claim, the stance, when, the words, through whom."""
