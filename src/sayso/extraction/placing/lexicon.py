"""Words around place names in English news, by what they tell of the name beside them.  All lower case."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_POINTS = _words(
    "north south east west northeast northwest southeast southwest north-east north-west south-east south-west"
)
DIRECTIONS = (
    _POINTS
    | frozenset(f"{point}ern" for point in _POINTS)
    | _words(
        """central coastal downtown easternmost government-held greater historic inner lower mainland metro
        metropolitan mid midwestern northernmost occupied outer rebel-held rural southernmost suburban
        upper westernmost"""
    )
)
"""Before a name they make it a part of the place: "eastern Ardania"."""

AREA_WORDS = _words("central coastal downtown historic inner lower metro outer rural suburban upper") | frozenset(
    d for d in DIRECTIONS if d.startswith(("north", "south", "east", "west", "mid"))
)
"""Those of them that belong into the span."""

DIVISION_NOUNS = _words(
    """canton department division governorate krai muhafazah oblast prefecture province republic state voivodeship
    wilaya"""
)

REGION_NOUNS = _words(
    """area badlands basin belt borderlands coast corridor countryside delta desert enclave heights highlands hills
    mountain mountains outskirts peninsula plain plains plateau pocket region steppe strip suburbs territory
    triangle valley"""
)

TOWN_NOUNS = _words(
    """borough city county district municipality neighborhood neighbourhood parish quarter raion settlement
    subdistrict suburb town township village"""
)

WATER_NOUNS = _words("""bay canal creek dam gulf lake ocean reservoir river sea strait""")

SITE_NOUNS = _words("""airbase airfield airport base camp checkpoint crossing garrison port prison""")

GENERIC = DIVISION_NOUNS | REGION_NOUNS | TOWN_NOUNS | WATER_NOUNS | SITE_NOUNS
"""After a name they name its kind and belong into the span."""

LOCATIVE = _words(
    """across around at beyond enter flee from in inside into leave near off outside reach through throughout toward
    towards via visit within"""
)
"""Prepositions, and verbs of motion, whose object is likely a place."""

ASSAULT = _words(
    """attack besiege bomb bombard capture encircle evacuate hit invade liberate occupy overrun pound raid recapture
    retake seize shell storm strike target"""
)
"""Verbs of war whose object is a place as often as a person."""

PUBLIC_BODIES = _words(
    """agency air airport appeals area army assembly association attorney authority ballet bank board bureau business
    center central centre chamber chronicle church circuit city club coast college commission commissioners
    community council county court crown daily defence defense democrat democratic democrats department
    development diocese district economic education elementary emergency exchange federal fire firefighters
    force forces foreign gazette general globe government governor guard health herald high hospital house
    housing institute interior international jaycees journal junior labor labour league legislative
    legislature library lions magistrates mail mayor medical memorial metropolitan middle ministry municipal
    museum national navy news office opera parks parliament party planning police port post primary public
    recreation regional republican republicans rescue residents rotary school schools secondary security
    senate senior sheriff society star state stock sun superior supreme symphony times tourism town township
    transit tribune university utilities village volunteer water zoning zoo"""
)
"""Words that follow a place name inside the name of a body of that place."""

INSTITUTIONS = _words(
    """archbishop archdiocese assembly association bank bishop board borough chamber church city college
    confederation consulate council county court diocese district embassy federation government institute
    kingdom league ministry museum parliament port republic school society state town union university village"""
)
"""Nouns before "of PLACE" in the name of a body."""

FACILITIES = _words(
    """airport arena border boundary bridge campus castle cathedral cemetery center central centre church city civic
    college county courthouse dam detention fairgrounds fire general hall harbor harbour high hospital
    international jail library line mall memorial mosque municipal museum palace park plant port prison
    raceway refinery regional school speedway stadium station synagogue temple tower town turnpike university
    zoo"""
)

STREETS = _words(
    """alley ave ave. avenue blvd blvd. boulevard circle close court crescent dr. drive expressway freeway highway
    hwy hwy. lane ln ln. motorway parkway pike pkwy place rd rd. road row square st st. street terrace trail
    way"""
)

TITLES = _words(
    """ambassador brother capt. chancellor coach col. cpl. deputy detective dr dr. father gen. general gov gov. judge
    justice king lady lord lt. maj. miss mr mr. mrs mrs. ms ms. officer pope president prince princess prof.
    professor queen rep rep. rev. secretary sen sen. senator sgt. sheik sheikh sir sister"""
)

LOCAL = _words(
    """airport area attorney boy branch business businesses businessman campus church city commissioners community
    council councillors county couple court doctor driver factory families family father fire firefighters
    girl headquarters home hospital house jail judge jury lawyer magistrates man mayor men mosque mother
    native natives neighborhood neighbourhood office official officials park plant police pub resident
    residents restaurant school schools selectmen store street student students suburb taxpayers teacher
    teachers teen teenager voters woman women"""
)
"""Nouns of local life: "an Ardania Falls woman" lives there."""

PLAIN = _words(
    """about academy act advance agency amazon apple april article arts attorney august bains best big black border
    brown cancer christian christmas climate commerce commonwealth company congress conservative constitution
    contact continental convoy corporation corps county cup deal dealer democrat eagle earth east easter
    embassy energy facebook faith first foundation freedom friday fund garden god google grand gray green grey
    group help holy home hope human image imperial independence independent industry interior internet islam
    jesus jewish job jobs july june justice labor labour labourer landmark law liberal liberty live many march
    marine marines mars mass may media metro mission monday moon muslim natural new north old olympic olympics
    patrol photo power press radio ramadan read republican research royal rural science second service
    services shaping share society source south spirit story sun sunday team television theater theatre titan
    tories tory trade trust twitter union valley video watch west white women young"""
)
"""Other words that are names of small places by accident and common as words of headlines and bodies."""

EVENTS = _words(
    """accord accords agreement agreements communique communiqué conference consensus convention conventions deal
    declaration dialogue format formula games initiative memorandum negotiations olympics pact process
    protocol protocols summit talk talks treaty"""
)
"""After the name of a city: the name of an event or agreement that is called after it."""

SPEAK = _words(
    """accuse acknowledge add admit agree allege announce apologise apologize appeal argue ask assert believe blame
    call caution claim complain concede condemn confirm consider contend criticise criticize decide declare
    decline demand denounce deny describe dismiss emphasise emphasize expect explain fear hail hope indicate
    insist know maintain note object pledge praise promise propose protest react recognise recognize refuse
    regard reiterate reject reply report request respond say see signal state stress suggest tell thank think
    threaten urge view vow want warn welcome"""
)
"""Verbs whose subject has a voice or a mind."""

ACT = _words(
    """abandon abstain acquire act adopt aid allow annex approve arm arrest assist attack attempt award back
    backtrack ban beat begin block bomb boycott breach break broker build buy cancel carry close co-operate
    conduct cooperate defeat defend depend deploy detain develop down elect end engage enrich evacuate
    exchange execute exercise expel exploit export extradite face fail fight finance fire free fund give grant
    halt harbor harbour help hit hold honor honour host ignore import impose intend intervene invade invest
    join keep launch lead leave let lift lose make manage mediate mobilise mobilize move negotiate normalise
    normalize occupy offer open oppose pardon pass pay permit plan prepare press pressure protect provide
    purchase pursue push quit ratify recall recruit release rely rescue resist respect restore resume
    reopen retaliate sanction scrap seek sell send sever shell shelter shoot sign spend sponsor start step strike
    succeed summon supply support suspend swap take target test tighten trade train try use veto violate vote wage win
    withdraw work"""
)
"""Verbs whose subject, where it is a country, acts as a state."""

ADDRESS = _words(
    """accuse advise aid allow ally arm ask assist back blame condemn confront consult convince criticise criticize
    denounce deter fault finance fund help implicate inform invite isolate join lobby notify oppose persuade
    praise pressure provoke punish sanction supply support target tell thank threaten urge warn"""
)
"""Verbs whose object, where it is a country, is addressed or dealt with as a state."""

DEALINGS = _words(
    """accord agreement aid align alliance ally bargain ceasefire clash co-operation coalition conflict contact
    contacts cooperate cooperation deal dependence dialogue dispute exchange feud friendship negotiate
    negotiation negotiations pact partnership peace pressure quarrel rapprochement relation relations rivalry
    sanction sanctions side standoff support talk talks tension tensions tie ties trade treaty truce
    understanding war"""
)
"""Nouns and verbs that take states as their parties ("between", "with", "against", "on", "to", "from")."""

PARTY_PREPOSITIONS = _words("""against between by for from on to with""")

OWN = _words(
    """ability accusation action actions aggression agreement airstrikes allegation alliance allies ally ambassador
    ambition ambitions announcement army attempt attempts behavior behaviour campaign claim claims commitment
    deal decision demand denial diplomat diplomats effort efforts envoy force forces goal goals government
    hand intelligence intention intentions interest interests interference intervention invasion involvement
    leader leaders leadership meddling military minister ministry navy obligation offensive parliament plan
    plans policy position president proposal proxies proxy reaction refusal request response responsibility
    right rights role spokesman spokesperson spokeswoman stance statement strategy support troops veto
    willingness withdrawal"""
)
"""What a state has as a state: "Ardania's role"."""

NATIONAL = _words(
    """aggression airstrikes allies ally ambassador ambassadors ambitions army diplomat diplomats envoy forces
    government intelligence intervention invasion leaders military minister ministry navy president proxies proxy
    spokesman spokesperson spokeswoman stance troops warplanes"""
)
"""What a capital has as its state: "Ankara's allies"; its plans and its parliament may be the town's."""

DONE_BY = _words(
    """aligned allied armed backed brokered controlled financed friendly funded imposed installed led made mediated
    occupied proposed run sponsored supplied supported trained"""
)
"""After "NAME-": what the named state does."""
