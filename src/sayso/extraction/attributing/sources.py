"""Who speaks: the noun phrase that a cue's syntax points to."""

from __future__ import annotations

from sayso.extraction.attributing.scene import SUBJECTS, Candidate, Scene
from sayso.extraction.attributing.speakers import can_speak
from sayso.extraction.lexicon.cues import CORE, DOCUMENTS, VERBS
from sayso.extraction.lexicon.names_roles import OFFICES, RANKS
from sayso.extraction.lexicon.words import words
from sayso.model import Parse

_CLIMB = frozenset(
    {"conj", "xcomp", "advcl", "pcomp", "prep", "ccomp", "dep", "acl", "aux", "auxpass", "acomp", "attr"}
)
_OPENING = frozenset("“‘\"'")
_NOUNS = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ"})
_WHEN = words(
    """
    late early monday tuesday wednesday thursday friday saturday sunday yesterday today meanwhile earlier later
    """
)
_TIME = words(
    """
    monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow week month year morning night
    evening afternoon day january february march april may june july august september october november december time
    """
)


def kids(p: Parse, token: int, *deps: str) -> list[int]:
    """Children of a token with one of the relations."""
    return [c for c in p.children[token] if p.dep[c] in deps]


def is_passive(p: Parse, verb: int) -> bool:
    """A past participle with a passive subject, or a passive auxiliary that is not merely the perfect, or one behind
    which only its doer follows ("34 reported by the brigade")."""
    bare = p.tag[verb] in ("VBN", "VBD") and verb + 1 < len(p) and p.lower[verb + 1] == "by"
    passive = ("nsubjpass", "auxpass", "csubjpass", "agent") if bare else ("nsubjpass", "auxpass", "csubjpass")
    return any(p.dep[c] in passive for c in p.children[verb])


def find_source(scene: Scene, cand: Candidate) -> None:
    """Set the candidate's source from syntax; leave it None where the text names nobody."""
    p, verb = scene.parse, cand.verb
    head = speaker(p, verb, cand)
    if head is not None and _in_content(scene, cand, head):
        head = _beside_quotation(scene, cand)
        if head is None:
            cand.marks.add(UNTOLD)
    if head is not None and p.lower[head] in ("who", "which", "that") and (noun := antecedent(p, head)) is not None:
        head = noun
        cand.marks.add("antecedent")
    if head is not None:
        head = _bears_title(scene, cand, head)
    if head is not None and cand.lemma == "hear" and _is_told(p, head):
        cand.marks.add("passive")
        return
    if head is not None and p.word[head][0].isalnum():
        place(scene, cand, _bearer(p, head))


def _is_told(p: Parse, head: int) -> bool:
    """Whether what hears is a court or body: by its noun, or a name that no person bears ("the Old Orvan heard")."""
    named = p.tag[head] == "NNP" and p.ent[head] not in ("PERSON", "NORP")
    article = any(p.lower[c] == "the" for c in kids(p, head, "det"))
    return p.lemma[head].lower() in _HEARERS or (named and (article or p.ent[head] != ""))


_HEARERS = words(
    "court courtroom jury juror inquest inquiry tribunal hearing panel committee parliament judge magistrate coroner"
)
"""Who is told: "the court heard that …" says that somebody said it there, and not the court."""


def _bears_title(scene: Scene, cand: Candidate, head: int) -> int:
    """The page of "a page called ‘I am the Bridge Man’ claims": the noun that bears a title, not a word in it."""
    p, number = scene.parse, scene.mask[head]
    if number < 0 or number == scene.mask[cand.verb]:
        return head
    before = p.tokens_in(scene.quotes[number].start, len(p.text)).start - 1
    called = before > 0 and p.lower[before] in _TITLING and p.pos[before] == "VERB"
    return p.head[before] if called and p.pos[p.head[before]] in _NOUNS and p.head[before] < before else head


_TITLING = words("called named titled entitled headed headlined dubbed")


UNTOLD = "untold"
"""A mark: the parser found the speaker in the words that are spoken, and nobody stands outside them."""


