"""Groups and people who go out of reach: privacy mode, members, migration, 403s."""

from typing import Any

import pytest

from sandbox.client import Client, RefusedError, Walker
from tests.sandbox.conftest import Api

GROUP = -1_000_000_000_001


@pytest.fixture
def ana(client: Client) -> Walker:
    """Ana writes in the ready-made group."""
    return client.walker(1002, GROUP)


async def heard(api: Api) -> list[str]:
    return [update["message"]["text"] for update in await api.updates() if "message" in update]


async def test_privacy_mode_lets_through_what_is_meant_for_the_bot(client: Client, api: Api, ana: Walker) -> None:
    assert not (await api("getMe"))["can_read_all_group_messages"]
    for text in ("hello all", "/help", "/help@other_bot", "@esim_sandbox_bot hello", "/help@eSIM_Sandbox_Bot"):
        await ana.say(text, answer=False)
    assert await heard(api) == ["/help@eSIM_Sandbox_Bot"]


async def test_replies_to_the_bot_come_through(api: Api, ana: Walker) -> None:
    sent = await api("sendMessage", chat_id=GROUP, text="Ask me")
    own = await ana.say("not this", answer=False)
    assert own is None
    await ana.say("why?", reply_to=sent["message_id"], answer=False)
    assert await heard(api) == ["why?"]


async def test_a_bare_command_comes_through_once_the_bot_spoke_last(api: Api, ana: Walker) -> None:
    await api("sendMessage", chat_id=GROUP, text="Here I am")
    await ana.say("/help", answer=False)
    await ana.say("/help@other_bot", answer=False)
    assert await heard(api) == ["/help"]


async def test_an_administrator_and_a_bot_without_privacy_hear_everything(
    client: Client, api: Api, ana: Walker
) -> None:
    await client.post(f"/control/groups/{GROUP}/bot", action="promote")
    await ana.say("as admin", answer=False)
    await client.post(f"/control/groups/{GROUP}/bot", action="demote")
    await ana.say("unheard", answer=False)
    await client.settings(privacy=False)
    await ana.say("without privacy", answer=False)
    assert await heard(api) == ["as admin", "without privacy"]


async def test_the_bot_is_told_what_becomes_of_it(client: Client, api: Api) -> None:
    await client.post(f"/control/groups/{GROUP}/bot", action="leave")
    change = await api.update("my_chat_member")
    assert (change["old_chat_member"]["status"], change["new_chat_member"]["status"]) == ("member", "kicked")
    assert "bot was kicked from the supergroup chat" in await api.error("sendMessage", chat_id=GROUP, text="x")
    await client.post(f"/control/groups/{GROUP}/bot", action="join")
    assert (await api.update("my_chat_member"))["new_chat_member"]["status"] == "member"
    assert await api("leaveChat", chat_id=GROUP)
    assert "bot is not a member" in await api.error("sendMessage", chat_id=GROUP, text="x")
    assert await client.violations() == []


async def test_members_come_and_go(client: Client, api: Api) -> None:
    newcomer = await client.newcomer("Chloé", "fr")
    body: dict[str, Any] = {"person": newcomer.person}
    assert await api("getChatMemberCount", chat_id=GROUP) == 4
    await client.post(f"/control/groups/{GROUP}/members", action="join", **body)
    assert (await api.update("message"))["new_chat_members"][0]["first_name"] == "Chloé"
    assert (await api("getChatMember", chat_id=GROUP, user_id=newcomer.person))["status"] == "member"
    assert await api("getChatMemberCount", chat_id=GROUP) == 5
    await client.post(f"/control/groups/{GROUP}/members", action="leave", **body)
    assert (await api.update("message"))["left_chat_member"]["id"] == newcomer.person
    with pytest.raises(RefusedError, match="not in this group"):
        await client.post(f"/control/groups/{GROUP}/members", action="leave", **body)


async def test_an_administrator_bot_that_asks_for_it_is_told_of_members(client: Client, api: Api) -> None:
    await client.post(f"/control/groups/{GROUP}/bot", action="promote")
    await api.updates(allowed_updates=["chat_member"])
    await client.post(f"/control/groups/{GROUP}/members", action="leave", person=1003)
    assert (await api.update("chat_member"))["new_chat_member"]["status"] == "left"


