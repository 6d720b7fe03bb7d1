"""The page around the chat: people, time, narrow screens, the keyboard alone, hostile words, restarts."""

import pytest
from playwright.async_api import Browser, BrowserContext, Page, ViewportSize, expect

from sandbox.server import Sandbox
from tests.page.scripted_bot import Json, ScriptedBot, keyboard
from tests.page.steps import ALEX, ANA, LIN, begin, key, said, write

# One browser serves all tests, so they share its event loop.
pytestmark = [pytest.mark.page, pytest.mark.asyncio(loop_scope="session")]

PHONE: ViewportSize = {"width": 360, "height": 640}


async def person(page: Page, name: str) -> None:
    await page.locator("#people").get_by_role("button", name=name).click()
    await expect(page.locator("#me-name")).to_have_text(name)


async def test_a_newcomer_meets_the_bot_in_his_own_language(browser: Browser, sandbox: Sandbox) -> None:
    context = await browser.new_context(locale="zh-CN")
    page = await context.new_page()
    await page.goto(sandbox.url)
    await expect(page.locator("#me-name")).to_have_text("小林")
    await expect(page.get_by_role("button", name="开始", exact=True)).to_be_visible()
    await expect(page.locator("html")).to_have_attribute("lang", "zh-Hans")
    await context.close()


async def test_the_hint_goes_for_good_once_dismissed(page: Page) -> None:
    await expect(page.locator("#hint")).to_contain_text("Press Start")
    await page.get_by_role("button", name="Dismiss").click()
    await page.reload()
    await expect(page.locator("#title")).to_have_text("eSIM")
    await expect(page.locator("#hint")).to_be_hidden()


async def test_two_people_have_their_own_chats_drafts_and_unread_marks(page: Page, bot: ScriptedBot) -> None:
    await begin(page)
    await page.locator("#text").fill("for later")
    await person(page, "Ana")
    await begin(page)
    await expect(page.locator("#text")).to_have_value("")
    await bot.call("sendMessage", chat_id=ALEX, text="Only for Alex")
    tile = page.locator(f'.tile[data-key="{ALEX}"]')
    await expect(tile.locator(".unread")).to_be_visible()
    await expect(said(page, "Only for Alex")).to_have_count(0)
    await person(page, "Alex")
    await expect(page.locator(".message.theirs")).to_contain_text("Only for Alex")
    await expect(page.locator("#text")).to_have_value("for later")


async def test_the_group_shows_who_speaks(page: Page) -> None:
    await page.locator("#chats").get_by_role("button", name="eSIM 互助群").click()
    await write(page, "Hello all")
    await expect(page.locator(".message.mine")).to_contain_text("Hello all")
    await person(page, "Ana")
    await expect(page.locator(".message.theirs .author")).to_have_text("Alex")


async def test_a_person_blocks_the_bot_and_takes_it_back(page: Page, sandbox: Sandbox) -> None:
    await begin(page)
    await page.locator("#me").click()
    await page.get_by_role("button", name="Block the bot").click()
    await expect(page.locator("#text")).to_be_hidden()
    assert sandbox.world.people[ALEX].blocked
    await page.locator("#unblock").click()
    await expect(page.locator("#text")).to_be_visible()
    assert not sandbox.world.people[ALEX].blocked


async def test_a_person_is_added_and_changes_his_language(page: Page, sandbox: Sandbox) -> None:
    await page.get_by_role("button", name="Add a person").click()
    await page.get_by_label("Name").fill("Chloé")
    await page.get_by_label("Telegram language").select_option("fr")
    await page.get_by_role("button", name="Save").click()
    await expect(page.locator("#me-language")).to_have_text("français")
    await page.locator("#me").click()
    await page.get_by_label("Telegram language").select_option("es")
    await page.get_by_role("button", name="Save").click()
    await expect(page.locator("#me-language")).to_have_text("español")
    assert [person.language_code for person in sandbox.world.people.values() if person.first_name == "Chloé"] == ["es"]


