"""Which verbs with a content report what somebody said: no thoughts of nobody, commands, deeds, mere possibilities."""

from __future__ import annotations

from sayso.extraction.attributing import not_yet
from sayso.extraction.attributing.bounds import finite
from sayso.extraction.attributing.hearsay import made_to_believe
from sayso.extraction.attributing.scene import SUBJECTS, Candidate, Scene
from sayso.extraction.attributing.sources import UNTOLD
from sayso.extraction.attributing.speakers import can_speak, only_shows
from sayso.extraction.attributing.syntax import is_reflexive, kids, quoted_within, went_to_say
from sayso.extraction.lexicon.cues import CORE, DOCUMENTS, VERBS
from sayso.extraction.lexicon.words import words
from sayso.model import TENSED, Parse

DETAILS = words(
    """
    detail information name comment figure number evidence explanation reason date answer proof estimate account
    timetable timeline identity confirmation breakdown data specific type kind amount price size location nature extent
    value cost cause source whereabouts motive age sum term total
    """
)


ANYBODY = words(
    """
    nobody none i we you me us it that this which there people someone somebody anyone anybody everyone everybody one
    what
    """
)


_WHEN_ASKED = ("ask", "press", "question", "tell", "quiz")


_SILENT = words(
    """
    suggest remind indicate imply prove demonstrate illustrate reveal show signal reflect mean underscore underline
    highlight tell
    """
)
"""What things do as well as persons: "the scene suggested that …" reports nobody."""


_SEEN = words("video footage image photo photograph picture clip camera film still")


_IMPERSONAL = words("it that this which there what")


def wanted(scene: Scene, cand: Candidate) -> bool:
    """Leave out thoughts of nobody, commands of the text to its reader, and what has neither source nor passive.

    Takes from a candidate the source of which the parse tells nothing: somebody says it, and nobody knows who.
    """
    p, verb = scene.parse, cand.verb
    if scene.mask[verb] < 0 and (not_yet.supposed(p, verb) or _addressed(p, verb) or _charged(p, verb)):
        return False
    if not_yet.to_be_told(p, verb) or _concluded(p, verb) or made_to_believe(p, verb) is not None:
        return False
    if cand.rule == "clause" and (_of_another(p, verb) or _is_title(scene, cand) or _no_clause(p, cand)):
        return False
    if cand.rule == "clause" and _asks_nothing(p, cand):
        return False
    if _silence(p, verb) or _only_asked(p, verb):
        return False
    if _left_out(p, cand):
        cand.marks.add(LEFT_OUT)
    if cand.source is None:
        if UNTOLD in cand.marks:
            return True
        passive = "passive" in cand.marks and (cand.rule != "object-passive" or cand.lemma == "report")
        return passive and finite(p, verb) and cand.lemma in _REPORTING_PASSIVES
    if not _said_by_somebody(scene, cand):
        return False
    if _runs_away(p, cand) or quoted_within(p, verb):
        cand.source = cand.head = None
        return True
    return _said_as_speech(scene, cand)


def _asks_nothing(p: Parse, cand: Candidate) -> bool:
    """ "For those who asked: yes, she is well", "he asked them to sing “All Is Well”": what stands beside a word of
    asking and is no question is not what was asked."""
    if cand.lemma not in ("ask", "inquire", "enquire") or cand.marks & {"that", "infinitive"}:
        return False
    tokens = [t for a, b in cand.pieces for t in p.tokens_in(a, b) if p.word[t][0].isalnum()]
    asked = any(p.lower[t] in ASKING for t in tokens) or any("?" in p.text[a : b + 1] for a, b in cand.pieces)
    return bool(tokens) and not asked and p.pos[tokens[0]] != "AUX"


ASKING = words("who whom whose what when where why how which whether if")
"""Words with which what somebody asks begins."""


def _silence(p: Parse, verb: int) -> bool:
    """ "The guard said nothing when we called", "revealed little about it": who says nothing is not reported."""
    if p.lower[verb + 1 : verb + 2] not in (["nothing"], ["little"]):
        return False
    return p.lower[verb + 2 : verb + 3] == [] or p.pos[verb + 2] in ("SCONJ", "ADP", "PUNCT", "CCONJ")


