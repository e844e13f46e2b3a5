"""Words around place names in English news, by what they tell of the name beside them.  All lower case."""

from __future__ import annotations

DIRECTIONS = frozenset(
    f"{a}{b}{c}"
    for a, b, c in [
        *((a, "", c) for a in ("north", "south", "east", "west") for c in ("", "ern", "ernmost")),
        *((a, b, c) for a in ("north", "south") for b in ("east", "west", "-east", "-west") for c in ("", "ern")),
    ]
) | frozenset(["central", "upper", "lower", "mid", "midwestern", "greater", "inner", "outer", "metro", "historic", "rural", "coastal", "mainland",
               "downtown", "suburban", "metropolitan", "government-held", "rebel-held", "occupied"])  # fmt: skip
"""Before a name they make it a part of the place: "eastern Ardania"."""

AREA_WORDS = frozenset(
    ["central", "upper", "lower", "mid", "inner", "outer", "metro", "historic", "rural", "coastal", "suburban", "downtown"]
) | frozenset(d for d in DIRECTIONS if d.startswith(("north", "south", "east", "west", "mid")))
"""Those of them that belong into the span."""

DIVISION_NOUNS = frozenset(["province", "governorate", "state", "oblast", "prefecture", "muhafazah", "wilaya", "canton", "voivodeship",
                            "krai", "department", "republic", "division"])  # fmt: skip
REGION_NOUNS = frozenset(["region", "area", "valley", "countryside", "peninsula", "plain", "plains", "desert", "mountains", "mountain",
                          "hills", "heights", "coast", "basin", "delta", "highlands", "plateau", "belt", "triangle", "pocket", "enclave", "strip",
                          "territory", "steppe", "badlands", "borderlands", "outskirts", "suburbs", "corridor"])  # fmt: skip
TOWN_NOUNS = frozenset(["city", "town", "village", "municipality", "township", "settlement", "borough", "district", "subdistrict",
                        "neighborhood", "neighbourhood", "suburb", "quarter", "county", "parish", "raion"])  # fmt: skip
WATER_NOUNS = frozenset(
    ["river", "lake", "sea", "bay", "gulf", "strait", "ocean", "creek", "canal", "dam", "reservoir"]
)
SITE_NOUNS = frozenset(
    ["crossing", "base", "airbase", "camp", "garrison", "checkpoint", "airport", "airfield", "port", "prison"]
)
GENERIC = DIVISION_NOUNS | REGION_NOUNS | TOWN_NOUNS | WATER_NOUNS | SITE_NOUNS
"""After a name they name its kind and belong into the span."""

LOCATIVE = frozenset(["in", "at", "near", "from", "outside", "around", "across", "into", "toward", "towards", "throughout", "through",
                      "inside", "within", "via", "off", "beyond", "reach", "leave", "visit", "enter", "flee"])  # fmt: skip
"""Prepositions, and verbs of motion, whose object is likely a place."""

PUBLIC_BODIES = frozenset(["police", "sheriff", "department", "council", "government", "ministry", "army", "court", "district", "fire",
                           "county", "city", "parliament", "senate", "house", "assembly", "legislature", "office", "board", "commission",
                           "commissioners", "authority", "agency", "bureau", "national", "state", "supreme", "federal", "central", "high",
                           "chamber", "schools", "school", "university", "college", "institute", "church", "diocese", "hospital", "health", "medical",
                           "center", "centre", "public", "parks", "housing", "town", "municipal", "regional", "community", "area", "metropolitan",
                           "republican", "republicans", "democratic", "democrats", "democrat", "labor", "labour", "party", "guard", "air", "navy", "force",
                           "forces", "coast", "security", "foreign", "defense", "defence", "interior", "education", "transit", "water", "utilities",
                           "library", "museum", "symphony", "ballet", "opera", "zoo", "memorial", "general", "international", "airport", "port",
                           "times", "post", "tribune", "herald", "news", "journal", "star", "gazette", "chronicle", "daily", "sun", "globe", "mail",
                           "bank", "stock", "exchange", "club", "association", "society", "league", "rotary", "jaycees", "lions", "volunteer",
                           "emergency", "rescue", "mayor", "governor", "legislative", "attorney", "district", "circuit", "superior", "appeals",
                           "crown", "magistrates", "tourism", "business", "economic", "development", "planning", "zoning", "recreation", "junior",
                           "senior", "middle", "elementary", "primary", "secondary", "township", "village", "firefighters", "residents"])  # fmt: skip
"""Words that follow a place name inside the name of a body of that place."""

