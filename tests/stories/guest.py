"""A person in a story: presses buttons by what they mean, in whichever language he speaks."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any, Self

from content.catalogue import load_catalogue
from content.texts import Texts
from domain.languages import Language
from sandbox.client import Client, Json, Walker

TEXTS = Texts.load()
CATALOGUE = load_catalogue()
TELEGRAM_CODES = {
    Language.ZH_HANS: "zh-hans",
    Language.ZH_HANT: "zh-hant",
    Language.EN: "en",
    Language.ES: "es-419",
    Language.FR: "fr-CA",
}


class Guest:
    """A walker with a voice: labels are looked up in the locale files, so that wording may change freely."""

    def __init__(self, walker: Walker, language: Language) -> None:
        self.walker = walker
        self.language = language
        self.voice = TEXTS.to(language)

    @classmethod
    async def newcomer(cls, client: Client, language: Language = Language.ZH_HANS, **facts: object) -> Self:
        """A person who has not opened the bot yet."""
        return cls(await client.newcomer("小林", TELEGRAM_CODES[language], **facts), language)

    @classmethod
    async def arrive(cls, client: Client, language: Language = Language.ZH_HANS, **facts: object) -> Self:
        """A new person who has just opened the bot."""
        guest = await cls.newcomer(client, language, **facts)
        await guest.walker.start()
        return guest

    @property
    def id(self) -> int:
        return self.walker.person

    @property
    def text(self) -> str:
        return self.walker.text

    @property
    def message_id(self) -> int:
        """The present screen's."""
        assert self.walker.screen is not None
        return int(self.walker.screen["message_id"])

    @property
    def latest(self) -> int:
        """The newest message in the chat."""
        return max(self.walker.messages)

    @property
    def buttons(self) -> list[str]:
        return self.walker.buttons

    async def press(self, key: str, **facts: object) -> Json:
        """Presses the button with this text key."""
        return await self.walker.tap(self.voice.plain(key, **facts))

    async def press_country(self, code: str) -> None:
        country = CATALOGUE.country(code)
        assert country is not None
        await self.walker.tap(f"{country.flag} {country.name.to(self.language)}")

    async def press_carrier(self, carrier_id: str) -> None:
        carrier = CATALOGUE.carrier(carrier_id)
        assert carrier is not None
        await self.walker.tap(carrier.name.to(self.language))

    async def say(self, text: str) -> None:
        await self.walker.say(text)

    async def forge(self, data: str, message_id: int | None = None) -> Json:
        """Sends any callback data, by default from under the present screen; returns the answer, which must come."""
        screen = self.walker.screen
        assert screen is not None
        body = {"person": self.id, "data": data, "forged": True, "wait": self.walker.patience}
        place = screen["message_id"] if message_id is None else message_id
        outcome: Json = await self.walker.client.post(f"/control/chats/{self.id}/tap", message_id=place, **body)
        assert outcome["answered"], f"no answer to {data!r}"
        await self.walker.catch_up()
        return outcome["answer"] or {}

    async def end_all_renewals(self) -> None:
        """Cancels whatever is open, also what is paid: /cancel alone never throws that away."""
        nothing = {TEXTS.to(language).plain("cancel-nothing") for language in Language}
        for _ in range(20):
            await self.say("/cancel")
            if self.text in nothing:
                return
            for data in self.present_data:
                if data.startswith("renew:"):
                    await self.forge(f"renew:cancel:{data.split(':')[2]}")
        raise AssertionError(f"still something to cancel: {self.text}")

    @property
    def present_data(self) -> list[str]:
        """The data of the buttons under the present screen."""
        markup = (self.walker.screen or {}).get("reply_markup", {})
        return [
            button["callback_data"]
            for row in markup.get("inline_keyboard", [])
            for button in row
            if "callback_data" in button
        ]

    async def data_seen(self) -> list[str]:
        """The data of every button that the bot ever showed to this person, in order."""
        seen: dict[str, None] = {}
        for request in await self.walker.client.log():
            shown = request["parameters"]
            if shown.get("chat_id") != self.id:
                continue
            for row in (shown.get("reply_markup") or {}).get("inline_keyboard", []):
                seen |= {button["callback_data"]: None for button in row if "callback_data" in button}
        return list(seen)

    async def live_in(self, city: str) -> None:
        """Sets the zone by a typed city."""
        await self.say("/timezone")
        await self.say(city)
        await self.walker.tap(self.buttons[0])

    async def begin_renewal(self, country: str, carrier: str) -> None:
        """From the menu to the carrier's plans."""
        await self.walker.say("/start")
        await self.press("menu-renew")
        if self.voice.plain("renew-other-line") in self.buttons:
            await self.press("renew-other-line")
        await self.press_country(country)
        await self.press_carrier(carrier)

    async def choose_first_plan(self) -> None:
        await self.walker.tap("1. ")

    async def enter_plan(self, name: str = "30 days", price: str = "15", days: int = 30) -> None:
        """A plan that the catalogue does not have."""
        await self.press("renew-other-plan")
        await self.say(name)
        await self.say(price)
        await self.press("period-days", days=days)

    async def back_to_plans(self) -> None:
        """From whatever step before paying."""
        while self.voice.plain("renew-other-plan") not in self.buttons:
            await self.press("button-back")

    async def choose_way(self) -> None:
        """The first channel and, if it is asked, no particular method."""
        await self.walker.tap(self.buttons[0])
        undecided = self.voice.plain("renew-method-undecided")
        if undecided in self.buttons:
            await self.walker.tap(undecided)

    async def pay_and_see_it_work(self) -> None:
        """From the payment link to the question for the new date."""
        await self.press("pay-paid")
        await self.press("button-skip")
        await self.press("check-works")

    async def renew(self, country: str = "US", carrier: str = "t_mobile") -> None:
        """A whole renewal with the first proposed date."""
        await self.begin_renewal(country, carrier)
        await self.enter_plan()
        await self.choose_way()
        await self.pay_and_see_it_work()
        await self.walker.tap("📅")


class House:
    """What the bot has on disk, read behind its back."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "bot.sqlite3"

    def ask(self, sql: str, *facts: object) -> list[dict[str, Any]]:
        with closing(sqlite3.connect(self._path)) as connection:
            connection.row_factory = sqlite3.Row
            return [dict(row) for row in connection.execute(sql, facts)]

    def lines_of(self, guest: Guest) -> list[dict[str, Any]]:
        return self.ask("SELECT * FROM lines WHERE person_id = ? ORDER BY id", guest.id)

    def renewals_of(self, guest: Guest) -> list[dict[str, Any]]:
        return self.ask("SELECT * FROM renewals WHERE person_id = ? ORDER BY id", guest.id)

    def history_of(self, guest: Guest) -> list[str]:
        """What happened to the person's lines, the oldest first."""
        found = self.ask(
            "SELECT kind FROM line_events WHERE line_id IN (SELECT id FROM lines WHERE person_id = ?) ORDER BY id",
            guest.id,
        )
        return [row["kind"] for row in found]

    def letters_to(self, guest: Guest) -> list[dict[str, Any]]:
        return self.ask("SELECT * FROM outbox WHERE person_id = ? ORDER BY id", guest.id)
