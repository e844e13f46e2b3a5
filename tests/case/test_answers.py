"""What models said of a case's statements is kept with it, for as long as its words are in the case."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso import language
from sayso.case import Case
from sayso.model import Comparison
from sayso.reading import Given

TOLD = (
    "The fire at the Orlen mill began on Monday night, said the fire chief, Ida Brandt. About 40 workers were inside, "
    "according to the company.\n",
    "The fire at the Orlen mill started on Tuesday morning, the police said. The company said 60 workers were inside.\n",
    "A fire began at the Orlen mill on Monday night, the miller Jon Tarn said. No worker was hurt.\n",
)


@pytest.fixture
def pages(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / f"{k}.txt" for k in range(len(TOLD))]
    for path, text in zip(paths, TOLD):
        path.write_text(text, encoding="utf-8")
    return paths


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How much each model was asked, call by call."""
    counts: list[int] = []
    for name in ("meanings", "joint"):
        ask = getattr(language, name)

        def counted(some: list[object], ask: object = ask) -> object:
            counts.append(len(some))
            return ask(some)  # type: ignore[operator]

        monkeypatch.setattr(language, name, counted)
    return counts


def compared(path: Path, asked: list[int]) -> tuple[Comparison, int]:
    asked.clear()
    with Case.open(path) as case:
        return case.compare(), sum(asked)


def kept(path: Path) -> int:
    with Case.open(path) as case:
        return int(case._store.rows("SELECT count(*) FROM answers")[0][0])


def test_models_are_asked_of_what_is_new_alone(tmp_path: Path, pages: list[Path], asked: list[int]) -> None:
    path = tmp_path / "mill.sayso"
    with Case.open(path, create=True) as case:
        list(case.add(pages[:2]))
    first, many = compared(path, asked)
    again, none = compared(path, asked)
    assert many and not none and again == first
    with Case.open(path) as case:
        list(case.add(pages[2:]))
    more, few = compared(path, asked)
    assert few > 0
    fresh = tmp_path / "fresh.sayso"
    with Case.open(fresh, create=True) as case:
        list(case.add(pages))
    anew, all_of_them = compared(fresh, asked)
    assert more == anew and few < all_of_them


def test_nothing_stays_of_words_that_are_taken_out(tmp_path: Path, pages: list[Path], asked: list[int]) -> None:
    path = tmp_path / "mill.sayso"
    with Case.open(path, create=True) as case:
        list(case.add(pages))
    compared(path, asked)
    assert kept(path)
    with Case.open(path) as case:
        case.remove(str(pages[0]))
    assert not kept(path)


def test_answers_stay_when_a_page_is_added_that_the_user_describes(
    tmp_path: Path, pages: list[Path], asked: list[int]
) -> None:
    path = tmp_path / "mill.sayso"
    with Case.open(path, create=True) as case:
        list(case.add(pages[:2]))
    compared(path, asked)
    known = kept(path)
    with Case.open(path) as case:
        list(case.add(pages[2:], {str(pages[2]): Given(outlet="Tarn Post")}))
    assert known and kept(path) == known


def test_answers_that_no_statement_needs_go(tmp_path: Path, pages: list[Path], asked: list[int]) -> None:
    path = tmp_path / "mill.sayso"
    with Case.open(path, create=True) as case:
        list(case.add(pages))
        with case._store.transaction():
            case._store.db.execute("INSERT INTO answers VALUES (x'00', x'01')")
    compared(path, asked)
    with Case.open(path) as case:
        assert case._store.answers([b"\0"]) == {}


def test_a_case_that_is_only_read_is_compared_and_not_written(
    tmp_path: Path, pages: list[Path], asked: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "mill.sayso"
    with Case.open(path, create=True) as case:
        list(case.add(pages[:2]))
        case._store.db.execute("PRAGMA query_only = ON")
        assert case.compare().claims
    assert not kept(path)


def test_another_model_is_asked_anew(
    tmp_path: Path, pages: list[Path], asked: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "mill.sayso"
    with Case.open(path, create=True) as case:
        list(case.add(pages[:2]))
    _, many = compared(path, asked)
    monkeypatch.setattr(language, "fingerprint", lambda: "another")
    assert compared(path, asked)[1] == many
