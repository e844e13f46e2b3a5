"""The pages in a folder: which they are, in which order, and what is said of the rest."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from sayso.reading.folders import pages_in

DOSSIER = (
    '<!doctype html>\n<html><head><meta charset="utf-8">\n<meta name="generator" content="sayso 0.1"></head></html>'
)


def made(folder: Path, *names: str) -> Path:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("The bridge was closed, the mayor said.\n", encoding="utf-8")
    return folder


def names(folder: Path) -> list[str]:
    return [path.relative_to(folder).as_posix() for path in pages_in(folder).pages]


def test_pages_are_found_in_every_folder_by_path(tmp_path: Path) -> None:
    made(tmp_path, "b.html", "a/z.txt", "a/é b.md", "a b/c.HTM", "c.pdf", "d.docx", "e.eml", "B.txt")
    assert names(tmp_path) == ["B.txt", "a/z.txt", "a/é b.md", "a b/c.HTM", "b.html", "c.pdf", "d.docx", "e.eml"]
    assert pages_in(tmp_path).problems == []


def test_what_is_no_page_is_told_in_one_line(tmp_path: Path) -> None:
    made(
        tmp_path, "a.txt", "truth.json", "README.md", "readme.txt", "facts.csv", "pile.zip", ".hidden.txt", ".git/x.txt"
    )
    made(tmp_path, ".DS_Store", "~$d.docx", "readme_first.txt")
    (tmp_path / "dossier.html").write_text(DOSSIER, encoding="utf-8")
    found = pages_in(tmp_path, lambda path: path.name == "facts.csv")
    assert [path.name for path in found.pages] == ["a.txt", "readme_first.txt"]
    (problem,) = found.problems
    assert (problem.name, problem.reason) == (str(tmp_path), "skipped")
    assert problem.parts == ("README.md", "dossier.html", "pile.zip", "readme.txt", "truth.json")
    assert problem.message == (
        f"{tmp_path}: 5 files were set aside, no page by name or content: README.md, dossier.html, pile.zip and 2 more;"
        " name one to have it read all the same"
    )


def test_what_belongs_to_a_saved_page_is_none(tmp_path: Path) -> None:
    made(tmp_path, "Bridge closed.html", "Bridge closed_files/frame.html", "other_files/page.html")
    assert names(tmp_path) == ["Bridge closed.html", "other_files/page.html"]


@pytest.mark.parametrize("inside", [(), ("a.json", "README.md")])
def test_a_folder_without_pages_says_so(tmp_path: Path, inside: tuple[str, ...]) -> None:
    made(tmp_path, *inside)
    found = pages_in(tmp_path)
    (problem,) = found.problems
    assert not found.pages and problem.reason == "not a page"
    assert problem.message.startswith(f"{tmp_path}: a folder without a page in it") and "name what" in problem.message


def test_links_to_files_are_followed_and_links_to_folders_are_not(tmp_path: Path) -> None:
    folder, other = made(tmp_path / "pile", "a.txt"), made(tmp_path / "other", "b.txt")
    (folder / "link.txt").symlink_to(other / "b.txt")
    (folder / "gone.txt").symlink_to(other / "no.txt")
    (folder / "around").symlink_to(folder)
    os.mkfifo(folder / "pipe.txt")
    assert names(folder) == ["a.txt", "gone.txt", "link.txt"]
    assert pages_in(folder).problems[0].parts == ("around", "pipe.txt")


def test_a_folder_that_may_not_be_opened_costs_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made(tmp_path, "a.txt", "shut/b.txt", "z/c.txt")
    scandir = os.scandir

    def refuse(path: str) -> object:
        if os.fspath(path).endswith("shut"):
            raise PermissionError(13, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert names(tmp_path) == ["a.txt", "z/c.txt"]
    (problem,) = pages_in(tmp_path).problems
    assert (problem.name, problem.reason) == (str(tmp_path / "shut"), "no permission")
