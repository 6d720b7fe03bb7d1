"""Command lists by scope and language, names and the menu button."""

from typing import Any

import pytest

from sandbox.client import Client
from tests.sandbox.conftest import Api

GROUP = -1_000_000_000_001


def command(name: str) -> list[dict[str, str]]:
    return [{"command": name, "description": f"The {name} list"}]


async def shown(client: Client, chat: int, person: int) -> str:
    found: list[dict[str, Any]] = (await client.get(f"/control/chats/{chat}/messages", person=person))["commands"]
    return str(found[0]["command"]) if found else ""


async def test_the_narrowest_scope_wins_and_in_it_the_language(client: Client, api: Api) -> None:
    await api("setMyCommands", commands=command("fallback"))
    await api("setMyCommands", commands=command("chinese"), language_code="zh")
    await api("setMyCommands", commands=command("private"), scope={"type": "all_private_chats"})
    await api("setMyCommands", commands=command("groups"), scope={"type": "all_group_chats"})
    await api("setMyCommands", commands=command("spanish"), scope={"type": "all_group_chats"}, language_code="es")
    await api("setMyCommands", commands=command("admins"), scope={"type": "all_chat_administrators"})
    only_alex = {"type": "chat_member", "chat_id": GROUP, "user_id": 1003}
    await api("setMyCommands", commands=command("alex"), scope=only_alex)
    assert await shown(client, 1001, 1001) == "private"
    assert await shown(client, GROUP, 1001) == "admins"
    assert await shown(client, GROUP, 1002) == "spanish"
    assert await shown(client, GROUP, 1003) == "alex"
    await api("deleteMyCommands", scope={"type": "all_private_chats"})
    assert await shown(client, 1001, 1001) == "chinese"
    assert await shown(client, 1002, 1002) == "fallback"


async def test_a_list_is_read_back_as_it_was_set(api: Api) -> None:
    await api("setMyCommands", commands=command("help"), language_code="fr")
    assert await api("getMyCommands", language_code="fr") == command("help")
    assert await api("getMyCommands") == []


@pytest.mark.parametrize("commands", [command("Upper"), command("x" * 33), command("ok") * 101])
async def test_bad_command_lists_are_refused(api: Api, commands: list[dict[str, str]]) -> None:
    assert (await api.envelope("setMyCommands", commands=commands))["error_code"] == 400


@pytest.mark.parametrize(("kind", "field"), [("Name", "name"), ("Description", "description")])
async def test_texts_about_the_bot_by_language(api: Api, kind: str, field: str) -> None:
    await api(f"setMy{kind}", **{field: "Line keeper"})
    await api(f"setMy{kind}", **{field: "号码管家"}, language_code="zh")
    assert await api(f"getMy{kind}", language_code="zh") == {field: "号码管家"}
    assert await api(f"getMy{kind}", language_code="fr") == {field: "Line keeper"}


async def test_the_menu_button_of_one_chat_hides_the_general_one(client: Client, api: Api) -> None:
    await client.walker(1001).start(answer=False)
    app = {"type": "web_app", "text": "Open", "web_app": {"url": "https://example.org"}}
    await api("setChatMenuButton", chat_id=1001, menu_button=app)
    assert await api("getChatMenuButton") == {"type": "commands"}
    assert (await client.get("/control/chats/1001/messages", person=1001))["menu_button"] == app
    await api("setChatMenuButton", chat_id=1001, menu_button={"type": "default"})
    assert await api("getChatMenuButton", chat_id=1001) == {"type": "commands"}


async def test_people_have_no_profile_photos(api: Api) -> None:
    assert await api("getUserProfilePhotos", user_id=1001) == {"total_count": 0, "photos": []}
    assert "user not found" in await api.error("getUserProfilePhotos", user_id=5)
