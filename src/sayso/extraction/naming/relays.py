"""Relays: outlets through which a source was heard, and parties that a source itself leans on ("citing")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso.extraction.actors import Cast
from sayso.extraction.lexicon.cues import CITING
from sayso.extraction.lexicon.names_reference import WORKS
from sayso.extraction.lexicon.names_roles import CONTACTING
from sayso.extraction.naming import nominals
from sayso.extraction.naming.entity import Entity
from sayso.extraction.naming.forms import display
from sayso.extraction.naming.sources import described
from sayso.model import FINITE, Draft, Hop, Parse, Span

_PATH = frozenset(
    ["pobj", "prep", "dative", "dobj", "poss", "compound", "nmod", "agent", "acl", "advcl", "pcomp", "appos",
     "npadvmod", "csubj",
     "conj", "obl", "iobj"]
)  # fmt: skip
_HEARING = frozenset(
    ["tell", "say", "speak", "give", "add", "write", "comment", "appear", "explain", "claim", "admit", "confirm",
     "deny", "insist", "argue", "warn", "quote", "cite", "interview", "report", "describe", "note", "state", "recall",
     "reveal",
     "announce", "declare", "call", "talk", "post", "publish", "carry", "reply", "respond", "acknowledge",
     "allege",
     "accuse", "assert", "maintain", "suggest", "predict", "remark", "stress", "disclose", "testify", "vow", "ask",
     "concede", "complain", "answer", "broadcast", "air", "interview", "email", "release", "issue", "accord"]
)  # fmt: skip
_TOPIC = frozenset(["of", "about", "against", "like", "as", "than", "over", "at", "after", "before", "despite"])
"""Prepositions before what is talked about."""
_CHANNEL = frozenset(
    ["speak", "talk", "write", "appear", "tweet", "quote", "cite", "report", "carry", "publish", "broadcast",
     "interview", "air", "release", "post", "tell", "accord", "say"]
)  # fmt: skip
"""Verbs of clauses that tell through what a source was heard."""
_ASKING = CONTACTING | {"question", "press", "quiz", "challenge"}
"""What an outlet does to whom it then hears: "asked by Radio Orvan, the mayor said"."""
_SEEING = frozenset(
    ["see", "obtain", "cite", "quote", "review", "publish", "report", "interview", "release", "carry", "air",
     "broadcast", "contact", "view", "verify", "circulate"]
)  # fmt: skip
"""What an outlet does with a source that it passes on."""
_OCCASIONS = frozenset(
    ["interview", "comment", "remark", "statement", "briefing", "conference", "broadcast", "programme", "program",
     "show", "podcast", "article", "column", "report", "email", "e-mail", "message", "letter", "call", "telephone",
     "phone", "conversation", "appearance", "speech", "address", "video", "audio", "recording", "text", "post", "tweet",
     "page", "website", "site", "channel", "account", "feed", "segment", "documentary", "station", "network", "agency",
     "newspaper", "paper", "magazine", "daily", "broadcaster", "television", "tv", "radio", "op-ed", "essay", "opinion",
     "piece", "blog", "edition", "issue", "crew", "team", "affiliate", "service", "outlet", "wire", "copy", "dispatch",
     "story", "release", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "condition",
     "co-host", "co-anchor", "bureau", "camera", "answer", "reply", "response", "exchange", "chat", "talk",
     "debate", "hearing", "forum", "question"]
)  # fmt: skip
"""Nouns between a verb of speech and an outlet that carry the words there: "in an interview with the Herald", not
"in reply to a rumour in the Herald"."""
_STEPS = 7


def heard(parse: Parse, drafts: Sequence[Draft], cast: Cast) -> list[tuple[Hop, ...]]:
    """For each draft the outlets through which it was heard, of its own or carried on from the draft before.

    A speaker who goes on in the same paragraph goes on to the same hearer; quotations in the sentences right after
    an outlet's own report, in its paragraph and without a hearer of their own, stand in that report.
    """
    out: list[tuple[Hop, ...]] = []
    report: Hop | None = None
    spoken: set[int] = set()  # who spoke before an outlet's report goes on to the page, not in the report
    for k, draft in enumerate(drafts):
        own = tuple(heard_by(parse, draft, cast))
        follows = k > 0 and draft.nested_in is None and _together(parse, drafts[k - 1], draft)
        report = _report(parse, draft, cast) or (report if follows and not own else None)
        if not own and follows:
            if _party(draft, cast) is not None and _party(draft, cast) is _party(drafts[k - 1], cast):
                own = () if _to_others(parse, draft) else out[k - 1]
            elif report is not None and draft.kind == "direct" and _human(draft, cast):
                own = (report,) if id(_party(draft, cast)) not in spoken else ()
        if _human(draft, cast) and draft.nested_in is None and draft.kind != "direct":
            report = None  # somebody speaks to the page again
        if report is None and _human(draft, cast):
            spoken.add(id(_party(draft, cast)))
        out.append(own)
    return out


def _to_others(parse: Parse, draft: Draft) -> bool:
    """Whether a speaker goes on to somebody else, or by other means: "later, in a statement, she said", "she told a
    rally"."""
    verb = _verb(parse, draft)
    if verb is None:
        return False
    hearers = (c for c in parse.children[verb] if parse.dep[c] in ("dobj", "dative") and parse.lemma[verb] == "tell")
    if any(parse.pos[c] in ("NOUN", "PROPN") and not _inside(parse, draft, c) for c in hearers):
        return True
    means = (o for c in parse.children[verb] if parse.lower[c] in ("in", "on", "at") for o in parse.children[c])
    return any(parse.lemma[o].lower() in _MEANS and not _inside(parse, draft, o) for o in means)


