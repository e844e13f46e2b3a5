"""How often the program errs, as it was measured: data/measured.json, which `make eval` writes, in plain words."""

from __future__ import annotations

import json
from functools import lru_cache
from importlib.resources import files
from typing import Any, NamedTuple

CLAIMS = "without a firm fault, all confirmed"
LINES = "who said what: without a firm fault, the sure ones"
LESS_SURE = "who said what: without a firm fault, the less sure"
DOUBTFUL = "question, words and relation right, marked as doubtful"
OTHERS = "question, words and relation right, not marked as doubtful"
_JUDGED = "by readers, one by one"
_SPEAKERS, _KOBANI, _CHELSEA = (
    "other people's texts with marked speakers",
    "ten texts on one airdrop",
    "texts on one bombing",
)
PLAIN = {
    CLAIMS: ("claims in which nothing is firmly wrong", _JUDGED),
    "question, words and relation right, all confirmed": ("claims with question, words and relation right", _JUDGED),
    OTHERS: ("the same, not marked “reading doubtful”", _JUDGED),
    DOUBTFUL: ("the same, marked “reading doubtful”", _JUDGED),
    LINES: ("lines of who said what, the sure ones, in which nothing is firmly wrong", _JUDGED),
    LESS_SURE: ("the same, the less sure ones", _JUDGED),
    "who said what: without a firm fault, all": ("the same, all lines", _JUDGED),
    "timeline: lines that stand": ("lines of the timeline in which nothing is firmly wrong", _JUDGED),
    "lineage: lines that stand": ("lines of who leans on whom", _JUDGED),
    "originals to fetch: lines that stand": ("originals to fetch", _JUDGED),
    "leads: lines that stand": ("leads", _JUDGED),
    "gum_news: source F1": ("speakers found, and found rightly", "news with marked speakers"),
    "polnear_dev, speech: source F1": ("speakers found, and found rightly", _SPEAKERS),
    "polnear_dev, speech: content F1": ("what they say found, and found rightly", _SPEAKERS),
    "polnear_dev: precision of these": ("lines with speaker and words right, of those found", _SPEAKERS),
    "kobani: source F1": ("speakers found, and found rightly", _KOBANI),
    "kobani: name": ("speakers called by the right name", _KOBANI),
    "kobani: chain": ("ways from the page to the speaker told rightly", _KOBANI),
    "newsquant_dev: value and bound F1": ("figures found, and read rightly", "news with marked figures"),
    "newsquant_dev: value and thing F1": ("what they count found rightly", "news with marked figures"),
    "wikiwars_01_16: value F1 (relaxed)": ("dates found, and read rightly", "texts with marked dates"),
    "lgl: accuracy within 161 km": ("places put within 161 km of the right one", "local news with marked places"),
    "kobani: found with the right relation": ("questions that people asked, found with the right relation", _KOBANI),
    "kobani: relation, given found": ("relations right, of the questions found", _KOBANI),
    "kobani: side purity": ("words on the right side of a question", _KOBANI),
    "kobani: origins, sure": ("numbers of origins right", _KOBANI),
    "chelsea: found with the right relation": ("questions that people asked, found with the right relation", _CHELSEA),
    "chelsea: relation, given found": ("relations right, of the questions found", _CHELSEA),
    "chelsea: side purity": ("words on the right side of a question", _CHELSEA),
    "chelsea: origins, sure": ("numbers of origins right", _CHELSEA),
}  # fmt: skip
"""What is counted, and on what, by the name of a measure."""


class Rate(NamedTuple):
    """A measured figure: what is right, on what it was measured, and how many of a hundred."""

    what: str
    where: str
    of_hundred: int


@lru_cache(maxsize=1)
def kept() -> tuple[dict[str, Any], ...]:
    """The figures as they are kept: layer, name and value, a share of one."""
    return tuple(json.loads(files("sayso.dossier").joinpath("data/measured.json").read_text(encoding="utf-8")))


def _kept() -> dict[str, float]:
    return {row["name"]: row["value"] for row in kept()}


def rates() -> tuple[Rate, ...]:
    """All figures that are kept, what readers judged first."""
    order, values = {name: n for n, name in enumerate(PLAIN)}, _kept()
    names = sorted(values, key=lambda name: (order.get(name, len(order)), name))
    return tuple(Rate(*PLAIN.get(name, (name, "")), round(100 * values[name])) for name in names)


def sentence() -> str:
    """How often lines like these were wrong when readers judged them; empty where no figure was kept."""
    claims, lines = wrong(CLAIMS), wrong(LINES)
    if claims is None or lines is None:
        return ""
    return (
        f"This is a program’s reading, and it errs: readers who judged its lines one by one found a firm fault in "
        f"{claims} of 100 claims and in {lines} of 100 of the sure lines of who said what; on events that it was not "
        "made with, in more. Look at the words before you use a line"
    )


def less_sure() -> str:
    """How often the lines were wrong that are listed as less sure; empty where no figure was kept."""
    lines = wrong(LESS_SURE)
    return "" if lines is None else f"in such lines readers found a firm fault {lines} times in 100"


def doubtful() -> str:
    """How often marked claims and the others were wrong; empty where no figure was kept."""
    marked, others = wrong(DOUBTFUL), wrong(OTHERS)
    if marked is None or others is None:
        return ""
    return (
        f"{marked} of 100 were found to ask or relate their words wrongly, or to hold words that belong elsewhere; of "
        f"the others {others}: so on events that the program was made with, on others in more"
    )


def wrong(name: str) -> int | None:
    """Of a hundred, how many a measure found wrong; None where no figure was kept."""
    value = _kept().get(name)
    return None if value is None else round(100 - 100 * value)
