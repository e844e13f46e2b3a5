"""What a line of a page's head is by its shape alone: a date, a byline, a menu, a section's label, or just words.

A line that bars, dots or wide gaps part is looked at part by part: a date beside an edition and a price is a date line,
a run of short parts a menu.  What the words of a head mean (name, slogan, headline) is for `roles` to say.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Literal

from sayso.model.facts.days import ENTRY
from sayso.reading.article.captions import is_caption, is_credited
from sayso.reading.article.furniture import is_furniture, is_navigation
from sayso.reading.dates import CLOCK, DAY_DATE, SHORT_DATE, WEEKDAY, YEARLESS
from sayso.reading.facts.authors import OURS, PICTURE, SPEECH, WORK, is_signed
from sayso.reading.facts.names import STREETS, is_agency, is_outlet, is_person, is_writer
from sayso.reading.lines import is_prose
from sayso.reading.tables import pattern, wordset

Shape = Literal["site", "date", "byline", "credit", "person", "caption", "label", "notice", "realm", "office", "words"]
"""`credit`: a role, an agency or "our correspondent"; `label`: a section or a number of the page; `notice`: "Press
release"; `realm`: "Republic of Orland"; `office`: a body's press office."""

META: frozenset[Shape] = frozenset(("date", "byline", "credit"))
"""Shapes of lines that name the writer or the day."""
ASIDE: frozenset[Shape] = frozenset(("label", "notice", "realm"))
"""Shapes of lines that may stand over the publisher's name."""
LONGEST = 200
"""Characters of a line that is no paragraph."""
_SIGNS = re.compile(r"\s*[|·•●▪›»‹]\s*|\]\s*\[|\s{2,}|\t+|\s(?:[–—/>-]{1,2}|::)\s")
_STARS = re.compile(r"\s[*+~]{1,3}\s")
_ZONE = r"(?:\s?(?:hours|hrs|UTC|GMT|[A-Z]{2,4})\b)?"
_TIME = rf"(?:{CLOCK}|\d{{4}}(?=\s(?:UTC|GMT|hours|hrs)))"
_WHEN = re.compile(
    r"(?:\b(?:last |first )?(?:published|posted|updated?|modified|created|issued|released|filed|dated?|uploaded|"
    r"as (?:of|at)|broadcast|aired|recorded|on)"
    rf"(?: on| at)?\s?:?\s{{0,3}})*(?:{_TIME}{_ZONE},?\s{{1,3}}(?:on )?)?(?<!\d)(?:{DAY_DATE}(?!\d)|{SHORT_DATE})"
    rf"(?:\s{{0,3}}(?:at|,|-|–|\||·|•|@|/)?\s{{0,3}}{_TIME}{_ZONE})?",
    re.I,
)
_BYLINE = re.compile(
    rf"^(?:(?:{WORK}|edited)\s)?(?:by|BY|By)[:\s]\s{{0,3}}\S.{{1,160}}$"
    rf"|^from {OURS}(?-i:[A-Z])\S.{{1,120}}$"
    r"|^(?:Authored|Submitted|Written|Posted|Published|Reported) by\s\S.{1,160}$"
    r"|^(?:words|text|story|report) and (?:pictures?|photo\w*|images?)(?: by:?|:)\s\S.{1,120}$"
    r"|^(?:Authors?|By-?line|Reporters?|Writer|Correspondent|Desk|Text|TEXT|Words|WORDS|Story|STORY|POR):\s?\S.{1,120}$"
    rf"|^(?:posted|published|filed|written|updated)(?: on| at)? {DAY_DATE}.{{0,30}}? by \S.{{1,60}}$",
    re.I,
)
_CREDIT = re.compile(
    r"^(?:by |from |von )?(?:(?:our|a|the|own|special|staff|senior|chief|\w+) ){0,4}(?:writers?|reporters?|"
    r"correspondents?|editors?|columnists?|contributors?|bureau chief|newsroom|news ?desk|wires|agencies|wire services)"
    r"(?:,.{0,59}[^:]| (?:in|at) [A-Z].{0,30})?$",
    re.I,
)
_WORDS_BY = re.compile(
    r"^(?:words|text|story|report|reporting|written)(?: and (?:pictures?|photo\w*|images?))?(?: by:?|:) ", re.I
)
"""A byline that may go on to say whose the pictures are."""
_PLACED = re.compile(r"^(?P<name>\S.{3,39}?),? in (?:the capital|[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2})$")
_POSTED = re.compile(r"^(?P<name>\S.{3,39}?),? (?:at|in|on|from|outside|near) (?:the )?[\w'’-]+(?: [\w'’-]+){0,2}$")
_SEATED = re.compile(r"^(?P<name>[^,]{4,40}), (?P<seat>[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+){0,2})$")
_SPEECH = re.compile(rf"^{SPEECH}(?P<name>[^,]{{4,40}})$", re.I)
_READING = re.compile(r"^(?:about )?\d{1,2}[ -]?min(?:ute)?s?\.?(?:[ -](?:to )?read)?$", re.I)
_LOGO = re.compile(
    r"^[\[(]?(?:image: ?)?(?:logo[\])] ?(?P<behind>\S.{1,58})|(?P<name>\S.{1,58}?)(?:['’]s?)? logo|"
    r"logo(?: of|:) (?P<named>\S.{1,58}?))[\])]?$",
    re.I,
)
_BANNER = re.compile(r"^[*=~#+_<>|:-]{2,12}\s?(?P<name>[^\W_][^*=~#+<>|]{1,58}?)\s?[*=~#+_<>|:-]{2,12}$")
_ISSUE = re.compile(
    r"^(?:from )?(?:the |this )?(?:transcript|programme|broadcast|edition|issue|print|newsletter|version)\b"
    r"(?: [\w'’]+){0,5} (?:of|for|from|on)(?= )",
    re.I,
)
"""Which issue of a paper or programme a page is from: "Transcript of the evening programme of"."""
_WRITES = re.compile(r"^(?P<name>.{3,40}?) (?:reports?|reporting|writes)(?: (?:from|in|for|on) .{2,40})?$")
_CONTACT = re.compile(
    r"^(?:(?:media|press|for further|more) )?(?:contacts?|enquiries|inquiries|information|tel|telephone|phone|mobile|"
    r"fax|e-?mail|registered office|head office|website|web|address)\b[.:]|\S+@\S+\.\w+|^(?:https?://|www\.)\S+$",
    re.I,
)
_NUMBER = re.compile(
    r"^(?:ref(?:erence)?|our ref|no|nr|n°|№|serial|release|press release|communiqu[eé]|bulletin|document|doc|"
    r"vol(?:ume)?|issue|page|number|priority)\b\.?:?\s?(?:no\b|nr\b|number\b)?\.?:?\s?"
    r"\d[\d/.,:-]*(?:\s?[/|-]?\s?[\w.:/-]{1,12}){0,2}$"
    r"|^(?-i:[A-Z]{2,12}(?:-[A-Z0-9]{2,20}){2,5})$",
    re.I,
)
_SLUG = re.compile(
    r"^(?:[a-z]\d{3,5} )?(?:[A-Z]{1,3}--?)?[A-Z]\w*(?:[-/]+[A-Z]\w*){0,5}(?:[-/]+|, ?| )"
    r"(?:\(?\d{1,2}(?:st|nd|rd|th|ST|ND|RD|TH) (?i:ld|lead|add|take|sub|update|writethru)\b.{0,30}"
    r"|\((?i:update|lead|wrap-?up|urgent|pix|corrected|recast|refile|new)\b.{0,24}\)|(?i:writethru|newsalert)\b.{0,20})$"
)
"""The key of a wire story and which version of it this is: "BC-FLOOD-DAM, 2nd Ld", "ORLEN-VOTE/ (UPDATE 2)"."""
_STREET = rf"(?:{'|'.join(word.title() for word in sorted(STREETS))})\.?"
_HOUSE = re.compile(
    rf"^(?:\d{{1,4}}[a-z]?(?:[-–/]\d{{1,4}})?,? (?:[A-Z][\w'’.-]+ ){{1,3}}{_STREET}"
    rf"|(?:[A-Z][\w'’.-]+ ){{1,3}}{_STREET},? \d{{1,4}}[a-z]?|P\.?\s?O\.? ?Box \d{{1,6}})$"
)
"""A house by its street and number, or a box at the post office."""
_REALM = re.compile(
    r"^(?:the )?(?:(?:federal|democratic|people['’]s|islamic|united|socialist|federative|grand) ){0,3}(?:republic|"
    r"kingdom|states?|government|commonwealth|federation|emirate|principality|province|region|county|duchy)"
    r" of (?:the )?[A-Z][\w'’ -]{2,40}$",
    re.I,
)
_OFFICE = re.compile(
    r"^(?:[\w'’&-]+ ){0,4}(?:press|media|information|communications?|public (?:affairs|information|relations))"
    r"(?: (?:and|&) \w+)* (?:service|office|centre|center|department|directorate|section|bureau|unit|division)$"
    r"|^(?:office of the spokes\w+|spokes\w+['’]?s office|directorate of (?:press|information|communications?).{0,30})$"
    r"|^(?:general staff|general inspectorate|general directorate|headquarters)\b.{0,60}$",
    re.I,
)
_PRESS = re.compile(
    r"^(?:the )?(?:(?:press|media|information|communications?|public (?:affairs|information|relations)|and|&) ){1,3}"
    r"(?:service|office|centre|center|department|directorate|section|bureau|unit|division)$",
    re.I,
)
_OFFICE_OF = re.compile(
    r"^(?:the )?(?:[\w'’&-]+ ){0,2}(?:press|media|information|communications?|public (?:affairs|information|relations))"
    r"(?: (?:and|&) \w+)* (?:service|office|centre|center|department|directorate|section|bureau|unit|division)"
    r",? (?:of|at|for) (?:the )?(?P<name>[A-Z][\w'’&., -]{3,70})$",
    re.I,
)
"""A press office with the body that it speaks for."""
_BUTTONS = wordset(
    "facebook twitter whatsapp telegram linkedin reddit pinterest email e-mail mail print tweet share save comment "
    "comments adjust copy link instagram x flipboard messenger"
)
_FRONT = frozenset(
    ("home", "front page", "about", "about us", "about me", "contact", "contact us", "archive", "archives")
)
"""Where the menus of sites lead, but no row of buttons does."""
_GLUED = re.compile(r"^(?:[A-Z][a-z]{2,}|[A-Z]{2}(?=[A-Z][a-z]|$)){3,}$")
"""A menu whose items ran together: "NewsSportTVPlay"."""
_DANGLING = wordset("of in on since until to from by the for between and after before with a an at is was")
GIVEN_BY = re.compile(r"^(?:news )?(?:provided|released|issued|distributed|published) by:?$", re.I)
"""A line below which the publisher's name stands."""
_PATH = re.compile(r"^(?:home|news|you are here|start)\s?[/>›»|]\s?\S|^home\s[:–-]\s\S|^you are here:", re.I)
_DAY = re.compile(rf"^(?:{WEEKDAY},?\s+)?{YEARLESS}$|^{WEEKDAY}$", re.I)
_ENTRY = re.compile(r"^\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?\s+[A-Z\"“‘'(].{25}")
"""An entry of a page that was written minute by minute."""
_HOUR = re.compile(rf"^{ENTRY}$", re.I)
VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|do|does|did|will|would|can|could|must|may|says?|said|hits?|kills?|dies?|calls|"
    r"wins?|holds|held|shuts?|quits?|denies|deny|votes|frees|rises|falls|seizes|takes?|took|found|finds|left|shot|killed|"
    r"wounded|closed|blocked|storms|resigns?|looms?|meets?|begins?|ends|wants?|warns?|sues?|urges?|bans|opens|closes|"
    r"leaves|goes|gets|gives|makes|sets|puts|keeps|tells|asks|seeks?|faces|rejects?|backs|vows?)\b",
    re.I,
)
"""Words that make a line a clause: verbs that headlines are fond of."""
_ALONE = re.compile(r"^[\W\d_]{1,40}$")