def _only_asked(p: Parse, verb: int) -> bool:
    """Whether somebody asks if it was said at all: "Did the minister say that …?", "Is it true that she said …?"; not
    "Why did he say that …?", which takes for granted that he did."""
    first, end = p.sentence_of(verb)
    if "?" not in p.word[max(first, end - 2) : end]:
        return False
    main = verb
    while p.dep[main] in ("ccomp", "xcomp", "conj", "csubj", "acomp") and p.head[main] != main:
        main = p.head[main]
    subject = next((c for c in kids(p, main, *SUBJECTS) if c < end), None)
    if main != verb and p.lemma[main] in _KNOWING and subject is not None and p.lower[subject] == "you":
        return False  # "Did you know that the mayor said …?"
    helping = [c for c in (*kids(p, main, "aux", "auxpass"), main) if p.pos[c] == "AUX" or p.tag[c] == "MD"]
    opening = next((c for c in sorted(helping) if subject is not None and c < p.left[subject]), None)
    if opening is None:
        return False
    return not any(p.tag[t] in ("WP", "WRB", "WDT", "WP$") for t in range(p.left[main], opening))


_KNOWING = words("know believe remember realise realize notice see hear recall imagine")


LEFT_OUT = "left-out"
"""A mark: the page tells what somebody did not tell; no line says that he did."""


def _left_out(p: Parse, cand: Candidate) -> bool:
    """ "Failed to disclose that her firm was paid", "did not report the gift": the page says what somebody left out,
    who said nothing of it; "did not disclose the number", "would not say who" tells what is withheld."""
    verb, above = cand.verb, p.head[cand.verb]
    failed = p.dep[verb] == "xcomp" and p.lemma[above] in ("fail", "neglect", "omit", "forget")
    denied = failed or any(p.dep[k] == "neg" for k in p.children[verb])
    if not denied or p.lemma[verb] not in _LEAVING_OUT or any(p.tag[k] == "MD" for k in kids(p, verb, "aux")):
        return False
    if cand.rule == "clause":
        return "that" in cand.marks and p.lower[p.tokens_in(*cand.pieces[0]).start] == "that"
    noun = next(iter(kids(p, verb, "dobj")), verb)
    return cand.rule == "object" and p.lemma[noun] not in DETAILS


_LEAVING_OUT = words("disclose reveal divulge mention report specify record document")


def _of_another(p: Parse, verb: int) -> bool:
    """ "47 patients, up from 34 reported by the brigade": a participle with its doer behind it and no subject tells of
    the noun before it, and not what the sentence says; "as reported by the brigade" does."""
    own = kids(p, verb, "nsubj", "nsubjpass", "aux", "auxpass")
    told_by = p.lower[verb + 1 : verb + 2] == ["by"] and bool(kids(p, verb, "agent"))
    return told_by and not own and p.lower[max(verb - 1, 0)] != "as"


def _no_clause(p: Parse, cand: Candidate) -> bool:
    """ "After that, she wrote, and wrote": around the cue stands no clause of its own."""
    if not {"aside", "split"} <= cand.marks or cand.quotes:
        return False
    tokens = (t for a, b in cand.pieces for t in p.tokens_in(a, b))
    return not any(p.dep[t] in ("nsubj", "nsubjpass", "expl", "csubj") for t in tokens)


def _is_title(scene: Scene, cand: Candidate) -> bool:
    """ "She wrote My Years Were Long": the title of a work, every long word of it with a capital."""
    p = scene.parse
    if cand.lemma not in ("write", "sing", "read") or len(cand.pieces) != 1 or "that" in cand.marks:
        return False
    long = [p.word[t] for t in p.tokens_in(*cand.pieces[0]) if p.word[t].isalpha() and len(p.word[t]) > 2]
    return 2 < len(long) < _TITLE and all(w[0].isupper() for w in long) and not p.word[cand.verb].isupper()


_TITLE = 10
"""Long words that no title has."""


def _said_by_somebody(scene: Scene, cand: Candidate) -> bool:
    """Whether what was taken for the source is somebody, and speaks to the reader."""
    p, verb, head = scene.parse, cand.verb, cand.head
    if p.tag[verb] == "VB" and "subject" not in cand.marks and "far-subject" not in cand.marks:
        return False
    if cand.lemma in ("show", "see", "demonstrate", "capture") and head is not None and p.lemma[head] in _SEEN:
        return False
    low = p.lower[head] if head is not None else ""
    if "inside" in cand.marks and not _told_within(scene, cand, low):
        return False
    if low in ("that", "this") and p.word[verb + 1 : verb + 2] == [","]:
        return False  # "That said, …"
    return (
        low not in _IMPERSONAL
        or low == "which"
        or (low in ("that", "this") and cand.lemma in ("say", "add", "state"))
        or (low == "it" and _body_again(p, cand))
    )


