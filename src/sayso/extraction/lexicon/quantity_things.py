"""Nouns and verbs that tell what is counted.

PERSONS, HARM and OBJECTS are the nouns that vague determiners (no, some, few) count; with other nouns these words
are grammar, not figures ("no doubt", "some relief").
"""

# ruff: noqa: SIM905 - word lists read better as text

from __future__ import annotations

PERSONS = frozenset(
    """people person persons man men woman women child children kid kids boy boys girl girls baby babies infant infants
    adult adults civilian civilians resident residents villager villagers citizen citizens inhabitant
    inhabitants local locals refugee refugees migrant migrants evacuee evacuees displaced returnee returnees
    asylum-seeker asylum-seekers soldier soldiers troop troops fighter fighters militant militants rebel rebels
    insurgent insurgents gunman gunmen militia militiaman militiamen jihadist jihadists jihadi jihadis terrorist
    terrorists extremist extremists commander commanders officer officers policeman policemen police guard
    guards marine marines sailor sailors airman airmen pilot pilots serviceman servicemen servicemember
    servicemembers personnel combatant combatants mercenary mercenaries recruit recruits conscript conscripts
    reservist reservists peacekeeper peacekeepers contractor contractors adviser advisers advisor advisors
    official officials minister ministers lawmaker lawmakers legislator legislators senator senators deputy
    deputies member members leader leaders protester protesters protestor protestors demonstrator demonstrators
    activist activists marcher marchers rioter rioters journalist journalists reporter reporters photographer
    photographers doctor doctors nurse nurses medic medics patient patients worker workers employee employees
    miner miners farmer farmers fisherman fishermen driver drivers labourer labourers laborer laborers passenger
    passengers tourist tourists traveller travellers traveler travelers pedestrian pedestrians motorist
    motorists crew student students pupil pupils teacher teachers victim victims survivor survivors witness
    witnesses suspect suspects prisoner prisoners detainee detainees inmate inmates captive captives hostage
    hostages abductee abductees convict convicts attacker attackers assailant assailants bomber bombers shooter
    shooters sniper snipers smuggler smugglers voter voters candidate candidates delegate delegates observer
    observers monitor monitors volunteer volunteers relative relatives parent parents mother mothers father
    fathers son sons daughter daughters family families sister sisters brother brothers orphan orphans widow
    widows worshipper worshippers pilgrim pilgrims priest priests elder elders nun nuns foreigner foreigners
    national nationals expatriate expatriates subscriber subscribers rescuer rescuers firefighter firefighters
    responder responders paramedic paramedics expert experts inspector inspectors fan fans spectator spectators
    supporter supporters customer customers user users shopper shoppers guest guests slave slaves aide aides
    diplomat diplomats agent agents spy spies hacker hackers defector defectors dissident dissidents americans
    britons syrians iraqis russians ukrainians israelis palestinians turks kurds afghans iranians lebanese
    yemenis nigerians indians pakistanis muslims christians jews hindus sunnis shiites yazidis rohingya
    europeans africans""".split()
)
HARM = frozenset(
    """casualty casualties death deaths fatality fatalities injury injuries wounded dead injured missing body bodies
    corpse corpses loss losses arrest arrests killing killings kidnapping kidnappings abduction abductions
    detention detentions case cases infection infections hospitalization hospitalizations victim victims
    execution executions remains""".split()
)
OBJECTS = frozenset(
    """attack attacks strike strikes airstrike airstrikes raid raids bombing bombings explosion explosions blast blasts
    shooting shootings clash clashes incident incidents bomb bombs shell shells rocket rockets missile missiles
    mortar mortars round rounds bullet bullets shot shots drone drones plane planes aircraft jet jets helicopter
    helicopters warplane warplanes warship warships ship ships boat boats vessel vessels submarine submarines
    tank tanks vehicle vehicles truck trucks car cars bus buses train trains ambulance ambulances convoy convoys
    weapon weapons gun guns rifle rifles mine mines base bases camp camps outpost outposts checkpoint
    checkpoints position positions building buildings house houses home homes school schools hospital hospitals
    clinic clinics mosque mosques church churches village villages town towns city cities neighbourhood
    neighbourhoods neighborhood neighborhoods district districts province provinces country countries state
    states sortie sorties sanction ballot ballots vote votes seat seats flight flights tent tents shelter
    shelters well wells bridge bridges road roads tunnel tunnels""".split()
)
COUNTABLE = PERSONS | HARM | OBJECTS

