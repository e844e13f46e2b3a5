"""Those harmed, as a list counts them without a verb: "reported 12 dead and 30 wounded, among them four children".

The parser makes of such a list what it likes: a noun and a clause, an adjective, a number alone.
"""

from __future__ import annotations

from sayso.extraction.attributing.bounds import finite_in
from sayso.extraction.attributing.scene import Candidate, Scene
from sayso.extraction.attributing.syntax import is_passive
from sayso.extraction.lexicon.cues import CORE
from sayso.extraction.lexicon.quantity_things import STATUS_WORDS
from sayso.extraction.lexicon.words import words
from sayso.model import Parse

_HARMED = frozenset(STATUS_WORDS) - words("accused elderly disabled unemployed jobless")
_SOME = words("dozens scores hundreds thousands several many none")
_ROUGHLY = words("about some only nearly almost around over under exactly roughly approximately another further")
_PHRASES = (["at", "least"], ["at", "most"], ["more", "than"], ["fewer", "than"], ["less", "than"], ["up", "to"])
_STOPS = words("and but while when as because who which that after before by since until though although")
_NEAR = 4
"""Tokens from a number to the state of those counted: "12 of its soldiers dead"."""
_OF_THEM = (["of", "them"], ["of", "whom"])
_AMONG = (["among", "them"], ["among", "whom"])


def toll_end(p: Parse, at: int, end: int) -> int:
    """The end of the list of those harmed that begins with the token `at`; `at` where none begins there."""
    stop = at
    while (item := _item(p, at, end)) > at:
        stop, at = item, item
        at += at < end and p.word[at] == ","
        at += at < end and p.lower[at] == "and"
    return stop


def past_toll(scene: Scene, start: int, stop: int, end: int) -> int:
    """The end of a content that the parser broke off in such a list, or before whom of those counted it names:
    "confirmed two deaths and 31 ‹injured, nine of them policemen›", "spoke of 12 ‹dead and 30 missing›"."""
    p = scene.parse
    number = next((t for t in range(stop - 1, max(start, stop - _NEAR) - 1, -1) if _counts(p, t)), None)
    if number is None or scene.mask[stop - 1] >= 0:
        return stop
    listed = toll_end(p, number, end)
    if listed <= stop and (number == stop - 1 or p.lower[stop - 1] not in _HARMED):
        return _past_parts(scene, start, stop, end)
    stop = max(stop, listed)
    return _past_parts(scene, start, _past_place(scene, stop, end), end)


def toll(scene: Scene, cand: Candidate, end: int) -> list[tuple[int, int]]:
    """Such a list right behind a verb that reports, confirms or lists: "the ministry confirmed 12 dead", "lists nine
    others as missing"."""
    p, verb = scene.parse, cand.verb
    if cand.lemma not in _TELLING or is_passive(p, verb):
        return []
    stop = toll_end(p, verb + 1, end)
    if stop == verb + 1 or scene.mask[verb + 1] != scene.mask[verb]:
        return []
    cand.rule = "object"
    return [(verb + 1, stop)]


_TELLING = words("report confirm announce claim say list note record cite acknowledge admit")


def _item(p: Parse, at: int, end: int) -> int:
    """The end of one count of such a list, "at least 12 people dead"; its begin where none stands there."""
    first = at + 2 if p.lower[at : at + 2] in _PHRASES else at
    first += first < end and p.lower[first] in ("a", "the")
    while first < end and p.lower[first] in _ROUGHLY:
        first += 1
    if first >= end or not _counts(p, first):
        return at
    state = next((t for t in range(first + 1, min(end, first + 1 + _NEAR)) if p.lower[t] in _HARMED), None)
    if state is None or any(not _within(p, t) for t in range(first + 1, state)):
        return at
    return state + 1 + (p.lower[state + 1 : state + 2] == ["for"] and p.lower[state] == "unaccounted")


def _counts(p: Parse, t: int) -> bool:
    """Whether a word counts people."""
    return p.lower[t] in _SOME or (p.tag[t] == "CD" and p.ent[t] not in ("DATE", "TIME", "MONEY", "PERCENT"))


def _within(p: Parse, t: int) -> bool:
    """Whether a word may stand between a number and the state of those counted."""
    return p.pos[t] in ("NOUN", "ADJ", "ADV", "PROPN", "NUM") or p.lower[t] in ("of", "its", "their", "the", "as")


def _past_place(scene: Scene, stop: int, end: int) -> int:
    """Behind where it happened: "12 dead ‹in the strike on the market›"."""
    p = scene.parse
    if stop >= end or p.pos[stop] != "ADP" or p.lower[stop] in _STOPS | {"with"}:
        return stop
    return _past_phrase(scene, stop, stop, end)


def _past_parts(scene: Scene, start: int, stop: int, end: int) -> int:
    """Behind who of those counted is named apart: "…, nine of them policemen", "…, including two children"."""
    p = scene.parse
    if stop + 3 >= end or p.word[stop] != "," or scene.mask[stop] != scene.mask[stop - 1]:
        return stop
    of_them = next((t for t in range(stop + 2, min(end - 2, stop + _NEAR)) if p.lower[t : t + 2] in _OF_THEM), None)
    apart = of_them is not None and (_counts(p, stop + 1) or p.lower[stop + 1] in _PORTIONS)
    if not apart and p.lower[stop + 1] != "including" and p.lower[stop + 1 : stop + 3] not in _AMONG:
        return stop
    if not any(_counts(p, t) for t in range(start, stop)):
        return stop
    return _past_phrase(scene, stop, stop + 1, end)


def _past_phrase(scene: Scene, stop: int, at: int, end: int) -> int:
    """Behind the phrase that begins with the token `at`; `stop` where it is a clause, or somebody speaks in it."""
    p, close = scene.parse, _phrase_close(scene, at, end)
    return stop if finite_in(p, at, close) or any(p.lemma[t] in CORE for t in range(at, close)) else close


_PORTIONS = words("most many some half several all both at")


def _phrase_close(scene: Scene, at: int, end: int) -> int:
    """The end of a phrase: before the next comma, dash, or clause joined to it."""
    p = scene.parse
    pauses = (t for t in range(at + 1, end) if p.pos[t] == "PUNCT" or (p.lower[t] in _STOPS and t > at + 3))
    return next((t for t in pauses if not _joins_nouns(p, t)), end)


def _joins_nouns(p: Parse, t: int) -> bool:
    """Whether an "and" stands within a phrase: "two children and a nurse"."""
    return p.lower[t] == "and" and p.pos[t + 1 : t + 2] in (["NOUN"], ["NUM"], ["PROPN"])
