"""What stands beside the origins of a claim: tellings without a source, and what outlets take back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso.comparison.lineage.clauses import shown
from sayso.comparison.lineage.families import key
from sayso.comparison.lineage.hops import only_pronoun
from sayso.comparison.origins.access import SHOWN
from sayso.comparison.origins.channels import interviews
from sayso.comparison.origins.heard import channel, unclear, whose_voice
from sayso.comparison.origins.marked import mark
from sayso.comparison.origins.roots import Told
from sayso.comparison.origins.unnamed import STATE_ALONE
from sayso.comparison.statements.items import Item, member
from sayso.model import Attribution, Origin
from sayso.model.comparison import UNCLEAR, UNSAID


def taken_back(told: Sequence[Told]) -> Iterator[Origin]:
    """The outlets that take back what they told: shown, and counted as nobody's origin."""
    for page in dict.fromkeys(_taker(item) for _, item in told):
        mine = [(p, item) for p, item in told if _taker(item) == page]
        words = sorted({item.retracted for _, item in mine if item.retracted is not None})
        admitted = all(item.admitted for _, item in mine)
        verb = "said so before the contrary was admitted:" if admitted else "takes it back:"
        yield Origin(
            name=page, why=f"{page} {verb} {'; '.join(f'“{w}”' for w in words)}", sure=False, party=False,
            positions=tuple(dict.fromkeys(p for p, _ in mine)), chain=(page,),
            sole_channel=None, evidence=tuple(sorted({member(i) for _, i in mine})), takes_back=True,
        )  # fmt: skip


def _taker(item: Item) -> str:
    """Who takes a statement back: the outlet from which another page has it, else that of its page."""
    return item.taker or item.reading.document.outlet_name


def drawn(own: Sequence[Told], hearsay: Sequence[Told], heard: Sequence[str]) -> str | None:
    """The one outlet that spoke with people for all pages which tell a thing in their `own` voice, and that is `heard`
    in the claim already: they add no origin to it.  None where a page names none, or by `hearsay` more is told."""
    asked = [interviews(item.reading) for _, item in own]
    outlets = {key(found.outlet): found.outlet for found in asked if found is not None}
    if hearsay or None in asked or len(outlets) != 1 or not outlets.keys() <= {key(name) for name in heard}:
        return None
    return next(iter(outlets.values()))


def resting(drawn_from: str | None, others: bool) -> str | None:
    """What tellings without a source may rest on: the one outlet on which their pages draw, or the claim's other
    origins, where it has any."""
    if drawn_from is not None:
        return f"adds no origin to {drawn_from}"
    return "may rest on the origins named" if others else None


def unsaid(own: Sequence[Told], hearsay: Sequence[Told], states: Sequence[str], rest: str | None) -> Origin:
    """Tellings without a source, in a page's `own` voice or by `hearsay`, `states` told of through their outlets among
    them: at most one origin more, and never a sure one; `rest`: what there is to say of what they may rest on."""
    pairs = [*own, *hearsay]
    nobody = _unclear(hearsay)
    names = sorted({*(whose_voice(item) for _, item in own), *map(channel, nobody)})
    names = names or sorted({channel(item) for _, item in hearsay})
    beside = [words for _, item in own if (words := _beside(item)) is not None]
    plain = len(beside) + len(nobody) < len(pairs)
    why = "told without a source, so the text does not say that it has access of its own" if plain else _NOT_CLEAR
    why = "; ".join([why, *([rest] if rest else []), *sorted(set(beside)), *_remarks(own, nobody, states)])
    who = ", ".join(names[:4]) or "unnamed reports"
    return Origin(
        name=f"{UNSAID if plain else UNCLEAR} ({who})", why=why, sure=False, party=False,
        positions=tuple(dict.fromkeys(p for p, _ in pairs)), chain=tuple(names[:1]),
        sole_channel=names[0] if len(names) == 1 else None, evidence=tuple(sorted({member(i) for _, i in pairs})),
    )  # fmt: skip


_NOT_CLEAR = "the page does not show plainly whose words these are"


def _beside(item: Item) -> str | None:
    """What is told of a source that stands beside a statement in a page's own voice."""
    found = mark(item)
    return None if found is None else f"“{found.words}” stands beside the words of {item.reading.document.outlet_name}"


def _unclear(hearsay: Sequence[Told]) -> list[Item]:
    """The statements of somebody for whom only a pronoun stands, or words that name nobody."""
    return [item for _, item in hearsay if item.attribution and _nobody(item.attribution)]


def _nobody(a: Attribution) -> str | None:
    """The words of a source that are only a pronoun, or do not tell who is heard."""
    if a.source is None or not (only_pronoun(a.source.text) or unclear(a.chain[-1])):
        return None
    return " ".join(a.source.text.split())


def _remarks(own: Sequence[Told], nobody: Sequence[Item], states: Sequence[str]) -> Iterator[str]:
    """What else the pages say of those who tell a thing without a source."""
    for state in sorted(states):
        yield f"{state} is {STATE_ALONE}"
    for words in sorted({p for i in nobody if i.attribution and (p := _nobody(i.attribution))}):
        yield f"who “{words}” is could not be told"
    pages = {item.reading.document.outlet_name: item.reading for _, item in own}
    for page, reading in sorted(pages.items()):
        if (asked := interviews(reading)) is not None:
            yield f"{page} draws on {asked.outlet}: “{shown(asked.words.text, SHOWN)}”"
