"""A case file that an earlier schema wrote: it opens, nothing is lost, and it is read anew once."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from piles import ONE, TWO

from sayso.case import Case, schema
from sayso.case.judging import orphans
from sayso.reading import Given

OLD = Path(__file__).parent / "data" / "schema_1.db"
"""Written by the program as it was with the first schema: one.txt, two.txt, the first again as copy.txt from another
outlet, a file that was not there, and a judgement."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return Path(shutil.copy(OLD, tmp_path / "old.sayso"))


def test_documents_facts_problems_and_judgements_come_along(path: Path) -> None:
    with Case.open(path) as case:
        assert case._store.rows("PRAGMA user_version") == [(len(schema.MIGRATIONS),)]
        assert [name for _, name in case.documents()] == ["one.txt", "two.txt", "copy.txt"]
        assert [case.original(i) for i, _ in case.documents()] == [ONE.encode(), TWO.encode(), ONE.encode()]
        assert [d.given for d in case._store.held()] == [
            Given(published="2021-05-04"), Given(), Given("Orlen Post", url="https://post.example/1"),
        ]  # fmt: skip
        assert case.problems() == ()  # a file that was not there is forgotten
        assert len(case.judgements()) == 1
        assert case._store.rows("PRAGMA foreign_key_check") == []


def test_each_document_gets_a_receipt_of_which_nobody_told_the_time(path: Path) -> None:
    with Case.open(path) as case:
        custody = case.custody()
        assert [(c.receipt.name, c.receipt.at, c.receipt.size) for c in custody] == [
            ("one.txt", None, len(ONE.encode())), ("two.txt", None, len(TWO.encode())),
            ("copy.txt", None, len(ONE.encode())),
        ]  # fmt: skip
        assert all(r.kept and r.complete for r in case.receipts())


def test_it_is_read_anew_once_under_the_same_ids(path: Path) -> None:
    with Case.open(path) as case:
        anew: list[str] = []
        readings = case.readings(anew.append)
        assert anew == ["one.txt", "two.txt", "copy.txt"]
        assert [r.document.id for r in readings] == [i for i, _ in case.documents()]
        assert readings[0].document.published.value == "2021-05-04"
        assert not any(orphans(r.document.id, r.text, case.judgements(), {}) for r in readings)
        assert len(case.judged_readings()[0].attributions) == len(readings[0].attributions) - 1
        case.readings(anew.append)
        assert len(anew) == 3
        assert all(c.reader for c in case.custody())
        assert {c.state for c in case.verify()} == {"intact"}


def test_adding_the_same_file_again_changes_nothing(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("two.txt").write_text(TWO, encoding="utf-8")
    with Case.open(path) as case:
        case.readings()
        assert [o.status for o in case.add(["two.txt"])] == ["known"]
        assert len(case.receipts()) == 3
