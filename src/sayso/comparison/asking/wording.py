"""A statement's own words, where a question or a side is named by them: a clause or a phrase, never cut in two."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from sayso.comparison.statements.items import Item, once
from sayso.comparison.vocabulary.standing import small, wholes
from sayso.comparison.vocabulary.words import vocabulary

LABEL = 60
"""Characters of a side's label."""
QUOTED = 130
"""Characters of a clause that is quoted in a question."""
_LEAD = re.compile(
    r"^(?:(?:(?:that|and|but|or|so|because|as|when|while|whether|however|meanwhile|then|yet|still|although"
    r"|though)\b(?! (?:well|soon|long|far|many|much)\b)|(?:in fact|in addition|also),|[-–—•*]+)[,\s]+)+",
    re.IGNORECASE,
)
"""Words that only tie a clause to what stands before it."""
_LOOSE = vocabulary(
    """a an the of in at on to by for from with and or but as than into onto over under between among against about
    through during before after until since without within its his her their our my your this that these those which
    who whom whose where when while if because is are was were be been being has have had will would can could may
    might must should do does did not no very more most some any all each every one two three four five six seven eight
    nine ten also only so such both either near off out up he she it they we i you there said says saying told tells
    believe believes believed claims claimed reveals revealed allegedly reportedly purportedly apparently new former
    other another own last first next late early former same several many few mr mrs ms dr st inc via per amid"""
)
"""Words after which something must come."""
_AFTER = re.compile(
    r"\s*(?:$|[.,;:!?…)\]”’\"'»]|[-–—]{1,2}(?!\w)|[—–])|\s+(?:and|but|or|after|before|when|while|who|which|where|as|because|since|until|though|although|in|on|at|by|with|from|according|told|said|says|killing|leaving)\b"
)
"""What stands behind the words of a whole clause."""
_PRONOUN = re.compile(
    r"^(?:it|he|she|they|we|i|you|this|that|these|those|there|his|her|their|its|our|my)\b", re.IGNORECASE
)
_STANDING = re.compile(r"\b(?:it|he|she|they|we|i)\b", re.IGNORECASE)
_PAIRS = (("“", "”"), ("(", ")"), ("[", "]"))


@once
def text_of(item: Item) -> str:
    """The words of a statement on one line."""
    return " ".join(item.statement.said.text.split())


@once
def whole_words(item: Item) -> str:
    """The words without what ties them to others and without a mark that lost its fellow."""
    s, text = item.statement, text_of(item)
    subject = " ".join((s.object_words if s.passive else s.subject_words).split())
    pointed = _DETERMINER.match(subject) is not None and text.startswith(subject)
    return _even((text if pointed else _LEAD.sub("", text)).strip(" ,;:-–—"))


_DETERMINER = re.compile(r"that\s", re.IGNORECASE)
"""A subject that begins like a clause that is only tied to another: "That door was locked"."""


_HANGING = re.compile(r"(?:[,\s]+(?:allegedly|purportedly|reportedly|apparently|and|or|but|which|who|that|for|with))+$")
"""Words at an end that want others."""


def _even(text: str) -> str:
    """Words without a mark that lost its fellow."""
    for left, right in _PAIRS:
        if text.count(left) != text.count(right):
            text = text.replace(left, "").replace(right, "")
    return text.replace('"', "") if text.count('"') % 2 else text


@once
def full(item: Item) -> bool:
    """Whether a statement's words are a clause by themselves: it has its subject, a finite verb and its end."""
    s = item.statement
    words = whole_words(item)
    if s.form != "clause" or not s.verb or (s.tag in ("VB", "VBG", "") and not _finite(words, s.verb)):
        return False
    if _RELATIVE.match(words):
        return False
    verb = re.search(rf"(?<![\w-]){re.escape(s.verb)}(?![\w-])", words, re.IGNORECASE)
    if verb is None or verb.start() == 0 or not _begins(item) or not ends(item):
        return False
    if (s.tag == "VBN" or s.passive) and not _finite(words[: verb.start()]):
        return False
    before = words[: verb.start()]
    named = [w for w in (s.subject_words, s.object_words) if w]
    return any(w in before for w in named) or bool(_PRONOUN.match(words) or _subject(before))


def standing(item: Item) -> bool:
    """Whether a statement's words can be quoted by themselves where they are no clause: a phrase of which neither
    beginning nor end was left out, and that names what it is about before it says anything of it."""
    words = whole_words(item)
    verb = item.statement.verb.lower()
    if len(words) > QUOTED or _RELATIVE.match(words) or (verb and words.lower().startswith(verb)):
        return False
    return item.told and _begins(item) and ends(item) and own(item)


_RELATIVE = re.compile(
    r"(?:\w+ ){0,2}(?:which|whom|whose|who|what|whenever|if|unless)\b"
    r"|(?:is|are|was|were|has|have|had|did|does|do|will|would|can|could|should|be|been|to|not|of|which)\b"
)
"""How words begin that lack their subject."""
_AUX = re.compile(
    r"\b(?:is|are|was|were|has|have|had|do|does|did|will|would|can|could|may|might|must|should|shall)"
    r"(?:n[’']t)?\b|\b(?:it|he|she|that|there|who|what)[’']s\b"
    r"|[’']re\b|[’']ve\b",
    re.IGNORECASE,
)