@lru_cache(maxsize=4096)
def shape(line: str) -> Shape:
    """The shape of a line of at most `LONGEST` characters; a longer one is words."""
    if len(line) > LONGEST:
        return "words"
    for name, holds in _TESTS:
        if holds(line):
            return name
    return "words"


def parts(line: str) -> list[str]:
    """What bars, dots, dashes, brackets and wide gaps part."""
    return [part for part in (p.strip(" ,;[]") for p in _SIGNS.split(line)) if part]


def is_byline(line: str) -> bool:
    """Whether a line names who wrote the page: behind "By", or with the name's office."""
    if len(line) > LONGEST or is_prose(line):
        return False
    return any(_BYLINE.match(part) for part in (line, *parts(line))) or _is_signed(line)


def _is_signed(line: str) -> bool:
    """A name and its office, perhaps in a row with the day, or where it reports from."""
    writes = _WRITES.match(line)
    return bool(writes and is_person(writes["name"])) or any(map(is_signed, (line, *parts(line))))


def logo(line: str) -> str | None:
    """Whose logo a line stands for, as pages copied as text tell of it: "[Orlen Relief logo]", "Logo: Orlen Relief"."""
    found = _LOGO.match(line)
    return found and (found["name"] or found["named"] or found["behind"])


def is_placed(line: str) -> bool:
    """Whether a line is a name and a place, as of who writes from there: "Ines Halloran in Port Aldane"; or several
    names, perhaps with places: "Ines Halloran and Ib Lund at the weir, Ada Nor in the studio"."""
    line = line.removesuffix(" and agencies")
    found = [_PLACED.match(each) for each in line.split(" and ")]
    if all(each is not None and is_person(each["name"]) for each in found):
        return True
    row = re.split(r", | and ", line)
    if is_several(line):
        return True
    posted = [_POSTED.match(each) for each in row]
    people = (is_person(at["name"] if at else each) for at, each in zip(posted, row))
    return len(row) > 1 and any(posted) and all(people)


