"""The Bot API methods that the sandbox builds, by canonical name."""

from collections.abc import Callable
from typing import Any

from sandbox.methods import chats, editing, media, profile, queries, sending, updates
from sandbox.world import World

# A method takes the world and its checked parameters and returns the result, or an awaitable of it.
Method = Callable[[World, dict[str, Any]], Any]

METHODS: dict[str, Method] = {
    **updates.METHODS,
    **sending.METHODS,
    **media.METHODS,
    **editing.METHODS,
    **queries.METHODS,
    **chats.METHODS,
    **profile.METHODS,
}
