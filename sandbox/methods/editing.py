"""Methods that change or delete messages which are already there."""

from sandbox.chats import ADMINS, Chat, Json
from sandbox.composing import caption_content, new_markup, text_content
from sandbox.errors import refuse
from sandbox.methods.media import input_media
from sandbox.world import World

DELETE_WINDOW = 48 * 3600
TEXT_FIELDS = ("text", "entities", "link_preview_options")
CAPTION_FIELDS = ("caption", "caption_entities", "show_caption_above_media")


def edit_message_text(world: World, params: Json) -> Json | bool:
    chat, message = _target(world, params)
    if "text" not in message:
        raise refuse("no_text_to_edit")
    content = text_content(params)
    return _rewrite(world, chat, message, params, TEXT_FIELDS, content)


def edit_message_caption(world: World, params: Json) -> Json | bool:
    chat, message = _target(world, params)
    if "photo" not in message and "document" not in message:
        raise refuse("no_caption_to_edit")
    return _rewrite(world, chat, message, params, CAPTION_FIELDS, caption_content(params))


async def edit_message_media(world: World, params: Json) -> Json | bool:
    chat, message = _target(world, params)
    content = await input_media(world, params["media"])
    fields = (*TEXT_FIELDS, *CAPTION_FIELDS, "photo", "document", "has_media_spoiler")
    return _rewrite(world, chat, message, params, fields, content)


def edit_message_reply_markup(world: World, params: Json) -> Json | bool:
    chat, message = _target(world, params)
    return _rewrite(world, chat, message, params, (), {})


def _target(world: World, params: Json) -> tuple[Chat, Json]:
    """The message to edit and its chat. Raises for one that is not there or not the bot's."""
    if "inline_message_id" in params:
        inline = world.inline_messages.get(params["inline_message_id"])
        if inline is None:
            raise refuse("edit_not_found")
        chat, message_id = world.chats[inline[0]], inline[1]
    elif "chat_id" in params and "message_id" in params:
        chat, message_id = world.writable_chat(params["chat_id"]), params["message_id"]
    else:
        raise refuse("message_id_missing")
    message = chat.messages.get(message_id)
    if message is None:
        raise refuse("edit_not_found")
    ours = message["from"]["id"] == world.bot["id"] or "inline_message_id" in params
    if not ours or "forward_origin" in message or "pinned_message" in message:
        raise refuse("cannot_edit")
    return chat, message


def _rewrite(
    world: World, chat: Chat, message: Json, params: Json, fields: tuple[str, ...], content: Json
) -> Json | bool:
    """Exchange `fields` for `content` and the keyboard for the new one; an unchanged message is refused."""
    changed = {name: value for name, value in message.items() if name not in fields and name != "reply_markup"}
    changed |= content
    markup = new_markup(chat, params)
    if markup is not None:
        changed["reply_markup"] = markup
    if changed == message:
        raise refuse("not_modified")
    changed["edit_date"] = world.clock.seconds()
    world.replace(chat, changed)
    return True if "inline_message_id" in params else changed


def delete_message(world: World, params: Json) -> bool:
    chat = world.writable_chat(params["chat_id"])
    message = chat.messages.get(params["message_id"])
    if message is None:
        raise refuse("delete_not_found")
    if not _may_delete(world, chat, message):
        raise refuse("cannot_delete")
    world.remove(chat, message["message_id"])
    return True


def delete_messages(world: World, params: Json) -> bool:
    """Deletes what it can; missing ones are skipped without a word."""
    chat = world.writable_chat(params["chat_id"])
    for message_id in params["message_ids"]:
        message = chat.messages.get(message_id)
        if message is not None and _may_delete(world, chat, message):
            world.remove(chat, message_id)
    return True


def _may_delete(world: World, chat: Chat, message: Json) -> bool:
    if not chat.is_private and chat.bot_status in ADMINS:
        return True
    if world.clock.timestamp() - message["date"] > DELETE_WINDOW:
        return False
    return chat.is_private or bool(message["from"]["id"] == world.bot["id"])


METHODS = {
    "editMessageText": edit_message_text,
    "editMessageCaption": edit_message_caption,
    "editMessageMedia": edit_message_media,
    "editMessageReplyMarkup": edit_message_reply_markup,
    "deleteMessage": delete_message,
    "deleteMessages": delete_messages,
}
