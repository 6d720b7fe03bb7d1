"""Guardians: invited once, told once a cycle and only of holders who do not react, and ended by either side."""

from __future__ import annotations

import json
from datetime import date, datetime, time, timedelta

import pytest

from domain.guardians import INVITATION_HOLDS, TellOn, first_name, moment_to_tell
from domain.lines import Line, LineState
from domain.people import Quiet, Reach
from domain.zones import local_moment
from services.guardians import Guardians
from services.privacy import Privacy
from services.refusals import NotYours, Refusal
from tests.services.house import ALICE, BOB, House

END = date(2026, 12, 3)
CAROL = 303
TORONTO = "America/Toronto"
MINUTE = timedelta(minutes=1)


@pytest.fixture
def guardians(house: House) -> Guardians:
    return Guardians(house.db, house.clock, house.shelf)


@pytest.fixture
async def line(house: House) -> Line:
    """Alice's line, which ends in two weeks."""
    return await house.a_line("bell", END)


async def invited(guardians: Guardians, line: Line) -> str:
    _, secret = await guardians.invite(ALICE, line.id, "Alice")
    return secret


@pytest.fixture
async def guarded(guardians: Guardians, line: Line) -> int:
    """Bob is the guardian of Alice's line; the number of his guardianship."""
    found = await guardians.accept(BOB, await invited(guardians, line), "Bob")
    assert found.guardianship is not None
    return found.guardianship.id


def told_at(day: date) -> datetime:
    """Four hours after the line's hour, on Alice's clock (her carrier's, for she has set no zone)."""
    return local_moment(day, time(14), TORONTO)


async def tick(house: House, guardians: Guardians) -> None:
    while await house.reminders.queue_due():
        pass
    while await guardians.look_after():
        pass


async def at(house: House, guardians: Guardians, moment: datetime) -> None:
    """Lets the ticks run until then: at each moment at which anything is due, as they do."""
    while (due := await house.reminders.next_due()) is not None and due <= moment:
        house.clock.set(max(due, house.clock.now()))
        await tick(house, guardians)
        while letters := await house.outbox.claim(50):
            for letter in letters:
                await house.db.write(
                    lambda conn, letter=letter: conn.execute(  # type: ignore[misc]
                        "UPDATE outbox SET state = 'sent' WHERE id = ?", (letter.id,)
                    )
                )
    house.clock.set(moment)


async def said(house: House, person: int) -> list[str]:
    """The events of all letters about guardianships that were ever put for a person."""
    rows = await house.select(
        f"SELECT payload FROM outbox WHERE kind = 'guardian' AND person_id = {person} ORDER BY id"
    )
    return [json.loads(row["payload"])["event"] for row in rows]


# -- inviting and agreeing


async def test_the_secret_is_long_and_only_its_hash_is_kept(house: House, guardians: Guardians, line: Line) -> None:
    secret = await invited(guardians, line)
    assert len(secret) >= 32
    assert secret not in repr(await house.select("SELECT * FROM guardians"))


async def test_the_invited_sees_who_asks_and_consent_is_kept_with_its_moment(
    house: House, guardians: Guardians, line: Line
) -> None:
    secret = await invited(guardians, line)
    seen = (await guardians.open(BOB, secret)).guardianship
    assert seen is not None
    assert seen.holder_name == "Alice"
    agreed = (await guardians.accept(BOB, secret, "Bob")).guardianship
    assert agreed is not None
    assert (agreed.person_id, agreed.name, agreed.consented_at) == (BOB, "Bob", house.clock.now())
    assert await said(house, ALICE) == ["accepted"]


async def test_agreeing_twice_is_agreeing_once(house: House, guardians: Guardians, line: Line) -> None:
    secret = await invited(guardians, line)
    first = await guardians.accept(BOB, secret, "Bob")
    assert await guardians.accept(BOB, secret, "Bob") == first
    assert await said(house, ALICE) == ["accepted"]


async def test_a_link_works_for_one_person(guardians: Guardians, line: Line) -> None:
    secret = await invited(guardians, line)
    await guardians.accept(BOB, secret, "Bob")
    with pytest.raises(Refusal, match="refused-guardian-link"):
        await guardians.open(CAROL, secret)


async def test_a_link_works_for_seven_days(house: House, guardians: Guardians, line: Line) -> None:
    secret = await invited(guardians, line)
    house.clock.move(INVITATION_HOLDS - MINUTE)
    await guardians.open(BOB, secret)
    house.clock.move(MINUTE)
    with pytest.raises(Refusal, match="refused-guardian-link"):
        await guardians.accept(BOB, secret, "Bob")
    assert (await guardians.of_line(ALICE, line.id)).guardianship is None


