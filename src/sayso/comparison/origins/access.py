"""Access of its own: what an outlet's own people saw, and whose decision a page tells.

A page's own voice is no origin, unless the page shows that it has what it tells at first hand.  It does so by what it
is (a body's release: see `lineage.releases`), by words beside what it tells ("our reporter counted", "seen by this
newspaper"), by telling what somebody decided who had only to say so ("the government imposed a curfew"), and, weakest
of all, by its dateline or the line that says who reported it.
"""

# ruff: noqa: E501 - patterns read better whole

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from sayso.comparison.lineage.beside import ORDERED
from sayso.comparison.lineage.clauses import sentence, shown
from sayso.comparison.lineage.families import only_a_role, same_person, tokens
from sayso.comparison.lineage.mastheads import calls_itself, is_own
from sayso.comparison.lineage.names import key, words
from sayso.comparison.lineage.releases import issuer
from sayso.comparison.origins import on_record
from sayso.comparison.origins.givers import given_with
from sayso.comparison.origins.on_the_spot import SEEING, WHO, quoted
from sayso.comparison.origins.papers import of_what_it_saw
from sayso.comparison.statements.items import Item
from sayso.comparison.vocabulary.words import is_name, vocabulary
from sayso.model import Actor, Attribution


@dataclass(frozen=True, slots=True)
class Access:
    """Who has what a statement tells at first hand, and the words that say why."""

    name: str
    why: str
    decider: bool = False


_OF_HOLDER = re.compile(r"(?:whose (?:count|figure|own word|finding or record)|on whose record|who saw or heard) it\b")


def holder_of(why: str) -> bool:
    """Whether the reason of an origin says that what a page tells of it is its own account: a count, a record or what
    it saw, and no deed of which the page tells."""
    return _OF_HOLDER.match(why) is not None


# ---------------------------------------------------------------- what the outlet's own people saw
_READING = (
    r"(?:seen|checked|reviewed|viewed|obtained|read|examined|analy[sz]ed|verified|inspected|geolocated|reached|contacted|"
    r"interviewed|consulted|counted|visited)"
)
_OURS = re.compile(
    rf"\b(?:[Oo]ur(?: own)?|[Tt]his (?:news)?paper['’]s|[Tt]his (?:agency|website|site|station|channel|magazine)['’]s) "
    rf"(?:\w+ )?{WHO}\b[^.;!?\n]{{0,60}}?\b{SEEING}\b"
)
_OUTLET = r"(?:newspaper|paper|website|site|magazine|agency|station|channel)"
_ITSELF = rf"(?:(?:this|the present) (?:{_OUTLET}|reporter|correspondent|writer)|us)"
_BY_IT = re.compile(rf"\b{_READING} by {_ITSELF}\b", re.IGNORECASE)
_IT_SAW = re.compile(
    rf"\b{_ITSELF} (?:has |have |had |also |itself |themselves )*(?:{SEEING}|{_READING})\b", re.IGNORECASE
)
_FIRST = re.compile(
    r"\b(?:I|we|We) (?:have |had |also |myself |ourselves )*(?:saw|seen|counted|watched|witnessed|visited|photographed|"
    r"filmed|interviewed|obtained|reviewed|examined|measured|paced|inspected|spoken? (?:to|with))\b|"
    r"\b(?:I|we|We) (?:(?:have )?(?:arrived?|came|come) at|estimated?|calculated?|make it|made it) (?:about |some |roughly |nearly )?\d|"
    r"\b[Oo]ur (?:own )?(?:\w+ )?(?:cameras?|drone|microphones?|count|recordings?) (?:shows?|showed|caught|recorded|filmed|picked up|gives?|gave|puts?)\b|"
    r"\bI have [^.;!?\n]{2,60} (?:on my desk|in front of me|before me)\b"
)
_BY_NAME = re.compile(rf"\b{_READING} by (?:the )?$")
_NAME_SAW = re.compile(
    rf"^(?:['’]s)?(?: {WHO})?,? (?:has |have |had |also |itself )*(?:{SEEING}|{_READING})\b(?! (?:that|whether|guilty))"
)
_VOICES = frozenset({"own", "embedded"})
_ITS_OWN = re.compile(
    rf"^(?:this|the present|our(?: own)?) (?:{_OUTLET}|reporter|correspondent|writer|broadcaster|outlet|publication|journal|"
    r"weekly|daily|blog|newsroom)$",
    re.IGNORECASE,
)
_FOUND_OUT = re.compile(
    r"\b(?:learn(?:s|ed|t)?|reveal(?:s|ed)?|establish(?:ed|es)?|understands?|found|finds?|ascertain(?:s|ed)|uncover(?:s|ed)|"
    r"disclos(?:e[sd]?)|confirm(?:s|ed)?)$",
    re.IGNORECASE,
)
"""Cues of what an outlet found out; that it wrote or reported a thing tells nothing of how it knows."""


