"""Control calls about people."""

from aiohttp import web

from sandbox.chats import Json
from sandbox.control.desk import Ask, route
from sandbox.gateway import Gateway
from sandbox.people import set_blocked


async def list_people(ask: Ask) -> Json:
    bot = ask.world.bot
    return {
        "people": [person.listing() for person in ask.world.people.values()],
        "bot": {
            "id": bot["id"],
            "username": bot["username"],
            "first_name": bot["first_name"],
            "can_read_all_group_messages": not ask.world.privacy,
        },
    }


async def add_person(ask: Ask) -> Json:
    body = ask.body
    person = ask.world.add_person(body["first_name"], body["language_code"], body.get("username"), body.get("id"))
    return person.listing()


async def change_person(ask: Ask) -> Json:
    person = ask.world.person(int(ask.request.match_info["person_id"]))
    person.language_code = ask.body.get("language_code", person.language_code)
    person.first_name = ask.body.get("first_name", person.first_name)
    person.deactivated = bool(ask.body.get("deactivated", person.deactivated))
    if "blocked" in ask.body:
        set_blocked(ask.world, person, bool(ask.body["blocked"]))
    ask.world.events.add("people")
    return person.listing()


def routes(gateway: Gateway) -> list[web.RouteDef]:
    return [
        route(gateway, "GET", "/control/people", list_people),
        route(gateway, "POST", "/control/people", add_person),
        route(gateway, "PATCH", "/control/people/{person_id}", change_person),
    ]
