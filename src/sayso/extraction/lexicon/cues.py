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

_VERBS = """
assert
  say cqd; tell cq; add cq; note cqd; state cqnd; remark cq; mention cqn; comment cqp; observe cq; explain cqn; write cq; tweet cq
  report cqntd; announce cqn; declare cqns; proclaim cqns; pronounce cqs; claim cqnt; assert cqn; maintain cq; contend cq; argue cqp
  insist cqp; stress cqn; emphasize cqn; emphasise cqn; underline cqn; underscore cqn; highlight cn; reiterate cqn; repeat cqn
  describe as; depict as; characterize as; characterise as; portray as; label sas; brand sas; dub s; term s; call s; deem s
  quip cq; joke cq; recall cqn; recount cqn; relate c; reveal cqnd; disclose cqnd; divulge cqn; leak n; indicate cqnd
  suggest cqnd; imply cnd; hint cqp; signal cqn; inform cq; brief c; notify c; remind cq; advise cqo; testify cqt; attest cqp; affirm cqn
  reply cq; respond cq; answer cq; retort cq; counter cq; continue q; begin q; conclude cqd; summarize cqn; summarise cqn; sum q
  quote cq; cite cn; estimate cqnd; predict cqnd; forecast cnd; project ctd; calculate cd; speculate cq; opine cq; reason cq; muse cq
  reckon cqk; shout cq; yell cq; scream cq; cry q; exclaim cq; whisper cq; mutter cq; murmur cq; chant q; sing q; rant cq; boast cqp; brag cqp
  lament cqn; bemoan n; bewail n; gush cq; rave q; enthuse cq; sigh q; laugh q; smile q; snap q; growl q; crow cq; chime q; interject cq
  post cq; blog cq; publish n; broadcast n; tell cq; outline n; detail n; detail n; spell c; point cq; specify cn; clarify cqn; elaborate qp
  hail asn; praise fn; applaud fn; welcome n; celebrate n; commend fn; laud fn; credit f; thank f; tout na; endorse n; defend nq; justify n
  document cnd; chronicle nd; show cd; demonstrate cd; find cd; prove cwd; illustrate cd; establish cd; determine cd; discover ckd; uncover cnd
  expose nd; allude p; refer p; speak p; talk p; discuss nc; address n; preach cq; teach c; propose cqn; recommend cqo; advocate np; moot n
  record cd; list n; read q; paint a; liken p; compare p; update q; attribute f; ascribe f; chalk p; theorize cq; theorise cq; posit c; postulate c
  volunteer cq; proffer q; offer q; surmise cqk; venture q; exhort oq; decree cn; rule cd; stipulate cnd; convey cn; communicate cn; tip c
  echo nq; voice n; express n; reflect q; marvel cq; ponder cqk; philosophize q; intone q; blurt cq; bellow q; thunder q; bark q; hiss q; sneer cq
  scoff cq; mock q; taunt q; tease q; gloat cq; crack q; deadpan q; drawl q; stammer q; sob q; wail q; weep q; grumble cq; mumble cq; coo q
  intimate cq; insinuate cq; infer cqk; profess ct; purport td; pretend ct; feign n; swear ct; certify cn; verify cn; validate n; substantiate nd
  warn cqpo; caution cqpo; alert c; threaten tcq; fear ck; worry cqk; forewarn c; prophesy cq; assess ckd; judge ksc; rate ks; evaluate n
deny
  deny cqn; refute cqn; rebut qn; reject qn; dismiss nqa; dispute cqn; contradict n; disavow n; repudiate n; disclaim n; rubbish n; downplay n
  debunk n; doubt ck; disbelieve ck; object cqp; disagree cq; contest n; negate n; rebuff n; exclude n; gainsay n; disprove n; discount n
accuse
  accuse f; blame fqn; criticize fqn; criticise fqn; condemn fqn; denounce fqna; slam fqn; blast fqn; rip fq; lambaste fq; lambast fq
  decry nq; deplore nq; fault f; charge cqf; allege cqnt; complain cqp; chide fq; chastise f; castigate f; rebuke f; berate f; scold f; censure f
  protest cqn; rail p; lash p; berate f; vilify f; excoriate f; assail f; hammer f; bash f; skewer f; ridicule n; deride na; disparage n; malign n
  impugn n; implicate f; suspect kcf; attack q; upbraid f; admonish fo; reprimand f; fume cq; thunder cq; carp q; gripe cq; indict f; denigrate n; tar a
vow
  vow tcq; pledge tcqn; promise tcqn; swear tcq; undertake t; commit p; guarantee cn; assure cq; reassure cq; plan tk; intend tk; resolve tk; threaten tcqn
  agree tcq; consent t; offer t; aim tk; volunteer t; plot t; opt t
confirm
  confirm cqnd; acknowledge cqnt; admit cqnpt; concede cqn; confess cqpt; corroborate cnd; verify cnd; authenticate n; recognize ckn; recognise ckn
  accept cn; concur cq; agree cq; grant c; own p; avow cn; fess p; affirm cqn; reaffirm cqn; ratify n; substantiate n; vindicate n
question
  ask cqo; question cqn; inquire cq; enquire cq; wonder cq; query cq; doubt ck; ponder cqk; challenge qn; quiz q; interrogate q
request
  urge oqcn; demand cqtn; call op; request cqon; ask o; beg oqt; plead qp; implore oq; beseech o; order oc; instruct oc; command oc; direct o; appeal p
  press op; exhort oq; encourage o; insist p; petition o; advise o; invite o; lobby p; require o; push p; propose c; recommend cn; suggest c; summon o; seek n
  counsel oc; tell o; warn o; remind o; dare o; challenge o; admonish o; bid o; enjoin o; mandate cn; dictate cn
decline
  decline t; refuse t; withhold n; dodge n; sidestep n; evade n; demur q; balk p; stonewall q; abstain p
think
  think cqk; believe ck; know ck; expect cktnk; hope ck; feel ckw; assume ck; presume ck; suppose ck; imagine ck; guess ck; understand ck; realize ck
  realise ck; learn ck; anticipate ckn; consider ckst; see ak; view ak; regard ak; perceive aks; fear ck; wish ckw; hear ck; dream ck; foresee ckn
  doubt ck; hold ckw; figure ck; remember ck; forget ckw; conclude ck; gather ckw; envision ck; trust ckw; sense ck; notice ck; reckon ck
  mean wc; decide ckt; acknowledge c; recognize ck; ensure wc; regret ckn; favour wc; want wk; prefer wk; maintain ck; calculate ck; bet cqk
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
                stances.setdefault(lemma, {})[mark] = "assert" if stance == "think" else stance
    return frames, stances


VERBS, VERB_STANCE = _read(_VERBS)

CORE = frozenset(
    "say tell add write tweet claim state insist argue explain warn announce declare reply respond note remark assert maintain contend allege "
    "admit acknowledge deny confirm stress reiterate report continue concede ask quip joke recall charge complain shout testify conclude "
    "comment observe urge call vow pledge promise swear exclaim answer counter mention emphasize emphasise caution predict suggest".split()
)
"""Verbs that may be linked to a quotation by nearness alone without further signs."""