async def test_forged_replaced_revoked_and_declined_links_open_nothing(guardians: Guardians, line: Line) -> None:
    replaced = await invited(guardians, line)
    revoked = await invited(guardians, line)
    await guardians.end(ALICE, line.id)
    declined = await invited(guardians, line)
    await guardians.decline(BOB, declined)
    for secret in ("", "forged", replaced, revoked, declined):
        with pytest.raises(Refusal, match="refused-guardian-link"):
            await guardians.open(BOB, secret)


async def test_nobody_is_his_own_guardian(guardians: Guardians, line: Line) -> None:
    secret = await invited(guardians, line)
    with pytest.raises(Refusal, match="refused-guardian-own"):
        await guardians.accept(ALICE, secret, "Alice")


async def test_a_line_has_one_guardian_and_only_its_holder_invites(
    guardians: Guardians, line: Line, guarded: int
) -> None:
    with pytest.raises(Refusal, match="refused-guardian-there"):
        await invited(guardians, line)
    for attempt in (guardians.of_line, guardians.end):
        with pytest.raises(NotYours):
            await attempt(BOB, line.id)


async def test_the_holder_hears_of_a_refusal(house: House, guardians: Guardians, line: Line) -> None:
    await guardians.decline(BOB, await invited(guardians, line))
    assert await said(house, ALICE) == ["declined"]


def test_a_first_name_is_one_short_line() -> None:
    assert first_name(" Al\nice \t") == "Al ice"
    assert len(first_name("x" * 500)) == 64


# -- telling


async def test_the_guardian_is_told_once_when_the_holder_does_not_react(
    house: House, guardians: Guardians, guarded: int
) -> None:
    moment = told_at(END - timedelta(days=1))
    await at(house, guardians, moment - MINUTE)
    assert await said(house, BOB) == []
    await at(house, guardians, moment)
    assert await said(house, BOB) == ["alert"]
    await at(house, guardians, moment + timedelta(days=60))
    assert await said(house, BOB) == ["alert"]


@pytest.mark.parametrize(
    ("tell_on", "days"),
    [(TellOn.THREE_BEFORE, -3), (TellOn.DAY_BEFORE, -1), (TellOn.LAST_DAY, 0), (TellOn.THREE_AFTER, 3)],
)
async def test_the_holder_chooses_the_day(
    house: House, guardians: Guardians, line: Line, guarded: int, tell_on: TellOn, days: int
) -> None:
    await guardians.choose_day(ALICE, line.id, tell_on)
    moment = told_at(END + timedelta(days=days))
    await at(house, guardians, moment - MINUTE)
    assert await said(house, BOB) == []
    await at(house, guardians, moment)
    assert await said(house, BOB) == ["alert"]


async def test_the_day_can_be_counted_from_number_loss(house: House, line: Line) -> None:
    loss = date(2027, 3, 3)
    kept = (await house.lines.set_loss(ALICE, line.id, loss)).line
    assert moment_to_tell(kept, TellOn.LOSS, TORONTO) == told_at(loss - timedelta(days=14))


async def test_of_a_line_that_renews_by_itself_nobody_is_told_before_its_end(house: House, line: Line) -> None:
    kept = (await house.lines.auto_renew(ALICE, line.id, True)).line
    assert moment_to_tell(kept, TellOn.DAY_BEFORE, TORONTO) == told_at(END + timedelta(days=3))


async def test_a_button_below_a_reminder_is_a_reaction(
    house: House, guardians: Guardians, line: Line, guarded: int
) -> None:
    await at(house, guardians, told_at(END - timedelta(days=3)))
    await guardians.reacted(ALICE, line.id)
    await at(house, guardians, told_at(END + timedelta(days=9)))
    assert await said(house, BOB) == []


async def test_what_nothing_has_reminded_of_is_not_answered(
    house: House, guardians: Guardians, line: Line, guarded: int
) -> None:
    await guardians.reacted(ALICE, line.id)
    await guardians.reacted(BOB, line.id)
    await at(house, guardians, told_at(END))
    assert await said(house, BOB) == ["alert"]


async def test_a_reaction_counts_for_its_own_cycle(
    house: House, guardians: Guardians, line: Line, guarded: int
) -> None:
    await at(house, guardians, told_at(END - timedelta(days=3)))
    await guardians.reacted(ALICE, line.id)
    later = END + timedelta(days=30)
    await house.lines.set_end(ALICE, line.id, later)
    await at(house, guardians, told_at(later))
    assert await said(house, BOB) == ["alert"]


async def test_of_a_renewal_that_is_paid_or_done_nobody_is_told(
    house: House, guardians: Guardians, line: Line, guarded: int
) -> None:
    await at(house, guardians, told_at(END - timedelta(days=1)) - MINUTE)
    walk = await house.paid(line=line)
    await at(house, guardians, told_at(END - timedelta(days=1)))
    assert await said(house, BOB) == []
    await house.payments.verify(ALICE, walk.renewal.id, END + timedelta(days=30))
    await at(house, guardians, told_at(END + timedelta(days=1)))
    assert await said(house, BOB) == []