def is_several(line: str) -> bool:
    """Whether a line is a list of persons' names and nothing more: "Ines Halloran, Ib Lund and Ada Nor"."""
    row = re.split(r", (?:and )?| and | & ", line)
    return len(row) > 1 and all(map(is_person, row))


def is_seated(line: str, text: str) -> bool:
    """Whether a line is a name and a town, as of who writes from there, and the article's text has it neither as that
    of somebody told of nor as that of a place: "Ines Halloran, Embling"."""
    found = _SEATED.match(line)
    if found is None or not is_person(found["name"]) or found["name"] in text:
        return False
    return not is_person(found["seat"]) and not is_outlet(found["seat"])


def is_speech(line: str) -> bool:
    """Whether a line says whose words follow, by office and name: "Statement of the Chairwoman, Ines Halloran"."""
    found = _SPEECH.match(line)
    return found is not None and is_person(found["name"])


def writer_in_row(line: str) -> str | None:
    """Who stands in a row with the day and how long the page takes to read: the one name there, or None."""
    row = parts(line)
    names = [part for part in row if is_writer(part)]
    return names[0] if len(names) == 1 and any(map(_READING.match, row)) else None


_OF_POST = re.compile(r"\s*(?:(?:[—–]|--?)\s?[^@\n]{2,60}@\w{2,30}|(?!by\b)[^@\n]{2,60}@\w{2,30}\)? ?·)", re.IGNORECASE)


