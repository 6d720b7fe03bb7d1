"""`python -m sandbox` as a process: its line, its environment for the bot, its end."""

import asyncio
import signal
import sys
from asyncio.subprocess import PIPE, Process

import pytest

ASK = (
    "import os, urllib.request as r; "
    "print(r.urlopen(os.environ['TELEGRAM_API_URL'] + '/bot' + os.environ['BOT_TOKEN'] + '/getMe').status, "
    "r.urlopen(os.environ['CLOCK_URL']).status, os.environ['DATABASE_URL'][:10])"
)


async def sandbox(*arguments: str) -> Process:
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", "sandbox", "--port", "0", *arguments, stdout=PIPE, stderr=PIPE
    )


async def test_the_bot_finds_its_way_and_its_exit_code_is_ours() -> None:
    process = await sandbox("--", sys.executable, "-c", f"{ASK}; raise SystemExit(7)")
    out, _ = await asyncio.wait_for(process.communicate(), 30)
    greeting, answer = out.decode().splitlines()
    assert "http://127.0.0.1:" in greeting
    assert answer == "200 200 sqlite:///"
    assert process.returncode == 7


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
async def test_a_signal_ends_the_sandbox_and_the_bot(number: signal.Signals) -> None:
    bot = (
        "import signal, sys\n"
        "signal.signal(signal.SIGINT, lambda *_: (print('bot ends', flush=True), sys.exit()))\n"
        "print('bot runs', flush=True)\n"
        "signal.pause()"
    )
    process = await sandbox("--", sys.executable, "-c", bot)
    assert process.stdout is not None
    lines = [await asyncio.wait_for(process.stdout.readline(), 30) for _ in range(2)]
    assert lines[1] == b"bot runs\n"
    process.send_signal(number)
    out, _ = await asyncio.wait_for(process.communicate(), 30)
    assert out == b"bot ends\n"
    assert process.returncode == 0


async def test_a_taken_port_is_said_plainly() -> None:
    taken = await asyncio.start_server(lambda reader, writer: None, "127.0.0.1", 0)
    port = str(taken.sockets[0].getsockname()[1])
    process = await sandbox("--port", port)
    _, error = await asyncio.wait_for(process.communicate(), 30)
    assert f"Port {port} cannot be used".encode() in error
    assert process.returncode == 1
    taken.close()
    await taken.wait_closed()