async def test_time_moves_forward_to_the_next_reminder_and_back(page: Page, sandbox: Sandbox) -> None:
    jump = page.get_by_role("button", name="Next reminder")
    await expect(jump).to_have_attribute("aria-disabled", "true")
    await expect(page.locator("#time-due")).to_contain_text("No reminder is planned")
    await page.get_by_role("button", name="One day forward").click()
    await expect(page.locator("#time-offset")).to_have_text("+1 d")
    due = sandbox.world.clock.now().replace(year=sandbox.world.clock.now().year + 1, microsecond=0)
    await page.request.get(f"{sandbox.url}/control/clock", params={"next_due": due.isoformat()})
    await expect(jump).to_have_attribute("aria-disabled", "false")
    await jump.click()
    await expect(page.locator("#time-day-now")).to_contain_text(str(due.year))
    assert 0 <= (sandbox.world.clock.now() - due).total_seconds() < 60
    await page.get_by_role("button", name="Back to real time").click()
    await expect(page.locator("#time-offset")).to_be_empty()
    assert sandbox.world.clock.offset == 0


async def test_the_keyboard_alone_is_enough(page: Page, bot: ScriptedBot) -> None:
    async def greet(message: Json) -> None:
        rows = keyboard([("Canada", "ca"), ("Chile", "cl")], [("Other", "other")])
        await bot.call("sendMessage", chat_id=ALEX, text="Which country?", reply_markup=rows)

    async def warn(query: Json) -> None:
        await bot.call("answerCallbackQuery", callback_query_id=query["id"], text="Chosen", show_alert=True)

    bot.on_text("hello", greet)
    bot.on_press("cl", warn)
    while not await page.locator("#start").evaluate("node => node === document.activeElement"):
        await page.keyboard.press("Tab")
    await page.keyboard.press("Enter")
    await expect(page.locator("#text")).to_be_focused()
    await page.keyboard.type("hello")
    await page.keyboard.press("Enter")
    await expect(key(page, "Canada")).to_be_visible()
    await page.keyboard.press("ArrowUp")
    await expect(key(page, "Canada")).to_be_focused()
    await page.keyboard.press("ArrowDown")
    await expect(key(page, "Other")).to_be_focused()
    await page.keyboard.press("ArrowUp")
    await page.keyboard.press("ArrowRight")
    await expect(key(page, "Chile")).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("alertdialog")).to_contain_text("Chosen")
    await page.keyboard.press("Escape")
    await expect(key(page, "Chile")).to_be_focused()
    await page.keyboard.press("End")
    await page.keyboard.press("ArrowDown")
    await expect(page.locator("#text")).to_be_focused()


async def test_a_narrow_phone_needs_no_sideways_scrolling(page: Page, bot: ScriptedBot) -> None:
    await page.set_viewport_size(PHONE)
    await begin(page)
    wide = "https://example.com/" + "a-very-long-path/" * 12
    rows = keyboard([(f"Button number {number}", f"n:{number}") for number in range(5)], [("W" * 60, "w")])
    await bot.call("sendMessage", chat_id=ALEX, text=wide, reply_markup=rows)
    await bot.call("sendMessage", chat_id=ALEX, text=f"<pre>{'code ' * 60}</pre>", parse_mode="HTML")
    await expect(page.locator(".message.theirs")).to_have_count(2)
    sideways = "node => node.scrollWidth > node.clientWidth"
    assert not await page.locator("html").evaluate(sideways)
    assert not await page.locator("#log").evaluate(sideways)
    await expect(page.get_by_role("button", name="One week forward")).to_be_in_viewport(ratio=1)
    await expect(page.get_by_role("button", name="Next reminder")).to_be_in_viewport(ratio=1)


async def test_the_drawer_of_a_phone_opens_switches_and_closes(page: Page) -> None:
    await page.set_viewport_size(PHONE)
    opener = page.get_by_role("button", name="Open people and chats")
    await opener.click()
    await page.keyboard.press("Escape")
    await expect(opener).to_be_focused()
    await opener.click()
    await person(page, "Ana")
    await page.locator("#chats").get_by_role("button", name="eSIM 互助群").click()
    await expect(page.locator("#title")).to_have_text("eSIM 互助群")
    await expect(page.locator("#people")).to_be_hidden()


async def test_the_list_follows_the_newest_message_unless_the_reader_went_up(page: Page, bot: ScriptedBot) -> None:
    await begin(page)
    for number in range(25):
        await bot.call("sendMessage", chat_id=ALEX, text=f"Message {number}")
    await expect(said(page, "Message 24")).to_be_in_viewport()
    await page.locator("#log").hover()
    await page.mouse.wheel(0, -900)
    pill = page.locator("#pill")
    await expect(pill).to_be_visible()
    await bot.call("sendMessage", chat_id=ALEX, text="Breaking")
    await expect(pill).to_contain_text("New messages")
    await expect(said(page, "Breaking")).not_to_be_in_viewport()
    await pill.click()
    await expect(said(page, "Breaking")).to_be_in_viewport()
    await expect(pill).to_be_hidden()


