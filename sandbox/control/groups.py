"""Control calls about groups."""

from aiohttp import web

from sandbox import groups
from sandbox.chats import Chat, Json
from sandbox.control.desk import Ask, route
from sandbox.gateway import Gateway


async def add_group(ask: Ask) -> Json:
    body = ask.body
    chat = groups.make(
        ask.world,
        body["title"],
        [ask.world.person(person_id) for person_id in body["members"]],
        admins=body.get("admins", ()),
        kind=body.get("type", "supergroup"),
        is_forum=bool(body.get("forum")),
    )
    return _listing(chat)


def _listing(chat: Chat) -> Json:
    return {**chat.shape(), "members": [*chat.members], "bot_status": chat.bot_status}


def _group(ask: Ask) -> Chat:
    chat = ask.chat()
    if chat.is_private:
        raise ValueError("That chat is not a group.")
    return chat


async def change_members(ask: Ask) -> Json:
    chat = _group(ask)
    moves = {"join": groups.join, "leave": groups.leave}
    moves[ask.body["action"]](ask.world, chat, ask.person())
    return _listing(chat)


async def change_bot(ask: Ask) -> Json:
    chat, action = _group(ask), ask.body["action"]
    owner = groups.owner_of(ask.world, chat)
    if action == "join":
        groups.bot_joins(ask.world, chat, owner)
    elif action == "leave":
        groups.bot_leaves(ask.world, chat, owner)
    elif action in ("promote", "demote"):
        groups.set_bot_admin(ask.world, chat, owner, action == "promote")
    else:
        raise ValueError("The action must be join, leave, promote or demote.")
    return _listing(chat)


async def migrate(ask: Ask) -> Json:
    return _listing(groups.migrate(ask.world, _group(ask)))


async def add_topic(ask: Ask) -> Json:
    return {"message_thread_id": groups.add_topic(ask.world, _group(ask), ask.body["name"])}


def routes(gateway: Gateway) -> list[web.RouteDef]:
    return [
        route(gateway, "POST", "/control/groups", add_group),
        route(gateway, "POST", "/control/groups/{chat_id}/members", change_members),
        route(gateway, "POST", "/control/groups/{chat_id}/bot", change_bot),
        route(gateway, "POST", "/control/groups/{chat_id}/migrate", migrate),
        route(gateway, "POST", "/control/groups/{chat_id}/topics", add_topic),
    ]
