"""The planted truth of the invented events: every quoted string stands where it says, and the JSON has its shape.

The shape is written down in examples/README.md.  Needs nothing but the standard library and pytest.
"""

import html.parser
import importlib.util
import json
import pathlib
import re
from typing import Any

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
_WRITTEN = (
    "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth",
    "fourteenth",
)  # fmt: skip
EVENTS = {"examples": (ROOT / "examples", ROOT / "examples")} | {
    name: (ROOT / f"evals/{name}_event", ROOT / f"evals/{name}_event/texts") for name in _WRITTEN
}
NEEDS = {
    "claim": {
        "question_words",
        "relation",
        "relation_acceptable",
        "differs_in",
        "positions",
        "origins",
        "sole_channel",
    },
    "citation": {"from", "to", "how", "evidence"},
    "chain": {"member", "chain"},
    "shared_passage": {"members", "origin", "direction"},
    "same_origin": {"members", "name", "reason_words"},
    "update": {"holder", "earlier", "later"},
    "quantity": {"member", "low", "high", "thing_words"},
    "drift": {"steps"},
    "attribution": {"member", "source_words", "stance", "kind"},
    "party_position": {"party", "stance", "member"},
    "same_actor": {"name", "members"},
    "segment": {"member", "type"},
    "lead": {"member", "author", "bears_on_words", "stance"},
    "duplicate": {"first", "second"},
    "timeline": {"when", "what_words", "members"},
    "time": {"member", "value"},
    "to_fetch": {"name", "claims_at_least", "evidence"},
    "document": {"doc", "outlet", "published", "authors"},
}
RELATIONS = {"agree", "conflict", "partial", "single"}
DIFFERS = {"count", "scope", "time", "unit", "rounding", "drift", "denial", "deed", "actor", "wording"}
STANCES = {"assert", "deny", "accuse", "vow", "confirm", "question", "request", "decline"}
VOICES = {"attributed", "page", "caption", "embedded", "comment", "pasted"}
HIDDEN = {"head", "script", "style"}
VOID = {"meta", "link", "img", "br", "hr", "input"}