async def test_a_date_that_was_moved_is_a_reaction_and_sets_another_day(
    house: House, guardians: Guardians, line: Line, guarded: int
) -> None:
    await at(house, guardians, told_at(END - timedelta(days=1)) - MINUTE)
    moved = house.clock.now().date()
    await house.lines.set_end(ALICE, line.id, moved)  # its own day to tell is past
    await at(house, guardians, told_at(END + timedelta(days=5)))
    assert await said(house, BOB) == []


async def test_a_letter_that_waits_says_nothing_once_the_holder_has_reacted(
    house: House, guardians: Guardians, line: Line, guarded: int
) -> None:
    await at(house, guardians, told_at(END - timedelta(days=1)) - MINUTE)
    house.clock.move(MINUTE)
    await tick(house, guardians)
    letter = next(each for each in await house.outbox.claim(50) if each.person_id == BOB)
    assert await guardians.still_said(letter) is not None
    await guardians.reacted(ALICE, line.id)
    assert await guardians.still_said(letter) is None


async def test_a_guardian_is_not_woken(house: House, guardians: Guardians, guarded: int) -> None:
    await house.people.live_in(BOB, "Asia/Shanghai")
    await house.people.keep_quiet(BOB, Quiet(22, 8))
    await at(house, guardians, told_at(END - timedelta(days=1)) - MINUTE)  # 03:00 in Shanghai
    house.clock.move(MINUTE)
    await tick(house, guardians)
    (letter,) = [row for row in await house.letters("guardian") if row["person_id"] == BOB]
    morning = local_moment(END, time(8), "Asia/Shanghai")
    assert letter["due_at"] == morning.timestamp()


async def test_an_idle_house_writes_nothing_and_the_ticks_know_what_is_next(
    house: House, guardians: Guardians, line: Line, guarded: int
) -> None:
    await house.lines.ladder(ALICE, line.id, (0,))
    await tick(house, guardians)
    await house.db.write(lambda conn: conn.execute("UPDATE outbox SET state = 'sent'"))
    assert await house.reminders.next_due() == told_at(END - timedelta(days=1))
    before = await house.rows()
    assert await guardians.look_after() == 0
    assert await house.rows() == before


# -- ending


async def test_the_holder_ends_it_and_the_guardian_hears_of_it_once(
    house: House, guardians: Guardians, line: Line, guarded: int
) -> None:
    await guardians.end(ALICE, line.id)
    await guardians.end(ALICE, line.id)
    assert await said(house, BOB) == ["ended"]
    await at(house, guardians, told_at(END))
    assert await said(house, BOB) == ["ended"]


async def test_the_guardian_ends_it_and_the_holder_hears_of_it_once(
    house: House, guardians: Guardians, line: Line, guarded: int
) -> None:
    with pytest.raises(Refusal, match="refused-guardian-over"):
        await guardians.leave(CAROL, guarded)
    await guardians.leave(BOB, guarded)
    with pytest.raises(Refusal, match="refused-guardian-over"):
        await guardians.leave(BOB, guarded)
    assert await said(house, ALICE) == ["accepted", "left"]
    await invited(guardians, line)


@pytest.mark.parametrize("state", [LineState.REMOVED, LineState.LET_GO])
async def test_it_ends_with_the_line(
    house: House, guardians: Guardians, line: Line, guarded: int, state: LineState
) -> None:
    await (house.lines.remove if state is LineState.REMOVED else house.lines.let_go)(ALICE, line.id)
    await tick(house, guardians)
    assert await said(house, BOB) == ["ended"]
    assert await house.select("SELECT * FROM guardians") == []


async def test_the_holder_is_told_once_that_the_guardian_cannot_be_reached(house: House, guarded: int) -> None:
    await house.people.lose(BOB, Reach.BLOCKED)
    await house.people.lose(BOB, Reach.BLOCKED)
    assert await said(house, ALICE) == ["accepted", "unreachable"]


async def test_a_guardian_who_deletes_everything_leaves_and_no_name_of_his_stays(house: House, guarded: int) -> None:
    privacy = Privacy(house.db, house.clock, house.people)
    await privacy.forget(BOB, asked=house.clock.now(), update_id=1)
    assert await said(house, ALICE) == ["accepted", "left"]
    assert "Bob" not in repr(await house.rows())
    assert await house.select("SELECT * FROM guardians") == []


async def test_an_export_names_neither_side_s_telegram_number_to_the_other(house: House, guarded: int) -> None:
    privacy = Privacy(house.db, house.clock, house.people)
    of_holder = (await privacy.export(ALICE)).everything["guardians"]
    of_guardian = (await privacy.export(BOB)).everything["guardians"]
    assert [row.get("person_id") for row in of_holder] == [None]
    assert [row.get("person_id") for row in of_guardian] == [BOB]
    assert str(ALICE) not in repr(of_guardian)
