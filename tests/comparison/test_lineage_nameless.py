"""A name that holds no word loses no case."""

from __future__ import annotations

from dataclasses import replace

from written_pages import read

from sayso.comparison.lineage import citations


def test_a_person_whose_name_has_no_word_is_passed_over() -> None:
    page = read("Harbour Post", "Ada Brill said that the pier was shut.\n\n(Ada Brill/AP)")
    people = [replace(actor, name="…") if actor.type == "person" else actor for actor in page.actors]
    found = citations.find([replace(page, actors=tuple(people))])
    assert "Associated Press" in {citation.to for citation in found}