def _in_content(scene: Scene, cand: Candidate, head: int) -> bool:
    """Whether a noun stands in a quotation that the cue brings in: who speaks does not stand there."""
    if scene.mask[head] < 0 or scene.mask[head] == scene.mask[cand.verb]:
        return False
    quote = scene.quotes[scene.mask[head]]
    start = scene.parse.start[head]
    return any(a <= start < b or a <= quote.start + 1 < b for a, b in cand.pieces)


def _beside_quotation(scene: Scene, cand: Candidate) -> int | None:
    """The noun between a quotation and its cue ("“Stop,” a man who was there told us"), or right behind the cue
    ("“Shame,” shouted a man"), which the parser may hang on the words of the quotation."""
    p, verb = scene.parse, cand.verb
    low = verb
    while low > 0 and scene.mask[low - 1] < 0 and p.sentence_of(low - 1) == p.sentence_of(verb):
        low -= 1
    nouns = (k for k in range(low, verb) if p.pos[k] in _NOUNS and (p.head[k] < low or p.head[k] >= verb))
    between = next(nouns, None)
    if between is not None:
        return between
    return next((c for c in kids(p, verb, "dobj", "oprd", "attr", "dep") if p.left[c] == verb + 1), None)


def antecedent(p: Parse, pronoun: int) -> int | None:
    """The noun that a relative pronoun stands for, where its clause hangs on one."""
    at = p.head[pronoun]
    for _ in range(4):
        if p.dep[at] == "relcl":
            noun = _somebody_at(p, p.head[at]) if p.lower[pronoun] == "who" else p.head[at]
            return noun if p.pos[noun] in _NOUNS and noun < pronoun else None
        if p.dep[at] not in ("conj", "ccomp", "xcomp", "advcl") or p.head[at] == at:
            return None
        at = p.head[at]
    return None


def _somebody_at(p: Parse, noun: int) -> int:
    """The person of "a man at her hotel, who said": where somebody stands or comes from says nothing itself."""
    prep = p.head[noun]
    person = p.head[prep]
    placed = p.dep[noun] == "pobj" and p.lower[prep] in _PLACING and p.lemma[person] in OFFICES
    return person if placed and p.lemma[noun] not in OFFICES else noun


def _of_the_place(p: Parse, person: int) -> list[int]:
    """The clauses that the parser hung on the place where somebody is found."""
    places = (o for c in kids(p, person, "prep") if p.lower[c] in _PLACING for o in kids(p, c, "pobj"))
    return [
        k for o in places if _somebody_at(p, o) == person for k in kids(p, o, "relcl") if p.lower[p.left[k]] == "who"
    ]


_PLACING = words("at from in on near outside inside behind")
"""Prepositions that tell where somebody is found."""


def _bearer(p: Parse, head: int) -> int:
    """The person of "Dr Ana Lira of Harbour Aid said": the parser may take the body behind the name for the head."""
    if (first := _subject_before(p, head)) is not None:
        return first
    if p.ent[head] not in ("ORG", "GPE", "FAC", "LOC"):
        return head
    names = [c for c in kids(p, head, "nmod", "compound") if p.ent[c] == "PERSON" and p.pos[c] == "PROPN"]
    behind = (k for c in names for k in kids(p, c, "prep") if p.lower[k] in ("of", "from", "at") and c < k < head)
    return p.head[k] if (k := next(behind, None)) is not None else head


def _subject_before(p: Parse, head: int) -> int | None:
    """The person of "Dr Ana Lira of the charity Harbour Aid said", the officials of "officials from the rival Orlen
    said": the parser gives the verb two subjects, the second of them a name that ends the first."""
    for c in kids(p, p.head[head], "nsubj") if p.dep[head] == "nsubj" and p.pos[head] == "PROPN" else ():
        linked = any(p.lower[k] in ("of", "from", "at", "with") for k in kids(p, c, "prep"))
        if c < head and (p.ent[c] == "PERSON" or p.tag[c] == "NNS") and p.right[c] + 1 == p.left[head] and linked:
            return c
    return None


