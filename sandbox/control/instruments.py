"""Control calls that watch or disturb the bot: events, request log, violations, faults, settings, webhook."""

from typing import Any

from aiohttp import web

from sandbox.chats import Json
from sandbox.control.desk import Ask, route
from sandbox.gateway import Gateway
from sandbox.limits import Limiter
from sandbox.methods.updates import get_webhook_info
from sandbox.views import event_shape


async def events(ask: Ask) -> Json:
    """All events, or with `chat` those of one chat; with `person` as that person sees them."""
    viewer = ask.viewer()
    chat_id = ask.number("chat") if "chat" in ask.request.query else None
    found = await ask.world.events.after(ask.number("after"), ask.seconds(25), chat_id)
    return {
        "seq": ask.world.events.seq,
        "events": [event_shape(ask.world, event, viewer) for event in found],
    }


async def log(ask: Ask) -> list[Json]:
    return [call.listing() for call in ask.gateway.journal.after(ask.number("after"))]


async def clear_log(ask: Ask) -> Json:
    ask.gateway.journal.clear()
    return {}


async def violations(ask: Ask) -> list[Json]:
    ask.world.queries.expire()
    if ask.request.query.get("settle") == "true":
        ask.world.queries.settle()
    return ask.world.violations.listing()


async def clear_violations(ask: Ask) -> Json:
    ask.world.violations.clear()
    return {}


async def add_fault(ask: Ask) -> list[Json]:
    ask.gateway.faults.add(**ask.body)
    return ask.gateway.faults.listing()


async def list_faults(ask: Ask) -> list[Json]:
    return ask.gateway.faults.listing()


async def clear_faults(ask: Ask) -> Json:
    ask.gateway.faults.clear()
    return {}


async def settings(ask: Ask) -> Json:
    for name, value in ask.body.items():
        _set(ask.gateway, name, value)
    ask.world.events.add("people")
    return {}


def _set(gateway: Gateway, name: str, value: Any) -> None:
    world = gateway.world
    if name == "callback_lifetime":
        world.queries.lifetime = float(value)
    elif name == "limits":
        gateway.limiter = Limiter(**value) if value is not None else None
    elif name == "latency_ms":
        gateway.latency = float(value) / 1000
    elif name == "perturb_errors":
        gateway.perturb_errors = bool(value)
    elif name == "unknown_fields":
        world.updates.unknown_fields = bool(value)
    elif name == "privacy":
        world.privacy = bool(value)
    elif name == "loopback_webhooks":
        world.loopback_webhooks = bool(value)
    else:
        raise ValueError(f"There is no setting {name}.")


async def webhook(ask: Ask) -> Json:
    return get_webhook_info(ask.world, {})


def routes(gateway: Gateway) -> list[web.RouteDef]:
    return [
        route(gateway, "GET", "/control/events", events),
        route(gateway, "GET", "/control/log", log),
        route(gateway, "DELETE", "/control/log", clear_log),
        route(gateway, "GET", "/control/violations", violations),
        route(gateway, "DELETE", "/control/violations", clear_violations),
        route(gateway, "POST", "/control/faults", add_fault),
        route(gateway, "GET", "/control/faults", list_faults),
        route(gateway, "DELETE", "/control/faults", clear_faults),
        route(gateway, "POST", "/control/settings", settings),
        route(gateway, "GET", "/control/webhook", webhook),
    ]
