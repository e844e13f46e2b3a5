"""Sets ("every Friday", "daily", "on Sundays") and words that only look like times (ages)."""

from __future__ import annotations

from sayso.extraction.timing import lexicon as words
from sayso.extraction.timing import patterns as p
from sayso.extraction.timing.lexer import Row
from sayso.extraction.timing.meaning import Length, Meaning
from sayso.extraction.timing.patterns import Match

RULES = p.Rules()
NOTHING = Length("")
"""A builder's answer: these words are no time, and no other rule may read them."""
_ONCE = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX", "Y": "XXXX", "H": "XXXX-XX-XXTXX", "WE": "XXXX-WXX-WE"}


@RULES.on("not a time", "[nd#]-?[uU]-?(?:Z|OZ)", "Z[nd#]")
def _age(_row: Row, _m: Match) -> Meaning | None:
    return NOTHING


@RULES.on("set of weekdays", "Vο?(?P<w>w)(?P<p>p)?", "(?P<w>ω)(?P<p>p)?")
def _weekdays(row: Row, m: Match) -> Meaning | None:
    code = words.PARTS.get(p.lower(row, m, "p"), "")
    tail = f"T{code}" if code and not code.startswith("T") else code
    return Length(f"XXXX-WXX-{p.weekday(row, m)}{tail}", repeats=True)


@RULES.on("set of hours", "V(?P<p>p)")
def _parts(row: Row, m: Match) -> Meaning | None:
    code = words.PARTS[p.lower(row, m, "p")]
    return Length(f"XXXX-XX-XX{code if code.startswith('T') else 'T' + code}", repeats=True)


@RULES.on("set", "8")
def _daily(row: Row, m: Match) -> Meaning | None:
    return Length(words.REPEATS[row.lower[m.start()]], repeats=True)


@RULES.on("set", "V(?P<num>[ndoο])?(?P<unit>[uU])", "%a(?P<unit>u)")
def _units(row: Row, m: Match) -> Meaning | None:
    code, other = p.unit(row, m), "num" in m.re.groupindex and m["num"] == "ο"
    count = 2 if other else p.value(row, m, "num") or 1
    if code in ("S", "MI") or (code == "H" and row.lower[m.start()] == "per"):
        return NOTHING
    if count > 1 or row.lower[m.start()] == "per":
        return Length(p.length(count, code), repeats=True)
    return Length(_ONCE.get(code, p.length(1, code)), repeats=True)
