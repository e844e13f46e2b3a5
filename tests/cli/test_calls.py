"""Calls as a first-time user makes them: a folder, a case without its ending, data for pages, help; and what is said
when all went well."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from sayso.case import Case
from sayso.cli.main import run

PAGE = "Bridge at {0} closed\n\nThe mayor of {0}, Ada Brisk, said on Monday that 14 people were hurt.\n"
GERMAN = (
    "Die Brücke in Orlen ist gesperrt\n\nDer Bürgermeister von Orlen sagte am Montag, dass viele Menschen bei dem"
    " Einsturz verletzt wurden und die Straße nicht befahrbar ist.\n"
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, with a folder of pages in it."""
    for name in ("b.txt", "sub/a.txt", "c d.md"):
        path = tmp_path / "pile" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(PAGE.format(f"Orlen{len(name)}"), encoding="utf-8")
    (tmp_path / "pile" / "truth.json").write_text("{}", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def lines(capsys: pytest.CaptureFixture[str]) -> tuple[list[str], list[str]]:
    out, err = capsys.readouterr()
    return out.splitlines(), err.splitlines()


def documents(case: str) -> list[str]:
    with Case.open(case) as opened:
        return [name for _, name in opened.documents()]


# ------------------------------------------------------------ folders
def test_a_folder_is_its_pages(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["report", "pile/"]) == 0
    (done,), (note,) = lines(capsys)
    assert done.startswith("dossier.html: made from 3 pages, ")
    assert note.startswith("sayso: pile: 1 file was set aside, no page by name or content: truth.json;")
    assert run(["add", "event.sayso", "pile", "./pile/b.txt", str(folder / "pile")]) == 0
    assert documents("event.sayso") == ["pile/b.txt", "pile/c d.md", "pile/sub/a.txt"]
    lines(capsys)
    assert run(["read", "pile", "--json"]) == 0
    assert [json.loads(row)["document"]["path"] for row in lines(capsys)[0]] == documents("event.sayso")


def test_the_current_folder_may_hold_the_case_the_table_and_the_dossier(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "facts.csv").write_text("path,outlet\nb.txt,Orlen Post\n", encoding="utf-8")
    (folder / "pile" / "truth.json").unlink()
    for _ in range(2):
        assert run(["report", ".", "--meta", "facts.csv"]) == 0
        assert run(["add", "event.sayso", ".", "--meta", "facts.csv", "--json"]) == 0
    assert documents("event.sayso") == ["pile/b.txt", "pile/c d.md", "pile/sub/a.txt"]
    notes = {line for line in lines(capsys)[1] if "set aside" in line}
    assert notes == {
        f"sayso: .: {what}, no page by name or content: {which}; name one to have it read all the same"
        for what, which in (
            ("1 file was set aside", "event.sayso"),
            ("1 file was set aside", "dossier.html"),
        )
    }
    with Case.open("event.sayso") as case:
        assert not case.problems() and not case.notes()


def test_a_folder_is_taken_out_of_a_case_as_it_was_added(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "pile" / "hollow.html").write_text("<html><body></body></html>", encoding="utf-8")
    (folder / "piles").mkdir()
    (folder / "piles" / "d.txt").write_text(PAGE.format("Norwick"), encoding="utf-8")
    assert run(["add", "event.sayso", "pile", "piles"]) == 3
    lines(capsys)
    assert run(["remove", "event.sayso", "pile/sub"]) == 0
    (removed,), _ = lines(capsys)
    assert removed.startswith("removed ") and removed.endswith("  pile/sub/a.txt")
    assert run(["remove", "event.sayso", f"{folder}/pile/"]) == 0
    removed_all, err = lines(capsys)
    assert [line.split("  ")[-1] for line in removed_all] == ["pile/b.txt", "pile/c d.md", "forgotten pile/hollow.html"]
    assert not err and documents("event.sayso") == ["piles/d.txt"]
    with Case.open("event.sayso") as case:
        assert not case.problems()


def test_a_folder_of_which_a_case_has_nothing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["add", "event.sayso", "pile/b.txt"]) == 0
    (folder / "other").mkdir()
    lines(capsys)
    for name, said in (
        ("other", "nothing of the folder other is in it"),
        ("", "no document named"),
        ("pi", "no document"),
    ):
        assert run(["remove", "event.sayso", name]) == 2
        out, (line,) = lines(capsys)
        assert not out and said in line
    assert documents("event.sayso") == ["pile/b.txt"]