def speaker(p: Parse, verb: int, cand: Candidate) -> int | None:
    """The head of the noun phrase that speaks; marks the candidate with how it was found."""
    at, steps = verb, 0
    if _adds(p, verb):
        at, steps = p.head[p.head[verb]], 1
    while steps < 6:
        if is_passive(p, at):
            return _passive(p, at, cand, at == verb)
        if steps == 0 and joins_outer(p, at):
            at, steps = p.head[p.head[at]], steps + 1
            continue
        if at == verb and (quoted := _quoted_as(p, verb)) is not None:
            cand.marks.add("far-subject")
            return quoted
        subject = _subject(p, at)
        if subject is not None:
            cand.marks.add("subject" if at == verb else "far-subject")
            return None if p.dep[subject] == "expl" else subject
        if p.dep[at] in ("acl", "relcl") and p.head[at] != at:
            if p.dep[at] == "acl" and _dangles(p, at):
                return _governor(p, p.head[at], cand)
            if p.tag[at] == "VB" and p.lemma[p.head[p.head[at]]] in ("have", "make", "take", "see"):
                return _governor(p, p.head[at], cand)
            cand.marks.add("noun-of-clause")
            return _paper_before(p, p.head[at]) if p.pos[p.head[at]] in _NOUNS else None
        if p.dep[at] not in _CLIMB or p.head[at] == at:
            return _displaced(p, verb, cand)
        if p.dep[at] == "conj" and _in_brackets(p, p.head[at], at):
            return None
        if p.dep[at] == "xcomp" and at == verb and (controlled := kids(p, p.head[at], "dobj", "dative")):
            if p.lemma[p.head[at]] not in ("use", "take", "hold", "issue", "make", "give", "release", "go", "post"):
                return controlled[0]
        if p.dep[at] == "ccomp" and steps == 0 and p.tag[at] not in ("VBG", "VBN", "VB"):
            return _displaced(p, verb, cand)
        at, steps = p.head[at], steps + 1
    return None


def _adds(p: Parse, verb: int) -> bool:
    """Whether a participle behind a comma goes on for the speaker of the clause that it hangs on: "said the army had
    moved in, warning: “Stay at home”" is not the army's word."""
    clause = p.head[verb]
    behind = p.tag[verb] == "VBG" and p.dep[verb] == "advcl" and p.word[p.left[verb] - 1] == "," and clause < verb
    reported = p.dep[clause] == "ccomp" or (p.dep[clause] == "advcl" and p.lower[p.left[clause]] in ("if", "whether"))
    return behind and reported and p.head[clause] < clause and p.lemma[p.head[clause]] in CORE | _REFUSING


_REFUSING = frozenset({"decline", "refuse"})


def _paper_before(p: Parse, noun: int) -> int:
    """The statement of "a statement to reporters saying that": of the two nouns the one that a text is."""
    prep = p.head[noun]
    paper = p.head[prep]
    if p.pos[paper] == "VERB":
        paper = next(iter(kids(p, paper, "dobj")), paper)
    given = p.dep[noun] == "pobj" and p.lower[prep] in ("to", "with", "for") and p.pos[paper] == "NOUN"
    return paper if given and p.lemma[paper] in DOCUMENTS and p.lemma[noun] not in DOCUMENTS else noun


def _in_brackets(p: Parse, above: int, verb: int) -> bool:
    """Whether a bracket in which the verb above stands closes before the verb: "(half say no), but shows that"."""
    between = p.word[above:verb]
    return between.count(")") > between.count("(")


def _quoted_as(p: Parse, verb: int) -> int | None:
    """Whom "the paper quoted a doctor as saying" quotes; the same where the words that it quotes stand in front."""
    saying = any(p.lower[k] == "as" and kids(p, k, "pcomp") for k in p.children[verb])
    if p.lemma[verb] in ("quote", "cite") and saying and not is_passive(p, verb):
        return next((c for c in kids(p, verb, "dobj") if c > verb), None)
    outer = p.head[p.head[verb]]
    if p.dep[verb] != "pcomp" or p.lower[p.head[verb]] != "as" or p.lemma[outer] not in ("quote", "cite"):
        return None
    return next((c for c in kids(p, outer, "dobj") if c < verb), None)


