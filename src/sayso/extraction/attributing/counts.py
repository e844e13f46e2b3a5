"""Figures that somebody says or corrects: "the organisers say 3,500", "the ministry raised its toll to nine",
"“fifty-two”, says the union", "the union says 30 died, the port speaks of two".

What is told is a number and no clause, so that no frame of a verb of speech fits.  `sums` has the figures that are
somebody's by a noun ("the ministry's count of 40"), `papers` those that a record gives.  Who has counted ("the guild
counted 430 carts") has done so and need not have told the page: that is access of his own, and comparison's to weigh.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sayso.extraction.attributing.asserted import NOBODY, asserted
from sayso.extraction.attributing.ranges import place
from sayso.extraction.attributing.scene import Candidate, Scene
from sayso.extraction.attributing.speakers import can_speak
from sayso.extraction.attributing.sums import ENDS, OWN_SUMS, RULE
from sayso.extraction.attributing.syntax import NOUN_LIKE, is_passive, kids
from sayso.extraction.attributing.tolls import past_toll, toll_end
from sayso.extraction.lexicon.conjunctions import SET_AGAINST
from sayso.extraction.lexicon.names_roles import BODIES, OFFICES, PLURAL_PEOPLE
from sayso.extraction.lexicon.words import words
from sayso.model import FINITE, Parse

_SPOKEN = words("word sentence thing prayer mass rosary name line time hello goodbye")
"""What is said and is no figure, though it has a number."""
_GIVING = words("claim estimate reckon report acknowledge admit confirm cite give count list offer")
"""What somebody does with a number, besides saying it."""
_HAVING = words("count list offer")
_SPEAKING = words("speak talk")
_NEAR = 40
"""Tokens back in which a bare number's thing was counted."""
_CHANGING = words("raise lower revise put correct update adjust downgrade upgrade")
"""What somebody does to the figure that he gives."""
_FIGURES = OWN_SUMS | words("toll")
_LATER = words("later ago earlier before after since into apart")
"""Words behind a length of time that tell when something was said, and not what."""
_LONG = 16
"""Tokens of a fragment before its tag."""


def count_cues(scene: Scene, first: int, end: int) -> list[Candidate]:
    """Candidates of one sentence: somebody and the number that he tells."""
    found = [_told(scene, t, first, end) for t in range(first, end) if scene.mask[t] < 0]
    more = (_according(scene, first, end), _according_too(scene, first, end))
    return [c for c in (*found, *more) if c is not None]


def _according(scene: Scene, first: int, end: int) -> Candidate | None:
    """ "Two, according to the police": a sentence that is a number and whose it is, as under a question."""
    p = scene.parse
    comma = next((k for k in range(first + 1, min(first + _FEW, end)) if p.word[k] == ","), None)
    if comma is None or p.lower[comma + 1 : comma + 3] != ["according", "to"]:
        return None
    if not _opens_with_number(p, first, comma, True) or any(p.pos[k] in ("NOUN", "VERB") for k in range(first, comma)):
        return None
    source = next((k for k in kids(p, comma + 2, "pobj")), None)
    cand = _of(scene, comma + 1, source, (first, comma))
    if cand is not None:
        cand.cue = (comma + 1, comma + 3)
    return cand


_FEW = 6
"""Tokens before the comma of such a sentence."""


def _according_too(scene: Scene, first: int, end: int) -> Candidate | None:
    """The figure of the second of two: "According to the ministry 30 died, according to the rebels two"."""
    p = scene.parse
    if p.lower[first : first + 2] != ["according", "to"]:
        return None
    again = next((k for k in range(first + 2, end - 3) if p.lower[k : k + 3] == [",", "according", "to"]), None)
    number = None if again is None else next((k for k in range(again + 4, end) if p.tag[k] == "CD"), None)
    if again is None or number is None or not _ends(p, number + 1, end) or _year(p, number):
        return None
    begin = _with_hedge(p, number, again + 3)
    last = begin - 1 - (p.word[begin - 1] == ",")
    if not _only_somebody(p, again + 3, last):
        return None
    cand = _of(scene, again + 1, last, (begin, number + 1))
    if cand is not None:
        cand.cue, cand.source = (again + 1, again + 3), (again + 3, last + 1)
    return cand


