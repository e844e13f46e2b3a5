"""What a case keeps of what it received: bytes once, each document a place in them, and how they came."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from piles import GERMAN, ONE, PICTURE, THREE, TWO, message, pile, web_archive, write, zipped

from sayso import pipeline
from sayso.case import Case, Outcome, Received
from sayso.errors import UsageError
from sayso.extraction.quantifying.settings import STANDARD, from_toml
from sayso.model import Problem, sha256
from sayso.reading import Given

NOON = "2021-05-04T12:00:00Z"


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    with Case.open(tmp_path / "event.sayso", create=True) as opened:
        yield opened


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the pages that went through all layers."""
    names: list[str] = []
    whole = pipeline.run.extract

    def watched(page, parse, settings):  # type: ignore[no-untyped-def]
        names.append(page.document.path or page.document.url)
        return whole(page, parse, settings)

    monkeypatch.setattr(pipeline.run, "extract", watched)
    return names


def became(outcomes: Iterator[Outcome]) -> list[tuple[str, str]]:
    return [(o.name.rsplit("/", 1)[-1].split("!")[-1], o.status) for o in outcomes]


def test_an_archive_is_kept_once_and_its_pages_point_into_it(case: Case, tmp_path: Path) -> None:
    path = pile(tmp_path)
    assert became(case.add([path], clock=lambda: NOON)) == [
        ("one.txt", "added"), ("p.bin", "failed"), ("two.txt", "added"), ("de.txt", "left out"),
    ]  # fmt: skip
    custody = case.custody()
    assert [c.locator for c in custody] == ["one.txt", "sub/two.txt", "de.txt"]
    (receipt,) = case.receipts()
    assert {c.receipt for c in custody} == {receipt}
    assert (receipt.sha256, receipt.at, receipt.complete, receipt.kept) == (
        sha256(path.read_bytes()), NOON, True, True,
    )  # fmt: skip
    assert [bytes(d) for _, d in case._store.blobs()] == [path.read_bytes()] == [case.bytes_of(receipt)]
    assert {case.original(c.document) for c in custody} == {path.read_bytes()}
    assert all(c.reader for c in custody)
    assert [p.name for p in case.problems()] == [f"{path}!p.bin"]


def test_members_that_are_known_are_not_read_again(case: Case, tmp_path: Path, read: list[str]) -> None:
    path = pile(tmp_path)
    list(case.add([path]))
    assert len(read) == 2
    again = Counter(o.status for o in case.add([path]))
    assert again == {"known": 3, "failed": 1}
    assert len(read) == 2 and len(case.receipts()) == 1
    other = write(tmp_path, "other.zip", zipped({"a.txt": ONE, "b.txt": THREE}))
    assert became(case.add([other])) == [("a.txt", "known"), ("b.txt", "added")]
    assert len(read) == 3


def test_an_archive_interrupted_in_the_middle_goes_on_where_it_stopped(
    case: Case, tmp_path: Path, read: list[str]
) -> None:
    path = write(tmp_path, "long.zip", zipped({f"{n}.txt": ONE.replace("Orlen", f"Orlen{n}") for n in range(6)}))
    outcomes = case.add([path])
    first = [next(outcomes), next(outcomes)]
    outcomes.close()
    with Case.open(case.path) as again:
        assert [i for i, _ in again.documents()] == [o.document for o in first]
        assert [c.state for c in again.verify()] == ["intact", "intact"]
        assert not again.receipts()[0].complete
        before = len(read)
        counts = Counter(o.status for o in again.add([path]))
        assert counts == {"known": 2, "added": 4}
        assert {n.rsplit("!")[-1] for n in read[before:]} == {"2.txt", "3.txt", "4.txt", "5.txt"}
        assert again.receipts()[0].complete


@pytest.mark.parametrize("done", range(7))
def test_wherever_it_is_interrupted_the_case_ends_up_the_same(case: Case, tmp_path: Path, done: int) -> None:
    inner = zipped({"x.txt": ONE.replace("Orlen", "Norwick"), "y.txt": TWO.replace("Orlen", "Norwick")})
    names = {
        "a.txt": ONE,
        "broken.bin": PICTURE,
        "inner.zip": inner,
        "m.eml": message(THREE, ("t.txt", TWO)),
        "de.txt": GERMAN,
    }
    path = write(tmp_path, "all.zip", zipped(names))
    outcomes = case.add([path])
    for _ in range(done):
        next(outcomes)
    outcomes.close()
    list(case.add([path]))
    with Case.open(tmp_path / "whole.sayso", create=True) as whole:
        list(whole.add([path]))
        assert case.documents() == whole.documents() and len(whole.documents()) == 6
        assert (case.problems(), case.notes()) == (whole.problems(), whole.notes())
        assert case.readings() == whole.readings()
        assert case.receipts() == whole.receipts()


