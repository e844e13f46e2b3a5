"""Which names are outlets or news agencies, and which may be a person's.

The table is of facts: outlets and agencies by the names under which English pages cite them.
"""

from __future__ import annotations

import re

AGENCIES = {
    "ap": "Associated Press", "associated press": "Associated Press", "the associated press": "Associated Press",
    "reuters": "Reuters", "thomson reuters": "Reuters", "afp": "AFP", "agence france-presse": "AFP",
    "agence france presse": "AFP", "upi": "UPI", "united press international": "UPI", "dpa": "dpa", "pa": "PA Media",
    "pa media": "PA Media", "press association": "PA Media", "efe": "EFE", "ansa": "ANSA", "tass": "TASS",
    "itar-tass": "TASS", "interfax": "Interfax", "ria novosti": "RIA Novosti", "sputnik": "Sputnik",
    "xinhua": "Xinhua", "kyodo": "Kyodo", "kyodo news": "Kyodo", "yonhap": "Yonhap", "bloomberg": "Bloomberg",
    "bloomberg news": "Bloomberg", "anadolu": "Anadolu Agency", "anadolu agency": "Anadolu Agency", "sana": "SANA",
    "irna": "IRNA", "fars": "Fars News Agency", "tasnim": "Tasnim", "mena": "MENA", "petra": "Petra", "wafa": "WAFA",
    "pti": "PTI", "press trust of india": "PTI", "ians": "IANS", "ani": "ANI", "app": "APP", "antara": "Antara",
    "bernama": "Bernama", "aap": "AAP", "australian associated press": "AAP", "cp": "The Canadian Press",
    "the canadian press": "The Canadian Press", "canadian press": "The Canadian Press", "ukrinform": "Ukrinform",
    "unian": "UNIAN", "belta": "BelTA", "apa": "APA", "ap news": "Associated Press", "cnn wire": "CNN",
    "mct": "McClatchy-Tribune", "tns": "Tribune News Service", "tribune news service": "Tribune News Service",
    "getty": "Getty Images", "nan": "NAN", "inter press service": "Inter Press Service", "ips": "Inter Press Service",
    "irin": "IRIN", "kuna": "KUNA", "qna": "QNA", "wam": "WAM", "spa": "SPA", "bna": "BNA", "belga": "Belga",
}  # fmt: skip
"""Names and credits of news agencies, in lower case, and the name to use."""

OUTLETS = frozenset(
    line.strip().lower()
    for line in """
    BBC; BBC News; CNN; Fox News; MSNBC; NBC News; NBC; CBS News; CBS; ABC News; ABC; NPR; PBS; PBS NewsHour; C-SPAN; Sky News; ITV News; Channel 4 News; Euronews; France 24;
    Deutsche Welle; DW; Al Jazeera; Al-Jazeera; Al Arabiya; Al-Arabiya; Al Arabiya English; Al Mayadeen; Al-Masdar; Al-Masdar News; Al Masdar News; Al-Monitor; Al Monitor; Al-Manar; Press TV; RT; Russia Today;
    Sputnik; Voice of America; VOA; Radio Free Europe; Radio Liberty; RFE/RL; Radio Free Asia; CGTN; CCTV; NHK; TRT World; Rudaw; Kurdistan 24; The National; Gulf News; Khaleej Times; Arab News; Asharq Al-Awsat; Jerusalem Post;
    Haaretz; Times of Israel; Ynet; Hurriyet; Hurriyet Daily News; Daily Sabah; Yeni Safak; Cumhuriyet; New York Times; NYT; Washington Post; Wall Street Journal; WSJ; Los Angeles Times; LA Times; USA Today; Chicago Tribune;
    Boston Globe; New York Post; New York Daily News; Daily News; Newsday; Miami Herald; Houston Chronicle; Dallas Morning News; Denver Post; Seattle Times; San Francisco Chronicle; Philadelphia Inquirer; Star Tribune; Newsweek; Time;
    Time magazine; The Atlantic; New Yorker; The Economist; Economist; Politico; The Hill; Axios; Vox; Slate; Salon; Vice; Vice News; BuzzFeed; BuzzFeed News; HuffPost; Huffington Post; Daily Beast; The Intercept; Intercept; ProPublica; Mother Jones;
    Breitbart; Daily Caller; National Review; Washington Times; Washington Examiner; Zero Hedge; ZeroHedge; InfoWars; Moon of Alabama; Anti-Media; The Anti-Media; Mint Press; MintPress News; Consortium News; Bellingcat; The Guardian; Guardian;
    The Observer; The Times; Sunday Times; Daily Telegraph; The Telegraph; Telegraph; The Independent; Independent; Financial Times; Daily Mail; Mail Online; Daily Mirror; The Mirror; The Sun; Daily Express; Evening Standard; The Scotsman; The Herald; Irish Times;
    Irish Independent; RTE; Metro; The Register; Le Monde; Le Figaro; Liberation; Der Spiegel; Spiegel; Die Zeit; Die Welt; Bild; Süddeutsche Zeitung; Frankfurter Allgemeine Zeitung; El Pais; El País; El Mundo; La Repubblica; Corriere della Sera; La Stampa; Izvestia; Kommersant; Novaya Gazeta;
    Pravda; Moscow Times; Meduza; Kyiv Post; Kyiv Independent; Ukrayinska Pravda; Global Times; China Daily; People's Daily; South China Morning Post; SCMP; Straits Times; Channel NewsAsia; Japan Times; Asahi Shimbun; Korea Herald; Korea Times; Times of India;
    The Hindu; Hindustan Times; Indian Express; NDTV; India Today; Dawn; Geo News; Express Tribune; Daily Star; Dhaka Tribune; Tolo News; TOLOnews; Khaama Press; Sydney Morning Herald; The Age; The Australian; ABC News Australia; New Zealand Herald; Stuff;
    Globe and Mail; Toronto Star; National Post; CBC; CBC News; CTV News; Global News; Daily Nation; The Standard; The East African; Mail & Guardian; News24; Daily Maverick; Premium Times; Punch; Vanguard; ThisDay; The Guardian Nigeria; Sahara Reporters;
    Al-Ahram; Ahram Online; Mada Masr; Middle East Eye; Middle East Monitor; Syria Direct; Enab Baladi; SOHR; Naharnet; Daily Star Lebanon; L'Orient-Le Jour; Iran International; Tehran Times; Mehr News; Shafaq News; Iraqi News; Yemen Times; Sudan Tribune; Garowe Online;
    Buenos Aires Times; Clarin; Clarín; La Nacion; O Globo; Folha de S.Paulo; El Universal; Reforma; Miami New Times; Stars and Stripes; Military Times; Army Times; Defense News; Jane's; Foreign Policy; Foreign Affairs; Wikinews; Business Insider; CNBC; Forbes; Fortune; MarketWatch
    """.replace("\n", ";").split(";")
    if line.strip()
)
"""Outlets that English pages name, in lower case, mostly without the article."""

