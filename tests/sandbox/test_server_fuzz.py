"""Whatever a bot sends, the sandbox answers in Telegram's envelope and stays whole."""

import asyncio
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import orjson
from hypothesis import given, settings
from hypothesis import strategies as st

import sandbox
from sandbox import people
from sandbox.errors import TEXTS
from sandbox.gateway import Answer, Gateway
from sandbox.methods import METHODS
from sandbox.server import Sandbox

DESCRIPTION = orjson.loads((Path(sandbox.__file__).parent / "data" / "api.json").read_bytes())["methods"]
FIELDS = {name: each.get("fields", []) for name, each in DESCRIPTION.items()}
CODES = {text.code for text in TEXTS.values()} - {500, 502} | {200}
GROUP = -1_000_000_000_001
# A long poll would only wait.
NAMES = sorted(METHODS.keys() - {"getUpdates"})
CHATS = st.sampled_from([1001, "1001", 1002, GROUP, 5, "@ana"])
MESSAGES = st.integers(1, 5)
KEYBOARDS = st.sampled_from(
    [
        {"inline_keyboard": [[{"text": "a", "callback_data": "b"}]]},
        {"keyboard": [["a"]]},
        {"remove_keyboard": True},
        {"inline_keyboard": []},
        {"force_reply": True},
    ]
)
TEXT = st.one_of(st.text(max_size=20), st.sampled_from(["<b>x</b>", "*x*", "t.me/b?start=%", "😀 /start"]))
LIKELY: Mapping[str, st.SearchStrategy[Any]] = {
    "chat_id": CHATS,
    "from_chat_id": CHATS,
    "user_id": CHATS,
    "message_id": MESSAGES,
    "message_ids": st.lists(MESSAGES, min_size=1, max_size=4),
    "reply_markup": KEYBOARDS,
    "text": TEXT,
    "caption": TEXT,
    "parse_mode": st.sampled_from(["HTML", "MarkdownV2", "Markdown"]),
    "reply_parameters": st.builds(lambda number: {"message_id": number}, MESSAGES),
    "media": st.just([{"type": "photo", "media": "x"}, {"type": "document", "media": "y"}]),
    "commands": st.just([{"command": "help", "description": "Help"}]),
    "results": st.just([]),
    "latitude": st.floats(-90, 90),
    "longitude": st.floats(-180, 180),
    "scope": st.sampled_from([{"type": "default"}, {"type": "chat", "chat_id": 1001}]),
}
JUNK = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**60), 2**60) | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)


@st.composite
def calls(draw: st.DrawFn) -> tuple[str, dict[str, Any]]:
    """A method with likely values for what it requires, some of the rest, and now and then junk."""
    method = draw(st.sampled_from(NAMES))
    params = {}
    for field in FIELDS[method]:
        name, chance = field["name"], draw(st.integers(0, 19))
        if chance == 0:
            params[name] = draw(JUNK)
        elif name in LIKELY and (field["required"] or chance < 4):
            params[name] = draw(LIKELY[name])
    return method, params


@settings(max_examples=200, deadline=None)
@given(st.lists(calls(), min_size=1, max_size=12))
def test_every_request_gets_an_answer(sequence: list[tuple[str, dict[str, Any]]]) -> None:
    world = Sandbox().world
    gateway = Gateway(world)
    for person_id in (1001, 1002):
        people.start(world, world.people[person_id])

    async def run() -> list[Answer]:
        return [await gateway.answer(method, params, {}) for method, params in sequence]

    for answer in asyncio.run(run()):
        envelope = orjson.loads(answer.body)
        assert answer.status in CODES
        assert envelope["ok"] is (answer.status == 200)
        assert ("result" in envelope) is envelope["ok"]
    assert [call.listing()["seq"] for call in gateway.journal.after(0)] == list(range(1, len(sequence) + 1))
