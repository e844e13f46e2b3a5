"""Words for what people are: honorifics, ranks, offices, kinds of persons, groups, bodies and documents."""

# ruff: noqa: SIM905 - word lists read better as text

from __future__ import annotations

from typing import Literal

Gender = Literal["m", "f"]

HONORIFICS: dict[str, Gender | None] = {
    "mr": "m", "mr.": "m", "mister": "m", "sir": "m", "lord": "m", "monsieur": "m", "herr": "m", "senor": "m",
    "señor": "m", "mrs": "f", "mrs.": "f", "ms": "f", "ms.": "f", "miss": "f", "madame": "f", "frau": "f",
    "señora": "f", "lady": "f", "dame": "f", "baroness": "f", "countess": "f", "baron": "m",
    "king": "m", "queen": "f", "prince": "m", "princess": "f", "emperor": "m", "empress": "f", "sultan": "m",
    "emir": "m", "sheikh": "m", "sheik": "m", "shaikh": "m", "sheikha": "f", "ayatollah": "m", "imam": "m",
    "mullah": "m", "maulana": "m", "pope": "m",
    "archbishop": "m", "cardinal": "m", "bishop": None, "patriarch": "m", "rabbi": None, "reverend": None,
    "rev.": None, "rev": None, "pastor": None, "dr": None, "dr.": None, "doctor": None, "prof": None,
    "prof.": None, "professor": None, "cllr": None, "cllr.": None, "hon.": None, "hon": None, "hajji": "m",
    "haji": "m", "crown": None, "canon": None, "monsignor": "m", "msgr.": "m", "deacon": None, "archdeacon": None,
    "vicar": None, "chaplain": None,
}  # fmt: skip
"""Forms of address before a name, with the gender that they tell."""

RANKS = frozenset(
    """general gen gen. lieutenant lt lt. colonel col col. major maj maj. captain capt capt. sergeant sgt sgt. corporal
    cpl cpl. private pvt pvt. admiral adm adm. rear vice commander cmdr cmdr. cdr cdr. commodore brigadier brig
    brig. marshal chief warrant officer specialist spc spc. staff petty ensign cadet airman seaman constable
    inspector superintendent detective det det. sheriff deputy trooper agent air field fleet adm maj.-gen. lt.-gen.
    lt.-col. master gunnery first second 1st 2nd commissioner insp insp. supt supt. dci di ds pc wpc""".split()
)
"""Ranks of forces and police, whole and shortened; parts of compound ranks too."""

