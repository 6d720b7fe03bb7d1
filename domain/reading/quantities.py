"""Reads what is left of data, minutes and texts in a carrier's text; money and dates live elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import Enum
from itertools import pairwise

from domain.reading.numbers import NUMBER, parse_number
from domain.reading.sentences import sentences
from domain.reading.words import wording

MB_PER_GB = 1024
# 'Used 3 GB, left 7 GB': what stands before a quantity speaks louder than what follows it.
AFTER_COST = 2


class Kind(Enum):
    DATA = "data"
    MINUTES = "minutes"
    TEXTS = "texts"


class Role(Enum):
    LEFT = "left"
    USED = "used"
    TOTAL = "total"


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount (data in MB) at `start`..`end` of a plain text, and what it is said to be."""

    start: int
    end: int
    kind: Kind
    value: Decimal
    role: Role | None = None


@dataclass(frozen=True, slots=True)
class Allowance:
    """What is left; None where the text does not say or it is unlimited."""

    data_mb: Decimal | None
    minutes: int | None
    texts: int | None


_MB = {"t": Decimal(MB_PER_GB**2), "g": Decimal(MB_PER_GB), "m": Decimal(1), "k": Decimal(1) / MB_PER_GB}
_UNITS = "|".join(
    (
        r"(?P<data>(?:[tk]b|[gm](?:[bo]|igas?|egas?|igabytes?|egabytes?)?)(?![a-z])|兆)",
        r"(?P<minutes>(?:minutes?|minutos?|mins?|mn)(?![a-z])|分钟)",
        r"(?P<texts>(?:(?:text |sms )?messages?|te?xts?|textos?|sms|mensajes?|msgs?)(?![a-z])|条|则(?!有))",
    )
)
_ADJECTIVE = r"(?:(?:uk|us|intl|international|local|national|nationwide|anytime|free|standard|high-speed|voice|talk) )?"
# '5G套餐' and '5G network' are no 5 GB.
_NOT_A_NETWORK = r"(?![2-5]g ?(?:套餐|畅|网|智|手机|业务|服务|升级|精彩|plans?|network|lte|nr|uc|\+|sim))"
# '22 of 100 minutes', '78/100分钟': two figures share the unit, and the second is the whole.
_PART = rf"(?:(?P<part>{NUMBER}) ?(?:/|of|out of|de|sur) ?)?"
_QUANTITY = re.compile(rf"(?<![\d.,$€£¥]){_NOT_A_NETWORK}{_PART}(?P<number>{NUMBER}) ?-?{_ADJECTIVE}(?:{_UNITS})")
# 'SMS: 50', 'Minutes restantes : 120': the unit comes first and the figure has none.
_NAMED = re.compile(
    r"(?:(?P<texts>(?<![a-z])(?:sms|texts?|messages?|mensajes|textos?)|短信|短讯|简讯)"
    r"|(?P<minutes>(?<![a-z])(?:minutes?|minutos|mins|voice|talk|voz)|分钟|语音|通话))"
    r" ?(?P<left>left|remaining|restante?s?|disponibles?|剩余)? ?:? ?"
    r"(?P<number>\d{1,3}(?:,\d{3})+|\d{1,5})(?:/\d{1,5})?(?!\d|[.,:/-]\d| ?(?:%|min|[gmk][bo]|[条则分]))"
)
_CUES = {
    Role.LEFT: wording(
        """
        left/remaining/remains?/available/balance/to go/still have/you (?:still |now )?have
        you've(?: still)? got/you've(?= ?$)/unused
        (?:te |le |les )?quedan?/tienes/tiene/disponibles?/restantes?/restan/resta/cuentas? con
        sobran
        reste/restante?s?/restants?/vous avez(?! utilise| consomme)/disponible
        """,
        "剩余/尚余/尚有/余量/剩/结余/可用/还有/余额/未用/未使用/仅余/还可使用",
    ),
    Role.USED: wording(
        """
        used/consumed/usage/usaste/usados?/has usado/consumid[oa]s?/consumiste/utilizad[oa]s?
        utilizaste/gastad[oa]s?
        utilise*/consomme*
        """,
        "已用/已使用/使用了/用了/用量/已消耗",
    ),
    Role.TOTAL: wording(
        """
        of/out of/of your/total/includes?/including/with/get/receive/add/added/plan/allowance/bonus
        extra/over/exceed*/less than/under/below/menos de/moins de
        de/de tus/de los/de sus/de un total de/incluye/recibe/agrega/promo
        sur/sur vos/sur un total de/inclut/comprend/de vos/recevez/forfait/ajoutez
        """,
        "共/总量?/套餐内?(?:含|包含)/含/每月/赠送/赠/额外/充/购买/订购/超出/达到?/不足/低于",
    ),
}
_LIST_WORDS = re.compile(
    r"(?:[\s,:+&/|-]|and|plus|of|y|et|de|data|voice|talk|texts?|calls?|local|nationwide|high-speed|internet"
    r"|datos|voz|llamadas|donnees|appels|流量|语音|短信|短讯|简讯|通话|数据|国内|通用|本地|和|及|与|以及|个|的)*"
)
_NONE_LEFT = {
    Kind.DATA: wording(
        """
        used (?:up )?(?:all|100%)(?: of)? (?:your|the) (?:[a-z-]+ )?(?:data|internet)/used up your data
        no (?:more )?data (?:left|remaining)/out of data/data (?:is|has been) (?:used up|exhausted)
        se agotaron tus datos/agotaste tus datos/consumido (?:todos tus|el 100% de tus) datos
        no te quedan datos/datos agotados
        plus de donnees/epuise (?:toutes )?vos donnees/donnees (?:sont )?epuisees
        (?:utilise|consomme) (?:toutes vos|100 ?% de vos) donnees
        """,
        "(?:流量|数据)(?:已经?)?(?:全部)?(?:用完|耗尽|用尽)/(?:用完|耗尽|用尽)[^,。]{0,8}(?:流量|数据)",
    ),
    Kind.MINUTES: wording(
        """
        used (?:up )?all(?: of)? your (?:[a-z-]+ )?minutes/no (?:more )?minutes (?:left|remaining)
        no te quedan minutos/plus de minutes
        """,
        "(?:语音|通话)(?:已经?)?(?:用完|耗尽|用尽)",
    ),
    Kind.TEXTS: wording(
        """
        used (?:up )?all(?: of)? your (?:[a-z-]+ )?texts/no (?:more )?texts (?:left|remaining)
        no te quedan (?:sms|mensajes)/plus de (?:sms|textos)
        """,
        "短信(?:已经?)?(?:用完|耗尽|用尽)",
    ),
}
_USED_SHARE = re.compile(r"(?:used|usado|consumido|utilise|已用|已使用|使用了) ?(?:el )?(\d{1,3}) ?%")
_SHARE_OF = re.compile(r"\s*(?:of|out of|de|sur|/)\s*(?:your |tus |vos )?")
_ONE_TIME_CODE = re.compile(r"(?<![a-z])(?:code|codigo|otp|pin)(?![a-z])|验证码|校验码")


