"""The five languages of the product and how Telegram's language codes map to them; holds no words."""

from __future__ import annotations

from enum import StrEnum


class Language(StrEnum):
    """A language in which every sentence exists."""

    ZH_HANS = "zh-Hans"
    ZH_HANT = "zh-Hant"
    EN = "en"
    ES = "es"
    FR = "fr"

    @property
    def telegram_code(self) -> str | None:
        """The two-letter code for per-language commands; None where two scripts share it (zh-Hant)."""
        return None if self is Language.ZH_HANT else self.value[:2]


TRADITIONAL_REGIONS = frozenset({"hant", "tw", "hk", "mo"})


def from_telegram(code: str | None, default: Language) -> Language:
    """The language for a Telegram `language_code` (IETF tag, any case); `default` for others or none."""
    if not code:
        return default
    parts = code.replace("_", "-").lower().split("-")
    if parts[0] in {"zh", "yue"}:
        traditional = parts[0] == "yue" or not TRADITIONAL_REGIONS.isdisjoint(parts[1:])
        return Language.ZH_HANT if traditional and "hans" not in parts else Language.ZH_HANS
    try:
        return Language(parts[0])
    except ValueError:
        return default
