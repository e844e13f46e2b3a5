"""Words that decide how a clause is read.  General English; no word is here for one text."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of a text as a set."""
    return frozenset(text.split())


RAISING: frozenset[str] = words(
    """appear seem begin start continue try attempt seek manage happen tend prove turn come go remain cease stop
    likely unlikely bound set due expected supposed thought believed said reported alleged known able unable
    ready free fail refuse decline help get have need use want hope plan intend"""
)
"""Governors of an infinitive that add tense, aspect or a hedge: the infinitive is what the clause is about."""

HEDGING: frozenset[str] = words(
    """appear seem likely unlikely supposed thought believed said reported alleged try attempt seek hope plan intend
    expected want"""
)
"""Those of them that leave open whether the thing is so."""

UNDOING: frozenset[str] = words("fail refuse decline unable cease stop unlikely")
"""Those of them that deny the infinitive."""

MODALS: frozenset[str] = words("may might could would should can must shall ought")

HEDGES: frozenset[str] = words(
    """allegedly reportedly apparently possibly probably perhaps maybe likely purportedly supposedly seemingly
    presumably potentially ostensibly unlikely"""
)

GROUNDS: frozenset[str] = words(
    "evidence proof sign trace indication hint suspicion suggestion allegation accusation rumour rumor possibility risk"
)
"""Nouns of which an event is the content, and which do not say that it happened: "signs of an attack"."""

MANNERS: frozenset[str] = words(
    "mean means time point way circumstance account stage moment sense case condition occasion"
)
"""Nouns with which "no" and a preposition deny a clause: "at no time", "under no circumstances"."""

CLAIMS: frozenset[str] = words(
    """report claim assertion allegation accusation rumour rumor story suggestion notion idea myth statement belief
    theory speculation contention charge insinuation narrative assumption impression talk tale gossip
    fear worry concern suspicion prediction"""
)
"""Nouns for what is said or thought, of which a clause with "that" is the content."""

FALSE: frozenset[str] = words(
    """false untrue baseless unfounded groundless absurd wrong incorrect inaccurate erroneous ridiculous preposterous
    ludicrous laughable fictitious fictional bogus fake mistaken nonsense nonsensical rubbish lie hoax fabrication
    invention myth fiction fantasy falsehood slander libel canard untruth disinformation misinformation propaganda
    fabricated invented concocted"""
)
"""Predicates that call what is said untrue."""

TRUE: frozenset[str] = words("true case correct accurate")
"""Predicates that say it is so, and with "not" that it is not."""

BASES: frozenset[str] = words("truth foundation basis substance merit fact evidence proof grain shred ground credence")
"""What a report is said to lack."""

SHOWING: frozenset[str] = words("evidence proof indication sign")
"""Nouns for what would show that a thing is so: where there is none of it, the thing is left open."""

SUGGESTING: frozenset[str] = words("suggest show indicate prove confirm support establish")
"""Verbs with which nothing, or nobody, shows that a thing is so."""

CLAIMING: frozenset[str] = words("claim allege assert suggest imply insinuate contend")
"""Verbs of which "not" says that nobody puts forward what they govern."""

DISMISSING: frozenset[str] = words(
    "dismiss reject deny refute rebut dispute contest doubt quash counter contradict ridicule discount decry denounce"
)
"""Verbs for what is done to a report by those who say that it is not so."""

DISPROVING: frozenset[str] = words("debunk disprove refute discredit invent fabricate concoct falsify belie")
"""Verbs of which a report is the object where it is shown or said to be untrue."""

FALSELY: frozenset[str] = words("invent fabricate concoct fake stage imagine")
"""Verbs for making a thing up: what is made up never was."""

WRONGLY: frozenset[str] = words("falsely wrongly incorrectly mistakenly erroneously untruthfully")
"""Adverbs of saying what is not so."""

PRETENDING: frozenset[str] = words("pretend feign purport fantasise fantasize")
"""Verbs whose content is not so."""

