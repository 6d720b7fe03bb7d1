"""The log: one line for each event, in UTC, and never the token, whoever lets it slip."""

import asyncio
import json
import logging
import sys
import warnings
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Literal
from urllib.parse import quote

import pytest
import structlog

from bot.logs import MASK, configure

TOKEN = "123456789:AAF-secret_half_of_the_token"
SECRET = TOKEN.partition(":")[2]
Style = Literal["console", "json"]


@pytest.fixture(autouse=True)
def put_back() -> Iterator[None]:
    """Logging belongs to the whole process: leave it as it was."""
    root, hook = logging.getLogger(), sys.excepthook
    handlers, level = root.handlers, root.level
    yield
    root.handlers = handlers
    root.setLevel(level)
    sys.excepthook = hook
    logging.captureWarnings(False)
    structlog.reset_defaults()


def fail_with_the_token() -> None:
    url = f"https://api.telegram.org/bot{TOKEN}/sendMessage"
    raise ValueError(f"cannot reach {url}")


def log_an_exception() -> None:
    try:
        fail_with_the_token()
    except ValueError:
        logging.getLogger("telegram.ext").exception("a call failed")


def log_a_chained_exception() -> None:
    try:
        try:
            fail_with_the_token()
        except ValueError as error:
            raise RuntimeError("it failed") from error
    except RuntimeError:
        structlog.get_logger().exception("a call failed")


def leave_an_exception_uncaught() -> None:
    try:
        fail_with_the_token()
    except ValueError:
        sys.excepthook(*sys.exc_info())


def forget_a_task_s_exception() -> None:
    async def main() -> None:
        async def fail() -> None:
            fail_with_the_token()

        task = asyncio.create_task(fail())
        await asyncio.wait([task])
        del task

    asyncio.run(main())


SLIPS: list[Callable[[], None]] = [
    lambda: logging.getLogger("httpx").warning("HTTP Request: POST https://api.telegram.org/bot%s/getMe", TOKEN),
    lambda: logging.getLogger("aiohttp.client").error("url=%r", f"/bot{quote(TOKEN, safe='')}/getMe".encode()),
    lambda: logging.getLogger("apscheduler").error("job %s", {"args": [TOKEN]}),
    lambda: logging.getLogger("telegram").info("only the secret half: %s", SECRET),
    lambda: structlog.get_logger().info("starting", token=TOKEN, nested={"token": TOKEN}),
    log_an_exception,
    log_a_chained_exception,
    leave_an_exception_uncaught,
    forget_a_task_s_exception,
]


@pytest.mark.parametrize("style", ["console", "json"])
@pytest.mark.parametrize("slip", SLIPS)
def test_the_token_never_appears(slip: Callable[[], None], style: Style, capsys: pytest.CaptureFixture[str]) -> None:
    configure("DEBUG", style, TOKEN)
    slip()
    written = capsys.readouterr()
    assert SECRET not in written.err
    assert MASK in written.err
    assert written.out == ""


@pytest.mark.filterwarnings("always::UserWarning")
def test_warnings_go_to_the_log_without_the_token(capsys: pytest.CaptureFixture[str]) -> None:
    # pytest collects warnings itself; the log's own way of showing them is called directly.
    configure("INFO", "json", TOKEN)
    warnings.showwarning(f"odd URL: bot{TOKEN}", UserWarning, "somewhere.py", 1)
    written = capsys.readouterr().err
    assert "odd URL" in written
    assert SECRET not in written


def test_json_is_one_object_a_line_with_a_moment_in_utc(capsys: pytest.CaptureFixture[str]) -> None:
    configure("INFO", "json", TOKEN)
    structlog.get_logger("bot.wiring").info("started", 语言="简体中文", lines=3)
    logging.getLogger("bot.poller").warning("no updates for %s", "now")
    first, second = (json.loads(line) for line in capsys.readouterr().err.splitlines())
    assert (first["event"], first["level"], first["lines"], first["语言"]) == ("started", "info", 3, "简体中文")
    assert (second["event"], second["level"], second["logger"]) == ("no updates for now", "warning", "bot.poller")
    assert datetime.fromisoformat(first["timestamp"]).utcoffset() == timedelta(0)
    assert datetime.fromisoformat(second["timestamp"]).utcoffset() == timedelta(0)


def test_an_exception_stays_within_its_line_of_json(capsys: pytest.CaptureFixture[str]) -> None:
    configure("INFO", "json", TOKEN)
    log_an_exception()
    [line] = capsys.readouterr().err.splitlines()
    assert "ValueError: cannot reach" in json.loads(line)["exception"]


def test_nothing_below_the_level_is_written(capsys: pytest.CaptureFixture[str]) -> None:
    configure("WARNING", "console", TOKEN)
    logging.getLogger("bot").info("quiet")
    structlog.get_logger("bot").info("quiet too")
    logging.getLogger("bot").warning("loud")
    written = capsys.readouterr().err
    assert "quiet" not in written
    assert "loud" in written


def test_libraries_that_speak_of_every_step_are_heard_only_when_something_is_wrong(
    capsys: pytest.CaptureFixture[str],
) -> None:
    configure("DEBUG", "console", TOKEN)
    logging.getLogger("apscheduler.scheduler").info("running job")
    logging.getLogger("aiosqlite").debug("executing")
    assert capsys.readouterr().err == ""


def test_an_interrupt_from_the_keyboard_is_no_event(capsys: pytest.CaptureFixture[str]) -> None:
    configure("INFO", "json", TOKEN)
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert "uncaught" not in capsys.readouterr().err
