"""What a person does in the chat: begins, writes, presses, sees edits, photos and deletions."""

import asyncio
from typing import Any

import pytest
from playwright.async_api import Page, expect

from sandbox.server import Sandbox
from tests.page.scripted_bot import Json, ScriptedBot, keyboard
from tests.page.steps import ALEX, begin, key, png, said, write

# One browser serves all tests, so they share its event loop.
pytestmark = [pytest.mark.page, pytest.mark.asyncio(loop_scope="session")]


async def test_start_begins_the_chat_and_gives_way_to_the_message_box(page: Page, bot: ScriptedBot) -> None:
    async def greet(message: Json) -> None:
        await bot.call("sendMessage", chat_id=ALEX, text="<b>Welcome</b>, Alex", parse_mode="HTML")

    bot.on_text("/start", greet)
    await expect(page.locator("#text")).to_be_hidden()
    await begin(page)
    await expect(page.locator(".message.theirs b")).to_have_text("Welcome")
    await expect(page.locator("#text")).to_be_visible()
    await expect(page.locator("#start")).to_be_hidden()


async def test_a_press_shows_at_once_that_it_is_on_its_way_and_is_sent_once(page: Page, bot: ScriptedBot) -> None:
    release = asyncio.Event()

    async def answer_later(query: Json) -> None:
        await release.wait()
        await bot.call("answerCallbackQuery", callback_query_id=query["id"], text="Saved")

    bot.on_press("save", answer_later)
    await begin(page)
    await bot.call("sendMessage", chat_id=ALEX, text="Keep it?", reply_markup=keyboard([("Save", "save")]))
    button = key(page, "Save")
    await button.dblclick()
    await button.click()
    await expect(button).to_have_attribute("aria-busy", "true")
    release.set()
    await expect(page.locator(".toast")).to_have_text("Saved")
    await expect(button).to_have_attribute("aria-busy", "false")
    assert bot.presses("save") == 1
    await button.click()
    await bot.until(lambda: bot.presses("save") == 2)


async def test_an_edit_happens_in_place_and_keeps_the_keyboard_focus(page: Page, bot: ScriptedBot) -> None:
    async def show_carriers(query: Json) -> None:
        message = query["message"]
        await bot.call(
            "editMessageText",
            chat_id=ALEX,
            message_id=message["message_id"],
            text="Which carrier?",
            reply_markup=keyboard([("Lucky", "lucky"), ("Fido", "fido")]),
        )
        await bot.call("answerCallbackQuery", callback_query_id=query["id"])

    bot.on_press("ca", show_carriers)
    await begin(page)
    await bot.call("sendMessage", chat_id=ALEX, text="Which country?", reply_markup=keyboard([("Canada", "ca")]))
    await bot.call("sendMessage", chat_id=ALEX, text="A later message")
    await key(page, "Canada").click()
    edited = page.locator(".message.theirs").first
    await expect(edited).to_contain_text("Which carrier?")
    await expect(edited).to_contain_text("edited")
    await expect(page.locator(".message.theirs")).to_have_count(2)
    await expect(key(page, "Lucky")).to_be_focused()


async def test_an_alert_stays_until_it_is_closed(page: Page, bot: ScriptedBot) -> None:
    async def warn(query: Json) -> None:
        await bot.call("answerCallbackQuery", callback_query_id=query["id"], text="Too late", show_alert=True)

    bot.on_press("pay", warn)
    await begin(page)
    await bot.call("sendMessage", chat_id=ALEX, text="Pay", reply_markup=keyboard([("Pay", "pay")]))
    await key(page, "Pay").click()
    alert = page.get_by_role("alertdialog")
    await expect(alert).to_contain_text("Too late")
    await page.keyboard.press("Enter")
    await expect(alert).to_be_hidden()


async def test_a_photo_enlarges_and_escape_puts_it_back(page: Page, bot: ScriptedBot) -> None:
    await begin(page)
    await bot.send_photo(ALEX, png(120), "Show this at the counter")
    await expect(page.locator(".message.theirs")).to_contain_text("Show this at the counter")
    await page.get_by_role("button", name="Enlarge").click()
    image = page.locator("#viewer-image")
    await expect(image).to_be_visible()
    assert await image.evaluate("image => image.decode().then(() => image.naturalWidth)") == 120
    await page.keyboard.press("Escape")
    await expect(image).to_be_hidden()


async def test_a_deleted_message_disappears(page: Page, bot: ScriptedBot) -> None:
    await begin(page)
    message = await bot.call("sendMessage", chat_id=ALEX, text="Wrong chat")
    await expect(said(page, "Wrong chat")).to_be_visible()
    await bot.call("deleteMessage", chat_id=ALEX, message_id=message["message_id"])
    await expect(page.locator(".message.theirs")).to_have_count(0)


