"""Whether a text is English: by the share of its commonest small words.  Nothing heavier is needed to decide whether
the rules for English apply; which other language it is, is told only for a few."""

from __future__ import annotations

import re

_WORDS = re.compile(r"[^\W\d_]+")
SAMPLE = 20_000
"""Characters looked at, from the middle of the text."""
_STOP = {
    "en": "the of and to in a is that for it was on are with as his they be at this have from or by not but what all were we when your can said there an which she do their if will he had has who been its",
    "fr": "le la les des et un une du dans est que qui pour pas au sur plus par ce avec sont il elle nous vous ne se son sa ses mais ou cette aux être",
    "de": "der die das und ist von zu den mit dem nicht ein eine auf für im des sich als auch es an werden aus er hat dass sie nach bei um noch wie einen wird war",
    "es": "el la los las de que y en un una por con no para es se del al lo como más su sus pero fue este ha entre cuando muy sin sobre",
    "it": "il lo la gli le di che è e un una per con non del della dei si al da come più sono ma anche nel alla questo ha i",
    "pt": "o a os as de que e do da em um uma para com não por mais dos das se na no ao como mas foi ele ela seu sua são",
    "nl": "de het een en van ik te dat die in is niet op zijn met voor er maar om aan hem ook als dan bij nog uit naar werd door",
    "tr": "ve bir bu da de için ile çok daha olarak gibi olan ne kadar sonra ama en var mi değil",
    "pl": "i w na z do nie się że o to jest za od po jak ale przez dla są czy było",
    "sv": "och att det i en som är på för av med den till har de inte om ett men var",
}  # fmt: skip
_SETS = {code: frozenset(words.split()) for code, words in _STOP.items()}


def detect(text: str) -> str | None:
    """`"en"`, the code of another language known by its small words or its script, or None where too little is said."""
    middle = max(0, (len(text) - SAMPLE) // 2)
    words = [w.lower() for w in _WORDS.findall(text[middle : middle + SAMPLE])]
    if not words:
        return None
    script = _script(words)
    if script is not None:
        return script
    shares = {code: sum(w in stop for w in words) / len(words) for code, stop in _SETS.items()}
    best = max(shares, key=lambda code: (shares[code], code == "en", code))
    if len(words) < 12:
        return "en" if shares["en"] > 0 and best == "en" else None
    if shares["en"] >= 0.18 or (best == "en" and shares["en"] >= 0.08):
        return "en" if shares["en"] * 1.2 >= shares[best] else best
    return best if shares[best] >= 0.12 else None


_SCRIPTS = (("ru", "\u0400", "\u04ff"), ("ar", "\u0600", "\u06ff"), ("he", "\u0590", "\u05ff"), ("el", "\u0370", "\u03ff"),
            ("zh", "\u4e00", "\u9fff"), ("ja", "\u3040", "\u30ff"), ("ko", "\uac00", "\ud7af"), ("hi", "\u0900", "\u097f"))  # fmt: skip


def _script(words: list[str]) -> str | None:
    """The language that a script other than Latin stands for, roughly: Cyrillic reads as `ru`, Arabic as `ar`."""
    for code, low, high in _SCRIPTS:
        if sum(low <= w[0] <= high for w in words) * 2 > len(words):
            return code
    return None
