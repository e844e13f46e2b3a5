"""Meanings to values: every expression in the order of the text, each against its anchor."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, replace
from typing import Literal

from sayso.extraction.timing import calendar as cal
from sayso.extraction.timing.anchors import Anchor
from sayso.extraction.timing.calendar import DAY, Value
from sayso.extraction.timing.meaning import Calendar, Deictic, Found, Length, Shift, Vague
from sayso.extraction.timing.tense import Tense
from sayso.model.dates import edtf

_LONG_PAST = 65
"""Days after which "will … in March" means the next March."""
_TURN = -7.5
"""Months back from which a month without a year is rather one of the next year."""
Kind = Literal["date", "time", "duration", "set", "interval"]
FEW = (2, 9)
"""How many a vague plural is taken to mean ("months prior"): the convention for vague numbers."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """A value and what it was found from; `value` None where the text does not say."""

    value: str | None
    timex: str | None
    type: Kind
    anchor: str


@dataclass(slots=True)
class Story:
    """What has been told so far in a segment: the last time of each grain, and the last of all."""

    last: dict[str, tuple[int, Value]] = field(default_factory=dict)
    latest: Value | None = None
    main: Value | None = None
    told: int = 0
    block: int = -1

    def enter(self, block: int) -> None:
        """Begin a paragraph: what was mentioned in passing is over."""
        if block != self.block:
            self.block, self.latest = block, self.main

    def tell(self, value: Value, *, aside: bool = False) -> None:
        if value.grain in ("DE", "CE") or value.year is None:
            return
        if aside and value.grain == "Y":
            self.told += 1
            self.last["Y"] = self.told, value
            return
        if not (value.grain == "Y" and self.latest is not None and self.latest.year == value.year):
            self.latest = value
        if not aside:
            self.main = self.latest
        self.told += 1
        self.last[value.grain] = self.told, value

    def finest(self, *grains: str) -> Value | None:
        """The last time told of any of these grains."""
        known = [self.last[g] for g in grains if g in self.last]
        return max(known, key=lambda pair: pair[0])[1] if known else None


@dataclass(slots=True)
class Teller:
    """Resolves the expressions of one segment, one after the other."""

    anchor: Anchor
    narrative: bool
    story: Story = field(default_factory=Story)
    aside: bool = False

    # ------------------------------------------------------------ entry
    def resolve(self, found: Found, tense: Tense) -> Resolved:
        """The value of an expression; the story goes on from it."""
        meaning = found.meaning
        self.aside = found.aside or found.since
        self.story.enter(found.block)
        try:
            if isinstance(meaning, Length):
                return Resolved(None, meaning.timex, "set" if meaning.repeats else "duration", "none")
            if isinstance(meaning, Vague):
                return self._vague(meaning)
            if isinstance(meaning, Shift):
                return self._shift(meaning)
            if isinstance(meaning, Deictic):
                return self._deictic(meaning)
            resolved = self._calendar(meaning, tense)
            return _about(resolved) if meaning.mod == "about" else resolved
        except (OverflowError, ValueError):
            return Resolved(None, None, "date", "none")

    def _out(self, value: Value, anchor: str, *, sure: bool = True, tell: bool = True, part: str | None = None,
             clock: str | None = None) -> Resolved:  # fmt: skip
        if tell:
            self.story.tell(value, aside=self.aside)
        text, timex, kind = value.value, value.timex, "date" if value.grain == "D" else "interval"
        if value.grain == "D" and clock:
            text, timex, kind = f"{text}T{clock}", f"{timex}T{clock}", "time"
        elif value.grain == "D" and part and timex:
            timex, kind = f"{timex}T{part}", "time"
        return Resolved(_unsure(text) if not sure else text, timex, kind, anchor)

    # ------------------------------------------------------------ now
    @property
    def today(self) -> dt.date | None:
        """The last day on which the words may have been written."""
        return self.anchor.days[1] - DAY if self.anchor.days else None

    @property
    def width(self) -> int:
        return (self.anchor.days[1] - self.anchor.days[0]).days if self.anchor.days else 0

    def now_like(self, value: str) -> str | None:
        """The time of writing, as precise as another value (a day, a month or a year); None where unknown."""
        today, length = self.today, len(value.rstrip("?~%"))
        return today.isoformat()[:length] if today and not self.narrative and length in (4, 7, 10) else None

    def _from_now(self, value: Value, **more: object) -> Resolved:
        """A value counted from publication; where that is not one day, the interval widens by as much."""
        sure = self.anchor.sure
        if self.width > 1 and value.days and (value.days[1] - value.days[0]).days < self.width:
            value = cal.stretch((value.days[0] - DAY * (self.width - 1), value.days[1]), None, "M")
            sure = False
        return self._out(value, self.anchor.label, sure=sure, tell=not self.narrative, **more)  # type: ignore[arg-type]

    # ------------------------------------------------------------ calendar
    def _calendar(self, m: Calendar, tense: Tense) -> Resolved:
        if m.decade is not None:
            return self._out(cal.decade(m.decade), "absolute", tell=False)
        if m.century is not None:
            return self._out(cal.century(m.century), "absolute", tell=False)
        if m.weekday and m.day is None:
            return self._weekday(m, tense)
        if m.day is None and m.month is None and m.season is None and m.half is None and m.quarter is None:
            if m.year is None:
                return self._clock(m)
            return (
                self._out(cal.year(m.year), "absolute")
                if not (m.mod or "").startswith(("first", "last"))
                else (self._edge(m, m.year, "absolute"))
            )
        year, anchor = (m.year, "absolute") if m.year is not None else self._year(m, tense)
        if year is None:
            return self._without_year(m)
        if (m.mod or "").startswith(("first ", "last ")):
            return self._edge(m, year, anchor)
        value = _of_year(m, year)
        if value is None:
            return Resolved(None, None, "date", "none")
        sure = anchor != "doc_date" or self.anchor.sure
        return self._out(value, anchor, sure=sure, part=m.part, clock=m.clock)

    def _without_year(self, m: Calendar) -> Resolved:
        if m.month is None:
            code = m.season or (f"H{m.half}" if m.half else f"Q{m.quarter}" if m.quarter else "XX")
            return Resolved(None, f"XXXX-{code}", "interval", "none")
        text = f"XXXX-{m.month:02}" + (f"-{m.day:02}" if m.day else "")
        timex = f"{text}T{m.clock or m.part}" if m.clock or m.part else text
        return Resolved(text, timex, "date" if m.day else "interval", "none")

    def _edge(self, m: Calendar, year: int, anchor: str) -> Resolved:
        """The first or last so many weeks of a month or year."""
        which, _, timex = (m.mod or "").partition(" ")
        whole = cal.month(year, m.month) if m.month else cal.year(year)
        if whole.days is None:
            return Resolved(whole.value, timex, "duration", anchor)
        count, unit = int(timex[1:-1]), timex[-1]
        first, end = whole.days
        if which == "first":
            end = min(end, cal.shift_months(first, count) if unit == "M" else first + DAY * count * _DAYS[unit])
        else:
            first = max(first, cal.shift_months(end, -count) if unit == "M" else end - DAY * count * _DAYS[unit])
        self.story.tell(whole)
        return Resolved(edtf((first, end)), timex, "interval", anchor)

    def _year(self, m: Calendar, tense: Tense) -> tuple[int | None, str]:
        """The year of a month, season or day that stands without one, and where it comes from."""
        if m.which is not None:
            return self._year_named(m)
        if m.weekday and m.day and m.month:
            return self._year_by_weekday(m, tense)
        if self.narrative or self.today is None:
            return self._year_told(m), "previous"
        return self._year_near(m, tense), self.anchor.label

    def _year_told(self, m: Calendar) -> int | None:
        """The year of the story; the next one for a month that comes long before the last one told (December: March)."""
        last = self.story.latest
        if last is None or last.year is None:
            return None
        if last.grain == "Y" or m.half or m.quarter:
            return last.year
        gap = _month_number(m) - _middle(last)
        return last.year + (gap <= _TURN)

    def _year_near(self, m: Calendar, tense: Tense) -> int | None:
        today = self.today
        assert today is not None
        value = _of_year(m, today.year)
        if value is None or value.days is None:
            return today.year
        if tense == "future":
            return today.year + ((today - value.days[1]).days > _LONG_PAST)
        ahead = value.days[0] > today
        near = (value.days[0] - today).days <= (60 if tense == "present" else 0)
        return today.year - (ahead and not near)

    def _year_by_weekday(self, m: Calendar, tense: Tense) -> tuple[int | None, str]:
        base = self.today.year if self.today and not self.narrative else None
        if base is None:
            base = self.story.latest.year if self.story.latest else None
        if base is None:
            return None, "none"
        for year in (base, base - 1, base + 1, base - 2, base + 2):
            value = cal.month_day(year, m.month or 1, m.day or 1)
            if value and value.days and value.days[0].isoweekday() == m.weekday:
                return year, self.anchor.label if self.today and not self.narrative else "previous"
        return self._year_near(m, tense) if self.today else base, self.anchor.label

    def _year_named(self, m: Calendar) -> tuple[int | None, str]:
        """ "last June", "next summer", "October of that year", "last year's spring"."""
        told = m.which in ("previous", "following", "same", "that") or (self.narrative and m.which != "this")
        base = self.story.latest
        if told and base is not None and base.year is not None:
            shift = {"previous": -1, "following": 1, "last": -1, "next": 1}.get(m.which or "", 0)
            if m.fiscal or shift == 0:
                return base.year + shift, "previous"
            here, there = _middle(base), _month_number(m)
            if shift < 0:
                return base.year - (there >= here), "previous"
            return base.year + (there <= here), "previous"
        if self.today is None:
            return None, "none"
        return self._year_from_now(m), self.anchor.label

    def _year_from_now(self, m: Calendar) -> int:
        today = self.today
        assert today is not None
        shift = {"last": -1, "previous": -1, "next": 1, "following": 1}.get(m.which or "", 0)
        if m.fiscal or shift == 0:
            return today.year + shift
        value = _of_year(m, today.year)
        if value is None or value.days is None:
            return today.year + shift
        if shift < 0:
            return today.year - (value.days[1] > today)
        return today.year + (value.days[0] <= today)

    # ------------------------------------------------------------ weekdays and hours
    def _weekday(self, m: Calendar, tense: Tense) -> Resolved:
        timex = f"XXXX-WXX-{m.weekday}" + (f"T{m.clock or m.part}" if m.clock or m.part else "")
        today = self.today
        if today is None or self.narrative:
            told = self.story.finest("D")
            if told is None or told.days is None:
                return Resolved(None, timex, "date", "none")
            day = _next(told.days[0], m.weekday or 1)
            return self._out(cal.day(day), "previous", part=m.part, clock=m.clock)
        day = self._weekday_near(today, m, tense)
        return self._from_now(cal.day(day), part=m.part, clock=m.clock)

    def _weekday_near(self, today: dt.date, m: Calendar, tense: Tense) -> dt.date:
        wanted = m.weekday or 1
        monday = today - DAY * (today.isoweekday() - 1)
        if m.week:
            return monday + DAY * (wanted - 1 + 7 * {"last": -1, "next": 1}.get(m.which or "", 0))
        if m.which == "next":
            return monday + DAY * (wanted + 6)
        if m.which == "last":
            return today - DAY * ((today.isoweekday() - wanted - 1) % 7 + 1)
        if m.which == "this" or self.anchor.same_week:
            return monday + DAY * (wanted - 1)
        if tense in ("future", "present") or m.which == "following":
            return today + DAY * ((wanted - today.isoweekday()) % 7)
        return today - DAY * ((today.isoweekday() - wanted) % 7)

    def _clock(self, m: Calendar) -> Resolved:
        told = self.story.finest("D")
        mark = f"T{m.clock or m.part}"
        if told is None:
            return Resolved(None, f"XXXX-XX-XX{mark}", "time", "none")
        return self._out(told, "previous", part=m.part, clock=m.clock, tell=False)

    # ------------------------------------------------------------ deictic units
    def _deictic(self, m: Deictic) -> Resolved:
        step = {"last": -1, "previous": -1, "next": 1, "following": 1}.get(m.which, 0)
        if m.base == "ref" or (
            self.narrative and (m.which != "this" or (m.unit in ("D", "W", "M") and self.story.latest))
        ):
            return self._unit_told(m, step)
        today = self.today
        if today is None:
            ref = {"this": "PRESENT_REF", "last": "PAST_REF", "next": "FUTURE_REF"}.get(m.which)
            return Resolved(None, ref, "date", "none")
        return self._from_now(_unit(today, m, step), part=m.part)

    def _unit_told(self, m: Deictic, step: int) -> Resolved:
        wanted = {"D": ("D",), "W": ("D", "W"), "M": ("D", "M"), "WE": ("D", "W")}.get(m.unit)
        told = self.story.finest(*wanted) if wanted else self.story.latest
        if told is None or told.year is None:
            if self.today and step and not self.narrative and m.base == "ref" and m.unit != "D":
                return self._from_now(_unit(self.today, m, step), part=m.part)
            return Resolved(None, None, "date" if m.unit == "D" else "interval", "none")
        if m.unit == "Y":
            return self._out(cal.year(told.year + step), "previous", tell=step >= 0)
        if m.unit == "DE":
            return self._out(cal.decade(told.year // 10 + step), "previous", tell=False)
        if m.unit == "CE":
            return self._out(cal.century(told.year // 100 + step), "previous", tell=False)
        if told.days is None:
            return (
                Resolved(told.value, told.timex, "interval", "previous")
                if not step
                else Resolved(None, None, "interval", "none")
            )
        return self._out(_unit(told.days[0], m, step), "previous", part=m.part, tell=step >= 0 or m.unit == "D")

    # ------------------------------------------------------------ shifts
    def _shift(self, m: Shift) -> Resolved:
        ref = "PAST_REF" if m.sign < 0 else "FUTURE_REF"
        base, label = self._base(m)
        if base is None:
            return Resolved(None, ref if m.amount is None else None, "date", "none")
        if m.unit in ("S", "MI", "H"):
            if base.grain != "D":
                return Resolved(None, ref, "date", "none")
            return self._out(base, label, sure=label != "doc_date" or self.anchor.sure, tell=False)
        if m.amount is None:
            return self._shift_vague(m, base, ref, label)
        value = _shifted(base, m.unit, m.amount * m.sign, exact=m.exact)
        if value is None:
            return Resolved(None, ref, "date", "none")
        return (
            self._from_now(value)
            if label == self.anchor.label and m.base == "now"
            else self._out(value, label, tell=m.sign > 0 or m.unit == "D")
        )

    def _base(self, m: Shift) -> tuple[Value | None, str]:
        now = cal.day(self.today) if self.today else None
        if m.base == "now" and not self.narrative:
            return now, self.anchor.label
        grains = (
            ("D",)
            if m.exact
            else {"D": ("D",), "H": ("D",), "MI": ("D",), "W": ("D", "W"), "M": ("D", "M")}.get(m.unit)
        )
        told = self.story.finest(*grains) if grains else self.story.latest
        if told is not None:
            return told, "previous"
        return (now, self.anchor.label) if now and not self.narrative and m.sign < 0 else (None, "none")

    def _shift_vague(self, m: Shift, base: Value, ref: str, label: str) -> Resolved:
        ends = [_shifted(base, m.unit, n * m.sign, exact=False) for n in FEW]
        known = sorted(v.days for v in ends if v and v.days)
        if len(known) < 2:
            return Resolved(None, ref, "interval", label)
        return Resolved(edtf((known[0][0], known[1][1])), ref, "interval", label)

    def _vague(self, m: Vague) -> Resolved:
        today = self.today
        if today is None or self.narrative:
            return Resolved(None, m.timex, "interval", "none")
        value = cal.month(today.year, today.month)
        return Resolved(f"{value.value}~", m.timex, "interval", self.anchor.label)


_DAYS = {"D": 1, "W": 7}


def _about(resolved: Resolved) -> Resolved:
    value = resolved.value
    return replace(resolved, value=f"{value}~") if value and value[-1].isdigit() and "/" not in value else resolved


def _unsure(value: str | None) -> str | None:
    return "/".join(f"{part}?" for part in value.split("/")) if value else None


def _next(after: dt.date, weekday: int) -> dt.date:
    return after + DAY * ((weekday - after.isoweekday()) % 7)


def _month_number(m: Calendar) -> float:
    if m.month:
        return m.month + ((m.day or 15) - 15) / 31
    return {"SP": 4, "SU": 7, "FA": 10, "WI": 13}.get(m.season or "", 6.5)


def _middle(v: Value) -> float:
    if v.days is None:
        found = (v.timex or "").split("-")
        return float(found[1]) if len(found) > 1 and found[1].isdigit() else 6.5
    middle = v.days[0] + (v.days[1] - v.days[0]) / 2
    return middle.month + (middle.day - 15) / 31 + 12 * (middle.year - (v.year or middle.year))


def _of_year(m: Calendar, year: int) -> Value | None:
    if m.day:
        return cal.month_day(year, m.month or 1, m.day)
    if m.month:
        return cal.month(year, m.month)
    if m.season:
        return cal.season(year, m.season)
    if m.half:
        return cal.half(year, m.half)
    if m.quarter:
        return cal.quarter(year, m.quarter)
    return cal.year(year)


def _unit(d: dt.date, m: Deictic, step: int) -> Value:
    """The unit that holds a day, or the one `step` away."""
    if m.unit == "D":
        return cal.day(d + DAY * step)
    if m.unit in ("W", "FN"):
        whole = cal.week(d + DAY * 7 * step)
        return _part_of_week(whole, m.mod)
    if m.unit == "WE":
        return cal.weekend(d + DAY * 7 * step)
    if m.unit == "M":
        there = cal.shift_months(d.replace(day=1), step)
        return cal.month(there.year, there.month)
    if m.unit == "Q":
        there = cal.shift_months(d.replace(day=1), 3 * step)
        return cal.quarter(there.year, (there.month + 2) // 3)
    if m.unit == "DE":
        return cal.decade(d.year // 10 + step)
    if m.unit == "CE":
        return cal.century(d.year // 100 + step)
    return cal.year(d.year + step)


_WEEK_PARTS = {"early": (0, 2), "start": (0, 2), "mid": (2, 3), "late": (3, 5), "end": (4, 7)}


def _part_of_week(week: Value, mod: str | None) -> Value:
    if mod not in _WEEK_PARTS or week.days is None:
        return week
    first, end = _WEEK_PARTS[mod]
    return cal.stretch((week.days[0] + DAY * first, week.days[0] + DAY * end), week.timex, "W")


def _shifted(base: Value, unit: str, amount: float, *, exact: bool) -> Value | None:
    """A time moved by an amount, as precise as its unit."""
    if unit == "Y" and base.year is not None and amount == int(amount):
        return cal.year(base.year + int(amount))
    if unit == "DE" and base.year is not None and base.year > 0 and amount == int(amount) and abs(amount) > 1:
        return cal.decade(base.year // 10 + int(amount))
    if unit in ("DE", "CE", "ML") and base.year is not None:
        return cal.year(base.year + int(amount * {"DE": 10, "CE": 100, "ML": 1000}[unit]))
    if base.days is None:
        return None
    first = base.days[0]
    if unit == "D":
        return cal.day(first + DAY * int(amount))
    if unit in ("W", "FN", "WE"):
        return cal.week(first + dt.timedelta(days=round(7 * amount * (2 if unit == "FN" else 1))))
    count = round(amount * {"M": 1, "Y": 12, "Q": 3, "HY": 6}.get(unit, 1))
    there = cal.shift_months(first, count)
    return cal.day(there) if exact and base.grain == "D" else cal.month(there.year, there.month)
