"""Checks the planted truth of an invented event against what the program prints.  Standard library only.

`failures(truth, readings, case)` takes truth.json, the objects that `sayso read --json` prints, and the one that
`sayso export --to json` prints, and returns for each check the reasons why it does not hold (none: it holds).
What each check asks is written down in examples/README.md.

    python tests/examples/golden.py TRUTH.json READINGS.jsonl CASE.json     prints the checks that fail, and how many hold
"""

import json
import pathlib
import re
import sys
from collections.abc import Callable, Iterator
from typing import Any

Json = dict[str, Any]
Place = tuple[str, int, int]

PLAIN = {"the", "a", "an", "of", "unnamed", "s"}
THIRD_PERSON = {
    "assert": ["asserts"],
    "deny": ["denies"],
    "decline": ["declines"],
    "accuse": ["accuses"],
    "vow": ["vows"],
}
"""The words for stances in the list of parties, by those in the list of attributions."""
UPDATE_WORDS = ("update", "later", "correct", "replac", "revis", "supersed")


def words(name: str | None) -> set[str]:
    return set(re.findall(r"\w+", (name or "").lower().replace("’", "'"))) - PLAIN


def same_name(a: str | None, b: str | None) -> bool:
    """One name's words are all among the other's."""
    x, y = words(a), words(b)
    return bool(x and y) and (x <= y or y <= x)


def meets(a: Place, b: Place) -> bool:
    """The two spans share at least half of the shorter one."""
    shared = min(a[2], b[2]) - max(a[1], b[1])
    return a[0] == b[0] and shared > 0 and 2 * shared >= min(a[2] - a[1], b[2] - b[1])


def touches(a: Place, b: Place) -> bool:
    return a[0] == b[0] and min(a[2], b[2]) > max(a[1], b[1])


def any_word(wanted: list[str], text: str | None) -> bool:
    return not wanted or any(w.lower() in (text or "").lower() for w in wanted)


class Output:
    """What the program printed, with its documents named by file."""

    def __init__(self, readings: list[Json], case: Json) -> None:
        self.readings = {pathlib.PurePath(r["document"]["path"]).name: r for r in readings}
        self.file = {d["id"]: pathlib.PurePath(d.get("path") or d["id"]).name for d in case["documents"]}
        self.case = case

    def quote(self, quote: Json) -> Place:
        """Where the quoted words stand in the stored text; LookupError if they do not."""
        found = list(re.finditer(re.escape(quote["text"]), self.readings[quote["doc"]]["text"]))
        nth = quote.get("nth", 1)
        if len(found) < nth:
            raise LookupError(f"{quote['doc']}: {quote['text']!r} is not in the stored text")
        return quote["doc"], found[nth - 1].start(), found[nth - 1].end()

    def member(self, m: Json) -> Place:
        return self.file[m["doc"]], m["start"], m["end"]

    def members(self, ms: list[Json]) -> list[Place]:
        return [self.member(m) for m in ms]

    def in_reading(self, place: Place, kind: str) -> Iterator[tuple[Json, Place]]:
        """The items of one kind in the document of a place, with their own places."""
        for item in self.readings[place[0]][kind]:
            span = item.get("span", item)
            yield item, (place[0], span["start"], span["end"])

    def attributions(self, place: Place) -> list[Json]:
        return [
            a
            for a in self.readings[place[0]]["attributions"]
            if any(meets(place, (place[0], c["start"], c["end"])) for c in a["content"])
        ]

    def segment(self, place: Place) -> Json | None:
        return next((s for s, at in self.in_reading(place, "segments") if at[1] <= place[1] < at[2]), None)


def holding(out: Output, quotes: list[Json]) -> list[Json]:
    """The claims of the case that have members on all these quotes."""
    places = [out.quote(q) for q in quotes]
    return [
        c
        for c in out.case["claims"]
        if all(any(meets(p, m) for x in c["positions"] for m in out.members(x["members"])) for p in places)
    ]


def cover(out: Output, claim: Json, expect: Json) -> list[dict[int, int]]:
    """For each position of the truth: {the claim's position: how many quotes it meets}."""
    rows = []
    for position in expect["positions"]:
        places = [out.quote(q) for q in position["members"]]
        got = {
            k: sum(any(meets(p, m) for m in out.members(x["members"])) for p in places)
            for k, x in enumerate(claim["positions"])
        }
        rows.append({k: n for k, n in got.items() if n})
    return rows


def check_claim(out: Output, expect: Json) -> list[str]:
    """The faults of the claim that holds most of the positions, then of their words, then least besides."""
    best: tuple[int, int, int, Json, list[dict[int, int]]] | None = None
    for n, claim in enumerate(out.case["claims"]):
        rows = cover(out, claim, expect)
        sides, quotes = sum(map(bool, rows)), sum(sum(r.values()) for r in rows)
        besides = -sum(len(p["members"]) for p in claim["positions"])
        if quotes >= 2 and sides >= min(2, len(rows)) and (best is None or (sides, quotes, besides) > best[:3]):
            best = sides, quotes, besides, out.case["claims"][n], rows
    return claim_faults(best[3], best[4], expect) if best else ["no claim holds two of the positions"]


