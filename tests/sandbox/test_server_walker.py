"""A real python-telegram-bot application in the sandbox, used by people through the walker."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.constants import ParseMode
from telegram.ext import (
    Application,
    ApplicationBuilder,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    MessageHandler,
    filters,
)

from sandbox.client import Client
from sandbox.server import Sandbox
from tests.sandbox.test_server_transport import PNG

COUNTRIES = {"ca": "Canada", "cl": "Chile"}
Context = ContextTypes.DEFAULT_TYPE


def countries() -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton(name, callback_data=f"country:{code}")] for code, name in COUNTRIES.items()]
    )


async def greet(update: Update, context: Context) -> None:
    assert update.effective_message is not None
    await update.effective_message.reply_text(
        f"<b>Welcome</b> {' '.join(context.args or [])}", parse_mode=ParseMode.HTML, reply_markup=countries()
    )


async def choose(update: Update, _: Context) -> None:
    query = update.callback_query
    assert query is not None
    assert query.data is not None
    await query.answer("Noted")
    await query.edit_message_text(f"You chose {COUNTRIES[query.data.removeprefix('country:')]}")


async def measure(update: Update, _: Context) -> None:
    message = update.effective_message
    assert message is not None
    file = await message.photo[-1].get_file()
    await message.reply_photo(bytes(await file.download_as_bytearray()), caption=f"{file.file_size} bytes")


@pytest.fixture
async def application(sandbox: Sandbox) -> AsyncIterator[Application[Any, Any, Any, Any, Any, Any]]:
    """The bot, polling."""
    url = f"{sandbox.url}/bot"
    built = ApplicationBuilder().token(sandbox.token).base_url(url)
    bot = built.base_file_url(f"{sandbox.url}/file/bot").job_queue(None).build()
    bot.add_handler(CommandHandler("start", greet))
    bot.add_handler(CallbackQueryHandler(choose))
    bot.add_handler(MessageHandler(filters.PHOTO, measure))
    async with bot:
        await bot.start()
        assert bot.updater is not None
        await bot.updater.start_polling(timeout=30)
        yield bot
        await bot.updater.stop()
        await bot.stop()


@pytest.mark.usefixtures("application")
async def test_a_conversation_with_buttons(client: Client) -> None:
    xiaolin = client.walker(1001)
    await xiaolin.start("friend")
    assert xiaolin.text == "Welcome friend"
    assert xiaolin.buttons == ["Canada", "Chile"]
    await xiaolin.tap("Chile")
    assert xiaolin.text == "You chose Chile"
    assert xiaolin.toast == {"text": "Noted", "show_alert": False}
    assert xiaolin.screen is not None
    assert xiaolin.screen["message_id"] == 2
    assert await client.violations() == []


@pytest.mark.usefixtures("application")
async def test_a_photo_goes_to_the_bot_and_comes_back(client: Client) -> None:
    alex = client.walker(1003)
    await alex.upload("scan.png", PNG, kind="photo")
    assert alex.text == f"{len(PNG)} bytes"
    assert await client.violations() == []


@pytest.mark.usefixtures("application")
async def test_people_do_not_see_one_another(client: Client) -> None:
    xiaolin, ana = client.walker(1001), client.walker(1002)
    await xiaolin.start()
    await ana.start()
    await ana.tap("Canada")
    await xiaolin.catch_up()
    assert xiaolin.text.startswith("Welcome")
    assert ana.text == "You chose Canada"


async def test_the_bot_writes_by_itself(client: Client, application: Application[Any, Any, Any, Any, Any, Any]) -> None:
    ana = client.walker(1002)
    await ana.start()
    await application.bot.send_message(1002, "Reminder: 3 days left")
    assert (await ana.wait(lambda screen: "Reminder" in screen["text"]))["outgoing"] is False
    await application.bot.delete_message(1002, 3)
    await ana.catch_up()
    assert ana.text.startswith("Welcome")


async def test_a_silent_bot_is_told_apart_from_a_slow_one(client: Client) -> None:
    walker = client.walker(1001)
    walker.patience = 0.05
    with pytest.raises(TimeoutError, match="Nothing fitting came"):
        await walker.say("hello?")
