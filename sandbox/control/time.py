"""Control calls about the clock: people move it, the bot follows it and reports what it waits for."""

from datetime import UTC, datetime

from aiohttp import web

from sandbox.chats import Json
from sandbox.clock import Clock
from sandbox.control.desk import Ask, route
from sandbox.gateway import Gateway


async def read(ask: Ask) -> Json:
    """The time now; with `after` a long poll that answers once the clock has moved past that version."""
    clock = ask.world.clock
    if "next_due" in ask.request.query:
        _report(ask, ask.request.query["next_due"])
    if "after" in ask.request.query and clock.version <= ask.number("after"):
        await clock.moved.wait(ask.seconds(25))
    return shape(clock)


def _report(ask: Ask, reported: str) -> None:
    due = moment(reported) if reported else None
    if due != ask.world.clock.next_due:
        ask.world.clock.next_due = due
        ask.world.events.add("clock", **shape(ask.world.clock))


async def move(ask: Ask) -> Json:
    clock, body = ask.world.clock, ask.body
    if "advance" in body:
        clock.advance(float(body["advance"]))
    elif "set" in body:
        clock.set(moment(body["set"]))
    elif body.get("to") == "next_due":
        clock.to_next_due()
    elif body.get("reset"):
        clock.reset()
    else:
        raise ValueError('Say {"advance": seconds}, {"set": moment}, {"to": "next_due"} or {"reset": true}.')
    ask.world.queries.expire()
    ask.world.events.add("clock", **shape(clock))
    return shape(clock)


def moment(text: str) -> datetime:
    """An ISO 8601 moment; without an offset it is UTC. A space is the plus sign of an address that was not quoted."""
    parsed = datetime.fromisoformat(text.replace(" ", "+") if "T" in text else text)
    return parsed if parsed.tzinfo else parsed.replace(tzinfo=UTC)


def shape(clock: Clock) -> Json:
    return {
        "now": clock.now().isoformat(),
        "offset": clock.offset,
        "version": clock.version,
        "next_due": None if clock.next_due is None else clock.next_due.isoformat(),
    }


def routes(gateway: Gateway) -> list[web.RouteDef]:
    return [
        route(gateway, "GET", "/control/clock", read),
        route(gateway, "POST", "/control/clock", move),
    ]
