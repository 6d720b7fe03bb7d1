"""Takes the README's pictures of the chat page with the real bot behind it, in headless Chromium; judges none of them.

    python -m tools.take_pictures    # writes docs/images/*.png

It starts the demo on a free port and walks a renewal in Chinese on a phone's screen. Needs Chromium and a Chinese font.
"""

from __future__ import annotations

import io
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, expect, sync_playwright

from content.catalogue import load_catalogue
from content.texts import Texts
from domain.languages import Language

PICTURES = Path(__file__).parent.parent / "docs" / "images"
DEMO = (sys.executable, "-m", "sandbox", "--port", "0", "--", sys.executable, "-m", "bot", "run")
PHONE = {"width": 400, "height": 900}
SHARPNESS = 2
"""Device pixels for each pixel of the page."""

COLOURS = 256
"""A chat has few colours: a palette keeps each picture far below 300 kB."""

PATIENCE_MS = 15_000
COUNTRY, CARRIER, PLAN = "GB", "voxi", "2. "
"""One whose screens fit a phone whole: few plans, no list of hotlines."""

VOICE = Texts.load().to(Language.ZH_HANS)
CATALOGUE = load_catalogue()


@contextmanager
def demo() -> Iterator[str]:
    """The sandbox with the bot; gives the address of the chat page."""
    with subprocess.Popen(DEMO, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            address = next((word for word in process.stdout.readline().split() if word.startswith("http://")), None)
            if address is None:
                raise SystemExit("the demo did not start")
            yield address
        finally:
            process.terminate()


def phone(browser: Browser, address: str) -> Page:
    """The page as a Chinese speaker in London meets it, without the newcomer's hint."""
    context = browser.new_context(
        viewport=PHONE,  # type: ignore[arg-type]  # a TypedDict of the same shape
        device_scale_factor=SHARPNESS,
        locale="zh-CN",
        timezone_id="Europe/London",
        has_touch=True,
        is_mobile=True,
        reduced_motion="reduce",
    )
    context.set_default_timeout(PATIENCE_MS)
    page = context.new_page()
    page.goto(address)
    page.locator("#start").wait_for()
    if page.locator("#hint-close").is_visible():
        page.locator("#hint-close").click()
    return page


def press(page: Page, label: str) -> None:
    """Presses the newest button that says this, and waits until the bot has answered."""
    button = page.locator(".inline-keyboard button").filter(has_text=label).last
    button.click()
    expect(page.locator(".inline-keyboard [aria-busy=true]")).to_have_count(0)


def press_text(page: Page, key: str) -> None:
    press(page, VOICE.plain(key))


def said(page: Page, words: str) -> None:
    page.locator("#log .message.theirs").filter(has_text=words).last.wait_for()


def keep(page: Page, name: str) -> None:
    """Photographs the screen once nothing moves on it any more."""
    page.mouse.move(0, 0)  # a button under the pointer would look chosen
    expect(page.locator(".toast")).to_have_count(0)
    picture = Image.open(io.BytesIO(page.screenshot(animations="disabled")))
    path = PICTURES / f"{name}.png"
    picture.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(path, optimize=True)
    sys.stdout.write(f"{path.name}: {path.stat().st_size // 1024} kB\n")


def walk(page: Page) -> None:
    """One renewal, photographed at the plans, at the payment link and at the reminder that follows it."""
    country, carrier = CATALOGUE.country(COUNTRY), CATALOGUE.carrier(CARRIER)
    assert country is not None
    assert carrier is not None
    page.locator("#start").click()
    press_text(page, "menu-renew")
    press_text(page, "renew-more-countries")
    press(page, country.name.to(Language.ZH_HANS))
    press(page, carrier.name.to(Language.ZH_HANS))
    said(page, VOICE.plain("renew-which-plan"))
    keep(page, "plans")
    press(page, PLAN)
    press_text(page, "channel-web")
    press_text(page, "method-credit_card")
    said(page, VOICE.plain("pay-then"))
    keep(page, "payment")
    for key in ("pay-paid", "button-skip", "check-works"):
        press_text(page, key)
    press(page, "📅")
    said(page, VOICE.plain("done-reminders"))
    page.locator("#time-next[aria-disabled=false]").wait_for()
    page.locator("#time-next").click()
    page.get_by_role("button", name=VOICE.plain("reminder-later")).wait_for()
    keep(page, "reminder")


def main() -> None:
    PICTURES.mkdir(parents=True, exist_ok=True)
    # Debian's Chromium where there is one, else the one that `playwright install chromium` brings.
    program = shutil.which("chromium") or shutil.which("google-chrome")
    with demo() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        walk(phone(browser, address))
        browser.close()


if __name__ == "__main__":
    main()
