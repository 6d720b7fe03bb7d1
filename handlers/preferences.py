"""Language and time zone: two taps, a typed city, or a shared location; the zone decides the hour of every reminder."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any

from telegram import KeyboardButton, ReplyKeyboardMarkup, ReplyKeyboardRemove
from telegram.ext import BaseHandler, MessageHandler, filters

from content.cities import City, city_by_id, city_labels, region_choices, search_cities, zone_at
from content.texts import Voice
from domain.actions import Action
from domain.languages import Language
from domain.zones import offset_label
from handlers.context import Context
from handlers.patience import patiently
from handlers.screens import Button, Row, Screen, in_rows, paragraphs
from handlers.turn import Play, Turn, attempt, command, meet, taps
from services.refusals import Refusal

LANGUAGE_NAMES = {
    Language.ZH_HANS: "简体中文",
    Language.ZH_HANT: "繁體中文",
    Language.EN: "English",
    Language.ES: "Español",
    Language.FR: "Français",
}
CITY_QUERY_LENGTH = 60

# -- language


async def languages(turn: Turn) -> None:
    buttons = [
        Button(("● " if language is turn.person.language else "") + name, Action("speak", "choose", 0, language))
        for language, name in LANGUAGE_NAMES.items()
    ]
    await turn.show(Screen(turn.voice("language-ask"), (*in_rows(buttons, 2), _menu(turn.voice))))


async def choose_language(turn: Turn) -> None:
    try:
        language = Language(turn.pressed.argument)
    except ValueError:
        raise Refusal("refused-not-understood") from None
    await turn.house.people.speak(turn.person.id, language)
    voice = turn.house.texts.to(language)
    await turn.show(Screen(voice("language-set", language=LANGUAGE_NAMES[language]), (_menu(voice),)))


# -- zone


async def regions(turn: Turn) -> None:
    """/timezone: region, then city; a typed city or a shared location does as well."""
    await turn.house.people.expect(turn.person.id, Action("zone", "city").data)
    voice = turn.voice
    buttons = [
        Button(voice.plain(f"region-{region.id}"), Action("zone", "region", 0, region.id))
        for region in region_choices()
    ]
    location = (Button(voice.plain("zone-by-location"), Action("zone", "location")),)
    now = voice("zone-person", zone=turn.person.zone) if turn.person.zone else voice("zone-why")
    await turn.show(
        Screen(paragraphs(voice("zone-ask"), now, voice("zone-type")), (*in_rows(buttons, 2), location, _menu(voice)))
    )


async def region(turn: Turn) -> None:
    chosen = next((region for region in region_choices() if region.id == turn.pressed.argument), None)
    if chosen is None:
        raise Refusal("refused-not-understood")
    await turn.show(_cities_screen(turn, "zone-which-city", chosen.cities))


async def typed_city(turn: Turn) -> None:
    cities = search_cities(turn.text[:CITY_QUERY_LENGTH], turn.voice.language)
    if not cities:
        raise Refusal("refused-city")
    await turn.send(_cities_screen(turn, "zone-found", cities))


def _cities_screen(turn: Turn, key: str, cities: Sequence[City]) -> Screen:
    now = turn.house.clock.now()
    labels = city_labels(cities, turn.voice.language)
    buttons = [
        Button(f"{label} {offset_label(now, city.zone)}", Action("zone", "set", 0, city.id))
        for city, label in zip(cities, labels, strict=True)
    ]
    back: Row = (Button(turn.voice.plain("button-back"), Action("zone", "regions")),)
    return Screen(turn.voice(key), (*in_rows(buttons, 2), back))


async def set_zone(turn: Turn) -> None:
    city = city_by_id(turn.pressed.argument)
    if city is None:
        raise Refusal("refused-not-understood")
    await _live_in(turn, city.zone)


async def ask_location(turn: Turn) -> None:
    """Only a reply keyboard may ask for a location."""
    voice = turn.voice
    keyboard = ReplyKeyboardMarkup(
        [[KeyboardButton(voice.plain("zone-share"), request_location=True)]],
        resize_keyboard=True,
        one_time_keyboard=True,
    )
    await turn.say("zone-location-hint")
    await _say_with_keys(turn, "zone-location", keyboard)


async def shared_location(turn: Turn) -> None:
    message = turn.update.effective_message
    assert message is not None
    assert message.location is not None
    # Loading the map of zones takes a moment the first time: other people must not wait for it.
    zone = await asyncio.to_thread(zone_at, message.location.latitude, message.location.longitude)
    await _say_with_keys(turn, "zone-location-thanks", ReplyKeyboardRemove())
    await _live_in(turn, zone)


async def _say_with_keys(turn: Turn, key: str, keys: ReplyKeyboardMarkup | ReplyKeyboardRemove) -> None:
    """A sentence that brings, or takes away, keys in place of the letters."""
    await patiently(
        lambda: turn.context.bot.send_message(turn.person.id, turn.voice(key), parse_mode="HTML", reply_markup=keys)
    )


async def _live_in(turn: Turn, zone: str) -> None:
    await turn.house.people.live_in(turn.person.id, zone)
    now = turn.house.clock.now()
    time = turn.voice.moment(now, zone)
    rows: tuple[Row, ...] = (
        (Button(turn.voice.plain("button-lines"), Action("line", "list")),),
        _menu(turn.voice),
    )
    await turn.show(Screen(turn.voice("zone-set", zone=zone, offset=offset_label(now, zone), time=time), rows))


def _menu(voice: Voice) -> Row:
    return (Button(voice.plain("button-menu"), Action("menu", "show")),)


ANSWERS: dict[tuple[str, str], Play[Any]] = {("zone", "city"): typed_city}
LANGUAGE_PLAYS: dict[str, Play[Any]] = {"languages": languages, "choose": choose_language}
ZONE_PLAYS: dict[str, Play[Any]] = {
    "regions": regions,
    "region": region,
    "set": set_zone,
    "location": ask_location,
}


def handlers() -> list[BaseHandler[Any, Context, Any]]:
    async def located(update: Any, context: Context) -> None:
        await attempt(await meet(update, context), shared_location)

    return [
        command("language", languages),
        command("timezone", regions),
        *taps("speak", LANGUAGE_PLAYS).values(),
        *taps("zone", ZONE_PLAYS).values(),
        MessageHandler(filters.LOCATION & filters.ChatType.PRIVATE & filters.UpdateType.MESSAGE, located),
    ]
