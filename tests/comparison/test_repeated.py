"""What a page says besides in an agreement: it agrees with others once."""

from __future__ import annotations

from collections.abc import Sequence

from written_pages import read

from sayso.comparison.claims import repeated
from sayso.comparison.differences.sides import Known
from sayso.comparison.lineage import begin
from sayso.comparison.proposal import Answer, Proposal
from sayso.comparison.statements import items
from sayso.comparison.statements.items import Item
from sayso.comparison.statements.weights import weigh
from sayso.comparison.voices.bodies import Speakers
from sayso.model.comparison import Slot

PAGES = (
    "The archive of Veldt was flooded on Friday. Clerks carried forty crates upstairs. The ferry was late.",
    "The archive of Veldt was flooded to the windows. Porters brought crates to the attic.",
    "Water stood in the archive of Veldt.",
)


def once(answers: Sequence[Sequence[str]], slot: Slot = "happened") -> list[set[str]]:
    """The answers, each the statements that hold given words, as they are left."""
    readings = [read(f"Paper {k}", text, "2021-03-05") for k, text in enumerate(PAGES)]
    found = items.build(readings)
    weigh(found)
    known = Known(Speakers(readings, begin(readings).actors))
    made = [Answer(" ".join(words), [one(found, word) for word in words]) for words in answers]
    proposal = Proposal("What befell the archive?", slot, made, "agree", ["wording"], "", 0.9, read=0.7)
    left = repeated.once(proposal, known)
    assert left.read == 0.7
    assert {i.statement.span.text for i in (*left.items, *left.suggested)} == {
        i.statement.span.text for i in proposal.items
    }
    return [{i.statement.span.text for i in answer.items} for answer in left.answers]


def one(found: Sequence[Item], words: str) -> Item:
    (item,) = (i for i in found if words in i.statement.span.text)
    return item


def test_what_both_pages_say_besides_is_only_suggested() -> None:
    left = once((("flooded on Friday", "to the windows"), ("forty crates", "to the attic")))
    assert {text.split(" was ")[0] for answer in left for text in answer} == {"The archive of Veldt"}


def test_an_answer_of_another_page_stays() -> None:
    assert len(once((("flooded on", "to the windows"), ("Water stood",)))) == 2


def test_figures_of_one_page_stay() -> None:
    left = once((("flooded on Friday", "to the windows"), ("forty crates", "to the attic")), "how_many")
    assert sum(map(len, left)) == 4
