"""Amounts of money: integer minor units with a currency code; knows nothing of how they are shown."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from pydantic import BaseModel, ConfigDict, Field

# Currencies without minor units (ISO 4217). Every other currency we meet has two decimals.
WITHOUT_DECIMALS = frozenset({"CLP", "JPY", "KRW", "VND", "PYG", "ISK", "XAF", "XOF"})

LARGEST_MINOR = 10**12


class Money(BaseModel):
    """An amount: `minor` in the currency's smallest unit (cents; whole pesos for CLP)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    minor: int = Field(ge=0, le=LARGEST_MINOR)
    currency: str = Field(pattern=r"^[A-Z]{3}$")

    @property
    def amount(self) -> Decimal:
        """The amount in major units, with exactly the currency's decimals."""
        return Decimal(self.minor).scaleb(-decimals(self.currency))

    @classmethod
    def of(cls, amount: Decimal | int | float | str, currency: str) -> Money:
        """From major units; raises ValueError for what is no amount, negative or absurdly large."""
        try:
            exact = Decimal(str(amount)) * 10 ** decimals(currency)
            minor = int(exact.quantize(Decimal(1), rounding=ROUND_HALF_UP))
        except (ArithmeticError, ValueError):  # no number, not finite, or more digits than Decimal counts with
            raise ValueError(f"{amount!r} is no amount of money") from None
        return cls(minor=minor, currency=currency)


def decimals(currency: str) -> int:
    """How many decimals the currency is written with: 0 or 2."""
    return 0 if currency in WITHOUT_DECIMALS else 2
