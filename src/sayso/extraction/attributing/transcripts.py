"""Transcripts: pages on which the same names and a colon begin line after line, "Orlo: We shall see.".

Each such line is what its speaker said, with all that stands in it, and so are the paragraphs behind it in which he
goes on; what he tells there of others is heard through him.  Who only asks ("Q", "Moderator", or the initials before
the questions) is the page's own voice, and nobody's statement.  Initials stand for the one whom the page names in full;
who answers ("A") for the one whom it says it asked, or for somebody whom it does not name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass

from sayso.extraction.attributing.headlines import CONVERSING, LABELS, OF_HIMSELF, converses
from sayso.extraction.attributing.interviews import interviewee, people
from sayso.extraction.attributing.labels import RULE
from sayso.extraction.attributing.scene import Candidate, Scene
from sayso.extraction.attributing.verbatim import behind_colon, verbatim
from sayso.extraction.lexicon.cues import DOCUMENTS
from sayso.extraction.lexicon.words import words
from sayso.model import FINITE, Parse

_NAME = r"(?:[A-Z][\w.'’-]*|de|da|del|van|von|al|bin)"
_OF_PAGE = "(?P<of_page>HOST|BYLINE|ANCHOR|CORRESPONDENT|PRESENTER|REPORTER)"
"""What a broadcaster sets behind the names of its own people."""
_TURN = re.compile(
    rf"[\s*_>]*(?P<who>{_NAME}(?: (?:{_NAME}|of|for|the|and)){{0,7}})(?: \((?P<named>[^()\n]{{1,40}})\))?"
    rf"(?: \([^()\n]{{1,40}}\)|, {_OF_PAGE})?[*_]*:[*_]*[ \t]+(?=\S)"
)
_QA = re.compile(r"[\s*_>]*(?P<who>[QA])(?P<named>)(?P<of_page>)\.[*_]*[ \t]+(?=\S)")
"""The labels of questions and answers with a full stop."""
_INITIALS = re.compile(r"(?:[A-Z]\.?){2,3}")
_ASKING = words(
    """
    q a question answer moderator presenter host hostess anchor announcer interviewer reporter reporters journalist
    narrator voice voices music audience caller
    """
)
_INTERVIEWING = words("q question moderator presenter host anchor interviewer")
"""Labels that only somebody who asks others has."""
_ANSWERS = words("a answer")
"""Labels of whoever is asked, who is named elsewhere, if at all."""
_JUDGING = words("claim fact facts fiction myth truth verdict rating fabrication reality false true problem solution")
_TURNS = 4
"""Lines of speakers who have more than one, from which on a page is a transcript."""
_SHARE = 3
"""One line of so many at least is theirs."""
_CONVERSING = 2
"""One of so many of these at least asks, or says "I", "we" or "you": a list of names, places or steps does not."""
_PERSONS = CONVERSING | words("mine ours yours")


@dataclass(frozen=True, slots=True)
class _Line:
    """A line with a label."""

    block: int
    label: re.Match[str]

    @property
    def key(self) -> str:
        """The last word of the label, by which lines of one speaker are known."""
        return self.label["who"].lower().split()[-1]


@dataclass(frozen=True, slots=True)
class Transcript:
    """The turns of those who speak, and the blocks behind a label of whoever asks for the page."""

    turns: tuple[Candidate, ...] = ()
    own: frozenset[int] = frozenset()


def transcript(scene: Scene) -> Transcript:
    """An attribution for each turn of a speaker of a transcript; none where the page is none."""
    lines = _lines(scene)
    rows: dict[str, list[_Line]] = {}
    for line in lines:
        rows.setdefault(line.key, []).append(line)
    often = [row for row in rows.values() if len(row) > 1]
    kept = sum(map(len, often))
    if kept < _TURNS or kept * _SHARE < len(scene.article_blocks()):
        return Transcript()
    asking = {row[0].key for row in often if _asks(row[0].label) or _only_asks(scene, row)} - _ANSWERS
    told = _spoken(scene, [row for key, row in rows.items() if key not in asking], asked=bool(asking))
    talk = sum(_converses(scene, line.block) for line in told if len(rows[line.key]) > 1) * _CONVERSING
    if talk < sum(len(rows[line.key]) > 1 for line in told) and not asking & _INTERVIEWING:
        return Transcript()
    called = {line.label["who"] for line in lines if _is_initials(line.label)}
    page = _Page(scene, lines, asking, {who: _in_full(scene, who) for who in sorted(called)})
    found = (page.turn(line) for line in sorted(told, key=lambda t: t.block))
    own = frozenset(line.block for line in lines if line.key in asking)
    return Transcript(tuple(c for c in found if c is not None), own)


def _lines(scene: Scene) -> list[_Line]:
    text, out = scene.parse.text, []
    for block in scene.article_blocks():
        chars = scene.block_chars[block]
        label = _TURN.match(text, *chars) or _QA.match(text, *chars)
        if label is not None:
            out.append(_Line(block, label))
    return out


def _spoken(scene: Scene, rows: list[list[_Line]], asked: bool) -> list[_Line]:
    """The lines of those who speak.  Where somebody asks, who is heard once answers too, and initials need no name; so
    does, heard once, whose seat or party stands behind the name."""
    out: list[_Line] = []
    for row in rows:
        first = row[0]
        once = len(row) == 1
        if first.key in _ANSWERS:
            if asked and not once and any(_of_me(scene, line.block) for line in row):
                out += row
        elif once and not (first.label["named"] or (asked and not _is_question(scene, first.block))):
            continue
        elif _speaks(scene, first.label) or (asked and _is_initials(first.label)):
            out += row
    return out


def _only_asks(scene: Scene, row: list[_Line]) -> bool:
    """Whether a label is of the page's own people: of whom its byline names, or calls host or reporter, or of initials
    or one word that is no person's name ("TH", "Post") and behind which questions stand mostly."""
    label = row[0].label
    if any(line.label["of_page"] for line in row) or _writes(scene, label):
        return True
    if " " in label["who"] or not (_is_initials(label) or not _is_surname(scene.parse, row[0].key)):
        return False
    questions = sum(_is_question(scene, line.block) for line in row)
    return questions * 2 >= len(row) and not any(_of_me(scene, line.block) for line in row)


