"""Words that bring in what somebody says or thinks: verbs, nouns and phrases with their stance and frames.

A verb's frames say which complements can be its content:

    c  a clause ("said that …", "asked whether …", "… , she said")
    q  a quotation without any other link than nearness
    n  a noun phrase ("confirmed the strike")
    t  an infinitive ("vowed to fight")
    o  somebody + infinitive ("urged both sides to talk")
    f  somebody + of/for/over + content ("accused the army of …")
    a  something + as + content ("described the raid as …")
    s  something + noun or adjective ("called it a crime")
    p  a preposition + content ("warned of", "spoke about", "called for")
    k  not speech but thought
    w  weak: an everyday word that is a cue only with a clause introduced by "that", "whether" or a question word
    d  a document or finding may be the subject ("the letter shows that …")
"""

from __future__ import annotations

from sayso.extraction.lexicon.words import words

_VERBS = """
assert
  say cqd; tell cqo; add cq; note cqd; state cqnd; remark cq; mention cqng; comment cqp; observe cq; explain cqn
  write cq; tweet cq; report cqntdg; announce cqn; declare cqns; proclaim cqns; pronounce cqs; claim cqnt; assert cqn
  maintain cq; contend cq; argue cqp; insist cqp; stress cqn; emphasize cqn; emphasise cqn; underline cq; highlight cw
  underscore cq; reiterate cqn; repeat cqn; describe asng; depict as; characterize as; characterise as; portray as
  label sas; brand sas; dub s; term s; call s; deem s; quip cq; joke cq; recall cqg; recount cqn; relate cw
  reveal cqnd; disclose cqnd; divulge cqn; leak n; indicate cqnd; suggest cqdg; imply cd; hint cqp
  signal cqn; inform cq
  brief c; notify c; remind cq; advise cqo; testify cqt; attest cqp; affirm cqn; reply cq; respond cq; answer cq
  retort cq; counter cq; continue q; begin q; conclude cqd; summarize cqn; summarise cqn; sum q; quote cq; cite cn
  estimate cqnd; predict cqnd; forecast cnd; project ctd; calculate cd; speculate cq; opine cq; reason cq; muse cq
  reckon cqk; shout cq; yell cq; scream cq; cry cwq; exclaim cq; whisper cq; mutter cq; murmur cq; chant q; sing q
  rant cq; boast cqp; brag cqp; lament cqn; bemoan n; bewail n; gush cq; rave q; enthuse cq; sigh q; laugh q; smile q
  snap q; growl q; crow cq; chime q; interject cq; post cwq; blog cq; outline n; spell c; point cwq; specify cn
  clarify cqn; elaborate q; hail as; praise fn; applaud fn; commend fn; laud fn; credit f; tout a; endorse a
  defend qa; document cd; show cd; demonstrate cd; find cd; prove cwd; illustrate cd; establish cwd; determine cwd
  discover cd; uncover cnd; expose nd; allude p; speak p; preach cq; teach cw; propose cqng; recommend cqog; advocate p
  record cd; read q; paint a; liken p; compare p; update q; attribute f; ascribe f; chalk p; theorize cq; theorise cq
  posit c; postulate c; volunteer cq; proffer q; offer q; surmise cqk; venture q; decree cn; rule cwd
  stipulate cnd; convey cw; communicate cw; tip cw; echo q; voice q; express q; reflect q; marvel cq; ponder cqk
  philosophize q; intone q; blurt cq; bellow q; thunder q; bark q; hiss q; sneer cq; scoff cq; mock q; taunt q
  tease q; gloat cq; crack q; deadpan q; drawl q; stammer q; sob q; wail q; weep q; grumble cq; mumble cq; coo q
  intimate cq; insinuate cq; infer cqk; profess ct; purport td; pretend cw; swear ct; certify cw; verify cw
  warn cqpo; caution cqpo; alert cw; fear ck; worry cqk; forewarn c; prophesy cq; assess cwkd; judge ksc; rate ks
  publicize n; publicise n; relay cw; restate cn; rehash n; retell cn; narrate cn; report cqn; tell cqo; list w
  identify a
deny
  deny cqng; refute cqn; rebut qn; reject qna; dismiss nqa; dispute cqn; contradict n; disavow n; repudiate n; rubbish n
  downplay n; debunk n; doubt ck; disbelieve ck; object cqp; disagree cq; rebuff n; disprove n; discount n; disclaim n
accuse
  accuse f; blame fqn; criticize fqn; criticise fqn; condemn fqna; denounce fqna; slam fqna; blast fqna; rip fq
  lambaste fq; hold f
  lambast fq; decry nq; deplore nq; fault f; charge cwqf; allege cqnt; complain cqp; chide fq; chastise f; castigate f
  rebuke f; berate f; scold f; censure f; protest cqn; rail p; lash p; vilify f; excoriate f; assail f; bash f
  skewer f; ridicule f; deride fa; disparage f; malign f; implicate f; suspect kcf; attack q; upbraid f; admonish fo
  reprimand f; fume cq; carp q; gripe cq; denigrate f; lambast f; pillory f; savage f; decry n; bemoan n
vow
  vow tcqn; pledge tcqn; promise tcqn; swear tcq; undertake t; guarantee cn; assure cq; reassure cq; threaten tcqn
  agree cq
confirm
  confirm cqnd; acknowledge cqntg; admit cqnptg; concede cq; confess cqptg; corroborate cnd; verify cwnd; authenticate n
  recognize cwk; recognise cwk; accept cw; concur cq; agree cq; grant cw; own p; avow cn; fess p; reaffirm cqn
question
  ask cqp; question cq; inquire cq; enquire cq; wonder cq; query cq; challenge q; quiz q; interrogate q
request
  urge oqc; demand cqtn; call p; request cqon; ask op; beg oqt; plead qp; implore oq; beseech o; order oc; instruct oc
  command oc; appeal p; press p; exhort oq; insist p; petition o; advise o; lobby p; propose c; recommend c; counsel oc
  tell o; warn o; remind o; challenge o; admonish o; enjoin o; direct o; summon o
decline
  decline t; refuse t; withhold n; dodge n; sidestep n; evade n; demur q; balk p; stonewall q
think
  think cqk; believe ck; know ck; expect ck; hope ck; feel ckw; assume ck; presume ck; suppose ck; imagine ck; guess ck
  understand ck; realize ck; realise ck; learn ck; anticipate ck; consider ck; see ak; view ak; regard ak; perceive ak
  fear ck; wish ckw; hear ck; dream ck; foresee ck; doubt ck; hold ckw; figure ck; remember ck; forget ckw; conclude ck
  gather ckw; envision ck; trust ckw; sense ck; notice ckw; reckon ck; decide cwk; regret ckg; bet cqk; ensure w
"""