def read_allowance(text: str, decimal_comma: bool) -> Allowance:
    """What a plain text says is left. 'Used 3 GB of 10' leaves the difference; a plan's size alone says nothing."""
    parts = [text[part.start : part.end] for part in sentences(text)]
    quantities = [quantity for part in parts for quantity in _in_sentence(part, decimal_comma)]
    data, minutes, texts = (_left(kind, [each for each in quantities if each.kind is kind], text) for kind in Kind)
    if _ONE_TIME_CODE.search(text):
        minutes = None
    return Allowance(data, None if minutes is None else int(minutes), None if texts is None else int(texts))


def _left(kind: Kind, quantities: list[Quantity], text: str) -> Decimal | None:
    left = [quantity.value for quantity in quantities if quantity.role is Role.LEFT]
    if left:
        return left[0]
    total = {quantity.value for quantity in quantities if quantity.role is Role.TOTAL}
    used = [quantity.value for quantity in quantities if quantity.role is Role.USED]
    share = _USED_SHARE.search(text)
    if len(total) == 1 and len(used) == 1 and used[0] <= max(total):
        return max(total) - used[0]
    if len(total) == 1 and not used and kind is Kind.DATA and share and int(share[1]) <= 100:
        return max(total) * (100 - int(share[1])) / 100
    return Decimal(0) if _NONE_LEFT[kind].search(text) else None


