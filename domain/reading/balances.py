"""Reads the prepaid balance in a carrier's text; prices, top-ups and debts are none of it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from domain.money import WITHOUT_DECIMALS, Money
from domain.reading.numbers import NUMBER, parse_number
from domain.reading.sentences import sentences
from domain.reading.words import SIMPLIFIED, whole_words, wording

_CODES = "cad|usd|clp|cny|rmb|gbp|eur|hkd|twd|nzd|aud|sgd|php|jpy|mxn|mop"
_BEFORE = (
    rf"(?:can?\$|c\$|us ?\$|u\$s|hk ?\$|nt ?\$|nz\$|au?\$|s\$|[$£€¥₱]|(?<![a-z])(?:{_CODES}) ?\$?|港币|人民币|新台币)"
)
_AFTER = (
    rf"(?:€|£|¥|\$ ?(?:ca|us|can|{_CODES})?(?![a-z])|(?:{_CODES})(?![a-z])|euros?|dollars?|pesos?|比索|pounds?|yuan"
    r"|港[币元]|美[元金]|加元|加币|英镑|欧元|新?台币|人民币|元|块)"
)
_AMOUNT = re.compile(
    r"(?P<minus>- ?)?"
    rf"(?:(?P<before>{_BEFORE}) ?(?P<minus2>-)?(?P<number>{NUMBER})(?: ?(?P<code>(?:{_CODES})(?![a-z])))?"
    rf"|(?<![\d.,])(?P<number2>{NUMBER}) ?(?P<after>{_AFTER}))"
)
_SIGNS = {
    "CAD": "ca$ can$ c$ $ca $can 加元 加币",
    "USD": "us$ u$s $us 美元 美金",
    "HKD": "hk$ 港币 港元",
    "TWD": "nt$ 新台币 台币",
    "CNY": "¥ rmb yuan 人民币",
    "GBP": "£ pound pounds 英镑",
    "EUR": "€ euro euros 欧元",
    "AUD": "a$ au$",
    "NZD": "nz$",
    "SGD": "s$",
    "PHP": "₱",
}
_CURRENCY = {sign: currency for currency, signs in _SIGNS.items() for sign in signs.split()}
_CHINESE_DOLLARS = frozenset({"元", "块"})


_BALANCE = wording(
    "balance/bal/credit/wallet/saldo/credito/solde",
    "余额/结余/剩余话费/可用话费/话费剩余/储值额/余款",
)
_BALANCE_AFTER = re.compile(
    r"\s*(?:in |of |your |airtime |main |account |prepaid |de )*"
    r"(?:credito?|balance|wallet|account|saldo|solde)(?![a-z])"
)
_HELD = wording(
    "you(?: still)? have/account has/you've(?: got)?/tienes/te quedan?/il vous reste/vous avez",
    "还有/剩余",
)
_PRICE_AFTER = re.compile(r" ?(?:/|per |a month|monthly|plan|forfait|por |par |al mes|的?套餐|元?/?月)")
_LEFT_AFTER = re.compile(r"\s*" + whole_words("left/remaining/available/restants?/disponibles?"))
_NOT_HELD = wording(
    """
    due/owe*/owing/outstanding/overdue/minimum/below/under/less than/at least/previous/last/old
    make sure/need*/must/if
    add/top/top-?up/received?/bonus/promo*/transfer*/pay(?! as you go)/payment/worth/get/extra
    applied/negative/limit
    deuda/debe/adeuda/anterior/minimo/menos de/vencido/pendiente/recarga/recibiste/regalo/pago
    negativo/supera
    est due?/montant du/devez/precedent/ancien/inferieur/recu/paiement/negatif/impaye/ajoutez
    """,
    "欠/应缴/不足/低于/少于/上次/上月/原余额/最低/至少/充值/赠送/赠/高于/超过",
)
_MAIN = wording(
    """
    main/account/current/new/available/total/now/actual/principal/nuevo/disponible/nouveau/actuel
    """,
    "当前/账户/最新/总/可用/主/目前/现",
)


def read_balance(text: str, currencies: Mapping[str, str], decimal_comma: bool) -> Money | None:
    """The balance a plain text tells, or None. A bare $ or 元 is in the currency of the carrier named."""
    carrier = carrier_currency(text, currencies)
    found = [
        (bool(_MAIN.search(before)), money)
        for part in sentences(text)
        for before, money in _in_sentence(text[part.start : part.end], carrier, decimal_comma)
    ]
    return max(found, key=lambda item: item[0], default=(False, None))[1]


def carrier_currency(text: str, currencies: Mapping[str, str]) -> str | None:
    """The currency of the carrier a plain text names; of the sender if several are named; None if unclear."""
    places: list[tuple[int, str]] = []
    for name in sorted(currencies, key=len, reverse=True):
        plain_name = re.escape(name.lower().translate(SIMPLIFIED))
        match = re.search(rf"(?<![a-z]){plain_name}(?![a-z])", text)
        if match:
            places.append((match.start(), currencies[name]))
            text = text[: match.start()] + " " * len(match[0]) + text[match.end() :]
    if not places:
        return None
    first = min(places)
    return first[1] if first[0] <= 2 or len({currency for _, currency in places}) == 1 else None


def _in_sentence(text: str, carrier: str | None, decimal_comma: bool) -> list[tuple[str, Money]]:
    """The amounts of a sentence that are balances, each with the words before it."""
    found = []
    last_end = 0
    matches = list(_AMOUNT.finditer(text))
    for index, match in enumerate(matches):
        before = re.split("[,;(]", text[last_end : match.start()])[-1]
        until = matches[index + 1].start() if index + 1 < len(matches) else len(text)
        after = re.split("[,;)]", text[match.end() : until])[0]
        last_end = match.end()
        money = _money(match, carrier, decimal_comma)
        if money and _is_balance(before, after):
            found.append((before, money))
    return found


def _is_balance(before: str, after: str) -> bool:
    if _NOT_HELD.search(before) or _PRICE_AFTER.match(after):
        return False
    held = _HELD.search(before) and (_LEFT_AFTER.match(after) or not after.strip())
    return bool(_BALANCE.search(before) or held or _BALANCE_AFTER.match(after))


def _money(match: re.Match[str], carrier: str | None, decimal_comma: bool) -> Money | None:
    currency = _currency(match, carrier)
    if currency is None or match["minus"] or match["minus2"]:
        return None
    value = parse_number(match["number"] or match["number2"], decimal_comma or currency in WITHOUT_DECIMALS)
    try:
        return Money.of(value, currency)
    except ValueError:
        return None


def _currency(match: re.Match[str], carrier: str | None) -> str | None:
    sign = (match["code"] or match["before"] or match["after"]).replace(" ", "")
    if sign in _CURRENCY:
        return _CURRENCY[sign]
    letters = re.sub("[^a-z]", "", sign)
    if letters in _CODES.split("|"):
        return letters.upper()
    return carrier or ("CNY" if sign in _CHINESE_DOLLARS else None)