def own_word(item: Item) -> str | None:
    """The words by which a page gives as its own outlet's what it tells, source and cue: "this newspaper has learned",
    on a body's own page "we conclude"; None where it quotes somebody else, or nobody."""
    a = item.attribution
    if a is None or a.source is None or len(a.chain) > 2:
        return None
    if not _ITS_OWN.match(" ".join(a.source.text.split())) and not _of_body(item, a):
        return None
    return f"{a.source.text} {a.cue.text}" if a.cue is not None else a.source.text


def _of_body(item: Item, a: Attribution) -> bool:
    """Whether a body says "we" on its own page, outside every quotation, of what it does not only hear of, and no
    "we are asked to believe"."""
    if a.source is None or a.cue is None or a.source.text not in ("We", "we") or len(a.chain) > 1:
        return False
    if not _SAYS_ITSELF.match(a.cue.text) or issuer(item.reading) is None:
        return False
    text = item.reading.text
    return not quoted(text, text.rfind("\n", 0, a.source.start) + 1, a.source.start)


_SAYS_ITSELF = re.compile(
    r"(?!to\b)(?!.*\b(?:hear|heard|hearing|learn|learnt|learned|told|understand|gather)\b)", re.IGNORECASE
)
"""Cues but of what somebody was told, or was to say."""


def attributed(item: Item) -> Attribution | None:
    """The attribution by which a page quotes somebody else; None where it speaks itself, also by the name of its own
    outlet."""
    return item.attribution if own_word(item) is None else None


def only_mentioned(a: Attribution) -> bool:
    """Whether words are what others claim, of whom nobody is named, and only mentioned by whoever speaks: "officials
    say they are looking into claims that the port had fallen"."""
    return a.source_name is None and a.nested_in is not None and a.rule == "noun"


def own_report(item: Item) -> str | None:
    """The words by which a page says that its own people saw, counted, read or learned what a statement in its own
    voice tells; None where it says nothing of the kind."""
    told = own_word(item)
    if told is not None:
        return told if item.level == "asserted" and _FOUND_OUT.search(told) else None
    if item.attribution is not None or item.statement.voice not in _VOICES or item.level != "asserted":
        return None
    span, text = item.statement.span, item.reading.text
    start, end = sentence(text, span.start, span.end)
    # "Letters that we saw name the mill, where a girl was born" tells of the letters
    if item.statement.form == "relative":
        start, end = span.start, span.end
    for at, to in _signs(item, start, end):
        if not any(c.start <= at and to <= c.end for a in item.reading.attributions for c in a.content):
            return " ".join(text[at:to].split())
    return None if item.statement.form == "relative" else of_what_it_saw(item, start, _signs)


def of_itself(item: Item) -> str | None:
    """The words by which a page, or the outlet whose words it gives, tells what this outlet itself did; None where it
    speaks of others."""
    s = item.statement
    if item.attribution is not None or s.voice not in _VOICES or item.level != "asserted" or s.modal:
        return None
    if item.owner is not None:
        begins = words(s.span.text)[: len(words(item.owner))] == words(item.owner)
    else:
        begins = any(
            at - s.span.start <= _BEFORE_NAME for at, _ in calls_itself(item.reading, s.span.start, s.span.end)
        )
    return shown(s.span.text, SHOWN) if begins else None