def _in_sentence(text: str, decimal_comma: bool) -> list[Quantity]:
    found = sorted(_quantities(text, decimal_comma), key=lambda quantity: quantity.start)
    edges = [(0, 0), *((quantity.start, quantity.end) for quantity in found), (len(text), len(text))]
    gaps = [text[first[1] : second[0]] for first, second in pairwise(edges)]
    used_up = 0
    for index, quantity in enumerate(found):
        if quantity.role is None:
            role, used_up = _role(gaps[index][used_up:], gaps[index + 1], index + 1 < len(found))
            found[index] = replace(quantity, role=role)
    return _spread(found, gaps)


def _quantities(text: str, decimal_comma: bool) -> Iterator[Quantity]:
    for match in _QUANTITY.finditer(text):
        kind = Kind.DATA if match["data"] else Kind.MINUTES if match["minutes"] else Kind.TEXTS
        factor = _MB.get(match["data"][0], Decimal(1)) if match["data"] else Decimal(1)
        value = parse_number(match["number"], decimal_comma) * factor
        if match["part"]:
            part = parse_number(match["part"], decimal_comma) * factor
            yield Quantity(match.start(), match.end("part"), kind, part)
            yield Quantity(match.start("number"), match.end(), kind, value, Role.TOTAL)
        else:
            yield Quantity(*match.span(), kind, value)
    for match in _NAMED.finditer(text):
        kind = Kind.TEXTS if match["texts"] else Kind.MINUTES
        role = Role.LEFT if match["left"] else None
        yield Quantity(*match.span(), kind, parse_number(match["number"], decimal_comma), role)


def _role(before: str, after: str, shared: bool) -> tuple[Role | None, int]:
    """What the nearest words within the same commas call a quantity, and how much of `after` said it.

    `shared` says that another quantity ends `after`: a word between two belongs to the nearer one.
    """
    before = re.split("[,;|]", before)[-1]
    own, *rest = re.split("[,;|]", after, maxsplit=1)
    shared, after = shared and not rest, own
    found: list[tuple[int, bool, Role, int]] = []
    for role, pattern in _CUES.items():
        total = role is Role.TOTAL
        found += [(len(before) - match.end(), total, role, 0) for match in pattern.finditer(before)]
        match = pattern.search(after)
        if match and not total and not (shared and match.start() > len(after) - match.end()):
            found.append((match.start() + AFTER_COST, total, role, match.end()))
    _, _, nearest, used_up = min(found, key=lambda item: item[:2], default=(0, False, None, 0))
    return nearest, used_up


def _spread(found: list[Quantity], gaps: list[str]) -> list[Quantity]:
    """Let the members of a list share what is said once, before or after it; '3 of 10 GB left' speaks of the 3."""
    for index in range(len(found) - 1):
        quantity, following, gap = found[index], found[index + 1], gaps[index + 1]
        if quantity.kind is following.kind:
            if _SHARE_OF.fullmatch(gap):
                found[index] = replace(
                    quantity, role=quantity.role or _role("", gaps[index + 2], index + 2 < len(found))[0]
                )
                found[index + 1] = replace(following, role=Role.TOTAL)
        elif following.role is None and _LIST_WORDS.fullmatch(gap):
            told = found[index - 1] if index and found[index - 1].kind is quantity.kind else quantity
            found[index + 1] = replace(following, role=told.role)
    for index in range(len(found) - 2, -1, -1):
        different = found[index].kind is not found[index + 1].kind
        if found[index].role is None and different and _LIST_WORDS.fullmatch(gaps[index + 1]):
            found[index] = replace(found[index], role=found[index + 1].role)
    return found
