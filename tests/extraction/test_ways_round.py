"""Contents that nouns, phrases and verbs bring in by ways round: whose claim, message or view it is, who would have it
so, from whom a page has it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from who_said_what import told

from sayso.model import Attribution

Attributed = Callable[[str], list[Attribution]]


OPEN = "the sluice was open"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        # In front of a noun, or who holds to it.
        ("The Orlan claim that the sluice was open has not been repeated.", "Orlan"),
        ("Nobody at the mill believes the police position that the sluice was open.", "police"),
        ("He set aside opposition claims that the sluice was open.", "opposition"),
        ("On the ferry Pia Lorn stuck to the police account that the sluice was open.", "Pia Lorn"),
        ("Two ferrymen stand by their version that the sluice was open.", "Two ferrymen"),
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
        ("What the mayor says is that the sluice was open.", "the mayor"),
        # By ways round.
        ("The guild would have voters believe that the sluice was open.", "The guild"),
        ("The guild wants the world to believe that the sluice was open.", "The guild"),
        ("The ferry owner would have it that the sluice was open.", "The ferry owner"),
        ("We have it from the ferry owner that the sluice was open.", "the ferry owner"),
        ("The guild has let the press know that the sluice was open.", "The guild"),
        ("The guild let it be known on Monday that the sluice was open.", "The guild"),
        ("That the sluice was open was confirmed by the guild.", "the guild"),
        ("We learned from Pia Lorn that the sluice was open.", "Pia Lorn"),
        ("The Hill Courier learned from Pia Lorn that the sluice was open.", "Pia Lorn"),
        # By a phrase.
        ("In the miller's view, the sluice was open.", "the miller's"),
        ("In the court's opinion, the sluice was open.", "the court's"),
        ("It rained. By the miller's account, the sluice was open.", "the miller's"),
        ("To the miller's mind, the sluice was open.", "the miller's"),
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
        ("The sluice was open, or so the mayor would have it.", "the mayor"),
        ("The sluice was open, or so says the mayor.", "the mayor"),
        ("The sluice was open, or at least that is what the mayor says.", "the mayor"),
        ("The sluice was open, is how the mayor puts it.", "the mayor"),
        ("The sluice was open, in the words of Pia Lorn.", "Pia Lorn"),
        ("The sluice was open, in the opinion of the court.", "the court"),
    ],
)
def test_who_it_was_follows(attributed: Attributed, text: str, source: str) -> None:
    assert (source, "The sluice was open") in told(attributed(text))


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("The ferry union stands by its version: she left the barn.", "The ferry union", "she left the barn"),
        ("Lorn laughed at opposition demands that he quit.", "opposition", "that he quit"),
        ("As Pia Lorn put it, “the sluice was open”.", "Pia Lorn", "“the sluice was open”"),
        ("The sluice, in the court's view, was unsafe.", "the court's", "The sluice … was unsafe"),
        ("Ferry owners expect the river to fall by Friday.", "Ferry owners", "the river to fall by Friday"),
        ("Pia Lorn questioned the wisdom of the sale.", "Pia Lorn", "the wisdom of the sale"),
        ("Ferry owners have voiced concern about the noise.", "Ferry owners", "concern about the noise"),
        ("The governor urged calm on Monday.", "The governor", "calm"),
        ("The mayor has made it clear that the barn will be sold.", "The mayor", "that the barn will be sold"),
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
        "No ferry union wants readers to think the sluice was open.",
        "It was made clear that the sluice was open.",
        "Two barges sank there, making clear that the sluice was open.",
        "He knows of no police claim that the sluice was open.",
        "There is a story that the sluice was open.",
        "In those days, the sluice was open.",
        "In the guild's account, 40 crowns were missing, and the sluice was open.",
        "As the story has it, the sluice was open.",
        "The footage made it clear that the sluice was open.",
        "The blast raised fears that the sluice was open.",
        "He read of the Lorn allegations that the sluice was open.",
        "By the miller's gate, the sluice was open.",
        # Whose it is, is not told, or it is nobody's.
        "The Roman belief that the sluice was open is old.",
        "The choir clung to the hope that the sluice was open.",
        "Nobody clung to the view that the sluice was open.",
        "The guild never maintained the line that the sluice was open.",
        "The suspicion of the guards is that the sluice was open.",
        "The verdict of the mayor is that the sluice was open.",
        "The book's message is that the sluice was open.",
        "The team's answer is that the sluice was open.",
        "The sluice was open: that was the general's answer.",
        "What hurts the mayor is that the sluice was open.",
        "What surprised police was that the sluice was open.",
        "The captain has made it clear that the sluice was open.",
        "In the opinion of most, the sluice was open.",
        "In the words of Hamlet, the sluice was open.",
        "Its message is that the sluice was open.",
        "What strikes the tourist is that the sluice was open.",
        "What worries the reader is that the sluice was open.",
        "From what the miller saw, the sluice was open.",
        "If you ask the miller, the sluice was open.",
        "As the miller saw it, the sluice was open.",
        "As few tell it, the sluice was open.",
        "In the view of many, the sluice was open.",
        "In the words of the author of these lines, the sluice was open.",
        # It is not told as something that was said.
        "Chance would have it that the sluice was open.",
        "The drought would have us believe that the sluice was open.",
        "If the guild would have it that the sluice was open, so be it.",
        "The striker made it clear that the sluice was open.",
        "By the third goal the team has made it clear that the sluice was open.",
        "The mayor made it clear with a wave of his hat that the sluice was open.",
        "That the sluice was open was proved by the flood.",
        "That the sluice was open was denied by few.",
        "The sluice was open, or so he thought.",
        "The diver talks about how the sluice was open.",
        "It is false that the guild has let the press know that the sluice was open.",
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
        "The forecast expects the river to rise.",
        "The law expects drivers to stop.",
        "The school expects pupils to wear caps.",
        "The army expects its soldiers to salute.",
        "Pia Lorn expects her soup to be hot.",
        "She brought a coat because she expected it to rain and the ferry to be late.",
        "Nobody expects the barn to last.",
        "The mayor hardly expects the barn to last.",
        "If the mayor expects the barn to last, she paints it.",
        "Pia Lorn wanted the barn to last.",
        "The lamps raised the alarm over the mill.",
        "The figures raised doubts about the barn.",
        "The letters expressed concern about the noise.",
        "Ferry owners who expect the river to rise moved.",
        "The wind urged caution.",
        "Police questioned the timing of the crew.",
        "In the view",
        "In the",
        "It rained as she tells it",
        "From what she knows",
        "The ferryman talks about",
        "The barn burned, or so is how she puts",
    ],
)
def test_it_is_a_deed(attributed: Attributed, text: str) -> None:
    assert not told(attributed(text))


def test_an_outlet_that_learned_it_is_a_step_between(attributed: Attributed) -> None:
    found = attributed("The Hill Courier learned from Pia Lorn that the sluice was open.")
    assert [[h.name for h in a.hops][-2:] for a in found] == [["Hill Courier", "Pia Lorn"]]


@pytest.mark.parametrize(
    ("text", "nobody"),
    [
        ("We know from Orlan that the sluice was open.", "Orlan"),
        ("We know from Brazil that the sluice was open.", "Brazil"),
        ("We know from our parents that the sluice was open.", "our parents"),
        ("We learned from our parents that the sluice was open.", "our parents"),
        ("We know from Shakespeare that the sluice was open.", "Shakespeare"),
        ("Guards say the barn burned, or so the mayor claims.", "the mayor"),
        ("The hotel took the view that the hill offers in summer.", "The hotel"),
        ("The choir holds a belief that few share.", "The choir"),
    ],
)
def test_it_is_not_whose_it_looks(attributed: Attributed, text: str, nobody: str) -> None:
    assert nobody not in [s for s, _ in told(attributed(text))]
