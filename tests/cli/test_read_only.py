"""Cases that may only be read, and files that are no cases: commands that write nothing need no permission to."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from sayso.case import Case, schema
from sayso.cli.main import run
from sayso.errors import NotACase, NotPermitted

PAGE = "Bridge at Orlen closed\n\nThe mayor of Orlen, Ada Brisk, said on Monday that 14 people were hurt.\n"


@pytest.fixture
def case(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    page, folder = tmp_path / "page.txt", tmp_path / "disk"
    page.write_text(PAGE, encoding="utf-8")
    folder.mkdir()
    assert run(["add", str(folder / "event.sayso"), str(page)]) == 0
    capsys.readouterr()
    return folder / "event.sayso"


def unprivileged() -> list[str]:
    """What makes a command heed permissions, which the superuser does not."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return []
    if shutil.which("setpriv") is None:
        pytest.skip("the superuser may write everything, and setpriv is not here")
    return ["setpriv", "--bounding-set=-dac_override,-dac_read_search"]


@pytest.fixture
def closed(case: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A case that may not be written, as far as this process can tell."""
    monkeypatch.setattr(schema, "_may_be_written", lambda path: False)
    return case


def test_a_case_on_a_disk_that_may_not_be_written(case: Path, tmp_path: Path) -> None:
    case.chmod(0o444)
    case.parent.chmod(0o555)
    before = case.read_bytes()
    try:
        for call in (["list"], ["problems"], ["verify"], ["report", "-o", str(tmp_path / "x.html")], ["export"]):
            command = [*unprivileged(), sys.executable, "-m", "sayso", call[0], str(case), *call[1:]]
            done = subprocess.run(command, capture_output=True, text=True)
            assert done.returncode == 0, (call, done.stderr)
        command = [*unprivileged(), sys.executable, "-m", "sayso", "remove", str(case), str(tmp_path / "page.txt")]
        done = subprocess.run(command, capture_output=True, text=True)
        assert done.returncode == 3 and "copy it to where it may be written" in done.stderr, done.stderr
    finally:
        case.parent.chmod(0o755)
    assert case.read_bytes() == before and list(case.parent.iterdir()) == [case]


def test_a_case_that_is_read_says_the_same(case: Path, closed: Path) -> None:
    with Case.open(closed) as opened:
        assert len(opened.documents()) == 1 and len(opened.readings()) == 1
        assert opened.run() == opened.run() == 1
        with pytest.raises(NotPermitted, match="copy it"):
            opened.remove(opened.documents()[0][0])
    assert list(closed.parent.iterdir()) == [closed]


def test_a_run_that_is_known_keeps_its_number(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Case.open(case) as opened:
        assert opened.run() == 1
    monkeypatch.setattr(schema, "_may_be_written", lambda path: False)
    with Case.open(case) as opened:
        assert opened.run() == 1


def test_an_older_case_that_is_read_only_is_not_brought_up_to_date(
    closed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, "SELECT 1"))
    with pytest.raises(NotPermitted, match=r"of an older sayso.*copy it"):
        Case.open(closed)


@pytest.mark.parametrize("command", ["list", "problems", "verify", "report", "export"])
def test_an_empty_file_is_made_into_no_case(command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "empty.sayso"
    path.touch()
    assert run([command, str(path)]) == NotACase.exit_status
    (line,) = capsys.readouterr().err.splitlines()
    assert f"{path}: an empty file, no sayso case" in line
    assert path.stat().st_size == 0 and list(tmp_path.iterdir()) == [path]


def test_add_makes_an_empty_file_into_a_case(case: Path, tmp_path: Path) -> None:
    path = tmp_path / "empty.sayso"
    path.touch()
    assert run(["add", str(path), str(tmp_path / "page.txt")]) == 0
    assert run(["verify", str(path)]) == 0
