"""What a unit measures, and measures in one base unit of their dimension, so that miles meet kilometres."""

from __future__ import annotations

from sayso.comparison.statements.counted import number
from sayso.model import Quantity
from sayso.model.intervals import Interval

_FACTORS: dict[str, dict[str, float]] = {
    "mass": {
        "tonne": 1000, "ton": 1000, "kilogram": 1, "kilogramme": 1, "kg": 1, "gram": 0.001, "milligram": 1e-6,
        "pound": 0.4536,
    },
    "length": {
        "kilometer": 1000, "kilometre": 1000, "km": 1000, "meter": 1, "metre": 1, "centimeter": 0.01,
        "centimetre": 0.01, "millimetre": 0.001, "mile": 1609.3, "nautical mile": 1852, "yard": 0.9144, "foot": 0.3048,
        "inch": 0.0254,
    },
    "area": {
        "hectare": 1, "acre": 0.4047, "square kilometre": 100, "square mile": 259, "square metre": 0.0001,
    },
    "volume": {"litre": 1, "gallon": 3.785, "barrel": 159, "cubic metre": 1000},
    "speed": {"kilometre per hour": 1, "mile per hour": 1.6093, "knot": 1.852, "metre per second": 3.6},
    "magnitude": {"magnitude": 1},
    "duration": {
        "second": 1 / 60, "minute": 1, "hour": 60, "night": 1440, "day": 1440, "week": 10080, "fortnight": 20160,
        "month": 43800, "year": 525600, "decade": 5256000,
    },
}  # fmt: skip
"""How many base units a unit is, by what it measures: kilograms, metres, hectares, litres, km/h, minutes."""
DIMENSIONS = frozenset(_FACTORS)
"""What the units of the table measure."""
_UNITS = {unit: (kind, float(factor)) for kind, row in _FACTORS.items() for unit, factor in row.items()}


def dimension(q: Quantity) -> str:
    """What the unit of a quantity measures; "count" for none, and a unit of no known dimension for itself."""
    return scale(q.unit)[0]


def value(q: Quantity) -> Interval:
    """What a quantity may be, measures in the base unit of their dimension."""
    return number(q).times(scale(q.unit)[1])


def scale(unit: str) -> tuple[str, float]:
    """What a unit measures, and how many base units of that dimension it is."""
    return _UNITS.get(unit.lower().removesuffix("s"), (unit.lower() or "count", 1.0))
