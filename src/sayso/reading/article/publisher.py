"""Whether a name at the head of a page is its publisher's: what the rest of the page has to say for it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.model.facts import datelines
from sayso.reading.article import shapes
from sayso.reading.article.shapes import VERB
from sayso.reading.facts.names import is_outlet, is_person
from sayso.reading.lines import Line
from sayso.reading.tables import pattern

LONGEST = 70
"""Characters of a publisher's name."""
_PART = r"(?:[A-Z0-9][\w&'’.-]*|of|the|and|for|de|du|del|la|le|on|in|plc|&)"
_NAME = re.compile(
    rf"^{_PART}(?:,? {_PART}){{0,7}}(?: [–—-] {_PART}(?: {_PART}){{0,4}})?(?: \([A-Z][\w .-]{{1,30}}\))?$"
)
_STATION = re.compile(
    r"^(?:(?P<kind>Radio|Televisi[oó]n|TV|Channel|Canal|Kanal|Agenc(?:y|e|ia)|Diario|Gazeta)|El|Le|Il) (?:\w+ ?){1,4}$",
    re.I,
)
_TAIL = re.compile(r"\s*(?:\([^()]{1,40}\)|\b(?:online|website|newsroom|live))$", re.I)
_CUT = re.compile(r"\s[–—|·:-]{1,2}\s")
_ENDS = 2000
"""Characters at both ends of a page in which its own addresses stand."""
_STATEMENT = re.compile(r"^(?:\w+ ){0,2}statement (?:on|by|from|of|about|regarding)\b", re.I)
_REALM = (
    r")(?!\w)(?: (?:of|for|to|in|and|&|–|-) "
    r"(?!.*\b(?:under|over|after|amid|as|at|with|before|behind|into|against|near)\b).{2,60}"
    r"|,? (?:plc|ltd|inc|llc|gmbh|ag|ab)\.?)?$"
)
"""What may follow the word for a body in its name."""
_HAPPENS = re.compile(r"\b(?:after|amid|near|outside|over|against|hits?|guts?|rocks?|from|into|behind)\b", re.I)
"""What stands before a body in a headline, and in the name of none: "Blaze Guts Holm Rowing Club"."""
_CONTACT = re.compile(
    r"^(?:for (?:further|more) information,? )?(?:(?:media|press) )?"
    r"(?:contacts?|enquiries|inquiries|office|queries)\b.{2,120}$",
    re.I,
)
"""A line at the end of a statement that tells editors whom to ask."""
_LAST = 6
"""Lines at the end of a page among which that line stands."""
_TOPIC = re.compile(
    r"\b(?:crisis|wars?|conflict|siege|elections?|attacks?|protests?|strikes?|disaster|earthquake|floods?|flooding|trial|"
    r"scandal|votes?|sale|referendum|pandemic|outbreak|coup|talks|fire|shooting|explosion|blast|murders?|killings?|raid)\b",
    re.I,
)
_LETTERS = re.compile(r"^(?!ST$|MT$|FT$|DR$|MRS?$|LTD$)(?:[B-DF-HJ-NP-TV-Z]{2,5}|AM|UK|US|USA|EU|UN|UAE)$")
"""Words of single letters, which stay in capitals."""
_SMALL = frozenset(("of", "the", "and", "for", "on", "in", "to", "de", "du", "del", "la", "le"))
SURE = 1.5
"""What must speak for a name at least."""
_OVER = 4
"""Words of a name for which nothing but the menu of a site below it speaks."""
_CAMEL = re.compile(r"^(?!Mc|Mac|De|La|Le)[A-Z][a-z]+(?:[A-Z][a-z]+)+$")
_WHAT = re.compile(
    r"^(?:[\w'’-]+,? ){0,5}?(?:(?:news ?)?papers?|news ?letter|weekly|daily|monthly|quarterly|magazine|journal|letter|"
    r"(?:we)?blog|forum|web ?site|news (?:site|blog|service|agency|portal|page)|(?:radio |tv )?station|channel|"
    r"fact[- ]check\w*|bulletin)"
    r"(?: (?:of|for|from|about|by|on|to|in|since)\b.*|,.*|\.)?$",
    re.I,
)
"""A line below a name that tells what it is: "The news site of the dockers", "a letter from the coast"."""
_FOLLOWED = re.compile(r"^\d[\d., \u00a0\u202f]*[km]? (?:subscribers|followers|members)\b", re.I)
_IS_A = re.compile(r"[a-z]|An? ")
"""How a line begins that goes on with the name above it."""
_DOMAIN = re.compile(r"(?:https?://|www\.|@)((?:[\w-]+\.)+[a-z]{2,})", re.I)
_RIGHTS = re.compile(r"©|\(c\)|copyright|all rights reserved", re.I)
_SPOKEN_TO = r"(?:told|tells|telling|by|contacted|asked|wrote to|spoke to|addressed to)"
_OWN = (
    r"(?:has|have|had|is|was|will|would|said|says|announces?|informs?|regrets?|rejects?|confirms?|reports?|condemns?|calls?|"
    r"welcomes?|wishes|urges?|operates?|runs?|understands|can reveal|lists|supports|strongly)"
)


