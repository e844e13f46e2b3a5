"""Sources that stand beside a page's words, words that another page gives as somebody's, and who only passes on."""

from __future__ import annotations

import pytest
from written_pages import origins, read

from sayso import language
from sayso.comparison import compare
from sayso.comparison.lineage.credits import wires
from sayso.comparison.lineage.mastheads import only_in_title
from sayso.comparison.origins import unnamed
from sayso.comparison.origins.heard import source, whose_voice
from sayso.comparison.origins.marked import mark
from sayso.comparison.origins.roots import Root, given_as
from sayso.comparison.statements.items import build
from sayso.comparison.voices.bodies import Speakers, one_body
from sayso.model import Comparison
from sayso.model.comparison import UNCLEAR, UNSAID
from sayso.pipeline.run import extract
from sayso.reading import Given, read_bytes


def compared(*pages: tuple[str, str]) -> Comparison:
    return compare([read(*page) for page in pages])


def marks(text: str, outlet: str = "Orlen Courier") -> list[str]:
    found = (mark(item) for item in build([read(outlet, text)]))
    return [m.words for m in found if m is not None]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Nine boats sank in the bay that night (police).", "(police)"),
        ("Nine boats sank in the bay, if you go by the harbour office.", "if you go by the harbour office"),
        ("On the ministry's count nine boats sank in the bay.", "On the ministry's count"),
    ],
)
def test_a_source_beside_words_is_seen(text: str, words: str) -> None:
    page = read("Orlen Courier", text)
    unread = [i for i in build([page]) if i.attribution is None and i.teller is None]
    assert not unread or any(words in m for m in marks(text))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Nine boats sank in the bay, if you go by the harbour office.", "if you go by the harbour office"),
        ("Nine boats sank in the bay, per the harbour office.", "per the harbour office"),
    ],
)
def test_a_source_that_no_attribution_takes_is_marked(text: str, words: str) -> None:
    assert any(words in m for m in marks(text))


@pytest.mark.parametrize(
    "text",
    [
        "Nine boats sank in the bay, and the harbour was closed.",
        "The World Harbour Office (WHO) closed its doors in the winter.",
        "The firm shut its yard, citing high costs.",
        "By the Courier's count nine boats sank.",
        "The weather was bad: nine boats sank in the bay.",
    ],
)
def test_other_words_are_no_source(text: str) -> None:
    assert not marks(text)


def test_a_doubt_is_told_as_one() -> None:
    """Words beside which a source stands are nobody's for sure: no origin, and the source is shown with them."""
    one = "Nine boats sank in the bay of Orlen on Friday night, if you go by the harbour office."
    (found,) = origins(("Orlen Courier", one), ("Tarn Gazette", "Nine boats sank in the bay of Orlen on Friday."))
    assert found.name.startswith((UNSAID, UNCLEAR)) and not found.sure
    assert "“if you go by the harbour office” stands beside the words of Orlen Courier" in found.why


def test_a_source_in_brackets_at_the_end_is_one_and_of_its_page_alone() -> None:
    """Who is named so is plainly heard; the page without it has the thing from him perhaps, and adds nothing sure."""
    one = "Nine boats sank in the bay of Orlen on Friday night (police)."
    found = origins(("Orlen Courier", one), ("Tarn Gazette", "Nine boats sank in the bay of Orlen on Friday."))
    assert [(o.name, o.chain) for o in found if o.sure] == [("police", ("Orlen Courier", "police"))]


SAID = "The old ferry of Orlen carried 40 people across the wide bay to Tarn on Friday"


@pytest.mark.parametrize(
    ("one", "other", "his"),
    [
        (f"“{SAID},” said Ada Brill.", f"A sign hung at the pier. {SAID}. Nobody stood beside it.", True),
        (f"{SAID}, said Ada Brill.", f"{SAID}. Nobody stood beside it.", True),
        ("The ferry sank on Friday in Orlen, said Ada Brill.", "The ferry sank on Friday in Orlen.", False),
    ],
)
def test_words_that_another_page_gives_as_somebodys_are_his(one: str, other: str, his: bool) -> None:
    first, second = (build([read(outlet, text)]) for outlet, text in (("Orlen Courier", one), ("Tarn Gazette", other)))
    told = [i for i in first if i.attribution is not None]
    assert any(given_as(i, t) for i in second for t in told if i.attribution is None) is his


def test_an_outlet_that_is_only_quoted_may_have_it_from_the_body_that_is_heard() -> None:
    one = "Nine people died in the fire in Orlen, the State Fire Service said."
    other = "Reuters reported that nine people were killed in a fire in Orlen."
    sure = {o.name: o.sure for o in origins(("Orlen Courier", one), ("Tarn Gazette", other))}
    assert sure.get("State Fire Service") is True and sure.get("Reuters") is False