def _told(scene: Scene, verb: int, first: int, end: int) -> Candidate | None:
    p = scene.parse
    lemma = p.lemma[verb]
    if lemma not in _CHANGING | _GIVING | _SPEAKING and lemma != "say":
        return None
    if not _of_the_page(p, verb):
        return None
    if lemma == "say":
        return _said(scene, verb, end) or _tagged(scene, verb, first, end)
    if lemma in _SPEAKING:
        return _spoken_of(scene, verb, end)
    if lemma in _HAVING and p.tag[verb] not in ("VBZ", "VBP"):
        return None  # "offered nine": once, and not to the page
    if lemma in _GIVING:
        return (_said(scene, verb, end) if _counted_before(scene, verb) else None) or _gave(scene, verb, end)
    return _changed(scene, verb)


def without_tags(p: Parse, verbs: Iterable[Candidate], told: Iterable[Candidate]) -> list[Candidate]:
    """Candidates without those that take what another says for the words of who only gives a figure: "the firm says 300
    jobs will go, | the union says 400"."""
    given = {c.verb for c in told if c.lemma == "say" and c.pieces[0][0] > p.start[c.verb]}
    return [c for c in verbs if c.verb not in given or max(b for _, b in c.pieces) > p.start[c.verb]]


def gapped_counts(scene: Scene, end: int, found: Sequence[Candidate]) -> list[Candidate]:
    """Figures set beside what is found, without a verb of their own: "the union says 30, the ministry two", "put the
    toll at 30, the ministry at two", "speaks of 30; the firm, of two", "the union says 30 people died, the
    ministry two"."""
    p, out = scene.parse, list[Candidate]()
    for c in found:
        tokens = p.tokens_in(*c.pieces[-1])
        spoken = c.lemma in _SPEAKING and all(p.tag[t] == "CD" for t in tokens)
        alone = c.rule == RULE or spoken or toll_end(p, tokens.start, end) == tokens.stop
        comma = tokens.stop if alone else _last_comma(scene, c)
        while comma is not None and (gapped := _gapped(scene, comma, end, c)) is not None:
            if not alone:
                c.pieces = [*c.pieces[:-1], (c.pieces[-1][0], p.end[comma - 1])]
            out.append(gapped)
            comma = p.tokens_in(*gapped.pieces[-1]).stop
    return out


def _last_comma(scene: Scene, c: Candidate) -> int | None:
    """The last comma in a clause that counts the dead, hurt or missing; None in others: "the left won 14 seats, the
    right nine" is what one says."""
    p = scene.parse
    tokens = p.tokens_in(*c.pieces[-1])
    verbs = {p.lemma[t] for t in tokens if p.pos[t] == "VERB"}
    if c.rule != "clause" or not verbs or not verbs <= _SUFFERED or not any(p.tag[t] == "CD" for t in tokens):
        return None
    return next((t for t in reversed(tokens) if p.word[t] == ","), None)


_SUFFERED = words("die kill hurt injure wound arrest detain treat")


def _gapped(scene: Scene, start: int, end: int, beside: Candidate) -> Candidate | None:
    """A body and a number, and nothing else, between a comma and the end of the sentence or the next comma."""
    p = scene.parse
    if start >= end or p.lower[start] not in (",", ";", "and"):
        return None
    low = start + 1 + (start + 1 < end and p.lower[start + 1] in ("and", "but", "while"))
    number = next((k for k in range(low, min(end, low + _SHORT)) if p.tag[k] == "CD"), None)
    if number is None or number == low or not _ends(p, number + 1, end) or _year(p, number):
        return None
    first = _with_hedge(p, number, low)
    case = p.lower[first - 1] if p.lower[first - 1] in ("at", "of") else ""
    last = first - 1 - bool(case)
    if case == "of":
        last -= 1  # "the firm, of two"
        if p.word[last + 1] != ",":
            return None
    if not _only_somebody(p, low, last) or not _counts(p, last):
        return None
    if case != ("at" if beside.lemma in _PUT else "of" if beside.lemma in _SPEAKING else ""):
        return None
    cand = _of(scene, last, last, (first, number + 1))
    if cand is not None:
        cand.cue, cand.source = (number, number), (low, last + 1)
    return cand