_MEANS = frozenset(
    ["statement", "speech", "letter", "briefing", "conference", "rally", "hearing", "parliament", "court", "post",
     "tweet", "release", "address", "sermon", "telegram", "facebook", "twitter"]
)  # fmt: skip


def _party(draft: Draft, cast: Cast) -> Entity | None:
    return None if draft.head is None else cast.entities.get(draft.head)


def _human(draft: Draft, cast: Cast) -> bool:
    party = _party(draft, cast)
    return party is not None and party.kind in ("person", "unnamed")


def _report(parse: Parse, draft: Draft, cast: Cast) -> Hop | None:
    """The outlet whose report a draft is."""
    party = _party(draft, cast)
    if party is None or party.kind != "outlet" or draft.head is None or draft.nested_in is not None:
        return None
    return _hop(parse, party, draft.head, draft.cue)


def _together(parse: Parse, last: Draft, draft: Draft) -> bool:
    """Whether two drafts stand in one paragraph."""
    before, now = _at(parse, last), _at(parse, draft)
    return before is not None and now is not None and parse.block_of(before) == parse.block_of(now)


def _at(parse: Parse, draft: Draft) -> int | None:
    tokens = parse.tokens_in(*draft.content[0])
    return tokens[0] if len(tokens) else None


def heard_by(parse: Parse, draft: Draft, cast: Cast) -> Iterator[Hop]:
    """Outlets that the cue's own clause names as hearer or carrier: "told Reuters", "in an interview with the BBC"."""
    yield from _seen_by(parse, draft, cast)
    yield from _quoted_in(parse, draft, cast)
    yield from _quoted_by(parse, draft, cast)
    yield from _reported_on_by(parse, draft, cast)
    yield from _passed_on_by(parse, draft, cast)
    yield from _learned_by(parse, draft, cast)
    verb = _verb(parse, draft)
    if verb is None or parse.lemma[verb] not in _HEARING:
        return
    first, end = parse.sentence_of(verb)
    done: set[int] = set()
    for i in range(first, end):
        entity = cast.entities.get(i)
        if entity is None or entity.kind != "outlet" or id(entity) in done or _inside(parse, draft, i):
            continue
        if not entity.forms and not _described(entity):
            continue
        if _hangs(parse, i, verb):
            done.add(id(entity))
            hop = _hop(parse, entity, i, draft.cue)
            if hop is not None:
                yield hop


def _described(entity: Entity) -> bool:
    """Whether a description tells an outlet from others: "a local paper", not "the paper" or "the same site"."""
    told = (entity.description or "").lower().split()
    return len(told) > 1 and not {"same", "own", "other", "latter", "former"} & set(told)


def _seen_by(parse: Parse, draft: Draft, cast: Cast) -> Iterator[Hop]:
    """Outlets inside the source that saw or quoted it: "a memo seen by Reuters", "officials cited by the Herald"."""
    if draft.source is None or draft.head is None:
        return
    for i in parse.tokens_in(*draft.source):
        entity = cast.entities.get(i)
        if entity is None or entity.kind != "outlet" or parse.lower[parse.head[i]] != "by":
            continue
        if nominals.determiner(parse, i) in ("this", "our"):
            continue  # "obtained by this newspaper": the page's own
        verb = parse.head[parse.head[i]]
        if parse.dep[verb] in ("acl", "relcl", "advcl", "prep") and parse.lemma[verb] in _SEEING:
            yield from _by_name(parse, i, verb, cast)