def _writes(scene: Scene, label: re.Match[str]) -> bool:
    """Whether the page's byline names whoever a label means."""
    credits = scene.credits()
    if _is_initials(label):
        letters = label["who"].replace(".", "")
        return any("".join(w[0] for w in re.findall(r"\b[A-Z]\w+", c) if w != "By") == letters for c in credits)
    return any(re.search(rf"\b{re.escape(label['who'].split()[-1])}\b", c, re.IGNORECASE) for c in credits)


def _is_initials(label: re.Match[str]) -> bool:
    return _INITIALS.fullmatch(label["who"]) is not None


def _is_surname(p: Parse, name: str) -> bool:
    """Whether a word ends the full name of a person somewhere."""
    return any(p.lower[t] == name and p.ent[t] == p.ent[t - 1] == "PERSON" for t in range(1, len(p)))


def _is_question(scene: Scene, block: int) -> bool:
    first, end = scene.tokens_of(block)
    return "?" in scene.parse.word[max(first, end - 2) : end]


def _asks(label: re.Match[str]) -> bool:
    """Whether a label names who asks: "Q", "Presenter"."""
    return bool(_ASKING & {word.lower() for word in re.findall(r"[\w'’-]+", label["who"])})


def _speaks(scene: Scene, label: re.Match[str]) -> bool:
    """Whether a label names somebody, by title and name or by a name that the page has elsewhere as well: ", Orlo",
    "Ann Orlo"; and neither who only asks nor what is weighed ("CLAIM", "FACT")."""
    called = re.findall(r"[\w'’-]+", label["who"])
    low = {word.lower() for word in called}
    if low & (_ASKING | _JUDGING | LABELS | DOCUMENTS):
        return False
    if _is_initials(label) and _in_full(scene, label["who"]) is not None:
        return True
    last = re.escape(called[-1].capitalize() if called[-1].isupper() else called[-1])
    last = re.sub(r"^A(?=[ls]\\-)", "[Aa]", last)  # "Al-Sarini:", who is Omar al-Sarini
    return len(called) > 1 or re.search(rf"(?:[a-z,] |[A-Z][\w.’'-]+ ){last}\b(?!:)", scene.parse.text) is not None


def _converses(scene: Scene, block: int) -> bool:
    p = scene.parse
    first, end = scene.tokens_of(block)
    return "?" in p.word[first:end] or converses(p, first, end, _PERSONS)


def _of_me(scene: Scene, block: int) -> bool:
    """Whether a line says "I", "we" or "my": the answer of somebody, and not of a quiz."""
    return converses(scene.parse, *scene.tokens_of(block), said=OF_HIMSELF)


def _of_himself(scene: Scene, block: int, begin: int) -> bool:
    """Whether a line tells of the one whom its label names, as a profile does: "Orlo: Was cleared of theft", "Orlo: She
    leaves two sons"."""
    p = scene.parse
    return (p.tag[begin] in FINITE or p.lower[begin] in ("he", "she")) and not _converses(scene, block)


def _in_full(scene: Scene, initials: str) -> range | None:
    """The tokens of the first full name of a person that has these initials; None also where two persons have them."""
    p, letters = scene.parse, initials.replace(".", "")
    named = [t for b in scene.article_blocks() for t in people(scene, b)]
    fitting = [t for t in named if "".join(p.word[k][0] for k in t if p.word[k][0].isupper()) == letters]
    return fitting[0] if len({p.lower[t.stop - 1] for t in fitting}) == 1 else None


