"""The bot killed, stopped, started twice or wrongly: nothing is lost or done twice, and the token stays unsaid."""

from __future__ import annotations

import asyncio
import signal
from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest

from domain.languages import Language
from sandbox.client import Client
from sandbox.server import Sandbox
from tests.stories.guest import CATALOGUE, Guest, House
from tests.stories.process import bot_process, heard_until, nursery, run_to_its_end, surroundings

pytestmark = pytest.mark.crash

KILLS = 50
PATIENCE = 60.0
INEVITABLE = "answered twice"
"""Whoever is killed after an answer and before noting it answers again."""


class Steady(Guest):
    """Does the next thing only when he sees what it needs, however often the bot dies meanwhile."""

    async def see(self, label: str) -> None:
        def there(screen: dict[str, object]) -> bool:
            return label in self.walker.text or any(label in button for button in self.walker.buttons)

        await self.walker.wait(there, PATIENCE)

    async def tap(self, label: str) -> None:
        await self.see(label)
        await self.walker.tap(label, screen=False)

    async def reply(self, words: str) -> None:
        await self.walker.say(words, answer=False)

    def word(self, key: str, **facts: object) -> str:
        return self.voice.plain(key, **facts)

    async def walk(self, order: str) -> None:
        """A renewal of a new line with a plan of his own, every answer typed."""
        carrier = CATALOGUE.carrier("verizon")
        country = CATALOGUE.country("US")
        assert carrier is not None
        assert country is not None
        await self.reply("/start")
        await self.tap(self.word("menu-renew"))
        if order != "1":
            await self.tap(self.word("renew-other-line"))
        await self.tap(country.name.to(self.language))
        await self.tap(carrier.name.to(self.language))
        await self.tap(self.word("renew-other-plan"))
        await self.see(self.word("renew-ask-name"))
        await self.reply("Plan 15")  # a number, which must not be taken for the price
        await self.see(self.word("renew-do-not-know"))
        await self.see(country.currency)
        await self.reply("30")  # a price, which must not be taken for the days
        await self.see(self.word("renew-ask-days"))
        await self.reply("90")
        await self.tap("🌐")
        await self.tap(self.word("renew-method-undecided"))
        await self.tap(self.word("pay-paid"))
        await self.see(self.word("receipt-ask"))
        await self.reply(f"ORDER {order}")
        await self.tap(self.word("check-works"))
        await self.tap("📅")
        await self.see(self.word("done-undo"))


async def test_fifty_kills_lose_no_step_and_repeat_none(sandbox: Sandbox, tmp_path: Path) -> None:
    chance = Random(50)
    async with Client(sandbox.url) as client, nursery(sandbox, tmp_path, tmp_path / "heard") as lives:
        guests = [await Steady.newcomer(client, language) for language in Language]
        for guest in guests:
            guest.walker.patience = PATIENCE
        killed = asyncio.Event()

        async def go_on_walking(guest: Steady) -> int:
            walks = 0
            while not killed.is_set() or not walks:
                walks += 1
                await guest.walk(str(walks))
            return walks

        async with asyncio.TaskGroup() as people:
            walking = [people.create_task(go_on_walking(guest)) for guest in guests]
            for _ in range(KILLS):
                await lives.start()
                await asyncio.sleep(chance.uniform(0.1, 1.3))  # the moment of the kill: anywhere between start and work
                assert await lives.end(signal.SIGKILL) == -signal.SIGKILL
            killed.set()
            await lives.start()
        assert await lives.end(signal.SIGTERM) == 0
        violations = [fault for fault in await client.violations(settle=False) if INEVITABLE not in str(fault)]
        assert violations == []

    house = House(tmp_path)
    for guest, walks in zip(guests, walking, strict=True):
        check_walks(house, guest, walks.result())
    assert house.ask("SELECT * FROM inbox WHERE done_at IS NULL OR failed IS NOT NULL") == []
    assert sum(walks.result() for walks in walking) > len(guests)
    assert sandbox.token.partition(":")[2] not in (tmp_path / "heard").read_text()


