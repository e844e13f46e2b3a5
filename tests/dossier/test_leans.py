"""Who is quoted: a person or body whose words are all unlikely to stand is no row of the dossier, but of the export."""

from __future__ import annotations

from sayso import language
from sayso.dossier import View
from sayso.dossier.build import Dossier
from sayso.dossier.lines import possible
from sayso.model import Reading
from sayso.pipeline import compare_readings
from sayso.pipeline.run import extract
from sayso.reading import Given, from_text

TEXT = (
    "Norland blames loggers.\n\nThe firm, which runs nine cranes and lost a basin in May, promises a new quay. "
    "On Monday the ministry of works said that the crane had been locked."
)


def page(text: str) -> Reading:
    read = from_text(text, "page", Given(outlet="Orlen Courier", published="2031-05-06"))
    return extract(read, language.parse(read.text, read.segments))


def test_who_is_cited_by_weak_words_alone_is_left_to_the_export() -> None:
    readings = [page(TEXT)]
    comparison = compare_readings(readings)
    dossier = Dossier(readings, comparison, (), View())
    ((_, rows),) = dossier.lineage.cited(False)
    assert {c.to for c in comparison.citations} == {"Norland", "firm", "ministry of works"}
    assert [row.to for row in rows] == ["ministry of works"]
    assert [row.row for row in rows] == ["l1"]


def test_weak_words_are_not_shown_beside_better_ones() -> None:
    text = f"{TEXT} The firm said on Monday that the quay would be open by June."
    readings = [page(text)]
    ((_, rows),) = Dossier(readings, compare_readings(readings), (), View()).lineage.cited(False)
    (firm,) = (row for row in rows if row.to == "firm")
    assert [q.text for q in firm.quotes] == ["‹The firm said›"]


def test_a_name_alone_is_shown_only_where_nothing_better_is() -> None:
    text = (
        "The Harbour Ministry said that nine boats were lost. "
        "The boats were old, Harbour Ministry spokesman Karl Dorm said on Monday."
    )
    readings = [page(text)]
    comparison = compare_readings(readings)
    (cited,) = (c for c in comparison.citations if c.to == "Harbour Ministry")
    assert [m.span.text for m in cited.evidence] == ["The Harbour Ministry said", "Harbour Ministry"]
    ((_, rows),) = Dossier(readings, comparison, (), View()).lineage.cited(False)
    (row,) = (row for row in rows if row.to == "Harbour Ministry")
    assert [q.text for q in row.quotes] == ["‹The Harbour Ministry said›"]


def test_a_seat_with_a_number_is_somebody() -> None:
    (line,) = possible(page("Downing Street was quiet. No 10 said on Monday that the quay was shut."))
    assert line.source is not None and line.source.text == "No 10"
    assert not possible(page("No clerk said on Monday that the quay was shut."))
