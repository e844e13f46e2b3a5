"""Which comment a comment answers, inferred; and which one it repeats.

Text scraped from a page carries no marks of the thread, so an answer is inferred from what shows it: the depth at
which it is set in, a name addressed, words quoted.  Where nothing shows it, None.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from sayso.reading.comments.thread import Comment

_ADDRESSED = re.compile(
    r"^\s*@\s?(?P<at>[\w.-]{2,40})|^\s*(?:re:|reply to|in reply to)\s?(?P<re>[^\n:,.]{2,40})|"
    r"^(?P<said>[^\n]{2,40}?) (?:said|wrote):",
    re.I,
)
_ORIGINALLY = re.compile(r"Originally Posted by:?\s+(?P<name>[^\n]{2,40})", re.I)
_QUOTE = re.compile(r"(?:^|\n)\s{0,4}[\"“>]\s?(?P<words>[^\"”\n]{25,400})")
AHEAD = 30
"""Characters of a quotation that must stand in the comment quoted: people change what follows."""
_ARROW = re.compile(r"^\s*(?:[>→↳▶▸‣➤»↪@]+|(?:in reply|replying|replied) to|to)?\s*", re.I)
_LONG = re.compile(r"[^\W\d_]{5,}")
LONGEST = 1200
"""Characters over which shared words show no answer: long texts share words with any."""
NEAR = 3
"""Comments back among which shared words show an answer."""
_ANSWERS = re.compile(
    r"^(?:(?:i )?(?:totally |completely |fully |strongly )?(?:dis)?agreed?\b|you(?:'re|’re| are)? (?!can\b|know\b|"
    r"mean the\b)|"
    r"your (?:comment|point|post|argument)|exactly\b|precisely\b|spot on\b|well (?:said|put)\b|thanks?\b|thank you\b|"
    r"(?:(?:very |really )?(?:good|great|excellent|nice|fine|outstanding|brilliant) (?:point|find|one|post|"
    r"comment|job|question))|"
    r"that is (?:exactly|not)|yeah,? |yes,? |no,? |nope\b|fixed (?:it|that)\b|what do you mean|"
    r"do you (?:really|actually|honestly|seriously)|so you\b|\+1\b|this\.$|lol\b|you mean\b)",
    re.I,
)


def infer(text: str, comments: Sequence[Comment]) -> list[int | None]:
    """For each comment the index of the one that it answers, or None."""
    names = [_fold(text[c.author[0] : c.author[1]]) if c.author else "" for c in comments]
    words = [text[c.text[0] : c.text[1]] if c.text else "" for c in comments]
    deep = len({c.level for c in comments}) > 1
    vocabulary = [frozenset(w.lower() for w in _LONG.findall(own[:3000])) for own in words]
    spread = Counter(word for some in vocabulary for word in some)
    found: list[int | None] = []
    for i in range(len(comments)):
        ways = (
            _by_level(comments, i) if deep else None,
            _by_head(text, comments[i], names, i),
            _by_name(names, words[i], i),
            _by_quote(words, i),
            _by_mention(names, words[i], i),
            None if deep else _by_wording(names, words, i),
            None if deep or len(words[i]) > LONGEST else _by_words(names, vocabulary, spread, i),
        )
        found.append(next((way for way in ways if way is not None), None))
    return found


def repeats(text: str, comments: Sequence[Comment]) -> list[int | None]:
    """For each comment the index of the first with the same writer and the same words, or None."""
    seen: dict[tuple[str, str], int] = {}
    out: list[int | None] = []
    for i, comment in enumerate(comments):
        if comment.text is None:
            out.append(None)
            continue
        name = _fold(text[comment.author[0] : comment.author[1]]) if comment.author else f"#{i}"
        key = name, " ".join(text[comment.text[0] : comment.text[1]].lower().split())
        out.append(seen.get(key))
        seen.setdefault(key, i)
    return out


def _fold(name: str) -> str:
    return " ".join(name.lower().split())


def _by_head(text: str, comment: Comment, names: list[str], index: int) -> int | None:
    """The last comment by whoever is named beside the writer: `sam > Ada`, `sam Ada`."""
    if comment.author is None:
        return None
    end = text.find("\n", comment.author[1])
    beside = _fold(_ARROW.sub("", text[comment.author[1] : end if end >= 0 else len(text)][:80]))
    for i in range(index - 1, max(-1, index - 200), -1):
        if names[i] and (beside == names[i] or beside.startswith(names[i] + " ")):
            return i
    return None


def _by_level(comments: Sequence[Comment], index: int) -> int | None:
    """The nearest comment above that is set in less."""
    for i in range(index - 1, max(-1, index - 200), -1):
        if comments[i].level < comments[index].level:
            return i
    return None


def _by_name(names: list[str], words: str, index: int) -> int | None:
    found = _ADDRESSED.match(words[:200]) or _ORIGINALLY.search(words[:200])
    if found is None:
        return None
    name = _fold(next(g for g in found.groups() if g))
    for i in range(index - 1, max(-1, index - 500), -1):
        if names[i] and (names[i] == name or names[i].split()[0] == name or name.startswith(names[i] + " ")):
            return i
    return None


def _by_quote(words: list[str], index: int) -> int | None:
    found = _QUOTE.search(words[index][:400])
    start = words[index].lstrip().split("\n", 1)[0].strip()
    quoted = found["words"].strip(" .")[:AHEAD] if found else (start if 40 <= len(start) <= 400 else "")
    if not quoted:
        return None
    for i in range(index - 1, max(-1, index - 200), -1):
        if quoted in words[i] and words[i].strip() != words[index].strip():
            return i
    return None


def _by_mention(names: list[str], words: str, index: int) -> int | None:
    """Another commenter named in the first line."""
    line = words.lstrip()[:120].split("\n", 1)[0].lower()
    for i in range(index - 1, max(-1, index - 30), -1):
        name = names[i]
        if len(name) >= 5 and name != names[index] and re.search(rf"\b{re.escape(name)}\b", line):
            return i
    return None


def _by_words(names: list[str], vocabulary: list[frozenset[str]], spread: Counter[str], index: int) -> int | None:
    """A comment just above that shares two words or more with this one which few others hold."""
    few = max(2, len(names) // 12)
    for i in range(index - 1, max(-1, index - 1 - NEAR), -1):
        shared = sum(spread[word] <= few for word in vocabulary[index] & vocabulary[i])
        if shared >= 2 and names[i] != names[index] and vocabulary[i] != vocabulary[index]:
            return i
    return None


def _by_wording(names: list[str], words: list[str], index: int) -> int | None:
    """An opening that only makes sense as an answer goes to the comment just above, if another wrote it."""
    if index == 0 or not _ANSWERS.match(words[index].lstrip()):
        return None
    above = index - 1
    return above if names[above] != names[index] else None
