"""People who press what is old, forge what is not theirs, type what nobody expects: answered, and nothing lost."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial
from random import Random

import pytest

from domain.languages import Language
from sandbox.client import Client
from sandbox.people import write
from sandbox.server import Sandbox
from tests.stories.guest import Guest, House

DICE = {"dice": {"emoji": "🎲", "value": 6}}
CONTACT = {"contact": {"phone_number": "+14165550123", "first_name": "Mum"}}
VOICE = {"voice": {"file_id": "v", "file_unique_id": "u", "duration": 3}}

KICKED = "Forbidden: bot was kicked from the supergroup chat"

EARNEST = ("renew:undo:", "menu:close:")
"""Buttons that may still act when a renewal is over."""


async def press_all(guest: Guest, data: list[str]) -> None:
    """Each twice: the second press finds what the first has left."""
    for each in data:
        if not each.startswith(EARNEST):
            await guest.forge(each)
            await guest.forge(each)


def kept(house: House, guest: Guest) -> tuple[object, ...]:
    """What old buttons must not change: the lines, what happened to them, and how finished renewals ended."""
    renewals = [(row["state"], row["new_end"], row["paid_on"], row["verified_at"]) for row in house.renewals_of(guest)]
    finished = [facts for facts in renewals if facts[0] in {"verified", "undone"}]
    return house.lines_of(guest), house.history_of(guest), finished


# -- old keyboards


async def test_old_buttons_of_a_finished_renewal_are_answered_and_change_nothing(client: Client, house: House) -> None:
    guest = await Guest.arrive(client, Language.EN)
    await guest.renew("CA", "bell")
    renewed, old = kept(house, guest), await guest.data_seen()
    assert len(old) > 40
    await press_all(guest, old)
    await guest.say("/cancel")
    assert kept(house, guest) == renewed
    assert set(house.history_of(guest)) == {"added", "renewed"}


async def test_old_buttons_of_an_undone_renewal_are_answered_and_change_nothing(client: Client, house: House) -> None:
    guest = await Guest.arrive(client)
    await guest.renew("CL", "entel")
    old = await guest.data_seen()
    await guest.press("done-undo")
    undone = kept(house, guest)
    for each in old:
        await guest.forge(each)
    assert kept(house, guest) == undone
    assert house.history_of(guest) == ["added", "renewed", "undone"]
    assert house.lines_of(guest)[0]["service_end"] is None


async def test_old_buttons_of_a_cancelled_renewal_are_answered_and_change_nothing(client: Client, house: House) -> None:
    guest = await Guest.arrive(client)
    await guest.begin_renewal("US", "t_mobile")
    await guest.choose_first_plan()
    await guest.choose_way()
    await guest.press("pay-paid")
    old = await guest.data_seen()
    await guest.say("/cancel")
    lines = house.lines_of(guest)
    await press_all(guest, old)
    assert house.lines_of(guest) == lines
    assert house.history_of(guest) == ["added"]
    assert house.renewals_of(guest)[0]["state"] == "cancelled"


async def test_old_buttons_pressed_at_every_step_leave_a_renewal_that_can_be_finished(
    client: Client, house: House
) -> None:
    for steps in range(1, 7):
        guest = await Guest.arrive(client, Language.ES)
        walk: list[Callable[[], Awaitable[object]]] = [
            partial(guest.begin_renewal, "CN", "china_mobile"),
            guest.enter_plan,
            guest.choose_way,
            partial(guest.press, "pay-paid"),
            partial(guest.press, "button-skip"),
            partial(guest.press, "check-works"),
        ]
        for step in walk[:steps]:
            await step()
        await press_all(guest, await guest.data_seen())
        await guest.end_all_renewals()
        await guest.renew("CN", "china_mobile")
        assert house.history_of(guest).count("renewed") == 1


@pytest.mark.parametrize("seed", range(4))
async def test_whatever_is_pressed_and_typed_in_any_order_the_bot_answers(
    client: Client, house: House, seed: int
) -> None:
    chance = Random(seed)
    guest = await Guest.arrive(client, chance.choice(list(Language)))
    words = ["/renew", "/lines", "/add", "/cancel", "/start", "15", "30 days", "2027-03-01", "01/02/2027", "Mum", "3GB"]
    await guest.renew("US", "t_mobile")
    for _ in range(120):
        if chance.random() < 0.2:
            await guest.say(chance.choice(words))
        else:
            await guest.forge(chance.choice(await guest.data_seen()))
    await guest.end_all_renewals()
    await guest.say("/renew")
    assert guest.buttons


# -- forged presses


FORGED = [
    "",
    "renew",
    "renew:",
    "renew:country",
    "renew:country:",
    "renew:country:{renewal}",
    "renew:country:{renewal}:",
    "renew:country:{renewal}:QQ",
    "renew:carrier:{renewal}:nobody",
    "renew:plan:{renewal}:no_such_plan",
    "renew:need:{renewal}:everything",
    "renew:channel:{renewal}:pigeon",
    "renew:method:{renewal}:gold",
    "renew:days:{renewal}:99999",
    "renew:days:{renewal}:-1",
    "renew:back:{renewal}:nowhere",
    "renew:back:{renewal}",
    "renew:end:{renewal}:0001-01-01",
    "renew:end:{renewal}:9999-12-31",
    "renew:end:{renewal}:2026-02-30",
    "renew:end:{renewal}:tomorrow",
    "renew:explode:{renewal}",
    "renew:show:99999999999999999999",
    "renew:show:9223372036854775807",
    "renew:show:-1",
    "renew:show:007",
    "line:show:{line}0",
    "line:ask:{line}:password",
    "line:clear:{line}:end",
    "line:day:{line}:0001-01-01",
    "line:hour:{line}:24",
    "line:hour:{line}:999999",
    "line:history:{line}:999999",
    "line:list:0:999999",
    "line:receipt:{renewal}",
    "line:restore:{line}",
    "notice:at:{line}:never",
    "notice:later:0",
    "read:take:1:{line}/2027-01-01/1",
    "read:take:1:99999999999999999999/no/1",
    "read:line:1:99999999999999999999",
    "read:line:1:x",
    "add:country:1:QQ",
    "add:carrier:1:nobody",
    "add:carrier:1:bell.99999999999999999999",
    "speak:choose:0:tlh",
    "zone:region:0:atlantis",
    "zone:set:0:nowhere",
    "zone:set:0:-1",
    "menu:close:0",
    "RENEW:SHOW:1",
    "renew:show:1\n",
    "renew:show:１",
    "一二三四五六七八九十一二三四五六七八九十一",
    "x" * 64,
    "renew:show:" + "1" * 53,
    "'; DROP TABLE lines; --",
    "<b>&amp;</b>",
    "\u202e\u200b\u0000",
]


async def test_forged_presses_are_refused_and_change_no_line(client: Client, house: House) -> None:
    guest = await Guest.arrive(client)
    await guest.renew("CA", "telus")
    await guest.press("done-line")
    await guest.press("line-renewed")
    line, renewals = house.lines_of(guest)[0], house.renewals_of(guest)
    for data in FORGED:
        await guest.forge(data.format(line=line["id"], renewal=renewals[-1]["id"]))
    assert house.lines_of(guest) == [line]
    assert [row["state"] for row in house.renewals_of(guest)] == [row["state"] for row in renewals]
    await guest.forge(f"renew:show:{renewals[-1]['id']}")
    await guest.say("2027-03-01")
    assert house.lines_of(guest)[0]["service_end"] == "2027-03-01"


async def test_nobody_can_press_another_persons_buttons(client: Client, house: House) -> None:
    owner, thief = await Guest.arrive(client), await Guest.arrive(client, Language.FR)
    await owner.renew("US", "att")
    await owner.press("done-line")
    await owner.press("line-edit")
    await owner.begin_renewal("CL", "movistar")
    before = house.lines_of(owner), house.renewals_of(owner), house.history_of(owner)
    refusal = thief.voice.plain("refused-not-yours")
    records = [data for data in await owner.data_seen() if data.split(":")[2] != "0" and not data.startswith("add:")]
    assert len(records) > 40
    for data in records:
        answer = await thief.forge(data)
        assert answer.get("text") == refusal, data
    assert (house.lines_of(owner), house.renewals_of(owner), house.history_of(owner)) == before
    assert house.lines_of(thief) == house.renewals_of(thief) == []


async def test_a_press_whose_message_is_gone_is_answered_with_a_new_message(client: Client) -> None:
    guest = await Guest.arrive(client)
    await guest.press("menu-renew")
    data = next(data for data in guest.present_data if data.startswith("renew:country:"))
    await client.post(f"/control/chats/{guest.id}/delete", person=guest.id, message_id=guest.message_id)
    await guest.forge(data, message_id=424242)
    assert guest.voice.plain("renew-which-carrier") in guest.text


# -- words that nobody expects


NASTY = [
    "x" * 4096,
    "<b>bold</b> & <script>alert(1)</script>",
    "👩‍👩‍👧‍👦" * 30,
    "\u202eright to left\u202c",
    "\u200b\u200d\u2060",
    "عربي עברית",
    "%s {name} {0} $x \\ `code` *bold* _it_ [link](http://x)",
    "2026-02-30",
    "99/99/9999",
    "0",
    "-5",
    "1e999",
    "+1 416 555 0123",
    "/",
    "١٢٣",
    "a\nb\tc\u0007",
]


async def answer_nastily(guest: Guest) -> None:
    """Every nasty text to the question that is open, which is asked again by its refusal or goes on."""
    for text in NASTY:
        await guest.say(text)


async def test_nasty_words_to_every_question_of_a_renewal_lose_nothing(client: Client, house: House) -> None:
    guest = await Guest.arrive(client, Language.EN)
    await guest.begin_renewal("US", "t_mobile")
    for question in ("name", "price", "days"):
        await guest.press("renew-other-plan")
        if question != "name":
            await guest.say("Plan <A> & \u202eB")
        if question == "days":
            await guest.say("15")
        await answer_nastily(guest)
        await guest.say("/renew")
        await guest.press("renew-go-on")
        await guest.back_to_plans()
    await guest.enter_plan("<b>30</b> & days")
    await guest.choose_way()
    await guest.press("pay-paid")
    await guest.say("x" * 5000)
    assert guest.text == guest.voice.plain("refused-order-number", length=64)
    await guest.say("<order> & \u202e№ 1")
    await guest.press("check-works")
    for text in NASTY:
        await guest.say(text)
    await guest.say("/renew")
    await guest.forge(f"renew:show:{house.renewals_of(guest)[0]['id']}")
    await guest.walker.tap("📅")
    assert house.renewals_of(guest)[0]["state"] == "verified"
    await guest.press("done-line")
    await guest.press("line-history")
    assert "<order> &" in guest.text


async def test_nasty_words_to_every_question_of_a_line_lose_nothing(client: Client, house: House) -> None:
    guest = await Guest.arrive(client)
    await guest.renew()
    line = house.lines_of(guest)[0]["id"]
    for field in ("label", "digits", "end", "loss", "left", "note"):
        for text in NASTY:
            await guest.forge(f"line:ask:{line}:{field}")
            await guest.say(text)
    await guest.forge(f"line:show:{line}")
    kept = house.lines_of(guest)[0]
    assert len(kept["label"] or "") <= 40
    assert len(kept["last4"] or "") <= 4
    assert len(kept["note"] or "") <= 300
    assert "4165550123" not in str(kept)


async def test_commands_in_the_middle_of_questions_are_obeyed_and_the_way_back_is_open(
    client: Client, house: House
) -> None:
    guest = await Guest.arrive(client, Language.EN)
    await guest.begin_renewal("US", "verizon")
    for command in (
        "/lines",
        "/help",
        "/language",
        "/timezone",
        "/add",
        "/renew",
        "/start",
        "/nonsense",
        "/cancel@another_bot",
    ):
        await guest.say("/renew")
        if guest.voice.plain("renew-go-on") in guest.buttons:
            await guest.press("renew-go-on")
        await guest.press("renew-other-plan")
        await guest.say(command)
        assert guest.text != guest.voice.plain("refused-plan-name", length=60)
    assert house.renewals_of(guest)[0]["plan_name"] is None
    await guest.say("/renew")
    await guest.press("renew-go-on")
    await guest.enter_plan()
    await guest.choose_way()
    await guest.pay_and_see_it_work()
    await guest.say("/start")
    await guest.say("/renew")
    await guest.forge(f"renew:show:{house.renewals_of(guest)[0]['id']}")
    await guest.say("2027-01-31")
    assert house.lines_of(guest)[0]["service_end"] == "2027-01-31"


# -- things that are no words


async def test_pictures_places_and_stickers_at_the_wrong_moment_are_answered(client: Client, sandbox: Sandbox) -> None:
    guest = await Guest.arrive(client)
    await guest.press("menu-renew")
    await guest.walker.upload("plan.txt", b"text", kind="document", caption="30 days")
    assert guest.text == guest.voice.plain("refused-photo")
    await guest.walker.locate(43.65, -79.38)
    await guest.walker.wait(lambda screen: "Toronto" in screen["text"])
    for content in (DICE, CONTACT, VOICE):
        person = sandbox.world.person(guest.id)
        write(sandbox.world, sandbox.world.chats[guest.id], person, dict(content))
        await guest.walker.wait(lambda screen: screen["text"] == guest.voice.plain("not-understood"))
        await guest.say("/start")


async def test_an_edited_message_does_nothing(client: Client, house: House) -> None:
    guest = await Guest.arrive(client)
    await guest.begin_renewal("US", "t_mobile")
    await guest.press("renew-other-plan")
    await guest.say("First name")
    mine = max(number for number, message in guest.walker.messages.items() if not message["from"]["is_bot"])
    await client.post(f"/control/chats/{guest.id}/edit", person=guest.id, message_id=mine, text="15")
    await guest.say("20")
    assert house.renewals_of(guest)[0]["plan_name"] == "First name"
    assert house.renewals_of(guest)[0]["price_minor"] == 2000


# -- groups and blocks


async def test_a_group_is_shown_the_way_to_the_private_chat_and_nothing_else(client: Client, house: House) -> None:
    guest = await Guest.arrive(client)
    await guest.renew()
    group = await client.post("/control/groups", title="eSIM", members=[guest.id])
    in_group = client.walker(guest.id, group["id"])
    await in_group.wait(lambda screen: "👁" in screen["text"])  # the greeting
    await in_group.say("/lines@esim_sandbox_bot")
    assert in_group.text == guest.voice.plain("group-private")
    await client.post(f"/control/groups/{group['id']}/bot", action="promote")
    await in_group.say("hello, who knows T-Mobile?", answer=False)
    await in_group.say("/weather", answer=False)
    await in_group.say("/lines@another_bot", answer=False)
    await in_group.say("/start@esim_sandbox_bot")
    assert len([m for m in in_group.messages.values() if m["from"]["is_bot"]]) == 3
    for method in ("sendMessage",):
        await client.fault("error", method=method, chat=group["id"], status=403, description=KICKED)
    await in_group.say("/lines@esim_sandbox_bot", answer=False)
    await guest.say("/lines")
    assert house.ask("SELECT reach FROM people WHERE id = ?", guest.id) == [{"reach": "ok"}]
    moved = await client.post(f"/control/groups/{group['id']}/migrate") if group["type"] == "group" else group
    await client.walker(guest.id, moved["id"]).say("/lines@esim_sandbox_bot")


async def test_a_press_forged_in_a_group_shows_nothing_there(client: Client) -> None:
    guest = await Guest.arrive(client)
    await guest.renew()
    group = await client.post("/control/groups", title="eSIM", members=[guest.id])
    in_group = client.walker(guest.id, group["id"])
    await in_group.wait(lambda screen: "👁" in screen["text"])  # the greeting
    await in_group.say("/lines@esim_sandbox_bot")
    assert in_group.screen is not None
    before = in_group.text
    body = {"person": guest.id, "data": "line:list:0", "forged": True, "message_id": in_group.screen["message_id"]}
    outcome = await client.post(f"/control/chats/{group['id']}/tap", **body)
    assert outcome["answered"]
    await guest.walker.wait(lambda screen: "T-Mobile" in screen.get("text", ""))
    await in_group.catch_up()
    assert in_group.text == before


async def test_blocking_in_the_middle_of_a_walk_keeps_the_walk(client: Client, house: House) -> None:
    guest = await Guest.arrive(client)
    await guest.begin_renewal("US", "t_mobile")
    await guest.choose_first_plan()
    await guest.walker.block()
    await guest.walker.unblock()
    await guest.choose_way()
    await guest.pay_and_see_it_work()
    await guest.walker.tap("📅")
    assert house.history_of(guest) == ["added", "renewed"]


async def test_two_renewals_at_once_stay_apart(client: Client, house: House) -> None:
    guest = await Guest.arrive(client)
    await guest.renew("US", "t_mobile")
    await guest.press("done-line")
    await guest.press("line-renew")
    known = house.renewals_of(guest)[-1]["id"]
    await guest.begin_renewal("CA", "bell")
    await guest.forge(f"renew:same:{known}")
    await guest.choose_way()
    await guest.pay_and_see_it_work()
    await guest.walker.tap("📅")
    states = [(row["carrier"], row["state"]) for row in house.renewals_of(guest)]
    assert states == [("t_mobile", "verified"), ("t_mobile", "verified"), ("bell", "draft")]
    assert len(house.lines_of(guest)) == 1
    assert house.lines_of(guest)[0]["cycle"] == 3
