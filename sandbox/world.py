"""Everything the sandbox remembers, and the few moves that every part of it shares: find, post, replace, remove."""

from dataclasses import dataclass
from datetime import datetime

from sandbox.bell import Bell
from sandbox.chats import PRESENT, Chat, Json, NotFoundError, Person
from sandbox.clock import Clock
from sandbox.errors import refuse
from sandbox.events import EventFeed
from sandbox.files import FileStore
from sandbox.profile import Profile
from sandbox.queries import QueryBook
from sandbox.updates import UpdateQueue
from sandbox.violations import ViolationBook

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
FIRST_GROUP_ID = -1_000
SUPERGROUP_BASE = -1_000_000_000_000


@dataclass(slots=True)
class Webhook:
    """What setWebhook asked for, and how deliveries fare."""

    url: str = ""
    secret_token: str | None = None
    max_connections: int = 40
    last_error_date: int | None = None
    last_error_message: str | None = None


class World:
    """The state of one sandbox. Made and used on one event loop, so nothing here needs a lock."""

    def __init__(self, token: str, username: str, start: datetime | None = None) -> None:
        self.clock = Clock(start=start)
        self.bot: Json = {"id": int(token.split(":")[0]), "is_bot": True, "first_name": "eSIM"}
        self.bot["username"] = username
        self.privacy = True
        self.people: dict[int, Person] = {}
        self.chats: dict[int, Chat] = {}
        self.events = EventFeed()
        self.violations = ViolationBook(self.clock)
        self.updates = UpdateQueue(self.clock)
        self.queries = QueryBook(self.clock, self.updates, self.violations)
        self.files = FileStore(token)
        self.profile = Profile()
        self.webhook = Webhook()
        self.webhook_changed = Bell()
        self.loopback_webhooks = True
        self.inline_messages: dict[str, tuple[int, int]] = {}  # chat and message
        self._last_person_id = 1_000
        self._last_group = 0

    # People and chats

    def add_person(
        self, first_name: str, language_code: str, username: str | None = None, person_id: int | None = None
    ) -> Person:
        """Add a person. Raises ValueError when the id is taken."""
        if person_id is None:
            person_id = self._last_person_id + 1
        if person_id in self.people:
            raise ValueError(f"There is already a person with the id {person_id}.")
        self._last_person_id = max(self._last_person_id, person_id)
        person = Person(person_id, first_name, language_code, username)
        self.people[person_id] = person
        self.chats[person_id] = Chat(person_id, "private", person=person)
        self.events.add("people")
        return person

    def add_group(self, title: str, kind: str, *, is_forum: bool = False) -> Chat:
        """Add an empty group in which the bot is not yet a member."""
        self._last_group += 1
        base = SUPERGROUP_BASE if kind == "supergroup" else FIRST_GROUP_ID
        chat = Chat(base - self._last_group, kind, title, is_forum=is_forum, bot_status="left")
        self.chats[chat.id] = chat
        self.events.add("chat", chat.id)
        return chat

    def person(self, person_id: int) -> Person:
        """Raises NotFoundError."""
        try:
            return self.people[person_id]
        except KeyError:
            raise NotFoundError(f"There is no person with the id {person_id}.") from None

    def chat(self, chat_id: int) -> Chat:
        """Raises NotFoundError."""
        try:
            return self.chats[chat_id]
        except KeyError:
            raise NotFoundError(f"There is no chat with the id {chat_id}.") from None

    def visible_chat(self, chat_id: int | str) -> Chat:
        """The chat the bot names in a request. Raises Telegram's errors for one it cannot know or use no more."""
        chat = self.chats.get(chat_id) if isinstance(chat_id, int) else self._by_username(chat_id)
        if chat is None:
            raise refuse("chat_not_found")
        if chat.migrated_to is not None:
            raise refuse("migrated", migrate_to_chat_id=chat.migrated_to)
        return chat

    def _by_username(self, name: str) -> Chat | None:
        wanted = name.removeprefix("@").casefold()
        for person in self.people.values():
            if person.username and person.username.casefold() == wanted:
                return self.chats[person.id]
        return None

    def writable_chat(self, chat_id: int | str) -> Chat:
        """The chat the bot wants to post to. Raises Telegram's errors when it may not."""
        chat = self.visible_chat(chat_id)
        if chat.person is not None:
            self._check_person(chat.person)
        elif chat.bot_status == "kicked":
            raise refuse("kicked", kind=chat.type)
        elif chat.bot_status == "left":
            raise refuse("not_member", kind=chat.type)
        return chat

    def _check_person(self, person: Person) -> None:
        if person.deactivated:
            raise refuse("user_deactivated")
        if person.blocked:
            raise refuse("bot_blocked")
        if not person.started:
            raise refuse("cannot_initiate" if self.has_met(person) else "chat_not_found")

    def has_met(self, person: Person) -> bool:
        """Whether the bot knows of the person: from their chat or from a group of both."""
        return person.started or any(
            chat.bot_status in PRESENT and person.id in chat.members for chat in self.chats.values()
        )

    # Messages

    def post(self, chat: Chat, sender: Json, content: Json) -> Json:
        """Append a message to a chat and return its Message object; nobody is told of it but the page."""
        message_id = chat.next_message_id()
        message = {
            "message_id": message_id,
            "from": sender,
            "chat": chat.shape(),
            "date": self.clock.seconds(),
            **content,
        }
        chat.messages[message_id] = message
        if sender["is_bot"]:
            chat.bot_spoke_last = True
            chat.typing_until = 0.0
        self.events.add("message", chat.id, message)
        return message

    def replace(self, chat: Chat, message: Json) -> Json:
        """Put a changed copy in the place of a message."""
        chat.messages[message["message_id"]] = message
        self.events.add("edit", chat.id, message)
        return message

    def remove(self, chat: Chat, message_id: int) -> None:
        del chat.messages[message_id]
        chat.keyboards.pop(message_id, None)
        if message_id in chat.pinned:
            chat.pinned.remove(message_id)
        self.events.add("delete", chat.id, message_id=message_id)

    def mark_inline(self, chat: Chat, message_id: int) -> str:
        """Note a message sent through the bot's inline mode; returns its inline_message_id."""
        inline_id = inline_message_id(chat.id, message_id)
        self.inline_messages[inline_id] = (chat.id, message_id)
        return inline_id

    def close(self) -> None:
        """Let everybody who waits go."""
        self.updates.close()
        self.clock.moved.ring()


def inline_message_id(chat_id: int, message_id: int) -> str:
    """The name under which the bot knows a message of its inline mode."""
    return f"inline-{chat_id}-{message_id}"
