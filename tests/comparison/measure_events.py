"""More invented events told with figures: distances, durations and hours, people counted in other words, places.

As in figure_events, of which they are a further part.  `measured`: two measures or hours of one thing and what is right
of them.

Before there were questions for measures, 3 of these 14 measures were told rightly, none wrongly and 11 not at all; of 13
other pairs 4 rightly, 1 wrongly and 8 not at all.  Some of what stands in `unmeasured`
is told in claims on what happened.
"""

from __future__ import annotations

from figure_events import Event

CONVOY = Event(
    "convoy",
    (
        (
            "Daran Wire",
            "2027-03-09",
            "QUALL, 9 March 2027. Two jets bombed an aid convoy on the Besna road at 22:10 on Monday, the relief agency "
            "Open Hand said. At least 17 people were killed. The convoy was struck 23 kilometres (14 miles) west of the "
            "ceasefire line. It had taken the trucks 19 hours to come from the port. The agency said 41 of its staff had been "
            "with the convoy; five of them sustained burns.",
        ),
        (
            "The Meridian",
            "2027-03-10",
            "By its own account, the army flew no sorties on Monday evening, when the aid convoy was bombed on the Besna road. "
            "Drivers of the convoy spoke of two planes and put the first bomb at ten past ten in the evening. The road there runs some twenty-three kilometres from the line. "
            "Twenty-two people are now dead, the hospital in Quall said. In this war 61,000 people have died, says the "
            "Institute for Peace Studies. “We had been on the road for nineteen hours,” said Tolo Barr, who drove one of "
            "the trucks.",
        ),
        (
            "Daran State Radio",
            "2027-03-10",
            "The army says that a single drone of the rebels hit the convoy, 40 kilometres from the line, at 20:30. Nine "
            "people died, according to the army.",
        ),
    ),
    (
        ("1: 17", "2: Twenty-two", "agree|time"),
        ("2: Twenty-two", "3: Nine", "conflict"),
        ("1: 17", "3: Nine", "conflict"),
    ),
    (
        ("2: 61,000", "1: 17"), ("2: 61,000", "2: Twenty-two"), ("2: 61,000", "3: Nine"), ("1: 41", "1: 17"),
        ("1: five", "1: 17"), ("1: five", "2: Twenty-two"),
    ),
    ("1: 22", "2: ten"),
    measured=(
        ("1: 23", "2: twenty-three kilometres", "agree"),
        ("1: 23 kilometres", "3: 40 kilometres", "conflict"),
        ("1: 22:10", "2: ten past ten", "agree"),
        ("1: 22:10", "3: 20:30", "conflict"),
        ("1: 19 hours", "2: nineteen hours", "agree"),
    ),
    unmeasured=(("1: 23", "2: twenty-three kilometres"), ("1: 22:10", "3: 20:30")),
)  # fmt: skip

RIOT = Event(
    "riot",
    (
        (
            "Coast Telegram",
            "2018-06-03",
            "Prisoners took over two wings of the Dorn jail at about quarter past four on Saturday. Thirty-four of her "
            "guards were hurt, governor Alva Reth said. Sixty inmates were on the run by nightfall, she said. Police "
            "made 88 arrests in the streets around the jail. The jail stands six kilometres from the harbour of Sellin.",
        ),
        (
            "Sellin Evening Post",
            "2018-06-05",
            "Nine warders suffered burns in the riot at Dorn jail on Saturday, the guards' union says. The jail's "
            "governor has said that 34 guards were hurt. Forty-five prisoners are still missing, the ministry said on "
            "Monday. Eighty-eight people were detained, the police said. Lawyers put arrests at 130.",
        ),
        (
            "Harbour Radio",
            "2018-06-05",
            "It was a quarter past four when the first wing fell. The ministry says that 45 are still at large. Police are "
            "holding 88 people. The riot went on for eleven hours.",
        ),
    ),
    (
        ("1: Thirty-four", "2: Nine", "conflict|scope"),
        ("2: Nine", "2: 34", "conflict|scope"),
        ("1: 88", "2: Eighty-eight", "agree"),
        ("1: 88", "3: 88", "agree"),
        ("2: Eighty-eight", "2: 130", "conflict"),
        ("3: 88", "2: 130", "conflict"),
        ("1: Sixty", "2: Forty-five", "time"),
        ("2: Forty-five", "3: 45", "agree"),
    ),
    (("1: 88", "1: Sixty"), ("1: 88", "1: Thirty-four"), ("2: Forty-five", "2: Nine"), ("2: Forty-five", "2: 130")),
    measured=(("1: quarter past four", "3: quarter past four", "agree"),),
    missing=(("1: Thirty-four", "2: Nine"), ("2: Nine", "2: 34"), ("2: Forty-five", "3: 45")),
    unmeasured=(("1: quarter past four", "3: quarter past four"),),
)  # fmt: skip

