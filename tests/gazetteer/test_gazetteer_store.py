"""The file of the gazetteer: built once, whole or not at all, and never needed to be writable."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from sayso.gazetteer import store
from sayso.gazetteer.tables import Entry

FEW = [
    Entry(
        "a", "Ardania", "AR", None, 1.0, 2.0, "country", 10, None, (("Ardania", "name"), ("the Ardan Republic", "name"))
    ),
    Entry("b", "Deir Qasr", "SY", "07", 35.0, 40.0, "town", 5_000, 1, (("Deir Qasr", "name"), ("Dayr al-Qasr", "alt"))),
]


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setattr(store, "entries", lambda: iter(FEW))
    monkeypatch.setenv("SAYSO_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


def rows(database: sqlite3.Connection) -> int:
    count: int = database.execute("SELECT count(*) FROM place").fetchone()[0]
    return count


def test_first_use_builds_and_the_second_reads(few: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert rows(store.connect()) == 2
    monkeypatch.setattr(store, "entries", lambda: pytest.fail("built again"))
    assert rows(store.connect()) == 2
    assert [p.suffix for p in few.iterdir()] == [".sqlite"]


def test_build_that_fails_leaves_nothing(few: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> Iterator[Entry]:
        yield FEW[0]
        raise RuntimeError("power cut")

    monkeypatch.setattr(store, "entries", broken)
    with pytest.raises(RuntimeError):
        store.connect()
    assert list(few.iterdir()) == []


@pytest.mark.parametrize("damage", [b"", b"SQLite format 3\0 and then nothing", b"\0" * 5000])
def test_damaged_file_is_built_anew(few: Path, damage: bytes) -> None:
    store.connect().close()
    path = next(few.iterdir())
    path.write_bytes(damage)
    assert rows(store.connect()) == 2


def test_cache_that_cannot_be_written_is_no_obstacle(
    few: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    few.write_text("a file where the directory should be")
    assert rows(store.connect()) == 2
    assert "in memory" in caplog.text


def test_two_at_once_both_end_with_a_whole_file(few: Path) -> None:
    counts: list[int] = []
    threads = [threading.Thread(target=lambda: counts.append(rows(store.connect()))) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert counts == [2] * 6
    assert [p.suffix for p in few.iterdir()] == [".sqlite"]


def test_cache_directory_follows_the_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("SAYSO_CACHE", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert store.folder() == tmp_path / "sayso"
    monkeypatch.setenv("SAYSO_CACHE", str(tmp_path / "own"))
    assert store.folder() == tmp_path / "own"