@dataclass(frozen=True, slots=True)
class Evidence:
    """How much speaks for a name, the name as it is to be told, and why in words; no weight where it is not believed.

    `notice`: it is the letterhead of a body's own notice.  `placed`: nothing but its place speaks for it.
    `agrees`: the page's address or its notice of rights has it, too."""

    weight: float = 0.0
    name: str = ""
    why: tuple[str, ...] = ()
    notice: bool = False
    placed: bool = False
    agrees: bool = False


@dataclass(frozen=True, slots=True)
class Rest:
    """The page apart from the name: its text, its notices of rights, the domains and the agency that it names.

    `notice`: its head calls it a body's own.  `about`: the lines at its end that tell who somebody is.  `below`: the
    line that hangs on the name.  `asked`: the lines at the end that tell whom to ask.  `standing`: a menu or slogan
    hangs on it, at the top of the page.  `menu`: the page begins with the name, and the menu of its site stands below.
    """

    text: str
    feet: str
    domains: tuple[str, ...]
    credits: tuple[str, ...]
    notice: bool
    about: str = ""
    below: str = ""
    asked: str = ""
    standing: bool = False
    menu: bool = False


def rest(text: str, lines: Sequence[Line], at: int, first: int, end: int) -> Rest:
    """What stands around line `at`; the head ends before `first`, the article before `end`."""
    feet = [line.text for line in lines[-12:] if is_rights(line.text)]
    domains = [m[1].lower() for part in (text[:_ENDS], text[-_ENDS:]) for m in _DOMAIN.finditer(part)]
    dateline = datelines.find(lines[first].text, small=True) if first < len(lines) else None
    credits = [dateline.agency] if dateline and dateline.agency else []
    return Rest(
        "\n".join(line.text for line in lines[at + 1 : end]), "\n".join(feet), tuple(domains), tuple(credits),
        any(_is_own(line.text) for i, line in enumerate(lines[:first]) if i != at),
        "\n".join(line.text[6:90] for line in lines[first:] if line.text.startswith(("About ", "ABOUT "))),
        lines[at + 1].text if at + 1 < first and lines[at + 1].gap <= (1 if at else 2) else "",
        "\n".join(line.text for line in lines[max(first, len(lines) - _LAST) :] if _CONTACT.match(line.text)),
    )  # fmt: skip


def _is_own(line: str) -> bool:
    """Whether a line of the head says that the words below are a body's own."""
    return shapes.shape(line) in ("realm", "office") or shapes.is_notice(line) or bool(_STATEMENT.match(line))


def is_rights(line: str) -> bool:
    """Whether a line is a notice of rights."""
    return bool(_RIGHTS.search(line[:400]))


