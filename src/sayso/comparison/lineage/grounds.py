"""Documents and recordings that a page names as the ground of what it tells: an autopsy, a register, a slip, a video.

They are to be asked for, with whose they are where the text says it.  Nobody leans on "a letter": a thing counts where
it shows or says something, where somebody has it before him, or where what is told stands in it.
"""

# ruff: noqa: E501 - patterns read better whole

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.comparison.lineage.clauses import article, sentence
from sayso.comparison.lineage.families import party_key
from sayso.comparison.lineage.mastheads import is_own
from sayso.comparison.lineage.within import actors_in
from sayso.model import Member, Reading, Span

_BOOK = r"registers?|ledgers?|log ?books?|log ?sheets?|logs?|admissions? books?|ward books?|rosters?|inventor(?:y|ies)"
KEPT = frozenset({"log", "logbook", "register", "ledger", "roster", "autopsy", "ruling", "census", "verdict"})
"""Papers by which one is called once it has been named, and of which the words alone do not tell."""
_SEEN = (
    r"videos?|footage|clips?|recordings?|CCTV(?: footage)?|(?:satellite|drone|aerial) (?:pictures|images|photographs|photos|imagery)|photographs?|photos?|"
    r"pictures?|images?|X-rays?"
)
_PAPER = (
    r"autops(?:y|ies)(?: reports?)?|[Pp]ost-?mortems?(?: (?:reports?|examinations?))?|files?|invoices?|receipts?|slips?|faxes|fax|rulings?|judge?ments?|"
    r"verdicts?|contracts?|certificates?|census(?:es)?|transcripts?|manifests?|memos?|memorand(?:um|a)|deeds?|permits?|"
    r"warrants?|bank statements?|phone records|medical records|spreadsheets?|diplomatic cables?|communiqu[eé]s?|reports?|audits?|"
    r"(?i:court|legal|internal|company|government|secret|confidential|leaked) (?:documents|papers|records|e-?mails|filings)"
)
_DET = r"(?P<det>\b(?:(?i:the|an?|its|his|her|their)|[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){0,3}[’']s?) |(?<=[.!?] )|(?<=\n)|\A)"
_MOD = r"(?P<mod>(?:(?!(?:[Aa]nd|[Bb]ut|[Ss]o|[Aa]n?|[Tt]he|or|of|in|on|at|by|to|for|about|with|without|under|within|from|than|that|which|who|is|was|were|had|has|have|his|her|its|their|my|our)\b)[\w’'-]+ ){0,3}?)"
_THING = rf"{_DET}{_MOD}(?P<noun>{_PAPER}|(?i:{_SEEN})|{_BOOK})\b(?![-’'])"
_TELLS = (
    r"(?:shows?|showed|names (?=[A-Z]|(?:two|three|four|five|six|seven|eight|nine|ten|him|her|them|several|\d+)\b)|warns|warned|concludes|concluded|counted|lists?|listed|recorded|found|finds|says|said|states|stated|gives|gave|proves?|proved|indicates?|indicated|"
    r"reveals?|revealed|noted|bears|(?:is|was|are|were) (?:made out|signed|stamped|addressed to)|"
    r"in which [^.,;\n]{3,60} (?:can be|is|are|was|were) (?:heard|seen)|of which [^.,;\n]{2,40} (?:has|have|holds?) a copy|(?:seen|obtained|consulted|examined|reviewed|verified|read) by)"
)
_ASIDE = r"[^,.;:!?\n“”\"]{1,60},"
_PASSED = rf"(?:(?=, (?:and|or) {_ASIDE} {_TELLS}\b)|, but not {_ASIDE} {_TELLS}\b)"
"""What stands between a paper and what it tells: another paper that tells it too, or one that does not."""
_RULES = tuple(
    re.compile(rule)
    for rule in (
        # the slip shows; a video that a neighbour filmed shows; the autopsies, signed by two doctors and seen by
        rf"{_THING}(?:{_PASSED}|(?!,? (?:and|but|so|while|whereas|or) )(?:,[^.;:!?\n“”\"]{{3,110}}?,| (?=(?:that|which|of|from|by|in|for|on|shot|taken|made|sent|seen|\w+ed)\b)[^.;:!?\n“”\"]{{3,110}}?,?|,(?= (?:of|in) which )|, which)? {_TELLS}\b)",
        # according to the register; has seen the contract; was shown the slip
        rf"\b(?:[Aa]ccording to|[Cc]iting|[Bb]ased on|[Ss]hown|[Ss]een in|(?:has|have|had) (?:seen|obtained|consulted|reviewed|examined|published|printed)|published|printed|obtained|produced|leaked) {_THING}",
        # 31 boats in its ledger; in a video of 9 minutes
        rf"(?<!not )(?<!never )(?<!nor )\b[Ii]n (?!(?:an?) (?!video)){_DET}{_MOD}(?P<noun>{_SEEN}|{_BOOK})\b(?![-’'])",
        # an invoice for 300 crowns, issued on Monday by a firm; the log, kept by the harbour master
        rf"{_THING}(?: (?:for|of|from|on) (?:[^,.;:!?\n]|(?<=\d)[,.](?=\d)){{2,40}}?)?,? (?:signed|issued|drawn up|written|carried out|compiled|kept|prepared)(?: [^,.;:!?\n]{{1,30}}?)? by\b",
    )
)
_WITHIN = 2
"""The rule of what stands in a book: "in the register" alone may be any, and the one that somebody is entered in."""
_DONE_BY = re.compile(
    r"(?:[^.;:!?\n]|(?<=\d)[.](?=\d)){0,110}?\b(?<!seen )(?<!obtained )(?<!read )(?<!consulted )(?<!examined )(?<!reviewed )(?<!verified )(?:by|from) "
    r"(?P<maker>(?:(?:the|an?|two|three|four|its|their|\d+) )?(?:[\w’'-]+ ){0,4}?[\w’'-]+?)"
    r"(?= (?:and|in|of|on|at|which|that|who|is|was|were|for|to|has|had|shows?|says|until|after|before|when|while|during|since)\b|[,.;:)]|$)"
)
_MADE = re.compile(
    r"(?: (?:for|of|from|on) (?:[^,.;:!?\n]|(?<=\d)[,.](?=\d)){2,40}?)?,? ?(?:of \d[\w ]{0,20} )?(?:that was |which was |was |were )?(?:signed|issued|produced|presented|drawn up|written|made|filmed|taken|kept|compiled|recorded|prepared|by|from)\b"
)
_OF = re.compile(
    rf" of (?P<maker>(?:the |an? )?(?:[\w’'-]+ ){{0,3}}?[\w’'-]+?)(?= (?:and|in|on|at|which|that|who|is|was|were|for|to|has|had|reached|{_TELLS})\b|[,.;:)]|$)"
)
_THAT_MADE = re.compile(
    r" (?:that|which) (?:the )?(?P<maker>[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){0,4}) (?:had )?"
    r"(?:carried out|made|kept|keeps|issued|drew up|compiled|filmed|recorded|took|wrote|signed|published)\b"
)
_OFFICIAL = re.compile(rf"(?:{_BOOK}|rulings?|judge?ments?|verdicts?|census(?:es)?|minutes)", re.IGNORECASE)
"""What is "of" its maker; a video is of what it shows."""
_NOT_A_MAKER = re.compile(
    r"(?:\w+day|\d.*|(?:that|this|those|these|such) .*|which|it|them|us|him|her|one|this|that|then|now|there|here|hand|phone|fax|post|"
    r"(?:day|night|morning|afternoon|evening|week|month|quarter|season|year|decade|century)s?)$",
    re.IGNORECASE,
)
_LITTLE = re.compile(
    r"^(?:(?:little|chilling|shocking|dramatic|horrifying|harrowing|disturbing|graphic|exclusive|stunning|damning|bombshell|whole|same|first|second|new|own|recent|short|other|said|so-called|very|entire|original|\d+|two|three) )+",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Ground:
    """A document in use: its noun in the singular, its name in the text's words, whose it is ("" where the text does
    not say), and where it is named."""

    noun: str
    name: str
    whose: str
    member: Member

    @property
    def seen(self) -> bool:
        """Whether it is watched or heard: of those there are many of one name."""
        return is_seen(self.noun)


def find(reading: Reading) -> Iterator[Ground]:
    """The documents that the article names as the ground of what it tells, in order."""
    taken: list[Span] = []
    for segment in article(reading):
        if segment.type == "title":
            continue
        for n, rule in enumerate(_RULES):
            for m in rule.finditer(reading.text, segment.start, segment.end):
                span = _words(reading.text, m)
                if span is None or any(span.overlap(s) for s in taken) or "\n" in m[0]:
                    continue
                ground = _ground(reading, m, span)
                if _IF.search(reading.text, max(segment.start, m.start() - _NEAR), m.start()):
                    continue
                if ground.noun in _ONLY_WHOSE and not (
                    ground.whose and _POSSESSIVE.search(m[0][: m.start("noun") - m.start()])
                ):
                    continue
                told = " " in ground.name or ground.whose != "" or (ground.noun not in _ANY and n != _WITHIN)
                if told and (not ground.seen or _told_apart(reading, ground, m)):
                    taken.append(span)
                    yield ground


def _told_apart(reading: Reading, ground: Ground, m: re.Match[str]) -> bool:
    """Whether words behind a recording tell it from others: that the page's own outlet has it does not."""
    known = _KNOWN_BY.match(reading.text, m.end("noun"))
    return known is not None and (known["read"] is None or " " in ground.name)


def _words(text: str, m: re.Match[str]) -> Span | None:
    """The words that name a document with what is told of it; without that where it is long."""
    start, end = m.span() if m.end() - m.start() <= _SHOWN else m.span("noun")
    rest = _REST.match(text, end)
    return Span.trimmed(text, start, end if rest is None else rest.end())


_IF = re.compile(r"\b(?:if|unless|whether|(?:only|solely|except) (?:where|when)|provided)(?: that)? $", re.IGNORECASE)
"""Before what a paper might tell."""
_NEAR = 24
_REST = re.compile(r"[^,;:!?\n]{0,90}?(?=,\s|[;:!?\n]|\.\s+[A-Z\n]|\.\s*$)")
"""What is told of a document, up to the next mark."""


_SHOWN = 140
"""Characters of the words that are shown."""
_ANY = frozenset({"file", "log", "contract", "certificate", "permit", "warrant", "fax", "memo"})
"""Papers of which everybody has some."""
_WHO = (
    r"(?:(?:the|an?) )?(?:(?!(?:show|say|find|indicate|suggest|record|list)s?\b)[\w’'-]+ ){0,4}?[\w’'-]+"
    r"(?= (?:shows?|showed|says?|said|appears?|finds?|found|indicates?|suggests?|records?|lists?|on|in|at|from|and|which|that|who)\b|[,.;:)])"
)
_ONLY_WHOSE = frozenset({"report", "audit", "communiqué", "communique"})
"""Papers of which there are so many that only whose they are tells one."""
_POSSESSIVE = re.compile(r"\w[’']s? ")
_KNOWN_BY = re.compile(
    rf" (?P<long>of \d[\w.-]* (?:seconds|minutes|hours)|(?:recovered |taken )?from (?!(?:the )?(?:scene|area|ground|time|start|day|group)\b){_WHO})|"
    r",? (?:recorded|filmed|shot|taken|made) (?:by|on|from|at)\b|"
    rf",? (?P<read>(?:reviewed|verified|analysed|analyzed|examined|obtained|seen|geolocated|published|posted|released|shared|provided) by (?P<reader>{_WHO}))"
)
"""What tells one video from others: how long it is, where it is from, who made it or who has it."""


def _ground(reading: Reading, m: re.Match[str], span: Span) -> Ground:
    name = _LITTLE.sub("", " ".join(f"{m['mod']}{m['noun']}".split()))
    if not m["det"] and not name[1:2].isupper():
        name = name[:1].lower() + name[1:]  # it begins a sentence
    noun, whose = _single(m["noun"].lower()), _whose(reading, m)
    known = _KNOWN_BY.match(reading.text, m.end("noun")) if is_seen(noun) or " " in noun else None
    if known is not None and known["long"]:
        name, whose = f"{name} {known['long']}", "" if known["long"].startswith(("from", "rec", "tak")) else whose
    elif known is not None and known["read"] and not is_own(reading, re.sub(r"^(?:the|an?) ", "", known["reader"])):
        name, whose = f"{name} {known['read']}", ""
    return Ground(noun, name, whose, Member(reading.document.id, span))


def is_seen(noun: str) -> bool:
    """Whether a noun, in the singular, is of what is watched or heard, and no paper or book."""
    return re.fullmatch(_SEEN, noun, re.IGNORECASE) is not None


def _single(noun: str) -> str:
    """A noun in the singular: "autopsies" and "autopsy reports" are of one "autopsy"."""
    noun = re.sub(r" (?:reports?|examinations?)$", "", noun)
    noun = re.sub(r"(?<=log) ?(?:sheet|book)", "", noun)
    noun = re.sub(r"ies$", "y", noun)
    return noun if noun == "census" else re.sub(r"(?<=[^s])s$", "", re.sub(r"xes$", "x", noun))


def noun_of(name: str) -> str:
    """The noun of a document, in the singular, by its name: "court ruling (the Board)" is a "ruling"."""
    words = re.sub(r" (?:of|by|from) .*| \(.*", "", name).lower().split()
    return _single(words[-1]) if words else ""


def _whose(reading: Reading, m: re.Match[str]) -> str:
    """Who made or keeps it: a name in the genitive, who is behind "by" or "of", or whom "its" stands for; "" where the
    text does not say, or where it is the page's own outlet."""
    det, text = (m["det"] or "").strip(), reading.text
    if det[:1].isupper() and det.rstrip("’'s") != det and not re.match(r"(?:Its|His|This)$", det):
        found = re.sub(r"[’']s?$", "", det)
    elif det.lower() in ("its", "his", "her", "their"):
        found = _before(reading, m.start("noun"))
    elif (kept := _KEEPER.match(m["mod"] or "")) is not None:
        found = kept["whose"]
    else:
        found = _behind(text, m)
    own = found != "" and is_own(reading, found)
    return "" if own or not found or _NOT_A_MAKER.match(found) else found


_KEEPER = re.compile(r"(?P<whose>(?:[\w-]+ ){0,2}[\w-]{3,})[’']s ")
"""Whose a paper is, by a common noun: "the mill's own log"."""


def _behind(text: str, m: re.Match[str]) -> str:
    """Who is named behind a document as its maker."""
    at, (_, end) = m.end("noun"), sentence(text, m.start("noun"), m.end("noun"))
    of = _OF.match(text, at, end) if _OFFICIAL.fullmatch(m["noun"]) else None
    made = _DONE_BY.match(text, at, end) if of is None and _MADE.match(text, at, end) else None
    found = of or made or _THAT_MADE.match(text, at, end)
    return "" if found is None else re.sub(r"^(?:the|an?|its|their|his|her) ", "", found["maker"])


def _before(reading: Reading, at: int) -> str:
    """The one body or person named before a pronoun in its sentence; "" where none or several are."""
    start, _ = sentence(reading.text, at, at + 1)
    named = {a.name for a in actors_in(reading, start, at) if a.type != "unnamed"}
    return named.pop() if len(named) == 1 else ""


def rows(readings: Sequence[Reading]) -> list[tuple[str, list[Ground]]]:
    """The documents of all pages by the name under which one is asked for, with the places that name it.  Papers of
    one kind are one where their makers do not differ; what is watched is one within a page."""
    groups: dict[tuple[str, str], list[list[Ground]]] = {}
    for ground in (g for r in readings for g in find(r)):
        alike = groups.setdefault((ground.noun, ground.member.doc if ground.seen else ""), [])
        home = next((group for group in alike if all(_one(g, ground) for g in group)), None)
        if home is None:
            alike.append([ground])
        else:
            home.append(ground)
    return [(_called(group), group) for alike in groups.values() for group in alike]


def _one(a: Ground, b: Ground) -> bool:
    """Whether the makers of two papers of one kind do not differ."""
    return not a.whose or not b.whose or party_key(a.whose) == party_key(b.whose)


def _called(group: Sequence[Ground]) -> str:
    """The fullest short name, with whose it is."""
    whose = next((g.whose for g in group if g.whose), "")
    name = max((g.name for g in group), key=lambda n: (len(n.split()) == 2, -len(n), n))
    return f"{name} ({whose})" if whose and whose.lower() not in name.lower() else name
