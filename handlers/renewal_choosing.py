"""Turns in which a person chooses country, carrier, plan, channel and payment method; each calls one service."""

from __future__ import annotations

from typing import TypeVar

from domain.actions import Action
from domain.catalogue import Channel, Method, Need
from domain.renewals import Step
from domain.typed import PLAN_NAME_LENGTH, one_line, read_period, read_price
from handlers import renewal_choice_screens as screens
from handlers import renewal_plan_screens as plan_screens
from handlers.renewal_frame import act
from handlers.renewal_show import State, replace, show
from handlers.turn import Turn
from services.refusals import Refusal
from services.renewal_steps import Walk

M = TypeVar("M", Channel, Method, Need, Step)


def member(kind: type[M], value: str) -> M:
    """The member of an enumeration that a button names; a forged one is refused."""
    try:
        return kind(value)
    except ValueError:
        raise Refusal("refused-not-understood") from None


async def more_countries(turn: Turn) -> State:
    walk = await turn.house.renewals.get(turn.person.id, turn.pressed.record)
    if not walk.renewal.choosing:
        return await show(turn, walk)
    more = turn.pressed.verb == "more"
    await turn.show(screens.country_screen(walk.renewal, turn.house.shelf.current, turn.voice, more=more))
    return walk.renewal.step


async def choose_country(turn: Turn) -> State:
    walk = await turn.house.choices.choose_country(turn.person.id, turn.pressed.record, turn.pressed.argument)
    return await show(turn, walk)


async def which_is_mine(turn: Turn) -> State:
    walk = await turn.house.renewals.get(turn.person.id, turn.pressed.record)
    country = turn.house.shelf.current.country(walk.renewal.country or "")
    if country is None or not walk.renewal.choosing:
        return await show(turn, walk)
    await turn.show(screens.which_is_mine_screen(walk.renewal, country, turn.voice))
    return walk.renewal.step


async def choose_carrier(turn: Turn) -> State:
    walk = await turn.house.choices.choose_carrier(turn.person.id, turn.pressed.record, turn.pressed.argument)
    return await show(turn, walk)


async def choose_need(turn: Turn) -> State:
    need = None if turn.pressed.argument == "all" else member(Need, turn.pressed.argument)
    return await show(turn, await turn.house.choices.choose_need(turn.person.id, turn.pressed.record, need))


async def choose_plan(turn: Turn) -> State:
    walk = await turn.house.choices.choose_plan(
        turn.person.id, turn.pressed.record, turn.pressed.argument, turn.voice.language
    )
    return await show(turn, walk)


async def same_plan(turn: Turn) -> State:
    return await show(turn, await turn.house.choices.keep_plan(turn.person.id, turn.pressed.record))


async def choose_channel(turn: Turn) -> State:
    channel = member(Channel, turn.pressed.argument)
    return await show(turn, await turn.house.choices.choose_channel(turn.person.id, turn.pressed.record, channel))


async def choose_method(turn: Turn) -> State:
    method = None if turn.pressed.argument == "none" else member(Method, turn.pressed.argument)
    return await show(turn, await turn.house.choices.choose_method(turn.person.id, turn.pressed.record, method))


# A plan that the catalogue does not have is asked for in three questions: name, price, days.


async def other_plan(turn: Turn) -> State:
    walk = await turn.house.renewals.get(turn.person.id, turn.pressed.record)
    if not walk.renewal.choosing or walk.renewal.carrier is None:
        return await show(turn, walk)
    await turn.house.people.expect(turn.person.id, act("name", walk.renewal).data)
    return await _ask_name(turn, walk)


async def _ask_name(turn: Turn, walk: Walk) -> Step:
    return await _ask(turn, walk, "renew-ask-name")


async def plan_name(turn: Turn) -> Step:
    name = one_line(turn.text, PLAN_NAME_LENGTH)
    if name is None:
        raise Refusal("refused-plan-name", length=PLAN_NAME_LENGTH)
    return await _ask_price(turn, await turn.house.choices.name_plan(turn.person.id, turn.pressed.record, name))


async def _ask_price(turn: Turn, walk: Walk) -> Step:
    return await _ask(turn, walk, "renew-ask-price", skip=act("noprice", walk.renewal))


async def plan_price(turn: Turn) -> Step:
    walk = await turn.house.renewals.get(turn.person.id, turn.pressed.record)
    country = turn.house.shelf.current.country(walk.renewal.country or "")
    money = read_price(turn.text, country.currency) if country else None
    if money is None:
        raise Refusal("refused-price")
    walk = await turn.house.choices.price_plan(turn.person.id, turn.pressed.record, money)
    return await _ask_days(turn, walk)


async def no_price(turn: Turn) -> Step:
    return await _ask_days(turn, await turn.house.choices.price_plan(turn.person.id, turn.pressed.record, None))


async def _ask_days(turn: Turn, walk: Walk) -> Step:
    await replace(turn, walk, plan_screens.period_screen(walk.renewal, turn.house.shelf.current, turn.voice))
    return Step.PLAN


async def plan_days(turn: Turn) -> State:
    """A pressed number of days ('0': not known) or a typed one."""
    typed = turn.update.callback_query is None
    period = read_period(turn.text if typed else turn.pressed.argument)
    if period is None and (typed or turn.pressed.argument != "0"):
        raise Refusal("refused-days")
    walk = await turn.house.choices.time_plan(turn.person.id, turn.pressed.record, period)
    return await show(turn, walk)


async def _ask(turn: Turn, walk: Walk, key: str, skip: Action | None = None) -> Step:
    screen = plan_screens.question_screen(walk.renewal, key, turn.house.shelf.current, turn.voice, skip=skip)
    await replace(turn, walk, screen)
    return Step.PLAN


QUESTIONS = {"name": _ask_name, "price": _ask_price, "days": _ask_days}
"""The questions about a plan of the person's own, by the verb that answers each."""
