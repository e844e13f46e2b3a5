"""News outlets and agencies of the world: names, publisher families, state media.

One line an outlet: name | other names | kind | family | state.  `kind` is agency, broadcaster, paper, site or magazine.
`family` names the publisher where several outlets are one house (editions, sister titles): their accounts are not
independent of each other.  `state` is the state whose government owns the outlet and appoints its editors, as the
outlets themselves or their founding laws say; editorially independent public broadcasters (BBC, NPR, ARD) have none.
Initials that agencies of several countries bear ("SPA", "CNA") are no names here: a page must spell them out.
Facts of public record as of 2024, kept small on purpose; the user can replace the table.
"""

# ruff: noqa: SIM905 - tables read better as text, one line an entry

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

_TABLE = """
Reuters|Thomson Reuters|agency||
Associated Press|AP,A.P.|agency||
Agence France-Presse|AFP,Agence France Presse|agency||
United Press International|UPI|agency||
Press Association|PA Media|agency||
Deutsche Presse-Agentur|DPA,dpa|agency||
ANSA||agency||
EFE||agency||
Kyodo News|Kyodo|agency||
Jiji Press|Jiji|agency||
Yonhap|Yonhap News Agency,Yonhap News|agency||
Bloomberg|Bloomberg News|agency||
Dow Jones|Dow Jones Newswires|agency|News Corp|
Interfax||agency||
Interfax-Ukraine||agency||
Ukrinform||agency||Ukraine
TASS|Tass,Itar-Tass,ITAR-TASS|agency||Russia
RIA Novosti|RIA,Rossiya Segodnya|agency|Rossiya Segodnya|Russia
Sputnik|Sputnik News|agency|Rossiya Segodnya|Russia
RT|Russia Today|broadcaster|RT|Russia
Xinhua|Xinhua News Agency,New China News Agency|agency||China
Global Times||paper|People's Daily|China
People's Daily||paper|People's Daily|China
China Daily||paper||China
CCTV|China Central Television|broadcaster|China Media Group|China
CGTN|China Global Television Network|broadcaster|China Media Group|China
KCNA|Korean Central News Agency|agency||North Korea
SANA|Syrian Arab News Agency|agency||Syria
IRNA|Islamic Republic News Agency|agency||Iran
Fars News Agency|Fars,Fars News|agency||Iran
Tasnim|Tasnim News Agency,Tasnim News|agency||Iran
Mehr News Agency|Mehr,Mehr News|agency||Iran
Press TV|PressTV|broadcaster|IRIB|Iran
IRIB|Islamic Republic of Iran Broadcasting|broadcaster|IRIB|Iran
Anadolu Agency|Anadolu,Anadolu Ajansi|agency||Turkey
TRT|TRT World,TRT Haber|broadcaster|TRT|Turkey
Daily Sabah|Sabah|paper|Turkuvaz|
Hurriyet|Hurriyet Daily News,Hürriyet|paper|Demiroren|
Saudi Press Agency||agency||Saudi Arabia
WAM|Emirates News Agency|agency||United Arab Emirates
Petra|Petra News Agency|agency||Jordan
KUNA|Kuwait News Agency|agency||Kuwait
MENA|Middle East News Agency|agency||Egypt
Al-Ahram|Al Ahram,Ahram Online|paper||Egypt
National News Agency||agency||Lebanon
Maan News Agency|Ma'an,Maan|agency||
Wafa||agency||Palestine
PTI|Press Trust of India|agency||
ANI|Asian News International|agency||
IANS|Indo-Asian News Service|agency||
APP|Associated Press of Pakistan|agency||Pakistan
Antara|Antara News|agency||Indonesia
Bernama||agency||Malaysia
Vietnam News Agency||agency||Vietnam
BelTA|Belta|agency||Belarus
Prensa Latina||agency||Cuba
Granma||paper||Cuba
teleSUR|Telesur,TeleSUR|broadcaster||Venezuela
Notimex||agency||Mexico
Agencia Brasil||agency||Brazil
BBC|BBC News,British Broadcasting Corporation,BBC World Service,BBC Radio 4,BBC Arabic|broadcaster|BBC|
ITV|ITV News|broadcaster||
Sky News|Sky|broadcaster|Sky|
Channel 4 News|Channel 4|broadcaster||
CNN|Cable News Network,CNN International|broadcaster|CNN|
ABC News||broadcaster|ABC|
NBC News|NBC|broadcaster|NBC|
MSNBC||broadcaster|NBC|
CNBC||broadcaster|NBC|
CBS News|CBS|broadcaster|CBS|
Fox News|Fox News Channel,FOX News,Fox|broadcaster|Fox|
NPR|National Public Radio|broadcaster||
PBS|PBS NewsHour|broadcaster||
C-SPAN||broadcaster||
NY1|NY1 News|broadcaster||
Voice of America|VOA|broadcaster||United States
Radio Free Europe|RFE/RL,Radio Free Europe/Radio Liberty,Radio Liberty|broadcaster||
Radio Free Asia|RFA|broadcaster||
Al Jazeera|Al-Jazeera,Aljazeera,Al Jazeera English|broadcaster|Al Jazeera|
Al Arabiya|Al-Arabiya|broadcaster|MBC|
Al Mayadeen|Al-Mayadeen|broadcaster||
Al Manar|Al-Manar|broadcaster||
Al Masirah|Al-Masirah|broadcaster||
Rudaw||broadcaster||
Kurdistan 24||broadcaster||
Deutsche Welle|DW|broadcaster||
ARD||broadcaster||
ZDF||broadcaster||
France 24||broadcaster|France Médias Monde|
Radio France Internationale|RFI|broadcaster|France Médias Monde|
France 2||broadcaster||
BFM TV|BFMTV|broadcaster||
Euronews||broadcaster||
RAI||broadcaster||
NHK||broadcaster||
CBC|CBC News,Canadian Broadcasting Corporation|broadcaster||
CTV News|CTV|broadcaster||
Australian Broadcasting Corporation||broadcaster||
SBS News||broadcaster||
RTE|RTÉ|broadcaster||
NDTV||broadcaster||
Geo News|Geo TV|broadcaster||
Channel NewsAsia||broadcaster||
SABC||broadcaster||
Channels Television|Channels TV|broadcaster||
Dozhd|TV Rain|broadcaster||
Echo of Moscow|Ekho Moskvy|broadcaster||
New York Times|The New York Times,NYT,NY Times|paper|New York Times|
Washington Post|The Washington Post,WaPo|paper||
Wall Street Journal|The Wall Street Journal,WSJ|paper|News Corp|
Barron's|Barrons|magazine|News Corp|
MarketWatch||site|News Corp|
USA Today|USA TODAY|paper|Gannett|
Los Angeles Times|L.A. Times,LA Times|paper||
Chicago Tribune||paper||
Boston Globe|The Boston Globe|paper||
New York Post||paper|News Corp|
New York Daily News|Daily News|paper||
Miami Herald||paper|McClatchy|
McClatchy||agency|McClatchy|
Christian Science Monitor||paper||
Stars and Stripes||paper||
Military Times||paper||
Financial Times|FT|paper||
The Guardian|Guardian|paper|Guardian|
The Observer|Observer|paper|Guardian|
The Times|Times of London|paper|News UK|
Sunday Times|The Sunday Times|paper|News UK|
Daily Telegraph|The Telegraph,The Daily Telegraph,Telegraph|paper|Telegraph|
Sunday Telegraph||paper|Telegraph|
The Independent|Independent|paper||
Daily Mail|The Daily Mail,MailOnline,Mail Online|paper|DMG Media|
Mail on Sunday||paper|DMG Media|
Daily Mirror|The Mirror,The Daily Mirror|paper|Reach|
Daily Express|The Express|paper|Reach|
The Sun||paper|News UK|
Evening Standard||paper||
The Scotsman||paper||
Irish Times|The Irish Times|paper||
Le Monde||paper||
Le Figaro||paper||
Libération|Liberation|paper||
Der Spiegel|Spiegel,Spiegel Online|magazine||
Die Welt||paper|Axel Springer|
Bild||paper|Axel Springer|
Die Zeit||paper||
Süddeutsche Zeitung|Sueddeutsche Zeitung|paper||
Frankfurter Allgemeine Zeitung|FAZ|paper||
El País|El Pais|paper||
El Mundo||paper||
La Repubblica||paper||
Corriere della Sera||paper||
De Telegraaf||paper||
Kommersant||paper||
Novaya Gazeta||paper||
Moscow Times|The Moscow Times|paper||
Izvestia||paper||
Meduza||site||
Kyiv Independent|The Kyiv Independent|site||
Kyiv Post|Kyiv Post|paper||
Ukrainska Pravda||site||
Haaretz|Ha'aretz|paper||
Jerusalem Post|The Jerusalem Post|paper||
Times of Israel|The Times of Israel|site||
Yedioth Ahronoth|Ynet|paper|Yedioth|
Daily Star|The Daily Star|paper||
An-Nahar||paper||
Gulf News||paper||
Khaleej Times||paper||
The National||paper||
Asharq al-Awsat|Asharq Al-Awsat|paper||
Al-Hayat|Al Hayat|paper||
Al-Monitor|Al Monitor|site||
Middle East Eye||site||
Al-Masdar News|Al Masdar News,Al-Masdar|site||
Moon of Alabama||site||
Zero Hedge|ZeroHedge|site||
Anti-Media|The Anti-Media,AntiMedia|site||
Bellingcat||site||
The Intercept||site||
Breitbart|Breitbart News|site||
Infowars|InfoWars|site||
Drudge Report||site||
Daily Caller|The Daily Caller|site||
Daily Beast|The Daily Beast|site||
Huffington Post|HuffPost,The Huffington Post|site||
BuzzFeed|BuzzFeed News,Buzzfeed|site||
Politico||site||
Axios||site||
Vox||site||
Vice News|VICE News|site||
The Hill||site||
The Information||site||
Business Insider||site||
Newsweek||magazine||
Time magazine|TIME|magazine||
The Economist|Economist|magazine||
The Atlantic||magazine||
The New Yorker|New Yorker|magazine||
Foreign Policy||magazine||
Rolling Stone||magazine||
Times of India|The Times of India|paper||
Hindustan Times||paper||
The Hindu|Hindu|paper||
Indian Express|The Indian Express|paper||
Dawn||paper||
Express Tribune|The Express Tribune|paper||
South China Morning Post|SCMP|paper||
Straits Times|The Straits Times|paper||
Japan Times|The Japan Times|paper||
Asahi Shimbun|Asahi|paper||
Yomiuri Shimbun|Yomiuri|paper||
Nikkei||paper||
Chosun Ilbo||paper||
Bangkok Post||paper||
Jakarta Post|The Jakarta Post|paper||
Philippine Daily Inquirer||paper||
Rappler||site||
Sydney Morning Herald|The Sydney Morning Herald|paper|Nine|
The Age||paper|Nine|
The Australian||paper|News Corp|
New Zealand Herald|NZ Herald|paper||
Globe and Mail|The Globe and Mail|paper||
Toronto Star||paper||
National Post||paper||
Daily Nation|The Nation|paper||
The Standard||paper||
Mail & Guardian||paper||
Premium Times||site||
The Punch||paper||
Vanguard||paper||
Addis Standard||site||
Radio Dabanga||broadcaster||
Sudan Tribune||site||
El Universal||paper||
Reforma||paper||
La Nación||paper||
Clarín|Clarin|paper||
El Nacional||paper||
El Tiempo||paper||
Folha de S. Paulo|Folha|paper||
O Globo||paper||
Wikinews||site||
MEMRI||site||
Amaq|Amaq News Agency,Aamaq|agency||
Hawar News|ANHA,Hawar News Agency|agency||
"""

