"""A person's lines from adding to removing, as he lives with them: dates, labels, history, carriers' texts."""

from __future__ import annotations

import pytest

from domain.languages import Language
from sandbox.client import Client
from tests.stories.guest import CATALOGUE, Guest, House

PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63f8ffff3f0005fe02fe0def46b8"
    "0000000049454e44ae426082"
)
"""The smallest PNG: one white dot."""


async def add_line(guest: Guest, country: str, carrier: str, end: str | None = None, label: str | None = None) -> None:
    await guest.say("/add")
    await guest.press_country(country)
    await guest.press_carrier(carrier)
    await (guest.say(end) if end else guest.press("button-skip"))
    await (guest.say(label) if label else guest.press("button-skip"))


async def test_a_line_is_added_in_every_language(client: Client, house: House) -> None:
    for language in Language:
        guest = await Guest.arrive(client, language)
        await add_line(guest, "CA", "rogers", "2027-02-28", "妈妈 & Co")
        assert "妈妈 & Co" in guest.text
        line = house.lines_of(guest)[0]
        assert (line["carrier"], line["service_end"], line["label"]) == ("rogers", "2027-02-28", "妈妈 & Co")
        await guest.say("/lines")
        assert "妈妈 & Co" in guest.text


async def test_every_fact_of_a_line_can_be_changed(client: Client, house: House) -> None:
    guest = await Guest.arrive(client, Language.EN)
    await add_line(guest, "CA", "bell")
    answers = {
        "label": "Bank",
        "digits": "1234",
        "end": "3 December 2026",
        "loss": "2027-03-01",
        "left": "3.2GB 120 minutes 50 texts",
        "note": "PIN is at home",
    }
    for field, answer in answers.items():
        await guest.press("line-edit")
        await guest.press(f"line-edit-{field}")
        await guest.say(answer)
    await guest.press("line-edit")
    await guest.press("line-edit-auto", on="no")
    await guest.walker.tap("10:00")
    await guest.walker.tap("08:00")
    line = house.lines_of(guest)[0]
    assert [line[name] for name in ("label", "last4", "service_end", "number_loss", "note")] == [
        "Bank",
        "1234",
        "2026-12-03",
        "2027-03-01",
        "PIN is at home",
    ]
    assert (line["minutes_left"], line["texts_left"], line["auto_renew"], line["remind_hour"]) == (120, 50, 1, 8)
    assert "Bank" in guest.text
    assert "··1234" in guest.text


async def test_an_ambiguous_date_is_asked_about(client: Client, house: House) -> None:
    guest = await Guest.arrive(client, Language.EN)
    await add_line(guest, "CA", "telus")
    await guest.press("line-edit")
    await guest.press("line-edit-end")
    await guest.say("01/02/2027")
    assert house.lines_of(guest)[0]["service_end"] is None
    await guest.walker.tap("1 February 2027")
    assert house.lines_of(guest)[0]["service_end"] == "2027-02-01"


async def test_a_removed_line_comes_back_on_undo(client: Client, house: House) -> None:
    guest = await Guest.arrive(client)
    await add_line(guest, "CL", "entel", "2027-02-28")
    before = house.lines_of(guest)[0]
    await guest.press("line-remove")
    await guest.press("line-remove-yes")
    assert house.lines_of(guest)[0]["state"] == "removed"
    assert house.lines_of(guest)[0]["next_reminder_at"] is None
    await guest.press("line-restore")
    assert house.lines_of(guest)[0] == before


async def test_the_history_keeps_the_receipt(client: Client, house: House) -> None:
    guest = await Guest.arrive(client)
    await guest.begin_renewal("US", "t_mobile")
    await guest.enter_plan()
    await guest.choose_way()
    await guest.press("pay-paid")
    await guest.walker.upload("paid.png", PICTURE, kind="photo")
    await guest.press("check-works")
    await guest.walker.tap("📅")
    await guest.press("done-line")
    await guest.press("line-history")
    receipt = next(data for data in guest.present_data if data.startswith("line:receipt:"))
    await guest.forge(receipt)
    await guest.walker.wait(lambda screen: "photo" in screen)
    assert house.renewals_of(guest)[0]["receipt_kind"] == "photo"


async def test_a_keep_alive_action_is_done_today_and_undone(client: Client, house: House) -> None:
    guest = await Guest.arrive(client)
    carrier = next(carrier for country in CATALOGUE.countries for carrier in country.carriers if carrier.keep_alive)
    await guest.say("/add")
    await guest.forge(f"add:carrier:4711:{carrier.id}")
    line = house.lines_of(guest)[0]["id"]
    await guest.forge(f"line:show:{line}")
    await guest.press("line-kept")
    assert house.lines_of(guest)[0]["last_action"] is not None
    await guest.press("line-undo-kept")
    assert house.lines_of(guest)[0]["last_action"] is None
    assert house.history_of(guest) == ["added", "kept_alive", "unkept"]


async def test_a_carriers_text_proposes_and_is_approved(client: Client, house: House) -> None:
    guest = await Guest.arrive(client)
    await add_line(guest, "CN", "china_mobile")
    await guest.say("【中国移动】您的套餐将于2026年12月31日到期，剩余流量3.2GB。")
    assert house.lines_of(guest)[0]["service_end"] is None
    await guest.press("reading-take-all")
    line = house.lines_of(guest)[0]
    assert line["service_end"] == "2026-12-31"
    assert line["data_left_mb"] == pytest.approx(3.2 * 1024, abs=80)


async def test_a_carriers_text_of_an_unknown_line_adds_it(client: Client, house: House) -> None:
    guest = await Guest.arrive(client)
    await guest.say("【中国联通】您的套餐将于2026年12月31日到期。")
    await guest.walker.tap("＋ ")
    await guest.press("reading-take-all")
    line = house.lines_of(guest)[0]
    assert (line["carrier"], line["service_end"]) == ("china_unicom", "2026-12-31")
