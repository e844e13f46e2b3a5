"""Words by which a text takes up, explains and places its parties."""

from __future__ import annotations

from sayso.extraction.lexicon.words import words

LEADING = frozenset(
    ["man", "woman", "leader", "politician", "lawmaker", "candidate", "teenager", "boy", "girl", "billionaire",
     "businessman", "diplomat", "person", "teen", "youth", "mother", "father", "dad", "mum", "mom", "grandmother",
     "grandfather"]
)  # fmt: skip
"""Nouns under which somebody may go on speaking without having been called so before."""

BY_ORIGIN = frozenset(
    ["democrat", "republican", "conservative", "socialist", "liberal", "independent", "native", "graduate", "alumnus",
     "transplant", "freshman", "sophomore"]
)  # fmt: skip
"""Nouns for where somebody is from or belongs, by which a text goes on about whom it has just named."""

SOURCES = frozenset(["source", "official", "diplomat", "insider", "aide", "adviser", "person", "officer", "executive"])
"""Nouns for those who speak without their names, each of which may go on as another."""

HIGH = frozenset(
    ["president", "premier", "minister", "chancellor", "governor", "mayor", "ambassador", "king", "queen", "prince",
     "princess", "sultan", "emir", "pope", "patriarch", "archbishop", "bishop", "cardinal", "judge", "magistrate",
     "coroner", "prosecutor", "ombudsman", "speaker", "chair", "chairman", "chairwoman", "secretary", "senator",
     "representative", "congressman", "congresswoman", "lawmaker", "mp", "leader", "head", "chief", "boss", "director",
     "nominee", "candidate", "founder", "executive", "ceo", "star", "coach", "author", "suspect", "defendant"]
)  # fmt: skip
"""Offices whose holders a text names with them, where it names them at all."""

WORKS = frozenset(
    ["reporter", "correspondent", "journalist", "editor", "columnist", "anchor", "presenter", "host", "commentator",
     "writer", "producer", "photographer", "worked", "works", "working", "reporting", "writing", "stringer",
     "cameraman", "blogger"]
)  # fmt: skip
"""Words that tie a person to the outlet named beside them."""

PLAIN = frozenset(["the", "a", "an", "former", "chief", "deputy", "senior", "top", "then", "new", "acting", "official"])
"""Words before "spokesman" that are not the body spoken for."""

BEHIND = frozenset(
    ["agency", "service", "newspaper", "paper", "daily", "channel", "network", "broadcaster", "website", "site",
     "station", "magazine", "tabloid", "group", "organisation", "organization", "militia", "movement", "party",
     "company", "coalition", "alliance", "outlet", "blog"]
)  # fmt: skip
"""Nouns behind a name that only say what the name is."""

PAPERS = frozenset(["newspaper", "paper", "daily", "tabloid", "broadsheet"])
"""Nouns that take one paper up by turns."""

PRINTED = PAPERS | {"weekly", "broadcaster", "magazine"}
"""Nouns that only tell what a name is where they explain it: "El Orvan, a daily"."""

GROUPS = frozenset(["group", "organisation", "organization", "agency", "company", "watchdog", "movement"])
"""Nouns that may take up any body just named."""

FIRM_ROLES = frozenset(
    ["owner", "operator", "manufacturer", "maker", "producer", "developer", "contractor", "publisher", "employer",
     "supplier", "organiser", "organizer", "sponsor", "rival", "ally", "landlord", "broker", "lender", "insurer"]
)  # fmt: skip
"""Nouns for persons that mean firms as often."""

BODY_ROLES = FIRM_ROLES | frozenset(
    ["friend", "enemy", "foe", "opponent", "critic", "backer", "supporter", "champion", "plaintiff", "claimant",
     "applicant", "appellant", "respondent", "petitioner", "successor", "bidder", "buyer", "seller"]
)  # fmt: skip
"""Nouns for persons that mean bodies of any kind as well: what they are to others."""

ASIDE = frozenset(["however", "though", "meanwhile", "by", "to", "of", "for", "with"])
"""Words that may stand between a noun and its "who"."""

COUPLES = frozenset(["couple", "pair", "duo", "brothers", "sisters", "siblings", "twins"])
"""Nouns for two who were named together."""

PAIR = frozenset(["both", "two"])

WRITTEN = frozenset(["statement", "release", "communique", "communiqué", "press-release"])
"""Nouns that take each other up."""

WHEN = frozenset(["DATE", "TIME", "CARDINAL", "ORDINAL", "QUANTITY", "PERCENT", "MONEY"])
"""Entity labels that are no parties."""

OF_WHERE = frozenset(["of", "from", "in", "at", "near"])
"""Words behind which a name tells where somebody is from, and not who he is."""

ISSUERS = frozenset(["organisation", "outlet", "person", "state", "unnamed"])
OFFICES = frozenset(
    ["president", "minister", "premier", "chancellor", "governor", "mayor", "secretary", "commissioner", "ambassador",
     "speaker", "king", "queen", "pope", "chief", "sheriff", "coach", "director", "chairman", "chairwoman", "ceo",
     "prosecutor", "spokesman", "spokeswoman", "general", "boss", "head", "auditor", "coroner", "captain", "principal",
     "headteacher", "treasurer", "ombudsman", "commander"]
)  # fmt: skip
"""Offices that one person of a text usually holds alone."""

CHIEFS = frozenset(
    ["secretary-general", "director", "director-general", "commissioner", "president", "chairman", "chairwoman",
     "chair", "executive", "minister", "commander", "secretary", "administrator", "governor", "coach", "manager"]
)  # fmt: skip
"""Offices that "the UN chief" or "the party boss" may be a short word for."""

ISSUER_CASES = frozenset(["by", "from", "of"])
STORIES = frozenset(
    ["report", "article", "story", "account", "reports", "investigation", "interview", "column", "editorial", "footage",
     "broadcast", "website", "documentary", "dispatch"]
)  # fmt: skip
"""Documents of an outlet through which the outlet itself speaks."""

MAKING = words(
    """
    file bring lodge submit sign issue write release post draft gather compile collect publish commission
    """
)
"""What those do whose document it is."""

NAMING = frozenset({"call", "name", "identify", "know", "introduce", "style", "dub", "nickname"})
"""Verbs that tell the name of whom a noun describes."""

SELVES = frozenset({"himself", "herself", "itself", "themselves", "as"})
"""Words behind such a verb in a relative clause."""

KIN = frozenset(
    ["father", "mother", "parent", "brother", "sister", "son", "daughter", "wife", "husband", "widow", "widower",
     "uncle", "aunt", "cousin", "nephew", "niece", "family", "relative", "grandfather", "grandmother", "lawyer",
     "attorney", "friend", "neighbour", "neighbor", "partner", "girlfriend", "boyfriend", "classmate", "fiancee"]
)  # fmt: skip
"""Persons told by whose they are: of somebody named, rather than of an official whom nobody names."""

AGAIN = frozenset(
    ["ministry", "department", "agency", "coalition", "alliance", "mission", "commission", "council", "union",
     "company", "authority", "army", "movement", "front", "party", "embassy", "foundation"]
)  # fmt: skip
"""Nouns before "spokesman" that take a body up again which was named before; a "city spokesman" is any city's."""
