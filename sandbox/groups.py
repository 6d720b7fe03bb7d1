"""What happens to groups: made, joined, left, promoted, turned into a supergroup."""

from collections.abc import Sequence

from sandbox.chats import PRESENT, Chat, Json, Person
from sandbox.people import NotAllowedError, bot_member_update, member_update, tell
from sandbox.world import World


def make(
    world: World,
    title: str,
    members: Sequence[Person],
    *,
    admins: Sequence[int] = (),
    kind: str = "supergroup",
    is_forum: bool = False,
) -> Chat:
    """A group with the bot in it; the first member made it. Raises NotAllowedError."""
    if not members or kind not in ("group", "supergroup"):
        raise NotAllowedError("A group needs a member and is of the type group or supergroup.")
    owner = members[0]
    chat = world.add_group(title, kind, is_forum=is_forum)
    for person in members:
        chat.members[person.id] = "administrator" if person.id in admins else "member"
    chat.members[owner.id] = "creator"
    bot_joins(world, chat, owner)
    return chat


def owner_of(world: World, chat: Chat) -> Person:
    """Who made the group, even after leaving it."""
    return world.people[next(iter(chat.members))]


def bot_joins(world: World, chat: Chat, by: Person) -> None:
    _move_bot(world, chat, by, "member")
    service = world.post(chat, by.user(), {"new_chat_members": [world.bot]})
    tell(world, chat, "message", service)


def bot_leaves(world: World, chat: Chat, by: Person) -> None:
    """Somebody throws the bot out."""
    service = world.post(chat, by.user(), {"left_chat_member": world.bot})
    tell(world, chat, "message", service)
    _move_bot(world, chat, by, "kicked")


def set_bot_admin(world: World, chat: Chat, by: Person, admin: bool) -> None:
    if chat.bot_status not in PRESENT:
        raise NotAllowedError("The bot is not in this group.")
    _move_bot(world, chat, by, "administrator" if admin else "member")


def _move_bot(world: World, chat: Chat, by: Person, status: str) -> None:
    old, chat.bot_status = chat.bot_status, status
    bot_member_update(world, chat, by, old, status)
    world.events.add("chat", chat.id)


def join(world: World, chat: Chat, person: Person) -> None:
    old = chat.members.get(person.id, "left")
    if old in PRESENT:
        raise NotAllowedError(f"{person.first_name} is in this group already.")
    chat.members[person.id] = "member"
    member_update(world, chat, person, person.user(), old, "member")
    _announce(world, chat, person, {"new_chat_members": [person.user()]})


def leave(world: World, chat: Chat, person: Person) -> None:
    old = chat.members.get(person.id, "left")
    if old not in PRESENT:
        raise NotAllowedError(f"{person.first_name} is not in this group.")
    _announce(world, chat, person, {"left_chat_member": person.user()})
    chat.members[person.id] = "left"
    member_update(world, chat, person, person.user(), old, "left")


def _announce(world: World, chat: Chat, person: Person, content: Json) -> None:
    tell(world, chat, "message", world.post(chat, person.user(), content))
    world.events.add("chat", chat.id)


def migrate(world: World, chat: Chat) -> Chat:
    """Turn a basic group into a supergroup; the old id answers from now on with the new one."""
    if chat.type != "group" or chat.migrated_to is not None:
        raise NotAllowedError("Only a basic group can become a supergroup.")
    new = world.add_group(chat.title or "", "supergroup")
    new.members = dict(chat.members)
    new.bot_status = chat.bot_status
    owner = owner_of(world, chat).user()
    leaving = world.post(chat, owner, {"migrate_to_chat_id": new.id})
    arriving = world.post(new, owner, {"migrate_from_chat_id": chat.id})
    chat.migrated_to = new.id
    tell(world, chat, "message", leaving)
    tell(world, new, "message", arriving)
    world.events.add("chat", chat.id)
    return new


def add_topic(world: World, chat: Chat, name: str) -> int:
    """A new topic of a forum; its id is that of the message which opens it."""
    if not chat.is_forum:
        raise NotAllowedError("This group has no topics.")
    owner = owner_of(world, chat)
    service = world.post(chat, owner.user(), {"forum_topic_created": {"name": name, "icon_color": 7322096}})
    chat.topics[service["message_id"]] = name
    return int(service["message_id"])
