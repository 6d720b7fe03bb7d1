"""The bot in five languages and in everybody's zone: taken from Telegram, chosen in a few taps, told to Telegram."""

from __future__ import annotations

import asyncio

from domain.languages import Language
from handlers.registration import COMMANDS
from sandbox.client import Client, Json
from tests.stories.guest import TEXTS, Guest, House


def zone_of(house: House, guest: Guest) -> str | None:
    found = house.ask("SELECT zone FROM people WHERE id = ?", guest.id)
    return found[0]["zone"] if found else None


async def test_the_bot_speaks_telegrams_language_at_once(client: Client) -> None:
    spoken = {
        "zh-hans": Language.ZH_HANS,
        "zh-hant": Language.ZH_HANT,
        "zh-TW": Language.ZH_HANT,
        "zh-CN": Language.ZH_HANS,
        "en-GB": Language.EN,
        "es-419": Language.ES,
        "fr-CA": Language.FR,
        "tlh": Language.ZH_HANS,
    }
    for code, language in spoken.items():
        walker = await client.newcomer("Xin", code)
        await walker.start()
        assert TEXTS.to(language).plain("menu-renew") in walker.buttons


async def test_a_chosen_language_stays_whatever_telegram_says(client: Client) -> None:
    guest = await Guest.arrive(client, Language.ES)
    await guest.say("/language")
    await guest.walker.tap("繁體中文")
    chosen = TEXTS.to(Language.ZH_HANT)
    assert "繁體中文" in guest.text
    await client.patch(f"/control/people/{guest.id}", language_code="fr")
    await guest.say("/start")
    assert chosen.plain("menu-renew") in guest.buttons


async def test_without_a_choice_the_bot_follows_telegram(client: Client) -> None:
    guest = await Guest.arrive(client, Language.ES)
    await client.patch(f"/control/people/{guest.id}", language_code="fr")
    await guest.say("/start")
    assert TEXTS.to(Language.FR).plain("menu-renew") in guest.buttons


async def test_a_zone_is_set_in_two_taps(client: Client, house: House) -> None:
    for language in Language:
        guest = await Guest.arrive(client, language)
        await guest.press("menu-zone")
        await guest.press("region-canada")
        await guest.walker.tap(guest.buttons[0])
        zone = zone_of(house, guest)
        assert zone is not None
        assert zone.startswith("America/")
        assert zone in guest.text


async def test_a_typed_city_sets_the_zone(client: Client, house: House) -> None:
    cities = [
        (Language.ZH_HANS, "多伦多", "America/Toronto"),
        (Language.ZH_HANT, "溫哥華", "America/Vancouver"),
        (Language.EN, "nyc", "America/New_York"),
        (Language.ES, "Santiago", "America/Santiago"),
        (Language.FR, "montréal", "America/Toronto"),
    ]
    for language, typed, zone in cities:
        guest = await Guest.arrive(client, language)
        await guest.say("/timezone")
        await guest.say("qqqqqqq")
        assert guest.text == guest.voice.plain("refused-city")
        await guest.say(typed)
        await guest.walker.tap(guest.buttons[0])
        assert zone_of(house, guest) == zone


async def test_a_shared_location_sets_the_zone_and_takes_its_key_away(client: Client, house: House) -> None:
    guest = await Guest.arrive(client)
    await guest.press("menu-zone")
    await guest.press("zone-by-location")
    await guest.walker.locate(-33.45, -70.66)
    await guest.walker.wait(lambda screen: "America/Santiago" in screen["text"])
    assert zone_of(house, guest) == "America/Santiago"
    shown = await client.get(f"/control/chats/{guest.id}/messages", person=guest.id)
    assert shown["reply_keyboard"] is None
    assert "-33.45" not in str(house.ask("SELECT * FROM people")) + str(house.ask("SELECT meaning, failed FROM inbox"))


PROFILE = ("setMyCommands", "setMyDescription", "setMyShortDescription", "setMyName")
SPOKEN = {None, "en", "es", "fr"}  # Telegram's one code for Chinese says what the default says


async def told(client: Client) -> dict[str, dict[str | None, Json]]:
    """What the bot has told of itself, by method and language, once the last method has come for every language."""
    answers: dict[str, dict[str | None, Json]] = {method: {} for method in PROFILE}
    async with asyncio.timeout(20):
        while not answers[PROFILE[-1]].keys() >= SPOKEN:
            await client.get("/control/events", after=10**9, timeout=0.1)  # no news is a pause
            for entry in await client.log():
                if entry["method"] in answers:
                    answers[entry["method"]][entry["parameters"].get("language_code")] = entry["parameters"]
    return answers


async def test_commands_name_and_descriptions_are_told_in_every_language(client: Client) -> None:
    answers = await told(client)
    assert all(answers[method].keys() >= SPOKEN for method in PROFILE)
    assert answers["setMyName"]["es"]["name"] == TEXTS.to(Language.ES).plain("bot-name")
    assert answers["setMyDescription"][None]["description"] == TEXTS.to(Language.ZH_HANS).plain("bot-description")
    for language in (Language.ZH_HANS, Language.EN, Language.ES, Language.FR):
        guest = await Guest.arrive(client, language)
        shown = await client.get(f"/control/chats/{guest.id}/messages", person=guest.id)
        said = {command["command"]: command["description"] for command in shown["commands"]}
        assert said == {name: guest.voice.plain(f"command-{name}") for name in COMMANDS}
