"""Reminders as people meet them: at their hour, once, with buttons that work, after blocks, restarts and lost weeks."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest

from domain.languages import Language
from domain.zones import local_moment
from sandbox.client import Client, Json
from sandbox.server import Sandbox
from tests.stories.conftest import running_bot
from tests.stories.guest import CATALOGUE, Guest, House

TEN = time(10)
CARRIER = CATALOGUE.carrier("t_mobile")
assert CARRIER is not None
T_MOBILE = CATALOGUE.zone(CARRIER)
MINUTE = timedelta(minutes=1)


async def at(client: Client, moment: datetime) -> None:
    await client.post("/control/clock", set=moment.isoformat())


def end_of(house: House, guest: Guest) -> date:
    return date.fromisoformat(house.lines_of(guest)[-1]["service_end"])


def reminders_sent(house: House, guest: Guest) -> list[str]:
    """The keys of those that have left: what became of the latest may not be noted yet."""
    left = [row for row in house.letters_to(guest) if row["state"] in {"sending", "sent"}]
    return [row["dedupe_key"] for row in left if row["kind"] == "reminder"]


def leads_sent(house: House, guest: Guest) -> list[int]:
    """How many days before their dates those were that left by themselves."""
    return [int(key.split(":")[-2]) for key in reminders_sent(house, guest) if key.startswith("reminder:")]


async def next_reminder(guest: Guest) -> str:
    """Waits for a reminder below what is there now, and returns what it says."""
    seen = guest.latest

    def new(screen: Json) -> bool:
        rows = screen.get("reply_markup", {}).get("inline_keyboard", [])
        presses = [button.get("callback_data", "") for row in rows for button in row]
        return screen["message_id"] > seen and any(press.startswith("notice:") for press in presses)

    return str((await guest.walker.wait(new))["text"])


@pytest.mark.parametrize(
    ("language", "city", "zone"),
    [(Language.ZH_HANS, None, T_MOBILE), (Language.FR, "Paris", "Europe/Paris"), (Language.ES, "Tokio", "Asia/Tokyo")],
)
async def test_the_ladder_comes_at_ten_each_rung_once_in_the_persons_language(
    client: Client, house: House, language: Language, city: str | None, zone: str
) -> None:
    guest = await Guest.arrive(client, language)
    if city is not None:
        await guest.live_in(city)
    await guest.renew("US", "t_mobile")
    end = end_of(house, guest)
    for number, lead in enumerate((7, 3, 1, 0)):
        ten = local_moment(end - timedelta(days=lead), TEN, zone)
        await at(client, ten - MINUTE)
        await guest.say("/help")
        assert len(reminders_sent(house, guest)) == number
        await at(client, ten)
        assert guest.voice.day(end) in await next_reminder(guest)
    await client.advance(86_400)
    await guest.say("/help")
    assert leads_sent(house, guest) == [7, 3, 1, 0]
    await client.advance(2 * 86_400)
    await next_reminder(guest)
    await guest.say("/help")
    assert leads_sent(house, guest) == [7, 3, 1, 0, -3]


async def first_reminder(client: Client, house: House, guest: Guest) -> None:
    """A renewed line, and the clock at its first reminder."""
    await guest.renew("US", "t_mobile")
    await at(client, local_moment(end_of(house, guest) - timedelta(days=7), TEN, T_MOBILE))
    await next_reminder(guest)


async def test_renew_now_enters_at_the_plans_of_the_line(client: Client, house: House) -> None:
    guest = await Guest.arrive(client)
    await first_reminder(client, house, guest)
    old_end = end_of(house, guest)
    await guest.press("reminder-renew")
    await guest.press("renew-same-plan", plan="30 days")
    await guest.choose_way()
    await guest.pay_and_see_it_work()
    await guest.walker.tap("📅")
    assert end_of(house, guest) > old_end
    await at(client, local_moment(old_end, TEN, T_MOBILE) + MINUTE)
    await guest.say("/help")
    assert len(reminders_sent(house, guest)) == 1
    await at(client, local_moment(end_of(house, guest) - timedelta(days=7), TEN, T_MOBILE))
    await next_reminder(guest)


async def test_i_renewed_asks_only_for_the_date_and_silences_the_old_cycle(client: Client, house: House) -> None:
    guest = await Guest.arrive(client, Language.EN)
    await first_reminder(client, house, guest)
    old_end = end_of(house, guest)
    await guest.press("reminder-renewed")
    await guest.say((old_end + timedelta(days=45)).isoformat())
    assert end_of(house, guest) == old_end + timedelta(days=45)
    await at(client, local_moment(old_end, TEN, T_MOBILE) + MINUTE)
    await guest.say("/help")
    assert len(reminders_sent(house, guest)) == 1
    await at(client, local_moment(end_of(house, guest) - timedelta(days=7), TEN, T_MOBILE))
    await next_reminder(guest)


async def test_later_comes_again_at_the_chosen_moment(client: Client, house: House) -> None:
    guest = await Guest.arrive(client)
    await first_reminder(client, house, guest)
    await guest.press("reminder-later")
    await guest.press("later-hour")
    await client.advance(3_500)
    await guest.say("/help")
    assert len(reminders_sent(house, guest)) == 1
    await client.advance(120)
    await next_reminder(guest)
    assert len(reminders_sent(house, guest)) == 2


async def test_later_stays_away_when_the_line_is_renewed_meanwhile(client: Client, house: House) -> None:
    guest = await Guest.arrive(client)
    await first_reminder(client, house, guest)
    await guest.press("reminder-later")
    await guest.press("later-tomorrow")
    await guest.forge(f"notice:renewed:{house.lines_of(guest)[0]['id']}")
    await guest.walker.tap("📅")
    await client.advance(2 * 86_400)
    await guest.say("/help")
    assert len(reminders_sent(house, guest)) == 1


async def test_whoever_unblocks_the_bot_gets_the_most_urgent_reminder_that_he_missed(
    client: Client, house: House
) -> None:
    guest = await Guest.arrive(client)
    await guest.renew("US", "t_mobile")
    end = end_of(house, guest)
    await guest.walker.block()
    for lead in (7, 3):
        await at(client, local_moment(end - timedelta(days=lead), TEN, T_MOBILE) + MINUTE)
    await guest.walker.unblock()
    assert guest.voice.plain("reminder-back") in await next_reminder(guest)
    assert leads_sent(house, guest) == [3]
    await at(client, local_moment(end - timedelta(days=1), TEN, T_MOBILE))
    await next_reminder(guest)


async def test_after_lost_weeks_one_message_says_what_is_most_urgent_of_each_line(client: Client, house: House) -> None:
    guest = await Guest.arrive(client)
    await guest.renew("US", "t_mobile")
    await guest.renew("CA", "bell")
    await at(client, local_moment(end_of(house, guest), TEN, T_MOBILE) + timedelta(hours=12))
    text = await next_reminder(guest)
    assert guest.voice.plain("reminder-away") in text
    assert text.index("T-Mobile") < text.index("Bell")
    await client.advance(60)
    await guest.say("/help")
    assert len(reminders_sent(house, guest)) == 1


async def test_a_restart_between_two_rungs_loses_and_repeats_none(sandbox: Sandbox, tmp_path: Path) -> None:
    house = House(tmp_path)
    async with Client(sandbox.url) as client:
        async with running_bot(sandbox, tmp_path):
            guest = await Guest.arrive(client)
            await first_reminder(client, house, guest)
        end = end_of(house, guest)
        await at(client, local_moment(end - timedelta(days=3), TEN, T_MOBILE) + MINUTE)  # while nobody runs
        async with running_bot(sandbox, tmp_path):
            await next_reminder(guest)
        async with running_bot(sandbox, tmp_path):
            await guest.say("/help")
        assert leads_sent(house, guest) == [7, 3]
        assert await client.violations() == []


async def test_whoever_does_not_say_whether_it_works_is_asked_after_ten_minutes_and_next_morning(
    client: Client, house: House
) -> None:
    guest = await Guest.arrive(client)
    await guest.begin_renewal("US", "t_mobile")
    await guest.choose_first_plan()
    await guest.choose_way()
    await guest.press("pay-paid")
    await guest.press("button-skip")
    await guest.press("check-later")
    for letter in house.letters_to(guest):
        shown = guest.latest
        await at(client, datetime.fromtimestamp(letter["due_at"]).astimezone() + MINUTE)
        await guest.walker.wait(lambda screen, shown=shown: screen["message_id"] > shown)  # type: ignore[misc]
    assert [row["kind"] for row in house.letters_to(guest)] == ["check", "check"]
    await guest.press("check-works")
    await guest.walker.tap("📅")
    assert house.history_of(guest) == ["added", "renewed"]


async def test_let_it_go_silences_the_line_and_keeping_it_after_all_wakes_it(client: Client, house: House) -> None:
    guest = await Guest.arrive(client, Language.EN)
    await first_reminder(client, house, guest)
    await guest.press("reminder-let-go")
    assert guest.voice.plain("letgo-bank") in guest.text
    await guest.press("letgo-yes")
    await at(client, local_moment(end_of(house, guest) - timedelta(days=3), TEN, T_MOBILE) + MINUTE)
    await guest.say("/lines")
    assert len(reminders_sent(house, guest)) == 1
    await guest.walker.tap("T-Mobile")
    assert guest.voice.plain("letgo-state") in guest.text
    await guest.press("letgo-back")
    await at(client, local_moment(end_of(house, guest) - timedelta(days=1), TEN, T_MOBILE))
    await next_reminder(guest)


async def test_the_forecast_shows_what_comes_and_sends_a_trial_on_the_real_way(client: Client, house: House) -> None:
    guest = await Guest.arrive(client, Language.EN)
    await guest.renew("US", "t_mobile")
    await guest.say("/reminders")
    first = local_moment(end_of(house, guest) - timedelta(days=7), TEN, T_MOBILE)
    assert guest.voice.moment(first, T_MOBILE) in guest.text
    await guest.walker.tap(guest.voice.plain("forecast-send"), screen=False)
    await guest.walker.wait(lambda screen: "A trial" in screen["text"])


async def test_quiet_hours_and_the_daily_share_are_chosen_by_tap(client: Client, house: House) -> None:
    guest = await Guest.arrive(client, Language.EN)
    await guest.renew("US", "t_mobile")
    await guest.say("/reminders")
    await guest.walker.tap("🌙")
    await guest.walker.tap("21:00–09:00")
    assert any("21:00–09:00" in label for label in guest.buttons)
    await guest.walker.tap("🔢")
    await guest.press("forecast-cap", count=5)
    assert guest.voice.plain("forecast-cap", count=5) in guest.buttons


async def test_a_ladder_is_chosen_and_said_back_as_dates(client: Client, house: House) -> None:
    guest = await Guest.arrive(client, Language.EN)
    await guest.renew("US", "t_mobile")
    await guest.press("done-line")
    for typed, leads in ((None, (14, 3, 0)), ("5, 2", (5, 2))):
        await guest.press("line-edit")
        await guest.press("line-edit-ladder")
        if typed:
            await guest.say(typed)
        else:
            await guest.press("ladder-calm")
        for lead in leads:
            assert guest.voice.day(end_of(house, guest) - timedelta(days=lead)) in guest.text
        assert "10:00" in guest.text
    await guest.press("line-edit")
    await guest.press("line-edit-ladder")
    await guest.say("now and then")
    assert guest.text == guest.voice("refused-ladder")


async def test_what_the_number_is_tied_to_is_said_in_its_reminders(client: Client, house: House) -> None:
    guest = await Guest.arrive(client, Language.EN)
    await guest.renew("US", "t_mobile")
    await guest.press("done-line")
    await guest.press("line-edit")
    await guest.press("line-edit-ties")
    await guest.press("tie-bank")
    await guest.press("tie-apple")
    await at(client, local_moment(end_of(house, guest) - timedelta(days=3), TEN, T_MOBILE))
    assert "bank codes and Apple ID" in await next_reminder(guest)


async def test_later_can_be_a_day_of_ones_own(client: Client, house: House) -> None:
    guest = await Guest.arrive(client, Language.EN)
    await first_reminder(client, house, guest)
    await guest.press("reminder-later")
    await guest.press("later-day")
    day = end_of(house, guest) - timedelta(days=2)
    await guest.walker.tap(guest.voice.day(day))
    await at(client, local_moment(day, TEN, T_MOBILE))
    await next_reminder(guest)


async def test_early_reminders_come_without_a_sound_and_critical_ones_with(client: Client, house: House) -> None:
    guest = await Guest.arrive(client, Language.EN)
    await first_reminder(client, house, guest)
    await at(client, local_moment(end_of(house, guest) - timedelta(days=3), TEN, T_MOBILE))
    await next_reminder(guest)
    early, critical = [entry for entry in await client.log("sendMessage") if "notice:later" in str(entry)][-2:]
    assert "'disable_notification': True" in str(early)
    assert "'disable_notification': True" not in str(critical)
