"""A peer: the same number of taps on bare aiogram 3, constant texts, states in memory."""

from __future__ import annotations

import argparse
import asyncio
import logging

from aiogram import Bot, Dispatcher, F
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State
from aiogram.fsm.storage.memory import MemoryStorage, SimpleEventIsolation
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from benchmarks.peer_ptb import TAPS
from benchmarks.processes import TOKEN

STATES = [State(f"s{step}", group_name="walk") for step in range(1, TAPS + 1)]


def keyboard(step: int) -> InlineKeyboardMarkup | None:
    """The buttons that lead on from a step; none after the last."""
    if step > TAPS:
        return None
    on = InlineKeyboardButton(text="Go on", callback_data=f"s{step}")
    back = InlineKeyboardButton(text="Back", callback_data="b")
    return InlineKeyboardMarkup(inline_keyboard=[[on], [back]])


async def start(message: Message, state: FSMContext) -> None:
    await message.answer("Renew", reply_markup=keyboard(1))
    await state.set_state(STATES[0])


async def tap(query: CallbackQuery, state: FSMContext) -> None:
    """One step on; a second tap on the same button is answered as the first was."""
    assert query.data is not None
    assert isinstance(query.message, Message)
    step = int(query.data[1:]) + 1
    await query.answer()
    await query.message.edit_text(f"Step {step}", reply_markup=keyboard(step))
    if step <= TAPS:
        await state.set_state(STATES[step - 1])
    else:
        await state.clear()


async def run(url: str) -> None:
    session = AiohttpSession(api=TelegramAPIServer.from_base(url), limit=1024)
    # The isolation keeps one person's updates in order.
    dispatcher = Dispatcher(storage=MemoryStorage(), events_isolation=SimpleEventIsolation())
    dispatcher.message.register(start, Command("renew"))
    for step, state in enumerate(STATES, start=1):
        dispatcher.callback_query.register(tap, state, F.data == f"s{step}")
    dispatcher.callback_query.register(tap)
    await dispatcher.start_polling(Bot(TOKEN, session=session), polling_timeout=25)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--url", required=True)
    options = parser.parse_args()
    logging.disable(logging.ERROR)
    asyncio.run(run(options.url))


if __name__ == "__main__":
    main()
