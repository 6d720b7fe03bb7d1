"""The chat page in headless Chromium, a sandbox behind it, and a scripted bot that talks to both."""

import shutil
from collections.abc import AsyncIterator

import pytest_asyncio
from playwright.async_api import Browser, BrowserContext, Page, ViewportSize, async_playwright

from sandbox.server import Sandbox
from tests.page.scripted_bot import ScriptedBot

# The system's Chromium where there is one, else the one that `playwright install chromium` brings.
CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
DESKTOP: ViewportSize = {"width": 1280, "height": 800}


@pytest_asyncio.fixture(loop_scope="session")
async def sandbox() -> AsyncIterator[Sandbox]:
    async with Sandbox() as sandbox:
        yield sandbox
        assert sandbox.world.violations.listing() == []


@pytest_asyncio.fixture(loop_scope="session")
async def bot(sandbox: Sandbox) -> AsyncIterator[ScriptedBot]:
    async with ScriptedBot(sandbox.url, sandbox.token) as bot:
        yield bot


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        await browser.close()


@pytest_asyncio.fixture(loop_scope="session")
async def context(browser: Browser) -> AsyncIterator[BrowserContext]:
    context = await browser.new_context(viewport=DESKTOP, locale="en-GB", timezone_id="America/Toronto")
    context.set_default_timeout(10_000)
    yield context
    await context.close()


@pytest_asyncio.fixture(loop_scope="session")
async def page(sandbox: Sandbox, bot: ScriptedBot, context: BrowserContext) -> AsyncIterator[Page]:
    """The page as Alex (English) meets it; any error of its scripts fails the test."""
    page = await context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    await page.goto(sandbox.url)
    await page.locator("#title").get_by_text("eSIM").wait_for()
    yield page
    assert errors == []