def is_name(line: str) -> bool:
    """Whether a line has the form of a publisher's name."""
    name = _TAIL.sub("", _cut(line)[0])
    name = name.title() if name.islower() and len(name.split()) <= 3 else name
    form = 2 <= len(name) <= LONGEST and bool(_NAME.match(name)) and not shapes.is_section(name)
    return form and not shapes.is_press_office(name)


def weigh(line: str, rest: Rest) -> Evidence:
    """The evidence that a line of the head names the publisher: one good reason, or several that are less so.

    A topic, a place and a person need a good one: they stand over headlines as well.
    """
    name, tail = _cut(line)
    bare = _TAIL.sub("", name)
    named = is_name(line)
    found = [(weight, why) for weight, why, holds in _reasons(bare, tail, rest) if holds] if named else []
    best, total = max((weight for weight, _ in found), default=0.0), sum(weight for weight, _ in found)
    kind = is_paper(bare) or is_body(bare)
    known = kind or not (_SMALL - {"the"}).isdisjoint(bare.lower().split())
    person = is_person(bare) and not rest.menu
    topic = not kind and bool(_TOPIC.search(bare))
    doubtful = topic or (not known and (person or is_place(bare, rest.text)))
    form = named and " " in bare and (not rest.menu or len(bare.split()) <= _OVER)
    placed = rest.standing and not found and not rest.feet and not doubtful and form
    if not placed and (total + rest.standing < SURE or (doubtful and best < SURE)):
        return Evidence(0.0, bare)
    placed = placed or (rest.menu and total < SURE)
    why = (*(why for _, why in found), *(["it stands over a menu or slogan"] if rest.standing else []))
    notice = rest.notice and is_body(bare)
    agrees = _within(bare, rest.feet) or _in_domain(bare, rest.domains)
    return Evidence(min(4.0, total + rest.standing), _spelled(bare, rest), why, notice, placed, agrees)


def _reasons(name: str, tail: str, rest: Rest) -> list[tuple[float, str, bool]]:
    """Each reason with its weight and whether it holds."""
    article = name.startswith(("The ", "THE ")) and len(name.split()) <= 4
    outlet = is_outlet(name) or is_outlet(_titled(name)) or bool(_STATION.match(name))
    body = is_body(name)
    return [
        (1.5, "it is the name of an outlet", outlet),
        (1.0, "it is named as papers are", is_paper(name)),
        (0.7, "it has the form of an outlet's name", article),
        (0.7, "it is named as authorities, groups and companies are", body),
        (1.0, "the page calls itself a notice", rest.notice),
        (1.0, "the text speaks of itself as of such", body and _of_body(name, rest.text)),
        (2.0, "the notice of rights agrees", _within(name, rest.feet)),
        (2.0, "the page's address agrees", _in_domain(name, rest.domains)),
        (2.0, "the dateline agrees", any(_same(name, credit) or _same(tail, credit) for credit in rest.credits)),
        (1.5, "the text speaks of itself by this name", _of_itself(name, rest)),
        (1.5, "the text says 'we' for it", _we_of(name, rest.text)),
        (1.5, "those whom it names for questions are its own", rest.notice and _asked(name, rest)),
        (2.0, "the end of the page tells who that is", _about(name, rest.about)),
        (1.5, "the page's credit names it", _credited(name, rest.text)),
        (1.5, "the page offers its readers what is its own", _offers(name, rest.text)),
        (1.5 if _IS_A.match(rest.below) else 1.0, "the line below tells what it is", _tells_what(rest.below)),
        (1.5, "those who follow it are counted below", bool(_FOLLOWED.match(rest.below))),
        (0.7, "it is written as names of sites are", bool(_CAMEL.match(name))),
    ]


def is_paper(name: str) -> bool:
    """Whether a name has a word that names of papers and blogs have."""
    return not VERB.search(name) and bool(pattern("papers.txt", before=r".*(?<!\w)", after=r"(?!\w)").match(name))


def is_station(name: str) -> bool:
    """Whether a name begins with what the names of stations, agencies and papers abroad begin with: "Radio Orlen"."""
    found = _STATION.match(name)
    return found is not None and found["kind"] is not None