@dataclass(frozen=True, slots=True)
class _Page:
    """A transcript: its lines with labels, the labels of those who only ask, and whom initials mean."""

    scene: Scene
    lines: list[_Line]
    asking: Set[str]
    full: Mapping[str, range | None]

    def turn(self, line: _Line) -> Candidate | None:
        """What stands behind a label in its line, where it is more than a word, and in the paragraphs behind it."""
        scene, p = self.scene, self.scene.parse
        label = line.label
        named = p.tokens_in(*label.span("named" if _is_office(label) else "who"))
        first, end = scene.tokens_of(line.block)
        begin = next((t for t in range(first, end) if p.start[t] >= label.end()), None)
        if begin is None:
            return None
        begin, end = _behind_remark(p, begin, end), _before_remark(p, begin, end)
        piece = scene.piece(begin, end) if any(p.tag[t] in FINITE for t in range(begin, end)) else None
        if piece is None or (not self.asking and _of_himself(scene, line.block, begin)):
            return None
        stop = p.end[end - 1] if p.word[end - 1] == "?" else piece[1]  # a question is none without its mark
        pieces = [(piece[0], stop), *self._further(line)]
        colon = next((t for t in range(first, begin) if p.word[t].endswith(":")), None)
        spoken = verbatim(p, RULE, self._source(line, named), pieces)
        return spoken if colon is None else behind_colon(spoken, colon)

    def _source(self, line: _Line, named: range) -> range | None:
        """Whom a label means: its name, the one who has its initials, or for "A" the one who is asked."""
        if line.key in _ANSWERS:
            return interviewee(self.scene, self.lines[0].block) or self._only_other()
        return self.full.get(line.label["who"]) or named

    def _only_other(self) -> range | None:
        """Who answers by name elsewhere on the page, where that is one person only."""
        p = self.scene.parse
        others = [x for x in self.lines if x.key not in self.asking | _ANSWERS and _speaks(self.scene, x.label)]
        named = [self.full.get(x.label["who"]) or p.tokens_in(*x.label.span("who")) for x in others]
        return named[0] if len({p.lower[r.stop - 1] for r in named if r}) == 1 and named[0] else None

    def _further(self, line: _Line) -> list[tuple[int, int]]:
        """The paragraphs in which a speaker goes on: those that say "I" or "we", and between two lines with labels
        those that name none of the speakers, as a page that tells of them would."""
        scene, p = self.scene, self.scene.parse
        names = {x.key for x in self.lines if x.key not in _ASKING}
        after = next((x.block for x in self.lines if x.block > line.block), None)
        out = []
        for block in range(line.block + 1, len(scene.part) if after is None else after):
            within = range(*scene.tokens_of(block))
            told = any(p.lower[t] in names for t in within)
            same = scene.part[block] == scene.part[line.block]
            if not same or told or (after is None and not _converses(scene, block)):
                break
            piece = scene.piece(within.start, within.stop)
            aside = p.word[within.start] == "(" or p.sentence_of(within.start)[1] >= within.stop
            out += [piece] if piece and (not aside or _of_me(scene, block)) else []
        return out


def _is_office(label: re.Match[str]) -> bool:
    """Whether a label is an office, with its holder in brackets: "The Minister of the Interior (Ana Lira): …"."""
    office = re.search(r"^The | of | for ", label["who"]) is not None
    return office and re.fullmatch(rf"{_NAME}(?: {_NAME}){{1,3}}", label["named"] or "") is not None


def _behind_remark(p: Parse, begin: int, end: int) -> int:
    """The beginning of a turn behind a remark on how it is told: "(Through interpreter) We want somebody to come"."""
    if p.word[begin] not in ("(", "["):
        return begin
    close = next((t for t in range(begin, end - 1) if p.word[t] in (")", "]")), begin - 1)
    return close + 1


def _before_remark(p: Parse, begin: int, end: int) -> int:
    """The end of a turn before what was heard in the room: "I was appointed in March. (Laughter.)"."""
    if p.word[end - 1] != ")":
        return end
    bracket = next((t for t in range(end - 1, begin, -1) if p.word[t] == "("), end)
    return bracket if p.word[bracket - 1] in (".", "!", "?") else end


def behind_labels(scene: Scene, candidates: Iterable[Candidate], spoken: Iterable[Candidate]) -> None:
    """Begin what is told within a turn behind its label: "Orlo: ‹The bridge is shut›, he told us"."""
    first = {scene.block_at(c.cue[0]): c for c in spoken}
    for c in candidates:
        turn = first.get(scene.block_at(c.cue[0]))
        if turn is not None and turn.cue[0] < c.cue[0]:
            begin = turn.pieces[0][0]
            c.pieces = [(max(a, begin), b) for a, b in c.pieces if b > begin]
