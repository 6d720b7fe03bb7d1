"""Guardians in Telegram: a line's page of it, the link that invites, and the guardian's own buttons."""

from __future__ import annotations

from typing import Any

from telegram import Update
from telegram.ext import BaseHandler, MessageHandler, filters

from domain.guardians import TellOn
from handlers import guardian_screens as screens
from handlers.context import Context
from handlers.screens import Screen
from handlers.turn import Play, Turn, attempt, meet, taps
from services.guardians import Guarded
from services.refusals import Refusal

PAYLOAD = "g_"
"""How the payload of an inviting link begins; the secret follows."""

# -- the holder


async def show(turn: Turn) -> None:
    await _show_page(turn, await turn.house.guardians.of_line(turn.person.id, turn.pressed.record))


async def invite(turn: Turn) -> None:
    """A link to pass on; it is seen this once."""
    guarded, secret = await turn.house.guardians.invite(turn.person.id, turn.pressed.record, _first_name(turn))
    link = f"https://t.me/{turn.context.bot.username}?start={PAYLOAD}{secret}"
    await _show_page(turn, guarded, link)


async def choose_day(turn: Turn) -> None:
    chosen = turn.pressed.argument
    if chosen not in list(TellOn):
        raise Refusal("refused-not-understood")
    guarded = await turn.house.guardians.choose_day(turn.person.id, turn.pressed.record, TellOn(chosen))
    await _show_page(turn, guarded)


async def end(turn: Turn) -> None:
    await _show_page(turn, await turn.house.guardians.end(turn.person.id, turn.pressed.record))


async def _show_page(turn: Turn, guarded: Guarded, link: str | None = None) -> None:
    await turn.show(screens.page_screen(guarded, turn.house.shelf.current, turn.voice, link=link))


# -- the invited, the guardian


async def open_link(turn: Turn) -> None:
    """Somebody follows an inviting link; whatever question was open is dropped, as by every /start."""
    await turn.house.people.expect(turn.person.id, None)
    _, _, secret = turn.text.partition(PAYLOAD)
    guarded = await turn.house.guardians.open(turn.person.id, secret)
    assert guarded.guardianship is not None
    catalogue = turn.house.shelf.current
    if guarded.guardianship.person_id is not None:
        await turn.show(screens.accepted_screen(guarded, catalogue, turn.voice))
    else:
        await turn.show(screens.invitation_screen(guarded, secret, catalogue, turn.voice))


async def accept(turn: Turn) -> None:
    guarded = await turn.house.guardians.accept(turn.person.id, turn.pressed.argument, _first_name(turn))
    await turn.show(screens.accepted_screen(guarded, turn.house.shelf.current, turn.voice))


async def decline(turn: Turn) -> None:
    await turn.house.guardians.decline(turn.person.id, turn.pressed.argument)
    await turn.show(Screen(turn.voice("guardian-declined")))


async def told(turn: Turn) -> None:
    guarded = await turn.house.guardians.guarded(turn.person.id, turn.pressed.record)
    await turn.show(screens.told_screen(guarded, turn.house.shelf.current, turn.voice))


async def leave(turn: Turn) -> None:
    guarded = await turn.house.guardians.leave(turn.person.id, turn.pressed.record)
    await turn.show(screens.left_screen(guarded, turn.house.shelf.current, turn.voice))


def _first_name(turn: Turn) -> str:
    user = turn.update.effective_user
    assert user is not None
    return user.first_name


PLAYS: dict[str, Play[None]] = {
    "show": show,
    "invite": invite,
    "day": choose_day,
    "end": end,
    "accept": accept,
    "decline": decline,
    "told": told,
    "leave": leave,
}


async def _followed(update: Update, context: Context) -> None:
    await attempt(await meet(update, context), open_link)


def handlers() -> list[BaseHandler[Any, Context, Any]]:
    link = filters.Regex(f"^/start {PAYLOAD}") & filters.ChatType.PRIVATE & filters.UpdateType.MESSAGE
    return [MessageHandler(link, _followed), *taps("guardian", PLAYS).values()]