def _with_hedge(p: Parse, number: int, low: int) -> int:
    """Where a number begins with the words that blur it, behind the token `low`: "only two", "at least 12"."""
    first = number
    while first - 1 > low and (p.lower[first - 1] in _ROUGHLY or p.lower[first - 1 : first + 1] == ["at", "least"]):
        first -= 1
    return first


def _only_somebody(p: Parse, first: int, last: int) -> bool:
    """Whether nothing but a noun and what is said of it stands on the tokens `[first, last]`."""
    return last >= first and all(p.pos[k] in ("DET", "ADJ", "NOUN", "PROPN") for k in range(first, last + 1))


def _counts(p: Parse, noun: int) -> bool:
    """Whether a noun is a body that counts others, or a person: not "the victims", "the rebels", "page"."""
    person = p.ent[noun] == "PERSON" or p.lemma[noun] in OFFICES
    many = p.tag[noun] == "NNS" and p.lower[noun] not in _COUNTING
    return p.pos[noun] != "ADJ" and not many and (person or _is_body(p, noun))


_COUNTING = words("police organisers organizers authorities officials unions hospitals doctors rescuers")
"""Several who count others."""


_ROUGHLY = words("about some only nearly almost around over least under just more than fewer less up to")
_SHORT = 10
_PUT = words("put place set peg estimate")


def _counted_before(scene: Scene, verb: int) -> bool:
    """Whether something was counted shortly before, so that a bare number is of it: "…, but the port admits two"."""
    p = scene.parse
    alone = (k for k in p.children[verb] if k > verb and p.tag[k] == "CD" and p.right[k] == k)
    return _any_before(p, verb) and next(alone, None) is not None


def _any_before(p: Parse, verb: int) -> bool:
    """Whether a number stands shortly before."""
    return any(p.tag[k] == "CD" for k in range(max(p.block_of(verb)[0], verb - _NEAR), verb))


def _spoken_of(scene: Scene, verb: int, end: int) -> Candidate | None:
    """ "The port speaks of two": a bare number, of what was counted before or of people."""
    p = scene.parse
    of = next((k for k in kids(p, verb, "prep") if p.lower[k] == "of" and k == verb + 1), None)
    number = next((o for o in kids(p, of, "pobj") if p.tag[o] == "CD"), None) if of is not None else None
    if of is None or number is None or not _any_before(p, verb) or _year(p, number) or p.right[number] != number:
        return None
    return _of(scene, verb, _subject(p, verb), (of + 1, number + 1)) if _ends(p, number + 1, end) else None


def _gave(scene: Scene, verb: int, end: int) -> Candidate | None:
    """ "The mayor gave a figure of 12"."""
    p = scene.parse
    noun = next((k for k in kids(p, verb, "dobj") if p.lemma[k] in _FIGURES | {"number", "total"}), None)
    of = next((k for k in kids(p, noun, "prep") if p.lower[k] == "of"), None) if noun is not None else None
    if noun is None or of is None:
        return None
    of_things = p.lemma[noun] in ("figure", "toll") and any(_numeric(p, o) for o in kids(p, of, "pobj"))
    if not of_things and not any(_is_number(p, o) for o in kids(p, of, "pobj")):
        return None
    stop = p.right[of] + 1
    if {"to", "for"} & set(p.lower[of:stop]):
        return None  # "a figure of 12 to each"
    return _of(scene, verb, _subject(p, verb), (of + 1, stop)) if _ends(p, stop, end) else None


def _ends(p: Parse, stop: int, end: int) -> bool:
    return stop >= end or p.lower[stop] in ENDS


def _of_the_page(p: Parse, verb: int) -> bool:
    """Whether the page itself tells a clause: a main one, of which nothing is the condition, under no other verb."""
    if p.pos[verb] != "VERB" or is_passive(p, verb) or not asserted(p, verb):
        return False
    apart = False
    while p.dep[verb] in ("conj", "parataxis", "ccomp") or _set_against(p, verb):
        apart = apart or _set_against(p, verb) or _spliced(p, verb)
        if p.dep[verb] == "ccomp" and p.head[verb] < verb and not apart:
            return False  # "denied that the guards say 40"
        verb = p.head[verb]
    conditions = (k for c in kids(p, verb, "advcl") for k in kids(p, c, "mark") if p.lower[k] in ("if", "unless"))
    return p.head[verb] == verb and not any(conditions)


