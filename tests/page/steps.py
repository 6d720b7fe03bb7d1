"""Who is in a new sandbox, what they send, and the steps that many tests take on the page."""

import struct
import zlib

from playwright.async_api import Locator, Page, expect

LIN, ANA, ALEX = 1001, 1002, 1003


def png(size: int) -> bytes:
    """A square grey PNG picture."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    header = struct.pack(">IIBBBBB", size, size, 8, 0, 0, 0, 0)
    rows = (b"\0" + b"\x80" * size) * size
    body = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


async def begin(page: Page) -> None:
    await page.get_by_role("button", name="Start", exact=True).click()
    await expect(page.locator(".message.mine")).to_have_count(1)


async def write(page: Page, text: str) -> None:
    await page.locator("#text").fill(text)
    await page.keyboard.press("Enter")


def key(page: Page, name: str) -> Locator:
    return page.locator(".inline-keyboard").get_by_role("button", name=name)


def said(page: Page, text: str) -> Locator:
    """A text in the messages; the list of chats may repeat it."""
    return page.locator("#log").get_by_text(text)
