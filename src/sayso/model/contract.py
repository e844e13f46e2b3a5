"""Readings as JSON values in the shape `sayso/reading/1`, and back.

The shape is the contract with users and scorers (docs/format.md); keys may be added, never renamed.
"""

from __future__ import annotations

from typing import Any

from sayso.model.document import Document, Fact, Link, Placed, Problem, Segment
from sayso.model.findings import Actor, Attribution, Hop, Place, Quantity, TimeExpression
from sayso.model.reading import Reading
from sayso.model.spans import Span
from sayso.model.statement import Statement

Json = dict[str, Any]
FORMAT = "sayso/reading/1"


def span_json(span: Span | None) -> Json | None:
    """A span as `{"start", "end", "text"}`, or None."""
    return None if span is None else {"start": span.start, "end": span.end, "text": span.text}


def _span(value: Json | None) -> Span | None:
    return None if value is None else Span(value["start"], value["end"], value["text"])


def _must(value: Json) -> Span:
    return Span(value["start"], value["end"], value["text"])


# ---------------------------------------------------------------- out
def reading_json(reading: Reading, *, with_text: bool = True, explain: bool = False) -> Json:
    """The reading in the contract's shape; `explain` adds what found each finding."""
    out: Json = {"format": FORMAT, "document": document_json(reading.document)}
    if with_text:
        out["text"] = reading.text
    out["segments"] = [segment_json(s) for s in reading.segments]
    out["attributions"] = [attribution_json(a, explain) for a in reading.attributions]
    out["quantities"] = [quantity_json(q, explain) for q in reading.quantities]
    out["times"] = [time_json(t, explain) for t in reading.times]
    out["places"] = [place_json(p, explain) for p in reading.places]
    out["actors"] = [actor_json(a) for a in reading.actors]
    out["comments"] = {
        "declared": reading.declared_comments,
        "found": reading.comments,
    }
    out["source_map"] = [{"start": p.start, "end": p.end, "xpath": p.xpath} for p in reading.source_map]
    out["problems"] = [{"name": p.name, "reason": p.reason, "message": p.message} for p in reading.problems]
    return out


def document_json(d: Document) -> Json:
    """A document's facts."""
    where = {"url": d.url} if d.path is None and d.url is not None else {"path": d.path, "url": d.url}
    return {
        "id": d.id, **where, "sha256": d.sha256, "text_sha256": d.text_sha256, "media_type": d.media_type,
        "language": d.language, "chars": d.chars, "reader": d.reader,
        "outlet": {"name": d.outlet.value, "certainty": d.outlet.certainty, "why": d.outlet.why,
                   "span": span_json(d.outlet.span)},
        "title": span_json(d.title), "authors": list(d.authors),
        "published": {"value": d.published.value, "certainty": d.published.certainty, "why": d.published.why,
                      "span": span_json(d.published.span)},
    }  # fmt: skip


def segment_json(s: Segment) -> Json:
    """A segment."""
    return {
        "id": s.id, "start": s.start, "end": s.end, "type": s.type, "author": s.author,
        "author_span": None if s.author_span is None else list(s.author_span),
        "text_span": None if s.text_span is None else list(s.text_span),
        "origin": s.origin, "origin_span": span_json(s.origin_span), "in_comment": s.in_comment,
        "reply_to": s.reply_to, "duplicate_of": s.duplicate_of,
        "place": s.place,
    }  # fmt: skip


def _hop_json(h: Hop) -> Json:
    out: Json = {"name": h.name, "span": span_json(h.span), "cue": span_json(h.cue)}
    return out | {"link": h.link} if h.link else out


def attribution_json(a: Attribution, explain: bool = False) -> Json:
    """An attribution."""
    out: Json = {
        "id": a.id, "source": span_json(a.source), "source_name": a.source_name, "cue": span_json(a.cue),
        "content": [span_json(s) for s in a.content], "kind": a.kind, "stance": a.stance, "polarity": a.polarity,
        "nested_in": a.nested_in, "chain": list(a.chain),
        "hops": [_hop_json(h) for h in a.hops],
        "certainty": a.certainty,
    }  # fmt: skip
    return out | {"rule": a.rule, "why": list(a.why)} if explain else out


def quantity_json(q: Quantity, explain: bool = False) -> Json:
    """A quantity."""
    out: Json = {
        "id": q.id, "span": span_json(q.span), "low": q.low, "high": q.high, "bound": q.bound, "unit": q.unit,
        "thing": q.thing, "thing_span": span_json(q.thing_span), "approx": q.approx, "attribution": q.attribution,
        "place": q.place, "time": q.time, "population": q.population, "scene": q.scene,
        "change": q.change,
    }  # fmt: skip
    return out | {"rule": q.rule} if explain else out


def time_json(t: TimeExpression, explain: bool = False) -> Json:
    """A time expression."""
    out: Json = {
        "id": t.id, "span": span_json(t.span), "value": t.value, "timex": t.timex, "type": t.type,
        "anchor": t.anchor, "range": t.range,
    }  # fmt: skip
    return out | {"rule": t.rule} if explain else out


