"""Shows a renewal where it stands, whatever led there: its own button, an old one, typed words; changes nothing."""

from __future__ import annotations

from telegram.ext import ConversationHandler

from content.texts import Html
from domain.actions import Action
from domain.catalogue import Carrier
from domain.renewals import RenewalState, Step
from handlers import renewal_choice_screens as choosing
from handlers import renewal_payment_screens as paying
from handlers.renewal_plan_screens import plan_screen
from handlers.screens import Screen
from handlers.turn import Turn, refused
from handlers.wording import price
from services.refusals import Refusal
from services.renewal_steps import Finished, Walk

END = ConversationHandler.END
State = Step | int
"""What a turn of the conversation returns: the next step, or END."""


TYPED = {Step.RECEIPT: "order", Step.DATE: "date"}
"""Steps whose screen asks for typed words, and the verb that these answer."""


def screen_of(turn: Turn, walk: Walk) -> Screen:
    """The screen of the renewal's step."""
    renewal, catalogue, voice = walk.renewal, turn.house.shelf.current, turn.voice
    country = catalogue.country(renewal.country) if renewal.country else None
    carrier = catalogue.carrier(renewal.carrier) if renewal.carrier else None
    if not renewal.open:
        return _closed_screen(turn, walk)
    if country is None or renewal.step is Step.COUNTRY:
        return choosing.country_screen(renewal, catalogue, voice)
    if carrier is None or renewal.step is Step.CARRIER:
        return choosing.carrier_screen(renewal, country, catalogue, voice)
    match renewal.step:
        case Step.PLAN:
            return plan_screen(renewal, carrier, catalogue, voice, _present_plan(turn, walk))
        case Step.CHANNEL:
            return choosing.channel_screen(renewal, carrier, catalogue, voice)
        case Step.METHOD:
            return choosing.method_screen(renewal, carrier, catalogue, voice)
        case Step.LINK:
            return paying.link_screen(renewal, carrier, catalogue, voice)
    return _paid_screen(turn, walk, carrier)


def _paid_screen(turn: Turn, walk: Walk, carrier: Carrier) -> Screen:
    renewal, catalogue, voice = walk.renewal, turn.house.shelf.current, turn.voice
    match renewal.step:
        case Step.RECEIPT:
            return paying.receipt_screen(renewal, catalogue, voice)
        case Step.TROUBLE:
            return paying.trouble_screen(renewal, carrier, catalogue, voice)
        case Step.DATE:
            return paying.date_screen(renewal, turn.house.payments.proposals(walk), catalogue, voice)
    return paying.check_screen(renewal, catalogue, voice)


def _closed_screen(turn: Turn, walk: Walk) -> Screen:
    catalogue, voice = turn.house.shelf.current, turn.voice
    if walk.renewal.state is RenewalState.VERIFIED and walk.line and walk.line.service_end:
        now = turn.house.clock.now()
        known = turn.person.zone is not None
        return paying.done_screen(walk.renewal, walk.line, walk.zone, now, catalogue, voice, zone_known=known)
    return paying.ended_screen(walk.renewal, catalogue, voice)


def _present_plan(turn: Turn, walk: Walk) -> tuple[str, Html] | None:
    """Name and price of the plan that the line has now."""
    line = walk.line
    if line is None or line.plan_name is None:
        return None
    return line.plan_name, price(line.price, line.period, turn.voice)


async def show(turn: Turn, walk: Walk) -> State:
    """Shows the renewal where it stands and gives the conversation its state; what its screen asks may be typed."""
    renewal = walk.renewal
    await replace(turn, walk, screen_of(turn, walk))
    if not renewal.open:
        return END
    if renewal.step in TYPED:
        await turn.house.people.expect(turn.person.id, Action("renew", TYPED[renewal.step], renewal.id).data)
    return renewal.step


async def recover(turn: Turn, refusal: Refusal) -> State | None:
    """An old button leads to the step where its renewal stands; other reasons are said."""
    if isinstance(refusal, Finished):
        return await show(turn, refusal.walk)
    await refused(turn, refusal)
    return None


async def replace(turn: Turn, walk: Walk, screen: Screen) -> None:
    """Shows a screen in place of the renewal's: edited after a tap, below the typed words after an answer."""
    shown = await turn.show(screen)
    if turn.update.callback_query is None and walk.renewal.message_id != shown:
        await turn.tidy(walk.renewal.message_id)
    if shown is not None and shown != walk.renewal.message_id:
        await turn.house.renewals.shown_in(walk.renewal.id, shown)