OFFICES = frozenset(
    """president vice-president premier chancellor minister secretary undersecretary under-secretary premier-designate
    ambassador envoy consul governor lieutenant-governor mayor deputy-mayor senator sen sen. representative rep rep.
    congressman congresswoman lawmaker legislator mp mep councillor councilor councilman councilwoman councilmember
    alderman assemblyman assemblywoman delegate speaker whip leader chairman chairwoman chair chairperson director
    director-general head chief boss commissioner coordinator administrator manager executive ceo cfo coo founder
    co-founder owner president-elect candidate nominee spokesman spokeswoman spokesperson spokesmen adviser advisor
    aide judge justice magistrate prosecutor attorney solicitor lawyer barrister counsel sheriff marshal warden
    commander general colonel admiral captain officer inspector detective investigator analyst expert scientist
    researcher professor lecturer historian economist author writer journalist reporter correspondent editor
    columnist commentator blogger anchor presenter host broadcaster producer photographer cameraman activist
    campaigner protester dissident rebel militant jihadist fighter insurgent warlord cleric preacher imam priest
    bishop archbishop pope rabbi king queen prince princess emir sultan monarch emperor doctor physician surgeon
    nurse paramedic medic psychologist teacher principal headteacher headmaster student pupil engineer contractor
    trader banker broker farmer fisherman driver pilot actor actress singer musician rapper artist comedian designer
    player striker midfielder defender goalkeeper coach manager referee athlete swimmer runner boxer billionaire
    businessman businesswoman entrepreneur tycoon resident neighbour neighbor witness eyewitness bystander passerby
    survivor victim suspect gunman attacker bomber shooter defendant accused convict prisoner hostage detainee
    refugee migrant villager shopkeeper shopper customer employee worker colleague classmate friend teammate
    roommate landlord tenant owner guard bodyguard soldier marine sailor airman veteran policeman policewoman
    firefighter fireman trooper cop agent official diplomat negotiator mediator rapporteur ombudsman auditor
    chairwoman treasurer organiser organizer volunteer member deputy successor predecessor heir widow widower wife
    husband father mother son daughter brother sister uncle aunt cousin nephew niece grandfather grandmother
    grandson granddaughter parent child boy girl man woman teenager youth guy lady gentleman baby toddler person
    individual figure source insider whistleblower informant speaker caller user commenter reader strategist
    pollster lobbyist consultant planner architect inventor explorer astronaut cosmonaut geologist meteorologist
    seismologist climatologist biologist physicist chemist astronomer epidemiologist virologist archaeologist
    anthropologist sociologist theologian philosopher poet novelist playwright critic curator librarian spokesperson
    chieftain elder tribesman emissary interpreter translator fixer hacker dealer trafficker smuggler kidnapper
    pirate robber thief killer murderer assassin sniper operative recruit deserter defector exile loyalist chef
    waiter cleaner clerk secretary-general salesman cashier manufacturer producer operator technician mechanic
    electrician plumber carpenter builder miner pensioner retiree grandparent spouse partner boyfriend girlfriend
    fiance fiancée bride groom tourist traveller traveler passenger pedestrian motorist cyclist guest patient spouse
    ally opponent rival enemy critic supporter follower fan donor advocate pathologist coroner midwife caretaker
    crewman crewmember skipper sailor commandant quartermaster paratrooper gendarme peacekeeper peshmerga inmate
    juror plaintiff claimant appellant respondent petitioner complainant whistle-blower vice-chancellor
    vice-chairman vice-chair dean provost rector superintendent statistician demographer criminologist specialist
    academic scholar intellectual physicist conservationist environmentalist feminist socialist communist
    nationalist politician statesman strongman dictator tyrant ruler autocrat oligarch magnate mogul publisher
    anchorman anchorwoman newscaster announcer narrator interviewer interviewee moderator panelist participant
    attendee onlooker demonstrator rioter looter arsonist assailant perpetrator culprit offender criminal fugitive
    terrorist extremist separatist islamist jihadi combatant guerrilla mercenary militiaman serviceman servicewoman
    commander-in-chief undersecretary-general authorities rescuer client pundit onlooker applicant voter
    taxpayer shareholder investor developer proponent opponent advocate backer sponsor critic sceptic skeptic founder
    organizer campaigner aide loyalist hardliner moderate conservative liberal progressive reformer lobbyist
    mother-in-law father-in-law son-in-law daughter-in-law stepfather stepmother godfather godmother
    ex-wife ex-husband co-chair co-author co-owner co-director vice-admiral
    attorney-general conscript reservist recruiter porter gravedigger bookseller stallholder shepherd herder trucker
    bricklayer welder docker stevedore ferryman boatman lifeguard sexton verger usher steward stewardess bailiff
    notary baker butcher grocer tailor barber hairdresser pharmacist dentist vet veterinarian optician seamstress
    weaver potter blacksmith plasterer roofer gardener groundsman zookeeper ranger gamekeeper beekeeper archivist
    scribe typist secretary receptionist bartender barman barmaid cook chauffeur cabbie busker puppeteer dancer
    composer conductor violinist pianist guitarist drummer sculptor painter illustrator cartoonist screenwriter
    filmmaker signalman stationmaster dispatcher controller supervisor foreman janitor concierge
    incumbent challenger finalist frontrunner front-runner newcomer
    superintendent lookout spy mole turncoat signatory elector canvasser scrutineer""".split()
)
"""Nouns for persons, singular: offices, trades, kin and parts in events."""

WHOLE = {
    "gov": "governor", "sen": "senator", "rep": "representative", "gen": "general", "col": "colonel",
    "cmdr": "commander",
    "capt": "captain", "maj": "major", "adm": "admiral", "sgt": "sergeant", "det": "detective", "lt": "lieutenant",
    "insp": "inspector", "supt": "superintendent", "brig": "brigadier", "prof": "professor", "pc": "constable",
}  # fmt: skip
"""Shortened titles to the whole word."""

