"""Files are written whole or not at all, one by one and all tables of a case together."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from sayso.case.files import write_all, write_whole
from sayso.errors import NotFound, StorageFull


def test_a_file_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    target = tmp_path / "x.json"
    for text in ("first\r\n", "second\n"):
        write_whole(text, target)
        assert target.read_bytes() == text.encode()
    assert list(tmp_path.iterdir()) == [target]


def test_a_table_that_cannot_be_written_leaves_the_others_as_they_were(tmp_path: Path) -> None:
    first, second = tmp_path / "a.csv", tmp_path / "b.csv"
    first.write_text("kept", encoding="utf-8")
    second.mkdir()
    with pytest.raises(NotFound, match="name another folder"):
        write_all({first: "new", second: "new"}, "folder")
    assert first.read_text(encoding="utf-8") == "kept"
    assert sorted(tmp_path.iterdir()) == [first, second]


def test_a_file_that_has_the_name_of_a_half_written_one_is_kept(tmp_path: Path) -> None:
    theirs = {tmp_path / "x.json.part": "mine", tmp_path / "x.json.part2": "mine too"}
    for path, text in theirs.items():
        path.write_text(text, encoding="utf-8")
    write_whole("new", tmp_path / "x.json")
    assert {path: path.read_text(encoding="utf-8") for path in tmp_path.iterdir()} == theirs | {
        tmp_path / "x.json": "new"
    }


def test_a_name_that_is_no_text_does_not_stop_a_file(tmp_path: Path) -> None:
    """File names may hold bytes that are no UTF-8; Python carries them as lone surrogates."""
    write_whole("page \udcff.txt", tmp_path / "x.json")
    assert (tmp_path / "x.json").read_text(encoding="utf-8") == "page ?.txt"


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    target, link = tmp_path / "there.json", tmp_path / "x.json"
    target.write_text("old", encoding="utf-8")
    link.symlink_to(target)
    write_whole("new", link)
    assert link.is_symlink()
    assert target.read_text(encoding="utf-8") == "new"


def test_no_file_takes_the_place_of_a_pipe(tmp_path: Path) -> None:
    pipe = tmp_path / "x.json"
    os.mkfifo(pipe)
    end = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        write_whole("new", pipe)
        assert os.read(end, 9) == b"new"
    finally:
        os.close(end)
    assert pipe.is_fifo()


def test_a_device_without_room_says_so(tmp_path: Path) -> None:
    full = Path("/dev/full")
    if not full.is_char_device():
        pytest.skip("no /dev/full here")
    with pytest.raises(StorageFull, match="could not be written"):
        write_whole("new", full)
    assert full.is_char_device()
