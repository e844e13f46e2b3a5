"""Whether a statement says yes or no to what it is about: negations, words of failing, of falsehood, of not knowing."""

from __future__ import annotations

import re

from sayso.comparison.statements.items import Item, once
from sayso.comparison.vocabulary.words import LIGHT, LINKING, concept

_APPARENT = re.compile(
    r"\b(?:not (?:only|just|merely|simply|least|to mention|necessarily|unlike|until|out of the realm|guilty)"
    r"|(?:no|without (?:a |any )?|little|never any) doubts?|no (?:less|fewer|more|later|earlier|sooner) than"
    r"|no (?:matter|wonder|secret|surprise)|(?:nobody|no one|none|nothing|never|nowhere) (?:but|except|other than|else)"
    r"|never mind|whether or not|if not|why not|or not|nothing (?:more|less|short)"
    r"|nothing (?:\w+ ){0,4}?(?:that|which) (?:could|would|might|may|can)|no-\w+|never[- ]ending)\b"
    r"|, not (?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|thousands)\b"
    r"|\b(?:no longer than|no end of|not so much)\b|, not (?:more|less|fewer|longer|later|earlier)\b"
    r"|\b(?!(?:at no (?:time|point|stage|moment)|in no (?:way|sense|case)|under no circumstances?|by no means"
    r"|on no (?:account|occasion))\b)(?:with|of|by|for|in|at|on|from|under|whether) (?:no|none(?! of)|nothing)\b"
    r"|\b(?:with|of|for|in|from|whether) nobody\b|\bto no \b|\bNo\b(?= ?\.? ?\d)",
    re.IGNORECASE,
)
"""Negations that deny nothing of the clause: "not only", "no doubt", "no fewer than", "with no", "nothing but",
"nothing that could trouble anyone", and what corrects a figure: "two, not three".  "At no time" and "under nobody's
orders" deny."""
_NOT = re.compile(
    r"\b(?:not|no|never|none|nobody|no[ -]one|nothing|neither|cannot|hardly|scarcely"
    r"|fail(?:s|ed|ing)? to|refus(?:e|es|ed|ing) to|unable)\b|n[’']t\b",
    re.IGNORECASE,
)
_NOBODY = re.compile(r"\b(?:nobody|no[ -]one|none|nothing|neither)\b", re.IGNORECASE)
_FALSE = re.compile(
    r"(?:^\W*|\b(?:is|are|was|were|be|been|as|prove[sdn]*|turn(?:s|ed)? out|nothing (?:but|more than)|[’']re)\b"
    r"(?: (?:an?|the|all|just|pure|sheer|complete|utter|total|blatant|outright|mere|deliberate|malicious|plain|to be"
    r"|\w+ly))* |\b(?:call|dismiss|brand|label)\w*(?: [\w’'-]+){1,6} )"
    r"(?P<word>false(?:hoods?)?|untrue|lies?|inventions?|invented|fabricat(?:ed|ions?)|hoax|myth|nonsense|fiction"
    r"|fairy[ -]tale|made-up|slander|baseless|unfounded|groundless|absurd|wrong|rubbish|bogus)\b"
    r"(?!\s+(?!(?:and|or|but|that|to|because|as|on|in|from|about|for|when|since|if)\b)\w)"
    r"|\b(?:false|untrue|baseless|unfounded|groundless|bogus|invented|fabricated)(?: \w+)?"
    r" (?:reports|claims?|allegations?|accusations?|rumou?rs?|assertions?|stor(?:y|ies)|news)\b"
    r"|\b(?:invented|made up) (?:by|the|it|this|that|these|those|their|his|her|its|a|an)\b"
    r"|\bwithout (?:any |a \w+ of )?(?:foundation|basis|substance|truth|merit)\b",
    re.IGNORECASE,
)
"""Words that call what others say untrue, as a predicate or of a report."""
_OF_LYING = re.compile(
    r"\b(?:wrong (?:hands?|place|side|way|turn|time|man|men|people)|lies? (?:in|on|near|at|under|between|along)"
    r"|(?:to|the bod\w+|which|that|town|city) lies?)\b",
    re.IGNORECASE,
)
_UNKNOWN = re.compile(
    r"(?:\b(?:not|never|nobody|no[ -]one|cannot|neither|nor|yet to|unable to|impossible to|too early to|too soon to"
    r"|refus\w+ to|declin\w+ to)\b|n[’']t\b)[^.;:]{0,40}?"
    r"\b(?:confirm\w*|verif\w+|known|know|establish\w*|determin\w+|clear|say|tell|rul\w+ out|exclud\w+|identif\w+"
    r"|certain|sure|vouch|decided|comment\w*|speculat\w+|authenticat\w+|explain\w*)\b"
    r"|\b(?:no|not (?:\w+ ){0,2}any) (?:\w+ )?(?:information|confirmation|word|answer|comment|evidence|proof|indication"
    r"|knowledge|recollection|records? of|reports? of)\b"
    r"|(?:\b(?:not|never)|n[’']t)\s+(?:\w+ly\s+)?(?:claim|alleg|assert|suggest|imply|insinuat)(?:e|es|s|ed|ing)?\b"
    r"|\bnothing (?:to )?(?:suggest|show|indicate|prove|confirm)s?\b"
    r"|\bun(?:confirmed|verified|clear|known|certain|decided|identified|explained|resolved)\b"
    r"|\b(?:premature|remains? to be seen|open question|made up (?:his|her|its|their) minds?)\b"
    r"|\b(?:being|still) (?:investigated|examined|checked|looked into)\b"
    r"|\bunder (?:investigation|examination|review)\b",
    re.IGNORECASE,
)
"""Words that leave open what they are about: not confirmed, not known, not to be said yet."""