WOMEN = frozenset(
    """woman girl lady mother wife daughter sister aunt niece grandmother granddaughter widow actress queen princess
    empress spokeswoman congresswoman chairwoman businesswoman policewoman councilwoman assemblywoman anchorwoman
    servicewoman heroine girlfriend bride housewife schoolgirl waitress hostess nun midwife sheikha madam""".split()
)
MEN = frozenset(
    """man boy gentleman guy father husband son brother uncle nephew grandfather grandson widower actor king prince
    emperor spokesman congressman chairman businessman policeman councilman assemblyman anchorman serviceman hero
    boyfriend groom schoolboy waiter monk priest pope imam emir sultan sheikh cleric tribesman militiaman fireman
    fisherman cameraman salesman crewman statesman strongman gunman airman alderman caliph bishop archbishop
    cardinal ayatollah mullah""".split()
)
"""Nouns that usually tell a gender.  "spokesman" and its like are weak: a name or pronoun overrules them."""

SPEAKERS_FOR = frozenset("spokesman spokeswoman spokesperson spokesmen spokespersons spokespeople".split())
"""Persons who speak for a body: the body is a hop of its own."""

BODIES = frozenset(
    """government administration regime ministry department agency bureau office commission committee council court
    tribunal parliament congress senate assembly house cabinet authority police force forces army military navy
    guard guards corps command brigade battalion division militia militias coalition alliance union bloc party front
    movement group organisation organization organization network association federation confederation league
    society foundation institute institution centre center university college school academy hospital company
    corporation firm bank fund airline airlines carrier manufacturer operator charity ngo trust board panel team
    crew club church mosque coastguard guild cooperative co-operative
    syndicate caucus embassy consulate mission delegation secretariat directorate inspectorate observatory
    watchdog inquiry regulator tribunal jury prosecution defence defense opposition resistance cartel gang mafia
    tribe family community leadership junta politburo presidency monarchy palace municipality city state province
    district county enforcement service services unit squad task-force taskforce headquarters hq intelligence campaign
    think-tank thinktank laboratory lab faction wing branch arm chapter cell side camp""".split()
)
"""Nouns for bodies that speak and act."""

FORCES = frozenset("army military troops forces soldiers navy airforce servicemen personnel".split())
"""Words under which the armed forces of a state are named: one body, told apart from its government."""

PLURAL_PEOPLE = frozenset(
    "people police staff personnel media press public clergy leadership crowd couple pair duo".split()
)
"""Nouns of persons that are plural, or may be, without an ending."""

DOCUMENTS = frozenset(
    """report statement release communique communiqué letter memo memorandum email e-mail tweet post message document
    documents records record filing filings lawsuit complaint indictment affidavit ruling verdict judgment judgement
    study survey poll paper article story editorial column op-ed dispatch book memoir dossier file files cable
    cables transcript recording audio video footage clip film documentary interview speech address press-release
    broadcast announcement declaration communication notice bulletin briefing warning decree order law bill act
    treaty agreement resolution deal text draft version leaflet pamphlet manifesto note diary testimony deposition
    autopsy analysis assessment review inquiry investigation audit census data figures statistics index map list
    leak leaks archive emails e-mails letters tweets posts messages reports statements studies surveys polls papers
    articles stories accounts account claim claims rumours rumors image images photo photos photograph photographs
    picture website site page blog headline headlines placard banner sign graffiti log logs invoice receipt contract
    certificate warrant manual guide handbook report-card fact-sheet factsheet proposal plan motion petition
    constitution charter""".split()
)
"""Nouns for documents and utterances that can be said to say something."""

CONTACTING = frozenset({"ask", "contact", "reach", "approach"})
"""Verbs, as lemmas, of what a page does to somebody whom it then hears."""

UTTERANCES = frozenset(
    """statement release communique communiqué letter tweet post message email e-mail speech address announcement
    declaration warning briefing press-release testimony memo filing remarks comments interview op-ed memoir""".split()
)
"""Documents that are a person's or body's own speaking: their author is the party that speaks."""

GENERIC = frozenset(
    """people person everyone everybody someone somebody anyone anybody nobody none many some others most all few both
    several another one other those anyone""".split()
)
"""Words that say that somebody spoke and nothing of whom."""

HUMAN_ENDINGS = ("ists", "ist", "crats", "crat", "ologist", "ologists")
"""Endings of nouns that almost always name persons."""