INSTITUTIONS = frozenset(["university", "college", "bank", "port", "city", "town", "village", "county", "diocese", "archdiocese", "bishop",
                          "church", "government", "ministry", "republic", "state", "kingdom", "court", "institute", "museum", "council",
                          "parliament", "archbishop", "chamber", "district", "board", "school", "society", "borough", "association",
                          "federation", "confederation", "union", "league", "assembly", "embassy", "consulate"])  # fmt: skip
"""Nouns before "of PLACE" in the name of a body."""

FACILITIES = frozenset(["airport", "jail", "prison", "hall", "stadium", "arena", "hospital", "school", "courthouse", "cathedral", "church",
                        "mosque", "synagogue", "temple", "cemetery", "park", "zoo", "library", "museum", "mall", "fairgrounds", "station", "bridge", "dam",
                        "plant", "port", "harbor", "harbour", "palace", "castle", "tower", "university", "college", "campus", "center", "centre", "city",
                        "international", "regional", "municipal", "county", "civic", "town", "fire", "high", "memorial", "general", "central", "turnpike",
                        "boundary", "line", "border", "refinery", "detention", "speedway", "raceway"])  # fmt: skip

STREETS = frozenset(["street", "st", "st.", "road", "rd", "rd.", "avenue", "ave", "ave.", "boulevard", "blvd", "blvd.", "drive", "dr.", "lane",
                     "ln", "ln.", "court", "way", "place", "circle", "terrace", "square", "highway", "hwy", "hwy.", "parkway", "pkwy", "pike", "row",
                     "crescent", "close", "trail", "alley", "freeway", "expressway", "motorway"])  # fmt: skip

TITLES = frozenset(["mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "dr", "dr.", "sir", "lord", "lady", "president", "senator", "sen", "sen.",
                    "gov", "gov.", "rep", "rep.", "judge", "justice", "general", "gen.", "col.", "lt.", "sgt.", "capt.", "maj.", "cpl.", "officer",
                    "detective", "deputy", "sheikh", "sheik", "pope", "king", "queen", "prince", "princess", "rev.", "father", "sister",
                    "brother", "coach", "professor", "prof.", "ambassador", "secretary", "chancellor"])  # fmt: skip

EVENTS = frozenset(["process", "talks", "accord", "accords", "agreement", "agreements", "convention", "conventions", "declaration", "conference",
                    "summit", "protocol", "protocols", "treaty", "format", "memorandum", "communique", "communiqué", "dialogue", "negotiations",
                    "initiative", "deal", "games", "olympics", "pact", "formula", "consensus"])  # fmt: skip
"""After the name of a city: the name of an event or agreement that is called after it."""

# ------------------------------------------------------------------------------------------------ acting
SPEAK = frozenset(
    """say tell reiterate announce declare claim state accuse deny warn insist maintain vow pledge promise urge demand call
    condemn denounce criticize criticise blame welcome reject dismiss admit acknowledge confirm argue respond reply react suggest
    propose protest complain object threaten agree decide refuse decline want believe think hope fear expect know consider
    describe signal indicate report note add stress emphasize emphasise caution hail praise thank apologize apologise
    recognize recognise regard view see allege contend assert concede explain ask request appeal""".split()  # noqa: SIM905
)
"""Verbs whose subject has a voice or a mind."""

ACT = (
    frozenset(
        """attack strike bomb invade annex occupy withdraw deploy send launch impose lift ban block veto sign ratify negotiate
    mediate broker back support fund finance arm train supply sponsor help assist aid recruit host buy sell import export
    retaliate intervene cooperate co-operate join leave quit seek try attempt plan intend prepare fight wage defend protect
    expel recall summon arrest detain release free extradite execute pardon vote elect grant award approve adopt pass
    suspend cancel halt resume end begin start open close allow permit let give offer provide pay spend invest build develop
    test fire shell violate breach break abandon pursue push press pressure use make take hold keep move act work lead
    abstain boycott sanction target face hit shoot down beat defeat win lose exploit violate conduct carry rely depend
    engage exercise mobilize mobilise evacuate rescue shelter harbor harbour purchase acquire enrich exchange restore sever
    normalize normalise fail manage succeed step backtrack ignore oppose resist respect honor honour""".split()  # noqa: SIM905
    )
    - SPEAK
)
"""Verbs whose subject, where it is a country, acts as a state."""