def is_date_line(line: str) -> bool:
    """Whether a line holds a day and, beside it, nothing but a place, an edition, a name or a button; not the line that
    signs a post which the page shows: "— Ana Lira (@analira) May 11, 2021", "Ana Lira @analira · 11 May"."""
    if len(line) > LONGEST or not _WHEN.search(line) or _OF_POST.match(line):
        return False
    left = [part for piece in _WHEN.split(_ISSUE.sub("", line)) for part in parts(piece)]
    words = [part.lower().strip(" .:()").split() for part in left]
    return sum(map(len, words)) <= 14 and all(map(_is_light, left, words))


def _is_light(part: str, words: list[str]) -> bool:
    """Whether words beside a date are no sentence that the date belongs to."""
    if not words or len(part) == 1 or is_furniture(part) or _is_site(part):
        return True
    if len(words) >= 4 and VERB.search(part):
        return False
    return len(words) <= 6 and words[-1] not in _DANGLING and part[-1] not in ".?!" and not is_prose(part)


def _is_staff(line: str) -> bool:
    """Whether a line is an outlet's name and "Staff"."""
    outlet, _, staff = line.rpartition(" ")
    return staff.lower() == "staff" and is_outlet(outlet)


def is_notice(line: str) -> bool:
    """Whether a line says that what follows is a body's own: a release, a statement, a bulletin."""
    return len(line) <= 90 and any(pattern("notices.txt", after=r"\b").match(part) for part in parts(line))


