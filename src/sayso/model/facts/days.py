"""Days as pages write them: names and patterns that reading, extraction and comparison share."""

from __future__ import annotations

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
"""In the order in which `datetime.date.weekday` counts them."""
MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|"
    r"Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
WEEKDAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?"
DAY_DATE = (
    rf"(?:{WEEKDAY},?\s{{1,3}})?(?:"
    rf"{MONTH}\s{{1,3}}\d{{1,2}}(?:st|nd|rd|th)?,?\s{{1,3}}\d{{4}}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\s{{1,3}}{MONTH},?\s{{1,3}}\d{{4}}"
    rf"|\d{{4}}-\d\d-\d\d|\d{{4}}/\d\d/\d\d|\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{4}})"
)
"""A full date in English, ISO or figures."""
YEARLESS = rf"(?:{MONTH}\s{{1,3}}\d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)?\s{{1,3}}{MONTH})"
"""A day of a month without its year."""
_HOUR = r"\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?"
ENTRY = rf"(?:{_HOUR},?[ \t]+{WEEKDAY}|{WEEKDAY},?[ \t]+{_HOUR})"
"""The hour and weekday over an entry of a page that is written hour by hour: "12.31 Wednesday"."""

_DATED = rf"(?:{WEEKDAY},?[ \t]+)?{YEARLESS}(?:,?[ \t]+\d{{4}}(?!\d))?"
_BETWEEN = r"(?:,?[ \t]+(?:at[ \t]+)?|[ \t]*[-–—|·•/][ \t]*)"
_ZONE = r"(?:GMT|UTC|BST|CES?T|EES?T|E[SD]?T|P[SD]?T|MSK|IST|AEDT|AEST|local time)\b"
_CLOCK = rf"(?>\d{{1,2}}[:.]\d\d(?:\s?[ap]\.?m\b\.?)?(?:\s{_ZONE})?)"
STAMP = rf"(?:{_DATED}{_BETWEEN}{_CLOCK}|{_CLOCK}{_BETWEEN}(?:on[ \t]+)?{_DATED})(?!\w)"
"""The day and hour over an entry of such a page: "8 May, 09:15", "22:40 - May 8"."""
STAMPED = rf"(?P<stamp>{STAMP})[ \t]*[-–—|:·•]?[ \t]*(?=(?-i:[\"“‘'(]?[A-Z]))"
"""The same in one line with the entry's own heading, up to where that begins."""
