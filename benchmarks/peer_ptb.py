"""A peer: the same number of taps on bare python-telegram-bot, constant texts, nothing stored."""

from __future__ import annotations

import argparse
import asyncio
import logging
import warnings
from typing import Any

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import Application, CallbackQueryHandler, CommandHandler, ContextTypes, ConversationHandler

from benchmarks.processes import TOKEN

TAPS = 10
"""As many as a renewal with our bot has, give or take one."""

Context = ContextTypes.DEFAULT_TYPE


def keyboard(step: int) -> InlineKeyboardMarkup | None:
    """The buttons that lead on from a step; none after the last."""
    if step > TAPS:
        return None
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton("Go on", callback_data=f"s{step}")], [InlineKeyboardButton("Back", callback_data="b")]]
    )


async def start(update: Update, context: Context) -> int:
    assert update.message is not None
    await update.message.reply_text("Renew", reply_markup=keyboard(1))
    return 1


async def tap(update: Update, context: Context) -> int:
    """One step on; a second tap on the same button is answered as the first was."""
    query = update.callback_query
    assert query is not None
    assert query.data is not None
    step = int(query.data[1:]) + 1
    await query.answer()
    await query.edit_message_text(f"Step {step}", reply_markup=keyboard(step))
    return step if step <= TAPS else ConversationHandler.END


def build(url: str, *, concurrent: bool) -> Application[Any, Any, Any, Any, Any, Any]:
    builder = Application.builder().token(TOKEN).base_url(f"{url}/bot")
    if concurrent:
        # The defaults (one second for a place in the pool) would lose most calls of a thousand people.
        builder = builder.concurrent_updates(True).pool_timeout(120).read_timeout(60).connect_timeout(60)
    app = builder.build()
    app.add_handler(
        ConversationHandler(
            entry_points=[CommandHandler("renew", start)],
            states={step: [CallbackQueryHandler(tap, pattern=f"^s{step}$")] for step in range(1, TAPS + 1)},
            fallbacks=[CommandHandler("renew", start), CallbackQueryHandler(tap)],
            allow_reentry=True,
        )
    )
    app.add_handler(CallbackQueryHandler(tap))
    return app


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--url", required=True)
    parser.add_argument("--concurrent", action="store_true")
    options = parser.parse_args()
    warnings.simplefilter("ignore")
    logging.disable(logging.ERROR)
    asyncio.set_event_loop(asyncio.new_event_loop())
    build(options.url, concurrent=options.concurrent).run_polling(timeout=25)


if __name__ == "__main__":
    main()
