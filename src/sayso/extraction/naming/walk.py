"""One walk through the text: every name, noun phrase and pronoun in turn is given the entity that it means."""

from __future__ import annotations

from dataclasses import dataclass, field

from sayso.extraction.lexicon import names_states
from sayso.extraction.lexicon.names_outlets import PRESS
from sayso.extraction.lexicon.names_roles import BODIES, FORCES, GENERIC, MEN, SPEAKERS_FOR, UTTERANCES, WOMEN
from sayso.extraction.naming import nominals, pronouns
from sayso.extraction.naming.entity import Entity
from sayso.extraction.naming.people import text_of
from sayso.extraction.naming.scene import Scene, head_of

_LEADING = frozenset({"man", "woman", "leader", "politician", "lawmaker", "candidate", "teenager", "boy", "girl",
                      "billionaire", "businessman", "diplomat"})  # fmt: skip
_WORKS = frozenset({"reporter", "correspondent", "journalist", "editor", "columnist", "anchor", "presenter", "host",
                    "commentator", "writer", "producer", "photographer", "worked", "works", "working", "reporting",
                    "writing", "stringer", "cameraman", "blogger"})  # fmt: skip
_PLAIN = frozenset(
    {"the", "a", "an", "former", "chief", "deputy", "senior", "top", "then", "new", "acting", "official"}
)
_BEHIND = frozenset({"agency", "service", "newspaper", "paper", "daily", "channel", "network", "broadcaster", "website",
                     "site", "station", "magazine", "tabloid", "group", "organisation", "organization", "militia",
                     "movement", "party", "company", "coalition", "alliance", "network", "outlet", "blog"})  # fmt: skip
_ASIDE = frozenset({"however", "though", "meanwhile", "by", "to", "of", "for", "with"})
_PAIR = frozenset({"both", "two"})
_WRITTEN = frozenset({"statement", "release", "communique", "communiqué", "press-release"})
_WHEN = frozenset({"DATE", "TIME", "CARDINAL", "ORDINAL", "QUANTITY", "PERCENT", "MONEY"})
_ISSUERS = frozenset({"organisation", "outlet", "person", "state", "unnamed"})
_PLATFORMS = frozenset({"youtube", "twitter", "facebook", "instagram", "telegram", "whatsapp", "tiktok", "reddit", "x"})
_OFFICES = frozenset({"president", "minister", "premier", "chancellor", "governor", "mayor", "secretary", "commissioner",
                      "ambassador", "speaker", "king", "queen", "pope", "chief", "sheriff", "coach", "director",
                      "chairman", "chairwoman", "ceo", "prosecutor", "spokesman", "spokeswoman", "general"})  # fmt: skip
_ISSUER_CASES = frozenset({"by", "from", "of"})
_STORIES = frozenset({"report", "article", "story", "account", "reports", "investigation", "interview", "column",
                      "editorial", "footage", "broadcast", "website", "documentary", "dispatch"})  # fmt: skip


