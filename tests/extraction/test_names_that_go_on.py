"""Names of outlets and bodies that the parser cuts: "The National Word", "told the Corvus agency", "Open Harbour"."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.model import Attribution

Attributed = Callable[[str], list[Attribution]]


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        # A known name that only opens another's.
        ("The chairman told The National Word that voting had been calm.", ("National Word", "chairman (unnamed)")),
        ("The National Word reported on Monday that voting had been calm.", ("National Word",)),
        ("The Times Square Alliance said it was late.", ("Times Square Alliance",)),
        # Near misses: the known name is whole, or a day or another's name stands behind it.
        ("A clerk told The National that it was late.", ("The National", "clerk (unnamed)")),
        ("A clerk told the Times Monday that it was late.", ("The Times", "clerk (unnamed)")),
        ("A clerk told the Guardian Ana Lira left.", ("The Guardian", "clerk (unnamed)")),
        # Who is told something behind a capital article, or by the word for it, is an outlet.
        ("A clerk told The Harbour Word that it was late.", ("Harbour Word", "clerk (unnamed)")),
        ("A doctor told the Corvus agency that nine had died.", ("Corvus", "doctor (unnamed)")),
        # Near misses: firms, other agencies, towns.
        ("A guard told The Orlen Group that it was late.", ("guard (unnamed)",)),
        ("A guard told the Orlen travel agency that it was late.", ("guard (unnamed)",)),
        ("A guard told the Border agency that it was late.", ("guard (unnamed)",)),
        ("A guard told the UNHCR agency that it was late.", ("guard (unnamed)",)),
        ("Jon Tek told The Hague that it was late.", ("Jon Tek",)),
        ("The union told the Harbour Word that it was late.", ("union",)),
    ],
)
def test_outlets(attributed: Attributed, text: str, chain: tuple[str, ...]) -> None:
    assert attributed(text)[0].chain[1:] == chain


@pytest.mark.parametrize(
    ("text", "who"),
    [
        # Told by the same name inside a sentence, or because its last word is a plain noun of the text.
        ("Volunteers of the group Open Harbour left. Open Harbour says its observers were expelled.", "Open Harbour"),
        ("Open Harbour says its observers were expelled. The harbour was shut.", "Open Harbour"),
        # Near misses: no name alone behind an adjective.
        ("Former Harbour Board chief Ana Lira says it was late. The harbour was shut.", "Ana Lira"),
        ("Later Harbour Board members left the harbour. The Harbour Board says it was late.", "Harbour Board"),
        ("Embattled Talvex says it was late. The harbour was shut.", "Talvex"),
    ],
)
def test_names_behind_an_adjective(attributed: Attributed, text: str, who: str) -> None:
    assert next(a.source_name for a in attributed(text) if a.cue and a.cue.text == "says") == who


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The union counts thirty. The minister speaks of eight; the company, of three.",
         {("minister (unnamed)", "eight"), ("company", "three")}),
        # Near misses: brothers are no figure; without the comma, nothing parts the company from the three.
        ("The union counts thirty. The minister speaks of eight; the company, of three brothers, is old.",
         {("minister (unnamed)", "eight")}),
        ("The union counts thirty. The minister speaks of eight, the company of three.",
         {("minister (unnamed)", "eight")}),
    ],
)  # fmt: skip
def test_figures_without_a_verb_of_their_own(attributed: Attributed, text: str, found: set[tuple[str, str]]) -> None:
    told = {(a.source_name or "", a.content[0].text) for a in attributed(text)}
    assert {t for t in told if "thirty" not in t[1]} == found


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Tarn declared winner", set()),
        ("Ruling party man declared president as rivals march", set()),
        # Near misses: what somebody declares himself.
        ("Norland declared war on Teland.", {"Norland"}),
        ("The minister declared victory.", {"minister (unnamed)", "minister"}),
        ("The court declared the will void.", {"court"}),
    ],
)
def test_what_somebody_is_declared(attributed: Attributed, text: str, who: set[str]) -> None:
    assert {a.source_name for a in attributed(text) if a.cue and a.cue.text == "declared"} in (who, *({w} for w in who))


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("“There is no danger to the town,” the captain said.", "assert"),
        ("“There is no evidence of that,” the captain said.", "deny"),
        ("“We did not shell the port,” the captain said.", "deny"),
    ],
)
def test_a_lack_of_danger_is_no_denial(attributed: Attributed, text: str, stance: str) -> None:
    assert attributed(text)[0].stance == stance


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("It rained. Turnout, by the count of the guild's volunteers at 300 stations, was 48 per cent.",
         ["guild's volunteers (unnamed)"]),
        ("It rained. By the ministry's count, nine died.", ["ministry"]),
        # Near misses: a nobleman; what has no figure.
        ("The tower, by the count of Orlen, was 300 feet high.", []),
        ("The castle was built by the count of Orlen in 1300.", []),
        ("It rained. By the guild's count, it was late.", []),
    ],
)  # fmt: skip
def test_by_whose_count(attributed: Attributed, text: str, who: list[str]) -> None:
    assert [a.source_name for a in attributed(text)] == who
