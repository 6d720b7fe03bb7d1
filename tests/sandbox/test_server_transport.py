"""The envelope of the Bot API: forms of requests, tokens, methods, refusals."""

import json

import aiohttp
import pytest

from sandbox.client import Client
from sandbox.server import Sandbox
from tests.sandbox.conftest import Api

KEYBOARD = {"inline_keyboard": [[{"text": "Renew", "callback_data": "renew"}]]}
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR\x00\x00\x00\x40\x00\x00\x00\x20" + b"\x08\x02\x00\x00\x00" * 4


async def test_urlencoded_json_and_query_say_the_same(client: Client, api: Api, session: aiohttp.ClientSession) -> None:
    await client.walker(1001).start(answer=False)
    path = api.path + "sendMessage"
    params = {"chat_id": "1001", "text": "a & b", "reply_markup": json.dumps(KEYBOARD)}
    async with session.post(path, data=params) as urlencoded, session.get(path, params=params) as query:
        answers = [await urlencoded.json(), await query.json()]
    answers.append(await api.envelope("SENDmessage", chat_id=1001, text="a & b", reply_markup=KEYBOARD))
    for answer in answers:
        assert answer["ok"]
        assert answer["result"]["text"] == "a & b"
        assert answer["result"]["reply_markup"] == KEYBOARD


async def test_multipart_carries_files(client: Client, api: Api, session: aiohttp.ClientSession) -> None:
    await client.walker(1001).start(answer=False)
    form = aiohttp.FormData({"chat_id": "1001", "caption": "<i>scan</i>", "parse_mode": "HTML"})
    form.add_field("photo", PNG, filename="qr.png", content_type="image/png")
    async with session.post(api.path + "sendPhoto", data=form) as response:
        message = (await response.json())["result"]
    assert message["photo"][0] | {"width": 64, "height": 32} == message["photo"][0]
    assert message["caption"] == "scan"
    stored = await api("getFile", file_id=message["photo"][0]["file_id"])
    async with session.get(api.path.replace("/bot", "/file/bot", 1) + stored["file_path"]) as response:
        assert await response.read() == PNG
    assert (await client.log("sendPhoto"))[0]["parameters"]["photo"]["size"] == len(PNG)


async def test_a_wrong_token_is_unauthorized(session: aiohttp.ClientSession) -> None:
    async with session.post("/bot1:wrong/getMe") as response:
        assert response.status == 401
        assert (await response.json())["description"] == "Unauthorized"


async def test_an_unknown_method_is_not_found_and_a_violation(client: Client, api: Api) -> None:
    assert (await api.envelope("sendPigeon"))["error_code"] == 404
    assert [each["rule"] for each in await client.violations()] == ["unknown method"]


async def test_a_method_that_is_not_built_says_so(client: Client, api: Api) -> None:
    assert (await api.envelope("sendDice", chat_id=1001))["error_code"] == 501
    assert [each["rule"] for each in await client.violations()] == ["method not built"]


async def test_an_unknown_parameter_is_refused(client: Client, api: Api) -> None:
    assert "colour" in await api.error("getMe", colour="red")
    assert [each["rule"] for each in await client.violations()] == ["unknown parameter"]


@pytest.mark.parametrize("body", [b"{", b"[]", b'{"chat_id": '])
async def test_malformed_json_is_refused(api: Api, session: aiohttp.ClientSession, body: bytes) -> None:
    headers = {"Content-Type": "application/json"}
    async with session.post(api.path + "sendMessage", data=body, headers=headers) as response:
        assert response.status == 400
        assert (await response.json())["ok"] is False


async def test_text_that_is_not_utf8_is_refused(api: Api, session: aiohttp.ClientSession) -> None:
    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    async with session.post(api.path + "sendMessage", data=b"text=%ff", headers=headers) as response:
        assert response.status == 400


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.10", "::"])
def test_only_loopback_is_served(host: str) -> None:
    with pytest.raises(ValueError, match="loopback"):
        Sandbox(host=host)


async def test_the_page_is_served(session: aiohttp.ClientSession) -> None:
    async with session.get("/") as page, session.get("/page/../server.py") as outside:
        assert page.status == 200
        assert page.content_type == "text/html"
        assert outside.status == 404
