"""Every setting, read once from the environment or `.env`; nothing below this floor reads them itself."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AnyHttpUrl, Field, SecretStr, ValidationError, ValidationInfo, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from domain.languages import Language

_TOKEN = re.compile(r"\d{1,16}:[A-Za-z0-9_-]{5,64}", re.ASCII)
PLACEHOLDER_TOKEN = "123456:replace-me"


class LogFormat(StrEnum):
    CONSOLE = "console"
    JSON = "json"


class BadSettings(Exception):
    """A setting is missing or wrong; the message is one sentence for the operator."""


class Settings(BaseSettings):
    """The fields are documented in `.env.example`, which a test keeps equal to this class."""

    model_config = SettingsConfigDict(env_file=".env", env_file_encoding="utf-8", extra="ignore")

    bot_token: SecretStr
    telegram_api_url: AnyHttpUrl = AnyHttpUrl("https://api.telegram.org")
    proxy_url: AnyHttpUrl | None = None
    database_url: str = "sqlite:///data/bot.sqlite3"
    cache_dir: Path = Path("data")
    catalogue_dir: Path | None = None
    admin_ids: Annotated[tuple[int, ...], NoDecode] = ()
    default_language: Language = Language.ZH_HANS
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    log_format: LogFormat = LogFormat.CONSOLE
    http_port: Annotated[int, Field(ge=1, le=65535)] | None = None
    http_host: str = "127.0.0.1"
    public_url: AnyHttpUrl | None = None
    heartbeat_url: AnyHttpUrl | None = None
    font_path: Path | None = None
    clock_url: AnyHttpUrl | None = Field(default=None)

    @field_validator("bot_token")
    @classmethod
    def _token(cls, value: SecretStr) -> SecretStr:
        token = value.get_secret_value()
        if token == PLACEHOLDER_TOKEN or not _TOKEN.fullmatch(token):
            raise ValueError("put the token that @BotFather gave you there, like 123456789:AAE...")
        return value

    @field_validator("database_url")
    @classmethod
    def _database(cls, value: str) -> str:
        if not value.startswith("sqlite:///") or value.endswith("/"):
            raise ValueError("it must name a file, like sqlite:///data/bot.sqlite3")
        return value

    @field_validator("admin_ids", mode="before")
    @classmethod
    def _admins(cls, value: object) -> object:
        if not isinstance(value, str):
            return value
        parts = [part for part in re.split(r"[,\s]+", value) if part]
        if not all(re.fullmatch(r"\d{1,16}", part, re.ASCII) for part in parts):
            raise ValueError("it must be Telegram user ids separated by commas, like 1001,1002")
        return tuple(map(int, parts))

    @field_validator("log_level", mode="before")
    @classmethod
    def _level(cls, value: object) -> object:
        return value.upper() if isinstance(value, str) else value

    @field_validator(
        *("proxy_url", "catalogue_dir", "http_port", "public_url", "heartbeat_url", "font_path", "clock_url"),
        mode="before",
    )
    @classmethod
    def _empty_is_none(cls, value: object) -> object:
        return None if value == "" else value

    @field_validator("public_url")
    @classmethod
    def _served(cls, value: AnyHttpUrl | None, others: ValidationInfo) -> AnyHttpUrl | None:
        if value is not None and others.data.get("http_port") is None:
            raise ValueError("it leads to the bot's own web server, which runs only with HTTP_PORT")
        return value

    @property
    def token(self) -> str:
        return self.bot_token.get_secret_value()

    @property
    def api_root(self) -> str:
        """The Bot API's address without a closing slash; the token follows it in every call."""
        return str(self.telegram_api_url).rstrip("/")

    @property
    def public_root(self) -> str | None:
        """The address under which the world reaches the web server, without a closing slash."""
        return str(self.public_url).rstrip("/") if self.public_url else None

    @property
    def database(self) -> Path:
        """`sqlite:///data/x` is relative to the working folder, `sqlite:////srv/x` is absolute."""
        return Path(self.database_url.removeprefix("sqlite:///"))


def read_settings() -> Settings:
    """The settings; raises BadSettings with one sentence that names the setting."""
    try:
        return Settings()  # type: ignore[call-arg]  # the fields come from the environment
    except ValidationError as error:
        first = error.errors()[0]
        name = str(first["loc"][0]).upper() if first["loc"] else "the settings"
        if first["type"] == "missing":
            raise BadSettings(f"{name} is not set: put it into .env (see .env.example)") from None
        reason = first["msg"].removeprefix("Value error, ")
        raise BadSettings(f"{name} is wrong: {reason}") from None
