"""Methods about chats and their members."""

from sandbox.chats import ADMINS, PRESENT, Chat, Json
from sandbox.composing import flat
from sandbox.errors import refuse
from sandbox.world import World

BOT_RIGHTS = (
    "can_be_edited",
    "is_anonymous",
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_pin_messages",
)
NOT_GIVEN = frozenset({"can_be_edited", "is_anonymous", "can_promote_members"})
GIFTS = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")


def member_object(user: Json, status: str) -> Json:
    """A ChatMember object of any status."""
    member: Json = {"user": user, "status": status}
    if status == "administrator":
        member |= {right: right not in NOT_GIVEN for right in BOT_RIGHTS}
    elif status == "creator":
        member["is_anonymous"] = False
    elif status == "kicked":
        member["until_date"] = 0
    return member


def member_of(world: World, chat: Chat, user_id: int) -> Json:
    """The ChatMember object of the bot or a person. Raises for somebody the sandbox does not know."""
    if user_id == world.bot["id"]:
        return member_object(world.bot, chat.bot_status)
    person = world.people.get(user_id)
    if person is None:
        raise refuse("user_not_found")
    if chat.is_private:
        return member_object(person.user(), "member" if chat.id == user_id else "left")
    return member_object(person.user(), chat.members.get(user_id, "left"))


def _known_chat(world: World, params: Json) -> Chat:
    """A chat the bot may ask about: its groups, and people it can reach or has met."""
    chat = world.visible_chat(params["chat_id"])
    if chat.person is None:
        return world.writable_chat(chat.id)
    if not world.has_met(chat.person):
        raise refuse("chat_not_found")
    return chat


def _group(world: World, params: Json) -> Chat:
    chat = _known_chat(world, params)
    if chat.is_private:
        raise refuse("group_only")
    return chat


def get_chat(world: World, params: Json) -> Json:
    chat = _known_chat(world, params)
    full = {
        **chat.shape(),
        "accent_color_id": chat.id % 7,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(GIFTS, True),
    }
    if chat.pinned and chat.pinned[-1] in chat.messages:
        full["pinned_message"] = chat.messages[chat.pinned[-1]]
    if not chat.is_private:
        full["permissions"] = {"can_send_messages": True, "can_invite_users": True}
    return full


def get_chat_member(world: World, params: Json) -> Json:
    return member_of(world, _known_chat(world, params), params["user_id"])


def get_chat_administrators(world: World, params: Json) -> list[Json]:
    chat = _group(world, params)
    admins = [
        member_object(world.people[person_id].user(), status)
        for person_id, status in chat.members.items()
        if status in ADMINS
    ]
    return [*admins, member_object(world.bot, chat.bot_status)] if chat.bot_status in ADMINS else admins


def get_chat_member_count(world: World, params: Json) -> int:
    chat = _known_chat(world, params)
    if chat.is_private:
        return 2
    return sum(status in PRESENT for status in chat.members.values()) + (chat.bot_status in PRESENT)


def leave_chat(world: World, params: Json) -> bool:
    chat = _group(world, params)
    chat.bot_status = "left"
    world.post(chat, world.bot, {"left_chat_member": world.bot})
    return True


def pin_chat_message(world: World, params: Json) -> bool:
    chat = world.writable_chat(params["chat_id"])
    message = chat.messages.get(params["message_id"])
    if message is None:
        raise refuse("pin_not_found")
    _check_pin_right(chat)
    if message["message_id"] in chat.pinned:
        raise refuse("not_modified")
    chat.pinned.append(message["message_id"])
    world.post(chat, world.bot, {"pinned_message": flat(message)})
    return True


def unpin_chat_message(world: World, params: Json) -> bool:
    chat = world.writable_chat(params["chat_id"])
    _check_pin_right(chat)
    message_id = params.get("message_id", chat.pinned[-1] if chat.pinned else None)
    if message_id not in chat.pinned:
        raise refuse("unpin_not_found")
    chat.pinned.remove(message_id)
    return True


def unpin_all_chat_messages(world: World, params: Json) -> bool:
    chat = world.writable_chat(params["chat_id"])
    _check_pin_right(chat)
    chat.pinned.clear()
    return True


def _check_pin_right(chat: Chat) -> None:
    if not chat.is_private and chat.bot_status not in ADMINS:
        raise refuse("no_rights", act="manage pinned messages in the chat")


def set_message_reaction(world: World, params: Json) -> bool:
    chat = world.writable_chat(params["chat_id"])
    message = chat.messages.get(params["message_id"])
    if message is None:
        raise refuse("react_not_found")
    chat.reactions[message["message_id"]] = params.get("reaction", [])
    world.events.add("edit", chat.id, message)
    return True


def get_user_profile_photos(world: World, params: Json) -> Json:
    if params["user_id"] not in world.people and params["user_id"] != world.bot["id"]:
        raise refuse("user_not_found")
    return {"total_count": 0, "photos": []}


METHODS = {
    "getChat": get_chat,
    "getChatMember": get_chat_member,
    "getChatAdministrators": get_chat_administrators,
    "getChatMemberCount": get_chat_member_count,
    "leaveChat": leave_chat,
    "pinChatMessage": pin_chat_message,
    "unpinChatMessage": unpin_chat_message,
    "unpinAllChatMessages": unpin_all_chat_messages,
    "setMessageReaction": set_message_reaction,
    "getUserProfilePhotos": get_user_profile_photos,
}
