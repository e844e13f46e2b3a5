"""Cases: adding, interrupting, re-reading, judging, and files that are no cases."""

from __future__ import annotations

import sqlite3
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from sayso.case import Case, Outcome, case_json, schema
from sayso.case.export import COLUMNS, safe_cell, tables, write_csv
from sayso.errors import CaseLocked, CaseTooNew, NotACase, NotFound, StorageFull, UsageError
from sayso.model import Anchor, Judgement
from sayso.model.contract import restore, store
from sayso.pipeline import compare_readings
from sayso.reading import Given

ONE = "Bridge at Orlen closed\n\nThe mayor of Orlen, Ada Brisk, said on Monday that 14 people were hurt.\n"
TWO = "Seven hurt at Orlen bridge\n\nSeven people were hurt at the bridge, the Orlen fire brigade said.\n"


@pytest.fixture
def pages(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / "one.txt", tmp_path / "two.txt"]
    for path, text in zip(paths, (ONE, TWO), strict=True):
        path.write_text(text, encoding="utf-8")
    return paths


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    with Case.open(tmp_path / "event.sayso", create=True) as opened:
        yield opened


def statuses(outcomes: Iterator[Outcome]) -> list[str]:
    return sorted(o.status for o in outcomes)


def test_adding_twice_changes_nothing(case: Case, pages: list[Path]) -> None:
    assert statuses(case.add(pages)) == ["added", "added"]
    before = case.documents()
    assert statuses(case.add(pages)) == ["known", "known"]
    assert case.documents() == before


def test_a_bad_input_never_loses_the_good_ones(case: Case, pages: list[Path], tmp_path: Path) -> None:
    missing = tmp_path / "nowhere.txt"
    empty = tmp_path / "empty.txt"
    empty.touch()
    assert statuses(case.add([pages[0], missing, pages[1], empty])) == ["added", "added", "failed", "failed"]
    assert [p.name for p in case.problems()] == [str(empty)]
    empty.write_text("Now the page is here, the editor said.\n", encoding="utf-8")
    assert statuses(case.add([empty])) == ["added"]
    assert case.problems() == ()


def test_a_name_that_no_file_has_is_not_remembered(case: Case, pages: list[Path], tmp_path: Path) -> None:
    assert statuses(case.add([*pages, tmp_path / "nowhere.txt"])) == ["added", "added", "failed"]
    pages[0].unlink()
    assert statuses(case.add([pages[0]])) == ["failed"]
    assert case.problems() == () and {o.status for o in case.outcomes()} == {"known"}


def test_an_interrupted_add_keeps_what_was_done_and_goes_on(case: Case, pages: list[Path]) -> None:
    outcomes = case.add(pages)
    assert next(outcomes).status == "added"
    outcomes.close()
    with Case.open(case.path) as again:
        assert len(again.documents()) == 1
        assert statuses(again.add(pages)) == ["added", "known"]


def test_the_same_bytes_from_two_outlets_are_two_documents(case: Case, pages: list[Path], tmp_path: Path) -> None:
    copy = tmp_path / "copy.txt"
    copy.write_bytes(pages[0].read_bytes())
    given = {str(pages[0]): Given(outlet="Orlen Post"), str(copy): Given(outlet="Quay Herald")}
    list(case.add([pages[0], copy], given))
    assert len(case.documents()) == 2
    assert {r.document.outlet.value for r in case.readings()} == {"Orlen Post", "Quay Herald"}


def test_originals_are_kept_as_received_and_verified(case: Case, pages: list[Path]) -> None:
    list(case.add(pages))
    (first, _), *_ = case.documents()
    assert case.original(first) == pages[0].read_bytes()
    assert [c.state for c in case.verify()] == ["intact", "intact"]
    with sqlite3.connect(case.path) as db:
        db.execute("UPDATE blobs SET data = x'00' WHERE sha256 = (SELECT blob FROM documents WHERE id = ?)", (first,))
    db.close()
    assert [c.state for c in case.verify()] == ["bytes changed", "intact"]


