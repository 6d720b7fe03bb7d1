"""Finds what nobody should post: eSIM activation codes, ICCIDs and whole phone numbers; keeps none of them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum


class SecretKind(StrEnum):
    """The words are Fluent keys `secret-<value>`."""

    ACTIVATION_CODE = "activation-code"
    ICCID = "iccid"
    PHONE_NUMBER = "phone-number"


@dataclass(frozen=True, slots=True)
class Secret:
    """Where in the text it stands: what it is must not travel further."""

    kind: SecretKind
    start: int
    end: int


# SGP.22, 4.1: 'LPA:' is for QR codes; the code itself is '1$<SM-DP+ host>$<matching id>', and more may follow.
_ACTIVATION = re.compile(
    r"lpa ?: ?1 ?\$[^\s$]+\$[\w-]*(?:\$[\w.-]*)*|(?<!\w)1\$[a-z0-9.-]+\.[a-z]{2,}\$[\w-]*", re.IGNORECASE | re.ASCII
)
# ITU-T E.118: 89, country, issuer, account, Luhn digit; printed in groups, sometimes with a filling F.
_ICCID = re.compile(r"(?<![\w+])89(?:[ -]?\d){16,20}f?(?![ -]?\d)", re.IGNORECASE | re.ASCII)
_CALLED_ICCID = re.compile(r"iccid\W{0,3}(?:\w{1,6}\W{0,3})?$", re.IGNORECASE)

_INTERNATIONAL = re.compile(r"(?<![\d+])(?:\+|00)[1-9](?:[ ().-]{0,2}\d){6,13}(?![ .-]?\d)", re.ASCII)
# As people write the number of their own country: China, North America, United Kingdom.
_NATIONAL = re.compile(
    r"(?<![\w+/=#.-])(?<!\d )(?:"
    r"1[3-9]\d([ -]?)\d{4}\1\d{4}"
    r"|(?:1[ .-]?)?(?:\([2-9]\d\d\)|[2-9]\d\d)[ .-]{0,2}[2-9]\d\d[ .-]?\d{4}"
    r"|07\d{3} ?\d{3} ?\d{3}"
    r")(?![ -]?\d|[\w.]\d|[a-z])",
    re.ASCII | re.IGNORECASE,
)
# Eight or nine digits are a phone number only when somebody says so: Hong Kong, Chile.
_SAID_TO_BE = re.compile(
    r"(?:phone|mobile|cell|celular|whats ?app|tel[eé]?\w{0,6}|fono|n[uú]mero|电话|電話|手机|手機|号码|號碼|打给|打給)"
    r"(?:\W{0,3}(?:是|为|為|is|es|no|号|號|number)){0,2}\W{0,3}(\(?[2-9]\d{3}[ -]?\d{4}|9 ?\d{4} ?\d{4})(?![ -]?\d)",
    re.IGNORECASE,
)
_OTHER_NUMBER = re.compile(
    r"(?:order|订单|訂單|单号|單號|编号|編號|流水|运单|運單|快递|快遞|invoice|ref(?:erence)?|ticket|track(?:ing)?|pedido|orden"
    r"|commande|\bids?|uid|qq|群号?|群號|imei|账号|帳號|卡号|卡號|[$€£¥#])[\W_]{0,3}(?:no|号|號|number|是|is)?[\W_]{0,3}$",
    re.IGNORECASE,
)
_TOLL_FREE = re.compile(r"^(?:00)?1?8(?:00|33|44|55|66|77|88)\d{7}$")


def secrets_in(text: str, public: Collection[str] = ()) -> list[Secret]:
    """Every secret in the order in which they stand. `public`: digits of numbers that anyone may post (hotlines)."""
    plain, places = _plain(text)
    taken: list[tuple[SecretKind, int, int]] = []
    for kind, start, end in _candidates(plain, public):
        if all(end <= other or start >= stop for _, other, stop in taken):
            taken.append((kind, start, end))
    return [Secret(kind, places[start], places[end - 1] + 1) for kind, start, end in sorted(taken, key=lambda s: s[1])]


def _candidates(plain: str, public: Collection[str]) -> Iterator[tuple[SecretKind, int, int]]:
    """The surest kinds first: digits of an activation code or ICCID are no phone number."""
    for code in _ACTIVATION.finditer(plain):
        yield SecretKind.ACTIVATION_CODE, code.start(), code.end()
    for iccid in _ICCID.finditer(plain):
        if _luhn(_digits(iccid[0])) or _CALLED_ICCID.search(plain[: iccid.start()]):
            yield SecretKind.ICCID, iccid.start(), iccid.end()
    for number in (*_INTERNATIONAL.finditer(plain), *_NATIONAL.finditer(plain)):
        if _is_personal(number, plain, public):
            yield SecretKind.PHONE_NUMBER, number.start(), number.end()
    for said in _SAID_TO_BE.finditer(plain):
        if _digits(said[1]) not in public:
            yield SecretKind.PHONE_NUMBER, said.start(1), said.end(1)


def _is_personal(number: re.Match[str], plain: str, public: Collection[str]) -> bool:
    digits = _digits(number[0])
    if digits in public or digits.removeprefix("00") in public or _TOLL_FREE.match(digits):
        return False
    return not _OTHER_NUMBER.search(plain[max(0, number.start() - 20) : number.start()])


def _plain(text: str) -> tuple[str, list[int]]:
    """The text with plain digits and without invisible characters, and for each character its place in `text`."""
    plain: list[str] = []
    places: list[int] = []
    for place, letter in enumerate(text):
        if unicodedata.category(letter) == "Cf":
            continue
        digit = unicodedata.decimal(letter, None)
        folded = str(digit) if digit is not None else unicodedata.normalize("NFKC", letter)
        for each in " " if letter.isspace() and letter != "\n" else folded:
            plain.append("-" if each in "‐‑‒–−" else each)
            places.append(place)
    return "".join(plain), places


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)


def _luhn(digits: str) -> bool:
    """ISO/IEC 7812-1, annex B."""
    doubled = [int(digit) * (2 if place % 2 else 1) for place, digit in enumerate(reversed(digits))]
    return sum(value - 9 if value > 9 else value for value in doubled) % 10 == 0