ADDRESS = frozenset(
    """accuse blame fault criticize criticise condemn denounce urge tell ask warn thank praise sanction pressure threaten
    support back arm assist aid help advise fund finance supply convince persuade allow provoke deter punish isolate condemn
    join ally oppose confront consult notify inform invite lobby implicate target""".split()  # noqa: SIM905
)
"""Verbs whose object, where it is a country, is addressed or dealt with as a state."""

DEALINGS = frozenset(
    """talk talks deal agreement accord alliance war ties tie relation relations sanctions sanction treaty negotiation
    negotiations dispute tension tensions conflict cooperation co-operation coalition partnership dialogue feud rivalry
    rapprochement truce ceasefire peace clash standoff cooperate ally align negotiate side trade exchange contact contacts
    pressure pressure support aid dependence friendship pact understanding bargain quarrel""".split()  # noqa: SIM905
)
"""Nouns and verbs that take states as their parties ("between", "with", "against", "on", "to", "from")."""

PARTY_PREPOSITIONS = frozenset(["between", "with", "against", "on", "to", "from", "by", "for"])

OWN = frozenset(
    """role decision agreement deal policy stance position government military army navy forces force troops president
    minister leader leaders leadership ministry parliament interests interest claim claims allegation accusation denial demand
    response reaction statement announcement involvement intervention support ally allies alliance behavior behaviour
    actions action aggression attempt attempts effort efforts strategy intention intentions goal goals ambition ambitions
    spokesman spokeswoman spokesperson ambassador envoy diplomat diplomats intelligence responsibility obligation
    commitment refusal willingness ability plan plans proposal request veto right rights meddling interference proxy
    proxies airstrikes campaign offensive invasion withdrawal hand""".split()  # noqa: SIM905
)
"""What a state has as a state: "Ardania's role"."""

LOCAL = frozenset(["police", "man", "woman", "men", "women", "firefighters", "fire", "resident", "residents", "native", "natives", "official", "officials",
                   "mayor", "school", "schools", "hospital", "student", "students", "teen", "teenager", "couple", "area", "city", "county", "court",
                   "selectmen", "pub", "driver", "family", "families", "home", "house", "boy", "girl", "teacher", "teachers", "council", "councillors",
                   "commissioners", "community", "neighborhood", "neighbourhood", "street", "park", "church", "mosque", "restaurant", "store",
                   "mother", "father", "taxpayers", "voters", "campus", "suburb", "airport", "factory", "plant", "office", "branch", "jail",
                   "judge", "jury", "magistrates", "attorney", "lawyer", "doctor", "businessman", "businesses", "business", "headquarters"])  # fmt: skip
"""Nouns of local life: "an Ardania Falls woman" lives there."""

PLAIN = frozenset(["mass", "metro", "olympic", "olympics", "human", "garden", "holy", "spirit", "commonwealth", "landmark", "titan", "imperial", "independent", "many", "convoy", "shaping", "bains","commerce", "labor", "labour", "justice", "trade", "industry", "women", "embassy", "press", "research", "dealer", "theatre",
                   "theater", "arts", "law", "act", "power", "natural", "job", "jobs", "big", "border", "rural", "grand", "advance", "attorney", "deal",
                   "interior", "congress", "constitution", "independence", "liberty", "freedom", "union", "eagle", "best", "new", "old", "first",
                   "second", "young", "white", "black", "brown", "green", "gray", "grey", "hope", "faith", "christian", "jewish", "islam", "muslim", "god", "jesus",
                   "christmas", "easter", "ramadan", "earth", "sun", "moon", "mars", "internet", "facebook", "google", "twitter", "amazon", "apple",
                   "march", "april", "may", "june", "july", "august", "friday", "sunday", "monday", "media", "radio", "television", "academy", "company",
                   "corporation", "group", "trust", "fund", "foundation", "service", "services", "society", "team", "cup", "west", "east", "north",
                   "south", "agency", "cancer", "climate", "energy", "science", "union", "royal", "democrat", "republican", "conservative", "liberal",
                   "tory", "tories", "labourer", "mission", "patrol", "corps", "marine", "marines", "continental", "valley", "county",
                   "article", "photo", "image", "source", "story", "read", "share", "video", "watch", "live", "help", "home", "contact", "about"])  # fmt: skip
"""Other words that are names of small places by accident and common as words of headlines and bodies."""

DONE_BY = frozenset(["backed", "led", "supported", "sponsored", "controlled", "allied", "funded", "financed", "aligned", "brokered", "mediated",
                     "armed", "trained", "imposed", "run", "installed", "occupied", "supplied", "made", "friendly", "proposed"])  # fmt: skip
"""After "NAME-": what the named state does."""
