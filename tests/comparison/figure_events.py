"""Invented events told with many figures, and how each pair of figures is to be set side by side.

A figure is named as "page: words", pages counted from one.  `pairs`: two figures of one thing and what is right of
them: "conflict", "agree", or in what they differ ("time", "scope"); several where either may be said.  No other two may
conflict.  `apart`: figures that belong in no claim together.  `hours`: numbers that count nothing.  `measured`: two
measures, or hours, of one thing, as in `pairs`.  `missing`, `together` and `unmeasured` say what is not yet so.

The first eight were written before the rules had seen them: 29 of 59 pairs were then told rightly, 9 wrongly and 21 not
at all, 70 of 75 were kept apart, and 6 others conflicted.  The next four were written after the first mending: 15 of 32
rightly, 7 wrongly, 10 not at all, 27 of 32 apart, 3 others in conflict.  The last four after the second: 13 of 17
rightly, none wrongly, 4 not at all, 29 of 32 apart, 2 others in conflict.  What was expected of some pairs was corrected
after the first runs: a holder's earlier figure is set beside his later one only, and the dead of another year nowhere.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Event:
    """Pages as (outlet, day, text), and what is right of their figures."""

    name: str
    pages: tuple[tuple[str, str, str], ...]
    pairs: tuple[tuple[str, str, str], ...]
    apart: tuple[tuple[str, str], ...]
    hours: tuple[str, ...] = ()
    missing: tuple[tuple[str, str], ...] = ()
    together: tuple[tuple[str, str], ...] = ()
    measured: tuple[tuple[str, str, str], ...] = ()
    unmeasured: tuple[tuple[str, str], ...] = ()


FERRY = Event(
    "ferry",
    (
        (
            "Tavra Wire",
            "2019-05-05",
            "MORANO, 5 May 2019. The ferry Lisbet capsized on Lake Tavra shortly before nine on Saturday evening. At least "
            "14 people drowned, the lake police said on Sunday. Rescuers pulled 61 passengers alive from the water, and "
            "22 of them were taken to hospital in Morano. Nine people are still missing, the police said. The ferry, "
            "built 38 years ago, was licensed for 120 passengers.",
        ),
        (
            "Morano Daily",
            "2019-05-07",
            "Nineteen people drowned when the ferry Lisbet capsized on Lake Tavra on Saturday, the lake police said on "
            "Tuesday. Divers had found five more bodies on Monday. Four people are still missing, five fewer than on "
            "Sunday. The owner, Tavra Lines, said that 84 passengers had been on board. The ferry left the pier at half "
            "past eight.",
        ),
        (
            "The Lantern",
            "2019-05-07",
            "More than 130 passengers were on board the ferry Lisbet when she capsized on Lake Tavra, deckhand Jon Aske "
            "told The Lantern. The owner has promised 3,000 crowns to each survivor. The family of each of the drowned is "
            "to get 25,000 crowns. The state has offered a reward of 40,000 crowns for the ship's log. Relatives can call "
            "the ferry's owner from seven to nine.",
        ),
    ),
    (
        ("1: 14", "2: Nineteen", "time"),
        ("1: Nine", "2: Four", "time"),
        ("2: 84", "3: 130", "conflict"),
    ),
    (
        ("1: 14", "1: 61"), ("1: 14", "1: 22"), ("2: Nineteen", "1: 61"), ("1: 120", "2: 84"), ("1: 120", "3: 130"),
        ("3: 3,000", "3: 25,000"), ("3: 3,000", "3: 40,000"), ("3: 25,000", "3: 40,000"), ("1: Nine", "2: Nineteen"),
        ("2: five more", "2: Four"), ("1: 14", "2: Four"),
    ),
    ("1: nine", "2: eight", "3: seven", "3: nine"),
)  # fmt: skip

MINE = Event(
    "mine",
    (
        (
            "Kolva Post",
            "2016-02-11",
            "A gas blast tore through the Adler pit at Rudno at quarter to four on Wednesday morning. Seventeen miners "
            "are trapped on the third level, the pit's owner, Kolva Coal, said. Six miners are dead, the company said. "
            "The union says eleven miners are dead. The pit, opened 46 years ago, employs 1,900 people.",
        ),
        (
            "Rudno Radio",
            "2016-02-11",
            "Twenty-three miners are trapped in the Adler pit at Rudno, says Marek Olsha of the miners' union. On the "
            "morning shift 212 men went down, and 189 came up. Rudno Radio takes calls about the pit between ten and "
            "twelve. Fires burnt in the pit for 11 hours.",
        ),
        (
            "Northern Courier",
            "2016-02-13",
            "Nine miners are now dead after the blast in the Adler pit at Rudno, three more than on Thursday, Kolva Coal "
            "said on Saturday. Eight miners were brought to the surface alive on Friday. The mines inspectorate fined the "
            "company 70,000 marks in 2013 and 250,000 marks last year. Kolva Coal pays 900 marks a month to every widow. "
            "A fund has collected 1.2 million marks.",
        ),
    ),
    (
        ("1: Six", "1: eleven", "conflict"),
        ("1: eleven", "3: Nine", "conflict"),
        ("1: Six", "3: Nine", "time"),
        ("1: Seventeen", "2: Twenty-three", "conflict"),
    ),
    (
        ("1: Six", "1: Seventeen"), ("1: eleven", "1: Seventeen"), ("3: Nine", "3: Eight"), ("1: Six", "3: Eight"),
        ("1: 1,900", "2: 212"), ("3: 900", "3: 1.2 million"), ("3: 70,000", "3: 900"), ("3: 250,000", "3: 1.2 million"),
        ("1: eleven", "2: 11"), ("2: 212", "2: 189"), ("1: Seventeen", "3: Eight"), ("1: Seventeen", "2: 189"),
    ),
    ("1: four", "2: ten", "2: twelve"),
)  # fmt: skip

CRUSH = Event(
    "crush",
    (
        (
            "Bantu Sport",
            "2011-08-21",
            "Thirty-one supporters died in a crush at the south gate of the Olwe stadium in Maruna on Saturday, the "
            "interior ministry said. More than 160 supporters were injured, 40 of them seriously. The gates were opened "
            "at five, two hours late. The stadium holds 18,000 people; the football association said 17,600 tickets were "
            "sold.",
        ),
        (
            "Maruna Herald",
            "2011-08-21",
            "At least 44 people died in the crush at the Olwe stadium in Maruna, according to Dr Femi Adaro of the "
            "General Hospital. His hospital alone took in 95 of the injured. Some 30,000 people were in the stadium, the "
            "supporters' club said. Police arrested six stewards on Sunday.",
        ),
        (
            "Coast Tribune",
            "2011-08-24",
            "The interior ministry has raised the toll of the crush at the Olwe stadium in Maruna from 31 to 38. Eleven "
            "of the dead were children. Police hold nine stewards, three more than on Sunday. The association will pay "
            "500,000 francs to the family of each victim; a fund of 20 million francs was set up by the Cabinet. In 1987 "
            "a fire in the same stadium killed 12 people.",
        ),
        (
            "Olwe Eye",
            "2011-08-24",
            "About 30 people died at the Olwe stadium in Maruna, the Maruna police said. The ministry's figure of 31 was "
            "right on Saturday, its spokesman said. Half of those who died had no tickets. There were two and a half "
            "tonnes of rubble at the south gate.",
        ),
    ),
    (
        ("3: 38", "2: 44", "conflict"),
        ("2: 44", "4: 30", "conflict"),
        ("1: Thirty-one", "3: 38", "time"),
        ("3: 38", "4: 30", "conflict|time"),
        ("2: six", "3: nine", "time"),
        ("1: 160", "2: 95", "scope"),
    ),
    (
        ("1: Thirty-one", "1: 160"), ("2: 44", "2: 95"), ("3: 38", "3: Eleven"), ("1: Thirty-one", "3: 12"),
        ("3: 38", "3: 12"), ("1: 18,000", "2: 30,000"), ("3: 500,000", "3: 20 million"), ("2: 44", "2: six"),
        ("3: 38", "3: nine"), ("2: six", "3: Eleven"), ("2: 44", "3: 12"), ("1: 160", "2: six"),
    ),
    ("1: five",),
    missing=(("1: 160", "2: 95"),),
)  # fmt: skip

CAMP = Event(
    "camp",
    (
        (
            "Relief Bulletin",
            "2014-11-03",
            "The Sarit camp in Wadlan held 41,000 people at the end of October, the relief agency UNARO said. In the "
            "northern sector alone 9,500 people live in tents. Cholera has killed 26 people in the camp since September. "
            "Each family gets 12 kilos of flour a week. The clinic opens from eight to one.",
        ),
        (
            "Wadlan Today",
            "2014-11-05",
            "The provincial government says that 23,000 people live in the Sarit camp. Governor Hadi Nour said eight "
            "people had died of cholera in the camp. Trucks brought 300 tonnes of flour to the camp on Monday, 120 tonnes "
            "more than a week before.",
        ),
        (
            "The Monitor",
            "2014-11-10",
            "Some 40,000 people live in the Sarit camp in Wadlan, UNARO says. Cholera has now killed 35 people in the "
            "camp, nine more than a week ago, the agency said. About 600 people have been treated for cholera. Last year "
            "the camp held 15,000 people. A further 5,000 people are expected before the end of the month.",
        ),
    ),
    (
        ("1: 41,000", "2: 23,000", "conflict"),
        ("1: 41,000", "3: 40,000", "agree"),
        ("1: 26", "2: eight", "conflict"),
        ("1: 26", "3: 35", "time"),
        ("1: 41,000", "3: 15,000", "time"),
        ("2: 23,000", "3: 15,000", "time"),
        ("1: 41,000", "1: 9,500", "scope"),
        ("2: 23,000", "1: 9,500", "scope"),
        ("2: 23,000", "3: 40,000", "conflict"),
        ("2: eight", "3: 35", "conflict|time"),
        ("3: 40,000", "1: 9,500", "scope"),
        ("3: 40,000", "3: 15,000", "time"),
    ),
    (
        ("1: 26", "3: 600"), ("3: 35", "3: 600"), ("1: 12", "2: 300"), ("2: 23,000", "3: 5,000"), ("1: 41,000", "1: 26"),
        ("3: 40,000", "3: 5,000"), ("3: 35", "3: nine"), ("2: 300", "2: 120"), ("2: eight", "3: 600"),
    ),
    ("1: eight", "1: one"),
    missing=(("1: 41,000", "3: 15,000"), ("2: 23,000", "3: 15,000"), ("3: 40,000", "3: 15,000"),),
)  # fmt: skip

BALLOT = Event(
    "ballot",
    (
        (
            "Harbour Times",
            "2008-03-14",
            "Dockers at the port of Selmouth voted for a strike on Thursday, the Dockers' Union said. Of 2,140 members "
            "1,870 voted yes. The strike begins at six on Monday. The port handles 900 containers a day, and some 70 "
            "lorries were waiting at its gates on Friday.",
        ),
        (
            "Business Mirror",
            "2008-03-14",
            "Selmouth Port says that only 1,200 dockers took part in the ballot on the strike. A docker at Selmouth earns "
            "34,000 pounds a year, the port said; the union puts it at 22,000 pounds a year. The strike costs the port "
            "two million pounds a day.",
        ),
        (
            "Selmouth Echo",
            "2008-03-19",
            "More than 1,800 dockers voted for the strike in Selmouth, the Dockers' Union says. On Monday 260 lorries "
            "waited at the gates of the port, up from 70 on Friday. The port's manager, Alan Crewe, said that no "
            "containers were moved on Tuesday. The union said that 40 containers were moved on Tuesday. The strike has so "
            "far cost the port five million pounds.",
        ),
    ),
    (
        ("1: 1,870", "3: 1,800", "agree"),
        ("1: 70", "3: 260", "time"),
        ("2: only 1,200", "3: 1,800", "conflict"),
        ("2: 34,000", "2: 22,000", "conflict"),
        ("3: no containers", "3: 40", "conflict"),
    ),
    (
        ("1: 2,140", "1: 1,870"), ("1: 900", "3: 40"), ("2: 34,000", "2: two million"), ("2: 22,000", "2: two million"),
        ("2: two million", "3: five million"), ("1: 900", "3: no containers"), ("2: 1,200", "1: 1,870"),
        ("2: 34,000", "3: five million"), ("3: 260", "3: 40"),
    ),
    ("1: six",),
    missing=(("1: 1,870", "3: 1,800"), ("2: 34,000", "2: 22,000"), ("3: no containers", "3: 40"),),
)  # fmt: skip

SPILL = Event(
    "spill",
    (
        (
            "Gulf Agency",
            "2002-09-16",
            "The tanker Orvane lost 4,000 tonnes of crude off Cape Brul after she ran aground on Sunday, the coast guard "
            "said. Oil has reached 12 kilometres of beach. Wardens picked up 300 dead birds by Monday. Eighteen sailors "
            "were taken off the tanker by helicopter at two in the morning. The tanker, launched in 1979, carried 77,000 "
            "tonnes of crude.",
        ),
        (
            "Brul Gazette",
            "2002-09-16",
            "Some 9,000 tonnes of crude have leaked from the tanker Orvane off Cape Brul, says Inge Dahl of the Sea "
            "Society. The owner, Pallas Shipping, said that 2,500 tonnes of crude had leaked from the tanker. The fishing "
            "harbour is closed; 140 boats lie idle. Volunteers meet at the harbour at nine on Tuesday.",
        ),
        (
            "Evening Standard of Brul",
            "2002-09-20",
            "About 11,000 tonnes of crude have leaked from the tanker Orvane, the coast guard said on Friday. Oil covers "
            "85 kilometres of beach from Brul to Senn. Wardens have picked up 2,200 dead birds and washed 640 live birds. "
            "The state pays every fisherman 60 crowns a day, and Pallas Shipping has set aside four million crowns. The "
            "coast guard's figure of 4,000 tonnes was correct on Monday, it said.",
        ),
    ),
    (
        ("2: 9,000", "2: 2,500", "conflict"),
        ("1: 4,000", "2: 9,000", "conflict"),
        ("1: 4,000", "2: 2,500", "conflict"),
        ("1: 4,000", "3: 11,000", "time"),
        ("1: 12", "3: 85", "time"),
        ("1: 300", "3: 2,200", "time"),
        ("2: 2,500", "3: 11,000", "time|conflict"),
    ),
    (
        ("1: 300", "3: 640"), ("3: 2,200", "3: 640"), ("1: 4,000", "1: 77,000"), ("3: 60", "3: four million"),
        ("2: 9,000", "1: 77,000"),
    ),
    ("1: two", "2: nine"),
)  # fmt: skip

HOSTAGES = Event(
    "hostages",
    (
        (
            "Capital News",
            "2005-07-02",
            "Gunmen seized the Kerem bank in Tolan at ten to eleven on Friday and held 28 people, the police said. The "
            "gunmen let seven women go in the evening. Four gunmen are in the bank, police chief Oskar Bren said. They "
            "asked for a ransom of three million lira.",
        ),
        (
            "Tolan Courier",
            "2005-07-02",
            "The gunmen in the Kerem bank in Tolan hold at least 50 people, a clerk who fled told the Courier. She counted "
            "nine gunmen in the bank. The police spoke of four. Two guards were shot dead, she said.",
        ),
        (
            "Frontier Post",
            "2005-07-05",
            "Police stormed the Kerem bank in Tolan at half past three on Monday. Five hostages died and 19 hostages were "
            "freed, the interior minister said. The Doctors' League counts 12 dead hostages, of whom five were shot before "
            "the storm. All four gunmen were killed, police chief Oskar Bren said. The bank offers a reward of 50,000 lira "
            "and pays 8,000 lira to each hostage.",
        ),
    ),
    (
        ("1: 28", "2: 50", "conflict"),
        ("1: Four", "2: nine", "conflict"),
        ("3: Five", "3: 12", "conflict"),
        ("1: Four", "2: four", "agree"),
    ),
    (
        ("1: 28", "1: seven"), ("3: Five", "3: 19"), ("3: 12", "3: 19"), ("1: three million", "3: 50,000"),
        ("1: three million", "3: 8,000"), ("3: 50,000", "3: 8,000"), ("2: Two", "3: Five"), ("2: Two", "3: 12"),
        ("2: 50", "3: 19"), ("1: seven", "3: 19"), ("3: Five", "3: All four"),
    ),
    ("1: eleven", "3: three"),
)  # fmt: skip

FLOOD = Event(
    "flood",
    (
        (
            "Delta Agency",
            "2020-10-12",
            "Floods in the Merrin delta have killed 53 people since Thursday, the disaster office said on Monday. In Port "
            "Sale alone 20 people died. Some 8,000 people have been moved to schools. The sluice at Hoek, built 60 years "
            "ago, was opened at four on Friday. The water stood three metres high in the streets of Port Sale.",
        ),
        (
            "Sale Observer",
            "2020-10-12",
            "The mayor of Port Sale says that 34 people died in the town. They were buried, or were still to be buried, "
            "by the weekend. Red Star volunteers counted 25,000 people in the schools of the delta. It was the worst flood "
            "in 25 years. The sluice should have been opened at noon on Thursday, an engineer said.",
        ),
        (
            "Continental Review",
            "2020-10-19",
            "Floods have killed 71 people in the Merrin delta, the disaster office said on Monday, eighteen more than a "
            "week ago. About 70 people have been killed, by the count of the Red Star. The office moved more than 8,000 "
            "people to schools in the first week. Each household will get 400 dollars. The government has asked for 30 "
            "million dollars. In the flood of 1995, 310 people died.",
        ),
        (
            "Water Blog",
            "2020-10-20",
            "Over a hundred people have died in the floods of the Merrin delta, a nurse at the Port Sale hospital said. The "
            "disaster office's toll of 53 was right a week ago, and nobody has died since, its critics mock. The pumps "
            "move five and a half tonnes of water a minute, when they run. Three of four pumps do not.",
        ),
    ),
    (
        ("1: 53", "3: 71", "time"),
        ("1: 20", "2: 34", "conflict"),
        ("3: 71", "3: 70", "agree"),
        ("1: 8,000", "3: 8,000", "agree"),
        ("3: 71", "1: 20", "scope|time"),
        ("3: 71", "2: 34", "scope|time"),
        ("1: 8,000", "2: 25,000", "conflict|scope"),
        ("3: 8,000", "2: 25,000", "agree|conflict|count|scope|time"),
        ("3: 71", "4: hundred", "conflict|time"),
        ("3: 70", "4: hundred", "conflict|time"),
    ),
    (
        ("1: 53", "1: 8,000"), ("3: 400", "3: 30 million"), ("1: 20", "1: 8,000"), ("3: 71", "3: eighteen"),
        ("2: 34", "2: 25,000"), ("3: 71", "3: 310"), ("1: 53", "3: 310"), ("3: 70", "3: 310"), ("2: 34", "3: 310"),
        ("4: hundred", "4: Three"),
    ),
    ("1: four",),
)  # fmt: skip

FIRE = Event(
    "fire",
    (
        (
            "Valley Times",
            "2017-08-03",
            "The fire in the Corva hills has burnt 1,200 hectares of forest since Tuesday, the forest service said on "
            "Thursday. Two firefighters have died. Some 3,500 people have left their homes; 900 of them sleep in the "
            "sports hall at Ilsen. The service has sent 240 firefighters and six helicopters. The fire was first seen at "
            "twenty past two on Tuesday.",
        ),
        (
            "Ilsen Radio",
            "2017-08-03",
            "Ilsen's mayor, Petra Vandel, says that 5,000 people have left their homes. She puts the number of "
            "firefighters at 120. The sports hall has beds for 600. A volunteer told the radio that four firefighters have "
            "died. The road to Corva is closed from six to ten every evening.",
        ),
        (
            "National Mirror",
            "2017-08-06",
            "The fire in the Corva hills has now burnt 4,300 hectares of forest, the forest service said. Three "
            "firefighters have died, one more than on Thursday. About 900 people are still in the sports hall at Ilsen. "
            "Thirty-one houses burnt down, by the count of the insurers; the mayor speaks of 54 houses. In 1998 a fire in "
            "the same hills destroyed 200 houses. The state will pay 12,000 crowns for each house, and has set up a fund "
            "of nine million crowns.",
        ),
    ),
    (
        ("1: 3,500", "2: 5,000", "conflict"),
        ("1: 240", "2: 120", "conflict"),
        ("1: Two", "2: four", "conflict"),
        ("1: Two", "3: Three", "time"),
        ("2: four", "3: Three", "conflict"),
        ("1: 900", "3: 900", "agree"),
        ("1: 1,200", "3: 4,300", "time"),
        ("3: Thirty-one", "3: 54", "conflict"),
    ),
    (
        ("2: 600", "1: 900"), ("1: 3,500", "1: 240"), ("3: 54", "3: 200"), ("3: Thirty-one", "3: 200"),
        ("3: 12,000", "3: nine million"), ("1: Two", "1: 240"), ("2: 600", "2: 5,000"), ("3: Three", "1: 240"),
        ("2: 120", "2: four"),
    ),
    ("1: two", "2: six", "2: ten"),
    missing=(("1: 900", "3: 900"), ("3: Thirty-one", "3: 54")),
)  # fmt: skip

PRISON = Event(
    "prison",
    (
        (
            "Sur Agency",
            "2013-02-18",
            "Forty inmates broke out of the Arcos prison on Sunday night, the prisons ministry said. Guards recaptured "
            "eleven inmates by Monday noon. Three guards were wounded. The prison, built for 700 inmates, held 1,450 "
            "inmates on the day of the escape. The tunnel was 60 metres long.",
        ),
        (
            "El Faro",
            "2013-02-18",
            "At least 65 inmates escaped from the Arcos prison, a guard told El Faro. Five guards were wounded, two of them "
            "badly, says the guards' union. One guard earns 300 pesos a month. The visiting hours, from nine to twelve, "
            "were cancelled.",
        ),
        (
            "Sur Agency",
            "2013-02-22",
            "Thirty-two of the inmates who broke out of the Arcos prison have been recaptured, the prisons ministry said "
            "on Friday, twenty-one more than on Monday. The ministry now says that 47 inmates escaped. The ministry "
            "offers 10,000 pesos for each inmate. A tunnel of 85 metres led to a garage, the prosecutor said.",
        ),
    ),
    (
        ("1: Forty", "3: 47", "time"),
        ("1: eleven", "3: Thirty-two", "time"),
        ("1: Three", "2: Five", "conflict"),
        ("1: 60", "3: 85", "conflict"),
        ("2: 65", "3: 47", "conflict|time"),
    ),
    (
        ("1: Forty", "1: eleven"), ("1: 700", "1: 1,450"), ("1: Forty", "1: 1,450"), ("2: 300", "3: 10,000"),
        ("2: 65", "1: 1,450"), ("3: 47", "3: Thirty-two"), ("1: 700", "2: 65"), ("1: Three", "1: eleven"),
    ),
    ("2: nine", "2: twelve"),
    missing=(("1: eleven", "3: Thirty-two"), ("1: 60", "3: 85"),),
)  # fmt: skip

FEVER = Event(
    "fever",
    (
        (
            "Health Watch",
            "2009-05-11",
            "The health ministry has counted 312 cases of marsh fever in Odema province since January. Twenty-eight "
            "people have died of the fever. In the capital alone there are 190 cases. The vaccine costs four dollars a "
            "dose, and the ministry has ordered 200,000 doses.",
        ),
        (
            "Odema Star",
            "2009-05-12",
            "Doctors Abroad says that more than 1,000 people in Odema have fallen ill with marsh fever, three times the "
            "ministry's figure of 312. The fever has killed 90 people, the group says. Its clinic treats 40 patients a "
            "day and opens at seven. Only 20,000 doses of vaccine have arrived.",
        ),
        (
            "Health Watch",
            "2009-06-02",
            "The health ministry now counts 540 cases of marsh fever in Odema. Forty-one people have died. A ship with "
            "150,000 doses of vaccine arrived at the port on Monday. Last year the fever killed six people.",
        ),
    ),
    (
        ("1: 312", "3: 540", "time"),
        ("1: Twenty-eight", "2: 90", "conflict|time"),
        ("1: Twenty-eight", "3: Forty-one", "time"),
        ("2: 90", "3: Forty-one", "conflict"),
        ("1: 312", "1: 190", "scope"),
        ("2: 20,000", "3: 150,000", "time|conflict|scope"),
    ),
    (
        ("1: 200,000", "2: 20,000"), ("1: 312", "2: 40"), ("3: Forty-one", "3: six"), ("1: Twenty-eight", "3: six"),
        ("1: 312", "1: Twenty-eight"), ("2: 90", "3: six"), ("2: 90", "2: 40"),
    ),
    ("2: seven",),
)  # fmt: skip

MARCH = Event(
    "march",
    (
        (
            "City Desk",
            "2018-10-21",
            "Some 30,000 people marched through Brenn on Saturday against the pension law, the police said. The unions "
            "say that 150,000 people took part. The march began at noon and ended at ten past five. Police arrested 43 "
            "marchers; 12 police officers were hurt. The law would cut the pension of a teacher by 80 marks a month.",
        ),
        (
            "Left Daily",
            "2018-10-21",
            "Over 100,000 people took to the streets of Brenn on Saturday. Police arrested 43 people. Seventy marchers "
            "were hurt, the march's medics said. A month ago 60,000 people marched in Brenn. The unions hired 400 coaches.",
        ),
        (
            "Brenn Gazette",
            "2018-10-22",
            "About 30,000 people took part in Saturday's march in Brenn, and 29 of the 43 arrested were free by Sunday "
            "evening, the police said. The police interior union counts 19 injured officers. Damage to shops comes to "
            "250,000 marks, and the pension law is to save two billion marks.",
        ),
    ),
    (
        ("1: 30,000", "1: 150,000", "conflict"),
        ("1: 30,000", "2: 100,000", "conflict"),
        ("1: 43", "2: 43", "agree"),
        ("1: 30,000", "3: 30,000", "agree"),
        ("1: 12", "3: 19", "conflict|time"),
        ("1: 150,000", "2: 100,000", "agree"),
        ("1: 150,000", "3: 30,000", "conflict"),
        ("2: 100,000", "3: 30,000", "conflict"),
    ),
    (
        ("1: 12", "2: Seventy"), ("1: 43", "3: 29"), ("1: 80", "3: 250,000"), ("3: 250,000", "3: two billion"),
        ("2: Seventy", "3: 19"), ("1: 43", "1: 12"), ("2: 43", "2: Seventy"), ("2: 43", "3: 29"),
        ("2: 100,000", "2: 60,000"), ("1: 30,000", "2: 60,000"), ("1: 150,000", "2: 60,000"), ("3: 30,000", "2: 60,000"),
    ),
    ("1: five",),
)  # fmt: skip

CRASH = Event(
    "crash",
    (
        (
            "Aero Wire",
            "2004-01-10",
            "A Tarn Air propeller plane with 46 people aboard crashed near Vell on Friday evening, the civil aviation office "
            "said. Searchers had found 29 bodies by Saturday morning. Four people survived and are in the Vell hospital. "
            "The plane, bought 22 years ago, has 52 seats. It took off at five past six.",
        ),
        (
            "Vell Post",
            "2004-01-10",
            "The airline says that 43 people were on board the plane that crashed near Vell. Six people survived, a nurse "
            "at the Vell hospital told the Post. Two of the survivors are children. A farmer said the plane fell from a "
            "height of 300 metres. The hospital's desk answers calls from eight to eleven.",
        ),
        (
            "Capital Gazette",
            "2004-01-12",
            "All 41 bodies from the crash near Vell have been found, the civil aviation office said on Monday, twelve more "
            "than on Saturday. Five people survived. The airline will pay 20,000 marks to each family; it has insured the "
            "plane for eight million marks. A crash near Vell in 1991 killed 17 people.",
        ),
    ),
    (
        ("1: 46", "2: 43", "conflict"),
        ("1: Four", "2: Six", "conflict"),
        ("1: 29", "3: 41", "time"),
        ("2: Six", "3: Five", "conflict|time"),
        ("1: Four", "3: Five", "conflict|time"),
    ),
    (
        ("1: 46", "1: 52"), ("2: 43", "1: 52"), ("1: 29", "1: Four"), ("3: 41", "3: 17"), ("3: 41", "3: Five"),
        ("3: 20,000", "3: eight million"), ("1: 46", "1: 29"), ("1: 29", "3: 17"), ("2: Six", "1: 29"), ("2: Six", "2: Two"),
    ),
    ("1: six", "2: eight", "2: eleven"),
)  # fmt: skip

BORDER = Event(
    "border",
    (
        (
            "Zoran News",
            "2022-04-02",
            "The army of Zoran says it destroyed 14 Marnish tanks at the Keld bridge on Friday and lost two of its own. "
            "Its spokesman said that 60 Marnish soldiers were killed. Nine Zoranian soldiers were wounded. The shelling "
            "began shortly after four and went on for seven hours.",
        ),
        (
            "Radio Marn",
            "2022-04-02",
            "Marn lost three tanks at the Keld bridge, its defence ministry said. Eleven Marnish soldiers were killed, the "
            "ministry said. It puts Zoran's losses at 150 soldiers. Some 2,000 villagers have fled from Keld to the coast.",
        ),
        (
            "Observer Mission",
            "2022-04-06",
            "The mission counted six burnt-out Marnish tanks at the Keld bridge on Tuesday. It has seen 23 graves of Marnish "
            "soldiers. About 4,500 villagers have now fled from Keld, more than twice as many as on Saturday. The mission "
            "has 40 observers and six cars.",
        ),
    ),
    (
        ("1: 14", "2: three", "conflict"),
        ("1: 60", "2: Eleven", "conflict"),
        ("1: 14", "3: six", "conflict|time"),
        ("2: three", "3: six", "conflict|time"),
        ("2: 2,000", "3: 4,500", "time"),
    ),
    (
        ("1: 14", "1: two"), ("1: 60", "1: Nine"), ("1: 60", "2: 150"), ("2: Eleven", "2: 150"), ("2: three", "1: two"),
        ("1: Nine", "2: 150"), ("2: Eleven", "1: Nine"), ("3: 40", "2: 2,000"),
    ),
    ("1: four",),
)  # fmt: skip

LAYOFF = Event(
    "layoff",
    (
        (
            "Trade Journal",
            "1999-06-08",
            "Halden Steel will cut 1,400 jobs at its Ostby works, the company said on Tuesday. The works employ 5,200 people. "
            "The company lost 300 million marks last year. Each worker who leaves is to get 15,000 marks. The board meets "
            "at ten on Friday.",
        ),
        (
            "Ostby Worker",
            "1999-06-09",
            "Halden Steel plans to cut 2,100 jobs at the Ostby works, says union chairwoman Mai Lund, who has seen the "
            "plan. Some 3,000 steelworkers marched in Ostby on Wednesday. The police counted 1,200 marchers.",
        ),
        (
            "Trade Journal",
            "1999-09-14",
            "Halden Steel now wants to cut 900 jobs at its Ostby works, down from 1,400 in June, the company said. So far "
            "310 people have left the works. The plan costs the company 14 million marks. In 1987 the works shed 2,500 "
            "jobs.",
        ),
    ),
    (
        ("1: 1,400", "3: 900", "time"),
        ("2: 3,000", "2: 1,200", "conflict"),
        ("2: 2,100", "3: 900", "conflict|time"),
    ),
    (
        ("1: 5,200", "3: 310"), ("1: 15,000", "1: 300 million"), ("1: 15,000", "3: 14 million"), ("1: 1,400", "2: 3,000"),
        ("1: 300 million", "3: 14 million"), ("3: 900", "3: 2,500"), ("1: 1,400", "1: 5,200"), ("2: 3,000", "1: 5,200"),
    ),
    ("1: ten",),
    missing=(("2: 3,000", "2: 1,200"),),
)  # fmt: skip

VOTE = Event(
    "vote",
    (
        (
            "Plain Dealer of Ruhn",
            "2012-11-05",
            "The electoral office says that 412,000 people voted in Ruhn on Sunday. Monitors from the Eastern League found "
            "stuffed boxes at 14 polling stations. Police held 37 people in front of the town hall. Polling stations closed "
            "at eight. Counting goes on in 30 districts.",
        ),
        (
            "Free Ruhn",
            "2012-11-05",
            "No more than 280,000 people voted, the opposition says. It speaks of fraud at 90 polling stations. Lawyers say "
            "that 120 people were arrested in front of the town hall and 15 were beaten. The ruling party paid 20 lei for a "
            "vote.",
        ),
        (
            "Ruhn Herald",
            "2012-11-08",
            "The electoral office has annulled the vote at 22 polling stations. All but five of the 37 people arrested on "
            "Sunday have been released, the police said. The campaign cost 50 million lei. In 2008 390,000 people voted in "
            "Ruhn.",
        ),
    ),
    (
        ("1: 412,000", "2: 280,000", "conflict"),
        ("1: 14", "2: 90", "conflict"),
        ("1: 37", "2: 120", "conflict"),
    ),
    (
        ("1: 412,000", "1: 37"), ("2: 120", "2: 15"), ("2: 20", "3: 50 million"), ("1: 37", "2: 15"), ("1: 14", "1: 30"),
        ("2: 280,000", "3: 390,000"),
    ),
    ("1: eight",),
    missing=(("1: 14", "2: 90"),),
)  # fmt: skip

EVENTS = (
    FERRY, MINE, CRUSH, CAMP, BALLOT, SPILL, HOSTAGES, FLOOD, FIRE, PRISON, FEVER, MARCH, CRASH, BORDER, LAYOFF, VOTE,
)  # fmt: skip
