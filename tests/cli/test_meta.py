"""Tables of what pages do not say, as spreadsheets write them; pages without permission; days still to come."""

from __future__ import annotations

import datetime as dt
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from sayso.case import Case
from sayso.cli.main import run

PAGE = "Bridge at Orlen closed\n\nThe mayor of Orlen, Ada Brisk, said on Monday that 14 people were hurt.\n"
TABLE = 'path,outlet,published\npage.txt,"Örlen Post, The",2021-05-04\n'


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_text(PAGE, encoding="utf-8")
    return path


def described(tmp_path: Path, data: bytes) -> tuple[str | None, str | None]:
    """Outlet and day of the page after a table was added."""
    meta, case = tmp_path / "meta.csv", tmp_path / "event.sayso"
    meta.write_bytes(data)
    assert run(["add", str(case), "--meta", str(meta)]) == 0
    with Case.open(case) as opened:
        ((document,),) = [[r.document for r in opened.readings()]]
    return document.outlet.value, document.published.value


def refused(tmp_path: Path, data: bytes, capsys: pytest.CaptureFixture[str]) -> str:
    """The one line that says what is wrong with a table."""
    meta, case = tmp_path / "meta.csv", tmp_path / "event.sayso"
    meta.write_bytes(data)
    assert run(["add", str(case), "--meta", str(meta)]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(f"sayso: {meta}") and not case.exists()
    return line


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b"\n \n"])
def test_an_empty_table(data: bytes, page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "is empty; --meta names a CSV file with the columns path, outlet" in refused(tmp_path, data, capsys)


SEMICOLONS = 'path;outlet;published\r\npage.txt;"Örlen Post, The";2021-05-04\r\n'


@pytest.mark.parametrize(
    "data",
    [
        TABLE.encode(),
        b"\n" + TABLE.encode(),
        TABLE.encode("utf-16"),
        TABLE.replace("path,outlet", "Path, Outlet").encode("utf-8-sig"),
        SEMICOLONS.encode("utf-8-sig"),
        SEMICOLONS.replace(";", "\t").encode("utf-16"),
        b"\xfe\xff" + SEMICOLONS.encode("utf-16-be"),
    ],
)
def test_tables_as_spreadsheets_write_them(data: bytes, page: Path, tmp_path: Path) -> None:
    assert described(tmp_path, data) == ("Örlen Post, The", "2021-05-04")


def test_columns_that_are_not_used_are_named(page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    described(tmp_path, b"path,outlet,publisher,notes\npage.txt,Orlen Post,x,y\n")
    line = capsys.readouterr().err.splitlines()[0]
    assert "meta.csv: not used: publisher, notes; the columns are path, outlet" in line


@pytest.mark.parametrize(
    ("data", "cause"),
    [
        (TABLE.encode("latin-1"), "save it as 'CSV UTF-8'"),
        (b"path,outlet\npage.txt,Orlen Post, The\n", "line 2: has more cells than there are columns"),
        (b"file,outlet\npage.txt,Orlen Post\n", "no column named path"),
        (b"path,published\npage.txt,2999-01-01\n", "'2999-01-01' is still to come"),
    ],
)
def test_the_cause_is_told(
    data: bytes, cause: str, page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cause in refused(tmp_path, data, capsys)


@pytest.mark.parametrize("command", ["read", "report", "add"])
def test_no_page_is_published_on_a_day_to_come(
    command: str, page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = [str(tmp_path / "event.sayso")] if command == "add" else []
    later = (dt.datetime.now(dt.UTC).date() + dt.timedelta(days=3)).isoformat()
    assert run([command, *case, str(page), "--published", later]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert f"--published: '{later}' is still to come" in line


def test_this_year_and_today_are_not_to_come(page: Path) -> None:
    today = dt.datetime.now(dt.UTC).date()
    for day in (today.isoformat(), f"{today:%Y-%m}", f"{today:%Y}"):
        assert run(["read", str(page), "--published", day]) == 0


def unprivileged() -> list[str]:
    """What makes a command heed permissions, which the superuser does not."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return []
    if shutil.which("setpriv") is None:
        pytest.skip("the superuser may read everything, and setpriv is not here")
    return ["setpriv", "--bounding-set=-dac_override,-dac_read_search"]


def test_a_page_without_permission_costs_no_other(page: Path, tmp_path: Path) -> None:
    closed = tmp_path / "closed.html"
    closed.write_text(PAGE, encoding="utf-8")
    closed.chmod(0)
    command = [*unprivileged(), sys.executable, "-m", "sayso"]
    case = str(tmp_path / "event.sayso")
    done = subprocess.run([*command, "add", case, str(closed), str(page), "--json"], capture_output=True, text=True)
    assert done.returncode == 3, done.stderr
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(row["status"], row["reason"]) for row in rows] == [("failed", "no permission"), ("added", None)]
    assert "not read" in done.stderr and "closed.html" in done.stderr


def test_two_lines_that_contradict_each_other_of_one_page(
    page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = b"path,outlet,published\npage.txt,Orlen Post,\npage.txt,Orlen News,2021\n"
    assert "two lines say of page.txt another outlet; leave the one that is right" in refused(tmp_path, data, capsys)


def test_two_lines_that_complete_each_other_of_one_page(page: Path, tmp_path: Path) -> None:
    meta, case = tmp_path / "meta.csv", tmp_path / "event.sayso"
    meta.write_bytes(b"path,outlet,published\npage.txt,Orlen Post,\npage.txt,,2021-05-04\n")
    assert run(["add", str(case), "--meta", str(meta)]) == 0
