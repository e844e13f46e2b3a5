"""What its outlet takes back is marked wherever it is quoted, and is no agreement."""

from __future__ import annotations

from sayso import language
from sayso.comparison import compare
from sayso.dossier.build import Dossier
from sayso.dossier.pages import Back
from sayso.dossier.views import View
from sayso.model import Member, Reading, Span
from sayso.pipeline.run import extract
from sayso.reading import Given, from_text

FIRST = "Guards fired flares at the Sand ferry on 5 May, this newspaper has learned. The ferry sailed on 4 May."
LATER = "On Tuesday this newspaper wrote that guards had fired flares at the Sand ferry on 5 May. That was wrong."


def page(text: str, day: str) -> Reading:
    found = from_text(text, f"Quay Post {day}", Given(outlet="Quay Post", published=day))
    return extract(found, language.parse(found.text, found.segments))


def test_withdrawn_words_are_marked_and_agree_on_nothing() -> None:
    readings = [page(FIRST, "2031-05-06"), page(LATER, "2031-05-08")]
    dossier = Dossier(readings, compare(readings), (), View())
    claims = [c for c in dossier.claims.all if "flares" in c.question]
    assert claims and all(c.withdrawn for c in claims) and not dossier.claims.agreed
    marks = {q.text: q.withdrawn for _, events in dossier.timeline for _, quotes in events for q in quotes}
    assert {withdrawn for text, withdrawn in marks.items() if "flares" in text} == {True}
    assert {withdrawn for text, withdrawn in marks.items() if "sailed" in text} == {False}


def test_the_note_that_takes_something_back_is_not_withdrawn_itself() -> None:
    readings = [
        page("Correction, 8 May 2031: the first draft of this page said that guards had fired flares.", "2031-05-08")
    ]
    dossier = Dossier(readings, compare(readings), (), View())
    back = Back("t1", "timeline")
    text = readings[0].text
    note, told = Span.cut(text, 0, len(text)), Span.cut(text, text.index("guards"), len(text) - 1)
    shown = [dossier._evidence.quote(Member(readings[0].document.id, s), back).withdrawn for s in (note, told)]
    assert shown == [False, True]