def _set_against(p: Parse, verb: int) -> bool:
    """Whether a clause is only set against another: "…, while the port says two"."""
    return p.dep[verb] == "advcl" and any(p.lower[k] in SET_AGAINST for k in kids(p, verb, "mark"))


def _spliced(p: Parse, verb: int) -> bool:
    """Whether only a comma sets a clause beside another, whose words the parser takes for its own: "the firm says 300
    jobs will go, the union says 400"."""
    subject = next((p.left[k] for k in kids(p, verb, "nsubj") if k < verb), 0)
    return (
        p.dep[verb] == "ccomp"
        and p.word[subject - 1] == ","
        and any(p.head[verb] < c < subject for c in kids(p, verb, "ccomp"))
    )


def _said(scene: Scene, verb: int, end: int) -> Candidate | None:
    """ "The organisers say 3,500", "the harbour company says about 48"."""
    p = scene.parse
    number = next((k for k in kids(p, verb, "dobj", "attr", "oprd", "nummod") if k > verb), None)
    if number is None or _has_clause(p, verb) or not _numeric(p, number) or p.lemma[number] in _SPOKEN:
        return None
    start, stop = p.left[number], _phrase_end(p, number)
    if start != verb + 1 or stop - start > _LONG or p.lower[start] in ("not", "no"):
        return None
    goes_on = stop < end and p.lower[stop] not in ENDS
    if goes_on or any(p.tag[k] in FINITE or p.lower[k] in _LATER for k in range(start, stop)):
        return None
    return _of(scene, verb, _subject(p, verb), (start, stop))


def _has_clause(p: Parse, verb: int) -> bool:
    """Whether what is said is a clause; one before a comma, semicolon or colon and the speaker is another's."""
    subject = next((p.left[k] for k in kids(p, verb, "nsubj") if k < verb), verb)
    apart = subject > 0 and p.word[subject - 1] in (",", ";", ":")
    return any(c > verb or not apart for c in kids(p, verb, "ccomp", "xcomp"))


def _tagged(scene: Scene, verb: int, first: int, end: int) -> Candidate | None:
    """ "Fifty-two, says the union", "61 patients in the naval hospital now, a porter there says": a sentence that is a
    number of something and its tag."""
    p = scene.parse
    ticker, first = first, scene.after_clock(first, verb)
    comma = next((k for k in range(verb - 1, first, -1) if p.word[k] == ","), first)
    if comma == first or comma - first > _LONG or not _opens_with_number(p, first, comma, first > ticker):
        return None
    if any(p.tag[k] in FINITE or p.lower[k] in _LATER for k in range(first, comma)):
        return None
    low = verb + 1 if comma == verb - 1 else comma + 1
    speaker = next((k for k in kids(p, verb, "nsubj", "dobj", "attr") if p.left[k] == low), None)
    if speaker is None or (low < verb and p.right[speaker] + 1 != verb):
        return None
    stop = max(verb, p.right[speaker]) + 1
    if stop < end and p.word[stop] not in (".", ",", ";", "!"):
        return None  # "nearly 300 people in a hall, a priest says mass"
    return _of(scene, verb, speaker, (first, comma))


def _opens_with_number(p: Parse, first: int, comma: int, ticker: bool) -> bool:
    """Whether a fragment begins with a number that is no day, hour or age: not "on 4 May, …", "three days later, …";
    behind the hour of a ticker the parser takes any number for one."""
    opens = next((k for k in range(first, min(first + 3, comma)) if p.tag[k] == "CD"), None)
    if opens is None or (p.ent[opens] in ("DATE", "TIME") and not ticker):
        return False
    first += 2 * (p.lower[first : first + 2] in (["at", "least"], ["at", "most"], ["up", "to"]))
    return all(p.pos[k] in ("ADV", "ADJ", "NUM", "DET", "SYM", "PUNCT") for k in range(first, opens))


