"""PDF files: reading order, words mended, what repeats set aside, and what a file says of itself."""

from __future__ import annotations

import time
import zlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pdfs import LOCKED, Sheet, pdf

from sayso.errors import InputError, NotText
from sayso.model import Page, Problem
from sayso.reading import Part, read_bytes, read_many

ONE = (
    "The council of Norwick closed the old bridge on Friday after engineers found cracks in two of its pillars, and the "
    "extraordinarily long detour will remain in place notwithstanding the disagreement of the ferry company. "
)
TWO = (
    "Nobody had been hurt, a spokeswoman for the harbour authority said, adding that forty people were interviewed. The "
    "mayor told reporters that the counter-terrorism commissioner had not been asked to come, and that none would be. "
)
HYPHENS = (("extraordi", "narily"), ("notwith", "standing"), ("disagree", "ment"), ("spokes", "woman"), ("inter", "viewed"), ("commis", "sioner"), ("engi", "neers"), ("au", "thority"), ("com", "pany"))  # fmt: skip


def read(data: bytes, path: str = "page.pdf") -> Page:
    return read_bytes(data, path=path)


def kinds(page: Page) -> list[tuple[str, str]]:
    return [(s.type, page.text[s.start : s.end].strip()) for s in page.segments]


def article(information: dict[str, str] | None = None, xmp: str = "") -> bytes:
    sheet = (
        Sheet()
        .put(60, 80, "Bridge Closed After Inspection", 22)
        .put(60, 110, "By Mara Holt")
        .put(60, 125, "6 March 2015")
    )
    y = sheet.prose(60, 160, ONE, 480)
    sheet.prose(60, y + 10, TWO, 480)
    return pdf(sheet, information=information, xmp=xmp)


def test_an_article() -> None:
    page = read(article())
    assert kinds(page)[:3] == [
        ("title", "Bridge Closed After Inspection"),
        ("byline", "By Mara Holt"),
        ("dateline", "6 March 2015"),
    ]
    assert page.document.authors == ("Mara Holt",) and page.document.published.value == "2015-03-06"
    assert page.document.media_type == "application/pdf" and page.document.reader.startswith("pdf/")
    body = page.text.split("\n\n")[3:]
    assert body == [ONE.strip(), TWO.strip()]
    assert [s.place for s in page.segments] == ["page=1"] * 4


def test_columns_are_read_one_after_the_other_and_words_mended() -> None:
    sheet = Sheet().put(60, 60, "Bridge Closed After Inspection Finds Cracks In Two Pillars, Council Says", 15)
    sheet.prose(60, 100, ONE * 2 + "In the words of its", 230, hyphens=HYPHENS)
    sheet.prose(320, 100, "keeper, " + TWO * 2, 230, hyphens=HYPHENS)
    assert any(words.endswith("-") for *_, words in sheet.words)
    page = read(pdf(sheet))
    assert page.text.split("\n\n")[1:] == [f"{ONE * 2}In the words of its keeper, {(TWO * 2).strip()}"]


def test_three_narrow_columns_with_lines_spread_out() -> None:
    sheet = Sheet().put(60, 60, "Bridge Closed After Inspection Finds Cracks In Two Of Its Pillars", 16)
    told = [f"Piece {i} of it. {ONE}{TWO.strip()}" for i in range(9)]
    for column in range(3):
        y = 100.0
        for words in told[column * 3 : column * 3 + 3]:
            y = sheet.justified(50 + 175 * column, y, words, 160, 9) + 6
    assert read(pdf(sheet)).text.split("\n\n")[1:] == told


def test_one_column_with_lines_spread_out() -> None:
    sheet = Sheet()
    sheet.justified(60, 100, ONE * 6, 300)
    assert read(pdf(sheet)).text == (ONE * 6).strip()