def _dangles(p: Parse, at: int) -> bool:
    """A participle behind a comma that the parser hung on the nearest noun, though that noun is nothing that speaks."""
    noun = p.head[at]
    comma = p.left[at] > 0 and p.word[p.left[at] - 1] == ","
    return comma and p.tag[at] == "VBG" and p.lemma[noun] not in DOCUMENTS and p.dep[noun] not in SUBJECTS


def _governor(p: Parse, at: int, cand: Candidate) -> int | None:
    """The subject of the nearest verb above a noun."""
    for _ in range(8):
        subject = _subject(p, at) if p.pos[at] in ("VERB", "AUX") else None
        if subject is not None:
            cand.marks.add("far-subject")
            return None if p.dep[subject] == "expl" else subject
        if p.head[at] == at:
            return None
        at = p.head[at]
    return None


def _subject(p: Parse, verb: int) -> int | None:
    found = [c for c in p.children[verb] if p.dep[c] in SUBJECTS]
    if not found:
        return None
    real = [c for c in found if p.dep[c] != "expl" and p.pos[c] in _NOUNS and p.lower[c] not in _TIME] or found
    behind = [c for c in real if p.left[c] == verb + 1]
    if behind and p.word[verb - 1] == ",":
        # "The dam, said Ms Kaya, held": the parser may give the verb both subjects.
        return behind[0]
    # "… , said Ms Kaya": an inverted subject stands right behind its verb.
    return min(real, key=lambda c: abs(c - verb))


def _passive(p: Parse, at: int, cand: Candidate, own: bool) -> int | None:
    agent = [o for a in kids(p, at, "agent") for o in kids(p, a, "pobj")]
    if p.lemma[at] == "quote" or (not own and p.lemma[cand.verb] != p.lemma[at]):
        subject = kids(p, at, "nsubjpass", "nsubj")
        if subject and p.lower[subject[0]] not in ("it", "there"):
            cand.marks.add("far-subject")
            return subject[0]
    cand.marks.add("passive")
    if agent and p.pos[agent[0]] in _NOUNS:
        return agent[0]
    return None


def joins_outer(p: Parse, k: int) -> bool:
    """Whether a cue that is coordinated with the verb of a reported clause belongs to the reporter instead.

    "The minister said the army would leave and warned that …": its tense is the outer cue's, and not the inner verb's.
    """
    inner = p.head[k]
    outer = p.head[inner]
    if p.dep[k] != "conj" or p.dep[inner] != "ccomp" or inner > k or outer > inner:
        return False
    thoughts = _thinks(p, outer) and _thinks(p, k)
    if not thoughts and (p.lemma[outer] not in CORE or p.lemma[k] not in CORE):
        return False
    if not kids(p, k, "ccomp") or kids(p, k, "nsubj"):
        return False
    if quoted_within(p, k):
        return False
    if p.tag[inner] == "VBG" and p.tag[k] in ("VBP", "VBZ", "VB"):
        return True  # "deny they are leaving and say …": no "are say"
    if _goes_on(p, inner, outer, k):
        return True
    return p.lemma[k] == p.lemma[outer] or (p.tag[k] == p.tag[outer] != p.tag[inner])


def _goes_on(p: Parse, inner: int, outer: int, k: int) -> bool:
    """ "She said the exit had cost the port an ally, but insisted that …": behind a comma a cue in the reporter's tense
    is the reporter's, where the verb in between is none of speech or its subject nobody who speaks."""
    opener = next((c for c in kids(p, inner, "cc") if c < k and p.lower[c] in ("but", "and", "yet")), None)
    if opener is None or p.word[opener - 1] != "," or p.tag[k] != p.tag[outer]:
        return False
    subject = next(iter(kids(p, inner, "nsubj", "nsubjpass", "expl")), None)
    mute = subject is None or (p.pos[subject] == "NOUN" and not can_speak(p, subject))
    return mute or (p.lower[opener] == "but" and p.lemma[inner] not in VERBS)


def _thinks(p: Parse, verb: int) -> bool:
    return "k" in VERBS.get(p.lemma[verb], "") and "c" in VERBS[p.lemma[verb]]