NOT_ALONE = frozenset(
    """Sky Fox Hill Information Time Observer Guardian Independent Telegraph Economist Vanguard Dawn Petra Sabah Asahi
    Hindu Liberation PA APP CAR Mehr Fars MENA Bild""".split()
)
"""Names that are common words, persons' or other names: an outlet only after "the" or with a cue of reporting."""

HEADS = frozenset(
    """News Times Post Herald Tribune Gazette Journal Chronicle Telegraph Guardian Mirror Daily Weekly Observer Courier
    Examiner Inquirer Globe Star Sun Standard Dispatch Bulletin Register Sentinel Reporter Monitor Radio TV Television
    FM Broadcasting Newspaper Magazine Review Echo Argus Advertiser Press Newswire Wire Online Today""".split()
)
"""Last words of a name that make it an outlet's ("Ashford Herald"), unless a word of BODY_HEADS stands in it."""

NOUNS = frozenset(
    """newspaper paper daily weekly tabloid broadsheet magazine broadcaster channel network station website site blog
    agency outlet newswire wire programme program show podcast portal""".split()
)
"""Common nouns for an outlet: "the newspaper", "the state news agency"."""

PRESS = frozenset("media press newspapers outlets broadcasters papers tabloids".split())
"""Plural or mass nouns for outlets that are not named."""

PLATFORMS = frozenset(
    "youtube twitter facebook instagram telegram whatsapp tiktok reddit x vkontakte weibo tumblr wechat".split()
)
"""Carriers of other people's words: what stands on them is not theirs."""


@dataclass(frozen=True, slots=True)
class Outlet:
    """An outlet of the table: family and state are "" where it stands alone."""

    name: str
    kind: str
    family: str
    state: str


@lru_cache(maxsize=1)
def outlets() -> dict[str, Outlet]:
    """Every name of an outlet, as written, without a leading "The", to its facts."""
    found: dict[str, Outlet] = {}
    for line in _TABLE.strip().splitlines():
        name, others, kind, family, state = line.split("|")
        outlet = Outlet(name, kind, family, state)
        for form in (name, *others.split(",")):
            if form:
                found.setdefault(form.removeprefix("The "), outlet)
    return found