def test_removing_takes_the_bytes_out_too(case: Case, pages: list[Path]) -> None:
    list(case.add(pages))
    case.remove(str(pages[0]))
    assert [name for _, name in case.documents()] == [str(pages[1])]
    assert case._store.db.execute("SELECT count(*) FROM blobs").fetchone() == (1,)
    with pytest.raises(UsageError, match="no document named"):
        case.remove(str(pages[0]))


def test_a_newer_program_reads_anew_and_judgements_survive(
    case: Case, pages: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    list(case.add(pages))
    reading = case.readings()[0]
    span = reading.attributions[0].content[0]
    anchor = Anchor.at(reading.document.id, reading.text, span.start, span.end)
    case.judge(Judgement(anchor, "attribution", "wrong", by="an editor"))
    monkeypatch.setattr(Case, "version", "another")
    assert len(case.judged_readings()[0].attributions) == len(reading.attributions) - 1
    assert case._store.db.execute("SELECT DISTINCT version FROM readings").fetchall() == [("another",)]


def test_a_judgement_can_be_taken_back(case: Case, pages: list[Path]) -> None:
    list(case.add(pages))
    before = case.judged_readings()
    span = before[0].attributions[0].content[0]
    anchor = Anchor.at(before[0].document.id, before[0].text, span.start, span.end)
    first = case.judge(Judgement(anchor, "attribution", "wrong"))
    assert case.judged_readings() != before
    case.judge(Judgement(anchor, "attribution", "wrong", undoes=first))
    assert case.judged_readings() == before


def test_a_reading_comes_back_from_storage_as_it_went_in(case: Case, pages: list[Path]) -> None:
    list(case.add(pages))
    for reading in case.readings():
        assert restore(store(reading), reading.text) == reading


def test_runs_are_numbered_by_what_went_in(case: Case, pages: list[Path]) -> None:
    list(case.add(pages[:1]))
    assert (case.run(), case.run()) == (1, 1)
    list(case.add(pages[1:]))
    assert case.run() == 2


def test_the_export_does_not_depend_on_when_or_how_often(case: Case, pages: list[Path]) -> None:
    list(case.add(pages))
    readings = case.readings()
    first = case_json(readings, case.compare())
    assert first == case_json(readings, compare_readings(readings))


def test_csv_cells_are_no_formulas(tmp_path: Path, case: Case, pages: list[Path]) -> None:
    assert safe_cell("=cmd|x") == "'=cmd|x"
    assert safe_cell(-3) == "-3"
    list(case.add(pages))
    files = write_csv(case_json(case.readings(), case.compare()), tmp_path / "tables")
    assert {f.name for f in files} >= {"documents.csv", "positions.csv", "origins.csv"}


def test_a_csv_table_without_rows_names_its_columns(tmp_path: Path, case: Case, pages: list[Path]) -> None:
    nothing = write_csv(case_json((), case.compare()), tmp_path / "nothing")
    assert all(f.read_text(encoding="utf-8").strip().count(",") > 1 for f in nothing)
    list(case.add(pages))
    value = case_json(case.readings(), case.compare())
    assert all(set(row) <= set(COLUMNS[name]) for name, rows in tables(value).items() for row in rows)


def test_one_file_is_added_by_its_name_alone(tmp_path: Path, case: Case) -> None:
    page = tmp_path / "page.txt"
    page.write_text("The mayor said that the bridge was closed.\n", encoding="utf-8")
    assert [o.name for o in case.add(str(page))] == [str(page)] == [o.name for o in case.add(page)]


def test_removing_an_input_forgets_what_was_told_of_it(tmp_path: Path, case: Case) -> None:
    pile = tmp_path / "pile.zip"
    with zipfile.ZipFile(pile, "w") as archive:
        archive.writestr("a.txt", "The mayor said that the bridge was closed.\n")
        archive.writestr("b.txt", "")
    empty = tmp_path / "empty.html"
    empty.touch()
    list(case.add([pile, empty]))
    assert {(o.name, o.source) for o in case.outcomes() if o.status == "failed"} == {
        (f"{pile}!b.txt", str(pile)), (str(empty), str(empty)),
    }  # fmt: skip
    assert len(case.remove(str(pile))) == 1
    assert [p.name for p in case.problems()] == [str(empty)]
    assert case.remove(str(empty)) == ()
    assert case.problems() == ()
    with pytest.raises(UsageError):
        case.remove(str(empty))


# ------------------------------------------------------------ files that are no cases
def test_a_text_file_is_no_case(tmp_path: Path) -> None:
    path = tmp_path / "notes.sayso"
    path.write_text("not a database " * 100, encoding="utf-8")
    with pytest.raises(NotACase):
        Case.open(path)


def test_another_database_is_no_case(tmp_path: Path) -> None:
    path = tmp_path / "other.sayso"
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE things (a)")
    db.close()
    with pytest.raises(NotACase, match="no sayso case"):
        Case.open(path)


def test_a_case_from_a_newer_version_is_left_alone(case: Case) -> None:
    case._store.db.execute(f"PRAGMA user_version = {len(schema.MIGRATIONS) + 1}")
    with pytest.raises(CaseTooNew, match="newer"):
        Case.open(case.path)


def test_a_case_that_is_not_there_is_not_made_by_looking(tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        Case.open(tmp_path / "none.sayso")
    assert not (tmp_path / "none.sayso").exists()
    with pytest.raises(UsageError, match=r"ends in \.sayso"):
        Case.open(tmp_path / "none.db", create=True)


def test_a_full_disk_is_said_and_the_case_stays_whole(case: Case, pages: list[Path]) -> None:
    list(case.add(pages[:1]))
    used = case._store.db.execute("PRAGMA page_count").fetchone()[0]
    case._store.db.execute(f"PRAGMA max_page_count = {used}")
    big = pages[1].with_name("big.txt")
    big.write_text("The harbour office said the ship was late.\n\n" * 4000, encoding="utf-8")
    with pytest.raises(StorageFull, match="free some space"):
        list(case.add([big]))
    with Case.open(case.path) as again:
        assert len(again.documents()) == 1
        assert [c.state for c in again.verify()] == ["intact"]


def test_two_writers_do_not_spoil_each_other(case: Case, pages: list[Path]) -> None:
    case._store.db.execute("PRAGMA busy_timeout = 50")
    other = sqlite3.connect(case.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(CaseLocked, match="another process"):
        list(case.add(pages))
    other.execute("ROLLBACK")
    other.close()
    assert statuses(case.add(pages)) == ["added", "added"]


def test_what_is_said_of_a_page_later_describes_the_page_that_is_there(tmp_path: Path) -> None:
    page = tmp_path / "wire.txt"
    page.write_text("The bridge at Orlen was closed on Monday. Police said two lorries had collided.", encoding="utf-8")
    with Case.open(tmp_path / "e.sayso", create=True) as case:
        list(case.add([page]))
        described = {str(page): Given(outlet="Quay Post")}
        assert [o.status for o in case.add([page], described)] == ["updated"]
        assert [o.status for o in case.add([page], described)] == ["known"]
        assert [o.status for o in case.add([page])] == ["known"]
        ((identity, _),) = case.documents()
        assert [r.document.outlet_name for r in case.readings() if r.document.id == identity] == ["Quay Post"]


def test_what_was_said_of_a_page_stays_when_its_outlet_is_told(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("Boats searched\n\nInspectors searched two boats, the harbour office said.\n", encoding="utf-8")
    with Case.open(tmp_path / "told.sayso", create=True) as case:
        for given in (Given(published="2021-05-04", today="2021-05-09"), Given(outlet="Quay Post")):
            list(case.add([page], {str(page): given}))
        (reading,) = case.readings()
        assert (reading.document.outlet_name, reading.document.published.value) == ("Quay Post", "2021-05-04")
        assert [d.given.today for d in case._store.held()] == ["2021-05-09"]