_OUTLET_WORD = re.compile(
    r"(?:\b(?:Times|Post|Herald|Tribune|Gazette|Journal|Chronicle|Telegraph|Observer|Guardian|Courier|Examiner|Inquirer|Sentinel|Globe|Bulletin|Dispatch|Mirror|Standard|Mail|Daily|News|Magazine|Review|"
    r"Television|TV|Radio|Broadcasting|Newspaper|Media|Press|Agency|Reporter|Monitor|Record|Register|Star|Argus|Echo|Reader|Weekly)|\.(?:com|org|net))$"
)
_PERSON = re.compile(
    r"^(?:[A-Z][\w'’.-]*|[A-Z]\.)(?:\s(?:[A-Z][\w'’-]*\.?|[A-Z]\.|(?:van|von|de|der|den|di|da|dos|del|la|le|al|el|bin|ibn|abu|ter|ten)(?=\s|-)|al-\w+|el-\w+)){1,4}$"
)
_NOT_PERSON = frozenset(
    "The A An Read More News Staff Breaking Related Share Follow Photo Photos Video Image Images Live Updated Published Comments Comment Sign Log About Contact Privacy Terms Home World Politics Sports Opinion "
    "Report Reports Editor Editorial Board Team Wire Services Service Special Correspondent Agencies Agency Press Reuters Online Desk Newsroom Exclusive Monday Tuesday Wednesday Thursday Friday Saturday Sunday "
    "January February March April June July August September October November December New This Why How What When Where Who".split()
)


def agency(name: str) -> str | None:
    """The news agency that a credit names, or None."""
    return AGENCIES.get(" ".join(name.lower().strip(" .()[]").split()))


def is_agency(line: str) -> bool:
    """Whether a line holds nothing but the name of an agency."""
    return len(line) <= 40 and agency(line) is not None


def is_outlet(name: str) -> bool:
    """Whether a name is an outlet's: one of the table, or ending in a word that newspapers and stations end in."""
    folded = " ".join(name.lower().split()).removeprefix("the ")
    if folded in OUTLETS or f"the {folded}" in OUTLETS or folded in AGENCIES:
        return True
    return len(name.split()) <= 6 and name[:1].isupper() and bool(_OUTLET_WORD.search(name)) and len(name.split()) > 1


def is_person(name: str) -> bool:
    """Whether words look like the name of a person: two to five words in capitals, none a word of the trade."""
    return (
        len(name) <= 50 and bool(_PERSON.match(name)) and not (_NOT_PERSON & set(name.split())) and not is_outlet(name)
    )
