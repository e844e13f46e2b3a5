"""Bodies with several names: alliances, armed groups, ministries and agencies that world news names by short forms.

One line a body: name | other names (spelled as written).  Only names that mean the same body wherever they stand.
"""

# ruff: noqa: E501, SIM905 - tables read better as text, one line an entry

from __future__ import annotations

from functools import lru_cache

_TABLE = """
Islamic State|ISIS,ISIL,IS,Daesh,Da'esh,Isis,Isil,Islamic State of Iraq and the Levant,Islamic State of Iraq and Syria,Islamic State group,Islamic State in Iraq and Syria,Islamic State of Iraq and al-Sham,Islamic State in Iraq and the Levant
al-Qaeda|Al Qaeda,al Qaeda,Al-Qaeda,al-Qaida,Al-Qaida,al Qaida,Al Qaida
Nusra Front|al-Nusra Front,Al-Nusra Front,Jabhat al-Nusra,Al-Nusra,al-Nusra,al Nusra,Al Nusra
Hayat Tahrir al-Sham|HTS,Tahrir al-Sham
Boko Haram|
al-Shabaab|Al-Shabaab,al-Shabab,Al-Shabab,al Shabab,Al Shabaab,al Shabaab
Taliban|Afghan Taliban
Hezbollah|Hizbollah,Hizbullah,Hezbullah
Hamas|
Houthis|Houthi,Ansar Allah,Huthis
Islamic Jihad|Palestinian Islamic Jihad
Fatah|
Palestinian Authority|Palestinian National Authority
Palestine Liberation Organization|PLO,Palestine Liberation Organisation
PKK|Kurdistan Workers' Party,Kurdistan Workers Party
YPG|People's Protection Units,People's Defense Units,Kurdish People's Protection Units
Syrian Democratic Forces|SDF
Free Syrian Army|FSA
Syrian Observatory for Human Rights|SOHR
Kurdistan Regional Government|KRG
Popular Mobilization Forces|PMF,Hashd al-Shaabi,Popular Mobilisation Forces,Popular Mobilization Units
Revolutionary Guards|IRGC,Islamic Revolutionary Guard Corps,Revolutionary Guard,Iran's Revolutionary Guards
FARC|Revolutionary Armed Forces of Colombia
ELN|National Liberation Army
Tamil Tigers|LTTE,Liberation Tigers of Tamil Eelam
United Nations|UN,U.N.
UN Security Council|United Nations Security Council,U.N. Security Council,Security Council
UN High Commissioner for Refugees|UNHCR,U.N. refugee agency,UN refugee agency
UNICEF|Unicef,United Nations Children's Fund
World Health Organization|WHO,World Health Organisation
World Food Programme|WFP,World Food Program
International Atomic Energy Agency|IAEA
International Criminal Court|ICC
International Committee of the Red Cross|ICRC
OPCW|Organisation for the Prohibition of Chemical Weapons,Organization for the Prohibition of Chemical Weapons
OSCE|Organization for Security and Cooperation in Europe,Organisation for Security and Co-operation in Europe
European Commission|
NATO|Nato,North Atlantic Treaty Organization
African Union|AU
Arab League|League of Arab States
ASEAN|Association of Southeast Asian Nations
International Monetary Fund|IMF
World Bank|
OPEC|Opec
World Trade Organization|WTO,World Trade Organisation
Human Rights Watch|HRW
Amnesty International|Amnesty
Doctors Without Borders|MSF,Médecins Sans Frontières,Medecins Sans Frontieres
White Helmets|Syrian Civil Defence,Syria Civil Defence,Syrian Civil Defense
Red Crescent|
Red Cross|
Pentagon|Department of Defense,Defense Department,U.S. Department of Defense,US Department of Defense,U.S. Defense Department,US Defense Department,DoD,DOD
US State Department|State Department,Department of State,U.S. State Department
Justice Department|Department of Justice,U.S. Justice Department,U.S. Department of Justice,DOJ
US Department of Homeland Security|Department of Homeland Security,DHS,Homeland Security Department
US Treasury|Treasury Department,U.S. Treasury,US Treasury Department,U.S. Treasury Department
White House|
Federal Bureau of Investigation|FBI,F.B.I.
Central Intelligence Agency|CIA,C.I.A.
National Security Agency|NSA
US Central Command|CENTCOM,Centcom,U.S. Central Command,Central Command
Federal Emergency Management Agency|FEMA
Centers for Disease Control and Prevention|CDC,Centers for Disease Control
US Geological Survey|USGS,U.S. Geological Survey
Environmental Protection Agency|EPA
Federal Aviation Administration|FAA
National Oceanic and Atmospheric Administration|NOAA
NASA|Nasa
US Congress|Congress,U.S. Congress
US Senate|U.S. Senate
US Supreme Court|U.S. Supreme Court
Democratic Party|Democrats
Republican Party|Republicans,GOP
Foreign Office|Foreign and Commonwealth Office,FCO
Scotland Yard|Metropolitan Police,Met Police
Bundestag|
Kremlin|
Knesset|
Israel Defense Forces|IDF,Israeli Defense Forces,Israel Defence Forces
Mossad|
FSB|Federal Security Service
Wagner Group|Wagner,PMC Wagner
African National Congress|ANC
Indian National Congress|
Bharatiya Janata Party|BJP
Communist Party of China|Chinese Communist Party,CCP
People's Liberation Army|PLA
Inter-Services Intelligence|ISI
Muslim Brotherhood|
SITE Intelligence Group|SITE
Local Coordination Committees|LCC
Rapid Support Forces|RSF
Tigray People's Liberation Front|TPLF
"""

SHORT = frozenset("IS WHO AU ICC SITE PLA LCC CAR Met Wagner Amnesty Congress Democrats ISI ELN".split())
"""Short names that are words or other bodies too: taken as names only where the parse says name."""


@lru_cache(maxsize=1)
def bodies() -> dict[str, str]:
    """Every name of a body, as written, to its name here."""
    found: dict[str, str] = {}
    for line in _TABLE.strip().splitlines():
        name, others = line.split("|")
        for form in (name, *others.split(",")):
            if form:
                found.setdefault(form, name)
    return found
