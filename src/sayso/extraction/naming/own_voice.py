"""Whether a source is who writes the page: "we" and "I", "this newspaper", an author in a line of credit."""

from __future__ import annotations

import re

from sayso.extraction.actors import Cast
from sayso.extraction.lexicon.names_reference import WORKS
from sayso.extraction.lexicon.names_roles import GENERIC
from sayso.extraction.naming import nominals
from sayso.extraction.naming.entity import Entity, bare_words
from sayso.extraction.naming.pronouns import FIRST
from sayso.model import Document, Draft, Parse

_OWN_PAGE = re.compile(r"\b(?:versions?|editions?|drafts?) of this (?:article|story|report|column|post|page|piece)\b")


def this_page(parse: Parse, draft: Draft) -> bool:
    """Whether a page speaks of itself as it was: "an earlier version of this article"."""
    return draft.source is not None and _OWN_PAGE.search(parse.text, *draft.source) is not None


def its_author(parse: Parse, document: Document, draft: Draft, entity: Entity | None) -> bool:
    """Whether a page only tells who wrote it: an author of its own who reports or writes in no marks, or "…, writes Ana
    Lira" with a name that stands nowhere else and of which nothing is told."""
    if entity is None or entity.kind != "person" or draft.kind != "indirect" or draft.segment is not None:
        return False
    if draft.cue_lemma not in ("write", "report", "contribute") or draft.nested_in is not None:
        return False
    if _CREDIT.match(parse.text, parse.start[parse.sentence_of(draft.head or 0)[0]]):
        return True
    authors = {tuple(bare_words(a)) for a in document.authors}
    if any(tuple(bare_words(f)) in authors for f in entity.forms[1:]):
        return True
    behind = draft.cue is not None and draft.source is not None and draft.cue[1] <= draft.source[0]
    today = draft.cue is not None and any(parse.tag[t] == "VBZ" for t in parse.tokens_in(*draft.cue))
    full = any(" " in form for form in entity.forms[1:])
    return behind and today and full and len(entity.mentions) == 1 and not entity.roles and entity.issuer is None


_PERSON = r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}"
_PLACE = r"[A-Z][\w'’-]+(?:,? [A-Z][\w'’-]+){0,3}"
_CREDIT = re.compile(
    rf"{_PERSON}(?:, {_PERSON})*(?:,? and {_PERSON})? (?:also )?(?:reported|contributed(?: reporting)?) "
    rf"(?:from|in) {_PLACE}(?:,? and (?:{_PERSON} )?(?:from |in )?{_PLACE})?\.?\s*(?:\n|$)"
)
"""Who wrote a page, in a line at its end: "Ana Lira and Jon Tek reported from Orvan." """


def this_paper(parse: Parse, draft: Draft) -> bool:
    """Whether a page speaks of its own outlet or of who writes for it: "this newspaper", "a reporter of this site",
    "our correspondent"; not in the words of another."""
    head = draft.head
    if head is None or draft.segment is not None or _in_quotes(parse, head):
        return False
    if parse.lower[head] in WORKS:
        if any(parse.lower[c] == "our" for c in parse.children[head]):
            return True
        of = (o for c in parse.children[head] if parse.lower[c] in ("of", "for", "from") for o in parse.children[c])
        head = next(of, head)
    return nominals.sort(parse, head) == "outlet" and nominals.determiner(parse, head) == "this"


def publishes(parse: Parse, draft: Draft) -> bool:
    """Whether the cue is a deed of an outlet: "we reported" is the page's outlet, "we know" is everybody."""
    words = [draft.cue_lemma]
    if draft.cue is not None:
        words += [parse.lemma[i] for i in parse.tokens_in(*draft.cue)]
    return any(w in _PUBLISHING for w in words)


_PUBLISHING = frozenset(
    ["note", "report", "write", "reveal", "publish", "mention", "cover", "document", "expose", "warn", "say", "tell",
     "show", "describe", "explain", "point", "predict", "argue", "detail", "observe", "discuss", "highlight", "state",
     "announce", "ask", "quote", "cite", "add", "suggest", "post", "call", "break", "record"]
)  # fmt: skip


def speaks(parse: Parse, head: int, cast: Cast) -> bool:
    """ "We" or "I" outside every quotation, or "those of us who ..."."""
    if head in cast.entities and parse.lower[head] in FIRST:
        return False
    if parse.lower[head] in FIRST:
        return not _in_quotes(parse, head)
    if parse.lower[head] not in GENERIC:
        return False
    return any(
        parse.lower[c] == "of" and any(parse.lower[d] == "us" for d in parse.children[c]) for c in parse.children[head]
    )


def _in_quotes(parse: Parse, i: int) -> bool:
    """Whether a quotation mark stands open before a token in its paragraph."""
    before = parse.text[parse.start[parse.block_of(i)[0]] : parse.start[i]]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1
