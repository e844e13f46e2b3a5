"""Units: how they are written and what they are called."""

# ruff: noqa: SIM905 - word lists read better as text

from __future__ import annotations

_TABLE = """
percent: % percent pct | per cent | percentage
percentage point: | percentage point | percentage points | percent point | percent points | % points | pp |
    ppt | ppts
basis point: | basis point | basis points | bps | bp
second: second seconds sec secs
millisecond: millisecond milliseconds ms
minute: minute minutes min mins
hour: hour hours hr hrs
day: day days
night: night nights
week: week weeks wk wks
fortnight: fortnight fortnights
month: month months mths
year: year years yr yrs
decade: decade decades
century: century centuries
weekend: weekend weekends
summer: summers
winter: winters
kilometre: km kms kilometre kilometres kilometer kilometers
metre: metre metres meter meters
centimetre: cm cms centimetre centimetres centimeter centimeters
millimetre: mm millimetre millimetres millimeter millimeters
mile: mile miles mi
nautical mile: | nautical mile | nautical miles | nm
yard: yard yards yds yd
foot: foot feet ft
inch: inch inches
micrometre: µm micrometre micrometres micrometer micrometers micron microns
nanometre: nanometre nanometres nanometer nanometers
light year: | light year | light years | light-year | light-years
square kilometre: | square kilometre | square kilometres | square kilometer | square kilometers | sq km | km2
    | km² | sq. km
square mile: | square mile | square miles | sq mi | sq. mi
square metre: | square metre | square metres | square meter | square meters | sq m | m2 | m²
square foot: | square foot | square feet | sq ft | sq. ft
hectare: hectare hectares ha
acre: acre acres
litre: litre litres liter liters
millilitre: ml millilitre millilitres milliliter milliliters
gallon: gallon gallons gal
barrel: barrel barrels bbl bpd
cubic metre: | cubic metre | cubic metres | cubic meter | cubic meters | m3 | m³
cubic foot: | cubic foot | cubic feet
pint: pint pints
cubic centimetre: cc
kilogram: kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes
gram: gram grams gramme grammes
milligram: mg milligram milligrams
microgram: microgram micrograms mcg µg
ton: ton tons | short ton | short tons | long ton | long tons
tonne: tonne tonnes t | metric ton | metric tons
pound: lb lbs
ounce: ounce ounces oz
carat: carat carats
kiloton: kiloton kilotons kt
megaton: megaton megatons
celsius: °c ºc | degrees celsius | degree celsius | degrees centigrade | celsius | ° c | degrees c | deg c
fahrenheit: °f ºf | degrees fahrenheit | degree fahrenheit | fahrenheit | ° f | degrees f | deg f
degree: degree degrees ° º
mile per hour: mph m.p.h m.p.h. | miles per hour | miles an hour | mile per hour
kilometre per hour: kph kmh kmph | km/h | kilometres per hour | kilometers per hour | km per hour | kilometres
    an hour | kilometers an hour | km / h
knot: knot knots
metre per second: m/s | metres per second | meters per second
watt: watt watts w
kilowatt: kw kilowatt kilowatts
megawatt: mw megawatt megawatts
gigawatt: gw gigawatt gigawatts
kilowatt-hour: kwh | kilowatt hour | kilowatt hours | kilowatt-hour | kilowatt-hours
megawatt-hour: mwh
gigawatt-hour: gwh
terawatt-hour: twh
megapascal: mpa
kilopascal: kpa
pound per square inch: psi
kilopound per square inch: ksi
kilovolt: kv kilovolt kilovolts
fold: fold
horsepower: horsepower hp ps
brake horsepower: bhp | brake horsepower
volt: volt volts
hertz: hertz hz
kilohertz: khz
megahertz: mhz megahertz
gigahertz: ghz gigahertz
decibel: decibel decibels db
calorie: calorie calories
kilocalorie: kcal
joule: joule joules
newton metre: nm newton-metre newton-meter newton-metres newton-meters | newton metres | newton meters
pound-foot: pound-feet pound-foot lb-ft | pound feet | lb ft | pound - feet | lb - ft
foot pound-force: foot-pounds foot-pound | foot pounds | ft lb | ft-lb
revolutions per minute: rpm | revolutions per minute | r.p.m
milliampere-hour: mah
ampere: amp amps
miles per gallon: mpg | miles per gallon
byte: byte bytes
kilobyte: kb kilobyte kilobytes
megabyte: mb megabyte megabytes
gigabyte: gb gigabyte gigabytes
terabyte: tb terabyte terabytes
megabit per second: mbps
gigabit per second: gbps
megapixel: megapixel megapixels
pixel: pixel pixels
parts-per-billion: ppb | parts per billion
parts-per-million: ppm | parts per million
cent: cent cents ¢ c
penny: penny pence
dollar: dollar dollars usd | us dollar | us dollars | u.s. dollars | u.s. dollar | american dollars
euro: euro euros eur
pound sterling: | pound sterling | pounds sterling | gbp | british pounds | pound | pounds | quid | sterling
japanese yen: yen jpy | japanese yen
chinese yuan: yuan rmb cny renminbi | chinese yuan
hong kong dollar: hkd | hong kong dollars
canadian dollar: cad | canadian dollars
australian dollar: aud | australian dollars
new zealand dollar: nzd | new zealand dollars
singapore dollar: sgd | singapore dollars
indian rupee: rupee rupees inr | indian rupees
pakistani rupee: pkr | pakistani rupees
malaysian ringgit: ringgit myr | malaysian ringgit
sen: sen
swiss franc: chf | swiss francs | swiss franc | francs | franc
cfa franc: cfa | cfa francs
shekel: shekel shekels ils nis
riyal: riyal riyals sar rial rials
dinar: dinar dinars
dirham: dirham dirhams aed
lira: lira liras try
syrian pound: syp | syrian pounds
egyptian pound: egp | egyptian pounds
lebanese pound: lbp | lebanese pounds
ruble: ruble rubles rouble roubles rub
hryvnia: hryvnia hryvnias uah
zloty: zloty zlotys pln
krona: krona kronor krone kroner sek nok dkk
peso: peso pesos mxn php
real: reais brl
rand: zar rands
naira: naira nairas ngn
shilling: shilling shillings kes
won: krw
baht: baht thb
rupiah: rupiah idr
taka: taka bdt
birr: birr
kyat: kyat kyats
bolivar: bolivar bolivars bolivares
bitcoin: bitcoin bitcoins btc
dong: vnd
magnitude: magnitude- magnitude
"""


