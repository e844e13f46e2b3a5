"""What a reader's sentence does: how its writer knows (he was there, his cousin works there, it stands in a register),
whether it tells a fact, and what in it could be looked up.

The language is that of threads under news: first persons without pronoun ("Worked there that night"), kin and
colleagues, addresses of documents, mockery.  A sign is no proof: a lead only says where somebody could ask.
"""

# ruff: noqa: E501 - patterns read better whole

from __future__ import annotations

import re
from dataclasses import dataclass

_KIN = (
    r"(?:aunt|boss|boyfriend|bro|brother|children|colleagues?|cousins?|crew|dad|daughter|employees?|family|father|flatmate|friends?|girlfriend|"
    r"grand(?:father|mother|pa|ma|parents)|house|husband|kids?|landlord|mates?|mother|mum|mom|neighbou?rs?|nephew|niece|parents|partner|"
    r"shift|sister|son|team|uncle|unit|village|wife|in-laws?)(?:[- ]in[- ]law)?"
)
_PRESENCE = (
    r"(?:(?:parked|sitting|sleeping|standing|staying|stuck|waiting|walking|working|just|right|down|up|still|also|there|here|home) ){0,2}"
    r"(?:(?:across|among|around|aboard|at|behind|beside|by|close to|next to|next door|down|from|in|inside|near|on|opposite|outside|under|with(?= (?:the|those|them|him|her)\b)|within)\b"
    r"(?! (?:(?:the|a|an|my|total|full|complete|utter|such|no) )*(?:agreement|awe|disbelief|doubt|dark|dream|favou?r|first|fence|impression|loss|love|mood|pain|rage|"
    r"shock|side|tears|trouble|war|wrong|right|years?|your|you|all|it|this|that|for|to)\b)|there\b|here\b)"
)
_MEDIA = (
    r"(?:article|clip|comment|film|footage|headline|images?|interview|map|movie|news|papers?|photo(?:s|graphs?)?|pictures?|piece|"
    r"post|recording|report|screenshot|show|story|tweet|videos?)"
)
_PERCEIVED = (
    r"(?:counted|filmed|heard(?! (?:\w+ ){0,3}(?:about|of)\b)|measured|met|noticed|passed|photographed|recorded|saw|seen|smell(?:ed|t)|timed|videoed|visited|"
    r"watched|witnessed)"
)
_INNER = (
    r"(?:agreed|applauded|assumed|believed|bet|called (?:it|for)|cared|clicked|commented|cried|decided|donated|doubted|enjoyed|expected|figured|"
    r"forgot|googled|got it|guessed|hated|hoped|imagined|laughed|liked|loved|meant|missed|needed|paid taxes|posted|prayed|preferred|"
    r"realised|realized|remembered|screamed|shared|signed|started|stopped reading|subscribed|supported|supposed|thought|trusted|"
    r"unsubscribed|used to (?:think|believe|like)|voted|wanted|wished|wondered)"
)
"""What goes on in a writer's head or on his screen."""
_THERE = re.compile(
    rf"\b(?:I|[Ww]e)(?:[’']ve| have|[’']d| had)?(?: \w+){{0,2}}? (?:was|were|been|am|are|live|lived|work|worked|serve|served|drive|drove|"
    rf"stay|stayed|sleep|slept|stood|sat|own|open|run)\b(?: (?!the|a|an|not)\w+){{0,1}}? {_PRESENCE}|"
    rf"\b(?:I|[Ww]e)[’'](?:m|re) {_PRESENCE}|"
    rf"\b(?:I|[Ww]e)(?:[’']ve| have|[’']d| had)?(?: \w+){{0,1}}? {_PERCEIVED}\b(?! (?:(?:about|it|this|that|the|a|an|of|on|your|his|her)\s+)*(?:\w+ )?{_MEDIA}\b)|"
    rf"\b(?:one|two|three|four|some|both|several|most) of us\b|\b(?:told|called|phoned|texted|rang|wrote to|showed|asked|warned) (?:me|us|my {_KIN})\b",
)
_DID = re.compile(
    rf"\b(?:I|[Ww]e)(?:[’']ve| have|[’']d| had)?\s+(?:(?:also|then|just|even|only|still|once|both|all|\w+ly)\s+)?"
    rf"(?!{_INNER}\b|(?:need|feed|indeed|read|saw|seen|heard|watched|found)\b)"
    r"(?:\w{2,}ed|did(?! not|n[’']t)|had(?! to\b| an? (?:good|great|bad|nice|lovely)\b| (?:high )?hopes?\b| no (?:idea|choice|doubt)\b| enough\b)|admit|bought|brought|built|carried|caught|drew|driven|drove|dug|fed|fled|flew|gave|given|held|kept|laid|left|lent|lost|made|"
    r"moved|paid|put|ran|rang|rode|sat|sent|slept|sold|spent|spoke|stood|swam|taken|taught|took|went|woke|wore)\b"
    rf"(?! (?:(?:about|it|this|that|the|a|an|of|on|to|your|his|her)\s+)*(?:\w+ )?{_MEDIA}\b)"
)
"""What a writer did himself: who did something at a place was there."""
_BARE = re.compile(
    r"^\W*(?:@\w+ )?(?:Picked up|Dropped off|Carried|Delivered|Loaded|Treated|Buried|Helped|Met|Brought|Pulled|Drove) (?:the|an?|some|two|three|four|five|him|her|them|one|my|our)\b|"
    r"^\W*(?:@\w+ )?(?:(?:Came|Drove|Got|Left|Ran|Rode|Took|Walked|Went) (?:home|off|on|out|past|through|by|up|down|there|from|the|it|to)\b|(?:Was|Were|Been|Lived|Worked|Served|Retired|Grew up|Stood|Sat|Drove|Spent)\b(?: \w+){0,3}? (?:there|here|at|in|on|for|from|with|near|as|\d+|two|three|"
    r"ten|twenty|thirty|years)\b|(?:Saw|Heard|Filmed|Watched|Counted|Passed|Smelled) (?:it|the|a|an|two|three|four|five|him|her|them|"
    r"no|at least|\d+)\b(?! (?:\w+ )?" + _MEDIA + r"\b))"
)
"""A first person without its pronoun."""
_OWN_KIN = re.compile(
    rf"\b(?:[Mm]y|[Oo]ur)\s+(?:(?:own|old|best|late|elder|older|younger|little|big|former|next-door|whole) )?(?:[a-z]+[’']s )?{_KIN}\b"
    r"(?=(?: [A-Z]\w+){0,2}(?: (?:in|from|at|near|on) (?:the )?[A-Z]\w+(?: [A-Z]\w+)*)?,? (?:who |which |also |still |just |only |never |always )?(?:is|are|was|were|has|have|had|and I|did|does|do|\w+(?:ed|s)|"
    r"drove|found|gave|got|heard|kept|left|lost|ran|rode|said|sat|saw|sold|spent|stood|took|told|went|wore|wrote)\b)(?!"
    r" (?:and I )?(?:is|are|was|were|am) (?:all |so |very |really |just )?(?:angry|appalled|disgusted|heartbroken|praying|sad|shocked|sick|sickened|with you)|"
    r" (?:always|often|never|used to) (?:say|says|said|tell|tells|told|claimed?)\b|"
    r" (?:think|thinks|believe|believes|hope|hopes|love|loves|hate|hates|pray|prays|says? (?:he|she|they)[’'](?:d|ll))\b)|"
    r"\b(?:[Mm]y|[Oo]ur) (?:\w+ )?(?:apartment|balcony|boat|cab|car|farm|flat|garage|garden|home|hotel|kiosk|kitchen|office|place|room|school|shop|stall|store|street|truck|van|"
    r"window|workshop|yard) (?:is|are|was|were|looks?|looked|faces|faced|stands|stood|overlooks?|backs|sits|has|had|got)\b|"
    r"\b(?:an? |the )?(?:friend|colleague|mate|cousin|buddy|neighbou?r|relative) of (?:mine|ours)\b|\b(?:a |some )?(?:guy|bloke|woman|man|people|someone|somebody) I know\b|"
    rf"\bbelong(?:s|ed) to (?:me|us|(?:my|our) (?:\w+ )?{_KIN})\b|"
    rf"\b[Mm]y (?:late )?{_KIN}[’']s (?:\w+ ){{0,1}}?[a-z]+ (?:is|was|had|has|made|makes|built|sold|sells|ran|runs|printed|supplied|supplies|did|does|worked|works)\b|"
    rf"\b(?:is|was|are|were) (?:also )?(?:my|our) (?:own |old |late |elder |younger |next-door )?{_KIN}\b(?! of\b)"
)
_HOMES = (
    r"(?:apartment|balcony|block|boat|building|bus stop|cab|car|corner|door|farm|fence|field|flat|front door|garage|garden|gate|hotel|house|kiosk|kitchen|lane|"
    r"office|place|road|roof|room|school|shop|stall|stop|store|street|truck|van|village|window|workshop|yard)"
)
_PAST_US = re.compile(
    rf"\b(?:passed|past|outside|under|below|opposite|behind|beside|in front of|next to|near|above|over|by|into|across from|at) (?:my|our) (?:\w+ ){{0,2}}?{_HOMES}\b|"
    r"\b(?:I|[Ww]e) (?:all |both |only |then |also )?(?:got|received|were sent|was sent) (?:an? |the |our |two |three |no )?(?:\w+ ){0,2}?"
    r"(?:texts?|calls?|phone call|letters?|e-?mails?|messages?|warnings?|orders?|notices?|leaflets?|invitations?|visits?)\b|"
    r"\b[Mm]y (?!(?:advice|bet|bible|book|boss|concern|feeling|god|guess|heart|hope|idea|impression|money|opinion|point|problem|question|religion|"
    r"sense|sources?|theory|thoughts?|understanding|view)\b)[a-z]+ [^.!?;]{0,60}?\band (?:he|she|they) (?:says?|said|tells?|told|saw|heard|filmed|counted)\b"
)
"""What came past a writer's door or to his hands, and who of his tells it, by whatever word he calls him."""
_OUR = re.compile(
    r"\b[Oo]ur (?!(?:army|boys|brave|children|country|culture|democracy|dear|enemies|freedoms?|friends|future|god|government|great|hearts?|heroes|"
    r"history|kids|language|laws?|leaders?|lives|media|men|military|minister|money|nation|own|people|politicians|poor|prayers|president|"
    r"rulers|schools|security|soldiers|so-called|society|tax|taxes|thoughts|time|troops|values|way|world)\b)[a-z]+\b"
)
"""Things of the writer's own house, shop or company."""
_EXPERT = re.compile(
    r"\b(?:I|[Ww]e) (?:am|was|are|were) (?:one of|among) (?:the|those|them)\b|"
    r"\b(?:I|[Ww]e)(?:[’']m| am| was|[’']re| are| were) (?:a|an|the|also an?) (?:\w+ ){0,3}?(?:at|in|for|with|from|on|by trade|there|here|myself)\b|"
    r"\b(?:I|[Ww]e)(?:[’']m| am| was|[’']re| were) the (?!(?:first|last|only|same|one|fool|idiot|king|queen|problem|lucky)\b)(?:\w+ ){0,2}?\w+[,.](?=\s|$)|\bI served\b|"
    r"\b(?:I|[Ww]e) (?:used to|still|also)? ?(?:work|live|drive|teach|fly|sail|fish|run|own|manage|build|repair|deliver)(?:ed|t)? (?:\w+ ){0,3}?"
    r"(?:there|here|at|in|for|with|on|as|near|by|next|across|opposite)\b|"
    r"\b(?:I|[Ww]e) (?:read|check|checked|watch) (?:the|that|this|those) (?:[\w-]+ ){0,2}?(?:gauges?|meters?|dials?|instruments?|charts?|scales?|x-rays?|seismographs?)\b|"
    r"\b(?:I|[Ww]e) (?:clean|cook|deliver|drive|farm|fish|fly|guard|inspect|load|maintain|manage|man|open|operate|own|patrol|rent|repair|run|sail|sell|service|"
    r"supply|sweep|teach|tend|train|treat)(?: \w+){0,2}? (?:the|these|those|this|that|at|for|in|there|here|on|up|by)\b|"
    r"\b[Aa]s (?:a|an) (?:(?:former|retired|ex|local|trained|working|serving) )?(?:\w+ )?(?:doctor|driver|electrician|engineer|farmer|fire\w+|fisherman|guard|"
    r"inspector|journalist|lawyer|medic|miner|nurse|officer|operator|paramedic|pilot|plumber|policeman|resident|sailor|soldier|"
    r"surveyor|teacher|technician|veteran|welder|witness)\b"
)
_IS = r"(?:an? |at |for |from |in |on |the |with )"
_SEAT = re.compile(
    rf"\W*(?:@\S+ )?(?:(?:[Mm]y|[Oo]ur) (?:[\w’'-]+ ){{0,2}}?{_KIN}(?: still| also)? (?:(?:cleans?|drives?|guards?|lives?|serves?|sits?|works?) |(?:is|are) {_IS})|"
    rf"(?:I|[Ww]e)(?:(?: still| also)? (?:clean|do|drive|guard|live|serve|sit|work) |(?:[’']m| am|[’']re| are) {_IS}))"
    r"(?:(?!(?:and [a-z]|(?:but|or|so|because|who|which|that|when|where|if|says?|only|never|not|nobody|no)\b))[\w’'-]+\W*(?:[ ]|$)){1,12}$"
)
"""Where a writer, or somebody of his, lives or works now, and no more."""
_CAREER = re.compile(
    r"\W*(?:@\S+ )?(?:I|[Ww]e) (?:also |used to )?[a-z]+ (?:[\w’'-]+ ){0,6}?(?:for|over) (?:[\w-]+ ){1,4}?(?:years|decades|months|seasons)\W*$|"
    r"\W*(?:@\S+ )?(?:I|[Ww]e) (?:am|was|are|were) (?:one of|among) (?:the|those) (?:\w+ ){0,2}?\w+\W*$"
)
_HOLDS = re.compile(
    r"\b(?:I|[Ww]e)(?:[’']ve| have| still have| kept| got| can send| can show| posted| uploaded) (?:\w+ ){0,4}?(?:dash ?cam|film|tape|copy|copies|photos?|"
    r"pictures?|video|footage|recordings?|screenshots?|receipts?|letters?|e?mails?|logs?|decree|documents?|papers)\b|"
    r"\b[Mm]y (?:own |old )?(?:\w+ )?(?:sheet|log|logbook|diary|notebook|rota|records?|papers|ticket|receipt|payslip|contract|certificate) [^.!?]{0,40}?"
    r"\b(?:has|have|shows?|says?|lists?|gives?|reads?)\b|"
    r"\b(?:on|from) (?:my|our) (?:\w+ )?(?:dash ?cam|camera|phone|balcony|cab|roof|window|yard|screen|CCTV|doorbell)\b"
)
_THIRD = re.compile(
    r"\b(?:[Hh]e|[Ss]he|[Tt]hey) (?:filmed|photographed|recorded|witnessed|counted|saw|heard|took (?:a|the|some) (?:photos?|pictures?|video))\b"
    rf"(?! (?:\w+ ){{0,2}}?{_MEDIA}\b)"
)
_EVER = re.compile(
    r"\b(?:any|all|best|worst|most|least|only|first|every|\w{3,}(?:iest|st))\b[^.!?]{0,40}\b(?:I|we)(?:[’']ve| have|[’']d)? (?:ever |never )?(?:seen|heard|met|known|read)\b|"
    r"\bI(?:[’']ve| have) (?:ever|never) (?:seen|heard|met|known|read)\b",
    re.IGNORECASE,
)
"""A superlative: "the worst match I have seen"."""
_ACCESS = (_THERE, _DID, _BARE, _OWN_KIN, _PAST_US, _EXPERT, _HOLDS, _THIRD)
_ANECDOTE = re.compile(
    r"^\W*(?:(?:about|some|a few|many|several|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|\d+|a couple of) ){1,3}"
    r"(?:years|decades|months|summers|winters) (?:ago|back)\b|\b(?:when|while) (?:I|we) (?:was|were) (?:a |an |still |in )?(?:boys?|girls?|child(?:ren)?|kids?|young|small|little|"
    r"students?|school|college)\b|\bon (?:our |my )?(?:holiday|vacation|honeymoon)\b|^\W*(?:I|[Ww]e) (?:once|one time)\b|"
    r"\b(?:where I (?:come from|grew up|live)|in my (?:own )?(?:country|village|home ?town|town|day|time|youth|experience))\b|\breminds? me of\b",
    re.IGNORECASE,
)
"""How a story begins that is of another day or another place."""
_CONTRAST = re.compile(
    r"\w,? (?:and |but )?not (?:(?:from|at|in|by|on|with|to|for) )?(?:(?:an?|the|my|our|his|her|their) )?[\w’'-]+(?: [\w’'-]+){0,2}\W*$"
)
"""One thing and not another: "came from the mill, not the bridge"."""
_INFERS = re.compile(
    r"^\W*(?:@\S+ )?(?!(?:I|[Ww]e|[Yy]ou|[Hh]e|[Ss]he|[Tt]hey)\b)[^.!?]{8,90}, so (?:it|that|this|there|the \w+|they) (?:\w+ly )?"
    r"(?:was|were|is|are|had|has|have|came|went|did|cannot|can[’']t|could(?: not|n[’']t))\b"
)
"""From what a thing is like to what must have been: "the hole is round, so it came straight down"."""
_RECKONS = re.compile(
    r"^\W*If\b[^.!?]{10,120}?\b(?:I|we)(?: would|[’']d) have (?:had|heard|known|noticed|seen|been told)\b|"
    r"(?<!\bI )(?<!\b[Ww]e )(?<!\b[Yy]ou )\b(?:would (?:not |never )?(?:have (?!been (?:\w+ )?(?:better|easier|fun|good|great|helpful|interesting|"
    r"lovely|nice|useful|wonderful)\b)(?:been|had|[a-z]+ed|made|taken|left|blown|torn|brought|burnt|cut|thrown|shown|heard|seen)|needed?|take|make|"
    r"leave|weigh|fit|hold|reach|carry)|wouldn[’']t (?:have )?(?:be|been|fit|go|gone|happen|hold|make|reach|stand|survive|take|work|[a-z]+ed))\b"
)
"""What a writer works out would follow if it had been so."""
_TAG = re.compile(r"(?<=[^\s.!?]{2}),? so (?:how|why|what|where|who|when|which)\b[^.!?]*\?\W*$", re.IGNORECASE)
"""A question put behind what is told: "that road is shut, so how did they pass?"."""