def _read(table: str) -> tuple[dict[str, str], dict[str, dict[str, str]]]:
    """Frames by lemma, and stance by lemma and frame (a later class overrides for the frames it names)."""
    frames: dict[str, str] = {}
    stances: dict[str, dict[str, str]] = {}
    stance = ""
    for line in table.strip().splitlines():
        if not line.startswith(" "):
            stance = line.strip()
            continue
        for entry in line.split(";"):
            lemma, marks = entry.split()
            frames[lemma] = frames.get(lemma, "") + "".join(m for m in marks if m not in frames.get(lemma, ""))
            for mark in marks:
                if stance == "think":
                    stances.setdefault(lemma, {}).setdefault(mark, "assert")
                else:
                    stances.setdefault(lemma, {})[mark] = stance
    return frames, stances


VERBS, VERB_STANCE = _read(_VERBS)

CORE = words("""
    say tell add write tweet claim state insist argue explain warn announce declare reply respond note remark assert
    maintain contend allege admit acknowledge deny confirm stress reiterate report continue concede ask quip joke recall
    complain shout testify conclude comment observe urge vow pledge promise exclaim answer counter mention emphasize
    emphasise caution predict suggest reveal believe
    """)
"""Verbs that may be linked to a quotation by nearness alone without further signs."""

NOUNS = words("""
    accusation acknowledgement acknowledgment admission affirmation allegation announcement answer appeal argument
    assertion assessment assumption assurance belief boast call charge claim comment complaint concession conclusion
    confession confirmation contention conviction criticism declaration demand denial disclosure estimate excuse
    expectation explanation fear finding forecast guarantee guess hint hope hypothesis idea implication indication
    insinuation insistence judgment judgement lie notion opinion perception pledge position prediction proclamation
    promise prophecy proposal question reassurance recommendation remark reminder report request revelation rumor rumour
    speculation statement suggestion suspicion testimony theory theorizing threat verdict view vow warning word
    """)
"""Nouns that can hold what is said: "the claim that …", "accusations of …"."""

NOUN_OF = words("""
    accusation acknowledgement acknowledgment admission allegation assurance claim confirmation criticism declaration
    denial estimate pledge prediction promise revelation threat vow warning charge reassurance
    """)
