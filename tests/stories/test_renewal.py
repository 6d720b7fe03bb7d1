"""One renewal from /start to a line that is known to work, as people walk it."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from domain.languages import Language
from domain.zones import local_date
from sandbox.client import Client
from tests.stories.guest import CATALOGUE, Guest

FIRST_WAVE = [
    (carrier.country, carrier.id)
    for country in CATALOGUE.countries
    for carrier in country.carriers
    if carrier.first_wave
]


async def test_a_newcomer_renews_a_line_and_sees_its_new_date(client: Client) -> None:
    guest = await Guest.arrive(client)
    await guest.begin_renewal("US", "t_mobile")
    await guest.choose_first_plan()
    await guest.choose_way()
    assert "t-mobile.com" in guest.text
    await guest.press("pay-paid")
    await guest.say("ORD-12345")
    await guest.press("check-works")
    await guest.walker.tap("📅")
    assert "T-Mobile" in guest.text
    await guest.press("done-line")
    assert "T-Mobile" in guest.text


@pytest.mark.parametrize("language", Language)
async def test_every_carrier_can_be_renewed_in_every_language(client: Client, language: Language) -> None:
    for country, carrier in FIRST_WAVE:
        guest = await Guest.arrive(client, language)
        await guest.renew(country, carrier)
        assert guest.voice.plain("done-undo") in guest.buttons
        await guest.press("done-line")
    assert len(FIRST_WAVE) == 13


async def test_the_new_end_counts_from_the_payment_day_for_a_new_line(client: Client) -> None:
    guest = await Guest.arrive(client)
    await guest.renew("CL", "claro")
    now = (await client.get("/control/clock"))["now"]
    today = local_date(datetime.fromisoformat(now), "America/Santiago")
    assert guest.voice.day(today + timedelta(days=30)) in guest.text