def claim_faults(claim: Json, rows: list[dict[int, int]], expect: Json) -> list[str]:
    bad = []
    if claim["relation"] not in (expect["relation"], *expect["relation_acceptable"]):
        bad.append(f"relation {claim['relation']}, not {expect['relation']}")
    if expect["differs_in"] and not set(expect["differs_in"]) & set(claim["differs_in"]):
        bad.append(f"differs in {claim['differs_in']}, not {expect['differs_in']}")
    if not any_word(expect["question_words"], claim["question"]):
        bad.append(f"question: {claim['question']}")
    for i, row in enumerate(rows):
        if any(set(row) & set(other) for other in rows[i + 1 :]):
            bad.append(f"position {expect['positions'][i]['label']!r} is mixed with another")
        want = expect["positions"][i]
        if row and (want["low"] is not None or want["high"] is not None):
            got = claim["positions"][max(row, key=lambda k: (row[k], -k))]
            if (got["low"], got["high"]) != (want["low"], want["high"]):
                bad.append(f"{want['label']!r} is [{got['low']}, {got['high']}]")
    return bad + origin_faults(claim["origins"], expect["origins"])


def origin_faults(got: Json, want: Json) -> list[str]:
    bad = [f"{k} {got[k]}, not in {want[k]}" for k in ("sure", "possible") if not want[k][0] <= got[k] <= want[k][1]]
    names = [o["name"] for o in got["of"]]
    bad += [f"no origin {alt[0]}" for alt in want["names"] if not any(same_name(a, n) for a in alt for n in names)]
    return bad + [f"{n} is no origin" for n in want["never"] if any(words(n) == words(x) for x in names)]


def check_citation(out: Output, e: Json) -> list[str]:
    got = [
        c for c in out.case["lineage"]["citations"] if out.file[c["from"]] == e["from"] and same_name(c["to"], e["to"])
    ]
    return [] if any(c["how"] == e["how"] for c in got) else [f"found {[c['how'] for c in got]}"]


def check_shared_passage(out: Output, e: Json) -> list[str]:
    places = [out.quote(q) for q in e["members"]]
    passages = [out.members(p["members"]) for p in out.case["lineage"]["shared_passages"]]
    return [] if any(all(any(meets(p, m) for m in ms) for p in places) for ms in passages) else ["no such passage"]


def check_chain(out: Output, e: Json) -> list[str]:
    chains = [a["chain"] for a in out.attributions(out.quote(e["member"]))]
    good = any(len(c) == len(e["chain"]) and all(map(same_name, c, e["chain"])) for c in chains)
    return [] if good else [f"chains {chains}"]


def check_attribution(out: Output, e: Json) -> list[str]:
    got = out.attributions(out.quote(e["member"]))
    if not got:
        return ["no attribution"]
    shown = [((a["source"] or {}).get("text"), a["source_name"], a["stance"], a["kind"]) for a in got]
    good = any(
        any_word(e["source_words"], f"{text} {name}") and (stance, kind) == (e["stance"], e["kind"])
        for text, name, stance, kind in shown
    )
    return [] if good else [f"found {shown}"]


def check_quantity(out: Output, e: Json) -> list[str]:
    place = out.quote(e["member"])
    got = [q for q, at in out.in_reading(place, "quantities") if touches(at, place)]
    good = any((q["low"], q["high"]) == (e["low"], e["high"]) and any_word(e["thing_words"], q["thing"]) for q in got)
    return [] if good else [f"found {[(q['low'], q['high'], q['thing']) for q in got]}"]


def check_time(out: Output, e: Json) -> list[str]:
    place = out.quote(e["member"])
    got = [t["value"] for t, at in out.in_reading(place, "times") if touches(at, place)]
    return [] if any((v or "")[:10] == e["value"] for v in got) else [f"found {got}"]


def check_segment(out: Output, e: Json) -> list[str]:
    s = out.segment(out.quote(e["member"]))
    if s is None or s["type"] != e["type"]:
        return [f"found {s and s['type']}"]
    by_id = {x["id"]: x for x in out.readings[e["member"]["doc"]]["segments"]}
    writer = s if s["author"] else by_id.get(s["in_comment"], s)
    bad = [f"author {writer['author']}"] if "author" in e and not same_name(writer["author"], e["author"]) else []
    bad += [f"origin {s['origin']}"] if "origin" in e and not same_name(s["origin"], e["origin"]) else []
    answered = by_id.get(s["reply_to"], {}).get("author")
    wanted = e.get("reply_to_author")
    return bad + ([f"reply to {answered}"] if wanted and not same_name(answered, wanted) else [])


def check_duplicate(out: Output, e: Json) -> list[str]:
    first, second = out.segment(out.quote(e["first"])), out.segment(out.quote(e["second"]))
    return [] if first and second and second["duplicate_of"] == first["id"] else ["not marked"]