def _quoted_in(parse: Parse, draft: Draft, cast: Cast) -> Iterator[Hop]:
    """The outlet of "she was quoted as saying by the Herald", "… was cited in the Herald"."""
    verb = _verb(parse, draft)
    if verb is not None and parse.dep[verb] == "pcomp" and parse.lower[parse.head[verb]] == "as":
        verb = parse.head[parse.head[verb]]  # "was quoted by the Herald as ‹saying›"
    if verb is None or parse.lemma[verb] not in _QUOTING or parse.tag[verb] != "VBN":
        return
    below = [c for a in parse.children[verb] if parse.lower[a] == "as" for c in parse.children[a]]
    cases = (k for at in (verb, *below) for k in parse.children[at] if parse.lower[k] in ("by", "in", "on"))
    for o in (o for k in cases for o in parse.children[k] if parse.dep[o] == "pobj"):
        if (entity := cast.entities.get(o)) is not None and entity.kind == "outlet":
            yield from _by_name(parse, o, verb, cast)


def _by_name(parse: Parse, i: int, verb: int, cast: Cast) -> Iterator[Hop]:
    """An outlet by the name that may stand beside the word for it: "a daily, the Herald"."""
    beside = [c for c in parse.children[i] if parse.dep[c] == "appos" and c in cast.entities]
    if parse.ent[i] == "" and i + 1 in cast.entities and parse.pos[i + 1] == "PROPN":
        beside.append(i + 1)  # "the news agency Orlen", where the parser takes the name for another subject
    name = next((c for c in beside if cast.entities[c].kind == "outlet" and cast.entities[c].forms), i)
    hop = _hop(parse, cast.entities[name], name, (parse.start[verb], parse.end[verb]))
    if hop is not None:
        yield hop


def _quoted_by(parse: Parse, draft: Draft, cast: Cast) -> Iterator[Hop]:
    """The outlet or body of "the paper quoted a doctor as saying"."""
    if draft.head is None or parse.dep[draft.head] != "dobj" or parse.lemma[parse.head[draft.head]] not in _QUOTING:
        return
    verb = parse.head[draft.head]
    joined = parse.head[verb] if parse.dep[verb] == "conj" else verb
    own = any(parse.dep[c] == "nsubj" for c in parse.children[verb])
    subjects = [c for c in parse.children[verb if own else joined] if parse.dep[c] == "nsubj"]
    which = parse.dep[verb] == "relcl" and any(parse.lower[c] in ("which", "that") for c in subjects)
    subjects = [parse.head[verb]] if which else subjects  # "a report in the Herald, which quoted a clerk as saying"
    told = [(c, e) for c in subjects if (e := cast.entities.get(c)) is not None and e.kind in _TELLERS]
    if not told and draft.head > verb:
        told = [(c, e) for c in subjects if (e := cast.entities.get(c)) is not None and _may_print(e)]
    if told:
        c, entity = max(told, key=lambda found: (bool(found[1].forms), found[0]))
        hop = _hop(parse, entity, c, (parse.start[verb], parse.end[verb]))
        if hop is not None:
            yield hop


def _may_print(entity: Entity) -> bool:
    """Whether a single name of which a text tells nothing may be an outlet's: "Freeline quotes the army as saying"."""
    single = all(" " not in form for form in entity.forms[1:])
    return entity.kind == "person" and single and not entity.roles and entity.gender is None


def _reported_on_by(parse: Parse, draft: Draft, cast: Cast) -> Iterator[Hop]:
    """The outlet of "the Herald reported on an official's claims that …", "the Herald carried a claim by …": what it
    reports on it passes on."""
    noun = None if draft.cue is None else next(iter(parse.tokens_in(*draft.cue)), None)
    if noun is None or parse.pos[noun] != "NOUN":
        return
    above = parse.head[noun]
    verb = parse.head[above] if parse.dep[above] == "prep" and parse.lower[above] in ("on", "about") else above
    if parse.dep[noun] not in ("dobj", "pobj") or parse.lemma[verb] not in _REPORTING:
        return
    for c in parse.children[verb]:
        entity = cast.entities.get(c)
        if parse.dep[c] == "nsubj" and entity is not None and entity.kind == "outlet" and entity.forms:
            hop = _hop(parse, entity, c, (parse.start[verb], parse.end[verb]))
            if hop is not None:
                yield hop


