"""Carries calls to the Bot API over aiohttp, and says what is known of a call that failed; it retries nothing."""

import functools
from collections.abc import Mapping
from typing import Any

import aiohttp
from telegram._utils.types import JSONDict, ODVInput
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

# PTB makes RequestData from these itself and gives no other way to build one.
from telegram.request._requestparameter import RequestParameter

from bot.payloads import decode, encode

_TRUE = b'{"ok":true,"result":true}'
_OK = (b'{"ok":true,', b'{"ok": true,')
_FORM = {"Content-Type": "application/x-www-form-urlencoded"}


class OutcomeUnknown(TimedOut):
    """The call had left when the connection failed: Telegram may have carried it out, or not."""


class AiohttpRequest(BaseRequest):
    """PTB's transport over aiohttp: its own (httpx) sweeps every open connection on every request.

    Raises, besides what PTB reads from Telegram's answer: NetworkError if the call certainly did not leave (no
    connection, none free in time), OutcomeUnknown if it did and no whole answer came back.
    """

    __slots__ = ("_connections", "_media_write_timeout", "_proxy", "_session", "_timeouts")

    def __init__(
        self,
        *,
        connections: int = 512,
        read_timeout: float = 10.0,
        write_timeout: float = 10.0,
        connect_timeout: float = 10.0,
        pool_timeout: float = 10.0,
        media_write_timeout: float = 60.0,
        proxy: str | None = None,
    ) -> None:
        """Timeouts are in seconds and hold for calls that bring none of their own; `proxy` is a URL."""
        self._connections = connections
        self._timeouts = (read_timeout, write_timeout, connect_timeout, pool_timeout)
        self._media_write_timeout = media_write_timeout
        self._proxy = proxy
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        return self._timeouts[0]

    async def initialize(self) -> None:
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=self._connections, keepalive_timeout=30),
                headers={"User-Agent": self.USER_AGENT},
                cookie_jar=aiohttp.DummyCookieJar(),
            )

    async def shutdown(self) -> None:
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def call(self, url: str, parameters: Mapping[str, object], read_timeout: float) -> Any:
        """Call a method by its full URL and return its bare result: JSON, not PTB's objects.

        One value in a batch that PTB cannot read thus spoils nothing else. Raises TelegramError as `post` does.
        """
        data = RequestData([RequestParameter(name, value, None) for name, value in parameters.items()])
        return await self.post(url, data, read_timeout=read_timeout)

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        write_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        connect_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        pool_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Send one request and return the status and the body, whatever they are."""
        if self._session is None:
            raise RuntimeError("the transport is not initialized")
        files = request_data is not None and request_data.contains_files
        default_read, default_write, default_connect, default_pool = self._timeouts
        timeout = _timeout(
            _chosen(read_timeout, default_read),
            _chosen(write_timeout, self._media_write_timeout if files else default_write),
            _chosen(connect_timeout, default_connect),
            _chosen(pool_timeout, default_pool),
            method,
        )
        body, headers = _encoded(request_data)
        try:
            async with self._session.request(
                method, url, data=body, headers=headers, timeout=timeout, proxy=self._proxy, allow_redirects=False
            ) as response:
                return response.status, _needed(url, await response.read())
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError, aiohttp.ClientHttpProxyError) as error:
            raise NetworkError(f"no connection, nothing was sent ({type(error).__name__})") from error
        except (aiohttp.InvalidURL, aiohttp.NonHttpUrlClientError):
            # Neither the text nor the exception goes on: both carry the URL, and with it the token.
            raise NetworkError("the address of the Bot API is not a valid URL, nothing was sent") from None
        except (TimeoutError, aiohttp.ClientError, OSError) as error:
            # The type only: some of these texts carry the URL.
            raise OutcomeUnknown(f"no answer after sending ({type(error).__name__})") from error

    @staticmethod
    def parse_json_payload(payload: bytes) -> JSONDict:
        """Read an answer; raises OutcomeUnknown (under an error status PTB puts its own error above it)."""
        try:
            answer = decode(payload)
        except ValueError as error:
            raise OutcomeUnknown("the answer cannot be read") from error
        if not isinstance(answer, dict):
            raise OutcomeUnknown("the answer is not the Bot API's")
        return answer


def _needed(url: str, body: bytes) -> bytes:
    """The answer without what nobody reads: an edit gives the whole message, and making PTB's object of it would be a
    tenth of what a tap costs. The plain True, which Telegram gives for inline messages, says as much."""
    return _TRUE if url.endswith("/editMessageText") and body.startswith(_OK) else body


def _chosen(given: ODVInput[float], default: float) -> float | None:
    """PTB passes a marker for 'use your default', and None for 'wait for ever'."""
    return given if given is None or isinstance(given, int | float) else default


@functools.lru_cache(maxsize=128)
def _timeout(
    read: float | None, write: float | None, connect: float | None, pool: float | None, method: str
) -> aiohttp.ClientTimeout:
    waiting = None if connect is None or pool is None else connect + pool
    # aiohttp has no limit for writing: the whole call is limited instead. Not a download, which may be long.
    parts = (read, write, waiting)
    total = None if method == "GET" or None in parts else sum(part for part in parts if part is not None)
    return aiohttp.ClientTimeout(total=total, connect=waiting, sock_connect=connect, sock_read=read)


def _encoded(request_data: RequestData | None) -> tuple[bytes | aiohttp.FormData | None, dict[str, str] | None]:
    if request_data is None:
        return None, None
    if not request_data.contains_files:
        return b"&".join(_field(name, value) for name, value in request_data.parameters.items()), _FORM
    form = aiohttp.FormData(request_data.json_parameters)
    for name, (filename, content, mime) in request_data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=mime)
    return form, None


def _field(name: str, value: object) -> bytes:
    """One field of a form. Every byte is escaped, which forms allow: it takes a tenth of urlencode's time, since
    urlencode looks at each byte in Python."""
    content = value.encode("utf-8", "replace") if isinstance(value, str) else encode(value)
    return name.encode() + b"=" + (content if content.isalnum() else b"%" + content.hex("%").encode())
