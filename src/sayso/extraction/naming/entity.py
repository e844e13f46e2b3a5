"""Entities: everything that a document's names, titles and pronouns may mean, while it is being worked out."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field

from sayso.extraction.lexicon.names_roles import Gender

PARTICLES = frozenset(
    ["al", "el", "de", "da", "di", "del", "du", "la", "le", "von", "van", "der", "den", "bin", "ibn", "ben", "dos",
     "das", "st", "abu", "ul", "ur", "ag", "ould", "uld", "walad", "bint", "zur", "ter", "della", "dalla", "degli"]
)  # fmt: skip
_SUFFIX = frozenset({"jr", "sr", "ii", "iii", "iv", "phd", "md", "mp", "qc", "kc", "sc", "obe", "mbe", "esq"})
_POSSESSIVE = re.compile(r"['’]s?$")
_SPELLINGS = {"defense": "defence", "organization": "organisation", "center": "centre", "labor": "labour"}
_OF = re.compile(r"^(.*?)\b(ministry|department) of (?:the )?(\w+(?: affairs)?)$")
_SPLIT = re.compile(r"[\s ]+")


@dataclass(slots=True, eq=False)
class Entity:
    """One party of a document.

    `forms` are its names as written (a person's after the folded name that it is found by), `counts` how often each
    stands; `mentions` are token ranges of its names (or, for the unnamed, its descriptions); `plural` None where
    either fits (a team, a firm); `roles` the nouns that tell what it is; `role_words` those nouns' modifiers;
    `speaks_for` the body that a spokesman speaks for; `members` the entities of a pair or list; `issuer` whose
    document or reporter it is; `person` whether someone unnamed is a person (or people) rather than an office or
    thing, `animate` whether "he" can mean it.
    """

    kind: str
    known: str = ""
    forms: list[str] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)
    mentions: list[tuple[int, int]] = field(default_factory=list)
    gender: Gender | None = None
    gender_sure: bool = False
    plural: bool | None = False
    roles: set[str] = field(default_factory=set)
    role_words: set[str] = field(default_factory=set)
    speaks_for: str | None = None
    speaks_for_at: tuple[int, int] | None = None
    members: tuple[Entity, ...] = ()
    issuer: Entity | None = None
    description: str | None = None
    person: bool = False
    animate: bool = True
    words: frozenset[str] = frozenset()

    @property
    def first(self) -> int:
        """The token at which it is first named; a large number where it never is."""
        return self.mentions[0][0] if self.mentions else 1 << 30

    def mention_at(self, token: int) -> tuple[int, int] | None:
        """The first noted of its mentions in which a token stands."""
        return next(((a, b) for a, b in self.mentions if a <= token < b), None)

    @property
    def human(self) -> bool:
        """Whether "he", "she" or "who" can mean it."""
        return self.kind == "person" or (self.kind == "unnamed" and self.animate and self.plural is not True)


def fold(text: str) -> str:
    """Lower case without accents, one kind of apostrophe."""
    plain = unicodedata.normalize("NFKD", text.replace("’", "'"))
    return "".join(c for c in plain if not unicodedata.combining(c)).lower()


def bare_words(text: str) -> list[str]:
    """The words of a person's name, folded, without possessive, particles, dots and suffixes: "al-Abadi's" is abadi."""
    words = []
    for raw in _SPLIT.split(fold(_POSSESSIVE.sub("", text.strip()))):
        word = raw.strip(".,\"“”()'")
        for prefix in ("al-", "el-", "ul-", "ar-", "as-", "an-", "ash-"):
            if word.startswith(prefix) and len(word) > len(prefix) + 2:
                word = word[len(prefix) :]
                break
        if word and word not in _SUFFIX:
            words.append(word)
    kept = [w for w in words if w not in PARTICLES or w == "abu"]  # "Abu Saleh" is Ayman Abu Saleh, and no Saleh
    return kept if kept and not (kept != words and words[0] == "abu") else words


def body_key(text: str) -> str:
    """A body's name, folded, without article, possessive and dots: "the U.S. Senate's" is us senate."""
    words = [_SPELLINGS.get(w, w) for w in fold(_POSSESSIVE.sub("", text.strip())).replace(".", "").split()]
    if words and words[0] == "the":
        words = words[1:]
    return _OF.sub(r"\1\3 \2", " ".join(words))


def near(a: str, b: str) -> bool:
    """Whether two words may be spellings of one name: same first letter, one edit apart (two from nine letters on)."""
    if a == b:
        return True
    small = min(len(a), len(b))
    if small < 5 or a[0] != b[0]:
        return False
    return _edits(a, b, 2 if small >= 9 else 1)


def _edits(a: str, b: str, limit: int) -> bool:
    """Whether `a` and `b` are at most `limit` insertions, deletions or substitutions apart."""
    if abs(len(a) - len(b)) > limit:
        return False
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        above, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            above, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, above + (x != y))
    return row[-1] <= limit
