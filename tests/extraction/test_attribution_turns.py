"""Where one speaker's words end, who is not heard at all, and who is though no verb of speech says so."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.model import Attribution

Attributed = Callable[[str], list[Attribution]]


def told(found: list[Attribution]) -> list[tuple[str | None, str]]:
    """The last name of each chain that has one, with the pieces of the content."""
    return [(a.source_name, " ‖ ".join(c.text for c in a.content)) for a in found if a.source is not None]


@pytest.mark.parametrize(
    ("text", "name", "content"),
    [
        # Where somebody else takes the word.
        (
            "The Crown League claimed to have sunk a barge off Ombry, though a harbour pilot said the barge had been "
            "empty.",
            "Crown League",
            "to have sunk a barge off Ombry",
        ),
        (
            "The ministry said it had no proof that the dam was mined, contradicting Governor Ana Lira, who had told "
            "the paper that it was.",
            "ministry",
            "it had no proof that the dam was mined",
        ),
        (
            "The port said it had paid all its crews, rejecting claims that dozens were owed a year's wages.",
            "port",
            "it had paid all its crews",
        ),
        (
            "The strikers deny they are leaving the yard and say talks with the owners go on.",
            "strikers (unnamed)",
            "they are leaving the yard",
        ),
        # Words that belong to a content though the parser cuts them off.
        (
            "Opponents of the bill say nurses should be free to leave, but only after a year and only with notice.",
            "Opponents of the bill (unnamed)",
            "nurses should be free to leave, but only after a year and only with notice",
        ),
        (
            "The clinic advises the sooner people come, the more likely it is that they will walk again.",
            "clinic",
            "the sooner people come, the more likely it is that they will walk again",
        ),
        (
            "The League plans to clear the shore where, according to the navy, the old mines lie in rows.",
            "navy",
            "the old mines lie in rows",
        ),
        (
            "With that record -- and the fact that Tolin broke 300 pledges in a year, according to The Ombry Post -- "
            "nobody was surprised.",
            "Ombry Post",
            "the fact that Tolin broke 300 pledges in a year",
        ),
        ("The bank called on savers to stay at home.", "bank", "savers to stay at home"),
        ("The bridge was, as Mayor Ana Lira said, closed to lorries.", "Ana Lira", "The bridge was ‖ closed to lorries"),
        # Said without a verb of speech.
        ("Baker Petra Vonn, 71, stormed: “It is a slap in the face for us.”", "Petra Vonn",
         "“It is a slap in the face for us.”"),
        ("Mayor Ana Lira was blunt: “We are done with this town.”", "Ana Lira", "“We are done with this town.”"),
        ("In the words of one old sailor: “The sea gives and the sea takes.”", "old sailor (unnamed)",
         "“The sea gives and the sea takes.”"),
        ("If you go by the Dockers' League, sixty-one people drowned there.", "Dockers' League",
         "sixty-one people drowned there"),
        ("The Ombry Guard lost a boat. By its reckoning, nine men went down with her.", "Ombry Guard",
         "nine men went down with her"),
        ("On the guild's count, forty barns burned down.", "guild", "forty barns burned down"),
        ("Despite warnings from the weather office that winds could rise, the fair went ahead.", "weather office",
         "that winds could rise"),
        ("The union replied on its own site that no strike would be called.", "union",
         "that no strike would be called"),
        # Who speaks.
        (
            "Speaking on Radio Ombry, the keeper's mother, Lida Pons, said her son had not been paid since May.",
            "Lida Pons",
            "her son had not been paid since May",
        ),
        ("“It was a trap,” a conscript who was there told us.", "conscript (unnamed)", "“It was a trap,”"),
        ("The caretaker of the hall said he had locked it at six.", "caretaker of the hall (unnamed)",
         "he had locked it at six"),
        ("A doctor at the gate told Vrestly that nobody had died.", "doctor at the gate (unnamed)",
         "that nobody had died"),
    ],
)  # fmt: skip
def test_a_content_is_whole_and_its_own(attributed: Attributed, text: str, name: str, content: str) -> None:
    assert (name, content) in told(attributed(text))


@pytest.mark.parametrize(
    "text",
    [
        # Nobody has said it.
        "Any baker will tell you that flour is dear.",
        "The guard would have sworn by now that somebody sent her home.",
        "Words cannot describe how much we love this town.",
        "The prison service said nothing when we called.",
        "A council that shouts as loudly as it swears its oaths is no help to anybody.",
        "Each week is another week in which the council did not, as it promised, mend the bridge.",
        # A text that somebody gets is not his own.
        "Petra Vonn found a note: “You are the next one here.”",
        # Whose a clause is in front of a semicolon, the clause behind it does not tell.
        "The yard was shut on Monday; the owners estimated it had cost a million.",
    ],
)
def test_who_has_not_said_it_is_not_told_as_saying_it(attributed: Attributed, text: str) -> None:
    printed = [(name, words) for name, words in told(attributed(text)) if name is not None]
    assert [p for p in printed if "cost a million" not in p[1]] == []


def test_a_broadcaster_to_which_somebody_speaks_is_a_link(attributed: Attributed) -> None:
    found = attributed("Speaking on Radio Ombry, Mayor Ana Lira said that the quay was safe.")
    assert [a.chain[1:] for a in found] == [("Radio Ombry", "Ana Lira")]


def test_a_force_goes_by_its_name_and_not_by_its_men(attributed: Attributed) -> None:
    text = "The US military said on Monday that two men had died. About 900 US troops remain. US troops left Ombry."
    assert [a.source_name for a in attributed(text)] == ["US military"]


def test_the_hour_before_a_line_is_no_part_of_its_speaker(attributed: Attributed) -> None:
    found = attributed("15.20 Army: nine of our men are dead.")
    assert [(a.source.text if a.source else None, a.source_name) for a in found] == [("Army", "Army")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # Of a name of which the parser knows only the last word as a person's, the whole is the person's.
        ("The dam will hold, said Aseem Prellan, head of the water board.", "Aseem Prellan"),
        # A man's name that stands alone may be a woman's surname.
        (
            "Thomas asked the bench to spare the thief in a note to Janine Prell. She said the man had wept.",
            "Thomas",
        ),
        ("Cllr Morris said that the houses cost too much.", "Morris"),
    ],
)
def test_whose_name_it_is(attributed: Attributed, text: str, name: str) -> None:
    assert [a.source_name for a in attributed(text) if a.content[0].text.split()[-1] in ("hold", "wept", "much")] == [
        name
    ]


@pytest.mark.parametrize(
    ("text", "name", "content"),
    [
        # What somebody adds behind a comma is his, and not of whom he speaks.
        (
            "Lira said that the guard could be sent to the dam, warning: “They have orders to shoot there.”",
            "Lira",
            "that the guard could be sent to the dam",
        ),
        ("The Harbour Authority - which considers the mayor biased and has turned down his offer - called for talks.",
         "Harbour Authority", "the mayor biased"),
        ("Ombry said it stands by the “one river, two banks” rule that gives Prell a say, while Prell denies it.",
         "Ombry", "it stands by the “one river, two banks” rule that gives Prell a say"),
        # Of two nouns the one that a text is says it.
        ("Rob Tolin, 41, provided a statement to county deputies indicating Moore had hit him.", "statement",
         "Moore had hit him"),
        # A body's name, or the first word of it, is no person's.
        (
            "The Trump administration named a list of goods in May. Trump on Friday threatened to add cars to the list.",
            "Trump",
            "to add cars to the list",
        ),
        (
            "The pair fell ill, wrote the Xinhua News Agency. Two had died, the news agency said.",
            "Xinhua",
            "Two had died",
        ),
    ],
)  # fmt: skip
def test_whose_words_they_are(attributed: Attributed, text: str, name: str, content: str) -> None:
    assert (name, content) in told(attributed(text))


@pytest.mark.parametrize(
    "text",
    [
        # A relative clause is no content.
        "Tek was the fourth clerk testifying Friday who typed up the ledger of the dam.",
        # Nor is what stands behind the colon of a heading.
        "READ ALSO: Ombry protests: 400 pupils under lock in the yard",
    ],
)
def test_no_content_is_made_of_what_nobody_says(attributed: Attributed, text: str) -> None:
    assert attributed(text) == []


def test_what_is_told_in_a_quotation_of_nobody_is_in_doubt(attributed: Attributed) -> None:
    found = attributed("“The clerk has said that nobody paid him a penny in May.”")
    inner = [a for a in found if a.source_name is not None]
    assert [a.certainty <= 0.5 for a in inner] == [True]


@pytest.mark.parametrize(
    ("text", "name", "content"),
    [
        # Brackets part a speaker from the verb; a dash begins a clause of its own; "that" opens the clause of "told".
        (
            "Its man Ilmo Dorvec (I have met him, he would not tell you the time without a mandate) talks of “one shot” "
            "as though that settled it.",
            "Ilmo Dorvec",
            "“one shot”",
        ),
        (
            "It is unclear whether the bridge will open — both Prell and Ombry were said to be against it, according to "
            "the Ombry Post.",
            "Ombry Post",
            "both Prell and Ombry were said to be against it",
        ),
        # Whom a verb addresses is not its subject; a demonym in the singular is a person.
        (
            "Jon Tek met Mr Prell in May. Mr Prell was late. He urged Mr Prell to sign as soon as he could.",
            "Jon Tek",
            "Mr Prell to sign as soon as he could",
        ),
        ("The Iraqi, whose last boat sank in May, said the crew had swum ashore.", "Iraqi (unnamed)",
         "the crew had swum ashore"),
        # What is named only beside another is not what "the company" means.
        (
            "Blue Lathes owns the hymns, and will let her play at the Harbour Choir Prize. But the company says she "
            "needs no leave of it.",
            "Blue Lathes",
            "she needs no leave of it",
        ),
    ],
)  # fmt: skip
def test_who_is_meant(attributed: Attributed, text: str, name: str, content: str) -> None:
    assert (name, content) in told(attributed(text))


@pytest.mark.parametrize(
    "text",
    [
        "The mayor was late. That said, the two towns might have made a good pair of it.",
        "He has assumed the role of the patient dealer, who waits till others yield.",
        "Many clerks are waiting to hear when the bank will open its doors again.",
    ],
)
def test_no_speech_is_none(attributed: Attributed, text: str) -> None:
    assert attributed(text) == []


def test_a_reporter_is_heard_through_the_paper_beside_the_name(attributed: Attributed) -> None:
    found = attributed("The pair were kept in a ward, according to Mara Tolin of the New York Times.")
    assert [a.chain[1:] for a in found] == [("New York Times", "Mara Tolin")]


def test_who_spoke_before_an_outlet_reported_goes_on_to_the_page(attributed: Attributed) -> None:
    found = attributed(
        "“I am on a list,” Marc Tolin said at his house. The Ombry Post reported that a man had found a donor in May. "
        "“She said I can do it as well,” Tolin said."
    )
    assert [a.chain[1:] for a in found if a.source_name == "Marc Tolin"] == [("Marc Tolin",), ("Marc Tolin",)]


def test_a_statement_is_none_of_several_statements(attributed: Attributed) -> None:
    found = attributed(
        "The label was shocked by Ana Lira's statements of May, it said. Nobody had seen them before. “We did not say "
        "that she could not sing,” the statement read."
    )
    assert [a.chain[1:] for a in found if a.cue and a.cue.text == "read"] == [("statement",)]


def test_how_somebody_could_be_sure_is_a_question(attributed: Attributed) -> None:
    found = attributed("She asked how Andrew could be so sure where he had been at the hour of the fire.")
    assert [a.source_name for a in found if a.rule == "adjective"] == []


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("The dam was mined, the Ombry Herald quoted General Jon Tek as saying.", ("Ombry Herald", "Jon Tek")),
        ("“We held the dam,” General Jon Tek was quoted by the Ombry Herald as saying.", ("Ombry Herald", "Jon Tek")),
        ("Minister Ana Lira told Ombry News Agency the dam was held.", ("Ombry News Agency", "Ana Lira")),
        ("General Jon Tek has cited the audit as the reason for his silence on the dam.", ("Jon Tek",)),
    ],
)
def test_who_quotes_a_speaker_is_a_link(attributed: Attributed, text: str, chain: tuple[str, ...]) -> None:
    assert [a.chain[1:] for a in attributed(text)] == [chain]
