"""A guardian from the invitation to the message that a holder does not answer, in the languages of both."""

from __future__ import annotations

from datetime import date, timedelta

from domain.languages import Language
from domain.zones import local_moment
from sandbox.client import Client
from tests.stories.guest import Guest, House
from tests.stories.test_reminders import T_MOBILE, TEN, at, end_of, next_reminder

NAME = "小林"
"""What Telegram calls everybody here."""


async def invite(holder: Guest) -> str:
    """The payload of the link that the bot gives for the holder's line."""
    await holder.say("/lines")
    await holder.walker.tap("T-Mobile")
    await holder.press("guardian-button")
    await holder.press("guardian-invite")
    assert any("t.me/share/url" in button.get("url", "") for button in buttons(holder))
    return holder.text.split("?start=")[1].split()[0]


def buttons(guest: Guest) -> list[dict[str, str]]:
    rows = (guest.walker.screen or {})["reply_markup"]["inline_keyboard"]
    return [button for row in rows for button in row]


async def pair(client: Client) -> tuple[Guest, Guest]:
    """A holder with a line, and a guardian who has agreed."""
    holder, guardian = await Guest.arrive(client), await Guest.newcomer(client, Language.EN)
    await holder.renew("US", "t_mobile")
    await guardian.walker.start(await invite(holder))
    await guardian.press("guardian-accept")
    await holder.walker.wait(lambda screen: holder.voice.plain("guardian-button") in str(screen))
    return holder, guardian


def plain(guest: Guest, key: str, **facts: object) -> str:
    return guest.voice.plain(key, **facts).replace("<b>", "").replace("</b>", "")


async def until_told(client: Client, guardian: Guest, end: date) -> None:
    """Four hours after the reminder of the day before."""
    await at(client, local_moment(end - timedelta(days=1), TEN, T_MOBILE) + timedelta(hours=4))
    await guardian.walker.wait(lambda screen: guardian.voice.plain("guardian-i-told") in str(screen))


async def test_the_invited_sees_who_asks_for_what_and_no_digits(client: Client) -> None:
    holder, invited = await Guest.arrive(client), await Guest.newcomer(client, Language.EN)
    await holder.renew("US", "t_mobile")
    await invited.walker.start(await invite(holder))
    assert plain(invited, "guardian-asked", name=NAME, line="T-Mobile") in invited.text
    assert plain(invited, "guardian-asked-what", name=NAME) in invited.text


async def test_the_guardian_is_told_when_the_holder_is_silent_and_says_that_he_called(
    client: Client, house: House
) -> None:
    holder, guardian = await pair(client)
    end = end_of(house, holder)
    await until_told(client, guardian, end)
    assert guardian.text == plain(guardian, "guardian-alert", name=NAME, line="T-Mobile", day=end)
    await guardian.press("guardian-i-told")
    assert guardian.text == plain(guardian, "guardian-told", name=NAME, line="T-Mobile")
    await guardian.press("guardian-leave")
    assert guardian.text == plain(guardian, "guardian-you-left", line="T-Mobile")
    await holder.walker.wait(lambda screen: plain(holder, "guardian-news-left", line="T-Mobile") in screen["text"])


async def test_whoever_answers_a_reminder_is_not_told_on(client: Client, house: House) -> None:
    holder, guardian = await pair(client)
    end = end_of(house, holder)
    await at(client, local_moment(end - timedelta(days=3), TEN, T_MOBILE))
    await next_reminder(holder)
    await holder.press("reminder-later")
    await at(client, local_moment(end + timedelta(days=3), TEN, T_MOBILE))
    await holder.say("/help")
    assert [row["kind"] for row in house.letters_to(guardian)] == []


async def test_used_own_and_forged_links_are_refused_in_a_clear_sentence(client: Client) -> None:
    holder, stranger = await Guest.arrive(client), await Guest.newcomer(client, Language.FR)
    guardian = await Guest.newcomer(client, Language.EN)
    await holder.renew("US", "t_mobile")
    payload = await invite(holder)
    await holder.walker.start(payload)
    assert holder.text == plain(holder, "refused-guardian-own")
    await guardian.walker.start(payload)
    await guardian.press("guardian-accept")
    for link in (payload, "g_", f"{payload[:-1]}_", "g_forged"):
        await stranger.walker.start(link)
        assert stranger.text == plain(stranger, "refused-guardian-link")


async def test_the_holder_chooses_another_day_and_ends_it_with_one_tap(client: Client, house: House) -> None:
    holder, guardian = await pair(client)
    await holder.press("guardian-button")
    await holder.press("guardian-on-day")
    assert f"● {holder.voice.plain('guardian-on-day')}" in holder.buttons
    await holder.press("guardian-end")
    assert plain(holder, "guardian-none") in holder.text
    await guardian.walker.wait(lambda screen: plain(guardian, "guardian-ended", line="T-Mobile") in screen["text"])
    assert house.ask("SELECT * FROM guardians") == []


async def test_the_holder_hears_that_the_guardian_has_blocked_the_bot(client: Client) -> None:
    holder, guardian = await pair(client)
    await guardian.walker.block()
    await holder.walker.wait(
        lambda screen: plain(holder, "guardian-news-unreachable", name=NAME, line="T-Mobile") in screen["text"]
    )
