"""A remark on "this video" bears on what the article says of a video."""

from __future__ import annotations

from written_pages import read

from sayso.comparison.lineage.bearing import Page, page_of

TEXT = (
    "A video taken from the pier shows the old ferry turning. The harbour master said that anybody might have opened "
    "the gate of the desert road that night."
)


def page() -> Page:
    return page_of(read("Orlen Courier", TEXT), [], None)


def borne(remark: str) -> str:
    found = page().best(frozenset({"desert", "gate", "anybody"}), remark)
    assert found is not None
    return found.target.text


def test_who_points_at_a_video_speaks_of_the_video() -> None:
    assert "video" in borne("This video could be from any desert gate, shot by anybody.")


def test_other_remarks_bear_on_what_their_words_say() -> None:
    assert "desert" in borne("The desert gate was open to anybody.")


def test_a_video_of_which_the_article_says_nothing_is_pointed_at_in_vain() -> None:
    bare = page_of(read("Tarn Gazette", "The harbour master opened the gate of the desert road himself."), [], None)
    found = bare.best(frozenset({"desert", "gate"}), "This video shows the desert gate.")
    assert found is not None and "desert" in found.target.text