async def test_a_person_edits_answers_and_deletes_with_the_message_menu(page: Page, bot: ScriptedBot) -> None:
    await begin(page)
    await write(page, "Helo")
    mine = page.locator(".message.mine").last

    async def choose(action: str) -> None:
        await mine.hover()
        await mine.get_by_role("button", name="Message actions").click()
        await page.get_by_role("menuitem", name=action).click()

    await choose("Edit")
    await write(page, "Hello")
    await expect(mine.locator(".text")).to_have_text("Hello")
    await choose("Reply")
    await write(page, "More")
    await expect(page.locator(".message.mine").last.locator(".quote")).to_contain_text("Hello")
    await choose("Delete")
    await expect(page.locator(".message.mine")).to_have_count(2)


async def test_reply_keys_write_their_text_and_leave_when_the_bot_takes_them_away(page: Page, bot: ScriptedBot) -> None:
    async def thank(message: Json) -> None:
        await bot.call("sendMessage", chat_id=ALEX, text="Noted", reply_markup={"remove_keyboard": True})

    bot.on_text("Monthly", thank)
    await begin(page)
    keys = {"keyboard": [[{"text": "Monthly"}, {"text": "Yearly"}]], "input_field_placeholder": "How often?"}
    await bot.call("sendMessage", chat_id=ALEX, text="How often do you pay?", reply_markup=keys)
    await expect(page.locator("#text")).to_have_attribute("placeholder", "How often?")
    await page.locator("#keys").get_by_role("button", name="Monthly").click()
    await expect(page.locator(".message.mine").last).to_contain_text("Monthly")
    await expect(page.locator("#keys")).to_be_hidden()


async def test_commands_complete_while_they_are_typed(page: Page, bot: ScriptedBot) -> None:
    commands = [{"command": "lines", "description": "Your lines"}, {"command": "renew", "description": "Renew a line"}]
    await bot.call("setMyCommands", commands=commands)
    await begin(page)
    await page.locator("#text").press_sequentially("/re")
    await expect(page.get_by_role("option")).to_have_count(1)
    await page.keyboard.press("Enter")
    await expect(page.locator(".message.mine").last).to_contain_text("/renew")
    await expect(page.locator("#text")).to_have_value("")
    await page.locator("#slash").click()
    await expect(page.get_by_role("option")).to_have_count(2)
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("option")).to_have_count(0)


async def test_links_to_the_bot_and_commands_in_a_text_stay_on_the_page(
    page: Page, bot: ScriptedBot, sandbox: Sandbox
) -> None:
    await begin(page)
    link = "https://t.me/esim_sandbox_bot?start=line_7"
    await bot.call("sendMessage", chat_id=ALEX, text=f"Open {link} or send /lines")
    await page.get_by_role("link", name=link).click()
    await expect(page.locator(".message.mine").last).to_contain_text("/start line_7")
    await page.locator(".message.theirs").get_by_role("link", name="/lines").click()
    await expect(page.locator(".message.mine").last).to_contain_text("/lines")
    assert page.url.startswith(sandbox.url)


async def test_a_copy_button_copies(page: Page, bot: ScriptedBot) -> None:
    await page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    await begin(page)
    markup: dict[str, Any] = {"inline_keyboard": [[{"text": "Copy the code", "copy_text": {"text": "LK-2041"}}]]}
    await bot.call("sendMessage", chat_id=ALEX, text="Your code", reply_markup=markup)
    await key(page, "Copy the code").click()
    await expect(page.locator(".toast")).to_contain_text("LK-2041")
    assert await page.evaluate("navigator.clipboard.readText()") == "LK-2041"


async def test_photos_files_and_places_reach_the_bot(page: Page, bot: ScriptedBot) -> None:
    await begin(page)
    for item, name, body in (("Photo", "screen.png", png(40)), ("File", "lines.csv", b"a,b\n")):
        await page.get_by_role("button", name="Attach").click()
        async with page.expect_file_chooser() as chooser:
            await page.get_by_role("menuitem", name=item).click()
        await (await chooser.value).set_files({"name": name, "mimeType": "application/octet-stream", "buffer": body})
    await expect(page.locator(".message.mine .photo img")).to_be_visible()
    await expect(page.locator(".message.mine .document")).to_contain_text("lines.csv")
    await page.get_by_role("button", name="Attach").click()
    await page.get_by_role("menuitem", name="Location").click()
    await page.get_by_role("button", name="Santiago").click()
    await expect(page.locator(".message.mine .place")).to_contain_text("Santiago")
    await bot.until(lambda: len(bot.messages_of(ALEX)) == 4)
    kinds = [{"photo", "document", "location"} & message.keys() for message in bot.messages_of(ALEX)[1:]]
    assert kinds == [{"photo"}, {"document"}, {"location"}]


async def test_typing_is_shown_until_the_answer_comes(page: Page, bot: ScriptedBot) -> None:
    await begin(page)
    await bot.call("sendChatAction", chat_id=ALEX, action="typing")
    await expect(page.locator("#status")).to_have_text("typing…")
    await bot.call("sendMessage", chat_id=ALEX, text="Here it is")
    await expect(page.locator("#status")).to_have_text("bot")