def test_what_crosses_the_columns_parts_the_page() -> None:
    sheet = Sheet()
    sheet.prose(60, 60, "Upper left. " + ONE, 230)
    sheet.prose(320, 60, "Upper right. " + TWO, 230)
    sheet.put(60, 220, "A line that runs over both of the columns and belongs to what stands below it, not above", 11)
    sheet.prose(60, 250, "Lower left. " + ONE, 230)
    sheet.prose(320, 250, "Lower right. " + TWO, 230)
    text = read(pdf(sheet)).text
    marks = ["Upper left", "Upper right", "A line that", "Lower left", "Lower right"]
    assert [text.index(m) for m in marks] == sorted(text.index(m) for m in marks)


def test_a_table_is_read_row_by_row() -> None:
    sheet = Sheet()
    for i, (name, count) in enumerate(
        [
            ("North pillar", "12 cracks"),
            ("South pillar", "7 cracks"),
            ("East pillar", "no cracks"),
            ("West pillar", "3 cracks"),
        ]
    ):
        sheet.put(60, 100 + 20 * i, name).put(300, 100 + 20 * i, count)
    assert "North pillar 12 cracks" in read(pdf(sheet)).text


def test_hyphens_that_belong_to_a_word_stay() -> None:
    sheet = Sheet()
    for i, words in enumerate(
        [
            "It was the anti-",
            "government side, the mayor said, that the twenty-",
            "three men of al-",
            "Norwick had left, and inter-",
            "viewed again, fif-",
            "teen of them stayed with the 15-",
            "year-old.",
        ]
    ):
        sheet.put(60, 100 + 12 * i, words)
    assert " ".join(read(pdf(sheet)).text.split()) == (
        "It was the anti-government side, the mayor said, that the twenty-three men of al-Norwick had left, and "
        "interviewed again, fifteen of them stayed with the 15-year-old."
    )


def test_running_lines_are_set_aside_and_a_sentence_goes_on_over_the_page() -> None:
    sheets = []
    for number in range(1, 5):
        sheet = Sheet().put(60, 30, f"Norwick Harbour Authority – Annual report {number}").put(290, 770, str(number))
        sheet.prose(
            60,
            100,
            f"Chapter {['one', 'two', 'three', 'four'][number - 1]}. " + ONE * 3 + "and the ferry of the town",
            480,
        )
        sheets.append(sheet)
    page = read(pdf(*sheets))
    body, aside = page.segments[-2:]
    assert aside.type == "boilerplate"
    assert page.text[aside.start : aside.end].split("\n\n") == ["Norwick Harbour Authority – Annual report 1", "1"]
    assert "Annual report" not in page.text[: body.end]


def test_a_sentence_goes_on_over_the_end_of_a_page_and_its_footnote() -> None:
    first = Sheet()
    y = first.prose(60, 100, ONE * 4 + "The last of the ferries that the company", 480)
    first.put(60, y + 200, "4 Letter of the ministry to the harbour authority, 3 March 2014.", 7)
    second = Sheet()
    second.prose(60, 100, "had bought in 2003 was sold, the ministry said. " + TWO * 4, 480)
    text = read(pdf(first, second)).text
    assert "that the company had bought in 2003 was sold" in text
    assert text.rstrip().endswith("4 Letter of the ministry to the harbour authority, 3 March 2014.")


def test_the_mark_of_a_note_is_no_part_of_a_figure() -> None:
    sheet = (
        Sheet()
        .put(60, 100, "It was built in 2003", 10)
        .put(153, 96, "4", 5.5)
        .put(158, 100, "and closed by the mayor of the town.", 10)
    )
    assert "in 2003 ⁴ and closed" in read(pdf(sheet)).text


def test_printed_by_a_browser() -> None:
    sheet = Sheet().put(30, 20, "3/6/2015, 7:30 PM").put(250, 20, "Bridge closed - Norwick Courier")
    sheet.put(60, 80, "Bridge Closed After Inspection", 22)
    sheet.prose(60, 120, ONE + TWO, 480)
    sheet.put(30, 780, "https://courier.example/news/bridge").put(560, 780, "1/1")
    page = read(pdf(sheet))
    assert page.document.url == "https://courier.example/news/bridge"
    assert page.document.title is not None and page.document.title.text == "Bridge Closed After Inspection"
    assert kinds(page)[-1][0] == "boilerplate" and "7:30 PM" in kinds(page)[-1][1]