def _passed_on_by(parse: Parse, draft: Draft, cast: Cast) -> Iterator[Hop]:
    """The outlet of "…, he said, as reported by the Herald", "…, she said, via Ann Lee of the Herald"."""
    verb = _verb(parse, draft)
    for c in parse.children[verb] if verb is not None else ():
        through = c if parse.lower[c] == "via" and parse.dep[c] == "prep" else None
        as_told = parse.dep[c] == "advcl" and parse.tag[c] == "VBN" and parse.lemma[c] in _SEEING | _QUOTING
        if as_told and parse.lower[parse.left[c]] == "as":
            through = next((k for k in parse.children[c] if parse.dep[k] == "agent"), None)
        for o in parse.children[through] if through is not None else ():
            of = (x for k in parse.children[o] if parse.lower[k] in ("of", "from") for x in parse.children[k])
            parts = (x for x in parse.children[o] if parse.dep[x] in ("compound", "appos"))
            outlet = next((x for x in (o, *parts, *of) if _is_outlet(cast, x)), None)
            hop = None if outlet is None else _hop(parse, cast.entities[outlet], outlet, draft.cue)
            if hop is not None:
                yield hop


def _learned_by(parse: Parse, draft: Draft, cast: Cast) -> Iterator[Hop]:
    """The outlet of "the Herald learned from a guard that"."""
    verb = _verb(parse, draft)
    if verb is None or draft.head is None or parse.lemma[verb] not in ("learn", "hear", "know", "understand"):
        return
    giver = parse.head[draft.head]
    if parse.lower[giver] != "from" or parse.head[giver] != verb:
        return
    outlet = next((c for c in parse.children[verb] if parse.dep[c] == "nsubj" and _is_outlet(cast, c)), None)
    hop = None if outlet is None else _hop(parse, cast.entities[outlet], outlet, draft.cue)
    if hop is not None:
        yield hop


def _is_outlet(cast: Cast, i: int) -> bool:
    entity = cast.entities.get(i)
    return entity is not None and entity.kind == "outlet" and bool(entity.forms)


_REPORTING = frozenset({"report", "carry", "publish", "write", "relay", "quote", "cite", "broadcast", "air", "run"})
_TELLERS = frozenset({"outlet", "organisation", "document"})
_QUOTING = frozenset({"quote", "cite"})


def leans_on(parse: Parse, draft: Draft, cast: Cast) -> Iterator[Hop]:
    """Whom the source cites: "the ministry said, citing police", "the Post, which cited two guards", "quoting Ana Lira,
    the Post said", "the Post said the quay was shut, according to two guards"."""
    verb = _verb(parse, draft)
    if verb is None:
        return
    for c in parse.children[verb]:
        if parse.lower[c] == "on":
            yield from _on_word_of(parse, c, cast)
    first, end = parse.sentence_of(verb)
    for i in range(first, end):
        parted = verb < i and parse.end[i] < draft.content[0][0] and _verbless(parse, verb + 1, i)
        if parse.lower[i] in CITING and (parted or _hangs(parse, i, verb)):
            yield from _cited(parse, i, cast)
    if parse.lower[first] in CITING and draft.head is not None and not _hangs(parse, first, verb):
        yield from _cited_first(parse, first, draft.head, cast)
    for c in parse.children[draft.head] if draft.head is not None else ():
        if parse.dep[c] in ("relcl", "acl") and parse.lemma[c] in _QUOTING and parse.tag[c] != "VBN":
            yield from _cited(parse, c, cast)
    yield from _given_by(parse, draft, verb, cast)


def _cited(parse: Parse, verb: int, cast: Cast) -> Iterator[Hop]:
    """Whom a verb of citing has for its object."""
    for c in parse.children[verb]:
        if parse.dep[c] in ("dobj", "pobj") and c > verb:
            hop = _party_hop(parse, c, cast, (parse.start[verb], parse.end[verb]))
            if hop is not None:
                yield hop


def _cited_first(parse: Parse, first: int, head: int, cast: Cast) -> Iterator[Hop]:
    """Whom a sentence begins by citing, where the parser takes the words for a name."""
    comma = next((k for k in range(first + 1, head) if parse.word[k] == ","), first)
    objects = [c for c in parse.children[first] if parse.dep[c] == "dobj"]
    party = objects[0] if objects else comma - 1
    if party > first and _verbless(parse, first, comma):
        hop = _party_hop(parse, party, cast, (parse.start[first], parse.end[first]))
        if hop is not None:
            yield hop


def _verbless(parse: Parse, first: int, end: int) -> bool:
    """Whether no verb with a tense stands in a range."""
    return not any(parse.tag[k] in FINITE for k in range(first, end))


