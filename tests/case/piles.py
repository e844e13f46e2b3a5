"""Archives and pages of an invented event, for the tests of cases and commands."""

from __future__ import annotations

import io
import zipfile
from email.message import EmailMessage
from pathlib import Path

ONE = "Bridge at Orlen closed\n\nThe mayor of Orlen, Ada Brisk, said on Monday that several people were hurt.\n"
TWO = "Seven hurt at Orlen bridge\n\nSeven people were hurt at the bridge, the Orlen fire brigade said.\n"
THREE = "Ferry replaces bridge\n\nA ferry will run until the spring, the harbour master Tom Reed told reporters.\n"
GERMAN = (
    "Die Brücke in Orlen ist gesperrt\n\nDer Bürgermeister von Orlen sagte am Montag, dass viele Menschen bei dem"
    " Einsturz verletzt wurden und die Straße nicht befahrbar ist.\n"
)
PICTURE = b"\x89PNG\r\n\x1a\n\x00\xff" * 50


def zipped(members: dict[str, str | bytes]) -> bytes:
    """A zip archive."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(zipfile.ZipInfo(name), data)
    return out.getvalue()


def write(folder: Path, name: str, data: str | bytes) -> Path:
    """A file in a folder."""
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def pile(folder: Path) -> Path:
    """An archive with two pages, a picture between them and a page in German."""
    members: dict[str, str | bytes] = {"one.txt": ONE, "p.bin": PICTURE, "sub/two.txt": TWO, "de.txt": GERMAN}
    return write(folder, "pile.zip", zipped(members))


def web_archive(*pages: tuple[str, str, str, str | bytes]) -> bytes:
    """A web archive of answers, each an address, a time, a media type and a body."""
    out = []
    for address, when, media_type, body in pages:
        content = body.encode() if isinstance(body, str) else body
        answer = f"HTTP/1.1 200 OK\r\nContent-Type: {media_type}\r\n\r\n".encode() + content
        out.append(
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nWARC-Date: {when}\r\n"
            f"WARC-Record-ID: <urn:uuid:{len(out):032d}>\r\nContent-Type: application/http; msgtype=response\r\n"
            f"Content-Length: {len(answer)}\r\n\r\n".encode()
            + answer
            + b"\r\n\r\n"
        )
    return b"".join(out)


def message(text: str, *attachments: tuple[str, str]) -> bytes:
    """A mail with texts attached, each a name and what is in it."""
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "Mara Holt <mara@post.example>", "The bridge"
    mail.set_content(text)
    for name, content in attachments:
        mail.add_attachment(content, filename=name)
    # The boundary would be random: the same mail must be the same bytes.
    mail.set_boundary("=-=")
    return mail.as_bytes()
