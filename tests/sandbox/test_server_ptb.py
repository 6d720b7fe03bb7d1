"""python-telegram-bot understands every answer and every update of the sandbox."""

from collections.abc import AsyncIterator

import pytest
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeChat,
    ChatMemberAdministrator,
    ChatMemberBanned,
    ChatMemberOwner,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InputMediaPhoto,
    InputTextMessageContent,
    MenuButtonCommands,
    ReactionTypeEmoji,
    ReplyKeyboardMarkup,
    Update,
)
from telegram.error import BadRequest, ChatMigrated, Forbidden, RetryAfter

from sandbox.client import Client
from sandbox.server import Sandbox
from tests.sandbox.test_server_transport import PNG

GROUP = -1_000_000_000_001
KEYBOARD = InlineKeyboardMarkup([[InlineKeyboardButton("Renew", callback_data="renew")]])


@pytest.fixture
async def bot(sandbox: Sandbox, client: Client) -> AsyncIterator[Bot]:
    """A bot that person 1001 has started."""
    await client.walker(1001).start(answer=False)
    made = Bot(sandbox.token, base_url=f"{sandbox.url}/bot", base_file_url=f"{sandbox.url}/file/bot")
    async with made:
        yield made


async def updates(bot: Bot) -> list[Update]:
    found = await bot.get_updates(allowed_updates=Update.ALL_TYPES)
    if found:
        await bot.get_updates(offset=found[-1].update_id + 1, limit=1)
    return list(found)


async def test_messages_of_every_kind(bot: Bot, client: Client) -> None:
    text = await bot.send_message(1001, "<b>Due</b>", parse_mode="HTML", reply_markup=KEYBOARD)
    assert text.text_html == "<b>Due</b>"
    await text.edit_text("Changed", reply_markup=KEYBOARD)
    await text.edit_reply_markup(None)
    photo = await bot.send_photo(1001, PNG, caption="QR", protect_content=True)
    assert await (await photo.photo[-1].get_file()).download_as_bytearray() == PNG
    await photo.edit_caption("Code")
    await photo.edit_media(InputMediaPhoto(PNG))
    document = await bot.send_document(1001, b"BEGIN", filename="renewals.ics")
    assert document.document is not None
    assert document.document.file_name == "renewals.ics"
    assert len(await bot.send_media_group(1001, [InputMediaPhoto(PNG), InputMediaPhoto(PNG)])) == 2
    await bot.send_location(1001, 43.6, -79.4)
    await bot.send_chat_action(1001, "typing")
    await bot.send_message(1001, "Menu", reply_markup=ReplyKeyboardMarkup([["Lines"]]))
    await bot.copy_message(1001, 1001, text.message_id)
    assert (await bot.forward_message(1001, 1001, text.message_id)).forward_origin is not None
    await text.reply_text("quoted", do_quote=True)
    await text.pin()
    await bot.unpin_all_chat_messages(1001)
    await text.set_reaction(ReactionTypeEmoji("👍"))
    await text.delete()
    await bot.delete_messages(1001, [photo.message_id, document.message_id])
    assert await client.violations() == []


async def test_what_the_bot_says_of_itself(bot: Bot, client: Client) -> None:
    commands = [BotCommand("lines", "My lines")]
    await bot.set_my_commands(commands, scope=BotCommandScopeChat(1001), language_code="zh")
    assert list(await bot.get_my_commands(BotCommandScopeChat(1001), "zh")) == commands
    await bot.delete_my_commands()
    await bot.set_my_name("Line keeper")
    assert (await bot.get_my_name()).name == "Line keeper"
    await bot.set_my_description("Keeps numbers alive")
    assert (await bot.get_my_description()).description == "Keeps numbers alive"
    await bot.set_my_short_description("Numbers")
    assert (await bot.get_my_short_description()).short_description == "Numbers"
    await bot.set_chat_menu_button(1001, MenuButtonCommands())
    assert isinstance(await bot.get_chat_menu_button(1001), MenuButtonCommands)
    assert (await bot.get_me()).first_name == "Line keeper"
    assert (await bot.get_webhook_info()).url == ""
    assert await client.violations() == []


async def test_chats_and_members(bot: Bot, client: Client) -> None:
    await client.post(f"/control/groups/{GROUP}/bot", action="promote")
    assert (await bot.get_chat(GROUP)).title == "eSIM 互助群"
    owner, itself = await bot.get_chat_administrators(GROUP)
    assert isinstance(owner, ChatMemberOwner)
    assert isinstance(itself, ChatMemberAdministrator)
    assert itself.can_delete_messages
    assert (await bot.get_chat_member(GROUP, 1002)).status == "member"
    assert await bot.get_chat_member_count(GROUP) == 4
    assert (await bot.get_user_profile_photos(1001)).total_count == 0
    await bot.leave_chat(GROUP)


async def test_updates_of_every_kind(bot: Bot, client: Client) -> None:
    await bot.send_message(1001, "Renew?", reply_markup=KEYBOARD)
    await updates(bot)
    await client.patch("/control/people/1001", blocked=True)
    await client.patch("/control/people/1001", blocked=False)
    await client.post(f"/control/groups/{GROUP}/bot", action="promote")
    await client.post(f"/control/groups/{GROUP}/members", action="leave", person=1003)
    await client.walker(1001).upload("a.txt", b"text", answer=False)
    await client.post("/control/chats/1001/send", person=1001, text="typo")
    await client.post("/control/chats/1001/edit", person=1001, message_id=4, text="right")
    tap = {"person": 1001, "data": "renew", "wait": 0}
    await client.post("/control/chats/1001/tap", message_id=2, **tap)
    await client.post("/control/chats/1001/tap", message_id=99, forged=True, **tap)
    await client.post("/control/inline", person=1001, query="esim", wait=0)
    found = await updates(bot)
    kinds = [next(kind for kind in Update.ALL_TYPES if getattr(update, kind)) for update in found]
    assert sorted(kinds) == sorted(
        ["my_chat_member"] * 3
        + ["chat_member", "edited_message", "inline_query"]
        + ["message"] * 3
        + ["callback_query"] * 2
    )
    change = found[0].my_chat_member
    assert change is not None
    assert isinstance(change.new_chat_member, ChatMemberBanned)
    shown, gone = [update.callback_query for update in found if update.callback_query]
    assert shown.message is not None
    assert shown.message.is_accessible
    assert gone.message is not None
    assert not gone.message.is_accessible
    await shown.answer("Yes")
    await gone.answer()
    content = InputTextMessageContent("Answer")
    assert found[-1].inline_query is not None
    await found[-1].inline_query.answer([InlineQueryResultArticle("1", "One", content)])
    assert await client.violations() == []


async def test_errors_become_the_right_exceptions(bot: Bot, client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")  # else RetryAfter warns of its own future
    with pytest.raises(BadRequest, match="Message to edit not found"):
        await bot.edit_message_text("x", 1001, 99)
    await client.fault("429", retry_after=3, method="sendMessage")
    with pytest.raises(RetryAfter):
        await bot.send_message(1001, "x")
    group = (await client.post("/control/groups", title="Old", members=[1001], type="group"))["id"]
    new = (await client.post(f"/control/groups/{group}/migrate"))["id"]
    with pytest.raises(ChatMigrated) as migrated:
        await bot.send_message(group, "x")
    assert migrated.value.new_chat_id == new
    await client.walker(1001).block()
    with pytest.raises(Forbidden, match="blocked by the user"):
        await bot.send_message(1001, "x")
