"""Verifying: every kind of damage is found, named, and told from what another version of a reader changes."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from piles import THREE, pile, write

from sayso.case import Case, Check
from sayso.errors import CaseError
from sayso.model.judgement import text_hash


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    """Two pages in an archive, a third one in German, and one page by itself."""
    with Case.open(tmp_path / "event.sayso", create=True) as opened:
        list(opened.add([pile(tmp_path), write(tmp_path, "three.txt", THREE)]))
        yield opened


def states(case: Case) -> list[str]:
    return [check.state for check in case.verify()]


def alone(case: Case) -> Check:
    """The check of the page that is by itself; all the others are intact."""
    *others, last = case.verify()
    assert {c.state for c in others} == {"intact"}
    return last


def damage(case: Case, sql: str, *values: object) -> None:
    with case._store.transaction():
        case._store.db.execute(sql, values)


def edit_findings(case: Case, document: str, change: Any) -> None:
    """Change the stored findings of a document by a function of their JSON."""
    ((body,),) = case._store.rows("SELECT body FROM readings WHERE document = ?", document)
    value = json.loads(zlib.decompress(body))
    change(value)
    damage(case, "UPDATE readings SET body = ? WHERE document = ?", zlib.compress(json.dumps(value).encode()), document)


def test_a_case_as_it_was(case: Case) -> None:
    assert states(case) == ["intact"] * 4


def test_one_changed_byte_of_an_archive_costs_its_documents_and_no_other(case: Case) -> None:
    digest, data = next((d, b) for d, b in case._store.blobs() if b.startswith(b"PK"))
    flipped = bytes([*data[:40], data[40] ^ 1, *data[41:]])
    damage(case, "UPDATE blobs SET data = ? WHERE sha256 = ?", flipped, digest)
    assert states(case) == ["bytes changed"] * 3 + ["intact"]
    assert digest in str(case.verify()[0].why)


def test_a_changed_text_is_found_though_it_is_as_long(case: Case) -> None:
    (identity, _) = case.documents()[-1]
    damage(case, "UPDATE readings SET text = replace(text, 'spring', 'autumn') WHERE document = ?", identity)
    assert alone(case).state == "text changed"


def test_a_text_changed_together_with_its_hash_is_found_too(case: Case) -> None:
    (identity, _) = case.documents()[-1]
    forged = THREE.replace("A ferry will run", "A ferry did run.")
    damage(case, "UPDATE readings SET text = ? WHERE document = ?", forged, identity)

    def forge(value: Any) -> None:
        value["document"]["text_sha256"] = text_hash(forged)
        value["document"]["title"] = None
        for key in ("attributions", "quantities", "times", "places", "statements", "actors", "links"):
            value[key] = []
        end = value["segments"][-1]
        end["end"] = len(forged)

    edit_findings(case, identity, forge)
    check = alone(case)
    assert check.state == "text changed" and "makes of the bytes" in str(check.why)


@pytest.mark.parametrize("body", [b"", b"no zlib", zlib.compress(b"{}"), zlib.compress(b"no json")])
def test_damaged_findings_are_told_from_a_damaged_text(case: Case, body: bytes) -> None:
    (identity, _) = case.documents()[-1]
    damage(case, "UPDATE readings SET body = ? WHERE document = ?", body, identity)
    assert alone(case).state == "findings damaged"
    with pytest.raises(CaseError, match=f"{identity} is damaged.*add it again"):
        case.readings()


def test_a_finding_whose_words_are_not_in_the_text(case: Case) -> None:
    (identity, _) = case.documents()[-1]

    edit_findings(case, identity, lambda v: v["attributions"][0]["content"][0].update(text="never said"))
    assert alone(case).state == "findings damaged"


def test_another_version_of_the_reader_is_said_and_is_no_damage(case: Case) -> None:
    (identity, _) = case.documents()[-1]
    edit_findings(case, identity, lambda v: v["document"].update(reader="text/0"))
    check = alone(case)
    assert check.state == "other reader"
    assert "read by text/0" in str(check.why) and "makes the same text" in str(check.why)


def test_a_member_that_the_archive_no_longer_gives(case: Case) -> None:
    damage(case, "UPDATE documents SET locator = 'sub/four.txt' WHERE locator = 'sub/two.txt'")
    assert states(case) == ["intact", "not derivable", "intact", "intact"]


def test_verifying_writes_nothing_and_parses_nothing(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sayso.language.parse_all", None)
    before = case._store.rows("PRAGMA data_version"), case.path.stat().st_mtime_ns
    changes = case._store.db.total_changes
    case.verify()
    assert case._store.db.total_changes == changes
    assert (case._store.rows("PRAGMA data_version"), case.path.stat().st_mtime_ns) == before
