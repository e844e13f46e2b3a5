"""Words beside a number that bound it or make it approximate.

Each phrase maps to an operation: `>` more than, `>=` at least, `<` less than, `<=` at most, `~` about (ten per cent
either way, gold guidelines), `-` just under (within ten per cent below), `0` from nothing up (only a few), `?` a
hedge that leaves the value, `+` an addition to an earlier figure, `=` emphasis or a frame that leaves the value.
"""

from __future__ import annotations

_BEFORE = {
    ">": """more than | over | above | exceeding | in excess of | greater than | higher than | larger than | upward of |
        upwards of | well over | just over | well above | just above | far more than | many more than | much
        more than | north of | beyond | topping | surpassing | better than | a little over | a little more
        than | slightly more than | slightly over | significantly more than | bigger than | longer than |
        older than | not only | substantially more than | somewhat more than | more then | over than | >""",
    ">=": """at least | no less than | no fewer than | not less than | not fewer than | a minimum of | minimum of | a
        minimum | minimum | not under | no lower than | at the least | at the very least | as few as | as
        little as | nothing less than | nothing short of | ≥""",
    "<": """less than | fewer than | under | below | lower than | just under | well under | just below | well below |
        short of | shy of | just short of | just shy of | smaller than | sub - | sub- | far fewer than | far
        less than | slightly less than | slightly under | a little under | a little less than | slightly
        fewer than | younger than | shorter than | significantly less than | <""",
    "<=": """at most | no more than | not more than | up to | a maximum of | maximum of | a maximum | maximum | as many
        as | as much as | as high as | as long as | as far as | upto | not over | not above | at the most |
        no higher than | no greater than | no larger than | potentially up to | no longer than | not
        exceeding | max | ≤""",
    "~": """about | around | approximately | approx | roughly | circa | some | an estimated | estimated | an approximate
        | approximate | something like | in the region of | in the order of | in the neighborhood of | in
        the neighbourhood of | in the vicinity of | close to | closer to | somewhere around | somewhere near
        | near | perhaps | maybe | thereabouts | more or less | give or take | on the order of | what some
        estimate to be | or about | averaging | averaged | averages | nearer | approaching
        | nearing | ca | ~ | ≈ | ∼""",
    "-": """nearly | almost | virtually | practically | not quite | just about""",
    "?": """possibly | probably | likely | potentially | reportedly | supposedly | allegedly | apparently | presumably |
        conceivably | a reported | reported | a claimed | a suspected | as yet | a rumoured | a rumored""",
    "+": """another | an additional | additional | a further | further | an extra | extra | yet another""",
    "=": """only | just | a mere | mere | merely | exactly | precisely | a total of | totalling | totaling | a combined
        | a record | altogether | a whopping | a staggering | fully | barely more than | all | no other than
        | simply | a modest | a massive | a meager | a meagre | an unprecedented | a full | a paltry | a
        huge | a grand total of | a combined total of | a stunning | an astonishing | an impressive | an
        average of | average of | a relatively | a hefty | an overall | overall | the only |
        barely | scarcely | hardly | even | a solid""",
}

BEFORE: dict[tuple[str, ...], str] = {
    tuple(phrase.split()): op for op, phrases in _BEFORE.items() for phrase in phrases.split("|")
}
LONGEST_BEFORE = max(map(len, BEFORE))
LAST_BEFORE = frozenset(phrase[-1] for phrase in BEFORE)

_AFTER = {
    ">=": """or more | or greater | or higher | or above | and above | and up | or longer | or older | and over | at
        least | plus | minimum | + | at a minimum | at the very least | at the least | and counting |
        upwards | or better | or over""",
    "<=": """or less | or fewer | or lower | or below | and under | at most | maximum | or under | at the most | tops |
        at a maximum | or shorter | max""",
    "~": """or so | or thereabouts | odd | ish | give or take | approximately | or about | roughly""",
}
AFTER: dict[tuple[str, ...], str] = {
    tuple(phrase.split()): op for op, phrases in _AFTER.items() for phrase in phrases.split("|")
}
LONGEST_AFTER = max(map(len, AFTER))
FIRST_AFTER = frozenset(phrase[0] for phrase in AFTER)

RANGE_WORDS = frozenset({"to", "-", "–", "—", "−", "‑", "or", "till", "until", "through"})
"""Between two figures: "six or seven", "250-300", "three to five"."""