_BEFORE_NAME = len("The ")
"""Characters before a name with which a statement begins all the same."""


def _signs(item: Item, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where in a sentence a page speaks of what its own people saw or read."""
    text = item.reading.text
    for rule in (_OURS, _BY_IT, _IT_SAW, _FIRST):
        if rule is _FIRST and issuer(item.reading) is not None:
            continue
        if (found := rule.search(text, start, end)) is not None and not quoted(text, start, found.start()):
            yield found.span()
    last = _last_word(item.reading.document.outlet.value or "")
    if last is not None and (found := last.search(text, start, end)) and not quoted(text, start, found.start()):
        yield found.span()
    for at, to in calls_itself(item.reading, start, end):
        before, after = _BY_NAME.search(text[start:at]), _NAME_SAW.match(text[to:end])
        if before is not None:
            yield start + before.start(), to
        elif after is not None:
            yield at, to + after.end()


@lru_cache(maxsize=1024)
def _last_word(outlet: str) -> re.Pattern[str] | None:
    """An outlet by the last word of its name, behind "the" and before what its people did: "the Voice counted"."""
    *rest, last = outlet.split() or [""]
    if not rest or not last.isalpha():
        return None
    did = rf"(?:(?:has|have|had|also|itself) )*(?:{SEEING}|{_READING}|spoke(?:n)? (?:to|with)|asked)"
    return re.compile(rf"\b[Tt]he {last} {did}\b(?! (?:that|whether|guilty))")


# ---------------------------------------------------------------- decisions
_DECREED = vocabulary(
    "impose lift decree enact legislate appoint designate nominate ban outlaw prohibit proclaim convict acquit"
)
"""What is done by saying so, whatever it is done to."""
_DONE_WITH = (
    ("offer put raise double", "reward bounty amnesty compensation"),
    ("give set", "hour day week month deadline ultimatum"),
    ("order open launch begin start announce set", "inquiry investigation probe review evacuation curfew reward lockdown proceeding case"),
    ("order announce decree proclaim", "mourning"),
    ("declare", "emergency mourning curfew holiday state truce ceasefire war lockdown bankruptcy"),
    ("close reopen shut", "border school airport road bridge crossing port embassy"),
    ("extend suspend ease tighten cancel postpone", "curfew licence license ban restriction election permit service "
     "flight match sanction tender contract emergency lockdown state"),
    ("approve adopt pass sign ratify reject repeal", "law bill decree budget treaty order act resolution regulation"),
    ("name pick choose", "judge successor commissioner prosecutor head minister chief director panel"),
    ("fine sentence", "company operator firm man woman driver year month"),
    ("recall expel", "ambassador diplomat envoy"),
    ("revoke withdraw grant", "licence license permit permission asylum accreditation"),
)  # fmt: skip
_WITH: dict[str, frozenset[str]] = {
    verb: frozenset().union(*(vocabulary(objects) for others, objects in _DONE_WITH if verb in others.split()))
    for verbs, _ in _DONE_WITH
    for verb in verbs.split()
}
"""What is done by saying so to certain things."""
_REWARDED = vocabulary("offer put promise")
"""What is done with money "for information" by saying so."""
_OF_OFFICE = vocabulary(
    """investigate probe arrest detain question interrogate charge indict summon prosecute release free suspend dismiss
    sack evacuate"""
)
"""What those in office do, of whom a page has it."""
_IN_OFFICE = vocabulary(
    """police prosecutor prosecution prosecutors court judge magistrate tribunal sheriff gendarmerie guard coastguard
    authority authorities regulator inspectorate commission customs minister ministry government cabinet council mayor
    governor president department army"""
)
"""Heads of phrases for those in office."""
_TENDS = vocabulary("treat admit receive discharge hospitalise hospitalize")
_TENDING = vocabulary("hospital clinic infirmary morgue mortuary ward")
"""Those whose patients are counted by themselves."""
_PLAIN = frozenset(
    ["police", "prosecutors", "prosecutor", "investigators", "judge", "court", "magistrates", "authorities"]
)
"""Those of them that have a capital only where they begin a sentence."""
_BY_SPEAKING = vocabulary("demand request threaten offer promise vow pledge sue assure guarantee")
"""What is done by saying so by whoever does it."""
_SAID_THAT = re.compile(
    r"^\W*(?:\w+\W+){1,8}?(?:said|says|claimed|claims|reported|alleged|alleges|stated|states|argued|complained)\b[^.;:!?\n]{0,40}?\bthat\b"
)
"""Somebody's saying told whole: "Ivo Kral said in a complaint that"."""
_WORD = vocabulary("word promise assurance guarantee pledge undertaking")
"""What somebody gives who promises."""
_FILED = vocabulary("lawsuit suit complaint petition appeal claim motion")
_FOR = vocabulary("ask call")
"""What is done so with "for"."""
_LOGGED = vocabulary("log record register certify list tally measure detect establish determine calculate")
"""What a body does that keeps a record or examines: what it tells is in it."""
_RULING = vocabulary(
    """government cabinet ministry minister president premier parliament council senate congress assembly court judge
    tribunal mayor governor authority authorities commission commissioner regulator board municipality city province
    state department office command agency federation company bank university king queen ruler junta administration
    directorate secretary bureau guard police hospital service union station observatory institute laboratory
    inspectorate coroner registry association federation chamber club charity foundation society mission"""
)
"""Heads of phrases for those who decide or keep a record."""


def decider(item: Item) -> Access | None:
    """Who decided, found or put on record what a page tells in its own voice; None where it tells nothing of the kind,
    or not whose it is."""
    s = item.statement
    if item.attribution is not None or s.voice not in _VOICES or s.modal or not item.told:
        return None
    words = shown(s.span.text, SHOWN)
    if (witness := _who_saw(item)) is not None:
        return Access(witness, f"who saw or heard it: “{words}”", decider=True)
    if (figure := given_with(item)) is not None:
        return Access(figure[0], f"whose figure it is: “{figure[1]}”", decider=True)
    if s.negated:
        return None
    ordered = ORDERED.search(s.span.text)
    if ordered is not None:
        return Access(ordered["who"].strip(), f"whose decision it is: “{words}”", decider=True)
    name = _ARTICLE.sub("", " ".join(s.subject_words.split())).split(",")[0]
    if on_record.counts(item):
        counter = on_record.named(item) or (name if _rules(name, item) else None)
        known = counter is not None and not is_own(item.reading, counter)
        return Access(counter, f"whose count it is: “{words}”", decider=True) if counter and known else None
    if (record := on_record.by_record(item)) is not None:
        return Access(_ARTICLE.sub("", record), f"on whose record it stands: “{words}”", decider=True)
    if (speaker := _who_speaks(item)) is not None:
        return Access(speaker, f"whose own word it is: “{words}”", decider=True)
    what = _done(item)
    known = what == _ACT or (what is not None and _rules(name, item))
    if what == _ACT and name.lower() in _PLAIN:
        name = name.lower()
    return Access(name, f"whose {what} it is: “{words}”", decider=True) if known and name else None


_ACT = "act"


def _done(item: Item) -> str | None:
    """What kind of thing a statement tells that whoever did it knows: a finding, an act of office, a decision."""
    s = item.statement
    if not s.passive and _OF_OFFICE & set(s.predicate) and s.subject and _IN_OFFICE & set(s.subject[0].split("_")):
        return _ACT
    heads = set(s.subject[0].split("_")) if s.subject else set()
    if not s.passive and item.figures and _TENDS & set(s.predicate) and _TENDING & heads:
        return _ACT
    if not s.passive and "write" in s.predicate[:1] and any(part[0] == "to" for part in s.oblique):
        return "letter"
    if not any(_by_saying_so(verb, item) for verb in s.predicate):
        return None
    return "finding or record" if _LOGGED & set(s.predicate) else "decision"


def _who_speaks(item: Item) -> str | None:
    """Whose demand, offer or promise a page tells: the person or body of the page that its subject names."""
    s = item.statement
    with_for = bool(_FOR & set(s.predicate)) and any(part[0] == "for" for part in s.oblique)
    asks = with_for or bool(_BY_SPEAKING & set(s.predicate[:1])) or ("want" in s.predicate[:1] and bool(item.figures))
    filed = "file" in s.predicate and bool(_FILED & {part for term in s.object for part in term.split("_")})
    asks = asks or ("give" in s.predicate and bool(_WORD & set(s.object)))
    if s.passive or not s.subject_words or not (asks or filed or _SAID_THAT.match(s.span.text)):
        return None
    kinds = ("person", "organisation", "state")
    said = tokens(s.subject_words)
    named = (a.name for a in item.reading.actors if a.type in kinds and a.name[:1].isupper())
    return next((n for n in named if not is_own(item.reading, n) and said[: len(tokens(n))] == tokens(n)), None)


_OF_THEM = re.compile(r"(?:[Nn]one|[Aa]ll|[Bb]oth|[Nn]either|[Ee]ach|[Mm]ost|[Ss]everal|[Nn]ot one) of them\b")
_MANY = re.compile(
    r"\b(?P<who>(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|\d{1,3}) (?:[a-z]+ )?"
    r"(?:people|men|women|[a-z]+men|[a-z]{4,}s))\b",
    re.IGNORECASE,
)


def _those_asked(item: Item) -> str | None:
    """Those of whom a page told in its paragraph before that it asked them, where "none of them" saw a thing."""
    span, text = item.statement.span, item.reading.text
    if not _OF_THEM.match(span.text):
        return None
    counted = _MANY.finditer(text, text.rfind("\n", 0, span.start) + 1, span.start)
    before = [who for m in counted if (who := m["who"].lower()).split()[-1] not in _SPANS]
    return f"{before[-1]} (unnamed)" if before else None


_SPANS = vocabulary("minutes hours days nights weeks months years times metres meters miles kilometres")
"""What is counted beside those whom somebody asked: "for three hours"."""


_PERCEIVES = vocabulary("see hear watch witness notice smell recognise recognize overhear")


def _who_saw(item: Item) -> str | None:
    """The person of the page of whom it tells that he saw or heard what a statement tells."""
    s = item.statement
    if s.passive or not _PERCEIVES & set(s.predicate):
        return None
    if (asked := _those_asked(item)) is not None or s.negated:
        return asked
    if s.predicate[0] not in _PERCEIVES or s.tag not in ("VBD", "VBN", "VBZ"):
        return None
    said = tokens(s.subject_words.split(",")[0])
    places = {p.name for p in item.reading.places}
    people = (a.name for a in item.reading.actors if a.type == "person" and a.name not in places)
    return next((name for name in people if said and tokens(name)[-len(said) :] == said), None)


SHOWN = 160
"""Characters of words that are shown as a reason."""


def _by_saying_so(verb: str, item: Item) -> bool:
    """Whether what a verb names is done by saying so, or by writing it down."""
    s = item.statement
    if verb in _DECREED or verb in _LOGGED:
        return True
    if verb in _REWARDED and any(part[0] == "for" and "information" in part for part in s.oblique):
        return True
    return bool(_WITH.get(verb, frozenset()) & {part for term in s.object for part in term.split("_")})


_NAME_WORDS = 7
_ARTICLE = re.compile(r"^(?:the|a|an|its|their|his|her)\s+", re.IGNORECASE)


def _rules(name: str, item: Item) -> bool:
    """Whether a subject names a body, an office or a state."""
    subject = item.statement.subject
    if not name or not subject or len(name.split()) > _NAME_WORDS:
        return False
    if _RULING & {*subject[0].split("_"), *tokens(name)} or only_a_role(name) or is_name(subject[0]):
        return True
    return any(_in_power(a, name) for a in item.reading.actors)


def _in_power(actor: Actor, name: str) -> bool:
    """Whether a name is that of a body, or of a person with an office, among the actors of a page."""
    if actor.type == "person":
        return same_person(actor.name, name) and bool(_RULING & set((actor.description or "").lower().split()))
    return actor.type == "organisation" and key(name) in map(key, (actor.name, *actor.aliases))
