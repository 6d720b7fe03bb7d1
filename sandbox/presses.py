"""A person presses a button under a message: finds it, and turns it into a callback, a text or a link."""

from sandbox.chats import Chat, Json, Person
from sandbox.people import NotAllowedError, say
from sandbox.queries import Query
from sandbox.world import World, inline_message_id


def press(world: World, chat: Chat, person: Person, wanted: Json) -> tuple[Query | None, Json]:
    """Press the button that `wanted` names by `data`, `text` or `row` and `column` in `message_id`.

    Returns the callback query to wait for, or None and the outcome: `{"url"}`, `{"copied"}`, `{"message"}`.
    Raises NotAllowedError when there is no such button (unless a forged `data` is asked for).
    """
    if not chat.present(person.id):
        raise NotAllowedError(f"{person.first_name} is not in this chat.")
    message = chat.messages.get(wanted.get("message_id", 0))
    if wanted.get("forged"):
        return _callback(world, chat, person, message or _gone(chat, wanted), wanted["data"]), {}
    if message is not None and "reply_markup" in message:
        button = _find(message["reply_markup"]["inline_keyboard"], wanted)
        if button is not None:
            return _pressed(world, chat, person, message, button)
    key = _find((chat.reply_keyboard or {}).get("keyboard", []), wanted)
    if key is None:
        raise NotAllowedError("There is no such button.")
    return None, _key_pressed(world, chat, person, key)


def _find(rows: list[list[Json]], wanted: Json) -> Json | None:
    """The button by its place, its data, its whole text or a part of its text, in this order of trust."""
    if "row" in wanted:
        row, column = wanted["row"], wanted.get("column", 0)
        if not 0 <= row < len(rows) or not 0 <= column < len(rows[row]):
            return None
        return rows[row][column]
    buttons = [button for row in rows for button in row]
    if "data" in wanted:
        return next((button for button in buttons if button.get("callback_data") == wanted["data"]), None)
    text = str(wanted.get("text", ""))
    exact = next((button for button in buttons if button["text"] == text), None)
    return exact or next((button for button in buttons if text and text in button["text"]), None)


def _pressed(world: World, chat: Chat, person: Person, message: Json, button: Json) -> tuple[Query | None, Json]:
    if "callback_data" in button:
        return _callback(world, chat, person, message, button["callback_data"]), {}
    if "url" in button:
        return None, {"url": button["url"]}
    if "copy_text" in button:
        return None, {"copied": button["copy_text"]["text"]}
    if "web_app" in button:
        return None, {"url": button["web_app"]["url"]}
    raise NotAllowedError("The sandbox cannot press a button of this kind.")


def _key_pressed(world: World, chat: Chat, person: Person, key: Json) -> Json:
    for name in ("request_contact", "request_location", "request_poll", "request_users", "request_chat"):
        if name in key:
            return {"asked": name}
    return {"message": say(world, chat, person, key["text"])}


def _gone(chat: Chat, wanted: Json) -> Json:
    """An InaccessibleMessage: the message was deleted, its button still hung in somebody's app."""
    return {"chat": chat.shape(), "message_id": wanted.get("message_id", 0), "date": 0}


def _callback(world: World, chat: Chat, person: Person, message: Json, data: str) -> Query:
    query = world.queries.open("callback", person.id, chat.id)
    update: Json = {"id": query.id, "from": person.user(), "chat_instance": str(chat.id * 7919 + 17), "data": data}
    inline_id = inline_message_id(chat.id, message["message_id"])
    if inline_id in world.inline_messages:
        update["inline_message_id"] = inline_id
    else:
        update["message"] = message
    query.update_id = world.updates.put("callback_query", update, chat.id)
    return query
