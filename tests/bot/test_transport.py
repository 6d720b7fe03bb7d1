"""The transport against a real server on loopback: what arrives, and what is known when nothing comes back."""

import asyncio
import json
import socket
from collections.abc import AsyncIterator, Awaitable, Callable

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import BadRequest, Conflict, InvalidToken, NetworkError, RetryAfter, TimedOut

from bot.transport import AiohttpRequest, OutcomeUnknown

pytestmark = pytest.mark.filterwarnings("ignore:.*retry_after:telegram.warnings.PTBDeprecationWarning")

TOKEN = "123456:secret-token"
MESSAGE = {"message_id": 1, "date": 1_700_000_000, "chat": {"id": 5, "type": "private"}, "text": "x"}
Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Telegram:
    """A server that remembers what came and answers as it is told."""

    def __init__(self) -> None:
        self.forms: list[dict[str, object]] = []
        self.answer: Answer = self.accept
        self.url = ""

    async def handle(self, request: web.Request) -> web.StreamResponse:
        return await self.answer(request)

    async def accept(self, request: web.Request) -> web.StreamResponse:
        form: dict[str, object] = {}
        for name, value in (await request.post()).items():
            form[name] = value.file.read() if isinstance(value, web.FileField) else value
        self.forms.append(form)
        return web.json_response({"ok": True, "result": MESSAGE})


@pytest.fixture
async def telegram() -> AsyncIterator[Telegram]:
    stand_in = Telegram()
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", stand_in.handle)
    async with TestServer(app) as server:
        stand_in.url = str(server.make_url("/bot"))
        yield stand_in


@pytest.fixture
async def request_() -> AsyncIterator[AiohttpRequest]:
    async with AiohttpRequest(read_timeout=5) as request:
        yield request


@pytest.fixture
def bot(telegram: Telegram, request_: AiohttpRequest) -> Bot:
    return Bot(TOKEN, base_url=telegram.url, request=request_, get_updates_request=request_)


def answers(status: int, body: str | bytes, content_type: str = "application/json") -> Answer:
    async def answer(_: web.Request) -> web.StreamResponse:
        content = body if isinstance(body, bytes) else body.encode()
        return web.Response(status=status, body=content, content_type=content_type)

    return answer


def refuses(status: int, description: str, **parameters: int) -> Answer:
    return answers(status, json.dumps({"ok": False, "description": description, "parameters": parameters}))


async def test_a_message_arrives_as_ptb_would_send_it(bot: Bot, telegram: Telegram) -> None:
    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("续费 & 继续", callback_data="renew:1")]])
    sent = await bot.send_message(
        5, "a=b&c=d + 你好 🌍", reply_markup=keyboard, disable_notification=True, reply_to_message_id=7
    )
    assert sent.message_id == 1
    [form] = telegram.forms
    assert form["chat_id"] == "5"
    assert form["text"] == "a=b&c=d + 你好 🌍"
    assert form["disable_notification"] == "true"
    assert json.loads(str(form["reply_parameters"]))["message_id"] == 7
    assert json.loads(str(form["reply_markup"])) == keyboard.to_dict()


@pytest.mark.parametrize("text", ["%", "100 %", "a b", " ", "+", "\x00", "\u202e", "e\u0301", "\ud800"])
async def test_any_text_arrives(bot: Bot, telegram: Telegram, text: str) -> None:
    await bot.send_message(5, text)
    assert telegram.forms[0]["text"] == text.replace("\ud800", "?")


async def test_a_file_is_uploaded_whole_beside_its_caption(bot: Bot, telegram: Telegram) -> None:
    picture = bytes(range(256)) * 1000
    await bot.send_photo(5, picture, caption="二维码")
    [form] = telegram.forms
    assert form["caption"] == "二维码"
    assert picture in form.values()


async def test_a_raw_call_returns_json_that_ptb_has_not_touched(telegram: Telegram, request_: AiohttpRequest) -> None:
    result = await request_.call(f"{telegram.url}{TOKEN}/getUpdates", {"allowed_updates": ["message"], "limit": 5}, 5)
    assert result == MESSAGE
    assert telegram.forms == [{"allowed_updates": '["message"]', "limit": "5"}]


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (refuses(400, "Bad Request: chat not found"), BadRequest),
        (refuses(401, "Unauthorized"), InvalidToken),
        (refuses(409, "Conflict: terminated by other getUpdates request"), Conflict),
        (refuses(429, "Too Many Requests: retry after 7", retry_after=7), RetryAfter),
        (answers(502, "<html>Bad Gateway</html>", "text/html"), NetworkError),
        (answers(200, "<html>Log in to this hotel's network</html>", "text/html"), OutcomeUnknown),
        (answers(200, "[]"), OutcomeUnknown),
        (answers(200, '{"ok": true, "res'), OutcomeUnknown),
    ],
)
async def test_every_kind_of_answer_becomes_its_error(
    bot: Bot, telegram: Telegram, answer: Answer, error: type[Exception]
) -> None:
    telegram.answer = answer
    with pytest.raises(error) as caught:
        await bot.send_message(5, "x")
    assert type(caught.value) is error


