"""Which messages of a group reach the bot; the rules are those of the Bots FAQ, 'What messages will my bot get?'."""

from sandbox.chats import ADMINS, PRESENT, Chat, Json, written
from sandbox.world import World

SERVICE_FIELDS = frozenset(
    {
        "new_chat_members",
        "left_chat_member",
        "group_chat_created",
        "supergroup_chat_created",
        "migrate_to_chat_id",
        "migrate_from_chat_id",
        "pinned_message",
        "new_chat_title",
    }
)


def reaches_bot(world: World, chat: Chat, message: Json) -> bool:
    """Whether an update is made for a message that a person sent."""
    if chat.is_private:
        return True
    if chat.bot_status not in PRESENT:
        return False
    if not SERVICE_FIELDS.isdisjoint(message) or not world.privacy or chat.bot_status in ADMINS:
        return True
    replied = message.get("reply_to_message", {}).get("from", {}).get("id")
    return replied == world.bot["id"] or "via_bot" in message or _is_command_for(world, chat, message)


def _is_command_for(world: World, chat: Chat, message: Json) -> bool:
    """A command with the bot's name, or a bare one while the bot was the last bot to speak."""
    text, entities = written(message)
    wide = text.encode("utf-16-le")
    for entity in entities:
        if entity["type"] == "bot_command":
            start = 2 * entity["offset"]
            command = wide[start : start + 2 * entity["length"]].decode("utf-16-le")
            addressee = command.partition("@")[2].casefold()
            if addressee == world.bot["username"].casefold() or (not addressee and chat.bot_spoke_last):
                return True
    return False