@dataclass(slots=True, eq=False)
class Walk:
    """The resolver at work: `refers` maps head tokens to entities, `described` holds the entities without names."""

    scene: Scene
    trail: pronouns.Trail = field(init=False)
    refers: dict[int, Entity] = field(default_factory=dict)
    described: list[Entity] = field(default_factory=list)
    reports: list[tuple[str, Entity]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.trail = pronouns.Trail(self.scene)

    def run(self) -> None:
        """Resolve everything, left to right; then the first persons, whose speaker may follow."""
        parse, zone = self.scene.parse, self.scene.zone
        done = -1
        for i in range(len(parse)):
            if not zone[i] or i <= done:
                continue
            name = self.scene.name_at.get(i)
            if name is not None:
                self._name(name.first, name.end)
                done = name.end - 1
            elif parse.lower[i] in pronouns.PRONOUNS or (parse.lower[i] in _PAIR and i in self.scene.source_of):
                self._pronoun(i)
            elif parse.tag[i] in ("NN", "NNS", "NNP", "NNPS") or i in self.scene.source_of:
                self._noun(i)
        self._headline_reports()
        self._first_persons()

    def _headline_reports(self) -> None:
        """ "Report: ..." in a headline is the one report whose maker the article names."""
        for i, entity in list(self.refers.items()):
            if i not in self.scene.headline or entity.kind not in ("document", "unnamed") or entity.issuer is not None:
                continue
            same = {id(e): e for noun, e in self.reports if noun in entity.roles}
            if len(same) == 1:
                self.refers[i] = next(iter(same.values()))

    def _set(self, token: int, entity: Entity, how: str) -> None:
        self.refers[token] = entity
        self.trail.add(entity, token, how)

    # ------------------------------------------------------------ names
    def _name(self, first: int, end: int) -> None:
        entity = self.scene.entity_at(first)
        if entity is None:
            return
        head = head_of(self.scene.parse, first, end)
        for i in range(first, end):
            self.refers.setdefault(i, entity)
        self._set(head, entity, "name")
        if entity.kind == "person":
            self._roles(head, first, entity)
            self._employer(head, first, entity)
        self._pair(head, entity)

    def _roles(self, head: int, first: int, person: Entity) -> None:
        """Titles in front, appositions behind, and "X is the mayor" tell what a person is."""
        parse = self.scene.parse
        for i in range(parse.left[head], first):
            if parse.head[i] == head or parse.head[parse.head[i]] == head:
                self._role(i, person)
        for c in parse.children[head]:
            if parse.dep[c] in ("appos", "attr") and c not in self.scene.name_at:
                self._role(c, person)
                for d in parse.children[c]:
                    if parse.dep[d] == "conj" and d not in self.scene.name_at and nominals.plural(parse, d) is False:
                        self._role(d, person)
        up = parse.head[head]
        if parse.dep[head] == "nsubj" and parse.lemma[up] == "be":
            for c in parse.children[up]:
                if parse.dep[c] == "attr":
                    self._role(c, person)
        elif parse.dep[head] == "appos" and up not in self.scene.name_at:
            self._role(up, person)

    def _employer(self, head: int, first: int, person: Entity) -> None:
        """A reporter's outlet: "The Ashford Herald's Ann Lee", "Herald reporter Ann Lee", "who works for the Herald"."""
        if person.issuer is not None:
            return
        parse = self.scene.parse
        for i in range(max(parse.left[head], first - 8), first):
            entity = self.scene.entity_at(i)
            if entity is not None and entity.kind == "outlet" and self._reporter(i, first):
                person.issuer = entity
                return
        stop = min(parse.right[head] + 1, head + 25)
        for i in range(head + 1, stop):
            entity = self.scene.entity_at(i)
            if entity is None or entity.kind != "outlet":
                continue
            before = parse.lower[max(head, i - 8) : i]
            if any(w in _WORKS for w in before) and any(w in ("for", "with", "at", "of", "from", "'s") for w in before):
                person.issuer = entity
                return

    def _reporter(self, outlet: int, first: int) -> bool:
        between = self.scene.parse.lower[outlet + 1 : first]
        return bool(between) and (any(w in _WORKS for w in between) or between in (["'s"], ["’s"], ["'"], ["’"]))

    def _role(self, noun: int, person: Entity) -> None:
        if nominals.sort(self.scene.parse, noun) != "person":
            return
        one = nominals.singular(self.scene.parse, noun)
        person.roles.add(one)
        person.role_words |= nominals.modifiers(self.scene.parse, noun)
        if one in WOMEN or one in MEN:
            person.gender = person.gender or ("f" if one in WOMEN else "m")
        self.refers.setdefault(noun, person)
        self._speaks_for(noun, one, person)

    def _pair(self, head: int, entity: Entity) -> None:
        """ "A and B" as a subject are also meant by "they" and "both"."""
        parse = self.scene.parse
        if parse.dep[head] != "conj" or entity.kind == "state":
            return
        members = [entity]
        up = parse.head[head]
        while up in self.refers and len(members) < 5:
            members.append(self.refers[up])
            if parse.dep[up] != "conj":
                break
            up = parse.head[up]
        if len(members) > 1 and len({id(m) for m in members}) == len(members):
            pair = Entity("unnamed", plural=True, members=tuple(reversed(members)))
            self.trail.add(pair, up, "name")

    # ------------------------------------------------------------ pronouns
    def _pronoun(self, i: int) -> None:
        parse = self.scene.parse
        if parse.lower[i] in pronouns.FIRST:
            return
        if (
            parse.lower[i] in pronouns.IT | pronouns.THEY
            and i not in self.scene.source_of
            and parse.dep[i] not in ("poss", "nsubj")
        ):
            return
        entity = pronouns.resolve(self.trail, i)
        if entity is not None:
            self._set(i, entity, "pronoun")

    def _first_persons(self) -> None:
        parse, scene = self.scene.parse, self.scene
        for i in range(len(parse)):
            if scene.voice[i] >= 0 and parse.lower[i] in pronouns.FIRST:
                head = scene.drafts[scene.voice[i]].head
                if head is not None and head in self.refers:
                    self.refers[i] = self.refers[head]

    # ------------------------------------------------------------ noun phrases
    def _noun(self, i: int) -> None:
        parse = self.scene.parse
        if i in self.refers:
            self.trail.add(self.refers[i], i, "noun")
            return
        if parse.lower[i] in ("you", "your") or not any(c.isalpha() for c in parse.word[i][1:]):
            return
        if parse.tag[i] in ("WP", "WDT") or parse.lower[i] in ("who", "which", "that"):
            self._relative(i)
            return
        if parse.dep[i] in ("compound", "amod", "nmod") and i not in self.scene.source_of:
            self._owner_again(i)
            return
        sort = nominals.sort(parse, i)
        if sort == "other" and i not in self.scene.source_of:
            return
        if self._names_it(i):
            return
        entity = self._known(i, sort) or self._described(i, sort)
        if entity is not None:
            if sort == "body" and (i, i + 1) not in entity.mentions and entity.forms:
                entity.mentions.append((i, i + 1))
            self._set(i, entity, "noun")

    def _owner_again(self, i: int) -> None:
        """ "coalition" in "coalition control" takes the coalition up again."""
        if self.scene.parse.lower[i] in BODIES:
            entity = self._body_again(i, nominals.singular(self.scene.parse, i))
            if entity is not None and entity.forms:
                self.refers[i] = entity
                entity.mentions.append((i, i + 1))

    def _relative(self, i: int) -> None:
        parse = self.scene.parse
        verb = parse.head[i]
        while parse.dep[verb] in ("aux", "auxpass", "ccomp", "conj", "xcomp") and parse.head[verb] != verb:
            verb = parse.head[verb]
        noun = parse.head[verb]
        if parse.dep[verb] not in ("relcl", "acl") or noun not in self.refers:
            noun = self._before(i)
        if noun in self.refers:
            self._set(i, self.refers[noun], "pronoun")

    def _before(self, i: int) -> int:
        """The word before a relative pronoun, over commas and adverbs."""
        parse = self.scene.parse
        j = i - 1
        while j > 0 and (parse.pos[j] in ("PUNCT", "ADV") or parse.lower[j] in _ASIDE):
            j -= 1
        return j

    def _names_it(self, i: int) -> bool:
        """The phrase stands in apposition to a name, or is a title before it: it is that party."""
        parse = self.scene.parse
        for c in parse.children[i]:
            entity = self.scene.entity_at(c)
            if parse.dep[c] == "appos" and entity is not None and entity.kind not in ("place", "people", "state"):
                if entity.kind == "person" or nominals.sort(parse, i) != "person":
                    self._name_noun(i, entity)
                    return True
        if parse.lower[i] in _BEHIND and self._behind_name(i):
            return True
        up = self.scene.entity_at(parse.head[i]) or self._comma_before(i)
        if (
            up is not None
            and parse.dep[i] in ("nsubj", "nsubjpass")
            and self._comma_before(i) is up
            and nominals.sort(parse, i) == "person"
        ):
            self._name_noun(i, up)
            return True
        if (
            parse.dep[i] in ("appos", "compound", "nmod")
            and up is not None
            and up.kind == "person"
            and nominals.sort(parse, i) == "person"
        ):
            self._name_noun(i, up)
            return True
        return False

    def _behind_name(self, i: int) -> bool:
        """ "The Vremya news agency", "the Tern Front militia": the noun only says what the name is."""
        parse = self.scene.parse
        for c in reversed(parse.children[i]):
            entity = self.scene.entity_at(c)
            if c < i and parse.dep[c] in ("compound", "nmod") and entity is not None:
                if entity.kind in ("outlet", "organisation") and not (parse.lower[c + 1] in ("'s", "’s")):
                    self._name_noun(i, entity)
                    return True
        return False

    def _comma_before(self, i: int) -> Entity | None:
        """The person named right before ", the mayor": a subject that the parser took for two."""
        parse = self.scene.parse
        first = parse.left[i]
        if first < 2 or parse.word[first - 1] != "," or parse.lower[first] not in ("the", "a", "an"):
            return None
        entity = self.scene.entity_at(first - 2)
        if entity is None or entity.kind != "person":
            return None
        return (
            entity
            if parse.head[first - 2] == parse.head[i] and parse.dep[first - 2] in ("nsubj", "nsubjpass")
            else None
        )

    def _name_noun(self, i: int, entity: Entity) -> None:
        if entity.kind == "person":
            self._role(i, entity)
        else:
            entity.roles.add(nominals.singular(self.scene.parse, i))
        self._set(i, entity, "noun")

    def _known(self, i: int, sort: str) -> Entity | None:
        """The party already on the scene that a definite phrase takes up again."""
        parse = self.scene.parse
        one = nominals.singular(parse, i)
        office = self._office(i, one) if sort == "person" else None
        if office is not None or nominals.determiner(parse, i) not in nominals.DEFINITE:
            return office
        if sort == "person":
            return self._person_again(i, one)
        if sort in ("body", "outlet"):
            return self._body_again(i, one)
        return self._document_again(i, one) if sort == "document" else None

    def _person_again(self, i: int, one: str) -> Entity | None:
        many = nominals.plural(self.scene.parse, i) is True
        words = nominals.modifiers(self.scene.parse, i)
        for seen in self.trail.recent_all():
            entity = seen.entity
            if many and entity.members and not words and all(one in m.roles for m in entity.members):
                return entity
            if entity.kind not in ("person", "unnamed") or entity.members or (entity.plural is True) != many:
                continue
            if one in entity.roles and self._qualified(entity, words):
                return entity
        return self._leading(i, one) if not many and not words else None

    def _qualified(self, entity: Entity, words: set[str]) -> bool:
        """Whether a description's modifiers fit what is known of a person: all of them, or nothing is known."""
        known = entity.role_words
        return words <= known or (not known and entity.kind == "person") or _stated(words) <= _stated(known)

    def _office(self, i: int, one: str) -> Entity | None:
        """The one person of the whole document who holds an office, named before or after."""
        if one not in _OFFICES or nominals.plural(self.scene.parse, i) is True:
            return None
        if not self._definite(i) and i not in self.scene.headline:
            return None
        words = _stated(nominals.modifiers(self.scene.parse, i))
        holders = [p for p in self.scene.persons if one in p.roles and words <= _stated(p.role_words)]
        return holders[0] if len(holders) == 1 else None

    def _definite(self, i: int) -> bool:
        """Whether a phrase has an article or owner, of its own or of the noun that it is joined to."""
        parse = self.scene.parse
        while parse.dep[i] == "conj" and not nominals.determiner(parse, i):
            i = parse.head[i]
        return nominals.determiner(parse, i) in (*nominals.DEFINITE, "'s")

    def _leading(self, i: int, one: str) -> Entity | None:
        """ "The man", "the politician" who goes on speaking: the last speaker, alone in this sentence and the last."""
        speaker = self.trail.speaker
        if i not in self.scene.source_of or speaker is None or speaker.plural is True:
            return None
        if speaker.kind != "unnamed" and not (speaker.kind == "person" and one in _LEADING):
            return None
        told = "f" if one in WOMEN else "m" if one in MEN else None
        if told is not None and speaker.gender not in (None, told):
            return None
        now = self.scene.sentence[i]
        near = {
            id(s.entity) for s in self.trail.seen[-20:] if now - self.scene.sentence[s.token] <= 1 and s.entity.human
        }
        return speaker if near == {id(speaker)} else None

    def _body_again(self, i: int, one: str) -> Entity | None:
        words = nominals.modifiers(self.scene.parse, i)
        for seen in self.trail.recent_all():
            entity = seen.entity
            if entity.kind in ("organisation", "outlet") and one in entity.roles:
                if all(w in entity.words or w in entity.role_words for w in words):
                    return entity
        if one in ("group", "organisation", "organization", "agency", "company", "watchdog", "movement") and not words:
            for seen in list(self.trail.recent_all())[:12]:
                if seen.entity.kind == "organisation" and self.scene.sentence[i] - self.scene.sentence[seen.token] <= 2:
                    return seen.entity
        return None

    def _document_again(self, i: int, one: str) -> Entity | None:
        words = nominals.modifiers(self.scene.parse, i)
        for seen in self.trail.recent_all():
            entity = seen.entity
            if (
                entity.kind == "document"
                and (one in entity.roles or (one in _WRITTEN and entity.roles & _WRITTEN))
                and words <= entity.role_words
            ):
                return entity
        return None

    # ------------------------------------------------------------ new parties
    def _described(self, i: int, sort: str) -> Entity | None:
        """A party without a name, known by its description."""
        parse = self.scene.parse
        source = i in self.scene.source_of
        if sort == "document":
            return self._document(i)
        if sort == "body":
            return self._body(i)
        if sort == "outlet" and parse.lower[i] not in PRESS and not source:
            return None
        if sort == "other" and (not source or parse.ent[i] in _WHEN or parse.lower[i] in ("less", "more")):
            return None
        return self._unnamed(i, sort)

    def _unnamed(self, i: int, sort: str) -> Entity:
        parse = self.scene.parse
        first, end = nominals.phrase(parse, i)
        one = nominals.singular(parse, i)
        described = text_of(parse, first, end)
        words = nominals.modifiers(parse, i)
        many = nominals.plural(parse, i)
        for entity in self.described:
            if many is True and entity.kind == "unnamed" and entity.description == described and one not in GENERIC:
                entity.mentions.append((first, end))
                return entity
        entity = Entity("unnamed", plural=many, description=described, roles={one}, role_words=words)
        entity.gender = "f" if one in WOMEN else "m" if one in MEN else None
        entity.animate = sort == "person"
        entity.person = sort == "person" and not (one in _OFFICES and one != "spokesman" and self._definite(i))
        entity.mentions.append((first, end))
        if one in _WORKS:
            inside = (self.scene.entity_at(j) for j in range(first, end))
            entity.issuer = next((e for e in inside if e is not None and e.kind == "outlet"), None)
        self._speaks_for(i, one, entity)
        self._owner(i, entity)
        self.described.append(entity)
        return entity

    def _owner(self, i: int, entity: Entity) -> None:
        """ "his father" is described with the name behind the pronoun."""
        parse = self.scene.parse
        for c in parse.children[i]:
            if parse.dep[c] == "poss" and c in self.refers and parse.lower[c] in pronouns.PRONOUNS:
                owner = best_form(self.refers[c])
                first, end = nominals.phrase(parse, i)
                if owner and first == c:
                    entity.description = f"{owner}'s {text_of(parse, c + 1, end)}"

    def _speaks_for(self, noun: int, one: str, person: Entity) -> None:
        if one not in SPEAKERS_FOR or person.speaks_for is not None:
            return
        parse = self.scene.parse
        for c in parse.children[noun]:
            if c < noun and parse.dep[c] in ("compound", "nmod", "amod", "poss"):
                first = min(parse.left[d] for d in parse.children[noun] if d < noun)
                while first < c and (parse.lower[first] in _PLAIN or parse.pos[first] in ("DET", "PUNCT", "PRON")):
                    first += 1
                self._body_of(person, first, c + 1, c)
            elif c > noun and parse.lower[c] in ("for", "of", "from", "at", "with"):
                for d in parse.children[c]:
                    if parse.dep[d] == "pobj":
                        first, end = nominals.phrase(parse, d)
                        self._body_of(person, first, end, d)

    def _body_of(self, person: Entity, first: int, end: int, head: int) -> None:
        entity = self.scene.entity_at(head) or self.refers.get(head)
        if self.scene.parse.pos[head] not in ("NOUN", "PROPN") and not (entity and entity.kind in ("state", "people")):
            return
        if first >= end or (entity is not None and entity.kind == "person" and entity is person):
            return
        own = (
            best_form(entity)
            if entity is not None and entity.kind not in ("people", "place") and end - first <= 3
            else None
        )
        person.speaks_for = own or text_of(self.scene.parse, first, end)
        person.speaks_for_at = (first, end)

    def _body(self, i: int) -> Entity | None:
        parse = self.scene.parse
        first, end = nominals.phrase(parse, i)
        one = nominals.singular(parse, i)
        if end - first == 1 and i not in self.scene.source_of:
            return None
        described = text_of(parse, first, end)
        key = described.lower()
        for entity in self.described:
            if entity.kind == "organisation" and (entity.known == key):
                entity.mentions.append((first, end))
                return entity
        entity = Entity(
            "organisation",
            key,
            plural=None,
            description=described,
            roles={one},
            role_words=nominals.modifiers(parse, i),
        )
        entity.mentions.append((first, end))
        entity.words = frozenset(key.split())
        if one in FORCES or parse.lower[i] in FORCES:
            entity.roles |= FORCES
        self.described.append(entity)
        return entity

    def _document(self, i: int) -> Entity:
        parse = self.scene.parse
        first, end = nominals.phrase(parse, i)
        one = nominals.singular(parse, i)
        issuer = self._issuer(i, one)
        if issuer is not None and issuer.kind == "outlet" and one in _STORIES:
            self.reports.append((one, issuer))
            return issuer
        entity = Entity(
            "document", plural=nominals.plural(parse, i), description=text_of(parse, first, end), roles={one}
        )
        entity.role_words = nominals.modifiers(parse, i)
        entity.issuer = issuer
        entity.mentions.append((first, end))
        if issuer is not None:
            self.reports.append((one, entity))
        if issuer is None and entity.plural is True and one in ("report", "account", "rumour", "rumor", "claim"):
            entity.kind, entity.person = "unnamed", True
        self._owner(i, entity)
        self.described.append(entity)
        return entity

    def _issuer(self, i: int, one: str) -> Entity | None:
        """Whose document it is: "the ministry's report", "a report by the ministry", or the last party that wrote one."""
        parse = self.scene.parse
        for c in parse.children[i]:
            if parse.dep[c] in ("poss", "compound", "nmod"):
                owner = self.refers.get(c) or self._body_again(c, nominals.singular(parse, c))
                if owner is not None and owner.kind in _ISSUERS and not _PLATFORMS & owner.words:
                    return owner
            if parse.lower[c] in _ISSUER_CASES or (parse.lower[c] == "in" and one in _STORIES):
                for d in parse.children[c]:
                    entity = self.scene.entity_at(d)
                    if (
                        parse.dep[d] == "pobj"
                        and entity is not None
                        and entity.kind in ("outlet", "organisation", "person")
                    ):
                        return entity
        if one in UTTERANCES and nominals.determiner(parse, i) in nominals.DEFINITE:
            return self._wrote(i)
        return None

    def _wrote(self, i: int) -> Entity | None:
        """The last speaker, if the words of that speaking say that it was in writing."""
        at = self.trail.speaker_at
        scene = self.scene
        if at < 0 or scene.sentence[i] - scene.sentence[at] > 3:
            return None
        first, end = scene.parse.sentence_of(at)
        said = scene.parse.lower[first:end]
        return self.trail.speaker if any(w in UTTERANCES for w in said) else None


def _stated(words: set[str]) -> set[str]:
    """Words with peoples' adjectives as the state's name, without what tells nothing ("prime")."""
    peoples, out = names_states.peoples(), set()
    for word in words:
        out.add(peoples.get(word.capitalize(), word).lower())
    return {w for name in out for w in name.split()} - {"prime", "then", "the", "'s"}


def best_form(entity: Entity) -> str | None:
    """The name by which an entity goes: a person's fullest, a body's or state's first full one, else its description."""
    if entity.members:
        names = [n for n in map(best_form, entity.members) if n]
        return " and ".join(names) if names else None
    if entity.kind == "person":
        forms = entity.forms[1:] or entity.forms
        best = max(forms, key=lambda f: (min(len(f.split()), 2), entity.counts.get(f, 0), -forms.index(f)))
        return max((f for f in forms if f == best or f.endswith(f" {best}")), key=lambda f: len(f.split()))
    if entity.kind == "state" and entity.known:
        return entity.known
    if entity.known in entity.forms:
        return entity.known
    if entity.forms:
        often = entity.kind == "state" or entity.known.endswith(" military")
        return max(
            entity.forms, key=lambda f: (not often and " " in f, entity.counts.get(f, 0), -entity.forms.index(f))
        )
    return entity.description