DELTA = Event(
    "delta",
    (
        (
            "Marsh Herald",
            "2033-10-12",
            "In Lower Ost district 12,400 people had to leave their homes when the river Sava rose, district chief Ilo Marn "
            "said. The dyke at Perlin broke on Sunday at 3:40 in the morning. The breach is 120 metres wide. Fourteen people "
            "drowned in the district.",
        ),
        (
            "Ostland Daily",
            "2033-10-13",
            "Across the three districts of the delta 51,000 people have been driven from their homes, the Red Star charity "
            "estimates. A gap of 120 metres was torn in the dyke at Perlin. It gave way at twenty to four, a dyke guard told "
            "this paper. The dead of the whole delta number 33, the charity says.",
        ),
        (
            "Radio Perlin",
            "2033-10-13",
            "The hole in the dyke at Perlin is 200 metres wide, the engineers' union says. In the school at Perlin 300 people "
            "sleep on straw. Rain fell for 31 hours. In 1988, 140 people drowned in the delta.",
        ),
    ),
    (("1: 12,400", "2: 51,000", "scope"), ("1: Fourteen", "2: 33", "scope")),
    (("2: 33", "3: 140"), ("1: Fourteen", "3: 140"), ("3: 300", "2: 51,000"), ("3: 300", "1: 12,400")),
    measured=(
        ("1: 120 metres", "2: 120 metres", "agree"),
        ("1: 120 metres", "3: 200 metres", "conflict"),
        ("1: 3:40", "2: twenty to four", "agree"),
    ),
    missing=(("1: Fourteen", "2: 33"),),
    unmeasured=(("1: 120 metres", "2: 120 metres"), ("1: 3:40", "2: twenty to four")),
)  # fmt: skip

TRAIN = Event(
    "train",
    (
        (
            "Rail Gazette",
            "2009-01-21",
            "The night express was doing 128 kilometres an hour when it left the rails at Korv bridge at 5.52 a.m. on Tuesday, the "
            "rail inspectorate said. The limit on the bridge is 60 kilometres an hour. The driver had been at work for 13 "
            "hours. The train carried 212 passengers. Three carriages fell 18 metres into the gorge.",
        ),
        (
            "Upland Observer",
            "2009-01-21",
            "The rail company says that its express ran at no more than 75 kilometres an hour on Korv bridge. It says that 190 "
            "passengers were aboard. Eight minutes to six, says the signalman, was when he heard it. The carriages dropped "
            "almost twenty metres into the gorge. Rescuers needed five hours to reach the last of them. The driver had been on "
            "duty for eight hours, the company says.",
        ),
        (
            "The Northern Star",
            "2009-01-24",
            "The train went on to the bridge at twice the speed allowed, 128 km/h, said inspector Hanne Toll. Its driver "
            "was in his thirteenth hour of work.",
        ),
    ),
    (("1: 212", "2: 190", "conflict"),),
    (("1: Three", "1: 212"),),
    measured=(
        ("1: 128 kilometres an hour", "2: no more than 75 kilometres an hour", "conflict"),
        ("1: 128 kilometres an hour", "3: 128 km/h", "agree"),
        ("1: 18 metres", "2: almost twenty metres", "agree"),
        ("1: 5.52", "2: Eight minutes to six", "agree"),
        ("1: 13 hours", "2: eight hours", "conflict"),
    ),
    unmeasured=(
        ("1: 128 kilometres an hour", "3: 128 km/h"), ("1: 18 metres", "2: almost twenty metres"),
        ("1: 5.52", "2: Eight minutes to six"),
    ),
)  # fmt: skip

EVENTS = (CONVOY, RIOT, DELTA, TRAIN)
