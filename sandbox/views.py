"""Messages as the chat page shows them: the Message object plus what a viewer needs; also chat lists."""

from sandbox.chats import Chat, Json, written
from sandbox.events import Event
from sandbox.markup import to_html
from sandbox.world import World


def view(world: World, message: Json, viewer: int | None = None) -> Json:
    """The VIEW of a message. Without a viewer `outgoing` says whether a person sent it."""
    chat = world.chats[message["chat"]["id"]]
    sender = message["from"]
    shown = {
        **message,
        "html": to_html(*written(message)),
        "outgoing": sender["id"] == viewer if viewer is not None else not sender["is_bot"],
        "file_url": file_url(message),
    }
    message_id = message["message_id"]
    if message_id in chat.keyboards:
        shown["reply_markup"] = chat.keyboards[message_id]
    if message_id in chat.reactions:
        shown["reactions"] = chat.reactions[message_id]
    return shown


def file_url(message: Json) -> str | None:
    """Where the page finds the message's file."""
    if "photo" in message:
        return f"/control/files/{message['photo'][-1]['file_unique_id']}"
    return f"/control/files/{message['document']['file_unique_id']}" if "document" in message else None


def chat_listing(chat: Chat, viewer: int, bot: Json) -> Json:
    """One row of a person's chat list; a private chat carries the bot's name."""
    last = chat.last_message()
    return {
        "id": chat.id,
        "type": chat.type,
        "title": bot["first_name"] if chat.is_private else chat.title,
        "last_text": None if last is None else written(last)[0],
        "last_date": None if last is None else last["date"],
        "unread": chat.unread(viewer),
    }


def event_shape(world: World, event: Event, viewer: int | None) -> Json:
    shape: Json = {"seq": event.seq, "type": event.kind, **event.facts}
    if event.chat_id is not None:
        shape["chat_id"] = event.chat_id
    if event.message is not None:
        shape["message"] = view(world, event.message, viewer)
    return shape