async def test_the_administrators_are_listed(client: Client, api: Api) -> None:
    await client.post(f"/control/groups/{GROUP}/bot", action="promote")
    admins = await api("getChatAdministrators", chat_id=GROUP)
    assert [admin["status"] for admin in admins] == ["creator", "administrator"]
    assert admins[1]["can_pin_messages"]


async def test_pinning_in_a_group_needs_the_right(client: Client, api: Api) -> None:
    await api("sendMessage", chat_id=GROUP, text="rules")
    assert "not enough rights" in await api.error("pinChatMessage", chat_id=GROUP, message_id=2)
    await client.post(f"/control/groups/{GROUP}/bot", action="promote")
    assert await api("pinChatMessage", chat_id=GROUP, message_id=2)


async def test_in_a_group_only_own_messages_can_be_deleted(client: Client, api: Api, ana: Walker) -> None:
    await ana.say("/spam@esim_sandbox_bot", answer=False)
    assert "can't be deleted" in await api.error("deleteMessage", chat_id=GROUP, message_id=2)
    await client.post(f"/control/groups/{GROUP}/bot", action="promote")
    assert await api("deleteMessage", chat_id=GROUP, message_id=2)


async def test_a_group_becomes_a_supergroup(client: Client, api: Api) -> None:
    old = (await client.post("/control/groups", title="Family", members=[1001, 1002], type="group"))["id"]
    await api("sendMessage", chat_id=old, text="before")
    await api.updates()
    new = (await client.post(f"/control/groups/{old}/migrate"))["id"]
    leaving, arriving = [update["message"] for update in await api.updates()]
    assert leaving["migrate_to_chat_id"] == new == arriving["chat"]["id"]
    assert arriving["migrate_from_chat_id"] == old == leaving["chat"]["id"]
    refused = await api.envelope("sendMessage", chat_id=old, text="after")
    assert refused["parameters"] == {"migrate_to_chat_id": new}
    assert await api("sendMessage", chat_id=new, text="after")
    assert await client.violations() == []


async def test_the_bot_cannot_write_first(client: Client, api: Api) -> None:
    assert "can't initiate conversation" in await api.error("sendMessage", chat_id=1001, text="x")
    assert (await api("getChat", chat_id=1001))["first_name"] == "小林"
    stranger = await client.newcomer("Zoe", "en")
    assert "chat not found" in await api.error("getChat", chat_id=stranger.person)
    assert "chat not found" in await api.error("sendMessage", chat_id=stranger.person, text="x")


async def test_blocking_and_coming_back(client: Client, api: Api) -> None:
    alex = client.walker(1003)
    await alex.start(answer=False)
    await alex.block()
    blocked = await api.envelope("sendMessage", chat_id=1003, text="x")
    assert (blocked["error_code"], blocked["description"]) == (403, "Forbidden: bot was blocked by the user")
    assert (await api.update("my_chat_member"))["new_chat_member"]["status"] == "kicked"
    with pytest.raises(RefusedError, match="blocked"):
        await alex.say("hello", answer=False)
    await alex.start("again", answer=False)
    assert (await api.update("my_chat_member"))["new_chat_member"]["status"] == "member"
    assert (await api.update("message"))["text"] == "/start again"
    assert await api("sendMessage", chat_id=1003, text="welcome back")


async def test_a_deleted_account_is_out_of_reach(client: Client, api: Api) -> None:
    await client.walker(1003).start(answer=False)
    await client.patch("/control/people/1003", deactivated=True)
    assert await api.error("sendMessage", chat_id=1003, text="x") == "Forbidden: user is deactivated"


async def test_people_edit_and_delete_what_they_wrote(client: Client, api: Api) -> None:
    await client.walker(1003).say("typo", answer=False)
    await client.post("/control/chats/1003/edit", person=1003, message_id=1, text="right")
    assert (await api.update("edited_message"))["text"] == "right"
    await client.post("/control/chats/1003/delete", person=1003, message_id=1)
    assert (await client.get("/control/chats/1003/messages"))["messages"] == []
    with pytest.raises(RefusedError):
        await client.post("/control/chats/1003/edit", person=1003, message_id=1, text="gone")