def _given_by(parse: Parse, draft: Draft, verb: int, cast: Cast) -> Iterator[Hop]:
    """From whom an outlet has what it reports, by an "according to" behind it."""
    own = draft.head is not None and draft.head < verb and draft.nested_in is None and draft.rule == "clause"
    if not own or draft.head is None or not _is_outlet(cast, draft.head):
        return
    told = max(b for _, b in draft.content)
    _, end = parse.sentence_of(verb)
    at = next((k for k in range(verb + 1, end - 2) if parse.start[k] >= told and parse.word[k] not in ",;"), None)
    if at is None or parse.lower[at : at + 2] != ["according", "to"]:
        return
    party = next((c for c in parse.children[at + 1] if parse.dep[c] == "pobj"), None)
    if party is not None and not _is_outlet(cast, party):
        hop = _party_hop(parse, party, cast, (parse.start[at], parse.end[at + 1]))
        if hop is not None:
            yield hop


_SPEAKING = frozenset({"person", "body", "outlet", "document"})


def _party_hop(parse: Parse, i: int, cast: Cast, cue: tuple[int, int]) -> Hop | None:
    """A hop of somebody by name, or by the words for him where he has none: "citing police", not "citing weather"."""
    beside = (c for c in parse.children[i] if parse.dep[c] == "appos" and c in cast.entities)
    i = next((c for c in beside if cast.entities[c].forms and "," not in parse.word[i:c]), i)  # "the agency OWA"
    entity = cast.entities.get(i)
    hop = None if entity is None else _hop(parse, entity, i, cue)
    if hop is not None or nominals.sort(parse, i) not in _SPEAKING:
        return hop
    first, end = nominals.phrase(parse, i)
    first += parse.lower[first] in CITING
    span = parse.chars(first, end)
    name = described(parse, i, span)
    return None if name is None else Hop(name, Span.cut(parse.text, *span), Span.cut(parse.text, *cue))


def _on_word_of(parse: Parse, on: int, cast: Cast) -> Iterator[Hop]:
    """Who stands behind what an outlet writes "on the word of a clerk", "on the authority of the bishop"."""
    words = (o for o in parse.children[on] if parse.dep[o] == "pobj" and parse.lemma[o] in _AUTHORITY)
    ofs = (k for o in words for k in parse.children[o] if parse.lower[k] == "of")
    for party in (x for k in ofs for x in parse.children[k] if parse.dep[x] == "pobj" and x in cast.entities):
        hop = _hop(parse, cast.entities[party], party, (parse.start[on], parse.end[on]))
        if hop is not None:
            yield hop


_AUTHORITY = frozenset({"word", "authority", "strength", "testimony", "evidence"})


def _verb(parse: Parse, draft: Draft) -> int | None:
    """The cue's verb, or the verb on which the source hangs where the cue is a noun or missing."""
    if draft.cue is not None:
        tokens = parse.tokens_in(*draft.cue)
        verbs = [i for i in tokens if parse.pos[i] == "VERB"]
        if verbs:
            return verbs[0]
        if len(tokens):
            return tokens[0]
    return None if draft.head is None else parse.head[draft.head]


def _inside(parse: Parse, draft: Draft, i: int) -> bool:
    at = parse.start[i]
    if draft.source is not None and draft.source[0] <= at < draft.source[1]:
        return True
    return any(a <= at < b for a, b in draft.content)


def _hangs(parse: Parse, i: int, verb: int) -> bool:
    """Whether a word hangs on a verb by objects and prepositions alone, not through another clause's subject."""
    by = False
    for _ in range(_STEPS):
        if parse.head[i] == i:
            return False
        if parse.dep[i] not in _PATH or parse.lower[i] in _TOPIC:
            return False
        joined = parse.dep[i] == "conj" and parse.pos[i] == "VERB"  # "admitted it and launched a programme"
        if (
            (joined or parse.dep[i] in ("advcl", "acl", "pcomp", "csubj"))
            and parse.lemma[i] not in _CHANNEL
            and parse.lower[i] not in CITING
            and not (by and parse.lemma[i] in _ASKING)
        ):
            return False
        by, i = parse.dep[i] == "agent", parse.head[i]
        if i == verb:
            return True
        if parse.pos[i] == "NOUN" and parse.lemma[i].lower() not in _OCCASIONS and parse.lemma[i] not in WORKS:
            return False
    return False


def _hop(parse: Parse, entity: Entity, i: int, cue: tuple[int, int] | None) -> Hop | None:
    name = display(entity)
    at = entity.mention_at(i) or (i, i + 1)
    words = None if cue is None else Span.cut(parse.text, *cue)
    return None if name is None else Hop(name, Span.cut(parse.text, *parse.chars(*at)), words)
