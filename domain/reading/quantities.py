"""Reads what is left of data, minutes and texts in a carrier's text; money and dates live elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import Enum

from domain.reading.numbers import NUMBER, parse_number
from domain.reading.sentences import sentences

MB_PER_GB = 1024


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
_UNITS = {
    Kind.DATA: r"(?P<data>[tgmk](?:[bo]|ig?abytes?|igas?|egas?|egabytes?|iga)?(?![a-z])|兆)",
    Kind.MINUTES: r"(?P<minutes>minutes?(?![a-z])|minutos?(?![a-z])|mins?(?![a-z])|mn(?![a-z])|分钟|分(?!钟|之))",
    Kind.TEXTS: (
        r"(?P<texts>(?:text |sms )?messages?(?![a-z])|texts?(?![a-z])|textos?(?![a-z])|sms(?![a-z])|mensajes?(?![a-z])|msgs?(?![a-z])"
        r"|条|则(?!有))"
    ),
}
_QUANTITY = re.compile(rf"(?<![\d.,$€£¥])(?P<number>{NUMBER}) ?-?(?:{'|'.join(_UNITS.values())})")
# 'SMS: 50', 'Minutes restantes : 120': the unit comes first and the figure has none.
_NAMED = re.compile(
    r"(?:(?P<texts>(?<![a-z])(?:sms|texts?|messages?|mensajes|textos?)|短信|短讯|简讯)|(?P<minutes>(?<![a-z])(?:minutes?|minutos|mins|voice|talk|voz)|分钟|语音|通话))"
    r" ?(?P<left>left|remaining|restante?s?|disponibles?|剩余)? ?:? ?(?P<number>\d{1,3}(?:,\d{3})+|\d{1,5})(?!\d|[.,:/-]\d| ?(?:%|min|[gmk][bo]|[条则分]))"
)


def _words(text: str) -> str:
    return r"(?<![a-z])(?:" + "|".join(word.replace("*", "[a-z]*") for word in text.split("/")) + r")(?![a-z])"


_CUES = {
    Role.LEFT: re.compile(
        _words(
            "left/remaining/remains?/available/you (?:still |now )?have/you've (?:still )?got/you've/balance/to go/still have"
            "/(?:te |le |les )?quedan?/tienes/tiene/disponibles?/restantes?/restan/resta/cuentas con"
            "/reste/restante?s?/restants?/vous avez(?! utilise| consomme)/disponible"
        )
        + "|剩余|尚余|剩|余量|结余|可用|还有|余额|未用|未使用"
    ),
    Role.USED: re.compile(
        _words(
            "used/consumed/usage/usaste/usados?/has usado/consumid[oa]s?/consumiste/utilise*/consomme*/utilizad[oa]s?"
        )
        + "|已用|已使用|使用了|用了|用量"
    ),
    Role.TOTAL: re.compile(
        _words(
            "of/out of/of your/total/includes?/including/with/sur/sur vos/sur un total de/de tus/de los/de sus/de un total de"
            "/incluye/inclut/de/comprend/get/receive/add/plan/forfait/allowance/bonus/extra"
        )
        + "|/|共|总量?|套餐内?(?:含|包含)|含|每月|赠送|赠|额外|充|购买|订购"
    ),
}
_LIST_WORDS = re.compile(
    r"(?:[\s,:+&/|-]|and|plus|of|y|et|de|data|voice|talk|texts?|calls?|local|nationwide|high-speed|datos|voz|llamadas|donnees|appels|internet"
    r"|流量|语音|短信|短讯|简讯|通话|数据|国内|通用|本地|和|及|与|以及|个|的)*"
)
_NONE_LEFT = {
    Kind.DATA: re.compile(
        r"used (?:up )?(?:all|100%)(?: of)?(?: of)? (?:your|the) (?:[a-z-]+ )?(?:data|internet)|no (?:more )?data (?:left|remaining)"
        r"|(?:out of|used up your) data|data (?:is|has been) (?:used up|exhausted)|流量(?:已经?)?(?:全部)?(?:用完|耗尽|用尽)"
        r"|se agotaron tus datos|agotaste tus datos|consumido (?:todos tus|el 100% de tus) datos|no te quedan datos|datos agotados"
        r"|plus de donnees|epuise (?:toutes )?vos donnees|donnees (?:sont )?epuisees|utilise (?:toutes vos|100 ?% de vos) donnees"
    ),
    Kind.MINUTES: re.compile(
        r"no (?:more )?minutes (?:left|remaining)|语音(?:已经?)?(?:用完|耗尽)|no te quedan minutos|plus de minutes"
    ),
    Kind.TEXTS: re.compile(
        r"no (?:more )?texts (?:left|remaining)|短信(?:已经?)?(?:用完|耗尽)|no te quedan (?:sms|mensajes)|plus de (?:sms|textos)"
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
    gaps = [text[first[1] : second[0]] for first, second in zip(edges, edges[1:], strict=False)]
    found = [
        replace(quantity, role=quantity.role or _role(before, after))
        for quantity, before, after in zip(found, gaps, gaps[1:], strict=False)
    ]
    return _spread(found, gaps)


def _quantities(text: str, decimal_comma: bool) -> Iterator[Quantity]:
    for match in _QUANTITY.finditer(text):
        value = parse_number(match["number"], decimal_comma)
        if match["data"]:
            yield Quantity(*match.span(), Kind.DATA, value * _MB.get(match["data"][0], Decimal(1)))
        else:
            yield Quantity(*match.span(), Kind.MINUTES if match["minutes"] else Kind.TEXTS, value)
    for match in _NAMED.finditer(text):
        kind = Kind.TEXTS if match["texts"] else Kind.MINUTES
        role = Role.LEFT if match["left"] else None
        yield Quantity(*match.span(), kind, parse_number(match["number"], decimal_comma), role)


def _role(before: str, after: str) -> Role | None:
    """What the nearest words within the same commas call a quantity."""
    before = re.split("[,;|(]", before)[-1]
    after = re.split("[,;|)]", after)[0]
    found: list[tuple[int, Role]] = []
    for role, pattern in _CUES.items():
        found += [(len(before) - match.end(), role) for match in pattern.finditer(before)]
        match = pattern.search(after)
        if match and role is not Role.TOTAL:
            found.append((match.start(), role))
    return min(found, key=lambda item: (item[0], item[1] is not Role.TOTAL), default=(0, None))[1]


def _spread(found: list[Quantity], gaps: list[str]) -> list[Quantity]:
    """Let the members of a list share what is said once, before or after it; '3 of 10 GB left' speaks of the 3."""
    for index, (quantity, following) in enumerate(zip(found, found[1:], strict=False)):
        gap = gaps[index + 1]
        if quantity.kind is following.kind:
            if quantity.role is None and _SHARE_OF.fullmatch(gap):
                found[index] = replace(quantity, role=_role("", gaps[index + 2]))
        elif following.role is None and _LIST_WORDS.fullmatch(gap):
            found[index + 1] = replace(following, role=found[index].role)
    for index in range(len(found) - 2, -1, -1):
        different = found[index].kind is not found[index + 1].kind
        if found[index].role is None and different and _LIST_WORDS.fullmatch(gaps[index + 1]):
            found[index] = replace(found[index], role=found[index + 1].role)
    return found
