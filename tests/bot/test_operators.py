"""What operators are shown of reminders and letters on the command line, and another try for letters given up."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from bot.__main__ import cli
from content.catalogue import CatalogueShelf
from domain.clock import FixedClock
from domain.outbox import OutboxState
from domain.people import Reach
from storage.database import Database
from storage.migrate import migrate
from tests.services.house import ALICE, BOB, House

END = date(2098, 12, 3)
TEN = datetime(2098, 11, 26, 15, tzinfo=UTC)  # in Toronto, seven days before

Invoke = Callable[..., Any]


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """Alice has a line that ends, one that is let go and one without a date; Bob has blocked the bot."""
    path = tmp_path / "bot.sqlite3"
    migrate(path)

    async def arrange() -> None:
        db = await Database.open(path)
        house = House(db, FixedClock(TEN - timedelta(days=10)), CatalogueShelf(None))
        for person in (ALICE, BOB):
            await house.people.meet(person, "en")
        await house.a_line("bell", END)
        gone = await house.a_line("bell", END)
        await house.lines.let_go(ALICE, gone.id)
        await house.a_line("bell")
        await house.a_line("bell", END, person_id=BOB)
        await house.people.lose(BOB, Reach.BLOCKED)
        await db.close()

    asyncio.run(arrange())
    return path


@pytest.fixture
def invoke(database: Path, monkeypatch: pytest.MonkeyPatch) -> Invoke:
    monkeypatch.setenv("BOT_TOKEN", "1234567:AAE-example-of-a-token-that-is-long-enough")
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{database}")

    def run(*arguments: str) -> Any:
        return CliRunner().invoke(cli, arguments)

    return run


def rows(invoke: Invoke, *arguments: str) -> list[dict[str, Any]]:
    result = invoke(*arguments, "--json")
    assert result.exit_code == 0, result.output
    found: list[dict[str, Any]] = json.loads(result.stdout)
    return found


def test_a_dry_run_says_who_gets_what_and_why_not(invoke: Invoke) -> None:
    found = rows(invoke, "reminders", "dry-run", "--at", "2098-11-26T15:00Z")
    assert [(row["person"], row["line"], row["verdict"], row["lead"]) for row in found] == [
        (ALICE, 1, "leaves", 7),
        (BOB, 4, "person cannot be reached", 7),
    ]
    assert found[0]["leaves_at"] == "2098-11-26T15:00:00+00:00"
    assert (found[0]["reason"], found[0]["target"], found[0]["why"], found[0]["silent"]) == (
        "end",
        "2098-12-03",
        "due",
        True,
    )


def test_of_one_person_it_gives_the_reason_for_every_silence(invoke: Invoke) -> None:
    found = rows(invoke, "reminders", "dry-run", "--at", "2098-11-26T15:00Z", "--person", str(ALICE))
    assert {row["line"]: row["verdict"] for row in found} == {
        1: "leaves",
        2: "line is let go",
        3: "line has no date to remind of",
    }


def test_what_comes_before_that_hour_leaves_at_its_own_moment(invoke: Invoke) -> None:
    found = rows(invoke, "reminders", "dry-run", "--at", "2098-11-30T15:00:00+00:00", "--person", str(ALICE))
    of_line = [(row["verdict"], row["lead"], row["leaves_at"]) for row in found if row["line"] == 1]
    assert of_line == [
        ("leaves earlier", 7, "2098-11-26T15:00:00+00:00"),
        ("leaves", 3, "2098-11-30T15:00:00+00:00"),
    ]


def test_a_dry_run_changes_nothing(invoke: Invoke, database: Path) -> None:
    async def everything() -> dict[str, list[dict[str, Any]]]:
        db = await Database.open(database)
        try:
            return await House(db, FixedClock(TEN), CatalogueShelf(None)).rows()
        finally:
            await db.close()

    before = asyncio.run(everything())
    rows(invoke, "reminders", "dry-run", "--at", "2098-12-24T12:00Z")
    assert asyncio.run(everything()) == before


@pytest.mark.parametrize("moment", ["tomorrow", "2098-12-03T10:00"])
def test_what_is_no_moment_is_refused_in_a_sentence(invoke: Invoke, moment: str) -> None:
    result = invoke("reminders", "dry-run", "--at", moment)
    assert result.exit_code == 1
    assert "write it like" in result.stderr


def test_the_table_is_for_people(invoke: Invoke) -> None:
    result = invoke("reminders", "dry-run", "--at", "2098-11-26T15:00Z")
    assert "leaves" in result.stdout
    assert "person cannot be reached" in result.stdout
    assert "none" in invoke("reminders", "dry-run", "--at", "2027-01-01T00:00Z").stdout


def queue_and_fail(database: Path) -> None:
    async def work() -> None:
        db = await Database.open(database)
        house = House(db, FixedClock(TEN), CatalogueShelf(None))
        await house.reminders.queue_due()
        (letter,) = await house.outbox.claim(1)
        await house.outbox.finish(letter, OutboxState.REFUSED, reason="Bad Request: our mistake")
        await db.close()

    asyncio.run(work())


def test_letters_are_listed_with_their_reasons_and_given_another_try(invoke: Invoke, database: Path) -> None:
    queue_and_fail(database)
    (letter,) = rows(invoke, "outbox", "list", "--state", "refused")
    assert (letter["person"], letter["line"], letter["reason"]) == (ALICE, 1, "Bad Request: our mistake")
    (shown,) = rows(invoke, "outbox", "show", str(letter["id"]))
    assert shown["payload"]["rungs"] == [[1, "end", "2098-12-03", 7]]
    assert "our mistake" in invoke("outbox", "show", str(letter["id"])).stdout
    assert invoke("outbox", "retry", str(letter["id"])).exit_code == 0
    assert rows(invoke, "outbox", "list", "--state", "refused") == []
    assert [row["attempts"] for row in rows(invoke, "outbox", "list", "--state", "waiting")] == [0]


def test_what_waits_or_is_not_there_is_not_tried_again(invoke: Invoke, database: Path) -> None:
    queue_and_fail(database)
    assert invoke("outbox", "retry", "1").exit_code == 0
    again = invoke("outbox", "retry", "1", "99")
    assert again.exit_code == 1
    assert "1, 99" in again.stderr
    assert invoke("outbox", "show", "99").exit_code == 1


def test_without_a_database_there_is_one_sentence(invoke: Invoke, database: Path) -> None:
    database.unlink()
    result = invoke("outbox", "list")
    assert result.exit_code == 1
    assert "there is no database" in result.stderr