def test_links_carry_their_words() -> None:
    sheet = Sheet().put(60, 100, "The mayor cites the report of the harbour master, which nobody has seen yet in town.")
    sheet.links.append(((135, 90, 300, 103), "https://authority.example/report"))
    (link,) = read(pdf(sheet)).links
    assert link.url == "https://authority.example/report"
    assert link.span is not None and "report of the harbour" in link.span.text


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_page_that_is_turned(turn: int) -> None:
    sheet = Sheet(rotate=turn)
    sheet.prose(60, 100, ONE, 480)
    assert read(pdf(sheet)).text.strip() == ONE.strip()


# ---------------------------------------------------------------- what the file says of itself
def test_the_day_on_which_the_file_was_made_is_no_day_of_publication() -> None:
    sheet = Sheet()
    sheet.prose(60, 100, ONE + TWO, 480)
    document = read(pdf(sheet, information={"CreationDate": "D:20190304120000Z"})).document
    assert (document.published.value, document.published.certainty) == (None, "unknown")
    assert "2019-03-04" in document.published.why


XMP = """<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?><x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>
<rdf:Description xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:prism='http://prismstandard.org/namespaces/basic/2.0/' prism:publicationDate='2015-03-07'>
<dc:creator><rdf:Seq><rdf:li>Mara Holt</rdf:li></rdf:Seq></dc:creator><dc:publisher><rdf:Bag><rdf:li>Norwick Courier</rdf:li></rdf:Bag></dc:publisher>
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end='w'?>"""


def test_metadata_that_say_when_and_where_it_was_published() -> None:
    sheet = Sheet()
    sheet.prose(60, 100, ONE + TWO + " Words: Mara Holt.", 480)
    document = read(pdf(sheet, xmp=XMP)).document
    assert (document.published.value, document.published.certainty) == ("2015-03-07", "stated")
    assert (document.outlet.value, document.outlet.certainty) == ("Norwick Courier", "stated")
    assert document.authors == ("Mara Holt",)


@pytest.mark.parametrize("author", ["Mara Holt", "user01", "Microsoft Office User", "HP Inc.", "Administrator"])
def test_an_author_who_stands_nowhere_in_the_text_is_none(author: str) -> None:
    sheet = Sheet()
    sheet.prose(60, 100, ONE + TWO, 480)
    assert read(pdf(sheet, information={"Author": author})).document.authors == ()


def test_a_title_of_the_metadata_is_taken_where_the_page_shows_it() -> None:
    sheet = Sheet().put(60, 60, "From our own correspondent", 18).put(60, 100, "Bridge Closed After Inspection", 12)
    sheet.prose(60, 130, ONE + TWO, 480)
    shown = read(pdf(sheet, information={"Title": "Bridge closed after inspection"})).document.title
    assert shown is not None and shown.text == "Bridge Closed After Inspection"
    file = read(pdf(sheet, information={"Title": "Microsoft Word - final_v3.doc"})).document.title
    assert file is not None and "final" not in file.text


# ---------------------------------------------------------------- bad input
def refused(data: bytes) -> str:
    with pytest.raises(InputError) as error:
        read(data, "scan.pdf")
    assert "\n" not in str(error.value) and str(error.value).startswith("scan.pdf")
    return str(error.value)


def test_a_scan_is_told() -> None:
    assert "no text layer" in refused(pdf(Sheet(drawing="0.5 g 100 100 300 300 re f"), Sheet()))


def test_pages_without_words_among_others_are_told(tmp_path: Path) -> None:
    words = Sheet()
    words.prose(60, 100, ONE, 480)
    path = tmp_path / "mixed.pdf"
    more = Sheet()
    more.prose(60, 100, TWO, 480)
    path.write_bytes(pdf(words, Sheet(), more, Sheet(), Sheet(), Sheet(), Sheet()))
    part, problem = read_many(path)
    assert isinstance(part, Part) and ONE.strip() in part.page.text
    assert (
        isinstance(problem, Problem) and problem.reason == "no text" and "pages 2, 4, 5 and 2 more" in problem.message
    )


