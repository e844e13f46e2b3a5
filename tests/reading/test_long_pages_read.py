"""Pages of a hundred thousand characters are read in a time that grows with their length, whatever they are made of."""

from __future__ import annotations

import time

import pytest

from sayso.reading import Given, read_bytes

MOST = 8.0
"""Seconds of the processor for a page of 100,000 characters; a loop in a loop takes minutes."""
SENTENCE = "The keeper of the weir at Holmbeck said on Monday that it would hold through the night, come what may."
TOP = f"Weir holds through the night\nBy Ines Halloran\n12 May 2031\n\n{SENTENCE}\n{SENTENCE}\n{SENTENCE}\n\n"


def repeated(*lines: str) -> str:
    """A page of the same few lines over and over, 100,000 characters long."""
    block = "".join(f"{line}\n" for line in lines)
    return block * (100_000 // len(block))


PAGES = {
    "headings of comments": TOP + repeated("Comments (3)"),
    "a broken paragraph": TOP + repeated("he said,", ", and then", "’s boat", "was"),
}


@pytest.mark.parametrize("page", PAGES)
def test_a_long_page_is_read_in_seconds(page: str) -> None:
    begun = time.process_time()
    read_bytes(PAGES[page].encode(), path="page.txt", given=Given())
    assert time.process_time() - begun < MOST