def _said_as_speech(scene: Scene, cand: Candidate) -> bool:
    """Whether verb and source together report: not "we can say", nor what a thing cannot utter."""
    p, verb, head = scene.parse, cand.verb, cand.head
    if cand.lemma == "find" and _finds_itself(scene, cand):
        return False
    if cand.lemma == "assume" and kids(p, verb, "dobj"):
        return False  # "assumed the role of": a deed
    if cand.lemma in _TO_COME and p.tag[verb] == "VB" and any(p.lower[k] == "to" for k in kids(p, verb, "aux")):
        return False  # "waiting to hear when it opens"
    if (head is not None and only_shows(p, head, cand.lemma)) or (
        _thing(p, head) and (cand.rule not in ("clause", "as") or cand.lemma in _SILENT)
    ):
        return False
    frames, own = VERBS.get(cand.lemma, ""), "subject" in cand.marks
    if (
        p.tag[verb] == "VB"
        and not own
        and p.dep[verb] in ("advcl", "acl", "relcl", "conj")
        and not _modal(p, verb)
        and not (cand.rule == "clause" and went_to_say(p, verb))
        and not (head is not None and p.lemma[head] in DOCUMENTS and "d" in frames)
    ):
        return False
    if cand.rule == "describe" and p.tag[verb] == "VBN" and not own and "passive" not in cand.marks:
        return False
    if cand.lemma == "hope" and _only_motive(p, verb):
        return False
    charged = cand.lemma == "hold" and cand.rule == "accuse"  # "holds the mill responsible": no mere thought
    if "k" in frames and (not (charged or cand.rule in ("clause", "describe")) or _thing(p, head) or _where(p, head)):
        return False
    if "inside" not in cand.marks and not_yet.yet_to_say(p, cand):
        return False
    if cand.rule == "describe" and cand.marks & {"noun-of-clause"}:
        return False
    return not (
        cand.rule in ("object", "accuse", "preposition", "vow", "order")
        and p.tag[verb] in ("VBG", "VB")
        and "noun-of-clause" in cand.marks
        and p.lemma[cand.head or 0] not in DOCUMENTS
    )


def _only_motive(p: Parse, verb: int) -> bool:
    """ "They waited, hoping that it would come", "as good as they hoped it would be": why somebody does something, or
    how much was hoped for, is the page's to tell."""
    compared = any(p.lower[k] in ("as", "than") for k in kids(p, verb, "mark"))
    return compared or (p.tag[verb] == "VBG" and p.dep[verb] == "advcl" and p.word[verb - 1] == ",")


_TO_COME = words("hear learn find see know understand realize realise discover")
"""What somebody does not yet do where he is "waiting to"."""


def _thing(p: Parse, head: int | None) -> bool:
    """Whether a common noun names nobody who thinks."""
    if head is None or can_speak(p, head):
        return False
    return p.word[head].islower() or (p.left[head] == head == p.sentence_of(head)[0] and p.tag[head] == "NN")


def _where(p: Parse, head: int | None) -> bool:
    """Whether a noun for a place stands for all who live there: "the village knows how long a winter can be"."""
    return head is not None and p.pos[head] == "NOUN" and p.lemma[head] in _PLACES


_PLACES = words("city town village country nation world region province continent island neighbourhood neighborhood")


def _modal(p: Parse, verb: int) -> bool:
    """Whether a verb has a modal, of its own or of the verb that it is joined to: "would neither confirm nor deny"."""
    while not any(p.tag[k] == "MD" for k in p.children[verb]):
        if p.dep[verb] != "conj" or p.tag[p.head[verb]] != "VB":
            return False
        verb = p.head[verb]
    return True


def _runs_away(p: Parse, cand: Candidate) -> bool:
    """Whether what was taken for the source is a clause: its main verb stands in it."""
    if cand.source is None or cand.source[1] - cand.source[0] < _LONG:
        return False
    tensed = (t for t in range(*cand.source) if p.tag[t] in TENSED and t != cand.verb)
    return any(_main(p, t) for t in tensed)


_LONG = 6
"""Tokens from which a source may hold a clause."""


