"""The renewal conversation, country → carrier → plan → payment link → works: its beginning, its ways out, its steps."""

from __future__ import annotations

from typing import Any
from warnings import catch_warnings, filterwarnings

from telegram import Update
from telegram.ext import BaseHandler, ConversationHandler
from telegram.warnings import PTBUserWarning

from domain.actions import Action
from domain.renewals import Step
from handlers import renewal_choice_screens as screens
from handlers import renewal_choosing as choosing
from handlers import renewal_paying as paying
from handlers.context import Context
from handlers.renewal_choosing import member
from handlers.renewal_show import END, State, recover, show
from handlers.turn import Play, Turn, command, taps
from services.renewal_steps import Walk


async def begin(turn: Turn) -> State:
    """/renew and its button: a person with lines is asked which one, others begin with the country."""
    lines = await turn.house.lines.of(turn.person.id)
    if not lines:
        return await begin_new(turn)
    catalogue, voice = turn.house.shelf.current, turn.voice
    await turn.show(screens.line_screen(lines, catalogue, voice))
    return END


async def begin_new(turn: Turn) -> State:
    begun = await turn.house.renewals.begin(turn.person.id, origin=turn.update.update_id)
    return await _show_begun(turn, begun.walk, begun.resumed)


async def begin_line(turn: Turn) -> State:
    """'Renew' on a line or under a reminder: straight to its plans."""
    begun = await turn.house.renewals.begin(turn.person.id, origin=turn.update.update_id, line_id=turn.pressed.record)
    return await _show_begun(turn, begun.walk, begun.resumed)


async def _show_begun(turn: Turn, walk: Walk, resumed: bool) -> State:
    if resumed and walk.renewal.step is not Step.COUNTRY:
        await turn.show(screens.resume_screen(walk.renewal, turn.house.shelf.current, turn.voice))
        return walk.renewal.step
    return await show(turn, walk)


async def restart(turn: Turn) -> State:
    """'Start over' on a resumed renewal: it is cancelled and a new one begins."""
    old = await turn.house.renewals.cancel(turn.person.id, turn.pressed.record)
    begun = await turn.house.renewals.begin(turn.person.id, origin=turn.update.update_id, line_id=old.renewal.line_id)
    return await show(turn, begun.walk)


async def resume(turn: Turn) -> State:
    """Shows the renewal where it stands, away from a question that was open."""
    walk = await turn.house.renewals.get(turn.person.id, turn.pressed.record)
    await turn.house.people.expect(turn.person.id, None)
    return await show(turn, walk)


async def go_on(turn: Turn) -> State:
    """Shows the renewal where it stands, down to an open question about a plan of the person's own."""
    walk = await turn.house.renewals.get(turn.person.id, turn.pressed.record)
    asked = Action.read(await turn.house.people.expected(turn.person.id))
    ask = choosing.QUESTIONS.get(asked.verb) if asked and asked.flow == "renew" else None
    return await show(turn, walk) if ask is None or not walk.renewal.choosing else await ask(turn, walk)


async def back(turn: Turn) -> State:
    shown = member(Step, turn.pressed.argument)
    return await show(turn, await turn.house.renewals.back(turn.person.id, turn.pressed.record, shown))


async def cancel(turn: Turn) -> State:
    return await show(turn, await turn.house.renewals.cancel(turn.person.id, turn.pressed.record))


async def cancel_command(turn: Turn) -> State:
    """/cancel drops an open question and an unpaid renewal; what was paid for is shown instead, never thrown away."""
    await turn.house.people.expect(turn.person.id, None)
    open_walks = await turn.house.renewals.open_of(turn.person.id)
    newest = next((Action("renew", "cancel", walk.renewal.id) for walk in open_walks if walk.renewal.choosing), None)
    # Handled again after a crash it cancels the same renewal, not the next one.
    meant = Action.read(await turn.house.inbox.meaning(turn.update.update_id, newest.data if newest else None))
    if meant is not None:
        return await show(turn, await turn.house.renewals.cancel(turn.person.id, meant.record))
    if open_walks:
        return await show(turn, open_walks[0])
    await turn.say("cancel-nothing")
    return END


# One line for each verb of the flow; the steps to which they belong follow.
BEGINNING: dict[str, Play[Any]] = {"new": begin_new, "line": begin_line, "begin": begin}
LEAVING: dict[str, Play[Any]] = {"back": back, "cancel": cancel, "show": resume, "restart": restart}
CHOOSING: dict[Step, dict[str, Play[Any]]] = {
    Step.COUNTRY: {
        "country": choosing.choose_country,
        "more": choosing.more_countries,
        "fewer": choosing.more_countries,
    },
    Step.CARRIER: {"carrier": choosing.choose_carrier, "mine": choosing.which_is_mine},
    Step.PLAN: {
        "plan": choosing.choose_plan,
        "same": choosing.same_plan,
        "need": choosing.choose_need,
        "other": choosing.other_plan,
        "noprice": choosing.no_price,
        "days": choosing.plan_days,
    },
    Step.CHANNEL: {"channel": choosing.choose_channel},
    Step.METHOD: {"method": choosing.choose_method},
}
PAYING: dict[Step, dict[str, Play[Any]]] = {
    Step.LINK: {"paid": paying.paid, "qr": paying.qr_picture, "card": paying.counter_card},
    Step.RECEIPT: {"receipt": paying.no_receipt},
    Step.CHECK: {"works": paying.works, "later": paying.check_later, "failed": paying.failed},
    Step.TROUBLE: {"again": paying.try_again},
    Step.DATE: {"end": paying.choose_end},
    Step.DONE: {"undo": paying.undo},
}
ANSWERS: dict[tuple[str, str], Play[Any]] = {
    ("renew", "name"): choosing.plan_name,
    ("renew", "price"): choosing.plan_price,
    ("renew", "days"): choosing.plan_days,
    ("renew", "order"): paying.order_number,
    ("renew", "date"): paying.typed_end,
}


Taps = BaseHandler[Update, Context, Any]


def conversation() -> ConversationHandler[Context]:
    """PTB's conversation over the steps.

    The truth is the renewal's row: a button carries its renewal, and the service checks whose it is and where it
    stands. The state that PTB remembers only says which buttons belong to the screen; every other button of the flow
    is a fallback that leads to the right step, and after a restart each may begin the conversation anew.
    """
    steps: dict[object, list[Taps]] = {
        step: [*taps("renew", plays, recover).values()] for step, plays in {**CHOOSING, **PAYING}.items()
    }
    of_any_step = [handler for handlers in steps.values() for handler in handlers]
    commands: list[Taps] = [command("renew", begin, recover), command("cancel", cancel_command, recover)]
    anywhere = [*commands, *taps("renew", BEGINNING | LEAVING, recover).values(), *of_any_step]
    with catch_warnings():
        # PTB warns that old keyboards drive the conversation, too: that is what the fallbacks are for.
        filterwarnings("ignore", category=PTBUserWarning, message=".*CallbackQueryHandler.*")
        return ConversationHandler(entry_points=anywhere, states=steps, fallbacks=anywhere, name="renewal")