_RECAST = re.compile(
    rf"\b(?:this|that|the|these|those|same|first|second|third|last)\s+(?:\w+\s+){{0,2}}?{_MEDIA}\b[^.!?]{{0,60}}\b(?:(?:published|posted|printed|used|shown|going round)\b[^.!?]{{0,40}}\b(?:19|20)\d\d\b|from (?!(?:the )?[a-z]+$)|"
    r"dates? (?:from|back)|dated|old|staged|doctored|cropped|cut off|fake|first (?:posted|published|appeared)|could have been|already)\b|"
    rf"\bfirst (?:posted|published|uploaded|shared|aired)\b[^.!?]{{0,40}}\b{_MEDIA}\b|"
    rf"\b(?:old|staged|doctored|recycled)\s+{_MEDIA}\b|\bout of date\b|\bthe same (?:ones?|\w+) (?:they|that (?:was|were)|which (?:was|were)|as) (?:\w+ )?(?:show\w*|use\w*|publish\w*|after|in|from)\b|\b{_MEDIA} (?:is|was|are) (?:from|of) |\b{_MEDIA} from (?:19|20)\d\d\b",
    re.IGNORECASE,
)
"""A picture is said to be another's, of another day, or made up."""
_SHOWN = re.compile(
    rf"\b(?:this|that|the|these|those|same|first|second|third|last)\s+(?:\w+\s+){{0,2}}?{_MEDIA}\b[^.!?]{{0,60}}\b(?:shot|taken|filmed|shows?)\b|"
    r"\bin the (?:only|first|second|third|last|aerial|satellite) (?:\w+ )?(?:photo|picture|image|video|frame)s?\b",
    re.IGNORECASE,
)
"""What a picture shows."""
_IN_PICTURE = re.compile(rf"\b(?:in|on) (?:the|this|that|their|your) (?:\w+ )?{_MEDIA}\b", re.IGNORECASE)
_LINK = re.compile(
    r"https?://\S+|\bwww\.\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|gov|example|info|uk|de|eu)(?:/\S*)?\b|\b(?:at )?minute \d+|\bpage \d+"
)
_PAPER = (
    r"(?:archive|bulletin|certificates?|charter|code|court file|decree|documents?|file|filing|gauge|gazette|handbook|inquest|inspection|invoice|"
    r"judgment|ledger|letter|list|log|logs|manual|memo|minutes|notice|order|permit|plans?|press release|protocol|receipt|records?|regist(?:er|ry)|release|"
    r"report|ruling|schedule|standard|statement|statute|tables?|timetable|transcript)"
)
_DOCUMENT = re.compile(
    rf"\b{_PAPER}\b[^.!?]{{0,40}}\b(?:says?|speaks?|shows?|showed|lists?|states?|gives?|names?|reads?|forbids?|requires?|confines?|puts?)\b|"
    rf"\b(?:according to|see|ask for|check|look (?:it )?up|look at|read|it[’']?s in|it is in) (?:[\w’'-]+ ){{0,5}}?{_PAPER}\b|\b(?:article|section|paragraph|clause|decree|release|lot|plate|serial|flight|case|order) (?:no\.? |number )?[A-Z]{{0,3}} ?\d[\w-]*",
    re.IGNORECASE,
)
_FINDABLE = re.compile(
    r"\b(?:it[’']?s|it is|they are|that is|all|both) (?:still |all )?on (?:the |its |their |his |her )?(?:[\w’'-]+ ){0,3}?(?:web ?site|site|web ?page)\b|"
    r"\b(?:you|any(?:one|body)|they) can (?:still |also |all |easily )?(?:find|see|check|read|download|verify|look up) "
    r"(?:(?:it|this|that|them|these|those|all of it)(?: all)? )?(?:in|on|at|under)\b",
    re.IGNORECASE,
)
"""Where anybody may find what a writer speaks of."""
_ASKS = re.compile(
    r"^\W*(?:(?<=@)\S+ )?(?:(?:(?:some|any)(?:body|one)(?: please)?|please|journalists?|why (?:not|doesn[’']t \w+)|has any(?:body|one)|(?:some|any)(?:body|one) should) )?"
    r"(?:ask(?:ed)?|check|look|see|count|compare|search|google|find|get|request|measure)\b|\b(?:come|go) and (?:look|see)\b|\blook it up\b|\bdo the sum\b|"
    r"\bthere is (?:a|another) (?:\w+ )?camera\b|\b(?:some|any)(?:body|one) should (?:ask|check|look)\b",
    re.IGNORECASE,
)
"""Where somebody is told to look or whom to ask."""
_CORRECTION = re.compile(
    r"\b(?:never (?:said|wrote|claimed|reported|was|were|happened|existed)|(?:is|are|was|were) (?:wrong|incorrect|false|inaccurate|not true|"
    r"mistaken)|should (?:be|read|say)|please (?:fix|correct)|correction:|in fact|contrary to|(?:was|were|is|are) never (?:an? |any )?|"
    r"(?:was|were|is|are)(?:n[’']t| not) (?:in|at|by|on|from) [A-Z]\w+|"
    r"(?:was|were|is|are|say|said|got|took|not) \w+(?: \w+){0,4}, not \w+|\w+, not (?:an? |the )?(?:\d[\d:.,]*|one|two|three|four|five|six|seven|eight|nine|ten|\w+teen|\w+ty)\b|"
    r"(?:can[’']t|cannot|can not) be (?:right|true|correct)|(?:is|are|was) impossible|not true)",
    re.IGNORECASE,
)
_OFFER = re.compile(
    r"\b(?:ask me how|click (?:here|on my|my)|(?:dm|inbox) me|(?:earn\w*|income|\d \w+ (?:a|an|per) (?:hour|day|week|month))\b[^.!?]{0,30} from home|"
    r"(?:visit|check out|join) my (?:channel|page|profile|site|website)|free (?:trial|delivery|shipping)(?= (?:on|for|with|today|worldwide)\b|\W*$)|promo code|investment plan)\b",
    re.IGNORECASE,
)
"""What is advertised under an article."""
_SECTION = re.compile(
    r"^\W*(?:(?:all|the|these) )?(?:(?:user|reader)s?[’']? )?comments (?:(?:above|below|here|on this (?:page|article|story)) )?"
    r"(?:(?:are|have been|may be|will be) (?:not |now |pre-?|currently )*(?:closed|disabled|moderated|edited|published|removed|deleted|reviewed|open(?! to)|"
    r"subject to|those of|the (?:\w+ )?(?:views|opinions|responsibility))\b|(?:(?:do not|don[’']t) (?:necessarily )?|only )?(?:reflect|express|represent) (?:only )?(?:the|their|those|our) )|"
    r"^\W*commenting (?:is|has been)\b|"
    r"\bnot responsible for (?:them|these|(?:the )?(?:\w+ of )?(?:comments|content|posts|views))\b|\b(?:log|sign) in to (?:comment|reply)\b",
    re.IGNORECASE,
)
"""What a page says of its own comments."""
_TYPO = re.compile(
    r"\b(?:typo|misspel\w+|spelling|spelt|poster|apostrophe|grammar|headline writer|proofread\w*|link is broken|font|paywall|pop-?ups?|adverts?)\b",
    re.IGNORECASE,
)
"""Corrections of the page, not of what it tells."""
_LOUD = re.compile(
    r"\b(?:f+u+c+k\w*|sh[i1]t\w*|cunts?|bastards?|bitch\w*|assholes?|arse\w*|scum\w*|morons?|idiots?|retard\w*|traitors?|"
    r"vermin|savages?|goy(?:im)?|infidels?|lol|lmao|rofl|haha\w*|ffs|wtf|gtfo|worthless|go to hell|pigs?|sheeple|libtards?|"
    r"zionists?|goat ?\w*ers?|terrorist scum|parasit\w*)\b|\(\(\(|[!?]{3,}|/s\b|"
    r"^\W*(?:of course|sure|yeah,? right|oh (?:yes|sure|please)|right),|\bqueen of (?:england|sheba)\b|\bhow (?:convenient|clumsy|strange|odd|surprising)\b",
    re.IGNORECASE,
)
"""Signs of an insult, a slur or mockery: such remarks are never leads."""
_VIEW = re.compile(
    r"^\W*(?:if you ask me|in my opinion|imo|imho|god |imagine|maybe|perhaps|typical|what an? |such an? |remember\b|thank)|\bpoor\b|"
    r"\bI (?:do not |don[’']t |can only |really |just |still )?(?:think|believe|guess|wonder|suppose|hope|feel|doubt|find it|imagine|bet|pray|wish|fear|reckon|smell|suspect)\b|"
    r"\b(?:no doubt|makes sense|as you (?:already )?know|surely|obviously|clearly|probably|apparently|everyone knows|everybody knows who|we all know|who cares|"
    r"nobody cares|wake up|shame on|disgrac\w+|abysmal|overrated|underrated|pathetic|typical|god bless|rest in peace|rip|prayers|so sad|makes me|you (?:people|lot|guys)|"
    r"(?:same|more) (?:old )?(?:lies|faces|story)|this is what you get|paid (?:crowd|trolls?|agents?|actors))\b|"
    r"\b(?:would|should|must|need to|needs to|ought|will|shall|might|may(?! \d)(?<!in may)(?<!of may)(?<!since may))\b",
    re.IGNORECASE,
)
"""Signs of an opinion, a wish or a guess: nothing to look up."""
_AFFIRMS = re.compile(
    r"\b(?:exactly what happened|that is true|that[’']s true|(?<!in)correct\b(?! the)|confirmed|i can confirm|indeed|i agree|agreed|you(?:’|')?re right|is right|"
    r"same (?:here|thing)|me too|us too|so did (?:i|we)|also (?:saw|heard)|can confirm)\b",
    re.IGNORECASE,
)
_DENIES = re.compile(
    r"\b(?:not|never|nothing|nobody|no[- ]one|none|cannot|wrong|incorrect|false|fake|hoax|doubt|debunked|actually|"
    r"in fact|instead|rather|contrary)\b|n[’']t\b|(?<!the )\bonly\b|\bthere (?:is|was|were|are|has been) no\b|^\W*no\b|\bno \w+(?: \w+)? (?:was|were|is|are|has|had|did)\b",
    re.IGNORECASE,
)
_EXCLUDES = re.compile(
    r"\b(?:there|it|that|this|those|these) (?:is|was|were|are|has been|have been|[’']s) (?:not|never|no|none)\b|\bthere (?:is|was|were|are)n[’']t\b|"
    r"\b(?:it|that|this) (?:is|was)n[’']t\b|\b(?:that|this|those|these) \w+ (?:is|was|are|were)(?: not|n[’']t)\b",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"\b\d{1,2}[:.]\d\d\b|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:in the (?:morning|afternoon|evening)|at night)\b|\b(?:half|quarter|ten|twenty|five) (?:past|to|before|after)\b|\bpast (?:midnight|noon|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b|"
    r"\b(?:noon|midnight|dawn|dusk|o[’']clock|[ap]\.?m\.?)\b|\bat (?:about |around )?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b(?! of)|"
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|easter|christmas|ramadan)\b|\b\d{1,2} (?:january|february|march|april|may|june|july|august|september|october|november|december)\b",
    re.IGNORECASE,
)
_SEASON = re.compile(
    r"\bsince (?:[A-Z]\w+|last|noon|the)\b|\bevery (?:time|day|night|week|month|autumn|winter|spring|summer|year|market|morning)\b|\b(?:in|last|this) (?:the )?(?:spring|summer|autumn|fall|winter)\b|"
    r"\b(?:january|february|march|april|june|july|august|september|october|november|december)\b|\b(?:in|since|of|until|by|last) may\b|\b(?:19|20)\d\d\b",
    re.IGNORECASE,
)
_CODE = re.compile(r"\b(?:[A-Z]{1,4}[ -]?\d{2,}\w*|\d+-\d+\w*|\d{1,3}\.\d{3,})\b")
_SPOT = re.compile(
    r"\b(?:on|at|behind|under|near|by|across|outside|inside|opposite|from) the (?:other|north\w*|south\w*|east\w*|west\w*|left|right|far|back|front|upper|lower|first|second|third|main|old|new) \w+|"
    r"\b\d+ (?:met(?:re|er)s|m|km|kilomet(?:re|er)s|miles|feet|yards|kg|tons?|tonnes)\b|\bnumber \d+\b|\b(?:bay|bend|gate|pier|dock|room|platform|track|line|engine|exit|block|km) \d+\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Said:
    """What one sentence of a remark does."""

    access: bool
    """Its writer, or somebody of his, was there, did it, or has it in his hands."""
    points: bool
    """It names a document, a link, or what a picture shows."""
    recasts: bool
    """It says that a picture is another's or of another day."""
    seat: bool
    """It says where its writer lives or works, and no more."""
    asks: bool
    """It says where to look or whom to ask."""
    corrects: bool
    """It says that something is wrong, and what it is instead."""
    exact: int
    """How many kinds of exactness it has: clocks and days, codes, spots and measures."""
    dated: bool
    """It names a month, a year or a season, which anybody may."""
    view: bool
    """It is a guess, a wish or an opinion."""
    loud: bool
    """It is an insult, mockery or an advertisement, or speaks of the page's spelling or of its comments."""
    question: bool
    career: bool
    """It says for how long its writer did what, and no more."""
    anecdote: bool
    """It is of another day or place, by the way it begins."""
    contrasts: bool
    """It says one thing and not another."""
    infers: bool
    """It draws from what can be seen or measured what must have been."""
    tagged: bool
    """It asks behind what it tells how something else could then be so."""
    reckons: bool
    """It says what would follow if it had been so, and nothing else makes it a view."""


def said(text: str) -> Said:
    """What a sentence does, by its words."""
    exact = sum(bool(rule.search(text)) for rule in (_CLOCK, _CODE, _SPOT))
    recasts = bool(_RECAST.search(text))
    bare = _EVER.sub(" ", text)
    view = bool(_VIEW.search(text))
    return Said(
        access=any(rule.search(bare) for rule in _ACCESS) or (exact > 0 and bool(_OUR.search(text))),
        points=recasts
        or any(rule.search(text) for rule in (_SHOWN, _LINK, _DOCUMENT, _FINDABLE))
        or (exact > 0 and bool(_IN_PICTURE.search(text))),
        recasts=recasts,
        seat=_SEAT.match(text) is not None,
        asks=bool(_ASKS.search(text)),
        corrects=bool(_CORRECTION.search(text)),
        exact=exact,
        dated=bool(_SEASON.search(text)),
        view=view,
        loud=any(rule.search(text) for rule in (_LOUD, _TYPO, _OFFER, _SECTION)),
        question=text.rstrip("\"”’') ").endswith("?") and _TAG.search(text) is None,
        career=_CAREER.match(text) is not None,
        anecdote=bool(_ANECDOTE.search(text)),
        infers=_INFERS.search(text) is not None,
        tagged=_TAG.search(text) is not None,
        contrasts=bool(_CONTRAST.search(text)),
        reckons=view and bool(_RECKONS.search(text)) and _VIEW.search(_RECKONS.sub(" ", text)) is None,
    )


def affirms(text: str) -> bool:
    """Whether a remark says that what it answers is so."""
    return bool(_AFFIRMS.search(text))


def denies(text: str) -> bool:
    """Whether a remark says that something is not so, or only so."""
    return bool(_DENIES.search(text))


_UNTRUE = (
    r"\b(?:is|are|was|were|it[’']s|that[’']s) (?:(?:an?|all|just|utter|pure|total|complete|absolute) )*"
    r"(?:rubbish|nonsense|bullshit|bollocks|lies?|fiction|garbage|invented|(?:a )?fairy tales?)\b"
)
_REJECTS = re.compile(
    rf"{_UNTRUE}(?=\W*$|\W*[.!?;])|\b(?:stor(?:y|ies)|claims?|rumou?rs?|reports?|article|theory|tales?|figures|numbers) {_UNTRUE}(?=,)|"
    r"\b(?:is|are|was|were|it[’']s|that[’']s) (?:(?:all|just|completely|totally) )?made up\b(?! (?:of|for|from|in|with)\b)|"
    r"^\W*(?:@\S+ )?(?:(?:nonsense|not true)\b|(?:rubbish|lies)(?=\W*$|\W*[.!?;]|, (?:I|we|you|he|she|it|they|there|this|that|the)\b))",
    re.IGNORECASE,
)
"""What is said of words; of a street that "was rubbish and glass" it is told what lay there."""
_OPENER = re.compile(
    r"^\W*(?:@\S+ )?(?:[\w’'-]+ ){0,2}?(?:docker|doctor|driver|engineer|fan|farmer|fireman|guard|local|medic|miner|neighbou?r|nurse|officer|parent|pilot|"
    r"resident|soldier|student|supporter|teacher|veteran|villager|witness|worker)(?: here)?[,.:] (?=(?:I|[Ww]e|[Mm]y|[Oo]ur)\b)",
    re.IGNORECASE,
)


def without_opener(text: str) -> str:
    """A remark without the words in which its writer says first who he is: "Rovers fan, we stood behind the goal"."""
    return _OPENER.sub("", text)


_SO_MUCH = re.compile(r"(?:^\W*|[.!?]\s+)so much for\b", re.IGNORECASE)
_FEW = 8
"""Words of a denial that only drives a point home."""


def turns(text: str) -> bool:
    """Whether a sentence turns what was told before it against what somebody else has said: "So much for the alarm.",
    "Nobody rang it"."""
    return mocks(text) or (len(text.split()) <= _FEW and denies(text))


def mocks(text: str) -> bool:
    """Whether a remark holds what it tells against what was said: "So much for the alarm."."""
    return _SO_MUCH.search(text) is not None


def rejects(text: str) -> bool:
    """Whether a remark says that what was told is untrue: "That story is rubbish."."""
    return _REJECTS.search(text) is not None


def excludes(text: str) -> bool:
    """Whether a remark says that there is, or was, no such thing."""
    return bool(_EXCLUDES.search(text))


_THAN = re.compile(
    r"\b(?:earlier|later|sooner|more|fewer|less|longer|bigger|smaller|higher|lower) than (?:the |a |an )?(\w+)\b",
    re.IGNORECASE,
)


def differs(text: str, told: str) -> bool:
    """Whether a remark sets something above or below, before or after what a line tells: "earlier than Sunday"."""
    words = set(re.findall(r"\w+", told.lower()))
    return any(m[1].lower() in words for m in _THAN.finditer(text))


_NEGATED = re.compile(r"\b(?:not|never|cannot|no|nobody|no[- ]one|none|nowhere)\b|n[’']t\b", re.IGNORECASE)


def negated(text: str) -> bool:
    """Whether words say that something is not so, by a plain negation."""
    return _NEGATED.search(text) is not None
