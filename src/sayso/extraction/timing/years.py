"""The year of a date that stands without one: from the anchor by tense and distance, or from the story."""

from __future__ import annotations

import datetime as dt

from sayso.extraction.timing.calendar import Value
from sayso.extraction.timing.meaning import Calendar
from sayso.extraction.timing.story import Scene
from sayso.extraction.timing.tense import Tense
from sayso.extraction.timing.units import STEPS, of_year

_LONG_PAST = 65
"""Days after which "will … in March" means the next March."""
_SOON = 60
"""Days within which a day, or a month in the present tense, is rather one to come than one of the year before."""
_HALF = 183
"""Days ahead up to which a day on which a thing begins or ends, in the present tense, is rather one
to come than that of the year before."""
_TURN = -7.5
"""Months back from which a month in a story is rather one of the next year (December: March)."""
_REVISED = 10
"""Days after its date within which a page may have been added to: such a day is not one of the year before."""
_LEAP = 9
"""Years to look back for a 29 February."""
_SEASON_MIDDLE = {"SP": 4.0, "SU": 7.0, "FA": 10.0, "WI": 13.0}
_YEARS_AROUND = (0, -1, 1, -2, 2)
"""Years to try for a weekday with its date; beside a known date of writing only the first three."""

Found = tuple[int | None, str]
"""A year (None: not known) and what it was found from."""


def year_of(scene: Scene, m: Calendar, tense: Tense) -> Found:
    """The year that is meant and the label of what it was found from."""
    if m.which is not None:
        return _named(scene, m)
    if m.weekday and m.day and m.month:
        return _by_weekday(scene, m, tense)
    if scene.now is None:
        return _told(scene, m), "previous"
    return _near(scene.now, m, tense), scene.anchor.label


def _told(scene: Scene, m: Calendar) -> int | None:
    """The story's year; the next one for a month that comes long before the last one told.

    Without a story ("narrative") only what the same sentence says counts.
    """
    last = scene.story.latest
    if last is None or last.year is None or not (scene.narrative or scene.story.said):
        return None
    if last.grain == "Y" or m.half or m.quarter:
        return last.year
    return last.year + (month_number(m) - middle(last) <= _TURN)


def _near(today: dt.date, m: Calendar, tense: Tense) -> int:
    value = of_year(m, today.year)
    if value is None:
        leap = (y for y in range(today.year, today.year - _LEAP, -1) if of_year(m, y))
        return next(leap, today.year)
    if value.days is None:
        return today.year
    if tense == "future":
        return today.year + ((today - value.days[1]).days > _LONG_PAST)
    ahead = (value.days[0] - today).days
    if tense == "near" and ahead > 0:
        before = of_year(m, today.year - 1)
        return today.year - (before is not None and before.days is not None and (today - before.days[1]).days < ahead)
    if ahead <= 0:
        next_one = of_year(m, today.year + 1)
        if value.grain != "D" or tense == "past" or next_one is None or next_one.days is None:
            return today.year
        return today.year + ((next_one.days[0] - today).days <= _SOON)
    if tense == "term" and value.grain == "D":
        return today.year - (ahead > _HALF)  # "the lease ends on 30 June", told in February
    soon = _SOON if tense in ("present", "term") or (value.grain == "D" and tense == "open") else _REVISED
    return today.year - (ahead > soon)


def _by_weekday(scene: Scene, m: Calendar, tense: Tense) -> Found:
    """The nearest year in which the day falls on the weekday that stands with it."""
    latest = scene.story.latest
    base = scene.now.year if scene.now else latest.year if latest else None
    label = scene.anchor.label if scene.now else "previous"
    if base is None:
        return None, "none"
    for year in (base + step for step in (_YEARS_AROUND[:3] if scene.now else _YEARS_AROUND)):
        value = of_year(m, year)
        if value and value.days and value.days[0].isoweekday() == m.weekday:
            return year, label
    return (_near(scene.now, m, tense) if scene.now else base), label


def _named(scene: Scene, m: Calendar) -> Found:
    """ "last June", "next summer", "October of that year", "the spring of last year"."""
    step = STEPS.get(m.which or "", 0)
    base = scene.story.latest
    from_story = m.which in ("previous", "following", "same", "that") or (scene.narrative and m.which != "this")
    if from_story and base is not None and base.year is not None:
        if m.whole_year or not step:
            return base.year + step, "previous"
        here, there = middle(base), month_number(m)
        return (base.year - (there >= here) if step < 0 else base.year + (there <= here)), "previous"
    if scene.today is None:
        return None, "none"
    return _named_from(scene.today, m, step), scene.anchor.label


def _named_from(today: dt.date, m: Calendar, step: int) -> int:
    value = None if m.whole_year or not step else of_year(m, today.year)
    if value is None or value.days is None:
        return today.year + step
    if step < 0:
        return today.year - (value.days[1] > today)
    return today.year + (value.days[0] <= today)


def month_number(m: Calendar) -> float:
    """Where in a year the parts of a date lie, in months from 1."""
    if m.month:
        return m.month + ((m.day or 15) - 15) / 31
    return _SEASON_MIDDLE.get(m.season or "", 6.5)


def middle(v: Value) -> float:
    """Where in its year a value lies, in months from 1."""
    if v.days is None:
        found = (v.timex or "").split("-")
        return float(found[1]) if len(found) > 1 and found[1].isdigit() else 6.5
    there = v.days[0] + (v.days[1] - v.days[0]) / 2
    return there.month + (there.day - 15) / 31 + 12 * (there.year - (v.year or there.year))
