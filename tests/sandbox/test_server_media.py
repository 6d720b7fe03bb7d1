"""Files of the bot: uploads, addresses, ids, albums, captions, and the sizes that Telegram takes."""

import io
import struct
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
from aiohttp import web

from sandbox.client import Client
from sandbox.files import PHOTO_LIMIT, picture_size
from tests.sandbox.conftest import Api
from tests.sandbox.test_server_transport import PNG

JPEG = b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc0\x00\x11\x08\x00\x20\x00\x40" + b"\x00" * 12
GIF = b"GIF89a" + struct.pack("<HH", 64, 32)


@pytest.fixture(autouse=True)
async def xiaolin_started(client: Client, api: Api) -> None:
    await client.walker(1001).start(answer=False)


async def post(api: Api, method: str, files: dict[str, bytes], **fields: str) -> Any:
    """Call a method with files in a form; returns the whole answer."""
    form = aiohttp.FormData({"chat_id": "1001", **fields})
    for name, body in files.items():
        form.add_field(name, io.BytesIO(body), filename=f"{name}.png", content_type="image/png")
    async with api.session.post(api.path + method, data=form) as response:
        return await response.json()


@pytest.mark.parametrize("body", [PNG, JPEG, GIF])
def test_picture_sizes_are_read_from_the_file(body: bytes) -> None:
    assert picture_size(body) == (64, 32)


@pytest.mark.parametrize("body", [b"", b"text", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n"])
def test_what_is_no_picture_has_no_size(body: bytes) -> None:
    assert picture_size(body) is None


def png(width: int, height: int) -> bytes:
    return PNG[:16] + struct.pack(">II", width, height) + PNG[24:]


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"not a picture", "IMAGE_PROCESS_FAILED"),
        (png(9_000, 1_001), "PHOTO_INVALID_DIMENSIONS"),
        (png(2_100, 100), "PHOTO_INVALID_DIMENSIONS"),
        (PNG + b"\x00" * PHOTO_LIMIT, "file is too big"),
        (b"", "file must be non-empty"),
    ],
    ids=["text", "too large", "too narrow", "too heavy", "empty"],
)
async def test_photos_that_telegram_would_refuse(api: Api, body: bytes, reason: str) -> None:
    answer = await post(api, "sendPhoto", {"photo": body})
    assert reason in answer["description"]


async def test_a_document_can_be_anything_and_be_sent_again_by_its_id(client: Client, api: Api) -> None:
    sent = (await post(api, "sendDocument", {"document": b"BEGIN:VCALENDAR"}))["result"]
    assert sent["document"]["file_size"] == 15
    again = await api("sendDocument", chat_id=1001, document=sent["document"]["file_id"], caption="again")
    assert again["document"] == sent["document"]
    assert "wrong file identifier" in await api.error("sendPhoto", chat_id=1001, photo=sent["document"]["file_id"])


async def test_an_album_has_one_number(client: Client, api: Api) -> None:
    media = (
        '[{"type":"photo","media":"attach://one","caption":"<b>1</b>","parse_mode":"HTML"},'
        '{"type":"photo","media":"attach://two"}]'
    )
    album = (await post(api, "sendMediaGroup", {"one": PNG, "two": JPEG}, media=media))["result"]
    assert len({message["media_group_id"] for message in album}) == 1
    assert album[0]["caption_entities"][0]["type"] == "bold"
    missing = await post(api, "sendMediaGroup", {"one": PNG}, media=media)
    assert missing["ok"] is False


async def test_captions_and_pictures_can_be_exchanged(client: Client, api: Api) -> None:
    sent = (await post(api, "sendPhoto", {"photo": PNG}, caption="before"))["result"]
    place = {"chat_id": 1001, "message_id": sent["message_id"]}
    assert (await api("editMessageCaption", **place, caption="after"))["caption"] == "after"
    assert "not modified" in await api.error("editMessageCaption", **place, caption="after")
    assert "no text in the message" in await api.error("editMessageText", **place, text="x")
    media = '{"type":"document","media":"attach://new","caption":"receipt"}'
    fields = {"message_id": str(sent["message_id"]), "media": media}
    edited = (await post(api, "editMessageMedia", {"new": b"%PDF"}, **fields))["result"]
    assert "photo" not in edited
    assert edited["document"]["file_size"] == 4
    text = await api("sendMessage", chat_id=1001, text="x")
    assert "no caption" in await api.error(
        "editMessageCaption", chat_id=1001, message_id=text["message_id"], caption="y"
    )


@pytest.fixture
async def pictures() -> AsyncIterator[str]:
    """A web server on this machine with one picture."""

    async def picture(_: web.Request) -> web.Response:
        return web.Response(body=PNG, content_type="image/png")

    app = web.Application()
    app.router.add_get("/qr.png", picture)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    await runner.cleanup()


async def test_a_picture_is_fetched_from_its_address(api: Api, pictures: str) -> None:
    sent = await api("sendPhoto", chat_id=1001, photo=f"{pictures}/qr.png")
    assert sent["photo"][0]["width"] == 64


@pytest.mark.parametrize("address", ["https://example.org/qr.png", "http://127.0.0.1:9/qr.png"])
async def test_a_dead_address_is_the_worlds_fault(client: Client, api: Api, address: str) -> None:
    assert "failed to get HTTP URL content" in await api.error("sendPhoto", chat_id=1001, photo=address)
    assert await client.violations() == []


async def test_a_file_too_big_to_download_is_refused(client: Client, api: Api) -> None:
    await api.updates()
    await client.walker(1001).upload("film.bin", b"\x00" * (20 * 2**20 + 1), answer=False)
    document = (await api.update("message"))["document"]
    assert "file is too big" in await api.error("getFile", file_id=document["file_id"])
