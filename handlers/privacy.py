"""What is kept of a person: told by /privacy, handed out by /export, deleted by /forget; keeps nothing itself."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from telegram.ext import BaseHandler

from domain.actions import Action
from handlers.context import Context
from handlers.patience import patiently
from handlers.privacy_files import json_file, lines_table, renewals_table
from handlers.screens import Button, Row, Screen
from handlers.turn import Play, Turn, answer, command, taps
from services.privacy import AskAgain
from services.refusals import Refusal

LATEST_MOMENT = 2**33
"""Seconds; beyond that no button of ours was shown."""

NAMED = {"lines": "lines", "renewals": "renewals", "line_events": "history", "outbox": "messages"}
"""Tables that the report names, by what its text calls them; the others are counted together."""


async def show(turn: Turn) -> None:
    voice = turn.voice
    rows: tuple[Row, ...] = (
        (Button(voice.plain("privacy-export"), Action("privacy", "export")),),
        (Button(voice.plain("privacy-forget"), Action("privacy", "forget")),),
        (Button(voice.plain("button-menu"), Action("menu", "show")),),
    )
    await turn.show(Screen(voice("privacy-text"), rows))


async def export(turn: Turn) -> None:
    """Three files, the same by command and by button."""
    if turn.update.callback_query is not None:
        await answer(turn.update.callback_query)
    house, voice = turn.house, turn.voice
    exported = await house.privacy.export(turn.person.id)
    catalogue, day = house.shelf.current, house.clock.now().date()
    files = (
        (f"everything-{day}.json", json_file(exported.everything), "export-everything"),
        (f"lines-{day}.csv", lines_table(exported.lines, catalogue, voice), "export-lines"),
        (f"renewals-{day}.csv", renewals_table(exported.renewals, catalogue, voice), "export-renewals"),
    )
    for name, body, caption in files:
        await send_file(turn, name, body, caption)


async def send_file(turn: Turn, name: str, body: bytes, caption: str) -> None:
    bot, said = turn.context.bot, turn.voice(caption)
    await patiently(lambda: bot.send_document(turn.person.id, body, filename=name, caption=said, parse_mode="HTML"))


# -- forgetting


async def forget(turn: Turn) -> None:
    """Says what will be lost. The button carries the moment of the question, which it answers for an hour."""
    voice = turn.voice
    gone = await turn.house.privacy.count(turn.person.id)
    asked = int(turn.house.clock.now().timestamp())
    rows: tuple[Row, ...] = (
        (Button(voice.plain("forget-yes"), Action("privacy", "erase", asked), style="danger"),),
        (Button(voice.plain("privacy-export"), Action("privacy", "export")),),
        (Button(voice.plain("forget-no"), Action("privacy", "keep")),),
    )
    await turn.show(Screen(voice("forget-sure", **_counts(gone)), rows))


async def erase(turn: Turn) -> None:
    if turn.pressed.record > LATEST_MOMENT:
        raise Refusal("refused-not-understood")
    asked = datetime.fromtimestamp(turn.pressed.record, UTC)
    try:
        gone = await turn.house.privacy.forget(turn.person.id, asked=asked, update_id=turn.update.update_id)
    except AskAgain:
        await forget(turn)
        return
    anew = (Button(turn.voice.plain("forget-anew"), Action("menu", "show")),)
    await turn.show(Screen(turn.voice("forget-done", **_counts(gone)), (anew,)))


async def keep(turn: Turn) -> None:
    menu = (Button(turn.voice.plain("button-menu"), Action("menu", "show")),)
    await turn.show(Screen(turn.voice("forget-kept"), (menu,)))


def _counts(gone: Mapping[str, int]) -> dict[str, int]:
    """The facts of the question and of the report."""
    counts = {fact: gone[table] for table, fact in NAMED.items()}
    return {**counts, "others": sum(gone.values()) - sum(counts.values())}


PLAYS: dict[str, Play[None]] = {"show": show, "export": export, "forget": forget, "erase": erase, "keep": keep}


def handlers() -> list[BaseHandler[Any, Context, Any]]:
    return [
        command("privacy", show),
        command("export", export),
        command("forget", forget),
        *taps("privacy", PLAYS).values(),
    ]
