"""A person in a story: presses buttons by what they mean, in whichever language he speaks."""

from __future__ import annotations

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
    async def arrive(cls, client: Client, language: Language = Language.ZH_HANS, **facts: object) -> Guest:
        """A new person who has just opened the bot."""
        walker = await client.newcomer("小林", TELEGRAM_CODES[language], **facts)
        guest = cls(walker, language)
        await walker.start()
        return guest

    @property
    def id(self) -> int:
        return self.walker.person

    @property
    def text(self) -> str:
        return self.walker.text

    @property
    def buttons(self) -> list[str]:
        return self.walker.buttons

    async def press(self, key: str, **facts: object) -> Json:
        """Presses the button with this text key."""
        return await self.walker.tap(self.voice.plain(key, **facts))

    async def press_country(self, code: str) -> None:
        country = CATALOGUE.country(code)
        assert country is not None
        await self.walker.tap(country.name.to(self.language))

    async def press_carrier(self, carrier_id: str) -> None:
        carrier = CATALOGUE.carrier(carrier_id)
        assert carrier is not None
        await self.walker.tap(carrier.name.to(self.language))

    async def say(self, text: str) -> None:
        await self.walker.say(text)

    async def begin_renewal(self, country: str, carrier: str) -> None:
        """From the menu to the carrier's plans."""
        await self.walker.say("/start")
        await self.press("menu-renew")
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