def is_body(name: str) -> bool:
    """Whether a name is that of a body such as publish notices: a ministry, an army, a company, an aid group."""
    return not VERB.search(name) and not _HAPPENS.search(name) and bool(_body().match(name))


def _body() -> re.Pattern[str]:
    """A word of the table at the end of a name, or before its realm: `Board of Trade`, `Mission to Lower Drava`."""
    return pattern("bodies.txt", before=r".*?(?<![\w'’])(?P<noun>", after=_REALM)


def _of_body(name: str, text: str) -> bool:
    """Whether a text says `the Ministry` where a Ministry is the name, its first letter being great."""
    found = _body().match(name)
    return found is not None and bool(re.search(rf"\b[Tt]he {found['noun'].capitalize()}\b(?! of)", text))


def is_place(name: str, text: str) -> bool:
    """Whether the text uses a name as that of a place."""
    before = "in|at|from|to|near|outside|across|into|around"
    return bool(re.search(rf"\b(?:{before}) (?i:{re.escape(name)})\b(?! [A-Z])", text))


def _cut(line: str) -> tuple[str, str]:
    """The name on a line and what stands behind a dash on it: a slogan, a short form."""
    line = shapes.banner(line)
    line = shapes.spoken_for(line) or line
    found = _CUT.search(line)
    if found is None:
        return line, ""
    left, right = line[: found.start()].strip(), line[found.end() :].strip()
    if shapes.shape(right) == "office" or right[:1].islower() or len(right.split()) > 4:
        return left, right
    if len(left.split()) == 1 and left.isupper() and set(left) <= set(_initials(right)):
        return right, left
    return (line, "") if found[0].strip() not in "|·:" else (left, right)


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper())


def _fold(words: str) -> str:
    return re.sub(r"[^a-z0-9]", "", words.lower().removeprefix("the "))


def _same(name: str, other: str) -> bool:
    return bool(other) and (
        _fold(name) == _fold(other) or (other.isupper() and len(other) > 1 and _initials(_titled(name)) == other)
    )


def _within(name: str, text: str) -> bool:
    return len(_fold(name)) >= 3 and _fold(name) in _fold(text)


def _in_domain(name: str, domains: Sequence[str]) -> bool:
    folded = _fold(name)
    return len(folded) >= 5 and any(folded in re.sub(r"[^a-z0-9]", "", domain) for domain in domains)


def _we_of(name: str, text: str) -> bool:
    """`We at Holm Dairies`, `everyone here at the Holm Academy`, outside quotations: whose "we" it is."""
    if not first_person(text):
        return False
    called = re.escape(name.removeprefix("The ").removeprefix("THE "))
    rule = rf"\b(?:(?:we|all of us)(?: here)?|every(?:one|body) here) at (?:the )?{called}\b"
    return re.search(rule, unquoted(text), re.I) is not None


def _asked(name: str, rest: Rest) -> bool:
    """Whether a statement in the first person ends with whom to ask at the body of this name, in full or without the
    last words: "Contact: media office, Holm Rovers" below "HOLM ROVERS FOOTBALL CLUB"."""
    parts = re.findall(r"\w+", name.lower())
    begin, asked = parts[: max(2, len(parts) - 2)], re.findall(r"\w+", rest.asked.lower())
    there = any(asked[k : k + len(begin)] == begin for k in range(len(asked)))
    return len(begin) > 1 and there and bool(first_person(rest.text))


_WE = re.compile(r"\b(?:[Ww]e|[Oo]ur|[Uu]s)\b")
_QUOTED = re.compile(r"[\"“][^\"”\n]{1,600}(?:[\"”]|$)", re.M)


def unquoted(text: str) -> str:
    """A text without the words in quotation marks."""
    return _QUOTED.sub(" ", text)


def first_person(text: str) -> list[str]:
    """The words of the first person, in the plural, that a text says in its own voice."""
    return _WE.findall(unquoted(text)) if _WE.search(text) else []