STATUS = {
    "kill": "killed", "wound": "wounded", "injure": "injured", "hurt": "hurt", "murder": "murdered",
    "massacre": "massacred", "slaughter": "slaughtered", "execute": "executed", "behead": "beheaded", "shoot": "shot",
    "stab": "stabbed", "hang": "hanged", "arrest": "arrested", "detain": "detained", "jail": "jailed",
    "imprison": "imprisoned", "capture": "captured", "apprehend": "apprehended", "seize": "seized",
    "abduct": "abducted", "kidnap": "kidnapped", "displace": "displaced", "evacuate": "evacuated",
    "rescue": "rescued", "save": "saved", "free": "freed", "release": "released", "hospitalize": "hospitalized",
    "hospitalise": "hospitalised", "infect": "infected", "drown": "drowned", "die": "dead", "perish": "dead",
    "destroy": "destroyed", "damage": "damaged", "injur": "injured", "bury": "buried", "trap": "trapped",
    "strand": "stranded", "poison": "poisoned", "torture": "tortured", "rape": "raped", "assassinate": "assassinated",
    "deport": "deported", "expel": "expelled", "charge": "charged", "convict": "convicted", "sentence": "sentenced",
    "deploy": "deployed", "recruit": "recruited", "flee": "fled", "escape": "escaped", "surrender": "surrendered",
    "leave": "left", "return": "returned", "vanish": "missing", "disappear": "missing", "burn": "burned",
    "shell": "shelled", "bomb": "bombed", "down": "downed", "sink": "sunk", "demolish": "demolished",
    "affect": "affected", "evict": "evicted", "vaccinate": "vaccinated", "rehouse": "rehoused", "treat": "treated",
    "fire": "fired", "launch": "launched", "intercept": "intercepted", "slay": "slain", "gun": "gunned down",
    "martyr": "martyred", "starve": "starved", "attend": "attending", "maim": "maimed", "resettle": "resettled",
    "airlift": "airlifted", "uproot": "uprooted",
}  # fmt: skip
"""Verbs by lemma whose subject or object gets a status by them, and the word for that status."""

INTRANSITIVE = frozenset(
    """die perish flee escape surrender return vanish disappear drown attend sink burn leave""".split()
)
"""Their subject has the status; for the others it is the object or the subject of the passive."""

STATUS_WORDS = {
    "accused": "accused", "deceased": "deceased", "condemned": "condemned", "convicted": "convicted",
    "unemployed": "unemployed", "jobless": "jobless", "disabled": "disabled", "elderly": "elderly",
    "quarantined": "quarantined", "vaccinated": "vaccinated", "dead": "dead", "killed": "killed",
    "wounded": "wounded", "injured": "injured", "hurt": "hurt", "missing": "missing", "displaced": "displaced",
    "homeless": "homeless", "arrested": "arrested", "detained": "detained", "hospitalized": "hospitalized",
    "hospitalised": "hospitalised", "trapped": "trapped", "stranded": "stranded", "unaccounted": "unaccounted for",
    "infected": "infected", "captured": "captured", "alive": "alive", "evacuated": "evacuated", "rescued": "rescued",
    "freed": "freed", "martyred": "martyred", "abducted": "abducted", "kidnapped": "kidnapped",
    "imprisoned": "imprisoned", "jailed": "jailed", "slain": "slain", "maimed": "maimed", "drowned": "drowned",
    "ill": "ill", "sick": "sick",
}  # fmt: skip
"""Adjectives that stand for people by themselves: "26 wounded"."""

MEASURING = frozenset(
    """number toll total count figure tally population amount sum estimate strength size turnout membership attendance
    headcount quota""".split()
)
"""Nouns whose value is the figure: "the toll rose to 26"."""

LABELS = frozenset(
    """number no. no nos # page pages chapter section article articles paragraph clause phase level version grade stage
    step part episode season round category highway route road interstate flight channel room gate platform line
    resolution act title rule amendment proposition prop unit block zone area sector district precinct ward
    station radio terminal runway pier lane exit volume vol fig figure table appendix item question verse psalm
    formula windows series model type mark mk class size tier group company squadron brigade battalion regiment
    division corps box apartment apt suite floor building street avenue avenue ave boulevard week day game match
    race lot minute studio book
    world war division serial batch order case docket code extension ext po pow kilometre-post
    mile-marker iphone galaxy apollo""".split()
)
"""Words before a figure that make it a label: "Highway 5", "chapter 7"."""

CHANGE_VERBS = frozenset(
    """rise increase grow climb jump surge soar swell gain add expand widen fall drop decline decrease shrink plunge
    slump tumble dip slip slide sink cut reduce lower raise lift boost hike lose shed slash trim double advance
    rally edge tick ease retreat contract plummet dwindle slow inch creep balloon mushroom rocket skyrocket spike
    rebound recover accelerate quicken halve""".split()
)
CORRECTING = frozenset("move revise correct update adjust amend".split())
"""What a body does with its own figure: "rescuers moved from nine to twelve"."""
CHANGE_NOUNS = frozenset(
    """increase rise gain jump surge decrease drop fall decline reduction cut loss growth climb hike raise boost dip
    plunge slump""".split()
)

FRAMES = frozenset("maximum minimum average total combined record".split())
"""Nouns that frame a measure and are not what is measured: "a maximum of three months"."""

TOTALS = frozenset("total number figure count tally sum".split())
"""Measuring nouns that, alone, go back to what was counted before ("bringing the total to 48")."""

NO_STATES = frozenset(
    """say tell believe think expect report know allege ask consider see find use need call name involve make put set
    take give show list include base require describe regard estimate mean suppose claim understand quote
    hear suspect compare intend promise offer invite urge warn pay grant advise remind order
    leave feel want allow force accuse record count number confirm""".split()
)
"""Verbs whose passive says nothing of what happened to the counted."""
