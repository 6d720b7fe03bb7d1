"""Methods that put a new message into a chat, except those with files."""

from sandbox.chats import Json
from sandbox.composing import caption_content, copied, deliver, forwarded, text_content
from sandbox.errors import refuse
from sandbox.world import World

TYPING_SECONDS = 5


def send_message(world: World, params: Json) -> Json:
    chat = world.writable_chat(params["chat_id"])
    return deliver(world, chat, params, text_content(params))


def send_location(world: World, params: Json) -> Json:
    chat = world.writable_chat(params["chat_id"])
    location = {"latitude": params["latitude"], "longitude": params["longitude"]}
    for name in ("horizontal_accuracy", "live_period", "heading", "proximity_alert_radius"):
        if name in params:
            location[name] = params[name]
    return deliver(world, chat, params, {"location": location})


def send_chat_action(world: World, params: Json) -> bool:
    chat = world.writable_chat(params["chat_id"])
    chat.typing_until = world.clock.timestamp() + TYPING_SECONDS
    world.events.add("typing", chat.id, action=params["action"], seconds=TYPING_SECONDS)
    return True


def copy_message(world: World, params: Json) -> Json:
    chat = world.writable_chat(params["chat_id"])
    source = world.visible_chat(params["from_chat_id"]).messages.get(params["message_id"])
    if source is None:
        raise refuse("copy_not_found")
    if source.get("has_protected_content"):
        raise refuse("cannot_copy")
    content = copied(source)
    if "caption" in params and "text" not in content:
        content = {name: value for name, value in content.items() if not name.startswith("caption")}
        content |= caption_content(params)
    message = deliver(world, chat, params, content)
    return {"message_id": message["message_id"]}


def forward_message(world: World, params: Json) -> Json:
    chat = world.writable_chat(params["chat_id"])
    source = world.visible_chat(params["from_chat_id"]).messages.get(params["message_id"])
    if source is None:
        raise refuse("forward_not_found")
    if source.get("has_protected_content"):
        raise refuse("cannot_forward")
    return deliver(world, chat, params, forwarded(source))


METHODS = {
    "sendMessage": send_message,
    "sendLocation": send_location,
    "sendChatAction": send_chat_action,
    "copyMessage": copy_message,
    "forwardMessage": forward_message,
}
