"""Files that people and the bot sent: their ids, bodies and picture sizes; in memory, for one bot."""

import hashlib
import struct
from dataclasses import dataclass
from typing import Any

from sandbox.errors import refuse

PICTURES = ((b"\x89PNG\r\n\x1a\n", "image/png"), (b"GIF8", "image/gif"), (b"\xff\xd8", "image/jpeg"))
MEGABYTE = 1024 * 1024
DOWNLOAD_LIMIT = 20 * MEGABYTE
DOCUMENT_LIMIT = 50 * MEGABYTE
PHOTO_LIMIT = 10 * MEGABYTE
PHOTO_SIDES = 10_000
PHOTO_RATIO = 20
Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class StoredFile:
    """One file, sent as a photo or a document. `size` is width and height of a picture in pixels."""

    kind: str
    file_id: str
    unique_id: str
    name: str
    content_type: str
    body: bytes
    size: tuple[int, int] | None

    @property
    def path(self) -> str:
        return f"{self.kind}s/{self.unique_id}_{self.name}"

    def document(self) -> Json:
        """The Document object."""
        return {
            "file_name": self.name,
            "mime_type": self.content_type,
            "file_id": self.file_id,
            "file_unique_id": self.unique_id,
            "file_size": len(self.body),
        }

    def photo(self) -> list[Json]:
        """The array of PhotoSize: one size, the original."""
        width, height = self.size or (0, 0)
        size = {"file_id": self.file_id, "file_unique_id": self.unique_id, "file_size": len(self.body)}
        return [{**size, "width": width, "height": height}]


class FileStore:
    def __init__(self, token: str) -> None:
        # A file_id works for one bot only, so the owner is part of it.
        self._owner = hashlib.sha256(token.encode()).hexdigest()[:8]
        self._files: dict[str, StoredFile] = {}
        self._by_unique: dict[str, StoredFile] = {}
        self._number = 0

    def next_number(self) -> int:
        """A number for an album; files use the same row."""
        self._number += 1
        return self._number

    def add(self, kind: str, name: str, content_type: str, body: bytes) -> StoredFile:
        unique_id = f"AQAD{self.next_number():08d}"
        file_id = f"BQACAgI{self._owner}{unique_id}"
        safe_name = name.replace("/", "_").replace("\\", "_") or "file"
        stored = StoredFile(kind, file_id, unique_id, safe_name, content_type, body, picture_size(body))
        self._files[file_id] = self._by_unique[unique_id] = stored
        return stored

    def find(self, file_id: str) -> StoredFile:
        """Raises Telegram's error for an unknown file_id or another bot's."""
        stored = self._files.get(file_id)
        if stored is None:
            raise refuse("wrong_file")
        return stored

    def by_unique(self, unique_id: str) -> StoredFile | None:
        return self._by_unique.get(unique_id)

    def by_path(self, path: str) -> StoredFile | None:
        unique_id = path.partition("/")[2].partition("_")[0]
        stored = self._by_unique.get(unique_id)
        return stored if stored is not None and stored.path == path else None


def picture_type(body: bytes) -> str | None:
    """The content type of a picture by its first bytes, whatever its sender called it."""
    return next((kind for start, kind in PICTURES if body.startswith(start)), None)


def picture_size(body: bytes) -> tuple[int, int] | None:
    """Width and height of a PNG, GIF or JPEG picture, None for anything else."""
    if body.startswith(b"\x89PNG\r\n\x1a\n") and len(body) >= 24:
        width, height = struct.unpack(">II", body[16:24])
        return width, height
    if body[:6] in (b"GIF87a", b"GIF89a") and len(body) >= 10:
        width, height = struct.unpack("<HH", body[6:10])
        return width, height
    return _jpeg_size(body) if body.startswith(b"\xff\xd8") else None


def _jpeg_size(body: bytes) -> tuple[int, int] | None:
    """Walk the segments to the frame header, which holds the size (ITU T.81, B.2.2)."""
    at = 2
    while at + 9 <= len(body) and body[at] == 0xFF:
        marker = body[at + 1]
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", body[at + 5 : at + 9])
            return width, height
        at += 2 + int.from_bytes(body[at + 2 : at + 4], "big")
    return None
