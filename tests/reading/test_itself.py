"""The name that a site's own lines give it, where the head of a page leaves it open."""

from __future__ import annotations

import pytest

from sayso.reading import read_bytes

PROSE = (
    "The harbour board of Orlen closed the eastern quay on Friday after a crane came down on two parked lorries.\n\n"
    "A spokeswoman for the board, Ilse Ronnen, said that nobody was hurt, and that the quay would open on Sunday.\n"
)
TITLE = "Crane falls on two lorries at the eastern quay\n\nBy Ann Tarrow\nMay 3, 2019\n"


def outlet(head: str, foot: str) -> str | None:
    page = read_bytes(f"{head}\n{TITLE}\n{PROSE}\n{foot}\n".encode(), path="page.txt")
    fact = page.document.outlet
    assert fact.span is None or page.text[fact.span.start : fact.span.end] == fact.span.text
    assert fact.value is None or fact.certainty == "inferred"
    return fact.value


@pytest.mark.parametrize(
    ("head", "foot", "name"),
    [
        ("KARSK ARISE\nUnbowed.", "KARSK ARISE is reader funded. Opinions are their writers' own.", "Karsk Arise"),
        ("El Bote de Orlen — Island edition", "El Bote de Orlen Ltda. — Advertise with us", "El Bote de Orlen"),
        ("Menu", "Follow Quayside online:\nAdvertise with Quayside", "Quayside"),
        ("Menu", "Contact Quayside\n© 2019 Quayside Media Network, LLC. All rights reserved.", "Quayside"),
        ("Menu", "Related\nQuayside is part of the Lund group.\nWrite to us: desk@quayside.example", "Quayside"),
    ],
)
def test_two_kinds_of_lines_that_agree_name_the_outlet(head: str, foot: str, name: str) -> None:
    assert outlet(head, foot) == name


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        ("Menu", "Follow Quayside online:"),
        ("Menu", "Follow Twitter\nDownload Twitter"),
        ("Menu", "About Ann Tarrow\nFollow Ann Tarrow on Chirper"),
        ("Fisheries", "Fisheries Archive"),
        ("Menu", "Follow Quayside online:\nAdvertise with Quayside\nFollow Weirside online:\nAdvertise with Weirside"),
    ],
)
def test_one_line_a_platform_a_writer_a_section_or_two_names_do_not(head: str, foot: str) -> None:
    assert outlet(head, foot) is None


def test_no_name_runs_on_into_the_words_of_a_notice() -> None:
    assert outlet("Menu", "© 2019 The Orlen Lamp is a registered mark. All rights reserved.") == "The Orlen Lamp"


@pytest.mark.parametrize(
    ("over", "title"),
    [
        ("COLUMN | Notes from the Weir", "The heron on the crane"),
        ("Newsroom / Press releases", "Orlen Cranes responds to the questions of the harbour board"),
    ],
)
def test_a_section_with_the_name_of_a_column_is_no_headline(over: str, title: str) -> None:
    page = read_bytes(f"Orlen Review\n\n{over}\n\n{title}\n\nMay 3, 2019\n\n{PROSE}".encode(), path="page.txt")
    assert page.document.title is not None
    assert page.document.title.text == title


def test_what_stands_below_a_thread_is_nobodys_comment() -> None:
    thread = (
        "Gull7's picture\nGull7\nMon, 05/06/2019 - 21:02\n\nMy brother drove one of them. Not a scratch on him.\n\n"
    )
    foot = "Login to post a comment | House rules\nORLEN LAMP is reader funded."
    page = read_bytes(f"{TITLE}\n{PROSE}\n{thread}{thread}{foot}\n".encode(), path="page.txt")
    said = "".join(page.text[s.start : s.end] for s in page.segments if s.type == "comment")
    assert "scratch" in said
    assert "Login" not in said
    assert "funded" not in said
