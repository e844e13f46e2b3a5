"""PDF files written by hand for tests: words at places, in Helvetica, with what a file says of itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

# Widths of Helvetica in thousandths, near enough to break lines by.
_NARROW = {
    **dict.fromkeys("iljtf.,:;'|! ", 270),
    **dict.fromkeys("mwMW", 850),
    **dict.fromkeys("ABCDEFGHKNOPQRSUVXYZ", 690),
}
_LATIN = {"“": "\x93", "”": "\x94", "’": "\x92", "–": "\x96", "—": "\x97", "•": "\x95"}


def width(words: str, size: float) -> float:
    return sum(_NARROW.get(c, 550) for c in words) * size / 1000


@dataclass
class Sheet:
    """A page of Letter size; `y` counts from the top."""

    words: list[tuple[float, float, float, str]] = field(default_factory=list)
    links: list[tuple[tuple[float, float, float, float], str]] = field(default_factory=list)
    drawing: str = ""
    rotate: int = 0

    def put(self, x: float, y: float, words: str, size: float = 10) -> Sheet:
        self.words.append((x, y, size, words))
        return self

    def prose(
        self, x: float, y: float, words: str, wide: float, size: float = 10, hyphens: Sequence[tuple[str, str]] = ()
    ) -> float:
        """Words broken into lines of a width; a word in `hyphens` may be cut in two.  Where the next line would stand."""
        cut = {one + two: (one, two) for one, two in hyphens}
        line: list[str] = []
        for word in words.split():
            if width(" ".join([*line, word]), size) <= wide:
                line.append(word)
                continue
            rest = word
            if word in cut and width(" ".join([*line, cut[word][0] + "-"]), size) <= wide:
                line.append(cut[word][0] + "-")
                rest = cut[word][1]
            self.put(x, y, " ".join(line), size)
            y += size * 1.2
            line = [rest]
        self.put(x, y, " ".join(line), size)
        return y + size * 1.2

    def justified(self, x: float, y: float, words: str, wide: float, size: float = 10) -> float:
        """Words in lines spread to a width, each word set by itself, the last line apart."""
        lines: list[list[str]] = [[]]
        for word in words.split():
            if width(" ".join([*lines[-1], word]), size) > wide:
                lines.append([])
            lines[-1].append(word)
        for i, line in enumerate(lines):
            spare = wide - sum(width(w, size) for w in line)
            gap = width(" ", size) if i == len(lines) - 1 else spare / max(1, len(line) - 1)
            at = x
            for word in line:
                self.put(round(at, 2), round(y, 2), word, size)
                at += width(word, size) + gap
            y += size * 1.2
        return y

    def stream(self) -> bytes:
        out = [self.drawing]
        for x, y, size, words in self.words:
            plain = (
                "".join(_LATIN.get(c, c) for c in words).replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
            )
            out.append(f"BT /F1 {size} Tf 1 0 0 1 {x} {792 - y} Tm ({plain}) Tj ET")
        return "\n".join(out).encode("latin-1")


def pdf(*sheets: Sheet, information: dict[str, str] | None = None, xmp: str = "", encrypt: str = "") -> bytes:
    """The bytes of a file."""
    objects: dict[int, bytes] = {
        1: b"<< /Type /Catalog /Pages 2 0 R %s >>" % (b"/Metadata 5 0 R" if xmp else b""),
        3: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    }
    entries = "".join(f"/{k} ({v})" for k, v in (information or {}).items())
    objects[4] = f"<< {entries} >>".encode("latin-1")
    if xmp:
        objects[5] = b"<< /Type /Metadata /Subtype /XML /Length %d >>\nstream\n%s\nendstream" % (len(xmp), xmp.encode())
    kids = []
    for sheet in sheets:
        at, body = 10 + len(objects), sheet.stream()
        kids.append(at)
        notes = "".join(
            f"<< /Type /Annot /Subtype /Link /Rect [{a} {792 - d} {c} {792 - b}] /A << /S /URI /URI ({url}) >> >>"
            for (a, b, c, d), url in sheet.links
        )
        objects[at] = (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Rotate {sheet.rotate} /Contents {at + 1} 0 R "
            f"/Resources << /Font << /F1 3 0 R >> >> /Annots [{notes}] >>"
        ).encode()
        objects[at + 1] = b"<< /Length %d >>\nstream\n%s\nendstream" % (len(body), body)
    objects[2] = f"<< /Type /Pages /Count {len(kids)} /Kids [{' '.join(f'{k} 0 R' for k in kids)}] >>".encode()
    out = bytearray(b"%PDF-1.6\n%\xe2\xe3\xcf\xd3\n")
    places = {}
    for number, body in sorted(objects.items()):
        places[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start, most = len(out), max(objects) + 1
    out += b"xref\n0 %d\n0000000000 65535 f \n" % most
    for number in range(1, most):
        out += b"%010d 00000 n \n" % places[number] if number in places else b"0000000000 65535 f \n"
    out += f"trailer\n<< /Size {most} /Root 1 0 R /Info 4 0 R {encrypt} >>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(out)


LOCKED = (
    "/ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>] /Encrypt << /Filter /Standard /V 1 /R 2 "
    f"/O <{'5a' * 32}> /U <{'a5' * 32}> /P -44 >>"
)
"""What the trailer of a file holds that opens with a password only."""