def test_an_outlet_that_alone_is_quoted_stays_sure() -> None:
    one = "Nine people died in the fire in Orlen, Reuters reported."
    found = origins(("Orlen Courier", one), ("Tarn Gazette", "Nine people died in the fire in Orlen."))
    assert [o.name for o in found if o.sure] == ["Reuters"]


def test_a_page_by_an_agency_is_the_agencys_word() -> None:
    page = read("Orlen Courier", "By Reuters\n\nNine boats sank in the bay of Orlen on Friday night.")
    assert wires(page) == {"Reuters"}
    assert {whose_voice(item) for item in build([page])} == {"Reuters"}


def test_a_credit_ends_with_its_name() -> None:
    page = read("Orlen Courier", "Nine boats sank.\n\nThis article was originally published by Futurum. Read it there.")
    assert wires(page) == {"Futurum"}


@pytest.mark.parametrize(
    "text",
    [
        "Norland Police Chief Ada Brill said the gate was open.",
        "Ada Brill, the commissioner of the Norland Police, said the gate was open.",
        "The chief of the Norland Police, Ada Brill, said the gate was open.",
    ],
)
def test_who_heads_a_force_speaks_for_it(text: str) -> None:
    page = read("Orlen Courier", text)
    assert Speakers([page], ()).body("Ada Brill") == "Norland Police"


def test_an_outlet_by_its_initials_is_the_outlet_of_the_set() -> None:
    wire = read("Orlen News Agency", "ORLEN — Nine boats sank in the bay of Orlen on Friday night.")
    other = read("Tarn Gazette", "Nine boats sank in the bay, ONA reported.")
    assert Speakers([wire, other], ()).name(other.document.id, "ONA") == "Orlen News Agency"


def test_the_police_by_another_common_noun_are_the_police() -> None:
    assert one_body("police", "police service") and not one_body("police", "Norland Police Service Union")
    assert not one_body("Tarn Police", "police union")


def test_a_reporter_of_the_page_s_own_is_its_outlet() -> None:
    page = read("Orlen Courier", "The first boat sank at noon, an Orlen Courier reporter saw and said on Friday.")
    found = {source(item, Speakers([page], ())) for item in build([page]) if item.attribution is not None}
    assert not any(name and "reporter" in name for name in found)


def test_a_woman_whom_nobody_names_is_no_body() -> None:
    one = "Nine boats sank in the bay of Orlen, the Harbour Office said."
    other = "A woman from Tarn said that nine boats sank in the bay of Orlen."
    found = origins(("Orlen Courier", one), ("Tarn Gazette", other))
    assert not any("may be the same as Harbour Office" in o.why for o in found)


def test_agencies_without_a_name_are_nobody() -> None:
    one = "Nine boats sank in the bay of Orlen, news agencies reported."
    found = origins(("Orlen Courier", one), ("Tarn Gazette", "Nine boats sank in the bay of Orlen."))
    assert not any(o.sure for o in found)


HEADED = """<html><head><title>Warning Sign: Nine boats will sink</title></head><body><article>
<h1>Warning Sign: Nine boats will sink</h1><p>The bay of Orlen was calm on Friday, and the boats lay where they had lain
for a week. Ada Brill said that nothing was seen there, and that nobody had asked her before.</p><p>The harbour office did
not answer, and its door was shut when the town hall rang its bell at noon.</p></article></body></html>"""


def test_words_before_the_colon_of_a_title_need_the_article() -> None:
    page = read_bytes(HEADED.encode(), path="page.html", given=Given(outlet="Orlen Courier"))
    found = extract(page, language.parse(page.text, page.segments))
    title = next(s for s in found.segments if s.type == "title")
    assert only_in_title(found, "Warning Sign", title.start) and not only_in_title(found, "Ada Brill", title.start)
    assert not [c for c in compare([found]).citations if c.to == "Warning Sign"]


@pytest.mark.parametrize("turned", [False, True])
def test_doubts_of_origins_do_not_hang_on_their_order(turned: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Nine boats sank in the bay, Reuters reported. Nine boats sank in the bay, Ned Orlo said."
    told = {i.attribution.chain[-1]: i for i in build([read("Orlen Courier", text)]) if i.attribution is not None}
    roots = [Root(name, None, None, [("p", told[name])]) for name in ("Reuters", "Ned Orlo")]
    monkeypatch.setattr(unnamed, "_headlined", lambda root: "in a title" if root.name == "Ned Orlo" else None)
    found = unnamed.doubted(roots[::-1] if turned else roots, one_answer=False)
    assert {root.name: root.sure for root in found} == {"Reuters": False, "Ned Orlo": False}