async def test_answers_that_the_fast_reader_refuses_are_read_all_the_same(bot: Bot, telegram: Telegram) -> None:
    odd = {**MESSAGE, "text": "\ud800", "huge": 2**70}
    telegram.answer = answers(200, json.dumps({"ok": True, "result": odd}))
    assert (await bot.send_message(5, "x")).api_kwargs["huge"] == 2**70
    telegram.answer = answers(200, json.dumps({"ok": True, "result": MESSAGE}).encode().replace(b'"x"', b'"\xff"'))
    assert (await bot.send_message(5, "x")).text == "\N{REPLACEMENT CHARACTER}"


async def test_a_refused_connection_means_that_nothing_was_sent(request_: AiohttpRequest) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        bot = Bot(TOKEN, base_url=f"http://127.0.0.1:{unused.getsockname()[1]}/bot", request=request_)
        with pytest.raises(NetworkError, match="nothing was sent") as caught:
            await bot.send_message(5, "x")
    assert not isinstance(caught.value, TimedOut)


async def test_no_free_connection_in_time_means_that_nothing_was_sent(telegram: Telegram) -> None:
    release = asyncio.Event()

    async def wait_then_accept(request: web.Request) -> web.StreamResponse:
        await release.wait()
        return await telegram.accept(request)

    telegram.answer = wait_then_accept
    async with AiohttpRequest(connections=1, pool_timeout=0.05, connect_timeout=0.05) as request:
        bot = Bot(TOKEN, base_url=telegram.url, request=request)
        first = asyncio.create_task(bot.send_message(5, "first"))
        with pytest.raises(NetworkError, match="nothing was sent"):
            await asyncio.gather(bot.send_message(5, "second"))
        release.set()
        await first
    assert [form["text"] for form in telegram.forms] == ["first"]


async def test_a_read_time_out_leaves_the_outcome_unknown(bot: Bot, telegram: Telegram) -> None:
    release = asyncio.Event()

    async def never(request: web.Request) -> web.StreamResponse:
        await release.wait()
        return web.Response()

    telegram.answer = never
    with pytest.raises(OutcomeUnknown):
        await bot.send_message(5, "x", read_timeout=0.05)
    release.set()


async def test_a_connection_cut_after_sending_leaves_the_outcome_unknown(bot: Bot, telegram: Telegram) -> None:
    async def cut(request: web.Request) -> web.StreamResponse:
        await telegram.accept(request)
        assert request.transport is not None
        request.transport.abort()
        return web.Response()

    telegram.answer = cut
    with pytest.raises(OutcomeUnknown):
        await bot.send_message(5, "x")
    assert len(telegram.forms) == 1


async def test_an_answer_cut_in_the_middle_leaves_the_outcome_unknown(bot: Bot, telegram: Telegram) -> None:
    async def cut(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Length": "1000"})
        await response.prepare(request)
        await response.write(b'{"ok": true')
        assert request.transport is not None
        request.transport.close()
        return response

    telegram.answer = cut
    with pytest.raises(OutcomeUnknown):
        await bot.send_message(5, "x")


async def test_no_error_carries_the_token(bot: Bot, telegram: Telegram, request_: AiohttpRequest) -> None:
    telegram.answer = answers(502, "<html></html>", "text/html")
    errors: list[BaseException] = []
    for base in (telegram.url, "http://127.0.0.1:1/bot", "http://[broken/bot", "ftp://127.0.0.1/bot", "bot"):
        with pytest.raises(NetworkError) as caught:
            await Bot(TOKEN, base_url=base, request=request_).send_message(5, "x")
        error: BaseException | None = caught.value
        while error is not None:
            errors.append(error)
            error = error.__cause__
    assert len(errors) > 5
    assert [error for error in errors if TOKEN in repr(error) or TOKEN in str(error)] == []


async def test_an_unused_transport_says_that_it_is_not_initialized() -> None:
    with pytest.raises(NetworkError, match="not initialized"):
        await AiohttpRequest().post("http://127.0.0.1/")


async def test_a_proxy_gets_the_calls(telegram: Telegram) -> None:
    # A plain proxy is asked for the full address; ours answers in Telegram's stead.
    async with AiohttpRequest(proxy=telegram.url.removesuffix("/bot")) as request:
        await Bot(TOKEN, base_url="http://api.telegram.invalid/bot", request=request).send_message(5, "through")
    assert [form["text"] for form in telegram.forms] == ["through"]


async def test_an_edit_is_answered_without_its_message(bot: Bot) -> None:
    assert await bot.edit_message_text("x", chat_id=5, message_id=1) is True


async def test_a_refused_edit_says_why(telegram: Telegram, bot: Bot) -> None:
    async def refuse(_: web.Request) -> web.Response:
        return web.json_response({"ok": False, "error_code": 400, "description": "Bad Request: no"}, status=400)

    telegram.answer = refuse
    with pytest.raises(BadRequest, match="No"):
        await bot.edit_message_text("x", chat_id=5, message_id=1)
