"""Whether a case is what it was: its bytes, its texts, and that the texts follow from the bytes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso.case import deriving
from sayso.case.store import DAMAGED, Held, Store
from sayso.case.values import Check
from sayso.model import Document, sha256
from sayso.model.contract import restore
from sayso.model.judgement import text_hash


def verify(store: Store) -> tuple[Check, ...]:
    """A check of every document, in the order they were added.  Nothing is parsed, and nothing written."""
    checks = {c.document: c for digest, data in store.blobs() for c in _blob(store, digest, data)}
    return tuple(checks[d.id] for d in store.held())


def _blob(store: Store, digest: str, data: bytes) -> Iterator[Check]:
    documents = store.held("blob = ?", digest)
    if sha256(data) != digest:
        why = f"the stored bytes no longer have the SHA-256 they came with, {digest}"
        yield from (Check(d.id, d.name, "bytes changed", why) for d in documents)
        return
    derived = _derived(data, documents)
    yield from (_check(store, d, derived.get(d.id)) for d in documents)


def _derived(data: bytes, documents: Sequence[Held]) -> dict[str, Document]:
    """What reading makes of the bytes today, by document."""
    pages = (page for group in deriving.grouped(documents) for page in deriving.again(data, group))
    return {page.document.id: page.document for page in pages}


def _check(store: Store, held: Held, derived: Document | None) -> Check:
    try:
        findings = store.findings(held.id)
        recorded = str(findings["document"]["text_sha256"])
    except DAMAGED as error:
        why = f"the stored findings are damaged ({type(error).__name__})"
        return Check(held.id, held.name, "findings damaged", why)
    text = _text(store, held)
    if text is None or text_hash(text) != recorded:
        return Check(held.id, held.name, "text changed", "the stored text no longer has the SHA-256 it was stored with")
    try:
        document = restore(findings, text).document
    except DAMAGED as error:
        why = f"the stored findings no longer fit their text ({type(error).__name__})"
        return Check(held.id, held.name, "findings damaged", why)
    return _compared(held, document, derived)


def _text(store: Store, held: Held) -> str | None:
    try:
        return store.text(held.id)
    except ValueError:
        return None


def _compared(held: Held, recorded: Document, derived: Document | None) -> Check:
    """A document as it is stored against what reading makes of its bytes."""
    if derived is None:
        return Check(held.id, held.name, "not derivable", "the reader no longer finds this document in its bytes")
    same = derived.text_sha256 == recorded.text_sha256
    if derived.reader != recorded.reader:
        what = "makes the same text" if same else "makes another text"
        why = f"read by {recorded.reader}; the reader here, {derived.reader}, {what}"
        return Check(held.id, held.name, "other reader", why)
    if not same:
        why = f"the stored text is not what the same reader, {recorded.reader}, makes of the bytes"
        return Check(held.id, held.name, "text changed", why)
    return Check(held.id, held.name, "intact")
