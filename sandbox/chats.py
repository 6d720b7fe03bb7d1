"""People and chats as the sandbox remembers them, and the User and Chat objects the bot is shown."""

from dataclasses import asdict, dataclass, field
from typing import Any

Json = dict[str, Any]
ADMINS = frozenset({"administrator", "creator"})
PRESENT = ADMINS | {"member"}


class NotFoundError(Exception):
    """The control API named a person, chat or message that is not there; the text is a sentence for the page."""


@dataclass(slots=True)
class Person:
    """Somebody with the chat page open. `started` means that the bot may write to them."""

    id: int
    first_name: str
    language_code: str
    username: str | None = None
    started: bool = False
    blocked: bool = False
    deactivated: bool = False

    def user(self) -> Json:
        """The User object."""
        user: Json = {"id": self.id, "is_bot": False, "first_name": self.first_name}
        if self.username:
            user["username"] = self.username
        user["language_code"] = self.language_code
        return user

    def listing(self) -> Json:
        """The person as the control API shows them."""
        return asdict(self)


@dataclass(slots=True)
class Chat:
    """A private chat (its id is the person's) or a group with the bot.

    `messages` holds Message objects by id; an edit replaces the object, so that one given away never changes.
    `keyboards` and `reactions`, by message id, are what a Message object does not carry but the chat page shows.
    """

    id: int
    type: str
    title: str | None = None
    person: Person | None = None
    is_forum: bool = False
    members: dict[int, str] = field(default_factory=dict)
    bot_status: str = "member"
    migrated_to: int | None = None
    messages: dict[int, Json] = field(default_factory=dict)
    last_message_id: int = 0
    keyboards: dict[int, Json] = field(default_factory=dict)
    reply_keyboard: Json | None = None
    topics: dict[int, str] = field(default_factory=dict)
    reactions: dict[int, list[Json]] = field(default_factory=dict)
    pinned: list[int] = field(default_factory=list)
    read_until: dict[int, int] = field(default_factory=dict)
    typing_until: float = 0.0
    bot_spoke_last: bool = False

    @property
    def is_private(self) -> bool:
        return self.type == "private"

    def shape(self) -> Json:
        """The Chat object."""
        if self.person is not None:
            shape: Json = {"id": self.id, "type": "private", "first_name": self.person.first_name}
            if self.person.username:
                shape["username"] = self.person.username
            return shape
        shape = {"id": self.id, "title": self.title, "type": self.type}
        if self.is_forum:
            shape["is_forum"] = True
        return shape

    def present(self, person_id: int) -> bool:
        """Whether the person reads and writes here."""
        return self.id == person_id if self.is_private else self.members.get(person_id) in PRESENT

    def next_message_id(self) -> int:
        self.last_message_id += 1
        return self.last_message_id

    def last_message(self) -> Json | None:
        return self.messages[next(reversed(self.messages))] if self.messages else None

    def unread(self, person_id: int) -> int:
        """How many messages of others came after the person last looked."""
        seen = self.read_until.get(person_id, 0)
        count = 0
        for message_id in reversed(self.messages):
            if message_id <= seen:
                break
            count += self.messages[message_id].get("from", {}).get("id") != person_id
        return count


def written(message: Json) -> tuple[str, list[Json]]:
    """The text or caption of a message and its entities."""
    if "text" in message:
        return message["text"], message.get("entities", [])
    return message.get("caption", ""), message.get("caption_entities", [])