def quoted_within(p: Parse, k: int) -> bool:
    """Whether it is open who says a quotation: "said the neighbours jeered and said “Go home”", they or the speaker."""
    inner = p.head[k]
    outer = p.head[inner]
    if p.dep[k] != "conj" or p.dep[inner] != "ccomp" or inner > k or p.lemma[outer] != p.lemma[k]:
        return False
    behind = [w for w in p.word[k + 1 : k + 3] if w not in (":", ",")]
    return p.tag[k] == p.tag[inner] and not kids(p, k, "nsubj") and bool(behind) and behind[0] in _OPENING


def _displaced(p: Parse, verb: int, cand: Candidate) -> int | None:
    """An inverted subject that the parser took for an object: "… , said the minister"."""
    if "q" not in VERBS.get(p.lemma[verb], ""):
        return None
    for c in kids(p, verb, "dobj", "oprd", "attr", "npadvmod", "appos", "dep"):
        if c > verb and p.pos[c] in ("NOUN", "PROPN", "PRON") and p.lower[c] not in _TIME:
            cand.marks.add("displaced")
            return c
    return None


def place(scene: Scene, cand: Candidate, head: int) -> None:
    """The source's token range: the subtree of its head without the cue, the contents and stray marks."""
    p = scene.parse
    first, end = p.subtree(head)
    first = _titled(p, head, first)
    if (party := _past_participle(p, head, min(end, cand.cue[0]))) is not None:
        first, head = party
    low, high = cand.cue
    if first <= cand.verb < end:
        # The cue hangs inside the noun phrase ("the report saying that …"): keep what stands on the head's side.
        first, end = (first, low) if head < cand.verb else (high, end)
    if head < cand.verb:
        end = min(end, low if low > head else cand.verb)
    else:
        first = max(first, high if high <= head else cand.verb + 1)
    for a, b in cand.pieces:
        for t in (*range(first, head),):
            if p.start[t] < b and p.end[t] > a:
                first = max(first, t + 1)
        for t in range(head + 1, end):
            if p.start[t] < b and p.end[t] > a:
                end = t
                break
    for c in (*p.children[head], *_of_the_place(p, head)):
        if p.dep[c] == "acl" and c > head and p.tag[c] == "VBG" and p.word[p.left[c] - 1] == "," and cand.verb > c:
            end = min(end, p.left[c])
        if p.dep[c] == "relcl" and c > head and (p.left[c] <= cand.verb <= p.right[c] or _has_cue(p, c)):
            end = min(end, p.left[c])
    end = min(end, _described_at_length(p, head, end))
    twice = any(_subject_before(p, c) == head for c in kids(p, p.head[head], "nsubj"))
    if twice or _infinitive_behind(p, cand.verb, head):
        end = max(end, low)
    kept = _bounded(scene, first, end, head)
    if kept is not None and kept[0] <= head < kept[1] and p.pos[kept[1] - 1] != "CCONJ":
        cand.source, cand.head = _to_name_of_rank(p, kept, head)


def _to_name_of_rank(p: Parse, kept: tuple[int, int], head: int) -> tuple[tuple[int, int], int]:
    """A source and its head, on to the name behind the rank with which it ends: the splitter may part "said Capt." and
    "Ana Lira"."""
    end = kept[1] if p.word[kept[1] : kept[1] + 1] != ["."] else kept[1] + 1
    cut = end < len(p) and end == p.sentence_of(end)[0] and p.lower[kept[1] - 1].rstrip(".") in RANKS
    if not cut or p.ent[end] != "PERSON" or p.block_of(end) != p.block_of(head):
        return kept, head
    stop = end + 1
    while stop < len(p) and p.ent[stop] == "PERSON" and not p.ent_start[stop]:
        stop += 1
    return (kept[0], stop), stop - 1


