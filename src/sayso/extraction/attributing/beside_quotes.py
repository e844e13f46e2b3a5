"""Who stands beside a quotation: "“Stand back,” she purred.", "“Shall we?” an officer ordered.", "“…,” said Dr Lira".

A whole sentence in marks that ends in a comma goes on in its tag, if its verb is one of speech or of a voice;
one that ends in a question or exclamation mark does so where the tag is nothing but somebody and a verb of speech.
"""

from __future__ import annotations

from collections.abc import Iterable

from sayso.extraction.attributing.manners import somebody
from sayso.extraction.attributing.quotes import Quote
from sayso.extraction.attributing.scene import Candidate, Scene
from sayso.extraction.attributing.syntax import is_passive, kids
from sayso.extraction.lexicon.cues import CORE, VERBS
from sayso.extraction.lexicon.names_roles import HONORIFICS, OFFICES, RANKS
from sayso.extraction.lexicon.words import words
from sayso.model import FINITE, Parse

_CLOSING = "\"”“'’‘»`″ "
_SENTENCE = 5
"""Words from which a quotation that ends in a comma is a sentence."""
_SHORT = 9
"""Tokens behind the verb of a tag that follows a question or an exclamation."""
_VOICED = words(
    """
    babble bark bawl beam bellow blubber boom bray breathe bristle burble cackle chime chirp chorus chortle
    chuckle coo croak croon crow cry deadpan describe drawl enthuse exult fume fret gasp giggle gloat grin groan
    growl grumble grunt gush hiss howl huff intone jeer joke lament laugh moan mouth mumble murmur mutter nod
    pant pipe plead purr quaver rage rasp rave roar scoff scream screech shout shriek shrug sigh sing slur smile
    smirk snap snarl sneer sniff snigger snort sob splutter stammer storm stutter tease thunder wail warble weep
    weigh wheeze whimper whine whisper wince wink yell yelp
    """
)
"""What somebody does with his voice or face while he says it, and a few verbs that have no other words behind them."""
_READING = words("hear misread note quote read recite repeat translate")
"""Verbs of who has somebody else's words before him."""


def tag_behind(scene: Scene, quote: Quote, stop: int) -> int | None:
    """The verb of the tag behind a quotation that is a sentence of its own; `stop`: the token behind it."""
    p = scene.parse
    if stop + 1 >= len(p) or scene.block_at(stop) != quote.block or quote.words < _SENTENCE:
        return None
    last = p.text[quote.start : quote.end].rstrip(_CLOSING)[-1:]
    if last not in (",", "!", "?"):
        return None
    verb = next((t for t in range(stop, min(len(p), stop + 14)) if p.tag[t] in FINITE and p.pos[t] == "VERB"), None)
    if verb is None or scene.mask[verb] >= 0 or scene.block_at(verb) != quote.block or is_passive(p, verb):
        return None
    subject = next((k for k in kids(p, verb, "nsubj") if stop <= k < verb and p.left[k] <= stop + 1), None)
    if subject is None or not somebody(p, subject) or any(scene.mask[t] >= 0 for t in range(stop, verb)):
        return None
    if not _speaks(p, verb):
        return None  # "“…,” the mayor overheard"
    return verb if last == "," or _only_speaks(p, verb, stop) else None


def _speaks(p: Parse, verb: int) -> bool:
    """Whether a verb is one of speech, and neither of thought nor of reading, or tells of a voice or a face."""
    lemma = p.lemma[verb]
    frames = set(VERBS.get(lemma, ""))
    told = bool(frames & set("cqo")) and not frames & set("kw") and lemma not in _READING
    return told or (lemma in _VOICED and not kids(p, verb, "dobj"))


def _only_speaks(p: Parse, verb: int, stop: int) -> bool:
    """Whether a sentence says of somebody that he speaks, and not what: "an officer ordered.", "Ms Lira tweeted on
    Monday"."""
    end = p.sentence_of(verb)[1]
    frames = set(VERBS.get(p.lemma[verb], ""))
    own = kids(p, verb, "dobj", "ccomp", "xcomp", "conj", "prt", "oprd", "neg", "aux")
    return p.sentence_of(verb)[0] <= stop and bool(frames & set("cqo")) and not own and end - verb < _SHORT


def inverted_tag(scene: Scene, quote: Quote, stop: int) -> Candidate | None:
    """The attribution, still without a content, of a tag that the tagger took for a noun: "“We won,” comments coach
    Lira."."""
    p = scene.parse
    last = p.text[quote.start : quote.end].rstrip(_CLOSING)[-1:]
    if last != "," or quote.words < _SENTENCE or stop + 2 >= len(p) or scene.block_at(stop) != quote.block:
        return None
    end = _person_at(p, stop + 1) if p.tag[stop] in ("NNS", "VBZ", "VBD") and p.word[stop].islower() else None
    lemma = _verb_of(p.lower[stop])
    if end is None or lemma is None or scene.mask[stop] >= 0 or p.word[end : end + 1] not in ([c] for c in ".,:;"):
        return None
    if any(p.tag[t] in FINITE for t in range(end, p.sentence_of(end)[1])):
        return None  # "letters Ana Lira, her widow, kept"
    return Candidate(stop, (stop, stop + 1), lemma, "quote", (stop + 1, end), end - 1)


def _verb_of(word: str) -> str | None:
    """The verb of speech of which a word is a form: "comments"."""
    stems = [word[: -len(e)] for e in ("s", "es", "d", "ed") if word.endswith(e)]
    stems += [word[: -len(e)] + "y" for e in ("ies", "ied") if word.endswith(e)]
    return next((s for s in stems if set("qc") & set(VERBS.get(s, "")) and not set("kw") & set(VERBS[s])), None)


def name_speakers(scene: Scene, candidates: Iterable[Candidate]) -> None:
    """Give a quotation whose cue stands right behind it to the person who is named right behind the cue, where the
    parser lost him: "“It works,” said Ana Lira, who hopes the mill will open"."""
    p = scene.parse
    for c in candidates:
        v = c.verb
        if c.source is not None or v < 1 or c.lemma not in CORE or p.tag[v] not in ("VBD", "VBZ"):
            continue
        number = scene.mask[v - 1]
        if number < 0 or scene.mask[v] >= 0 or number not in c.quotes or is_passive(p, v):
            continue
        end = _person_at(p, v + 1)
        after = min(end or 0, len(p) - 1)
        if end is not None and (p.tag[after] not in FINITE or p.lemma[after] in CORE):  # no "tweets Ana Lira deleted"
            c.source, c.head = (v + 1, end), end - 1


def _person_at(p: Parse, first: int) -> int | None:
    """The end of a person's name, with what he is before it, that begins at a token."""
    at = first
    while at < len(p) and (p.lower[at] in HONORIFICS or p.lower[at] in RANKS | OFFICES) and at - first < 4:
        at += 1
    titled = at > first and at < len(p) and p.pos[at] == "PROPN" and not p.ent[at]
    if at >= len(p) or p.pos[at] != "PROPN" or not (titled or p.ent[at] == "PERSON"):
        return None
    end = at + 1
    while end < len(p) and p.pos[end] == "PROPN" and p.ent[end] == p.ent[at] and not p.ent_start[end]:
        end += 1
    return end if p.lower[end - 1] not in ("'s", "’s") and p.block_of(first) == p.block_of(end - 1) else None
