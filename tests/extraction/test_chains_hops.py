"""Chains: through whom a source was heard, hop by hop.  All persons, bodies and events are invented."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.extraction import actors, attribution, chains
from sayso.model import Attribution, Document, Draft, Page, Parse, Segment

Parsed = Callable[..., tuple[Page, Parse]]
Said = Callable[..., tuple[Attribution, ...]]


@pytest.fixture
def said(parse_text: Parsed) -> Said:
    def run(text: str, **given: str) -> tuple[Attribution, ...]:
        page, parse = parse_text(text, **given)
        found = attribution.find(parse, page.segments)
        cast = actors.find(parse, page.document, found.segments, found.drafts)
        return chains.build(parse, page.document, found.segments, found.drafts, cast)

    return run


def chain(attributions: tuple[Attribution, ...], words: str) -> tuple[str, ...]:
    held = [a for a in attributions if any(words in span.text for span in a.content)]
    assert held, [a.content for a in attributions]
    return min(held, key=lambda a: sum(map(len, a.content))).chain


def test_a_chain_starts_at_the_pages_outlet(said: Said) -> None:
    out = said("Mayor Anna Kessel said the tram would run again.", outlet="Tarn Daily")
    assert chain(out, "tram would run") == ("Tarn Daily", "Anna Kessel")


def test_an_unknown_outlet_is_named_by_the_document(said: Said) -> None:
    out = said("Mayor Anna Kessel said the tram would run again.")
    assert chain(out, "tram would run")[0] == "unknown outlet of doc test"


def test_a_file_number_names_an_unknown_outlet(parse_text: Parsed) -> None:
    page, _ = parse_text("Nothing was said.")
    plain = page.document
    numbered = Document(plain.id, "", "", "text/plain", plain.chars, "text/1", path="/pile/017_abc.txt")
    other = Document(plain.id, "", "", "text/plain", plain.chars, "text/1", path="harbour.story.txt")
    from sayso.extraction.naming.sources import outlet_name

    assert outlet_name(numbered) == "unknown outlet of doc 017"
    assert outlet_name(other) == "unknown outlet of doc harbour.story"


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("“The wall is cracked,” the engineer Paul Renner told Reuters.", "Reuters"),
        ("Paul Renner, an engineer, said in an interview with the BBC that the wall is cracked.", "BBC"),
        ("Speaking to Al Jazeera on Monday, Paul Renner said the wall is cracked.", "Al Jazeera"),
        ("Asked about it by Radio Orvan, Paul Renner said the wall is cracked.", "Radio Orvan"),
    ],
)
def test_the_hearer_is_a_hop_before_the_speaker(said: Said, text: str, outlet: str) -> None:
    out = said(text, outlet="Tarn Daily")
    assert chain(out, "wall is cracked") == ("Tarn Daily", outlet, "Paul Renner")


def test_the_pages_own_outlet_is_no_second_hop(said: Said) -> None:
    out = said("“The wall is cracked,” Paul Renner told Reuters.", outlet="Reuters")
    assert chain(out, "wall is cracked") == ("Reuters", "Paul Renner")


def test_a_cited_party_is_the_ultimate_source(said: Said) -> None:
    out = said("The Tarn Valley Herald said four houses had burned, citing the fire brigade.", outlet="Tarn Daily")
    names = chain(out, "four houses had burned")
    assert names[1] == "Tarn Valley Herald"


def test_an_inner_source_follows_the_outer_one(said: Said) -> None:
    out = said("Minister Omar Haddad said that Colonel Yusuf Demir had told him the bridge was mined.")
    inner = chain(out, "bridge was mined")
    assert inner[-2:] == ("Omar Haddad", "Yusuf Demir")


def test_a_reporter_speaks_through_the_paper(said: Said) -> None:
    out = said("The Guardian’s Ruth Calder said the camp was empty.", outlet="Tarn Daily")
    assert chain(out, "camp was empty") == ("Tarn Daily", "The Guardian", "Ruth Calder")


def test_a_wire_credit_is_a_hop(said: Said) -> None:
    out = said("HALVIK (Reuters) - Mayor Ingrid Solberg said the harbour would reopen.", outlet="Tarn Daily")
    assert chain(out, "harbour would reopen")[:2] == ("Tarn Daily", "Reuters")


def test_an_embedded_quotation_carries_its_outlet(parse_text: Parsed) -> None:
    text = "The paper wrote this.\n\nMayor Anna Kessel said the tram would run again."
    page, parse = parse_text(text)
    at = text.index("Mayor")
    segments = (
        Segment("s1", 0, at, "body"),
        Segment("s2", at, len(text), "embedded_quote", origin="Tarn Valley Herald"),
    )
    tokens = parse.tokens_in(at, at + len("Mayor Anna Kessel"))
    draft = Draft(
        (at, at + 17), tokens[-1], (at + 18, at + 22), "say", ((at + 23, len(text)),), "indirect", "assert", "pos",
        None, None, "test", (), 0.9,
    )  # fmt: skip
    cast = actors.find(parse, page.document, segments, [draft])
    (made,) = chains.build(parse, page.document, segments, [draft], cast)
    assert made.nested_in == "s2"
    assert made.chain == ("unknown outlet of doc test", "Tarn Valley Herald", "Anna Kessel")


def test_every_hop_with_words_has_them(said: Said) -> None:
    text = "Coast Guard spokesman Daniel Orme told Reuters that the search, a report by the navy said, was over."
    for a in said(text):
        for hop in a.hops[1:]:
            assert hop.span is not None and text[hop.span.start : hop.span.end] == hop.span.text


def test_ids_are_stable_and_differ(said: Said) -> None:
    text = "Anna Kessel said the tram would run. Anna Kessel said the bus would stop."
    first, again = said(text), said(text)
    assert [a.id for a in first] == [a.id for a in again]
    assert len({a.id for a in first}) == len(first)


@pytest.mark.parametrize(
    ("text", "outlet", "own"),
    [
        ("Harbour Police confirm that the crane fell at noon.", "Sallow Harbour Police", True),
        ("The Congress said that the bridge would be repaired.", "Orvan Farmers' Congress", True),
        ("The Congress said that the bridge would be repaired.", "Friends of the Orvan Congress", False),
        ("Coast Police confirm that the crane fell at noon.", "Sallow Harbour Police", False),
    ],
)
def test_the_end_of_its_name_is_a_pages_own_outlet(said: Said, text: str, outlet: str, own: bool) -> None:
    found = said(text, outlet=outlet)
    assert found and (found[0].chain == (outlet,)) is own
