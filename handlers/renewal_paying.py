"""Turns from the payment link to the line that works; each calls one service. Takes no money."""

from __future__ import annotations

import io
from datetime import date, timedelta

import segno

from domain.languages import Language
from domain.reading.dates import read_date
from domain.zones import local_date
from handlers import renewal_payment_screens as screens
from handlers.patience import patiently
from handlers.renewal_show import State, replace, show
from handlers.screens import Button, Screen
from handlers.turn import Turn, answer
from services.refusals import Refusal
from services.renewal_steps import Walk

EARLIEST = timedelta(days=-7)
LATEST = timedelta(days=5 * 366)
"""How far a new service end may lie from today: a few days back for a late answer, five years ahead."""

# The language spoken at a counter; English where we do not speak it.
COUNTER_LANGUAGES = {"CN": Language.ZH_HANS, "HK": Language.ZH_HANT, "CL": Language.ES}


async def paid(turn: Turn) -> State:
    return await show(turn, await turn.house.payments.paid(turn.person.id, turn.pressed.record))


async def qr_picture(turn: Turn) -> State:
    """The link as a picture, to be opened with another phone; a message of its own, closed by a button."""
    walk = await turn.house.renewals.get(turn.person.id, turn.pressed.record)
    carrier = turn.house.shelf.current.carrier(walk.renewal.carrier or "")
    link = screens.link_for(carrier) if carrier else None
    if link is None:
        raise Refusal("refused-gone-from-catalogue")
    assert turn.update.callback_query is not None
    await answer(turn.update.callback_query)
    close = Button(turn.voice.plain("button-close"), screens.CLOSE)
    picture = _qr(str(link.url))
    await patiently(
        lambda: turn.context.bot.send_photo(
            turn.person.id,
            picture,
            caption=turn.voice("pay-qr-caption", host=link.url.host or ""),
            parse_mode="HTML",
            api_kwargs=Screen(turn.voice("pay-qr"), ((close,),)).keyboard,
        )
    )
    return walk.renewal.step


def _qr(url: str) -> bytes:
    picture = io.BytesIO()
    segno.make(url, error="m").save(picture, kind="png", scale=10, border=4)
    return picture.getvalue()


async def counter_card(turn: Turn) -> State:
    walk = await turn.house.renewals.get(turn.person.id, turn.pressed.record)
    carrier = turn.house.shelf.current.carrier(walk.renewal.carrier or "")
    if carrier is None:
        raise Refusal("refused-gone-from-catalogue")
    local = turn.house.texts.to(COUNTER_LANGUAGES.get(carrier.country, Language.EN))
    digits = walk.line.last4 if walk.line else None
    await turn.show(screens.counter_card(walk.renewal, carrier, local, turn.voice, digits))
    return walk.renewal.step


async def order_number(turn: Turn) -> State:
    """Typed words after 'I have paid' are the order number; a photo or file is the receipt."""
    record = turn.pressed.record
    message = turn.update.effective_message
    if message is not None and message.photo:
        walk = await turn.house.payments.receipt(turn.person.id, record, message.photo[-1].file_id, "photo")
    elif message is not None and message.document:
        walk = await turn.house.payments.receipt(turn.person.id, record, message.document.file_id, "document")
    else:
        walk = await turn.house.payments.order_number(turn.person.id, record, turn.text)
    return await show(turn, walk)


async def no_receipt(turn: Turn) -> State:
    return await show(turn, await turn.house.payments.no_receipt(turn.person.id, turn.pressed.record))


async def works(turn: Turn) -> State:
    return await show(turn, await turn.house.payments.works(turn.person.id, turn.pressed.record))


async def check_later(turn: Turn) -> State:
    walk = await turn.house.payments.check_later(turn.person.id, turn.pressed.record)
    screen = screens.check_screen(walk.renewal, turn.house.shelf.current, turn.voice, waiting=True)
    await replace(turn, walk, screen)
    return walk.renewal.step


async def failed(turn: Turn) -> State:
    return await show(turn, await turn.house.payments.failed(turn.person.id, turn.pressed.record))


async def try_again(turn: Turn) -> State:
    return await show(turn, await turn.house.payments.try_again(turn.person.id, turn.pressed.record))


async def choose_end(turn: Turn) -> State:
    """A proposed end was pressed."""
    try:
        day = date.fromisoformat(turn.pressed.argument)
    except ValueError:
        raise Refusal("refused-not-understood") from None
    return await _verify(turn, await turn.house.renewals.get(turn.person.id, turn.pressed.record), day)


async def typed_end(turn: Turn) -> State:
    """Another end was typed, in the person's language and format; both readings of an ambiguous one are offered."""
    walk = await turn.house.renewals.get(turn.person.id, turn.pressed.record)
    today = local_date(turn.house.clock.now(), walk.zone)
    reading = read_date(turn.text[:200], lang=turn.voice.language, today=today)
    if reading.ambiguous:
        await replace(turn, walk, screens.ambiguous_screen(walk.renewal, list(reading.candidates), turn.voice))
        return walk.renewal.step
    if reading.date is None:
        raise Refusal("refused-date-unread")
    return await _verify(turn, walk, reading.date)


async def _verify(turn: Turn, walk: Walk, day: date) -> State:
    today = local_date(turn.house.clock.now(), walk.zone)
    if walk.renewal.open and not today + EARLIEST <= day <= today + LATEST:
        raise Refusal("refused-date-range")
    return await show(turn, await turn.house.payments.verify(turn.person.id, walk.renewal.id, day))


async def undo(turn: Turn) -> State:
    return await show(turn, await turn.house.payments.undo(turn.person.id, turn.pressed.record))
