"""The command line: serves the sandbox until Ctrl-C and, if given one, runs a bot's command beside it."""

import argparse
import asyncio
import os
import signal
import sys
import tempfile
from asyncio.subprocess import Process
from collections.abc import Sequence
from pathlib import Path

import uvloop

from sandbox.server import TOKEN, Sandbox

FAREWELL = 10.0
STOP_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


def arguments(argv: Sequence[str]) -> tuple[argparse.Namespace, list[str]]:
    """Our own options, and the command after `--`."""
    parser = argparse.ArgumentParser(
        prog="python -m sandbox",
        description="A local stand-in for Telegram with a chat page.",
        usage="%(prog)s [--port PORT] [--token TOKEN] [-- COMMAND ...]",
    )
    parser.add_argument("--port", type=int, default=8080, help="port on 127.0.0.1 (default 8080)")
    parser.add_argument("--token", default=TOKEN, help="token of the bot (any number, a colon, any text)")
    split = argv.index("--") if "--" in argv else len(argv)
    return parser.parse_args(argv[:split]), list(argv[split + 1 :])


def environment(sandbox: Sandbox, folder: str) -> dict[str, str]:
    """What the bot's command finds in its environment."""
    return {
        **os.environ,
        "BOT_TOKEN": sandbox.token,
        "TELEGRAM_API_URL": sandbox.url,
        "CLOCK_URL": f"{sandbox.url}/control/clock",
        "DATABASE_URL": f"sqlite:///{Path(folder) / 'bot.db'}",
    }


async def serve(options: argparse.Namespace, command: list[str]) -> int:
    """Serve until a signal or until the command ends; returns the exit code."""
    stopped = asyncio.Event()
    for number in STOP_SIGNALS:
        asyncio.get_running_loop().add_signal_handler(number, stopped.set)
    sandbox = Sandbox(options.token, options.port)
    try:
        await sandbox.start()
    except OSError as error:
        sys.stderr.write(f"Port {options.port} cannot be used: {error.strerror}. Try another one with --port.\n")
        return 1
    sys.stdout.write(f"Chat with the bot at {sandbox.url} (Ctrl-C ends it)\n")
    sys.stdout.flush()
    try:
        return await _beside(sandbox, command, stopped)
    finally:
        await sandbox.stop()


async def _beside(sandbox: Sandbox, command: list[str], stopped: asyncio.Event) -> int:
    if not command:
        await stopped.wait()
        return 0
    with tempfile.TemporaryDirectory(prefix="sandbox-") as folder:
        # A session of its own: Ctrl-C reaches only us, and the bot is told once.
        child = await asyncio.create_subprocess_exec(*command, env=environment(sandbox, folder), start_new_session=True)
        ended = asyncio.create_task(child.wait())
        told = asyncio.create_task(stopped.wait())
        await asyncio.wait([ended, told], return_when=asyncio.FIRST_COMPLETED)
        told.cancel()
        if stopped.is_set() and not ended.done():
            await _end(child, ended)
            return 0
        code = await ended
        return code if code >= 0 else 128 - code


async def _end(child: Process, ended: "asyncio.Task[int]") -> None:
    child.send_signal(signal.SIGINT)
    done, _ = await asyncio.wait([ended], timeout=FAREWELL)
    if not done:
        child.kill()
        await ended


def main() -> None:
    options, command = arguments(sys.argv[1:])
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        sys.exit(runner.run(serve(options, command)))


if __name__ == "__main__":
    main()
