"""Who counted, or on whose record it stands, what a page tells in its own voice: whoever counts was there."""

from __future__ import annotations

from sayso.comparison.families import tokens
from sayso.comparison.items import Item
from sayso.comparison.words import vocabulary

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
_KINDS = frozenset(["person", "organisation", "state"])


def counts(item: Item) -> bool:
    """Whether a page tells in its own voice that somebody counted, or put a number at a figure."""
    s = item.statement
    if not item.figures or s.passive or not s.predicate or not s.subject_words:
        return False
    verb = s.predicate[0]
    return verb in _COUNTS or bool(_PUTS.get(verb, frozenset()) & {part[0] for part in s.oblique})


def named(item: Item) -> str | None:
    """The person or body of the page with whose name the subject of a statement ends; None where it is nobody's."""
    return _ending(item, tokens(item.statement.subject_words))


def by_record(item: Item) -> str | None:
    """The written record that a page tells in its own voice to give a figure: its keeper where the page names him, else
    the record as the page calls it."""
    s = item.statement
    if not item.figures or s.passive or not s.predicate or not s.subject or s.subject[0] not in _RECORDS:
        return None
    verb = s.predicate[0]
    if verb not in _TELLS and (verb not in _AMOUNTS or _AMOUNTS[verb] not in {part[0] for part in s.oblique}):
        return None
    return _keeper(item) or " ".join(s.subject_words.split(",")[0].split())


def _keeper(item: Item) -> str | None:
    """The person or body whose record it is: "Ada Brill's list"."""
    owner, found, _ = item.statement.subject_words.replace("’", "'").partition("'s ")
    return _ending(item, tokens(owner)) if found else None


def _ending(item: Item, said: tuple[str, ...]) -> str | None:
    actors = (a.name for a in item.reading.actors if a.type in _KINDS)
    return next((n for n in actors if (mine := tokens(n)) and said[-len(mine) :] == mine), None)
