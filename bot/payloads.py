"""Reads and writes the JSON of the Bot API: fast, or leniently where the fast way refuses; owns no shapes."""

import json
from typing import Any

import orjson


def decode(payload: bytes) -> Any:
    """The value of a JSON text; raises ValueError if it is none.

    The standard reader takes what orjson refuses: lone surrogates, numbers beyond 64 bits, broken UTF-8.
    """
    try:
        return orjson.loads(payload)
    except orjson.JSONDecodeError:
        return json.loads(payload.decode("utf-8", "replace"))


def encode(value: object) -> bytes:
    """The JSON text of whatever `decode` returned."""
    try:
        return orjson.dumps(value)
    except TypeError:
        return json.dumps(value).encode()


def shed_decoration(message: dict[str, Any]) -> None:
    """Drop keyboard and formatting from one of our own messages, which Telegram repeats with every tap on it.

    Nobody reads them here, and PTB would make an object of each button: a sixth of what a tap costs.
    """
    for name in ("reply_markup", "entities", "caption_entities"):
        message.pop(name, None)