def _main(p: Parse, verb: int) -> bool:
    """Whether a verb, or the verb of an auxiliary, heads a clause that no noun governs."""
    at = p.head[verb] if p.dep[verb] in ("aux", "auxpass") else verb
    above = p.head[at] if p.dep[at] == "ccomp" else at
    return p.dep[at] in ("ROOT", "ccomp", "parataxis") and p.dep[above] != "relcl"


def _body_again(p: Parse, cand: Candidate) -> bool:
    """ "It admitted the leak and said that …", "it called on the army to open the road": a body named before speaks on;
    not the "it" of "it is said"."""
    head = cand.head
    said = cand.lemma in CORE or (cand.lemma == "call" and _asks_somebody_to(p, cand.verb))
    if head is None or p.dep[head] != "nsubj" or "passive" in cand.marks or not said:
        return False
    joined = p.dep[cand.verb] == "conj" and p.head[head] == p.head[cand.verb] and p.lemma[p.head[head]] in CORE
    return joined or p.head[head] == cand.verb


def _asks_somebody_to(p: Parse, verb: int) -> bool:
    """Whether somebody is called on to do something."""
    tasks = kids(p, verb, "xcomp", "advcl")
    return p.lower[verb + 1] in ("on", "upon") and any(p.tag[k] == "TO" for c in tasks for k in kids(p, c, "aux"))


def _concluded(p: Parse, verb: int) -> bool:
    """ "Nobody clapped, which tells us how it was liked": what the page concludes, and no paper tells."""
    subject = next(iter(kids(p, verb, "nsubj")), verb)
    if p.lower[subject] != "which" or p.lemma[verb] not in _SILENT:
        return False
    noun = p.head[verb] if p.dep[verb] == "relcl" else verb
    to_reader = any(p.lower[k] in ("you", "us", "one") for k in kids(p, verb, "dobj", "dative"))
    return to_reader and p.lemma[noun] not in DOCUMENTS


def _addressed(p: Parse, verb: int) -> bool:
    """ "Asked about the raid, the minister said …": the subject above is whom somebody asked, not who asked."""
    before = p.lower[verb - 1] if verb > p.sentence_of(verb)[0] else ""
    # A participle that the tagger took for a past: "Asked why", "when asked why".
    opening = p.tag[verb] == "VBD" and (not before or before in ("when", "if", "once"))
    if not opening and (p.tag[verb] != "VBN" or p.dep[verb] not in ("advcl", "acl", "ccomp", "dep")):
        return False
    bare = not any(p.dep[k] in ("aux", "auxpass", "nsubj", "nsubjpass", "agent") for k in p.children[verb])
    return bare and p.lemma[verb] in _WHEN_ASKED and (p.head[verb] > verb or before == "when")


def _finds_itself(scene: Scene, cand: Candidate) -> bool:
    """ "Finds its hands tied", "found herself alone": a state, and no finding."""
    p = scene.parse
    first = p.tokens_in(*cand.pieces[0]).start
    return p.tag[first] == "PRP$" or is_reflexive(p, first)


def _charged(p: Parse, verb: int) -> bool:
    """ "Accused the officer of leaking the file": the deed somebody is accused of is no report of its own."""
    above = p.head[verb]
    return p.dep[verb] == "pcomp" and p.tag[verb] == "VBG" and "f" in VERBS.get(p.lemma[p.head[above]], "")


def _told_within(scene: Scene, cand: Candidate, low: str) -> bool:
    """Inside a quotation only what somebody else is plainly reported to have said counts as an attribution."""
    p, verb = scene.parse, cand.verb
    if low in ANYBODY or low in ("who", "they", "he", "she", "them", "him", "her"):
        return False
    if "k" in VERBS.get(cand.lemma, "") or cand.rule not in ("clause", "quote", "vow", "accuse"):
        return False
    if p.tag[verb] not in ("VBD", "VBZ", "VBP", "VBN", "VBG"):
        return False
    if any(p.tag[k] == "MD" or (p.dep[k] == "mark" and p.lower[k] in ("if", "unless")) for k in p.children[verb]):
        return False
    quote = scene.quotes[scene.mask[verb]]
    return quote.words > 6 and all(a >= quote.start for a, _ in cand.pieces)


_REPORTING_PASSIVES = words(
    """
    say believe report allege claim accuse think understand tell blame suspect estimate describe dub call label fear
    hear rumor ask urge predict announce confirm reveal assure inform warn charge order criticize criticise condemn
    deny
    """
)
"""What reports even where nobody is told who does it: "it is said", "were accused"."""
