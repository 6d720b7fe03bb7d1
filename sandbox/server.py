"""The sandbox server: binds the Bot API side, the control API and the chat page to one loopback address."""

import ipaddress
from datetime import datetime
from pathlib import Path

from aiohttp import web

from sandbox import groups
from sandbox.control import routes
from sandbox.errors import ApiError, refuse
from sandbox.files import DOCUMENT_LIMIT, DOWNLOAD_LIMIT
from sandbox.gateway import Gateway
from sandbox.transport import failure, read_parameters
from sandbox.webhook import FIRST_PAUSE, Courier
from sandbox.world import World

TOKEN = "7000000001:sandbox-token-for-local-use-only"
USERNAME = "esim_sandbox_bot"
PAGE = Path(__file__).with_name("page")
NO_CACHE = {"Cache-Control": "no-store"}
# Seconds that open requests get at the end; long polls are woken before.
FAREWELL = 0.5


class Sandbox:
    """One stand-in for Telegram with its own people, chats and clock.

    `people=True` begins with three people and a group; `start` is the moment its clock shows at first;
    `webhook_pause` the seconds before a failed delivery is tried again.
    """

    def __init__(
        self,
        token: str = TOKEN,
        port: int = 0,
        host: str = "127.0.0.1",
        *,
        people: bool = True,
        username: str = USERNAME,
        start: datetime | None = None,
        webhook_pause: float = FIRST_PAUSE,
    ) -> None:
        if not ipaddress.ip_address(host).is_loopback:
            raise ValueError(f"The sandbox listens on loopback only, not on {host}.")
        self.token = token
        self._host = host
        self._port = port
        self.world = World(token, username, start)
        self.gateway = Gateway(self.world)
        self._courier = Courier(self.world, self.gateway, webhook_pause)
        self._runner: web.AppRunner | None = None
        if people:
            populate(self.world)

    @property
    def url(self) -> str:
        """`http://127.0.0.1:PORT`, known once started."""
        host = f"[{self._host}]" if ":" in self._host else self._host
        return f"http://{host}:{self._port}"

    async def start(self) -> None:
        self._runner = web.AppRunner(self._app(), access_log=None, shutdown_timeout=FAREWELL)
        await self._runner.setup()
        site = web.TCPSite(self._runner, self._host, self._port)
        await site.start()
        self._port = self._runner.addresses[0][1]
        self._courier.start()

    async def stop(self) -> None:
        self.world.close()
        await self._courier.stop()
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    async def __aenter__(self) -> "Sandbox":
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.stop()

    def _app(self) -> web.Application:
        app = web.Application(client_max_size=DOCUMENT_LIMIT + 2**20)
        app.router.add_route("*", f"/bot{self.token}/{{method}}", self._bot)
        app.router.add_get(f"/file/bot{self.token}/{{path:.+}}", self._file)
        app.router.add_route("*", "/bot{token}/{method}", self._stranger)
        app.router.add_get("/", self._page)
        app.router.add_static("/page/", PAGE)
        app.add_routes(routes(self.gateway))
        return app

    async def _bot(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        try:
            raw, files = await read_parameters(request)
        except ApiError as error:
            answer = self.gateway.reject(method, error)
        except web.HTTPRequestEntityTooLarge:
            answer = self.gateway.reject(method, refuse("request_too_large"))
        else:
            answer = await self.gateway.answer(method, raw, files)
        if answer.cut and request.transport is not None:
            request.transport.abort()
        return web.Response(body=answer.body, status=answer.status or 500, content_type=answer.content_type)

    async def _stranger(self, request: web.Request) -> web.Response:
        answer = self.gateway.reject(request.match_info["method"], refuse("unauthorized"))
        return web.Response(body=answer.body, status=answer.status, content_type=answer.content_type)

    async def _file(self, request: web.Request) -> web.Response:
        stored = self.world.files.by_path(request.match_info["path"])
        if stored is None or len(stored.body) > DOWNLOAD_LIMIT:
            return web.Response(body=failure(refuse("wrong_file")), status=404, content_type="application/json")
        return web.Response(body=stored.body, content_type="application/octet-stream")

    async def _page(self, _: web.Request) -> web.StreamResponse:
        return web.FileResponse(PAGE / "index.html", headers=NO_CACHE)


def populate(world: World) -> None:
    """The people and the group that a newcomer finds."""
    people = [
        world.add_person("小林", "zh-hans", "xiaolin", 1001),
        world.add_person("Ana", "es", "ana", 1002),
        world.add_person("Alex", "en", "alex", 1003),
    ]
    groups.make(world, "eSIM 互助群", people)