SWAYING: frozenset[str] = words("want have make lead like expect wish ask")
"""Verbs over "believe" whose content somebody would only have others think."""

SUPPOSING: frozenset[str] = words("assume suppose provide imagine grant")
"""Verbs that without a subject only suppose their content: "assuming the gate was shut"."""

AIMING: frozenset[str] = words(
    """plan threaten fear prevent foil avert avoid thwart seek demand propose consider urge want prepare reject oppose
    cancel postpone deny call ask expect suspect discuss warn threat plan fear call demand proposal warning attempt bid
    preparation possibility risk danger prospect prevention cancel abandon scrap suspend halt delay"""
)
"""Verbs and nouns over a happening that does not come about by them."""

ALLEGED: frozenset[str] = words("alleged supposed purported rumoured rumored reported called suspected presumed")
"""Adjectives that make a happening somebody's word; "called" of "so-called"."""

ASSURING: frozenset[str] = words("ensure guarantee assure see make")
"""Verbs for bringing it about that something is so: "ensure that", "make sure that", "see to it that"."""

REPORTING: frozenset[str] = words(
    """say tell report claim state add note announce declare insist maintain argue allege acknowledge admit concede
    confirm deny reveal explain suggest warn write tweet describe assert stress reiterate indicate quote cite call
    believe think know hear learn understand"""
)
"""Verbs that only introduce what somebody says where they govern a clause."""

NEGATIVES: frozenset[str] = words("no not never neither nor none nobody nothing nowhere n't n’t")

EMPTY: frozenset[str] = words(
    """be have do get make take go come give other such same own more most much many several some any all both each
    few little lot bit also just even still already only very so too then now here there well however moreover further
    say tell thing way one mr mrs ms dr sir sen gov rep gen col lt capt adm sgt rev prof st
    new first last next earlier later recently meanwhile today yesterday tomorrow
    least about around nearly almost approximately roughly over under exactly
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december"""
)
"""Lemmas that say little about which fact a clause states."""

SUFFIXES: frozenset[str] = words(
    "led backed based held made manufactured allied linked run controlled supplied style funded owned born"
)
"""Second halves of compounds such as "state-run" whose first half is a term of its own."""

CONTENT: frozenset[str] = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"})
NAMED: frozenset[str] = frozenset({"ORG", "GPE", "NORP", "FAC", "LOC", "EVENT", "PRODUCT", "WORK_OF_ART", "LAW"})
EVENT_NOUNS: frozenset[str] = words(
    """attack strike airstrike raid bombing blast explosion shooting killing death murder assault offensive advance
    capture seizure arrest detention release delivery shipment airdrop drop supply withdrawal retreat evacuation
    escape invasion occupation siege election vote resignation appointment dismissal agreement deal pact ceasefire
    truce collapse crash collision fire flood rescue search investigation inquiry trial sentence conviction lawsuit
    protest demonstration strike march clash fighting battle loss destruction theft purchase sale merger closure
    announcement decision launch test ban leak spill outbreak hack breach kidnapping abduction hijacking ambush
    stabbing poisoning derailment landing crossing arrival departure visit meeting talks recall payment
    donation"""
)
"""Nouns for happenings: with what hangs on them they state something as a clause does."""

QUANTIFIERS: frozenset[str] = words(
    """some most many much all any none one two several few half majority minority bulk rest number total lot lots dozen
    dozens hundred hundreds thousand thousands million millions score scores series plenty part portion share handful
    couple pair cluster variety range kind kinds sort sorts type types piece pieces amount quantity percent each both
    various that those this these swath swaths stretch chunk stream"""
)
"""Heads of a noun phrase that only measure what follows "of"."""

THINGS: frozenset[str] = words("it them they this these those")
"""Pronouns that may stand for a thing."""
UNKNOWN = "_"
"""The term of a participant that is there but cannot be named."""

CAUSATIVES: frozenset[str] = words("let allow enable permit help make force cause see watch have")
"""Verbs that take an infinitive with a subject of its own: what is let happen, happens."""
