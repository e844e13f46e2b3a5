"""What a command writes: never over an input, nor over a file of somebody else; and how it says that it cannot."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from sayso.cli.main import run

PAGE = "Bridge at Orlen closed\n\nThe mayor of Orlen, Ada Brisk, said on Monday that 14 people were hurt.\n"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.html"
    path.write_text(f"<!DOCTYPE html><html><body><p>{PAGE}</p></body></html>", encoding="utf-8")
    return path


@pytest.fixture
def case(page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    path = tmp_path / "event.sayso"
    assert run(["add", str(path), str(page)]) == 0
    capsys.readouterr()
    return path


def refused(arguments: list[str], kept: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """The one line that refuses a call by which a file would be lost; the file is what it was."""
    before = kept.read_bytes()
    assert run(arguments) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert kept.read_bytes() == before
    assert line.endswith("with -o")
    return line


@pytest.mark.parametrize("command", ["report", "export"])
@pytest.mark.parametrize("how", ["the same", "another path", "symbolic link", "hard link"])
def test_a_case_is_not_written_over(
    command: str, how: str, case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = case
    if how == "another path":
        (tmp_path / "sub").mkdir()
        target = tmp_path / "sub" / ".." / case.name
    elif how != "the same":
        target = tmp_path / "other.html"
        target.symlink_to(case) if how == "symbolic link" else os.link(case, target)
    line = refused([command, str(case), "-o", str(target)], case, capsys)
    assert str(target) in line and "is read as" in line
    assert run(["verify", str(case)]) == 0


def test_a_page_is_not_written_over(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert str(page) in refused(["report", str(page), "-o", str(page)], page, capsys)


def test_a_file_of_parties_is_not_written_over(
    page: Path, case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    parties = tmp_path / "parties.txt"
    parties.write_text("Orlen\n", encoding="utf-8")
    for call in (["report", str(page)], ["export", str(case)]):
        refused([*call, "--parties", str(parties), "-o", str(parties)], parties, capsys)


@pytest.mark.parametrize("name", ["keep.md", "other.sayso", "keep.html", "keep.json"])
def test_a_file_of_somebody_else_is_not_replaced(
    name: str, case: Path, page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = tmp_path / name
    kept.write_bytes({"keep.json": b'{"format": "mine/1"}', "keep.html": page.read_bytes()}.get(name, b"# Notes\n"))
    for call in (["report", str(case)], ["export", str(case)], ["report", str(page)]):
        assert str(kept) in refused([*call, "-o", str(kept)], kept, capsys)


def test_an_older_dossier_or_export_is_replaced(case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "out.html"
    target.touch()
    for command in ("report", "report", "export", "export", "report"):
        assert run([command, str(case), "-o", str(target)]) == 0, capsys.readouterr().err
    folder = tmp_path / "tables"
    for _ in range(2):
        assert run(["export", str(case), "--to", "csv", "-o", str(folder)]) == 0
        (folder / "leads.csv").write_bytes(b"\r\n")


def test_a_dossier_that_is_read_is_not_written_over(
    case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    dossier = tmp_path / "out.html"
    assert run(["report", str(case), "-o", str(dossier)]) == 0
    capsys.readouterr()
    refused(["report", str(dossier), "-o", str(dossier)], dossier, capsys)


def test_a_table_of_somebody_else_is_not_replaced(
    case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = tmp_path / "documents.csv"
    kept.write_text("number,shelf\n1,2\n", encoding="utf-8")
    line = refused(["export", str(case), "--to", "csv", "-o", str(tmp_path)], kept, capsys)
    assert str(kept) in line
    assert not (tmp_path / "origins.csv").exists()


@pytest.mark.parametrize("folder", ["none", "page.html"])
def test_an_export_that_cannot_be_written_names_the_file(
    folder: str, case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / folder / "x.json"
    assert run(["export", str(case), "-o", str(target)]) == 3
    (line,) = capsys.readouterr().err.splitlines()
    assert f"{target}: the folder does not exist" in line and line.endswith("with -o")


def test_an_export_without_permission_names_the_file(
    case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, *_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "write_text", refuse)
    target = tmp_path / "x.json"
    assert run(["export", str(case), "-o", str(target)]) == 3
    (line,) = capsys.readouterr().err.splitlines()
    assert line == f"sayso: {target}: may not be written here; name another file with -o"
    assert run(["export", str(case), "--to", "csv", "-o", str(tmp_path / "tables")]) == 3
    (line,) = capsys.readouterr().err.splitlines()
    assert "documents.csv: may not be written here; name another folder with -o" in line
