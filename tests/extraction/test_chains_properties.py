"""Whatever the drafts are, actors and chains keep to the words of the text and refer to what exists."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sayso.extraction import actors, chains
from sayso.model import Draft, Page, Parse, Reading, Segment

Parsed = Callable[..., tuple[Page, Parse]]
TEXT = (
    "Harbour fire kills two, says mayor\n\nHALVIK (Reuters) - Mayor Ingrid Solberg said “the pier is gone” and that she had "
    'told CNN so. "We saw it," her deputy, Nils "Tern" Aas, told the Tarn Valley Herald, citing the coast guard.\n\n'
    "According to a report by the Maritime Safety Board (MSB), which they wrote in May, Norway's army knew.\n\n"
    "He said: ‘I was there.’ Officials who know the harbour, and both of us, said nobody asked them. It reportedly burned."
)


@st.composite
def drafts(draw: st.DrawFn, tokens: int, starts: list[int], ends: list[int]) -> list[Draft]:
    def span() -> tuple[int, int]:
        a = draw(st.integers(0, tokens - 1))
        b = draw(st.integers(a, min(tokens - 1, a + 8)))
        return starts[a], ends[b]

    made: list[Draft] = []
    for _ in range(draw(st.integers(0, 7))):
        nested = draw(st.one_of(st.none(), st.integers(0, 6)))
        made.append(
            Draft(
                draw(st.one_of(st.none(), st.builds(span))), draw(st.one_of(st.none(), st.integers(0, tokens - 1))),
                draw(st.one_of(st.none(), st.builds(span))), "say", tuple(span() for _ in range(draw(st.integers(1, 2)))),
                draw(st.sampled_from(["direct", "indirect", "mixed"])), "assert", "pos",
                nested, draw(st.sampled_from([None, "s2"])), "test", (), 0.5,
            )
        )  # fmt: skip
    return [
        d if d.nested_in is None or (d.nested_in < len(made) and d.nested_in != k) else _free(d)
        for k, d in enumerate(made)
    ]


def _free(d: Draft) -> Draft:
    return Draft(
        d.source, d.head, d.cue, d.cue_lemma, d.content, d.kind, d.stance, d.polarity, None, d.segment, d.rule, d.why,
        d.certainty,
    )  # fmt: skip


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_drafts_give_a_reading_that_holds(parse_text: Parsed, data: st.DataObject) -> None:
    page, parse = parse_text(TEXT)
    cut = TEXT.index("According")
    end = TEXT.index("He said")
    segments = (
        Segment("s1", 0, cut, "body"),
        Segment("s2", cut, end, "embedded_quote", origin="Tarn Daily"),
        Segment("s3", end, len(TEXT), "body"),
    )
    rows = data.draw(drafts(len(parse), parse.start, parse.end))
    cast = actors.find(parse, page.document, segments, rows)
    made = chains.build(parse, page.document, segments, rows, cast)
    Reading(page.document, page.text, segments, made, actors=cast.actors)
    assert len(made) == len(rows)
    assert len({a.id for a in made}) == len(made)
    assert all(0 <= index < len(cast.actors) for index in cast.refers.values())
    for a in made:
        assert a.chain and all(hop.name for hop in a.hops)
        assert a.source_name is None or a.source_name.strip()
    assert made == chains.build(parse, page.document, segments, rows, cast)


def test_comments_give_no_actors(parse_text: Parsed) -> None:
    text = "Anna Kessel spoke.\n\nVictor Marlowe is a liar."
    page, parse = parse_text(text)
    at = text.index("Victor")
    segments = (Segment("s1", 0, at, "body"), Segment("s2", at, len(text), "comment", author="tern"))
    assert [a.name for a in actors.find(parse, page.document, segments, ()).actors] == ["Anna Kessel"]
