"""What people do in the sandbox: write, press, join, block; each act makes the update that Telegram would make."""

from sandbox.chats import Chat, Json, Person
from sandbox.composing import flat, forwarded
from sandbox.files import StoredFile
from sandbox.markup import parse
from sandbox.methods.chats import member_object
from sandbox.privacy import reaches_bot
from sandbox.world import World


class NotAllowedError(Exception):
    """A person tried what their Telegram app would not let them do; the text is a sentence for the page."""


def write(world: World, chat: Chat, person: Person, content: Json, reply_to: int | None = None) -> Json:
    """Post a person's message and tell the bot, if it may see it. Raises NotAllowedError."""
    if not chat.present(person.id):
        raise NotAllowedError(f"{person.first_name} is not in this chat.")
    if person.deactivated:
        raise NotAllowedError(f"The account of {person.first_name} is deleted.")
    if chat.migrated_to is not None:
        raise NotAllowedError("This group became a supergroup; write there.")
    if chat.is_private:
        if person.blocked:
            raise NotAllowedError(f"{person.first_name} has blocked the bot.")
        person.started = True
    if reply_to is not None:
        if reply_to not in chat.messages:
            raise NotAllowedError("The message to reply to is not there.")
        content["reply_to_message"] = flat(chat.messages[reply_to])
    message = world.post(chat, person.user(), content)
    _press_once(chat)
    tell(world, chat, "message", message)
    return message


def _press_once(chat: Chat) -> None:
    """A reply keyboard marked one_time_keyboard folds away after the next message."""
    if chat.reply_keyboard and chat.reply_keyboard.get("one_time_keyboard"):
        chat.reply_keyboard = None


def tell(world: World, chat: Chat, kind: str, message: Json) -> None:
    """Make an update of a message, if the bot may see it."""
    if reaches_bot(world, chat, message):
        world.updates.put(kind, message, chat.id)


def text_of(text: str) -> Json:
    """The content of a typed text. Raises NotAllowedError for an empty one."""
    plain, entities = parse(text, None, None)
    if not plain:
        raise NotAllowedError("There is nothing to send.")
    return {"text": plain, "entities": entities} if entities else {"text": plain}


def say(
    world: World, chat: Chat, person: Person, text: str, *, reply_to: int | None = None, topic: int | None = None
) -> Json:
    """Write a text, in a forum into a topic."""
    content = text_of(text)
    if topic is not None:
        if topic not in chat.topics:
            raise NotAllowedError("There is no such topic.")
        content |= {"message_thread_id": topic, "is_topic_message": True}
    return write(world, chat, person, content, reply_to)


def start(world: World, person: Person, payload: str | None = None) -> Json:
    """Open the bot by its link; a person who had blocked it unblocks it with that."""
    if person.blocked:
        set_blocked(world, person, False)
    return say(world, world.chats[person.id], person, f"/start {payload}" if payload else "/start")


def own_message(world: World, chat: Chat, person: Person, message_id: int) -> Json:
    """A message that the person wrote. Raises NotAllowedError for any other."""
    message = chat.messages.get(message_id)
    if message is None or message["from"]["id"] != person.id:
        raise NotAllowedError("That is not a message of this person.")
    return message


def rewrite(world: World, chat: Chat, person: Person, message_id: int, text: str) -> Json:
    """Edit an own message."""
    message = own_message(world, chat, person, message_id)
    if "text" not in message:
        raise NotAllowedError("Only a text can be edited here.")
    kept = {name: value for name, value in message.items() if name != "entities"}
    changed = world.replace(chat, {**kept, **text_of(text), "edit_date": world.clock.seconds()})
    tell(world, chat, "edited_message", changed)
    return changed


def erase(world: World, chat: Chat, person: Person, message_id: int) -> None:
    """Delete an own message, or any in the private chat; the bot is told nothing."""
    if not chat.is_private:
        own_message(world, chat, person, message_id)
    if message_id not in chat.messages:
        raise NotAllowedError("That message is not there.")
    world.remove(chat, message_id)


def send_file(world: World, chat: Chat, person: Person, stored: StoredFile, caption: str | None) -> Json:
    content: Json = {stored.kind: stored.photo() if stored.kind == "photo" else stored.document()}
    if caption:
        text, entities = parse(caption, None, None)
        content |= {"caption": text, "caption_entities": entities} if entities else {"caption": text}
    return write(world, chat, person, content)


def send_location(world: World, chat: Chat, person: Person, latitude: float, longitude: float) -> Json:
    return write(world, chat, person, {"location": {"latitude": latitude, "longitude": longitude}})


def set_blocked(world: World, person: Person, blocked: bool) -> None:
    """Block or unblock the bot in the private chat."""
    if person.blocked == blocked:
        return
    person.blocked = blocked
    chat = world.chats[person.id]
    old, new = ("member", "kicked") if blocked else ("kicked", "member")
    bot_member_update(world, chat, person, old, new)
    world.events.add("people")


def bot_member_update(world: World, chat: Chat, by: Person, old: str, new: str) -> None:
    """my_chat_member: what became of the bot in a chat."""
    world.updates.put("my_chat_member", _change(world, chat, by, world.bot, old, new), chat.id)


def member_update(world: World, chat: Chat, by: Person, user: Json, old: str, new: str) -> None:
    """chat_member: what became of a person; only an administrator bot is told."""
    if chat.bot_status == "administrator":
        world.updates.put("chat_member", _change(world, chat, by, user, old, new), chat.id)


def _change(world: World, chat: Chat, by: Person, user: Json, old: str, new: str) -> Json:
    return {
        "chat": chat.shape(),
        "from": by.user(),
        "date": world.clock.seconds(),
        "old_chat_member": member_object(user, old),
        "new_chat_member": member_object(user, new),
    }


def forward(world: World, chat: Chat, person: Person, source: Json) -> Json:
    """Pass on a message of any chat the person reads."""
    return write(world, chat, person, forwarded(source))
