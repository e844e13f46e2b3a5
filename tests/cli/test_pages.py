"""Archives, other languages, vague numbers and the day at hand on the command line; and what is told of each page."""

from __future__ import annotations

import io
import json
import re
import signal
import subprocess
import sys
import zipfile
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import click
import pytest
from terminal import heeds_ctrl_c

import sayso
from sayso.case import Case
from sayso.cli import commands
from sayso.cli.main import run
from sayso.errors import NotFound, UsageError, WrongKind
from sayso.model import Anchor, Judgement, Problem, Reading

PAGE = "Bridge at {0} closed\n\nThe mayor of {0}, Ada Brisk, said on Monday that several people were hurt.\n"
GERMAN = (
    "Die Brücke in Orlen ist gesperrt\n\nDer Bürgermeister von Orlen sagte am Montag, dass viele Menschen bei dem"
    " Einsturz verletzt wurden und die Straße nicht befahrbar ist.\n"
)
DOCS = (Path(__file__).parents[2] / "docs" / "cli.md").read_text(encoding="utf-8")


def zipped(members: dict[str, str | bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    """Two pages, a broken one and one in German."""
    path = tmp_path / "pile.zip"
    members = {
        "a.txt": PAGE.format("Orlen"),
        "p.bin": b"\x89PNG\r\n\x1a\n\x00\xff" * 50,
        "b.txt": PAGE.format("Norwick"),
    }
    path.write_bytes(zipped(members | {"de.txt": GERMAN}))
    return path


@pytest.fixture
def case(tmp_path: Path) -> Path:
    return tmp_path / "event.sayso"


def objects(text: str) -> list[Any]:
    return [json.loads(line) for line in text.splitlines()]


# ------------------------------------------------------------ many pages in a file
def test_read_gives_every_page_of_an_archive(pile: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["read", str(pile), "--json"]) == 3
    out, err = capsys.readouterr()
    rows = objects(out)
    assert [r["document"]["path"] for r in rows] == [f"{pile}!{n}" for n in ("a.txt", "b.txt", "de.txt")]
    assert [len(r["attributions"]) for r in rows] == [1, 1, 0]
    assert rows[2]["problems"][0]["reason"] == "not English"
    lines = err.splitlines()
    assert len(lines) == 2 and "p.bin" in lines[0] and "not in English" in lines[1]


def test_a_page_in_another_language_alone_is_no_failure(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = tmp_path / "de.txt"
    page.write_text(GERMAN, encoding="utf-8")
    assert run(["read", str(page)]) == 0
    assert "not in English" in capsys.readouterr().err


def test_add_tells_what_became_of_each_page(pile: Path, case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["add", str(case), str(pile), "--json"]) == 3
    out, err = capsys.readouterr()
    rows = objects(out)
    assert [(r["name"].split("!")[1], r["status"], r["reason"]) for r in rows] == [
        ("a.txt", "added", None), ("p.bin", "failed", "not a page"), ("b.txt", "added", None),
        ("de.txt", "left out", "not English"),
    ]  # fmt: skip
    assert {r["source"] for r in rows} == {str(pile)}
    assert {key for r in rows for key in r} == set(re.findall(r'^[ {]"(\w+)":', DOCS, flags=re.M))
    flat = " ".join(err.split())
    assert "read 2" in flat and "not read 1 not a page" in flat and "1 not English" in flat
    assert run(["problems", str(case), "--json"]) == 0
    told = objects(capsys.readouterr().out)
    assert sorted(r["status"] for r in told) == ["failed", "left out"]
    assert {r["name"]: r["message"] for r in told} == {r["name"]: r["message"] for r in rows if r["reason"]}


def test_the_sums_name_what_is_rare_only_where_it_is(
    pile: Path, case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["add", str(case), str(pile)])
    assert capsys.readouterr().out == "2 added, 0 already there, 1 not read, 1 left out\n"
    run(["add", str(case), str(pile)])
    assert capsys.readouterr().out == "0 added, 3 already there, 1 not read\n"
    assert run(["problems", str(case)]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 2


def test_report_of_an_archive_says_what_is_not_in_it(
    pile: Path, case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["add", str(case), str(pile)])
    targets = [tmp_path / "case.html", tmp_path / "pages.html"]
    for source, target in zip((case, pile), targets):
        capsys.readouterr()
        assert run(["report", str(source), "--title", "Orlen", "-o", str(target)]) == 3
        flat = " ".join(capsys.readouterr().err.split())
        assert "not read 1 not a page" in flat and "1 not English" in flat
        page = target.read_text(encoding="utf-8")
        assert "1 input could not be found or read" in page and "1 document kept, but left out of the findings" in page
    assert targets[0].read_bytes() == targets[1].read_bytes()


def test_a_page_named_twice_is_read_once_and_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(PAGE.format("Orlen"), encoding="utf-8")
    names = [str(tmp_path / name) for name in ("a.txt", "b.txt")]
    assert run(["report", *names, "-o", str(tmp_path / "x.html")]) == 0
    out, err = capsys.readouterr()
    assert "made from 1 page (1 the same as another), " in out
    line = f"sayso: the same bytes, and so one document: {names[1]} (as {names[0]})\n"
    assert err == line
    for _ in range(2):
        assert run(["add", str(tmp_path / "event.sayso"), *names]) == 0
        assert capsys.readouterr().err == line
    meta = tmp_path / "meta.csv"
    meta.write_text("path,outlet\na.txt,Orlen Post\nb.txt,Norwick News\n", encoding="utf-8")
    for call in (["report", *names, "-o", str(tmp_path / "x.html")], ["add", str(tmp_path / "two.sayso"), *names]):
        assert run([*call, "--meta", str(meta)]) == 0
        out, err = capsys.readouterr()
        assert not err and ("made from 2 pages, " in out or "2 added, " in out)


def test_names_of_members_cannot_write_on_the_terminal(
    tmp_path: Path, case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "evil.zip"
    path.write_bytes(zipped({"\x1b[2J\rgone.txt": b"", "[red]b.txt": PAGE.format("Orlen")}))
    run(["add", str(case), str(path)])
    run(["problems", str(case)])
    run(["list", str(case)])
    out, err = capsys.readouterr()
    assert "\x1b" not in out + err and "\r" not in out + err and "[red]b.txt" in out


def test_standard_input_may_be_an_archive(pile: Path, case: Path) -> None:
    command = [sys.executable, "-m", "sayso", "add", str(case), "-", "--json"]
    done = subprocess.run(command, input=pile.read_bytes(), capture_output=True, check=False)
    assert done.returncode == 3
    assert Counter(r["status"] for r in objects(done.stdout.decode())) == {"added": 2, "failed": 1, "left out": 1}
    assert objects(done.stdout.decode())[0]["name"] == "standard input!a.txt"


@pytest.mark.parametrize("workers", ["1", "2"])
def test_ctrl_c_inside_an_archive_leaves_whole_documents(tmp_path: Path, case: Path, workers: str) -> None:
    path = tmp_path / "long.zip"
    path.write_bytes(zipped({f"{n}.txt": PAGE.format(f"Orlen{n}") * 30 for n in range(150)}))
    command = [sys.executable, "-m", "sayso", "add", str(case), str(path), "--json", "--workers", workers]
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, preexec_fn=heeds_ctrl_c
    )
    assert process.stdout is not None
    first = process.stdout.readline()
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 130 and "Traceback" not in err
    told = objects(first + out)
    with Case.open(case) as opened:
        ids = {i for i, _ in opened.documents()}
        assert {r["document"] for r in told} <= ids and len(ids) < 150
        assert {c.state for c in opened.verify()} == {"intact"}
        counts = Counter(o.status for o in opened.add([path]))
    assert counts == {"known": len(ids), "added": 150 - len(ids)}


# ------------------------------------------------------------ custody
def test_list_says_where_documents_come_from(
    pile: Path, case: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sayso.cli.inputs.now", lambda: "2021-05-04T12:00:00Z")
    run(["add", str(case), str(pile)])
    capsys.readouterr()
    assert run(["list", str(case), "--json"]) == 0
    first, *others = objects(capsys.readouterr().out)
    assert len(others) == 2
    assert (first["locator"], first["name"], first["received"]["at"]) == (
        "a.txt", f"{pile}!a.txt", "2021-05-04T12:00:00Z",
    )  # fmt: skip
    assert {o["received"]["sha256"] for o in others} == {first["received"]["sha256"]}
    described = DOCS[DOCS.index("`list CASE --json`") :]
    assert all(f"`{key}`" in described for row in (first, first["received"]) for key in row)


def test_verify_says_what_is_damaged(pile: Path, case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["add", str(case), str(pile)])
    capsys.readouterr()
    assert run(["verify", str(case)]) == 0
    assert capsys.readouterr().out == "3 of 3 documents are intact\n"
    with Case.open(case) as opened, opened._store.transaction():
        opened._store.db.execute("UPDATE readings SET text = replace(text, 'Norwick', 'Norwich')")
    assert run(["verify", str(case)]) == 4
    out, err = capsys.readouterr()
    assert out == "2 of 3 documents are intact\n"
    assert err.count("\n") == 1 and "b.txt" in err and "SHA-256" in err
    assert run(["verify", str(case), "--json"]) == 4
    (value,) = objects(capsys.readouterr().out)
    assert (value["format"], value["sound"]) == ("sayso/verify/1", False)
    assert [d["state"] for d in value["documents"]] == ["intact", "text changed", "intact"]


def test_what_was_judged_wrong_is_in_no_report(
    pile: Path, case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["add", str(case), str(pile)])
    with Case.open(case) as opened:
        reading = opened.readings()[0]
        span = reading.attributions[0].content[0]
        anchor = Anchor.at(reading.document.id, reading.text, span.start, span.end)
        opened.judge(Judgement(anchor, "attribution", "wrong"))
    run(["report", str(case), "-o", str(tmp_path / "after.html")])
    run(["report", str(pile), "-o", str(tmp_path / "before.html")])
    before, after = ((tmp_path / f"{n}.html").read_text(encoding="utf-8") for n in ("before", "after"))
    assert before.count("Ada Brisk") > after.count("Ada Brisk")


def test_a_judgement_whose_words_are_gone_is_told(
    pile: Path, case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["add", str(case), str(pile)])
    with Case.open(case) as opened:
        reading = opened.readings()[0]
        told = Judgement(Anchor.at(reading.document.id, reading.text, 0, 6), "attribution", "wrong")
        lost = replace(told.anchor, text_sha256="of another text", before="Of old: ")
        for judged in (told, replace(told, anchor=lost), replace(told, anchor=replace(lost, doc="nowhere"))):
            opened.judge(judged)
    capsys.readouterr()
    assert run(["problems", str(case)]) == 0
    (line,) = [line for line in capsys.readouterr().out.splitlines() if "judgement lost" in line]
    assert line.startswith(f"judgement lost: {pile}!a.txt: this attribution was judged wrong: ") and "“Bridge”" in line
    assert run(["problems", str(case), "--json"]) == 0
    (row,) = [row for row in objects(capsys.readouterr().out) if row["reason"] == "judgement lost"]
    assert row["document"] == reading.document.id and row["status"] == "known"
    for source, said in ((case, 1), (pile, 0)):
        run(["report", str(source), "-o", str(tmp_path / "x.html")])
        page = (tmp_path / "x.html").read_text(encoding="utf-8")
        assert page.count("What became of 1 judgement: the words") == said
    with Case.open(case) as opened:
        opened.judge(Judgement(lost, "attribution", "wrong", undoes=replace(told, anchor=lost).id))
        assert not opened.orphans()


# ------------------------------------------------------------ vague numbers, the day at hand
@pytest.fixture
def vague(tmp_path: Path) -> Path:
    path = tmp_path / "vague.toml"
    path.write_text("[vague]\nseveral = [3, 8]\n", encoding="utf-8")
    return path


def several(text: str) -> list[tuple[float, float]]:
    return [(q["low"], q["high"]) for row in objects(text) for q in row["quantities"] if q["span"]["text"] == "several"]


def test_vague_numbers_of_the_user(tmp_path: Path, case: Path, vague: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = tmp_path / "a.txt"
    page.write_text(PAGE.format("Orlen"), encoding="utf-8")
    run(["read", str(page), "--json"])
    assert several(capsys.readouterr().out) == [(2, None)]
    run(["read", str(page), "--json", "--vague", str(vague)])
    assert several(capsys.readouterr().out) == [(3, 8)]
    run(["add", str(case), str(page)])
    run(["report", str(case), "--vague", str(vague), "-o", str(tmp_path / "x.html")])
    with Case.open(case) as opened:
        assert [(q.low, q.high) for r in opened.readings() for q in r.quantities] == [(3, 8)]


@pytest.mark.parametrize(
    ("content", "what"),
    [
        ("[vague", "not TOML"),
        ("[vague]\nzillions = [3]", "zillions"),
        ("[vague]\nseveral = [9, 3]", "several"),
        ("x = 1", "no x"),
    ],
)
def test_a_bad_table_of_vague_numbers_is_one_line(
    content: str, what: str, tmp_path: Path, vague: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    vague.write_text(content, encoding="utf-8")
    assert run(["read", str(tmp_path / "any.txt"), "--vague", str(vague)]) == 2
    err = capsys.readouterr().err
    assert err.count("\n") == 1 and str(vague) in err and what in err
    assert run(["read", "any.txt", "--vague", str(tmp_path / "none.toml")]) == 3


def test_no_date_after_the_day_at_hand_is_believed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = tmp_path / "a.txt"
    page.write_text("Bridge closed\n\nMay 4, 2021\n\n" + PAGE.format("Orlen"), encoding="utf-8")
    run(["read", str(page), "--json"])
    (row,) = objects(capsys.readouterr().out)
    assert row["document"]["published"]["value"] == "2021-05-04"
    run(["read", str(page), "--json", "--today", "2021-04-30"])
    (row,) = objects(capsys.readouterr().out)
    assert row["document"]["published"]["value"] != "2021-05-04"


@pytest.mark.parametrize("day", ["soon", "2021-02-30", "2021-05", "20210504"])
def test_a_bad_day_at_hand(day: str, case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["add", str(case), "a.txt", "--today", day]) == 2
    assert "--today" in capsys.readouterr().err and not case.exists()


def test_a_case_is_not_told_of_its_pages_by_report(pile: Path, case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["add", str(case), str(pile)])
    capsys.readouterr()
    assert run(["report", str(case), "--published", "2021"]) == 2
    assert "sayso add" in capsys.readouterr().err


# ------------------------------------------------------------ from Python
def test_one_page_and_many_from_python(pile: Path, tmp_path: Path) -> None:
    assert [type(x) for x in sayso.read_many(pile)] == [Reading, Problem, Reading, Reading]
    with pytest.raises(UsageError, match="holds 3 pages"):
        sayso.read(pile)
    with pytest.raises(NotFound):
        sayso.read(tmp_path / "none.txt")
    (tmp_path / "p.png").write_bytes(b"\x89PNG\r\n\x1a\n\x00\xff" * 50)
    with pytest.raises(WrongKind):
        sayso.read(tmp_path / "p.png")


# ------------------------------------------------------------ the page about the command line
def test_a_date_that_is_none_is_refused_in_python_too(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("The mayor of Orlen said that the bridge was closed.\n", encoding="utf-8")
    with pytest.raises(UsageError, match="'soon' is no date"):
        sayso.read(page, published="soon")
    with pytest.raises(UsageError, match="is no date"):
        list(sayso.read_many(page, published="2021-13"))


def test_every_command_and_option_is_documented_and_no_other() -> None:
    documented = set(re.findall(r"^sayso (\w+)", DOCS, flags=re.M))
    assert documented == {command.name for command in commands.ALL}
    spoken = set(re.findall(r"--[a-z]+(?:-[a-z]+)*", DOCS)) - {"--help"}
    known = {
        o
        for command in commands.ALL
        for p in command.params
        if isinstance(p, click.Option)
        for o in p.opts
        if o[:2] == "--"
    }
    assert spoken <= known, spoken - known
    assert {
        "--outlet",
        "--published",
        "--today",
        "--vague",
        "--meta",
        "--parties",
        "--names",
        "--min-certainty",
    } <= spoken


def test_every_state_and_status_is_documented() -> None:
    from typing import get_args

    from sayso.case.values import SOUND, State, Status

    table = dict(re.findall(r"^\| `([a-z ]+)` \|.*\| (\d) \|$", DOCS, flags=re.M))
    assert table == {state: "0" if state in SOUND else "4" for state in get_args(State)}
    assert " | ".join(get_args(Status)) in DOCS
