"""People see, take along, delete and bring in what is kept of them, through the chat as they would."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from domain.languages import Language
from sandbox.client import Client, Json
from sandbox.server import Sandbox
from tests.stories.conftest import running_bot
from tests.stories.guest import CATALOGUE, Guest, House

TABLE = "运营商;备注名;尾号;到期日;价格\r\n贝尔 Bell;妈妈;1234;2027-03-01;15\r\nTelus;爸爸;;2027-04-01;\r\n"


class Files:
    """The documents that the bot sent to somebody, fetched as Telegram gives them out."""

    def __init__(self, sandbox: Sandbox) -> None:
        self._root, self._token = sandbox.url, sandbox.token

    async def sent_to(self, guest: Guest) -> dict[str, bytes]:
        """File name without its date → body, of all documents in the chat."""
        await guest.walker.catch_up()
        documents = [message["document"] for message in guest.walker.messages.values() if "document" in message]
        return {name_of(document): await self._fetch(document["file_id"]) for document in documents}

    async def _fetch(self, file_id: str) -> bytes:
        async with aiohttp.ClientSession() as session:
            asked = session.get(f"{self._root}/bot{self._token}/getFile", params={"file_id": file_id})
            async with asked as response:
                path = (await response.json())["result"]["file_path"]
            async with session.get(f"{self._root}/file/bot{self._token}/{path}") as response:
                return await response.read()


def name_of(document: Json) -> str:
    stem, _, kind = str(document["file_name"]).partition(".")
    return f"{stem.split('-')[0]}.{kind}"


def rows_of(table: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(table.decode("utf-8-sig"), newline="")))


@pytest.fixture
def files(sandbox: Sandbox) -> Files:
    return Files(sandbox)


async def export(guest: Guest, files: Files) -> dict[str, bytes]:
    await guest.say("/export")
    await guest.walker.wait(lambda screen: screen.get("document", {}).get("file_name", "").startswith("renewals"))
    return await files.sent_to(guest)


async def approve(guest: Guest, table: str, count: int) -> None:
    await guest.walker.upload("lines.csv", table.encode())
    await guest.press("import-take", count=count)


def present(house: House, guest: Guest) -> list[tuple[Any, ...]]:
    return [(row["carrier"], row["label"], row["last4"], row["service_end"]) for row in house.lines_of(guest)]


# -- what is kept


@pytest.mark.parametrize("language", Language)
async def test_everyone_can_read_what_is_kept_and_walk_to_export_and_deletion(
    client: Client, language: Language
) -> None:
    guest = await Guest.arrive(client, language)
    await guest.say("/privacy")
    assert guest.buttons == [guest.voice.plain(key) for key in ("privacy-export", "privacy-forget", "button-menu")]
    await guest.press("privacy-forget")
    await guest.press("forget-no")
    assert guest.voice("forget-kept") in guest.text


async def test_the_export_holds_everything_and_only_of_the_one_who_asks(
    client: Client, house: House, files: Files
) -> None:
    other = await Guest.arrive(client, Language.EN)
    await other.renew("CL", "entel")
    guest = await Guest.arrive(client, Language.EN)
    await guest.begin_renewal("US", "t_mobile")
    await guest.choose_first_plan()
    await guest.choose_way()
    await guest.press("pay-paid")
    await guest.say("ORD-12345")
    await guest.press("check-works")
    await guest.walker.tap("📅")
    sent = await export(guest, files)
    everything = json.loads(sent["everything.json"])
    assert [row["id"] for row in everything["people"]] == [guest.id]
    for table, rows in {"lines": house.lines_of(guest), "renewals": house.renewals_of(guest)}.items():
        assert [row["id"] for row in everything[table]] == [row["id"] for row in rows]
    assert [row["kind"] for row in everything["line_events"]] == house.history_of(guest)
    assert len(everything["outbox"]) == len(house.letters_to(guest)) > 0
    (renewal,) = rows_of(sent["renewals.csv"])
    assert (renewal["Order number"], renewal["State"]) == ("ORD-12345", "works")
    (line,) = rows_of(sent["lines.csv"])
    assert line["Service end"] == house.lines_of(guest)[0]["service_end"]
    assert "entel" not in sent["everything.json"].decode().lower()


async def test_the_button_sends_the_same_files_as_the_command(client: Client, files: Files) -> None:
    guest = await Guest.arrive(client, Language.FR)
    await guest.say("/privacy")
    await guest.press("privacy-export")
    await guest.walker.wait(lambda screen: screen.get("document", {}).get("file_name", "").startswith("renewals"))
    assert set(await files.sent_to(guest)) == {"everything.json", "lines.csv", "renewals.csv"}


# -- forgetting


@pytest.mark.parametrize("language", Language)
async def test_whoever_deletes_everything_is_told_what_is_gone_and_may_begin_anew(
    client: Client, house: House, language: Language
) -> None:
    guest = await Guest.arrive(client, language)
    await guest.renew()
    await guest.say("/forget")
    await guest.press("forget-yes")
    report = guest.voice.plain("forget-done", lines=1, renewals=1, history=2, messages=2, others=0)
    assert guest.text.splitlines()[1:5] == report.splitlines()[1:5]
    assert (house.lines_of(guest), house.renewals_of(guest), house.letters_to(guest)) == ([], [], [])
    assert house.ask("SELECT * FROM people WHERE id = ?", guest.id) == []
    await guest.press("forget-anew")
    await guest.renew("CL", "entel")
    assert [row["carrier"] for row in house.lines_of(guest)] == ["entel"]


async def test_nothing_that_a_forgotten_person_wrote_is_left_in_the_inbox(client: Client, house: House) -> None:
    guest = await Guest.arrive(client, Language.EN)
    await guest.say("a secret of mine")
    await guest.say("/forget")
    await guest.press("forget-yes")
    await guest.walker.catch_up()
    kept = house.ask("SELECT * FROM inbox WHERE key LIKE ?", f"%{guest.id}%")
    assert kept == []
    assert b"secret" not in b"".join(row["body"] for row in house.ask("SELECT body FROM inbox"))


async def test_reminders_of_a_forgotten_person_never_come(client: Client, house: House) -> None:
    guest = await Guest.arrive(client, Language.EN)
    await guest.renew()
    await guest.say("/forget")
    await guest.press("forget-yes")
    report = guest.text
    await client.advance(40 * 86_400)
    other = await Guest.arrive(client, Language.EN)
    await guest.walker.catch_up()
    assert guest.text == report
    assert house.letters_to(guest) == house.letters_to(other) == []


async def test_old_buttons_and_second_taps_of_a_forgotten_person_are_answered_and_delete_nothing_new(
    client: Client, house: House
) -> None:
    guest = await Guest.arrive(client, Language.EN)
    await guest.renew()
    await guest.say("/forget")
    erase = next(data for data in guest.present_data if data.startswith("privacy:erase"))
    old = await guest.data_seen()
    await guest.press("forget-yes")
    await client.advance(2)
    await approve(guest, TABLE, 2)
    before = present(house, guest)
    for data in old:
        await guest.forge(data)
    answer = await guest.forge(erase)
    assert answer["text"] == guest.voice.plain("refused-forgotten-already")
    assert present(house, guest) == before != []


async def test_a_consent_from_yesterday_asks_once_more(client: Client, house: House) -> None:
    guest = await Guest.arrive(client, Language.EN)
    await guest.renew()
    await guest.say("/forget")
    await client.advance(86_400)
    await guest.press("forget-yes")
    assert guest.voice.plain("forget-yes") in guest.buttons
    assert len(house.lines_of(guest)) == 1
    await guest.press("forget-yes")
    assert house.lines_of(guest) == []


# -- importing


@pytest.mark.parametrize("language", Language)
async def test_the_template_filled_in_as_it_is_imports_in_every_language(
    client: Client, house: House, files: Files, language: Language
) -> None:
    guest = await Guest.arrive(client, language)
    await guest.say("/import")
    await guest.press("import-template")
    await guest.walker.wait(lambda screen: "document" in screen)
    template = (await files.sent_to(guest))["lines.csv"]
    await guest.walker.upload("Lines.CSV", template)
    await guest.press("import-take", count=1)
    assert guest.voice.plain("import-added", count=1) in guest.text
    assert [row["last4"] for row in house.lines_of(guest)] == ["1234"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk", "utf-16"])
async def test_a_table_as_spreadsheets_save_it_is_read_and_added_when_approved(
    client: Client, house: House, encoding: str
) -> None:
    guest = await Guest.arrive(client)
    await guest.walker.upload("我的卡.csv", TABLE.encode(encoding))
    assert "妈妈" in guest.text
    assert house.lines_of(guest) == []
    await guest.press("import-take", count=2)
    assert present(house, guest) == [("bell", "妈妈", "1234", "2027-03-01"), ("telus", "爸爸", None, "2027-04-01")]


async def test_mistakes_are_named_by_row_and_column_and_stay_out(client: Client, house: House) -> None:
    guest = await Guest.arrive(client, Language.EN)
    table = "Carrier,Service end,Last 4 digits\nBell,soon,\nTelus,2027-03-01,4165550199\nRogers,2027-03-01,12\n"
    await guest.walker.upload("lines.csv", table.encode())
    assert "row 2, Service end “soon”" in guest.text
    assert "row 3, Last 4 digits: looks like a whole number" in guest.text
    assert "4165550199" not in guest.text
    await guest.press("import-take", count=1)
    assert present(house, guest) == [("rogers", None, "12", "2027-03-01")]


async def test_rows_may_be_typed_into_the_chat(client: Client, house: House) -> None:
    guest = await Guest.arrive(client, Language.EN)
    await guest.say("/import")
    await guest.say("carrier, label\nBell, Mum\nTelus, <b>Dad</b> & co")
    assert "<b>Dad</b> & co" in guest.text
    await guest.press("import-take", count=2)
    assert [row["label"] for row in house.lines_of(guest)] == ["Mum", "<b>Dad</b> & co"]
    await guest.say("thank you")
    assert guest.voice.plain("button-menu") in guest.buttons


async def test_what_is_no_table_is_answered_in_words(client: Client, house: House) -> None:
    guest = await Guest.arrive(client, Language.EN)
    await guest.say("/import")
    await guest.walker.upload("lines.xlsx", b"PK\x03\x04 a workbook")
    assert guest.text == guest.voice.plain("refused-import-kind")
    await guest.walker.upload("lines.csv", b"hello")
    assert guest.text == guest.voice.plain("refused-import-header")
    await guest.walker.upload("lines.csv", b"carrier\n" + b"bell\n" * 201)
    assert guest.text == guest.voice.plain("refused-import-rows")
    await guest.walker.upload("lines.csv", b"x" * 300_000)
    assert guest.text == guest.voice.plain("refused-import-large")
    await guest.say("hello")
    assert guest.text == guest.voice.plain("refused-import-header")
    assert house.lines_of(guest) == []


async def test_the_longest_preview_fits_into_a_message(client: Client) -> None:
    guest = await Guest.arrive(client, Language.FR)
    carrier = max((each.name.to(Language.FR) for c in CATALOGUE.countries for each in c.carriers), key=len)
    good = [f'"{carrier}",{"W" * 40},{number},2027-03-01,' for number in range(10)]
    same = [f'"{carrier}",{"W" * 40},1,2027-03-01,' for _ in range(100)]
    bad = [f"{'&' * 60},{'W' * 99},12345,{'<' * 60},{'>' * 60}" for _ in range(80)]
    header = ",".join(["carrier", "label", "last4", "service_end", "price", *("?" * 60 for _ in range(20))])
    await guest.walker.upload("lines.csv", "\n".join([header, *good, *same, *bad]).encode())
    assert guest.voice.plain("import-take", count=10) in guest.buttons


async def test_rows_that_are_there_already_are_pointed_out(client: Client, house: House) -> None:
    guest = await Guest.arrive(client, Language.EN)
    await approve(guest, TABLE, 2)
    await guest.walker.upload("lines.csv", TABLE.encode())
    assert guest.voice.plain("import-repeated", count=2, rows="2, 3") in guest.text
    await guest.press("import-drop")
    assert len(house.lines_of(guest)) == 2


async def test_what_was_exported_imports_again_after_everything_was_deleted(
    client: Client, house: House, files: Files
) -> None:
    guest = await Guest.arrive(client, Language.ES)
    await approve(guest, TABLE, 2)
    before = present(house, guest)
    table = (await export(guest, files))["lines.csv"]
    await guest.say("/forget")
    await guest.press("forget-yes")
    await guest.walker.upload("lines.csv", table)
    await guest.press("import-take", count=2)
    assert sorted(map(str, present(house, guest))) == sorted(map(str, before))


async def test_a_proposal_outlives_a_restart_and_is_nobody_else_s(sandbox: Sandbox, tmp_path: Path) -> None:
    async with Client(sandbox.url) as client:
        async with running_bot(sandbox, tmp_path):
            guest = await Guest.arrive(client, Language.EN)
            other = await Guest.arrive(client, Language.EN)
            await guest.walker.upload("lines.csv", TABLE.encode())
            take = guest.present_data[0]
        house = House(tmp_path)
        async with running_bot(sandbox, tmp_path):
            answer = await other.forge(take)
            assert answer["text"] == other.voice.plain("refused-not-yours")
            await guest.press("import-take", count=2)
            await guest.forge(take)
            assert len(house.lines_of(guest)) == 2
            assert house.lines_of(other) == []
        assert await client.violations() == []