def _changed(scene: Scene, verb: int) -> Candidate | None:
    """ "The ministry raised its figure from 31 to 40": a body's figure and what it was changed to."""
    p = scene.parse
    noun = next((k for k in kids(p, verb, "dobj") if k > verb and _is_figure(p, k)), None)
    if noun is None or any(p.lower[k] in ("by", "with") for k in kids(p, verb, "prep")):
        return None
    holders = [verb, noun, *(k for k in kids(p, verb, "prep") if p.lower[k] == "from")]
    towards = (k for h in holders for k in kids(p, h, "prep") if p.lower[k] in ("to", "at"))
    to = next((k for k in towards if any(_is_number(p, o) for o in kids(p, k, "pobj"))), None)
    subject = _subject(p, verb)
    if to is None or to < noun or subject is None or not _is_body(p, subject):
        return None
    stop = next((k for k in range(to, p.right[to] + 1) if p.word[k] in (",", ";", "(")), p.right[to] + 1)
    return _of(scene, verb, subject, (p.left[noun], stop + (p.lower[stop : stop + 1] == ["dead"])))


def _is_figure(p: Parse, noun: int) -> bool:
    """Whether a noun is what somebody gives as a count: "its toll", "the number of dead", and no telephone number."""
    of = next((k for k in kids(p, noun, "prep") if p.lower[k] == "of" and k == noun + 1), None)
    lost = of is not None and any(p.lower[k] in _VICTIMS for k in range(of, p.right[of] + 1))
    return p.lemma[noun] in _FIGURES or (p.lemma[noun] == "number" and lost)


_VICTIMS = words("dead deaths killed victims injured wounded missing lost destroyed casualties fatalities arrested")


def _is_number(p: Parse, noun: int) -> bool:
    """Whether a figure is given as a number alone or of people, and no price: "to 40", "to 27 dead"."""
    return p.tag[noun] == "CD" or (_numeric(p, noun) and (p.lower[noun] in _VICTIMS or p.lemma[noun] == "people"))


def _is_body(p: Parse, subject: int) -> bool:
    """Whether somebody is a body that gives figures, or several people."""
    named = p.ent[subject] in ("ORG", "GPE", "NORP") or (p.pos[subject] == "PROPN" and p.ent[subject] != "PERSON")
    return named or p.lemma[subject] in BODIES or p.lower[subject] in PLURAL_PEOPLE


def _subject(p: Parse, verb: int) -> int | None:
    """The subject of a verb, or that of the clause that it is joined to."""
    found = next((k for k in kids(p, verb, "nsubj") if k < verb), None)
    if found is None and p.dep[verb] == "conj" and p.tag[verb] == p.tag[p.head[verb]]:
        found = next((k for k in kids(p, p.head[verb], "nsubj") if k < verb), None)
    return found


def _numeric(p: Parse, noun: int) -> bool:
    """Whether a noun phrase is a number or a number of something, and no year."""
    numbers = (k for k in range(p.left[noun], noun + 1) if p.tag[k] == "CD" and not _year(p, k))
    return any(k == noun or p.head[k] == noun or p.head[p.head[k]] == noun for k in numbers)


def _year(p: Parse, k: int) -> bool:
    return p.ent[k] == "DATE" and p.word[k].isdigit() and len(p.word[k]) == len("2000")


def _phrase_end(p: Parse, noun: int) -> int:
    """Where a counted thing ends: before a clause or a comma."""
    stop = p.right[noun] + 1
    return next((k for k in range(noun + 1, stop) if p.word[k] in (",", ";", "(", ":", "–", "—")), stop)


def _of(scene: Scene, verb: int, source: int | None, words_of: tuple[int, int]) -> Candidate | None:
    """The candidate with this source and content; None where either speaks for nothing."""
    p = scene.parse
    if source is None or p.pos[source] not in NOUN_LIKE or not can_speak(p, source) or p.lower[source] in NOBODY:
        return None
    start, stop = words_of
    piece = scene.piece(start, past_toll(scene, start, stop, p.sentence_of(stop - 1)[1]) if start > verb else stop)
    if piece is None:
        return None
    cand = Candidate(verb, (verb, verb + 1), p.lemma[verb], RULE, pieces=[piece], marks={"subject"})
    place(scene, cand, source)
    return cand if cand.source is not None else None
