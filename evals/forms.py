"""One sentence in the forms that newspapers have for it: who is named, who is known again, through whom he is heard,
whether an assertion and its denial in other words are found to conflict, and whether two figures of one thing, and two
tellings of one happening, are found to be that.

    python -m evals.forms      the rows, as `python -m evals forms`

`forms.txt` holds the names, outlets and frames with slots, all of our own; every frame is filled with names in turn.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, permutations, product
from pathlib import Path

from evals.rows import Row
from evals.scorers import readings
from sayso.model import Attribution, Page, Reading
from sayso.pipeline import compare_readings
from sayso.reading import Given, from_text

FILE = Path(__file__).with_name("forms.txt")
TOLD, AGAIN = "the convoy had left the city at dawn", "the guards had fled before sunrise"
_ONE_IN = {"named": 1, "taken up": 7, "through": 5}
"""Of the fillings of a kind of frames one in so many is read, in a fixed order."""
_SHE = frozenset({"Layla", "Nguyen", "Olena", "J.P.", "Tamsin", "Sunita"})
_LAST = {"Nguyen Thi Hoa": "Hoa", "Aung Kyaw Moe": "Aung Kyaw Moe", "Li Weiming": "Li", "Ayman Abu Saleh": "Abu Saleh",
         "Diego Ramirez Soto": "Ramirez Soto"}  # fmt: skip


def sections() -> dict[str, list[str]]:
    """The lines of the file by what heads them."""
    out: dict[str, list[str]] = {}
    for part in FILE.read_text(encoding="utf-8").split("\n== ")[1:]:
        head, *lines = part.splitlines()
        out[head] = [line for line in lines if line]
    return out


def _capital(words: str) -> str:
    return words[0].upper() + words[1:]


def _page(body: str, number: int, outlet: str | None = None) -> Page:
    text = (
        f"A week in Orlan\n\nTraders waited outside the market.\n\n{body}\n\nThe road office opens again on Thursday.\n"
    )
    return from_text(text, f"form-{number}", Given(outlet=outlet, published="2021-05-12"))


def _chain(reading: Reading, words: str) -> tuple[str, ...]:
    """The chain behind the page of who says certain words, by the attribution that holds least besides."""
    at = reading.text.lower().find(words)

    def held(a: Attribution) -> int:
        return sum(max(0, min(at + len(words), c.end) - max(at, c.start)) for c in a.content)

    found = [a for a in reading.attributions if held(a) >= 0.7 * len(words)]
    best = min(found, key=lambda a: sum(map(len, a.content)), default=None)
    return () if best is None or best.source_name is None else best.chain[1:]


def named(told: dict[str, list[str]]) -> float:
    """Of the sentences with a name that says it the share that is given to that name."""
    cases = list(product(told["named"], told["names"]))
    texts = (f.format(n=n, x=TOLD, c=_capital(TOLD)) for f, n in cases)
    read = readings([_page(text, k) for k, text in enumerate(texts)])
    owned = "'s spokesman"
    right = [_is(_chain(r, TOLD)[-1:], n, owned in f) for (f, n), r in zip(cases, read)]
    return sum(right) / len(right)


def _is(last: Sequence[str], name: str, owned: bool) -> bool:
    return bool(last) and (name in last[0] if owned else last[0] == name)


def taken_up(told: dict[str, list[str]]) -> float:
    """Of those named before and meant again by a pronoun, a surname or a role the share that is known again."""
    every = product(told["names"], told["roles"], told["introduced"], told["taken up"])
    cases = [case for k, case in enumerate(every) if k % _ONE_IN["taken up"] == 0]
    pages = [_page(_again(*case), k) for k, case in enumerate(cases)]
    right = [_chain(r, AGAIN)[-1:] == (case[0],) for case, r in zip(cases, readings(pages))]
    return sum(right) / len(right)


def _again(name: str, role: str, first: str, then: str) -> str:
    whole, _, short = role.partition(" | ")
    she = name.split()[0] in _SHE
    pronoun, last = "she" if she else "he", _LAST.get(name, name.split()[-1])
    words = {"p": pronoun, "P": pronoun.capitalize(), "y": AGAIN, "Y": _capital(AGAIN), "h": short, "l": last}
    line = then.format(**words, Mr="Ms" if she else "Mr")
    return f"{_capital(first.format(n=name, r=whole))}\n\n{_capital(line)}"


def through(told: dict[str, list[str]]) -> float:
    """Of the sentences that name an outlet and a source the share with both in the chain, the source last."""
    every = product(told["through"], told["outlets"], told["heard"])
    cases = [case for k, case in enumerate(every) if k % _ONE_IN["through"] == 0]
    pages = [_page(_heard(*case), k) for k, case in enumerate(cases)]
    right = [_both(_chain(r, TOLD), o, s.partition(" | ")[2]) for (_, o, s), r in zip(cases, readings(pages))]
    return sum(right) / len(right)


def _heard(form: str, outlet: str, source: str) -> str:
    words = source.partition(" | ")[0]
    slot = form.find("{s}") if "{s}" in form else form.find("{S}")
    if words.endswith(",") and form[slot + 3 : slot + 4] in (".", ","):
        words = words[:-1]
    filled = {"O": _capital(outlet), "o": outlet, "s": words, "S": _capital(words), "x": TOLD, "X": _capital(TOLD)}
    return form.format(**filled)


def _both(chain: Sequence[str], outlet: str, source: str) -> bool:
    """Whether a chain has the outlet first, under whatever form of its name, and the source last."""
    if len(chain) < 2 or source.removesuffix(" (unnamed)").lower() not in chain[-1].lower():
        return False
    bare = outlet.removeprefix("the ").lower()
    return {*bare.split()} & {*chain[0].lower().split()} != set() or outlet == "AFP"


def denied(told: dict[str, list[str]]) -> tuple[float, float]:
    """Of the pairs of an assertion and its denial the shares that are told as a conflict, and as a confirmed one."""
    heads = [head.removeprefix("told ") for head in told if head.startswith("told ")]
    pairs = [pair for head in heads for pair in product(told[f"told {head}"], told[f"denied {head}"])]
    found = [claims.get("conflict") for claims in _between(pairs)]
    return sum(f is not None for f in found) / len(found), sum(f is True for f in found) / len(found)


def answered(told: dict[str, list[str]]) -> float:
    """Of the pairs of an assertion and the same on another page with an answer that denies it, the share told as a
    conflict."""
    heads = [head.removeprefix("told ") for head in told if head.startswith("told ")]
    told_twice = [pair for head in heads for pair in combinations(told[f"told {head}"], 2)]
    pairs = [(a, form.format(b.rstrip("."))) for a, b in told_twice[:_ANSWERED] for form in told["answers"]]
    return _share("conflict" in claims for claims in _between(pairs))


_ANSWERED = 6
"""Pairs of tellings to which every answer is given."""

_SPEAKERS = re.compile(
    r"\b(?:police|hospital|ministry|rescuers|governor|doctors?|mayor|officials|insurers|commission|observers|institute|"
    r"army|residents|drivers?|coast guard|operator|navy|organisers|unions|lawyers?|witness|diplomat|UN|agency|survey|"
    r"negotiator|government|company|pollsters|exit poll)\b"
)
"""Who is heard in a form: two forms of one speaker are his earlier and his later word."""


def counted(told: dict[str, list[str]]) -> dict[str, float]:
    """Of two forms for one thing with its number, of two speakers: the shares of those with two numbers that are told
    as a conflict and as a confirmed agreement, and of those with one number that are told as agreeing."""
    apart: list[tuple[str, str]] = []
    alike: list[tuple[str, str]] = []
    for head in (h for h in told if h.startswith("counted ")):
        _, first, second = head.split(" | ")
        forms = told[head]
        apart += [(a.format(n=first), b.format(n=second)) for a, b in permutations(forms, 2) if _two_speakers(a, b)]
        alike += [(a.format(n=first), b.format(n=first)) for a, b in combinations(forms, 2) if _two_speakers(a, b)]
    found, same = _between(apart), _between(alike)
    return {
        "conflict": _share("conflict" in claims for claims in found),
        "agree": _share(claims.get("agree") is True and "conflict" not in claims for claims in found),
        "same": _share("agree" in claims for claims in same),
    }


def _two_speakers(a: str, b: str) -> bool:
    return not {*_SPEAKERS.findall(a)[-1:]} & {*_SPEAKERS.findall(b)[-1:]}


def agreed(told: dict[str, list[str]]) -> dict[str, float]:
    """Of two tellings of one happening the shares that are told as agreeing, and as a confirmed conflict."""
    pairs = [pair for head in told if head.startswith("agreed ") for pair in combinations(told[head], 2)]
    found = _between(pairs)
    return {
        "agree": _share("agree" in claims for claims in found),
        "confirmed": _share(claims.get("agree") is True for claims in found),
        "conflict": _share(claims.get("conflict") is True for claims in found),
    }


def _between(pairs: Sequence[tuple[str, str]]) -> list[dict[str, bool]]:
    """For each pair of lines the relations told of it over two pages, each with whether it is confirmed."""
    outlets = "The Coast Post", "Vale Herald"
    lines = list(dict.fromkeys((_capital(line), outlet) for pair in pairs for line, outlet in zip(pair, outlets)))
    read = dict(zip(lines, readings([_page(line, k, outlet) for k, (line, outlet) in enumerate(lines)])))
    return [_claims([read[_capital(line), outlet] for line, outlet in zip(pair, outlets)]) for pair in pairs]


def _claims(pages: Sequence[Reading]) -> dict[str, bool]:
    out: dict[str, bool] = {}
    for claim in compare_readings(pages).claims:
        if len({m.doc for p in claim.positions for m in p.members}) > 1:
            out[claim.relation] = out.get(claim.relation, False) or claim.confirmed
    return out


def _share(found: Iterable[bool]) -> float:
    every = list(found)
    return sum(every) / len(every)


def rows() -> Iterator[Row]:
    """The rows of the table."""
    told = sections()
    yield Row("forms", "who says it, by name", named(told))
    yield Row("forms", "who is named before, known again", taken_up(told))
    yield Row("forms", "outlet and source, both in the chain", through(told))
    conflict, confirmed = denied(told)
    yield Row("forms", "an assertion and its denial: told as a conflict", conflict)
    yield Row("forms", "an assertion and its denial: confirmed", confirmed)
    yield Row("forms", "a denial that only takes up what was said: told as a conflict", answered(told))
    numbers, tellings = counted(told), agreed(told)
    yield Row("forms", "two figures of one thing: told as a conflict", numbers["conflict"])
    yield Row("forms", "two figures of one thing: confirmed as agreeing", numbers["agree"], smaller_is_better=True)
    yield Row("forms", "one figure told twice: told as agreeing", numbers["same"])
    yield Row("forms", "one happening told twice: told as agreeing", tellings["agree"])
    yield Row("forms", "one happening told twice: confirmed", tellings["confirmed"])
    yield Row(
        "forms", "one happening told twice: confirmed as a conflict", tellings["conflict"], smaller_is_better=True
    )


if __name__ == "__main__":
    for row in rows():
        print(row.name, row.value)
