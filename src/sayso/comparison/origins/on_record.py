"""Who counted, or on whose record it stands, what a page tells in its own voice: whoever counts was there."""

from __future__ import annotations

from sayso.comparison.lineage.families import tokens
from sayso.comparison.statements.items import Item
from sayso.comparison.vocabulary.words import vocabulary
from sayso.comparison.voices.quarrels import ACTING

_COUNTS = vocabulary("count estimate tally reckon")
"""Done by whoever gives a figure of his own."""
_PUTS = {"put": frozenset(["at"]), "give": frozenset(["as"]), "set": frozenset(["at"]), "fix": frozenset(["at"])}
"""Done so with a figure behind a preposition: "put the number at 40"."""
_RECORDS = vocabulary(
    """roster rota log logbook list register ledger record minutes manifest certificate roll invoice timetable diary
    inventory sheet receipt permit"""
)
"""Written records, of which whoever keeps them knows what they tell; pictures show whatever is seen in them."""
_TELLS = vocabulary("list show give record name note read state put contain register enter bear carry")
_AMOUNTS = {"run": "to", "come": "to", "amount": "to", "stand": "at", "grow": "to", "rise": "to"}
"""What a record does with a figure."""
_EXAMINED = vocabulary(
    """autopsy post-mortem postmortem examination analysis test x-ray scan census survey audit inquest satellite
    radar"""
)
"""What is looked into or measured by those who do so for it: they find what it tells."""
_FINDS = _TELLS | vocabulary("find reveal establish indicate confirm detect conclude measure identify")
_BESIDE = frozenset(["of", "for", "from", "near", "with", "behind", "under"])
"""Words before a name by which somebody else is told of: "the brother of Ada Brill"."""


def counts(item: Item) -> bool:
    """Whether a page tells in its own voice that somebody counted, or put a number at a figure."""
    s = item.statement
    if not _told_so(item) or not s.subject_words:
        return False
    verb = s.predicate[0]
    return verb in _COUNTS or bool(_PUTS.get(verb, frozenset()) & {part[0] for part in s.oblique})


def named(item: Item) -> str | None:
    """The person or body of the page with whose name the subject of a statement ends; None where it is nobody's, or
    where it is somebody's who is told of by a person's name."""
    return _ending(item, tokens(item.statement.subject_words))


def by_record(item: Item) -> str | None:
    """The written record that a page tells in its own voice to give a figure: its keeper where the page names him, else
    the record as the page calls it."""
    s = item.statement
    if s.subject and s.predicate and _EXAMINED & {*s.subject[0].split("_"), s.subject[0]}:
        done = s.predicate[0] in _FINDS and not (s.passive or s.negated or s.modal)
        return " ".join(s.subject_words.split(",")[0].split()) if done else None
    if not _told_so(item) or not s.subject or s.subject[0] not in _RECORDS:
        return None
    verb = s.predicate[0]
    if verb not in _TELLS and (verb not in _AMOUNTS or _AMOUNTS[verb] not in {part[0] for part in s.oblique}):
        return None
    return _keeper(item) or " ".join(s.subject_words.split(",")[0].split())


def _told_so(item: Item) -> bool:
    """Whether a deed with a figure is told as done: nobody has counted who did not, or who might."""
    s = item.statement
    return bool(item.figures and s.predicate) and not (s.passive or s.negated or s.modal)


def _keeper(item: Item) -> str | None:
    """The person or body whose record it is: "Ada Brill's list"."""
    owner, found, _ = item.statement.subject_words.replace("’", "'").partition("'s ")
    return _ending(item, tokens(owner)) if found else None


def _ending(item: Item, said: tuple[str, ...]) -> str | None:
    for a in item.reading.actors:
        mine = tokens(a.name) if a.type in ACTING else ()
        if mine and said[-len(mine) :] == mine:
            before = said[: -len(mine)][-1:]
            return None if a.type == "person" and _BESIDE.intersection(before) else a.name
    return None
