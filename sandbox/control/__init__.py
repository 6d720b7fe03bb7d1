"""The control API: what the chat page, the tests and the bot's demo clock ask of the sandbox."""

from aiohttp import web

from sandbox.control import chats, groups, inline, instruments, people, time
from sandbox.gateway import Gateway


def routes(gateway: Gateway) -> list[web.RouteDef]:
    """Every control route, bound to one gateway."""
    families = (people, chats, groups, inline, instruments, time)
    return [route for family in families for route in family.routes(gateway)]