def check_walks(house: House, guest: Guest, walks: int) -> None:
    """One line, one cycle, one entry in the history and one pair of checks for each walk."""
    lines, renewals = house.lines_of(guest), house.renewals_of(guest)
    assert len(lines) == len(renewals) == walks
    assert house.history_of(guest) == ["added", "renewed"] * walks
    assert {line["cycle"] for line in lines} == {2}
    assert {(row["state"], row["plan_name"], row["price_minor"], row["period_days"]) for row in renewals} == {
        ("verified", "Plan 15", 3000, 90)
    }
    assert [row["order_number"] for row in renewals] == [f"ORDER {number}" for number in range(1, walks + 1)]
    for line, renewal in zip(lines, renewals, strict=True):
        expected = date.fromisoformat(renewal["paid_on"]) + timedelta(days=90)
        assert line["service_end"] == renewal["new_end"] == expected.isoformat()
    assert len(house.letters_to(guest)) == 2 * walks


@pytest.mark.parametrize("style", ["console", "json"])
async def test_sigterm_ends_the_work_in_hand_and_the_token_is_never_said(
    sandbox: Sandbox, tmp_path: Path, style: str
) -> None:
    environment = surroundings(sandbox, tmp_path, LOG_LEVEL="DEBUG", LOG_FORMAT=style)
    async with Client(sandbox.url) as client, bot_process(tmp_path, environment) as bot:
        said = await heard_until(bot, "running")
        for kind in ("cut_before", "html"):
            await client.fault(kind, method="sendMessage")
        await client.fault("cut_before", method="getUpdates")
        guest = await Guest.arrive(client)
        await client.fault("slow", method="editMessageText", delay=1.0)
        await guest.walker.tap(guest.voice.plain("menu-renew"), screen=False)
        bot.send_signal(signal.SIGTERM)  # the press is answered, but its screen is still on its way
        rest, _ = await asyncio.wait_for(bot.communicate(), 40)
        said += rest.decode()
        assert bot.returncode == 0
        await guest.walker.catch_up()
        assert guest.voice.plain("renew-which-country") in guest.text
        assert await client.violations() == []
    assert House(tmp_path).ask("SELECT * FROM inbox WHERE done_at IS NULL") == []
    assert sandbox.token.partition(":")[2] not in said


async def test_a_second_copy_on_the_same_database_refuses_to_start(sandbox: Sandbox, tmp_path: Path) -> None:
    environment = surroundings(sandbox, tmp_path)
    async with bot_process(tmp_path, environment) as first:
        await heard_until(first, "running")
        code, said = await run_to_its_end(tmp_path, environment)
    assert code != 0
    assert "another copy" in said
    assert said.count("\n") == 1


@pytest.mark.parametrize(
    ("setting", "value", "hint"),
    [
        ("BOT_TOKEN", "", "BOT_TOKEN"),
        ("BOT_TOKEN", "123456:replace-me", "BOT_TOKEN"),
        ("BOT_TOKEN", "nonsense-without-colon", "BOT_TOKEN"),
        ("BOT_TOKEN", "7000000009:AAF-wellformed_but_revoked_0123456789", "token"),
        ("DATABASE_URL", "postgres://somewhere/db", "DATABASE_URL"),
        ("DATABASE_URL", "sqlite:////proc/nowhere/bot.sqlite3", "/proc/nowhere"),
        ("DATABASE_URL", "sqlite:///folder.sqlite3", "folder.sqlite3"),
        ("DATABASE_URL", "sqlite:///text.sqlite3", "text.sqlite3"),
        ("TELEGRAM_API_URL", "not an address", "TELEGRAM_API_URL"),
        ("ADMIN_IDS", "me,you", "ADMIN_IDS"),
        ("LOG_LEVEL", "LOUD", "LOG_LEVEL"),
        ("DEFAULT_LANGUAGE", "tlh", "DEFAULT_LANGUAGE"),
        ("CATALOGUE_DIR", "no/such/folder", "no/such/folder"),
    ],
)
async def test_a_wrong_setting_stops_the_start_with_one_sentence(
    sandbox: Sandbox, tmp_path: Path, setting: str, value: str, hint: str
) -> None:
    (tmp_path / "folder.sqlite3").mkdir()
    (tmp_path / "text.sqlite3").write_text("This is no database, though it has the length of one. " * 99)
    code, said = await run_to_its_end(tmp_path, surroundings(sandbox, tmp_path, **{setting: value}))
    sentences = [line for line in said.splitlines() if "[info" not in line]
    assert code == 1
    assert len(sentences) == 1, said
    assert hint in sentences[0]
    assert "Traceback" not in said
    assert value.partition(":")[2] not in said or setting != "BOT_TOKEN" or not value.partition(":")[2]
