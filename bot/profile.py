"""Tells Telegram the bot's commands, name and descriptions in each language; changes only what differs."""

from __future__ import annotations

from typing import Any

import structlog
from telegram import BotCommand
from telegram.error import TelegramError
from telegram.ext import ExtBot

from content.texts import Texts, Voice
from domain.languages import Language
from handlers.registration import COMMANDS

log = structlog.get_logger(__name__)


async def publish(bot: ExtBot[Any], texts: Texts, default: Language) -> None:
    """For every language that Telegram has a code for, and without a code for all others.

    Telegram has one code for both Chinese scripts: those who read traditional characters choose them with /language.
    A refusal (Telegram allows few name changes a day) is logged and tried again at the next start.
    """
    voices: list[tuple[str | None, Voice]] = [(None, texts.to(default))]
    voices += [(language.telegram_code, texts.to(language)) for language in Language if language.telegram_code]
    for code, voice in voices:
        try:
            await _publish(bot, code, voice)
        except TelegramError as error:
            log.warning("profile not published", language=code or "default", reason=str(error))
        except Exception:  # the bot works without a profile
            log.exception("profile not published", language=code or "default")


async def _publish(bot: ExtBot[Any], code: str | None, voice: Voice) -> None:
    commands = tuple(BotCommand(name, voice.plain(f"command-{name}")) for name in COMMANDS)
    if await bot.get_my_commands(language_code=code) != commands:
        await bot.set_my_commands(commands, language_code=code)
    name, description, short = (voice.plain(f"bot-{part}") for part in ("name", "description", "short-description"))
    if (await bot.get_my_description(language_code=code)).description != description:
        await bot.set_my_description(description, language_code=code)
    if (await bot.get_my_short_description(language_code=code)).short_description != short:
        await bot.set_my_short_description(short, language_code=code)
    if (await bot.get_my_name(language_code=code)).name != name:
        await bot.set_my_name(name, language_code=code)