async def test_hostile_words_stay_words(page: Page, bot: ScriptedBot, sandbox: Sandbox) -> None:
    attack = "<img src=x onerror=\"document.title='broken'\"><script>document.title='broken'</script>"
    sandbox.world.bot["first_name"] = attack
    sandbox.world.people[ANA].first_name = attack
    await begin(page)
    await write(page, attack)
    await bot.call("sendMessage", chat_id=ALEX, text=attack, reply_markup=keyboard([(attack, attack[:20])]))
    await bot.call("setMyCommands", commands=[{"command": "x", "description": attack}])
    await page.reload()
    await expect(page.locator(".message .text", has_text=attack)).to_have_count(2)
    await page.locator("#slash").click()
    await expect(page.get_by_role("option")).to_contain_text(attack)
    assert await page.locator("img[src=x]").count() == 0
    assert await page.title() != "broken"


async def test_typed_words_outlive_a_restart_of_the_sandbox(context: BrowserContext) -> None:
    page = await context.new_page()
    async with Sandbox() as first:
        await page.goto(first.url)
        await begin(page)
        await page.locator("#text").fill("Do not lose me")
    await page.keyboard.press("Enter")
    await expect(page.locator(".toast.urgent")).to_contain_text("Not sent")
    await expect(page.locator("#connection")).to_be_visible()
    async with Sandbox(port=int(first.url.rsplit(":", 1)[1])):
        await expect(page.locator("#connection")).to_be_hidden()
        await expect(page.locator(".message")).to_have_count(0)
        await begin(page)
        await expect(page.locator("#text")).to_be_visible()
        await expect(page.locator("#text")).to_have_value("Do not lose me")
        await page.locator("#text").press("Enter")
        await expect(page.locator(".message.mine").last).to_contain_text("Do not lose me")
        await expect(page.locator("#text")).to_have_value("")


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_text_has_enough_contrast(browser: Browser, sandbox: Sandbox, scheme: str) -> None:
    """WCAG 2.2, 1.4.3: at least 4.5 to 1 for text."""
    context = await browser.new_context(color_scheme="dark" if scheme == "dark" else "light")
    page = await context.new_page()
    await page.goto(sandbox.url)
    pairs = [
        *(
            (ink, paper)
            for ink in ("text", "muted")
            for paper in ("surface", "raised", "sunken", "theirs", "ground", "glow")
        ),
        *(("accent", paper) for paper in ("surface", "raised", "sunken", "theirs", "mine", "accent-soft")),
        *((ink, f"{ink}-soft") for ink in ("danger", "success")),
        ("text", "mine"),
        ("text", "accent-soft"),
        ("muted", "accent-soft"),
        ("on-accent", "accent"),
    ]
    names = sorted({name for pair in pairs for name in pair})
    colours = await page.evaluate(
        "names => Object.fromEntries(names.map(name => [name,"
        " getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim()]))",
        names,
    )
    weak = [pair for pair in pairs if contrast(colours[pair[0]], colours[pair[1]]) < 4.5]
    assert weak == []
    await context.close()


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


async def test_the_address_keeps_person_and_chat(page: Page) -> None:
    await person(page, "小林")
    await page.reload()
    await expect(page.locator("#me-name")).to_have_text("小林")
    assert f"person={LIN}" in page.url


async def test_a_tap_on_a_bubble_opens_its_actions_where_nothing_hovers(browser: Browser, sandbox: Sandbox) -> None:
    context = await browser.new_context(viewport=PHONE, locale="en-GB", has_touch=True, is_mobile=True)
    page = await context.new_page()
    await page.goto(sandbox.url)
    await page.get_by_role("button", name="Start", exact=True).tap()
    await page.locator("#text").fill("Hello")
    await page.locator("#send").tap()
    await page.locator(".message.mine .text", has_text="Hello").tap()
    await page.get_by_role("menuitem", name="Reply").tap()
    await expect(page.locator("#mode")).to_contain_text("Hello")
    await context.close()