def place_json(p: Place, explain: bool = False) -> Json:
    """A place."""
    out: Json = {
        "id": p.id, "span": span_json(p.span), "name": p.name, "country": p.country, "lat": p.lat, "lon": p.lon,
        "precision": p.precision, "use": p.use, "geonameid": p.geonameid, "candidates": p.candidates,
    }  # fmt: skip
    return out | {"rule": p.rule} if explain else out


def actor_json(a: Actor) -> Json:
    """An actor."""
    return {
        "name": a.name, "type": a.type, "aliases": list(a.aliases), "description": a.description,
        "mentions": [span_json(m) for m in a.mentions],
    }  # fmt: skip


# ---------------------------------------------------------------- storage: everything, and back
def store(reading: Reading) -> Json:
    """The reading as JSON without its text, with all that `restore` needs."""
    out = reading_json(reading, with_text=False, explain=True)
    out["statements"] = [_statement_json(s) for s in reading.statements]
    out["links"] = [{"url": link.url, "span": span_json(link.span)} for link in reading.links]
    return out


def _statement_json(s: Statement) -> Json:
    return {
        "id": s.id, "span": span_json(s.span), "voice": s.voice, "attribution": s.attribution,
        "segment": s.segment, "stance": s.stance, "negated": s.negated, "modal": s.modal,
        "subject": list(s.subject), "predicate": list(s.predicate), "object": list(s.object),
        "terms": list(s.terms), "names": list(s.names), "quantities": list(s.quantities),
        "times": list(s.times), "places": list(s.places), "when": s.when,
        "oblique": [list(part) for part in s.oblique], "form": s.form, "determined": s.determined,
        "verb": s.verb, "tag": s.tag, "subject_words": s.subject_words, "object_words": s.object_words,
        "passive": s.passive, "taken": None if s.taken is None else span_json(s.taken),
    }  # fmt: skip


def restore(value: Json, text: str) -> Reading:
    """The reading that `store` wrote, over its stored text.

    Raises:
        BrokenInvariant: a span does not stand in `text`.
    """
    return Reading(
        document=_document(value["document"]),
        text=text,
        segments=tuple(_segment(s) for s in value["segments"]),
        attributions=tuple(_attribution(a) for a in value["attributions"]),
        quantities=tuple(Quantity(**q | {"span": _must(q["span"]), "thing_span": _span(q["thing_span"])})
                         for q in value["quantities"]),
        times=tuple(TimeExpression(**t | {"span": _must(t["span"])}) for t in value["times"]),
        places=tuple(Place(**p | {"span": _must(p["span"])}) for p in value["places"]),
        actors=tuple(Actor(a["name"], a["type"], tuple(map(_must, a["mentions"])), tuple(a["aliases"]),
                           a["description"]) for a in value["actors"]),
        statements=tuple(_statement(s) for s in value["statements"]),
        links=tuple(Link(x["url"], _span(x["span"])) for x in value["links"]),
        problems=tuple(Problem(**p) for p in value["problems"]),
        declared_comments=value["comments"]["declared"],
        source_map=tuple(Placed(**p) for p in value.get("source_map", ())),
    )  # fmt: skip


def _fact(value: Json, key: str) -> Fact:
    return Fact(value[key], value["certainty"], value["why"], _span(value["span"]))


def _document(d: Json) -> Document:
    return Document(
        id=d["id"], sha256=d["sha256"], text_sha256=d["text_sha256"], media_type=d["media_type"], chars=d["chars"],
        reader=d["reader"], path=d.get("path"), url=d["url"], language=d["language"],
        outlet=_fact(d["outlet"], "name"), published=_fact(d["published"], "value"), title=_span(d["title"]),
        authors=tuple(d["authors"]),
    )  # fmt: skip


def _pair(value: list[int] | None) -> tuple[int, int] | None:
    return None if value is None else (value[0], value[1])


def _segment(s: Json) -> Segment:
    return Segment(**s | {"author_span": _pair(s["author_span"]), "text_span": _pair(s["text_span"]),
                          "origin_span": _span(s["origin_span"])})  # fmt: skip


def _attribution(a: Json) -> Attribution:
    hops = tuple(Hop(h["name"], _span(h["span"]), _span(h["cue"]), h.get("link", "")) for h in a["hops"])
    return Attribution(
        id=a["id"], source=_span(a["source"]), source_name=a["source_name"], cue=_span(a["cue"]),
        content=tuple(map(_must, a["content"])), kind=a["kind"], stance=a["stance"], polarity=a["polarity"],
        nested_in=a["nested_in"], hops=hops, certainty=a["certainty"], rule=a["rule"], why=tuple(a["why"]),
    )  # fmt: skip


def _statement(s: Json) -> Statement:
    lists = ("subject", "predicate", "object", "terms", "names", "quantities", "times", "places")
    oblique = tuple(tuple(part) for part in s["oblique"])
    spans = {"span": _must(s["span"]), "taken": _span(s.get("taken"))}
    return Statement(**s | spans | {"oblique": oblique} | {k: tuple(s[k]) for k in lists})
