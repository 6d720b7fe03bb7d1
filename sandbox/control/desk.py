"""Reads control requests and writes their answers; every refusal is `{"error": "sentence"}`."""

from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import urlsplit

import orjson
from aiohttp import web

from sandbox.chats import Chat, Json, NotFoundError, Person
from sandbox.errors import ApiError
from sandbox.gateway import Gateway
from sandbox.people import NotAllowedError
from sandbox.world import World

LONGEST_WAIT = 60.0


class Ask:
    """One control request: the gateway it concerns, its JSON body, its address."""

    def __init__(self, gateway: Gateway, request: web.Request, body: Json) -> None:
        self.gateway = gateway
        self.request = request
        self.body = body

    @property
    def world(self) -> World:
        return self.gateway.world

    def chat(self) -> Chat:
        """The chat in the address."""
        return self.world.chat(int(self.request.match_info["chat_id"]))

    def person(self) -> Person:
        """The acting person of the body."""
        return self.world.person(self.body["person"])

    def viewer(self) -> int | None:
        """The person in the query string."""
        given = self.request.query.get("person")
        return None if given is None else self.world.person(int(given)).id

    def number(self, name: str, default: int = 0) -> int:
        """A whole number of the query string."""
        return int(self.request.query.get(name, default))

    def seconds(self, default: float = 0.0) -> float:
        """How long the request may wait."""
        return min(float(self.request.query.get("timeout", default)), LONGEST_WAIT)


Endpoint = Callable[[Ask], Awaitable[Any]]


def route(gateway: Gateway, method: str, path: str, endpoint: Endpoint) -> web.RouteDef:
    """A route that turns the sandbox's refusals into sentences."""

    async def handle(request: web.Request) -> web.StreamResponse:
        if _is_foreign(request):
            return _refused(403, "Only the sandbox's own page and local programs may do this.")
        try:
            result = await endpoint(Ask(gateway, request, await _body(request)))
        except NotFoundError as error:
            return _refused(404, str(error))
        except KeyError as error:
            return _refused(400, f"{error.args[0]} is missing.")
        except ApiError as error:
            return _refused(400, error.description)
        except (NotAllowedError, ValueError, TypeError) as error:
            return _refused(400, str(error))
        if isinstance(result, web.StreamResponse):
            return result
        return web.Response(body=orjson.dumps(result), content_type="application/json")

    return web.route(method, path, handle)


def _is_foreign(request: web.Request) -> bool:
    """Whether a web page from elsewhere asks: browsers on this machine can reach the sandbox, their pages must not."""
    origin = request.headers.get("Origin")
    return origin is not None and urlsplit(origin).netloc != request.host


async def _body(request: web.Request) -> Json:
    if not request.body_exists or request.content_type == "multipart/form-data":
        return {}
    text = await request.read()
    decoded = orjson.loads(text) if text else {}
    if not isinstance(decoded, dict):
        raise ValueError("The body must be a JSON object.")
    return decoded


def _refused(status: int, sentence: str) -> web.Response:
    return web.Response(body=orjson.dumps({"error": sentence}), status=status, content_type="application/json")