def test_a_password_is_told() -> None:
    assert "password" in refused(pdf(Sheet().put(60, 100, "Words"), encrypt=LOCKED))


def test_broken_files() -> None:
    whole = article()
    assert "damaged" in refused(whole[:40])
    assert "damaged" in refused(b"%PDF-1.4\n" + b"\x00\xff" * 500)
    shifted = whole.replace(b"%PDF-1.6", b"%PDF-1.6\n% a line more, so that no offset holds")
    assert "council of Norwick" in read(shifted).text


def test_a_bomb_in_a_page() -> None:
    packed = zlib.compress(b"BT /F1 9 Tf (words) Tj ET\n" * 4_000_000, 9)
    data = pdf(Sheet().put(60, 100, "x")).replace(b"xx", b"")
    old = Sheet().put(60, 100, "x").stream()
    bomb = data.replace(
        b"<< /Length %d >>\nstream\n%s" % (len(old), old),
        b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s" % (len(packed), packed),
    )
    assert len(bomb) > len(data)
    start = time.process_time()
    refused_or_read(bomb)
    assert time.process_time() - start < 20


def test_a_file_that_lies_about_its_pages() -> None:
    start = time.process_time()
    refused_or_read(pdf(Sheet()).replace(b"/Count 1", b"/Count 999999999"))
    assert time.process_time() - start < 5


def refused_or_read(data: bytes) -> None:
    try:
        read(data)
    except InputError as error:
        assert str(error)


SEED = article(information={"Title": "x" * 30, "CreationDate": "D:20190304"}, xmp=XMP)


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_any_mutation_is_read_or_refused(data: st.DataObject) -> None:
    body = bytearray(SEED)
    for _ in range(data.draw(st.integers(1, 6))):
        at, size = data.draw(st.integers(0, len(body) - 1)), data.draw(st.integers(0, 60))
        body[at : at + size] = data.draw(st.binary(max_size=60))
    refused_or_read(b"%PDF-1.5\n" + bytes(body))


def test_nothing_is_loaded_before_a_pdf_is_there() -> None:
    import subprocess
    import sys

    program = "import sys, sayso.reading; print(sorted({'pypdfium2', 'fastwarc'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_same_bytes_give_the_same_page() -> None:
    assert read(SEED) == read(SEED)


def test_no_text_is_never_an_empty_page() -> None:
    with pytest.raises(NotText):
        read(pdf(Sheet().put(60, 100, " ")))


def test_the_outlet_behind_the_title_of_a_printed_page() -> None:
    sheet = Sheet().put(60, 80, "Bridge Closed After Inspection", 22)
    sheet.prose(60, 120, ONE + TWO, 480)
    for title, outlet in (
        ("Bridge Closed After Inspection | Norwick Courier", "Norwick Courier"),
        ("Bridge Closed After Inspection - Politics", None),
    ):
        assert read(pdf(sheet, information={"Title": title})).document.outlet.value == outlet


def test_a_sentence_on_rights_names_no_outlet() -> None:
    sheet = Sheet()
    sheet.prose(60, 100, ONE + TWO, 480)
    sheet.prose(
        60, 300, "Put on it the copyright holder's notice. A copyright holder saying it can be copied is enough.", 480
    )
    assert read(pdf(sheet)).document.outlet.value is None


def test_lines_that_cut_no_words_end_in_hyphens_of_the_words() -> None:
    sheet = Sheet()
    y = sheet.prose(60, 100, ONE * 12, 480)
    sheet.put(60, y + 12, "It is the long-").put(60, y + 24, "awaited report.")
    assert "the long-awaited report" in read(pdf(sheet)).text


@pytest.mark.parametrize(("across", "down"), [(0.02, 0.0), (0.0, 0.03), (3.0, 0.03)])
def test_a_page_of_scraps_takes_linear_time(across: float, down: float) -> None:
    sheet = Sheet()
    for i in range(6_000):
        sheet.put(round(20 + across * i % 560, 2), round(60 + down * i % 700, 2), "a-", 4 + i % 3)
    start = time.process_time()
    refused_or_read(pdf(sheet))
    assert time.process_time() - start < 8