def _tells_what(line: str) -> bool:
    """Whether a line says that what it hangs on is a publication."""
    return bool(_WHAT.match(line)) and not VERB.search(line.split(",")[0])


def _about(name: str, about: str) -> bool:
    """Whether a line at the end of a page begins with "About" and the name."""
    return bool(re.search(rf"^(?i:(?:the )?{re.escape(name)})(?!\w)", about, re.M))


def _offers(name: str, text: str) -> bool:
    """Whether a line offers the reader the name's own: "Download the RD4 app", "Subscribe to RD4"."""
    called = re.escape(name)
    app, letter = (
        rf"(?:download|get|install|try) the {called} app\b",
        rf"(?:subscribe|sign up) to (?:the )?{called}(?!\w)|thanks for reading {called}(?=[!.]|$)",
    )
    if re.search(rf"^(?:{app}|{letter})", text, re.I | re.M):
        return True
    last = re.escape(_word(name.split()[-1]))  # "Donate to the Torch"
    asks = rf"^(?i:donate|give|contribute|subscribe|write|sign up) to the (?:{called}|{last})(?=$|[.!]|\s[|·•])"
    return len(name.split()) > 1 and re.search(asks, text, re.M) is not None


def _credited(name: str, text: str) -> bool:
    """Whether a line is the credit of the name's own people: "RD4 newsroom"."""
    people = r"(?:newsroom|news ?desk|staff|reporters?|correspondents?|desk|team)"
    own = rf"(?:^|[|·•–—] )(?:by )?(?:the )?{re.escape(name)} {people}$"
    return bool(re.search(own, text, re.I | re.M))


def _of_itself(name: str, rest: Rest) -> bool:
    """`told the Lamp`, `the Ministry regrets`: an outlet or a body speaks of itself in the third person.

    A name of one word is believed where somebody told it something, or in a notice: places and states say much, too.
    """
    bare = re.escape(name.removeprefix("The ").removeprefix("THE "))
    words = [w for w in map(_word, name.split()) if len(w) > 3 and w not in ("The", "Daily", "News", "Radio", "Weekly")]
    told = "|".join([bare, re.escape(_titled(name)), *map(re.escape, words)])
    last = re.escape(_word(name.split()[-1]))
    if re.search(rf"\b(?i:{_SPOKEN_TO} )(?:(?i:the )?(?:{told})|the {last})\b(?! [A-Z])", rest.text):
        return True
    alone = len(name.split()) == 1
    known = not alone or (rest.notice and not is_place(name, rest.text))
    return known and bool(re.search(rf"\b(?i:{bare})(?:,[^,.]{{3,80}},)? {_OWN}\b", rest.text))


def _word(word: str) -> str:
    """A word in capitals as names are written."""
    return word.capitalize() if word.isupper() and len(word) > 2 else word


def _titled(name: str) -> str:
    """A name in capitals as names are written, small words small, those without a vowel great: "Breaker 101.4 FM"."""
    if not name.isupper():
        return name
    words = [
        w.lower() if w.lower() in _SMALL and i else w if _LETTERS.match(w) else w.capitalize()
        for i, w in enumerate(name.split())
    ]
    return re.sub(r"(?<=[-–])[a-z]", lambda m: m[0].upper(), " ".join(words))


def _spelled(name: str, rest: Rest) -> str:
    """A name in capitals as the text itself spells it, else in title case; a short one is an abbreviation.

    A single word in capitals is spelled as the text spells it.
    """
    if not name.isupper():
        for word in (word for word in name.split() if word.isupper() and len(word) > 4):
            found = re.search(rf"\b{word.capitalize()}\b", rest.text)
            name = name.replace(word, found[0]) if found else name
        return name
    if len(name) <= 4 and " " not in name:
        return name
    for found in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", rest.text, re.I):
        if not found[0].isupper() and found[0][0].isupper():
            return found[0]
    return _titled(name)
