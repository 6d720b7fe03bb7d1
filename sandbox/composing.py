"""Turns checked parameters into a message of the bot: its content, its place in the chat, its keyboard."""

from sandbox.chats import Chat, Json
from sandbox.errors import refuse
from sandbox.keyboards import check_markup
from sandbox.world import World

CAPTION_PARAMETERS = ("caption", "caption_entities", "show_caption_above_media")
CONTENT_FIELDS = (
    "text",
    "entities",
    "link_preview_options",
    "photo",
    "document",
    "location",
    "caption",
    "caption_entities",
    "has_media_spoiler",
    "show_caption_above_media",
)


def text_content(params: Json) -> Json:
    """`text` and what belongs to it; the specification has parsed and measured it already."""
    content: Json = {"text": params["text"]}
    if params.get("entities"):
        content["entities"] = params["entities"]
    if "link_preview_options" in params:
        content["link_preview_options"] = params["link_preview_options"]
    return content


def caption_content(params: Json) -> Json:
    """`caption` and what belongs to it; empty when there is none."""
    content: Json = {name: params[name] for name in CAPTION_PARAMETERS if params.get(name)}
    if params.get("has_spoiler"):
        content["has_media_spoiler"] = True
    return content


def place(chat: Chat, params: Json) -> Json:
    """Where in the chat the message goes: topic, reply, effect. Raises for a place that does not exist."""
    content: Json = {}
    thread_id = params.get("message_thread_id")
    if thread_id is not None:
        if thread_id not in chat.topics:
            raise refuse("thread_not_found")
        content |= {"message_thread_id": thread_id, "is_topic_message": True}
    if "message_effect_id" in params:
        if not chat.is_private:
            raise refuse("private_only", what="message effects")
        content["effect_id"] = params["message_effect_id"]
    if params.get("protect_content"):
        content["has_protected_content"] = True
    if "reply_parameters" in params:
        content |= _reply(chat, params["reply_parameters"])
    return content


def _reply(chat: Chat, reply: Json) -> Json:
    target = chat.messages.get(reply["message_id"])
    if target is None:
        if reply.get("allow_sending_without_reply"):
            return {}
        raise refuse("reply_not_found")
    return {"reply_to_message": flat(target)}


def flat(message: Json) -> Json:
    """A message as another one quotes it: without the message it replied to."""
    return {name: value for name, value in message.items() if name != "reply_to_message"}


def apply_markup(chat: Chat, markup: Json | None, message: Json) -> None:
    """Remember a reply keyboard; an inline one is part of the message already."""
    if markup is None or "inline_keyboard" in markup:
        return
    chat.keyboards[message["message_id"]] = markup
    if "keyboard" in markup:
        chat.reply_keyboard = markup
    elif "remove_keyboard" in markup:
        chat.reply_keyboard = None


def deliver(world: World, chat: Chat, params: Json, content: Json) -> Json:
    """Check place and keyboard, then post a message of the bot; returns the Message object."""
    markup = params.get("reply_markup")
    placed = place(chat, params)
    if markup is not None:
        check_markup(markup, private=chat.is_private)
        if markup.get("inline_keyboard"):
            content["reply_markup"] = markup
    if placed:
        content |= placed
    message = world.post(chat, world.bot, content)
    apply_markup(chat, markup, message)
    return message


def new_markup(chat: Chat, params: Json) -> Json | None:
    """The inline keyboard of an edit, None to remove the old one."""
    markup: Json | None = params.get("reply_markup")
    if markup is None:
        return None
    check_markup(markup, private=chat.is_private)
    return markup if markup.get("inline_keyboard") else None


def copied(message: Json) -> Json:
    """The content of a message without its history. Raises for a service message."""
    content = {name: message[name] for name in CONTENT_FIELDS if name in message}
    if not content:
        raise refuse("cannot_copy")
    return content


def forwarded(message: Json) -> Json:
    """The content of a message and where it came from first."""
    origin = {"type": "user", "date": message["date"], "sender_user": message["from"]}
    return {**copied(message), "forward_origin": message.get("forward_origin", origin)}
