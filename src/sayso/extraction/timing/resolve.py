"""Meanings to values: every expression in the order of the text, each against its anchor."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace

from sayso.extraction.timing import calendar as cal
from sayso.extraction.timing import hours, stretches, units
from sayso.extraction.timing.calendar import DAY, Value
from sayso.extraction.timing.meaning import Calendar, Deictic, Found, Length, Meaning, Shift, Stretch, Vague
from sayso.extraction.timing.resolved import PLAIN, Detail, Resolved, about, unsure, without_year, years_on
from sayso.extraction.timing.story import Scene
from sayso.extraction.timing.tense import Tense
from sayso.extraction.timing.units import STEPS
from sayso.extraction.timing.years import year_of
from sayso.model.dates import Interval, edtf

FEW = (2, 9)
"""How many a vague plural is taken to mean ("months prior"): the convention for vague numbers."""
_DAY_SPREAD = dt.timedelta(days=16)
"""The longest span by which a day is told on a page without a date; a season is none."""
_HEADING = re.compile(r"[\dX]{4}-\d\d-\d\d")
_REFS = {"this": "PRESENT_REF", "last": "PAST_REF", "next": "FUTURE_REF"}
_SOURCES = {"D": ("D",), "H": ("D",), "MI": ("D",), "S": ("D",), "W": ("D", "W"), "WE": ("D", "W"), "M": ("D", "M")}
"""The grains from which a unit can be counted on; others are counted from whatever was told last."""


@dataclass(slots=True)
class Teller:
    """Resolves the expressions of one segment, one after the other.

    `aside`, `given`, `lasting` and `opens` belong to the expression at hand: a mention in passing; a shift whose base
    is `last`, just resolved; a length that begins at `last`; whether it begins its line; whether its clause is no past.
    """

    scene: Scene
    aside: bool = False
    given: bool = False
    lasting: bool = False
    opens: bool = False
    ahead: bool = False
    last: Value | None = None

    def resolve(self, found: Found, tense: Tense, floor: dt.date | None = None) -> Resolved:
        """The value of an expression; the story goes on from it.

        `floor` is the first day of the range that it ends: what the words leave open comes after that.
        """
        self.aside = found.aside or found.since
        self.given = found.joined == "base"
        self.lasting = found.joined == "lasting"
        self.opens = found.line == "opens"
        self.ahead = tense in ("present", "term", "future")
        self.scene.story.enter(found.block, found.sentence)
        kept = self.scene.story.copy() if found.paper else None
        try:
            if found.joined == "apposed" and self.last is not None:
                return self._out(self.last, "previous", Detail(tell=False))
            later = self._after(found.meaning, floor) if floor and isinstance(found.meaning, Calendar) else None
            resolved = self._entry(found) or later or self._resolve(found.meaning, tense)
            if found.line == "whole" and _HEADING.fullmatch(resolved.timex or ""):
                self.scene.story.heading = resolved.timex
            return resolved
        except (OverflowError, ValueError):
            return Resolved(None, None, "date", "none")
        finally:
            self.scene.story = kept or self.scene.story

    def _entry(self, found: Found) -> Resolved | None:
        """The time of a ticker's entry: an hour that opens its line, on the day of the heading above."""
        m, day = found.meaning, self.scene.story.heading
        if found.line != "opens" or day is None or not isinstance(m, Calendar) or not m.clock or m.day or m.weekday:
            return None
        timex = f"{day}T{m.clock}"
        return Resolved(None if day.startswith("X") else timex, timex, "time", "previous")

    def _resolve(self, meaning: Meaning, tense: Tense) -> Resolved:
        if isinstance(meaning, Length):
            if self.lasting:
                self._lasted(meaning)
            return Resolved(None, meaning.timex, "set" if meaning.repeats else "duration", "none")
        if isinstance(meaning, Stretch):
            return stretches.stretch(self.scene, meaning)
        if isinstance(meaning, Vague):
            return stretches.vague(self.scene, meaning)
        if isinstance(meaning, Shift):
            return self._shift(meaning)
        if isinstance(meaning, Deictic):
            return self._deictic(meaning, tense)
        resolved = self._calendar(meaning, tense)
        return about(resolved) if meaning.mod == "about" else resolved

    def _lasted(self, meaning: Length) -> None:
        """Go on from the end of what lasted: "from May 2009 for two years … a year later"."""
        amount, unit = meaning.ahead or (None, "")
        end = None if self.last is None or amount is None else units.shifted(self.last, unit, amount)
        if end is not None:
            self.scene.story.tell(end)

    def until_now(self) -> str | None:
        """The last day on which the words may have been written, marked where it is not sure; None where unknown."""
        now = self.scene.now
        return None if now is None else unsure(now.isoformat()) if not self.scene.anchor.sure else now.isoformat()

    # ------------------------------------------------------------ out
    def _out(self, value: Value, anchor: str, detail: Detail = PLAIN) -> Resolved:
        if detail.tell:
            self.scene.story.tell(value, aside=self.aside)
            self._keep(value, detail)
        self.last = value
        text, timex, kind = (
            value.value,
            value.timex,
            "date" if value.grain == "D" and "/" not in (value.value or "") else "interval",
        )
        if value.grain == "D" and detail.clock and text:
            text, timex, kind = f"{text}T{detail.clock}", f"{timex}T{detail.clock}", "time"
        elif value.grain == "D" and detail.part and timex:
            timex, kind = f"{timex}T{detail.part}", "time"
        return Resolved(text if detail.sure else unsure(text), timex, kind, anchor)  # type: ignore[arg-type]

    def _keep(self, value: Value, detail: Detail) -> None:
        """Remember a day that was over when the words were written, and its hour."""
        if value.grain != "D" or value.days is None:
            return
        if hour := detail.clock or _BEGUN.get(detail.part or ""):
            self.scene.story.hour = value.days[0], hour
        if self.scene.now is None or value.days[0] < self.scene.now:
            self.scene.story.gone = value
            self.scene.story.over.add(value.days[0])

    def _from_now(self, value: Value, detail: Detail = PLAIN) -> Resolved:
        """A value counted from publication; where that is no single day, the interval widens by as much."""
        scene = self.scene
        if scene.width and value.days and (value.days[1] - value.days[0]).days <= scene.width:
            return self._widened((value.days[0] - DAY * scene.width, value.days[1]))
        return self._out(value, scene.anchor.label, replace(detail, sure=scene.anchor.sure, tell=not scene.narrative))

    def _widened(self, days: Interval) -> Resolved:
        """Days that hold the time meant, wherever in its span the anchor lies."""
        value = cal.day(days[0]) if days[1] - days[0] == DAY else cal.stretch(days, None, "M")
        return self._out(value, self.scene.anchor.label, Detail(sure=False))

    # ------------------------------------------------------------ calendar
    def _calendar(self, m: Calendar, tense: Tense) -> Resolved:
        if m.decade is not None or m.century is not None:
            return self._out(cal.decade(m.decade) if m.decade is not None else cal.century(m.century or 0), "absolute")
        if m.nth and m.month is None:
            return self._nth(m)
        if m.day and m.month is None:
            return self._day_alone(m, tense)
        if m.weekday and m.day is None and m.month is None:
            return self._weekday(m, tense)
        if not (m.day or m.month or m.season or m.half or m.quarter or m.holiday or m.year is not None):
            return self._clock(m, tense)
        return self._dated(m, tense)

    def _dated(self, m: Calendar, tense: Tense) -> Resolved:
        year, anchor = (m.year, "absolute") if m.year is not None else year_of(self.scene, m, tense)
        if year is None:
            return without_year(m)
        value = units.of_year(m, year)
        if value is None:
            return Resolved(None, None, "date", "none")
        if m.edge:
            self.scene.story.tell(value, aside=self.aside)
            part = units.edge(value, m.edge)
            return self._out(part, anchor, Detail(tell=False)) if part else Resolved(None, None, "interval", anchor)
        if m.fiscal:
            value = replace(value, timex=f"FY{value.timex}")
        sure = anchor != self.scene.anchor.label or self.scene.anchor.sure or self._of_these_weeks(value)
        return self._out(value, anchor, Detail(m.part, hours.sure(m), sure, tell=not m.holiday))

    def _of_these_weeks(self, value: Value) -> bool:
        """Whether a day that quoted words name lies right before the page, which is sure of its date."""
        today, days = self.scene.today, value.days
        recent = today is not None and days is not None and 0 <= (today - days[0]).days <= _MONTH
        return self.scene.anchor.dated and value.grain == "D" and recent

    def _nth(self, m: Calendar) -> Resolved:
        """ "the first Friday of next month"."""
        today = self.scene.today
        if today is None:
            return Resolved(None, None, "date", "none")
        month = units.unit_of(today, "M", STEPS.get(m.which or "", 0)).days
        assert month is not None
        value = units.of_year(replace(m, month=month[0].month), month[0].year)
        return self._from_now(value) if value else Resolved(None, None, "date", "none")

    def _day_alone(self, m: Calendar, tense: Tense) -> Resolved:
        """ "the 20th", "Thursday the 21st", "the 5th of next month": the month is that of the story or the nearest."""
        told = None if m.which or self.scene.now else self.scene.story.recent("D", "M")
        base = told.days[0] if told and told.days else self.scene.today
        if base is None or (self.scene.narrative and told is None):
            return Resolved(None, f"XXXX-XX-{m.day:02}", "date", "none")
        step = STEPS.get(m.which or "", 0)
        order = [step] if m.which or told else [0, 1, -1] if tense == "future" else [0, -1, 1]
        for months in order:
            there = cal.shift_months(base.replace(day=1), months)
            value = cal.month_day(there.year, there.month, m.day or 1)
            if value and value.days and self._fits(value.days[0], m, tense, forced=len(order) == 1):
                return self._out(value, "previous") if told else self._from_now(value)
        return Resolved(None, f"XXXX-XX-{m.day:02}", "date", "none")

    def _fits(self, day: dt.date, m: Calendar, tense: Tense, *, forced: bool) -> bool:
        if m.weekday:
            return day.isoweekday() == m.weekday
        today = self.scene.today
        return forced or today is None or (day >= today if tense == "future" else day <= today)

    def _after(self, m: Calendar, floor: dt.date) -> Resolved | None:
        """The first such day, weekday, month or season from a day on; None where the words say which they mean."""
        if self.scene.now is None or m.year is not None or m.which or not (m.month or m.season or m.weekday):
            return None
        if m.weekday and not m.month and not m.day:
            value: Value | None = cal.day(floor + DAY * ((m.weekday - floor.isoweekday()) % 7))
        else:
            years = (units.of_year(m, floor.year + step) for step in (0, 1) if m.month or m.season)
            value = next((v for v in years if v and v.days and v.days[1] > floor), None)
        detail = Detail(m.part, m.clock, self.scene.anchor.sure)
        return self._out(value, self.scene.anchor.label, detail) if value else None

    # ------------------------------------------------------------ weekdays and hours
    def _weekday(self, m: Calendar, tense: Tense) -> Resolved:
        detail = Detail(m.part, hours.sure(m))
        now = self.scene.now
        if now is None:
            told = self.scene.story.recent("D") if self.scene.narrative else None
            if told is None or told.days is None:
                mark = f"T{m.clock or m.part}" if m.clock or m.part else ""
                return Resolved(None, f"XXXX-WXX-{m.weekday}{mark}", "date", "none")
            ahead = ((m.weekday or 1) - told.days[0].isoweekday()) % 7
            return self._out(cal.day(told.days[0] + DAY * ahead), "previous", detail)
        last = self._weekday_near(now, m, tense)
        if self.scene.width:
            first = self._weekday_near(now - DAY * self.scene.width, m, tense)
            return self._widened((first, last + DAY))
        return self._from_now(cal.day(last), detail)

    def _weekday_near(self, today: dt.date, m: Calendar, tense: Tense) -> dt.date:
        """By tense and distance: in the past the last one up to today, in the future the first one from today."""
        if m.weeks:
            back = m.which == "last" or tense == "past"
            near = self._weekday_near(today, replace(m, weeks=0, which="last" if back else "following"), tense)
            return near + DAY * (-7 if back else 7) * m.weeks
        wanted = m.weekday or 1
        monday = today - DAY * (today.isoweekday() - 1)
        if m.in_week:
            return monday + DAY * (wanted - 1 + 7 * STEPS.get(m.which or "", 0))
        if m.which == "next":
            return monday + DAY * (wanted + 6)
        if m.which == "last":
            return today - DAY * ((today.isoweekday() - wanted - 1) % 7 + 1)
        if m.which == "this" or self.scene.anchor.same_week:
            return monday + DAY * (wanted - 1)
        if tense in ("future", "term", "present") or m.which == "following":
            return today + DAY * ((wanted - today.isoweekday()) % 7)
        return today - DAY * ((today.isoweekday() - wanted) % 7)

    def _clock(self, m: Calendar, tense: Tense) -> Resolved:
        told, now = self.scene.story.recent("D"), self.scene.now
        ahead = told is not None and told.days is not None and now is not None and told.days[0] > now
        if told is None or not self.scene.story.day_here or (ahead and tense != "future"):
            hour = hours.of_entry(m, self.scene.hour, later=self.ahead) if self.scene.hour else None
            if hour is not None and now is not None:
                return self._from_now(cal.day(now), Detail(m.part, hour))
            return Resolved(None, f"XXXX-XX-XXT{m.clock or m.part}", "time", "none")
        clock, story = m.clock, self.scene.story
        if m.bare and clock and told.days and story.hour and story.hour[0] == told.days[0]:
            clock = hours.near(clock, story.hour[1])
        if told.days and not self.aside and self._past_midnight(told.days[0], clock):
            return self._out(cal.day(told.days[0] + DAY), "previous", Detail(m.part, clock))
        if told.days and clock and not m.bare:
            story.hour = told.days[0], clock
        return self._out(told, "previous", Detail(m.part, hours.sure(replace(m, clock=clock)), tell=False))

    def _past_midnight(self, day: dt.date, clock: str | None) -> bool:
        """Whether an hour of the night follows on an evening of that day."""
        told, hour = self.scene.story.hour or (None, "")
        return told == day and hour >= _EVENING["EV"] and clock is not None and clock < _DAWN

    # ------------------------------------------------------------ units from the anchor
    def _deictic(self, m: Deictic, tense: Tense) -> Resolved:
        scene, step = self.scene, STEPS.get(m.which, 0) * m.by
        if m.which == "near":
            return self._near_weekend(tense)
        short = m.unit in ("D", "W", "M")
        from_story = m.base == "ref" or (scene.narrative and (m.which != "this" or (short and scene.story.latest)))
        if m.which == "the" and not scene.narrative:
            from_story = scene.story.said if scene.now is None else scene.story.here
        if from_story:
            return self._unit_told(m, step)
        if scene.today is None:
            return Resolved(None, _REFS.get(m.which), "date", "none")
        ahead = DAY if m.mod == "over" and tense == "future" else DAY * 0
        return self._from_now(units.unit_of(scene.today + ahead, m.unit, step, m.mod), Detail(m.part))

    def _near_weekend(self, tense: Tense) -> Resolved:
        """ "over the weekend": the last one in the past tense, this one otherwise."""
        today = self.scene.now
        if today is None:
            return Resolved(None, None, "interval", "none")
        past = tense in ("past", "open") and today.isoweekday() < 6
        return self._from_now(units.unit_of(today, "WE", -1 if past else 0))

    def _unit_told(self, m: Deictic, step: int) -> Resolved:
        scene = self.scene
        told = scene.story.recent(*_SOURCES[m.unit]) if m.unit in _SOURCES else scene.story.latest
        if m.which == "that" and m.unit == "D":
            told = self._that_day()
        elif m.part and self._to_come(told):
            told = None  # "the night before" is counted from nothing that lies ahead
        spread = scene.story.latest if told is None and m.which == "same" and m.unit == "D" and scene.width else None
        if spread is not None and spread.days is not None and spread.days[1] - spread.days[0] <= _DAY_SPREAD:
            return self._out(spread, "previous", Detail(sure=False, tell=False))  # a day told as a span
        if told is None or told.year is None:
            if scene.now and step and m.unit != "D":
                return self._from_now(units.unit_of(scene.now, m.unit, step, m.mod), Detail(m.part))
            return Resolved(None, None, "date" if m.unit == "D" else "interval", "none")
        if m.unit in ("Y", "DE", "CE"):
            value = years_on(told.year, m.unit, step)
        elif told.days is None:
            return Resolved(None, None, "interval", "none") if step else self._out(told, "previous", Detail(tell=False))
        else:
            night_after = DAY if m.mod == "over" else DAY * 0
            value = units.unit_of(told.days[0] + night_after, m.unit, step, m.mod)
        return self._out(value, "previous", Detail(m.part, tell=step >= 0 or m.unit == "D"))

    def _that_day(self) -> Value | None:
        """The day of "that night": of its paragraph, or of the one before where it opens its own; else the only day
        that was told, if the page is of its weeks.  One to come only where the clause is no past, behind that day."""
        scene, story = self.scene, self.scene.story
        last = story.recent("D")
        if self.ahead and story.day_here and self._to_come(last):
            return last
        near = scene.narrative or story.day_here or self.opens
        return story.gone if near or (len(story.over) < 2 and self._of_this_month(story.gone)) else None

    def _of_this_month(self, told: Value | None) -> bool:
        """Whether a day lies in the weeks before the page; yes where nobody dates the page."""
        now = self.scene.now
        return told is None or told.days is None or now is None or (now - told.days[0]).days <= _MONTH

    def _to_come(self, told: Value | None) -> bool:
        now = self.scene.now
        return told is not None and told.days is not None and now is not None and told.days[0] > now

    # ------------------------------------------------------------ shifts and stretches
    def _shift(self, m: Shift) -> Resolved:
        ref = "PAST_REF" if m.sign < 0 else "FUTURE_REF"
        base, label = self._base(m)
        if base is None or (m.event and not self.given):
            return Resolved(None, ref if m.amount is None else None, "date", "none")
        if m.unit in ("S", "MI", "H"):
            if m.base == "ref" and not (self.given or self.scene.narrative or self.scene.story.day_here):
                return Resolved(None, None, "date", "none")  # "two hours earlier" than what another paragraph tells
            sure = label == "previous" or self.scene.anchor.sure
            return self._out(base, label, Detail(sure=sure, tell=False))
        if m.amount is None:
            return self._shift_vague(m, base, label)
        value = units.shifted(base, m.unit, m.amount * m.sign, exact=m.exact)
        if m.days and base.days:
            value = cal.day(units.moved(base.days[0], m.unit, int(m.amount) * m.sign) + DAY * m.days * m.sign)
        if value is None:
            return Resolved(None, ref, "date", "none")
        if label != "previous":
            return self._from_now(value)
        return self._out(value, label, Detail(tell=m.sign > 0 or m.unit == "D"))

    def _base(self, m: Shift) -> tuple[Value | None, str]:
        """The time that a shift counts from: now, or the last one told that is fine enough."""
        scene = self.scene
        if self.given and self.last is not None:
            return self.last, "previous"
        now = cal.day(scene.now) if scene.now else None
        if m.base == "now" and not scene.narrative:
            return now, scene.anchor.label
        grains = ("D",) if m.exact else _SOURCES.get(m.unit)
        told = scene.story.recent(*grains) if grains else scene.story.latest
        if told is not None and m.unit == "D" and m.base == "ref" and self._to_come(told) and not scene.story.day_here:
            return None, "none"  # "two days later", in a new paragraph, goes on from nothing that lies ahead
        if told is not None:
            return told, "previous"
        return (now, scene.anchor.label) if now and m.sign < 0 else (None, "none")

    def _shift_vague(self, m: Shift, base: Value, label: str) -> Resolved:
        """ "months prior", "a few years ago": from two to nine units."""
        ref = "PAST_REF" if m.sign < 0 else "FUTURE_REF"
        ends = (units.shifted(base, m.unit, n * m.sign) for n in FEW)
        known = sorted(v.days for v in ends if v and v.days)
        value = edtf((known[0][0], known[-1][1])) if len(known) == len(FEW) else None
        return Resolved(value, ref, "interval", label)


_MONTH = 31
_EVENING = {"EV": "18:00", "NI": "21:00"}
"""The hour by which a part of the day has begun."""
_BEGUN = {"AF": "14:00", **_EVENING}
"""The hour that a part of the day stands for: "at 4:15" after "on Friday afternoon" is in it."""
_DAWN = "06:00"
"""An earlier hour that is told after an evening is one past midnight."""
