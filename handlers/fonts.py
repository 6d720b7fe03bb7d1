"""Finds a font that can write all five languages, and cuts it to size; draws nothing."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from pathlib import Path
from typing import Self

import structlog
from PIL import ImageFont

from domain.languages import Language

log = structlog.get_logger(__name__)

Face = ImageFont.FreeTypeFont

KNOWN = (
    "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",  # Debian, Ubuntu
    "/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc",  # Arch
    "/usr/share/fonts/noto/NotoSansCJK-Regular.ttc",  # Alpine
    "/usr/share/fonts/google-noto-sans-cjk-fonts/NotoSansCJK-Regular.ttc",  # Fedora
    "/System/Library/Fonts/PingFang.ttc",
    "/System/Library/Fonts/Hiragino Sans GB.ttc",
)
SCRIPTS = {Language.ZH_HANT: "TC"}
"""How the faces of a collection end their names; readers of the other languages get the simplified forms."""

MOST_FACES = 16
UNWRITABLE = ("So", "Sk", "Cn", "Cs", "Co", "Cf", "Cc", "Me")
"""Emoji and what only shapes other characters: no font of letters has them."""


class Fonts:
    def __init__(self, path: Path) -> None:
        """Raises OSError when the file is no font."""
        self._regular = path
        bold = path.with_name(path.name.replace("Regular", "Bold"))
        self._bold = bold if bold.exists() else path
        self._load(path, 12, 0)
        self.face = lru_cache(maxsize=32)(self._face)

    @classmethod
    def find(cls, chosen: Path | None) -> Self | None:
        """The operator's font, else the first known one that is installed; None, and a word in the log, without any."""
        for path in (chosen,) if chosen is not None else map(Path, KNOWN):
            try:
                return cls(path)
            except OSError as error:
                if chosen is not None:
                    log.warning("FONT_PATH cannot be read as a font", path=str(path), reason=str(error))
        log.warning("no font with Chinese characters: /lines shows its dates as text instead of a picture")
        return None

    def _face(self, language: Language, size: int, *, bold: bool = False) -> Face:
        """The face for a language, `size` pixels high."""
        path, script = self._bold if bold else self._regular, SCRIPTS.get(language, "SC")
        for index in range(MOST_FACES):
            try:
                face = self._load(path, size, index)
            except OSError:  # the collection has no more
                break
            if (face.getname()[0] or "").endswith(f" {script}"):
                return face
        return self._load(path, size, 0)

    @staticmethod
    def _load(path: Path, size: int, index: int) -> Face:
        # Raqm would shape scripts that none of our languages has, and is not everywhere.
        return ImageFont.truetype(str(path), size, index=index, layout_engine=ImageFont.Layout.BASIC)


NARROW = {"··": "**", "·": "–", "’": "'", "…": "..."}
"""Signs that a Chinese font makes as wide as a character, which tears Latin words apart."""


def writable(text: str) -> str:
    """The text without what no font of letters can show."""
    for wide, narrow in NARROW.items():
        text = text.replace(wide, narrow)
    shown = "".join(each for each in text if unicodedata.category(each) not in UNWRITABLE)
    return " ".join(shown.split())


def cut(text: str, face: Face, width: float) -> str:
    """As much of the text as is not wider than so many pixels; what is cut ends in dots."""
    if face.getlength(text) <= width:
        return text
    while text and face.getlength(text + "...") > width:
        text = text[:-1]
    return text.rstrip() + "..."
