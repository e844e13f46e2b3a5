"""Attribution spans on sentences of our own: who, by which cue, said what, and in which way."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.extraction.attribution import find
from sayso.model import Draft, Page, Parse

ParseText = Callable[[str], tuple[Page, Parse]]


@pytest.fixture(scope="module")
def drafts(parse_text: ParseText) -> Callable[[str], tuple[Draft, ...]]:
    def run(text: str) -> tuple[Draft, ...]:
        page, parse = parse_text(text)
        return find(parse, page.segments).drafts

    return run


Drafts = Callable[[str], tuple[Draft, ...]]


def words(text: str, span: tuple[int, int] | None) -> str | None:
    return None if span is None else text[slice(*span)]


def shown(text: str, draft: Draft) -> tuple[str | None, str | None, list[str]]:
    return words(text, draft.source), words(text, draft.cue), [text[a:b] for a, b in draft.content]


CASES = [
    # said-that, before and behind
    ("The mayor said that the bridge had collapsed.", "The mayor", "said", ["that the bridge had collapsed"]),
    ("The bridge had collapsed, the mayor said.", "the mayor", "said", ["The bridge had collapsed"]),
    ("The bridge, officials said, had collapsed in the night.", "officials", "said", ["The bridge", "had collapsed in the night"]),
    # quotations, inverted and split by the cue
    ('"We lost everything," said Ana Lira, a teacher.', "Ana Lira, a teacher", "said", ['"We lost everything,"']),
    ("“We lost the house,” Mr Orlo said. “We lost the boat too.”", "Mr Orlo", "said", ["“We lost the house,”", "“We lost the boat too.”"]),
    # according to, at either end
    ("According to the ministry, twelve soldiers were wounded.", "the ministry", "According to", ["twelve soldiers were wounded"]),
    ("Twelve soldiers were wounded, according to the ministry.", "the ministry", "according to", ["Twelve soldiers were wounded"]),
    # as somebody says
    ("As the envoy noted, the talks have stalled.", "the envoy", "noted", ["the talks have stalled"]),
    # reporting nouns
    ("The army rejected the claim that its planes had bombed the market.", None, "claim", ["that its planes had bombed the market"]),
    # documents that say
    ("The leaked memo shows that the general knew of the raid.", "The leaked memo", "shows", ["that the general knew of the raid"]),
    ("Though the road is open, she said, lorries would have to wait.", "she", "said", ["Though the road is open", "lorries would have to wait"]),
    # a dateline is no part of what is said
    ("ORVAN (Coast News) — The bridge had collapsed, the mayor said.", "the mayor", "said", ["The bridge had collapsed"]),
    # the parser hangs what happened on "when", and "when" on the cue
    (
        "At least two sailors were hurt when part of a rusted derrick swung over its operators during a televised boat "
        "fair in Port Velda on Sunday night, police said, and tugs were still towing barges off the pier.",
        "police", "said",
        ["At least two sailors were hurt when part of a rusted derrick swung over its operators during a televised boat "
         "fair in Port Velda on Sunday night"],
    ),
    # headlines
    ("Ana Lira: Talks have failed", "Ana Lira", ":", ["Talks have failed"]),
    # objects of a relative clause
    ("The raid, which the army confirmed on Monday, was short.", "the army", "confirmed", ["The raid"]),
    # thoughts with a proposition
    ("Diplomats believe that the truce will hold.", "Diplomats", "believe", ["that the truce will hold"]),
    # a relative pronoun stands for its noun
    ("The governor, who said the dam was safe, resigned.", "The governor", "said", ["the dam was safe"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "source", "cue", "content"), CASES, ids=[c[0][:40] for c in CASES])
def test_spans(drafts: Drafts, text: str, source: str | None, cue: str, content: list[str]) -> None:
    assert (source, cue, content) in [shown(text, d) for d in drafts(text)]


STANCES = [
    ("The general denied that his men had fired.", "deny", "pos"),
    ("The party accused the police of beating students.", "accuse", "pos"),
    ("The minister vowed to rebuild the port.", "vow", "pos"),
    ("The company confirmed the leak.", "confirm", "pos"),
    ("Reporters asked whether the border was open.", "question", "pos"),
    ("The council urged both sides to return to the talks.", "request", "pos"),
    ("The spokeswoman declined to comment on the raid.", "decline", "neg"),
    ("The ministry would not confirm the number of dead.", "decline", "neg"),
    ('"We will never leave this valley," the commander said.', "assert", "pos"),
    ('"We will rebuild the school," the mayor said.', "vow", "pos"),
    ("“We are not part of this deal,” the colonel said.", "deny", "pos"),
    ("The police said there was no evidence of a bomb.", "deny", "pos"),
    ("The rebels did not say that they would leave.", "vow", "neg"),
    ("The rebels said that they would likely leave.", "assert", "pos"),
    ("The dam, officials said, was safe for now.", "assert", "pos"),
]


@pytest.mark.parametrize(("text", "stance", "polarity"), STANCES, ids=[c[0][:40] for c in STANCES])
def test_stance_and_polarity(drafts: Drafts, text: str, stance: str, polarity: str) -> None:
    found = drafts(text)
    assert found
    if stance != "assert":
        assert stance in [d.stance for d in found]
    else:
        assert "vow" not in [d.stance for d in found]
    assert found[0].polarity == polarity


def test_kinds(drafts: Drafts) -> None:
    text = (
        'The minister said the road was open. "It is open," the minister said. '
        'The minister said the road was "open to everyone who dares".'
    )
    assert [d.kind for d in drafts(text)] == ["indirect", "direct", "mixed"]


def test_a_cue_without_speaker_has_no_source(drafts: Drafts) -> None:
    text = "The pilot was reportedly held for two days in the capital."
    (draft,) = drafts(text)
    assert draft.source is None and draft.head is None
    assert words(text, draft.cue) == "reportedly"


def test_nested_attributions_know_what_encloses_them(drafts: Drafts) -> None:
    text = "The ministry said that villagers had accused the army of looting."
    found = drafts(text)
    outer = next(k for k, d in enumerate(found) if d.cue_lemma == "say")
    inner = next(d for d in found if d.cue_lemma == "accuse")
    assert inner.nested_in == outer
    assert words(text, inner.source) == "villagers"


def test_quotations_over_several_paragraphs_have_one_owner(drafts: Drafts) -> None:
    text = "“The night was long,” Ms Orlo said. “We sat in the cellar.\n\n“In the morning the street was gone.”"
    (draft,) = drafts(text)
    assert [text[a:b] for a, b in draft.content][-1].endswith("street was gone.”")


@pytest.mark.parametrize(
    "text",
    [
        "“We are ready,\" the captain said.",
        "\"We are ready,” the captain said.",
        "“We are ready, the captain said.",
        "We are ready,” the captain said.",
        "\u201cWe\u00a0are ready,\u201d the\u00a0captain said.",
        "''We are ready,'' the captain said.",
        "‘We are ready,’ the captain said.",
        "«We are ready,» the captain said.",
    ],
)  # fmt: skip
def test_missing_and_mismatched_marks(drafts: Drafts, text: str) -> None:
    found = [d for d in drafts(text) if d.source is not None]
    assert found, "no attribution"
    assert "captain" in str(words(text, found[0].source))
    assert "We" in text[slice(*found[0].content[0])] and "captain" not in text[slice(*found[0].content[0])]


def test_a_paragraph_after_a_colon_belongs_to_its_introduction(drafts: Drafts, parse_text: ParseText) -> None:
    text = (
        "The Orvan Times report explains:\n\n"
        "The convoy left the valley at dawn and reached the river by noon, carrying families and their tools.\n\n"
        "Nobody in the capital had expected it."
    )
    page, parse = parse_text(text)
    found = find(parse, page.segments)
    (draft,) = [d for d in found.drafts if d.source is not None]
    assert "Orvan Times" in str(words(text, draft.source))
    assert text[slice(*draft.content[-1])].startswith("The convoy left") and text[slice(*draft.content[-1])].endswith(
        "tools."
    )
    embedded = [s for s in found.segments if s.type == "embedded_quote"]
    assert len(embedded) == 1 and embedded[0].origin_span is not None
    assert found.segments[0].start == 0 and found.segments[-1].end == len(text)
    assert all(a.end == b.start for a, b in zip(found.segments, found.segments[1:]))


def test_a_signed_quotation_has_the_name_of_its_line(drafts: Drafts) -> None:
    text = "“Nobody told us that the water was bad.” — Ana Lira, baker"
    (draft,) = drafts(text)
    assert words(text, draft.source) == "Ana Lira, baker"


def test_what_a_video_shows_and_scare_quotes_are_no_attributions(drafts: Drafts) -> None:
    assert drafts("The video shows how the tanks crossed the bridge.") == ()
    assert drafts('The so-called "republic" lasted nine days.') == ()
    assert drafts("Workers spoke before the backdrop of the harbour.") == ()
    assert drafts("She wrote a novel, “The Long Night”, in the camp.") == ()


def test_the_speakers_own_i_think_is_no_attribution_of_its_own(drafts: Drafts) -> None:
    found = drafts('"I think the road will be closed for a month," the engineer said.')
    assert len(found) == 1


def test_coordinated_clauses_with_a_cue_of_their_own_are_cut(drafts: Drafts) -> None:
    text = "The army said the village was empty, and residents said thirty people had died there."
    contents = [[text[a:b] for a, b in d.content] for d in drafts(text)]
    assert ["the village was empty"] in contents
    assert ["thirty people had died there"] in contents


def test_certainty_is_a_probability_and_ranks_plain_reports_above_odd_ones(drafts: Drafts) -> None:
    plain = drafts("The foreign minister said that the border would open on Monday after a year of talks.")
    odd = drafts("Critics spoke of a farce.")
    assert all(0 <= d.certainty <= 1 for d in (*plain, *odd))
    assert plain[0].certainty > max([d.certainty for d in odd], default=0.0)