@pytest.mark.parametrize("seed", range(40))
def test_damaged_archives_cost_what_is_damaged_and_no_more(case: Case, tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    whole = pile(tmp_path).read_bytes() if seed % 2 else web_archive(
        ("https://post.example/1", "2021-05-04T10:00:00Z", "text/html", f"<html><body><p>{ONE}</p></body></html>"),
        ("https://echo.example/2", "2021-05-05T11:00:00Z", "text/plain", TWO),
    )  # fmt: skip
    data = bytearray(whole)
    for _ in range(chance.randrange(1, 12)):
        data[chance.randrange(len(data))] = chance.randrange(256)
    if seed % 3 == 0:
        del data[chance.randrange(len(data)) :]
    broken = write(tmp_path, "broken.zip" if seed % 2 else "broken.warc", bytes(data))
    outcomes = list(case.add([broken, write(tmp_path, "good.txt", THREE)]))
    assert outcomes[-1].status == "added" and all(o.name and (o.document or o.problem) for o in outcomes)
    assert {c.state for c in case.verify()} == {"intact"}
    assert not any(p.reason == "program error" for p in case.problems()), case.problems()


def test_a_page_that_was_fetched_is_known_by_its_address(case: Case) -> None:
    page = Received(
        name="https://post.example/1", data=ONE.encode(), address="https://post.example/final", at=NOON,
        headers=(("content-type", "text/plain; charset=utf-8"), ("etag", '"a1"')), asked="https://post.example/1",
        hops=((301, "https://post.example/1", "https://post.example/final"),), server="203.0.113.7",
        via="https://post.example/feed", given=Given(today="2021-05-04"),
    )  # fmt: skip
    ((outcome),) = case.receive([page])
    assert (outcome.status, outcome.source) == ("added", page.name)
    (reading,) = case.readings()
    assert (reading.document.path, reading.document.url) == (None, page.address)
    (receipt,) = case.receipts(page.address)
    kept = (receipt.headers, receipt.hops, receipt.server, receipt.via, receipt.asked, receipt.at)
    assert kept == (page.headers, page.hops, page.server, page.via, page.asked, NOON)
    assert [o.status for o in case.receive([page])] == ["known"]
    assert [c.state for c in case.verify()] == ["intact"]
    assert case.receipts("https://elsewhere.example/") == ()


def test_a_web_archive_says_when_and_how_each_page_came(case: Case, tmp_path: Path) -> None:
    pages = (
        ("https://post.example/1", "2021-05-04T10:00:00Z", "text/plain", ONE),
        ("https://post.example/p.png", "2021-05-04T10:00:01Z", "image/png", PICTURE),
        ("https://post.example/q.png", "2021-05-04T10:00:02Z", "image/png", PICTURE),
        ("https://echo.example/2", "2021-05-05T11:00:00Z", "text/plain", TWO),
    )
    path = write(tmp_path, "crawl.warc", web_archive(*pages))
    assert sorted(Counter(o.status for o in case.add([path])).items()) == [("added", 2), ("skipped", 1)]
    assert [(c.captured, c.locator) for c in case.custody()] == [
        ("2021-05-04T10:00:00Z", "1"), ("2021-05-05T11:00:00Z", "4"),
    ]  # fmt: skip
    assert [dict(c.headers).get("content-type") or dict(c.headers)["Content-Type"] for c in case.custody()] == [
        "text/plain"
    ] * 2
    assert [r.document.url for r in case.readings()] == ["https://post.example/1", "https://echo.example/2"]
    (note,) = case.notes()
    assert len(note.parts) == 2 and "image/png" in note.message and case.problems() == ()
    assert [c.state for c in case.verify()] == ["intact", "intact"]
    assert Counter(o.status for o in case.add([path])) == {"known": 2, "skipped": 1}


def test_what_the_server_said_of_the_bytes_holds_when_they_are_read_again(case: Case) -> None:
    text = ONE.replace("several people", "several people — in the café —")
    page = Received("https://post.example/1", text.encode("cp1252"), address="https://post.example/1",
                    headers=(("Content-Type", "text/plain; charset=windows-1252"),))  # fmt: skip
    list(case.receive([page]))
    (first,) = case.readings()
    assert first.text == text
    case.set_figures(from_toml("[vague]\nseveral = [3, 8]\n"))
    (again,) = case.readings()
    assert again != first and again.document == first.document
    assert [c.state for c in case.verify()] == ["intact"]


def test_attachments_are_reached_after_an_interruption_and_after_removal(case: Case, tmp_path: Path) -> None:
    path = write(tmp_path, "one.eml", message(THREE, ("a.txt", ONE), ("b.txt", TWO)))
    outcomes = case.add([path])
    assert next(outcomes).name == str(path)
    outcomes.close()
    assert Counter(o.status for o in case.add([path])) == {"known": 1, "added": 2}
    names = [name.removeprefix(f"{path}") for _, name in case.documents()]
    assert names == ["", "!1-a.txt", "!2-b.txt"]
    case.remove(f"{path}!1-a.txt")
    assert Counter(o.status for o in case.add([path])) == {"known": 2, "added": 1}
    assert [c.state for c in case.verify()] == ["intact"] * 3


def test_problems_that_stand_beside_a_page_are_not_forgotten_when_it_is_known(case: Case, tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", ONE)
    list(case.add([path]))
    with case._store.transaction():
        case._store.tell(Problem(str(path), "no text", f"{path} has no text layer on page 2"), str(path))
    list(case.add([path]))
    assert [p.reason for p in case.problems()] == ["no text"]


def test_a_problem_in_the_stream_is_recorded_in_its_place(case: Case) -> None:
    stream = [
        Received("a.txt", ONE.encode()),
        Problem("https://gone.example/", "refused", "https://gone.example/ answered 410"),
        Received("b.txt", TWO.encode()),
    ]
    assert [o.status for o in case.receive(stream)] == ["added", "failed", "added"]
    assert [p.reason for p in case.problems()] == ["refused"]


def test_bytes_without_a_page_leave_a_receipt_and_nothing_else(case: Case) -> None:
    assert [o.status for o in case.receive([Received("p.bin", PICTURE)])] == ["failed"]
    (receipt,) = case.receipts()
    assert (receipt.kept, receipt.complete) == (False, True)
    with pytest.raises(UsageError, match="not kept"):
        case.bytes_of(receipt)


def test_a_page_in_another_language_is_kept_and_said(case: Case, tmp_path: Path, read: list[str]) -> None:
    path = write(tmp_path, "de.txt", GERMAN)
    (outcome,) = case.add([path])
    assert outcome.status == "left out" and outcome.document
    (reading,) = case.readings()
    assert reading.text == GERMAN and reading.document.language == "de"
    assert (reading.attributions, reading.quantities, reading.statements) == ((), (), ())
    (note,) = case.notes()
    assert note.reason == pipeline.NOT_ENGLISH and "not in English" in note.message
    assert case.problems() == () and read == []
    case.remove(str(path))
    assert case.notes() == ()


def test_removing_an_archive_takes_all_of_it(case: Case, tmp_path: Path) -> None:
    path = pile(tmp_path)
    list(case.add([path]))
    assert len(case.remove(f"{path}!one.txt")) == 1
    assert list(case._store.blobs())
    assert ("one.txt", "added") in became(case.add([path]))
    assert len(case.remove(str(path))) == 3
    assert not list(case._store.blobs()) and case.receipts() == ()


def test_names_that_are_no_unicode(case: Case, tmp_path: Path) -> None:
    name = str(tmp_path / "caf\udce9.txt")
    Path(name).write_text(ONE, encoding="utf-8")
    assert [o.status for o in case.add([name])] == ["added"]
    assert [o.status for o in case.add([name])] == ["known"]
    assert [c.state for c in case.verify()] == ["intact"]


# ------------------------------------------------------------ what is given, and settings
def test_new_facts_make_a_page_be_read_anew_and_old_ones_stay(case: Case, tmp_path: Path, read: list[str]) -> None:
    path = write(tmp_path, "one.txt", ONE)
    list(case.add([path]))
    given = {str(path): Given(published="2021-05-04", today="2021-05-09")}
    assert [o.status for o in case.add([path], given)] == ["updated"]
    assert [o.status for o in case.add([path], given)] == ["known"]
    assert [o.status for o in case.add([path])] == ["known"]
    (reading,) = case.readings()
    assert reading.document.published.value == "2021-05-04"
    assert case._store.held()[0].given == given[str(path)]
    assert len(read) == 2


def test_other_numbers_for_vague_words_make_a_reading_stale(case: Case, tmp_path: Path, read: list[str]) -> None:
    list(case.add([write(tmp_path, "one.txt", ONE)]))
    (several,) = (q for r in case.readings() for q in r.quantities)
    assert (several.low, several.high) == STANDARD.vague["several"]
    runs = {case.run()}
    case.set_figures(from_toml("[vague]\nseveral = [3, 8]\n"))
    (several,) = (q for r in case.readings() for q in r.quantities)
    assert (several.low, several.high) == (3, 8)
    runs.add(case.run())
    assert len(read) == 2 and len(runs) == 2
    with Case.open(case.path) as again:
        assert again.figures == case.figures
        assert [o.status for o in again.add([tmp_path / "one.txt"])] == ["known"]
        again.set_figures(STANDARD)
        assert {q.low for r in again.readings() for q in r.quantities} == {STANDARD.vague["several"][0]}


def test_a_document_that_is_not_found_again_keeps_what_was_found(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    list(case.add([pile(tmp_path)]))
    before = case.readings()
    monkeypatch.setattr("sayso.case.deriving.read_held", lambda *_, **__: iter(()))
    case.set_figures(from_toml("[vague]\nseveral = [3, 8]\n"))
    assert case.readings() == before
    assert {p.reason for p in case.problems()} == {"not a page", "not read anew"}
