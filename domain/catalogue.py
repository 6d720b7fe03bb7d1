"""Shapes of what is known about countries, carriers and plans; reads no files and shows nothing.

Every fact carries its basis: where it comes from, as of when, and how sure we are. Facts with low or
unknown confidence stay in the data (so that nobody looks them up twice) but are never shown.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field, HttpUrl, StringConstraints, UrlConstraints

from domain.facts import Fact, Shape, Source, Words
from domain.money import Money

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_]{0,23}$")]
"""Short, because ids travel in button data (64 bytes in all)."""

SecureUrl = Annotated[HttpUrl, UrlConstraints(allowed_schemes=["https"], max_length=500)]


class Channel(StrEnum):
    """A way to renew."""

    WEB = "web"
    APP = "app"
    PHONE = "phone"
    MARKETPLACE = "marketplace"
    SHOP = "shop"
    POST = "post"
    KIOSK = "kiosk"

    @property
    def at_a_counter(self) -> bool:
        return self in {Channel.SHOP, Channel.POST, Channel.KIOSK}


class Method(StrEnum):
    """A way to pay; the words are Fluent keys `method-<value>`."""

    CREDIT_CARD = "credit_card"
    DEBIT_CARD = "debit_card"
    BANK = "bank"
    VOUCHER = "voucher"
    CASH = "cash"
    PAYPAL = "paypal"
    APPLE_PAY = "apple_pay"
    GOOGLE_PAY = "google_pay"
    ALIPAY = "alipay"
    WECHAT_PAY = "wechat_pay"
    UNIONPAY = "unionpay"
    BALANCE = "balance"
    CRYPTO = "crypto"
    OTHER = "other"


class Need(StrEnum):
    """What a person wants from a plan; filters the plan step."""

    DATA = "data"
    CALLS = "calls"
    SHORT = "short"
    LONG = "long"
    KEEP = "keep"


class Domain(Fact):
    domain: str = Field(pattern=r"^[a-z0-9-]+(\.[a-z0-9-]+)+$")
    role: str


class Link(Fact):
    url: SecureUrl
    note: Words | None = None


class Links(Shape):
    """None where no address is known; the bot then says so."""

    home: Link | None = None
    sign_in: Link | None = None
    renewal: Link | None = None
    help: Link | None = None


class App(Fact):
    name: str


class Phone(Fact):
    number: str
    calling_from: Literal["own_line", "home", "abroad"]
    purpose: Words


class Code(Fact):
    """Something to dial or text: `send` is shown verbatim ('*100#', 'HELP → 611')."""

    send: str
    kind: Literal["ussd", "sms", "dial"]
    purpose: Words


class PaymentMethod(Fact):
    """`accepted` None: not established."""

    method: Method
    accepted: bool | None
    detail: Words | None = None


class ForeignCards(Fact):
    accepted: bool | None
    note: Words


class ChannelOption(Fact):
    """`caution` is shown before the person chooses it (resellers, fees)."""

    channel: Channel
    detail: Words | None = None
    caution: Words | None = None


class Period(Shape):
    """How long one payment lasts: days, or calendar months that keep their anchor day."""

    days: int | None = Field(default=None, ge=1, le=3660)
    months: int | None = Field(default=None, ge=1, le=120)

    def model_post_init(self, context: object, /) -> None:
        if (self.days is None) == (self.months is None):
            raise ValueError("a period has either days or months")


class Plan(Fact):
    """Amounts are for each period: a number, 'unlimited', or None when unknown or not part of it."""

    id: Id
    name: Words
    price: Money | None
    validity: Period | None
    data_mb: int | Literal["unlimited"] | None = None
    minutes: int | Literal["unlimited"] | None = None
    texts: int | Literal["unlimited"] | None = None
    limits: Words | None = None
    needs: frozenset[Need] = frozenset()
    prepaid: bool = True
    example: bool = True
    """The price is a sample that must be checked on the official page."""


class AfterExpiry(Fact):
    """What happens when nobody renews. `grace_days` and `number_loss_days` must never be added together."""

    text: Words
    grace_days: int | None = None
    number_loss_days: int | None = None
    counted_from: Literal["service_end", "last_action"] | None = None


class KeepAlive(Fact):
    """The rhythm that keeps the number: a qualifying action every `interval_days`."""

    text: Words
    interval_days: int | None = None
    cost: Money | None = None
    remind_before: tuple[int, ...] = ()


class AutoRenew(Fact):
    available: bool | None
    note: Words | None = None


class EarlyRenewal(Fact):
    """Where a renewal before the end counts from; None: not established, so the person is asked."""

    counts_from: Literal["old_end", "payment_day"] | None


class Carrier(Shape):
    """One company (or brand) that a line belongs to."""

    id: Id
    country: str = Field(pattern=r"^[A-Z]{2}$")
    name: Words
    aliases: tuple[str, ...] = ()
    """Words by which texts and people name it, sub-brands included; lower case."""
    first_wave: bool = False
    priority: int = Field(default=100, ge=1, le=999)
    zone: str | None = None
    """IANA zone of its dates; the country's when None."""
    verified: bool = True
    """False: no official page is confirmed (E卡)."""
    how_to_tell: Words
    """Answers 'which one is mine?': what stands on the SIM, the phone's status bar, the app."""
    status: Words | None = None
    domains: tuple[Domain, ...] = ()
    links: Links = Links()
    apps: tuple[App, ...] = ()
    phones: tuple[Phone, ...] = ()
    codes: tuple[Code, ...] = ()
    payment_methods: tuple[PaymentMethod, ...] = ()
    foreign_cards: ForeignCards | None = None
    channels: tuple[ChannelOption, ...] = ()
    plans: tuple[Plan, ...] = ()
    after_expiry: AfterExpiry | None = None
    keep_alive: KeepAlive | None = None
    auto_renew: AutoRenew | None = None
    early_renewal: EarlyRenewal | None = None
    notes: Words | None = None

    def plan(self, plan_id: str) -> Plan | None:
        return next((plan for plan in self.plans if plan.id == plan_id), None)

    def option(self, channel: Channel) -> ChannelOption | None:
        return next((option for option in self.channels if option.channel is channel), None)


