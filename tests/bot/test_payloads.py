"""The Bot API's JSON: what cannot be read fast is read leniently, and what nobody needs is shed."""

from __future__ import annotations

from bot.payloads import decode, encode, shed_decoration


def test_a_lone_surrogate_survives_reading_and_writing() -> None:
    payload = rb'{"text": "\ud83d"}'
    assert decode(encode(decode(payload))) == {"text": "\ud83d"}


def test_our_own_message_comes_back_without_keyboard_and_formatting() -> None:
    message = {"message_id": 7, "text": "x", "entities": [{}], "reply_markup": {"inline_keyboard": []}}
    shed_decoration(message)
    assert message == {"message_id": 7, "text": "x"}
