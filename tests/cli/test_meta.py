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
        TABLE.replace(",", ", ").replace("Post,  ", "Post, ").encode(),
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
    ("column", "meant"),
    [
        ("date", "published"), ("Published_at", "published"), ("pub date", "published"), ("puplished", "published"),
        ("source", "outlet"), ("publisher", "outlet"), ("Outlets", "outlet"), ("link", "url"), ("access-date", "today"),
        ("retrieved", "today"),
    ],
)  # fmt: skip
def test_a_column_of_another_name_is_told_ours(
    column: str, meant: str, page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert described(tmp_path, f"path,{column}\npage.txt,2021\n".encode()) == (None, None)
    (line,) = capsys.readouterr().err.splitlines()
    assert f"meta.csv: not used: {column.lower()} (call it {meant}); the columns are" in line


@pytest.mark.parametrize("column", ["file", "Filename", "pages", "pfad"])
def test_a_table_without_paths_is_told_which_column_may_hold_them(
    column: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    line = refused(tmp_path, f"{column},outlet\npage.txt,Orlen Post\n".encode(), capsys)
    way = "the columns are path, " if column == "pfad" else f"call {column.lower()} so"
    assert f"no column named path; {way}" in line


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
    assert done.stderr == f"sayso: {closed} may not be opened: check its permissions\n"


def test_two_lines_that_contradict_each_other_of_one_page(
    page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = b"path,outlet,published\npage.txt,Orlen Post,\npage.txt,Orlen News,2021\n"
    assert "two lines say of page.txt another outlet; leave the one that is right" in refused(tmp_path, data, capsys)


def test_two_lines_that_complete_each_other_of_one_page(page: Path, tmp_path: Path) -> None:
    meta, case = tmp_path / "meta.csv", tmp_path / "event.sayso"
    meta.write_bytes(b"path,outlet,published\npage.txt,Orlen Post,\npage.txt,,2021-05-04\n")
    assert run(["add", str(case), "--meta", str(meta)]) == 0


# ------------------------------------------------------------ which page a line means
@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, with pages in others than that of the table."""
    for name in ("post/a.txt", "post/b.txt", "mirror/a.txt", "tables/own.txt", "here.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(PAGE.replace("14", str(len(name) + ord(name[0]))), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def outlets(folder: Path, pages: list[str], rows: list[str], status: int = 0) -> dict[str, str | None]:
    """The outlets of a case to which pages were added with a table, by the names of its documents."""
    table = folder / "tables" / "meta.csv"
    table.write_text("path,outlet\n" + "".join(f"{row},{n}\n" for n, row in enumerate(rows)), encoding="utf-8")
    assert run(["add", "event.sayso", *pages, "--meta", str(table)]) == status
    with Case.open("event.sayso") as opened:
        return {r.document.path or "": r.document.outlet.value for r in opened.readings()}


@pytest.mark.parametrize("row", ["post/b.txt", "./post/b.txt", "../post/b.txt", "b.txt", "{}/post/b.txt"])
@pytest.mark.parametrize("named", ["post/b.txt", "{}/post/b.txt", "tables/../post/b.txt"])
def test_a_line_means_the_page_that_is_named(folder: Path, row: str, named: str) -> None:
    page = named.format(folder)
    assert outlets(folder, [page], [row.format(folder)]) == {page: "0"}


def test_a_line_means_a_page_by_the_end_of_its_path_where_no_other_ends_so(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pages = ["post/a.txt", "mirror/a.txt"]
    assert outlets(folder, pages, ["mirror/a.txt", f"{folder.name}/post/a.txt"]) == dict(zip(pages, ("1", "0")))
    capsys.readouterr()
    outlets(folder, pages, ["a.txt"], status=3)
    (line,) = capsys.readouterr().err.splitlines()
    assert line == (
        f"sayso: {folder}/tables/meta.csv, line 2: a.txt: could be mirror/a.txt, post/a.txt; write more of the path"
    )


def test_a_line_is_not_given_to_a_page_named_elsewhere_where_its_file_stands_beside_the_table(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "tables" / "a.txt").write_text(PAGE, encoding="utf-8")
    outlets(folder, ["post/a.txt"], ["a.txt"], status=3)
    (line,) = capsys.readouterr().err.splitlines()
    assert "could be" in line and "post/a.txt" in line and f"{folder}/tables/a.txt" in line


def test_a_page_named_goes_before_one_beside_the_table_and_that_before_one_here(folder: Path) -> None:
    (folder / "tables" / "here.txt").write_text(PAGE, encoding="utf-8")
    assert outlets(folder, ["here.txt"], ["here.txt"]) == {"here.txt": "0"}
    assert outlets(folder, [], ["own.txt", "here.txt", "post/b.txt"]) == {
        "here.txt": "0", f"{folder}/tables/own.txt": "0", f"{folder}/tables/here.txt": "1", "post/b.txt": "2",
    }  # fmt: skip


def test_accents_are_one_letter_or_two(folder: Path) -> None:
    (folder / "post" / "cafe\u0301 one.txt").write_text(PAGE, encoding="utf-8")
    assert list(outlets(folder, ["post/cafe\u0301 one.txt"], ["caf\u00e9 one.txt"]).values()) == ["0"]


@pytest.mark.parametrize("command", ["add", "report", "read"])
def test_a_line_that_means_no_page_is_told_and_costs_no_other(
    command: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = folder / "meta.csv"
    table.write_text(
        'path,outlet\n\n"post/a.txt","The\nPost"\npost/x.txt,Mirror\npile.zip!a.txt,Post\n', encoding="utf-8"
    )
    case = ["event.sayso"] * (command == "add")
    assert run([command, *case, "post/a.txt", "post/b.txt", "--meta", "meta.csv"]) == 3
    first, second, *_ = capsys.readouterr().err.splitlines()
    assert first == (
        "sayso: meta.csv, line 5: post/x.txt: none of the pages named, and no file beside the table or in the current"
        " folder; correct the path, or take the line out"
    )
    assert second.startswith("sayso: meta.csv, line 6: pile.zip!a.txt: pages inside a file are not told apart here")
    if command == "add":
        assert run(["report", "event.sayso"]) == 0
        assert run(["problems", "event.sayso"]) == 0
        assert "x.txt" not in "".join(capsys.readouterr())


def test_a_line_without_a_page_or_with_a_folder_says_what_to_do(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "meta.csv").write_text('outlet,path\nOrlen Post\n,\nMirror,mirror\n"x', encoding="utf-8")
    assert run(["read", "here.txt", "--meta", "meta.csv"]) == 2
    assert "meta.csv: not a CSV file" in (line := capsys.readouterr().err) and "is a quotation mark left open?" in line
    (folder / "meta.csv").write_text("outlet,path\nOrlen Post\n,\nMirror,mirror\n", encoding="utf-8")
    assert run(["read", "here.txt", "--meta", "meta.csv"]) == 3
    assert capsys.readouterr().err.splitlines() == [
        "sayso: meta.csv, line 2: nothing in the column path; name the page, or take the line out",
        "sayso: meta.csv, line 4: mirror: a folder; give each of its pages a line",
    ]


def test_report_says_of_pages_what_a_table_says(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "meta.csv").write_text("path,outlet,published\npost/b.txt,Orlen Post,2021-05-04\n", encoding="utf-8")
    calls = (["post/a.txt", "post/b.txt", "--outlet", "Norwick News"], ["post/a.txt"], [])
    for number, call in enumerate(calls):
        target = folder / f"{number}.html"
        assert run(["report", *call, "--meta", "meta.csv", "-o", str(target)]) == 0
        page = target.read_text(encoding="utf-8")
        assert "Orlen Post" in page and "4 May 2021" in page and ("Norwick News" in page) == (number == 0)


def test_what_is_said_of_all_pages_is_said_of_those_in_the_table(folder: Path) -> None:
    (folder / "meta.csv").write_text("path,published\npost/b.txt,2021-05-04\n", encoding="utf-8")
    assert run(["add", "event.sayso", "--meta", "meta.csv", "--outlet", "Orlen Post"]) == 0
    with Case.open("event.sayso") as opened:
        (document,) = [r.document for r in opened.readings()]
    assert (document.outlet.value, document.published.value) == ("Orlen Post", "2021-05-04")


def test_a_table_is_said_of_no_case(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    outlets(folder, ["here.txt"], ["here.txt"])
    capsys.readouterr()
    assert run(["report", "event.sayso", "--meta", "tables/meta.csv"]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("sayso: event.sayso: a case keeps what was given") and "sayso add" in line


def test_a_table_is_not_written_over(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    outlets(folder, ["here.txt"], ["here.txt"])
    assert run(["report", "here.txt", "--meta", "tables/meta.csv", "-o", "tables/meta.csv"]) == 2
    assert "would be written over" in capsys.readouterr().err
