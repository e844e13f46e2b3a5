"""Words by which a neutral cue ("said", "added") still denies, vows, accuses, asks or declines."""

from __future__ import annotations

from sayso.extraction.lexicon.words import words
from sayso.model.findings import Stance

ANSWERS: frozenset[Stance] = frozenset({"deny", "confirm", "accuse"})
"""Stances to what others say, or to a thing that is named with a noun alone ("denied involvement", "blamed the mayor").
Nobody takes one by not saying something: "did not say that it was false"."""

WRONGDOING = words("""
    abuse annex assassinate assault beat behead betray blackmail blame blockade bomb bombard breach bribe brutalise
    brutalize burn censor cheat coerce collude conceal condone conspire corrupt cover deceive defraud demolish deport
    desecrate detain discriminate displace distort embezzle endanger enslave evict exaggerate execute exploit extort
    fabricate falsify fuel gas harass harm humiliate hypocritical ignore intimidate invade jail jeopardise
    jeopardize kidnap kill launder lie loot manipulate massacre mislead mistreat molest murder neglect obstruct occupy
    oppress persecute pillage plot plunder poison provoke punish raid ransack rape repress rig rob sabotage scapegoat
    shell shoot silence sink slaughter smear smuggle spy stab accuse steal stoke stonewall strafe strangle suppress
    target terrorise terrorize threaten torture trample undermine vandalise vandalize violate wiretap
    """)
"""Verbs of doing wrong: a report that somebody else does it accuses."""

JUDGING = words("""
    court tribunal judge justice magistrate jury bench panel inquiry inquest coroner commission arbitrator audit auditor
    report study survey research researcher scientist analysis assessment poll review autopsy investigation verdict
    ruling judgment judgement census statistics
    """)
"""Who or what judges or lays open what others did, and charges nobody by it; not an indictment or a lawsuit."""

BLAME_WORDS = words("""
    absurd abuse aggression aggressor apartheid atrocity authoritarian barbaric brutal butcher catastrophe charade cheat
    chaotic conspiracy corrupt corruption coup coverup coward cowardly crime criminal cruel cynical dangerous deceitful
    deception despicable destructive dictator dictatorship disaster disastrous disgrace disgraceful dishonest
    distraction
    evil extortion extremist fabrication failure fake false falsehood farce fraud fraudulent genocide ghastly hateful
    hoax hollow hypocrisy hypocrite hypocritical illegal immoral incompetent incompetence inhumane injustice insult
    irresponsible liar lie lying ludicrous mafia manipulation massacre misleading mistake murder murderer negligence
    negligent nonsense outrage outrageous propaganda provocation provocative racist reckless regime ridiculous
    scandalous scapegoat shame shameful sham stupid stunt terror terrorism terrorist theft thief thug traitor treason
    tyrant ugly unacceptable unconstitutional undemocratic unfair unjust unlawful useless victimisation victimization
    violation warmonger wicked witch-hunt worthless wrong wrongful
    """)
"""Nouns and adjectives of blame, for "called it a disgrace", "described the talks as a failure"."""

UNKNOWING = words(
    """
    know confirm comment say determine discuss tell speculate identify rule verify disclose elaborate recall
    remember
    """
)
"""Verbs whose negation leaves a question unanswered ("we don't know")."""

DENYING = words("deny dispute contest refute rebut contradict repudiate")
REJECTING = words("reject dismiss rebuff rubbish debunk disprove")
"""What is rejected may be an offer, or a report that somebody wrote."""
ANSWERING_NO = DENYING | REJECTING
"""Verbs that say of what was said that it is not so."""

TAKING_BACK = words("retract withdraw recant rescind backtrack disown renounce abandon drop")
"""Verbs by which somebody no longer says what he said: "retracted his claim that …"."""

CONFIRMING = words("confirm corroborate acknowledge")

DECLINING = words("decline refuse")
"""Verbs of those who do not say or do what they are asked for."""

MYSELF = words("i me my mine myself")
OURSELVES = words("we us our ours ourselves")
SELF = words("i we our my")
PERSONAL = words("he she they it")
OUGHT = words("should must ought need")
COMMITTED = words("commitment presence vow pledge promise determined determination committed")
ABSENT = words("""
    basis collusion connection contact credibility deal evidence foundation ground hint
    indication intention
    involvement justification link plan proof report sign suggestion threat trace truth violation wrongdoing
    """)
"""What is said to be lacking when a charge is denied: "there is no evidence"."""

UNTRUE = words("false untrue baseless unfounded groundless incorrect inaccurate invented fabricated lie fabrication")
FALSEHOODS = words(
    """
    false untrue wrong baseless unfounded fabricated groundless incorrect inaccurate bogus absurd ridiculous fake
    untruthful unsubstantiated lie lies fabrication fabrications invention inventions nonsense propaganda fiction hoax
    libel slander disinformation misinformation rubbish falsehood falsehoods
    """
)
"""What reports are called by whoever says that they are not so."""
TRUE = words("true accurate correct truth fact reality so case")
AGREEING = words("correspond match reflect agree accord square tally fit")
TRUTH = words("reality truth fact")
TOLD = words(
    """
    account accusation allegation assertion charge claim figure information it news number report rumor rumour statement
    story such that they these this those toll version
    """
)
"""What is said to be untrue when somebody denies it: what others have said."""
