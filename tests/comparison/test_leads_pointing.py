"""A remark on "this video" bears on what the article says of a video; none bears on a menu, or by one word alone."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from written_pages import read

from sayso.comparison.lineage.bearing import Page, Vector, page_of

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


def alike(like: float, content: set[str]) -> bool:
    """Whether a remark bears on a line, of which the meaning is so much like its own."""

    def vectors(asked: Sequence[tuple[str, tuple[tuple[int, int], ...]]]) -> list[tuple[Vector, tuple[Vector, ...]]]:
        mine, line = np.array([1.0, 0.0], np.float32), np.array([like, 0.0], np.float32)
        return [(line, (line,)) if spans else (mine, ()) for _, spans in asked]

    page = page_of(read("Tarn Gazette", "The harbour master opened the gate of the desert road himself."), [], vectors)
    found = page.best(frozenset(content), "He never did.")
    return found is not None and found.bears


def test_one_word_in_common_asks_for_more_likeness_than_two() -> None:
    assert not alike(0.35, {"gate"}) and alike(0.42, {"gate"})
    assert alike(0.35, {"gate", "desert"}) and not alike(0.1, {"gate", "desert"})


def lines(text: str) -> list[str]:
    return [t.text for t in page_of(read("Tarn Gazette", text), [], None).targets]


def test_a_menu_is_no_line_to_bear_on() -> None:
    told = "The master opened the gate of the lock at noon / by hand."
    found = lines(f"{told}\n\nWhat the lock keepers read / lock tours / tip the lock keeper / about us\n\n{told}")
    assert found and all("tours" not in t for t in found) and any("by hand" in t for t in found)