_IMPLIED = re.compile(
    r"\b(?:stop\w*|halt\w*|suspend\w*|suspension|ban(?:s|ned|ning)?|prohibit\w*|prohibition|forbid\w*|forbade|prevent\w*"
    r"|cancel\w*|out of order|broken|only|sole|turned (?:away|back|down)|at most|cap|limit(?:s|ed)?|refus\w+|reject\w*"
    r"|abandon\w*|miss(?:ed|ing)|lack\w*|without|lost|astray|empty|closed|unable|stranger|awry|avert\w*|spared"
    r"|alive|safe|un(?:hurt|harmed|injured|scathed|damaged|touched)|intact|accounted for|survived?"
    r"|(?:is|are|was|were|still) standing|still stands?"
    r"|(?:was|were|stood|stands?) (?:idle|still|in (?:its|their) \w+))\b",
    re.IGNORECASE,
)
"""Words that say no without a negation: another account may put the same with one."""
_BELOW = re.compile(r"\b(?:which|who|whom|whose|when|because|since|after|before|while)\b|[,:] (?=no $)", re.IGNORECASE)
"""What opens a part of the sentence in which a negation is not the statement's."""
_RELATIVE = re.compile(r"(?<=\w)\s+(?:which|who|whom|whose)\b", re.IGNORECASE)
"""What opens a clause on a noun: of "a driver whose load was not declared" nothing is denied."""


def without_apparent(text: str) -> str:
    """Words with blanks for the negations in them that deny nothing of a clause, every other character in its place."""
    return _APPARENT.sub(lambda found: " " * len(found[0]), text)


@once
def denying(item: Item) -> str:
    """The word with which a statement denies, "" where it does not; a cue that denies turns its words around."""
    text = without_apparent(item.statement.span.text)
    negated = item.statement.negated
    if item.statement.taken is not None:  # "That is a lie": its words tell how it answers, and not what it says
        return (_falsity(text) or _cue(item) or "not") if item.denied else ""
    fragment = item.statement.form == "fragment" and not negated
    found = _negation(_RELATIVE.split(text)[0] if fragment else text) if negated or fragment else _unparsed(text)
    if not found and negated and text == item.statement.span.text and not _NOT.search(text):
        found = "not, before these words"  # it stands over the clause: "will not let them | escape"
    return ("" if found else cue) if item.denied != negated and (cue := _cue(item)) else found


def _cue(item: Item) -> str:
    cue = item.attribution.cue if item.attribution is not None else None
    return cue.text if cue is not None else ""


def _negation(text: str) -> str:
    """The first word that denies, where the clause is negated; "No" amid a sentence is a name."""
    for m in _NOT.finditer(text):
        if m[0] != "No" or not text[: m.start()].strip(" “\"'‘"):
            return m[0]
    return _falsity(text)


def _unparsed(text: str) -> str:
    """The word with which a clause denies whose verb is not negated: that it calls something untrue, or "nobody" beside
    its verb; what denies that again ("it is no lie", "untrue that none") asserts."""
    false = _falsity(text)
    if false:
        return "" if _NOT.search(text) else false
    beside = (m[0] for m in _NOBODY.finditer(text) if not _BELOW.search(f"{text[: m.start()]}{m[0].lower()} "))
    return next(beside, "")


def _falsity(text: str) -> str:
    found = _FALSE.search(_OF_LYING.sub(" ", text))
    return (found["word"] or found[0]) if found else ""


def implied(item: Item) -> bool:
    """Whether a statement says no without a negation."""
    return bool(_IMPLIED.search(item.statement.span.text))


@once
def unknown(item: Item) -> str:
    """The words with which a statement leaves open what it is about, "" where it does not."""
    found = _UNKNOWN.search(item.statement.span.text)
    return " ".join(found[0].split()) if found else ""


_NO_NOUN = re.compile(r"\b(?:no|not (?:a|an|any|one)|without)\s+(?:\w+\s+)?(\w+)", re.IGNORECASE)


def denied_words(item: Item) -> frozenset[str]:
    """The concepts that a statement denies: its predicate, and the nouns after "no"."""
    nouns = {concept(word.lower().removesuffix("s")) for word in _NO_NOUN.findall(item.statement.span.text)}
    return frozenset(w for w in (*item.what[:2], *nouns) if w not in LINKING | LIGHT)