def test_a_folder_that_is_gone_or_called_by_a_link_is_taken_out(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["add", "event.sayso", "pile"]) == 0
    (folder / "link").symlink_to(folder / "pile" / "sub")
    assert run(["remove", "event.sayso", "link"]) == 0
    (folder / "pile").rename(folder / "elsewhere")
    assert run(["remove", "event.sayso", "pile"]) == 0
    assert documents("event.sayso") == []


def test_a_folder_without_pages_is_not_remembered(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "none").mkdir()
    assert run(["add", "event.sayso", "none", "pile"]) == 3
    assert run(["report", "event.sayso"]) == 0


@pytest.mark.parametrize(
    ("name", "way_out"),
    [("x.json", "--jsonl"), ("x.JSONL", "--jsonl"), ("x.ndjson", "--jsonl"), ("x.csv", "--meta"), ("x.tsv", "--meta")],
)
def test_data_is_no_page(name: str, way_out: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / name).write_text('{"id": "1", "text": "The bridge was closed."}\n', encoding="utf-8")
    assert run(["report", name]) == 3
    ((), (line,)) = lines(capsys)
    assert line.startswith(f"sayso: {name} is ") and "no page" in line and way_out in line


def test_a_page_that_is_only_called_data_is_read(folder: Path) -> None:
    text = f"<!DOCTYPE html><html><body><p>{PAGE.format('Orlen')}</p></body></html>"
    (folder / "page.json").write_text(text, encoding="utf-8")
    assert run(["read", "page.json"]) == 0


