"""Speakers before a colon within a paragraph, before a quotation that no verb of speech brings in, and beside one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.model import Attribution

Attributed = Callable[[str], list[Attribution]]
OPENING = "The harbour of Orvan has been shut since Monday, and the ships wait outside the mole.\n\n"


def told(found: list[Attribution]) -> list[tuple[str | None, str]]:
    """The last name of each chain that has one, with the pieces of the content."""
    return [(a.source_name, " ‖ ".join(c.text for c in a.content)) for a in found if a.source is not None]


@pytest.mark.parametrize(
    ("text", "name", "content"),
    [
        # Labels at the start of a sentence, with what is said beside the speaker.
        (
            'The lock was closed by noon. Police: "It stays closed until the geese have passed."',
            "Police",
            '"It stays closed until the geese have passed."',
        ),
        (
            'Milk is short. A driver at the dairy, by telephone: "The cows are well. It is the road that failed us."',
            "driver at the dairy (unnamed)",
            '"The cows are well. It is the road that failed us."',
        ),
        (
            'Ruth Lira, a baker, resting on her oars: "We rowed since dawn. The fog was like wool."',
            "Ruth Lira",
            '"We rowed since dawn. The fog was like wool."',
        ),
        (
            'Letter from Ruth Lira, just opened in our office: "The orchard is not for sale."',
            "Ruth Lira",
            '"The orchard is not for sale."',
        ),
        (
            'Farmers doubt the count. Added the miller: "I do not see where they had those barns."',
            "miller",
            '"I do not see where they had those barns."',
        ),
        # Lines of a ticker.
        ("20:30 Warden Ada Lira of the railway: nine sheep found, one lamb missing.", "Ada Lira", "nine sheep found, one lamb missing"),
        ("20:30 Baker of the parish after the flood: two ovens were saved.", "baker of the parish (unnamed)", "two ovens were saved"),
        ("19:10 It rains on the moor. Police: the road is closed at high tide.", "Police", "the road is closed at high tide"),
        ("18:40 Farm ministry corrects: 210 geese, not 120. The rest are ducks.", "Farm ministry", "210 geese, not 120"),
        # A sentence before a colon.
        ("Inspector Ada Lira is adamant: the crane had no brakes.", "Ada Lira", "the crane had no brakes"),
        ("The ministry sticks to its account: forty boats were lost.", "ministry", "forty boats were lost"),
        ("Ada Lira repeats her figure: sixty hives burnt on the island.", "Ada Lira", "sixty hives burnt on the island"),
        ("The mayor gave the beekeepers his word: the meadow would not be mown in May.", "mayor (unnamed)", "the meadow would not be mown in May"),
        ("The mayor's message was clear: the mill must close.", "mayor (unnamed)", "the mill must close"),
        ('The mayor\'s reply was short: "It is not true at all."', "mayor (unnamed)", '"It is not true at all."'),
        (
            'We printed the dairy company\'s denial on Friday and run it today in full: "Our butter never contained any lard."',
            "dairy company",
            '"Our butter never contained any lard."',
        ),
        (
            'The harbour police released a statement about the barge: "We received several calls in the night."',
            "harbour police",
            '"We received several calls in the night."',
        ),
        # A sentence before a quotation, and a tag behind one.
        ('Inspector Ada Lira was blunt. "It had no brakes. It never did."', "Ada Lira", '"It had no brakes. It never did."'),
        ('The harbour inspector did not mince his words. "They left the gate open all night."', "harbour inspector", '"They left the gate open all night."'),
        ('They came at noon. "Stand back from the edge, all of you," Ada Lira purred.', "Ada Lira", '"Stand back from the edge, all of you,"'),
        ('They came at noon. "Let me see what you have got there!" an officer ordered.', "officer (unnamed)", '"Let me see what you have got there!"'),
    ],
)  # fmt: skip
def test_speaks_without_a_verb_of_speech(attributed: Attributed, text: str, name: str, content: str) -> None:
    found = told(attributed(OPENING + text))
    assert [(n and n.lower(), c) for n, c in found if c == content] == [(name.lower(), content)]


@pytest.mark.parametrize(
    "text",
    [
        'On the wall hung the motto of the school: "Never trust a man with a map."',
        'A sign hung at the gate: "You must keep out of the yard."',
        "Ada Lira shook her head: the boat was gone.",
        "His answer was swift: he left the room.",
        "The road was clear: all the lamps were out.",
        "Ada Lira has three farms: two barns and a mill were built there.",
        "09:10 March of the dockers: they turn into Mill Street.",
        "09:10 Clashes at the bridge: all the lamps go out.",
        "10:00 Mayor at the memorial: he lays a wreath.",
        'The path is steep. "You can see the mill from the top."',
        '"Shall we ever see the mill again?" The lamps in the yard went out on Monday.',
        'The crowd was ecstatic. "I never saw such a day in Orvan!"',
    ],
)
def test_nobody_is_heard(attributed: Attributed, text: str) -> None:
    assert told(attributed(OPENING + text)) == []


def test_the_page_goes_on_behind_a_label(attributed: Attributed) -> None:
    found = told(attributed(OPENING + "20:30 Inspector Ada Lira of the police: two men held. The rain goes on."))
    assert found == [("Ada Lira", "two men held")]