def _read(table: str) -> dict[tuple[str, ...], str]:
    """The table's lines: a unit's name, single words, then after each bar a phrase; indented lines go on."""
    out: dict[tuple[str, ...], str] = {}
    for line in table.replace("\n    ", " ").strip().splitlines():
        name, forms = line.split(": ", 1)
        singles, *phrases = forms.split("|")
        for form in [*singles.split(), *phrases]:
            out[tuple(form.split())] = name
    return out


UNITS: dict[tuple[str, ...], str] = _read(_TABLE)
"""Words of a unit to its name."""
LONGEST_UNIT = max(map(len, UNITS))
FIRST_WORDS = frozenset(form[0] for form in UNITS)

SYMBOLS = {
    "$": "dollar", "us$": "dollar", "usd": "dollar", "€": "euro", "eur": "euro", "£": "pound sterling",
    "gbp": "pound sterling", "¥": "japanese yen", "₹": "indian rupee", "rs": "indian rupee", "rs.": "indian rupee",
    "inr": "indian rupee", "₽": "ruble", "₪": "shekel", "₩": "won", "₺": "lira", "₴": "hryvnia", "₦": "naira",
    "₱": "peso", "r$": "real", "rm": "malaysian ringgit", "c$": "canadian dollar", "ca$": "canadian dollar",
    "cad": "canadian dollar", "a$": "australian dollar", "au$": "australian dollar", "aud": "australian dollar",
    "nz$": "new zealand dollar", "hk$": "hong kong dollar", "s$": "singapore dollar", "nt$": "taiwan dollar",
    "chf": "swiss franc", "sfr": "swiss franc", "rmb": "chinese yuan", "cny": "chinese yuan", "jpy": "japanese yen",
    "aed": "dirham", "sar": "riyal", "pkr": "pakistani rupee", "kes": "shilling", "ksh": "shilling", "zar": "rand",
    "idr": "rupiah", "rp": "rupiah", "myr": "malaysian ringgit", "sgd": "singapore dollar", "hkd": "hong kong dollar",
    "nis": "shekel", "mxn": "peso", "php": "peso", "ngn": "naira", "uah": "hryvnia", "cfa": "cfa franc",
    "us $": "dollar", "fr": "swiss franc",
}  # fmt: skip
"""Written before a figure: "$3 million", "RM40"."""

MONEY = frozenset(SYMBOLS.values()) | {
    "cent", "penny", "sen", "dinar", "syrian pound", "egyptian pound", "lebanese pound", "zloty", "krona", "baht",
    "taka",
    "birr", "kyat", "bolivar", "bitcoin", "dong",
}  # fmt: skip
DURATIONS = frozenset(
    """second millisecond minute hour day night week fortnight month year decade century weekend summer
    winter""".split()
)
ONLY_AFTER_FIGURES = frozenset(
    """m t w c mi min sec nm kt ha gal hp pp bp try php rub won sen pound pounds ms db kb mb gb tb cc kw mw gw bpd
    ps mpa kpa twh gwh psi ksi kv magnitude""".split()
)
"""Short forms that are units only right behind a figure, never behind a number word."""

CAPITALS = frozenset("PSI GB MB TB KB KW MW GW HP PS BPD CC PHP RUB DB TWH GWH KM KG W C F NM FT".split())
"""Short forms that stay units in capitals; other capitals are bodies ("KPA", "MP")."""

PER = frozenset({"per", "a", "an", "each", "every", "/", "to the"})
RATE_NOUNS = frozenset(
    """second minute hour day night week month year decade mile kilometre km barrel bbl gallon litre liter tonne ton
    gram kilogram kg ounce pound share person head capita kilo acre hectare household family game match round
    metre meter square vehicle unit student child worker voter mmbtu annum week-end night season cent foot set
    inning shot sq watt kwh mwh inhabitant resident passenger seat ticket user customer employee quarter piece
    bottle item trip flight pop bushel page song copy mcf gb kilowatt-hour""".split()
)
"""What a rate is counted by: "$58 a barrel", "30 miles per hour", "two per household"."""
RATE_NAMES = {
    "km": "kilometre", "bbl": "barrel", "liter": "litre", "kg": "kilogram", "kilo": "kilogram", "meter": "metre",
    "mmbtu": "mega british thermal unit", "annum": "year",
}  # fmt: skip