def is_section(line: str) -> bool:
    """Whether a line is nothing but the label of a section or of a kind of article."""
    return all(map(_is_section, parts(line) or [line]))


def _is_section(words: str) -> bool:
    return bool(pattern("sections.txt", after=r"[:!.]?$").match(words))


def _is_path(line: str) -> bool:
    """Whether a line leads from a section down to what is no section: "World / Norvana"."""
    first, *below = line.split(" / ")
    return 1 <= len(below) <= 3 and _is_section(first) and all(len(x.split()) <= 3 and x[:1].isupper() for x in below)


def is_site_menu(line: str) -> bool:
    """Whether a line is the menu of a whole site, as stands under its name: it leads home, to who makes it, or to four
    or more sections."""
    spaced = _is_word_row(line)
    row = line.split() if spaced else parts(line) if is_menu(line) else []
    leads = len(row) >= 4 - spaced and all(part[0].isupper() and part.lower() not in _BUTTONS for part in row)
    return leads or any(part.lower().strip("« ") in _FRONT for part in row)


def is_menu(line: str) -> bool:
    """Whether a line is a row of short parts, none of which says more than where it leads."""
    row = parts(line)
    row = row if len(row) > 1 else [part for part in _STARS.split(line) if part]
    short = all(len(part.split()) <= 4 and part[-1] not in ".?!" for part in row)
    buttons = [w.strip(":,").lower() for w in line.split()]
    if (len(row) >= 3 and short) or (len(buttons) >= 2 and set(buttons) <= _BUTTONS) or _GLUED.match(line):
        return True
    return len(row) == 2 and all(_is_site(part) or _is_item(part) for part in row)


def _is_word_row(line: str) -> bool:
    """Whether a line is a menu whose items only spaces part: nearly all its words are sections, buttons or where the
    menus of sites lead, three or more, or all."""
    words = line.split()
    if not 2 <= len(words) <= 24 or len(line) > LONGEST or line[-1] in ".?!:;,":
        return False
    if len(words) == 2 and pattern("bodies.txt", after="$").match(words[1].lower()):
        return False  # "National Police"
    items = known = at = 0
    while at < len(words):
        left = len(words) - at
        size = next((n for n in (3, 2, 1) if n <= left and _is_item(" ".join(words[at : at + n]))), 0)
        items, known = items + (size > 0), known + size
        at += size or 1
    whole = known == len(words)
    return items >= 2 + (not whole) and known * 4 >= len(words) * 3 and (whole or not VERB.search(line))


@lru_cache(maxsize=4096)
def _is_item(words: str) -> bool:
    """Whether words are an item of a menu or a button."""
    folded = words.lower().strip("→»›✉☰")
    if not folded or folded in _BUTTONS or folded in _FRONT or _is_section(words):
        return True
    return bool(pattern("menu_items.txt", after="$").match(folded))