"""Nouns whose content may follow with "of" and no clause."""

NOUN_STANCE = {
    "accusation": "accuse", "allegation": "accuse", "charge": "accuse", "complaint": "accuse", "criticism": "accuse",
    "insinuation": "accuse", "lie": "accuse", "suspicion": "accuse", "acknowledgement": "confirm",
    "acknowledgment": "confirm", "admission": "confirm", "affirmation": "confirm", "concession": "confirm",
    "confession": "confirm", "confirmation": "confirm", "denial": "deny", "pledge": "vow", "promise": "vow",
    "vow": "vow", "threat": "vow", "guarantee": "vow", "assurance": "vow", "reassurance": "vow", "appeal": "request",
    "call": "request", "demand": "request", "request": "request", "recommendation": "request", "question": "question",
}  # fmt: skip

DOCUMENTS = words("""
    account ad advertisement affidavit alert analysis announcement answer appeal archive article assessment audio
    audit ban banner bill blog book briefing broadcast brochure bulletin cable caption card claim clause column comment
    commentary communique complaint constitution court decision declaration decree dispatch document dossier draft
    editorial email e-mail essay evidence expert figure file filing finding flyer footage form graffiti guidance
    guideline headline image indictment inscription interview judgment judgement law lawsuit leaflet letter log magazine
    manifesto manual map media memo memoir memorandum message missive motion newspaper note notice op-ed opinion order
    outlet page pamphlet paper paperwork petition placard plaque police policy poll post poster posting press profile
    projection propaganda publication reading recording record release reply report request research resolution result
    review rule ruling rumor rumour sign slide slogan source speech statement statistic story study submission suit
    summary survey tape testimony text thread tip transcript treaty tweet verdict video voicemail warning
    warrant website
    witness word data estimate information excerpt portion indicator forecast intelligence analytics communiqué
    receipt slip logbook roster ledger register diary invoice manifest voucher docket printout print-out barcode
    measurement scan x-ray postmortem post-mortem autopsy radar recorder tachograph
    """)
"""Things that speak: texts, recordings and findings, of which a participle ("a letter saying …") may hang."""

PHRASAL = {
    ("rule", "out"): ("cqn", "deny"), ("call", "out"): ("f", "accuse"), ("point", "out"): ("cq", "assert"),
    ("lay", "out"): ("n", "assert"), ("set", "out"): ("n", "assert"), ("spell", "out"): ("cn", "assert"),
    ("play", "down"): ("n", "deny"),  ("speak", "out"): ("pq", "accuse"),
    ("lash", "out"): ("pq", "accuse"), ("hit", "out"): ("pq", "accuse"), ("fire", "back"): ("q", "assert"),
    ("hit", "back"): ("q", "deny"), ("shoot", "back"): ("q", "assert"), ("push", "back"): ("q", "deny"),
    ("weigh", "in"): ("q", "assert"), ("chime", "in"): ("q", "assert"), ("cry", "out"): ("q", "assert"),
    ("make", "clear"): ("c", "assert"), ("find", "out"): ("ck", "assert"), ("figure", "out"): ("ck", "assert"),
    ("go", "on"): ("q", "assert"), ("take", "back"): ("n", "deny"), ("tell", "off"): ("", "accuse"),
    ("tell", "apart"): ("", "assert"), ("back", "up"): ("n", "confirm"), ("give", "away"): ("n", "assert"),
    ("call", "off"): ("", "assert"), ("call", "up"): ("", "assert"), ("report", "back"): ("cq", "assert"),
    ("write", "off"): ("", "assert"), ("claim", "back"): ("", "assert"), ("put", "forward"): ("n", "assert"),
    ("put", "out"): ("", "assert"), ("own", "up"): ("p", "confirm"), ("sum", "up"): ("cqn", "assert"),
}  # fmt: skip
"""Frames and stance of verbs with a particle, where they differ from the bare verb's."""

ADJECTIVES = {
    "confident": "assert", "convinced": "assert", "certain": "assert", "sure": "assert", "optimistic": "assert",
    "hopeful": "assert", "adamant": "assert", "concerned": "assert", "worried": "assert", "afraid": "assert",
    "aware": "assert", "doubtful": "question", "sceptical": "question", "skeptical": "question", "unsure": "question",
    "uncertain": "question", "disappointed": "assert", "insistent": "assert", "unaware": "assert", "fearful": "assert",
}  # fmt: skip
"""Adjectives of conviction: "she is confident that …"."""

CITING = frozenset({"citing", "quoting"})
"""Words that bring in whom a source leans on."""
