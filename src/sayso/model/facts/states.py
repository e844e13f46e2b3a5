"""States as actors: names, peoples' adjectives, capitals and seats of government.

One line a state: name | other names | adjectives and nouns of the people | capital | seats of government that stand
for it.  Facts of general knowledge; states and territories with governments of their own that news treats as parties
are listed without a view on their recognition.
"""

from __future__ import annotations

from functools import lru_cache

_TABLE = """
Afghanistan||Afghan,Afghans|Kabul|
Albania||Albanian,Albanians|Tirana|
Algeria||Algerian,Algerians|Algiers|
Andorra||Andorran|Andorra la Vella|
Angola||Angolan,Angolans|Luanda|
Argentina||Argentine,Argentinian,Argentines|Buenos Aires|Casa Rosada
Armenia||Armenian,Armenians|Yerevan|
Australia||Australian,Australians,Aussie|Canberra|
Austria||Austrian,Austrians|Vienna|
Azerbaijan||Azerbaijani,Azerbaijanis,Azeri|Baku|
Bahamas||Bahamian|Nassau|
Bahrain||Bahraini,Bahrainis|Manama|
Bangladesh||Bangladeshi,Bangladeshis|Dhaka|
Barbados||Barbadian|Bridgetown|
Belarus|Byelorussia|Belarusian,Belarusians|Minsk|
Belgium||Belgian,Belgians|Brussels|
Belize||Belizean|Belmopan|
Benin||Beninese|Porto-Novo|
Bhutan||Bhutanese|Thimphu|
Bolivia||Bolivian,Bolivians|La Paz|
Bosnia and Herzegovina|Bosnia,Bosnia-Herzegovina|Bosnian,Bosnians|Sarajevo|
Botswana||Botswanan|Gaborone|
Brazil||Brazilian,Brazilians|Brasilia|
Brunei||Bruneian|Bandar Seri Begawan|
Bulgaria||Bulgarian,Bulgarians|Sofia|
Burkina Faso||Burkinabe|Ouagadougou|
Burundi||Burundian,Burundians|Bujumbura|
Cambodia||Cambodian,Cambodians|Phnom Penh|
Cameroon||Cameroonian,Cameroonians|Yaounde|
Canada||Canadian,Canadians|Ottawa|
Cape Verde||Cape Verdean|Praia|
Central African Republic|CAR|Central African|Bangui|
Chad||Chadian,Chadians|N'Djamena|
Chile||Chilean,Chileans|Santiago|
China|People's Republic of China,PRC|Chinese|Beijing|Zhongnanhai
Colombia||Colombian,Colombians|Bogota|
Comoros||Comorian|Moroni|
Costa Rica||Costa Rican|San Jose|
Croatia||Croatian,Croatians,Croat|Zagreb|
Cuba||Cuban,Cubans|Havana|
Cyprus||Cypriot,Cypriots|Nicosia|
Czech Republic|Czechia|Czech,Czechs|Prague|
Democratic Republic of the Congo|DR Congo,DRC,Democratic Republic of Congo|Congolese|Kinshasa|
Denmark||Danish,Danes|Copenhagen|
Djibouti||Djiboutian|Djibouti|
Dominican Republic||Dominican,Dominicans|Santo Domingo|
East Timor|Timor-Leste|Timorese|Dili|
Ecuador||Ecuadorian,Ecuadorean,Ecuadorians|Quito|
Egypt||Egyptian,Egyptians|Cairo|
El Salvador||Salvadoran,Salvadorans|San Salvador|
Equatorial Guinea||Equatoguinean|Malabo|
Eritrea||Eritrean,Eritreans|Asmara|
Estonia||Estonian,Estonians|Tallinn|
Eswatini|Swaziland|Swazi|Mbabane|
Ethiopia||Ethiopian,Ethiopians|Addis Ababa|
Fiji||Fijian,Fijians|Suva|
Finland||Finnish,Finns|Helsinki|
France||French,Frenchmen|Paris|Elysee Palace,Élysée,Elysee,Quai d'Orsay
Gabon||Gabonese|Libreville|
Gambia|The Gambia|Gambian,Gambians|Banjul|
Georgia||Georgian,Georgians|Tbilisi|
Germany||German,Germans|Berlin|
Ghana||Ghanaian,Ghanaians|Accra|
Greece||Greek,Greeks|Athens|
Guatemala||Guatemalan,Guatemalans|Guatemala City|
Guinea||Guinean,Guineans|Conakry|
Guinea-Bissau||Bissau-Guinean|Bissau|
Guyana||Guyanese|Georgetown|
Haiti||Haitian,Haitians|Port-au-Prince|
Honduras||Honduran,Hondurans|Tegucigalpa|
Hungary||Hungarian,Hungarians|Budapest|
Iceland||Icelandic,Icelanders|Reykjavik|
India||Indian,Indians|New Delhi|
Indonesia||Indonesian,Indonesians|Jakarta|
Iran|Islamic Republic of Iran,Islamic Republic|Iranian,Iranians|Tehran,Teheran|
Iraq||Iraqi,Iraqis|Baghdad|
Ireland|Republic of Ireland|Irish|Dublin|
Israel||Israeli,Israelis|Jerusalem|
Italy||Italian,Italians|Rome|
Ivory Coast|Cote d'Ivoire,Côte d'Ivoire|Ivorian,Ivorians|Abidjan,Yamoussoukro|
Jamaica||Jamaican,Jamaicans|Kingston|
Japan||Japanese|Tokyo|
Jordan|Hashemite Kingdom|Jordanian,Jordanians|Amman|
Kazakhstan||Kazakh,Kazakhs,Kazakhstani|Astana,Nur-Sultan|
Kenya||Kenyan,Kenyans|Nairobi|
Kosovo||Kosovar,Kosovan,Kosovars|Pristina|
Kuwait||Kuwaiti,Kuwaitis|Kuwait City|
Kyrgyzstan||Kyrgyz,Kyrgyzstani|Bishkek|
Laos||Laotian,Lao|Vientiane|
Latvia||Latvian,Latvians|Riga|
Lebanon||Lebanese|Beirut|
Lesotho||Basotho|Maseru|
Liberia||Liberian,Liberians|Monrovia|
Libya||Libyan,Libyans|Tripoli|
Liechtenstein||Liechtensteiner|Vaduz|
Lithuania||Lithuanian,Lithuanians|Vilnius|
Luxembourg||Luxembourgish|Luxembourg|
Madagascar||Malagasy|Antananarivo|
Malawi||Malawian,Malawians|Lilongwe|
Malaysia||Malaysian,Malaysians|Kuala Lumpur|Putrajaya
Maldives||Maldivian|Male|
Mali||Malian,Malians|Bamako|
Malta||Maltese|Valletta|
Mauritania||Mauritanian,Mauritanians|Nouakchott|
Mauritius||Mauritian|Port Louis|
Mexico||Mexican,Mexicans|Mexico City|
Moldova||Moldovan,Moldovans|Chisinau|
Monaco||Monegasque|Monaco|
Mongolia||Mongolian,Mongolians|Ulaanbaatar|
Montenegro||Montenegrin,Montenegrins|Podgorica|
Morocco||Moroccan,Moroccans|Rabat|
Mozambique||Mozambican,Mozambicans|Maputo|
Myanmar|Burma|Burmese|Naypyidaw,Rangoon,Yangon|
Namibia||Namibian,Namibians|Windhoek|
Nepal||Nepali,Nepalese,Nepalis|Kathmandu|
Netherlands|Holland|Dutch|The Hague,Amsterdam|
New Zealand||New Zealander,New Zealanders,Kiwi|Wellington|
Nicaragua||Nicaraguan,Nicaraguans|Managua|
Niger||Nigerien,Nigeriens|Niamey|
Nigeria||Nigerian,Nigerians|Abuja|Aso Rock
North Korea|DPRK,Democratic People's Republic of Korea|North Korean,North Koreans|Pyongyang|
North Macedonia|Macedonia|Macedonian,Macedonians|Skopje|
Norway||Norwegian,Norwegians|Oslo|
Oman||Omani,Omanis|Muscat|
Pakistan||Pakistani,Pakistanis|Islamabad|
Palestine||Palestinian,Palestinians|Ramallah|
Panama||Panamanian,Panamanians|Panama City|
Papua New Guinea||Papua New Guinean|Port Moresby|
Paraguay||Paraguayan,Paraguayans|Asuncion|
Peru||Peruvian,Peruvians|Lima|
Philippines||Philippine,Filipino,Filipinos|Manila|Malacanang
Poland||Polish,Poles|Warsaw|
Portugal||Portuguese|Lisbon|
Qatar||Qatari,Qataris|Doha|
Republic of the Congo|Congo-Brazzaville||Brazzaville|
Romania||Romanian,Romanians|Bucharest|
Russia|Russian Federation|Russian,Russians|Moscow|Kremlin
Rwanda||Rwandan,Rwandans|Kigali|
Samoa||Samoan|Apia|
Saudi Arabia|KSA,Kingdom of Saudi Arabia|Saudi,Saudis,Saudi Arabian|Riyadh|
Senegal||Senegalese|Dakar|
Serbia||Serbian,Serbians,Serb,Serbs|Belgrade|
Sierra Leone||Sierra Leonean,Sierra Leoneans|Freetown|
Singapore||Singaporean,Singaporeans|Singapore|
Slovakia||Slovak,Slovaks,Slovakian|Bratislava|
Slovenia||Slovenian,Slovenians,Slovene|Ljubljana|
Solomon Islands||Solomon Islander|Honiara|
Somalia||Somali,Somalis,Somalian|Mogadishu|Villa Somalia
South Africa||South African,South Africans|Pretoria|
South Korea|Republic of Korea,ROK|South Korean,South Koreans|Seoul|Blue House
South Sudan||South Sudanese|Juba|
Spain||Spanish,Spaniards|Madrid|Moncloa
Sri Lanka||Sri Lankan,Sri Lankans|Colombo|
Sudan||Sudanese|Khartoum|
Suriname||Surinamese|Paramaribo|
Sweden||Swedish,Swedes|Stockholm|
Switzerland||Swiss|Bern|
Syria|Syrian Arab Republic|Syrian,Syrians|Damascus|
Taiwan|Republic of China|Taiwanese|Taipei|
Tajikistan||Tajik,Tajiks|Dushanbe|
Tanzania||Tanzanian,Tanzanians|Dodoma,Dar es Salaam|
Thailand||Thai,Thais|Bangkok|
Togo||Togolese|Lome|
Tonga||Tongan|Nuku'alofa|
Trinidad and Tobago|Trinidad|Trinidadian|Port of Spain|
Tunisia||Tunisian,Tunisians|Tunis|
Turkey|Türkiye,Turkiye|Turkish,Turks|Ankara|
Turkmenistan||Turkmen|Ashgabat|
Uganda||Ugandan,Ugandans|Kampala|
Ukraine||Ukrainian,Ukrainians|Kyiv,Kiev|
United Arab Emirates|UAE,Emirates|Emirati,Emiratis|Abu Dhabi|
United Kingdom|UK,U.K.,Britain,Great Britain|British,Britons,Brits|London|Downing Street,No 10,Whitehall,Number 10
United States|US,U.S.,USA,U.S.A.,United States of America,America|American,Americans|Washington|
Uruguay||Uruguayan,Uruguayans|Montevideo|
Uzbekistan||Uzbek,Uzbeks,Uzbekistani|Tashkent|
Vanuatu||Ni-Vanuatu|Port Vila|
Vatican|Holy See,Vatican City||Vatican City|
Venezuela||Venezuelan,Venezuelans|Caracas|Miraflores
Vietnam|Viet Nam|Vietnamese|Hanoi|
Western Sahara||Sahrawi,Saharawi|Laayoune|
Yemen||Yemeni,Yemenis|Sanaa,Sana'a|
Zambia||Zambian,Zambians|Lusaka|
Zimbabwe||Zimbabwean,Zimbabweans|Harare|
Hong Kong||Hongkonger,Hongkongers||
England||English||
Scotland||Scottish,Scots|Edinburgh|Holyrood
Wales||Welsh|Cardiff|
Northern Ireland||Northern Irish|Belfast|Stormont
Soviet Union|USSR,U.S.S.R.|Soviet,Soviets||
European Union|EU,E.U.|European,Europeans||
"""


@lru_cache(maxsize=1)
def _rows() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(line.split("|")) for line in _TABLE.strip().splitlines())


@lru_cache(maxsize=1)
def names() -> dict[str, str]:
    """Every name of a state, as written, to its name here."""
    return {n: row[0] for row in _rows() for n in (row[0], *_split(row[1]))}


@lru_cache(maxsize=1)
def peoples() -> dict[str, str]:
    """Adjectives and nouns of a people ("Syrian", "Danes") to the state."""
    return {n: row[0] for row in _rows() for n in _split(row[2])}


@lru_cache(maxsize=1)
def capitals() -> dict[str, str]:
    """Capitals to the state for which they stand when they speak or act."""
    return {n: row[0] for row in _rows() for n in _split(row[3])}


@lru_cache(maxsize=1)
def seats() -> dict[str, str]:
    """Buildings and streets that stand for a government, to the state."""
    return {n: row[0] for row in _rows() for n in _split(row[4])}


def _split(cell: str) -> list[str]:
    return [n for n in cell.split(",") if n]