def check_lead(out: Output, e: Json) -> list[str]:
    place = out.quote(e["member"])
    got = [x for x in out.case["leads"] if meets(out.member(x), place)]
    good = any(
        x["stance"] in e["stance"] and any_word(e["bears_on_words"], x["bears_on"] + " " + x["text"]) for x in got
    )
    return [] if good else [f"found {[(x['stance'], x['bears_on']) for x in got]}"]


def check_timeline(out: Output, e: Json) -> list[str]:
    places = [out.quote(q) for q in e["members"]]
    near = [t for t in out.case["timeline"] if any(meets(p, m) for p in places for m in out.members(t["members"]))]
    return [] if any((t["when"] or "")[:10] == e["when"] for t in near) else [f"found {[t['when'] for t in near]}"]


def check_to_fetch(out: Output, e: Json) -> list[str]:
    got = [x["claims"] for x in out.case["to_fetch"] if same_name(x["name"], e["name"])]
    return [] if any(n >= e["claims_at_least"] for n in got) else [f"found {got}"]


def check_same_actor(out: Output, e: Json) -> list[str]:
    places = [out.quote(q) for q in e["members"]]
    actors = [out.members(a["mentions"]) for a in out.case["actors"]]
    most = max((sum(any(touches(p, m) for m in ms) for p in places) for ms in actors), default=0)
    return [] if most == len(places) else [f"at most {most} of {len(places)} in one actor"]


def check_same_origin(out: Output, e: Json) -> list[str]:
    places = [out.quote(q) for q in e["members"]]
    for claim in holding(out, e["members"]):
        for origin in claim["origins"]["of"]:
            ms = out.members(origin["evidence"])
            if all(any(meets(p, m) for m in ms) for p in places) and any_word(e["reason_words"], origin["why"]):
                return []
    return ["not one origin"]


def check_update(out: Output, e: Json) -> list[str]:
    for claim in holding(out, [e["earlier"], e["later"]]):
        if any_word(list(UPDATE_WORDS), claim["why"]) or "time" in claim["differs_in"]:
            return []
    return ["not read as an update"]


def check_drift(out: Output, e: Json) -> list[str]:
    places = [out.quote(s["member"]) for s in e["steps"]]
    for drift in out.case["drift"]:
        left = iter(places)
        want = next(left)
        for step in drift["steps"]:
            if want is not None and meets(want, out.member(step["words"])):
                want = next(left, None)
        if want is None:
            return []
    return ["no such steps"]


def check_party_position(out: Output, e: Json) -> list[str]:
    stances = e["stance"] if isinstance(e["stance"], list) else [e["stance"]]
    stances = [form for s in stances for form in (s, *THIRD_PERSON.get(s, ()))]
    place = out.quote(e["member"])
    got = [p for p in out.case["party_positions"] if p["words"] and meets(out.member(p["words"]), place)]
    good = any(same_name(p["party"], e["party"]) and p["stance"] in stances for p in got)
    return [] if good else [f"found {[(p['party'], p['stance']) for p in got]}"]


def check_document(out: Output, e: Json) -> list[str]:
    d = out.readings[e["doc"]]["document"]
    outlet, published = d["outlet"]["name"], (d["published"]["value"] or "")[:10] or None
    outlets, dates = (
        [e["outlet"], *e.get("outlet_acceptable", [])],
        [e["published"], *e.get("published_acceptable", [])],
    )
    bad = [] if any(outlet == o or same_name(outlet, o) for o in outlets) else [f"outlet {outlet}"]
    bad += [] if published in dates else [f"published {published}"]
    return bad + ([] if set(d["authors"]) == set(e["authors"]) else [f"authors {d['authors']}"])


CHECKS: dict[str, Callable[[Output, Json], list[str]]] = {
    name.removeprefix("check_"): function for name, function in sorted(globals().items()) if name.startswith("check_")
}


def failures(truth: Json, readings: list[Json], case: Json) -> dict[str, list[str]]:
    """Reasons why a check does not hold, by "TRAP.n CHECK", n from 1; a check that holds has an empty list."""
    out, rows = Output(readings, case), {}
    for trap in truth["traps"]:
        for n, expect in enumerate(trap["expect"], 1):
            try:
                bad = CHECKS[expect["check"]](out, expect)
            except LookupError as missing:
                bad = [str(missing)]
            rows[f"{trap['id']}.{n} {expect['check']}"] = bad
    return rows


def main(truth: str, readings: str, case: str) -> int:
    lines = pathlib.Path(readings).read_text(encoding="utf-8").splitlines()
    truth_json, case_json = (json.loads(pathlib.Path(p).read_text(encoding="utf-8")) for p in (truth, case))
    rows = failures(truth_json, [json.loads(line) for line in lines if line], case_json)
    for name, bad in rows.items():
        if bad:
            print(f"{name}: {'; '.join(bad)}")
    held = sum(not bad for bad in rows.values())
    print(f"{held} of {len(rows)} checks hold")
    return int(held < len(rows))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:4]))
