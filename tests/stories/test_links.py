"""/check in private and in groups: whose a link is, which trick it plays, and what to do."""

from __future__ import annotations

import pytest

from domain.languages import Language
from sandbox.client import Client
from tests.stories.guest import Guest


async def test_check_tells_official_unknown_and_suspicious_links(client: Client) -> None:
    guest = await Guest.arrive(client, Language.EN)
    await guest.say("/check https://www.telus.com/prepaid")
    assert "✅ www.telus.com: official, TELUS" in guest.text
    await guest.say("/check 有人说 https://cards.example.org 便宜")
    assert guest.voice.plain("link-unknown-do") in guest.text
    await guest.say("/check 官网 https://te1us.com/pay")
    assert guest.voice.plain("trick-digits") in guest.text
    assert guest.voice.plain("link-suspicious-do") in guest.text
    await guest.say("/check 便宜吗")
    assert guest.text == guest.voice.plain("link-none")
    await guest.say("/check")
    assert guest.text == guest.voice.plain("link-how")


async def test_a_long_list_is_cut_and_counted(client: Client) -> None:
    guest = await Guest.arrive(client, Language.EN)
    await guest.say("/check " + " ".join(f"https://shop{number}.example.org" for number in range(8)))
    assert guest.voice.plain("link-more", count=3) in guest.text


@pytest.mark.parametrize("language", Language)
async def test_check_answers_in_every_language(client: Client, language: Language) -> None:
    guest = await Guest.arrive(client, language)
    await guest.say("/check <b>https://telus.com@evil.example</b>")
    assert guest.voice.plain("trick-userinfo") in guest.text


async def test_in_a_group_check_answers_a_reply_to_a_seller_s_message(client: Client) -> None:
    guest = await Guest.arrive(client, Language.EN)
    group = await client.post("/control/groups", title="eSIM", members=[guest.id])
    in_group = client.walker(guest.id, group["id"])
    await in_group.wait(lambda screen: "👁" in screen["text"])  # the greeting
    await in_group.say("半价充值 https://giffgaff-topup.shop", answer=False)
    await in_group.catch_up()
    offer = max(in_group.messages)
    await in_group.say("/check@esim_sandbox_bot", reply_to=offer)
    assert "giffgaff-topup.shop" in in_group.text
    assert guest.voice.plain("trick-added") in in_group.text
