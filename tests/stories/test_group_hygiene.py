"""Codes, numbers and false links posted in groups: removed or warned about, and never repeated by the bot."""

from __future__ import annotations

import io
from typing import Any

import pytest
import segno

from content.texts import Voice
from domain.languages import Language
from sandbox.client import Client, Walker
from tests.stories.guest import TEXTS
from tests.stories.test_groups import BOT, ENGLISH, Room

CODE = "LPA:1$smdp.example.com$K2-1ABCDE-XYZ"
ICCID = "8985203000012345678" + "1"
SECRETS = {"activation-code": f"please help, it says {CODE}", "phone-number": "call me at +1 416 555 0123 please"}


async def guarded(client: Client, *, admin: bool) -> tuple[Room, Walker]:
    """A group of which the bot sees everything, as its administrator or without rights."""
    await client.settings(privacy=False)
    room = await Room.open(client)
    if admin:
        await room.bot("promote")
    return room, room.as_seen_by(1)


def held(kind: str, key: str, voice: Voice = ENGLISH) -> str:
    """What the bot says of it, after the sender's name."""
    return voice.plain(key, name="", what=voice.plain(f"secret-{kind}")).split(", ", 1)[1]


@pytest.mark.parametrize("kind", SECRETS)
async def test_a_secret_is_removed_and_its_sender_learns_in_private_what_to_do(client: Client, kind: str) -> None:
    room, member = await guarded(client, admin=True)
    await member.say(SECRETS[kind])
    assert held(kind, "hygiene-removed") in member.text
    assert all(message["from"]["is_bot"] or "text" not in message for message in member.messages.values())
    link = (await member.tap(ENGLISH.plain("hygiene-what-now")))["url"]
    private = room.members[1].walker
    await private.start(link.partition("start=")[2])
    assert private.buttons == [ENGLISH.plain("button-menu")]


async def test_without_the_right_to_delete_it_only_warns_and_repeats_nothing(client: Client) -> None:
    room, member = await guarded(client, admin=False)
    await member.say(SECRETS["activation-code"])
    assert held("activation-code", "hygiene-warned") in member.text
    assert not any(CODE in text for text in await room.said())


async def test_a_picture_of_a_code_is_removed(client: Client) -> None:
    _, member = await guarded(client, admin=True)
    picture = io.BytesIO()
    segno.make(CODE).save(picture, kind="png", scale=6)
    await member.upload("code.png", picture.getvalue(), kind="photo")
    assert held("activation-code", "hygiene-removed") in member.text
    harmless = io.BytesIO()
    segno.make("https://www.telus.com").save(harmless, kind="png", scale=6)
    await member.upload("link.png", harmless.getvalue(), kind="photo", answer=False)
    await member.say(f"/faq{BOT}")
    assert any("photo" in message for message in member.messages.values())


async def test_a_secret_that_is_edited_in_is_found_too(client: Client) -> None:
    room, member = await guarded(client, admin=True)
    await member.say("wait a moment", answer=False)
    await member.catch_up()
    edit: dict[str, Any] = {"person": member.person, "message_id": max(member.messages), "text": CODE}
    await client.post(f"/control/chats/{room.id}/edit", **edit)
    await member.wait(lambda screen: held("activation-code", "hygiene-removed") in screen["text"])


async def test_a_flood_of_secrets_is_removed_without_a_flood_of_warnings(client: Client) -> None:
    room, member = await guarded(client, admin=True)
    for number in range(12):
        await member.say(f"{CODE}{number}", answer=False)
    await room.until(lambda texts: not any(CODE in text for text in texts))
    assert len(await room.said()) <= 5


async def test_hotlines_and_years_are_no_secrets_and_hygiene_can_be_switched_off(client: Client) -> None:
    room, member = await guarded(client, admin=True)
    await member.say("Bell's hotline is 1-800-667-0123, since 2024", answer=False)
    await room.set(room.as_seen_by(0), "=🔐")
    await member.say(SECRETS["phone-number"], answer=False)
    await member.say(f"/faq{BOT}")
    mine = [message for message in member.messages.values() if message["from"]["id"] == member.person]
    assert len(mine) == 3


async def test_links_are_judged_only_where_that_is_wanted(client: Client) -> None:
    room, member = await guarded(client, admin=True)
    await member.say("top up here https://telus-topup.shop", answer=False)
    await room.set(room.as_seen_by(0), "=🛡")
    await member.say("top up here https://telus-topup.shop")
    assert ENGLISH.plain("trick-added") in member.text
    await member.say("or at https://www.telus.com/en")
    assert "TELUS" in member.text
    await member.say(f"/check{BOT} https://example.org")
    assert "example.org" in member.text


async def test_every_language_has_words_for_it(client: Client) -> None:
    room, _ = await guarded(client, admin=False)
    guest = room.members[0]
    for language in Language:
        voice = TEXTS.to(language)
        for kind in ("activation-code", "iccid", "phone-number"):
            assert voice.has(f"hygiene-{kind}")
    await guest.walker.start("secret-iccid")
    assert "ICCID" in guest.text
    await guest.walker.start("secret-nonsense")
    assert guest.buttons == [guest.voice.plain("button-menu")]