def is_press_office(line: str) -> bool:
    """Whether a line is the name that every body's press office has: "Press Service"."""
    return len(line.split()) <= 4 and bool(_PRESS.match(line))


def spoken_for(line: str) -> str | None:
    """The body whose press office a line names: "Press Service of the Ministry of Works"."""
    found = _OFFICE_OF.match(line)
    return found and found["name"]


def banner(line: str) -> str:
    """A line without the signs set around it, as mastheads are in plain text: "*** THE ORLEN LAMP ***"."""
    found = _BANNER.match(line)
    return found["name"] if found else line


def _is_site(line: str) -> bool:
    if _BANNER.match(line):
        return False
    return (
        is_furniture(line)
        or (is_navigation(line) and (line[0] not in "•*" or len(line.split()) <= 5))
        or logo(line) is not None
        or bool(
            pattern("head_furniture.txt").match(line) or _PATH.match(line) or GIVEN_BY.match(line) or _ALONE.match(line)
        )
        or is_menu(line)
        or _is_word_row(line)
    )


def _is_caption(line: str) -> bool:
    """Whether a line describes a picture; one without a full stop that no credit marks may be a headline: "Thousands
    march in Aldane"."""
    return is_caption(line) if line[-1] == "." else is_credited(line)


def _is_address(line: str) -> bool:
    """Whether a line says where to reach somebody: a web or mail address, a telephone, a house in its street."""
    if _CONTACT.search(line):
        return True
    places = [place for part in parts(line) for place in part.split(", ")]
    short = len(line) <= 100 and all(len(place.split()) <= 4 for place in places)
    return short and not VERB.search(line) and any(map(_HOUSE.match, places))


def _is_label(line: str) -> bool:
    if _NUMBER.match(line) or _SLUG.match(line) or is_day(line) or is_section(line) or _is_path(line):
        return True
    return len(line) <= 30 and _is_item(line)


def is_entry(line: str) -> bool:
    """Whether a line tells something at a time of day, as pages do that are written minute by minute."""
    return bool(_ENTRY.match(line))


def is_hour(line: str) -> bool:
    """Whether a line is the hour and weekday over an entry and nothing else: "12.31 Wednesday"."""
    return len(line) <= 40 and bool(_HOUR.match(line))


def is_foot(line: str) -> bool:
    """Whether a line, below an article, is the site's: a menu, an address, an item of a menu alone.

    One that says who speaks for a body is the article's: "Contact: Ines Halloran, spokeswoman".
    """
    if len(line) > LONGEST:
        return False
    if is_menu(line) or _is_word_row(line) or (len(line) <= 30 and _is_item(line)):
        return True
    if is_press_office(line) or (spoken_for(line) is not None and not VERB.search(line)):
        return True
    return _is_address(line) and not any(is_person(part.strip()) for part in re.split(r"[:,;|(]", line))


def is_day(line: str) -> bool:
    """Whether a line is a weekday or a day without its year and nothing else."""
    return len(line) <= 40 and bool(_DAY.match(line))


_TESTS: tuple[tuple[Shape, Callable[[str], bool]], ...] = (
    ("caption", lambda line: len(line) > 40 and _is_caption(line) and not _WORDS_BY.match(line)),
    ("byline", lambda line: is_byline(line) or bool(PICTURE.match(line))),
    ("date", is_date_line),
    ("site", _is_site),
    ("site", _is_address),
    ("label", _is_label),
    ("credit", lambda line: len(line) <= 80 and bool(is_agency(line) or _CREDIT.match(line) or _is_staff(line))),
    ("realm", lambda line: bool(_REALM.match(line))),
    ("office", lambda line: bool(_OFFICE.match(line) or _OFFICE_OF.match(line))),
    ("notice", is_notice),
    ("person", lambda line: is_person(line) or is_placed(line)),
)