class Country(Shape):
    """`code` is ISO 3166-1 alpha-2; 'XX' for lines that belong to no country."""

    code: str = Field(pattern=r"^[A-Z]{2}$")
    name: Words
    currency: str = Field(pattern=r"^[A-Z]{3}$")
    zone: str
    dial: str | None = None
    priority: int = Field(default=100, ge=1, le=999)
    notes: Words | None = None
    carriers: tuple[Carrier, ...] = ()

    @property
    def flag(self) -> str:
        """The flag emoji; a globe for 'XX'."""
        if self.code == "XX":
            return "🌐"
        return "".join(chr(0x1F1E6 + ord(letter) - ord("A")) for letter in self.code)


class Catalogue(Shape):
    """All countries, in the order in which they are offered."""

    countries: tuple[Country, ...]
    sources: dict[str, Source] = Field(default_factory=dict)

    def offered(self, *, first: bool) -> list[Country]:
        """The countries of the first wave, which are offered at once, or those behind 'other countries'."""
        return [c for c in self.countries if any(carrier.first_wave for carrier in c.carriers) is first]

    def country(self, code: str) -> Country | None:
        return next((country for country in self.countries if country.code == code), None)

    def carrier(self, carrier_id: str) -> Carrier | None:
        return self._carriers.get(carrier_id)

    @cached_property
    def _carriers(self) -> dict[str, Carrier]:
        return {carrier.id: carrier for country in self.countries for carrier in country.carriers}

    def zone(self, carrier: Carrier) -> str:
        """IANA zone in which the carrier's dates are meant."""
        country = self.country(carrier.country)
        return carrier.zone or (country.zone if country else "UTC")

    def currencies(self) -> dict[str, str]:
        """Carrier words as they stand in texts (lower case) → currency of a bare '$'."""
        return {
            word.lower(): country.currency
            for country in self.countries
            for carrier in country.carriers
            for word in {carrier.id.replace("_", " "), *carrier.aliases, *carrier.name.root.values()}
        }
