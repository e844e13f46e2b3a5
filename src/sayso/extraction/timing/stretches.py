"""Stretches of time up to now or from now on, and times without edges."""

from __future__ import annotations

import datetime as dt

from sayso.extraction.timing import calendar as cal
from sayso.extraction.timing import units
from sayso.extraction.timing.calendar import DAY
from sayso.extraction.timing.meaning import Stretch, Vague
from sayso.extraction.timing.resolved import Resolved, marked, unsure
from sayso.extraction.timing.story import Scene
from sayso.model.dates import edtf

_MONTH = 31


def stretch(scene: Scene, m: Stretch) -> Resolved:
    """ "the last two weeks" end with the day before writing, "the next two weeks" begin with the day after."""
    now = scene.now
    if now is None or scene.width:
        return Resolved(None, m.timex, "duration", "none")
    if m.unit == "H":
        reach = DAY * -(-m.amount // 24)
        days = (now - reach, now + DAY) if m.sign < 0 else (now, now + reach + DAY)
    elif m.sign < 0:
        days = units.moved(now, m.unit, -m.amount), now
    else:
        days = now + DAY, units.moved(now, m.unit, m.amount) + DAY
    if days[0] >= days[1]:
        return Resolved(None, m.timex, "duration", "none")
    value = edtf(days) if scene.anchor.sure else unsure(edtf(days))
    return Resolved(value, m.timex, "interval", scene.anchor.label)


def vague(scene: Scene, m: Vague) -> Resolved:
    """ "recently", "these days": up to now, without edges."""
    now = scene.now
    if now is None:
        return Resolved(None, m.timex, "interval", "none")
    if m.days <= _MONTH:
        value = cal.month(now.year, now.month).value
    else:
        value = edtf((now - dt.timedelta(days=m.days), now + DAY))
    return Resolved(marked(value, "~"), m.timex, "interval", scene.anchor.label)