_ADVERB = re.compile(r"\b\w+ly\b", re.IGNORECASE)


def _finite(words: str, verb: str = "") -> bool:
    return _AUX.search(words if not verb else words.split(verb)[0]) is not None


def _subject(before: str) -> bool:
    """Whether more than helping words stand before a verb."""
    left = _ADVERB.sub("", _AUX.sub("", before))
    return bool(re.search(r"[A-Za-z]{3,}", left)) and not re.match(r"(?:which|who|that|to|not|where)\b", left, re.I)


def _begins(item: Item) -> bool:
    """Whether nothing of the clause was left out before its first word."""
    text, start = item.reading.text, item.statement.said.start
    before = text[max(0, start - 24) : start]
    if before[-1:].isalnum() or (before.rstrip(" ")[-1:] in "-’'" and before.strip()):
        return False
    words = re.findall(r"[\w’']+", before.lower())
    last = words[-1] if words and re.search(r"\w\s*$", before) else ""
    return last not in (_LOOSE - _TYING) | _LETTING


_LETTING = vocabulary("let lets letting make makes making made see sees saw watch watched help helps helped have had")
"""Words after which a verb in its first form is no finite one."""
_TYING = vocabulary(
    "that and but or so because as when while if where after before until since than said says saying told tells"
)


@once
def ends(item: Item) -> bool:
    """Whether nothing of a statement was left out behind its last word."""
    text, end = item.reading.text, item.statement.said.end
    words = re.findall(r"[\w’'-]+", whole_words(item))
    if not words or words[-1] in _LOOSE:
        return False
    behind = text[end : end + 24]
    if text[end - 1 : end] in (".", "!") and (not behind.strip() or behind.lstrip()[0].isupper()):
        return True
    return bool(_AFTER.match(behind)) or "\n" in behind[:2]


def placed(words: str, behind: re.Pattern[str], text: str) -> tuple[int, re.Match[str]] | None:
    """Where words stand whole in a text with a pattern right behind them, and what that matches."""
    return _with_behind(wholes(words, text), len(words), behind, text)


def placed_anyhow(words: str, behind: re.Pattern[str], text: str) -> tuple[int, re.Match[str]] | None:
    """The same, with whatever letters are capital."""
    return _with_behind(wholes(small(words), small(text)), len(words), behind, text)


def _with_behind(
    starts: Iterable[int], length: int, behind: re.Pattern[str], text: str
) -> tuple[int, re.Match[str]] | None:
    found = ((at, behind.match(text, at + length)) for at in starts)
    return next(((at, match) for at, match in found if match is not None), None)


def uncut(words: str, item: Item) -> bool:
    """Whether words of a statement are not cut within a hyphenated one."""
    span = item.statement.said
    text = " ".join(item.reading.text[max(0, span.start - 2) : span.end + 2].split())
    return any(True for _ in wholes(small(words), small(text), "’'\u2010\u2011-", "\u2010\u2011-"))


@once
def own(item: Item) -> bool:
    """Whether its words name whom they are about, not by a pronoun."""
    words = whole_words(item)
    before = re.split(rf"\b{re.escape(item.statement.verb)}\b", words)[0] if item.statement.verb else words
    return not _PRONOUN.match(words) and not _STANDING.search(before)


def cut(words: str, limit: int) -> str:
    """Words up to a limit, with "…" where some are left out: never within a name or after a word that wants another."""
    if len(words) <= limit:
        return words
    parts = words[: limit - 1].rsplit(" ", 1)[0].split(" ")
    rest = words.split(" ")[len(parts) :]
    kept = list(parts)
    while len(kept) > 3 and _torn(kept[-1], rest[0]):
        rest.insert(0, kept.pop())
    if len(kept) * 2 < len(parts):
        kept = parts
    return " ".join(kept).rstrip(" ,;:-–—") + " …"


def _torn(last: str, following: str) -> bool:
    """Whether a cut between two words would tear a phrase or a name."""
    bare = re.sub(r"[^\w’'-]", "", last).lower()
    if last.endswith((",", ";", ":")) and bare not in _LOOSE:
        return False
    return (
        bare in _LOOSE
        or bare[-2:] in ("’s", "'s")
        or bare.isdigit()
        or (last[:1].isupper() and following[:1].isupper())
    )


def label(items: Sequence[Item]) -> str:
    """What a side says in its own words: its shortest clause, else its shortest phrase, cut where it is long."""

    def rank(item: Item) -> tuple[bool, bool, bool, bool, int, str, int]:
        words = whole_words(item)
        clause = full(item)
        return (
            not (clause or ends(item)), len(words) > LABEL, not clause, not own(item), len(words), item.doc_id,
            item.statement.said.start,
        )  # fmt: skip

    words = _HANGING.sub("", whole_words(min(items, key=rank)))
    return _even(cut(words, LABEL))
