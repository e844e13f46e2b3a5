"""Contents that nouns, phrases and verbs bring in by ways round: whose claim, message or view it is, who would have it
so, from whom a page has it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.model import Attribution

Attributed = Callable[[str], list[Attribution]]


def told(found: list[Attribution]) -> list[tuple[str, str]]:
    """Source and content of each."""
    return [(a.source.text if a.source else "-", " … ".join(c.text for c in a.content)) for a in found]


OPEN = "the sluice was open"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        # In front of a noun, or who holds to it.
        ("The Orlan claim that the sluice was open has not been repeated.", "Orlan"),
        ("Nobody at the mill believes the police position that the sluice was open.", "police"),
        ("He set aside opposition claims that the sluice was open.", "opposition"),
        ("Pia Lorn stuck to the police position that the sluice was open.", "Pia Lorn"),
        ("The millers stand by their version that the sluice was open.", "The millers"),
        ("The guild sticks to its story that the sluice was open.", "The guild"),
        ("The guild repeated its line that the sluice was open.", "The guild"),
        ("The guild takes the view that the sluice was open.", "The guild"),
        ("The millers are of the opinion that the sluice was open.", "The millers"),
        ("The guild came out with the claim that the sluice was open.", "The guild"),
        ("The guild went public on Monday with the news that the sluice was open.", "The guild"),
        ("Several millers voiced concern that the sluice was open.", "Several millers"),
        # Joined by "be".
        ("The miller's message is that the sluice was open.", "The miller's"),
        ("The miller's first answer was that the sluice was open.", "The miller's"),
        ("Word from the miller is that the sluice was open.", "the miller"),
        ("What worries Pia Lorn is that the sluice was open.", "Pia Lorn"),
        ("What the miller says is that the sluice was open.", "the miller"),
        # By ways round.
        ("The guild would have us believe that the sluice was open.", "The guild"),
        ("The guild wants the world to believe that the sluice was open.", "The guild"),
        ("The miller would have it that the sluice was open.", "The miller"),
        ("We have it from the miller that the sluice was open.", "the miller"),
        ("The guild has let the press know that the sluice was open.", "The guild"),
        ("The guild let it be known on Monday that the sluice was open.", "The guild"),
        ("The miller made it clear that the sluice was open.", "The miller"),
        ("The miller talks about how the sluice was open.", "The miller"),
        ("That the sluice was open was confirmed by the guild.", "the guild"),
        ("We know from Pia Lorn that the sluice was open.", "Pia Lorn"),
        ("The Hill Courier learned from Pia Lorn that the sluice was open.", "Pia Lorn"),
        # By a phrase.
        ("In the miller's view, the sluice was open.", "the miller's"),
        ("In the court's opinion, the sluice was open.", "the court's"),
        ("It rained. By the miller's account, the sluice was open.", "the miller's"),
        ("To the miller's mind, the sluice was open.", "the miller's"),
        ("From what the miller knows, the sluice was open.", "the miller"),
        ("If you ask Pia Lorn, the sluice was open.", "Pia Lorn"),
        ("As the miller tells it, the sluice was open.", "the miller"),
    ],
)
def test_it_is_whose(attributed: Attributed, text: str, source: str) -> None:
    assert [s for s, c in told(attributed(text)) if c.casefold().endswith(OPEN)] == [source]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The sluice was open, was the miller's message.", "the miller's"),
        ("The sluice was open: that is the guild's version.", "the guild's"),
        ("The sluice was open, or so the miller would have it.", "the miller"),
        ("The sluice was open, or so says the miller.", "the miller"),
        ("The sluice was open, or at least that is what the miller says.", "the miller"),
        ("The sluice was open, is how the miller puts it.", "the miller"),
        ("The sluice was open, in the words of Pia Lorn.", "Pia Lorn"),
        ("The sluice was open, in the opinion of the court.", "the court"),
    ],
)
def test_who_it_was_follows(attributed: Attributed, text: str, source: str) -> None:
    assert (source, "The sluice was open") in told(attributed(text))


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("The guild stands by its version: he asked to go.", "The guild", "he asked to go"),
        ("He brushed aside opposition demands that he quit.", "opposition", "that he quit"),
        ("The sluice, in the court's view, was unsafe.", "the court's", "The sluice … was unsafe"),
        ("Millers expect the river to fall by Friday.", "Millers", "the river to fall by Friday"),
        ("The guild wants the sluice to be shut.", "The guild", "the sluice to be shut"),
        ("Pia Lorn questioned the wisdom of the sale.", "Pia Lorn", "the wisdom of the sale"),
        ("Anglers have voiced concern about the noise.", "Anglers", "concern about the noise"),
        ("The governor urged calm on Monday.", "The governor", "calm"),
        ("Pia Lorn hopes that the mill will be kept.", "Pia Lorn", "that the mill will be kept"),
    ],
)
def test_so_much_is_told(attributed: Attributed, text: str, source: str, content: str) -> None:
    assert (source, content) in [(s, c.removesuffix(" on Monday")) for s, c in told(attributed(text))]


@pytest.mark.parametrize(
    "text",
    [
        "It rained. By all accounts, the sluice was open.",
        "From what we know, the sluice was open.",
        "What worries me is that the sluice was open.",
        "What the miller did not say is that the sluice was open.",
        "The miller's message may be that the sluice was open.",
        "The guild's best argument is that the sluice was open.",
        "The trouble is that the sluice was open.",
        "We were asked to believe that the sluice was open.",
        "The guild does not want us to believe that the sluice was open.",
        "It was made clear that the sluice was open.",
        "They met twice, making clear that the sluice was open.",
        "He knows of no police claim that the sluice was open.",
        "There is a story that the sluice was open.",
        "In those days, the sluice was open.",
        "In the guild's account, 40 crowns were missing, and the sluice was open.",
        "As the story has it, the sluice was open.",
        "The footage made it clear that the sluice was open.",
        "The blast raised fears that the sluice was open.",
        "He read of the Lorn allegations that the sluice was open.",
        "By the miller's gate, the sluice was open.",
    ],
)
def test_it_is_nobodys(attributed: Attributed, text: str) -> None:
    assert not [s for s, c in told(attributed(text)) if OPEN in c.casefold() and s != "-"]


@pytest.mark.parametrize(
    "text",
    [
        "Police questioned the miller for two hours.",
        "The guard urged his horse up the hill.",
        "She brought the boys along because she wanted them to see the mill.",
        "The bakery offers bread and tea.",
        "The choir expressed no interest.",
        "They hopped over the fence.",
        "The millers waited by the sluice, hoping that it would open.",
        "The bread was not as good as the millers hoped it would be.",
    ],
)
def test_it_is_a_deed(attributed: Attributed, text: str) -> None:
    assert not told(attributed(text))


def test_an_outlet_that_learned_it_is_a_step_between(attributed: Attributed) -> None:
    found = attributed("The Hill Courier learned from Pia Lorn that the sluice was open.")
    assert [[h.name for h in a.hops][-2:] for a in found] == [["Hill Courier", "Pia Lorn"]]