class Visible(html.parser.HTMLParser):
    """Collects the text that a browser would show; an element's end is a line break."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.parts: list[str] = []

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open and self.open[-1] == tag, f"{tag} closed while {self.open[-1:]} is open"
        self.open.pop()
        if tag not in {"a", "em", "span"}:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not HIDDEN & set(self.open):
            self.parts.append(data)


def visible(path: pathlib.Path) -> str:
    text = path.read_text(encoding="utf-8")
    if path.suffix != ".html":
        return text
    reader = Visible()
    reader.feed(text)
    assert not reader.open, reader.open
    return "".join(reader.parts)


def quotes(value: Any) -> list[dict[str, Any]]:
    """Every QUOTE below a value, in order."""
    if isinstance(value, dict):
        if "text" in value and "doc" in value:
            return [value]
        value = list(value.values())
    return [q for item in value for q in quotes(item)] if isinstance(value, list) else []


@pytest.fixture(params=sorted(EVENTS))
def event(request: pytest.FixtureRequest) -> tuple[dict[str, Any], dict[str, str]]:
    home, pages = EVENTS[request.param]
    truth = json.loads((home / "truth.json").read_text(encoding="utf-8"))
    return truth, {name: visible(pages / name) for name in truth["documents"]}


def test_documents_are_all_listed(event: tuple[dict[str, Any], dict[str, str]]) -> None:
    truth, texts = event
    assert truth["format"] == "sayso/truth/1"
    homes = [sorted(p.name for p in home.iterdir() if p.suffix in {".html", ".txt"}) for _, home in EVENTS.values()]
    assert sorted(texts) in homes


def test_every_quote_stands_once_or_where_it_says(event: tuple[dict[str, Any], dict[str, str]]) -> None:
    truth, texts = event
    wrong = []
    for trap in truth["traps"]:
        for quote in quotes(trap["expect"]):
            found = len(re.findall(re.escape(quote["text"]), texts[quote["doc"]]))
            nth = quote.get("nth")
            if found != 1 and not (nth and nth <= found) and not (trap["kind"] == "duplicate_comment" and found):
                wrong.append((trap["id"], quote["doc"], quote["text"], found))
            assert quote["voice"] in VOICES
            assert quote["text"] == quote["text"].strip()
    assert not wrong


def test_traps_have_their_shape(event: tuple[dict[str, Any], dict[str, str]]) -> None:
    truth, texts = event
    ids = [trap["id"] for trap in truth["traps"]]
    assert len(ids) == len(set(ids))
    for trap in truth["traps"]:
        assert set(trap) == {"id", "kind", "about", "documents", "expect"}
        named = {q["doc"] for q in quotes(trap["expect"])} | {
            e["doc"] for e in trap["expect"] if e["check"] == "document"
        }
        assert set(trap["documents"]) >= {q["doc"] for q in quotes(trap["expect"])}
        assert named <= set(texts)
        for expect in trap["expect"]:
            missing = NEEDS[expect["check"]] - set(expect)
            assert not missing, (trap["id"], missing)
            assert isinstance(expect.get("stance", "assert"), list) or expect.get("stance", "assert") in STANCES


def test_claims_have_their_shape(event: tuple[dict[str, Any], dict[str, str]]) -> None:
    truth, _ = event
    claims = [e for trap in truth["traps"] for e in trap["expect"] if e["check"] == "claim"]
    assert len(claims) > 8
    for claim in claims:
        assert {claim["relation"], *claim["relation_acceptable"]} <= RELATIONS
        assert set(claim["differs_in"]) <= DIFFERS
        assert all(isinstance(names, list) and names for names in claim["origins"]["names"])
        for key in ("sure", "possible"):
            low, high = claim["origins"][key]
            assert 0 <= low <= high
        assert claim["origins"]["sure"][0] <= claim["origins"]["possible"][1]
        for position in claim["positions"]:
            assert position["members"]
            assert position["stance"] in STANCES
            low, high = position["low"], position["high"]
            assert low is None or high is None or low <= high


@pytest.mark.parametrize("name", _WRITTEN)
def test_gold_of_an_event_follows_from_its_truth(name: str) -> None:
    home = EVENTS[name][0]
    module = load(ROOT / "evals" / "make_gold.py")
    for name, text in module.gold(home).items():
        assert (home / "gold" / name).read_text(encoding="utf-8") == text


def load(path: pathlib.Path) -> Any:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


EMPTY = {"claims": [], "lineage": {"citations": [], "shared_passages": []}, "actors": [], "timeline": [], "leads": [],
         "drift": [], "party_positions": [], "to_fetch": []}  # fmt: skip


def test_every_check_is_known_and_an_empty_case_passes_none(event: tuple[dict[str, Any], dict[str, str]]) -> None:
    truth, texts = event
    golden = load(pathlib.Path(__file__).with_name("golden.py"))
    assert set(golden.CHECKS) == set(NEEDS)
    nothing = {"outlet": {"name": "nobody"}, "published": {"value": None}, "authors": []}
    lists: dict[str, list[Any]] = {k: [] for k in ("segments", "attributions", "quantities", "times")}
    readings = [{"document": {"path": name, **nothing}, "text": text, **lists} for name, text in texts.items()]
    case = {"documents": [{"id": name, "path": name} for name in texts], **EMPTY}
    rows = golden.failures(truth, readings, case)
    assert [name for name, bad in rows.items() if not bad] == []
    assert not any("stored text" in reason for bad in rows.values() for reason in bad)


def test_a_case_made_from_the_truth_holds_its_claims(event: tuple[dict[str, Any], dict[str, str]]) -> None:
    truth, texts = event
    golden = load(pathlib.Path(__file__).with_name("golden.py"))

    def member(quote: dict[str, Any]) -> dict[str, Any]:
        start = [m.start() for m in re.finditer(re.escape(quote["text"]), texts[quote["doc"]])][quote.get("nth", 1) - 1]
        return {"doc": quote["doc"], "start": start, "end": start + len(quote["text"]), "text": quote["text"]}

    def claim(expect: dict[str, Any]) -> dict[str, Any]:
        of = [{"name": names[0], "why": "", "evidence": []} for names in expect["origins"]["names"]]
        return {"question": " ".join(expect["question_words"]), "relation": expect["relation"], "differs_in": expect["differs_in"], "why": "",
                "positions": [{**p, "members": [member(m) for m in p["members"]]} for p in expect["positions"]],
                "origins": {"sure": expect["origins"]["sure"][0], "possible": expect["origins"]["possible"][1], "of": of}}  # fmt: skip

    readings = [{"document": {"path": name}, "text": text} for name, text in texts.items()]
    for trap in truth["traps"]:
        claims = [e for e in trap["expect"] if e["check"] == "claim"]
        case = {
            "documents": [{"id": name, "path": name} for name in texts],
            **EMPTY,
            "claims": [claim(e) for e in claims],
        }
        rows = golden.failures({"traps": [{"id": trap["id"], "expect": claims}]}, readings, case)
        assert not any(rows.values()), rows
