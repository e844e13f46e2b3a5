"""What a user says anew of a page that is in the case: the page is described anew, not twice."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from sayso.case import Case, Received
from sayso.model import Anchor, Judgement
from sayso.reading import Given

WIRE = "Pier shut at Orlen\n\nThe pier was shut on Monday, Ada Brisk said. Two lorries had sunk, the harbour office said.\n"
OTHER = "Seven hurt at Orlen pier\n\nSeven people were hurt at the pier, the Orlen fire brigade said.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("wire.txt").write_text(WIRE, encoding="utf-8")
    Path("other.txt").write_text(OTHER, encoding="utf-8")
    return tmp_path


@pytest.fixture
def case(folder: Path) -> Iterator[Case]:
    with Case.open(folder / "pier.sayso", create=True) as opened:
        yield opened


def added(case: Case, name: str | Path, outlet: str | None = None, url: str | None = None) -> list[str]:
    return [o.status for o in case.add([name], {str(name): Given(outlet=outlet, url=url)})]


def outlets(case: Case) -> list[str | None]:
    return [r.document.outlet.value for r in case.readings()]


def test_another_outlet_for_the_same_file_is_a_correction(case: Case) -> None:
    assert added(case, "wire.txt", "Quay Pots") == ["added"]
    assert added(case, "wire.txt", "Quay Post") == ["updated"]
    assert outlets(case) == ["Quay Post"]
    assert added(case, "wire.txt", "Quay Post") == ["known"]
    assert added(case, "wire.txt") == ["known"]
    assert outlets(case) == ["Quay Post"]
    assert [c.state for c in case.verify()] == ["intact"]


@pytest.mark.parametrize("name", ["./wire.txt", "sub/../wire.txt", "link.txt"])
def test_a_file_is_one_by_whatever_name_it_is_called(case: Case, folder: Path, name: str) -> None:
    (folder / "sub").mkdir()
    (folder / "link.txt").symlink_to(folder / "wire.txt")
    added(case, "wire.txt", "Quay Pots")
    assert added(case, name, "Quay Post") == ["updated"]
    assert added(case, folder / "wire.txt", "Bay Mirror") == ["updated"]
    assert outlets(case) == ["Bay Mirror"]


def test_a_case_and_its_pages_may_move_together(case: Case, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    added(case, folder / "wire.txt", "Quay Pots")
    case.close()
    moved = folder.rename(folder.with_name("moved"))
    monkeypatch.chdir(moved)
    with Case.open(moved / "pier.sayso") as again:
        assert added(again, "wire.txt", "Quay Post") == ["updated"]
        assert outlets(again) == ["Quay Post"]


def test_two_files_of_one_text_and_one_name_are_two_documents(
    case: Case, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("post", "mirror"):
        (folder / name).mkdir()
        monkeypatch.chdir(folder / name)
        Path("wire.txt").write_text(WIRE, encoding="utf-8")
        assert added(case, "wire.txt", f"The {name}") == ["added"]
    assert outlets(case) == ["The post", "The mirror"]


def test_a_corrected_document_keeps_its_place_and_what_was_given_besides(case: Case) -> None:
    given = {"wire.txt": Given("Quay Pots", "2021-05-04", "https://post.example/1", "2021-05-09")}
    list(case.add(["wire.txt", "other.txt"], given))
    assert added(case, "wire.txt", "Quay Post") == ["updated"]
    assert [d.name for d in case._store.held()] == ["wire.txt", "other.txt"]
    assert case._store.held()[0].given == Given("Quay Post", "2021-05-04", "https://post.example/1", "2021-05-09")


def test_a_file_found_to_be_of_the_outlet_of_its_twin_is_that_document(case: Case, folder: Path) -> None:
    (folder / "twin.txt").write_text(WIRE, encoding="utf-8")
    added(case, "wire.txt", "Quay Post")
    added(case, "twin.txt", "Bay Mirror")
    assert added(case, "twin.txt", "Quay Post") == ["known"]
    assert outlets(case) == ["Quay Post"]


def test_an_archive_is_described_anew_with_all_that_is_in_it(case: Case, folder: Path) -> None:
    with zipfile.ZipFile("pile.zip", "w") as archive:
        archive.writestr("a.txt", WIRE)
        archive.writestr("b.txt", OTHER)
    added(case, "pile.zip", "Quay Pots")
    correction = case.add(["pile.zip"], {"pile.zip": Given(outlet="Quay Post")})
    assert next(correction).status == "updated"
    correction.close()
    assert sorted(map(str, outlets(case))) == ["Quay Post", "Quay Pots"]
    assert sorted(added(case, "pile.zip", "Quay Post")) == ["known", "updated"]
    assert outlets(case) == ["Quay Post", "Quay Post"]


def test_an_address_keeps_what_was_said_of_it_when_it_is_fetched_again(case: Case) -> None:
    address = "https://post.example/pier.txt"
    for given, status in (
        (Given(), "added"), (Given(outlet="Quay Pots"), "updated"), (Given(outlet="Quay Post"), "updated"),
        (Given(), "known"),
    ):  # fmt: skip
        assert [o.status for o in case.receive([Received(address, WIRE.encode(), address, given)])] == [status]
    assert outlets(case) == ["Quay Post"]
    assert [r.document.url for r in case.readings()] == [address]


def test_what_was_judged_follows_a_correction_and_the_way_back(case: Case) -> None:
    added(case, "wire.txt", "Quay Post")
    (reading,) = case.readings()
    span = reading.attributions[0].content[0]
    case.judge(
        Judgement(Anchor.at(reading.document.id, reading.text, span.start, span.end), "attribution", "wrong", by="B.")
    )
    before = case.judgements()
    for outlet in ("Bay Mirror", "Coast Sun", "Quay Post"):
        assert added(case, "wire.txt", outlet) == ["updated"]
        (judged,) = case.judged_readings()
        assert judged.document.outlet_name == outlet
        assert len(judged.attributions) == len(reading.attributions) - 1
    assert case.judgements() == before
    assert judged.document.id == reading.document.id
    assert set(case._store.former().values()) == {reading.document.id}
