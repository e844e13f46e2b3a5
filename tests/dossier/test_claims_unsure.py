"""Doubtful claims are marked, and of equals the surer ones stand first; what was not weighed is not marked."""

from __future__ import annotations

from pathlib import Path

from sayso.case import case_json
from sayso.dossier import View, render
from sayso.dossier.build import Dossier
from sayso.model import Claim, Comparison, Member, Position, Reading, Span
from sayso.reading import Given, read_bytes

TEXT = "The mast fell on the quay. Nobody was hurt. The crane stood idle. It was sold in May. The weir ran dry."


def reading() -> Reading:
    made = read_bytes(TEXT.encode(), path=str(Path("mast.txt")), given=Given("Quay Post"))
    return Reading(made.document, made.text, made.segments)


def claim(r: Reading, question: str, words: str, standing: float | None, confirmed: bool = True) -> Claim:
    at = r.text.index(words)
    told = Member(r.document.id, Span.cut(r.text, at, at + len(words)))
    position = Position(question, "it is so", ("Quay Post",), "asserts", (told,))
    return Claim(question, question, "agree", (), "why", (position,), (), 2, 2, (), (), confirmed, standing)


def comparison(r: Reading) -> Comparison:
    return Comparison(
        claims=(
            claim(r, "Did it fall?", "The mast fell on the quay", 0.4),
            claim(r, "Was nobody hurt?", "Nobody was hurt", 0.79),
            claim(r, "Was it idle?", "The crane stood idle", 0.8),
            claim(r, "Was it sold?", "It was sold in May", None),
            claim(r, "Was it dry?", "The weir ran dry", 0.3, confirmed=False),
        )
    )


def test_of_equals_the_surest_stand_first_and_the_doubtful_ones_last() -> None:
    r = reading()
    shown = Dossier((r,), comparison(r), (), View()).claims
    assert {c.question: c.unsure for c in shown.all} == {
        "Did it fall?": 2, "Was nobody hurt?": 1, "Was it idle?": 0, "Was it sold?": 0, "Was it dry?": 0,
    }  # fmt: skip
    marks = [c.unsure for c in shown.agreed]
    # what asks whether somebody was hurt weighs more, however surely it is read
    assert marks == [1, 0, 0, 2] == [c.unsure for c in shown.all[:4]]


def test_the_mark_leads_to_what_it_means_and_the_figure_is_exported() -> None:
    r = reading()
    page = render((r,), comparison(r), (), View())
    summary, rest = page.split('<section id="pile">')
    for part in (summary, rest):
        assert part.count('href="#doubtful">reading doubtful</a>') == 1
    assert 'id="doubtful"' in page
    told = {c["question"]: c["standing"] for c in case_json((r,), comparison(r))["claims"]}
    assert told["Did it fall?"] == 0.4 and told["Was it sold?"] is None