def test_a_report_of_lines_of_json_and_pages(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = [{"id": "a <1>", "text": PAGE.format("Norwick"), "outlet": "Quay Post"}, {"id": "b", "text": GERMAN}]
    text = "\n".join(map(json.dumps, [*rows, rows[0]]))
    (folder / "in.jsonl").write_text(text, encoding="utf-8-sig")
    (folder / "facts.csv").write_text("path;outlet\r\nb.txt;Orlen Post\r\n", encoding="utf-8-sig")
    assert run(["report", "pile", "--jsonl", "in.jsonl", "--meta", "facts.csv"]) == 3
    (done,), err = lines(capsys)
    assert done.startswith("dossier.html: made from 4 pages (1 not read, 1 left out), ")
    assert sum("in.jsonl, line 3: an earlier line has its id, too" in line for line in err) == 1
    page = Path("dossier.html").read_text(encoding="utf-8")
    assert "Quay Post" in page and "Orlen Post" in page


# ------------------------------------------------------------ what is said in the end
def test_all_went_well_is_one_line(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pages = ["pile/b.txt", "pile/sub/a.txt"]
    assert run(["report", *pages]) == 0
    assert lines(capsys) == (["dossier.html: made from 2 pages, 1 claim, 0 in dispute; open it in a browser"], [])
    assert run(["add", "event.sayso", *pages]) == 0
    assert lines(capsys) == (["2 added, 0 already there, 0 not read"], [])
    assert run(["report", "event.sayso", "-o", "case.html"]) == 0
    assert lines(capsys) == (["case.html: made from 2 pages, 1 claim, 0 in dispute; open it in a browser"], [])


def test_one_page_of_many_that_fails_is_one_line_more(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["report", "pile/b.txt", "gone.txt"]) == 3
    (done,), (line,) = lines(capsys)
    assert line == "sayso: gone.txt does not exist: check its name"
    assert done.startswith("dossier.html: made from 1 page (1 not read), ")


def test_a_name_without_a_page_is_counted_as_no_page_that_was_not_read(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "none").mkdir()
    (folder / "facts.csv").write_text("path,outlet\nb.txt,Orlen Post\nd.txt,Norwick Mail\n", encoding="utf-8")
    call = ["pile", "none", "--meta", "facts.csv"]
    assert run(["report", *call]) == 3
    (done,), err = lines(capsys)
    assert done.startswith("dossier.html: made from 3 pages (2 names without a page), ")
    assert [" ".join(line.split()) for line in err if "names no page" in line] == [
        "names no page 1 not a page none", "names no page 1 not found facts.csv:3",
    ]  # fmt: skip
    assert "2 inputs could not be found or read" in (folder / "dossier.html").read_text(encoding="utf-8")
    assert run(["add", "event.sayso", *call, "typo.txt"]) == 3
    (sums,), _ = lines(capsys)
    assert sums == "3 added, 0 already there, 1 not read, 1 set aside, 2 names without a page"
    assert run(["add", "event.sayso", "none", "--json"]) == 3
    (row,), _ = lines(capsys)
    assert json.loads(row)["status"] == "no page" and json.loads(row)["reason"] == "not a page"


@pytest.mark.parametrize(
    "call", [["typo.txt"], ["hollow.html"], ["none"], ["--meta", "facts.csv"], ["typo.txt", "--vague", "vague.toml"]]
)
def test_no_case_is_made_of_nothing(call: list[str], folder: Path) -> None:
    (folder / "none").mkdir()
    (folder / "hollow.html").write_text("<html><body></body></html>", encoding="utf-8")
    (folder / "facts.csv").write_text("path,outlet\ntypo.txt,Orlen Post\n", encoding="utf-8")
    (folder / "vague.toml").write_text('table = "guidelines"\n', encoding="utf-8")
    before = sorted(folder.iterdir())
    assert run(["add", "event.sayso", *call]) == 3
    assert sorted(folder.iterdir()) == before


def test_a_case_that_was_there_stays_where_nothing_could_be_read(folder: Path) -> None:
    Case.open("event.sayso", create=True).close()
    (folder / "hollow.html").write_text("<html><body></body></html>", encoding="utf-8")
    assert run(["add", "event.sayso", "hollow.html"]) == 3
    with Case.open("event.sayso") as case:
        assert [p.name for p in case.problems()] == ["hollow.html"]


def test_a_case_of_a_page_that_is_left_out_is_made(folder: Path) -> None:
    (folder / "de.txt").write_text(GERMAN, encoding="utf-8")
    assert run(["add", "event.sayso", "de.txt"]) == 0
    assert documents("event.sayso") == ["de.txt"]


def test_an_empty_case_that_somebody_else_has_open_stays(folder: Path) -> None:
    first, second = Case.open("event.sayso", create=True), Case.open("event.sayso")
    assert not first.discard_empty() and (folder / "event.sayso").exists()
    assert [o.status for o in second.add(["pile/b.txt"])] == ["added"]
    assert not second.discard_empty() and documents("event.sayso") == ["pile/b.txt"]


def test_interrupted_before_the_first_page_no_case_is_made(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("sayso.case.receiving.load", interrupt)
    assert run(["add", "event.sayso", "pile"]) == 130
    assert not (folder / "event.sayso").exists()


def test_names_in_the_table_are_whole(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    names = ["pile/" + "long " * 30 + f"{n}.txt" for n in range(5)]
    for name in names:
        Path(name).touch()
    assert run(["report", *names, "pile/b.txt"]) == 3
    table = lines(capsys)[1][5:]
    assert [line.split() for line in table[:2]] == [["what", "became", "pages", "why", "which"], ["read", "1"]]
    assert [line[line.index("pile/") :] for line in table[2:5]] == names[:3]
    assert table[5].strip() == "and 2 more"


def test_the_dossier_alone_goes_into_a_pipe(folder: Path) -> None:
    command = [sys.executable, "-m", "sayso", "report", "pile/b.txt", "-o", "/dev/stdout"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.rstrip().endswith("</html>")


def test_a_case_that_remembers_a_failure_says_how_to_forget_it(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("empty.txt").touch()
    assert run(["add", "event.sayso", "pile/b.txt", "empty.txt"]) == 3
    lines(capsys)
    assert run(["report", "event.sayso"]) == 3
    *table, way = lines(capsys)[1]
    assert any(line.split() == ["not", "read", "1", "empty", "empty.txt"] for line in table)
    assert way == "sayso: event.sayso: sayso remove event.sayso NAME forgets an input that could not be read"
    assert run(["remove", "event.sayso", "empty.txt"]) == 0
    assert run(["report", "event.sayso"]) == 0


# ------------------------------------------------------------ other languages
def test_nothing_is_reported_of_pages_in_another_language(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("de.txt", "de2.txt"):
        Path(name).write_text(GERMAN + name, encoding="utf-8")
    assert run(["report", "de.txt"]) == 3
    ((), (line,)) = lines(capsys)
    assert line.startswith("sayso: de.txt: not in English, it seems (language code: de)") and "reads English" in line
    assert run(["report", "de.txt", "de2.txt"]) == 3
    ((), (*_, line)) = lines(capsys)
    assert "none of the pages could be read as English: there is nothing to report" in line
    assert run(["add", "event.sayso", "de.txt"]) == 0
    lines(capsys)
    assert run(["report", "event.sayso"]) == 3
    ((), (line,)) = lines(capsys)
    assert line.startswith("sayso: event.sayso: none of its pages is in English") and not Path("dossier.html").exists()


# ------------------------------------------------------------ names of cases, help
def test_a_case_is_found_without_its_ending(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["add", "event.sayso", "pile/b.txt"]) == 0
    for call in (["list"], ["problems"], ["verify"], ["export"], ["report"], ["add"]):
        assert run([call[0], "event", *(["pile/sub/a.txt"] if call == ["add"] else [])]) == 0
    assert len(documents("event.sayso")) == 2 and "Dossier: event" in Path("dossier.html").read_text()
    lines(capsys)
    Path("event").mkdir()
    assert run(["report", "event"]) == 3
    assert "event: a folder without a page in it" in lines(capsys)[1][0]
    assert run(["add", "flood", "pile/b.txt"]) == 2
    assert "flood: the name of a case ends in .sayso" in lines(capsys)[1][0]


def test_help_is_a_command(capsys: pytest.CaptureFixture[str]) -> None:
    for long, short in (
        (["--help"], ["help"]),
        (["report", "--help"], ["help", "report"]),
        (["help", "-h"], ["help", "help"]),
    ):
        assert run(long) == 0
        told = lines(capsys)
        assert run(short) == 0 and lines(capsys) == told
    assert run(["help", "raport"]) == 2
    ((), (line,)) = lines(capsys)
    assert "'raport'" in line and "'report'?" in line


def test_the_usual_options_are_told_first(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["report", "--help"]) == 0
    text = lines(capsys)[0]
    options = [line.split("--")[1].split()[0] for line in text if line.lstrip().startswith("-")]
    assert options[:6] == ["output", "title", "outlet", "published", "meta", "today"]
    assert options[-5:] == ["min-certainty", "suggest", "confirm", "stands", "help"]
    assert "Where the dossier goes." in " ".join(text) and "confirmed" not in " ".join(text)
    assert run(["--help"]) == 0
    commands = [line.split()[0] for line in lines(capsys)[0] if line.startswith("  ") and not line.startswith("  -")]
    assert [c for c in commands if c in ("report", "add", "read", "doctor")] == ["report", "add", "read", "doctor"]
