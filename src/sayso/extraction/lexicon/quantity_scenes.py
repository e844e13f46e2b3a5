"""Words that tell where, or in what happening, a figure counts."""

# ruff: noqa: SIM905 - word lists read better as text

from __future__ import annotations

WAYS = frozenset(
    """aboard above across along among around at behind below beneath beside between beyond during in inside near off
    on outside throughout under within""".split()
)
"""Prepositions that lead to a scene."""

PLACES = frozenset(
    """airfield airport apartment area bank bar barn barracks barrier base basement bay beach bloc block boat border
    bridge building bus cafe camp campus canal canton canyon cape capital casino cave cell cellar cemetery
    center centre channel checkpoint church city classroom cliff clinic coast college community compound
    concession convent corridor country county court crossing dam deck delta department depot desert district
    ditch dock dormitory dyke east embankment enclave estate facility factory farm ferry field floor forest
    front frontline garage glacier gorge governorate ground gulf hall hangar harbor harbour highlands highway
    hill home hospital hostel hotel house hut island jail junction jungle kitchen laboratory lake lane levee
    library lobby marina market marsh mill mine ministry monastery morgue mortuary mosque motorway mountain
    mountains municipality museum neighborhood neighbourhood north northeast northwest office outskirts parish
    park part peninsula pier pipeline pit place plain plane plant plateau platform plaza pool port prefecture
    prison province quarry quarter reef refinery region reservoir restaurant ridge river road room rubble
    school sea sector settlement shaft shelter ship shop shore side site slope slum slums sound south
    southeast southwest sports square stadium state station storey strait street strip suburb suburbs surgery
    swamp synagogue temple tent terminal territory theater theatre tower town township track tracks train
    trench tunnel university valley vessel villa village volcano ward warehouse water waters well west wetland
    wetlands wing wood woods world wreck wreckage yard zone""".split()
)
"""Nouns for places in which things and people are counted."""

HAPPENINGS = frozenset(
    """accident airstrike ambush assault attack avalanche battle blast blaze bombardment bombing clash clashes
    collapse collision conflict crackdown crash crisis crush cyclone demonstration derailment disaster
    earthquake epidemic eruption event explosion fight fighting fire flood flooding floods gunfight hurricane
    incident insurgency invasion landslide march massacre offensive operation outbreak protest quake raid
    rampage rebellion riot rioting sabotage shelling shipwreck shooting siege sinking stampede storm strike
    strikes struggle tremor tsunami typhoon unrest uprising violence war wave wildfire""".split()
)
"""Nouns for what befalls many at once."""

MOVING = frozenset(
    """airlift bring carry come cross deploy deport drive escape evacuate ferry flee fly go head march move
    resettle retreat return rush sail send take transfer travel withdraw""".split()
)
"""Verbs, as lemmas, that take those counted to a place or from one."""

UPON = frozenset(
    """bank beach boat border bridge bus campus cliff coast deck embankment estate farm ferry field floor front
    frontline ground highway hill island lake motorway mountain outskirts pier plain plane plateau platform
    quay reef ridge river road sea ship shore side site slope square street territory track tracks train
    vessel ward water wing yard""".split()
)
"""Places on which, and not only in which, things and people are counted."""
