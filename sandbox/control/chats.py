"""Control calls with which a person reads and acts in a chat."""

import mimetypes

from aiohttp import BodyPartReader, web

from sandbox import people, presses
from sandbox.chats import Json, NotFoundError
from sandbox.control.desk import LONGEST_WAIT, Ask, route
from sandbox.files import picture_size, picture_type
from sandbox.gateway import Gateway
from sandbox.views import chat_listing, view

TAP_WAIT = 10.0


async def list_chats(ask: Ask) -> Json:
    viewer = ask.world.person(int(ask.request.query["person"])).id
    seen = [chat for chat in ask.world.chats.values() if chat.present(viewer) and chat.migrated_to is None]
    return {"chats": [chat_listing(chat, viewer, ask.world.bot) for chat in seen]}


async def list_messages(ask: Ask) -> Json:
    chat, viewer, after = ask.chat(), ask.viewer(), ask.number("after")
    if viewer is not None:
        chat.read_until[viewer] = chat.last_message_id
    world = ask.world
    language = world.people[viewer].language_code if viewer is not None else ""
    return {
        "messages": [view(world, each, viewer) for number, each in chat.messages.items() if number > after],
        "commands": world.profile.commands_for(chat, viewer or 0, language),
        "menu_button": world.profile.menu_button(chat.id if chat.is_private else None),
        "reply_keyboard": chat.reply_keyboard,
        "typing": chat.typing_until > world.clock.timestamp(),
    }


async def send(ask: Ask) -> Json:
    person, body = ask.person(), ask.body
    place = {"reply_to": body.get("reply_to"), "topic": body.get("message_thread_id")}
    message = people.say(ask.world, ask.chat(), person, body["text"], **place)
    return {"message": view(ask.world, message, person.id)}


async def edit(ask: Ask) -> Json:
    person = ask.person()
    message = people.rewrite(ask.world, ask.chat(), person, ask.body["message_id"], ask.body["text"])
    return {"message": view(ask.world, message, person.id)}


async def delete(ask: Ask) -> Json:
    people.erase(ask.world, ask.chat(), ask.person(), ask.body["message_id"])
    return {}


async def upload(ask: Ask) -> Json:
    fields: dict[str, str] = {}
    name, body = "", b""
    async for part in await ask.request.multipart():
        if not isinstance(part, BodyPartReader) or part.name is None:
            continue
        if part.filename is None:
            fields[part.name] = await part.text()
            continue
        body = bytes(await part.read())
        name = part.filename
    if not body:
        raise ValueError("There is no file in the request.")
    kind = fields.get("kind", "document")
    if kind == "photo" and picture_size(body) is None:
        raise ValueError("A photo must be a PNG, GIF or JPEG picture.")
    person = ask.world.person(int(fields["person"]))
    content_type = mimetypes.guess_type(name)[0] or "application/octet-stream"
    stored = ask.world.files.add(kind, name, content_type, body)
    message = people.send_file(ask.world, ask.chat(), person, stored, fields.get("caption"))
    return {"message": view(ask.world, message, person.id)}


async def location(ask: Ask) -> Json:
    person = ask.person()
    latitude, longitude = float(ask.body["latitude"]), float(ask.body["longitude"])
    message = people.send_location(ask.world, ask.chat(), person, latitude, longitude)
    return {"message": view(ask.world, message, person.id)}


async def forward(ask: Ask) -> Json:
    """A person forwards a message of another chat here: `{person, from_chat_id, message_id}`."""
    person, source = ask.person(), ask.world.chat(ask.body["from_chat_id"])
    message = source.messages.get(ask.body["message_id"])
    if message is None or not source.present(person.id):
        raise people.NotAllowedError("That message is not there.")
    return {"message": view(ask.world, people.forward(ask.world, ask.chat(), person, message), person.id)}


async def tap(ask: Ask) -> Json:
    person = ask.person()
    query, outcome = presses.press(ask.world, ask.chat(), person, ask.body)
    if query is None:
        if "message" in outcome:
            outcome = {"message": view(ask.world, outcome["message"], person.id)}
        return {"callback_query_id": None, "answered": True, "answer": None, **outcome}
    patience = min(float(ask.body.get("wait", TAP_WAIT)), LONGEST_WAIT)
    answer = await ask.world.queries.wait(query, patience)
    return {"callback_query_id": query.id, "answered": answer is not None, "answer": answer}


async def start(ask: Ask) -> Json:
    person = ask.person()
    message = people.start(ask.world, person, ask.body.get("payload"))
    return {"message": view(ask.world, message, person.id)}


async def file(ask: Ask) -> web.Response:
    stored = ask.world.files.by_unique(ask.request.match_info["unique_id"])
    if stored is None:
        raise NotFoundError("There is no such file.")
    # Only pictures may be opened in place: a page that somebody uploads must not run in the sandbox's name.
    content_type = picture_type(stored.body) or "application/octet-stream"
    return web.Response(body=stored.body, content_type=content_type, headers={"X-Content-Type-Options": "nosniff"})


def routes(gateway: Gateway) -> list[web.RouteDef]:
    acts = {
        "send": send,
        "edit": edit,
        "delete": delete,
        "upload": upload,
        "location": location,
        "forward": forward,
        "tap": tap,
        "start": start,
    }
    return [
        route(gateway, "GET", "/control/chats", list_chats),
        route(gateway, "GET", "/control/chats/{chat_id}/messages", list_messages),
        *(route(gateway, "POST", f"/control/chats/{{chat_id}}/{name}", act) for name, act in acts.items()),
        route(gateway, "GET", "/control/files/{unique_id}", file),
    ]
