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
        ("20:30 Farm ministry: nine sheep found, one lamb missing.", "Farm ministry", "nine sheep found, one lamb missing"),
        # A sentence before a colon.
        ('Inspector Ada Lira is adamant: "The crane had no brakes."', "Ada Lira", '"The crane had no brakes."'),
        ('The ministry sticks to its account: "Forty boats were lost on the ferry."', "ministry", '"Forty boats were lost on the ferry."'),
        ('The mayor gave the beekeepers his word: "We shall not mow the meadow."', "mayor (unnamed)", '"We shall not mow the meadow."'),
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
        # Clauses behind a colon: narration.
        "The miller's wife was firm: she locked the barn.",
        "The mayor left no doubt: he burnt the ferry.",
        "The mayor put it bluntly: he cheated at cards.",
        "The mayor changed her position: she now stands by the oven.",
        "The skipper corrected: the ferry swung to the left.",
        "The patient was positive: the ward stayed closed.",
        "Ada Lira nodded when asked: the barn stayed shut.",
        "The navy's position is plain: it has no boats.",
        "Her position is clear: she stands by the oven.",
        # A quotation behind a feeling, a gesture or a letter.
        'Ada Lira opened the letter and was livid. "You must leave the mill by June."',
        'Ada Lira was horrified. "You will never see your barn again."',
        'Ada Lira was blunt about the note. "You will never see your barn again."',
        'Ada Lira was blunt. "The ferry is a floating coffin." Those were the words of her cousin.',
        'Ada Lira was blunt when she read what the dairy had decided. "You will never see your barn again."',
        'The ferry company released a statement. "I saw the barge go down before my eyes."',
        'The mayor released a statement of the dairy. "We have never sold any lard."',
        # Words of somebody else behind a colon.
        'Ada Lira published the reply of the dairy: "We have never sold any lard."',
        'The court released a statement: "I saw the barge go down before my eyes."',
        'The mayor outlined the accusation against her: "She sold the ferry to her cousin."',
        'The ferry had lost both oars. Her message was plain: "Never row in the fog alone."',
        'The verdict of the mill was short: "No more ferries at night" was painted on the wall.',
        'The police issued a warning about a forged note: "You have won forty crowns from us."',
        # Lines of a ticker that tell of somebody.
        "12:30 Driver: was asleep at the oars.",
        "12:30 Police: were late at the mill.",
        "12:30 Union: its barn has been searched.",
        "12:30 Ada Lira: dead at forty.",
        "12:30 Army: driven from the mill at dawn.",
        "12:30 Hospital: the chimney has fallen.",
        "12:30 Director: the mill has found a cook.",
        "12:30 Victims: two bakers and a miller were found.",
        # Roles, and what is heard or wanted.
        'Ruth Lira played two roles. Minister of war: "We shall burn the ferries at dawn."',
        '"The ferry will be sold at dawn," the mayor overheard.',
        '"The ferry will be sold at dawn," the mayor wanted.',
        '"The ferry will be sold at dawn," the mayor deleted.',
        '"The ferry will be sold at dawn," he opened the door.',
        '"I shall never leave the mill," letters Ada Lira, her cousin, kept.',
        '"I shall never leave the mill," tweets Ada Lira deleted.',
        '"I shall never leave the mill," fans Ada Lira.',
    ],
)
def test_nobody_is_heard(attributed: Attributed, text: str) -> None:
    assert told(attributed(OPENING + text)) == []


def test_the_page_goes_on_behind_a_label(attributed: Attributed) -> None:
    found = told(attributed(OPENING + "20:30 Inspector Ada Lira of the police: two men held. The rain goes on."))
    assert found == [("Ada Lira", "two men held")]


def test_a_name_ends_before_what_it_is_about(attributed: Attributed) -> None:
    text = 'The barns are full. Comment by the miller on the ferry guild: "They never pay for the flour."'
    assert told(attributed(OPENING + text)) == [("miller", '"They never pay for the flour."')]


def test_the_same_words_have_one_speaker(attributed: Attributed) -> None:
    found = told(attributed(OPENING + '12:30 Police: "The ferry was empty at dawn," the miller said.'))
    assert [content for _, content in found].count('"The ferry was empty at dawn,"') == 1