def _past_participle(p: Parse, head: int, end: int) -> tuple[int, int] | None:
    """The party behind "Speaking on Radio Orvan, the mayor", which the parser may take for one phrase: its first token
    and its head."""
    if p.tag[p.left[head]] != "VBG" or p.left[head] != p.sentence_of(head)[0] or p.dep[head] not in SUBJECTS:
        return None
    opening = [k for k in range(p.left[head] + 2, end - 1) if p.word[k] == "," and _opens_party(p, k + 1)]
    k = next((k for k in reversed(opening) if k < head), opening[0] if opening else None)
    if k is None:
        return None
    nouns = (t for t in range(k + 1, end) if p.pos[t] in _NOUNS - {"DET", "ADJ"})
    found = next((t for t in nouns if p.dep[t] not in ("compound", "poss", "nmod", "amod")), None)
    return None if found is None else (k + 1, found)


def _opens_party(p: Parse, k: int) -> bool:
    """Whether a word can begin the name or description of a speaker, and is no place: "in Orvan, Teland, the mayor"."""
    bare = p.pos[k] in ("NOUN", "PROPN") and not p.ent[k]
    return bare or p.tag[k] in ("DT", "PRP$", "PRP") or p.ent[k] == "PERSON"


def _infinitive_behind(p: Parse, verb: int, head: int) -> bool:
    """ "Figures to be published today show …": the parser coordinates the cue with the noun's infinitive."""
    outer = p.head[verb]
    return p.dep[verb] == "conj" and p.head[head] == outer and any(p.tag[k] == "TO" for k in kids(p, outer, "aux"))


def _titled(p: Parse, head: int, first: int) -> int:
    """Where the noun phrase begins: "CEO of the council Ana Lira said" parses as two subjects side by side."""
    for c in kids(p, p.head[head], "nsubj"):
        if c < head and p.right[c] + 1 == first and p.pos[c] == "NOUN" and p.pos[head] == "PROPN":
            return p.left[c]
    return first


def _described_at_length(p: Parse, head: int, end: int) -> int:
    """Keep of "Ana Lira, a baker who left Orvan in May" the name and the noun, the shorter reading of the two."""
    if p.pos[head] != "PROPN":
        return end
    nouns = [c for c in kids(p, head, "appos") if c > head]
    return min([end, *(p.left[k] for c in nouns for k in kids(p, c, "relcl") if k > c)])


def _has_cue(p: Parse, clause: int) -> bool:
    return any(
        p.lemma[t] in CORE and p.pos[t] == "VERB"
        for t in range(p.left[clause], p.right[clause] + 1)
        if p.tag[t] in ("VBD", "VBZ", "VBP")
    )


def _bounded(scene: Scene, first: int, end: int, head: int) -> tuple[int, int] | None:
    """Cut a runaway subtree: at a clause that hangs on the noun wrongly, at a quotation, at forty words."""
    p = scene.parse
    for t in range(first, head):
        if p.word[t] in (";", ":") or (
            scene.mask[t] >= 0 and scene.mask[head] < 0 and scene.quotes[scene.mask[t]].words > 3
        ):
            first = t + 1
    for t in range(head + 1, end):
        long_quote = scene.mask[t] >= 0 and scene.mask[head] < 0 and scene.quotes[scene.mask[t]].words > 4
        unclosed = p.word[t] == "(" and ")" not in p.word[t:end]
        if p.word[t] in (";", ":") or unclosed or long_quote or t - head > 40:
            end = t
            break
    while (
        first < head
        and p.dep[first] in ("cc", "punct", "advmod", "mark", "preconj")
        and p.lower[first] not in ("both", "not", "no", "only")
    ):
        first += 1
    named = p.pos[head] == "PROPN"
    first = min(head, scene.after_dateline(scene.after_clock(first, head + 1), head + 1))
    while first < head and p.lower[first] in _WHEN and (not named or p.dep[first] not in ("compound", "poss", "amod")):
        first += 1
    if first < head and p.tag[first] == "POS":
        first += 1
    if end - 1 > head and p.lower[end - 1] in ("that", "who") and p.tag[end - 1] in ("WDT", "WP"):
        end -= 1
    while end - 1 > head and (p.tag[end - 1] == "IN" or (p.tag[end - 1] == "RB" and p.lower[end - 1][-2:] == "ly")):
        end -= 1  # "the owner of the hotel with", "the prince flatly"
    return scene.trim(first, end)
