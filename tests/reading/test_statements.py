"""Whose a statement is: the body that its letterhead, heading, "we" or contacts name, and no paper that tells of one."""

from __future__ import annotations

import pytest

from sayso.model import Fact
from sayso.reading import read_bytes

OURS = (
    "We were told on Monday that two pupils had fallen ill after lunch, and our kitchen was closed within the hour. "
    "The doctors do not yet know what it was.\n\nOur thoughts are with both families. We have asked the county to test "
    "the water, and we will write to every parent when the result is here.\n"
)
THEIRS = (
    "Two pupils fell ill after lunch on Monday, and the kitchen was closed within the hour. The doctors do not yet know "
    'what it was.\n\nThe head teacher said: "We have asked the county to test the water, and our kitchen stays shut."\n'
)


def outlet(head: str, text: str, foot: str = "") -> Fact:
    page = read_bytes(f"{head}\n\n{text}\n{foot}\n".encode(), path="page.txt")
    fact = page.document.outlet
    assert fact.span is None or page.text[fact.span.start : fact.span.end] == fact.span.text
    return fact


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("LOWMERE PRIMARY SCHOOL\nStatement of 4 May 2021", "Lowmere Primary School"),
        ("LOWMERE ROWING CLUB\nClub statement, issued Tuesday 4 May 2021 at 9.30", "Lowmere Rowing Club"),
        ("HOLLOW BANK FOODS\nOfficial statement\n\nKitchen closed after two fall ill", "Hollow Bank Foods"),
    ],
)
def test_the_letterhead_of_a_statement_is_its_outlet(head: str, name: str) -> None:
    fact = outlet(head, OURS)
    assert (fact.value, fact.certainty) == (name, "stated")


@pytest.mark.parametrize(
    ("head", "text", "foot", "name"),
    [
        ("Statement from Lowmere Primary School", OURS, "", "Lowmere Primary School"),
        ("Statement\n4 May 2021", OURS, "Media contact: press office, Lowmere Dairies", "Lowmere Dairies"),
        ("LOWMERE ROVERS\nStatement\n4 May 2021", OURS, "Contact: media office, Lowmere Rovers", "Lowmere Rovers"),
        ("Two pupils ill", OURS.replace("We were", "We at Lowmere Primary School were"), "", "Lowmere Primary School"),
    ],
)
def test_its_heading_its_we_and_its_contacts_name_it(head: str, text: str, foot: str, name: str) -> None:
    fact = outlet(head, text, foot)
    assert (fact.value, fact.certainty == "unknown") == (name, False)


@pytest.mark.parametrize(
    ("head", "text", "foot"),
    [
        ("Statement from Lowmere Primary School", THEIRS, ""),
        ("Statement from Lowmere Primary School\n\nBy Ann Tarrow", OURS, ""),
        ("Statement from Ann Holm", OURS, ""),
        ("The family of Ann Holm\nStatement", OURS, ""),
        ("Pupils fall ill at Lowmere\n4 May 2021", THEIRS, "Media contact: press office, Lowmere Dairies"),
        ("Two pupils ill", THEIRS.replace('"We have', '"We at Lowmere Primary School have'), ""),
        ("Two pupils ill", OURS + "\nEverybody at Lowmere Hospital was kind to us.", ""),
        ("Shock at Lowmere Rowing Club", THEIRS.replace("the kitchen", "the Club"), ""),
        ("Fire Near Lowmere Rowing Club\nStatement of 4 May 2021", OURS, ""),
        ("Blaze Guts Lowmere Rowing Club", THEIRS.replace("the kitchen", "the Club"), ""),
    ],
)
def test_no_report_on_a_body_is_its_statement(head: str, text: str, foot: str) -> None:
    assert outlet(head, text, foot).value is None
